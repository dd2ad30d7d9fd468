package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.Captures;
import dev.adjoint.hlo.ControlFlow.OptimizationBarrier;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a function whose intermediate values are not kept for the backward pass but computed
 * again.
 *
 * <p>Its tangents are such a function too: of the arguments, of what the policy keeps, and of the
 * tangents. Being one composite, it stays whole when the known is parted from the linear, so that
 * only its operands are residuals; what is known inside it is computed when it is transposed. It is
 * computed from operands behind a barrier that waits for the cotangents: otherwise a compiler would
 * find that it has the values already, and keep them.
 *
 * @param body the function
 * @param saves which results of ops are kept all the same
 * @param scope finds the values that custom rules in the body close over
 */
public record CheckpointRule(Function body, Predicate<Op> saves, Trace.@Nullable Scope scope)
    implements Rule {
  /** The name of the composite. */
  public static final String NAME = "adjoint.checkpoint";

  /** {@return the results of {@code body} on {@code operands}, as a composite with this rule} */
  public static List<Tensor> apply(Function body, Predicate<Op> saves, List<Tensor> operands) {
    return Regions.apply(NAME, new CheckpointRule(body, saves, null), operands);
  }

  @Override
  public List<TensorType> resultTypes() {
    return body.body().resultTypes();
  }

  @Override
  public Function function() {
    return body;
  }

  @Override
  public Rule in(Trace.Scope around) {
    return new CheckpointRule(body, saves, scope == null ? around : scope.or(around));
  }

  @Override
  public Dual jvp(Self self, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    var operands = new ArrayList<>(primals);
    for (var tangent : tangents) {
      if (tangent != null) {
        operands.add(tangent);
      }
    }
    if (operands.size() == primals.size()) {
      return new Dual(self.apply(this, primals), Jvp.noTangents(resultTypes().size()));
    }
    var hasTangent = new ArrayList<Boolean>();
    var derivative =
        Trace.of(
            operands.stream().map(Tensor::type).toList(),
            given -> Trace.in(scope, () -> dual(given, primals.size(), tangents, hasTangent)));
    var split =
        new Recomputation(
            derivative.block(), primals.size(), operands.size(), resultTypes().size());
    var arguments = derivative.arguments(operands);

    var saved = split.saved(saves);
    List<Tensor> results = self.apply(this, primals);
    var kept = List.<Tensor>of();
    if (!saved.isEmpty()) {
      var known = new ArrayList<>(primals);
      known.addAll(derivative.captured());
      var all = self.apply(with(split.known(saved)), known);
      results = all.subList(0, results.size());
      kept = all.subList(results.size(), all.size());
    }
    var inputs = split.inputs(saved);
    var given = new ArrayList<Tensor>();
    for (var input : inputs) {
      int i = derivative.block().parameters().indexOf(input);
      given.add(i >= 0 ? arguments.get(i) : kept.get(saved.indexOf(input)));
    }
    var found = self.apply(with(split.tangents(inputs, saved)), given).iterator();
    var all = new ArrayList<@Nullable Tensor>();
    hasTangent.forEach(has -> all.add(has ? found.next() : null));
    return new Dual(results, all);
  }

  private CheckpointRule with(Block block) {
    return new CheckpointRule(new Function(body.name(), block), saves, scope);
  }

  private List<Tensor> dual(
      List<Tensor> given, int primals, List<@Nullable Tensor> tangents, List<Boolean> hasTangent) {
    var next = given.listIterator(primals);
    var along = new ArrayList<@Nullable Tensor>();
    tangents.forEach(tangent -> along.add(tangent == null ? null : next.next()));
    var dual = Jvp.of(body.body(), given.subList(0, primals), along, scope);
    var all = new ArrayList<>(dual.primals());
    for (var tangent : dual.tangents()) {
      hasTangent.add(tangent != null);
      if (tangent != null) {
        all.add(tangent);
      }
    }
    return all;
  }

  @Override
  public List<@Nullable Tensor> transpose(
      List<@Nullable Tensor> operands, List<@Nullable Tensor> cotangents) {
    var both = new ArrayList<@Nullable Tensor>(operands);
    both.addAll(cotangents);
    var held = behindBarrier(both);
    int count = operands.size();
    return Transposition.of(
        body.body(), held.subList(0, count), held.subList(count, held.size()), scope);
  }

  private static List<@Nullable Tensor> behindBarrier(List<@Nullable Tensor> tensors) {
    var present = new ArrayList<Tensor>();
    for (var tensor : tensors) {
      if (tensor != null) {
        present.add(tensor);
      }
    }
    var held = Trace.applyAll(OptimizationBarrier::new, present).iterator();
    var all = new ArrayList<@Nullable Tensor>();
    tensors.forEach(tensor -> all.add(tensor == null ? null : held.next()));
    return all;
  }

  @Override
  public Rule batch(List<Boolean> batched, long size, Batching.Batch environment) {
    var types = new ArrayList<TensorType>();
    for (int i = 0; i < batched.size(); i++) {
      var type = body.parameterTypes().get(i);
      types.add(batched.get(i) ? Loops.rows(type, size) : type);
    }
    var traced =
        Trace.of(
            types, all -> Batching.of(body.body(), all, batched, size, environment).spread(size));
    return new CheckpointRule(new Function(body.name(), traced.block()), saves, Trace.scope());
  }

  /**
   * A block that computes results and then tangents, taken apart.
   *
   * @param block its parameters are the arguments, their tangents from {@code firstTangent} to
   *     {@code firstCaptured}, and captured values
   * @param results how many of its results are no tangents
   */
  private record Recomputation(Block block, int firstTangent, int firstCaptured, int results) {

    /** The values that depend on a tangent. */
    private Set<Value> linear() {
      Set<Value> linear = new HashSet<>(block.parameters().subList(firstTangent, firstCaptured));
      for (var statement : block.statements()) {
        if (Captures.uses(statement.op()).stream().anyMatch(linear::contains)) {
          linear.addAll(statement.results());
        }
      }
      return linear;
    }

    private List<Value> tangentResults() {
      return block.results().subList(results, block.results().size());
    }

    /** The known values that are kept for the tangents. */
    List<Value> saved(Predicate<Op> saves) {
      var linear = linear();
      Set<Value> constant = new HashSet<>();
      var saved = new ArrayList<Value>();
      for (var statement : block.statements()) {
        var op = statement.op();
        if (constant.containsAll(Captures.uses(op))) {
          constant.addAll(statement.results()); // It costs nothing to make it again.
        } else if (statement.results().stream().noneMatch(linear::contains) && saves.test(op)) {
          saved.addAll(statement.results());
        }
      }
      saved.retainAll(used(saved));
      return saved;
    }

    /** From arguments and captured values to the results and the saved values. */
    Block known(List<Value> saved) {
      var linear = linear();
      var parameters = new ArrayList<>(block.parameters().subList(0, firstTangent));
      parameters.addAll(block.parameters().subList(firstCaptured, block.parameters().size()));
      var statements =
          block.statements().stream().filter(s -> !Captures.usesAny(s.op(), linear)).toList();
      var all = new ArrayList<>(block.results().subList(0, results));
      all.addAll(saved);
      return new Block(parameters, statements, all);
    }

    /** What the tangents are computed from. */
    List<Value> inputs(List<Value> saved) {
      var inputs = new ArrayList<>(block.parameters());
      inputs.addAll(saved);
      inputs.retainAll(used(saved));
      return inputs;
    }

    Block tangents(List<Value> inputs, List<Value> saved) {
      var used = used(saved);
      boolean all = customRules();
      var statements =
          block.statements().stream()
              .filter(s -> s.results().stream().noneMatch(saved::contains))
              .filter(s -> all || s.results().stream().anyMatch(used::contains))
              .toList();
      return new Block(inputs, statements, tangentResults());
    }

    /** What the tangents use, given the saved values: everything, if custom rules may look. */
    private Set<Value> used(List<Value> saved) {
      Set<Value> used = new HashSet<>(tangentResults());
      boolean all = customRules();
      for (var statement : block.statements().reversed()) {
        boolean isNeeded = statement.results().stream().anyMatch(used::contains);
        if ((all || isNeeded) && statement.results().stream().noneMatch(saved::contains)) {
          used.addAll(Captures.uses(statement.op()));
        }
      }
      if (all) {
        used.addAll(block.parameters());
        used.addAll(saved);
      }
      return used;
    }

    private boolean customRules() {
      return block.statements().stream()
          .map(Statement::op)
          .anyMatch(
              op -> op instanceof Composite composite && composite.decomposition() instanceof Rule);
    }
  }
}
