package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;

/** Ops on the matrices in a tensor's last two dimensions, and Fourier transforms. */
public sealed interface Linalg extends Op {

  /** {@code stablehlo.cholesky}: skeleton. */
  record Cholesky(Value operand) implements Linalg {
    @Override
    public String name() {
      return "stablehlo.cholesky";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Cholesky(operands.getFirst());
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
