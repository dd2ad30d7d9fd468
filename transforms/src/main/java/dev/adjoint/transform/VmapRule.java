package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Calling.Decomposition;
import dev.adjoint.hlo.Calling.Plain;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a function that says itself how it works on a batch. Values that it closes over are
 * operands behind the declared ones; where those are batched, the body is.
 *
 * <p>Its tangents are such a function again, whose way on a batch is the derivative of this one's.
 * Being linear in the tangents, it is transposed as its body.
 *
 * @param name the user's name for it, for errors
 * @param declared how many operands, from the first on, the rule knows of
 * @param body what the function computes, of all operands
 * @param mapped the user's rule
 * @param scope finds the values that the body's custom rules close over
 */
public record VmapRule(
    String name, int declared, Function body, Mapped mapped, Trace.@Nullable Scope scope)
    implements Rule {
  private static final String NAME = "adjoint.custom_vmap";

  /** The function on a batch. */
  @FunctionalInterface
  public interface Mapped {
    /**
     * {@return the results, each with the batch as leading dimension}
     *
     * @param batched which operands have it
     */
    List<Tensor> apply(long size, List<Boolean> batched, List<Tensor> operands);
  }

  /** {@return the results of {@code rule} on {@code operands}} */
  public static List<Tensor> apply(VmapRule rule, List<Tensor> operands) {
    return Regions.apply(NAME, rule, operands);
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
    return new VmapRule(name, declared, body, mapped, scope == null ? around : scope.or(around));
  }

  @Override
  public Dual jvp(Self self, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    var results = self.apply(this, primals);
    var along = new ArrayList<Tensor>();
    for (var tangent : tangents) {
      if (tangent != null) {
        along.add(tangent);
      }
    }
    if (along.isEmpty()) {
      return new Dual(results, Jvp.noTangents(results.size()));
    }
    var hasTangent = new ArrayList<Boolean>();
    var operands = Loops.<Tensor>concat(primals, along);
    var derivative =
        Trace.of(
            Loops.types(operands),
            given -> {
              var found =
                  Jvp.of(
                      body.body(),
                      given.subList(0, primals.size()),
                      spread(tangents, given.subList(primals.size(), given.size())),
                      scope);
              var nonzero = new ArrayList<Tensor>();
              for (var tangent : found.tangents()) {
                hasTangent.add(tangent != null);
                if (tangent != null) {
                  nonzero.add(tangent);
                }
              }
              return nonzero;
            });
    // With respect to what the function closes over, the user's rule says nothing.
    boolean isKnown = tangents.subList(declared, tangents.size()).stream().allMatch(t -> t == null);
    int all = operands.size();
    var rule =
        new VmapRule(
            name,
            isKnown ? all : 0,
            new Function(body.name(), derivative.block()),
            (size, batched, given) ->
                tangents(tangents, hasTangent, primals.size(), size, batched, given),
            Trace.scope());
    var found = self.apply(rule, derivative.arguments(operands)).iterator();
    var outs = new ArrayList<@Nullable Tensor>();
    hasTangent.forEach(has -> outs.add(has ? found.next() : null));
    return new Dual(results, outs);
  }

  private static List<@Nullable Tensor> spread(
      List<@Nullable Tensor> pattern, List<Tensor> tensors) {
    var next = tensors.iterator();
    var all = new ArrayList<@Nullable Tensor>();
    pattern.forEach(one -> all.add(one == null ? null : next.next()));
    return all;
  }

  /** The tangents of the user's rule, on a batch. */
  private List<Tensor> tangents(
      List<@Nullable Tensor> pattern,
      List<Boolean> hasTangent,
      int primals,
      long size,
      List<Boolean> batched,
      List<Tensor> given) {
    var arguments = new ArrayList<>(given.subList(0, declared));
    var flags = new ArrayList<>(batched.subList(0, declared));
    var all = spread(pattern, given.subList(primals, given.size()));
    var flagsOfTangents = spreadFlags(pattern, batched.subList(primals, batched.size()));
    var along = new ArrayList<@Nullable Tensor>();
    for (int i = 0; i < declared; i++) {
      var tangent = all.get(i);
      // An operand and its tangent are of one type: if either is of the batch, both are.
      if (flagsOfTangents.get(i) && !flags.get(i)) {
        arguments.set(i, Batching.spread(arguments.get(i), size));
        flags.set(i, true);
      }
      along.add(
          tangent != null && flags.get(i) && !flagsOfTangents.get(i)
              ? Batching.spread(tangent, size)
              : tangent);
    }
    var traced = Trace.of(Loops.types(arguments), v -> mapped.apply(size, flags, v));
    along.addAll(Jvp.noTangents(traced.captured().size()));
    var found = Jvp.of(traced.block(), traced.arguments(arguments), along, scope).tangents();
    var results = new ArrayList<Tensor>();
    for (int i = 0; i < hasTangent.size(); i++) {
      if (hasTangent.get(i)) {
        var tangent = found.get(i);
        results.add(tangent != null ? tangent : Tensor.zeros(traced.block().resultTypes().get(i)));
      }
    }
    return results;
  }

  private static List<Boolean> spreadFlags(List<@Nullable Tensor> pattern, List<Boolean> flags) {
    var next = flags.iterator();
    var all = new ArrayList<Boolean>();
    pattern.forEach(one -> all.add(one != null && next.next()));
    return all;
  }

  @Override
  public List<@Nullable Tensor> transpose(
      List<@Nullable Tensor> operands, List<@Nullable Tensor> cotangents) {
    return Transposition.of(body.body(), operands, cotangents, scope);
  }

  @Override
  public Decomposition batch(List<Boolean> batched, long size, Batching.Batch environment) {
    var types = new ArrayList<TensorType>();
    for (int i = 0; i < batched.size(); i++) {
      var type = body.parameterTypes().get(i);
      types.add(batched.get(i) ? Loops.rows(type, size) : type);
    }
    boolean isKnown = declared > 0 && !batched.subList(declared, batched.size()).contains(true);
    var traced =
        Trace.of(
            types,
            all ->
                isKnown
                    ? Trace.in(
                        scope == null ? environment.bindings() : scope.or(environment.bindings()),
                        () ->
                            mapped.apply(
                                size, batched.subList(0, declared), all.subList(0, declared)))
                    : Batching.of(body.body(), all, batched, size, environment).spread(size));
    if (!traced.captured().isEmpty()) {
      throw new HloException(
          "the vmap rule of %s: expected a rule that closes over no tensors, found one that closes over %s; make them arguments of the function"
              .formatted(name, Loops.types(traced.captured())));
    }
    return new Plain(new Function(body.name(), traced.block()));
  }
}
