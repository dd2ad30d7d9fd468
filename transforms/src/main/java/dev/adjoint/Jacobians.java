package dev.adjoint;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import dev.adjoint.transform.Batching;
import dev.adjoint.transform.Linearization;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whole derivatives: the linear part of a function, taken apart once, on a batch of all unit
 * vectors of one tensor after the other.
 */
final class Jacobians {
  private Jacobians() {}

  /** Which way the unit vectors go. */
  enum Mode {
    FORWARD("jacfwd"),
    REVERSE("jacrev");

    private final String title;

    Mode(String title) {
      this.title = title;
    }
  }

  static <A, R> Jacobian<A, R> of(Mode mode, Arguments.Callee f, Arguments given) {
    int count = given.defs().getFirst().leaves();
    var result = new TreeDef[1];
    var blocks =
        Trace.stage(
            mode.title,
            given.leaves(),
            leaves -> {
              var traced =
                  Trace.of(
                      given.types(),
                      inner -> {
                        var flat = Trees.flatten(f.apply(given.with(inner)));
                        result[0] = flat.def();
                        return flat.leaves();
                      });
              check(mode, given, count, traced.block().resultTypes(), result[0]);
              var active = new ArrayList<Boolean>();
              var arguments = traced.arguments(leaves);
              for (int i = 0; i < arguments.size(); i++) {
                active.add(i < count && arguments.get(i).elementType().isDifferentiable());
              }
              var at = Linearization.of(traced.block(), arguments, active);
              var types = given.types().subList(0, count);
              return mode == Mode.FORWARD ? forward(at, types) : reverse(at, types);
            });
    var rows = new ArrayList<List<Tensor>>();
    for (int i = 0; i < result[0].leaves(); i++) {
      rows.add(List.copyOf(blocks.subList(i * count, (i + 1) * count)));
    }
    return new Jacobian<>(result[0], given.defs().getFirst(), List.copyOf(rows));
  }

  private static void check(
      Mode mode, Arguments given, int count, List<TensorType> results, TreeDef def) {
    for (int i = 0; i < count; i++) {
      var type = given.types().get(i);
      if (mode == Mode.FORWARD && type.elementType().isComplex()) {
        throw refused(mode, "an argument", type, given.defs().getFirst().paths().get(i));
      }
    }
    for (int i = 0; i < results.size(); i++) {
      if (mode == Mode.REVERSE && !results.get(i).elementType().isFloat()) {
        throw refused(mode, "a result", results.get(i), def.paths().get(i));
      }
    }
  }

  private static HloException refused(Mode mode, String what, TensorType type, String path) {
    return new HloException(
        "%s: expected %s of real floating-point numbers%s, found %s; use jvp or vjp, or take real and imaginary parts"
            .formatted(mode.title, what, Trees.at(path), type));
  }

  /** Blocks by result and argument: tangents of the results along each unit vector. */
  private static List<Tensor> forward(Linearization at, List<TensorType> types) {
    var resultTypes = Trees.types(at.results());
    var activeTypes = types.stream().filter(t -> t.elementType().isDifferentiable()).toList();
    var has = new ArrayList<Boolean>();
    var map =
        Trace.of(
            activeTypes,
            tangents -> {
              var found = at.pushforward(tangents);
              found.forEach(tangent -> has.add(tangent != null));
              return nonzero(found);
            });
    var columns = new ArrayList<List<@Nullable Tensor>>();
    int next = 0;
    for (var type : types) {
      columns.add(
          type.elementType().isDifferentiable()
              ? spread(has, along(map, activeTypes, next++))
              : Collections.nCopies(resultTypes.size(), null));
    }
    var blocks = new ArrayList<Tensor>();
    for (int i = 0; i < resultTypes.size(); i++) {
      for (int j = 0; j < types.size(); j++) {
        blocks.add(block(resultTypes.get(i), types.get(j), columns.get(j).get(i), false));
      }
    }
    return blocks;
  }

  /** Blocks by result and argument: cotangents of the arguments for each unit vector. */
  private static List<Tensor> reverse(Linearization at, List<TensorType> types) {
    var resultTypes = Trees.types(at.results());
    var has = new ArrayList<Boolean>();
    var map =
        Trace.of(
            resultTypes,
            cotangents -> {
              var found = at.pullback(cotangents);
              found.forEach(cotangent -> has.add(cotangent != null));
              return nonzero(found);
            });
    var blocks = new ArrayList<Tensor>();
    for (int i = 0; i < resultTypes.size(); i++) {
      var row = spread(has, along(map, resultTypes, i)).iterator();
      for (var type : types) {
        var found = type.elementType().isDifferentiable() ? row.next() : null;
        blocks.add(block(resultTypes.get(i), type, found, true));
      }
    }
    return blocks;
  }

  private static List<Tensor> nonzero(List<@Nullable Tensor> found) {
    var all = new ArrayList<Tensor>();
    for (var tensor : found) {
      if (tensor != null) {
        all.add(tensor);
      }
    }
    return all;
  }

  private static List<@Nullable Tensor> spread(List<Boolean> has, List<Tensor> found) {
    var next = found.iterator();
    var all = new ArrayList<@Nullable Tensor>();
    has.forEach(one -> all.add(one ? next.next() : null));
    return all;
  }

  /** The linear map on every unit vector of input {@code i}, the others zero. */
  private static List<Tensor> along(Trace.Traced map, List<TensorType> inputs, int i) {
    var arguments = new ArrayList<Tensor>();
    var batched = new ArrayList<Boolean>();
    for (int k = 0; k < inputs.size(); k++) {
      arguments.add(k == i ? basis(inputs.get(k)) : Tensor.zeros(inputs.get(k)));
      batched.add(k == i);
    }
    map.captured().forEach(_ -> batched.add(false));
    return Batching.materialized(
        map.block(), map.arguments(arguments), batched, inputs.get(i).size());
  }

  private static Tensor basis(TensorType type) {
    long n = type.size();
    var square = TensorType.of(ElementType.I32, n, n);
    return Tensor.iota(square, 0)
        .eq(Tensor.iota(square, 1))
        .convert(type.elementType())
        .reshape(type.shape().insert(0, n));
  }

  /** A block of the result's shape and then the argument's. */
  private static Tensor block(
      TensorType result, TensorType argument, @Nullable Tensor rows, boolean isByResult) {
    var shape = result.shape().concat(argument.shape());
    if (rows == null) {
      return Tensor.zeros(result.withShape(shape));
    }
    int rank = rows.rank();
    return (isByResult ? rows : rows.transpose(Dims.range(rank).remove(0).concat(Dims.of(0))))
        .reshape(shape);
  }

  /** The derivative of a function that returns one tensor, laid out like the argument. */
  static <A> A ofTensor(Mode mode, Arguments.Callee f, Arguments given) {
    Jacobian<A, Tensor> jacobian =
        of(
            mode,
            a -> {
              var result = f.apply(a);
              if (!(result instanceof Tensor)) {
                throw new HloException(
                    "%s: expected a function that returns one tensor, found %s; use %sTree"
                        .formatted(
                            mode.title, TreeDef.describe(Trees.flatten(result).def()), mode.title));
              }
              return result;
            },
            given);
    return jacobian.ofResult("");
  }
}
