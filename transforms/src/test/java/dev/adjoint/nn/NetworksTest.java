package dev.adjoint.nn;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.adjoint.Convolution;
import dev.adjoint.Fn1;
import dev.adjoint.Fn2;
import dev.adjoint.OnEveryBackend;
import dev.adjoint.Oracle;
import dev.adjoint.Oracle.Case;
import dev.adjoint.Padding;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.nn.Initializer.Distribution;
import dev.adjoint.nn.Initializer.Fan;
import dev.adjoint.optim.Optimizer;
import dev.adjoint.optim.OptimizerState;
import dev.adjoint.optim.Step;
import dev.adjoint.random.Key;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Activations, losses, layers and initializers, against those of JAX and optax. */
@OnEveryBackend
class NetworksTest {
  private static final Map<String, Fn1<List<Tensor>, List<Tensor>>> FUNCTIONS = new HashMap<>();

  static Stream<Case> cases() {
    return Oracle.read("nn.txt").stream();
  }

  private static void one(String name, Fn1<Tensor, Tensor> f) {
    FUNCTIONS.put(name, in -> List.of(f.apply(in.getFirst())));
  }

  private static void two(String name, Fn2<Tensor, Tensor, Tensor> f) {
    FUNCTIONS.put(name, in -> List.of(f.apply(in.get(0), in.get(1))));
  }

  private static void layer(String name, Fn1<List<Tensor>, Tensor> f) {
    FUNCTIONS.put(name, in -> List.of(f.apply(in)));
  }

  private static void initializer(String name, Initializer initializer) {
    one(
        name + "/matrix",
        key -> initializer.apply(new Key(key), TensorType.of(ElementType.F32, 6, 3)));
    one(
        name + "/kernel",
        key -> initializer.apply(new Key(key), TensorType.of(ElementType.F32, 2, 3, 4, 2)));
  }

  static {
    one("gelu", Activations::gelu);
    one("geluTanh", Activations::geluTanh);
    one("silu", Activations::silu);
    one("elu", Activations::elu);
    one("elu2", x -> Activations.elu(x, 2));
    one("celu", x -> Activations.celu(x, 1.5));
    one("selu", Activations::selu);
    one("softplus", Activations::softplus);
    one("logSigmoid", Activations::logSigmoid);
    one("leakyRelu", x -> Activations.leakyRelu(x, 0.1));
    one("relu6", Activations::relu6);
    one("hardSigmoid", Activations::hardSigmoid);
    one("hardSilu", Activations::hardSilu);
    one("hardTanh", Activations::hardTanh);
    one("softSign", Activations::softSign);
    one("mish", Activations::mish);
    one("relu", Tensor::relu);
    one("glu", x -> Activations.glu(x, -1));

    two("squaredError", Losses::squaredError);
    two("absoluteError", Losses::absoluteError);
    two("huber", (p, t) -> Losses.huber(p, t, 0.7));
    two("softmaxCrossEntropy", Losses::softmaxCrossEntropy);
    two("softmaxCrossEntropyOf", Losses::softmaxCrossEntropyOf);
    two("sigmoidCrossEntropy", Losses::sigmoidCrossEntropy);

    layer("dense", in -> new Dense(in.get(1), in.get(2)).apply(in.get(0)));
    layer("layerNorm", in -> new LayerNorm(in.get(1), in.get(2), 1e-6).apply(in.get(0)));
    layer("rmsNorm", in -> new RmsNorm(in.get(1), 1e-6).apply(in.get(0)));
    FUNCTIONS.put(
        "batchNorm/train",
        in -> {
          var norm = new BatchNorm(in.get(1), in.get(2), 1e-5);
          var before = new BatchNorm.Statistics(in.get(3), in.get(4));
          var found = norm.train(in.get(0), before, 0.9);
          return List.of(found.output(), found.statistics().mean(), found.statistics().variance());
        });
    layer(
        "batchNorm/apply",
        in ->
            new BatchNorm(in.get(1), in.get(2), 1e-5)
                .apply(in.get(0), new BatchNorm.Statistics(in.get(3), in.get(4))));
    var strided = Convolution.of(2).strides(2, 1).padding(Padding.same());
    layer("conv", in -> new Conv(strided, in.get(1), in.get(2)).apply(in.get(0)));
    two("embedding", (table, i) -> new Embedding(table).apply(i));
    two("attend", (table, x) -> new Embedding(table).attend(x));
    two("dropout", (key, x) -> Dropout.apply(new Key(key), 0.3, x));
    layer("attention/plain", in -> Attention.dotProduct(in.get(0), in.get(1), in.get(2), null));
    layer(
        "attention/masked", in -> Attention.dotProduct(in.get(0), in.get(1), in.get(2), in.get(3)));
    layer(
        "attention/causal",
        in -> Attention.dotProduct(in.get(0), in.get(1), in.get(2), Attention.causal(5)));
    layer(
        "multiHead",
        in ->
            new Attention(
                    2,
                    new Dense(in.get(2), in.get(3)),
                    new Dense(in.get(4), in.get(5)),
                    new Dense(in.get(6), in.get(7)),
                    new Dense(in.get(8), in.get(9)))
                .apply(in.get(0), in.get(1), null));

    initializer("glorotUniform", Initializer.glorotUniform());
    initializer("glorotNormal", Initializer.glorotNormal());
    initializer("heUniform", Initializer.heUniform());
    initializer("heNormal", Initializer.heNormal());
    initializer("lecunUniform", Initializer.lecunUniform());
    initializer("lecunNormal", Initializer.lecunNormal());
    initializer("normal", Initializer.normal(0.3));
    initializer("uniform", Initializer.uniform(0.3));
    initializer("scalingOutNormal", Initializer.varianceScaling(3, Fan.OUT, Distribution.NORMAL));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAsInJax(Case c) {
    var f = FUNCTIONS.getOrDefault(c.name(), FUNCTIONS.get(c.function()));
    assertThat(f).as(c.name()).isNotNull();
    Oracle.check(c, f, 1);
  }

  record Mlp(Dense hidden, LayerNorm norm, Dense output) implements Fn1<Tensor, Tensor> {
    static Mlp init(Key key) {
      var keys = key.split(2);
      return new Mlp(
          Dense.init(keys.get(0), 2, 16), LayerNorm.init(16), Dense.init(keys.get(1), 16, 2));
    }

    @Override
    public Tensor apply(Tensor x) {
      return output.apply(Activations.gelu(norm.apply(hidden.apply(x))));
    }
  }

  /** A model is a record of layers, its gradient is one too, and a step takes their memory. */
  @Test
  void aNetworkLearnsTheExclusiveOr() {
    var x = Tensor.of(new float[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
    var labels = Tensor.of(0, 1, 1, 0);
    Fn1<Mlp, Tensor> loss = m -> Losses.softmaxCrossEntropy(m.apply(x), labels).mean();
    var optimizer = Optimizer.adam(0.05);
    Fn2<Mlp, OptimizerState, Step<Mlp>> train =
        jit((m, s) -> optimizer.step(m, grad(loss).apply(m), s), 0, 1);
    var start = Mlp.init(Key.of(0));
    var step = new Step<>(start, optimizer.init(start));
    for (int i = 0; i < 60; i++) {
      step = train.apply(step.parameters(), step.state());
    }
    assertThat(loss.apply(step.parameters()).item()).isLessThan(0.05);
    assertThat(step.parameters().apply(x).argmax(-1).toInts()).containsExactly(0, 1, 1, 0);
  }

  /** The choice of the label is differentiated to the difference from the probabilities. */
  @Test
  void theGradientOfTheCrossEntropyIsSoftmaxMinusOneHot() {
    var logits = Tensor.of(new float[][] {{1, 2, 3}});
    var labels = Tensor.of(new int[] {2});
    Fn1<Tensor, Tensor> loss = l -> Losses.softmaxCrossEntropy(l, labels).sum();
    var expected = logits.softmax(-1).subtract(labels.oneHot(3, ElementType.F32));
    assertThat(grad(loss).apply(logits).subtract(expected).abs().max().item()).isLessThan(1e-6);
  }

  @Test
  void dropoutOfNothingAndOfAllNeedsNoRandomNumbers() {
    var x = Tensor.of(1f, 2f);
    assertThat(Dropout.apply(Key.of(0), 0, x)).isSameAs(x);
    assertThat(Dropout.apply(Key.of(0), 1, x).toFloats()).containsExactly(0, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dropout.apply(Key.of(0), 1.5, x))
        .withMessageContaining("expected a rate from 0 to 1, found 1.5");
  }

  @Test
  void aConvolutionalLayerHasTheShapesItWasMadeFor() {
    var conv = Conv.init(Key.of(1), Convolution.of(2).padding(Padding.same()), Dims.of(3, 3), 4, 8);
    assertThat(conv.apply(Tensor.zeros(2, 5, 6, 4)).shape()).isEqualTo(Dims.of(2, 5, 6, 8));
    var attention = Attention.init(Key.of(2), 2, 6);
    var x = Key.of(3).normal(1, 4, 6);
    assertThat(attention.apply(x, x, Attention.causal(4)).shape()).isEqualTo(x.shape());
    assertThat(Embedding.init(Key.of(4), 10, 3).apply(Tensor.of(1, 2)).shape())
        .isEqualTo(Dims.of(2, 3));
  }

  @Test
  void whatDoesNotFitIsAnError() {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Losses.softmaxCrossEntropy(Tensor.zeros(2, 3), Tensor.of(1, 2, 0)))
        .withMessageContaining("an integer label for each vector of tensor<2x3xf32>");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Attention.init(Key.of(0), 4, 6))
        .withMessageContaining("a number of heads that divides 6 features, found 4");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(
            () -> Initializer.heNormal().apply(Key.of(0), TensorType.of(ElementType.F32, 3)))
        .withMessageContaining("expected a kernel of rank 2 or more, found tensor<3xf32>");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Activations.glu(Tensor.zeros(3), 0))
        .withMessageContaining("expected a number of parts that divides the size 3");
  }
}
