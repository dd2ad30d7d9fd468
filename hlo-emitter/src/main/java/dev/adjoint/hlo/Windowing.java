package dev.adjoint.hlo;

import dev.adjoint.hlo.Contraction.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Ops that slide a window over a tensor. */
public sealed interface Windowing extends Op {

  /**
   * {@code stablehlo.reduce_window}: the elements of the inputs in each place of a window, combined
   * by {@code body}, beginning with the inits.
   *
   * @param size of the window
   */
  record ReduceWindow(List<Value> inputs, List<Value> inits, Dims size, Window window, Block body)
      implements Windowing {
    /** Copies the lists. */
    public ReduceWindow {
      inputs = List.copyOf(inputs);
      inits = List.copyOf(inits);
    }

    @Override
    public String name() {
      return "stablehlo.reduce_window";
    }

    @Override
    public List<Value> operands() {
      var operands = new ArrayList<>(inputs);
      operands.addAll(inits);
      return operands;
    }

    @Override
    public Op withOperands(List<Value> operands) {
      int n = inputs.size();
      return new ReduceWindow(
          operands.subList(0, n), operands.subList(n, operands.size()), size, window, body);
    }

    @Override
    public List<Block> regions() {
      return List.of(body);
    }

    @Override
    public Op withRegions(List<Block> regions) {
      return new ReduceWindow(inputs, inits, size, window, regions.getFirst());
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("window_dimensions", Attribute.Numbers.of(size));
      window.addTo(attributes, "window_strides", "base_dilations", "window_dilations");
      return attributes;
    }

    static Op read(GenericOp op) {
      int n = op.operands().size() / 2;
      return new ReduceWindow(
          op.operands().subList(0, n),
          op.operands().subList(n, op.operands().size()),
          op.dims("window_dimensions"),
          Window.read(op, "window_strides", "base_dilations", "window_dilations"),
          op.region(0, 1));
    }

    @Override
    public List<TensorType> inferTypes() {
      Check.that(
          this,
          "(C1)",
          !inputs.isEmpty() && inputs.size() == inits.size(),
          "at least 1 input and as many inits, found %d and %d",
          inputs.size(),
          inits.size());
      var first = inputs.getFirst().type();
      var types = inputs.stream().map(Value::type).toList();
      for (int i = 0; i < types.size(); i++) {
        Check.that(
            this,
            "(C2)",
            types.get(i).shape().isCompatible(first.shape()),
            "inputs of compatible shapes, found %s and %s",
            first,
            types.get(i));
      }
      Check.that(
          this,
          "(C4)",
          size.rank() == first.rank(),
          "window_dimensions for each dimension of %s, found %s",
          first,
          size);
      for (int i = 0; i < size.rank(); i++) {
        Check.that(this, "(C5)", size.get(i) > 0, "positive window_dimensions, found %s", size);
      }
      for (int i = 0; i < types.size(); i++) {
        elements(this, "(C3)", inits.get(i).type(), types.get(i));
      }
      window.check(this, size.rank(), 6, 8, 10, 12);
      var accumulators =
          Reducing.accumulators(
              this, "(C13)", body, types, inits.stream().map(Value::type).toList(), size);
      var shape = first.shape();
      for (int i = 0; i < size.rank(); i++) {
        shape = shape.with(i, window.places(this, "(C15)", i, first.shape().get(i), size.get(i)));
      }
      var result = shape;
      return accumulators.stream().map(type -> type.withShape(result)).toList();
    }
  }

  /**
   * {@code stablehlo.select_and_scatter}: each element of {@code source} is combined by {@code
   * scatter} into the place that {@code select} prefers in its window of the operand.
   *
   * @param size of the window; null for 1 in each dimension
   * @param window its strides and padding
   */
  record SelectAndScatter(
      Value operand,
      Value source,
      Value init,
      @Nullable Dims size,
      Window window,
      Block select,
      Block scatter)
      implements Windowing {
    @Override
    public String name() {
      return "stablehlo.select_and_scatter";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand, source, init);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new SelectAndScatter(
          operands.get(0), operands.get(1), operands.get(2), size, window, select, scatter);
    }

    @Override
    public List<Block> regions() {
      return List.of(select, scatter);
    }

    @Override
    public Op withRegions(List<Block> regions) {
      return new SelectAndScatter(
          operand, source, init, size, window, regions.get(0), regions.get(1));
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      if (size != null) {
        attributes.put("window_dimensions", Attribute.Numbers.of(size));
      }
      window.addTo(attributes, "window_strides", "", "");
      return attributes;
    }

    static Op read(GenericOp op) {
      return new SelectAndScatter(
          op.operands(3).get(0),
          op.operand(1),
          op.operand(2),
          op.dims("window_dimensions", null),
          Window.read(op, "window_strides", "", ""),
          op.region(0, 2),
          op.region(1, 2));
    }

    /** {@return the size of the window in dimension {@code i}} */
    public long size(int i) {
      return size == null ? 1 : size.get(i);
    }

    @Override
    public List<TensorType> inferTypes() {
      var type = operand.type();
      var from = source.type();
      Check.that(
          this,
          "(C1)",
          type.sameElements(from),
          "an operand and a source of one element type, found %s and %s",
          type,
          from);
      Check.that(
          this,
          "(C4)",
          (size == null ? 0 : size.rank()) == type.rank(),
          "window_dimensions for each dimension of %s, found %s",
          type,
          size);
      for (int i = 0; i < type.rank(); i++) {
        Check.that(this, "(C5)", size(i) > 0, "positive window_dimensions, found %s", size);
      }
      window.check(this, type.rank(), 6, 0, 0, 8);
      selects(type.scalar());
      elements(this, "(C3)", init.type(), type);
      var accumulators =
          Reducing.accumulators(
              this, "(C10)", scatter, List.of(from.scalar()), List.of(init.type()), Dims.of());
      for (int i = 0; i < type.rank(); i++) {
        long places = window.places(this, "(C2)", i, type.shape().get(i), size(i));
        long found = i < from.rank() ? from.shape().get(i) : -1;
        Check.that(
            this,
            "(C2)",
            from.rank() == type.rank()
                && (places == Dims.DYNAMIC || found == Dims.DYNAMIC || places == found),
            "a source with an element for each place of the window, %d in dimension %d, found %s",
            places,
            i,
            from);
      }
      return List.of(accumulators.getFirst().withShape(type.shape()));
    }

    private void selects(TensorType element) {
      Check.that(
          this,
          "(C9)",
          select.parameters().size() == 2,
          "a select-region that takes 2 parameters, found %d",
          select.parameters().size());
      for (var parameter : select.parameters()) {
        Check.that(
            this,
            "(C9)",
            parameter.anyType().equals(element),
            "a select-region of two of %s, found %s",
            element,
            parameter.anyType());
      }
      var results = select.signature().results();
      Check.that(
          this,
          "(C9)",
          results.equals(List.of(TensorType.of(ElementType.I1))),
          "a select-region that gives one tensor<i1>, found %s",
          results);
    }
  }

  /**
   * {@code stablehlo.convolution}: the sums of products of a kernel with the input in each place of
   * a window.
   *
   * @param window its strides, paddings and dilations
   * @param reversal which dimensions of the kernel are taken backwards; null for none
   * @param precisions of the two operands, or empty
   * @param element the type of one element of the result, a scalar
   */
  record Convolution(
      Value lhs,
      Value rhs,
      Window window,
      @Nullable Literal reversal,
      ConvolutionDimensions dimensions,
      long featureGroups,
      long batchGroups,
      List<Precision> precisions,
      TensorType element)
      implements Windowing {
    /** Copies the list. */
    public Convolution {
      precisions = List.copyOf(precisions);
    }

    @Override
    public String name() {
      return "stablehlo.convolution";
    }

    @Override
    public List<Value> operands() {
      return List.of(lhs, rhs);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Convolution(
          operands.get(0),
          operands.get(1),
          window,
          reversal,
          dimensions,
          featureGroups,
          batchGroups,
          precisions,
          element);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return ConvolutionShapes.attributes(
          window, reversal, dimensions, featureGroups, batchGroups, precisions);
    }

    static Op read(GenericOp op) {
      return new Convolution(
          op.operands(2).get(0),
          op.operand(1),
          Window.read(op, "window_strides", "lhs_dilation", "rhs_dilation"),
          op.find("window_reversal", Attribute.Numbers.class)
              .map(Attribute.Numbers::values)
              .orElse(null),
          op.get("dimension_numbers", ConvolutionDimensions.class),
          op.integer("feature_group_count"),
          op.integer("batch_group_count"),
          Contraction.precisions(op),
          op.tensorType().scalar());
    }

    /** {@return whether the kernel is taken backwards in spatial dimension {@code i}} */
    public boolean isReversed(int i) {
      return reversal != null && reversal.integer(i) != 0;
    }

    @Override
    public List<TensorType> inferTypes() {
      ConvolutionShapes.check(
          this,
          lhs.type(),
          rhs.type(),
          window,
          reversal,
          dimensions,
          featureGroups,
          batchGroups,
          precisions,
          element);
      return List.of(
          element.withShape(
              ConvolutionShapes.shape(
                  this, lhs.type(), rhs.type(), window, dimensions, batchGroups)));
    }
  }

  /** {@code stablehlo.dynamic_conv}: a convolution whose padding is computed at run time. */
  record DynamicConv(
      Value lhs,
      Value rhs,
      Value padding,
      Window window,
      @Nullable Literal reversal,
      ConvolutionDimensions dimensions,
      long featureGroups,
      long batchGroups,
      List<Precision> precisions,
      TensorType type)
      implements Windowing {
    /** Copies the list. */
    public DynamicConv {
      precisions = List.copyOf(precisions);
    }

    @Override
    public String name() {
      return "stablehlo.dynamic_conv";
    }

    @Override
    public List<Value> operands() {
      return List.of(lhs, rhs, padding);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new DynamicConv(
          operands.get(0),
          operands.get(1),
          operands.get(2),
          window,
          reversal,
          dimensions,
          featureGroups,
          batchGroups,
          precisions,
          type);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return ConvolutionShapes.attributes(
          window, reversal, dimensions, featureGroups, batchGroups, precisions);
    }

    static Op read(GenericOp op) {
      return new DynamicConv(
          op.operands(3).get(0),
          op.operand(1),
          op.operand(2),
          Window.read(op, "window_strides", "lhs_dilation", "rhs_dilation"),
          op.find("window_reversal", Attribute.Numbers.class)
              .map(Attribute.Numbers::values)
              .orElse(null),
          op.get("dimension_numbers", ConvolutionDimensions.class),
          op.integer("feature_group_count"),
          op.integer("batch_group_count"),
          Contraction.precisions(op),
          op.tensorType());
    }

    @Override
    public List<TensorType> inferTypes() {
      ConvolutionShapes.check(
          this,
          lhs.type(),
          rhs.type(),
          window,
          reversal,
          dimensions,
          featureGroups,
          batchGroups,
          precisions,
          type);
      int spatial = lhs.type().rank() - 2;
      Check.that(
          this,
          "(C4)",
          padding.type().shape().isCompatible(Dims.of(spatial, 2)),
          "padding of shape [%d, 2], found %s",
          spatial,
          padding.type());
      Check.that(
          this,
          "(I3)",
          padding.type().elementType().isInteger(),
          "padding of an integer type, found %s",
          padding.type());
      Check.that(
          this,
          "(C26)",
          type.rank() == lhs.type().rank(),
          "a result of rank %d, found %s",
          lhs.type().rank(),
          type);
      var known =
          ConvolutionShapes.shape(this, lhs.type(), rhs.type(), window, dimensions, batchGroups);
      for (long kept : new long[] {dimensions.outputBatch(), dimensions.outputFeature()}) {
        long expected = known.get((int) kept);
        long found = type.shape().get((int) kept);
        Check.that(
            this,
            "(C25)",
            expected == Dims.DYNAMIC || found == Dims.DYNAMIC || expected == found,
            "a size of %d in dimension %d of the result, found %s",
            expected,
            kept,
            type);
      }
      return List.of(type);
    }
  }

  /** Throws unless {@code init} has the elements of {@code type}. */
  private static void elements(Op op, String constraint, TensorType init, TensorType type) {
    Check.that(
        op,
        constraint,
        init.sameElements(type),
        "an init value of the elements of %s, found %s",
        type,
        init);
  }
}
