package dev.adjoint;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import dev.adjoint.transform.Loop;
import dev.adjoint.transform.ScanRule;
import dev.adjoint.transform.SwitchRule;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Control flow that depends on tensors: choices and loops that become part of the program, where
 * Java's {@code if} and {@code for} are done once, while it is traced.
 *
 * <p>All of it goes through forward mode and {@code vmap}; all but {@link #whileLoop} through
 * reverse mode. Functions may close over tensors of an enclosing trace.
 *
 * <p>The counterpart of {@code jax.lax}'s {@code cond}, {@code switch}, {@code while_loop}, {@code
 * fori_loop}, {@code scan}, {@code map} and {@code associative_scan}.
 */
public final class Control {
  private Control() {}

  /**
   * The outcome of a step of {@link #scan}, or of the whole: the carry, and an output.
   *
   * @param carry goes on to the next step
   * @param output is kept
   */
  public record Step<C, Y>(C carry, Y output) {}

  /**
   * {@return what {@code onTrue} gives if {@code pred} holds, else what {@code onFalse} gives}
   *
   * {@snippet :
   * Tensor y = Control.cond(x.gt(0), () -> x.log(), () -> x.multiply(0.5));
   * }
   *
   * @param pred a scalar of i1
   * @throws HloException if {@code pred} is not that, or the branches give different structures or
   *     types
   */
  public static <T> T cond(Tensor pred, Supplier<T> onTrue, Supplier<T> onFalse) {
    if (!pred.type().equals(TensorType.of(ElementType.I1))) {
      throw new HloException("cond: expected a predicate tensor<i1>, found " + pred.type());
    }
    return choose("cond", pred, List.of(onFalse, onTrue));
  }

  /**
   * {@return what the branch at {@code index} gives; an index before the first means the first, one
   * behind the last the last}
   *
   * @param index a scalar of i32
   * @throws HloException if {@code index} is not that, there is no branch, or the branches give
   *     different structures or types
   */
  public static <T> T switchCase(Tensor index, List<Supplier<T>> branches) {
    if (!index.type().equals(TensorType.of(ElementType.I32))) {
      throw new HloException("switchCase: expected an index tensor<i32>, found " + index.type());
    }
    if (branches.isEmpty()) {
      throw new HloException("switchCase: expected at least one branch, found none");
    }
    return choose("switchCase", index.clamp(0, branches.size() - 1.0), branches);
  }

  private static <T> T choose(String who, Tensor index, List<Supplier<T>> branches) {
    var def = new TreeDef[1];
    var results =
        Trace.stage(
            who,
            List.of(index),
            given -> {
              var traced = new ArrayList<Trace.Traced>();
              for (var branch : branches) {
                traced.add(
                    Trace.of(
                        List.of(),
                        _ -> {
                          var flat = Trees.flatten(branch.get());
                          def[0] = sameStructure(who, traced.size(), def[0], flat.def());
                          return flat.leaves();
                        }));
              }
              var expected = traced.getFirst().block().resultTypes();
              for (int i = 1; i < traced.size(); i++) {
                sameTypes(who, i, def[0], expected, traced.get(i).block().resultTypes());
              }
              return SwitchRule.choose(given.getFirst(), List.of(), traced);
            });
    return Trees.unflatten(def[0], results);
  }

  private static TreeDef sameStructure(
      String who, int branch, @Nullable TreeDef expected, TreeDef found) {
    if (expected == null) {
      return found;
    }
    var difference = expected.difference(found);
    if (!difference.isEmpty()) {
      throw new HloException(
          "%s: expected branches that give one structure; branch %d: %s"
              .formatted(who, branch, difference));
    }
    return expected;
  }

  private static void sameTypes(
      String who, int branch, TreeDef def, List<TensorType> expected, List<TensorType> found) {
    for (int i = 0; i < expected.size(); i++) {
      if (!expected.get(i).equals(found.get(i))) {
        throw new HloException(
            "%s: expected branches that give the same types; branch %d%s: expected %s, found %s"
                .formatted(who, branch, at(def, i), expected.get(i), found.get(i)));
      }
    }
  }

  private static String at(TreeDef def, int leaf) {
    var path = def.paths().get(leaf);
    return path.isEmpty() ? "" : " at " + path;
  }

  /**
   * {@return the state after {@code body} was applied as long as {@code condition} holds}
   *
   * {@snippet :
   * Tensor r = Control.whileLoop(x -> x.gt(1), x -> x.multiply(0.5), start);
   * }
   *
   * @param condition from the state to a scalar of i1
   * @throws HloException if the condition is not that, or the body gives another structure or other
   *     types than it takes; in reverse mode, since the number of steps is not known: use {@link
   *     #scan} or {@link #fori}
   */
  public static <S> S whileLoop(Fn1<S, Tensor> condition, Fn1<S, S> body, S start) {
    var state = Trees.flatten(start);
    var results =
        Trace.stage(
            "whileLoop",
            state.leaves(),
            leaves -> {
              var types = Trees.types(leaves);
              var holds =
                  Trace.of(types, s -> List.of(condition.apply(Trees.unflatten(state.def(), s))));
              var found = holds.block().resultTypes().getFirst();
              if (!found.equals(TensorType.of(ElementType.I1))) {
                throw new HloException(
                    "whileLoop: expected a condition that gives tensor<i1>, found " + found);
              }
              var step =
                  Trace.of(
                      types,
                      s ->
                          carried(
                              "whileLoop",
                              state.def(),
                              types,
                              body.apply(Trees.unflatten(state.def(), s))));
              return Loop.apply(holds, step, leaves);
            });
    return Trees.unflatten(state.def(), results);
  }

  /** The leaves of the next state, which must be like the one before. */
  private static List<Tensor> carried(
      String who, TreeDef def, List<TensorType> types, @Nullable Object next) {
    var flat = Trees.flatten(next);
    var difference = def.difference(flat.def());
    if (!difference.isEmpty()) {
      throw new HloException(
          who + ": expected a step that gives the structure it takes; " + difference);
    }
    for (int i = 0; i < types.size(); i++) {
      if (!flat.leaves().get(i).type().equals(types.get(i))) {
        throw new HloException(
            "%s: expected a step that gives the types it takes%s: expected %s, found %s"
                .formatted(who, at(def, i), types.get(i), flat.leaves().get(i).type()));
      }
    }
    return flat.leaves();
  }

  /**
   * {@return the last carry, and the outputs of all steps as rows}
   *
   * {@snippet :
   * Control.Step<Tensor, Tensor> sums =
   *     Control.scan((sum, x) -> new Control.Step<>(sum.add(x), sum.add(x)), Tensor.of(0f), xs);
   * }
   *
   * @param f from the carry and one row of each array to the next carry and an output
   * @param arrays a tree of tensors with one size of the leading dimension
   * @throws HloException if the sizes differ, or {@code f} gives another carry than it takes
   */
  public static <C, X, Y> Step<C, Y> scan(Fn2<C, X, Step<C, Y>> f, C start, X arrays) {
    var rows = Trees.flatten(arrays);
    if (rows.leaves().isEmpty()) {
      throw new HloException(
          "scan: expected arrays to loop over, found none; fori loops so many times");
    }
    return scan(f, start, arrays, length("scan", rows.leaves(), rows.def()), false, null);
  }

  /** {@link #scan}, from the last row to the first. */
  public static <C, X, Y> Step<C, Y> scanReversed(Fn2<C, X, Step<C, Y>> f, C start, X arrays) {
    var rows = Trees.flatten(arrays);
    if (rows.leaves().isEmpty()) {
      throw new HloException("scanReversed: expected arrays to loop over, found none");
    }
    return scan(f, start, arrays, length("scanReversed", rows.leaves(), rows.def()), true, null);
  }

  /**
   * {@link #scan} over the first {@code count} rows only, which costs as many steps: a loop whose
   * length is known at run time, up to a bound that is known before, and that has a reverse mode.
   *
   * {@snippet :
   * // The square root by Newton's method, in at most 50 steps, with the derivative of what was done.
   * Control.scanFirst(count, (y, _) -> new Control.Step<>(y.add(x.divide(y)).multiply(0.5), List.of()), x, Tensor.zeros(50)).carry();
   * }
   *
   * @param count an i32 scalar; more than there are rows means all
   * @return the last carry, and the outputs as rows; those of the other rows are zero
   * @throws HloException if {@code count} is not that, or as {@link #scan}
   */
  public static <C, X, Y> Step<C, Y> scanFirst(
      Tensor count, Fn2<C, X, Step<C, Y>> f, C start, X arrays) {
    if (!count.type().equals(TensorType.of(ElementType.I32))) {
      throw new HloException("scanFirst: expected a count tensor<i32>, found " + count.type());
    }
    var rows = Trees.flatten(arrays);
    if (rows.leaves().isEmpty()) {
      throw new HloException("scanFirst: expected arrays to loop over, found none");
    }
    return scan(f, start, arrays, length("scanFirst", rows.leaves(), rows.def()), false, count);
  }

  private static long length(String who, List<Tensor> arrays, TreeDef def) {
    long length = -1;
    for (int i = 0; i < arrays.size(); i++) {
      var type = arrays.get(i).type();
      if (type.rank() == 0) {
        throw new HloException(
            "%s: expected arrays with rows%s, found %s".formatted(who, at(def, i), type));
      }
      long found = type.shape().get(0);
      if (length >= 0 && found != length) {
        throw new HloException(
            "%s: expected arrays of %d rows%s, found %s".formatted(who, length, at(def, i), type));
      }
      length = found;
    }
    return length;
  }

  private static <C, X, Y> Step<C, Y> scan(
      Fn2<C, X, Step<C, Y>> f,
      C start,
      X arrays,
      long length,
      boolean reverse,
      @Nullable Tensor count) {
    var carry = Trees.flatten(start);
    var rows = Trees.flatten(arrays);
    int carries = carry.leaves().size();
    var inputs = new ArrayList<>(carry.leaves());
    inputs.addAll(rows.leaves());
    int fixed = inputs.size();
    if (count != null) {
      inputs.add(count);
    }
    var outputDef = new TreeDef[1];
    var results =
        Trace.stage(
            "scan",
            inputs,
            leaves -> {
              var first = leaves.subList(0, carries);
              var all = leaves.subList(carries, fixed);
              var types = new ArrayList<>(Trees.types(first));
              for (var array : all) {
                types.add(array.type().withShape(array.shape().remove(0)));
              }
              var step =
                  Trace.of(
                      types,
                      given -> {
                        Step<C, Y> one =
                            f.apply(
                                Trees.unflatten(carry.def(), given.subList(0, carries)),
                                Trees.unflatten(rows.def(), given.subList(carries, given.size())));
                        var next =
                            new ArrayList<>(
                                carried("scan", carry.def(), Trees.types(first), one.carry()));
                        var output = Trees.flatten(one.output());
                        outputDef[0] = output.def();
                        next.addAll(output.leaves());
                        return next;
                      });
              return ScanRule.apply(
                  step, first, all, length, reverse, count == null ? null : leaves.getLast());
            });
    return new Step<>(
        Trees.unflatten(carry.def(), results.subList(0, carries)),
        Trees.unflatten(outputDef[0], results.subList(carries, results.size())));
  }

  /**
   * {@return the state after {@code body} was applied for each index from {@code from} to {@code
   * to}, exclusive}
   *
   * {@snippet :
   * Tensor power = Control.fori(0, 10, (i, p) -> p.matmul(a), Tensor.eye(3));
   * }
   *
   * @param body from the index, an i32 scalar, and the state to the next state
   * @throws HloException if the body gives another structure or other types than it takes
   */
  public static <S> S fori(int from, int to, Fn2<Tensor, S, S> body, S start) {
    int length = Math.max(0, to - from);
    var indices = Tensor.iota(TensorType.of(ElementType.I32, length), 0).add(from);
    return scan(
            (S state, Tensor i) -> new Step<>(body.apply(i, state), List.of()),
            start,
            indices,
            length,
            false,
            null)
        .carry();
  }

  /**
   * {@link #fori(int, int, Fn2, Object)} with bounds known at run time only: a {@link #whileLoop},
   * which has no reverse mode.
   *
   * @param from an i32 scalar
   * @param to an i32 scalar
   */
  public static <S> S fori(Tensor from, Tensor to, Fn2<Tensor, S, S> body, S start) {
    record Counted<S>(Tensor i, S state) {}
    return whileLoop(
            (Counted<S> s) -> s.i().lt(to),
            s -> new Counted<>(s.i().add(1), body.apply(s.i(), s.state())),
            new Counted<>(from, start))
        .state();
  }

  /** {@return {@code f} of each row of {@code arrays}, one after the other, as rows} */
  public static <X, Y> Y map(Fn1<X, Y> f, X arrays) {
    return scan((List<Tensor> none, X x) -> new Step<>(none, f.apply(x)), List.of(), arrays)
        .output();
  }

  /**
   * {@return for each row the combination of all rows up to it, in a depth that is logarithmic in
   * their number}
   *
   * {@snippet :
   * Tensor cumulative = Control.associativeScan(Tensor::add, xs);
   * }
   *
   * @param combine an associative function of two trees of several rows each
   * @throws HloException if it gives another structure or other types than it takes
   */
  public static <X> X associativeScan(Fn2<X, X, X> combine, X arrays) {
    var rows = Trees.flatten(arrays);
    long length = length("associativeScan", rows.leaves(), rows.def());
    var results =
        Trace.stage(
            "associativeScan",
            rows.leaves(),
            leaves -> prefixes(combine, rows.def(), leaves, length));
    return Trees.unflatten(rows.def(), results);
  }

  private static <X> List<Tensor> prefixes(
      Fn2<X, X, X> combine, TreeDef def, List<Tensor> rows, long length) {
    if (length < 2) {
      return rows;
    }
    var even = every(rows, 0, length - 1, 2);
    var odd = every(rows, 1, length, 2);
    var pairs = combined(combine, def, even, odd);
    var oddPrefixes = prefixes(combine, def, pairs, length / 2);
    long later = (length - 1) / 2;
    var before = every(oddPrefixes, 0, later, 1);
    var evenRest = every(rows, 2, length, 2);
    var evenPrefixes = combined(combine, def, before, evenRest);
    var results = new ArrayList<Tensor>();
    for (int i = 0; i < rows.size(); i++) {
      var first = rows.get(i).slice(0, 0, 1);
      var evens = Tensor.concatenate(0, first, evenPrefixes.get(i));
      results.add(interleaved(evens, oddPrefixes.get(i), length));
    }
    return results;
  }

  private static <X> List<Tensor> combined(
      Fn2<X, X, X> combine, TreeDef def, List<Tensor> a, List<Tensor> b) {
    return carried(
        "associativeScan",
        def,
        Trees.types(a),
        combine.apply(Trees.unflatten(def, a), Trees.unflatten(def, b)));
  }

  private static List<Tensor> every(List<Tensor> rows, long from, long to, long step) {
    var found = new ArrayList<Tensor>();
    for (var row : rows) {
      var start = Dims.repeat(0, row.rank()).with(0, from);
      var limit = row.shape().with(0, Math.max(from, to));
      found.add(row.slice(start, limit, Dims.repeat(1, row.rank()).with(0, step)));
    }
    return found;
  }

  /** The first row of {@code even}, the first of {@code odd}, the second of {@code even}, ... */
  private static Tensor interleaved(Tensor even, Tensor odd, long length) {
    var zero = Tensor.zeros(TensorType.of(even.elementType()));
    int rank = even.rank();
    var none = Dims.repeat(0, rank);
    var between = none.with(0, 1);
    long evens = even.shape().get(0);
    long odds = odd.shape().get(0);
    var spread = even.pad(zero, none, none.with(0, length - (2 * evens - 1)), between);
    var other = odd.pad(zero, none.with(0, 1), none.with(0, length - 2 * odds), between);
    return even.elementType() == ElementType.I1 ? spread.or(other) : spread.add(other);
  }
}
