package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Reduction;
import dev.adjoint.hlo.Reduction.MapElements;
import dev.adjoint.hlo.Reduction.Reduce;
import java.util.ArrayList;
import java.util.List;

/** Evaluates {@link Reduction}. */
final class ReductionOps {
  private ReductionOps() {}

  static List<Array> evaluate(Reduction op, Frame frame) {
    return switch (op) {
      case Reduce o -> reduce(o, frame);
      case MapElements o -> List.of(map(o, frame));
    };
  }

  private static Array map(MapElements op, Frame frame) {
    var inputs = frame.arrays(op.inputs());
    var element = op.computation().results().getFirst().type();
    var result = frame.zeros(element.withShape(inputs.getFirst().shape()));
    for (int i = 0; i < result.count(); i++) {
      var arguments = new ArrayList<Array>();
      for (var input : inputs) {
        arguments.add(input.at(i));
      }
      result.copy(i, frame.runToArray(op.computation(), arguments), 0);
    }
    return result;
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
