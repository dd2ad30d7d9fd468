package dev.adjoint;

/**
 * A function of two arguments that carries its own JVP; see {@link CustomJvp}.
 *
 * {@snippet :
 * CustomJvp2<Tensor, Tensor, Tensor> solve = CustomJvp2.of((a, b) -> longIterativeSolve(a, b));
 * solve.defJvp((a, b, ta, tb) -> {
 *   var x = solve.apply(a, b);
 *   return new Dual<>(x, solve.apply(a, tb.subtract(ta.matmul(x))));
 * });
 * }
 */
public final class CustomJvp2<A, B, C> implements Fn2<A, B, C> {
  private final CustomJvp<Pair<A, B>, C> one;

  private CustomJvp2(CustomJvp<Pair<A, B>, C> one) {
    this.one = one;
  }

  /** {@return {@code function}, to be given its JVP with {@link #defJvp}} */
  public static <A, B, C> CustomJvp2<A, B, C> of(Fn2<A, B, C> function) {
    return new CustomJvp2<>(CustomJvp.of(p -> function.apply(p.first(), p.second())));
  }

  /** {@return this function under a name that errors and printed programs show} */
  public CustomJvp2<A, B, C> named(String other) {
    return new CustomJvp2<>(one.named(other));
  }

  /**
   * Sets the rule; see {@link CustomJvp#defJvp}.
   *
   * @param jvp from both arguments and then their tangents to the result and its tangent
   * @return this
   */
  public CustomJvp2<A, B, C> defJvp(Fn4<A, B, A, B, Dual<C>> jvp) {
    one.defJvp((p, t) -> jvp.apply(p.first(), p.second(), t.first(), t.second()));
    return this;
  }

  /**
   * Sets a rule that gets null for a tangent that is zero; see {@link CustomJvp#defJvpWithZeros}.
   *
   * @return this
   */
  public CustomJvp2<A, B, C> defJvpWithZeros(Fn4<A, B, A, B, Dual<C>> jvp) {
    one.defJvpWithZeros((p, t) -> jvp.apply(p.first(), p.second(), t.first(), t.second()));
    return this;
  }

  @Override
  public C apply(A a, B b) {
    return one.apply(new Pair<>(a, b));
  }

  @Override
  public String toString() {
    return one.toString();
  }
}
