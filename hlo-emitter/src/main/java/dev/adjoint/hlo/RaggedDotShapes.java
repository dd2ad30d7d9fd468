package dev.adjoint.hlo;

/**
 * The constraints of a ragged_dot on its shapes, and the shape of its result. CHLO does not number
 * constraints: up to (C10) the numbers are those of a dot_general.
 */
final class RaggedDotShapes {
  private RaggedDotShapes() {}

  /** What is in groups: it decides where the groups are in the other operand and the result. */
  private enum Mode {
    FREE,
    CONTRACTING,
    BATCHING
  }

  static Dims infer(
      Op op, TensorType lhs, TensorType rhs, TensorType groupSizes, RaggedDotDimensions d) {
    Check.that(
        op,
        "(C1)",
        d.lhsBatching().rank() == d.rhsBatching().rank(),
        "as many batching dimensions on both sides, found %s and %s",
        d.lhsBatching(),
        d.rhsBatching());
    Check.that(
        op,
        "(C2)",
        d.lhsContracting().rank() == d.rhsContracting().rank(),
        "as many contracting dimensions on both sides, found %s and %s",
        d.lhsContracting(),
        d.rhsContracting());
    Check.dimensions(
        op,
        "(C3, C5, C6)",
        "lhs dimensions",
        d.lhsBatching().concat(d.lhsContracting()),
        lhs.rank());
    Check.dimensions(
        op,
        "(C4, C7, C8)",
        "rhs dimensions",
        d.rhsBatching().concat(d.rhsContracting()).concat(d.rhsGroup()),
        rhs.rank());
    equal(op, "(C9)", "batching", lhs, d.lhsBatching(), rhs, d.rhsBatching());
    equal(op, "(C10)", "contracting", lhs, d.lhsContracting(), rhs, d.rhsContracting());
    Check.that(
        op,
        "(C11)",
        d.lhsRagged().rank() == 1 && d.lhsRagged().get(0) >= 0 && d.lhsRagged().get(0) < lhs.rank(),
        "one ragged dimension of %s, found %s",
        lhs,
        d.lhsRagged());
    long ragged = d.lhsRagged().get(0);
    var mode =
        d.lhsBatching().contains(ragged)
            ? Mode.BATCHING
            : d.lhsContracting().contains(ragged) ? Mode.CONTRACTING : Mode.FREE;
    long groups = groups(op, lhs, groupSizes, before(lhs, d, mode));
    boolean counted = mode == Mode.FREE;
    Check.that(
        op,
        "(C13)",
        d.rhsGroup().rank() == (counted ? 1 : 0),
        counted
            ? "one group dimension of rhs, found %s"
            : "no group dimension of rhs where the ragged dimension is paired, found %s",
        d.rhsGroup());
    long found = counted ? rhs.shape().get(d.rhsGroup().dim(0)) : groups;
    Check.that(
        op,
        "(C13)",
        found == groups || found == Dims.DYNAMIC || groups == Dims.DYNAMIC,
        "a group dimension of size %d, as group_sizes has, found %s",
        groups,
        rhs);
    var shape =
        lhs.shape()
            .gather(d.lhsBatching())
            .concat(
                lhs.shape()
                    .gather(d.lhsBatching().concat(d.lhsContracting()).complement(lhs.rank())))
            .concat(
                rhs.shape()
                    .gather(
                        d.rhsBatching()
                            .concat(d.rhsContracting())
                            .concat(d.rhsGroup())
                            .complement(rhs.rank())));
    return mode == Mode.CONTRACTING ? Dims.of(groups).concat(shape) : shape;
  }

  private static void equal(
      Op op,
      String constraint,
      String what,
      TensorType lhs,
      Dims left,
      TensorType rhs,
      Dims right) {
    Check.that(
        op,
        constraint,
        lhs.shape().gather(left).isCompatible(rhs.shape().gather(right)),
        "%s dimensions %s of %s and %s of %s to have equal sizes",
        what,
        left,
        lhs,
        right,
        rhs);
  }

  /** The dimensions of lhs for each index of which there may be other groups. */
  private static Dims before(TensorType lhs, RaggedDotDimensions d, Mode mode) {
    long ragged = d.lhsRagged().get(0);
    return switch (mode) {
      case BATCHING -> upTo(d.lhsBatching(), ragged);
      case CONTRACTING -> d.lhsBatching().concat(upTo(d.lhsContracting(), ragged));
      case FREE ->
          d.lhsBatching()
              .concat(
                  upTo(d.lhsBatching().concat(d.lhsContracting()).complement(lhs.rank()), ragged));
    };
  }

  private static Dims upTo(Dims dims, long end) {
    var found = Dims.of();
    for (int i = 0; dims.get(i) != end; i++) {
      found = found.concat(Dims.of(dims.get(i)));
    }
    return found;
  }

  /** {@return how many groups there are: the last size of group_sizes} */
  private static long groups(Op op, TensorType lhs, TensorType groupSizes, Dims before) {
    Check.that(
        op,
        "(I3)",
        groupSizes.elementType().isInteger() && groupSizes.rank() > 0,
        "group_sizes of integers, found %s",
        groupSizes);
    int last = groupSizes.rank() - 1;
    Check.that(
        op,
        "(C12)",
        last == 0 || groupSizes.shape().remove(last).isCompatible(lhs.shape().gather(before)),
        "group_sizes of rank 1, or of shape %s and the number of groups, found %s",
        lhs.shape().gather(before),
        groupSizes);
    return groupSizes.shape().get(last);
  }
}
