package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Reduction;
import dev.adjoint.hlo.Reduction.Reduce;
import java.util.ArrayList;
import java.util.List;

/** Evaluates {@link Reduction}. */
final class ReductionOps {
  private ReductionOps() {}

  static List<Array> evaluate(Reduction op, Frame frame) {
    return switch (op) {
      case Reduce o -> reduce(o, frame);
      default -> throw InterpretException.notInterpreted(op.name());
    };
  }

  private static List<Array> reduce(Reduce op, Frame frame) {
    var inputs = frame.arrays(op.inputs());
    var inits = frame.arrays(op.inits());
    var from = inputs.getFirst().shape();
    var kept = op.dimensions().complement(from.rank());
    var shape = from.gather(kept);
    var results = new ArrayList<Array>();
    for (int i = 0; i < inputs.size(); i++) {
      var result = frame.zeros(inputs.get(i).type().withShape(shape));
      for (int j = 0; j < result.count(); j++) {
        result.copy(j, inits.get(i), 0);
      }
      results.add(result);
    }
    var body = new Combiner(op.body(), frame);
    var resultStrides = Walk.strides(shape);
    var strides = new long[from.rank()];
    for (int i = 0; i < kept.rank(); i++) {
      strides[kept.dim(i)] = resultStrides[i];
    }
    Walk.over(
        from,
        (linear, index) -> body.combine(results, Walk.offset(index, strides), inputs, linear));
    return results;
  }
}
