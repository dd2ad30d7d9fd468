package dev.adjoint.hlo;

import dev.adjoint.hlo.text.AttributePrinter;

/** How a dot_general computes, named as in the specification ({@code #stablehlo.dot_algorithm}). */
public record DotAlgorithm(
    Type lhsPrecisionType,
    Type rhsPrecisionType,
    Type accumulationType,
    long lhsComponentCount,
    long rhsComponentCount,
    long numPrimitiveOperations,
    boolean allowImpreciseAccumulation)
    implements Attribute {
  @Override
  public String toString() {
    return AttributePrinter.print(this);
  }
}
