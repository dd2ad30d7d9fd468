package dev.adjoint.optim;

/**
 * What a step of an optimizer gives.
 *
 * @param parameters the parameters after the step
 * @param state the state for the next step
 */
public record Step<P>(P parameters, OptimizerState state) {}
