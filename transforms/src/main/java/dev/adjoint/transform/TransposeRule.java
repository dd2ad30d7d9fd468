package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a function {@code f : r -> a -o b} that carries its own transpose {@code t : r -> b
 * -o a}.
 *
 * <ul>
 *   <li>Its JVP is linear in {@code a}; with respect to {@code r} it is the derivative of the body.
 *   <li>Its transpose is {@code t}, called when a transform meets the composite and not before.
 *   <li>Batched, it stays custom-transposed: by {@code t} batched, summed over the batch where
 *       examples share their {@code a}.
 * </ul>
 *
 * @param name the user's name for it, for errors
 * @param identity equal for two rules that are the same for operands of the same types
 * @param residuals how many operands, from the first on, are residuals
 * @param resultTypes the types of {@code b}
 * @param body what {@code f} computes, of all operands
 * @param backward {@code t}
 * @param scope finds the values that {@code t} closes over
 */
public record TransposeRule(
    String name,
    Object identity,
    int residuals,
    List<TensorType> resultTypes,
    Supplier<Function> body,
    Backward backward,
    Trace.@Nullable Scope scope)
    implements Rule {

  /**
   * The transpose, from residuals and the cotangents of {@code b} to those of {@code a}; null is
   * zero.
   */
  @FunctionalInterface
  public interface Backward {
    /** {@return the cotangents of {@code a}} */
    List<@Nullable Tensor> apply(List<Tensor> residuals, List<Tensor> cotangents);
  }

  /** The identity of a rule made for a batch. */
  record Batched(Object one, List<Boolean> batched, long size, @Nullable Object axis) {}

  @Override
  public Function function() {
    return body.get();
  }

  @Override
  public Rule in(Trace.Scope around) {
    var chained = scope == null ? around : scope.or(around);
    return new TransposeRule(name, identity, residuals, resultTypes, body, backward, chained);
  }

  @Override
  public Dual jvp(Self self, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    var results = self.apply(this, primals);
    List<@Nullable Tensor> sum = new ArrayList<>(Jvp.noTangents(results.size()));
    var linear = tangents.subList(residuals, tangents.size());
    if (linear.stream().anyMatch(t -> t != null)) {
      var operands = new ArrayList<>(primals.subList(0, residuals));
      var types = primals.subList(residuals, primals.size()).stream().map(Tensor::type).toList();
      operands.addAll(Jvp.instantiate(linear, types));
      addTo(sum, self.apply(this, operands));
    }
    if (tangents.subList(0, residuals).stream().anyMatch(t -> t != null)) {
      var ofResiduals = new ArrayList<@Nullable Tensor>(tangents.subList(0, residuals));
      ofResiduals.addAll(Jvp.noTangents(linear.size()));
      addTo(sum, Jvp.of(function().body(), primals, ofResiduals, scope).tangents());
    }
    return new Dual(results, sum);
  }

  private static void addTo(List<@Nullable Tensor> sum, List<? extends @Nullable Tensor> terms) {
    for (int i = 0; i < terms.size(); i++) {
      sum.set(i, Jvp.sum(sum.get(i), terms.get(i)));
    }
  }

  @Override
  public List<@Nullable Tensor> transpose(
      List<@Nullable Tensor> operands, List<@Nullable Tensor> cotangents) {
    var known = new ArrayList<Tensor>();
    for (var residual : operands.subList(0, residuals)) {
      if (residual == null) {
        throw new HloException(
            "transpose: %s is linear in its second argument, not in its residuals, but a residual depends on the linear argument"
                .formatted(name));
      }
      known.add(residual);
    }
    var given = Jvp.instantiate(cotangents, resultTypes);
    var found = new ArrayList<@Nullable Tensor>(Jvp.noTangents(residuals));
    found.addAll(backward(known, given));
    return found;
  }

  /** {@return what {@code t} gives, which finds what it closes over} */
  List<@Nullable Tensor> backward(List<Tensor> known, List<Tensor> cotangents) {
    return Trace.in(scope, () -> backward.apply(known, cotangents));
  }

  @Override
  public Rule batch(List<Boolean> batched, long size, Batching.Batch environment) {
    var types = resultTypes.stream().map(t -> t.withShape(t.shape().insert(0, size))).toList();
    return new TransposeRule(
        name,
        new Batched(identity, batched, size, environment.axis()),
        residuals,
        types,
        Memo.of(() -> Batching.function(function(), batched, size, environment)),
        (known, cotangents) -> backward(known, cotangents, batched, size, environment),
        Trace.scope());
  }

  private List<@Nullable Tensor> backward(
      List<Tensor> known,
      List<Tensor> cotangents,
      List<Boolean> batched,
      long size,
      Batching.Batch environment) {
    var arguments = new ArrayList<>(known);
    arguments.addAll(cotangents);
    var flags = new ArrayList<>(batched.subList(0, residuals));
    cotangents.forEach(_ -> flags.add(true));
    var isZero = new ArrayList<Boolean>();
    var results =
        Batching.ofFunction(
            examples -> {
              var one =
                  backward(
                      examples.subList(0, residuals), examples.subList(residuals, examples.size()));
              var nonzero = new ArrayList<Tensor>();
              for (var cotangent : one) {
                isZero.add(cotangent == null);
                if (cotangent != null) {
                  nonzero.add(cotangent);
                }
              }
              return nonzero;
            },
            arguments,
            flags,
            size,
            environment);
    var found = new ArrayList<@Nullable Tensor>();
    int next = 0;
    for (int i = 0; i < isZero.size(); i++) {
      if (isZero.get(i)) {
        found.add(null);
      } else {
        found.add(
            perOperand(
                results.tensors().get(next),
                results.batched().get(next),
                batched.get(residuals + i),
                size));
        next++;
      }
    }
    return found;
  }

  /**
   * A cotangent as its operand needs it: one for each example, or their sum where all share the
   * operand.
   */
  private static Tensor perOperand(
      Tensor cotangent, boolean isBatched, boolean operandBatched, long size) {
    if (operandBatched) {
      return isBatched ? cotangent : cotangent.broadcastTo(cotangent.shape().insert(0, size));
    }
    return isBatched ? cotangent.sum(0) : cotangent.multiply((double) size);
  }
}
