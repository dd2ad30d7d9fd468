package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.Compare;
import dev.adjoint.hlo.Elementwise.Direction;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.GatherDimensions;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Reduction.Reduce;
import dev.adjoint.hlo.ScatterDimensions;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Window;
import dev.adjoint.hlo.Windowing.ReduceWindow;
import dev.adjoint.hlo.Windowing.SelectAndScatter;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the ops that slide a window. A sum is linear; the greatest and least elements are
 * picked by {@code adjoint.pick}, whose transpose is {@code select_and_scatter}; all else is
 * written out as reductions of windows.
 */
final class WindowRules {
  private static final String PICK = "adjoint.pick";

  private WindowRules() {}

  // ---- reduce_window

  /**
   * {@return result and tangent of a reduction that begins with nothing; null where the windows
   * must be written out first}
   */
  static @Nullable Dual jvp(
      ReduceWindow op, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    var t = Objects.requireNonNull(tangents.getFirst());
    var y = apply(op, primals.get(0), primals.get(1));
    return switch (op.body().combiner().orElse(null)) {
      case ADD -> Dual.of(y, sum(t, op.size(), op.window()));
      case MAXIMUM -> Dual.of(y, pick(op, Direction.GE, primals.get(0), t));
      case MINIMUM -> Dual.of(y, pick(op, Direction.LE, primals.get(0), t));
      case null, default -> null;
    };
  }

  private static Tensor apply(ReduceWindow op, Tensor input, Tensor init) {
    return Trace.applyAll(op::withOperands, List.of(input, init)).getFirst();
  }

  private static Tensor sum(Tensor input, Dims size, Window window) {
    var zero = Tensor.zeros(TensorType.of(input.elementType()));
    var body = Gathers.combine(input, BinaryKind.ADD);
    return Trace.apply(
        v -> new ReduceWindow(List.of(v.get(0)), List.of(v.get(1)), size, window, body),
        input,
        zero);
  }

  /** {@return the cotangent of the input; null where the windows must be written out first} */
  static @Nullable List<@Nullable Tensor> transpose(
      ReduceWindow op, List<@Nullable Tensor> known, Tensor ct) {
    if (op.inputs().size() != 1
        || known.get(1) == null
        || op.body().combiner().orElse(null) != BinaryKind.ADD) {
      return null;
    }
    var type = op.inputs().getFirst().type();
    if (ct.shape().contains(0)) {
      return List.of(Tensor.zeros(type));
    }
    int rank = type.rank();
    var window = op.window();
    var low = Dims.repeat(0, rank);
    var high = low;
    var interior = low;
    var strides = low;
    var dilations = low;
    for (int i = 0; i < rank; i++) {
      long covered = (op.size().get(i) - 1) * window.windowDilation(i) + 1;
      long base = dilated(type.shape().get(i), window.baseDilation(i));
      long places = dilated(ct.shape().get(i), window.stride(i));
      long before = covered - window.low(i) - 1;
      low = low.with(i, before);
      high = high.with(i, base + covered - 1 - places - before);
      interior = interior.with(i, window.stride(i) - 1);
      strides = strides.with(i, window.baseDilation(i));
      dilations = dilations.with(i, window.windowDilation(i));
    }
    var zero = Tensor.zeros(TensorType.of(ct.elementType()));
    return List.of(
        sum(
            ct.pad(zero, low, high, interior),
            op.size(),
            new Window(strides, null, dilations, null)));
  }

  private static long dilated(long size, long dilation) {
    return size == 0 ? 0 : (size - 1) * dilation + 1;
  }

  /** {@return the results on a batch; null where the windows must be written out first} */
  static Batching.@Nullable Batched batch(
      ReduceWindow op, List<Tensor> operands, List<Boolean> batched, long size) {
    int n = op.inputs().size();
    if (batched.subList(n, 2 * n).contains(true)) {
      return null;
    }
    var all = new ArrayList<Tensor>();
    for (int i = 0; i < 2 * n; i++) {
      var operand = operands.get(i);
      all.add(i < n && !batched.get(i) ? Batching.spread(operand, size) : operand);
    }
    int rank = op.size().rank();
    var results =
        Trace.applyAll(
            v ->
                new ReduceWindow(
                    v.subList(0, n),
                    v.subList(n, 2 * n),
                    op.size().insert(0, 1),
                    leading(op.window(), rank),
                    op.body()),
            all);
    return new Batching.Batched(results, Collections.nCopies(n, true));
  }

  /** The window, one element wide in a leading dimension. */
  private static Window leading(Window w, int rank) {
    var padding = new double[2 * rank + 2];
    for (int i = 0; i < rank; i++) {
      padding[2 * i + 2] = w.low(i);
      padding[2 * i + 3] = w.high(i);
    }
    return new Window(
        leading(w.strides()),
        leading(w.baseDilations()),
        leading(w.windowDilations()),
        w.padding() == null
            ? null
            : Literal.of(TensorType.of(ElementType.I64, rank + 1, 2), padding));
  }

  private static @Nullable Dims leading(@Nullable Dims dims) {
    return dims == null ? null : dims.insert(0, 1);
  }

  /**
   * {@return a window reduction written so that it can be looked into: what it begins with apart,
   * or, where it combines by a product or some other function, as a reduction of windows that are
   * written out}
   *
   * <p>A window begins once with what the reduction begins with, and has no elements in the padding
   * and between dilated ones: so XLA has it.
   */
  static List<Tensor> written(ReduceWindow op, List<Tensor> operands) {
    return switch (op.body().combiner().orElse(null)) {
      case ADD, MAXIMUM, MINIMUM -> List.of(apart(op, operands.get(0), operands.get(1)));
      case null, default -> writtenOut(op, operands);
    };
  }

  private static Tensor apart(ReduceWindow op, Tensor input, Tensor init) {
    var kind = op.body().combiner().orElseThrow();
    var type = op.body().resultTypes().getFirst().elementType();
    var nothing =
        switch (kind) {
          case MAXIMUM -> Double.NEGATIVE_INFINITY;
          case MINIMUM -> Double.POSITIVE_INFINITY;
          default -> 0.;
        };
    var of =
        Trace.apply(
            v ->
                new ReduceWindow(
                    List.of(v.get(0)), List.of(v.get(1)), op.size(), op.window(), op.body()),
            input.convert(type),
            Tensor.full(TensorType.of(type), nothing));
    return Reductions.combine(kind, init.convert(type).broadcastTo(of.shape()), of);
  }

  private static List<Tensor> writtenOut(ReduceWindow op, List<Tensor> operands) {
    int n = op.inputs().size();
    var size = op.size();
    var window = op.window();
    var all = new ArrayList<Tensor>();
    for (var input : operands.subList(0, n)) {
      // Any number does for what is no element, if the body has a derivative there.
      all.add(windows(input, Tensor.ones(TensorType.of(input.elementType())), size, window));
    }
    var inits = operands.subList(n, 2 * n);
    int rank = size.rank();
    var within = Dims.range(rank).plus(rank);
    var input = operands.getFirst();
    var isElement = Tensor.ones(input.type().withElementType(ElementType.I1));
    if (window.padding() == null && window.baseDilations() == null) {
      all.addAll(inits);
      return Trace.applyAll(
          v -> new Reduce(v.subList(0, n), v.subList(n, 2 * n), within, op.body()), all);
    }
    all.add(windows(isElement, Tensor.of(false), size, window));
    all.addAll(inits);
    all.add(Tensor.of(true));
    var body = ofElements(op.body(), n);
    return Trace.applyAll(
            v -> new Reduce(v.subList(0, n + 1), v.subList(n + 1, v.size()), within, body), all)
        .subList(0, n);
  }

  /** The body, of values beside each of which is whether there is one. */
  private static Block ofElements(Block body, int n) {
    var types = new ArrayList<>(body.parameterTypes());
    var flag = TensorType.of(ElementType.I1);
    types.add(n, flag);
    types.add(flag);
    return Trace.of(
            types,
            v -> {
              var a = v.subList(0, n);
              var b = v.subList(n + 1, 2 * n + 1);
              var hasA = v.get(n);
              var hasB = v.getLast();
              var both = Replay.of(body, Loops.concat(a, b));
              var all = new ArrayList<Tensor>();
              for (int i = 0; i < n; i++) {
                var one = Tensor.select(hasA, a.get(i), b.get(i));
                all.add(Tensor.select(hasA.and(hasB), both.get(i), one));
              }
              all.add(hasA.or(hasB));
              return all;
            })
        .block();
  }

  /**
   * {@return the elements in each place of the window: the places in the first dimensions, then
   * those of the window}
   */
  private static Tensor windows(Tensor input, Tensor padding, Dims size, Window window) {
    int rank = size.rank();
    var low = Dims.repeat(0, rank);
    var high = low;
    var interior = low;
    for (int i = 0; i < rank; i++) {
      low = low.with(i, window.low(i));
      high = high.with(i, window.high(i));
      interior = interior.with(i, window.baseDilation(i) - 1);
    }
    var x = input.pad(padding, low, high, interior);
    for (int i = 0; i < rank; i++) {
      // Dimensions 0 to i - 1 are places, i is next, and the last i are those of the window so far.
      long covered = (size.get(i) - 1) * window.windowDilation(i) + 1;
      long padded = x.shape().get(i);
      long places = padded < covered ? 0 : (padded - covered) / window.stride(i) + 1;
      var grid = TensorType.of(ElementType.I32, places, size.get(i));
      var indices =
          Tensor.iota(grid, 0)
              .multiply((double) window.stride(i))
              .add(Tensor.iota(grid, 1).multiply((double) window.windowDilation(i)));
      // The places take the dimension's place, those of the window go to the end.
      var slices = Dims.range(x.rank()).remove(i);
      var dimensions =
          new GatherDimensions(slices, Dims.of(i), Dims.of(), Dims.of(), Dims.of(i), 2);
      var sizes = x.shape().with(i, 1);
      if (sizes.contains(0) || padded == 0) {
        x =
            Tensor.zeros(
                x.type().withShape(x.shape().with(i, places).insert(x.rank(), size.get(i))));
        continue;
      }
      x = Gathers.gather(x, indices, dimensions, sizes);
    }
    return x;
  }

  // ---- which element a window picks

  /**
   * {@return the elements of {@code t} at the places where {@code x} is the first of the greatest
   * or least of its window, or the last if {@code direction} is strict}
   */
  private static Tensor pick(ReduceWindow op, Direction direction, Tensor x, Tensor t) {
    return pick(direction, op.size(), op.window(), x, t);
  }

  private static Tensor pick(Direction direction, Dims size, Window window, Tensor x, Tensor t) {
    var place = Trace.place();
    Function body =
        new Function(
            "pick",
            Trace.of(
                    List.of(x.type(), t.type()),
                    v ->
                        Trace.at(
                            place,
                            () -> List.of(picked(direction, size, window, v.get(0), v.get(1)))))
                .block());
    boolean scatters = window.baseDilations() == null && window.windowDilations() == null;
    if (!scatters) {
      return Bindings.replay(body.body(), List.of(x, t)).getFirst();
    }
    var rule =
        new TransposeRule(
            PICK,
            new Pick(direction, size, window),
            1,
            body.body().resultTypes(),
            () -> body,
            (known, cts) ->
                Collections.singletonList(
                    scatter(direction, size, window, known.getFirst(), cts.getFirst())),
            null);
    return Regions.apply(PICK, rule, List.of(x, t)).getFirst();
  }

  /** What the rule of a pick depends on. */
  private record Pick(Direction direction, Dims size, Window window) {}

  private static Tensor picked(Direction direction, Dims size, Window window, Tensor x, Tensor t) {
    int rank = size.rank();
    boolean isGreatest = direction == Direction.GE || direction == Direction.GT;
    double worst = isGreatest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    var padding = Tensor.full(TensorType.of(x.elementType()), worst);
    var zero = Tensor.zeros(TensorType.of(t.elementType()));
    var places = windows(x, padding, size, window);
    var shape = places.shape().gather(Dims.range(rank));
    var flat = shape.insert(rank, size.size());
    var values = places.reshape(flat);
    var kind = isGreatest ? BinaryKind.MAXIMUM : BinaryKind.MINIMUM;
    var best = values.reduce(kind, Dims.of(rank)).broadcastInDim(flat, Dims.range(rank));
    var numbers = Tensor.iota(TensorType.of(ElementType.I32).withShape(flat), rank);
    // Of equal ones >= keeps the first that it met, and > goes on to the last.
    boolean isLast = direction == Direction.GT || direction == Direction.LT;
    var none = Tensor.full(numbers.type(), isLast ? -1. : size.size());
    var chosen =
        Tensor.select(values.eq(best), numbers, none)
            .reduce(isLast ? BinaryKind.MAXIMUM : BinaryKind.MINIMUM, Dims.of(rank))
            .broadcastInDim(flat, Dims.range(rank));
    var tangents = windows(t, zero, size, window).reshape(flat);
    return Tensor.select(numbers.eq(chosen), tangents, Tensor.zeros(tangents.type())).sum(rank);
  }

  private static Tensor scatter(
      Direction direction, Dims size, Window window, Tensor x, Tensor ct) {
    var zero = Tensor.zeros(TensorType.of(x.elementType()));
    var select = compare(x, direction);
    var add = Gathers.combine(x, BinaryKind.ADD);
    return Trace.apply(
        v -> new SelectAndScatter(v.get(0), v.get(1), v.get(2), size, window, select, add),
        x,
        ct,
        zero);
  }

  private static Block compare(Tensor x, Direction direction) {
    var builder = new BlockBuilder();
    var scalar = TensorType.of(x.elementType());
    var a = builder.parameter(scalar);
    var b = builder.parameter(scalar);
    return builder.build(List.of(builder.add(new Compare(a, b, direction, null))));
  }

  // ---- select_and_scatter

  /** {@return what the op selects by; empty if that is no plain comparison or it does not add} */
  private static Optional<Direction> direction(SelectAndScatter op) {
    if (op.scatter().combiner().orElse(null) != BinaryKind.ADD
        || op.select().statements().size() != 1
        || !(op.select().statements().getFirst().op() instanceof Compare compare)
        || compare.lhs() != op.select().parameters().get(0)
        || compare.rhs() != op.select().parameters().get(1)) {
      return Optional.empty();
    }
    return switch (compare.direction()) {
      case GE, LE, GT, LT -> Optional.of(compare.direction());
      case EQ, NE -> Optional.empty();
    };
  }

  /** {@return the result and its tangent; null where it must be written as a scatter first} */
  static @Nullable Dual jvp(
      SelectAndScatter op, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    if (op.scatter().combiner().orElse(null) != BinaryKind.ADD) {
      return null;
    }
    var y = Trace.applyAll(op::withOperands, primals).getFirst();
    var t =
        Jvp.instantiate(
            Arrays.asList(tangents.get(1), tangents.get(2)),
            List.of(op.source().type(), op.init().type()));
    // Which places are selected does not change with the operand.
    return Dual.of(
        y,
        Trace.applyAll(op::withOperands, List.of(primals.getFirst(), t.get(0), t.get(1)))
            .getFirst());
  }

  /**
   * {@return the cotangents of the operand, the source and the init; null where it must be written
   * as a scatter first}
   */
  static @Nullable List<@Nullable Tensor> transpose(
      SelectAndScatter op, List<@Nullable Tensor> known, Tensor ct) {
    var direction = direction(op);
    var x = known.getFirst();
    if (direction.isEmpty() || x == null) {
      return null;
    }
    var size = op.size() == null ? Dims.repeat(1, x.rank()) : op.size();
    return Arrays.asList(null, pick(direction.get(), size, op.window(), x, ct), ct.sum());
  }

  /** {@return the op as a scatter to the places that it selects} */
  static Tensor scattered(SelectAndScatter op, Tensor operand, Tensor source, Tensor init) {
    long count = operand.type().size();
    var all = TensorType.of(ElementType.I32, count);
    var places = Tensor.iota(all, 0).reshape(operand.shape());
    var size = op.size() == null ? Dims.repeat(1, operand.rank()) : op.size();
    var selected =
        Trace.applyAll(
                v ->
                    new ReduceWindow(
                        v.subList(0, 2), v.subList(2, 4), size, op.window(), selecting(op)),
                List.of(
                    operand,
                    places,
                    Tensor.zeros(TensorType.of(operand.elementType())),
                    Tensor.full(TensorType.of(ElementType.I32), -1.)))
            .get(1);
    long sources = source.type().size();
    var dimensions =
        new ScatterDimensions(Dims.of(), Dims.of(0), Dims.of(), Dims.of(), Dims.of(0), 1);
    return Gathers.scatter(
            init.broadcastTo(Dims.of(count)),
            selected.reshape(sources, 1),
            source.reshape(sources),
            dimensions,
            null,
            op.scatter())
        .reshape(operand.shape());
  }

  /** Of two elements with their places the one that is selected; there is none at place -1. */
  private static Block selecting(SelectAndScatter op) {
    var element = TensorType.of(op.operand().type().elementType());
    var place = TensorType.of(ElementType.I32);
    return Trace.of(
            List.of(element, place, element, place),
            v -> {
              var keeps = Replay.of(op.select(), List.of(v.get(0), v.get(2))).getFirst();
              var isFirst = v.get(3).lt(0).or(v.get(1).ge(0).and(keeps));
              return List.of(
                  Tensor.select(isFirst, v.get(0), v.get(2)),
                  Tensor.select(isFirst, v.get(1), v.get(3)));
            })
        .block();
  }

  /** {@return the results on a batch; null where there is no such op on one} */
  static Batching.@Nullable Batched batch(
      SelectAndScatter op, List<Tensor> operands, List<Boolean> batched, long size) {
    if (batched.get(2)) {
      return null;
    }
    var x = batched.get(0) ? operands.get(0) : Batching.spread(operands.get(0), size);
    var source = batched.get(1) ? operands.get(1) : Batching.spread(operands.get(1), size);
    var window = leading(op.window(), x.rank() - 1);
    var result =
        Trace.apply(
            v ->
                new SelectAndScatter(
                    v.get(0),
                    v.get(1),
                    v.get(2),
                    leading(op.size()),
                    window,
                    op.select(),
                    op.scatter()),
            x,
            source,
            operands.get(2));
    return new Batching.Batched(List.of(result), List.of(true));
  }
}
