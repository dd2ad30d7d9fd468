package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;

/** Ops whose result has a shape computed at run time, and ops on sizes. */
public sealed interface DynamicShape extends Op {

  /** {@code stablehlo.get_dimension_size}: skeleton. */
  record GetDimensionSize(Value operand) implements DynamicShape {
    @Override
    public String name() {
      return "stablehlo.get_dimension_size";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new GetDimensionSize(operands.getFirst());
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
