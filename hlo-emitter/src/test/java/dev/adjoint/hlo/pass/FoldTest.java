package dev.adjoint.hlo.pass;

import static dev.adjoint.hlo.ElementType.F32;
import static dev.adjoint.hlo.ElementType.I32;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.Creation.Iota;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.Convert;
import dev.adjoint.hlo.Elementwise.Unary;
import dev.adjoint.hlo.Elementwise.UnaryKind;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Shaping.BroadcastInDim;
import dev.adjoint.hlo.Shaping.Slice;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.Verifier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldTest {
  private final BlockBuilder b = new BlockBuilder();

  private Value constant(TensorType type, double... values) {
    return b.add(new Constant(Literal.of(type, values)));
  }

  /** The op that defines the result after constants were folded. */
  private Op folded(Value result) {
    var function = DeadCode.drop(Fold.constants(new Function("f", b.build(List.of(result)))));
    Verifier.verify(Module.of(function));
    return function.body().statements().getLast().op();
  }

  @Test
  void chainsOfIntegersBecomeOneConstant() {
    var type = TensorType.of(I32, 3);
    var sum =
        b.add(new Binary(BinaryKind.ADD, constant(type, 1, 2, 3), constant(type, 10, 20, 30)));
    var part = b.add(new Slice(sum, Dims.of(1), Dims.of(3), Dims.of(1)));
    assertThat(folded(part)).isEqualTo(new Constant(Literal.of(TensorType.of(I32, 2), 22, 33)));
  }

  @Test
  void floatsAreFoldedWhereEveryPlatformRoundsAlike() {
    var scalar = TensorType.of(F32);
    var third = b.add(new Binary(BinaryKind.DIVIDE, constant(scalar, 1), constant(scalar, 3)));
    assertThat(folded(third)).isEqualTo(new Constant(Literal.of(scalar, 1f / 3f)));
    var converted = b.add(new Convert(third, I32));
    assertThat(folded(converted)).isEqualTo(new Constant(Literal.of(TensorType.of(I32), 0)));
  }

  @Test
  void sinesAreLeftToThePlatform() {
    var sine = b.add(new Unary(UnaryKind.SINE, constant(TensorType.of(F32), 1)));
    assertThat(folded(sine)).isInstanceOf(Unary.class);
  }

  @Test
  void floatsThatMayBeFlushedToZeroAreLeftToThePlatform() {
    var tiny = constant(TensorType.of(F32), 1e-30);
    var product = b.add(new Binary(BinaryKind.MULTIPLY, tiny, constant(TensorType.of(F32), 1e-12)));
    assertThat(folded(product)).isInstanceOf(Binary.class);
  }

  @Test
  void largeResultsAreNotFolded() {
    var one = constant(TensorType.of(F32), 1);
    var small = b.add(new BroadcastInDim(one, Dims.of(64), Dims.of()));
    var large = b.add(new BroadcastInDim(one, Dims.of(65), Dims.of()));
    assertThat(folded(small)).isInstanceOf(Constant.class);
    assertThat(folded(large)).isInstanceOf(BroadcastInDim.class);
    assertThat(folded(b.add(new Iota(TensorType.of(I32, 4), 0)))).isInstanceOf(Iota.class);
  }

  @Test
  void opsOnParametersAndOpsWithAttributesAreKept() {
    var x = b.parameter(TensorType.of(I32));
    var sum = b.add(new Binary(BinaryKind.ADD, x, constant(TensorType.of(I32), 1)));
    assertThat(folded(sum)).isInstanceOf(Binary.class);
    var negated = new Unary(UnaryKind.NEGATE, constant(TensorType.of(I32), 1));
    var sharded =
        b.declare(
            negated,
            List.of(TensorType.of(I32)),
            Map.of("mhlo.sharding", new Attribute.Text("{replicated}")));
    assertThat(folded(sharded.getFirst())).isInstanceOf(Unary.class);
  }
}
