package dev.adjoint;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Shaping.BroadcastInDim;
import dev.adjoint.hlo.Shaping.Reshape;
import dev.adjoint.hlo.Shaping.Transpose;
import dev.adjoint.trace.Trace;

/** The same elements in another shape. */
sealed interface Shapes extends Shaped permits Tensor {
  private Tensor self() {
    return (Tensor) this;
  }

  /** {@return this repeated to {@code shape}, aligned at the last dimension as numpy does} */
  default Tensor broadcastTo(Dims shape) {
    if (shape.equals(shape())) {
      return self();
    }
    int added = shape.rank() - rank();
    if (added < 0 || !Broadcasting.shape("broadcast", shape(), shape).equals(shape)) {
      throw new HloException(
          "broadcast: expected a shape that %s can be repeated to, found %s"
              .formatted(type(), shape));
    }
    if (self() instanceof ConcreteTensor concrete
        && concrete.knownLiteral() instanceof Literal literal
        && literal.isSplat()) {
      var bytes = new byte[elementType().bytes()];
      literal.buffer().get(bytes);
      return Tensor.of(Literal.of(type().withShape(shape), bytes));
    }
    return broadcastInDim(shape, Dims.range(rank()).plus(added));
  }

  /**
   * {@return this repeated to {@code shape}, dimension i as dimension {@code dimensions[i]} ({@code
   * broadcast_in_dim})}
   */
  default Tensor broadcastInDim(Dims shape, Dims dimensions) {
    return Trace.apply(v -> new BroadcastInDim(v.getFirst(), shape, dimensions), self());
  }

  /**
   * {@return the same elements in row-major order in another shape; one size may be -1 and is
   * computed}
   */
  default Tensor reshape(long... sizes) {
    var shape = Dims.of(sizes);
    int unknown = shape.indexOf(-1);
    if (unknown >= 0) {
      long rest = shape.remove(unknown).size();
      if (rest <= 0 || type().size() % rest != 0) {
        throw new HloException("reshape: %s cannot take the shape %s".formatted(type(), shape));
      }
      shape = shape.with(unknown, type().size() / rest);
    }
    return reshape(shape);
  }

  /** {@return the same elements in row-major order in another shape} */
  default Tensor reshape(Dims shape) {
    if (shape.equals(shape())) {
      return self();
    }
    if (self() instanceof ConcreteTensor concrete
        && concrete.knownLiteral() instanceof Literal literal
        && shape.size() == type().size()) {
      var bytes = new byte[literal.buffer().remaining()];
      literal.buffer().get(bytes);
      return Tensor.of(Literal.of(type().withShape(shape), bytes));
    }
    return Trace.apply(v -> new Reshape(v.getFirst(), shape), self());
  }

  /** {@return this with a further dimension of size 1 before dimension {@code axis}} */
  default Tensor expandDims(int axis) {
    int at = axis < 0 ? axis + rank() + 1 : axis;
    if (at < 0 || at > rank()) {
      throw new HloException(
          "expandDims: expected an axis from %d to %d for %s, found %d"
              .formatted(-rank() - 1, rank(), type(), axis));
    }
    return reshape(shape().insert(at, 1));
  }

  /** {@return this with its dimensions in the opposite order} */
  default Tensor transpose() {
    var reversed = new long[rank()];
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = rank() - 1L - i;
    }
    return transpose(Dims.of(reversed));
  }

  /**
   * {@return this with its dimensions permuted: dimension i of the result is {@code permutation[i]}
   * of this}
   */
  default Tensor transpose(Dims permutation) {
    return permutation.isRange() && permutation.rank() == rank()
        ? self()
        : Trace.apply(v -> new Transpose(v.getFirst(), permutation), self());
  }

  /** {@return this with the dimensions {@code a} and {@code b} exchanged} */
  default Tensor swapAxes(int a, int b) {
    int first = AxisIndex.of(self(), a);
    int second = AxisIndex.of(self(), b);
    return transpose(Dims.range(rank()).with(first, second).with(second, first));
  }

  /** {@return this with dimension {@code from} moved to the place {@code to}} */
  default Tensor moveAxis(int from, int to) {
    int source = AxisIndex.of(self(), from);
    return transpose(Dims.range(rank()).remove(source).insert(AxisIndex.of(self(), to), source));
  }

  /**
   * {@return this without the dimensions {@code axes}; none means all of size 1}
   *
   * @throws HloException if one of them has another size than 1
   */
  default Tensor squeeze(int... axes) {
    var given = AxisIndex.of(self(), axes);
    var shape = Dims.of();
    for (int i = 0; i < rank(); i++) {
      boolean named = axes.length > 0 && given.contains(i);
      if (named && shape().get(i) != 1) {
        throw new HloException(
            "squeeze: expected dimensions of size 1, found dimension %d of %s"
                .formatted(i, type()));
      }
      if (!named && (axes.length > 0 || shape().get(i) != 1)) {
        shape = shape.insert(shape.rank(), shape().get(i));
      }
    }
    return reshape(shape);
  }
}
