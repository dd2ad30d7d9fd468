package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Calling.Decomposition;
import dev.adjoint.hlo.Calling.Plain;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule of what an example learns of all examples of a batch. It stays as it is until the batch
 * that {@code axis} stands for is made; other batches pass through it.
 *
 * @param axis stands for the batch: an object of its own for each
 * @param name the user's name for it, for errors
 * @param type of one example's operand and result; for an index, of the result
 */
public record AxisRule(Object axis, String name, Kind kind, TensorType type) implements Rule {
  private static final String NAME = "adjoint.batch_axis";

  /** What is learned. */
  public enum Kind {
    SUM,
    MAXIMUM,
    MINIMUM,
    INDEX
  }

  /** {@return the result for one example} */
  public static Tensor apply(AxisRule rule, List<Tensor> operands) {
    return Regions.apply(NAME, rule, operands).getFirst();
  }

  private Tensor of(Kind other, Tensor operand) {
    return apply(new AxisRule(axis, name, other, operand.type()), List.of(operand));
  }

  @Override
  public List<TensorType> resultTypes() {
    return List.of(type);
  }

  @Override
  public Function function() {
    throw new HloException(
        "the %s over the batch axis '%s': expected it inside the vmap over this axis, found none around it"
            .formatted(kind.name().toLowerCase(java.util.Locale.ROOT), name));
  }

  @Override
  public Rule in(Trace.Scope scope) {
    return this;
  }

  @Override
  public Trace.@Nullable Scope scope() {
    return null;
  }

  @Override
  public Dual jvp(Self self, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    var y = self.apply(this, primals).getFirst();
    if (kind == Kind.INDEX || !(tangents.getFirst() instanceof Tensor t)) {
      return Dual.of(y, null);
    }
    if (kind == Kind.SUM) {
      return Dual.of(y, of(Kind.SUM, t));
    }
    // The mean of the tangents of the extreme examples, as for a reduction.
    var chosen = primals.getFirst().eq(y).convert(type.elementType());
    return Dual.of(y, of(Kind.SUM, t.multiply(chosen)).divide(of(Kind.SUM, chosen)));
  }

  @Override
  public List<@Nullable Tensor> transpose(
      List<@Nullable Tensor> operands, List<@Nullable Tensor> cotangents) {
    var ct = cotangents.getFirst();
    if (kind != Kind.SUM) {
      throw new HloException("transpose: a %s over a batch is not linear".formatted(kind));
    }
    return Collections.singletonList(ct == null ? null : of(Kind.SUM, ct));
  }

  @Override
  public Decomposition batch(List<Boolean> batched, long size, Batching.Batch environment) {
    var types = batched.stream().map(b -> b ? Loops.rows(type, size) : type).toList();
    if (!axis.equals(environment.axis())) {
      return new AxisRule(axis, name, kind, Loops.rows(type, size));
    }
    var traced =
        Trace.of(
            types,
            operands -> {
              if (kind == Kind.INDEX) {
                return List.of(Tensor.iota(TensorType.of(ElementType.I32, size), 0));
              }
              var x = operands.getFirst();
              var all = batched.getFirst() ? x : Batching.spread(x, size);
              return List.of(Batching.spread(all.reduce(reduction(), Dims.of(0)), size));
            });
    return new Plain(new Function("over_batch", traced.block()));
  }

  private BinaryKind reduction() {
    return switch (kind) {
      case SUM -> BinaryKind.ADD;
      case MAXIMUM -> BinaryKind.MAXIMUM;
      case MINIMUM -> BinaryKind.MINIMUM;
      case INDEX -> throw new IllegalStateException("an index is no reduction");
    };
  }
}
