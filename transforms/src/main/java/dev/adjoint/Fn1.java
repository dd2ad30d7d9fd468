package dev.adjoint;

/** A function of one argument; arguments and result are trees of tensors. */
@FunctionalInterface
public interface Fn1<A, R> {

  /** {@return the value of the function} */
  R apply(A a);
}
