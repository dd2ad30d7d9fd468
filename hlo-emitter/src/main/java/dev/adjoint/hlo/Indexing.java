package dev.adjoint.hlo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Ops that read or write parts of a tensor at positions known at run time only. */
public sealed interface Indexing extends Op {

  /**
   * {@code stablehlo.dynamic_slice}: {@code sizes} elements from {@code starts}, which are moved so
   * that all are inside.
   *
   * @param starts one scalar for each dimension
   */
  record DynamicSlice(Value operand, List<Value> starts, Dims sizes) implements Indexing {
    /** Copies the list. */
    public DynamicSlice {
      starts = List.copyOf(starts);
    }

    @Override
    public String name() {
      return "stablehlo.dynamic_slice";
    }

    @Override
    public List<Value> operands() {
      var operands = new ArrayList<Value>();
      operands.add(operand);
      operands.addAll(starts);
      return operands;
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new DynamicSlice(operands.getFirst(), operands.subList(1, operands.size()), sizes);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of("slice_sizes", Attribute.Numbers.of(sizes));
    }

    @Override
    public List<TensorType> inferTypes() {
      var type = operand.type();
      int rank = type.rank();
      Check.that(
          this, "(C2)", sizes.rank() == rank, "%d slice sizes for %s, found %s", rank, type, sizes);
      Indexing.starts(this, "(C2)", "(C3, I2)", starts, rank);
      for (int i = 0; i < rank; i++) {
        long size = type.shape().get(i);
        Check.that(
            this,
            "(C4)",
            sizes.get(i) >= 0 && (size == Dims.DYNAMIC || sizes.get(i) <= size),
            "sizes within those of %s, found %s",
            type,
            sizes);
      }
      return List.of(type.withShape(sizes));
    }

    static Op read(GenericOp op) {
      var operand = op.operand(0);
      return new DynamicSlice(
          operand, op.operands().subList(1, op.operands().size()), op.dims("slice_sizes"));
    }
  }

  /**
   * {@code stablehlo.dynamic_update_slice}: the operand with {@code update} in place of the
   * elements from {@code starts}, which are moved so that all are inside.
   *
   * @param starts one scalar for each dimension
   */
  record DynamicUpdateSlice(Value operand, Value update, List<Value> starts) implements Indexing {
    /** Copies the list. */
    public DynamicUpdateSlice {
      starts = List.copyOf(starts);
    }

    @Override
    public String name() {
      return "stablehlo.dynamic_update_slice";
    }

    @Override
    public List<Value> operands() {
      var operands = new ArrayList<Value>();
      operands.add(operand);
      operands.add(update);
      operands.addAll(starts);
      return operands;
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new DynamicUpdateSlice(
          operands.get(0), operands.get(1), operands.subList(2, operands.size()));
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      var update = op.operand(1);
      return new DynamicUpdateSlice(
          op.operand(0), update, op.operands().subList(2, op.operands().size()));
    }

    @Override
    public List<TensorType> inferTypes() {
      var type = operand.type();
      var part = update.type();
      Check.that(
          this,
          "(C2)",
          part.sameElements(type),
          "an update of the operand's elements %s, found %s",
          type,
          part);
      Check.that(
          this,
          "(C3)",
          part.rank() == type.rank(),
          "an update of the operand's rank %d, found %s",
          type.rank(),
          part);
      Indexing.starts(this, "(C4)", "(C5, I3)", starts, type.rank());
      for (int i = 0; i < type.rank(); i++) {
        long size = type.shape().get(i);
        long updated = part.shape().get(i);
        Check.that(
            this,
            "(C6)",
            size == Dims.DYNAMIC || updated == Dims.DYNAMIC || updated <= size,
            "an update within %s, found %s",
            type,
            part);
      }
      return List.of(type);
    }
  }

  /**
   * {@code stablehlo.gather}: slices of the operand, one for each index vector.
   *
   * @param indicesAreSorted whether the program promises that; null if it says nothing
   */
  record Gather(
      Value operand,
      Value startIndices,
      GatherDimensions dimensions,
      Dims sliceSizes,
      @Nullable Boolean indicesAreSorted)
      implements Indexing {
    @Override
    public String name() {
      return "stablehlo.gather";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand, startIndices);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Gather(operands.get(0), operands.get(1), dimensions, sliceSizes, indicesAreSorted);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("dimension_numbers", dimensions);
      attributes.put("slice_sizes", Attribute.Numbers.of(sliceSizes));
      if (indicesAreSorted != null) {
        attributes.put("indices_are_sorted", new Attribute.Bool(indicesAreSorted));
      }
      return attributes;
    }

    static Op read(GenericOp op) {
      return new Gather(
          op.operands(2).get(0),
          op.operand(1),
          op.get("dimension_numbers", GatherDimensions.class),
          op.dims("slice_sizes"),
          op.flag("indices_are_sorted"));
    }

    @Override
    public List<TensorType> inferTypes() {
      return List.of(
          GatherShapes.infer(this, operand.type(), startIndices.type(), dimensions, sliceSizes));
    }
  }

  /** {@code stablehlo.dynamic_gather}: a gather whose slice sizes are computed at run time. */
  record DynamicGather(
      Value operand,
      Value startIndices,
      Value sliceSizes,
      GatherDimensions dimensions,
      @Nullable Boolean indicesAreSorted)
      implements Indexing {
    @Override
    public String name() {
      return "stablehlo.dynamic_gather";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand, startIndices, sliceSizes);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new DynamicGather(
          operands.get(0), operands.get(1), operands.get(2), dimensions, indicesAreSorted);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("dimension_numbers", dimensions);
      if (indicesAreSorted != null) {
        attributes.put("indices_are_sorted", new Attribute.Bool(indicesAreSorted));
      }
      return attributes;
    }

    static Op read(GenericOp op) {
      return new DynamicGather(
          op.operands(3).get(0),
          op.operand(1),
          op.operand(2),
          op.get("dimension_numbers", GatherDimensions.class),
          op.flag("indices_are_sorted"));
    }

    @Override
    public List<TensorType> inferTypes() {
      var sizes = sliceSizes.type();
      Check.that(
          this,
          "(C11, I3)",
          sizes.elementType().isInteger()
              && sizes.rank() == 1
              && Dims.of(operand.type().rank()).isCompatible(sizes.shape()),
          "slice_sizes of %d integers, found %s",
          operand.type().rank(),
          sizes);
      return List.of(
          GatherShapes.infer(
              this,
              operand.type(),
              startIndices.type(),
              dimensions,
              Dims.repeat(Dims.DYNAMIC, operand.type().rank())));
    }
  }

  /**
   * {@code stablehlo.scatter}: the inputs with slices combined with the updates, one for each index
   * vector.
   *
   * @param indicesAreSorted whether the program promises that; null if it says nothing
   * @param uniqueIndices whether the program promises that; null if it says nothing
   * @param body combines an element of the input with one of the update
   */
  record Scatter(
      List<Value> inputs,
      Value scatterIndices,
      List<Value> updates,
      ScatterDimensions dimensions,
      @Nullable Boolean indicesAreSorted,
      @Nullable Boolean uniqueIndices,
      Block body)
      implements Indexing {
    /** Copies the lists. */
    public Scatter {
      inputs = List.copyOf(inputs);
      updates = List.copyOf(updates);
    }

    @Override
    public String name() {
      return "stablehlo.scatter";
    }

    @Override
    public List<Value> operands() {
      var operands = new ArrayList<>(inputs);
      operands.add(scatterIndices);
      operands.addAll(updates);
      return operands;
    }

    @Override
    public Op withOperands(List<Value> operands) {
      int n = inputs.size();
      return new Scatter(
          operands.subList(0, n),
          operands.get(n),
          operands.subList(n + 1, operands.size()),
          dimensions,
          indicesAreSorted,
          uniqueIndices,
          body);
    }

    @Override
    public List<Block> regions() {
      return List.of(body);
    }

    @Override
    public Op withRegions(List<Block> regions) {
      return new Scatter(
          inputs,
          scatterIndices,
          updates,
          dimensions,
          indicesAreSorted,
          uniqueIndices,
          regions.getFirst());
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("scatter_dimension_numbers", dimensions);
      if (indicesAreSorted != null) {
        attributes.put("indices_are_sorted", new Attribute.Bool(indicesAreSorted));
      }
      if (uniqueIndices != null) {
        attributes.put("unique_indices", new Attribute.Bool(uniqueIndices));
      }
      return attributes;
    }

    static Op read(GenericOp op) {
      int n = op.operands().size() / 2;
      var indices = op.operand(n);
      return new Scatter(
          op.operands().subList(0, n),
          indices,
          op.operands().subList(n + 1, op.operands().size()),
          op.get("scatter_dimension_numbers", ScatterDimensions.class),
          op.flag("indices_are_sorted"),
          op.flag("unique_indices"),
          op.region(0, 1));
    }

    @Override
    public List<TensorType> inferTypes() {
      Check.that(
          this,
          "(C5)",
          !inputs.isEmpty() && inputs.size() == updates.size(),
          "at least one input and as many updates, found %d and %d",
          inputs.size(),
          updates.size());
      var types = inputs.stream().map(Value::type).toList();
      var first = types.getFirst();
      for (var type : types) {
        Check.that(
            this,
            "(C1)",
            type.shape().isCompatible(first.shape()),
            "inputs of compatible shapes, found %s and %s",
            first,
            type);
      }
      for (int i = 0; i < types.size(); i++) {
        var update = updates.get(i).type();
        Check.that(
            this,
            "(C3)",
            update.shape().isCompatible(updates.getFirst().type().shape()),
            "updates of one shape, found %s and %s",
            updates.getFirst().type(),
            update);
        Check.that(
            this,
            "(C6)",
            update.sameElements(types.get(i)),
            "updates of the elements of their input %s, found %s",
            types.get(i),
            update);
      }
      for (var update : updates) {
        ScatterShapes.check(this, first, scatterIndices.type(), update.type(), dimensions);
      }
      var scalars = updates.stream().map(u -> u.type().scalar()).toList();
      var accumulators =
          Reducing.accumulators(
              this,
              "(C23)",
              body,
              scalars,
              types.stream().map(TensorType::scalar).toList(),
              Dims.of());
      var results = new ArrayList<TensorType>();
      for (int i = 0; i < types.size(); i++) {
        results.add(
            accumulators
                .get(i)
                .withShape(types.get(i).shape())
                .withEncoding(types.get(i).encoding()));
      }
      return results;
    }
  }

  /**
   * {@code stablehlo.torch_index_select}: rows along {@code dim}, at the positions in {@code
   * index}.
   */
  record TorchIndexSelect(Value operand, Value index, long dim, long batchDims)
      implements Indexing {
    @Override
    public String name() {
      return "stablehlo.torch_index_select";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand, index);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new TorchIndexSelect(operands.get(0), operands.get(1), dim, batchDims);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of("dim", new Attribute.Int(dim), "batch_dims", new Attribute.Int(batchDims));
    }

    static Op read(GenericOp op) {
      return new TorchIndexSelect(
          op.operands(2).get(0), op.operand(1), op.integer("dim"), op.integer("batch_dims"));
    }

    @Override
    public List<TensorType> inferTypes() {
      var type = operand.type();
      var at = index.type();
      Check.that(
          this,
          "(dim)",
          dim >= 0 && dim < type.rank() && batchDims >= 0 && batchDims <= Math.min(dim, at.rank()),
          "a dim of %s and batch_dims up to it, found %d and %d",
          type,
          dim,
          batchDims);
      var shape = Dims.of();
      for (int i = 0; i < dim; i++) {
        shape = shape.insert(i, type.shape().get(i));
      }
      for (int i = (int) batchDims; i < at.rank(); i++) {
        shape = shape.insert(shape.rank(), at.shape().get(i));
      }
      for (int i = (int) dim + 1; i < type.rank(); i++) {
        shape = shape.insert(shape.rank(), type.shape().get(i));
      }
      return List.of(type.withShape(shape));
    }
  }

  /** Throws unless there is a scalar start for each dimension, all of one integer type. */
  private static void starts(Op op, String count, String types, List<Value> starts, int rank) {
    Check.that(op, count, starts.size() == rank, "%d start indices, found %d", rank, starts.size());
    for (var start : starts) {
      Check.that(
          op,
          types,
          start.type().equals(starts.getFirst().type())
              && start.type().rank() == 0
              && start.type().elementType().isInteger(),
          "scalar start indices of one integer type, found %s and %s",
          starts.getFirst().type(),
          start.type());
    }
  }
}
