package dev.adjoint;

/** A function of two arguments; arguments and result are trees of tensors. */
@FunctionalInterface
public interface Fn2<A, B, R> {

  /** {@return the value of the function} */
  R apply(A a, B b);

  /** {@return this function with its first argument fixed} */
  default Fn1<B, R> bind(A a) {
    return (b) -> apply(a, b);
  }
}
