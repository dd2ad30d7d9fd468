/**
 * Neural networks as plain functions: a layer is a record of tensors that is a function too, so
 * models are records of layers, and gradients are models.
 *
 * {@snippet :
 * record Mlp(Dense hidden, Dense output) implements Fn1<Tensor, Tensor> {
 *   static Mlp init(Key key) {
 *     var keys = key.split(2);
 *     return new Mlp(Dense.init(keys.get(0), 784, 100), Dense.init(keys.get(1), 100, 10));
 *   }
 *
 *   public Tensor apply(Tensor x) {
 *     return output.apply(hidden.apply(x).relu());
 *   }
 * }
 * Mlp gradient = grad((Mlp m) -> Losses.softmaxCrossEntropy(m.apply(x), labels).mean()).apply(mlp);
 * }
 *
 * <p>Features are the last dimension everywhere.
 */
@NullMarked
package dev.adjoint.nn;

import org.jspecify.annotations.NullMarked;
