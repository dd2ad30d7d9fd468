package dev.adjoint.hlo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
          this,
          "(C2)",
          starts.size() == rank && sizes.rank() == rank,
          "%d start indices and sizes for %s, found %d and %s",
          rank,
          type,
          starts.size(),
          sizes);
      for (var start : starts) {
        Check.that(
            this,
            "(C3)",
            start.type().equals(starts.getFirst().type())
                && start.type().rank() == 0
                && start.type().elementType().isInteger(),
            "scalar start indices of one integer type, found %s and %s",
            starts.getFirst().type(),
            start.type());
      }
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
      int count = op.operands().size();
      return new DynamicSlice(
          op.operand(0), op.operands().subList(1, count), op.dims("slice_sizes"));
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

    @Override
    public List<TensorType> inferTypes() {
      return List.of(operand.type());
    }

    static Op read(GenericOp op) {
      return new DynamicUpdateSlice(
          op.operand(0), op.operand(1), op.operands().subList(2, op.operands().size()));
    }
  }
}
