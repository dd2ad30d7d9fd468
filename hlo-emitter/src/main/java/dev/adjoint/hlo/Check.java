package dev.adjoint.hlo;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /**
   * Throws unless {@code values} are tensors of the same elements, quantised ones up to their
   * scales and zero points, and of compatible shapes.
   *
   * @return the type that says what is known of all their sizes
   */
  static TensorType oneType(Op op, String constraint, String what, Value... values) {
    var type = values[0].type();
    for (var value : values) {
      var other = value.type();
      that(
          op,
          constraint,
          areCompatible(type, other),
          "%s of one type, found %s and %s",
          what,
          values[0].type(),
          other);
      type = type.refinedBy(other);
    }
    return type;
  }

  /**
   * {@return whether a tensor can be of both types: the same kind of elements, shapes that differ
   * in dynamic sizes only, and no size above a bound}
   */
  static boolean areCompatible(TensorType a, TensorType b) {
    if (a.elementType() != b.elementType()
        || !a.shape().isCompatible(b.shape())
        || !areCompatible(a.quantization(), b.quantization())) {
      return false;
    }
    for (int i = 0; i < a.rank(); i++) {
      if (exceeds(a.shape().get(i), b.bound(i)) || exceeds(b.shape().get(i), a.bound(i))) {
        return false;
      }
    }
    return true;
  }

  /** Scales and zero points may differ, for the result of an op may have its own. */
  private static boolean areCompatible(@Nullable Quantization a, @Nullable Quantization b) {
    return a == null || b == null
        ? a == null && b == null
        : a.storage() == b.storage() && a.expressed() == b.expressed() && a.axis() == b.axis();
  }

  private static boolean exceeds(long size, long bound) {
    return bound != Dims.DYNAMIC && size != Dims.DYNAMIC && size > bound;
  }

  /** Throws unless {@code dims} are distinct, and each is at least 0 and below {@code rank}. */
  static void dimensions(Op op, String constraint, String what, Dims dims, int rank) {
    for (int i = 0; i < dims.rank(); i++) {
      long d = dims.get(i);
      that(op, constraint, d >= 0 && d < rank, "%s within [0, %d), found %s", what, rank, dims);
      that(op, constraint, dims.indexOf(d) == i, "distinct %s, found %s", what, dims);
    }
  }

  /** Throws unless {@code dims} are distinct. */
  static void distinct(Op op, String constraint, String what, Dims dims) {
    for (int i = 0; i < dims.rank(); i++) {
      that(op, constraint, dims.indexOf(dims.get(i)) == i, "distinct %s, found %s", what, dims);
    }
  }

  /** Throws unless {@code dims} are in ascending order. */
  static void sorted(Op op, String constraint, String what, Dims dims) {
    for (int i = 1; i < dims.rank(); i++) {
      that(op, constraint, dims.get(i - 1) <= dims.get(i), "sorted %s, found %s", what, dims);
    }
  }

  /** Throws unless each size of {@code shape} is at least 0, and their product fits a long. */
  static void shape(Op op, String constraint, Dims shape) {
    for (int i = 0; i < shape.rank(); i++) {
      long size = shape.get(i);
      that(
          op,
          constraint,
          size >= 0 || size == Dims.DYNAMIC,
          "sizes of at least 0, found the shape %s",
          shape);
    }
    if (!shape.isStatic()) {
      return;
    }
    try {
      var _ = shape.size();
    } catch (HloException e) {
      throw new HloException(op.name() + ": " + constraint + " " + e.getMessage());
    }
  }

  /** Throws if there is a type whose elements take more bytes than a long counts. */
  static void sizes(Op op, List<? extends Type> types) {
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i) instanceof TensorType type && type.isStatic()) {
        try {
          var _ = type.byteSize();
        } catch (HloException e) {
          throw new HloException(op.name() + ": " + e.getMessage());
        }
      }
    }
  }
}
