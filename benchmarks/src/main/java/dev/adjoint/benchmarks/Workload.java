package dev.adjoint.benchmarks;

import dev.adjoint.Lowered;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.TensorType;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A gradient that we and JAX make from the same mathematics, for parameters of the same types. */
enum Workload {
  NETWORK("network", "a 4-layer network", Network::gradient),
  TRANSFORMER("transformer", "a 12-layer transformer", Transformer.SMALL::gradient),
  CHECKPOINTED(
      "checkpointed", "a 12-layer transformer with checkpoints", Transformer.SMALL::checkpointed),
  LARGE_TRANSFORMER(
      "large transformer", "a transformer of GPT-2's size", Transformer.LARGE::gradient),
  SHORT_CHAIN("short chain", "a chain of 200 ops", () -> Chain.gradient(100)),
  CHAIN("chain", "a chain of 2,000 ops", () -> Chain.gradient(1_000)),
  LONG_CHAIN("long chain", "a chain of 20,000 ops", () -> Chain.gradient(10_000)),
  CONV_NET("conv net", "a small conv net", ConvNet::gradient);

  /** What {@code workloads.py} counts too. */
  private static final Pattern OP =
      Pattern.compile("(?<![\\w.])\"?(?:stablehlo|chlo)\\.(?!return\\b)\\w+");

  /** Its name in {@code workloads.py}. */
  final String peerName;

  final String words;

  @SuppressWarnings("ImmutableEnumChecker") // It lowers anew each time and keeps nothing.
  private final Supplier<Lowered<?>> lowered;

  Workload(String peerName, String words, Supplier<Lowered<?>> lowered) {
    this.peerName = peerName;
    this.words = words;
    this.lowered = lowered;
  }

  /** {@return the program, traced anew} */
  Module program() {
    return lowered.get().module();
  }

  /** {@return how many ops the program's text has} */
  long ops() {
    return OP.matcher(program().toString()).results().count();
  }

  /** {@return the type of an argument, which is all of it that a program depends on} */
  static Tensor array(long... shape) {
    return Tensor.placeholder(TensorType.of(ElementType.F32, shape));
  }
}
