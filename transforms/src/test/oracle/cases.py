"""What the scripts beside this one share: a list of cases, and how they are written.

Each line is one array: case, role, element type, shape (sizes joined by x, - for a scalar), elements. A case is the name of a
function, a slash, and what is special about its arguments. Roles: in.K argument K; out.K result K; grad.K the gradient, for
argument K, of the sum over the results of cos(0, 1, 2, ...) times their elements.
"""
import os
import sys

os.environ["JAX_PLATFORMS"] = "cpu"

import jax
import jax.numpy as jnp
import numpy as np

NAMES = {"float32": "f32", "float64": "f64", "bfloat16": "bf16", "int32": "i32", "int64": "i64", "uint8": "ui8",
         "uint16": "ui16", "uint32": "ui32", "uint64": "ui64", "int8": "i8", "bool": "i1"}
f32, f64, i32, u32, i1 = np.float32, np.float64, np.int32, np.uint32, np.bool_
CASES = []


def case(name, f, *args, grad=True):
    """A function and its arguments; grad=False where Adjoint's derivative is another, or there is none."""
    assert name not in [c[0] for c in CASES], name
    CASES.append((name, f, [np.asarray(a) for a in args], grad))


def arr(values, dtype=f32, shape=None):
    a = np.array(values).astype(dtype)
    return a if shape is None else a.reshape(shape)


def rnd(*shape, dtype=f32, seed=0, lo=-2.0, hi=2.0):
    return np.round(np.random.default_rng([seed, *shape]).uniform(lo, hi, shape), 2).astype(dtype)


def number(v):
    if isinstance(v, (bool, np.bool_)):
        return "1" if v else "0"
    if isinstance(v, (int, np.integer)):
        return str(int(v))
    text = repr(v.item()) if isinstance(v, np.float64) else np.format_float_scientific(v, trim="-", exp_digits=1)
    return {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}.get(text, text.replace("e+", "e"))


def line(name, role, a):
    a = np.asarray(a)
    print(name, role, NAMES[a.dtype.name], "x".join(map(str, a.shape)) or "-", *map(number, a.reshape(-1)))


def inexact(a):
    return jnp.issubdtype(jnp.asarray(a).dtype, jnp.inexact)


def weighted(out):
    flat = jnp.ravel(out)
    return jnp.sum(flat * jnp.cos(jnp.arange(flat.shape[0], dtype=flat.dtype)))


def write():
    for name, f, args, grad in CASES:
        try:
            for k, a in enumerate(args):
                line(name, f"in.{k}", a)
            found = jax.tree.leaves(jax.jit(f)(*args))
            for k, a in enumerate(found):
                line(name, f"out.{k}", a)
            at = [k for k, a in enumerate(args) if inexact(a)]
            if grad and at and any(map(inexact, found)):
                loss = lambda *a: sum(weighted(o) for o in jax.tree.leaves(f(*a)) if inexact(o))
                for k, g in zip(at, jax.jit(jax.grad(loss, argnums=tuple(at)))(*args)):
                    line(name, f"grad.{k}", g)
        except Exception:
            print("at", name, file=sys.stderr)
            raise
