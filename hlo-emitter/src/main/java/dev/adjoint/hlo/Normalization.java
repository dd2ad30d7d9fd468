package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;

/** Batch normalisation and its gradient. */
public sealed interface Normalization extends Op {

  /** {@code stablehlo.batch_norm_inference}: skeleton. */
  record BatchNormInference(Value operand) implements Normalization {
    @Override
    public String name() {
      return "stablehlo.batch_norm_inference";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new BatchNormInference(operands.getFirst());
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
