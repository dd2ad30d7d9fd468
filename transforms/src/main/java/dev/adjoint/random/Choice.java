package dev.adjoint.random;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import java.util.List;

/** Orders and selections. */
final class Choice {
  private Choice() {}

  static Tensor gumbel(Key key, TensorType type) {
    return key.uniform(type, Uniform.tiny(type), 1).log().negate().log().negate();
  }

  /** Sorts by random bits, so often that equal bits do not matter. */
  static Tensor shuffled(Key key, Tensor vector) {
    long size = vector.type().size();
    int rounds = (int) Math.ceil(3 * Math.log((double) Math.max(1, size)) / Math.log(0x1p32 - 1));
    var current = key;
    var result = vector;
    for (int i = 0; i < rounds; i++) {
      var keys = current.split(2);
      current = keys.get(0);
      var order = keys.get(1).bits(vector.type().withElementType(ElementType.UI32));
      result = order.sortWith(0, List.of(result)).get(1);
    }
    return result;
  }

  static Tensor permuted(Key key, Tensor x, int axis) {
    if (axis < -x.rank() || axis >= x.rank()) {
      throw new HloException(
          "permutation: expected a dimension of %s to permute, found %d".formatted(x.type(), axis));
    }
    int at = axis < 0 ? axis + x.rank() : axis;
    return x.rank() == 1
        ? shuffled(key, x)
        : x.take(shuffled(key, Tensor.arange(Math.toIntExact(x.shape().get(at)))), at);
  }

  static Tensor uniform(Key key, int n, int count, boolean replace) {
    check(n, count, replace);
    return replace ? key.randint(0, n, count) : key.permutation(n).slice(0, 0, count);
  }

  private static void check(long n, int count, boolean replace) {
    if (count > 0 && (n <= 0 || (!replace && count > n))) {
      throw new HloException(
          "choice: expected at least %d numbers to choose from, found %d"
              .formatted(replace ? 1 : count, n));
    }
  }

  static Tensor weighted(Key key, Tensor probabilities, int count, boolean replace) {
    if (probabilities.rank() != 1) {
      throw new HloException(
          "choice: expected a vector of probabilities, found " + probabilities.type());
    }
    check(probabilities.type().size(), count, replace);
    if (!replace) {
      return key.gumbel(probabilities.type()).add(probabilities.log()).topK(count).indices();
    }
    var upTo = probabilities.cumsum(0);
    var u = key.uniform(probabilities.type().withShape(Dims.of(count)), 0, 1);
    var drawn = upTo.slice(0, -1, upTo.type().size()).multiply(u.negate().add(1));
    return upTo.lt(drawn.expandDims(1)).convert(ElementType.I32).sum(1);
  }
}
