package dev.adjoint.hlo;

import dev.adjoint.hlo.text.AttributePrinter;

/**
 * Which dimensions of a ragged_dot's operands are paired, which one of the left is in groups of
 * unequal size, and which one of the right counts the groups ({@code #chlo.ragged_dot<...>}).
 */
public record RaggedDotDimensions(
    Dims lhsBatching,
    Dims rhsBatching,
    Dims lhsContracting,
    Dims rhsContracting,
    Dims lhsRagged,
    Dims rhsGroup)
    implements Attribute {
  @Override
  public String toString() {
    return AttributePrinter.print(this);
  }
}
