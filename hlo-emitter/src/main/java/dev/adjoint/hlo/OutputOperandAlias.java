package dev.adjoint.hlo;

import dev.adjoint.hlo.text.AttributePrinter;

/** An output of a custom call that shares the memory of an operand. */
public record OutputOperandAlias(
    Dims outputTupleIndices, long operandIndex, Dims operandTupleIndices) implements Attribute {
  @Override
  public String toString() {
    return AttributePrinter.print(this);
  }
}
