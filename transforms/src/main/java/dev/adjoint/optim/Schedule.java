package dev.adjoint.optim;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a number, such as a learning rate, depends on the number of steps made. The counterpart of
 * {@code optax.Schedule}.
 *
 * {@snippet :
 * var rate = Schedule.warmupCosine(0, 1e-3, 100, 10_000, 1e-5);
 * var optimizer = Optimizer.adam(rate);
 * }
 */
@FunctionalInterface
public interface Schedule {
  /**
   * {@return the number after so many steps, a scalar of f32}
   *
   * @param count an i32 scalar
   */
  Tensor at(Tensor count);

  private static Tensor f32(double value) {
    return Tensor.full(TensorType.of(ElementType.F32), value);
  }

  private static Tensor number(Tensor count) {
    return count.convert(ElementType.F32);
  }

  /** {@return the schedule that always says {@code value}} */
  static Schedule constant(double value) {
    return _ -> f32(value);
  }

  /** A division by the number of steps gives no number where there are none. */
  private static void check(String who, int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException(who + ": expected at least 1 step, found " + steps);
    }
  }

  /**
   * {@return the schedule that goes from {@code start} to {@code end} in equal steps}
   *
   * @throws IllegalArgumentException if there is no step
   */
  static Schedule linear(double start, double end, int steps) {
    check("linear", steps);
    return count -> {
      var rest = number(count).clamp(0, steps).divide(steps).negate().add(1);
      return rest.multiply(start - end).add(end);
    };
  }

  /**
   * {@return the schedule that goes from {@code start} to 0 along half a wave of the cosine}
   *
   * @throws IllegalArgumentException if there is no step
   */
  static Schedule cosine(double start, int steps) {
    return cosine(start, steps, 0);
  }

  /**
   * {@return the schedule that goes from {@code start} to {@code start * alpha} along half a wave
   * of the cosine}
   *
   * @throws IllegalArgumentException if there is no step
   */
  static Schedule cosine(double start, int steps, double alpha) {
    check("cosine", steps);
    return count -> {
      var wave = number(count).minimum(steps).divide(steps).multiply(Math.PI).cos().add(1);
      return wave.multiply(0.5 * (1 - alpha)).add(alpha).multiply(start);
    };
  }

  /**
   * {@return the schedule that rises from {@code start} to {@code peak} in {@code warmup} equal
   * steps, and then falls to {@code end} along the cosine}
   *
   * @param warmup may be 0: then it begins with {@code peak}
   * @param steps the number of all steps, those of the warmup included
   * @throws IllegalArgumentException if there is no step after the warmup
   */
  static Schedule warmupCosine(double start, double peak, int warmup, int steps, double end) {
    var fall = cosine(peak, steps - warmup, peak == 0 ? 0 : end / peak);
    return warmup == 0 ? fall : linear(start, peak, warmup).then(warmup, fall);
  }

  /** {@return this for the first {@code steps}, and then {@code next}, which counts from 0} */
  default Schedule then(int steps, Schedule next) {
    return count -> Tensor.select(count.lt(steps), at(count), next.at(count.subtract(steps)));
  }

  /**
   * {@return the schedule that is multiplied by {@code rate} each {@code steps}, smoothly}
   *
   * @throws IllegalArgumentException if there is no step
   */
  static Schedule exponential(double start, int steps, double rate) {
    check("exponential", steps);
    return count -> f32(rate).pow(number(count).divide(steps)).multiply(start);
  }

  /**
   * {@return the schedule that is multiplied by {@code rate} each {@code steps}, at once}
   *
   * @throws IllegalArgumentException if there is no step
   */
  static Schedule staircase(double start, int steps, double rate) {
    check("staircase", steps);
    return count -> f32(rate).pow(number(count).divide(steps).floor()).multiply(start);
  }

  /**
   * {@return the schedule that begins with {@code start} and is multiplied by a factor at each of
   * some steps}
   *
   * @param factors by step
   */
  static Schedule piecewise(double start, SortedMap<Integer, Double> factors) {
    var steps = new TreeMap<>(factors);
    return count -> {
      var value = f32(start);
      for (var entry : steps.entrySet()) {
        var scaled = value.multiply(entry.getValue());
        value = Tensor.select(count.ge(entry.getKey()), scaled, value);
      }
      return value;
    };
  }
}
