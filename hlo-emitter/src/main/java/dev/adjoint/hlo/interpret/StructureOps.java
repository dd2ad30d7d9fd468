package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Structure;
import dev.adjoint.hlo.Structure.GetTupleElement;
import dev.adjoint.hlo.Structure.MakeTuple;

/** Evaluates {@link Structure}. */
final class StructureOps {
  private StructureOps() {}

  static Datum evaluate(Structure op, Frame frame) {
    return switch (op) {
      case MakeTuple o -> new Datum.Tuple(frame.data(o.elements()));
      case GetTupleElement o ->
          ((Datum.Tuple) frame.get(o.tuple())).elements().get((int) o.index());
    };
  }
}
