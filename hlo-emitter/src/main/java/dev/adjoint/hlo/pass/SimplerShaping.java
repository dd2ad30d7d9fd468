package dev.adjoint.hlo.pass;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.Shaping;
import dev.adjoint.hlo.Shaping.Broadcast;
import dev.adjoint.hlo.Shaping.BroadcastInDim;
import dev.adjoint.hlo.Shaping.Concatenate;
import dev.adjoint.hlo.Shaping.Pad;
import dev.adjoint.hlo.Shaping.Reshape;
import dev.adjoint.hlo.Shaping.Reverse;
import dev.adjoint.hlo.Shaping.Slice;
import dev.adjoint.hlo.Shaping.Transpose;
import dev.adjoint.hlo.Value;
import org.jspecify.annotations.Nullable;

/** The rules of {@link Canonicalize} for ops that move elements; moving is always exact. */
final class SimplerShaping {
  private SimplerShaping() {}

  static @Nullable Value of(Shaping op, Rewriting program) {
    if (!op.operands().stream().allMatch(operand -> operand.type().isStatic())) {
      return null;
    }
    return switch (op) {
      case Broadcast _ -> null;
      case BroadcastInDim broadcast -> broadcast(broadcast, program);
      case Reshape reshape -> reshape(reshape, program);
      case Transpose transpose -> transpose(transpose, program);
      case Slice slice -> slice(slice, program);
      case Pad pad -> pad(pad, program);
      case Concatenate concatenate -> concatenate(concatenate, program);
      case Reverse reverse -> reverse(reverse, program);
    };
  }

  private static @Nullable Value broadcast(BroadcastInDim op, Rewriting program) {
    var x = op.operand();
    if (x.type().shape().equals(op.shape()) && op.dimensions().isRange()) {
      return x;
    }
    return program.definition(x) instanceof BroadcastInDim(var inner, _, var dimensions)
        ? program
            .add(new BroadcastInDim(inner, op.shape(), op.dimensions().gather(dimensions)))
            .getFirst()
        : null;
  }

  private static @Nullable Value reshape(Reshape op, Rewriting program) {
    var x = op.operand();
    if (x.type().shape().equals(op.shape())) {
      return x;
    }
    if (program.definition(x) instanceof Reshape(var inner, _)) {
      return inner.type().shape().equals(op.shape())
          ? inner
          : program.add(new Reshape(inner, op.shape())).getFirst();
    }
    return null;
  }

  private static @Nullable Value transpose(Transpose op, Rewriting program) {
    var x = op.operand();
    if (op.permutation().isRange()) {
      return x;
    }
    if (program.definition(x) instanceof Transpose(var inner, var first)) {
      var both = first.gather(op.permutation());
      return both.isRange() ? inner : program.add(new Transpose(inner, both)).getFirst();
    }
    return null;
  }

  private static @Nullable Value slice(Slice op, Rewriting program) {
    var x = op.operand();
    if (op.inferTypes().getFirst().equals(x.type())) {
      return x;
    }
    if (!(program.definition(x) instanceof Slice inner)) {
      return null;
    }
    int rank = op.start().rank();
    var start = new long[rank];
    var limit = new long[rank];
    var strides = new long[rank];
    for (int d = 0; d < rank; d++) {
      long step = inner.strides().get(d);
      if (step > Integer.MAX_VALUE || op.strides().get(d) > Integer.MAX_VALUE) {
        return null;
      }
      start[d] = inner.start().get(d) + op.start().get(d) * step;
      strides[d] = op.strides().get(d) * step;
      long count = Math.ceilDiv(op.limit().get(d) - op.start().get(d), op.strides().get(d));
      // One after the last element, which is within the inner slice.
      limit[d] = count == 0 ? start[d] : start[d] + (count - 1) * strides[d] + 1;
      if (start[d] < 0 || start[d] > inner.operand().type().shape().get(d)) {
        return null;
      }
    }
    return program
        .add(new Slice(inner.operand(), Dims.of(start), Dims.of(limit), Dims.of(strides)))
        .getFirst();
  }

  /**
   * A pad that adds nothing is a slice, which others can be part of. XLA's compiler for GPUs ends
   * the process on a product of a slice with strides of such a pad.
   */
  private static @Nullable Value pad(Pad op, Rewriting program) {
    var shape = op.operand().type().shape();
    var start = new long[shape.rank()];
    var limit = new long[shape.rank()];
    for (int d = 0; d < shape.rank(); d++) {
      if (op.low().get(d) > 0 || op.high().get(d) > 0 || op.interior().get(d) > 0) {
        return null;
      }
      start[d] = -op.low().get(d);
      limit[d] = shape.get(d) + op.high().get(d);
    }
    var rest =
        new Slice(op.operand(), Dims.of(start), Dims.of(limit), Dims.repeat(1, shape.rank()));
    var simpler = slice(rest, program);
    return simpler != null ? simpler : program.add(rest).getFirst();
  }

  private static @Nullable Value concatenate(Concatenate op, Rewriting program) {
    var inputs =
        op.inputs().stream().filter(x -> x.type().shape().get(op.dimension()) != 0).toList();
    if (inputs.size() == 1) {
      return inputs.getFirst();
    }
    return inputs.isEmpty() || inputs.size() == op.inputs().size()
        ? null
        : program.add(new Concatenate(inputs, op.dimension())).getFirst();
  }

  private static @Nullable Value reverse(Reverse op, Rewriting program) {
    var x = op.operand();
    if (op.dimensions().stream().allMatch(d -> x.type().shape().get((int) d) <= 1)) {
      return x;
    }
    return program.definition(x) instanceof Reverse(var inner, var dimensions)
            && dimensions.equals(op.dimensions())
        ? inner
        : null;
  }
}
