package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;

/** Ops that slide a window over a tensor. */
public sealed interface Windowing extends Op {

  /** {@code stablehlo.reduce_window}: skeleton. */
  record ReduceWindow(List<Value> inputs, List<Value> inits, Block body) implements Windowing {
    @Override
    public String name() {
      return "stablehlo.reduce_window";
    }

    @Override
    public List<Value> operands() {
      throw new UnsupportedOperationException("skeleton");
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return this;
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    @Override
    public List<TensorType> inferTypes() {
      return List.of();
    }
  }
}
