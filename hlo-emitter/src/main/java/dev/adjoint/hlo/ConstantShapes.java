package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks ops whose shapes are computed at run time, where the program shows that they are computed
 * from constants.
 */
final class ConstantShapes {
  private ConstantShapes() {}

  /**
   * Throws if the sizes that are constants do not fit the operands and results.
   *
   * @param constants the values that are known
   * @param results of the op, of the types that the program declares
   */
  static void check(Op op, Map<Value, Literal> constants, List<Value> results) {
    switch (op) {
      case DynamicShape.DynamicBroadcastInDim b -> {
        var shape = dims(constants.get(b.outputDimensions()));
        matches(op, "(C7)", "output_dimensions", shape, results);
        for (int i = 0; shape != null && i < b.operand().type().rank(); i++) {
          long size = b.operand().type().shape().get(i);
          long target = shape.get(b.broadcastDimensions().dim(i));
          Check.that(
              op,
              "(C5)",
              size == 1 || size == target || size == Dims.DYNAMIC,
              "a size of operand dimension %d that is 1 or %d, as output_dimensions %s says, found"
                  + " %d",
              i,
              target,
              shape,
              size);
        }
      }
      case DynamicShape.DynamicIota iota ->
          matches(op, "(C2)", "output_shape", dims(constants.get(iota.outputShape())), results);
      case DynamicShape.DynamicReshape reshape -> {
        var shape = dims(constants.get(reshape.outputShape()));
        matches(op, "(C4)", "output_shape", shape, results);
        var from = reshape.operand().type();
        Check.that(
            op,
            "(C2)",
            shape == null || !from.isStatic() || shape.size() == from.size(),
            "an output_shape of %s elements, found %s",
            from.shape(),
            shape);
      }
      case DynamicShape.DynamicPad pad -> pad(pad, constants, results);
      case Indexing.DynamicGather gather -> {
        var sizes = dims(constants.get(gather.sliceSizes()));
        if (sizes != null) {
          var expected =
              GatherShapes.infer(
                  op,
                  gather.operand().type(),
                  gather.startIndices().type(),
                  gather.dimensions(),
                  sizes);
          Check.that(
              op,
              GatherShapes.number(op, "(C22)"),
              expected.shape().isCompatible(results.getFirst().type().shape()),
              "a result of shape %s, found %s",
              expected.shape(),
              results.getFirst().type());
        }
      }
      case Randomness.Rng rng ->
          matches(op, "(C3)", "shape", dims(constants.get(rng.shape())), results);
      default -> {}
    }
  }

  private static void matches(
      Op op, String constraint, String what, @Nullable Dims shape, List<Value> results) {
    if (shape == null) {
      return;
    }
    for (int i = 0; i < shape.rank(); i++) {
      Check.that(
          op, constraint, shape.get(i) >= 0, "sizes of at least 0 in %s, found %s", what, shape);
    }
    var type = results.getFirst().type();
    Check.that(
        op,
        constraint,
        shape.isCompatible(type.shape()),
        "a result of shape %s, as %s says, found %s",
        shape,
        what,
        type);
  }

  private static void pad(
      DynamicShape.DynamicPad op, Map<Value, Literal> constants, List<Value> results) {
    var low = dims(constants.get(op.low()));
    var high = dims(constants.get(op.high()));
    var interior = dims(constants.get(op.interior()));
    for (int i = 0; interior != null && i < interior.rank(); i++) {
      Check.that(
          op, "(C3)", interior.get(i) >= 0, "interior_padding of at least 0, found %s", interior);
    }
    if (low == null || high == null || interior == null) {
      return;
    }
    var expected =
        new Shaping.Pad(op.operand(), op.padding(), low, high, interior).inferTypes().getFirst();
    Check.that(
        op,
        "(C4)",
        expected.shape().isCompatible(results.getFirst().type().shape()),
        "a result of shape %s, as the padding says, found %s",
        expected.shape(),
        results.getFirst().type());
  }

  /** {@return the integers of a literal of one dimension; null if it is not known} */
  private static @Nullable Dims dims(@Nullable Literal literal) {
    if (literal == null
        || literal.type().rank() != 1
        || !literal.type().elementType().isInteger()
        || literal.type().size() > 1024) {
      return null;
    }
    var sizes = new long[(int) literal.type().size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = literal.integer(i);
    }
    return Dims.of(sizes);
  }
}
