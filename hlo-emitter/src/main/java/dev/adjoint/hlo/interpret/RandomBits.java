package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Dims;
import java.util.List;

/**
 * Random bits from a counter (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", 2011),
 * in the order in which XLA deals them out.
 */
final class RandomBits {
  private static final int[] ROTATIONS = {13, 15, 26, 6, 17, 29, 16, 24};

  private RandomBits() {}

  /**
   * Threefry of 2 x 32 bits and 20 rounds.
   *
   * @param state the key and the counter
   * @param result gets the bits
   * @return the state after it
   */
  static long[] threefry(long[] state, Array result) {
    if (result.elementType().bits() == 64) {
      for (int i = 0; i < result.count(); i++) {
        Encoding.setBits(result, i, threefry(state[0], state[1] + i));
      }
      return new long[] {state[0], state[1] + result.count()};
    }
    int split = splitDimension(result.shape());
    if (split < 0) {
      Encoding.setBits(result, 0, threefry(state[0], state[1]) & 0xffffffffL);
      return new long[] {state[0], state[1] + 1};
    }
    // Two neighbours along one dimension share a counter, one for each half of the bits.
    var half = result.shape().with(split, Math.ceilDiv(result.shape().get(split), 2));
    var strides = Walk.strides(half);
    Walk.over(
        result.shape(),
        (linear, index) -> {
          var pair = index.clone();
          pair[split] /= 2;
          long bits = threefry(state[0], state[1] + Walk.offset(pair, strides));
          Encoding.setBits(result, linear, bits >>> (32 * (index[split] % 2)) & 0xffffffffL);
        });
    return new long[] {state[0], state[1] + half.size()};
  }

  /** The first dimension of even size, or else the first of the greatest; -1 for a scalar. */
  private static int splitDimension(Dims shape) {
    int greatest = -1;
    for (int d = 0; d < shape.rank(); d++) {
      if (shape.get(d) % 2 == 0) {
        return d;
      }
      greatest = greatest < 0 || shape.get(d) > shape.get(greatest) ? d : greatest;
    }
    return greatest;
  }

  private static long threefry(long key, long counter) {
    int first = (int) key;
    int second = (int) (key >>> 32);
    int[] keys = {first, second, 0x1BD11BDA ^ first ^ second};
    int x = (int) counter + keys[0];
    int y = (int) (counter >>> 32) + keys[1];
    for (int round = 0; round < 20; round++) {
      x += y;
      y = Integer.rotateLeft(y, ROTATIONS[round % 8]) ^ x;
      if (round % 4 == 3) {
        int injection = round / 4 + 1;
        x += keys[injection % 3];
        y += keys[(injection + 1) % 3] + injection;
      }
    }
    return Integer.toUnsignedLong(x) | (long) y << 32;
  }

  /**
   * Philox of 4 x 32 bits and 10 rounds.
   *
   * @param state the key and the two halves of the counter, the lower first; or the key, which then
   *     is the higher half too, and the lower half
   * @param result gets the bits
   * @return the state after it
   */
  static long[] philox(long[] state, Array result) {
    long low = state[1];
    long high = state.length == 2 ? state[0] : state[2];
    int lanes = result.elementType().bits() == 64 ? 2 : 4;
    int blocks = Math.ceilDiv(result.count(), lanes);
    for (int block = 0; block < blocks; block++) {
      long counter = low + block;
      var words = philox(state[0], counter, high + carry(counter, low));
      for (int lane = 0; lane < lanes && block * lanes + lane < result.count(); lane++) {
        long bits =
            lanes == 4
                ? Integer.toUnsignedLong(words.get(lane))
                : Integer.toUnsignedLong(words.get(2 * lane))
                    | (long) words.get(2 * lane + 1) << 32;
        Encoding.setBits(result, block * lanes + lane, bits);
      }
    }
    long next = low + blocks;
    return state.length == 2
        ? new long[] {state[0], next}
        : new long[] {state[0], next, high + carry(next, low)};
  }

  private static long carry(long sum, long part) {
    return Long.compareUnsigned(sum, part) < 0 ? 1 : 0;
  }

  private static List<Integer> philox(long key, long low, long high) {
    int a = (int) low;
    int b = (int) (low >>> 32);
    int c = (int) high;
    int d = (int) (high >>> 32);
    int first = (int) key;
    int second = (int) (key >>> 32);
    for (int round = 0; round < 10; round++) {
      long left = Integer.toUnsignedLong(a) * 0xD2511F53L;
      long right = Integer.toUnsignedLong(c) * 0xCD9E8D57L;
      a = (int) (right >>> 32) ^ b ^ first;
      b = (int) right;
      c = (int) (left >>> 32) ^ d ^ second;
      d = (int) left;
      first += 0x9E3779B9;
      second += 0xBB67AE85;
    }
    return List.of(a, b, c, d);
  }
}
