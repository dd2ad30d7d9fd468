package dev.adjoint;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.GatherDimensions;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Indexing.Gather;
import dev.adjoint.hlo.Indexing.Scatter;
import dev.adjoint.hlo.ScatterDimensions;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a tensor at some {@linkplain Index indices}: read, or replaced in a copy of the
 * tensor.
 *
 * <p>Where a tensor of positions names an element several times, {@link #add}, {@link #multiply},
 * {@link #min} and {@link #max} combine it with each update, and {@link #set} takes one of them.
 * Updates at positions outside are left out. The counterpart of JAX's {@code x.at[...]}.
 *
 * {@snippet :
 * var x = Tensor.zeros(3);
 * x.at(Index.of(0, 2, 2)).add(Tensor.of(1f)); // 1, 0, 2
 * x.at(Index.from(1)).set(Tensor.of(5f));     // 0, 5, 5
 * }
 */
public final class Selection {
  private final Tensor tensor;
  private final List<Span> spans;
  private final List<Index.Elements> elements;
  private final Dims advanced;
  private final boolean isAdjacent;
  private final Dims result;

  /**
   * Takes elements in steps from one dimension.
   *
   * @param first the lowest position
   * @param count how many
   * @param step how far apart, positive
   * @param backwards whether they are taken from the highest position down
   */
  private record Span(long first, long count, long step, boolean backwards) {
    static Span all(long size) {
      return new Span(0, size, 1, false);
    }

    long limit() {
      return count == 0 ? first : first + (count - 1) * step + 1;
    }
  }

  private Selection(
      Tensor tensor,
      List<Span> spans,
      List<Index.Elements> elements,
      Dims advanced,
      boolean isAdjacent,
      Dims result) {
    this.tensor = tensor;
    this.spans = spans;
    this.elements = elements;
    this.advanced = advanced;
    this.isAdjacent = isAdjacent;
    this.result = result;
  }

  static Selection of(Tensor tensor, List<Index> given) {
    var indices = complete(tensor, given);
    boolean any = indices.stream().anyMatch(Index.Elements.class::isInstance);
    var spans = new ArrayList<Span>();
    var elements = new ArrayList<Index.Elements>();
    var advanced = Dims.of();
    var positions = Dims.of();
    for (var index : indices) {
      int d = spans.size();
      if (index instanceof Index.NewAxis) {
        continue;
      }
      long size = tensor.shape().get(d);
      spans.add(
          switch (index) {
            case Index.Position p when !any -> new Span(inside(tensor, d, p.at()), 1, 1, false);
            case Index.Range range -> span(range, size);
            default -> Span.all(size);
          });
      var found =
          switch (index) {
            case Index.Elements e -> e;
            case Index.Position p when any ->
                new Index.Elements(Tensor.of((int) inside(tensor, d, p.at())));
            default -> null;
          };
      if (found != null) {
        elements.add(found);
        advanced = advanced.insert(advanced.rank(), d);
        positions = Broadcasting.shape("indices", positions, found.positions().shape());
      }
    }
    boolean isAdjacent = any && isAdjacent(given);
    var result = result(indices, spans, advanced, positions, any, isAdjacent);
    return new Selection(tensor, spans, elements, advanced, isAdjacent, result);
  }

  /** Whether no range, new axis or rest, not even of no dimension, is between the positions. */
  private static boolean isAdjacent(List<Index> given) {
    int runs = 0;
    boolean isInside = false;
    for (var index : given) {
      boolean isPosition = index instanceof Index.Elements || index instanceof Index.Position;
      runs += isPosition && !isInside ? 1 : 0;
      isInside = isPosition;
    }
    return runs == 1;
  }

  /** The indices, with one for each dimension and the new axes. */
  private static List<Index> complete(Tensor tensor, List<Index> given) {
    long used =
        given.stream()
            .filter(i -> !(i instanceof Index.NewAxis || i instanceof Index.Rest))
            .count();
    long rests = given.stream().filter(Index.Rest.class::isInstance).count();
    if (used > tensor.rank() || rests > 1) {
      throw new HloException(
          "indices: expected at most %d and one rest() for %s, found %s"
              .formatted(tensor.rank(), tensor.type(), given));
    }
    var indices = new ArrayList<Index>();
    for (var index : given) {
      if (index instanceof Index.Rest) {
        for (long i = used; i < tensor.rank(); i++) {
          indices.add(Index.all());
        }
      } else {
        indices.add(index);
      }
    }
    for (long i = used; i < tensor.rank() && rests == 0; i++) {
      indices.add(Index.all());
    }
    return indices;
  }

  private static long inside(Tensor tensor, int dimension, long position) {
    long size = tensor.shape().get(dimension);
    if (position < -size || position >= size) {
      throw new HloException(
          "index %d: expected a position from %d to %d in dimension %d of %s"
              .formatted(position, -size, size - 1, dimension, tensor.type()));
    }
    return position < 0 ? position + size : position;
  }

  private static Span span(Index.Range range, long size) {
    boolean backwards = range.step() < 0;
    long step = Math.abs(range.step());
    long lowest = backwards ? -1 : 0;
    long highest = backwards ? size - 1 : size;
    long start = bound(range.start(), backwards ? highest : lowest, lowest, highest, size);
    long limit = bound(range.limit(), backwards ? lowest : highest, lowest, highest, size);
    long distance = backwards ? start - limit : limit - start;
    if (distance <= 0) {
      return new Span(0, 0, 1, false);
    }
    long count = (distance + step - 1) / step;
    return new Span(
        backwards ? start - (count - 1) * step : start, count, count == 1 ? 1 : step, backwards);
  }

  private static long bound(
      @Nullable Long given, long absent, long lowest, long highest, long size) {
    if (given == null) {
      return absent;
    }
    return Math.clamp(given < 0 ? given + size : given, lowest, highest);
  }

  /** The shape of the selection. */
  private static Dims result(
      List<Index> indices,
      List<Span> spans,
      Dims advanced,
      Dims positions,
      boolean any,
      boolean isAdjacent) {
    var shape = Dims.of();
    int d = 0;
    int at = isAdjacent ? -1 : 0;
    for (var index : indices) {
      if (any && at < 0 && d == advanced.get(0) && !(index instanceof Index.NewAxis)) {
        at = shape.rank();
      }
      switch (index) {
        case Index.NewAxis _ -> shape = shape.insert(shape.rank(), 1);
        case Index.Range _ -> shape = shape.insert(shape.rank(), spans.get(d++).count());
        case Index.Position _, Index.Elements _ -> d++;
        case Index.Rest _ -> throw new IllegalStateException("rest was replaced by ranges");
      }
    }
    if (!any) {
      return shape;
    }
    var split = Dims.range(shape.rank());
    var before = shape.gather(Dims.range(at));
    return before.concat(positions).concat(shape.gather(Dims.range(at).complement(split.rank())));
  }

  /** {@return the elements} */
  public Tensor get() {
    return gathered(spanned(tensor)).reshape(result);
  }

  /** The part of {@code whole} in the spans. */
  private Tensor spanned(Tensor whole) {
    if (isWhole()) {
      return whole;
    }
    var start = Dims.of(spans.stream().mapToLong(Span::first).toArray());
    var limit = Dims.of(spans.stream().mapToLong(Span::limit).toArray());
    var step = Dims.of(spans.stream().mapToLong(Span::step).toArray());
    return turned(whole.slice(start, limit, step));
  }

  private boolean isWhole() {
    for (int i = 0; i < spans.size(); i++) {
      if (!spans.get(i).equals(Span.all(tensor.shape().get(i)))) {
        return false;
      }
    }
    return true;
  }

  private Tensor turned(Tensor part) {
    var backwards = Dims.of();
    for (int i = 0; i < spans.size(); i++) {
      if (spans.get(i).backwards()) {
        backwards = backwards.insert(backwards.rank(), i);
      }
    }
    return backwards.rank() == 0 ? part : part.reverse(backwards);
  }

  // ---- positions in tensors

  /** {@return {@code positions}, the negative ones counted from the end} */
  static Tensor fromEnd(Tensor positions, long size) {
    return positions.elementType().kind() == ElementType.Kind.UNSIGNED
        ? positions
        : Tensor.select(positions.lt(0), positions.add((double) size), positions);
  }

  /** The index vectors: the positions of each advanced dimension side by side. */
  private Tensor vectors() {
    var shape = Dims.of();
    boolean wide = false;
    for (var e : elements) {
      shape = Broadcasting.shape("indices", shape, e.positions().shape());
      wide |= e.positions().elementType().bits() > 32;
    }
    var type = wide ? ElementType.I64 : ElementType.I32;
    var columns = new ArrayList<Tensor>();
    for (int i = 0; i < elements.size(); i++) {
      var positions =
          fromEnd(elements.get(i).positions().convert(type), tensor.shape().get(advanced.dim(i)));
      columns.add(positions.broadcastTo(shape).expandDims(-1));
    }
    return Tensor.concatenate(-1, columns);
  }

  /** Which dimensions of what is gathered are not those of the positions. */
  private Dims windows(int positions) {
    int kept = tensor.rank() - advanced.rank();
    int at = isAdjacent ? advanced.dim(0) : 0;
    return Dims.range(positions).plus(at).complement(kept + positions);
  }

  private Tensor gathered(Tensor part) {
    if (elements.isEmpty()) {
      return part;
    }
    var vectors = vectors();
    int positions = vectors.rank() - 1;
    var dimensions =
        new GatherDimensions(
            windows(positions), advanced, Dims.of(), Dims.of(), advanced, positions);
    var sizes = part.shape();
    for (int i = 0; i < advanced.rank(); i++) {
      sizes = sizes.with(advanced.dim(i), 1);
    }
    var slice = sizes;
    return Trace.apply(v -> new Gather(v.get(0), v.get(1), dimensions, slice, null), part, vectors);
  }

  // ---- a copy with other elements

  /** {@return the tensor with {@code values}, which broadcast, in place of the elements} */
  public Tensor set(Tensor values) {
    return combine(values, null);
  }

  /** {@return the tensor with {@code value} in place of the elements} */
  public Tensor set(double value) {
    return set(scalar(value));
  }

  /** {@return the tensor with {@code values}, which broadcast, added to the elements} */
  public Tensor add(Tensor values) {
    return combine(values, BinaryKind.ADD);
  }

  /** {@return the tensor with {@code value} added to the elements} */
  public Tensor add(double value) {
    return add(scalar(value));
  }

  /** {@return the tensor with the elements multiplied by {@code values}, which broadcast} */
  public Tensor multiply(Tensor values) {
    return combine(values, BinaryKind.MULTIPLY);
  }

  /** {@return the tensor with the elements multiplied by {@code value}} */
  public Tensor multiply(double value) {
    return multiply(scalar(value));
  }

  /**
   * {@return the tensor with the smaller of each element and of {@code values}, which broadcast}
   */
  public Tensor min(Tensor values) {
    return combine(values, BinaryKind.MINIMUM);
  }

  /** {@return the tensor with the larger of each element and of {@code values}, which broadcast} */
  public Tensor max(Tensor values) {
    return combine(values, BinaryKind.MAXIMUM);
  }

  private Tensor scalar(double value) {
    return Tensor.full(tensor.type().scalar(), value);
  }

  private Tensor combine(Tensor values, @Nullable BinaryKind kind) {
    if (values.elementType() != tensor.elementType()) {
      throw new HloException(
          "update: expected values of the element type of %s, found %s; use convert"
              .formatted(tensor.type(), values.type()));
    }
    var updates = values.broadcastTo(result);
    if (result.contains(0)) {
      return tensor;
    }
    var part = spanned(tensor);
    var next =
        elements.isEmpty()
            ? combined(part, updates.reshape(part.shape()), kind)
            : scattered(part, updates, kind);
    return isWhole() ? next : put(next);
  }

  private static Tensor combined(Tensor part, Tensor updates, @Nullable BinaryKind kind) {
    return kind == null ? updates : Broadcasting.binary(kind, part, updates);
  }

  private Tensor scattered(Tensor part, Tensor updates, @Nullable BinaryKind kind) {
    var vectors = vectors();
    int positions = vectors.rank() - 1;
    var windows = windows(positions);
    var dimensions =
        new ScatterDimensions(windows, advanced, Dims.of(), Dims.of(), advanced, positions);
    // Without the new axes.
    var sizes = vectors.shape().remove(positions);
    var kept = part.shape().gather(advanced.complement(part.rank()));
    var shape = Dims.repeat(0, windows.rank() + positions);
    for (int i = 0, w = 0, p = 0; i < shape.rank(); i++) {
      shape = shape.with(i, windows.contains(i) ? kept.get(w++) : sizes.get(p++));
    }
    return Trace.apply(
        v ->
            new Scatter(
                List.of(v.get(0)),
                v.get(1),
                List.of(v.get(2)),
                dimensions,
                null,
                null,
                body(kind, part.elementType())),
        part,
        vectors,
        updates.reshape(shape));
  }

  private static Block body(@Nullable BinaryKind kind, ElementType type) {
    if (kind != null) {
      return Reducers.body(kind, type);
    }
    var builder = new BlockBuilder();
    builder.parameter(TensorType.of(type));
    return builder.build(List.of(builder.parameter(TensorType.of(type))));
  }

  /** The whole tensor with {@code part} in the spans. */
  private Tensor put(Tensor part) {
    var turned = turned(part);
    if (spans.stream().allMatch(span -> span.step() == 1)) {
      var starts = spans.stream().map(span -> Tensor.of((int) span.first())).toList();
      return tensor.dynamicUpdateSlice(turned, starts);
    }
    var low = Dims.of(spans.stream().mapToLong(Span::first).toArray());
    var between = Dims.of(spans.stream().mapToLong(span -> span.step() - 1).toArray());
    var high = Dims.of();
    for (int i = 0; i < spans.size(); i++) {
      high = high.insert(i, tensor.shape().get(i) - spans.get(i).limit());
    }
    var here = TensorType.of(ElementType.I1).withShape(part.shape());
    var isHere = Tensor.full(here, 1).pad(Tensor.of(false), low, high, between);
    return Tensor.select(
        isHere, turned.pad(Tensor.zeros(tensor.type().scalar()), low, high, between), tensor);
  }
}
