package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.ConvolutionDimensions;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Window;
import dev.adjoint.hlo.Windowing.Convolution;
import dev.adjoint.trace.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The rules of convolutions, which are bilinear: both transposes are convolutions with the roles of
 * the dimensions exchanged, and so is a batch of them, as more features or more examples. (JAX's
 * rules for {@code conv_general_dilated}.)
 */
final class Convolutions {
  private Convolutions() {}

  static Dual jvp(Convolution op, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    @Nullable Tensor sum = null;
    if (tangents.get(0) instanceof Tensor t) {
      sum = apply(op, t, primals.get(1));
    }
    if (tangents.get(1) instanceof Tensor t) {
      sum = Jvp.sum(sum, apply(op, primals.get(0), t));
    }
    return Dual.of(apply(op, primals.get(0), primals.get(1)), sum);
  }

  private static Tensor apply(Convolution op, Tensor lhs, Tensor rhs) {
    return Trace.applyAll(op::withOperands, List.of(lhs, rhs)).getFirst();
  }

  // ---- transposition

  /** {@return the cotangents of both operands, of which one is known} */
  static List<@Nullable Tensor> transpose(Convolution op, List<@Nullable Tensor> known, Tensor ct) {
    var lhs = known.get(0);
    var rhs = known.get(1);
    if (rhs != null) {
      var given = ct.convert(rhs.elementType());
      var found = ofInput(op, reversed(op, rhs), given);
      return Arrays.asList(found.convert(op.lhs().type().elementType()), null);
    }
    if (lhs == null) {
      throw new HloException(
          "transpose: stablehlo.convolution is not linear in its argument: both operands depend on"
              + " it");
    }
    var found = ofKernel(op, lhs, ct.convert(lhs.elementType()));
    return Arrays.asList(null, reversed(op, found).convert(op.rhs().type().elementType()));
  }

  /** The kernel as a convolution without window reversal takes it. */
  private static Tensor reversed(Convolution op, Tensor kernel) {
    var dims = Dims.of();
    var spatial = op.dimensions().kernelSpatial();
    for (int i = 0; i < spatial.rank(); i++) {
      if (op.isReversed(i)) {
        dims = dims.insert(dims.rank(), spatial.get(i));
      }
    }
    return dims.rank() == 0 ? kernel : kernel.reverse(dims);
  }

  private static Tensor ofInput(Convolution op, Tensor kernel, Tensor ct) {
    var d = op.dimensions();
    var type = op.lhs().type();
    if (ct.shape().contains(0) || type.shape().contains(0) || kernel.shape().contains(0)) {
      return Tensor.zeros(type.withElementType(ct.elementType()));
    }
    long groups = Math.max(op.featureGroups(), op.batchGroups());
    int in = Math.toIntExact(d.kernelInputFeature());
    int out = Math.toIntExact(d.kernelOutputFeature());
    var rhs = groups == 1 ? kernel : into(out, in, outOf(out, groups, kernel));
    var w = op.window();
    int spatial = d.inputSpatial().rank();
    var window =
        window(
            spatial,
            w::baseDilation,
            w::stride,
            w::windowDilation,
            i -> before(op, i),
            i -> {
              long covered = dilated(kernelSize(op, i), w.windowDilation(i));
              long base = dilated(inputSize(op, i), w.baseDilation(i));
              long places = dilated(outputSize(op, ct, i), w.stride(i));
              return base + covered - 1 - places - before(op, i);
            });
    var dimensions =
        new ConvolutionDimensions(
            /* inputBatch= */ d.outputBatch(),
            /* inputFeature= */ d.outputFeature(),
            /* inputSpatial= */ d.outputSpatial(),
            /* kernelInputFeature= */ d.kernelOutputFeature(),
            /* kernelOutputFeature= */ d.kernelInputFeature(),
            /* kernelSpatial= */ d.kernelSpatial(),
            /* outputBatch= */ d.inputBatch(),
            /* outputFeature= */ d.inputFeature(),
            /* outputSpatial= */ d.inputSpatial());
    var found = of(op, ct, rhs.reverse(sorted(d.kernelSpatial())), window, dimensions, groups, 1);
    int feature = Math.toIntExact(d.inputFeature());
    int batch = Math.toIntExact(d.inputBatch());
    return op.batchGroups() == 1
        ? found
        : into(feature, batch, outOf(feature, op.batchGroups(), found));
  }

  private static Dims sorted(Dims dims) {
    return Dims.of(dims.stream().sorted().toArray());
  }

  private static long before(Convolution op, int i) {
    return dilated(kernelSize(op, i), op.window().windowDilation(i)) - op.window().low(i) - 1;
  }

  private static Tensor ofKernel(Convolution op, Tensor lhs, Tensor ct) {
    var d = op.dimensions();
    var type = op.rhs().type();
    if (ct.shape().contains(0) || lhs.shape().contains(0) || type.shape().contains(0)) {
      return Tensor.zeros(type.withElementType(ct.elementType()));
    }
    var w = op.window();
    var window =
        window(
            d.inputSpatial().rank(),
            w::windowDilation,
            w::baseDilation,
            w::stride,
            w::low,
            i ->
                dilated(outputSize(op, ct, i), w.stride(i))
                    + dilated(kernelSize(op, i), w.windowDilation(i))
                    - dilated(inputSize(op, i), w.baseDilation(i))
                    - 1
                    - w.low(i));
    var dimensions =
        new ConvolutionDimensions(
            /* inputBatch= */ d.inputFeature(),
            /* inputFeature= */ d.inputBatch(),
            /* inputSpatial= */ d.inputSpatial(),
            /* kernelInputFeature= */ d.outputBatch(),
            /* kernelOutputFeature= */ d.outputFeature(),
            /* kernelSpatial= */ d.outputSpatial(),
            /* outputBatch= */ d.kernelInputFeature(),
            /* outputFeature= */ d.kernelOutputFeature(),
            /* outputSpatial= */ d.kernelSpatial());
    return of(
        op,
        lhs,
        ct,
        window,
        dimensions,
        /* featureGroups= */ op.batchGroups(),
        /* batchGroups= */ op.featureGroups());
  }

  private static long inputSize(Convolution op, int i) {
    return op.lhs().type().shape().get(op.dimensions().inputSpatial().dim(i));
  }

  private static long kernelSize(Convolution op, int i) {
    return op.rhs().type().shape().get(op.dimensions().kernelSpatial().dim(i));
  }

  private static long outputSize(Convolution op, Tensor ct, int i) {
    return ct.shape().get(op.dimensions().outputSpatial().dim(i));
  }

  private static long dilated(long size, long dilation) {
    return size == 0 ? 0 : (size - 1) * dilation + 1;
  }

  private static Window window(
      int rank,
      IntToLongFunction stride,
      IntToLongFunction baseDilation,
      IntToLongFunction windowDilation,
      IntToLongFunction low,
      IntToLongFunction high) {
    var padding = new double[2 * rank];
    var strides = new long[rank];
    var bases = new long[rank];
    var windows = new long[rank];
    for (int i = 0; i < rank; i++) {
      strides[i] = stride.applyAsLong(i);
      bases[i] = baseDilation.applyAsLong(i);
      windows[i] = windowDilation.applyAsLong(i);
      padding[2 * i] = low.applyAsLong(i);
      padding[2 * i + 1] = high.applyAsLong(i);
    }
    return new Window(
        Dims.of(strides),
        Dims.of(bases),
        Dims.of(windows),
        Literal.of(TensorType.of(ElementType.I64, rank, 2), padding));
  }

  private static Tensor of(
      Convolution op,
      Tensor lhs,
      Tensor rhs,
      Window window,
      ConvolutionDimensions dimensions,
      long featureGroups,
      long batchGroups) {
    return Trace.apply(
        v ->
            new Convolution(
                v.get(0),
                v.get(1),
                window,
                null,
                dimensions,
                featureGroups,
                batchGroups,
                op.precisions(),
                TensorType.of(lhs.elementType())),
        lhs,
        rhs);
  }

  // ---- batches

  static Tensor batch(Convolution op, List<Tensor> operands, List<Boolean> batched, long size) {
    var d = op.dimensions();
    boolean grouped = op.featureGroups() > 1 || op.batchGroups() > 1;
    boolean lhsBatched = batched.get(0) || grouped;
    boolean rhsBatched = batched.get(1) || grouped;
    var lhs = lhsBatched && !batched.get(0) ? spread(operands.get(0), size) : operands.get(0);
    var rhs = rhsBatched && !batched.get(1) ? spread(operands.get(1), size) : operands.get(1);
    int inBatch = Math.toIntExact(d.inputBatch());
    int inFeature = Math.toIntExact(d.inputFeature());
    int outBatch = Math.toIntExact(d.outputBatch());
    int outFeature = Math.toIntExact(d.outputFeature());
    int kernelOut = Math.toIntExact(d.kernelOutputFeature());
    if (!rhsBatched) {
      var found = grouped(op, into(0, inBatch, lhs), rhs, 1, 1);
      return front(outBatch, outOf(outBatch, size, found));
    }
    var kernels = into(0, kernelOut, rhs);
    if (!lhsBatched) {
      var found = grouped(op, lhs, kernels, 1, 1);
      return front(outFeature, outOf(outFeature, size, found));
    }
    boolean byBatch = op.batchGroups() > 1;
    var found =
        grouped(
            op,
            into(0, byBatch ? inBatch : inFeature, lhs),
            kernels,
            byBatch ? 1 : op.featureGroups() * size,
            byBatch ? op.batchGroups() * size : 1);
    return front(outFeature, outOf(outFeature, size, found));
  }

  private static Tensor spread(Tensor tensor, long size) {
    return Batching.spread(tensor, size);
  }

  private static Tensor grouped(
      Convolution op, Tensor lhs, Tensor rhs, long featureGroups, long batchGroups) {
    return Trace.apply(
        v ->
            new Convolution(
                v.get(0),
                v.get(1),
                op.window(),
                op.reversal(),
                op.dimensions(),
                featureGroups,
                batchGroups,
                op.precisions(),
                op.element()),
        Objects.requireNonNull(lhs),
        rhs);
  }

  private static Tensor front(int axis, Tensor tensor) {
    return tensor.transpose(Dims.range(tensor.rank()).remove(axis).insert(0, axis));
  }

  /** {@return dimension {@code axis} as two, the first of size {@code count}} */
  private static Tensor outOf(int axis, long count, Tensor tensor) {
    long size = tensor.shape().get(axis);
    return tensor.reshape(tensor.shape().with(axis, size / count).insert(axis, count));
  }

  /**
   * {@return dimension {@code from} merged into dimension {@code to} of those that are left, in
   * front of what is there}
   */
  private static Tensor into(int from, int to, Tensor tensor) {
    var order = Dims.range(tensor.rank()).remove(from).insert(to, from);
    var shape = tensor.shape().remove(from);
    return tensor
        .transpose(order)
        .reshape(shape.with(to, shape.get(to) * tensor.shape().get(from)));
  }
}
