package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.ConvolutionDimensions;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.Foreign;
import dev.adjoint.hlo.GatherDimensions;
import dev.adjoint.hlo.ScatterDimensions;
import dev.adjoint.hlo.TensorType;
import java.util.List;

/** Throwaway. */
final class ForeignOps {
  private ForeignOps() {}

  static List<? extends Datum> evaluate(Foreign op, Frame frame) {
    var in = op.operands();
    int n = in.size();
    var a = op.attributes();
    return switch (op.name()) {
      case "stablehlo.dynamic_slice" -> List.of(IndexingOps.dynamicSlice(frame.array(in.get(0)), frame.arrays(in.subList(1, n)), dims(a.get("slice_sizes")), frame));
      case "stablehlo.dynamic_update_slice" -> List.of(IndexingOps.dynamicUpdateSlice(frame.array(in.get(0)), frame.array(in.get(1)), frame.arrays(in.subList(2, n)), frame));
      case "stablehlo.gather" -> {
        var d = (GatherDimensions) a.get("dimension_numbers");
        yield List.of(IndexingOps.gather(frame.array(in.get(0)), frame.array(in.get(1)), new IndexingOps.Pointing(d.offsetDims(), d.collapsedSliceDims(), d.operandBatchingDims(), d.startIndicesBatchingDims(), d.startIndexMap(), (int) d.indexVectorDim()), dims(a.get("slice_sizes")), frame));
      }
      case "stablehlo.scatter" -> {
        var d = (ScatterDimensions) a.get("scatter_dimension_numbers");
        int k = (n - 1) / 2;
        yield IndexingOps.scatter(frame.arrays(in.subList(0, k)), frame.array(in.get(k)), frame.arrays(in.subList(k + 1, n)), new IndexingOps.Pointing(d.updateWindowDims(), d.insertedWindowDims(), d.inputBatchingDims(), d.scatterIndicesBatchingDims(), d.scatterDimsToOperandDims(), (int) d.indexVectorDim()), op.regions().getFirst(), frame);
      }
      case "stablehlo.sort" -> OrderingOps.sort(frame.arrays(in), (int) ((Attribute.Int) a.get("dimension")).value(), op.regions().getFirst(), frame);
      case "stablehlo.reduce_window" -> WindowingOps.reduceWindow(frame.arrays(in.subList(0, n / 2)), frame.arrays(in.subList(n / 2, n)), window(op, dims(a.get("window_dimensions"))), op.regions().getFirst(), frame);
      case "stablehlo.select_and_scatter" -> List.of(WindowingOps.selectAndScatter(frame.array(in.get(0)), frame.array(in.get(1)), frame.array(in.get(2)), window(op, dims(a.get("window_dimensions"))), op.regions().get(0), op.regions().get(1), frame));
      case "stablehlo.fft" -> List.of(LinalgOps.fft(LinalgOps.Fft.valueOf(((Attribute.Enumerated) a.get("fft_type")).value()), frame.array(in.get(0)), dims(a.get("fft_length")), frame));
      case "stablehlo.triangular_solve" -> List.of(LinalgOps.triangularSolve(frame.array(in.get(0)), frame.array(in.get(1)), bool(a.get("left_side")), bool(a.get("lower")), bool(a.get("unit_diagonal")), LinalgOps.Turn.valueOf(((Attribute.Enumerated) a.get("transpose_a")).value()), frame));
      case "stablehlo.convolution" -> {
        var d = (ConvolutionDimensions) a.get("dimension_numbers");
        var rhs = frame.array(in.get(1));
        var w = window(op, rhs.shape().gather(d.kernelSpatial()));
        yield List.of(WindowingOps.convolution(frame.array(in.get(0)), rhs, d, w, Dims.repeat(0, d.kernelSpatial().rank()), ((Attribute.Int) a.get("feature_group_count")).value(), ((Attribute.Int) a.get("batch_group_count")).value(), ((TensorType) op.resultTypes().getFirst()).elementType(), frame));
      }
      case "chlo.top_k" -> OrderingOps.topK(frame.array(in.getFirst()), (int) ((Attribute.Int) a.get("k")).value(), frame);
      case "chlo.acos", "chlo.asin", "chlo.acosh", "chlo.asinh", "chlo.atanh", "chlo.atan", "chlo.cosh", "chlo.sinh", "chlo.tan", "chlo.erf", "chlo.erfc", "chlo.lgamma", "chlo.digamma" -> {
        var x = frame.array(in.getFirst());
        var r = frame.zeros(x.type());
        for (int i = 0; i < r.count(); i++) {
          if (x.elementType().isComplex()) {
            var z = x.complex(i);
            r.set(i, switch (op.name()) {
              case "chlo.acos" -> z.acos(); case "chlo.asin" -> z.asin(); case "chlo.acosh" -> z.acosh(); case "chlo.asinh" -> z.asinh();
              case "chlo.atanh" -> z.atanh(); case "chlo.atan" -> z.atan(); case "chlo.cosh" -> z.cosh(); case "chlo.sinh" -> z.sinh(); default -> z.tan();
            });
          } else {
            double z = x.re(i);
            r.set(i, switch (op.name()) {
              case "chlo.acos" -> StrictMath.acos(z); case "chlo.asin" -> StrictMath.asin(z); case "chlo.acosh" -> Special.acosh(z); case "chlo.asinh" -> Special.asinh(z);
              case "chlo.atanh" -> Special.atanh(z); case "chlo.atan" -> StrictMath.atan(z); case "chlo.cosh" -> StrictMath.cosh(z); case "chlo.sinh" -> StrictMath.sinh(z);
              case "chlo.erf" -> Special.erf(z); case "chlo.erfc" -> Special.erfc(z); case "chlo.lgamma" -> Special.lgamma(z); case "chlo.digamma" -> Special.digamma(z);
              default -> StrictMath.tan(z);
            });
          }
        }
        yield List.of(r);
      }
      case "stablehlo.rng_bit_generator" -> {
        var st = frame.array(in.getFirst());
        var state = new long[st.count()];
        for (int i = 0; i < state.length; i++) state[i] = st.integer(i);
        var r = frame.zeros((TensorType) op.resultTypes().get(1));
        var next = ((Attribute.Enumerated) a.get("rng_algorithm")).value().equals("THREE_FRY") ? RandomBits.threefry(state, r) : RandomBits.philox(state, r);
        var ns = frame.zeros(st.type());
        for (int i = 0; i < state.length; i++) ns.set(i, next[i]);
        yield List.of(ns, r);
      }
      case "stablehlo.cholesky" -> List.of(LinalgOps.cholesky(frame.array(in.getFirst()), bool(a.get("lower")), frame));
      case "stablehlo.batch_norm_training" -> NormalizationOps.training(frame.array(in.get(0)), frame.array(in.get(1)), frame.array(in.get(2)), ((Attribute.Real) a.get("epsilon")).value(), (int) ((Attribute.Int) a.get("feature_index")).value(), frame);
      case "stablehlo.batch_norm_grad" -> NormalizationOps.gradient(frame.array(in.get(0)), frame.array(in.get(1)), frame.array(in.get(2)), frame.array(in.get(3)), frame.array(in.get(4)), ((Attribute.Real) a.get("epsilon")).value(), (int) ((Attribute.Int) a.get("feature_index")).value(), frame);
      default -> throw InterpretException.notInterpreted(op.name());
    };
  }

  static boolean bool(Attribute a) {
    return ((Attribute.Bool) a).value();
  }

  static WindowingOps.Window window(Foreign op, Dims sizes) {
    int n = sizes.rank();
    var a = op.attributes();
    Dims ones = Dims.repeat(1, n);
    Dims low = Dims.repeat(0, n), high = low;
    if (a.get("padding") instanceof Attribute.Dense(var p)) {
      for (int i = 0; i < n; i++) {
        low = low.with(i, p.integer(2 * i));
        high = high.with(i, p.integer(2 * i + 1));
      }
    }
    return new WindowingOps.Window(sizes, or(a.get("window_strides"), ones), or(a.get("base_dilations") == null ? a.get("lhs_dilation") : a.get("base_dilations"), ones), or(a.get("window_dilations") == null ? a.get("rhs_dilation") : a.get("window_dilations"), ones), low, high);
  }

  static Dims or(Attribute a, Dims d) {
    return a == null ? d : dims(a);
  }

  static Dims dims(Attribute a) {
    var l = a instanceof Attribute.Numbers(var v) ? v : ((Attribute.Dense) a).value();
    var r = new long[(int) l.type().size()];
    for (int i = 0; i < r.length; i++) r[i] = l.integer(i);
    return Dims.of(r);
  }
}
