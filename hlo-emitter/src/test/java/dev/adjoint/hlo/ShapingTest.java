package dev.adjoint.hlo;

import static dev.adjoint.hlo.OpTesting.assertInfers;
import static dev.adjoint.hlo.OpTesting.assertRejected;
import static dev.adjoint.hlo.OpTesting.f32;
import static dev.adjoint.hlo.OpTesting.i32;
import static dev.adjoint.hlo.OpTesting.value;

import dev.adjoint.hlo.Shaping.BroadcastInDim;
import dev.adjoint.hlo.Shaping.Concatenate;
import dev.adjoint.hlo.Shaping.Pad;
import dev.adjoint.hlo.Shaping.Reshape;
import dev.adjoint.hlo.Shaping.Reverse;
import dev.adjoint.hlo.Shaping.Slice;
import dev.adjoint.hlo.Shaping.Transpose;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapingTest {
  private static final long HUGE = Long.MAX_VALUE;

  private final Value x = value(f32(2, 3));
  private final Value scalar = value(f32());

  @Test
  void broadcastRepeatsDimensionsOfSizeOne() {
    assertInfers(new BroadcastInDim(x, Dims.of(2, 4, 3), Dims.of(0, 2)), f32(2, 4, 3));
    assertInfers(new BroadcastInDim(x, Dims.of(3, 2), Dims.of(1, 0)), f32(3, 2));
    assertInfers(new BroadcastInDim(value(f32(1, 3)), Dims.of(5, 3), Dims.of(0, 1)), f32(5, 3));
    assertInfers(new BroadcastInDim(scalar, Dims.of(0, 3), Dims.of()), f32(0, 3));
  }

  @Test
  void broadcastChecksItsDimensions() {
    assertRejected(
        new BroadcastInDim(x, Dims.of(2, 3), Dims.of(0)),
        "(C2)",
        "expected one broadcast dimension for each of tensor<2x3xf32>, found [0]");
    assertRejected(
        new BroadcastInDim(x, Dims.of(2, 3), Dims.of(0, 2)),
        "(C3, C4)",
        "expected broadcast_dimensions within [0, 2), found [0, 2]");
    assertRejected(
        new BroadcastInDim(x, Dims.of(2, 3), Dims.of(-1, 1)), "(C3, C4)", "found [-1, 1]");
    assertRejected(
        new BroadcastInDim(x, Dims.of(2, 3), Dims.of(1L << 40, 1)), "(C3, C4)", "within [0, 2)");
    assertRejected(
        new BroadcastInDim(x, Dims.of(2, 3), Dims.of(1, 1)),
        "(C3, C4)",
        "expected distinct broadcast_dimensions, found [1, 1]");
    assertRejected(
        new BroadcastInDim(x, Dims.of(4, 3), Dims.of(0, 1)),
        "(C5)",
        "expected dimension 0 of tensor<2x3xf32> to be 1 or 4 to broadcast to [4, 3]");
    assertRejected(
        new BroadcastInDim(scalar, Dims.of(-2), Dims.of()),
        "(C1)",
        "expected sizes of at least 0, found the shape [-2]");
  }

  @Test
  void reshapeKeepsTheNumberOfElements() {
    assertInfers(new Reshape(x, Dims.of(6)), f32(6));
    assertInfers(new Reshape(x, Dims.of(3, 1, 2)), f32(3, 1, 2));
    assertInfers(new Reshape(scalar, Dims.of(1, 1)), f32(1, 1));
    assertInfers(new Reshape(value(f32(0, 5)), Dims.of(7, 0)), f32(7, 0));
    assertRejected(
        new Reshape(x, Dims.of(4)),
        "(C2)",
        "expected a shape of 6 elements for tensor<2x3xf32>, found [4]");
    assertRejected(
        new Reshape(x, Dims.of(-2, -3)), "(C2)", "at least 0", "found the shape [-2, -3]");
  }

  @Test
  void reshapeToMoreElementsThanALongCountsIsRefused() {
    assertRejected(
        new Reshape(x, Dims.of(HUGE, 4)),
        "(C2)",
        "expected at most 2^63 - 1 elements, found the shape [" + HUGE + ", 4]");
    assertRejected(new Reshape(x, Dims.of(Dims.DYNAMIC)), "(C2)", "found the shape [?]");
  }

  @Test
  void resultsOfMoreBytesThanALongCountsAreRefused() {
    assertRejected(
        new BroadcastInDim(scalar, Dims.of(1L << 61, 4), Dims.of()),
        "expected at most 2^63 - 1 elements, found the shape");
    assertRejected(
        new BroadcastInDim(scalar, Dims.of(1L << 61), Dims.of()),
        "expected an array of at most 2^63 - 1 bytes, found tensor<" + (1L << 61) + "xf32>");
    var half = value(f32(1L << 40));
    assertRejected(
        SampleModules.dot(half, half, "", "", "", "", Contraction.Precision.DEFAULT),
        "expected at most 2^63 - 1 elements");
  }

  @Test
  void transposeTakesAPermutation() {
    assertInfers(new Transpose(x, Dims.of(1, 0)), f32(3, 2));
    assertInfers(new Transpose(value(f32(2, 3, 4)), Dims.of(2, 0, 1)), f32(4, 2, 3));
    assertInfers(new Transpose(scalar, Dims.of()), f32());
    assertRejected(
        new Transpose(x, Dims.of(0)), "(C2)", "expected a permutation of 2 dimensions, found [0]");
    assertRejected(
        new Transpose(x, Dims.of(1, 1)), "(C2)", "expected distinct permutation, found [1, 1]");
    assertRejected(
        new Transpose(x, Dims.of(1, 2)),
        "(C2)",
        "expected permutation within [0, 2), found [1, 2]");
  }

  @Test
  void sliceCountsItsSteps() {
    var v = value(f32(10));
    assertInfers(new Slice(v, Dims.of(1), Dims.of(10), Dims.of(3)), f32(3));
    assertInfers(new Slice(v, Dims.of(1), Dims.of(9), Dims.of(3)), f32(3));
    assertInfers(new Slice(v, Dims.of(1), Dims.of(8), Dims.of(3)), f32(3));
    assertInfers(new Slice(v, Dims.of(4), Dims.of(4), Dims.of(1)), f32(0));
    assertInfers(new Slice(v, Dims.of(0), Dims.of(10), Dims.of(HUGE)), f32(1));
  }

  @Test
  void sliceChecksItsBounds() {
    assertRejected(
        new Slice(x, Dims.of(0), Dims.of(1), Dims.of(1)),
        "(C2)",
        "expected 2 starts, limits and strides for tensor<2x3xf32>, found [0], [1], [1]");
    assertRejected(
        new Slice(x, Dims.of(0, 2), Dims.of(2, 4), Dims.of(1, 1)),
        "(C3)",
        "expected 0 <= start <= limit <= 3 in dimension 1 of tensor<2x3xf32>, found 2 and 4");
    assertRejected(new Slice(x, Dims.of(-1, 0), Dims.of(2, 3), Dims.of(1, 1)), "(C3)");
    assertRejected(new Slice(x, Dims.of(2, 0), Dims.of(1, 3), Dims.of(1, 1)), "(C3)");
    assertRejected(
        new Slice(x, Dims.of(0, 0), Dims.of(2, 3), Dims.of(1, 0)),
        "(C4)",
        "expected positive strides, found [1, 0]");
  }

  @Test
  void padAddsAroundAndBetween() {
    assertInfers(new Pad(x, scalar, Dims.of(1, 0), Dims.of(2, 0), Dims.of(0, 2)), f32(5, 7));
    assertInfers(new Pad(x, scalar, Dims.of(-1, -2), Dims.of(0, -1), Dims.of(0, 0)), f32(1, 0));
    assertInfers(new Pad(value(f32(0)), scalar, Dims.of(0), Dims.of(0), Dims.of(9)), f32(0));
    assertInfers(new Pad(value(f32(1)), scalar, Dims.of(0), Dims.of(0), Dims.of(HUGE)), f32(1));
  }

  @Test
  void padChecksItsPaddings() {
    var none = Dims.of(0, 0);
    assertRejected(
        new Pad(x, value(i32()), none, none, none),
        "(C1, I2)",
        "expected a padding value of type tensor<f32>, found tensor<i32>");
    assertRejected(new Pad(x, value(f32(1)), none, none, none), "(C1, I2)", "found tensor<1xf32>");
    assertRejected(
        new Pad(x, scalar, Dims.of(0), none, none),
        "(C2)",
        "expected 2 paddings for tensor<2x3xf32>, found low [0], high [0, 0], interior [0, 0]");
    assertRejected(
        new Pad(x, scalar, none, none, Dims.of(0, -1)),
        "(C3)",
        "expected interior padding of at least 0, found [0, -1]");
    assertRejected(
        new Pad(x, scalar, Dims.of(-1, 0), Dims.of(-2, 0), none),
        "(C4)",
        "expected a size of at least 0 in dimension 0 of tensor<2x3xf32>, found -1");
  }

  @Test
  void padBeyondALongIsRefused() {
    var none = Dims.of(0, 0);
    for (var op :
        List.of(
            new Pad(x, scalar, none, none, Dims.of(0, HUGE)),
            new Pad(x, scalar, Dims.of(HUGE, 0), none, none),
            new Pad(x, scalar, none, Dims.of(0, HUGE), none),
            new Pad(x, scalar, Dims.of(HUGE, 0), Dims.of(HUGE, 0), none))) {
      assertRejected(op, "(C4)", "expected a size of at most 2^63 - 1, found ");
    }
  }

  @Test
  void concatenateAddsSizesAlongOneDimension() {
    assertInfers(new Concatenate(List.of(x, value(f32(4, 3)), x), 0), f32(8, 3));
    assertInfers(new Concatenate(List.of(x), 1), f32(2, 3));
    assertInfers(new Concatenate(List.of(x, value(f32(2, 0))), 1), f32(2, 3));
  }

  @Test
  void concatenateTakesInputsThatFit() {
    assertRejected(
        new Concatenate(List.of(), 0), "(C3)", "expected at least one input, found none");
    assertRejected(
        new Concatenate(List.of(x), 2), "(C4)", "expected a dimension of tensor<2x3xf32>, found 2");
    assertRejected(new Concatenate(List.of(x), -1), "(C4)", "found -1");
    assertRejected(new Concatenate(List.of(scalar, scalar), 0), "(C4)");
    assertRejected(
        new Concatenate(List.of(x, value(TensorType.of(ElementType.F64, 2, 3))), 0),
        "(C1)",
        "expected inputs of one element type, found tensor<2x3xf32> and tensor<2x3xf64>");
    for (var other : List.of(f32(2, 4), f32(2))) {
      assertRejected(
          new Concatenate(List.of(x, value(other)), 0),
          "(C2)",
          "expected inputs that differ in dimension 0 at most, found tensor<2x3xf32> and " + other);
    }
    assertRejected(
        new Concatenate(List.of(value(f32(HUGE)), value(f32(1))), 0),
        "(C6)",
        "expected a size of at most 2^63 - 1 in dimension 0, found " + HUGE + " and 1 more");
  }

  @Test
  void reverseTakesDistinctDimensions() {
    assertInfers(new Reverse(x, Dims.of(1)), f32(2, 3));
    assertInfers(new Reverse(x, Dims.of()), f32(2, 3));
    assertRejected(
        new Reverse(x, Dims.of(2)), "(C2, C3)", "expected dimensions within [0, 2), found [2]");
    assertRejected(
        new Reverse(x, Dims.of(0, 0)), "(C2, C3)", "expected distinct dimensions, found [0, 0]");
  }
}
