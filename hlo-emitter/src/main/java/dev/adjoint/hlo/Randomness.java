package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ops that make random numbers. */
public sealed interface Randomness extends Op {

  /** From which distribution {@link Rng} draws. */
  enum Distribution {
    UNIFORM,
    NORMAL
  }

  /** How {@link RngBitGenerator} makes bits. */
  enum Algorithm {
    DEFAULT,
    THREE_FRY,
    PHILOX
  }

  /**
   * {@code stablehlo.rng}: random numbers, uniform within [a, b), or normal of mean a and deviation
   * b; each run gives others.
   */
  record Rng(Value a, Value b, Value shape, Distribution rngDistribution, TensorType type)
      implements Randomness {
    @Override
    public String name() {
      return "stablehlo.rng";
    }

    @Override
    public List<Value> operands() {
      return List.of(a, b, shape);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new Rng(v.get(0), v.get(1), v.get(2), rngDistribution, type);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put(
          "rng_distribution", new Attribute.Enumerated("rng_distribution", rngDistribution.name()));
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands(3);
      return new Rng(
          v.get(0),
          v.get(1),
          v.get(2),
          op.enumerated("rng_distribution", Distribution.class),
          op.tensorType());
    }

    @Override
    public List<? extends Type> inferTypes() {
      var element = a.type();
      Check.that(
          this,
          "(C1)",
          element.sameElements(b.type()),
          "a and b of one element type, found %s and %s",
          element,
          b.type());
      Check.that(
          this,
          "(I1)",
          element.rank() == 0,
          "operand #0 to be a scalar of rank 0, found %s",
          element);
      Check.that(
          this,
          "(I2)",
          b.type().rank() == 0,
          "operand #1 to be a scalar of rank 0, found %s",
          b.type());
      Check.that(
          this,
          "(C2)",
          rngDistribution != Distribution.NORMAL || element.elementType().isFloat(),
          "floating-point a and b for NORMAL, found %s",
          element);
      Check.that(
          this,
          "(I1, I2)",
          !element.elementType().isComplex(),
          "a and b of integer, boolean or floating-point type, found %s",
          element);
      Check.that(
          this,
          "(I3)",
          shape.type().rank() == 1 && shape.type().elementType().isInteger(),
          "a shape of rank 1 of integers, found %s",
          shape.type());
      Check.that(
          this,
          "(C1, C3)",
          Dims.of(type.rank()).isCompatible(shape.type().shape()) && type.sameElements(element),
          "a result of %s with %d dimensions, found %s",
          element.elementType(),
          shape.type().shape().get(0),
          type);
      return List.of(type);
    }
  }

  /**
   * {@code stablehlo.rng_bit_generator}: the next state, and random bits that depend on the state
   * alone.
   */
  record RngBitGenerator(Value initialState, Algorithm rngAlgorithm, List<Type> types)
      implements Randomness {
    /** Copies the lists. */
    public RngBitGenerator {
      types = List.copyOf(types);
    }

    @Override
    public String name() {
      return "stablehlo.rng_bit_generator";
    }

    @Override
    public List<Value> operands() {
      return List.of(initialState);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new RngBitGenerator(v.get(0), rngAlgorithm, types);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put(
          "rng_algorithm", new Attribute.Enumerated("rng_algorithm", rngAlgorithm.name()));
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands(1);
      return new RngBitGenerator(
          v.get(0), op.enumerated("rng_algorithm", Algorithm.class), op.resultTypes());
    }

    @Override
    public List<? extends Type> inferTypes() {
      var state = initialState.type();
      Check.that(
          this,
          "(I2)",
          state.rank() == 1
              && (state.elementType() == ElementType.UI64
                  || state.elementType() == ElementType.UI32),
          "a state that is a vector of ui32 or ui64, found %s",
          state);
      Check.that(this, "(C1)", types.size() == 2, "two results, found %d", types.size());
      Check.that(
          this,
          "(C1)",
          types.getFirst() instanceof TensorType next && Check.areCompatible(next, state),
          "an output state like the initial state %s, found %s",
          state,
          types.getFirst());
      Check.that(
          this,
          "(O2)",
          types.getLast() instanceof TensorType bits
              && (bits.elementType().isInteger() || bits.elementType().isFloat()),
          "bits as an array of integers or floats, found %s",
          types.getLast());
      long size = state.shape().get(0);
      Check.that(
          this,
          "(C2)",
          size == Dims.DYNAMIC
              || rngAlgorithm == Algorithm.DEFAULT
              || size == 2
              || (size == 3 && rngAlgorithm == Algorithm.PHILOX),
          "a state of 2 elements, or 3 for PHILOX, found %s",
          state);
      return types;
    }
  }
}
