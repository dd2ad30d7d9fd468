package dev.adjoint;

/**
 * Three trees as one: what rules of functions of three arguments return for them.
 *
 * @param first the one for the first argument
 * @param second the one for the second argument
 * @param third the one for the third argument
 */
public record Triple<A, B, C>(A first, B second, C third) {}
