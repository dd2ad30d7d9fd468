"""Writes what JAX computes for the nests of three transforms of OracleNestsTest.

    pip install jax==0.10.2
    python transforms/src/test/oracle/nests.py > transforms/src/test/resources/dev/adjoint/nests.txt

A case is the name of a nest, a slash, and the name of a function of a vector of 6 numbers. Each nest is of a function f, at a
point x, with a direction u and three further points V. In f64, as what differs is then a rule and not a rounding.
"""
import os

os.environ["JAX_ENABLE_X64"] = "1"

from cases import *  # noqa: E402,F403
from jax import lax, nn

jnl = jnp.linalg


def w(*shape):
    return jnp.sin(0.7 * jnp.arange(np.prod(shape), dtype=f64) + 0.3).reshape(shape)


def mlp(x):
    return jnp.sum(jnp.sin(jnp.tanh(x.reshape(2, 3) @ w(3, 4)) @ w(4, 2)))


def conv_net(x):
    y = lax.conv_general_dilated(x.reshape(1, 6, 1), w(3, 1, 2), (1,), "SAME", dimension_numbers=("NWC", "WIO", "NWC"))
    return jnp.sum(nn.softplus(y) ** 2 * w(1, 6, 2))


def attention(x):
    t = x.reshape(3, 2)
    return jnp.sum(jnp.sin(nn.softmax(t @ w(2, 2) @ t.T, -1) @ t))


def rnn(x):
    def step(h, row):
        h = jnp.tanh(w(2, 2) @ h + row)
        return h, h * row
    last, all_ = lax.scan(step, jnp.zeros(2), x.reshape(3, 2))
    return jnp.sum(last) + jnp.sum(all_)


def branches(x):
    return jnp.sum(lax.scan(lambda c, y: (lax.cond(y > 0, lambda: c * y, lambda: c + jnp.sin(y)), c * y), 1.0, x)[1])


def log_determinant(x):
    t = x.reshape(2, 3)
    return jnp.sum(jnp.log(jnp.diag(jnl.cholesky(t @ t.T + jnp.eye(2)))))


def ordered(x):
    return jnp.sum(jnp.sort(x) * w(6) * jnp.sin(x[::-1]))


def gathered(x):
    i = jnp.array([2, 0, 2, 5])
    return jnp.sum(jnp.zeros(6).at[i].add(jnp.sin(x[i]) * x[:4]) ** 2)


def layer_norm(x):
    t = x.reshape(2, 3)
    n = (t - jnp.mean(t, -1, keepdims=True)) * lax.rsqrt(jnp.var(t, -1, keepdims=True) + 0.1)
    return jnp.sum(jnp.exp(0.3 * n) * w(2, 3))


def cross_entropy(x):
    logits = nn.log_softmax(x.reshape(2, 3) @ w(3, 3), -1)
    return -jnp.mean(logits[jnp.array([0, 1]), jnp.array([1, 2])])


def spectrum(x):
    z = jnp.fft.rfft(x)
    return jnp.sum(jnp.log1p(lax.real(z) ** 2 + lax.imag(z) ** 2))


def looped(x):
    return jnp.sum(lax.fori_loop(0, 3, lambda k, y: jnp.sin(y) + 0.5 * x * k, x) ** 2)


def pooled(x):
    y = jnp.sin(x) * x[::-1]
    return jnp.sum(jnp.cos(lax.reduce_window(y, -jnp.inf, lax.max, (2,), (2,), "VALID")) * w(3))


def solved(x):
    return jnp.sum(jnp.sin(jnl.solve(x[:4].reshape(2, 2) + 4 * jnp.eye(2), x[4:])))


@jax.custom_jvp
def twice(x):
    return jnp.sin(x)


@twice.defjvp
def _(x, t):
    return twice(x[0]), 2 * jnp.cos(x[0]) * t[0]


def custom(x):
    return jnp.sum(twice(x * x) * w(6))


def grad_of_vmap_of_jvp(f, x, u, V):
    return jax.grad(lambda y: jnp.sum(jax.vmap(lambda v: jax.jvp(f, (y,), (v,))[1])(V) ** 2))(x)


def jacfwd_of_grad_of_vmap(f, x, u, V):
    return jax.jacfwd(jax.grad(lambda y: jnp.sum(jax.vmap(lambda v: f(y * v))(V))))(x)


def vmap_of_hessian(f, x, u, V):
    return jax.vmap(jax.hessian(f))(V)


def jvp_of_grad_of_checkpoint(f, x, u, V):
    return jax.jvp(jax.grad(jax.checkpoint(f)), (x,), (u,))[1]


def vmap_of_vmap_of_grad(f, x, u, V):
    return jax.vmap(lambda v: jax.vmap(lambda y: jax.grad(f)(v + 0.5 * y))(V))(V)


def grad_of_grad_of_grad(f, x, u, V):
    return jax.grad(lambda a: jnp.dot(jax.grad(lambda b: jnp.dot(jax.grad(f)(b), u))(a), u))(x)


def grad_of_scan_of_grad(f, x, u, V):
    return jax.grad(lambda a: f(lax.scan(lambda y, v: (y - 0.1 * v * jax.grad(f)(y), None), a, V)[0]))(x)


def vjp_of_linearize_of_vmap(f, x, u, V):
    return jax.vjp(lambda y: jax.linearize(jax.vmap(f), V * y)[1](V), x)[1](jnp.arange(1.0, 4.0))[0]


def jacrev_of_vmap_of_grad(f, x, u, V):
    return jax.jacrev(lambda y: jax.vmap(lambda v: jnp.sum(jax.grad(f)(y * v) ** 2))(V))(x)


def name(f):
    first, *others = f.__name__.split("_")
    return first + "".join(map(str.capitalize, others))


FUNCTIONS = [mlp, conv_net, attention, rnn, branches, log_determinant, ordered, gathered, layer_norm, cross_entropy, spectrum, looped,
             pooled, solved, custom]
NESTS = [grad_of_vmap_of_jvp, jacfwd_of_grad_of_vmap, vmap_of_hessian, jvp_of_grad_of_checkpoint, vmap_of_vmap_of_grad,
         grad_of_grad_of_grad, grad_of_scan_of_grad, vjp_of_linearize_of_vmap, jacrev_of_vmap_of_grad]
points = rnd(5, 6, dtype=f64, lo=-1.2, hi=1.2) + 1e-3 * np.arange(30).reshape(5, 6)
for k, f in enumerate(FUNCTIONS):
    for nest in (NESTS[k % 9], NESTS[(k + 3) % 9], NESTS[(k + 7) % 9]):
        case(name(nest) + "/" + name(f), lambda x, u, V, f=f, nest=nest: nest(f, x, u, V), points[0], points[1], points[2:], grad=False)
write()
