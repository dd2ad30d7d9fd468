package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Linalg;
import dev.adjoint.hlo.Linalg.Cholesky;
import dev.adjoint.hlo.Linalg.Fft;
import dev.adjoint.hlo.Linalg.FftType;
import dev.adjoint.hlo.Linalg.Transposition;
import dev.adjoint.hlo.Linalg.TriangularSolve;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the ops on matrices and of Fourier transforms.
 *
 * <p>An op that reads one triangle of a matrix has the derivative of what it computes from that
 * triangle: for a symmetric tangent it is JAX's.
 */
final class LinalgRules {
  private LinalgRules() {}

  static Dual jvp(Linalg op, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    var y = Trace.applyAll(op::withOperands, primals).getFirst();
    return switch (op) {
      case Cholesky cholesky ->
          Dual.of(y, cholesky(cholesky, y, Objects.requireNonNull(tangents.getFirst())));
      case TriangularSolve solve -> Dual.of(y, solve(solve, primals.get(0), y, tangents));
      case Fft _ ->
          Dual.of(
              y,
              Trace.applyAll(op::withOperands, List.of(Objects.requireNonNull(tangents.getFirst())))
                  .getFirst());
    };
  }

  /** {@return the cotangents of the operands} */
  static List<@Nullable Tensor> transpose(Linalg op, List<@Nullable Tensor> known, Tensor ct) {
    return switch (op) {
      case Cholesky _ ->
          throw new HloException("transpose: stablehlo.cholesky is not linear in its argument");
      case TriangularSolve solve -> {
        var a = known.getFirst();
        if (a == null) {
          throw new HloException(
              "transpose: stablehlo.triangular_solve is not linear in its matrix, which depends on"
                  + " the argument");
        }
        boolean isAdjoint = solve.transposeA() == Transposition.ADJOINT;
        var other =
            solve.transposeA() == Transposition.NO_TRANSPOSE
                ? Transposition.TRANSPOSE
                : Transposition.NO_TRANSPOSE;
        yield Arrays.asList(null, solve(solve, isAdjoint ? conjugate(a) : a, ct, other));
      }
      case Fft fft -> List.of(transpose(fft, ct));
    };
  }

  /** {@return the results on matrices or signals that all have the batch dimension} */
  static Tensor batch(Linalg op, List<Tensor> operands) {
    return Trace.applyAll(op::withOperands, operands).getFirst();
  }

  // ---- cholesky

  /** Of {@code a = l l^H}: l' = l f(l^-1 a' l^-H), f the lower triangle with half the diagonal. */
  private static Tensor cholesky(Cholesky op, Tensor y, Tensor t) {
    boolean isLower = Boolean.TRUE.equals(op.lower());
    var l = isLower ? y : adjoint(y);
    var strict = triangle(t, isLower, true);
    var hermitian = strict.add(adjoint(strict)).add(diagonal(t));
    var left = solve(l, hermitian, true, Transposition.NO_TRANSPOSE);
    var both = solve(l, left, false, Transposition.ADJOINT);
    var half = Tensor.full(both.type(), 0.5);
    var factor = triangle(both, true, true).add(diagonal(both).multiply(half));
    var tangent = l.matmul(factor);
    return isLower ? tangent : adjoint(tangent);
  }

  /** The diagonal, zero elsewhere; that of a Hermitian matrix is real. */
  private static Tensor diagonal(Tensor matrix) {
    var diagonal = triangle(matrix, true, false).subtract(triangle(matrix, true, true));
    return matrix.elementType().isComplex()
        ? diagonal.real().complex(Tensor.zeros(diagonal.real().type()))
        : diagonal;
  }

  private static Tensor solve(Tensor l, Tensor b, boolean left, Transposition transposition) {
    return Trace.apply(
        v -> new TriangularSolve(v.get(0), v.get(1), left, true, false, transposition), l, b);
  }

  // ---- triangular_solve

  /** Of {@code op(a) x = b}: x' = op(a)^-1 (b' - op(a') x). */
  private static Tensor solve(
      TriangularSolve op, Tensor a, Tensor x, List<@Nullable Tensor> tangents) {
    var given = tangents.get(1);
    if (tangents.getFirst() instanceof Tensor t) {
      var read = triangle(t, op.lower(), op.unitDiagonal());
      var matrix =
          switch (op.transposeA()) {
            case TRANSPOSE -> swap(read);
            case ADJOINT -> adjoint(read);
            case NO_TRANSPOSE, TRANSPOSE_INVALID -> read;
          };
      var product = op.leftSide() ? matrix.matmul(x) : x.matmul(matrix);
      given = given == null ? product.negate() : given.subtract(product);
    }
    return solve(op, a, Objects.requireNonNull(given), op.transposeA());
  }

  private static Tensor solve(TriangularSolve op, Tensor a, Tensor b, Transposition transposition) {
    return Trace.apply(
        v ->
            new TriangularSolve(
                v.get(0), v.get(1), op.leftSide(), op.lower(), op.unitDiagonal(), transposition),
        a,
        b);
  }

  /** {@return the elements of a triangle, zero elsewhere} */
  private static Tensor triangle(Tensor matrix, boolean lower, boolean strict) {
    int rank = matrix.rank();
    var type = TensorType.of(ElementType.I32).withShape(matrix.shape());
    var row = Tensor.iota(type, rank - 2);
    var column = Tensor.iota(type, rank - 1);
    var first = lower ? row : column;
    var second = lower ? column : row;
    return Tensor.select(
        strict ? first.gt(second) : first.ge(second), matrix, Tensor.zeros(matrix.type()));
  }

  private static Tensor swap(Tensor matrix) {
    int rank = matrix.rank();
    return matrix.transpose(Dims.range(rank).with(rank - 2, rank - 1).with(rank - 1, rank - 2));
  }

  private static Tensor adjoint(Tensor matrix) {
    return conjugate(swap(matrix));
  }

  static Tensor conjugate(Tensor x) {
    return x.elementType().isComplex() ? x.real().complex(x.imag().negate()) : x;
  }

  // ---- fft

  private static Tensor transpose(Fft op, Tensor ct) {
    var type = op.operand().type();
    int last = type.rank() - 1;
    long whole = op.length().get(op.length().rank() - 1);
    return switch (op.type()) {
      case FFT, IFFT -> Trace.applyAll(op::withOperands, List.of(ct)).getFirst();
      case RFFT -> {
        // The rest of the spectrum is not among the results, so nothing comes back from it.
        var zeros = Dims.repeat(0, type.rank());
        var zero = Tensor.zeros(TensorType.of(ct.elementType()));
        var spectrum = ct.pad(zero, zeros, zeros.with(last, whole - ct.shape().get(last)), zeros);
        yield fft(spectrum, FftType.FFT, op.length()).real();
      }
      case IRFFT -> {
        var spectrum = fft(ct, FftType.RFFT, op.length());
        // All but the first, and the last where it is its own mirror image, stand for two.
        var position =
            Tensor.iota(TensorType.of(ElementType.I32).withShape(spectrum.shape()), last);
        var single =
            whole % 2 == 0
                ? position.eq(0).or(position.eq((double) Math.floorDiv(whole, 2L)))
                : position.eq(0);
        double scale = 1. / op.length().size();
        var weight =
            Tensor.select(
                single,
                Tensor.full(spectrum.type(), scale),
                Tensor.full(spectrum.type(), 2 * scale));
        yield conjugate(spectrum.multiply(weight));
      }
    };
  }

  private static Tensor fft(Tensor x, FftType type, Dims length) {
    return Trace.apply(v -> new Fft(v.getFirst(), type, length), x);
  }
}
