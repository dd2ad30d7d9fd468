package dev.adjoint.hlo;

import dev.adjoint.hlo.text.AttributePrinter;

/**
 * Which dimensions of a scatter's arrays correspond, named as in the specification ({@code
 * #stablehlo.scatter<...>}).
 */
public record ScatterDimensions(
    Dims updateWindowDims,
    Dims insertedWindowDims,
    Dims inputBatchingDims,
    Dims scatterIndicesBatchingDims,
    Dims scatterDimsToOperandDims,
    long indexVectorDim)
    implements Attribute {
  @Override
  public String toString() {
    return AttributePrinter.print(this);
  }
}
