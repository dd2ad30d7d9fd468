package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Linalg;
import dev.adjoint.hlo.Linalg.Cholesky;
import dev.adjoint.hlo.Linalg.Fft;
import dev.adjoint.hlo.Linalg.FftType;
import dev.adjoint.hlo.Linalg.Transposition;
import dev.adjoint.hlo.Linalg.TriangularSolve;

/** Evaluates {@link Linalg}: linear algebra and Fourier transforms. */
final class LinalgOps {
  private LinalgOps() {}

  static Array evaluate(Linalg op, Frame frame) {
    return switch (op) {
      case Cholesky o -> cholesky(frame.array(o.a()), o.lower() != null && o.lower(), frame);
      case TriangularSolve o -> triangularSolve(o, frame);
      case Fft o -> fft(o.type(), frame.array(o.operand()), o.length(), frame);
    };
  }

  /** The factor {@code l} of {@code a = l l^H}, or its adjoint; 0 in the other triangle. */
  private static Array cholesky(Array a, boolean lower, Frame frame) {
    var result = frame.zeros(a.type());
    int n = (int) a.shape().get(a.rank() - 1);
    frame.work((long) a.count() * n);
    for (int first = 0; first < a.count(); first += n * n) {
      var l = new Complex[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
          var sum = lower ? a.complex(first + i * n + j) : a.complex(first + j * n + i).conjugate();
          for (int k = 0; k < j; k++) {
            sum = sum.minus(l[i][k].times(l[j][k].conjugate()));
          }
          l[i][j] = i == j ? new Complex(Math.sqrt(sum.re()), 0) : sum.over(l[j][j]);
          if (lower) {
            result.setNumber(first + i * n + j, l[i][j]);
          } else {
            result.setNumber(first + j * n + i, l[i][j].conjugate());
          }
        }
      }
    }
    return result;
  }

  private static Array triangularSolve(TriangularSolve op, Frame frame) {
    var a = frame.array(op.a());
    var b = frame.array(op.b());
    boolean left = op.leftSide();
    var turn = op.transposeA();
    var result = frame.zeros(b.type());
    int n = (int) a.shape().get(a.rank() - 1);
    int rows = (int) b.shape().get(b.rank() - 2);
    int columns = (int) b.shape().get(b.rank() - 1);
    if (b.count() == 0) {
      return result;
    }
    frame.work((long) b.count() * n);
    int systems = left ? columns : rows;
    int step = left ? columns : 1;
    // x op(a) = b is op(a)^T x^T = b^T.
    boolean swapped = (turn != Transposition.NO_TRANSPOSE) == left;
    boolean forward = op.lower() != swapped;
    for (int batch = 0; batch < b.count() / (rows * columns); batch++) {
      for (int s = 0; s < systems; s++) {
        int first = batch * rows * columns + (left ? s : s * columns);
        var x = new Complex[n];
        for (int count = 0; count < n; count++) {
          int i = forward ? count : n - 1 - count;
          var sum = b.complex(first + i * step);
          for (int k = forward ? 0 : i + 1; k < (forward ? i : n); k++) {
            sum = sum.minus(element(a, batch, n, i, k, swapped, turn).times(x[k]));
          }
          x[i] = op.unitDiagonal() ? sum : sum.over(element(a, batch, n, i, i, swapped, turn));
          result.setNumber(first + i * step, x[i]);
        }
      }
    }
    return result;
  }

  private static Complex element(
      Array a, int batch, int n, int i, int k, boolean swapped, Transposition turn) {
    int at = batch * n * n + (swapped ? k * n + i : i * n + k);
    return turn == Transposition.ADJOINT ? a.complex(at).conjugate() : a.complex(at);
  }

  /** The transform of the last dimensions, whose sizes in the time domain are {@code length}. */
  private static Array fft(FftType kind, Array operand, Dims length, Frame frame) {
    var complex =
        switch (operand.elementType()) {
          case F32, C64 -> ElementType.C64;
          default -> ElementType.C128;
        };
    // In double precision from end to end, rounded once.
    var x = ElementwiseOps.convert(operand, ElementType.C128, frame);
    int outer = operand.rank() - length.rank();
    int last = operand.rank() - 1;
    boolean inverse = kind == FftType.IFFT || kind == FftType.IRFFT;
    if (kind == FftType.IRFFT) {
      for (int d = outer; d < last; d++) {
        x = along(x, d, x.shape().get(d), true, frame);
      }
      x = hermitian(x, length.get(length.rank() - 1), frame);
      x = along(x, last, x.shape().get(last), true, frame);
      return ElementwiseOps.convert(
          x, complex == ElementType.C64 ? ElementType.F32 : ElementType.F64, frame);
    }
    for (int d = last; d >= outer; d--) {
      long kept = kind == FftType.RFFT && d == last ? x.shape().get(d) / 2 + 1 : x.shape().get(d);
      x = along(x, d, kept, inverse, frame);
    }
    return ElementwiseOps.convert(x, complex, frame);
  }

  /** Continues the last dimension to {@code length} with the conjugates of its elements. */
  private static Array hermitian(Array half, long length, Frame frame) {
    int last = half.rank() - 1;
    var result = frame.zeros(half.elementType(), half.shape().with(last, length));
    var strides = Walk.strides(half.shape());
    Walk.over(
        result.shape(),
        (linear, index) -> {
          long k = index[last];
          boolean mirrored = k > length / 2;
          var source = index.clone();
          source[last] = mirrored ? length - k : k;
          var value = half.complex(Walk.offset(source, strides));
          result.set(linear, mirrored ? value.conjugate() : value);
        });
    return result;
  }

  /** The first {@code kept} elements of the transform of dimension {@code d}. */
  private static Array along(Array x, int d, long kept, boolean inverse, Frame frame) {
    int n = (int) x.shape().get(d);
    var result = frame.zeros(x.elementType(), x.shape().with(d, kept));
    frame.work((long) result.count() * n);
    var roots = new Complex[n];
    for (int k = 0; k < n; k++) {
      double angle = (inverse ? 2 : -2) * Math.PI * k / n;
      roots[k] = new Complex(StrictMath.cos(angle), StrictMath.sin(angle));
    }
    var strides = Walk.strides(x.shape());
    Walk.over(
        result.shape(),
        (linear, index) -> {
          long frequency = index[d];
          int first = (int) (Walk.offset(index, strides) - frequency * strides[d]);
          var sum = Complex.ZERO;
          for (int t = 0; t < n; t++) {
            var term = x.complex((int) (first + t * strides[d]));
            sum = sum.plus(term.times(roots[(int) (frequency * t % n)]));
          }
          result.set(linear, inverse ? sum.times(1.0 / n) : sum);
        });
    return result;
  }
}
