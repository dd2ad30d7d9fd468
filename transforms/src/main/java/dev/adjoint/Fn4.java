package dev.adjoint;

/** A function of four arguments; arguments and result are trees of tensors. */
@FunctionalInterface
public interface Fn4<A, B, C, D, R> {

  /** {@return the value of the function} */
  R apply(A a, B b, C c, D d);

  /** {@return this function with its first argument fixed} */
  default Fn3<B, C, D, R> bind(A a) {
    return (b, c, d) -> apply(a, b, c, d);
  }
}
