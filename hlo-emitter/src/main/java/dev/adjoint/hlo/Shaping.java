package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ops that move elements and compute nothing. */
public sealed interface Shaping extends Op {

  /**
   * {@code stablehlo.broadcast_in_dim}: dimension {@code i} of the operand becomes dimension {@code
   * dimensions[i]} of the result, and is repeated where its size is 1.
   */
  record BroadcastInDim(Value operand, Dims shape, Dims dimensions) implements Shaping {
    @Override
    public String name() {
      return "stablehlo.broadcast_in_dim";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new BroadcastInDim(operands.getFirst(), shape, dimensions);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of("broadcast_dimensions", Attribute.Numbers.of(dimensions));
    }

    static Op read(GenericOp op) {
      return new BroadcastInDim(
          op.operands(1).getFirst(), op.tensorType().shape(), op.dims("broadcast_dimensions"));
    }

    @Override
    public List<TensorType> inferTypes() {
      var from = operand.type();
      Check.that(
          this,
          "(C2)",
          dimensions.rank() == from.rank(),
          "one broadcast dimension for each of %s, found %s",
          from,
          dimensions);
      Check.shape(this, "(C1)", shape);
      Check.dimensions(this, "(C3, C4)", "broadcast_dimensions", dimensions, shape.rank());
      for (int i = 0; i < from.rank(); i++) {
        long size = from.shape().get(i);
        long target = shape.get(dimensions.dim(i));
        Check.that(
            this,
            "(C5)",
            size == 1 || size == target || size == Dims.DYNAMIC || target == Dims.DYNAMIC,
            "dimension %d of %s to be 1 or %d to broadcast to %s",
            i,
            from,
            target,
            shape);
      }
      return List.of(PerAxis.broadcast(from, shape, dimensions));
    }
  }

  /** {@code stablehlo.reshape}: the same elements in row-major order in another shape. */
  record Reshape(Value operand, Dims shape) implements Shaping {
    @Override
    public String name() {
      return "stablehlo.reshape";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Reshape(operands.getFirst(), shape);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      return new Reshape(op.operands(1).getFirst(), op.tensorType().shape());
    }

    @Override
    public List<TensorType> inferTypes() {
      Check.shape(this, "(C2)", shape);
      Check.that(
          this, "(C2)", shape.isStatic(), "sizes known before run time, found the shape %s", shape);
      Check.that(
          this,
          "(C2)",
          !operand.type().isStatic() || operand.type().size() == shape.size(),
          "a shape of %d elements for %s, found %s",
          operand.type().isStatic() ? operand.type().size() : Dims.DYNAMIC,
          operand.type(),
          shape);
      return List.of(PerAxis.reshape(this, operand.type(), shape));
    }
  }

  /**
   * {@code stablehlo.transpose}: dimension {@code i} of the result is {@code permutation[i]} of the
   * operand.
   */
  record Transpose(Value operand, Dims permutation) implements Shaping {
    @Override
    public String name() {
      return "stablehlo.transpose";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Transpose(operands.getFirst(), permutation);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of("permutation", Attribute.Numbers.of(permutation));
    }

    static Op read(GenericOp op) {
      return new Transpose(op.operands(1).getFirst(), op.dims("permutation"));
    }

    @Override
    public List<TensorType> inferTypes() {
      int rank = operand.type().rank();
      Check.that(
          this,
          "(C2)",
          permutation.rank() == rank,
          "a permutation of %d dimensions, found %s",
          rank,
          permutation);
      Check.dimensions(this, "(C2)", "permutation", permutation, rank);
      var moved = operand.type().withShape(operand.type().shape().gather(permutation));
      var scales = moved.quantization();
      return List.of(
          scales == null || !scales.isPerAxis()
              ? moved
              : moved.withQuantization(scales.along(permutation.indexOf(scales.axis()))));
    }
  }

  /**
   * {@code stablehlo.slice}: the elements from {@code start} to {@code limit}, exclusive, in steps
   * of {@code strides}.
   */
  record Slice(Value operand, Dims start, Dims limit, Dims strides) implements Shaping {
    @Override
    public String name() {
      return "stablehlo.slice";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Slice(operands.getFirst(), start, limit, strides);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of(
          "start_indices", Attribute.Numbers.of(start),
          "limit_indices", Attribute.Numbers.of(limit),
          "strides", Attribute.Numbers.of(strides));
    }

    static Op read(GenericOp op) {
      return new Slice(
          op.operands(1).getFirst(),
          op.dims("start_indices"),
          op.dims("limit_indices"),
          op.dims("strides"));
    }

    @Override
    public List<TensorType> inferTypes() {
      var type = operand.type();
      int rank = type.rank();
      Check.that(
          this,
          "(C2)",
          start.rank() == rank && limit.rank() == rank && strides.rank() == rank,
          "%d starts, limits and strides for %s, found %s, %s, %s",
          rank,
          type,
          start,
          limit,
          strides);
      var shape = type.shape();
      for (int i = 0; i < rank; i++) {
        long from = start.get(i);
        long to = limit.get(i);
        Check.that(
            this,
            "(C3)",
            0 <= from && from <= to && to <= type.shape().get(i),
            "0 <= start <= limit <= %d in dimension %d of %s, found %d and %d",
            type.shape().get(i),
            i,
            type,
            from,
            to);
        Check.that(this, "(C4)", strides.get(i) > 0, "positive strides, found %s", strides);
        shape = shape.with(i, Math.ceilDiv(to - from, strides.get(i)));
      }
      return List.of(type.withShape(shape));
    }
  }

  /** {@code stablehlo.pad}: {@code padding} around (negative: cropped) and between the elements. */
  record Pad(Value operand, Value padding, Dims low, Dims high, Dims interior) implements Shaping {
    @Override
    public String name() {
      return "stablehlo.pad";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand, padding);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Pad(operands.get(0), operands.get(1), low, high, interior);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of(
          "edge_padding_low", Attribute.Numbers.of(low),
          "edge_padding_high", Attribute.Numbers.of(high),
          "interior_padding", Attribute.Numbers.of(interior));
    }

    static Op read(GenericOp op) {
      return new Pad(
          op.operands(2).get(0),
          op.operand(1),
          op.dims("edge_padding_low"),
          op.dims("edge_padding_high"),
          op.dims("interior_padding"));
    }

    @Override
    public List<TensorType> inferTypes() {
      var type = operand.type();
      int rank = type.rank();
      Check.that(
          this,
          "(C1, I2)",
          padding.type().equals(type.scalar()),
          "a padding value of type %s, found %s",
          type.scalar(),
          padding.type());
      Check.that(
          this,
          "(C2)",
          low.rank() == rank && high.rank() == rank && interior.rank() == rank,
          "%d paddings for %s, found low %s, high %s, interior %s",
          rank,
          type,
          low,
          high,
          interior);
      var shape = type.shape();
      for (int i = 0; i < rank; i++) {
        long size = shape.get(i);
        long between = interior.get(i);
        Check.that(
            this, "(C3)", between >= 0, "interior padding of at least 0, found %s", interior);
        if (size == Dims.DYNAMIC) {
          long bound = type.bound(i);
          Check.that(
              this,
              "(C4)",
              bound == Dims.DYNAMIC || padded(bound, low.get(i), between, high.get(i)) >= 0,
              "a padded bound of at least 0 in dimension %d of %s, found a negative one",
              i,
              type);
          continue;
        }
        long padded = padded(size, low.get(i), between, high.get(i));
        Check.that(
            this,
            "(C4)",
            padded >= 0,
            "a size of at least 0 in dimension %d of %s, found %d",
            i,
            type,
            padded);
        shape = shape.with(i, padded);
      }
      return List.of(type.withShape(shape));
    }

    private long padded(long size, long before, long between, long after) {
      try {
        long spread = Math.multiplyExact(Math.max(size - 1, 0), between);
        return Math.addExact(Math.addExact(Math.addExact(size, spread), before), after);
      } catch (ArithmeticException e) {
        throw new HloException(
            "%s: (C4) expected a size of at most 2^63 - 1, found %d padded by low %d, interior %d, high %d"
                .formatted(name(), size, before, between, after));
      }
    }
  }

  /** {@code stablehlo.concatenate}: the inputs one after the other along {@code dimension}. */
  record Concatenate(List<Value> inputs, int dimension) implements Shaping {
    /** Copies the list. */
    public Concatenate {
      inputs = List.copyOf(inputs);
    }

    @Override
    public String name() {
      return "stablehlo.concatenate";
    }

    @Override
    public List<Value> operands() {
      return inputs;
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Concatenate(operands, dimension);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of("dimension", new Attribute.Int(dimension));
    }

    static Op read(GenericOp op) {
      return new Concatenate(op.operands(), op.smallInteger("dimension"));
    }

    @Override
    public List<TensorType> inferTypes() {
      Check.that(this, "(C3)", !inputs.isEmpty(), "at least one input, found none");
      var first = inputs.getFirst().type();
      Check.that(
          this,
          "(C4)",
          dimension >= 0 && dimension < first.rank(),
          "a dimension of %s, found %d",
          first,
          dimension);
      long size = 0;
      var shape = first.shape();
      for (var input : inputs) {
        var type = input.type();
        Check.that(
            this,
            "(C1)",
            type.sameElements(first),
            "inputs of one element type, found %s and %s",
            first,
            type);
        Check.that(
            this,
            "(C2)",
            type.rank() == first.rank()
                && type.shape().with(dimension, 0).isCompatible(shape.with(dimension, 0)),
            "inputs that differ in dimension %d at most, found %s and %s",
            dimension,
            first,
            type);
        long more = type.shape().get(dimension);
        if (more == Dims.DYNAMIC || size == Dims.DYNAMIC) {
          size = Dims.DYNAMIC;
          continue;
        }
        Check.that(
            this,
            "(C6)",
            size <= Long.MAX_VALUE - more,
            "a size of at most 2^63 - 1 in dimension %d, found %d and %d more",
            dimension,
            size,
            more);
        size += more;
      }
      for (var input : inputs) {
        shape = shape.refinedBy(input.type().shape());
      }
      return List.of(first.withShape(shape.with(dimension, size)));
    }
  }

  /** {@code stablehlo.reverse}: the elements in opposite order along {@code dimensions}. */
  record Reverse(Value operand, Dims dimensions) implements Shaping {
    @Override
    public String name() {
      return "stablehlo.reverse";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Reverse(operands.getFirst(), dimensions);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of("dimensions", Attribute.Numbers.of(dimensions));
    }

    static Op read(GenericOp op) {
      return new Reverse(op.operands(1).getFirst(), op.dims("dimensions"));
    }

    @Override
    public List<TensorType> inferTypes() {
      Check.dimensions(this, "(C2, C3)", "dimensions", dimensions, operand.type().rank());
      return List.of(operand.type());
    }
  }

  /** {@code stablehlo.broadcast}: an old op; the operand, repeated along new leading dimensions. */
  record Broadcast(Value operand, Dims broadcastSizes) implements Shaping {
    @Override
    public String name() {
      return "stablehlo.broadcast";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new Broadcast(v.get(0), broadcastSizes);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("broadcast_sizes", Attribute.Numbers.of(broadcastSizes));
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands(1);
      return new Broadcast(v.get(0), op.dims("broadcast_sizes"));
    }

    @Override
    public List<? extends Type> inferTypes() {
      for (int i = 0; i < broadcastSizes.rank(); i++) {
        Check.that(
            this,
            "(C1)",
            broadcastSizes.get(i) >= 0,
            "sizes of at least 0, found a negative dimension size %d",
            broadcastSizes.get(i));
      }
      return List.of(operand.type().withShape(broadcastSizes.concat(operand.type().shape())));
    }
  }
}
