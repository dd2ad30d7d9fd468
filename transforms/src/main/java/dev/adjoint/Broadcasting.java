package dev.adjoint;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.Compare;
import dev.adjoint.hlo.Elementwise.Direction;
import dev.adjoint.hlo.Elementwise.Select;
import dev.adjoint.hlo.Elementwise.Unary;
import dev.adjoint.hlo.Elementwise.UnaryKind;
import dev.adjoint.hlo.HloException;
import dev.adjoint.trace.Trace;

/** Ops element by element, on operands of shapes that numpy's rules make one. */
final class Broadcasting {
  private Broadcasting() {}

  static Tensor unary(UnaryKind kind, Tensor x) {
    return Trace.apply(v -> new Unary(kind, v.getFirst()), x);
  }

  static Tensor binary(BinaryKind kind, Tensor a, Tensor b) {
    var shape = common(kind.opName(), a, b);
    return Trace.apply(
        v -> new Binary(kind, v.get(0), v.get(1)), a.broadcastTo(shape), b.broadcastTo(shape));
  }

  static Tensor compare(Direction direction, Tensor a, Tensor b) {
    var shape = common("stablehlo.compare", a, b);
    return Trace.apply(
        v -> new Compare(v.get(0), v.get(1), direction),
        a.broadcastTo(shape),
        b.broadcastTo(shape));
  }

  static Tensor select(Tensor pred, Tensor onTrue, Tensor onFalse) {
    var shape = common("stablehlo.select", onTrue, onFalse);
    var cases = pred.rank() == 0 ? shape : shape("stablehlo.select", shape, pred.shape());
    return Trace.apply(
        v -> new Select(v.get(0), v.get(1), v.get(2)),
        pred.rank() == 0 ? pred : pred.broadcastTo(cases),
        onTrue.broadcastTo(cases),
        onFalse.broadcastTo(cases));
  }

  /** The shape that both broadcast to, aligned at the last dimension. */
  private static Dims common(String op, Tensor a, Tensor b) {
    if (a.elementType() != b.elementType()) {
      throw new HloException(
          "%s: expected operands of one element type, found %s and %s; nothing is widened silently, use convert"
              .formatted(op, a.type(), b.type()));
    }
    return a.shape().equals(b.shape()) ? a.shape() : shape(op, a.shape(), b.shape());
  }

  /** {@return the shape that tensors of both shapes broadcast to} */
  static Dims shape(String op, Dims a, Dims b) {
    int rank = Math.max(a.rank(), b.rank());
    var sizes = new long[rank];
    for (int i = 0; i < rank; i++) {
      int ia = i - rank + a.rank();
      int ib = i - rank + b.rank();
      long sa = ia < 0 ? 1 : a.get(ia);
      long sb = ib < 0 ? 1 : b.get(ib);
      if (sa != sb && sa != 1 && sb != 1) {
        throw new HloException(
            "%s: expected shapes that broadcast, found %s and %s".formatted(op, a, b));
      }
      sizes[i] = sa == 1 ? sb : sa;
    }
    return Dims.of(sizes);
  }
}
