package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;

/** Ops that several devices run together. */
public sealed interface Collective extends Op {

  /** {@code stablehlo.partition_id}: skeleton. */
  record PartitionId(Value operand) implements Collective {
    @Override
    public String name() {
      return "stablehlo.partition_id";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new PartitionId(operands.getFirst());
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
