package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;

/** Ops between numbers and the integers that stand for them. */
public sealed interface Quantizing extends Op {

  /**
   * {@code stablehlo.uniform_quantize}: numbers, or integers that stand for them, as integers that
   * stand for them in another way.
   */
  record UniformQuantize(Value operand, TensorType type) implements Quantizing {
    @Override
    public String name() {
      return "stablehlo.uniform_quantize";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new UniformQuantize(v.get(0), type);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      var v = op.operands(1);
      return new UniformQuantize(v.get(0), op.tensorType());
    }

    @Override
    public List<? extends Type> inferTypes() {
      var from = operand.type();
      Check.that(
          this,
          "(I1)",
          from.elementType().isFloat() || from.quantization() != null,
          "a floating-point or quantized operand, found %s",
          from);
      var to = type.quantization();
      var expressed =
          from.quantization() == null ? from.elementType() : from.quantization().expressed();
      Check.that(
          this,
          "(C1)",
          type.shape().isCompatible(from.shape()),
          "a result of shape %s, found %s",
          from.shape(),
          type);
      Check.that(
          this,
          "(C2)",
          to != null && to.expressed() == expressed,
          "a quantized result that expresses %s, found %s",
          expressed,
          type);
      return List.of(type);
    }
  }

  /** {@code stablehlo.uniform_dequantize}: the numbers that integers stand for. */
  record UniformDequantize(Value operand) implements Quantizing {
    @Override
    public String name() {
      return "stablehlo.uniform_dequantize";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new UniformDequantize(v.get(0));
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      var v = op.operands(1);
      return new UniformDequantize(v.get(0));
    }

    @Override
    public List<? extends Type> inferTypes() {
      var from = operand.type();
      var quantization = from.quantization();
      Check.that(this, "(I1)", quantization != null, "a quantized operand, found %s", from);
      return List.of(
          from.withElementType(quantization == null ? ElementType.F32 : quantization.expressed()));
    }
  }
}
