package dev.adjoint.random;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The key of a random number generator without state: the same key always gives the same numbers,
 * so use each key once and {@link #split} it for more.
 *
 * {@snippet :
 * var keys = Key.of(42).split(2);
 * var weights = keys.get(0).normal(784, 10).multiply(0.01);
 * var noise = keys.get(1).uniform(10);
 * }
 *
 * <p>The numbers are those that {@code jax.random} makes from the same seed, bit for bit (of the
 * gamma distribution and its kin, and truncated normal ones, to rounding: there JAX's own depend on
 * whether they are compiled). Everything works within {@code jit}, {@code vmap} and loops; a key is
 * a record of a tensor, and a tensor of several keys as rows ({@link #splitRows}) is what {@code
 * vmap} and {@code scan} take apart. Shapes without an element type mean f32.
 *
 * @param data two words, ui32; with leading dimensions for several keys
 */
public record Key(Tensor data) {
  /** Checks the type. */
  public Key {
    var type = data.type();
    if (type.elementType() != ElementType.UI32
        || type.rank() == 0
        || type.shape().get(type.rank() - 1) != 2) {
      throw new HloException("key: expected two words of ui32, found " + type);
    }
  }

  /**
   * {@return the key for a seed: its upper and its lower 32 bits, as {@code jax.random.key} makes
   * it where 64-bit types are enabled}
   */
  public static Key of(long seed) {
    var words = new double[] {seed >>> 32, seed & 0xFFFFFFFFL};
    return new Key(Tensor.of(Literal.of(TensorType.of(ElementType.UI32, 2), words)));
  }

  /**
   * {@return {@code count} keys whose numbers are independent of each other's and of this one's}
   */
  public List<Key> split(int count) {
    var rows = splitRows(count).data();
    var keys = new ArrayList<Key>();
    for (int i = 0; i < count; i++) {
      keys.add(new Key(rows.slice(0, i, i + 1L).reshape(2)));
    }
    return List.copyOf(keys);
  }

  /**
   * {@return the keys of {@link #split} as rows of one tensor}
   *
   * {@snippet :
   * vmap((Key k) -> k.normal(3)).apply(key.splitRows(10)); // 10 x 3 numbers
   * }
   */
  public Key splitRows(int count) {
    return new Key(
        staged(
            "split",
            key -> {
              var words = Threefry.ofShape(key, Dims.of(count));
              return Tensor.stack(1, words.high(), words.low());
            }));
  }

  /** {@return a key that depends on {@code data} too, such as the number of a step} */
  public Key foldIn(int data) {
    return foldIn(Tensor.of(data));
  }

  /**
   * {@return a key that depends on {@code data} too}
   *
   * @param data an integer scalar, such as the number of a step; its lower 32 bits count
   */
  public Key foldIn(Tensor data) {
    if (data.rank() != 0 || !data.elementType().isInteger()) {
      throw new HloException("foldIn: expected an integer scalar, found " + data.type());
    }
    single("foldIn");
    return new Key(
        Trace.stage(
                "foldIn",
                List.of(data(), data),
                in -> {
                  var low = in.get(1).convert(ElementType.UI32);
                  var counter = new Threefry.Words(Tensor.zeros(low.type()), low);
                  var words = Threefry.of(in.get(0), counter);
                  return List.of(Tensor.stack(0, words.high(), words.low()));
                })
            .getFirst());
  }

  private void single(String who) {
    if (data.rank() != 1) {
      throw new HloException(
          "%s: expected a single key, found %s; vmap goes over several"
              .formatted(who, data.type()));
    }
  }

  /** The result of {@code body} on the words of this key, as one program. */
  Tensor staged(String name, UnaryOperator<Tensor> body) {
    single(name);
    return Trace.stage(name, List.of(data), in -> List.of(body.apply(in.getFirst()))).getFirst();
  }

  /** The result of {@code body} on this key and on some tensors, as one program. */
  Tensor staged(String name, List<Tensor> tensors, Sampler body) {
    single(name);
    var operands = new ArrayList<Tensor>();
    operands.add(data);
    operands.addAll(tensors);
    return Trace.stage(
            name,
            operands,
            in -> List.of(body.sample(new Key(in.getFirst()), in.subList(1, in.size()))))
        .getFirst();
  }

  /** Makes numbers from a key and parameters. */
  @FunctionalInterface
  interface Sampler {
    Tensor sample(Key key, List<Tensor> parameters);
  }

  private static TensorType f32(long... shape) {
    return TensorType.of(ElementType.F32, shape);
  }

  /**
   * {@return random bits}
   *
   * @param type of an unsigned integer type of 8 to 64 bits
   */
  public Tensor bits(TensorType type) {
    if (type.elementType().kind() != ElementType.Kind.UNSIGNED || type.elementType().bits() < 8) {
      throw new HloException("bits: expected a type ui8, ui16, ui32 or ui64, found " + type);
    }
    return staged("bits", key -> Uniform.bits(key, type));
  }

  /** {@return numbers of f32 that are evenly distributed from 0 to 1, exclusive} */
  public Tensor uniform(long... shape) {
    return uniform(f32(shape), 0, 1);
  }

  /**
   * {@return numbers that are evenly distributed from {@code min} to {@code max}, exclusive}
   *
   * @param type of floating-point numbers of 16 to 64 bits
   */
  public Tensor uniform(TensorType type, double min, double max) {
    var scalar = type.scalar();
    return uniform(type, Tensor.full(scalar, min), Tensor.full(scalar, max));
  }

  /** {@link #uniform(TensorType, double, double)} with bounds that broadcast to the type. */
  public Tensor uniform(TensorType type, Tensor min, Tensor max) {
    return staged(
        "uniform",
        List.of(min, max),
        (key, bounds) -> Uniform.floats(key.data, type, bounds.get(0), bounds.get(1)));
  }

  /** {@return numbers of f32 from the normal distribution with mean 0 and deviation 1} */
  public Tensor normal(long... shape) {
    return normal(f32(shape));
  }

  /**
   * {@return numbers from the normal distribution with mean 0 and deviation 1}
   *
   * @param type of floating-point numbers of 16 to 64 bits
   */
  public Tensor normal(TensorType type) {
    return staged("normal", key -> Normal.of(key, type));
  }

  /**
   * {@return numbers from the normal distribution, those outside of {@code lower} and {@code upper}
   * left out}
   */
  public Tensor truncatedNormal(TensorType type, double lower, double upper) {
    return staged("truncatedNormal", key -> Normal.truncated(key, type, lower, upper));
  }

  /** {@return i32 integers from {@code min} to {@code max}, exclusive} */
  public Tensor randint(int min, int max, long... shape) {
    return randint(TensorType.of(ElementType.I32, shape), min, max);
  }

  /**
   * {@return integers from {@code min} to {@code max}, exclusive; {@code min} where there are none}
   *
   * @param type of integers of 8 to 64 bits
   */
  public Tensor randint(TensorType type, long min, long max) {
    return staged("randint", key -> Uniform.integers(new Key(key), type, min, max));
  }

  /** {@link #randint(TensorType, long, long)} with bounds of the type, which broadcast to it. */
  public Tensor randint(TensorType type, Tensor min, Tensor max) {
    return staged(
        "randint",
        List.of(min, max),
        (key, bounds) -> Uniform.integers(key, type, bounds.get(0), bounds.get(1)));
  }

  /** {@return i1, true with probability {@code p}} */
  public Tensor bernoulli(double p, long... shape) {
    return bernoulli(Tensor.full(f32(shape), p));
  }

  /** {@return i1, each true with the probability that is {@code p}'s element} */
  public Tensor bernoulli(Tensor p) {
    return staged(
        "bernoulli", List.of(p), (key, in) -> key.uniform(p.type(), 0, 1).lt(in.getFirst()));
  }

  /** {@return numbers of f32 from the exponential distribution of rate 1} */
  public Tensor exponential(long... shape) {
    return exponential(f32(shape));
  }

  /** {@return numbers from the exponential distribution of rate 1} */
  public Tensor exponential(TensorType type) {
    return staged("exponential", key -> Exponential.of(new Key(key), type));
  }

  /** {@return numbers of f32 from Gumbel's distribution} */
  public Tensor gumbel(long... shape) {
    return gumbel(f32(shape));
  }

  /** {@return numbers from Gumbel's distribution} */
  public Tensor gumbel(TensorType type) {
    return staged("gumbel", key -> Choice.gumbel(new Key(key), type));
  }

  /**
   * {@return numbers from the gamma distribution of rate 1}
   *
   * <p>No derivative with respect to the shape parameters exists here.
   *
   * @param alpha the shape parameters, floating-point
   */
  public Tensor gamma(Tensor alpha) {
    return staged("gamma", List.of(alpha), (key, in) -> Gamma.of(key, in.getFirst(), false));
  }

  /** {@return the logarithms of {@link #gamma}, without underflow for small parameters} */
  public Tensor logGamma(Tensor alpha) {
    return staged("logGamma", List.of(alpha), (key, in) -> Gamma.of(key, in.getFirst(), true));
  }

  /**
   * {@return numbers from the beta distribution}
   *
   * @param a floating-point
   * @param b of the type of {@code a}
   */
  public Tensor beta(Tensor a, Tensor b) {
    return staged("beta", List.of(a, b), (key, in) -> Gamma.beta(key, in.get(0), in.get(1)));
  }

  /**
   * {@return for each vector of {@code logits} an index along {@code axis}, with the probabilities
   * {@code logits.softmax(axis)}; i32}
   */
  public Tensor categorical(Tensor logits, int axis) {
    return staged(
        "categorical",
        List.of(logits),
        (key, in) -> key.gumbel(logits.type()).add(in.getFirst()).argmax(axis));
  }

  /**
   * {@return 0, 1, ..., {@code n - 1} in random order; i32}
   *
   * @throws HloException if {@code n} is negative
   */
  public Tensor permutation(int n) {
    if (n < 0) {
      throw new HloException("permutation: expected at least 0 numbers, found " + n);
    }
    return staged("permutation", key -> Choice.shuffled(new Key(key), Tensor.arange(n)));
  }

  /**
   * {@return the slices of {@code x} along {@code axis} in random order}
   *
   * @param axis negative ones count from the end
   */
  public Tensor permutation(Tensor x, int axis) {
    return staged(
        "permutation", List.of(x), (key, in) -> Choice.permuted(key, in.getFirst(), axis));
  }

  /**
   * {@return {@code count} of the numbers 0, 1, ..., {@code n - 1}; i32}
   *
   * @param replace whether a number may come several times
   * @throws HloException if there are not so many
   */
  public Tensor choice(int n, int count, boolean replace) {
    return staged("choice", key -> Choice.uniform(new Key(key), n, count, replace));
  }

  /**
   * {@return {@code count} of the numbers 0, 1, ..., with these probabilities; i32}
   *
   * @param probabilities a vector
   * @param replace whether a number may come several times
   * @throws HloException if there are not so many
   */
  public Tensor choice(Tensor probabilities, int count, boolean replace) {
    return staged(
        "choice",
        List.of(probabilities),
        (key, in) -> Choice.weighted(key, in.getFirst(), count, replace));
  }
}
