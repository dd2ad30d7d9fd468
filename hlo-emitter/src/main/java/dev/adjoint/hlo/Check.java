package dev.adjoint.hlo;

/** How ops report that a constraint of the specification is broken. */
final class Check {
  private Check() {}

  /**
   * Throws unless {@code holds}.
   *
   * @param constraint its number in the StableHLO specification, such as {@code (C2)}
   * @param expectation what was expected and found, formatted with {@code args}
   */
  static void that(Op op, String constraint, boolean holds, String expectation, Object... args) {
    if (!holds) {
      throw new HloException(
          op.name() + ": " + constraint + " expected " + expectation.formatted(args));
    }
  }

  /** Throws unless {@code dims} are distinct, and each is at least 0 and below {@code rank}. */
  static void dimensions(Op op, String constraint, String what, Dims dims, int rank) {
    for (int i = 0; i < dims.rank(); i++) {
      long d = dims.get(i);
      that(op, constraint, d >= 0 && d < rank, "%s within [0, %d), found %s", what, rank, dims);
      that(op, constraint, dims.indexOf(d) == i, "distinct %s, found %s", what, dims);
    }
  }
}
