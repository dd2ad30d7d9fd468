package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;

/** Ops that make random numbers. */
public sealed interface Randomness extends Op {

  /** {@code stablehlo.rng}: skeleton. */
  record Rng(Value operand) implements Randomness {
    @Override
    public String name() {
      return "stablehlo.rng";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Rng(operands.getFirst());
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
