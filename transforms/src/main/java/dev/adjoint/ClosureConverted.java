package dev.adjoint;

import dev.adjoint.trace.Trace;
import dev.adjoint.transform.Replay;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.List;

/**
 * A function and the values that it closed over, which have become an argument.
 *
 * @param function from the values and an argument to the result; closes over nothing
 * @param values the tensors of enclosing traces, and the large arrays, that the code used
 */
public record ClosureConverted<A, R>(Fn2<List<Tensor>, A, R> function, List<Tensor> values) {

  static <A, R> ClosureConverted<A, R> of(Fn1<A, R> f, A example) {
    var argument = Trees.flatten(example);
    var result = new TreeDef[1];
    var traced =
        Trace.of(
            Trees.types(argument.leaves()),
            leaves -> {
              var flat = Trees.flatten(f.apply(Trees.unflatten(argument.def(), leaves)));
              result[0] = flat.def();
              return flat.leaves();
            });
    Fn2<List<Tensor>, A, R> function =
        (values, a) -> {
          var given =
              Trees.matchStrictly(
                  "closureConvert: the argument",
                  argument.def(),
                  Trees.types(argument.leaves()),
                  a);
          var all = new ArrayList<>(given);
          all.addAll(values);
          return Trees.unflatten(
              result[0], Trace.stage("closure", all, leaves -> Replay.of(traced.block(), leaves)));
        };
    return new ClosureConverted<>(function, traced.captured());
  }
}
