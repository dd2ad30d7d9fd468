package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Calling.Decomposition;
import dev.adjoint.hlo.Calling.Plain;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a loop that goes on as long as a condition holds. Its operands are the state and then
 * what does not change. Forward mode carries the tangents along; there is no reverse mode, since
 * nobody knows how many steps to keep.
 *
 * @param state how many operands change
 * @param condition from all operands to a scalar of i1
 * @param body from all operands to the next state
 * @param scope finds the values that custom rules in the blocks close over
 */
record WhileRule(int state, Block condition, Block body, Trace.@Nullable Scope scope)
    implements Rule {
  static final String NAME = "adjoint.while";

  @Override
  public List<TensorType> resultTypes() {
    return body.resultTypes();
  }

  @Override
  public Function function() {
    var traced =
        Trace.of(
            body.parameterTypes(),
            operands -> {
              var fixed = operands.subList(state, operands.size());
              return Loops.repeat(
                  operands.subList(0, state),
                  s -> run(condition, Loops.concat(s, fixed)),
                  s -> run(body, Loops.concat(s, fixed)));
            });
    return new Function("while", traced.block());
  }

  private List<Tensor> run(Block block, List<Tensor> arguments) {
    return Trace.in(scope, () -> Replay.of(block, arguments));
  }

  @Override
  public Rule in(Trace.Scope around) {
    return new WhileRule(state, condition, body, scope == null ? around : scope.or(around));
  }

  @Override
  public Dual jvp(Self self, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    var active = active(primals, tangents);
    var moving = active.subList(0, state);
    if (moving.stream().noneMatch(a -> a)) {
      return new Dual(self.apply(this, primals), Jvp.noTangents(state));
    }
    var given = new ArrayList<>(primals.subList(0, state));
    for (int i = 0; i < state; i++) {
      if (moving.get(i)) {
        var tangent = tangents.get(i);
        given.add(tangent != null ? tangent : Tensor.zeros(primals.get(i).type()));
      }
    }
    int states = given.size();
    given.addAll(primals.subList(state, primals.size()));
    for (int i = state; i < primals.size(); i++) {
      if (tangents.get(i) instanceof Tensor tangent) {
        given.add(tangent);
      }
    }
    var loop = dual(states, given, active);
    var results = self.apply(loop.rule(), loop.operands());
    var found = new ArrayList<@Nullable Tensor>(Jvp.noTangents(state));
    int next = state;
    for (int i = 0; i < state; i++) {
      if (moving.get(i)) {
        found.set(i, results.get(next++));
      }
    }
    // Where tangents are kept apart, the values must not depend on a loop that has tangents in it.
    var values = Trace.isLinear() ? self.apply(this, primals) : results.subList(0, state);
    return new Dual(values, found);
  }

  /** Which operands have a tangent at some step of the loop. */
  private List<Boolean> active(List<Tensor> primals, List<@Nullable Tensor> tangents) {
    var active = new ArrayList<Boolean>();
    tangents.forEach(t -> active.add(t != null));
    boolean changed = active.contains(true);
    while (changed) {
      changed = false;
      var found = Split.of(body, Loops.types(primals), active, state, scope).hasTangent();
      for (int i = 0; i < state; i++) {
        if (found.get(i) && !active.get(i)) {
          active.set(i, true);
          changed = true;
        }
      }
    }
    return active;
  }

  /** The loop on values and tangents: {@code [state, its tangents, fixed, their tangents]}. */
  private Loop dual(int states, List<Tensor> given, List<Boolean> active) {
    var types = Loops.types(given);
    int fixed = active.size() - state;
    var onlyValues =
        Trace.of(
            types,
            all ->
                run(
                    condition,
                    Loops.concat(all.subList(0, state), all.subList(states, states + fixed))));
    var step =
        Trace.of(
            types,
            all -> {
              var values = Loops.concat(all.subList(0, state), all.subList(states, states + fixed));
              var tangents =
                  Loops.concat(all.subList(state, states), all.subList(states + fixed, all.size()))
                      .iterator();
              var along = new ArrayList<@Nullable Tensor>();
              active.forEach(a -> along.add(a ? tangents.next() : null));
              var dual = Jvp.of(body, values, along, scope);
              var next = new ArrayList<>(dual.primals());
              for (int i = 0; i < state; i++) {
                if (active.get(i)) {
                  var tangent = dual.tangents().get(i);
                  next.add(tangent != null ? tangent : Tensor.zeros(values.get(i).type()));
                }
              }
              return next;
            });
    return loop(states, given, onlyValues, step);
  }

  /** {@return the results of the loop of these blocks, to which what they capture is given too} */
  static List<Tensor> apply(
      int states, List<Tensor> operands, Trace.Traced condition, Trace.Traced body) {
    var loop = loop(states, operands, condition, body);
    return Regions.apply(NAME, loop.rule(), loop.operands());
  }

  /** A loop with its operands. */
  private record Loop(WhileRule rule, List<Tensor> operands) {}

  /** The loop of these blocks, to which what they capture is given as further operands. */
  private static Loop loop(
      int states, List<Tensor> operands, Trace.Traced condition, Trace.Traced body) {
    int n = operands.size();
    int m = n + condition.captured().size();
    var all = new ArrayList<>(operands);
    all.addAll(condition.captured());
    all.addAll(body.captured());
    var types = Loops.types(all);
    var holds = Trace.of(types, s -> Replay.of(condition.block(), s.subList(0, m))).block();
    var step =
        Trace.of(
                types,
                s -> Replay.of(body.block(), Loops.concat(s.subList(0, n), s.subList(m, s.size()))))
            .block();
    return new Loop(new WhileRule(states, holds, step, null), all);
  }

  @Override
  public List<@Nullable Tensor> transpose(
      List<@Nullable Tensor> operands, List<@Nullable Tensor> cotangents) {
    throw new HloException(
        "transpose: a while loop cannot be differentiated in reverse mode, since it may take any"
            + " number of steps; use scan, or fori with bounds that are known, or wrap the loop in"
            + " a custom rule; checkpoint bounds the memory of long loops");
  }

  @Override
  public Decomposition batch(List<Boolean> batched, long size, Batching.Batch environment) {
    var flags = new ArrayList<>(batched);
    boolean changed = true;
    while (changed) {
      changed = false;
      var found = Batching.flags(body, flags, size, environment);
      for (int i = 0; i < state; i++) {
        if (found.get(i) && !flags.get(i)) {
          flags.set(i, true);
          changed = true;
        }
      }
    }
    boolean stopsApart = Batching.flags(condition, flags, size, environment).getFirst();
    if (stopsApart) {
      Collections.fill(flags.subList(0, state), true);
    }
    var types = new ArrayList<TensorType>();
    for (int i = 0; i < batched.size(); i++) {
      var type = body.parameters().get(i).type();
      types.add(batched.get(i) ? Loops.rows(type, size) : type);
    }
    var traced =
        Trace.of(
            types,
            operands -> {
              var all = new ArrayList<Tensor>();
              for (int i = 0; i < operands.size(); i++) {
                boolean grows = flags.get(i) && !batched.get(i);
                all.add(grows ? Batching.spread(operands.get(i), size) : operands.get(i));
              }
              return stopsApart
                  ? masked(all, flags, size, environment)
                  : together(all, flags, size, environment);
            });
    return new Plain(new Function("while", traced.block()));
  }

  /** All examples take the same number of steps. */
  private List<Tensor> together(
      List<Tensor> operands, List<Boolean> flags, long size, Batching.Batch environment) {
    var types = Loops.types(operands);
    var holds =
        Trace.of(types, all -> Batching.of(condition, all, flags, size, environment).tensors());
    var step =
        Trace.of(
            types,
            all ->
                Batching.of(body, all, flags, size, environment).as(flags.subList(0, state), size));
    var results = apply(state, operands, holds, step);
    var spread = new ArrayList<Tensor>();
    for (int i = 0; i < state; i++) {
      spread.add(flags.get(i) ? results.get(i) : Batching.spread(results.get(i), size));
    }
    return spread;
  }

  /** An example that is done keeps its state, and the loop goes on until all are. */
  private List<Tensor> masked(
      List<Tensor> operands, List<Boolean> flags, long size, Batching.Batch environment) {
    var first = Batching.of(condition, operands, flags, size, environment).spread(size).getFirst();
    var given = new ArrayList<>(operands);
    given.add(state, first);
    var types = Loops.types(given);
    var holds = Trace.of(types, all -> List.of(all.get(state).any()));
    var step =
        Trace.of(
            types,
            all -> {
              var going = all.get(state);
              var before = new ArrayList<>(all);
              before.remove(state);
              var after = Batching.of(body, before, flags, size, environment).spread(size);
              var next = new ArrayList<Tensor>();
              for (int i = 0; i < state; i++) {
                next.add(Batching.selectRows(going, after.get(i), before.get(i)));
              }
              var then = Loops.concat(next, before.subList(state, before.size()));
              var holdsNow = Batching.of(condition, then, flags, size, environment).spread(size);
              next.add(going.and(holdsNow.getFirst()));
              return next;
            });
    return apply(state + 1, given, holds, step).subList(0, state);
  }
}
