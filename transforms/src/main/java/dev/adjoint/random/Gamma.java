package dev.adjoint.random;

import dev.adjoint.Adjoint;
import dev.adjoint.Control;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import java.util.List;

/**
 * The gamma distribution and what is made of it.
 *
 * <p>G. Marsaglia, W. Tsang: A simple method for generating gamma variables (2000).
 */
final class Gamma {
  private Gamma() {}

  static Tensor of(Key key, Tensor alpha, boolean log) {
    if (!alpha.elementType().isFloat()) {
      throw new HloException(
          "gamma: expected parameters of a floating-point type, found " + alpha.type());
    }
    var keys = key.splitRows(Math.toIntExact(alpha.type().size()));
    return Adjoint.vmap((Key k, Tensor a) -> one(k, a, log))
        .apply(keys, alpha.reshape(-1))
        .reshape(alpha.shape());
  }

  static Tensor beta(Key key, Tensor a, Tensor b) {
    var keys = key.split(2);
    var sum = a.add(b);
    var logA = keys.get(0).logGamma(a.broadcastTo(sum.shape()));
    var logB = keys.get(1).logGamma(b.broadcastTo(sum.shape()));
    var max = logA.maximum(logB);
    var scaledA = logA.subtract(max).exp();
    var scaledB = logB.subtract(max).exp();
    return scaledA.divide(scaledA.add(scaledB));
  }

  /** What the rejection loop carries: accepted are v and, if the test on u fails, nothing. */
  private record Trial(Key key, Tensor x2, Tensor v, Tensor u) {}

  private record Draw(Key key, Tensor x, Tensor v) {}

  private static Tensor one(Key given, Tensor alpha, boolean log) {
    var type = alpha.type();
    var zero = Tensor.zeros(type);
    var one = Tensor.ones(type);
    // Gamma(a) is Gamma(a + 1) times a uniform number to the power of 1 / a.
    var isLarge = alpha.ge(1);
    var d = Tensor.select(isLarge, alpha, alpha.add(1)).subtract(1.0 / 3);
    var c = Tensor.full(type, 1.0 / 3).divide(d.sqrt());
    var keys = given.split(2);
    var start = new Trial(keys.get(0), zero, one, Tensor.full(type, 2));
    var accepted = Control.whileLoop(t -> isRejected(t, d), t -> next(t, c, type), start);
    var v = accepted.v();
    if (!log) {
      var u = keys.get(1).uniform(type, 0, 1).negate().add(1);
      var boost = Tensor.select(isLarge, one, u.pow(one.divide(alpha)));
      return d.multiply(v).multiply(boost);
    }
    var u = keys.get(1).exponential(type).negate();
    var boost = Tensor.select(isLarge.or(u.eq(0)), zero, u.multiply(one.divide(alpha)));
    return d.log().add(v.log()).add(boost);
  }

  private static Tensor isRejected(Trial t, Tensor d) {
    var squeezed = t.u().ge(t.x2().multiply(t.x2()).multiply(0.0331).negate().add(1));
    var v = t.v();
    var bound = t.x2().multiply(0.5).add(d.multiply(v.negate().add(1).add(v.log())));
    return squeezed.and(t.u().log().ge(bound));
  }

  private static Trial next(Trial t, Tensor c, TensorType type) {
    List<Key> keys = t.key().split(3);
    var first = new Draw(keys.get(1), Tensor.zeros(type), Tensor.full(type, -1));
    var draw =
        Control.whileLoop(
            s -> s.v().le(0),
            s -> {
              var two = s.key().split(2);
              var x = two.get(1).normal(type);
              return new Draw(two.get(0), x, x.multiply(c).add(1));
            },
            first);
    var v = draw.v();
    return new Trial(
        keys.get(0),
        draw.x().multiply(draw.x()),
        v.multiply(v).multiply(v),
        keys.get(2).uniform(type, 0, 1));
  }
}
