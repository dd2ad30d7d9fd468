package dev.adjoint.hlo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Ops whose result has a shape computed at run time, and ops on sizes. */
public sealed interface DynamicShape extends Op {

  /**
   * {@code stablehlo.dynamic_broadcast_in_dim}: a broadcast to a shape computed at run time.
   *
   * @param knownExpandingDimensions dimensions of the operand that are known to be repeated
   * @param knownNonexpandingDimensions dimensions that are known not to be
   */
  record DynamicBroadcastInDim(
      Value operand,
      Value outputDimensions,
      Dims broadcastDimensions,
      @Nullable Dims knownExpandingDimensions,
      @Nullable Dims knownNonexpandingDimensions,
      TensorType type)
      implements DynamicShape {
    @Override
    public String name() {
      return "stablehlo.dynamic_broadcast_in_dim";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand, outputDimensions);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new DynamicBroadcastInDim(
          v.get(0),
          v.get(1),
          broadcastDimensions,
          knownExpandingDimensions,
          knownNonexpandingDimensions,
          type);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("broadcast_dimensions", Attribute.Numbers.of(broadcastDimensions));
      if (knownExpandingDimensions != null) {
        attributes.put(
            "known_expanding_dimensions", Attribute.Numbers.of(knownExpandingDimensions));
      }
      if (knownNonexpandingDimensions != null) {
        attributes.put(
            "known_nonexpanding_dimensions", Attribute.Numbers.of(knownNonexpandingDimensions));
      }
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands(2);
      return new DynamicBroadcastInDim(
          v.get(0),
          v.get(1),
          op.dims("broadcast_dimensions"),
          op.dims("known_expanding_dimensions", null),
          op.dims("known_nonexpanding_dimensions", null),
          op.tensorType());
    }

    @Override
    public List<? extends Type> inferTypes() {
      var from = operand.type();
      DynamicShape.sizes(this, "(C7)", "(I2)", "output_dimensions", outputDimensions, type.rank());
      Check.that(
          this,
          "(C1)",
          PerAxis.is(from) ? PerAxis.is(type) : type.sameElements(from),
          "a result of the operand's elements %s, found %s",
          from,
          type);
      Check.that(
          this,
          "(C2)",
          broadcastDimensions.rank() == from.rank(),
          "a broadcast dimension for each of %s, found %s",
          from,
          broadcastDimensions);
      Check.that(
          this,
          "(C3)",
          from.rank() <= type.rank(),
          "a result of rank of at least %d, found %s",
          from.rank(),
          type);
      Check.dimensions(this, "(C3, C4)", "broadcast_dimensions", broadcastDimensions, type.rank());
      var moved = PerAxis.broadcast(from, type.shape(), broadcastDimensions);
      Check.that(
          this,
          "(C6)",
          !PerAxis.is(from) || type.sameElements(moved),
          "a result of elements of %s, found %s",
          moved,
          type);
      for (int i = 0; i < from.rank(); i++) {
        long size = from.shape().get(i);
        long target = type.shape().get(broadcastDimensions.dim(i));
        Check.that(
            this,
            "(C5)",
            size == 1 || size == target || size == Dims.DYNAMIC || target == Dims.DYNAMIC,
            "dimension %d of %s to be 1 or %d, as of %s",
            i,
            from,
            target,
            type);
      }
      var known = Dims.of();
      if (knownExpandingDimensions != null) {
        known = known.concat(knownExpandingDimensions);
      }
      if (knownNonexpandingDimensions != null) {
        known = known.concat(knownNonexpandingDimensions);
      }
      for (int i = 0; i < known.rank(); i++) {
        Check.that(
            this,
            "(C9, C10)",
            known.get(i) >= 0 && known.get(i) < from.rank(),
            "hints for expanding dimensions within [0, %d), found %s",
            from.rank(),
            known);
      }
      Check.distinct(this, "(C8)", "hints for expanding dimensions", known);
      return List.of(type);
    }
  }

  /** {@code stablehlo.dynamic_iota}: an iota of a shape computed at run time. */
  record DynamicIota(Value outputShape, long iotaDimension, TensorType type)
      implements DynamicShape {
    @Override
    public String name() {
      return "stablehlo.dynamic_iota";
    }

    @Override
    public List<Value> operands() {
      return List.of(outputShape);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new DynamicIota(v.get(0), iotaDimension, type);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("iota_dimension", new Attribute.Int(iotaDimension));
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands(1);
      return new DynamicIota(v.get(0), op.integer("iota_dimension"), op.tensorType());
    }

    @Override
    public List<? extends Type> inferTypes() {
      DynamicShape.sizes(this, "(C2)", "(I1)", "output_shape", outputShape, type.rank());
      Check.that(
          this,
          "(C1)",
          iotaDimension >= 0 && iotaDimension < type.rank(),
          "iota_dimension below the rank %d, found %d",
          type.rank(),
          iotaDimension);
      return List.of(type);
    }
  }

  /** {@code stablehlo.dynamic_pad}: a pad by amounts computed at run time. */
  record DynamicPad(
      Value operand, Value padding, Value low, Value high, Value interior, TensorType type)
      implements DynamicShape {
    @Override
    public String name() {
      return "stablehlo.dynamic_pad";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand, padding, low, high, interior);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new DynamicPad(v.get(0), v.get(1), v.get(2), v.get(3), v.get(4), type);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      var v = op.operands(5);
      return new DynamicPad(v.get(0), v.get(1), v.get(2), v.get(3), v.get(4), op.tensorType());
    }

    @Override
    public List<? extends Type> inferTypes() {
      var from = operand.type();
      Check.that(
          this,
          "(C1)",
          padding.type().sameElements(from),
          "a padding value of the elements of %s, found %s",
          from,
          padding.type());
      Check.that(
          this,
          "(I2)",
          padding.type().rank() == 0,
          "a scalar padding value, found %s",
          padding.type());
      Check.that(
          this,
          "(C1)",
          type.sameElements(from),
          "a result of the elements of %s, found %s",
          from,
          type);
      DynamicShape.sizes(this, "(C2)", "(I3)", "edge_padding_low", low, from.rank());
      DynamicShape.sizes(this, "(C2)", "(I4)", "edge_padding_high", high, from.rank());
      DynamicShape.sizes(this, "(C2)", "(I5)", "interior_padding", interior, from.rank());
      Check.that(
          this,
          "(C4)",
          type.rank() == from.rank(),
          "a result of the rank of %s, found %s",
          from,
          type);
      return List.of(type);
    }
  }

  /** {@code stablehlo.dynamic_reshape}: a reshape to a shape computed at run time. */
  record DynamicReshape(Value operand, Value outputShape, TensorType type) implements DynamicShape {
    @Override
    public String name() {
      return "stablehlo.dynamic_reshape";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand, outputShape);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new DynamicReshape(v.get(0), v.get(1), type);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      var v = op.operands(2);
      return new DynamicReshape(v.get(0), v.get(1), op.tensorType());
    }

    @Override
    public List<? extends Type> inferTypes() {
      var from = operand.type();
      Check.that(
          this,
          "(C1)",
          PerAxis.is(from) ? PerAxis.is(type) : type.sameElements(from),
          "operand and result of compatible element types, found %s and %s",
          from,
          type);
      DynamicShape.sizes(this, "(C4)", "(I2)", "output_shape", outputShape, type.rank());
      Check.that(
          this,
          "(C4)",
          outputShape.type().isStatic(),
          "operand #1 to be statically shaped, found %s",
          outputShape.type());
      Check.that(
          this,
          "(C2)",
          !from.isStatic() || !type.isStatic() || from.size() == type.size(),
          "a result of %s elements, found %s",
          from.shape(),
          type);
      if (PerAxis.is(from) && from.isStatic() && type.isStatic()) {
        var moved = PerAxis.reshape(this, from, type.shape());
        Check.that(
            this,
            "(C3)",
            type.sameElements(moved),
            "a result of elements of %s, found %s",
            moved,
            type);
      }
      return List.of(type);
    }
  }

  /** {@code stablehlo.real_dynamic_slice}: a slice whose bounds are computed at run time. */
  record RealDynamicSlice(Value operand, Value start, Value limit, Value strides, TensorType type)
      implements DynamicShape {
    @Override
    public String name() {
      return "stablehlo.real_dynamic_slice";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand, start, limit, strides);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new RealDynamicSlice(v.get(0), v.get(1), v.get(2), v.get(3), type);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      var v = op.operands(4);
      return new RealDynamicSlice(v.get(0), v.get(1), v.get(2), v.get(3), op.tensorType());
    }

    @Override
    public List<? extends Type> inferTypes() {
      var from = operand.type();
      DynamicShape.sizes(this, "(C2)", "(I2)", "start_indices", start, from.rank());
      DynamicShape.sizes(this, "(C2)", "(I3)", "limit_indices", limit, from.rank());
      DynamicShape.sizes(this, "(C2)", "(I4)", "strides", strides, from.rank());
      Check.that(
          this,
          "(C1)",
          type.rank() == from.rank() && type.sameElements(from),
          "a result of rank and elements of %s, found %s",
          from,
          type);
      return List.of(type);
    }
  }

  /** {@code stablehlo.get_dimension_size}: the size of a dimension, an i32 scalar. */
  record GetDimensionSize(Value operand, long dimension) implements DynamicShape {
    @Override
    public String name() {
      return "stablehlo.get_dimension_size";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new GetDimensionSize(v.get(0), dimension);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("dimension", new Attribute.Int(dimension));
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands(1);
      return new GetDimensionSize(v.get(0), op.integer("dimension"));
    }

    @Override
    public List<? extends Type> inferTypes() {
      Check.that(
          this,
          "(C1)",
          dimension >= 0 && dimension < operand.type().rank(),
          "a dimension within [0, %d), found %d",
          operand.type().rank(),
          dimension);
      return List.of(TensorType.of(ElementType.I32));
    }
  }

  /**
   * {@code stablehlo.set_dimension_size}: the operand of which only so many rows of a dimension
   * count; the whole size is the bound.
   */
  record SetDimensionSize(Value operand, Value size, long dimension) implements DynamicShape {
    @Override
    public String name() {
      return "stablehlo.set_dimension_size";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand, size);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new SetDimensionSize(v.get(0), v.get(1), dimension);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("dimension", new Attribute.Int(dimension));
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands(2);
      return new SetDimensionSize(v.get(0), v.get(1), op.integer("dimension"));
    }

    @Override
    public List<? extends Type> inferTypes() {
      var from = operand.type();
      Check.that(
          this,
          "(C1)",
          dimension >= 0 && dimension < from.rank(),
          "a dimension within [0, %d), found %d",
          from.rank(),
          dimension);
      Check.that(
          this,
          "(C2)",
          size.type().shape().isCompatible(Dims.of()),
          "the size operand to be a scalar of rank 0, found %s",
          size.type());
      int at = Math.toIntExact(dimension);
      var bounds = new long[from.rank()];
      for (int i = 0; i < bounds.length; i++) {
        bounds[i] = from.bound(i);
      }
      if (from.shape().get(at) != Dims.DYNAMIC) {
        bounds[at] = from.shape().get(at);
      }
      var result = from.withShape(from.shape().with(at, Dims.DYNAMIC));
      boolean bounded = Arrays.stream(bounds).anyMatch(b -> b != Dims.DYNAMIC);
      return List.of(bounded ? result.withEncoding(new Attribute.Bounds(Dims.of(bounds))) : result);
    }
  }

  /** Throws unless {@code vector} is one of {@code count} integers. */
  private static void sizes(
      Op op, String constraint, String input, String what, Value vector, int count) {
    var type = vector.type();
    Check.that(
        op,
        input,
        type.elementType().isInteger() && type.rank() == 1,
        "%s to be a vector of integers, found %s",
        what,
        type);
    Check.that(
        op,
        constraint,
        type.shape().get(0) == count,
        "%s of %d integers, found %s",
        what,
        count,
        type);
  }
}
