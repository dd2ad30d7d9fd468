package dev.adjoint.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.Adjoint;
import dev.adjoint.ConcreteTensor;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.text.Parser;
import dev.adjoint.program.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What ops that XLA:CPU does not run are for the transforms, against JAX. */
class ExpansionsTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-12);

  private static Tensor expanded(Module module, Tensor... operands) {
    var block = module.main().body();
    var op = block.statements().getLast().op();
    return Adjoint.jit(
            (List<Tensor> v) -> {
              var expansion = Expansions.of(op);
              assertThat(expansion).as("the expansion of %s", op.name()).isNotNull();
              return Replay.of(expansion, v);
            })
        .apply(List.of(operands))
        .getFirst();
  }

  private static Tensor sines(long... shape) {
    return angles(shape).sin();
  }

  private static Tensor angles(long... shape) {
    var flat = Tensor.arange(Math.toIntExact(Dims.of(shape).size()));
    return flat.convert(ElementType.F64).reshape(shape);
  }

  /** {@code lax.ragged_dot(x, y, [2, 0, 2])}; the last row is in no group. */
  @Test
  void raggedRows() {
    var module =
        Parser.parse(
            """
            func.func @main(%a: tensor<5x2xf64>, %b: tensor<3x2x2xf64>, %n: tensor<3xi32>) -> tensor<5x2xf64> {
              %0 = "chlo.ragged_dot"(%a, %b, %n) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1], lhs_ragged_dimensions = [0], rhs_group_dimensions = [0]>}> : (tensor<5x2xf64>, tensor<3x2x2xf64>, tensor<3xi32>) -> tensor<5x2xf64>
              return %0 : tensor<5x2xf64>
            }
            """);
    var found = expanded(module, sines(5, 2), angles(3, 2, 2).cos(), Tensor.of(2, 0, 2));
    assertThat(found.toDoubles())
        .containsExactly(
            new double[] {
              -0.35017548837401463,
              -0.833049961066805,
              0.8505707818980607,
              0.351587747334419,
              0.9147208460638744,
              0.6853017465118199,
              -0.5106037855351178,
              0.25749154031675087,
              0,
              0
            },
            CLOSE);
  }

  /** {@code lax.ragged_dot_general} over the ragged dimension: a product for each group. */
  @Test
  void raggedSums() {
    var module =
        Parser.parse(
            """
            func.func @main(%a: tensor<2x5xf64>, %b: tensor<5x2xf64>, %n: tensor<3xi32>) -> tensor<3x2x2xf64> {
              %0 = "chlo.ragged_dot"(%a, %b, %n) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0], lhs_ragged_dimensions = [1], rhs_group_dimensions = []>}> : (tensor<2x5xf64>, tensor<5x2xf64>, tensor<3xi32>) -> tensor<3x2x2xf64>
              return %0 : tensor<3x2x2xf64>
            }
            """);
    var found = expanded(module, sines(2, 5), angles(5, 2).cos(), Tensor.of(2, 0, 2));
    assertThat(found.toDoubles())
        .containsExactly(
            new double[] {
              -0.35017548837401463,
              -0.833049961066805,
              -0.8426463990054117,
              -0.24148975010261528,
              0,
              0,
              0,
              0,
              -0.45885722392135914,
              0.3643239875387401,
              0.5205172920148579,
              0.93224166689513
            },
            CLOSE);
  }

  /** Backwards, with an output before the carry. */
  @Test
  void scan() {
    var module =
        Parser.parse(
            """
            func.func @main(%a: tensor<1x3xf64>, %b: tensor<1xf64>) -> (tensor<1x3xf64>, tensor<1xf64>) {
              %0:2 = "chlo.scan"(%a, %b) <{dimension = 1 : i64, is_reverse = true, operandSegmentSizes = array<i32: 1, 1>, resultSegmentSizes = array<i32: 1, 1>}> ({
              ^bb0(%x: tensor<1xf64>, %c: tensor<1xf64>):
                %y = stablehlo.multiply %x, %c : tensor<1xf64>
                %d = stablehlo.add %x, %c : tensor<1xf64>
                stablehlo.return %y, %d : tensor<1xf64>, tensor<1xf64>
              }) : (tensor<1x3xf64>, tensor<1xf64>) -> (tensor<1x3xf64>, tensor<1xf64>)
              return %0#0, %0#1 : tensor<1x3xf64>, tensor<1xf64>
            }
            """);
    var found = expanded(module, Tensor.of(1., 2, 3).reshape(1, 3), Tensor.of(10.).reshape(1));
    assertThat(found.toDoubles()).containsExactly(1 * 15, 2 * 13, 3 * 10);
  }

  /** Padding of one element in front, three steps at a time, with a gap between the elements. */
  @Test
  void convolutionWithPaddingOfRunTime() {
    var module =
        Parser.parse(
            """
            func.func @main(%a: tensor<1x5x1xf64>, %k: tensor<3x1x1xf64>, %p: tensor<1x2xi32>) -> tensor<1x3x1xf64> {
              %0 = "stablehlo.dynamic_conv"(%a, %k, %p) <{window_strides = array<i64: 3>, lhs_dilation = array<i64: 2>, dimension_numbers = #stablehlo.conv<[b, 0, f]x[0, i, o]->[b, 0, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<1x5x1xf64>, tensor<3x1x1xf64>, tensor<1x2xi32>) -> tensor<1x3x1xf64>
              return %0 : tensor<1x3x1xf64>
            }
            """);
    var x = Tensor.of(1., 2, 3, 4, 5).reshape(1, 5, 1);
    var kernel = Tensor.of(1., 10, 100).reshape(3, 1, 1);
    // The input is 0 1 0 2 0 3 0 4 0 5.
    assertThat(expanded(module, x, kernel, Tensor.of(1, 0).reshape(1, 2)).toDoubles())
        .containsExactly(10, 2 + 300, 40);
  }

  private static Literal highProduct(TensorType type, long[] x, long[] y) {
    var module =
        Parser.parse(
            """
            func.func @main(%%a: %1$s, %%b: %1$s) -> %1$s {
              %%0 = chlo.mulhi %%a, %%b : %1$s, %1$s -> %1$s
              return %%0 : %1$s
            }
            """
                .formatted(type));
    var found = Program.of(module).apply(List.of(tensor(type, x), tensor(type, y)));
    return ((ConcreteTensor) found.getFirst()).literal();
  }

  /** The upper halves of products of random numbers and of the extreme ones. */
  @Test
  void upperHalvesOfProducts() {
    var random = new Random(3);
    long[] x = new long[64];
    long[] y = new long[64];
    for (int i = 0; i < x.length; i++) {
      x[i] = i < 8 ? (i % 2 == 0 ? Long.MIN_VALUE : -1) : random.nextLong();
      y[i] =
          i < 8 ? List.of(Long.MIN_VALUE, -1L, 1L, Long.MAX_VALUE).get(i / 2) : random.nextLong();
    }
    for (int bits : new int[] {64, 32, 16, 8, 4}) {
      for (boolean signed : new boolean[] {true, false}) {
        var type = TensorType.parse("tensor<64x%s%d>".formatted(signed ? "i" : "ui", bits));
        long[] a = cut(x, bits, signed);
        long[] b = cut(y, bits, signed);
        var expected = new ArrayList<Long>();
        for (int i = 0; i < a.length; i++) {
          expected.add(
              bits < 64
                  ? signed ? a[i] * b[i] >> bits : a[i] * b[i] >>> bits
                  : signed ? Math.multiplyHigh(a[i], b[i]) : Math.unsignedMultiplyHigh(a[i], b[i]));
        }
        var found = highProduct(type, a, b);
        for (int i = 0; i < a.length; i++) {
          assertThat(found.integer(i))
              .as("%s, %d * %d", type, a[i], b[i])
              .isEqualTo(expected.get(i));
        }
      }
    }
  }

  private static Tensor tensor(TensorType type, long[] numbers) {
    return Tensor.of(
        type.elementType().bits() == 64
            ? Literal.ofLongs(type, numbers)
            : Literal.of(type, Arrays.stream(numbers).asDoubleStream().toArray()));
  }

  /** The lowest bits of each number. */
  private static long[] cut(long[] numbers, int bits, boolean signed) {
    return Arrays.stream(numbers)
        .map(n -> signed ? n << (64 - bits) >> (64 - bits) : n << (64 - bits) >>> (64 - bits))
        .toArray();
  }
}
