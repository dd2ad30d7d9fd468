package dev.adjoint;

/**
 * The value of a function, and how cotangents of it are pulled back to the arguments.
 *
 * @param value the value
 * @param pullback from the cotangent of the value to that of the argument
 */
public record Vjp<A, R>(R value, Fn1<R, A> pullback) {}
