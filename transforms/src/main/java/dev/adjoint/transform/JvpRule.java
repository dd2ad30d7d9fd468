package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a function that carries its own JVP. Values that the function closes over are
 * operands too, behind the declared ones; with respect to them the body is differentiated.
 * Transposed, it is its body.
 *
 * @param name the user's name for it
 * @param identity equal for two rules that are the same for operands of the same types
 * @param declared how many operands, from the first on, the rule knows of
 * @param resultTypes the types of the results
 * @param body what the function computes, of all operands
 * @param forward the user's rule
 * @param scope finds the values that {@code forward} closes over
 */
public record JvpRule(
    String name,
    Object identity,
    int declared,
    List<TensorType> resultTypes,
    Supplier<Function> body,
    Forward forward,
    Trace.@Nullable Scope scope)
    implements Rule {

  /**
   * The user's rule, from all operands and the tangents of the declared ones to results and
   * tangents; a tangent of null is zero.
   */
  @FunctionalInterface
  public interface Forward {
    /** {@return results and tangents} */
    Dual apply(List<Tensor> primals, List<@Nullable Tensor> tangents);
  }

  @Override
  public Function function() {
    return body.get();
  }

  @Override
  public Rule in(Trace.Scope around) {
    var chained = scope == null ? around : scope.or(around);
    return new JvpRule(name, identity, declared, resultTypes, body, forward, chained);
  }

  @Override
  public Dual jvp(Self self, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    var ofDeclared = tangents.subList(0, declared);
    var ofCaptured = tangents.subList(declared, tangents.size());
    Dual dual;
    if (ofDeclared.stream().anyMatch(t -> t != null)) {
      dual = forward(primals, ofDeclared);
    } else {
      dual = new Dual(self.apply(this, primals), Jvp.noTangents(resultTypes.size()));
    }
    if (ofCaptured.stream().allMatch(t -> t == null)) {
      return dual;
    }
    var captured = new ArrayList<>(Jvp.noTangents(declared));
    captured.addAll(ofCaptured);
    var more = Jvp.of(function().body(), primals, captured, scope).tangents();
    var sum = new ArrayList<@Nullable Tensor>();
    for (int i = 0; i < more.size(); i++) {
      sum.add(Jvp.sum(dual.tangents().get(i), more.get(i)));
    }
    return new Dual(dual.primals(), sum);
  }

  /** {@return what the user's rule gives, which finds what it closes over} */
  Dual forward(List<Tensor> primals, List<@Nullable Tensor> tangents) {
    return Trace.in(scope, () -> forward.apply(primals, tangents));
  }

  @Override
  public List<@Nullable Tensor> transpose(
      List<@Nullable Tensor> operands, List<@Nullable Tensor> cotangents) {
    return Transposition.of(function().body(), operands, cotangents, scope);
  }

  @Override
  public Rule batch(List<Boolean> batched, long size, Batching.Batch environment) {
    var types = resultTypes.stream().map(t -> t.withShape(t.shape().insert(0, size))).toList();
    return new JvpRule(
        name,
        new TransposeRule.Batched(identity, batched, size, environment.axis()),
        declared,
        types,
        Memo.of(() -> Batching.function(function(), batched, size, environment)),
        (primals, tangents) -> forward(primals, tangents, batched, size, environment),
        Trace.scope());
  }

  private Dual forward(
      List<Tensor> primals,
      List<@Nullable Tensor> tangents,
      List<Boolean> batched,
      long size,
      Batching.Batch environment) {
    var arguments = new ArrayList<>(primals);
    int count = primals.size();
    var flags = new ArrayList<>(batched);
    for (int i = 0; i < declared; i++) {
      if (tangents.get(i) instanceof Tensor tangent) {
        arguments.add(tangent);
        flags.add(batched.get(i));
      }
    }
    var hasTangent = new ArrayList<Boolean>();
    var results =
        Batching.ofFunction(
            examples -> {
              var next = examples.listIterator(count);
              var given = new ArrayList<@Nullable Tensor>();
              tangents.forEach(tangent -> given.add(tangent == null ? null : next.next()));
              var dual = forward(examples.subList(0, count), given);
              var all = new ArrayList<>(dual.primals());
              for (var tangent : dual.tangents()) {
                hasTangent.add(tangent != null);
                if (tangent != null) {
                  all.add(tangent);
                }
              }
              return all;
            },
            arguments,
            flags,
            size,
            environment);
    var all = results.spread(size).iterator();
    var outs = new ArrayList<Tensor>();
    var outTangents = new ArrayList<@Nullable Tensor>();
    resultTypes.forEach(_ -> outs.add(all.next()));
    hasTangent.forEach(has -> outTangents.add(has ? all.next() : null));
    return new Dual(outs, outTangents);
  }
}
