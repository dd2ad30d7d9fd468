package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Normalization;
import dev.adjoint.hlo.Normalization.BatchNormGrad;
import dev.adjoint.hlo.Normalization.BatchNormInference;
import dev.adjoint.hlo.Normalization.BatchNormTraining;
import java.util.List;

/** Evaluates {@link Normalization}, in doubles. */
final class NormalizationOps {
  private NormalizationOps() {}

  static List<Array> evaluate(Normalization op, Frame frame) {
    return switch (op) {
      case BatchNormInference o ->
          List.of(
              inference(
                  frame.array(o.operand()),
                  frame.array(o.scale()),
                  frame.array(o.offset()),
                  frame.array(o.mean()),
                  frame.array(o.variance()),
                  o.epsilon().value(),
                  (int) o.featureIndex(),
                  frame));
      case BatchNormTraining o ->
          training(
              frame.array(o.operand()),
              frame.array(o.scale()),
              frame.array(o.offset()),
              o.epsilon().value(),
              (int) o.featureIndex(),
              frame);
      case BatchNormGrad o -> gradient(o, frame);
    };
  }

  /** How the elements of one feature are spread. */
  private record Spread(double mean, double variance) {}

  private static Array inference(
      Array operand,
      Array scale,
      Array offset,
      Array mean,
      Array variance,
      double epsilon,
      int feature,
      Frame frame) {
    var result = frame.zeros(operand.type());
    Walk.over(
        operand.shape(),
        (linear, index) -> {
          int f = (int) index[feature];
          double centred = operand.re(linear) - mean.re(f);
          double normal = centred / Math.sqrt(variance.re(f) + epsilon);
          result.set(linear, normal * scale.re(f) + offset.re(f));
        });
    return result;
  }

  private static List<Array> training(
      Array operand, Array scale, Array offset, double epsilon, int feature, Frame frame) {
    var type = scale.type();
    var mean = frame.zeros(type);
    var variance = frame.zeros(type);
    for (int f = 0; f < mean.count(); f++) {
      var spread = spread(operand, feature, f, frame);
      mean.set(f, spread.mean());
      variance.set(f, spread.variance());
    }
    var result = inference(operand, scale, offset, mean, variance, epsilon, feature, frame);
    return List.of(result, mean, variance);
  }

  private static Spread spread(Array operand, int feature, long f, Frame frame) {
    frame.work(operand.count());
    double[] sums = new double[2];
    long count = operand.count() / operand.shape().get(feature);
    Walk.over(
        operand.shape(),
        (linear, index) -> sums[0] += index[feature] == f ? operand.re(linear) : 0);
    double mean = sums[0] / count;
    Walk.over(
        operand.shape(),
        (linear, index) -> {
          double centred = operand.re(linear) - mean;
          sums[1] += index[feature] == f ? centred * centred : 0;
        });
    return new Spread(mean, sums[1] / count);
  }

  private static List<Array> gradient(BatchNormGrad op, Frame frame) {
    var operand = frame.array(op.operand());
    var scale = frame.array(op.scale());
    var mean = frame.array(op.mean());
    var variance = frame.array(op.variance());
    var cotangent = frame.array(op.gradOutput());
    int feature = (int) op.featureIndex();
    var ofOperand = frame.zeros(operand.type());
    var ofScale = frame.zeros(scale.type());
    var ofOffset = frame.zeros(scale.type());
    int features = scale.count();
    long count = features == 0 ? 0 : operand.count() / features;
    var inverse = new double[features];
    for (int f = 0; f < features; f++) {
      inverse[f] = 1 / Math.sqrt(variance.re(f) + op.epsilon().value());
    }
    var sums = new double[features];
    var products = new double[features];
    Walk.over(
        operand.shape(),
        (linear, index) -> {
          int f = (int) index[feature];
          sums[f] += cotangent.re(linear);
          products[f] += cotangent.re(linear) * (operand.re(linear) - mean.re(f));
        });
    for (int f = 0; f < features; f++) {
      ofScale.set(f, products[f] * inverse[f]);
      ofOffset.set(f, sums[f]);
    }
    Walk.over(
        operand.shape(),
        (linear, index) -> {
          int f = (int) index[feature];
          double centred = operand.re(linear) - mean.re(f);
          double rest =
              count * cotangent.re(linear)
                  - sums[f]
                  - centred * products[f] * inverse[f] * inverse[f];
          ofOperand.set(linear, scale.re(f) * inverse[f] / count * rest);
        });
    return List.of(ofOperand, ofScale, ofOffset);
  }
}
