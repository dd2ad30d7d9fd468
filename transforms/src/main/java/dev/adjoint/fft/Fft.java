package dev.adjoint.fft;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Linalg.FftType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;

/**
 * Discrete Fourier transforms: {@code X[k] = sum over j of x[j] exp(-2 pi i j k / n)}; inverses are
 * divided by {@code n}. All are linear and have derivatives of any order.
 *
 * <p>The counterpart of {@code jax.numpy.fft}. Real numbers are f32 or f64, complex ones c64 or
 * c128.
 *
 * {@snippet :
 * // The convolution, around the circle, of a signal with a filter.
 * Tensor y = Fft.irfft(Fft.rfft(x).multiply(Fft.rfft(filter)), x.shape().get(0), 0);
 * }
 */
public final class Fft {
  private Fft() {}

  // ---- of one dimension

  /** {@return the transform along the last axis} */
  public static Tensor fft(Tensor x) {
    return fft(x, size(x, -1), -1);
  }

  /**
   * {@return the transform of the first {@code n} elements along {@code axis}, with zeros behind if
   * there are fewer}
   *
   * @param x real or complex
   */
  public static Tensor fft(Tensor x, long n, int axis) {
    return along(complex("fft", x), n, axis, FftType.FFT, n);
  }

  /** {@return the inverse transform along the last axis} */
  public static Tensor ifft(Tensor x) {
    return ifft(x, size(x, -1), -1);
  }

  /** {@return the inverse of {@link #fft(Tensor, long, int)}} */
  public static Tensor ifft(Tensor x, long n, int axis) {
    return along(complex("ifft", x), n, axis, FftType.IFFT, n);
  }

  /** {@return the transform of real numbers along the last axis} */
  public static Tensor rfft(Tensor x) {
    return rfft(x, size(x, -1), -1);
  }

  /**
   * {@return the first {@code n / 2 + 1} elements of the transform of real numbers; the others are
   * their mirror image}
   */
  public static Tensor rfft(Tensor x, long n, int axis) {
    return along(real("rfft", x), n, axis, FftType.RFFT, n);
  }

  /** {@return the inverse of {@link #rfft(Tensor)} of an even number of elements} */
  public static Tensor irfft(Tensor x) {
    return irfft(x, 2 * (size(x, -1) - 1), -1);
  }

  /**
   * {@return the {@code n} real numbers whose transform begins with the first {@code n / 2 + 1}
   * elements along {@code axis}}
   */
  public static Tensor irfft(Tensor x, long n, int axis) {
    return along(complex("irfft", x), n / 2 + 1, axis, FftType.IRFFT, n);
  }

  // ---- of several dimensions

  /** {@return the transform along the last two axes} */
  public static Tensor fft2(Tensor x) {
    return fftn(x, -2, -1);
  }

  /** {@return the inverse transform along the last two axes} */
  public static Tensor ifft2(Tensor x) {
    return ifftn(x, -2, -1);
  }

  /** {@return the transform along the last two axes of real numbers} */
  public static Tensor rfft2(Tensor x) {
    return rfftn(x, -2, -1);
  }

  /** {@return the inverse of {@link #rfft2} with an even number of columns} */
  public static Tensor irfft2(Tensor x) {
    return irfftn(x, 2 * (size(x, -1) - 1), -2, -1);
  }

  /** {@return the transform along {@code axes}; none means all} */
  public static Tensor fftn(Tensor x, int... axes) {
    var found = complex("fftn", x);
    for (int axis : axes(x, axes)) {
      found = fft(found, size(x, axis), axis);
    }
    return found;
  }

  /** {@return the inverse transform along {@code axes}; none means all} */
  public static Tensor ifftn(Tensor x, int... axes) {
    var found = complex("ifftn", x);
    for (int axis : axes(x, axes)) {
      found = ifft(found, size(x, axis), axis);
    }
    return found;
  }

  /**
   * {@return the transform of real numbers along {@code axes}, of which the last is about half as
   * long then; none means all}
   */
  public static Tensor rfftn(Tensor x, int... axes) {
    int[] all = axes(x, axes);
    int last = all[all.length - 1];
    var found = rfft(real("rfftn", x), size(x, last), last);
    for (int i = 0; i < all.length - 1; i++) {
      found = fft(found, size(x, all[i]), all[i]);
    }
    return found;
  }

  /**
   * {@return the inverse of {@link #rfftn}}
   *
   * @param n the size of the last of the axes
   */
  public static Tensor irfftn(Tensor x, long n, int... axes) {
    int[] all = axes(x, axes);
    int last = all[all.length - 1];
    var found = complex("irfftn", x);
    for (int i = 0; i < all.length - 1; i++) {
      found = ifft(found, size(x, all[i]), all[i]);
    }
    return irfft(found, n, last);
  }

  // ---- the order of frequencies

  /** {@return the elements along {@code axes} with frequency zero in the middle; none means all} */
  public static Tensor fftshift(Tensor x, int... axes) {
    var found = x;
    for (int axis : axes(x, axes)) {
      found = rolled(found, axis, size(x, axis) / 2);
    }
    return found;
  }

  /** {@return what {@link #fftshift} makes {@code x} of} */
  public static Tensor ifftshift(Tensor x, int... axes) {
    var found = x;
    for (int axis : axes(x, axes)) {
      found = rolled(found, axis, size(x, axis) - size(x, axis) / 2);
    }
    return found;
  }

  private static Tensor rolled(Tensor x, int axis, long by) {
    long n = size(x, axis);
    return by == 0 || by == n
        ? x
        : Tensor.concatenate(axis, x.slice(axis, n - by, n), x.slice(axis, 0, n - by));
  }

  /**
   * {@return the frequencies of the elements of a transform}
   *
   * @param n how many
   * @param spacing the time between two samples
   * @param type f32 or f64
   */
  public static Tensor fftfreq(long n, double spacing, ElementType type) {
    var index = Tensor.iota(TensorType.of(type, n), 0);
    double half = Math.ceil(n / 2.0);
    var signed = Tensor.select(index.lt(half), index, index.subtract((double) n));
    return signed.divide(n * spacing);
  }

  /** {@return the frequencies of the elements of {@link #rfft} of {@code n} numbers} */
  public static Tensor rfftfreq(long n, double spacing, ElementType type) {
    return Tensor.iota(TensorType.of(type, n / 2 + 1), 0).divide(n * spacing);
  }

  // ---- what they are made of

  private static int axis(Tensor x, int axis) {
    if (axis < -x.rank() || axis >= x.rank()) {
      throw new HloException(
          "fft: expected an axis from %d to %d of a tensor of rank %d, found %d"
              .formatted(-x.rank(), x.rank() - 1, x.rank(), axis));
    }
    return axis < 0 ? axis + x.rank() : axis;
  }

  private static long size(Tensor x, int axis) {
    return x.shape().get(axis(x, axis));
  }

  private static int[] axes(Tensor x, int... axes) {
    var all = new int[axes.length == 0 ? x.rank() : axes.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = axes.length == 0 ? i : axis(x, axes[i]);
    }
    if (all.length == 0) {
      throw new HloException("fft: expected at least one axis, found a scalar " + x.type());
    }
    return all;
  }

  private static Tensor complex(String who, Tensor x) {
    return switch (x.elementType()) {
      case C64, C128 -> x;
      case F32 -> x.convert(ElementType.C64);
      case F64 -> x.convert(ElementType.C128);
      default ->
          throw new HloException(
              "%s: expected elements of f32, f64, c64 or c128, found %s".formatted(who, x.type()));
    };
  }

  private static Tensor real(String who, Tensor x) {
    if (x.elementType() != ElementType.F32 && x.elementType() != ElementType.F64) {
      throw new HloException(
          "%s: expected elements of f32 or f64, found %s".formatted(who, x.type()));
    }
    return x;
  }

  /** The transform of {@code taken} elements along {@code axis}. */
  private static Tensor along(Tensor x, long taken, int axis, FftType type, long length) {
    int at = axis(x, axis);
    if (length < 1) {
      throw new HloException(
          "%s: expected a length of at least 1, found %d for %s".formatted(type, length, x.type()));
    }
    int last = x.rank() - 1;
    var swap = Dims.range(x.rank()).with(at, last).with(last, at);
    var signal = sized(x.transpose(swap), taken);
    return Trace.apply(
            v -> new dev.adjoint.hlo.Linalg.Fft(v.getFirst(), type, Dims.of(length)), signal)
        .transpose(swap);
  }

  private static Tensor sized(Tensor x, long n) {
    int last = x.rank() - 1;
    long found = x.shape().get(last);
    if (found == n) {
      return x;
    }
    var none = Dims.repeat(0, x.rank());
    var zero = Tensor.zeros(TensorType.of(x.elementType()));
    return x.pad(zero, none, none.with(last, n - found), none);
  }
}
