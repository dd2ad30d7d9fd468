package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Ops on the matrices in a tensor's last two dimensions, and Fourier transforms. */
public sealed interface Linalg extends Op {

  /**
   * {@code stablehlo.cholesky}: the triangular factor of symmetric (Hermitian) positive-definite
   * matrices.
   *
   * @param lower whether the factor is the lower one; null means no
   */
  record Cholesky(Value a, @Nullable Boolean lower) implements Linalg {
    @Override
    public String name() {
      return "stablehlo.cholesky";
    }

    @Override
    public List<Value> operands() {
      return List.of(a);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Cholesky(operands.getFirst(), lower);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return lower == null ? Map.of() : Map.of("lower", new Attribute.Bool(lower));
    }

    static Op read(GenericOp op) {
      return new Cholesky(op.operands(1).getFirst(), op.flag("lower"));
    }

    @Override
    public List<TensorType> inferTypes() {
      var type = a.type();
      Check.that(
          this,
          "(I1)",
          type.elementType().isDifferentiable() || type.quantization() != null,
          "a floating-point or complex operand, found %s",
          type);
      Check.that(this, "(C2)", type.rank() >= 2, "an operand of rank >= 2, found %s", type);
      long rows = type.shape().get(type.rank() - 2);
      long columns = type.shape().get(type.rank() - 1);
      Check.that(
          this,
          "(C3)",
          rows == columns || rows == Dims.DYNAMIC || columns == Dims.DYNAMIC,
          "square matrices in the last two dimensions, found %s",
          type);
      return List.of(type);
    }
  }

  /** What {@link TriangularSolve} does to its matrix first. */
  enum Transposition {
    TRANSPOSE_INVALID,
    NO_TRANSPOSE,
    TRANSPOSE,
    ADJOINT
  }

  /**
   * {@code stablehlo.triangular_solve}: {@code x} of {@code op(a) x = b}, or of {@code x op(a) =
   * b}.
   *
   * @param leftSide whether {@code a} is on the left of {@code x}
   * @param lower whether the lower triangle of {@code a} is taken
   * @param unitDiagonal whether the diagonal of {@code a} is taken to be 1
   * @param transposeA what {@code op} is
   */
  record TriangularSolve(
      Value a,
      Value b,
      boolean leftSide,
      boolean lower,
      boolean unitDiagonal,
      Transposition transposeA)
      implements Linalg {
    @Override
    public String name() {
      return "stablehlo.triangular_solve";
    }

    @Override
    public List<Value> operands() {
      return List.of(a, b);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new TriangularSolve(
          operands.get(0), operands.get(1), leftSide, lower, unitDiagonal, transposeA);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("left_side", new Attribute.Bool(leftSide));
      attributes.put("lower", new Attribute.Bool(lower));
      attributes.put("unit_diagonal", new Attribute.Bool(unitDiagonal));
      attributes.put("transpose_a", new Attribute.Enumerated("transpose", transposeA.name()));
      return attributes;
    }

    static Op read(GenericOp op) {
      return new TriangularSolve(
          op.operands(2).get(0),
          op.operand(1),
          op.bool("left_side", false),
          op.bool("lower", false),
          op.bool("unit_diagonal", false),
          op.enumerated("transpose_a", Transposition.class));
    }

    @Override
    public List<TensorType> inferTypes() {
      var matrix = a.type();
      var sides = b.type();
      Check.that(
          this,
          "(C1, I1, I2)",
          matrix.sameElements(sides) && matrix.elementType().isDifferentiable(),
          "operands of one floating-point or complex element type, found %s and %s",
          matrix,
          sides);
      Check.that(this, "(C2)", matrix.rank() >= 2, "operand a of rank >= 2, found %s", matrix);
      Check.that(
          this,
          "(C2)",
          matrix.rank() == sides.rank(),
          "operands of one rank, found %s and %s",
          matrix,
          sides);
      int rank = matrix.rank();
      long rows = matrix.shape().get(rank - 2);
      long columns = matrix.shape().get(rank - 1);
      Check.that(
          this,
          "(C3)",
          rows == columns || rows == Dims.DYNAMIC || columns == Dims.DYNAMIC,
          "square matrices in the last two dimensions of a, found %s",
          matrix);
      long shared = sides.shape().get(rank - (leftSide ? 2 : 1));
      Check.that(
          this,
          "(C3)",
          shared == rows || shared == Dims.DYNAMIC || rows == Dims.DYNAMIC,
          "a size of %d on the %s side of b, found %s",
          rows,
          leftSide ? "left" : "right",
          sides);
      for (int i = 0; i < rank - 2; i++) {
        long batch = matrix.shape().get(i);
        long other = sides.shape().get(i);
        Check.that(
            this,
            "(C3)",
            batch == other || batch == Dims.DYNAMIC || other == Dims.DYNAMIC,
            "operands with the same batch dimensions, found %s and %s",
            matrix,
            sides);
      }
      Check.that(
          this,
          "(C4)",
          transposeA != Transposition.TRANSPOSE_INVALID,
          "NO_TRANSPOSE, TRANSPOSE or ADJOINT, found %s",
          transposeA);
      return List.of(sides);
    }
  }

  /** Which transform {@link Fft} does. */
  enum FftType {
    FFT,
    IFFT,
    RFFT,
    IRFFT
  }

  /**
   * {@code stablehlo.fft}: the discrete Fourier transform of the last dimensions.
   *
   * @param length of the transform in each of the last dimensions, at most 3
   */
  record Fft(Value operand, FftType type, Dims length) implements Linalg {
    @Override
    public String name() {
      return "stablehlo.fft";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Fft(operands.getFirst(), type, length);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of(
          "fft_type",
          new Attribute.Enumerated("fft_type", type.name()),
          "fft_length",
          Attribute.Numbers.of(length));
    }

    static Op read(GenericOp op) {
      return new Fft(
          op.operands(1).getFirst(),
          op.enumerated("fft_type", FftType.class),
          op.dims("fft_length"));
    }

    @Override
    public List<TensorType> inferTypes() {
      var from = operand.type();
      int n = length.rank();
      Check.that(this, "(C3)", n >= 1 && n <= 3, "an fft_length of 1 to 3 sizes, found %s", length);
      Check.that(
          this, "(C1)", from.rank() >= n, "an operand of rank of at least %d, found %s", n, from);
      boolean isReal = type == FftType.RFFT;
      Check.that(
          this,
          "(C2, I1)",
          isReal
              ? from.elementType() == ElementType.F32 || from.elementType() == ElementType.F64
              : from.elementType().isComplex(),
          isReal ? "an operand of f32 or f64, found %s" : "a complex operand, found %s",
          from);
      for (int i = 0; i < n; i++) {
        Check.that(this, "(C3)", length.get(i) >= 0, "sizes of at least 0, found %s", length);
        long size = from.shape().get(from.rank() - n + i);
        boolean isHalf = type == FftType.IRFFT && i == n - 1;
        long wanted = isHalf ? length.get(i) / 2 + 1 : length.get(i);
        if (length.get(i) == 0 && size == 0) {
          wanted = 0;
        }
        Check.that(
            this,
            isHalf ? "(C5)" : "(C4)",
            size == Dims.DYNAMIC || size == wanted,
            "a size of %d in dimension %d of the operand, as fft_length %s says, found %s",
            wanted,
            from.rank() - n + i,
            length,
            from);
      }
      int last = from.rank() - 1;
      return List.of(
          switch (type) {
            case FFT, IFFT -> from;
            case RFFT -> {
              long whole = length.get(n - 1);
              yield from.withElementType(
                      from.elementType() == ElementType.F32 ? ElementType.C64 : ElementType.C128)
                  .withShape(from.shape().with(last, whole == 0 ? 0 : whole / 2 + 1));
            }
            case IRFFT ->
                from.withElementType(Elementwise.realPart(from.elementType()))
                    .withShape(from.shape().with(last, length.get(n - 1)));
          });
    }
  }
}
