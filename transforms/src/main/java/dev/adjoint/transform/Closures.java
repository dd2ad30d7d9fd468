package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.TracedTensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.trace.Trace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tensors of traces that a rule uses beside its operands. They are in no list: one has to ask
 * the rule, and see what it uses.
 */
final class Closures {
  private final @Nullable Trace trace = Trace.current();

  private Closures() {}

  /**
   * {@return what the transpose of {@code rule} closes over, and the rules in its body; nothing if
   * the transpose cannot be asked: whoever transposes the call, if anybody does, gets to see why}
   *
   * @param residuals their types
   */
  static List<TracedTensor> of(TransposeRule rule, List<TensorType> residuals) {
    Trace.Traced traced;
    try {
      traced =
          Trace.of(
              Loops.concat(residuals, rule.resultTypes()),
              v -> {
                int r = residuals.size();
                var found = rule.backward(v.subList(0, r), v.subList(r, v.size()));
                new Closures().askInside(rule);
                return found.stream().filter(Tensor.class::isInstance).toList();
              });
    } catch (RuntimeException _) {
      return List.of();
    }
    return traced.captured().stream()
        .filter(TracedTensor.class::isInstance)
        .map(TracedTensor.class::cast)
        .toList();
  }

  /** Asks the rules that {@code rule} would have if it were written out, and those in these. */
  private void askInside(Rule rule) {
    Block body;
    try {
      body = rule.function().body();
    } catch (RuntimeException _) {
      return; // It has no forward mode.
    }
    Set<Value> own = new HashSet<>(body.parameters());
    body.statements().forEach(statement -> own.addAll(statement.results()));
    Trace.Scope standIns =
        value ->
            own.contains(value) && Trace.isInProgress(trace) ? Tensor.zeros(value.type()) : null;
    for (var statement : body.statements()) {
      if (statement.op() instanceof Composite call && call.decomposition() instanceof Rule inner) {
        Trace.in(
            standIns.or(rule.scope()),
            () -> {
              ask(inner, call.operands().stream().map(Value::type).toList());
              askInside(inner);
              return inner;
            });
      }
    }
  }

  private static void ask(Rule rule, List<TensorType> operands) {
    try {
      switch (rule) {
        case TransposeRule of -> {
          var residuals = zeros(operands.subList(0, of.residuals()));
          var _ = of.backward(residuals, zeros(of.resultTypes()));
        }
        case JvpRule of -> {
          var tangents = zeros(operands.subList(0, of.declared()));
          var _ = of.forward(zeros(operands), tangents);
        }
        default -> {} // It has no code of its own.
      }
    } catch (RuntimeException _) {
      // As above: who needs the rule gets to see why.
    }
  }

  private static List<Tensor> zeros(List<TensorType> types) {
    return types.stream().map(Tensor::zeros).toList();
  }
}
