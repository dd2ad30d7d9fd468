package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Calling.Decomposition;
import dev.adjoint.hlo.Calling.Plain;
import dev.adjoint.hlo.Captures;
import dev.adjoint.hlo.ControlFlow.Case;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a choice between branches. Its operands are the index, i32 or i1, and then the
 * arguments, which each branch takes; an index that is none of a branch means the last.
 *
 * @param indexType i32, or i1 for two branches
 * @param branches from the arguments to results of the same types
 * @param scope finds the values that custom rules in the branches close over
 */
public record SwitchRule(ElementType indexType, List<Block> branches, Trace.@Nullable Scope scope)
    implements Rule {
  /** The name of the composite. */
  public static final String NAME = "adjoint.switch";

  /** Copies the list. */
  public SwitchRule {
    branches = List.copyOf(branches);
  }

  @Override
  public List<TensorType> resultTypes() {
    return branches.getFirst().resultTypes();
  }

  private List<TensorType> argumentTypes() {
    return branches.getFirst().parameterTypes();
  }

  @Override
  public Function function() {
    var types = Loops.<TensorType>concat(List.of(TensorType.of(indexType)), argumentTypes());
    var traced =
        Trace.of(
            types,
            operands -> {
              var given = new ArrayList<>(operands);
              given.set(0, operands.getFirst().convert(ElementType.I32));
              return Trace.applyAll(this::choose, given);
            });
    return new Function("switch", traced.block());
  }

  private Case choose(List<Value> values) {
    var regions = new ArrayList<Block>();
    for (var branch : branches) {
      var map = new HashMap<Value, Value>();
      for (int i = 0; i < branch.parameters().size(); i++) {
        map.put(branch.parameters().get(i), values.get(i + 1));
      }
      regions.add(
          Captures.replace(new Block(List.of(), branch.statements(), branch.results()), map));
    }
    return new Case(values.getFirst(), regions);
  }

  @Override
  public Rule in(Trace.Scope around) {
    return new SwitchRule(indexType, branches, scope == null ? around : scope.or(around));
  }

  @Override
  public Dual jvp(Self self, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    var arguments = primals.subList(1, primals.size());
    var active = new ArrayList<Boolean>();
    var along = new ArrayList<Tensor>();
    for (var tangent : tangents.subList(1, tangents.size())) {
      active.add(tangent != null);
      if (tangent != null) {
        along.add(tangent);
      }
    }
    if (along.isEmpty()) {
      return new Dual(self.apply(this, primals), Jvp.noTangents(resultTypes().size()));
    }
    var types = Loops.types(arguments);
    var splits = branches.stream().map(b -> Split.of(b, types, active, 0, scope)).toList();
    var index = primals.getFirst();

    // What a branch keeps for its linear part has no value where another branch is taken.
    var kept = new ArrayList<TensorType>();
    var outside = new ArrayList<Tensor>();
    for (var split : splits) {
      var results = split.known().block().resultTypes();
      kept.addAll(results.subList(results.size() - split.residuals(), results.size()));
      outside.addAll(split.known().captured());
    }
    var known = new ArrayList<Block>();
    int before = 0;
    int captured = arguments.size();
    var knownOperands = Loops.<Tensor>concat(arguments, outside);
    for (var split : splits) {
      known.add(known(split, Loops.types(knownOperands), captured, kept, before));
      before += split.residuals();
      captured += split.known().captured().size();
    }
    var results =
        self.apply(
            new SwitchRule(indexType, known, null),
            Loops.<Tensor>concat(List.of(index), knownOperands));
    int count = resultTypes().size();
    return new Dual(
        results.subList(0, count),
        tangents(self, index, arguments, along, splits, results.subList(count, results.size())));
  }

  /** A branch's known part: its results, its residuals, and zeros for those of the others. */
  private Block known(
      Split split, List<TensorType> types, int captured, List<TensorType> kept, int before) {
    int arguments = argumentTypes().size();
    int own = split.known().captured().size();
    return Trace.of(
            types,
            operands -> {
              var all =
                  Replay.of(
                      split.known().block(),
                      Loops.concat(
                          operands.subList(0, arguments),
                          operands.subList(captured, captured + own)));
              int count = all.size() - split.residuals();
              var results = new ArrayList<>(all.subList(0, count));
              for (int i = 0; i < kept.size(); i++) {
                boolean isOwn = i >= before && i < before + split.residuals();
                results.add(isOwn ? all.get(count + i - before) : Tensor.zeros(kept.get(i)));
              }
              return results;
            })
        .block();
  }

  private List<@Nullable Tensor> tangents(
      Self self,
      Tensor index,
      List<Tensor> arguments,
      List<Tensor> along,
      List<Split> splits,
      List<Tensor> residuals) {
    var has = new ArrayList<Boolean>();
    for (int i = 0; i < resultTypes().size(); i++) {
      int result = i;
      has.add(splits.stream().anyMatch(s -> s.hasTangent().get(result)));
    }
    var needed = new ArrayList<Tensor>();
    int before = 0;
    var linear = new ArrayList<UnaryBlock>();
    for (var split : splits) {
      var positions = new ArrayList<Integer>();
      for (var need : split.needs()) {
        positions.add(needed.size());
        needed.add(
            switch (need) {
              case Split.Argument(var i) -> arguments.get(i);
              case Split.Residual(var i) -> residuals.get(before + i);
              case Split.Outside(var tensor) -> tensor;
            });
      }
      before += split.residuals();
      linear.add(new UnaryBlock(split, positions));
    }
    var operands = Loops.<Tensor>concat(along, needed);
    var types = Loops.types(operands);
    var blocks =
        linear.stream()
            .map(b -> Trace.of(types, all -> b.run(all, along.size(), has, resultTypes())).block())
            .toList();
    var found =
        self.apply(
                new SwitchRule(indexType, blocks, null),
                Loops.<Tensor>concat(List.of(index), operands))
            .iterator();
    var tangents = new ArrayList<@Nullable Tensor>();
    has.forEach(h -> tangents.add(h ? found.next() : null));
    return tangents;
  }

  /** A branch's linear part, and where among all that is needed its own needs are. */
  private record UnaryBlock(Split split, List<Integer> positions) {
    List<Tensor> run(
        List<Tensor> all, int active, List<Boolean> has, List<TensorType> resultTypes) {
      var arguments = new ArrayList<>(all.subList(0, active));
      positions.forEach(p -> arguments.add(all.get(active + p)));
      var found = Replay.of(split.linear(), arguments).iterator();
      var results = new ArrayList<Tensor>();
      for (int i = 0; i < has.size(); i++) {
        boolean own = split.hasTangent().get(i);
        var tangent = own ? found.next() : null;
        if (has.get(i)) {
          results.add(tangent != null ? tangent : Tensor.zeros(resultTypes.get(i)));
        }
      }
      return results;
    }
  }

  @Override
  public List<@Nullable Tensor> transpose(
      List<@Nullable Tensor> operands, List<@Nullable Tensor> cotangents) {
    var index = operands.getFirst();
    if (index == null) {
      throw new HloException(
          "transpose: a choice between branches is not linear in its index, which depends on the"
              + " argument");
    }
    var arguments = operands.subList(1, operands.size());
    var given = new ArrayList<Tensor>();
    for (var argument : arguments) {
      if (argument != null) {
        given.add(argument);
      }
    }
    int known = given.size();
    given.addAll(Jvp.instantiate(cotangents, resultTypes()));
    var traced = new ArrayList<Trace.Traced>();
    for (var branch : branches) {
      traced.add(
          Trace.of(
              Loops.types(given),
              all -> {
                var next = all.subList(0, known).iterator();
                var mixed = new ArrayList<@Nullable Tensor>();
                arguments.forEach(a -> mixed.add(a == null ? null : next.next()));
                var found =
                    Transposition.of(
                        branch, mixed, new ArrayList<>(all.subList(known, all.size())), scope);
                var results = new ArrayList<Tensor>();
                for (int i = 0; i < mixed.size(); i++) {
                  if (mixed.get(i) == null) {
                    var ct = found.get(i);
                    results.add(ct != null ? ct : Tensor.zeros(argumentTypes().get(i)));
                  }
                }
                return results;
              }));
    }
    var found = choose(index, given, traced).iterator();
    var all = new ArrayList<@Nullable Tensor>();
    all.add(null);
    arguments.forEach(a -> all.add(a == null ? found.next() : null));
    return all;
  }

  /**
   * {@return the results of a choice between traced branches, to which what they capture is given
   * as further arguments}
   */
  public static List<Tensor> choose(
      Tensor index, List<Tensor> arguments, List<Trace.Traced> branches) {
    var operands = new ArrayList<>(arguments);
    branches.forEach(branch -> operands.addAll(branch.captured()));
    var types = Loops.types(operands);
    var blocks = new ArrayList<Block>();
    int n = arguments.size();
    int before = n;
    for (var branch : branches) {
      int from = before;
      int to = before + branch.captured().size();
      blocks.add(
          Trace.of(
                  types,
                  all ->
                      Replay.of(
                          branch.block(), Loops.concat(all.subList(0, n), all.subList(from, to))))
              .block());
      before = to;
    }
    return Regions.apply(
        NAME,
        new SwitchRule(index.elementType(), blocks, null),
        Loops.<Tensor>concat(List.of(index), operands));
  }

  @Override
  public Decomposition batch(List<Boolean> batched, long size, Batching.Batch environment) {
    var flags = batched.subList(1, batched.size());
    var types = new ArrayList<TensorType>();
    for (int i = 0; i < flags.size(); i++) {
      var type = argumentTypes().get(i);
      types.add(flags.get(i) ? Loops.rows(type, size) : type);
    }
    var scalar = TensorType.of(indexType);
    var index = batched.getFirst() ? Loops.rows(scalar, size) : scalar;
    var traced =
        Trace.of(
            Loops.<TensorType>concat(List.of(index), types),
            operands -> {
              var arguments = operands.subList(1, operands.size());
              return batched.getFirst()
                  ? selected(operands.getFirst(), arguments, flags, size, environment)
                  : choose(
                      operands.getFirst(),
                      arguments,
                      branches.stream()
                          .map(b -> batched(b, types, flags, size, environment))
                          .toList());
            });
    return new Plain(new Function("switch", traced.block()));
  }

  private static Trace.Traced batched(
      Block branch,
      List<TensorType> types,
      List<Boolean> flags,
      long size,
      Batching.Batch environment) {
    return Trace.of(types, all -> Batching.of(branch, all, flags, size, environment).spread(size));
  }

  /** All branches run, and each example has the results of its own. */
  private List<Tensor> selected(
      Tensor index,
      List<Tensor> arguments,
      List<Boolean> flags,
      long size,
      Batching.Batch environment) {
    var choice = index.convert(ElementType.I32);
    List<Tensor> results = List.of();
    for (int i = branches.size() - 1; i >= 0; i--) {
      var own = Batching.of(branches.get(i), arguments, flags, size, environment).spread(size);
      if (i == branches.size() - 1) {
        results = own;
        continue;
      }
      var isTaken = choice.eq((double) i);
      var merged = new ArrayList<Tensor>();
      for (int k = 0; k < own.size(); k++) {
        merged.add(Batching.selectRows(isTaken, own.get(k), results.get(k)));
      }
      results = merged;
    }
    return results;
  }
}
