package dev.adjoint.program;

import dev.adjoint.ConcreteTensor;
import dev.adjoint.Tensor;
import dev.adjoint.TracedTensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Blocks that stand alone: arrays that the traced code used are constants in them. */
final class Closed {
  private Closed() {}

  /**
   * {@return what {@code body} does with tensors of these types}
   *
   * @throws IllegalStateException if it uses tensors of an enclosing trace
   */
  static Block trace(List<TensorType> types, UnaryOperator<List<Tensor>> body) {
    var traced = Trace.of(types, body);
    if (traced.captured().isEmpty()) {
      return traced.block();
    }
    var builder = new BlockBuilder();
    var arguments = new ArrayList<Value>(builder.parameters(types));
    for (var captured : traced.captured()) {
      arguments.add(builder.add(constant(captured)));
    }
    return builder.build(builder.inline(traced.block(), arguments));
  }

  /**
   * {@return an array of the program as a constant of it}
   *
   * @throws IllegalStateException if it is no array but a tensor of an enclosing trace
   */
  static Constant constant(Tensor captured) {
    return switch (captured) {
      case ConcreteTensor array -> new Constant(array.literal());
      case TracedTensor traced -> throw TracedTensor.leaked(traced.type());
    };
  }
}
