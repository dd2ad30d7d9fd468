package dev.adjoint.hlo;

import java.util.HashSet;
import java.util.Set;

/** The attribute {@code replica_groups} of collectives: which processes work together. */
final class ReplicaGroups {
  private ReplicaGroups() {}

  /**
   * Throws unless the groups are rows of distinct processes, -1 filling up short rows.
   *
   * @param input the number of the input that they are
   * @param unique the number of the constraint that processes are distinct, which the other ones
   *     follow
   * @param all whether each process from 0 to the last has to be in a group
   */
  static void check(Op op, Attribute groups, int input, int unique, boolean all) {
    if (!(groups instanceof Attribute.Dense(var literal))) {
      return; // Axes of a mesh, which this library does not look into.
    }
    Check.that(
        op,
        "(I" + input + ")",
        literal.type().rank() == 2 && literal.type().elementType() == ElementType.I64,
        "replica groups as a tensor of rank 2 of 64-bit integers, found %s",
        literal.type());
    var range = "(C" + (all ? unique + 2 : unique + 1) + ")";
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < literal.type().size(); i++) {
      long id = literal.integer(i);
      Check.that(op, range, id >= -1, "replica ids of at least 0, found %d", id);
      Check.that(
          op,
          "(C" + unique + ")",
          id == -1 || seen.add(id),
          "each replica id once, found #%d more than once",
          id);
    }
    for (long id = 0; all && id < seen.size(); id++) {
      Check.that(
          op,
          "(C%d, C%d)".formatted(unique + 1, unique + 2),
          seen.contains(id),
          "replica ids from 0 to %d, found no #%d",
          seen.size() - 1,
          id);
    }
  }

  /** {@return how many processes are in each group; 0 if this library cannot tell} */
  static long size(Attribute groups) {
    return groups instanceof Attribute.Dense(var literal) && literal.type().rank() == 2
        ? literal.type().shape().get(1)
        : 0;
  }
}
