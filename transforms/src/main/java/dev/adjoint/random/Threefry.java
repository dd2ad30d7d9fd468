package dev.adjoint.random;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;

/**
 * The Threefry-2x32 function with 20 rounds: from a key of two 32-bit words and a counter of two to
 * two random words.
 *
 * <p>J. Salmon, M. Moraes, R. Dror, D. Shaw: Parallel random numbers: as easy as 1, 2, 3 (2011).
 * Counters are chosen as in JAX with {@code jax_threefry_partitionable}: each element's is its
 * place in row-major order, so that a part of an array can be computed without the rest.
 */
final class Threefry {
  private static final int[][] ROTATIONS = {{13, 15, 26, 6}, {17, 29, 16, 24}};
  private static final long PARITY = 0x1BD11BDAL;

  private Threefry() {}

  /**
   * Two words for each counter.
   *
   * @param high of ui32
   * @param low of ui32, and the same shape
   */
  record Words(Tensor high, Tensor low) {}

  /** {@return the words of the counters 0, 1, 2, ... in an array of this shape} */
  static Words ofShape(Tensor key, Dims shape) {
    return of(key, counters(shape));
  }

  /** {@return the words of these counters} */
  static Words of(Tensor key, Words counters) {
    var words = new Tensor[] {word(key, 0), word(key, 1), null};
    words[2] = words[0].xor(words[1]).xor(full(words[0], PARITY));
    var x = counters.high().add(words[0]);
    var y = counters.low().add(words[1]);
    for (int i = 0; i < 5; i++) {
      for (int rotation : ROTATIONS[i % 2]) {
        x = x.add(y);
        y = rotatedLeft(y, rotation).xor(x);
      }
      x = x.add(words[(i + 1) % 3]);
      y = y.add(words[(i + 2) % 3]).add(full(y, i + 1.0));
    }
    return new Words(x, y);
  }

  private static Tensor word(Tensor key, int i) {
    return key.slice(0, i, i + 1L).reshape();
  }

  private static Tensor full(Tensor like, double value) {
    return Tensor.full(like.type(), value);
  }

  private static Tensor rotatedLeft(Tensor x, int bits) {
    return x.shiftLeft(full(x, bits)).or(x.shiftRightLogical(full(x, 32.0 - bits)));
  }

  private static Words counters(Dims shape) {
    boolean small = shape.size() <= 1L << 32;
    var type = TensorType.of(small ? ElementType.UI32 : ElementType.UI64).withShape(shape);
    var place = Tensor.zeros(type);
    long stride = 1;
    for (int i = shape.rank() - 1; i >= 0; i--) {
      place = place.add(Tensor.iota(type, i).multiply((double) stride));
      stride *= Math.max(1, shape.get(i));
    }
    if (small) {
      return new Words(Tensor.zeros(type), place);
    }
    return new Words(
        place.shiftRightLogical(full(place, 32)).convert(ElementType.UI32),
        place.convert(ElementType.UI32));
  }
}
