package dev.adjoint.hlo;

import java.util.HashSet;

/** The attribute {@code source_target_pairs}: which process sends to which. */
final class SourceTargetPairs {
  private SourceTargetPairs() {}

  /**
   * Throws unless these are pairs of processes, each of which sends and receives once at most.
   *
   * @param input the number of the input that they are
   */
  static void check(Op op, String input, Attribute attribute) {
    if (!(attribute instanceof Attribute.Dense(var pairs))
        || pairs.type().elementType() != ElementType.I64
        || pairs.type().rank() != 2) {
      throw new HloException(
          "%s: %s expected source_target_pairs as a tensor of rank 2 of 64-bit integers, found %s"
              .formatted(op.name(), input, attribute));
    }
    Check.that(
        op,
        "(C1)",
        pairs.type().shape().get(1) == 2,
        "source_target_pairs of shape [N, 2], found %s",
        pairs.type());
    var sources = new HashSet<Long>();
    var targets = new HashSet<Long>();
    for (int i = 0; i < pairs.type().size(); i += 2) {
      long source = pairs.integer(i);
      long target = pairs.integer(i + 1);
      Check.that(
          op,
          "(C4)",
          source >= 0 && target >= 0,
          "processes of at least 0, found %d and %d",
          source,
          target);
      Check.that(
          op, "(C2)", sources.add(source), "each source once, found duplicate sources %d", source);
      Check.that(
          op, "(C3)", targets.add(target), "each target once, found duplicate targets %d", target);
    }
  }
}
