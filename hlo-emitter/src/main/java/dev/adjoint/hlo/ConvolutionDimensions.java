package dev.adjoint.hlo;

import dev.adjoint.hlo.text.AttributePrinter;

/**
 * What the dimensions of a convolution's arrays are, named as in the specification; printed as
 * {@code [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f]}.
 */
public record ConvolutionDimensions(
    long inputBatch,
    long inputFeature,
    Dims inputSpatial,
    long kernelInputFeature,
    long kernelOutputFeature,
    Dims kernelSpatial,
    long outputBatch,
    long outputFeature,
    Dims outputSpatial)
    implements Attribute {
  @Override
  public String toString() {
    return AttributePrinter.print(this);
  }
}
