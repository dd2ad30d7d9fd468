package dev.adjoint;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Tests of derivatives and transposes, for those who write rules: each compares with numbers that
 * do not come from the rules.
 *
 * {@snippet :
 * Checks.checkGrads(x -> solve.apply(a, x), b, 2);
 * Checks.checkTranspose(myLinearOperator.bind(residuals), x);
 * }
 *
 * <p>The directions are random and always the same. The counterpart of {@code
 * jax.test_util.check_grads}.
 */
public final class Checks {
  private static final int DIRECTIONS = 3;

  private Checks() {}

  /** A way to differentiate. */
  public enum Mode {
    /** Jacobian times vector. */
    FORWARD,
    /** Vector times Jacobian. */
    REVERSE
  }

  /**
   * Checks the derivatives of {@code f} at a point against differences of its values.
   *
   * @param at a tree; the tensors in it that are not floating are left as they are
   * @param order up to which derivatives of derivatives are checked, in every order of modes
   * @param modes which modes; none means both
   * @throws AssertionError that names order, modes, the path in the tree, and both numbers
   * @throws HloException if the argument or the result has no real floating-point tensor
   */
  public static <A, R> void checkGrads(Fn1<A, R> f, A at, int order, Mode... modes) {
    var chosen =
        modes.length == 0 ? EnumSet.allOf(Mode.class) : EnumSet.copyOf(Arrays.asList(modes));
    checkGrads(f, at, order, chosen, "");
  }

  private static <A, R> void checkGrads(
      Fn1<A, R> f, A at, int order, Set<Mode> modes, String before) {
    if (order < 1) {
      return;
    }
    var random = new SplittableRandom(order);
    var v = direction(at, random);
    var value = Adjoint.jit(f).apply(at);
    var ct = direction(value, random);
    var accuracy = Accuracy.of(at, value);
    var numeric = difference(f, at, v, accuracy.step());
    for (var mode : modes) {
      var who = before + mode.name().toLowerCase(java.util.Locale.ROOT);
      switch (mode) {
        case FORWARD -> {
          Fn2<A, A, R> tangent = (x, t) -> Adjoint.jvp(f, x, t).tangent();
          compare(who, numeric, Adjoint.jit(tangent).apply(at, v), accuracy.tolerance());
          checkGrads(x -> tangent.apply(x, v), at, order - 1, modes, who + " over ");
        }
        case REVERSE -> {
          Fn2<A, R, A> cotangent = (x, c) -> Adjoint.vjp(f, x).pullback().apply(c);
          double expected = dot(numeric, ct);
          double found = dot(Adjoint.jit(cotangent).apply(at, ct), v);
          if (!isClose(expected, found, accuracy.tolerance(), dotOfSizes(numeric, ct))) {
            throw new AssertionError(
                "the derivative (%s): along random directions expected %s, from differences of values, found %s"
                    .formatted(who, expected, found));
          }
          checkGrads(x -> cotangent.apply(x, ct), at, order - 1, modes, who + " over ");
        }
      }
    }
  }

  /**
   * Checks that the transpose of {@code f} is one: that the product of {@code f(x)} with {@code y}
   * is that of {@code x} with the transpose of {@code y}, for random {@code x} and {@code y}.
   *
   * @param f a linear function
   * @param example a tree like its argument; only the types matter
   * @throws AssertionError that shows both products
   */
  public static <A, B> void checkTranspose(Fn1<A, B> f, A example) {
    var transposed = Adjoint.jit(Adjoint.linearTranspose(f, example));
    var random = new SplittableRandom(1);
    for (int i = 0; i < DIRECTIONS; i++) {
      var x = direction(example, random);
      var fx = Adjoint.jit(f).apply(x);
      var y = direction(fx, random);
      var ty = transposed.apply(y);
      double tolerance = Accuracy.of(example, fx).tolerance();
      double expected = dot(fx, y);
      double found = dot(ty, x);
      if (!isClose(expected, found, tolerance, dotOfSizes(fx, y))) {
        throw new AssertionError(
            "the transpose: expected <f(x), y> = <x, t(y)> for random x and y, found %s and %s"
                .formatted(expected, found));
      }
    }
  }

  /**
   * How exactly numbers of the types in use can agree.
   *
   * @param step how far apart the values are whose difference is taken
   * @param tolerance what difference does not matter, to numbers of about one
   */
  private record Accuracy(double step, double tolerance) {
    static Accuracy of(Object at, Object value) {
      int bits = Math.min(bits("argument", at), bits("result", value));
      return bits >= 64
          ? new Accuracy(1e-5, 1e-6)
          : bits >= 32 ? new Accuracy(5e-3, 3e-3) : new Accuracy(0.1, 0.1);
    }

    private static int bits(String what, Object tree) {
      int bits = Integer.MAX_VALUE;
      for (var leaf : Trees.leaves(tree)) {
        if (leaf.elementType().isComplex()) {
          throw new HloException(
              "expected an %s of real numbers, found %s; take real and imaginary parts"
                  .formatted(what, leaf.type()));
        }
        if (leaf.elementType().isFloat()) {
          bits = Math.min(bits, leaf.elementType().bits());
        }
      }
      if (bits == Integer.MAX_VALUE) {
        throw new HloException("there is no floating-point tensor in the " + what);
      }
      return bits;
    }
  }

  /** A tree of random numbers; zeros where there is no derivative. */
  private static <T> T direction(T tree, SplittableRandom random) {
    return Trees.map(
        leaf ->
            leaf.elementType().isFloat() ? normal(leaf.type(), random) : Tensor.zeros(leaf.type()),
        tree);
  }

  private static Tensor normal(TensorType type, SplittableRandom random) {
    var values = new double[Math.toIntExact(type.size())];
    Arrays.setAll(values, i -> random.nextGaussian());
    return Tensor.of(values).convert(type.elementType()).reshape(type.shape());
  }

  /** The difference quotient of {@code f} along {@code v}: one list for each result. */
  private static <A, R> R difference(Fn1<A, R> f, A at, A v, double step) {
    var compiled = Adjoint.jit(f);
    var up = compiled.apply(moved(at, v, step));
    var down = compiled.apply(moved(at, v, -step));
    return Trees.map(
        (a, b) ->
            a.elementType().isFloat()
                ? a.convert(ElementType.F64).subtract(b.convert(ElementType.F64)).divide(2 * step)
                : Tensor.zeros(a.type()),
        up,
        down);
  }

  private static <A> A moved(A at, A v, double step) {
    return Trees.map((x, t) -> x.elementType().isFloat() ? x.add(t.multiply(step)) : x, at, v);
  }

  private static void compare(String who, Object expected, Object found, double tolerance) {
    var flat = Trees.flatten(expected);
    var paths = flat.def().paths();
    var others = Trees.leaves(found);
    for (int i = 0; i < paths.size(); i++) {
      if (!flat.leaves().get(i).elementType().isFloat()) {
        continue;
      }
      var a = doubles(flat.leaves().get(i));
      var b = doubles(others.get(i));
      double largest = Arrays.stream(a).map(Math::abs).max().orElse(0);
      for (int k = 0; k < a.length; k++) {
        if (!isClose(a[k], b[k], tolerance, largest)) {
          throw new AssertionError(
              "the derivative (%s)%s, element %d: expected %s, from differences of values, found %s"
                  .formatted(who, Trees.at(paths.get(i)), k, a[k], b[k]));
        }
      }
    }
  }

  private static double[] doubles(Tensor tensor) {
    return tensor.convert(ElementType.F64).toDoubles();
  }

  private static double dot(Object a, Object b) {
    return Arrays.stream(products(a, b)).sum();
  }

  /** The size of the terms of a product, to which its error compares. */
  private static double dotOfSizes(Object a, Object b) {
    return Arrays.stream(products(a, b)).map(Math::abs).sum();
  }

  private static double[] products(Object a, Object b) {
    var left = Trees.leaves(a);
    var right = Trees.leaves(b);
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      if (left.get(i).elementType().isFloat()) {
        var x = doubles(left.get(i));
        var y = doubles(right.get(i));
        for (int k = 0; k < x.length; k++) {
          all.add(x[k] * y[k]);
        }
      }
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** False for NaN, of which no derivative is. */
  private static boolean isClose(double expected, double found, double tolerance, double scale) {
    return Math.abs(expected - found) <= tolerance * Math.max(1, scale);
  }
}
