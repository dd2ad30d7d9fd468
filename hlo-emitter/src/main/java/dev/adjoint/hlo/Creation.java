package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;

/** Ops that make a tensor from nothing. */
public sealed interface Creation extends Op {

  /** {@code stablehlo.constant}. */
  record Constant(Literal value) implements Creation {
    @Override
    public String name() {
      return "stablehlo.constant";
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of("value", new Attribute.Dense(value));
    }

    static Op read(GenericOp op) {
      return new Constant(op.get("value", Attribute.Dense.class).value());
    }

    @Override
    public List<TensorType> inferTypes() {
      return List.of(value.type());
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
