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


def transformer():
  """Writes the gradient of a transformer of twelve layers to the file that is named: its text, and its portable artifact."""
  def layer_norm(x, g, b):
    mean = x.mean(-1, keepdims=True)
    return (x - mean) * jax.lax.rsqrt(x.var(-1, keepdims=True) + 1e-5) * g + b

  def layer(x, p):
    h = layer_norm(x, p['g1'], p['b1'])
    q, k, v = ((h @ p[n]).reshape(*x.shape[:-1], 8, -1).swapaxes(1, 2) for n in 'qkv')
    scores = jnp.einsum('bhqd,bhkd->bhqk', q, k) / 8
    scores = jnp.where(jnp.tril(jnp.ones(scores.shape[-2:], bool)), scores, -1e9)
    heads = jnp.einsum('bhqk,bhkd->bhqd', jax.nn.softmax(scores), v)
    x = x + heads.swapaxes(1, 2).reshape(x.shape) @ p['o']
    return x + jax.nn.gelu(layer_norm(x, p['g2'], p['b2']) @ p['up']) @ p['down']

  def loss(p, x, y):
    h = p['words'][x]
    for one in p['layers']:
      h = layer(h, one)
    return -jnp.mean(jnp.take_along_axis(jax.nn.log_softmax(h @ p['words'].T), y[..., None], -1))

  def array(*shape):
    return jax.ShapeDtypeStruct(shape, jnp.float32)

  one = dict(g1=array(512), b1=array(512), g2=array(512), b2=array(512), q=array(512, 512), k=array(512, 512),
             v=array(512, 512), o=array(512, 512), up=array(512, 2048), down=array(2048, 512))
  words = jax.ShapeDtypeStruct((4, 64), jnp.int32)
  parameters = dict(words=array(1000, 512), layers=[one] * 12)

  def measure(times):
    from jax import export
    from jax._src.interpreters import mlir
    from jaxlib.mlir.dialects import stablehlo
    artifact = export.export(jax.jit(jax.grad(loss)))(parameters, words, words).mlir_module_serialized
    with mlir.make_ir_context() as context:
      module = stablehlo.deserialize_portable_artifact(context, artifact)
      with open(sys.argv[2], 'w') as file:
        file.write(str(module))
      with open(sys.argv[2] + 'bc', 'wb') as file:
        plain = type(module).parse(str(module))  # without places
        file.write(stablehlo.serialize_portable_artifact(plain, '1.13.0'))
    return 0.
  return measure


def in_context(operation):
  """Parses the module in the file that is named, then repeats an operation on its text and on the module."""
  from jax._src.interpreters import mlir
  from jaxlib.mlir import ir
  with open(sys.argv[2]) as file:
    text = file.read()

  def measure(times):
    with mlir.make_ir_context():
      module = ir.Module.parse(text)
      start = time.perf_counter()
      for _ in range(times):
        operation(ir, text, module)
      return (time.perf_counter() - start) / times
  return measure


def parse():
  """MLIR's parser, which also verifies."""
  return in_context(lambda ir, text, module: ir.Module.parse(text))


def print_():
  """MLIR's printer."""
  return in_context(lambda ir, text, module: str(module))


measure = {'dispatch': dispatch, 'round-trip': round_trip, 'transformer': transformer, 'parse': parse,
           'print': print_}[sys.argv[1]]()
for line in sys.stdin:
  print(measure(int(line)), flush=True)
