package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;

/** Tuples. */
public sealed interface Structure extends Op {

  /** {@code stablehlo.get_tuple_element}: skeleton. */
  record GetTupleElement(Value operand) implements Structure {
    @Override
    public String name() {
      return "stablehlo.get_tuple_element";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new GetTupleElement(operands.getFirst());
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
