package dev.adjoint.hlo;

/** What the element types of a contraction of quantised tensors have to be. */
final class QuantizedProduct {
  private QuantizedProduct() {}

  /** {@return whether one of these is quantised, so that {@link #check} has something to say} */
  static boolean concerns(TensorType lhs, TensorType rhs, TensorType result) {
    return lhs.quantization() != null
        || rhs.quantization() != null
        || result.quantization() != null;
  }

  /**
   * Throws unless the elements fit each other: all three quantised, or the right one only.
   *
   * @param first the number of the first of the constraints, of which the specification has the
   *     same seven for each contraction: 14 for a dot, 28 for a convolution
   * @param result elements of the result's type
   */
  static void check(Op op, int first, TensorType lhs, TensorType rhs, TensorType result) {
    var l = lhs.quantization();
    var r = rhs.quantization();
    var to = result.quantization();
    if (r == null || (l == null) != (to == null)) {
      throw error(
          op,
          first,
          "rhs to be quantized, and lhs and result both or neither, found %s, %s and %s",
          lhs,
          rhs,
          result.scalar());
    }
    if (l == null || to == null) {
      Check.that(
          op,
          number(first + 6),
          lhs.elementType() == r.expressed() && result.elementType() == r.expressed(),
          "lhs and result of %s, which rhs expresses, found %s and %s",
          r.expressed(),
          lhs,
          result.scalar());
      return;
    }
    Check.that(
        op,
        number(first + 3),
        l.storage() == r.storage(),
        "operands stored as the same type, found %s and %s",
        lhs,
        rhs);
    Check.that(
        op,
        number(first + 4),
        l.expressed() == r.expressed() && l.expressed() == to.expressed(),
        "operands and result that express the same type, found %s, %s and %s",
        lhs,
        rhs,
        result.scalar());
    Check.that(
        op,
        number(first + 5),
        r.isPerAxis() || !to.isPerAxis(),
        "a result with one scale, as rhs has one, found %s and %s",
        rhs,
        result.scalar());
  }

  private static String number(int constraint) {
    return "(C" + constraint + ")";
  }

  private static HloException error(Op op, int constraint, String expectation, Object... args) {
    return new HloException(
        op.name() + ": " + number(constraint) + " expected " + expectation.formatted(args));
  }
}
