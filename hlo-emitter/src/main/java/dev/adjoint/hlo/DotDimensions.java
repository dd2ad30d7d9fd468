package dev.adjoint.hlo;

import dev.adjoint.hlo.text.AttributePrinter;

/** Which dimensions of a dot_general's operands are paired ({@code #stablehlo.dot<...>}). */
public record DotDimensions(
    Dims lhsBatching, Dims rhsBatching, Dims lhsContracting, Dims rhsContracting)
    implements Attribute {
  @Override
  public String toString() {
    return AttributePrinter.print(this);
  }
}
