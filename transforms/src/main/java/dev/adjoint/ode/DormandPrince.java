package dev.adjoint.ode;

import dev.adjoint.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The method of order 5 with an error estimate of order 4 by Dormand and Prince (1980), "A family
 * of embedded Runge-Kutta formulae", with the continuous extension of order 4 by Shampine as it is
 * in Hairer, Norsett and Wanner, Solving Ordinary Differential Equations I, section II.6 ({@code
 * contd5}).
 */
final class DormandPrince {
  private static final double[] C = {0, 1 / 5., 3 / 10., 4 / 5., 8 / 9., 1};
  private static final double[][] A = {
    {},
    {1 / 5.},
    {3 / 40., 9 / 40.},
    {44 / 45., -56 / 15., 32 / 9.},
    {19372 / 6561., -25360 / 2187., 64448 / 6561., -212 / 729.},
    {9017 / 3168., -355 / 33., 46732 / 5247., 49 / 176., -5103 / 18656.},
  };
  private static final double[] B = {
    35 / 384., 0, 500 / 1113., 125 / 192., -2187 / 6784., 11 / 84.
  };

  /** The difference of the weights of both orders; the last is that of the end of the step. */
  private static final double[] ERROR = {
    71 / 57600., 0, -71 / 16695., 71 / 1920., -17253 / 339200., 22 / 525., -1 / 40.
  };

  /** What is special to this method in the continuous extension. */
  private static final double[] D = {
    -12715105075. / 11282082432.,
    0,
    87487479700. / 32700410799.,
    -10690763975. / 1880347072.,
    701980252875. / 199316789632.,
    -1453857185. / 822651844.,
    69997945. / 29380423.
  };

  /** How many rows {@link Attempt#dense} has. */
  static final int TERMS = 5;

  private DormandPrince() {}

  /** The right-hand side of an equation: the derivative of each tensor of the state. */
  @FunctionalInterface
  interface Field {
    List<Tensor> at(List<Tensor> state, Tensor time);
  }

  /**
   * A step that may be accepted.
   *
   * @param state at its end
   * @param error an estimate of that of the state
   * @param slope the derivative at its end, with which the next step begins
   * @param dense for each tensor of the state the five terms of a polynomial through the step, as
   *     rows, to be weighted by {@link #weights}
   */
  record Attempt(List<Tensor> state, List<Tensor> error, List<Tensor> slope, List<Tensor> dense) {}

  /** {@return the state after a step of size {@code dt}} */
  static List<Tensor> step(Field field, List<Tensor> state, Tensor time, Tensor dt) {
    return plus(state, dt, B, slopes(field, state, time, dt, field.at(state, time)));
  }

  /** {@return a step of size {@code dt}, where {@code slope} is the derivative at its start} */
  static Attempt attempt(
      Field field, List<Tensor> state, Tensor time, Tensor dt, List<Tensor> slope) {
    var slopes = slopes(field, state, time, dt, slope);
    var next = plus(state, dt, B, slopes);
    var last = field.at(next, time.add(dt));
    slopes.add(last);
    var error = new ArrayList<Tensor>();
    var dense = new ArrayList<Tensor>();
    for (int i = 0; i < state.size(); i++) {
      error.add(weighted(ERROR, slopes, i, dt));
      dense.add(dense(state.get(i), next.get(i), slopes, i, dt));
    }
    return new Attempt(next, error, last, dense);
  }

  private static Tensor dense(
      Tensor state, Tensor next, List<List<Tensor>> slopes, int leaf, Tensor dt) {
    var width = dt.convert(state.elementType());
    var change = next.subtract(state);
    var atStart = slopes.getFirst().get(leaf).multiply(width).subtract(change);
    var atEnd = change.subtract(slopes.getLast().get(leaf).multiply(width)).subtract(atStart);
    var inside = weighted(D, slopes, leaf, dt);
    return Tensor.concatenate(
        0, Stream.of(state, change, atStart, atEnd, inside).map(t -> t.expandDims(0)).toList());
  }

  /**
   * {@return the weights of the terms of {@link Attempt#dense} at a fraction of the step: {@code y
   * = d0 + s (d1 + (1 - s) (d2 + s (d3 + (1 - s) d4)))}}
   *
   * @param at a scalar {@code s} from 0, the start of the step, to 1, its end
   */
  static Tensor weights(Tensor at) {
    var one = Tensor.ones(at.type());
    var rest = one.subtract(at);
    var both = at.multiply(rest);
    return Tensor.concatenate(
        0,
        Stream.of(one, at, both, both.multiply(at), both.multiply(both))
            .map(t -> t.expandDims(0))
            .toList());
  }

  private static List<List<Tensor>> slopes(
      Field field, List<Tensor> state, Tensor time, Tensor dt, List<Tensor> first) {
    var slopes = new ArrayList<List<Tensor>>();
    slopes.add(first);
    for (int stage = 1; stage < A.length; stage++) {
      slopes.add(field.at(plus(state, dt, A[stage], slopes), time.add(dt.multiply(C[stage]))));
    }
    return slopes;
  }

  private static List<Tensor> plus(
      List<Tensor> state, Tensor dt, double[] weights, List<List<Tensor>> slopes) {
    var sums = new ArrayList<Tensor>();
    for (int i = 0; i < state.size(); i++) {
      sums.add(state.get(i).add(weighted(weights, slopes, i, dt)));
    }
    return sums;
  }

  private static Tensor weighted(double[] weights, List<List<Tensor>> slopes, int leaf, Tensor dt) {
    var sum = slopes.getFirst().get(leaf).multiply(weights[0]);
    for (int k = 1; k < weights.length; k++) {
      if (weights[k] != 0) {
        sum = sum.add(slopes.get(k).get(leaf).multiply(weights[k]));
      }
    }
    return sum.multiply(dt.convert(sum.elementType()));
  }
}
