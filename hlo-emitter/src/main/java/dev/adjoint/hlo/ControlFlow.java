package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;

/** Ops that choose or repeat what is computed, and barriers to reordering. */
public sealed interface ControlFlow extends Op {

  /** {@code stablehlo.optimization_barrier}: skeleton. */
  record OptimizationBarrier(Value operand) implements ControlFlow {
    @Override
    public String name() {
      return "stablehlo.optimization_barrier";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new OptimizationBarrier(operands.getFirst());
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
