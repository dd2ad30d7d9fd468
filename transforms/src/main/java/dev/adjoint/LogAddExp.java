package dev.adjoint;

/**
 * log(e^a + e^b) without overflow, whose derivatives are e^(a - log(e^a + e^b)) and its sibling.
 */
final class LogAddExp {
  private record Pair(Tensor a, Tensor b) {}

  private static final CustomJvp<Pair, Tensor> FUNCTION =
      CustomJvp.of(
              (Pair x) -> value(x.a(), x.b()),
              (x, t) -> {
                var y = apply(x.a(), x.b());
                return new Dual<>(
                    y, t.a().multiply(share(x.a(), y)).add(t.b().multiply(share(x.b(), y))));
              })
          .named("log_add_exp");

  private LogAddExp() {}

  /** {@return the value for tensors of one shape} */
  static Tensor apply(Tensor a, Tensor b) {
    return FUNCTION.apply(new Pair(a, b));
  }

  private static Tensor value(Tensor a, Tensor b) {
    var distance = a.subtract(b);
    // NaN where both are the same infinity: their sum is what log(2 e^a) would be.
    return Tensor.select(
        distance.isNaN(), a.add(b), a.maximum(b).add(distance.abs().negate().exp().log1p()));
  }

  private static Tensor share(Tensor x, Tensor y) {
    return finite(x).subtract(finite(y)).exp();
  }

  private static Tensor finite(Tensor x) {
    return Tensor.select(x.eq(Double.POSITIVE_INFINITY), Tensor.zeros(x.type()), x);
  }
}
