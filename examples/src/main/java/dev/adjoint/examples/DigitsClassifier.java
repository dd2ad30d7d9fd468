package dev.adjoint.examples;

import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.valueAndGrad;

import dev.adjoint.Adjoint;
import dev.adjoint.Fn3;
import dev.adjoint.Lowered;
import dev.adjoint.Tensor;
import dev.adjoint.Trees;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Trains a two-layer classifier of handwritten digits with mini-batch Adam. One step (loss,
 * gradient, update) is one compiled program that takes over the memory of the state it is given.
 * Everything random has a fixed seed: two runs give the same bits.
 */
public final class DigitsClassifier {
  private static final int HIDDEN = 128;
  private static final int BATCH = 64;
  private static final double RATE = 2e-3;

  /** A dense layer. */
  public record Layer(Tensor weights, Tensor bias) {
    Tensor apply(Tensor x) {
      return x.matmul(weights).add(bias);
    }
  }

  /** What is learned. */
  public record Parameters(Layer hidden, Layer output) {}

  /** The parameters, and Adam's running means of the gradients and their squares. */
  public record State(Parameters parameters, Parameters mean, Parameters square, Tensor step) {}

  /** What a step gives. */
  public record Stepped(State state, Tensor loss) {}

  /**
   * How the training goes.
   *
   * @param epoch the number of the epoch, from 1
   * @param loss the mean loss of its last step
   * @param accuracy the share of held-out images that are recognised
   */
  public record Progress(int epoch, double loss, double accuracy) {}

  /**
   * What came out.
   *
   * @param losses of every step
   * @param accuracy the share of held-out images that are recognised
   */
  public record Result(List<Float> losses, double accuracy) {}

  private DigitsClassifier() {}

  private static Tensor logits(Parameters p, Tensor images) {
    return p.output().apply(p.hidden().apply(images).maximum(0));
  }

  /** The mean cross entropy of the predicted distributions and the digits. */
  private static Tensor loss(Parameters p, Tensor images, Tensor digits) {
    var logits = logits(p, images);
    var shifted = logits.subtract(logits.max(-1).expandDims(-1));
    var logProbabilities = shifted.subtract(shifted.exp().sum(-1).log().expandDims(-1));
    var classes = Tensor.iota(logits.type().withElementType(ElementType.I32), 1);
    var target = digits.expandDims(-1).eq(classes).convert(ElementType.F32);
    return logProbabilities.multiply(target).sum(-1).mean().negate();
  }

  private static Stepped step(State state, Tensor images, Tensor digits) {
    Fn3<Parameters, Tensor, Tensor, Tensor> loss = DigitsClassifier::loss;
    var at = valueAndGrad(loss).apply(state.parameters(), images, digits);
    var step = state.step().add(1);
    var mean = Trees.map((m, g) -> m.multiply(0.9).add(g.multiply(0.1)), state.mean(), at.grad());
    var square =
        Trees.map(
            (s, g) -> s.multiply(0.999).add(g.multiply(g).multiply(0.001)),
            state.square(),
            at.grad());
    // Adam begins with means of zero; the corrections undo that bias.
    var one = Tensor.of(1f);
    var ofMean = one.subtract(Tensor.of(0.9f).pow(step));
    var ofSquare = one.subtract(Tensor.of(0.999f).pow(step));
    var direction =
        Trees.map(
            (m, s) -> m.divide(ofMean).divide(s.divide(ofSquare).sqrt().add(1e-8)), mean, square);
    var parameters =
        Trees.map((p, d) -> p.subtract(d.multiply(RATE)), state.parameters(), direction);
    return new Stepped(new State(parameters, mean, square, step), at.value());
  }

  private static Tensor recognised(Parameters p, Tensor images, Tensor digits) {
    return logits(p, images).argmax(-1).eq(digits).convert(ElementType.F32).mean();
  }

  private static Layer layer(Random random, int inputs, int outputs) {
    var weights = new float[inputs * outputs];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (random.nextGaussian() * Math.sqrt(2.0 / inputs));
    }
    return new Layer(Tensor.of(weights).reshape(inputs, outputs), Tensor.zeros(outputs));
  }

  private static State initial() {
    var random = new Random(1);
    var parameters =
        new Parameters(layer(random, Digits.PIXELS, HIDDEN), layer(random, HIDDEN, 10));
    // The state is donated to every step, so no two of its tensors may be the same.
    return new State(
        parameters,
        Trees.map(p -> Tensor.zeros(p.type()), parameters),
        Trees.map(p -> Tensor.zeros(p.type()), parameters),
        Tensor.zeros(TensorType.of(ElementType.F32)));
  }

  private static Tensor images(List<Digits.Image> images) {
    var pixels = new float[images.size() * Digits.PIXELS];
    for (int i = 0; i < images.size(); i++) {
      System.arraycopy(images.get(i).pixels(), 0, pixels, i * Digits.PIXELS, Digits.PIXELS);
    }
    return Tensor.of(pixels).reshape(images.size(), Digits.PIXELS);
  }

  private static Tensor digits(List<Digits.Image> images) {
    return Tensor.of(images.stream().mapToInt(Digits.Image::digit).toArray());
  }

  /**
   * Trains on the current engine.
   *
   * @param epochs how often every image is seen
   * @param progress is told after every epoch
   */
  public static Result train(int epochs, Consumer<Progress> progress) {
    Fn3<State, Tensor, Tensor, Stepped> step = jit(DigitsClassifier::step, 0);
    Fn3<Parameters, Tensor, Tensor, Tensor> test = jit(DigitsClassifier::recognised);
    var data = Digits.load();
    var heldOut = images(data.heldOut());
    var heldOutDigits = digits(data.heldOut());
    var order = new ArrayList<>(data.training());
    var random = new Random(2);
    var losses = new ArrayList<Float>();
    var state = initial();
    double recognised = 0;
    for (int epoch = 1; epoch <= epochs; epoch++) {
      Collections.shuffle(order, random);
      var epochLosses = new ArrayList<Tensor>();
      for (int from = 0; from + BATCH <= order.size(); from += BATCH) {
        var batch = order.subList(from, from + BATCH);
        var stepped = step.apply(state, images(batch), digits(batch));
        state = stepped.state();
        epochLosses.add(stepped.loss());
      }
      // Only now is anything waited for: the steps above were handed to the device one after the
      // other.
      epochLosses.forEach(loss -> losses.add((float) loss.item()));
      recognised = test.apply(state.parameters(), heldOut, heldOutDigits).item();
      progress.accept(new Progress(epoch, losses.getLast(), recognised));
    }
    return new Result(List.copyOf(losses), recognised);
  }

  /** {@return the program of one training step, for those who look at it rather than run it} */
  public static Lowered<?> lowered() {
    Fn3<State, Tensor, Tensor, Stepped> step = DigitsClassifier::step;
    var images = Tensor.placeholder(TensorType.of(ElementType.F32, BATCH, Digits.PIXELS));
    var digits = Tensor.placeholder(TensorType.of(ElementType.I32, BATCH));
    return Adjoint.lower(step, initial(), images, digits).donating(0);
  }

  /** Trains and prints the accuracy. */
  public static void main(String... args) {
    var result =
        train(
            20,
            p ->
                System.out.printf(
                    "epoch %2d  loss %.4f  accuracy %.2f %%%n",
                    p.epoch(), p.loss(), 100 * p.accuracy()));
    System.out.printf("held-out accuracy %.2f %%%n", 100 * result.accuracy());
  }
}
