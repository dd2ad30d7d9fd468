"""What JAX makes of the workloads in Workload.java: `workloads.py FIGURE WORKLOAD`. Reads how many operations to measure, a line
each; prints the seconds that one took, or another number where the figure is not a time."""
import functools
import re
import sys
import time
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax


def shape(*sizes):
  return jax.ShapeDtypeStruct(sizes, jnp.float32)


def network():
  """A network of four layers and its cross entropy."""
  def loss(layers, x, y):
    for i, (w, b) in enumerate(layers):
      x = x @ w + b
      if i < len(layers) - 1:
        x = jnp.maximum(x, 0.)
    log_p = x - jax.scipy.special.logsumexp(x, axis=-1, keepdims=True)
    return -jnp.mean(jnp.sum(log_p * y, axis=-1))

  sizes = [784, 512, 512, 512, 10]
  return loss, ([(shape(m, n), shape(n)) for m, n in zip(sizes, sizes[1:])], shape(32, 784), shape(32, 10))


class Block(NamedTuple):
  """The parameters of a block of a transformer."""
  scale: Any
  bias: Any
  query: Any
  key: Any
  value: Any
  output: Any
  second_scale: Any
  second_bias: Any
  up: Any
  up_bias: Any
  down: Any
  down_bias: Any


def parameters(n):
  """Those of so many features."""
  return Block(shape(n), shape(n), *[shape(n, n)] * 4, shape(n), shape(n), shape(n, 4 * n), shape(4 * n), shape(4 * n, n), shape(n))


def layer_norm(x, scale, bias):
  mean = jnp.mean(x, -1, keepdims=True)
  variance = jnp.mean(jnp.square(x - mean), -1, keepdims=True)
  return (x - mean) * lax.rsqrt(variance + 1e-5) * scale + bias


def block(p, x, heads=4):
  places, features = x.shape
  h = layer_norm(x, p.scale, p.bias)
  q, k, v = ((h @ w).reshape(places, heads, -1).transpose(1, 0, 2) for w in (p.query, p.key, p.value))
  scores = jnp.einsum('hqd,hkd->hqk', q, k) / np.sqrt(features // heads)
  scores = jnp.where(jnp.tril(jnp.ones((places, places), bool)), scores, -1e9)
  attended = jnp.einsum('hqk,hkd->hqd', jax.nn.softmax(scores, axis=-1), v)
  x = x + attended.transpose(1, 0, 2).reshape(places, features) @ p.output
  h = layer_norm(x, p.second_scale, p.second_bias)
  return x + jax.nn.gelu(h @ p.up + p.up_bias) @ p.down + p.down_bias


def transformer(block=block, places=32, features=64):
  """A transformer of twelve layers, one after another."""
  def loss(blocks, x):
    for p in blocks:
      x = block(p, x)
    return jnp.mean(jnp.square(x))
  return loss, ([parameters(features)] * 12, shape(places, features))


def checkpointed():
  """The same with each layer computed again in the backward pass."""
  return transformer(block=jax.checkpoint(block))


def large_transformer():
  """The layers of GPT-2 as it was published first, and as many words as it looks at."""
  return transformer(functools.partial(block, heads=12), 1024, 768)


def chain(pairs=1000):
  """So many sines and products, one after another."""
  def total(x):
    for _ in range(pairs):
      x = jnp.sin(x) * 1.01
    return jnp.sum(x)
  return total, (shape(128),)


def conv_net():
  """Two convolutions with maxima of 2 x 2 pixels, and a dense layer."""
  def features(x, kernel, bias):
    x = lax.conv_general_dilated(x, kernel, (1, 1), 'SAME', dimension_numbers=('NHWC', 'HWIO', 'NHWC')) + bias
    return lax.reduce_window(jnp.maximum(x, 0.), -jnp.inf, lax.max, (1, 2, 2, 1), (1, 2, 2, 1), 'VALID')

  def loss(p, x, y):
    x = features(features(x, *p[0:2]), *p[2:4])
    log_p = jax.nn.log_softmax(x.reshape(x.shape[0], -1) @ p[4] + p[5])
    return -jnp.mean(jnp.sum(log_p * y, axis=-1))

  parameters = (shape(3, 3, 1, 16), shape(16), shape(3, 3, 16, 32), shape(32), shape(7 * 7 * 32, 10), shape(10))
  return loss, (parameters, shape(32, 28, 28, 1), shape(32, 10))


def lowered(workload):
  function, arguments = workload()
  return jax.jit(jax.grad(function)).trace(*arguments).lower()


def compiled(program):
  """As we compile, and as JAX does on its own CPU backend: with maxima that keep NaN, in the order that takes little memory."""
  if jax.default_backend() == 'gpu':
    return program.compile()
  return program.compile(compiler_options={
      'xla_cpu_enable_fast_min_max': False, 'xla_cpu_enable_concurrency_optimized_scheduler': False})


def lower(workload):
  """Seconds from a new function to the StableHLO of its gradient, not printed."""
  def measure(times):
    start = time.perf_counter()
    for _ in range(times):
      lowered(workload)
    return (time.perf_counter() - start) / times
  return measure


def ops(workload):
  """How many ops the program has; functions, their calls and what ends a region do not count."""
  names = re.findall(r'(?<![\w.])"?((?:stablehlo|chlo)\.\w+)', lowered(workload).as_text())
  return lambda _: sum(name != 'stablehlo.return' for name in names)


def compile(workload):
  """Seconds that XLA takes to compile it. JAX keeps what it compiled and finds it again for the same program, so each is new."""
  def measure(times):
    seconds = 0.
    for _ in range(times):
      jax.clear_caches()
      program = lowered(workload)
      start = time.perf_counter()
      compiled(program)
      seconds += time.perf_counter() - start
    return seconds / times
  return measure


def run(workload):
  """Seconds that the compiled program takes, with random arguments."""
  step = compiled(lowered(workload))
  random = np.random.default_rng(0)
  arguments = jax.tree.map(lambda s: jnp.asarray(random.standard_normal(s.shape, np.float32) * .1), workload()[1])

  def measure(times):
    start = time.perf_counter()
    for _ in range(times):
      jax.block_until_ready(step(*arguments))
    return (time.perf_counter() - start) / times
  return measure


def temporaries(workload):
  """Bytes that the compiled program needs beside its arguments and results."""
  size = compiled(lowered(workload)).memory_analysis().temp_size_in_bytes
  return lambda _: size


figures = {f.__name__: f for f in (lower, ops, compile, run, temporaries)}
workloads = {'network': network, 'transformer': transformer, 'checkpointed': checkpointed, 'chain': chain,
             'long chain': functools.partial(chain, 10_000), 'conv net': conv_net, 'large transformer': large_transformer}
measure = figures[sys.argv[1]](workloads[sys.argv[2]])
for line in sys.stdin:
  print(measure(int(line)), flush=True)
