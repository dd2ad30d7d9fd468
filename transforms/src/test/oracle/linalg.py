"""Writes what JAX computes for the functions of LinalgTest.

    pip install jax==0.10.2
    python transforms/src/test/oracle/linalg.py > transforms/src/test/resources/dev/adjoint/linalg.txt

Roles besides those of cases.py: jvp.K, the tangent of result K, where all tangents of arguments are sin(1, 2, ...); and hvp.K, the
derivative along these of the gradient for argument K. Vectors whose sign is free are squared.
"""
import os

os.environ["JAX_ENABLE_X64"] = "1"

from cases import *  # noqa: E402,F403
import cases
import jax.scipy.linalg as jsl

cases.NAMES.update({"complex64": "c64", "complex128": "c128"})
jnl = jnp.linalg
SECOND = set()
# Of these the second derivatives would say nothing new: programs of second order take long to compile.
FIRST = {"cholesky/batch", "cholesky/f32", "triangularSolve/lowerT", "triangularSolve/upper", "triangularSolve/unit", "lu/batch",
         "solve/matrix", "solve/spread", "solve/f32", "solve/needsPivots", "inv/batch", "det/1", "det/2", "det/batch",
         "slogdet/batch", "qr/batch", "qr/f32", "eigvalsh/1", "eigh/1", "eigvalsh/2", "eigh/2", "eigvalsh/5", "eigvalsh/f32",
         "eigvalsh/batch", "singularValues/4x4", "svdSquares/4x4", "singularValues/5x3", "singularValues/3x5",
         "singularValues/2x2x4x3", "svdSquares/2x2x4x3", "singularValues/6x1", "svdSquares/6x1", "singularValues/f32",
         "pinv/wide", "lstsq/wide", "expm/f32", "expm/zero", "expm/batch", "matrixPower/1", "matrixPower/2", "matrixNorm/fro",
         "matrixNorm/1", "matrixNorm/2", "matrixNorm/inf", "cross/rows"}


def m(*shape, seed=0, dtype=f64):
    """A matrix that is far from singular."""
    a = rnd(*shape, dtype=dtype, seed=seed)
    return (a + 2 * np.eye(*shape[-2:])).astype(dtype)


def spd(n, seed=0, *leading, dtype=f64):
    a = rnd(*leading, n, n, dtype=dtype, seed=seed)
    return (a @ np.swapaxes(a, -1, -2) + np.eye(n)).astype(dtype)


def both(name, f, *args, second=True, grad=True):
    case(name, f, *args, grad=grad)
    if second and grad and name not in FIRST:
        SECOND.add(name)


def inv_sqrt(a):
    w, v = jnl.eigh(a)
    return v @ jnp.diag(1 / jnp.sqrt(w)) @ v.T


def svd(a):
    return jnl.svd(a, full_matrices=False)


def each(f):
    return lambda a: f(a) if a.ndim == 2 else jax.vmap(each(f))(a)


lu = each(lambda a: jsl.lu(a)[1:])


a4 = m(4, 4, seed=1)
both("cholesky/4", jnl.cholesky, spd(4))
both("cholesky/batch", jnl.cholesky, spd(3, 1, 2))
both("cholesky/f32", jnl.cholesky, spd(3, 2, dtype=f32))
for lower in (True, False):
    for trans in (False, True):
        both(f"triangularSolve/{'lower' if lower else 'upper'}{'T' if trans else ''}",
             lambda a, b, l=lower, t=trans: jsl.solve_triangular(a, b, lower=l, trans=1 if t else 0), m(3, 3, seed=3), rnd(3, 2, dtype=f64))
both("triangularSolve/unit", lambda a, b: jsl.solve_triangular(a, b, lower=True, unit_diagonal=True), m(3, 3, seed=3), rnd(3, dtype=f64))
both("lu/square", lu, a4)
both("lu/tall", lu, rnd(5, 3, dtype=f64, seed=4))
both("lu/wide", lu, rnd(3, 5, dtype=f64, seed=5))
both("lu/batch", lu, rnd(2, 2, 3, 3, dtype=f64, seed=6))
both("luPermutation/square", lambda a: jsl.lu(a)[0], a4, grad=False)
both("solve/vector", jnl.solve, a4, rnd(4, dtype=f64))
both("solve/matrix", jnl.solve, a4, rnd(4, 3, dtype=f64))
both("solve/batch", jnl.solve, m(2, 3, 3, seed=7), rnd(2, 3, 2, dtype=f64))
both("solve/spread", jnl.solve, m(3, 3, seed=7), rnd(2, 3, 2, dtype=f64))
both("solve/f32", jnl.solve, m(3, 3, seed=8, dtype=f32), rnd(3, dtype=f32))
both("solve/needsPivots", jnl.solve, arr([[0, 2, 1], [1, 0, 0], [3, 0, 1]], f64), rnd(3, dtype=f64))
both("inv/4", jnl.inv, a4)
both("inv/batch", jnl.inv, m(2, 3, 3, seed=9))
both("det/4", jnl.det, a4)
both("det/1", jnl.det, arr([[3.0]], f64))
both("det/2", jnl.det, m(2, 2, seed=10))
both("det/batch", jnl.det, m(2, 3, 3, seed=9))
both("det/singular", jnl.det, arr([[1, 2, 3], [2, 1, 0], [3, 3, 3]], f64), second=False)
both("slogdet/4", jnl.slogdet, -a4)
both("slogdet/batch", jnl.slogdet, m(2, 3, 3, seed=9))
both("qr/square", jnl.qr, a4)
both("qr/tall", jnl.qr, rnd(5, 3, dtype=f64, seed=11))
both("qr/wide", jnl.qr, rnd(3, 5, dtype=f64, seed=12), grad=False)
both("qr/batch", jnl.qr, rnd(2, 4, 3, dtype=f64, seed=13))
both("qr/f32", jnl.qr, rnd(4, 3, dtype=f32, seed=13))
for n in (1, 2, 5, 6):
    both(f"eigvalsh/{n}", jnl.eigvalsh, rnd(n, n, dtype=f64, seed=14))
    both(f"eigh/{n}", lambda a: jnl.eigh(a)[1] ** 2, rnd(n, n, dtype=f64, seed=14))
both("eigvalsh/f32", jnl.eigvalsh, rnd(4, 4, dtype=f32, seed=15))
both("eigvalsh/batch", jnl.eigvalsh, rnd(2, 3, 3, dtype=f64, seed=15))
both("eigvalsh/equal", jnl.eigvalsh, arr([[2, 0, 0], [0, 2, 0], [0, 0, 2]], f64), grad=False)
both("inverseRoot/4", inv_sqrt, spd(4, 16))
for shape in ((4, 4), (5, 3), (3, 5), (6, 1), (2, 2, 4, 3)):
    label = "x".join(map(str, shape))
    both(f"singularValues/{label}", lambda a: svd(a)[1], rnd(*shape, dtype=f64, seed=17))
    both(f"svdSquares/{label}", lambda a: (svd(a)[0] ** 2, svd(a)[2] ** 2), rnd(*shape, dtype=f64, seed=17))
both("singularValues/f32", lambda a: svd(a)[1], rnd(4, 3, dtype=f32, seed=17))
both("singularValues/rankOne", lambda a: svd(a)[1], np.outer(rnd(4, dtype=f64), rnd(3, dtype=f64, seed=1)), grad=False)
both("pinv/tall", jnl.pinv, rnd(5, 3, dtype=f64, seed=18))
both("pinv/wide", jnl.pinv, rnd(3, 5, dtype=f64, seed=18))
both("pinv/rankOne", jnl.pinv, np.outer(rnd(4, dtype=f64), rnd(3, dtype=f64, seed=1)), second=False)
both("lstsq/tall", lambda a, b: jnl.lstsq(a, b)[0], rnd(5, 3, dtype=f64, seed=19), rnd(5, dtype=f64))
both("lstsq/wide", lambda a, b: jnl.lstsq(a, b)[0], rnd(3, 5, dtype=f64, seed=19), rnd(3, 2, dtype=f64))
both("expm/small", jsl.expm, rnd(3, 3, dtype=f64, seed=20))
both("expm/large", jsl.expm, 8 * rnd(3, 3, dtype=f64, seed=20))
both("expm/f32", jsl.expm, rnd(3, 3, dtype=f32, seed=20))
both("expm/zero", jsl.expm, np.zeros((2, 2)))
both("expm/batch", each(jsl.expm), rnd(2, 2, 2, dtype=f64, seed=21))
for n in (0, 1, 2, 7, -3):
    both(f"matrixPower/{n}", lambda a, n=n: jnl.matrix_power(a, n), m(3, 3, seed=22), grad=n != 0)
v = rnd(3, 4, dtype=f64, seed=23)
both("norm/all", lambda x: jnl.norm(x.reshape(-1)), v)
for order in (0, 1, 2, 3.5, np.inf, -np.inf):
    both(f"vectorNorm/{order}", lambda x, o=order: jnl.norm(x, ord=o, axis=1), v, grad=order != 0)
for kind in ("fro", "nuc", 2, 1, np.inf):
    both(f"matrixNorm/{kind}", lambda x, o=kind: jnl.norm(x, ord=o), v)
both("kron/2", jnp.kron, rnd(2, 3, dtype=f64), rnd(3, 2, dtype=f64))
both("cross/vectors", jnp.cross, rnd(3, dtype=f64), rnd(3, dtype=f64, seed=1))
both("cross/rows", jnp.cross, rnd(4, 3, dtype=f64), rnd(4, 3, dtype=f64, seed=1))
both("trace/batch", lambda a: jnp.trace(a, axis1=-2, axis2=-1), rnd(2, 3, 4, dtype=f64))


def direction(a):
    return jnp.sin(jnp.arange(1, a.size + 1, dtype=a.dtype)).reshape(a.shape)


write()
for name, f, args, grad in CASES:
    if name not in SECOND:
        continue
    directions = tuple(map(direction, args))
    tangents = jax.tree.leaves(jax.jvp(f, tuple(args), directions)[1])
    for k, t in enumerate(tangents):
        line(name, f"jvp.{k}", t)
    loss = lambda *a: sum(weighted(o) for o in jax.tree.leaves(f(*a)))
    gradient = lambda *a: jax.grad(loss, argnums=tuple(range(len(args))))(*a)
    for k, h in enumerate(jax.jvp(gradient, tuple(args), directions)[1]):
        line(name, f"hvp.{k}", h)
