package dev.adjoint.hlo;

import dev.adjoint.hlo.text.AttributePrinter;

/**
 * Which dimensions of a gather's arrays correspond, named as in the specification ({@code
 * #stablehlo.gather<...>}).
 */
public record GatherDimensions(
    Dims offsetDims,
    Dims collapsedSliceDims,
    Dims operandBatchingDims,
    Dims startIndicesBatchingDims,
    Dims startIndexMap,
    long indexVectorDim)
    implements Attribute {
  @Override
  public String toString() {
    return AttributePrinter.print(this);
  }
}
