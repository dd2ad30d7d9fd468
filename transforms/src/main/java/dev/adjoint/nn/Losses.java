package dev.adjoint.nn;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;

/**
 * How far predictions are from what they should be: a number for each, of which users take the mean
 * or the sum. The counterparts of {@code optax.losses}.
 *
 * {@snippet :
 * Tensor loss = Losses.softmaxCrossEntropy(model.apply(x), labels).mean();
 * }
 */
public final class Losses {
  private Losses() {}

  /** {@return the squared differences} */
  public static Tensor squaredError(Tensor predictions, Tensor targets) {
    var difference = predictions.subtract(targets);
    return difference.multiply(difference);
  }

  /** {@return the absolute differences} */
  public static Tensor absoluteError(Tensor predictions, Tensor targets) {
    return predictions.subtract(targets).abs();
  }

  /**
   * {@return half the squared differences up to {@code delta}, and from there on a straight line}
   */
  public static Tensor huber(Tensor predictions, Tensor targets, double delta) {
    var distance = predictions.subtract(targets).abs();
    var near = distance.minimum(delta);
    return near.multiply(near).multiply(0.5).add(distance.subtract(near).multiply(delta));
  }

  /**
   * {@return minus the logarithms of the probabilities that {@code logits.softmax(-1)} gives to the
   * labels}
   *
   * @param logits their last dimension counts the classes
   * @param labels integers, of the shape of {@code logits} without its last dimension
   * @throws HloException if the shapes do not fit
   */
  public static Tensor softmaxCrossEntropy(Tensor logits, Tensor labels) {
    int last = logits.rank() - 1;
    if (last < 0
        || !labels.elementType().isInteger()
        || !labels.shape().equals(logits.shape().remove(last))) {
      throw new HloException(
          "softmaxCrossEntropy: expected an integer label for each vector of %s, found %s"
              .formatted(logits.type(), labels.type()));
    }
    // A choice and not a gather: it is fused into the sum, and so is its derivative.
    var isLabel = labels.oneHot(logits.shape().get(last), ElementType.I1);
    var chosen = Tensor.select(isLabel, logits, Tensor.zeros(logits.type())).sum(-1);
    return logits.logSumExp(-1).subtract(chosen);
  }

  /**
   * {@return the cross entropies of the distributions {@code logits.softmax(-1)} with {@code
   * targets}}
   *
   * @param targets probabilities of the classes, of the shape of {@code logits}
   */
  public static Tensor softmaxCrossEntropyOf(Tensor logits, Tensor targets) {
    return targets.multiply(logits.logSoftmax(-1)).sum(-1).negate();
  }

  /**
   * {@return minus the logarithms of the probabilities that {@code logits.logistic()} gives to the
   * targets}
   *
   * @param targets from 0 to 1
   */
  public static Tensor sigmoidCrossEntropy(Tensor logits, Tensor targets) {
    var yes = targets.multiply(Activations.logSigmoid(logits));
    var no = targets.negate().add(1).multiply(Activations.logSigmoid(logits.negate()));
    return yes.add(no).negate();
  }
}
