package dev.adjoint;

/**
 * A value and what its backward pass needs to know.
 *
 * @param value the value of the function
 * @param residuals any tree
 */
public record WithResiduals<B, R>(B value, R residuals) {}
