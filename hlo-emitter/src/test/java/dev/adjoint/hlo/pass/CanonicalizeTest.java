package dev.adjoint.hlo.pass;

import static dev.adjoint.hlo.ElementType.F32;
import static dev.adjoint.hlo.ElementType.F64;
import static dev.adjoint.hlo.ElementType.I1;
import static dev.adjoint.hlo.ElementType.I32;
import static dev.adjoint.hlo.ElementType.I8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.ControlFlow.If;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.Compare;
import dev.adjoint.hlo.Elementwise.Convert;
import dev.adjoint.hlo.Elementwise.Direction;
import dev.adjoint.hlo.Elementwise.Select;
import dev.adjoint.hlo.Elementwise.Unary;
import dev.adjoint.hlo.Elementwise.UnaryKind;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Indexing.DynamicSlice;
import dev.adjoint.hlo.Indexing.DynamicUpdateSlice;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Ordering.Sort;
import dev.adjoint.hlo.Shaping.BroadcastInDim;
import dev.adjoint.hlo.Shaping.Concatenate;
import dev.adjoint.hlo.Shaping.Pad;
import dev.adjoint.hlo.Shaping.Reshape;
import dev.adjoint.hlo.Shaping.Reverse;
import dev.adjoint.hlo.Shaping.Slice;
import dev.adjoint.hlo.Shaping.Transpose;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.Verifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalizeTest {
  private final BlockBuilder b = new BlockBuilder();
  private final Value f = b.parameter(TensorType.of(F32, 2, 3));
  private final Value i = b.parameter(TensorType.of(I32, 2, 3));

  private Value splat(Value like, double value) {
    return b.add(new Constant(Literal.splat(like.type(), value)));
  }

  private Value add(Op op) {
    return b.add(op);
  }

  private Value binary(BinaryKind kind, Value x, Value y) {
    return add(new Binary(kind, x, y));
  }

  private Function simpler(Value... results) {
    var function = DeadCode.drop(Canonicalize.apply(new Function("f", b.build(List.of(results)))));
    Verifier.verify(Module.of(function));
    return function;
  }

  /** Asserts that the values are parameter {@code index} of the function. */
  private void assertIsParameter(int index, Value... values) {
    var function = simpler(values);
    assertThat(function.body().results())
        .containsOnly(function.body().parameters().get(index))
        .hasSize(values.length);
    assertThat(function.body().statements()).isEmpty();
  }

  private void assertIsKept(Value value) {
    assertThat(simpler(value).body().results().getFirst().type()).isEqualTo(value.type());
    assertThat(simpler(value).body().statements().getLast().op().name())
        .isEqualTo(b.build(List.of()).statements().getLast().op().name());
  }

  @Test
  void integersKeepTheirNeutralElements() {
    assertIsParameter(
        1,
        binary(BinaryKind.ADD, i, splat(i, 0)),
        binary(BinaryKind.ADD, splat(i, 0), i),
        binary(BinaryKind.SUBTRACT, i, splat(i, 0)),
        binary(BinaryKind.MULTIPLY, i, splat(i, 1)),
        binary(BinaryKind.DIVIDE, i, splat(i, 1)),
        binary(BinaryKind.AND, i, splat(i, -1)),
        binary(BinaryKind.AND, i, i),
        binary(BinaryKind.OR, i, splat(i, 0)),
        binary(BinaryKind.XOR, i, splat(i, 0)),
        binary(BinaryKind.MAXIMUM, i, i),
        binary(BinaryKind.SHIFT_LEFT, i, splat(i, 0)));
  }

  @Test
  void integersMeetTheirZero() {
    var zero = Literal.splat(i.type(), 0);
    for (var value :
        List.of(
            binary(BinaryKind.SUBTRACT, i, i),
            binary(BinaryKind.MULTIPLY, i, splat(i, 0)),
            binary(BinaryKind.AND, splat(i, 0), i),
            binary(BinaryKind.XOR, i, i))) {
      assertThat(simpler(value).body().statements().getLast().op()).isEqualTo(new Constant(zero));
    }
  }

  @Test
  void floatsKeepMinusZeroAndOne() {
    assertIsParameter(
        0,
        binary(BinaryKind.ADD, f, splat(f, -0.0)),
        binary(BinaryKind.SUBTRACT, f, splat(f, 0.0)),
        binary(BinaryKind.MULTIPLY, splat(f, 1), f),
        binary(BinaryKind.DIVIDE, f, splat(f, 1)));
  }

  @Test
  void whatIsNotExactForMinusZeroOrNaNIsKept() {
    assertIsKept(binary(BinaryKind.ADD, f, splat(f, 0.0)));
    assertIsKept(binary(BinaryKind.SUBTRACT, f, splat(f, -0.0)));
    assertIsKept(binary(BinaryKind.MULTIPLY, f, splat(f, 0.0)));
    assertIsKept(binary(BinaryKind.SUBTRACT, f, f));
  }

  @Test
  void splatsMayBeBroadcast() {
    var one = add(new Constant(Literal.splat(TensorType.of(F32), 1)));
    var ones = add(new BroadcastInDim(one, Dims.of(2, 3), Dims.of()));
    assertIsParameter(0, binary(BinaryKind.MULTIPLY, f, ones));
  }

  @Test
  void pairsOfInversesCancel() {
    assertIsParameter(
        1,
        add(new Unary(UnaryKind.NEGATE, add(new Unary(UnaryKind.NEGATE, i)))),
        add(new Unary(UnaryKind.NOT, add(new Unary(UnaryKind.NOT, i)))),
        add(new Transpose(add(new Transpose(i, Dims.of(1, 0))), Dims.of(1, 0))),
        add(new Reverse(add(new Reverse(i, Dims.of(1))), Dims.of(1))),
        add(new Reshape(add(new Reshape(i, Dims.of(6))), Dims.of(2, 3))),
        add(new Convert(add(new Convert(i, F64)), I32)));
  }

  @Test
  void partsOfComplexNumbersAreWhatTheyWereMadeOf() {
    var z = binary(BinaryKind.COMPLEX, f, splat(f, 2));
    assertIsParameter(0, add(new Unary(UnaryKind.REAL, z)));
  }

  @Test
  void conversionsThatLoseDigitsAreKept() {
    assertThat(simpler(add(new Convert(add(new Convert(i, F32)), I32))).body().statements())
        .hasSize(2);
    assertThat(simpler(add(new Convert(add(new Convert(i, I8)), I32))).body().statements())
        .hasSize(2);
  }

  @Test
  void opsThatMoveNothingVanish() {
    var zero = add(new Constant(Literal.splat(TensorType.of(I32), 0)));
    var none = Dims.of(0, 0);
    assertIsParameter(
        1,
        add(new Reshape(i, Dims.of(2, 3))),
        add(new Transpose(i, Dims.of(0, 1))),
        add(new BroadcastInDim(i, Dims.of(2, 3), Dims.of(0, 1))),
        add(new Slice(i, Dims.of(0, 0), Dims.of(2, 3), Dims.of(1, 1))),
        add(new Pad(i, zero, none, none, none)),
        add(new Concatenate(List.of(i), 0)),
        add(new Reverse(i, Dims.of())),
        add(new Convert(i, I32)));
  }

  @Test
  void movesOfMovesBecomeOne() {
    var cut = add(new Slice(i, Dims.of(0, 1), Dims.of(2, 3), Dims.of(1, 1)));
    var row = add(new Slice(cut, Dims.of(1, 0), Dims.of(2, 2), Dims.of(1, 1)));
    var function = simpler(row);
    var whole = function.body().parameters().get(1);
    assertThat(function.body().statements())
        .singleElement()
        .extracting(Statement::op)
        .isEqualTo(new Slice(whole, Dims.of(1, 1), Dims.of(2, 3), Dims.of(1, 1)));
    var wide = add(new BroadcastInDim(i, Dims.of(2, 3, 4), Dims.of(0, 1)));
    var wider = add(new BroadcastInDim(wide, Dims.of(5, 2, 3, 4), Dims.of(1, 2, 3)));
    assertThat(simpler(wider).body().statements()).hasSize(1);
  }

  @Test
  void selectsByAConstantAreOneOfTheirCases() {
    var yes = add(new Constant(Literal.splat(TensorType.of(I1), 1)));
    var no = add(new Constant(Literal.splat(TensorType.of(I1), 0)));
    assertIsParameter(
        0,
        add(new Select(yes, f, splat(f, 1))),
        add(new Select(no, splat(f, 1), f)),
        add(new Select(b.parameter(TensorType.of(I1)), f, f)));
  }

  @Test
  void selectsByANegationChangePlaces() {
    var p = b.parameter(TensorType.of(I1));
    var not = add(new Unary(UnaryKind.NOT, p));
    var function = simpler(add(new Select(not, f, splat(f, 1))));
    var select = (Select) function.body().statements().getLast().op();
    assertThat(select.pred()).isSameAs(function.body().parameters().get(2));
    assertThat(select.onFalse()).isSameAs(function.body().parameters().getFirst());
  }

  @Test
  void ifsOfAConstantBecomeTheirBranch() {
    var yes = add(new Constant(Literal.splat(TensorType.of(I1), 1)));
    var onTrue = new BlockBuilder();
    var sum = onTrue.add(new Binary(BinaryKind.ADD, i, i));
    var onFalse = new BlockBuilder();
    var choice = add(new If(yes, onTrue.build(List.of(sum)), onFalse.build(List.of(i))));
    assertThat(simpler(choice).body().statements())
        .singleElement()
        .extracting(Statement::op)
        .isInstanceOf(Binary.class);
  }

  @Test
  void slicesAtConstantPlacesAreSlicesWithinTheArray() {
    var one = add(new Constant(Literal.splat(TensorType.of(I32), 1)));
    var far = add(new Constant(Literal.splat(TensorType.of(I32), 100)));
    var function = simpler(add(new DynamicSlice(i, List.of(one, far), Dims.of(1, 2))));
    assertThat(function.body().statements())
        .singleElement()
        .extracting(Statement::op)
        .isEqualTo(
            new Slice(
                function.body().parameters().get(1), Dims.of(1, 1), Dims.of(2, 3), Dims.of(1, 1)));
    var somewhere = b.parameter(TensorType.of(I32));
    assertIsKept(add(new DynamicSlice(i, List.of(one, somewhere), Dims.of(1, 2))));
  }

  @Test
  void padsThatOnlyCropAreSlices() {
    var none = Dims.of(0, 0);
    var zero = splat(b.parameter(TensorType.of(I32)), 0);
    var cropped = add(new Pad(i, zero, Dims.of(-1, 0), Dims.of(0, -1), none));
    var function = simpler(cropped);
    assertThat(function.body().statements())
        .singleElement()
        .extracting(Statement::op)
        .isEqualTo(
            new Slice(
                function.body().parameters().get(1), Dims.of(1, 0), Dims.of(2, 2), Dims.of(1, 1)));
    assertIsParameter(1, add(new Pad(i, zero, none, none, none)));
    assertIsKept(add(new Pad(i, zero, Dims.of(-1, 1), none, none)));
    assertIsKept(add(new Pad(i, zero, none, none, Dims.of(0, 1))));
  }

  @Test
  void anUpdateOfTheWholeIsTheUpdate() {
    var somewhere = b.parameter(TensorType.of(I32));
    assertIsParameter(
        1, add(new DynamicUpdateSlice(splat(i, 7), i, List.of(somewhere, somewhere))));
  }

  @Test
  void aSortCountsItsDimensionFromTheFirst() {
    var comparator = new BlockBuilder();
    var first = comparator.parameter(TensorType.of(F32));
    var second = comparator.parameter(TensorType.of(F32));
    var less = comparator.add(new Compare(first, second, Direction.LT, null));
    var block = comparator.build(List.of(less));
    var result = simpler(add(new Sort(List.of(f), -2L, true, block)));
    assertThat(result.body().statements().getFirst().op())
        .isInstanceOfSatisfying(Sort.class, sort -> assertThat(sort.dimension()).isEqualTo(0));
  }

  @Test
  void sortsAloneChangesNothingElse() {
    var comparator = new BlockBuilder();
    var first = comparator.parameter(TensorType.of(F32));
    var second = comparator.parameter(TensorType.of(F32));
    var less = comparator.add(new Compare(first, second, Direction.LT, null));
    var block = comparator.build(List.of(less));
    var one = binary(BinaryKind.MULTIPLY, f, splat(f, 1));
    var plain = new Function("f", b.build(List.of(one)));
    assertThat(Canonicalize.sorts(plain)).isSameAs(plain);
    var sorted = add(new Sort(List.of(one), -1L, true, block));
    var found = Canonicalize.sorts(new Function("f", b.build(List.of(sorted)))).body().statements();
    assertThat(found).hasSize(3);
    assertThat(found.get(1).op()).isInstanceOf(Binary.class);
    assertThat(found.get(2).op())
        .isInstanceOfSatisfying(Sort.class, sort -> assertThat(sort.dimension()).isEqualTo(1));
  }

  @Test
  void constantsAreFoldedOnTheWay() {
    // 1 - 0.5 - 0.5 is 0 only after both are folded, and x - 0 is x only after that.
    var half = splat(f, 0.5);
    var one = splat(f, 1);
    var difference = binary(BinaryKind.SUBTRACT, one, half);
    var zero = binary(BinaryKind.SUBTRACT, difference, half);
    var function = new Function("f", b.build(List.of(binary(BinaryKind.SUBTRACT, f, zero))));
    var folded = DeadCode.drop(Canonicalize.folded(function));
    assertThat(folded.body().statements()).isEmpty();
    assertThat(folded.body().results()).containsExactly(folded.body().parameters().getFirst());
    assertThat(DeadCode.drop(Canonicalize.apply(Fold.constants(function))).body())
        .isEqualTo(folded.body());
  }
}
