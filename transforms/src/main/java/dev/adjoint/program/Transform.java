package dev.adjoint.program;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.transform.Batching;
import dev.adjoint.transform.Linearization;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to a {@link Program}: each makes a program of another signature.
 *
 * <p>Only tensors of floating-point and complex numbers have tangents; here they are called
 * differentiable.
 */
public sealed interface Transform {

  /**
   * Forward mode, as {@code jax.jvp}: from the arguments, and a tangent for each differentiable
   * one, to the results, and a tangent for each differentiable one.
   */
  record Jvp() implements Transform {}

  /**
   * Reverse mode, as {@code jax.vjp}: from the arguments, and a cotangent for each differentiable
   * result, to a cotangent for each differentiable argument.
   */
  record Vjp() implements Transform {}

  /**
   * Vectorisation, as {@code jax.vmap}: every argument and every result gets a leading dimension.
   *
   * @param size the size of that dimension, at least 1
   */
  record Vmap(long size) implements Transform {
    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Vmap {
      if (size < 1) {
        throw new IllegalArgumentException("vmap: expected a batch of at least 1, found " + size);
      }
    }
  }

  /** {@return the transformed program, of the given one} */
  default Block of(Block program) {
    var types = program.parameterTypes();
    return switch (this) {
      case Jvp _ -> jvp(program, types);
      case Vjp _ -> vjp(program, types);
      case Vmap(long size) -> vmap(program, types, size);
    };
  }

  private static Block jvp(Block program, List<TensorType> types) {
    int count = types.size();
    return Closed.trace(
        concat(types, differentiable(types)),
        given -> {
          var next = given.listIterator(count);
          var tangents = new ArrayList<@Nullable Tensor>();
          for (var type : types) {
            tangents.add(isDifferentiable(type) ? next.next() : null);
          }
          var dual = dev.adjoint.transform.Jvp.of(program, given.subList(0, count), tangents);
          return concat(dual.primals(), instantiated(dual.tangents(), program.resultTypes()));
        });
  }

  private static Block vjp(Block program, List<TensorType> types) {
    int count = types.size();
    var results = program.resultTypes();
    return Closed.trace(
        concat(types, differentiable(results)),
        given -> {
          var active = types.stream().map(Transform::isDifferentiable).toList();
          var at = Linearization.of(program, given.subList(0, count), active);
          var next = given.listIterator(count);
          var cotangents = new ArrayList<@Nullable Tensor>();
          for (var type : results) {
            cotangents.add(isDifferentiable(type) ? next.next() : null);
          }
          return instantiated(at.pullback(cotangents), differentiable(types));
        });
  }

  private static Block vmap(Block program, List<TensorType> types, long size) {
    var batch = types.stream().map(t -> t.withShape(t.shape().insert(0, size))).toList();
    return Closed.trace(
        batch,
        given ->
            Batching.materialized(program, given, Collections.nCopies(given.size(), true), size));
  }

  private static boolean isDifferentiable(TensorType type) {
    return type.elementType().isDifferentiable();
  }

  private static List<TensorType> differentiable(List<TensorType> types) {
    return types.stream().filter(Transform::isDifferentiable).toList();
  }

  /** The tangents of the differentiable ones among values of {@code types}, zeros spelt out. */
  private static List<Tensor> instantiated(
      List<? extends @Nullable Tensor> tangents, List<TensorType> types) {
    var all = new ArrayList<Tensor>();
    for (int i = 0; i < types.size(); i++) {
      if (isDifferentiable(types.get(i))) {
        all.add(tangents.get(i) instanceof Tensor tangent ? tangent : Tensor.zeros(types.get(i)));
      }
    }
    return all;
  }

  private static <T> List<T> concat(List<? extends T> first, List<? extends T> second) {
    var all = new ArrayList<T>(first);
    all.addAll(second);
    return all;
  }
}
