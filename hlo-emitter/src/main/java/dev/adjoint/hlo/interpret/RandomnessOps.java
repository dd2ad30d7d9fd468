package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.TensorType;
import java.util.List;

/** Evaluates random numbers. */
final class RandomnessOps {
  private RandomnessOps() {}

  /** The next state of a generator, and random bits of {@code type}. */
  static List<Array> bits(String algorithm, Array state, TensorType type, Frame frame) {
    var words = new long[state.count()];
    for (int i = 0; i < words.length; i++) {
      words[i] = state.integer(i);
    }
    var result = frame.zeros(type);
    var next = frame.zeros(state.type());
    // What DEFAULT is is up to the platform: Philox on XLA's CPU.
    var after =
        algorithm.equals("THREE_FRY")
            ? RandomBits.threefry(words, result)
            : RandomBits.philox(words, result);
    for (int i = 0; i < after.length; i++) {
      next.set(i, after[i]);
    }
    return List.of(next, result);
  }

  /**
   * Numbers between {@code a} and {@code b}, or of mean {@code a} and deviation {@code b}. Every
   * run of a program gets the same.
   */
  static Array numbers(String distribution, Array a, Array b, Dims shape, Frame frame) {
    var element = a.elementType();
    var result = frame.zeros(element, shape);
    var random = frame.random();
    for (int i = 0; i < result.count(); i++) {
      if (distribution.equals("NORMAL")) {
        result.set(i, a.re(0) + b.re(0) * random.nextGaussian());
      } else if (element.isFloat()) {
        result.set(i, a.re(0) + (b.re(0) - a.re(0)) * random.nextDouble());
      } else {
        long range = Math.max(1, b.integer(0) - a.integer(0));
        result.set(i, a.integer(0) + random.nextLong(range));
      }
    }
    return result;
  }
}
