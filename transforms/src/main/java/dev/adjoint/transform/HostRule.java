package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Calling.Decomposition;
import dev.adjoint.hlo.Calling.Plain;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.CustomCall;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.pjrt.HostCallback;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a call of a Java function while the program runs. It has no derivative and no
 * transpose of its own; on a batch it is called for one example after the other.
 *
 * <p>The custom call that it stands for has the callback's id in it, which the client gives where
 * the program is compiled. In a program that is only read, or sent elsewhere, it has the id 0,
 * which no callback has.
 *
 * @param name what it is called, for errors
 * @param identity equal for two that are the same function
 * @param parameterTypes the types of the operands
 * @param resultTypes the types of the results
 * @param isOrdered whether it is called for what it does, in the order of the program, whether or
 *     not its results are used
 * @param callback the function
 */
public record HostRule(
    String name,
    Object identity,
    List<TensorType> parameterTypes,
    List<TensorType> resultTypes,
    boolean isOrdered,
    HostCallback callback)
    implements Rule {
  /** What a call for its effect takes last, and gives: its place in {@link HostOrder}. */
  public static final TensorType TURN = TensorType.of(ElementType.I8);

  private static final ScopedValue<ToLongFunction<HostRule>> IDS = ScopedValue.newInstance();
  private static final Attribute.Int TYPED = new Attribute.Int(4, ElementType.I32);

  /** {@return what {@code body} makes of functions, in which callbacks have these ids} */
  public static <T> T numbered(ToLongFunction<HostRule> ids, Supplier<T> body) {
    return ScopedValue.where(IDS, ids).call(body::get);
  }

  /**
   * Calls the function for a program.
   *
   * @param arguments as the custom call has them
   */
  public void call(List<HostCallback.Array> arguments, List<HostCallback.Array> results)
      throws Exception {
    var given = arguments.subList(0, Math.min(arguments.size(), parameterTypes.size()));
    check("arguments", parameterTypes, given);
    var computed = results.subList(0, Math.min(results.size(), resultTypes.size()));
    check("results", resultTypes, computed);
    callback.call(given, computed);
  }

  private void check(String what, List<TensorType> expected, List<HostCallback.Array> arrays) {
    var found = arrays.stream().map(HostCallback.Array::type).toList();
    if (!found.equals(expected)) {
      throw new HloException(
          "%s: expected %s %s, found %s: the program is not one of this process"
              .formatted(name, what, expected, found));
    }
  }

  /** {@return the results on {@code operands}} */
  public List<Tensor> apply(List<Tensor> operands) {
    return Regions.apply("adjoint.host_callback", this, operands);
  }

  @Override
  public Function function() {
    long id = IDS.isBound() ? IDS.get().applyAsLong(this) : 0;
    var config = new Attribute.Dictionary(Map.of(HostCallback.ID, new Attribute.Int(id)));
    var builder = new BlockBuilder();
    var operands = new ArrayList<Value>();
    parameterTypes.forEach(type -> operands.add(builder.parameter(type)));
    if (isOrdered) {
      operands.add(builder.add(new Constant(Literal.splat(TURN, 0))));
    }
    var found = found();
    var call =
        new CustomCall(
            HostCallback.TARGET,
            operands,
            isOrdered,
            config,
            TYPED,
            null,
            rowMajor(operands.stream().map(Value::type).toList()),
            rowMajor(found),
            null,
            List.copyOf(found));
    var results = builder.addAll(call).subList(0, resultTypes.size());
    return new Function("host_callback", builder.build(results));
  }

  private List<TensorType> found() {
    return isOrdered ? Loops.concat(resultTypes, List.of(TURN)) : resultTypes;
  }

  private static Attribute rowMajor(List<TensorType> types) {
    return new Attribute.Array(
        types.stream().<Attribute>map(type -> new Attribute.Dense(minorToMajor(type))).toList());
  }

  private static Literal minorToMajor(TensorType type) {
    int rank = type.rank();
    return Literal.ofLongs(
        new TensorType(ElementType.INDEX, Dims.of(rank)),
        LongStream.range(0, rank).map(i -> rank - 1 - i).toArray());
  }

  @Override
  public Rule in(Trace.Scope around) {
    return this; // A host function sees its operands only.
  }

  @Override
  public Dual jvp(Self self, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    boolean isActive =
        tangents.stream().anyMatch(t -> t != null)
            && resultTypes.stream().anyMatch(type -> type.elementType().isDifferentiable());
    if (isActive) {
      throw new HloException(
          "jvp: %s has no derivative: what it computes is not in the program; give the function around it a rule with CustomJvp (or CustomVjp), or, where it is linear, its transpose with CustomTranspose%s"
              .formatted(name, MissingRule.place()));
    }
    return new Dual(self.apply(this, primals), Jvp.noTangents(resultTypes.size()));
  }

  @Override
  public List<@Nullable Tensor> transpose(
      List<@Nullable Tensor> operands, List<@Nullable Tensor> cotangents) {
    if (cotangents.stream().anyMatch(t -> t != null)) {
      throw new HloException(
          "transpose: %s has no transpose: what it computes is not in the program; give the linear function around it its transpose with CustomTranspose%s"
              .formatted(name, MissingRule.place()));
    }
    return Jvp.noTangents(operands.size());
  }

  @Override
  public Decomposition batch(List<Boolean> batched, long size, Batching.Batch environment) {
    var types = new ArrayList<TensorType>();
    for (int i = 0; i < batched.size(); i++) {
      var type = parameterTypes.get(i);
      types.add(batched.get(i) ? Loops.rows(type, size) : type);
    }
    var traced = Trace.of(types, operands -> oneByOne(batched, size, operands));
    return new Plain(new Function("host_callback", traced.block()));
  }

  private List<Tensor> oneByOne(List<Boolean> batched, long size, List<Tensor> operands) {
    var rows = new ArrayList<Tensor>();
    for (int i = 0; i < operands.size(); i++) {
      if (batched.get(i)) {
        rows.add(operands.get(i));
      }
    }
    var types = rows.stream().map(row -> Loops.row(row.type())).toList();
    var step =
        Trace.of(
            types,
            examples -> {
              var example = examples.iterator();
              var given = new ArrayList<>(operands);
              for (int i = 0; i < given.size(); i++) {
                if (batched.get(i)) {
                  given.set(i, example.next());
                }
              }
              return apply(given);
            });
    return ScanRule.apply(step, Collections.emptyList(), rows, size, false);
  }
}
