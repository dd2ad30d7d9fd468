package dev.adjoint.hlo;

import dev.adjoint.hlo.text.AttributePrinter;

/**
 * How exact an elementwise function has to be ({@code #stablehlo.result_accuracy<...>}).
 *
 * @param atol greatest absolute error; 0 unless the mode is {@link Mode#TOLERANCE}
 * @param rtol greatest relative error; 0 unless the mode is {@link Mode#TOLERANCE}
 * @param ulps greatest error in units in the last place; 0 unless the mode is {@link
 *     Mode#TOLERANCE}
 * @param mode which implementation is chosen
 */
public record ResultAccuracy(double atol, double rtol, long ulps, Mode mode) implements Attribute {
  /** The platform's own choice. */
  public static final ResultAccuracy DEFAULT = new ResultAccuracy(0, 0, 0, Mode.DEFAULT);

  /** Which implementation is chosen. */
  public enum Mode {
    DEFAULT,
    HIGHEST,
    TOLERANCE
  }

  @Override
  public String toString() {
    return AttributePrinter.print(this);
  }
}
