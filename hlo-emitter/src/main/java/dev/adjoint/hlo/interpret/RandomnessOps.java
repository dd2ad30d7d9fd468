package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Randomness;
import dev.adjoint.hlo.Randomness.Algorithm;
import dev.adjoint.hlo.Randomness.Distribution;
import dev.adjoint.hlo.Randomness.Rng;
import dev.adjoint.hlo.Randomness.RngBitGenerator;
import dev.adjoint.hlo.TensorType;
import java.util.List;

/** Evaluates {@link Randomness}. */
final class RandomnessOps {
  private RandomnessOps() {}

  static List<Array> evaluate(Randomness op, Frame frame) {
    return switch (op) {
      case Rng o -> List.of(numbers(o, frame));
      case RngBitGenerator o -> bits(o, frame);
    };
  }

  /** The next state of a generator, and random bits of {@code type}. */
  private static List<Array> bits(RngBitGenerator op, Frame frame) {
    var state = frame.array(op.initialState());
    var words = new long[state.count()];
    for (int i = 0; i < words.length; i++) {
      words[i] = state.integer(i);
    }
    var result = frame.zeros((TensorType) op.types().get(1));
    var next = frame.zeros(state.type());
    // What DEFAULT is is up to the platform: Philox on XLA's CPU.
    var after =
        op.rngAlgorithm() == Algorithm.THREE_FRY
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
  private static Array numbers(Rng op, Frame frame) {
    var a = frame.array(op.a());
    var b = frame.array(op.b());
    var element = a.elementType();
    var result = frame.zeros(element, frame.dims(op.shape()));
    var random = frame.random();
    for (int i = 0; i < result.count(); i++) {
      if (op.rngDistribution() == Distribution.NORMAL) {
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
