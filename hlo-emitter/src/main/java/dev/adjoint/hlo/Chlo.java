package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;

/** Ops of the CHLO dialect, which stand for compositions of StableHLO ops. */
public sealed interface Chlo extends Op {

  /** {@code chlo.square}: skeleton. */
  record Square(Value operand) implements Chlo {
    @Override
    public String name() {
      return "chlo.square";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Square(operands.getFirst());
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
