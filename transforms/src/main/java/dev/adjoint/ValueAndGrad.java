package dev.adjoint;

/**
 * The value of a function and its gradient.
 *
 * @param value the value, a scalar
 * @param grad the gradient, of the structure of the first argument
 */
public record ValueAndGrad<A>(Tensor value, A grad) {}
