package dev.adjoint;

/**
 * Two trees as one: what rules of functions of two arguments return for them.
 *
 * @param first the one for the first argument
 * @param second the one for the second argument
 */
public record Pair<A, B>(A first, B second) {}
