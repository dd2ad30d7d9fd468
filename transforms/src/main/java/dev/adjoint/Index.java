package dev.adjoint;

import org.jspecify.annotations.Nullable;

/**
 * What to take along one dimension, or several, of a tensor; as in numpy's square brackets.
 *
 * <p>Positions before the first are counted from the end: -1 is the last one.
 *
 * {@snippet :
 * x.get(Index.at(0));                              // x[0]
 * x.get(Index.all(), Index.range(1, -1));          // x[:, 1:-1]
 * x.get(Index.rest(), Index.every(-1));            // x[..., ::-1]
 * x.at(Index.of(rows)).add(updates);               // x.at[rows].add(updates)
 * }
 */
public sealed interface Index {
  /** One position; the dimension is dropped. */
  record Position(long at) implements Index {}

  /**
   * Positions in steps.
   *
   * @param start the first one; null for the first or, backwards, the last there is
   * @param limit the first one that is not taken any more; null for all there are
   * @param step how far apart they are; backwards if negative, not 0
   */
  record Range(@Nullable Long start, @Nullable Long limit, long step) implements Index {
    /** Checks the step. */
    public Range {
      if (step == 0) {
        throw new IllegalArgumentException("expected a step other than 0, found 0");
      }
    }
  }

  /** The positions in a tensor of integers, whose shape takes the place of the dimension. */
  record Elements(Tensor positions) implements Index {
    /** Checks the type. */
    public Elements {
      if (!positions.elementType().isInteger()) {
        throw new IllegalArgumentException(
            "expected positions of an integer type, found %s; use select for a condition"
                .formatted(positions.type()));
      }
    }
  }

  /** A further dimension of size 1. */
  record NewAxis() implements Index {}

  /** All of as many dimensions as are left over by the other indices. */
  record Rest() implements Index {}

  /** {@return the position {@code i}} */
  static Index at(long i) {
    return new Position(i);
  }

  /** {@return all positions} */
  static Index all() {
    return new Range(null, null, 1);
  }

  /** {@return the positions from {@code start} to {@code limit}, exclusive} */
  static Index range(long start, long limit) {
    return new Range(start, limit, 1);
  }

  /** {@return the positions from {@code start} to {@code limit}, exclusive, in steps} */
  static Index range(long start, long limit, long step) {
    return new Range(start, limit, step);
  }

  /** {@return the positions from {@code start} on} */
  static Index from(long start) {
    return new Range(start, null, 1);
  }

  /** {@return the positions before {@code limit}} */
  static Index to(long limit) {
    return new Range(null, limit, 1);
  }

  /** {@return all positions in steps; backwards, from the last one, if negative} */
  static Index every(long step) {
    return new Range(null, null, step);
  }

  /** {@return the positions in {@code positions}} */
  static Index of(Tensor positions) {
    return new Elements(positions);
  }

  /** {@return the positions {@code positions}} */
  static Index of(int... positions) {
    return new Elements(Tensor.of(positions));
  }

  /** {@return a further dimension of size 1} */
  static Index newAxis() {
    return new NewAxis();
  }

  /** {@return all of the dimensions that the other indices leave over; Python's {@code ...}} */
  static Index rest() {
    return new Rest();
  }
}
