package dev.adjoint;

/**
 * A value and its tangent, of the same structure and types.
 *
 * @param primal the value
 * @param tangent the directional derivative
 */
public record Dual<T>(T primal, T tangent) {}
