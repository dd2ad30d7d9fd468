"""Writes what JAX computes for the functions of OracleLibrary: those that are made of several ops, index, loop or transform.

    pip install jax==0.10.2
    python transforms/src/test/oracle/library.py > transforms/src/test/resources/dev/adjoint/library.txt

The roles are in transformed.py. In f64, as what differs is then a rule and not a rounding.
"""
from transformed import *  # noqa: F403
from jax import nn
from jax.scipy import special
import jax.scipy.linalg as jsl

jnl = jnp.linalg


def ints(*values):
    return arr(list(values), i32)


def r(*shape, seed=0, lo=-2.0, hi=2.0, dtype=f64):
    """Numbers no two of which are equal."""
    x = rnd(*shape, dtype=dtype, seed=seed, lo=lo, hi=hi)
    if x.dtype.kind == "c":
        return x
    return x + (np.arange(x.size) * 1e-3).reshape(shape)


def flat(*arrays):
    return jnp.concatenate([jnp.ravel(a) for a in arrays])


def one(name, f, *args, **kw):
    fn(name, f)
    deep(name, "f64", *args, **kw)


v, m, t3 = r(6), r(4, 5), r(2, 3, 4)
i, j = ints(2, 0, 3), arr([[1], [3]], i32)
scalar = arr(0.5, f64)

# ---- indexing

one("get", lambda x: x[1:-1, ::2], m)
one("getBackwards", lambda x: x[::-1, 4:0:-2], m)
one("getRows", lambda x, i: x[i], m, i)
one("getColumns", lambda x, i: x[1:3, i], m, i)
one("getElements", lambda x, i, j: x[i, j], m, i, j)
one("getApart", lambda x, i, j: x[i, ::2, j], r(4, 3, 5), i, j)
one("getTwice", lambda x, i: x[i] * x[i[::-1]], m, ints(1, 1, 2))
one("take", lambda x, i: jnp.take(x, i, 1), m, arr([[0, 1], [2, 2]], i32))
one("takeAlongFirst", lambda x, i: jnp.take_along_axis(x, i, 0), m, arr([[0, 1, 2, 3, 3], [3, 2, 1, 0, 0]], i32))
one("takeAlongLast", lambda x, i: jnp.take_along_axis(x, i, -1), m, arr([[0], [4], [2], [3]], i32))
one("dynamicSlice", lambda x, a, b: lax.dynamic_slice(x, (a, b), (2, 3)), m, arr(1, i32), arr(4, i32))
one("dynamicUpdateSlice", lambda x, u, a: lax.dynamic_update_slice_in_dim(x, u, a, 1) * x, m, r(4, 2, seed=3), arr(2, i32))
one("dynamicUpdateSliceBeyond", lambda x, u, a: lax.dynamic_update_slice_in_dim(x, u, a, 0), v, r(4, seed=3), arr(5, i32))
one("setRange", lambda x, u: x.at[1:3, -2:].set(u), m, r(2, 2))
one("addSteps", lambda x, u: x.at[::2, ::-2].add(u), m, r(2, 3))
one("setRows", lambda x, u, i: x.at[i].set(u), m, r(3, 5), i)
one("setElements", lambda x, u, i, j: x.at[i, j].set(u), m, r(2, 3), i, j)
one("addRows", lambda x, u, i: x.at[i].add(u), m, r(3, 5), ints(2, 2, 0))
one("addOutside", lambda x, u, i: x.at[i].add(u * x[0]), v, scalar, ints(0, 6, -7, 5, 5))
one("addApart", lambda x, u, i, j: x.at[i, 1:, j].add(u), r(4, 3, 5), r(2, 3, 2), i, j)
one("multiplyRows", lambda x, u, i: x.at[i].multiply(u, unique_indices=True), m, r(3, 5, seed=1), i)
one("minColumns", lambda x, u, i: x.at[1:3, i].min(u), m, r(2, 3, seed=1), i)
one("maxRows", lambda x, u, i: x.at[i].max(u), m, r(3, 5, seed=2), i)
one("histogram", lambda x, i: jnp.zeros(4).at[i].add(jnp.sin(x)), v, ints(0, 2, 2, 3, 0, 1))

# ---- shapes

one("flip", lambda x: jnp.flip(x, 1) * x, t3)
one("roll", lambda x: jnp.roll(x, -3, 2) * x, t3)
one("split", lambda x: (lambda a: a[0] * a[1])(jnp.split(x, 2, 2)), t3)
one("tile", lambda x: jnp.tile(x, (2, 1, 3)), t3)
one("repeat", lambda x: jnp.repeat(x, 2, 1), t3)
one("stack", lambda x, y: jnp.stack([x, y, x * y], -1), r(2, 3), r(2, 3, seed=1))
one("moveAxis", lambda x: jnp.moveaxis(x, 0, -1), t3)
one("tril", lambda x: jnp.tril(x, 1), r(2, 4, 3))
one("triu", lambda x: jnp.triu(x, -1), r(2, 3, 4))
one("diagonalOf", lambda x: jnp.diagonal(x, 1, -2, -1), r(2, 3, 4))
one("asDiagonal", jax.vmap(jnp.diag), r(2, 3))
one("trace", lambda x: jnp.trace(x @ x, axis1=-2, axis2=-1), r(2, 3, 3))
one("outer", jnp.outer, r(3), r(2))
one("padMixed", lambda x, p: lax.pad(x, p, [(-1, 2, 1), (2, -2, 2)]) ** 2, m, scalar)
one("clampTensor", lambda lo, x, hi: jnp.clip(x, lo, hi), arr(-1, f64), m, arr(1.2, f64))

# ---- reductions and order

one("var", lambda x: jnp.var(x, axis=(0, 2)), t3)
one("std", lambda x: jnp.std(x, axis=1), t3)
one("logSumExp", lambda x: special.logsumexp(x, axis=(0, 2)), t3)
one("softmaxAxis", lambda x: nn.softmax(x, 1), t3)
one("logSoftmax", lambda x: nn.log_softmax(x, 1), t3)
for name, f in [("cumsum", lax.cumsum), ("cumprod", lax.cumprod), ("cummax", lax.cummax), ("cummin", lax.cummin),
                ("cumlogsumexp", lax.cumlogsumexp)]:
    one(name, lambda x, f=f: f(x, 1), r(2, 5, lo=-1.5, hi=1.5))
one("sort", lambda x: jnp.sort(x, axis=1), m)
one("sortFirst", lambda x: jnp.sort(x, axis=0), m)
one("sortWith", lambda x, y: flat(*lax.sort((x, y), dimension=0, num_keys=1)), r(4, seed=5), r(4))
one("argsortTake", lambda x, y: y[jnp.argsort(x)], v, r(6, seed=1))
one("topK", lambda x: lax.top_k(x, 2)[0], m)
one("topKOfBoth", lambda x, y: (lambda k: jnp.take_along_axis(y, k[1], -1) * k[0])(lax.top_k(x, 2)), m, r(4, 5, seed=1))
one("median", lambda x: jnp.sort(x, axis=0)[3] ** 2, r(7))
one("argmaxTake", lambda x: x[lax.argmax(x, 0, i32)] * x[lax.argmin(x, 0, i32)], v)

# ---- windows

def conv(x, k, strides=(1, 1), padding="VALID", spec=("NHWC", "HWIO", "NHWC"), **kw):
    return lax.conv_general_dilated(x, k, strides, padding, dimension_numbers=spec, **kw)

img, ker = r(2, 4, 5, 2), r(3, 2, 2, 3)
one("conv", conv, img, ker)
one("convSame", lambda x, k: conv(x, k, (2, 3), "SAME"), img, ker)
one("convExplicit", lambda x, k: conv(x, k, (1, 2), [(1, 0), (2, -1)]), img, ker)
one("convDilated", lambda x, k: conv(x, k, padding="SAME", rhs_dilation=(2, 1)), img, ker)
one("convInputDilated", lambda x, k: conv(x, k, padding=[(2, 2), (1, 1)], lhs_dilation=(2, 3)), img, ker)
one("convGroups", lambda x, k: conv(x, k, feature_group_count=2), img, r(3, 2, 1, 4))
one("convBatchGroups", lambda x, k: conv(x, k, batch_group_count=2), img, r(3, 2, 2, 4))
one("convChannelsFirst", lambda x, k: conv(x, k, spec=("NCHW", "OIHW", "NCHW")), r(2, 3, 4, 4), r(3, 3, 2, 2))
one("convLine", lambda x, k: conv(x, k, (2,), "SAME", ("NWC", "WIO", "NWC"), rhs_dilation=(2,)), r(2, 7, 3), r(4, 3, 2))
one("convSelf", lambda x: conv(x, x, (1,), [(3, 2)], ("NWC", "WIO", "NWC")), r(3, 3, 3))

def pool(op, init, size, strides, padding, dilation=(1, 1)):
    return lambda x: lax.reduce_window(x, f64(init), op, (1, *size, 1), (1, *strides, 1), padding, window_dilation=(1, *dilation, 1))

one("poolMax", pool(lax.max, -np.inf, (2, 2), (2, 2), "VALID"), img)
one("poolMin", pool(lax.min, np.inf, (2, 3), (1, 2), "SAME"), img)
one("poolSum", pool(lax.add, 0, (2, 2), (1, 1), ((0, 0), (1, 0), (0, 2), (0, 0))), img)
one("poolMean", lambda x: pool(lax.add, 0, (2, 2), (2, 2), "SAME")(x) / 4, img)

# ---- linear algebra

def spd(x):
    return x @ x.T + jnp.eye(x.shape[0])

def far(x):
    return x + 4 * jnp.eye(x.shape[0])

a3, b3 = r(3, 3), r(3, 2)
one("cholesky", lambda x: jnl.cholesky(spd(x)), a3)
one("triangularSolve", lambda a, b: lax.linalg.triangular_solve(far(a), b, left_side=True, lower=True), a3, b3)
one("triangularSolveTransposed", lambda a, b: lax.linalg.triangular_solve(far(a), b, left_side=True, lower=False, transpose_a=True), a3, b3)
one("triangularSolveUnit", lambda a, b: lax.linalg.triangular_solve(a, b, left_side=True, lower=True, unit_diagonal=True), a3, b3)
one("solve", lambda a, b: jnl.solve(far(a), b), a3, b3)
one("solveVector", lambda a, b: jnl.solve(far(a), b), a3, r(3))
one("inv", lambda a: jnl.inv(far(a)), a3)
one("det", jnl.det, a3)
one("slogdet", lambda a: jnl.slogdet(far(a))[1], a3)
one("qr", lambda a: (lambda qr: jnp.abs(qr[0]) @ jnp.abs(qr[1]))(jnl.qr(far(a))), a3)
one("eighValues", lambda a: jnl.eigh(spd(a))[0], a3)
one("eighRoot", lambda a: (lambda wv: (wv[1] * jnp.sqrt(wv[0])) @ wv[1].T)(jnl.eigh(spd(a))), a3)
one("singularValues", lambda a: jnl.svd(a, compute_uv=False), r(4, 3))
one("svdProduct", lambda a: (lambda s: (s[0] * jnp.sqrt(s[1])) @ s[2])(jnl.svd(a, full_matrices=False)), r(4, 3))
one("pinv", jnl.pinv, r(4, 3), gg=False)
one("expm", lambda a: jsl.expm(a * 0.2), a3)
one("matrixPower", lambda a: jnl.matrix_power(a, 3), a3)
one("norm", jnl.norm, r(4))
one("kron", jnp.kron, r(2, 2), r(2, 3))
one("cross", jnp.cross, r(2, 3), r(2, 3, seed=1))
one("gaussianLogDensity", lambda x, a: (lambda l: -0.5 * jnp.sum(lax.linalg.triangular_solve(l, x[:, None], left_side=True, lower=True) ** 2)
    - jnp.sum(jnp.log(jnp.diag(l))))(jnl.cholesky(spd(a))), r(3), a3)
for name, equation, args in [
    ("einsumBatch", "bij,bjk->bik", [r(2, 2, 3), r(2, 3, 2)]), ("einsumTrace", "ii", [a3]), ("einsumDiagonal", "ii->i", [a3]),
    ("einsumSum", "ij->j", [b3]), ("einsumBilinear", "i,ij,j->", [r(3), r(3, 2), r(2)]), ("einsumOuter", "i,j->ij", [r(3), r(2)]),
    ("einsumEllipsis", "...qd,...kd->...qk", [r(2, 2, 3), r(2, 3)]), ("einsumHadamard", "ij,ij->i", [b3, r(3, 2, seed=1)]),
]:
    one(name, lambda *a, e=equation: jnp.einsum(e, *a), *args)

# ---- spectra and complex numbers

z = r(3, 4, dtype=c128)
one("fft", jnp.fft.fft, z)
one("fftReal", lambda x: jnp.abs(jnp.fft.fft(x + 0j)) ** 2, r(3, 4))
one("fftLonger", lambda x: jnp.fft.fft(x, 6, 0), z)
one("ifft", jnp.fft.ifft, z)
one("rfft", jnp.fft.rfft, r(2, 6))
one("rfftOdd", jnp.fft.rfft, r(2, 5))
one("irfft", jnp.fft.irfft, z)
one("irfftOdd", lambda x: jnp.fft.irfft(x, 5, -1), r(2, 3, dtype=c128))
one("fft2", jnp.fft.fft2, z)
one("rfft2", jnp.fft.rfft2, r(3, 4))
one("irfft2", jnp.fft.irfft2, z)
one("spectralFilter", lambda x, h: jnp.fft.irfft(jnp.fft.rfft(x) * jnp.fft.rfft(h)), r(6), r(6, seed=1))
one("complexPolynomial", lambda a, b: lax.real((lambda z: z * z * z + z)(lax.complex(a, b))), v, r(6, seed=1))
one("complexExpAbs", lambda z: jnp.abs(jnp.exp(z) * z), z)
one("complexMatmul", lambda z, w: lax.real(z @ w) + lax.imag(z @ w), z, r(4, 2, dtype=c128))
one("complexSolve", lambda z, b: jnl.solve(z + 5 * jnp.eye(3), b), r(3, 3, dtype=c128), r(3, dtype=c128))

# ---- loops and branches

one("cond", lambda x: lax.cond(x[0] > 0, lambda: jnp.sin(x) * x, lambda: x * 3), v)
one("condOf", lambda p, x, y: lax.cond(p, lambda: x * y, lambda: jnp.cos(y)), arr(True, i1), v, r(6, seed=1))
one("switch", lambda i, x: lax.switch(i, [lambda: x, lambda: x * x, lambda: jnp.exp(x).sum() + x]), arr(1, i32), r(4))
one("switchBeyond", lambda i, x: lax.switch(i, [lambda: x, lambda: x * x]), arr(7, i32), r(4))

def rnn(w, h, xs):
    def step(h, x):
        h = jnp.tanh(w @ h + x)
        return h, h * x
    last, all_ = lax.scan(step, h, xs)
    return flat(last, all_)

one("scanRnn", rnn, a3, r(3), r(4, 3))
one("scanReversed", lambda xs: (lambda s: flat(s[0], s[1]))(lax.scan(lambda c, x: (c * 0.5 + x, jnp.sin(c) * x), 0.3, xs, reverse=True)), r(5))
one("scanCond", lambda xs: lax.scan(lambda c, x: (lax.cond(x > 0, lambda: c * x, lambda: c + jnp.sin(x)), c), 1.0, xs)[1], r(5))
one("scanOfScan", lambda xs: lax.scan(lambda c, row: lax.scan(lambda d, x: (jnp.sin(d * x) + d, d), c, row), 1.0, xs)[1], r(3, 3))
one("scanIndexed", lambda xs, i: lax.scan(lambda c, k: (c + xs[k] * c, c), 1.0, i)[0], r(4), ints(2, 0, 1, 1, 3))
one("fori", lambda x: lax.fori_loop(0, 4, lambda k, y: jnp.sin(y) + x * k, x), r(4))
one("foriUpdate", lambda x: lax.fori_loop(1, 5, lambda k, y: y.at[k].set(y[k - 1] * jnp.sin(y[k])), x), r(5))
one("whileForward", lambda x: lax.while_loop(lambda s: s[0] < 5, lambda s: (s[0] + 1, jnp.sin(s[1]) + x), (0, x))[1], r(3), jvp="forward")
one("whileHalving", lambda x: lax.while_loop(lambda y: y > 1, lambda y: y * 0.5 * jnp.cos(y * 0.1), x), arr(9.5, f64), jvp="forward")
one("map", lambda xs: lax.map(lambda x: jnp.sort(x) * x[0], xs), r(3, 4))
one("associativeSum", lambda xs: lax.associative_scan(jnp.add, xs * xs), r(5, 2))
one("associativeProduct", lambda xs: lax.associative_scan(jnp.matmul, xs), r(5, 2, 2))
one("associativeAffine", lambda a, b: flat(*lax.associative_scan(lambda p, q: (q[0] * p[0], q[0] * p[1] + q[1]), (a, b))), r(6), r(6, seed=1))
one("checkpointed", lambda x: jax.checkpoint(lambda y: jnp.sin(jnp.sin(y) * y))(x * 2), v)

# ---- activations and losses

for name, f in [
    ("relu", nn.relu), ("gelu", lambda x: nn.gelu(x, False)), ("geluTanh", nn.gelu), ("silu", nn.silu), ("elu", nn.elu),
    ("celu", lambda x: nn.celu(x, 0.7)), ("selu", nn.selu), ("softplus", nn.softplus), ("logSigmoid", nn.log_sigmoid),
    ("leakyRelu", lambda x: nn.leaky_relu(x, 0.1)), ("relu6", nn.relu6), ("hardSigmoid", nn.hard_sigmoid),
    ("hardSilu", nn.hard_silu), ("hardTanh", nn.hard_tanh), ("softSign", nn.soft_sign), ("mish", nn.mish),
]:
    one(name, f, arr([-7.3, -2.3, -1.0, -0.4, 0.7, 1.1, 3.1, 8.0], f64) + 1e-3)
one("glu", lambda x: nn.glu(x, -1), r(2, 6))
p, q = r(3, 4), r(3, 4, seed=1, lo=0.1, hi=0.9)
one("squaredError", lambda p, q: (p - q) ** 2, p, q)
one("absoluteError", lambda p, q: jnp.abs(p - q), p, q)
one("huberLoss", lambda p, q: (lambda d: jnp.minimum(d, 0.7) ** 2 * 0.5 + 0.7 * (d - jnp.minimum(d, 0.7)))(jnp.abs(p - q)), p, q)
one("softmaxCrossEntropy", lambda x, i: -jnp.take_along_axis(nn.log_softmax(x, -1), i[:, None], -1)[:, 0], p, ints(2, 0, 3))
one("softmaxCrossEntropyOf", lambda x, q: -jnp.sum(q * nn.log_softmax(x, -1), -1), p, q)
one("sigmoidCrossEntropy", lambda x, q: -q * nn.log_sigmoid(x) - (1 - q) * nn.log_sigmoid(-x), p, q)
one("attention", lambda q, k, v: jnp.einsum("hqk,khd->qhd", nn.softmax(jnp.einsum("qhd,khd->hqk", q, k) / np.sqrt(3), -1), v),
    r(2, 2, 3), r(3, 2, 3), r(3, 2, 3, seed=1))
one("layerNorm", lambda x, s: (x - jnp.mean(x, -1, keepdims=True)) * lax.rsqrt(jnp.var(x, -1, keepdims=True) + 1e-6) * s, p, r(4))

# ---- special functions

SOME, IN = [-2.3, -1.0, -0.4, 0.2, 0.7, 1.0, 3.1], [-0.99, -0.7, -0.2, 1e-4, 0.3, 0.95]
for name, f, points in [
    ("sinh", jnp.sinh, SOME), ("cosh", jnp.cosh, SOME), ("asin", jnp.arcsin, IN), ("acos", jnp.arccos, IN), ("atan", jnp.arctan, SOME),
    ("asinh", jnp.arcsinh, SOME), ("acosh", jnp.arccosh, [1.1, 2.0, 3.5, 90.0]), ("atanh", jnp.arctanh, IN), ("erf", lax.erf, SOME),
    ("erfInv", lax.erf_inv, IN), ("square", jnp.square, SOME),
]:
    one(name, f, arr(points, f64))
one("logAddExp", jnp.logaddexp, arr([1, 2, -50, 700], f64), arr([0.5, 2.5, 60, 699.5], f64))
one("mod", jnp.mod, arr([5.5, -5.5, 5.5, -5.5, 4], f64), arr([3, 3, -3, -3, 2.5], f64))

# ---- transforms of transforms

g = lambda x: jnp.sum(jnp.sin(x) * jnp.exp(0.3 * x[::-1]))
one("gradOf", jax.grad(g), r(4))
one("hessianOf", jax.hessian(g), r(3))
one("hvpOf", lambda x, u: jax.jvp(jax.grad(g), (x,), (u,))[1], r(4), r(4, seed=1))
one("jacfwdOf", jax.jacfwd(lambda x: x * jnp.sum(x * x)), r(3))
one("jacrevOf", jax.jacrev(lambda x: jnp.tanh(jnp.cumsum(x))), r(3))
one("thirdDerivative", jax.grad(jax.grad(jax.grad(lambda x: jnp.sin(x) * x * x))), scalar)
one("vmapOfGrad", lambda xs: jax.vmap(jax.grad(g))(xs), r(3, 3))
one("vmapOfVmapOfGrad", lambda xs: jax.vmap(jax.vmap(jax.grad(lambda x: jnp.sin(x) ** 3)))(xs), r(2, 3))
one("gradOfVmapOfGrad", jax.grad(lambda x: jnp.sum(jax.vmap(jax.grad(lambda y: jnp.sin(y) * y ** 2))(x) ** 2)), r(3))
one("gradOfScanOfGrad", jax.grad(lambda x: jnp.sum(lax.scan(lambda y, _: (y - 0.1 * jax.grad(g)(y), None), x, None, length=3)[0] ** 2)), r(3))
one("scanOfGrad", lambda x: lax.scan(lambda y, _: (y - 0.1 * jax.grad(g)(y), y), x, None, length=3)[1], r(3))
one("vmapOfScan", lambda xs: jax.vmap(lambda x: lax.scan(lambda c, y: (jnp.sin(c + y), c * y), 0.5, x)[1])(xs), r(3, 4))
one("condOfGrad", lambda x: lax.cond(jnp.sum(x) > 0, lambda: jax.grad(g)(x), lambda: -x), r(3))
one("jitOfGradOfJit", lambda x: jax.jit(jax.grad(jax.jit(g)))(x), r(3))
one("vjpOfJvp", lambda x, u: jax.vjp(lambda y: jax.jvp(jnp.tanh, (y,), (u,))[1], x)[1](u * u)[0], r(3), r(3, seed=1))
one("linearizeOf", lambda x, u: jax.linearize(lambda y: jnp.sort(jnp.sin(y)), x)[1](u), r(4), r(4, seed=1))
one("gradOfCholesky", jax.grad(lambda a: jnp.sum(jnp.log(jnp.diag(jnl.cholesky(spd(a)))))), a3)
one("vmapOfSolveOfGrad", lambda a, bs: jax.vmap(lambda b: jnl.solve(far(a), jax.grad(g)(b)))(bs), a3, r(2, 3))

write_all()
