package dev.adjoint;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Window;

/**
 * A pooling: the elements in each place of a window, combined. For arrays with the batch first and
 * the features last.
 *
 * {@snippet :
 * Tensor half = Pool.max(2, 2).apply(images); // 2 x 2 elements become one
 * }
 *
 * <p>The counterpart of {@code flax.linen.max_pool} and its siblings; the window moves by its own
 * size unless {@link #strides} says otherwise.
 *
 * @param kind how elements are combined
 * @param size of the window, for each spatial dimension
 * @param strides by how much the window moves
 * @param padding what is put around the input: elements that change nothing
 */
public record Pool(Kind kind, Dims size, Dims strides, Padding padding)
    implements Fn1<Tensor, Tensor> {

  /** How elements are combined. */
  public enum Kind {
    MAX,
    MIN,
    SUM,
    /** The sum divided by the size of the window. */
    MEAN,
    /** The mean of those elements that are not padding. */
    MEAN_INSIDE
  }

  /** Checks the number of strides. */
  public Pool {
    if (strides.rank() != size.rank()) {
      throw new HloException(
          "pool: expected a stride for each of %d spatial dimensions, found %s"
              .formatted(size.rank(), strides));
    }
  }

  private static Pool of(Kind kind, long... size) {
    return new Pool(kind, Dims.of(size), Dims.of(size), Padding.valid());
  }

  /** {@return the pooling that takes the largest element} */
  public static Pool max(long... size) {
    return of(Kind.MAX, size);
  }

  /** {@return the pooling that takes the smallest element} */
  public static Pool min(long... size) {
    return of(Kind.MIN, size);
  }

  /** {@return the pooling that takes the sum} */
  public static Pool sum(long... size) {
    return of(Kind.SUM, size);
  }

  /** {@return the pooling that takes the mean, in which padding counts as zeros} */
  public static Pool mean(long... size) {
    return of(Kind.MEAN, size);
  }

  /** {@return this with the window moving by these amounts} */
  public Pool strides(long... amounts) {
    return new Pool(kind, size, Dims.of(amounts), padding);
  }

  /** {@return this with other padding} */
  public Pool padding(Padding other) {
    return new Pool(kind, size, strides, other);
  }

  /** {@return this with the mean of those elements that are not padding} */
  public Pool withoutPadding() {
    return new Pool(Kind.MEAN_INSIDE, size, strides, padding);
  }

  /**
   * {@return the pooled {@code input}}
   *
   * @param input a batch, spatial dimensions, and features
   * @throws HloException if it has another number of dimensions
   */
  @Override
  public Tensor apply(Tensor input) {
    int rank = size.rank() + 2;
    if (input.rank() != rank) {
      throw new HloException(
          "pool: expected an input of rank %d, found %s".formatted(rank, input.type()));
    }
    var window = around(size, 1);
    var steps = around(strides, 1);
    var amounts = Padding.amounts(spread(), input.shape(), window, steps);
    var places = new Window(steps, null, null, amounts);
    return switch (kind) {
      case MAX -> input.reduceWindow(BinaryKind.MAXIMUM, window, places);
      case MIN -> input.reduceWindow(BinaryKind.MINIMUM, window, places);
      case SUM -> input.reduceWindow(BinaryKind.ADD, window, places);
      case MEAN -> input.reduceWindow(BinaryKind.ADD, window, places).divide((double) size.size());
      case MEAN_INSIDE ->
          input
              .reduceWindow(BinaryKind.ADD, window, places)
              .divide(Tensor.ones(input.type()).reduceWindow(BinaryKind.ADD, window, places));
    };
  }

  private Padding spread() {
    return padding instanceof Padding.Explicit e
        ? Padding.of(around(e.low(), 0), around(e.high(), 0))
        : padding;
  }

  private static Dims around(Dims spatial, long outside) {
    return spatial.insert(0, outside).insert(spatial.rank() + 1, outside);
  }
}
