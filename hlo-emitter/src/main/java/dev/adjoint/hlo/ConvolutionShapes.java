package dev.adjoint.hlo;

import dev.adjoint.hlo.Contraction.Precision;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The constraints of a convolution on its shapes, and the shape of its result. */
final class ConvolutionShapes {
  private ConvolutionShapes() {}

  static Map<String, Attribute> attributes(
      Window window,
      @Nullable Literal reversal,
      ConvolutionDimensions dimensions,
      long featureGroups,
      long batchGroups,
      List<Precision> precisions) {
    var attributes = new TreeMap<String, Attribute>();
    window.addTo(attributes, "window_strides", "lhs_dilation", "rhs_dilation");
    if (reversal != null) {
      attributes.put("window_reversal", new Attribute.Numbers(reversal));
    }
    attributes.put("dimension_numbers", dimensions);
    attributes.put("feature_group_count", new Attribute.Int(featureGroups));
    attributes.put("batch_group_count", new Attribute.Int(batchGroups));
    if (!precisions.isEmpty()) {
      attributes.put("precision_config", Contraction.precisionConfig(precisions));
    }
    return attributes;
  }

  static void check(
      Op op,
      TensorType lhs,
      TensorType rhs,
      Window window,
      @Nullable Literal reversal,
      ConvolutionDimensions d,
      long featureGroups,
      long batchGroups,
      List<Precision> precisions,
      TensorType result) {
    int rank = lhs.rank();
    Check.that(
        op,
        "(C1)",
        rank == rhs.rank(),
        "operands of one number of dimensions, found %s and %s",
        lhs,
        rhs);
    Check.that(
        op, "(C1)", rank >= 2, "operands of at least 2 dimensions, found %s and %s", lhs, rhs);
    if (QuantizedProduct.concerns(lhs, rhs, result)) {
      QuantizedProduct.check(op, 28, lhs, rhs, result);
      axis(op, "(C29)", "rhs", rhs, d.kernelOutputFeature());
      axis(op, "(C30)", "result", result, d.outputFeature());
    } else {
      Check.that(
          op,
          "(C27)",
          lhs.elementType() == rhs.elementType(),
          "operands of compatible element types, found %s and %s",
          lhs,
          rhs);
    }
    int spatial = rank - 2;
    spatial(op, "(C12)", "input", d.inputSpatial(), spatial);
    spatial(op, "(C17)", "kernel", d.kernelSpatial(), spatial);
    spatial(op, "(C19)", "output", d.outputSpatial(), spatial);
    roles(
        op,
        "(C13)",
        "input dimension-numbers",
        d.inputSpatial(),
        d.inputBatch(),
        d.inputFeature(),
        rank);
    roles(
        op,
        "(C18)",
        "kernel dimension-numbers",
        d.kernelSpatial(),
        d.kernelInputFeature(),
        d.kernelOutputFeature(),
        rank);
    roles(
        op,
        "(C20)",
        "output dimension-numbers",
        d.outputSpatial(),
        d.outputBatch(),
        d.outputFeature(),
        rank);
    window.check(op, spatial, 2, 5, 7, 4);
    Check.that(
        op,
        "(C9)",
        reversal == null || reversal.type().size() == spatial,
        "a window-reversal for each of %d spatial dimensions, found %s",
        spatial,
        reversal);
    for (int i = 0; i < spatial; i++) {
      long size = rhs.shape().get(d.kernelSpatial().dim(i));
      Check.that(
          op,
          "(window)",
          size != 0,
          "a positive size of the kernel in spatial dimension %d, found %d",
          i,
          size);
    }
    groups(op, lhs, rhs, d, featureGroups, batchGroups);
    Check.that(
        op,
        "(C24)",
        precisions.size() <= 2,
        "a precision for each of 2 operands, found %s",
        precisions);
  }

  private static void spatial(Op op, String constraint, String what, Dims dims, int count) {
    Check.that(
        op,
        constraint,
        dims.rank() == count,
        "%d spatial dimensions of the %s, found %s",
        count,
        what,
        dims);
  }

  private static void axis(Op op, String constraint, String what, TensorType type, long feature) {
    var scales = type.quantization();
    Check.that(
        op,
        constraint,
        scales == null || !scales.isPerAxis() || scales.axis() == feature,
        "%s with its scales along its feature dimension %d, found %s",
        what,
        feature,
        type);
  }

  private static void roles(
      Op op, String constraint, String what, Dims spatial, long first, long second, int rank) {
    Check.dimensions(op, constraint, what, Dims.of(first, second).concat(spatial), rank);
  }

  private static void groups(
      Op op,
      TensorType lhs,
      TensorType rhs,
      ConvolutionDimensions d,
      long featureGroups,
      long batchGroups) {
    Check.that(
        op, "(C21)", featureGroups > 0, "a positive feature_group_count, found %d", featureGroups);
    Check.that(op, "(C22)", batchGroups > 0, "a positive batch_group_count, found %d", batchGroups);
    Check.that(
        op,
        "(C23)",
        featureGroups == 1 || batchGroups == 1,
        "feature_group_count or batch_group_count to be 1, found %d and %d",
        featureGroups,
        batchGroups);
    long batch = lhs.shape().get((int) d.inputBatch());
    long inputFeature = lhs.shape().get((int) d.inputFeature());
    long kernelInput = rhs.shape().get((int) d.kernelInputFeature());
    long kernelOutput = rhs.shape().get((int) d.kernelOutputFeature());
    multiple(op, "(C10)", "input batch dimension", batch, "batch_group_count", batchGroups);
    multiple(
        op, "(C11)", "input feature dimension", inputFeature, "feature_group_count", featureGroups);
    multiple(
        op, "(C15)", "output feature dimension", kernelOutput, "batch_group_count", batchGroups);
    multiple(
        op,
        "(C16)",
        "kernel output feature dimension",
        kernelOutput,
        "feature_group_count",
        featureGroups);
    Check.that(
        op,
        "(C14)",
        inputFeature == Dims.DYNAMIC
            || kernelInput == Dims.DYNAMIC
            || inputFeature / featureGroups == kernelInput,
        "a kernel input feature dimension of %d, the input feature dimension %d divided by"
            + " feature_group_count %d, found %d",
        inputFeature / featureGroups,
        inputFeature,
        featureGroups,
        kernelInput);
  }

  private static void multiple(
      Op op, String constraint, String what, long size, String divisor, long count) {
    Check.that(
        op,
        constraint,
        size == Dims.DYNAMIC || size % count == 0,
        "the %s to be divisible by %s = %d, found %d",
        what,
        divisor,
        count,
        size);
  }

  static Dims shape(
      Op op,
      TensorType lhs,
      TensorType rhs,
      Window window,
      ConvolutionDimensions d,
      long batchGroups) {
    var shape = new long[lhs.rank()];
    long batch = lhs.shape().get((int) d.inputBatch());
    shape[(int) d.outputBatch()] = batch == Dims.DYNAMIC ? batch : batch / batchGroups;
    shape[(int) d.outputFeature()] = rhs.shape().get((int) d.kernelOutputFeature());
    for (int i = 0; i < d.inputSpatial().rank(); i++) {
      shape[d.outputSpatial().dim(i)] =
          window.places(
              op,
              "(C25)",
              i,
              lhs.shape().get(d.inputSpatial().dim(i)),
              rhs.shape().get(d.kernelSpatial().dim(i)));
    }
    return Dims.of(shape);
  }
}
