package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Calling.Decomposition;
import dev.adjoint.hlo.Calling.Plain;
import dev.adjoint.hlo.Captures;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a loop of known length over the rows of arrays. Its operands are the carry, the
 * arrays, and what is the same in each step; its results are the last carry, and the outputs of all
 * steps as rows.
 *
 * <p>Taken apart by partial evaluation it is two loops: one on the values, which keeps the
 * residuals of each step as rows, and a linear one on the tangents. Transposed, the linear loop
 * runs from the last row to the first.
 *
 * @param body from carry, one row of each array, and the rest, to the next carry and the outputs
 * @param carries how many operands are the carry
 * @param arrays how many are arrays
 * @param length how many rows the arrays have
 * @param reverse whether the loop begins at the last row
 * @param counted whether there is one more operand, the last: how many rows, from the first on,
 *     there are steps for; the outputs of the others are zero
 * @param scope finds the values that custom rules in the body close over
 */
public record ScanRule(
    Block body,
    int carries,
    int arrays,
    long length,
    boolean reverse,
    boolean counted,
    Trace.@Nullable Scope scope)
    implements Rule {
  /** The name of the composite. */
  public static final String NAME = "adjoint.scan";

  private static final TensorType COUNT = TensorType.of(ElementType.I32);

  /** {@return the results of a scan over all rows with a traced body} */
  public static List<Tensor> apply(
      Trace.Traced body, List<Tensor> carry, List<Tensor> arrays, long length, boolean reverse) {
    return apply(body, carry, arrays, length, reverse, null);
  }

  /**
   * {@return the results of a scan with a traced body, to which what it captures is given as what
   * is the same in each step}
   *
   * @param count how many rows there are steps for, an i32 scalar; null means all
   */
  public static List<Tensor> apply(
      Trace.Traced body,
      List<Tensor> carry,
      List<Tensor> arrays,
      long length,
      boolean reverse,
      @Nullable Tensor count) {
    var rule =
        new ScanRule(
            body.block(), carry.size(), arrays.size(), length, reverse, count != null, null);
    return Regions.apply(NAME, rule, with(body.arguments(Loops.concat(carry, arrays)), count));
  }

  /** This loop, as long and in this order, with another body. */
  private ScanRule as(Block other, int otherCarries, int otherArrays, boolean reversed) {
    return new ScanRule(other, otherCarries, otherArrays, length, reversed, counted, null);
  }

  private static List<Tensor> with(List<Tensor> operands, @Nullable Tensor count) {
    return count == null ? operands : Loops.concat(operands, List.of(count));
  }

  /** The operands that are parameters of the body: all but the count. */
  private <T extends @Nullable Object> List<T> ofBody(List<T> operands) {
    return operands.subList(0, body.parameters().size());
  }

  private @Nullable Tensor count(List<? extends @Nullable Tensor> operands) {
    return counted ? operands.getLast() : null;
  }

  private int outputs() {
    return body.results().size() - carries;
  }

  private int fixed() {
    return carries + arrays;
  }

  @Override
  public List<TensorType> resultTypes() {
    var types = new ArrayList<TensorType>();
    for (int i = 0; i < body.results().size(); i++) {
      var type = body.results().get(i).type();
      types.add(i < carries ? type : Loops.rows(type, length));
    }
    return types;
  }

  /** {@return the types of carry, arrays, what is the same in each step, and the count} */
  public List<TensorType> operandTypes() {
    var types = new ArrayList<TensorType>();
    for (int i = 0; i < body.parameters().size(); i++) {
      var type = body.parameters().get(i).type();
      types.add(i >= carries && i < fixed() ? Loops.rows(type, length) : type);
    }
    if (counted) {
      types.add(COUNT);
    }
    return types;
  }

  @Override
  public Function function() {
    return new Function("scan", Trace.of(operandTypes(), this::lowered).block());
  }

  private List<Tensor> lowered(List<Tensor> operands) {
    var state = new ArrayList<Tensor>();
    state.add(Tensor.zeros(TensorType.of(ElementType.I32)));
    state.addAll(operands.subList(0, carries));
    for (var type : resultTypes().subList(carries, body.results().size())) {
      state.add(Tensor.zeros(type));
    }
    int outs = 1 + carries;
    if (length == 0) {
      return state.subList(1, state.size());
    }
    var rows = operands.subList(carries, fixed());
    var same = ofBody(operands).subList(fixed(), body.parameters().size());
    var all = Tensor.full(COUNT, (double) length);
    var steps = counted ? operands.getLast().minimum(all) : all;
    return Loops.repeat(
            state,
            s -> List.of(s.getFirst().lt(steps)),
            s -> {
              var step = s.getFirst();
              var at = reverse ? steps.subtract(1).subtract(step) : step;
              var arguments = new ArrayList<>(s.subList(1, outs));
              rows.forEach(array -> arguments.add(Loops.row(array, at)));
              arguments.addAll(same);
              var results = Trace.in(scope, () -> Replay.of(body, arguments));
              var next = new ArrayList<Tensor>();
              next.add(step.add(1));
              next.addAll(results.subList(0, carries));
              for (int i = 0; i < outputs(); i++) {
                next.add(Loops.withRow(s.get(outs + i), results.get(carries + i), at));
              }
              return next;
            })
        .subList(1, outs + outputs());
  }

  @Override
  public Rule in(Trace.Scope around) {
    var chained = scope == null ? around : scope.or(around);
    return new ScanRule(body, carries, arrays, length, reverse, counted, chained);
  }

  @Override
  public Dual jvp(Self self, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    var active = new ArrayList<Boolean>();
    ofBody(tangents).forEach(t -> active.add(t != null));
    if (!active.contains(true)) {
      return new Dual(self.apply(this, primals), Jvp.noTangents(body.results().size()));
    }
    var split = split(active);
    var known = split.known();
    var results =
        self.apply(
            as(known.block(), carries, arrays, reverse),
            with(known.arguments(ofBody(primals)), count(primals)));
    int count = body.results().size();
    var residuals = results.subList(count, results.size());
    return new Dual(
        results.subList(0, count), tangents(self, split, active, primals, tangents, residuals));
  }

  /** The body taken apart, where {@code active} grows by what the carry brings to later steps. */
  private Split split(List<Boolean> active) {
    while (true) {
      var split = Split.of(body, body.parameterTypes(), active, carries, scope);
      boolean changed = false;
      for (int i = 0; i < carries; i++) {
        if (split.hasTangent().get(i) && !active.get(i)) {
          active.set(i, true);
          changed = true;
        }
      }
      if (!changed) {
        return split;
      }
    }
  }

  /** What of the linear loop is the carry, is an array, or is the same in each step. */
  private static final class Layout {
    final List<Tensor> carry = new ArrayList<>();
    final List<Tensor> rows = new ArrayList<>();
    final List<Tensor> same = new ArrayList<>();

    /** For each parameter of the linear block, in which of the lists it is, and where. */
    final List<Place> places = new ArrayList<>();

    enum Part {
      CARRY,
      ROWS,
      SAME
    }

    record Place(Part part, int index) {}

    void add(Part part, Tensor tensor) {
      var list =
          switch (part) {
            case CARRY -> carry;
            case ROWS -> rows;
            case SAME -> same;
          };
      places.add(new Place(part, list.size()));
      list.add(tensor);
    }

    /** The arguments of the linear block, given those of the loop's body. */
    List<Tensor> arguments(List<Tensor> all) {
      var found = new ArrayList<Tensor>();
      for (var place : places) {
        int before =
            switch (place.part) {
              case CARRY -> 0;
              case ROWS -> carry.size();
              case SAME -> carry.size() + rows.size();
            };
        found.add(all.get(before + place.index));
      }
      return found;
    }
  }

  private List<@Nullable Tensor> tangents(
      Self self,
      Split split,
      List<Boolean> active,
      List<Tensor> primals,
      List<@Nullable Tensor> tangents,
      List<Tensor> residuals) {
    var layout = new Layout();
    for (int i = 0; i < active.size(); i++) {
      if (active.get(i)) {
        var tangent = tangents.get(i);
        var list =
            i < carries ? Layout.Part.CARRY : i < fixed() ? Layout.Part.ROWS : Layout.Part.SAME;
        layout.add(list, tangent != null ? tangent : Tensor.zeros(primals.get(i).type()));
      }
    }
    for (var need : split.needs()) {
      switch (need) {
        case Split.Argument(var i) ->
            layout.add(i < fixed() ? Layout.Part.ROWS : Layout.Part.SAME, primals.get(i));
        case Split.Residual(var i) -> layout.add(Layout.Part.ROWS, residuals.get(i));
        case Split.Outside(var tensor) -> layout.add(Layout.Part.SAME, tensor);
      }
    }
    var types = new ArrayList<TensorType>();
    layout.carry.forEach(t -> types.add(t.type()));
    layout.rows.forEach(t -> types.add(Loops.row(t.type())));
    layout.same.forEach(t -> types.add(t.type()));
    var block = Trace.of(types, all -> linearStep(split, active, layout.arguments(all))).block();
    var rule = as(block, layout.carry.size(), layout.rows.size(), reverse);
    var operands =
        with(Loops.concat(Loops.concat(layout.carry, layout.rows), layout.same), count(primals));
    var found = self.apply(rule, operands).iterator();
    var all = new ArrayList<@Nullable Tensor>();
    for (int i = 0; i < body.results().size(); i++) {
      boolean has = i < carries ? active.get(i) : split.hasTangent().get(i);
      all.add(has ? found.next() : null);
    }
    return all;
  }

  /** One step of the linear loop; a carry that lost its tangent has one of zeros. */
  private List<Tensor> linearStep(Split split, List<Boolean> active, List<Tensor> arguments) {
    var found = Replay.of(split.linear(), arguments).iterator();
    var results = new ArrayList<Tensor>();
    for (int i = 0; i < body.results().size(); i++) {
      if (split.hasTangent().get(i)) {
        results.add(found.next());
      } else if (i < carries && active.get(i)) {
        results.add(Tensor.zeros(body.results().get(i).type()));
      }
    }
    return results;
  }

  @Override
  public List<@Nullable Tensor> transpose(
      List<@Nullable Tensor> operands, List<@Nullable Tensor> cotangents) {
    var isLinear = isLinear(operands);
    if (isLinear.subList(0, carries).contains(false)) {
      return transposeSplit(operands, cotangents);
    }
    var cts = Jvp.instantiate(cotangents, resultTypes());

    // The carry of the transposed loop: cotangents of the carry, and sums for what is the same.
    var carry = new ArrayList<>(cts.subList(0, carries));
    var types = operandTypes();
    for (int i = fixed(); i < isLinear.size(); i++) {
      if (isLinear.get(i)) {
        carry.add(Tensor.zeros(types.get(i)));
      }
    }
    var rows = new ArrayList<>(cts.subList(carries, cts.size()));
    var same = new ArrayList<Tensor>();
    for (int i = carries; i < isLinear.size(); i++) {
      if (operands.get(i) instanceof Tensor known) {
        (i < fixed() ? rows : same).add(known);
      }
    }
    var argumentTypes = new ArrayList<>(Loops.types(carry));
    rows.forEach(t -> argumentTypes.add(Loops.row(t.type())));
    same.forEach(t -> argumentTypes.add(t.type()));
    var step =
        Trace.of(argumentTypes, all -> backwardStep(isLinear, all, carry.size(), rows.size()));
    var rule = as(step.block(), carry.size(), rows.size(), !reverse);
    var given = step.arguments(Loops.concat(Loops.concat(carry, rows), same));
    var results = Regions.apply(NAME, rule, with(given, count(operands)));
    var found = new ArrayList<@Nullable Tensor>();
    int sums = carries;
    int outs = carry.size();
    for (int i = 0; i < operands.size(); i++) {
      Tensor ct = null;
      if (i < isLinear.size() && isLinear.get(i)) {
        ct = results.get(i < carries ? i : i < fixed() ? outs++ : sums++);
      }
      found.add(operands.get(i) == null ? ct : null);
    }
    return found;
  }

  /** Which operands are linear, or, of the carry, become so in some step. */
  private List<Boolean> isLinear(List<@Nullable Tensor> operands) {
    var flags = new ArrayList<Boolean>();
    ofBody(operands).forEach(operand -> flags.add(operand == null));
    boolean changed = true;
    while (changed) {
      changed = false;
      var linear = new HashSet<Value>();
      for (int i = 0; i < flags.size(); i++) {
        if (flags.get(i)) {
          linear.add(body.parameters().get(i));
        }
      }
      for (var statement : body.statements()) {
        if (Captures.usesAny(statement.op(), linear)) {
          linear.addAll(Transposition.dependent(statement, linear));
        }
      }
      for (int i = 0; i < carries; i++) {
        if (!flags.get(i) && linear.contains(body.results().get(i))) {
          flags.set(i, true);
          changed = true;
        }
      }
    }
    return flags;
  }

  private List<Tensor> backwardStep(List<Boolean> isLinear, List<Tensor> all, int carry, int rows) {
    var cotangents = new ArrayList<@Nullable Tensor>(all.subList(0, carries));
    cotangents.addAll(all.subList(carry, carry + outputs()));
    var knownRows = all.subList(carry + outputs(), carry + rows).iterator();
    var knownSame = all.subList(carry + rows, all.size()).iterator();
    var arguments = new ArrayList<@Nullable Tensor>();
    for (int i = 0; i < isLinear.size(); i++) {
      arguments.add(isLinear.get(i) ? null : i < fixed() ? knownRows.next() : knownSame.next());
    }
    var found = Transposition.of(body, arguments, cotangents, scope);
    var next = new ArrayList<Tensor>();
    var sums = new ArrayList<Tensor>();
    var outs = new ArrayList<Tensor>();
    int sum = carries;
    for (int i = 0; i < isLinear.size(); i++) {
      if (!isLinear.get(i)) {
        continue;
      }
      var ct = found.get(i);
      if (i < fixed()) {
        (i < carries ? next : outs)
            .add(ct != null ? ct : Tensor.zeros(body.parameters().get(i).type()));
      } else {
        var before = all.get(sum++);
        sums.add(ct != null ? before.add(ct) : before);
      }
    }
    next.addAll(sums);
    next.addAll(outs);
    return next;
  }

  /**
   * A part of the carry is known: the loop is taken apart first. It is linear in the rest, so its
   * derivative is itself, and can be taken at zero.
   */
  private List<@Nullable Tensor> transposeSplit(
      List<@Nullable Tensor> operands, List<@Nullable Tensor> cotangents) {
    var types = operandTypes();
    var linear = new ArrayList<TensorType>();
    for (int i = 0; i < operands.size(); i++) {
      if (operands.get(i) == null) {
        linear.add(types.get(i));
      }
    }
    var has = new ArrayList<Boolean>();
    var traced =
        Trace.linear(
            linear,
            given -> {
              var next = given.iterator();
              var primals = new ArrayList<Tensor>();
              var tangents = new ArrayList<@Nullable Tensor>();
              for (int i = 0; i < operands.size(); i++) {
                var known = operands.get(i);
                primals.add(known != null ? known : Tensor.zeros(types.get(i)));
                tangents.add(known != null ? null : next.next());
              }
              var dual = jvp((rule, all) -> Regions.apply(NAME, rule, all), primals, tangents);
              var results = new ArrayList<Tensor>();
              for (var tangent : dual.tangents()) {
                has.add(tangent != null);
                if (tangent != null) {
                  results.add(tangent);
                }
              }
              return results;
            });
    var given = new ArrayList<@Nullable Tensor>();
    for (int i = 0; i < has.size(); i++) {
      if (has.get(i)) {
        given.add(cotangents.get(i));
      }
    }
    var found = Transposition.of(traced, given).iterator();
    var all = new ArrayList<@Nullable Tensor>();
    operands.forEach(operand -> all.add(operand != null ? null : found.next()));
    return all;
  }

  @Override
  public Decomposition batch(List<Boolean> batched, long size, Batching.Batch environment) {
    // Where the examples differ in their count, the loop does the largest, and the carry and the
    // outputs of an example stay as they are in the steps that it does not do.
    boolean differ = counted && batched.getLast();
    var flags = new ArrayList<>(ofBody(batched));
    if (differ) {
      Collections.fill(flags.subList(0, carries), true);
    }
    boolean changed = true;
    List<Boolean> found = Collections.emptyList();
    while (changed) {
      changed = false;
      found = Batching.flags(body, flags, size, environment);
      for (int i = 0; i < carries; i++) {
        if (found.get(i) && !flags.get(i)) {
          flags.set(i, true);
          changed = true;
        }
      }
    }
    var outs = new ArrayList<>(flags.subList(0, carries));
    for (var isBatched : found.subList(carries, found.size())) {
      outs.add(isBatched || differ);
    }
    var types = new ArrayList<TensorType>();
    var given = operandTypes();
    for (int i = 0; i < batched.size(); i++) {
      types.add(batched.get(i) ? Loops.rows(given.get(i), size) : given.get(i));
    }
    var traced =
        Trace.of(types, operands -> batched(operands, batched, flags, outs, size, environment));
    return new Plain(new Function("scan", traced.block()));
  }

  private List<Tensor> batched(
      List<Tensor> operands,
      List<Boolean> batched,
      List<Boolean> flags,
      List<Boolean> outs,
      long size,
      Batching.Batch environment) {
    var all = new ArrayList<Tensor>();
    for (int i = 0; i < flags.size(); i++) {
      var operand = operands.get(i);
      if (flags.get(i) && !batched.get(i)) {
        operand = Batching.spread(operand, size);
      }
      all.add(i >= carries && i < fixed() && flags.get(i) ? Loops.swap(operand) : operand);
    }
    var count = count(operands);
    boolean differ = count != null && batched.getLast();
    int rows = arrays;
    if (differ) {
      all.add(fixed(), Tensor.iota(COUNT.withShape(Dims.of(length)), 0));
      all.add(count);
      count = count.max();
      rows++;
    }
    var types = new ArrayList<TensorType>();
    for (int i = 0; i < all.size(); i++) {
      var type = all.get(i).type();
      types.add(i >= carries && i < carries + rows ? Loops.row(type) : type);
    }
    var step =
        Trace.of(
            types,
            given -> {
              if (!differ) {
                return Batching.of(body, given, flags, size, environment).as(outs, size);
              }
              var arguments = new ArrayList<>(given.subList(0, given.size() - 1));
              var isDone = arguments.remove(fixed()).lt(given.getLast());
              var next = Batching.of(body, arguments, flags, size, environment).as(outs, size);
              return where(isDone, next, given.subList(0, carries));
            });
    var rule = as(step.block(), carries, rows, reverse);
    var results = Regions.apply(NAME, rule, with(step.arguments(all), count));
    var spread = new ArrayList<Tensor>();
    for (int i = 0; i < results.size(); i++) {
      var result = results.get(i);
      if (!outs.get(i)) {
        spread.add(Batching.spread(result, size));
      } else {
        spread.add(i < carries ? result : Loops.swap(result));
      }
    }
    return spread;
  }

  /** Of each example what the step gives, if it is done, else the carry as it was and zeros. */
  private static List<Tensor> where(Tensor isDone, List<Tensor> next, List<Tensor> before) {
    var chosen = new ArrayList<Tensor>();
    for (int i = 0; i < next.size(); i++) {
      var one = next.get(i);
      var other = i < before.size() ? before.get(i) : Tensor.zeros(one.type());
      var mask = isDone.broadcastInDim(one.shape(), Dims.of(0));
      chosen.add(Tensor.select(mask, one, other));
    }
    return chosen;
  }
}
