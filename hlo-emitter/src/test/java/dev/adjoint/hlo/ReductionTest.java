package dev.adjoint.hlo;

import static dev.adjoint.hlo.OpTesting.assertInfers;
import static dev.adjoint.hlo.OpTesting.assertRejected;
import static dev.adjoint.hlo.OpTesting.f32;
import static dev.adjoint.hlo.OpTesting.i32;
import static dev.adjoint.hlo.OpTesting.value;
import static dev.adjoint.hlo.SampleModules.argMax;
import static dev.adjoint.hlo.SampleModules.combiner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Reduction.Reduce;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReductionTest {
  private final Value x = value(f32(2, 3, 4));
  private final Value zero = value(f32());
  private final Block add = combiner(BinaryKind.ADD, ElementType.F32);

  @Test
  void reduceTakesAwayItsDimensions() {
    assertInfers(new Reduce(List.of(x), List.of(zero), Dims.of(1), add), f32(2, 4));
    assertInfers(new Reduce(List.of(x), List.of(zero), Dims.of(2, 0), add), f32(3));
    assertInfers(new Reduce(List.of(x), List.of(zero), Dims.of(), add), f32(2, 3, 4));
    assertInfers(new Reduce(List.of(zero), List.of(zero), Dims.of(), add), f32());
  }

  @Test
  void reduceOfTwoInputsHasTwoResults() {
    assertInfers(
        new Reduce(
            List.of(x, value(i32(2, 3, 4))),
            List.of(zero, value(i32())),
            Dims.of(0, 1, 2),
            argMax()),
        f32(),
        i32());
  }

  @Test
  void combinerIsTheOnlyOpOfTheBody() {
    assertThat(new Reduce(List.of(x), List.of(zero), Dims.of(0), add).combiner())
        .contains(BinaryKind.ADD);
    var b = new BlockBuilder();
    var p = b.parameters(List.of(f32(), f32()));
    var swapped = b.build(List.of(b.add(new Binary(BinaryKind.SUBTRACT, p.get(1), p.get(0)))));
    assertThat(new Reduce(List.of(x), List.of(zero), Dims.of(0), swapped).combiner()).isEmpty();
    var first = new BlockBuilder();
    var q = first.parameters(List.of(f32(), f32()));
    var _ = first.add(new Binary(BinaryKind.ADD, q.get(0), q.get(1)));
    var ignoring = first.build(List.of(q.get(0)));
    assertThat(new Reduce(List.of(x), List.of(zero), Dims.of(0), ignoring).combiner()).isEmpty();
  }

  @Test
  void reduceChecksInputsInitsAndDimensions() {
    assertRejected(
        new Reduce(List.of(), List.of(), Dims.of(), add),
        "(C3)",
        "expected at least one input and as many inits, found 0 and 0");
    assertRejected(new Reduce(List.of(x), List.of(), Dims.of(), add), "(C3)", "found 1 and 0");
    assertRejected(
        new Reduce(List.of(x), List.of(zero), Dims.of(3), add),
        "(C4, C5)",
        "expected dimensions within [0, 3), found [3]");
    assertRejected(
        new Reduce(List.of(x), List.of(zero), Dims.of(0, 0), add),
        "(C4, C5)",
        "expected distinct dimensions, found [0, 0]");
    assertRejected(
        new Reduce(List.of(x, value(i32(2))), List.of(zero, value(i32())), Dims.of(0), argMax()),
        "(C1)",
        "expected inputs of one shape, found [2, 3, 4] and tensor<2xi32>");
    assertRejected(
        new Reduce(List.of(x), List.of(value(i32())), Dims.of(0), add),
        "(C2)",
        "expected a scalar init of f32, found tensor<i32>");
    assertRejected(
        new Reduce(List.of(x), List.of(value(f32(1))), Dims.of(0), add),
        "(C6)",
        "expected a reduction-region with the shape of the init value 0, tensor<1xf32>");
  }

  @Test
  void reduceChecksTheTypesOfItsBody() {
    assertRejected(
        new Reduce(
            List.of(x), List.of(zero), Dims.of(0), combiner(BinaryKind.ADD, ElementType.I32)),
        "(C6)",
        "whose element type tensor<i32> is promotable from tensor<f32>");
    var empty = new BlockBuilder().build(List.of());
    assertRejected(
        new Reduce(List.of(x), List.of(zero), Dims.of(0), empty),
        "(C6)",
        "takes 2 parameters, found 0");
  }
}
