package dev.adjoint;

/**
 * The largest elements of a tensor.
 *
 * @param values the elements, the largest first
 * @param indices where they are along the last dimension; i32
 */
public record TopK(Tensor values, Tensor indices) {}
