package dev.adjoint.nn;

import dev.adjoint.Tensor;
import java.util.stream.IntStream;

/**
 * Each feature with mean 0 and deviation 1 over the batch, scaled and moved; S. Ioffe, C. Szegedy:
 * Batch normalization (2015).
 *
 * {@snippet :
 * var found = norm.train(x, statistics, 0.9); // found.output(), found.statistics()
 * var later = norm.apply(x, statistics);      // after the training
 * }
 *
 * @param scale features
 * @param bias features
 * @param epsilon is added to the variance
 */
public record BatchNorm(Tensor scale, Tensor bias, double epsilon) {
  /**
   * What batches had on the average.
   *
   * @param mean features
   * @param variance features
   */
  public record Statistics(Tensor mean, Tensor variance) {
    /** {@return mean 0 and variance 1} */
    public static Statistics init(long features) {
      return new Statistics(Tensor.zeros(features), Tensor.ones(features));
    }
  }

  /**
   * What a batch gives.
   *
   * @param output the normalized batch
   * @param statistics the averages with those of this batch
   */
  public record Trained(Tensor output, Statistics statistics) {}

  /** {@return a layer of f32 that does not scale and move yet} */
  public static BatchNorm init(long features) {
    return new BatchNorm(Tensor.ones(features), Tensor.zeros(features), 1e-5);
  }

  /**
   * {@return the batch normalized by its own mean and variance, and the next averages}
   *
   * @param momentum how much of the averages stays
   */
  public Trained train(Tensor x, Statistics statistics, double momentum) {
    var all = IntStream.range(0, x.rank() - 1).toArray();
    var found = new Statistics(x.mean(all), x.var(all));
    var next =
        new Statistics(
            mixed(statistics.mean(), found.mean(), momentum),
            mixed(statistics.variance(), found.variance(), momentum));
    return new Trained(apply(x, found), next);
  }

  private static Tensor mixed(Tensor before, Tensor now, double momentum) {
    return before.multiply(momentum).add(now.multiply(1 - momentum));
  }

  /** {@return {@code x} normalized by these averages} */
  public Tensor apply(Tensor x, Statistics statistics) {
    var factor = statistics.variance().add(epsilon).rsqrt().multiply(scale);
    return x.subtract(statistics.mean()).multiply(factor).add(bias);
  }
}
