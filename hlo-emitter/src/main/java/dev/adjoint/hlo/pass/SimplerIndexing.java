package dev.adjoint.hlo.pass;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.Indexing;
import dev.adjoint.hlo.Indexing.DynamicSlice;
import dev.adjoint.hlo.Indexing.DynamicUpdateSlice;
import dev.adjoint.hlo.Shaping.Slice;
import dev.adjoint.hlo.Value;
import org.jspecify.annotations.Nullable;

/** The rules of {@link Canonicalize} for ops whose places are known at run time only. */
final class SimplerIndexing {
  private SimplerIndexing() {}

  static @Nullable Value of(Indexing op, Rewriting program) {
    return switch (op) {
      case DynamicSlice slice -> slice(slice, program);
      case DynamicUpdateSlice update ->
          update.update().type().equals(update.operand().type()) ? update.update() : null;
      default -> null;
    };
  }

  /** A slice at places that are constants is a slice where these lie, after they are clamped. */
  private static @Nullable Value slice(DynamicSlice op, Rewriting program) {
    var shape = op.operand().type().shape();
    if (!shape.isStatic()) {
      return null;
    }
    var start = Dims.repeat(0, shape.rank());
    var limit = op.sizes();
    for (int d = 0; d < shape.rank(); d++) {
      var place = program.constant(op.starts().get(d));
      long last = shape.get(d) - op.sizes().get(d);
      if (place.isEmpty() && last > 0) {
        return null;
      }
      long at = place.isEmpty() ? 0 : place.get().element(0) > last ? last : place.get().integer(0);
      start = start.with(d, Math.clamp(at, 0, last));
      limit = limit.with(d, start.get(d) + op.sizes().get(d));
    }
    return program
        .add(new Slice(op.operand(), start, limit, Dims.repeat(1, shape.rank())))
        .getFirst();
  }
}
