package dev.adjoint.ode;

import dev.adjoint.Adjoint;
import dev.adjoint.CustomJvp;
import dev.adjoint.CustomTranspose;
import dev.adjoint.Dual;
import dev.adjoint.Fn2;

/**
 * A function that keeps only its arguments for reverse mode and is done again there. It must not
 * close over tensors.
 *
 * <p>Forward mode is that of the function. The linear part of the derivative is a {@link
 * CustomTranspose} whose residuals are the arguments, and whose rule begins with the function.
 */
final class Remat {
  private Remat() {}

  private record Call<A, N>(A argument, N rest) {}

  /**
   * {@return {@code f}, differentiated with respect to its first argument only}
   *
   * @param f of an argument, and of the rest, of which it does not depend differentiably
   */
  static <A, N, R> Fn2<A, N, R> of(String name, Fn2<A, N, R> f) {
    CustomTranspose<Call<A, N>, A, R> derivative = derivative(name, f);
    CustomJvp<Call<A, N>, R> again =
        CustomJvp.<Call<A, N>, R>of(c -> f.apply(c.argument(), c.rest())).named(name);
    again.defJvp((c, t) -> new Dual<>(again.apply(c), derivative.apply(c, t.argument())));
    return (a, n) -> again.apply(new Call<>(a, n));
  }

  /** The derivative of {@code f} as a linear function that keeps nothing but the arguments. */
  private static <A, N, R> CustomTranspose<Call<A, N>, A, R> derivative(
      String name, Fn2<A, N, R> f) {
    return CustomTranspose.<Call<A, N>, A, R>of(
            (c, t) -> Adjoint.jvp((A a) -> f.apply(a, c.rest()), c.argument(), t).tangent(),
            (c, ct) ->
                Adjoint.vjp((A a) -> f.apply(a, c.rest()), c.argument()).pullback().apply(ct))
        .named(name);
  }

  /**
   * {@return the tangent of {@code f}, of which reverse mode keeps only the arguments}
   *
   * @param tangent of {@code argument}
   */
  static <A, N, R> R tangent(String name, Fn2<A, N, R> f, A argument, N rest, A tangent) {
    return derivative(name, f).apply(new Call<>(argument, rest), tangent);
  }
}
