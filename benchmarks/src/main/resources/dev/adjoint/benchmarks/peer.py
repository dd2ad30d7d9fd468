"""What JAX does beside us. Reads how many operations to measure, a line each; prints the seconds that one took."""
import sys
import time

import jax
import jax.numpy as jnp
import numpy as np


def dispatch():
  """A compiled scalar function on an array of the device."""
  increment = jax.jit(lambda x: x + 1)
  x = jnp.float32(1.)

  def measure(times):
    start = time.perf_counter()
    for _ in range(times):
      y = increment(x)
    y.block_until_ready()
    return (time.perf_counter() - start) / times
  return measure


def round_trip():
  """Host to device, the same function, and back."""
  increment = jax.jit(lambda x: x + 1)
  x = np.ones((), np.float32)

  def measure(times):
    start = time.perf_counter()
    for _ in range(times):
      np.asarray(increment(x))
    return (time.perf_counter() - start) / times
  return measure


def lower():
  """Trace, gradient and StableHLO of a network of four layers; a new function each time, as nothing may be cached."""
  random = np.random.default_rng(0)

  def array(*shape):
    return random.standard_normal(shape, dtype=np.float32) * .1

  sizes = [784, 512, 512, 512, 10]
  parameters = [(array(m, n), array(n)) for m, n in zip(sizes, sizes[1:])]
  images, labels = array(32, 784), array(32, 10)

  def network():
    def loss(parameters, x, y):
      for i, (w, b) in enumerate(parameters):
        x = x @ w + b
        if i < 3:
          x = jnp.maximum(x, 0.)
      log_p = x - jax.scipy.special.logsumexp(x, axis=-1, keepdims=True)
      return -jnp.mean(jnp.sum(log_p * y, axis=-1))
    return loss

  def measure(times):
    total = 0.
    for _ in range(times):
      loss = network()
      start = time.perf_counter()
      jax.jit(jax.grad(loss)).trace(parameters, images, labels).lower()
      total += time.perf_counter() - start
    return total / times
  return measure


measure = {'dispatch': dispatch, 'round-trip': round_trip, 'lower': lower}[sys.argv[1]]()
for line in sys.stdin:
  print(measure(int(line)), flush=True)
