"""Writes what JAX and optax compute for the functions of NetworksTest.

    pip install jax==0.10.2 optax==0.2.8
    python transforms/src/test/oracle/networks.py > transforms/src/test/resources/dev/adjoint/nn.txt
"""
from cases import *
from jax import nn, random
import optax

KEY = np.asarray(random.PRNGKey(42))
POINTS = arr([-30, -4, -2.3, -1.0, -0.4, 0.01, 0.7, 1.2, 3.1, 20])
for name, f in [
    ("gelu", lambda x: nn.gelu(x, approximate=False)), ("geluTanh", nn.gelu), ("silu", nn.silu), ("elu", nn.elu),
    ("elu2", lambda x: nn.elu(x, 2)), ("celu", lambda x: nn.celu(x, 1.5)), ("selu", nn.selu), ("softplus", nn.softplus),
    ("logSigmoid", nn.log_sigmoid), ("leakyRelu", lambda x: nn.leaky_relu(x, 0.1)), ("relu6", nn.relu6),
    ("hardSigmoid", nn.hard_sigmoid), ("hardSilu", nn.hard_silu), ("hardTanh", nn.hard_tanh), ("softSign", nn.soft_sign),
    ("mish", nn.mish), ("relu", nn.relu),
]:
    case(name + "/f32", f, POINTS)
case("elu/large", nn.elu, arr([100.0, -100.0]))
case("softplus/large", nn.softplus, arr([100.0, -100.0, 0.0]))
case("glu/last", lambda x: nn.glu(x, -1), rnd(2, 6))

logits, targets = rnd(3, 4), rnd(3, 4, seed=1, lo=0, hi=1)
case("squaredError/f32", optax.squared_error, logits, targets)
case("absoluteError/f32", lambda p, t: jnp.abs(p - t), logits, targets)
case("huber/f32", lambda p, t: optax.huber_loss(p, t, delta=0.7), logits, targets)
case("softmaxCrossEntropy/f32", optax.softmax_cross_entropy_with_integer_labels, logits, arr([2, 0, 3], i32))
case("softmaxCrossEntropy/large", optax.softmax_cross_entropy_with_integer_labels, arr([[1000, 0.0], [0, 1000]]), arr([1, 1], i32))
case("softmaxCrossEntropyOf/f32", optax.softmax_cross_entropy, logits, targets)
case("sigmoidCrossEntropy/f32", optax.sigmoid_binary_cross_entropy, logits, targets)
case("sigmoidCrossEntropy/large", optax.sigmoid_binary_cross_entropy, arr([100, -100]), arr([0.0, 0.0]))


def layer_norm(x, scale, bias):
    mean = jnp.mean(x, -1, keepdims=True)
    return (x - mean) * jax.lax.rsqrt(jnp.var(x, -1, keepdims=True) + 1e-6) * scale + bias


def batch_norm(x, scale, bias, mean, var):
    m, v = jnp.mean(x, (0, 1)), jnp.var(x, (0, 1))
    y = (x - m) * jax.lax.rsqrt(v + 1e-5) * scale + bias
    return y, 0.9 * mean + 0.1 * m, 0.9 * var + 0.1 * v


x = rnd(2, 3, 4)
case("dense/f32", lambda x, k, b: x @ k + b, x, rnd(4, 2), rnd(2))
case("layerNorm/f32", layer_norm, x, rnd(4), rnd(4, seed=1))
case("rmsNorm/f32", lambda x, s: x * jax.lax.rsqrt(jnp.mean(x * x, -1, keepdims=True) + 1e-6) * s, x, rnd(4))
case("batchNorm/train", batch_norm, x, rnd(4), rnd(4, seed=1), rnd(4, seed=2), rnd(4, seed=3, lo=0.5))
case("batchNorm/apply", lambda x, s, b, m, v: (x - m) * jax.lax.rsqrt(v + 1e-5) * s + b,
     x, rnd(4), rnd(4, seed=1), rnd(4, seed=2), rnd(4, seed=3, lo=0.5))
case("conv/f32", lambda x, k, b: jax.lax.conv_general_dilated(x, k, (2, 1), "SAME", dimension_numbers=("NHWC", "HWIO", "NHWC")) + b,
     rnd(2, 5, 4, 3), rnd(3, 2, 3, 2), rnd(2))
case("embedding/f32", lambda t, i: t[i], rnd(5, 3), arr([[0, 4], [2, 2]], i32))
case("attend/f32", lambda t, x: x @ t.T, rnd(5, 3), rnd(2, 3))
case("dropout/f32", lambda k, x: jnp.where(random.bernoulli(k, 0.7, x.shape), x / 0.7, 0), KEY, x)

q, k, v = rnd(2, 3, 2, 4), rnd(2, 5, 2, 4, seed=1), rnd(2, 5, 2, 4, seed=2)
case("attention/plain", nn.dot_product_attention, q, k, v)
case("attention/masked", lambda q, k, v, m: nn.dot_product_attention(q, k, v, mask=m), q, k, v,
     arr([[1, 0, 1, 1, 0], [0, 0, 1, 0, 0], [1, 1, 1, 1, 1]], i1, (1, 1, 3, 5)))
case("attention/causal", lambda q, k, v: nn.dot_product_attention(q, k, v, is_causal=True), k, v, k)


def multi_head(x, c, *p):
    def heads(y, w, b):
        y = y @ w + b
        return y.reshape(*y.shape[:-1], 2, 2)
    y = nn.dot_product_attention(heads(x, *p[0:2]), heads(c, *p[2:4]), heads(c, *p[4:6]))
    return y.reshape(x.shape) @ p[6] + p[7]


parameters = [rnd(4, 4, seed=i) if i % 2 == 0 else rnd(4, seed=i) for i in range(8)]
case("multiHead/f32", multi_head, x, rnd(2, 5, 4), *parameters)

I = nn.initializers
for name, f in [
    ("glorotUniform", I.glorot_uniform()), ("glorotNormal", I.glorot_normal()), ("heUniform", I.he_uniform()),
    ("heNormal", I.he_normal()), ("lecunUniform", I.lecun_uniform()), ("lecunNormal", I.lecun_normal()),
    ("normal", I.normal(0.3)), ("uniform", I.uniform(0.3)),
    ("scalingOutNormal", I.variance_scaling(3, "fan_out", "normal")),
]:
    case(name + "/matrix", lambda k, f=f: f(k, (6, 3), f32), KEY)
    case(name + "/kernel", lambda k, f=f: f(k, (2, 3, 4, 2), f32), KEY)

write()
