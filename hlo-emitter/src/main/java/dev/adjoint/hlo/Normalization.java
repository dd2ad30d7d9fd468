package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;

/** Batch normalisation and its gradient. */
public sealed interface Normalization extends Op {
  /** {@return a small number added to the variance} */
  Attribute.Real epsilon();

  /** {@return the dimension of the features, the only one that is not averaged over} */
  long featureIndex();

  @Override
  default Map<String, Attribute> attributes() {
    return Map.of("epsilon", epsilon(), "feature_index", new Attribute.Int(featureIndex()));
  }

  /** {@code stablehlo.batch_norm_training}: normalised, with the means and variances. */
  record BatchNormTraining(
      Value operand, Value scale, Value offset, Attribute.Real epsilon, long featureIndex)
      implements Normalization {
    @Override
    public String name() {
      return "stablehlo.batch_norm_training";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand, scale, offset);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new BatchNormTraining(v.get(0), v.get(1), v.get(2), epsilon, featureIndex);
    }

    static Op read(GenericOp op) {
      return new BatchNormTraining(
          op.operands(3).get(0),
          op.operand(1),
          op.operand(2),
          op.get("epsilon", Attribute.Real.class),
          op.integer("feature_index"));
    }

    @Override
    public List<TensorType> inferTypes() {
      var features =
          Normalization.features(this, operand, List.of(scale, offset), "C3, I2", "C4, I3");
      return List.of(operand.type(), features, features);
    }
  }

  /** {@code stablehlo.batch_norm_inference}: normalised with given means and variances. */
  record BatchNormInference(
      Value operand,
      Value scale,
      Value offset,
      Value mean,
      Value variance,
      Attribute.Real epsilon,
      long featureIndex)
      implements Normalization {
    @Override
    public String name() {
      return "stablehlo.batch_norm_inference";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand, scale, offset, mean, variance);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new BatchNormInference(
          v.get(0), v.get(1), v.get(2), v.get(3), v.get(4), epsilon, featureIndex);
    }

    static Op read(GenericOp op) {
      return new BatchNormInference(
          op.operands(5).get(0),
          op.operand(1),
          op.operand(2),
          op.operand(3),
          op.operand(4),
          op.get("epsilon", Attribute.Real.class),
          op.integer("feature_index"));
    }

    @Override
    public List<TensorType> inferTypes() {
      var _ =
          Normalization.features(
              this,
              operand,
              List.of(scale, offset, mean, variance),
              "C3, I2",
              "C4, I3",
              "C5, I4",
              "C6, I5");
      return List.of(operand.type());
    }
  }

  /** {@code stablehlo.batch_norm_grad}: the gradients of operand, scale and offset. */
  record BatchNormGrad(
      Value operand,
      Value scale,
      Value mean,
      Value variance,
      Value gradOutput,
      Attribute.Real epsilon,
      long featureIndex)
      implements Normalization {
    @Override
    public String name() {
      return "stablehlo.batch_norm_grad";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand, scale, mean, variance, gradOutput);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new BatchNormGrad(
          v.get(0), v.get(1), v.get(2), v.get(3), v.get(4), epsilon, featureIndex);
    }

    static Op read(GenericOp op) {
      return new BatchNormGrad(
          op.operands(5).get(0),
          op.operand(1),
          op.operand(2),
          op.operand(3),
          op.operand(4),
          op.get("epsilon", Attribute.Real.class),
          op.integer("feature_index"));
    }

    @Override
    public List<TensorType> inferTypes() {
      var features =
          Normalization.features(
              this,
              operand,
              List.of(scale, mean, variance),
              "C4, C5, I2",
              "C4, C5, I3",
              "C4, C5, I4");
      Check.that(
          this,
          "(C2, C3)",
          Check.areCompatible(operand.type(), gradOutput.type()),
          "operand and grad_output of compatible types, found %s and %s",
          operand.type(),
          gradOutput.type());
      return List.of(operand.type(), features, features);
    }
  }

  /**
   * {@return the type of the scales, after checking them}
   *
   * @param constraints the numbers of those on the size of each vector
   */
  private static TensorType features(
      Normalization op, Value operand, List<Value> vectors, String... constraints) {
    var type = operand.type();
    Check.that(
        op,
        "(I1)",
        type.elementType().isFloat() || type.quantization() != null,
        "a floating-point operand, found %s",
        type);
    Check.that(
        op,
        "(C1)",
        op.featureIndex() >= 0 && op.featureIndex() < type.rank(),
        "a feature_index of at least 0 and below the rank %d, found %d",
        type.rank(),
        op.featureIndex());
    long count = type.shape().get((int) op.featureIndex());
    var features = type.withShape(Dims.of(count));
    for (int i = 0; i < constraints.length; i++) {
      var vector = vectors.get(i).type();
      Check.that(
          op,
          "(C2)",
          Check.areCompatible(features.scalar(), vector.scalar()),
          "a vector %s of the elements of %s, found %s",
          features,
          type,
          vector);
      Check.that(
          op,
          "(" + constraints[i] + ")",
          Check.areCompatible(features, vector),
          "a vector %s for the features of %s, found %s",
          features,
          type,
          vector);
    }
    return features;
  }
}
