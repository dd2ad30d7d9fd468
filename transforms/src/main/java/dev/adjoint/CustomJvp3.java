package dev.adjoint;

/** A function of three arguments that carries its own JVP; see {@link CustomJvp}. */
public final class CustomJvp3<A, B, C, D> implements Fn3<A, B, C, D> {
  private final CustomJvp<Triple<A, B, C>, D> one;

  private CustomJvp3(CustomJvp<Triple<A, B, C>, D> one) {
    this.one = one;
  }

  /**
   * A JVP of a function of three arguments.
   *
   * @param <A> the first argument
   * @param <B> the second argument
   * @param <C> the third argument
   * @param <D> the result
   */
  @FunctionalInterface
  public interface Rule<A, B, C, D> {
    /** {@return the result and its tangent} */
    Dual<D> apply(A a, B b, C c, A tangentA, B tangentB, C tangentC);
  }

  /** {@return {@code function}, to be given its JVP with {@link #defJvp}} */
  public static <A, B, C, D> CustomJvp3<A, B, C, D> of(Fn3<A, B, C, D> function) {
    return new CustomJvp3<>(CustomJvp.of(p -> function.apply(p.first(), p.second(), p.third())));
  }

  /** {@return this function under a name that errors and printed programs show} */
  public CustomJvp3<A, B, C, D> named(String other) {
    return new CustomJvp3<>(one.named(other));
  }

  /**
   * Sets the rule; see {@link CustomJvp#defJvp}.
   *
   * @return this
   */
  public CustomJvp3<A, B, C, D> defJvp(Rule<A, B, C, D> jvp) {
    one.defJvp(
        (p, t) -> jvp.apply(p.first(), p.second(), p.third(), t.first(), t.second(), t.third()));
    return this;
  }

  /**
   * Sets a rule that gets null for a tangent that is zero; see {@link CustomJvp#defJvpWithZeros}.
   *
   * @return this
   */
  public CustomJvp3<A, B, C, D> defJvpWithZeros(Rule<A, B, C, D> jvp) {
    one.defJvpWithZeros(
        (p, t) -> jvp.apply(p.first(), p.second(), p.third(), t.first(), t.second(), t.third()));
    return this;
  }

  @Override
  public D apply(A a, B b, C c) {
    return one.apply(new Triple<>(a, b, c));
  }

  @Override
  public String toString() {
    return one.toString();
  }
}
