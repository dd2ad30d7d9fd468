package dev.adjoint.optim;

import dev.adjoint.Tensor;
import dev.adjoint.Trees;
import dev.adjoint.hlo.ElementType;
import java.util.List;

/**
 * Turns gradients into updates of parameters, with a state that remembers earlier ones. The
 * counterpart of {@code optax.GradientTransformation}.
 *
 * <p>Optimizers are chains of simple ones: {@link #chain} makes more.
 *
 * {@snippet :
 * var optimizer = Optimizer.chain(Optimizer.clipByGlobalNorm(1), Optimizer.adam(1e-3));
 * var state = optimizer.init(parameters);
 * Fn3<Model, OptimizerState, Batch, Step<Model>> train =
 *     jit((p, s, batch) -> optimizer.step(p, grad(m -> loss(m, batch)).apply(p), s), 0, 1);
 * var next = train.apply(parameters, state, batch); // next.parameters(), next.state()
 * }
 */
public interface Optimizer {
  /** {@return the state before the first step} */
  OptimizerState init(Object parameters);

  /**
   * {@return what to add to the parameters, and the next state}
   *
   * @param gradients a tree like the parameters
   * @throws dev.adjoint.hlo.HloException if it is not
   */
  <P> Update<P> update(P gradients, OptimizerState state, P parameters);

  /** {@return the parameters after a step, and the next state} */
  default <P> Step<P> step(P parameters, P gradients, OptimizerState state) {
    var update = update(gradients, state, parameters);
    return new Step<>(Trees.map((p, u) -> p.add(u), parameters, update.updates()), update.state());
  }

  /** {@return these optimizers, one after the other, each on the updates of the one before} */
  static Optimizer chain(Optimizer... optimizers) {
    return new Chain(List.of(optimizers));
  }

  // ---- optimizers

  /** {@return gradient descent with this learning rate} */
  static Optimizer sgd(double rate) {
    return sgd(Schedule.constant(rate));
  }

  /** {@return gradient descent with this learning rate} */
  static Optimizer sgd(Schedule rate) {
    return descend(rate);
  }

  /**
   * {@return gradient descent with momentum}
   *
   * @param decay how much of the earlier gradients stays
   * @param nesterov whether to look ahead as Nesterov does
   */
  static Optimizer momentum(Schedule rate, double decay, boolean nesterov) {
    return chain(new Momentum(decay, nesterov), descend(rate));
  }

  /** {@return gradient descent with momentum; see {@link #momentum(Schedule, double, boolean)}} */
  static Optimizer momentum(double rate, double decay, boolean nesterov) {
    return momentum(Schedule.constant(rate), decay, nesterov);
  }

  /** {@return Adam with its usual constants} */
  static Optimizer adam(double rate) {
    return adam(Schedule.constant(rate));
  }

  /** {@return Adam with its usual constants} */
  static Optimizer adam(Schedule rate) {
    return adam(rate, 0.9, 0.999, 1e-8);
  }

  /**
   * {@return Adam; D. Kingma, J. Ba: Adam: a method for stochastic optimization (2014)}
   *
   * @param b1 how much of the mean of the gradients stays
   * @param b2 how much of the mean of their squares stays
   * @param epsilon what is added to the root of the latter
   */
  static Optimizer adam(Schedule rate, double b1, double b2, double epsilon) {
    return chain(new Adam(b1, b2, epsilon), descend(rate));
  }

  /** {@return Adam with decoupled weight decay and its usual constants} */
  static Optimizer adamw(Schedule rate, double decay) {
    return adamw(rate, 0.9, 0.999, 1e-8, decay);
  }

  /**
   * {@return Adam with decoupled weight decay; I. Loshchilov, F. Hutter: Decoupled weight decay
   * regularization (2017)}
   *
   * @param decay how much of the parameters is taken away, times the learning rate
   */
  static Optimizer adamw(Schedule rate, double b1, double b2, double epsilon, double decay) {
    return chain(new Adam(b1, b2, epsilon), decayWeights(decay), descend(rate));
  }

  /** {@return Lion with its usual constants} */
  static Optimizer lion(Schedule rate, double decay) {
    return lion(rate, 0.9, 0.99, decay);
  }

  /**
   * {@return Lion; X. Chen et al.: Symbolic discovery of optimization algorithms (2023)}
   *
   * @param b1 how much of the mean of the gradients goes into the update
   * @param b2 how much of it stays
   * @param decay of the weights
   */
  static Optimizer lion(Schedule rate, double b1, double b2, double decay) {
    return chain(new Lion(b1, b2), decayWeights(decay), descend(rate));
  }

  /**
   * {@return RMSProp; T. Hinton, lecture 6e of Neural networks for machine learning (2012)}
   *
   * @param decay how much of the mean of the squared gradients stays
   * @param epsilon what is added to it before the root is taken
   */
  static Optimizer rmsprop(Schedule rate, double decay, double epsilon) {
    return chain(new Rms(decay, epsilon), descend(rate));
  }

  // ---- what optimizers are made of

  /** {@return updates times a factor} */
  static Optimizer scale(double factor) {
    return new Stateless((updates, _) -> updates.multiply(factor));
  }

  /** {@return updates times minus a learning rate} */
  static Optimizer descend(Schedule rate) {
    return new Descend(rate);
  }

  /** {@return updates plus the parameters times {@code decay}} */
  static Optimizer decayWeights(double decay) {
    return new Stateless((updates, parameters) -> updates.add(parameters.multiply(decay)));
  }

  /** {@return updates whose elements are limited to [-{@code limit}, {@code limit}]} */
  static Optimizer clip(double limit) {
    return new Stateless((updates, _) -> updates.clamp(-limit, limit));
  }

  /**
   * {@return updates scaled so that the root of the sum of all squares is at most {@code limit}}
   */
  static Optimizer clipByGlobalNorm(double limit) {
    return new ClipByGlobalNorm(limit);
  }

  /**
   * {@return the root of the sum of the squares of the absolute values in all tensors of {@code
   * tree}; of f32, or of f64 if one of them is}
   */
  static Tensor globalNorm(Object tree) {
    var sums = Trees.leaves(tree).stream().map(Moments::sumOfSquares).toList();
    boolean isDouble = sums.stream().anyMatch(sum -> sum.elementType() == ElementType.F64);
    var type = isDouble ? ElementType.F64 : ElementType.F32;
    return sums.stream()
        .map(sum -> sum.convert(type))
        .reduce(Tensor::add)
        .orElse(Tensor.of(0f))
        .sqrt();
  }
}
