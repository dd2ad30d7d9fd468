package dev.adjoint;

/** A function of three arguments; arguments and result are trees of tensors. */
@FunctionalInterface
public interface Fn3<A, B, C, R> {

  /** {@return the value of the function} */
  R apply(A a, B b, C c);

  /** {@return this function with its first argument fixed} */
  default Fn2<B, C, R> bind(A a) {
    return (b, c) -> apply(a, b, c);
  }
}
