package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;

/** Ops between numbers and the integers that stand for them. */
public sealed interface Quantizing extends Op {

  /** {@code stablehlo.uniform_dequantize}: skeleton. */
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
    public Op withOperands(List<Value> operands) {
      return new UniformDequantize(operands.getFirst());
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    @Override
    public List<? extends Type> inferTypes() {
      throw new UnsupportedOperationException("skeleton");
    }
  }
}
