package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a reduction or scatter: makes new scalars of accumulated and given ones. */
final class Combiner {
  private final Block body;
  private final Frame frame;
  private final @Nullable Binary binary;

  Combiner(Block body, Frame frame) {
    this.body = body;
    this.frame = frame;
    this.binary = binary(body);
  }

  /** {@return the op that the body is, if it is just one on its two parameters} */
  private static @Nullable Binary binary(Block body) {
    return body.parameters().size() == 2
            && body.statements().size() == 1
            && body.statements().getFirst().op() instanceof Binary binary
            && binary.kind() != BinaryKind.COMPLEX
            && binary.lhs() == body.parameters().get(0)
            && binary.rhs() == body.parameters().get(1)
            && body.results().getFirst() == body.statements().getFirst().result()
        ? binary
        : null;
  }

  /** Makes the elements at {@code at} what the body makes of them and of those at {@code i}. */
  void combine(List<Array> accumulated, int at, List<Array> given, int i) {
    if (binary != null) {
      frame.work(1);
      ElementwiseOps.binary(
          binary.kind(),
          accumulated.getFirst(),
          at,
          given.getFirst(),
          i,
          accumulated.getFirst(),
          at);
      return;
    }
    var arguments = new ArrayList<Array>();
    accumulated.forEach(array -> arguments.add(array.at(at)));
    given.forEach(array -> arguments.add(array.at(i)));
    var results = frame.run(body, arguments);
    for (int r = 0; r < results.size(); r++) {
      accumulated.get(r).copy(at, (Array) results.get(r), 0);
    }
  }
}
