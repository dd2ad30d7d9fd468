package dev.adjoint.hlo;

import dev.adjoint.hlo.Contraction.Precision;
import dev.adjoint.hlo.text.AttributePrinter;
import java.util.List;
import java.util.Set;

/** How a dot_general computes, named as in the specification ({@code #stablehlo.dot_algorithm}). */
public record DotAlgorithm(
    Type lhsPrecisionType,
    Type rhsPrecisionType,
    Type accumulationType,
    long lhsComponentCount,
    long rhsComponentCount,
    long numPrimitiveOperations,
    boolean allowImpreciseAccumulation)
    implements Attribute {
  @Override
  public String toString() {
    return AttributePrinter.print(this);
  }

  /** The combinations that some hardware has, as {@code lhs rhs accumulation components ops}. */
  private static final Set<String> KNOWN =
      Set.of(
          "tf32 tf32 f32 1 1 1",
          "tf32 tf32 f32 1 1 3",
          "bf16 bf16 f32 1 1 1",
          "bf16 bf16 bf16 1 1 1",
          "bf16 bf16 f32 1 1 3",
          "bf16 bf16 f32 1 1 6",
          "bf16 bf16 f32 1 1 9",
          "bf16 bf16 f32 2 2 3",
          "bf16 bf16 f32 3 3 6",
          "bf16 bf16 f32 3 3 9",
          "f16 f16 f16 1 1 1",
          "f16 f16 f32 1 1 1",
          "f32 f32 f32 1 1 1",
          "f64 f64 f64 1 1 1");

  /** Throws unless some hardware has this algorithm, and nothing else says how to compute. */
  void check(Op op, List<Precision> precisions) {
    Check.that(
        op,
        "(C21)",
        precisions.stream().allMatch(p -> p == Precision.DEFAULT),
        "precisions DEFAULT where there is an algorithm, found %s",
        precisions);
    Check.that(
        op,
        "(C22, C23)",
        lhsComponentCount >= 1 && rhsComponentCount >= 1,
        "a positive component count of both sides, found %d and %d",
        lhsComponentCount,
        rhsComponentCount);
    Check.that(
        op,
        "(C24)",
        numPrimitiveOperations >= 1,
        "a positive number of primitive operations, found %d",
        numPrimitiveOperations);
    var key =
        "%s %s %s %d %d %d"
            .formatted(
                lhsPrecisionType,
                rhsPrecisionType,
                accumulationType,
                lhsComponentCount,
                rhsComponentCount,
                numPrimitiveOperations);
    boolean isSmall =
        lhsPrecisionType.toString().startsWith("f8")
            && rhsPrecisionType.toString().startsWith("f8")
            && accumulationType.toString().equals("f32");
    Check.that(
        op,
        "(I8-I14)",
        (KNOWN.contains(key) && !allowImpreciseAccumulation) || isSmall,
        "a dot algorithm known to be supported on some hardware, found %s",
        this);
  }
}
