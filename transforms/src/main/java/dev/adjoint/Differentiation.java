package dev.adjoint;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import dev.adjoint.transform.Jvp;
import dev.adjoint.transform.Lifting;
import dev.adjoint.transform.Linearization;
import dev.adjoint.transform.Replay;
import dev.adjoint.transform.Transposition;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The derivatives of functions on trees, by way of the transforms of blocks. */
final class Differentiation {
  private Differentiation() {}

  /**
   * {@return the value, if wanted, and then the gradient with respect to the leaves of the first
   * argument}
   */
  static List<Tensor> grad(Arguments.Callee f, Arguments given, boolean withValue) {
    var first = given.defs().getFirst();
    if (first instanceof TreeDef.Fixed || first instanceof TreeDef.None) {
      throw new HloException(
          "grad: expected a tensor, or a tree of them, as first argument, found %s; only tensors have derivatives, and Tensor.of makes them"
              .formatted(TreeDef.describe(first)));
    }
    return Trace.stage(
        "grad",
        given.leaves(),
        leaves -> {
          var traced =
              Trace.of(given.types(), inner -> List.of(scalar(f.apply(given.with(inner)))));
          var arguments = traced.arguments(leaves);
          int count = given.defs().getFirst().leaves();
          var at = Linearization.of(traced.block(), arguments, active(arguments, count));
          var one = Tensor.ones(at.results().getFirst().type());
          var cotangents = spread(at.pullback(List.of(one)), arguments.subList(0, count));
          var results = new ArrayList<Tensor>();
          if (withValue) {
            results.add(at.results().getFirst());
          }
          results.addAll(cotangents);
          return results;
        });
  }

  private static Tensor scalar(@Nullable Object result) {
    if (!(result instanceof Tensor tensor)) {
      throw new HloException(
          "grad: expected a function that returns one tensor, found %s; use vjp for trees"
              .formatted(TreeDef.describe(Trees.flatten(result).def())));
    }
    if (tensor.rank() != 0 || !tensor.elementType().isFloat()) {
      throw new HloException(
          "grad: expected a function that returns a floating-point scalar, found %s; use vjp, or sum the result"
              .formatted(tensor.type()));
    }
    return tensor;
  }

  /** Which arguments are differentiated: the first {@code count}, where they are floating. */
  private static List<Boolean> active(List<Tensor> arguments, int count) {
    var active = new ArrayList<Boolean>(arguments.size());
    for (int i = 0; i < arguments.size(); i++) {
      active.add(i < count && arguments.get(i).elementType().isDifferentiable());
    }
    return active;
  }

  /** The cotangents of the active ones of {@code inputs}, with zeros for all others. */
  private static List<Tensor> spread(List<@Nullable Tensor> cotangents, List<Tensor> inputs) {
    var found = cotangents.iterator();
    var all = new ArrayList<Tensor>();
    for (var input : inputs) {
      var cotangent = input.elementType().isDifferentiable() ? found.next() : null;
      all.add(cotangent != null ? cotangent : Tensor.zeros(input.type()));
    }
    return all;
  }

  static <R> Dual<R> jvp(Arguments.Callee f, Object[] primals, Object[] tangents) {
    var given = Arguments.of(primals);
    var along = new ArrayList<@Nullable Tensor>();
    int from = 0;
    for (int i = 0; i < primals.length; i++) {
      int to = from + given.defs().get(i).leaves();
      along.addAll(
          Trees.matchPrefix(
              "jvp: the tangent of argument " + i,
              given.defs().get(i),
              given.types().subList(from, to),
              tangents[i]));
      from = to;
    }
    var inputs = new ArrayList<>(given.leaves());
    for (int i = 0; i < along.size(); i++) {
      if (along.get(i) instanceof Tensor tangent
          && given.leaves().get(i).elementType().isDifferentiable()) {
        inputs.add(tangent);
      } else {
        along.set(i, null);
      }
    }
    var result = new TreeDef[1];
    int n = given.leaves().size();
    var results =
        Trace.stage(
            "jvp",
            inputs,
            leaves -> {
              var traced = trace(f, given, result);
              var arguments = traced.arguments(leaves.subList(0, n));
              var next = leaves.subList(n, leaves.size()).iterator();
              var ts = new ArrayList<@Nullable Tensor>();
              along.forEach(t -> ts.add(t == null ? null : next.next()));
              ts.addAll(Collections.nCopies(traced.captured().size(), null));
              var dual = Jvp.of(traced.block(), arguments, ts);
              var both = new ArrayList<>(dual.primals());
              for (int i = 0; i < dual.primals().size(); i++) {
                both.add(orZeros(dual.tangents().get(i), dual.primals().get(i).type()));
              }
              return both;
            });
    int half = results.size() / 2;
    return new Dual<>(
        Trees.unflatten(result[0], results.subList(0, half)),
        Trees.unflatten(result[0], results.subList(half, results.size())));
  }

  private static Tensor orZeros(@Nullable Tensor tensor, TensorType type) {
    return tensor != null ? tensor : Tensor.zeros(type);
  }

  private static Trace.Traced trace(Arguments.Callee f, Arguments given, TreeDef[] result) {
    return Trace.of(
        given.types(),
        leaves -> {
          var flat = Trees.flatten(f.apply(given.with(leaves)));
          result[0] = flat.def();
          return flat.leaves();
        });
  }

  /** A linear map that was traced, with the tensors that it needs beside its argument. */
  private record LinearMap(Trace.Traced traced, List<Tensor> residuals) {
    List<Tensor> apply(String name, List<Tensor> arguments) {
      var all = new ArrayList<>(arguments);
      all.addAll(residuals);
      return Trace.stage(name, all, leaves -> Replay.of(traced.block(), leaves));
    }
  }

  static <A, R> Vjp<A, R> vjp(Fn1<A, R> f, A argument) {
    var given = Arguments.of(argument);
    var result = new TreeDef[1];
    var linear = new Trace.Traced[1];
    var results =
        withResiduals(
            "vjp",
            given,
            linear,
            leaves -> {
              var traced = trace(a -> f.apply(first(a)), given, result);
              var arguments = traced.arguments(leaves);
              var at =
                  Linearization.of(traced.block(), arguments, active(arguments, leaves.size()));
              linear[0] =
                  Trace.of(
                      Trees.types(at.results()),
                      cotangents -> spread(at.pullback(cotangents), leaves));
              return at.results();
            });
    var types = Trees.types(results.value());
    return new Vjp<>(
        Trees.unflatten(result[0], results.value()),
        cotangent ->
            Trees.unflatten(
                given.defs().getFirst(),
                results
                    .map()
                    .apply(
                        "pullback",
                        cotangents("vjp: the cotangent", result[0], types, cotangent))));
  }

  static <A, R> Linearized<A, R> linearize(Fn1<A, R> f, A argument) {
    var given = Arguments.of(argument);
    var result = new TreeDef[1];
    var linear = new Trace.Traced[1];
    var results =
        withResiduals(
            "linearize",
            given,
            linear,
            leaves -> {
              var traced = trace(a -> f.apply(first(a)), given, result);
              var arguments = traced.arguments(leaves);
              var at =
                  Linearization.of(traced.block(), arguments, active(arguments, leaves.size()));
              var map =
                  Trace.of(
                      given.types(),
                      tangents -> {
                        var activeOnes =
                            tangents.stream()
                                .filter(t -> t.elementType().isDifferentiable())
                                .toList();
                        var found = at.pushforward(activeOnes);
                        var all = new ArrayList<Tensor>();
                        for (int i = 0; i < found.size(); i++) {
                          all.add(orZeros(found.get(i), at.results().get(i).type()));
                        }
                        return all;
                      });
              linear[0] = Lifting.of(map);
              return at.results();
            });
    return new Linearized<>(
        Trees.unflatten(result[0], results.value()),
        tangent ->
            Trees.unflatten(
                result[0],
                results
                    .map()
                    .apply(
                        "tangents",
                        cotangents(
                            "linearize: the tangent",
                            given.defs().getFirst(),
                            given.types(),
                            tangent))));
  }

  @SuppressWarnings("unchecked") // The only argument is an A.
  private static <A> A first(Object[] arguments) {
    return (A) arguments[0];
  }

  private static List<Tensor> cotangents(
      String who, TreeDef def, List<TensorType> types, @Nullable Object given) {
    var leaves = new ArrayList<Tensor>();
    var found = Trees.matchPrefix(who, def, types, given);
    for (int i = 0; i < found.size(); i++) {
      leaves.add(orZeros(found.get(i), types.get(i)));
    }
    return leaves;
  }

  private record WithMap(List<Tensor> value, LinearMap map) {}

  /**
   * Runs {@code body}, which leaves a map in {@code linear}, and keeps what the map captured as its
   * residuals.
   */
  private static WithMap withResiduals(
      String name, Arguments given, Trace.Traced[] linear, UnaryOperator<List<Tensor>> body) {
    var count = new int[1];
    var all =
        Trace.stage(
            name,
            given.leaves(),
            leaves -> {
              var results = new ArrayList<>(body.apply(leaves));
              count[0] = results.size();
              for (var captured : linear[0].captured()) {
                if (captured instanceof TracedTensor) {
                  results.add(captured);
                }
              }
              return results;
            });
    var computed = all.subList(count[0], all.size()).iterator();
    var residuals = new ArrayList<Tensor>();
    for (var captured : linear[0].captured()) {
      residuals.add(captured instanceof TracedTensor ? computed.next() : captured);
    }
    return new WithMap(List.copyOf(all.subList(0, count[0])), new LinearMap(linear[0], residuals));
  }

  static <A, R> A transpose(Fn1<A, R> f, A example, R cotangent) {
    var given = Arguments.of(example);
    var cts = Trees.flatten(cotangent);
    var results =
        Trace.stage(
            "linear_transpose",
            cts.leaves(),
            leaves -> {
              var result = new TreeDef[1];
              var traced = trace(a -> f.apply(first(a)), given, result);
              var along =
                  Trees.matchPrefix(
                      "linearTranspose: the cotangent",
                      result[0],
                      traced.block().resultTypes(),
                      Trees.unflatten(cts.def(), leaves));
              var arguments =
                  new ArrayList<@Nullable Tensor>(Collections.nCopies(given.leaves().size(), null));
              arguments.addAll(traced.captured());
              var found = Transposition.of(traced.block(), arguments, along);
              var all = new ArrayList<Tensor>();
              for (int i = 0; i < given.leaves().size(); i++) {
                all.add(orZeros(found.get(i), given.leaves().get(i).type()));
              }
              return all;
            });
    return Trees.unflatten(given.defs().getFirst(), results);
  }
}
