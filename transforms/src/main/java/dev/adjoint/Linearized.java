package dev.adjoint;

/**
 * A function taken apart at a point.
 *
 * @param value the value at the point
 * @param tangentMap the linear map from tangents of the argument to tangents of the value
 */
public record Linearized<A, R>(R value, Fn1<A, R> tangentMap) {}
