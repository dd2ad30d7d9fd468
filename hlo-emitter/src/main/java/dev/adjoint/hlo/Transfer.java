package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;

/** Ops that exchange data with the outside or run aside, ordered by tokens. */
public sealed interface Transfer extends Op {

  /** {@code stablehlo.after_all}: skeleton. */
  record AfterAll(Value operand) implements Transfer {
    @Override
    public String name() {
      return "stablehlo.after_all";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new AfterAll(operands.getFirst());
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
