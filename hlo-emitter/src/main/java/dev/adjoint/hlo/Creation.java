package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;

/** Ops that make a tensor from nothing. */
public sealed interface Creation extends Op {

  /**
   * {@code stablehlo.constant}.
   *
   * @param type that of {@code value}, or a quantized one that stores what {@code value} has
   */
  record Constant(Literal value, TensorType type) implements Creation {
    /** A constant of the type of its value. */
    public Constant(Literal value) {
      this(value, value.type());
    }

    @Override
    public String name() {
      return "stablehlo.constant";
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of("value", new Attribute.Dense(value));
    }

    static Op read(GenericOp op) {
      var value = op.get("value", Attribute.Dense.class).value();
      boolean isQuantized =
          op.resultTypes().size() == 1
              && op.resultType() instanceof TensorType type
              && type.quantization() != null;
      return isQuantized ? new Constant(value, op.tensorType()) : new Constant(value);
    }

    /** {@return whether {@link #value} is the constant itself, and not what it stores} */
    public boolean isPlain() {
      return type.quantization() == null;
    }

    @Override
    public List<TensorType> inferTypes() {
      var stored = stored();
      Check.that(
          this,
          "(C1)",
          value.type().equals(stored),
          "a value of %s, found %s",
          stored,
          value.type());
      return List.of(type);
    }

    /** What is stored has no sign of its own: the quantization tells. */
    private TensorType stored() {
      var quantization = type.quantization();
      if (quantization == null) {
        return type;
      }
      var signed = ElementType.named("i" + quantization.storage().bits());
      return new TensorType(signed.orElseThrow(IllegalStateException::new), type.shape());
    }
  }

  /** {@code stablehlo.iota}: each element is its own index along {@code dimension}. */
  record Iota(TensorType type, int dimension) implements Creation {
    @Override
    public String name() {
      return "stablehlo.iota";
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of("iota_dimension", new Attribute.Int(dimension));
    }

    static Op read(GenericOp op) {
      return new Iota(op.tensorType(), op.smallInteger("iota_dimension"));
    }

    @Override
    public List<TensorType> inferTypes() {
      Check.that(
          this,
          "(C1)",
          dimension >= 0 && dimension < type.rank(),
          "iota_dimension below the rank %d, found %d",
          type.rank(),
          dimension);
      Check.that(
          this,
          "(I1)",
          type.elementType() != ElementType.I1,
          "an integer, floating-point or complex element type, found %s",
          type.elementType());
      return List.of(type);
    }
  }

  @Override
  default List<Value> operands() {
    return List.of();
  }

  @Override
  default Op withOperands(List<Value> operands) {
    return this;
  }
}
