package dev.adjoint.hlo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A window that slides over a tensor. What is null has its default: strides and dilations of 1, no
 * padding.
 *
 * @param strides by how much the window moves in each dimension
 * @param baseDilations how far apart the elements of the operand are put
 * @param windowDilations how far apart the elements of the window are
 * @param padding pairs of what is put before and behind the operand, a tensor&lt;Nx2xi64&gt;
 */
public record Window(
    @Nullable Dims strides,
    @Nullable Dims baseDilations,
    @Nullable Dims windowDilations,
    @Nullable Literal padding) {
  /** A window with defaults. */
  public static final Window PLAIN = new Window(null, null, null, null);

  /** {@return the stride in dimension {@code i}} */
  public long stride(int i) {
    return strides == null ? 1 : strides.get(i);
  }

  /** {@return how far apart the elements of the operand are in dimension {@code i}} */
  public long baseDilation(int i) {
    return baseDilations == null ? 1 : baseDilations.get(i);
  }

  /** {@return how far apart the elements of the window are in dimension {@code i}} */
  public long windowDilation(int i) {
    return windowDilations == null ? 1 : windowDilations.get(i);
  }

  /** {@return what is put before the operand in dimension {@code i}; may be negative} */
  public long low(int i) {
    return padding == null ? 0 : padding.integer(2 * i);
  }

  /** {@return what is put behind the operand in dimension {@code i}; may be negative} */
  public long high(int i) {
    return padding == null ? 0 : padding.integer(2 * i + 1);
  }

  /** Adds what is not default to {@code attributes}. */
  void addTo(
      Map<String, Attribute> attributes, String strideName, String baseName, String windowName) {
    if (strides != null) {
      attributes.put(strideName, Attribute.Numbers.of(strides));
    }
    if (baseDilations != null) {
      attributes.put(baseName, Attribute.Numbers.of(baseDilations));
    }
    if (windowDilations != null) {
      attributes.put(windowName, Attribute.Numbers.of(windowDilations));
    }
    if (padding != null) {
      attributes.put("padding", new Attribute.Dense(padding));
    }
  }

  static Window read(GenericOp op, String strideName, String baseName, String windowName) {
    return new Window(
        op.dims(strideName, null),
        baseName.isEmpty() ? null : op.dims(baseName, null),
        windowName.isEmpty() ? null : op.dims(windowName, null),
        op.find("padding", Attribute.Dense.class).map(Attribute.Dense::value).orElse(null));
  }

  /**
   * Throws unless every part that is there has an entry for each of {@code rank} dimensions, and
   * strides and dilations are positive.
   *
   * @param stride the number of the constraint on how many strides there are; the one on what they
   *     are follows it
   * @param base likewise of base dilations
   * @param dilation likewise of window dilations
   * @param paddings the number of the constraint on paddings
   */
  void check(Op op, int rank, int stride, int base, int dilation, int paddings) {
    sized(op, stride, "window-strides", strides, rank);
    sized(op, base, "base-dilation factors", baseDilations, rank);
    sized(op, dilation, "window-dilation factors", windowDilations, rank);
    if (padding != null) {
      Check.that(
          op,
          "(C" + paddings + ")",
          padding.type().elementType() == ElementType.I64,
          "a padding attribute of 64-bit integers, found %s",
          padding.type());
      Check.that(
          op,
          "(C" + paddings + ")",
          padding.type().shape().equals(Dims.of(rank, 2)),
          "the shape of the padding attribute to be [%d, 2], found %s",
          rank,
          padding.type().shape());
    }
    for (int i = 0; i < rank; i++) {
      positive(op, stride, "stride", stride(i), i);
      positive(op, base, "base dilation factor", baseDilation(i), i);
      positive(op, dilation, "window dilation factor", windowDilation(i), i);
    }
  }

  private static void sized(Op op, int constraint, String what, @Nullable Dims dims, int rank) {
    Check.that(
        op,
        "(C" + constraint + ")",
        dims == null || dims.rank() == rank,
        "%s with one entry for each of %d window dimensions, found %s",
        what,
        rank,
        dims);
  }

  private static void positive(Op op, int constraint, String what, long value, int i) {
    Check.that(
        op,
        "(C" + (constraint + 1) + ")",
        value > 0,
        "a positive %s in dimension %d, found %d",
        what,
        i,
        value);
  }

  /** {@return how many places the window of this size takes in dimension {@code i}} */
  long places(Op op, String constraint, int i, long size, long window) {
    if (size == Dims.DYNAMIC || window == Dims.DYNAMIC) {
      return Dims.DYNAMIC;
    }
    try {
      long padded = Math.addExact(Math.addExact(dilated(size, baseDilation(i)), low(i)), high(i));
      long covered = dilated(window, windowDilation(i));
      Check.that(
          op,
          constraint,
          padded >= 0,
          "a padded size of at least 0 in dimension %d, found %d",
          i,
          padded);
      return padded == 0 || covered > padded ? 0 : (padded - covered) / stride(i) + 1;
    } catch (ArithmeticException e) {
      throw new HloException(
          "%s: %s expected a padded size of at most 2^63 - 1 in dimension %d of the window"
              .formatted(op.name(), constraint, i));
    }
  }

  private static long dilated(long size, long dilation) {
    return size == 0 ? 0 : Math.addExact(Math.multiplyExact(size - 1, dilation), 1);
  }
}
