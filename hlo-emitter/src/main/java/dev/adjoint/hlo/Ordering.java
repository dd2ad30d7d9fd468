package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;

/** Ops that put elements in order. */
public sealed interface Ordering extends Op {

  /** {@code stablehlo.sort}: skeleton. */
  record Sort(Value operand) implements Ordering {
    @Override
    public String name() {
      return "stablehlo.sort";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Sort(operands.getFirst());
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
