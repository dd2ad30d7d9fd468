package dev.adjoint.optim;

/**
 * What an optimizer makes of gradients.
 *
 * @param updates what to add to the parameters
 * @param state the next state
 */
public record Update<P>(P updates, OptimizerState state) {}
