"""What the scripts expected.py and library.py share: functions, their cases, and what is written of each.

Each line is one array: case, role, element type, shape (sizes joined by x, - for a scalar), elements. A case is the name of a
function, a slash, and what is special about its arguments. Roles:

    in.K      argument K
    diff      (no array) the numbers of the arguments that are differentiated
    out       the value
    tan.K     tangent of argument K            jvp     the tangent of the value
    ct        cotangent of the value           vjp.K   the cotangent of argument K
    gg.K      gradient, for argument K, of sum(sin(gradient of sum(sin(value))))
    batch.K   three arguments K, stacked in front
    vmap.all  the value for each example
    vmap.K    the value where only argument K is batched, along its last axis

Of the cases that say so, with loss = sum(sin(value)) of the differentiated arguments, and the others closed over:

    hvp.K     the tangent of the gradient for argument K, along tan
    vgrad.K   the gradient for argument K, for each example of batch
    vhvp.K    hvp.K for each example of batch, the tangents the same for all: three transforms of one another
"""
import os
import sys
import zlib

os.environ["JAX_PLATFORMS"] = "cpu"
os.environ["JAX_ENABLE_X64"] = "1"

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

F = {}
CASES = []
NAMES = {"float32": "f32", "float64": "f64", "bfloat16": "bf16", "int32": "i32", "int64": "i64", "uint8": "ui8",
         "bool": "i1", "complex64": "c64", "complex128": "c128"}
f32, f64, c64, c128, i32, i1, bf16 = np.float32, np.float64, np.complex64, np.complex128, np.int32, np.bool_, jnp.bfloat16


def fn(name, f):
    assert name not in F, name
    F[name] = f


def case(name, label, *args, gg=True, diff=None, jvp=True, deep=False):
    CASES.append((name + "/" + label, F[name], [np.asarray(a) for a in args], gg, diff, jvp, deep))


def deep(name, label, *args, **kw):
    case(name, label, *args, deep=True, **kw)


def arr(values, dtype=f32, shape=None):
    a = np.array(values).astype(dtype)
    return a if shape is None else a.reshape(shape)


def rnd(*shape, dtype=f32, seed=0, lo=-2.0, hi=2.0):
    rng = np.random.default_rng([seed, *shape])
    if np.issubdtype(dtype, np.complexfloating):
        return (np.round(rng.uniform(lo, hi, shape), 2) + 1j * np.round(rng.uniform(lo, hi, shape), 2)).astype(dtype)
    return np.round(rng.uniform(lo, hi, shape), 2).astype(dtype)


# ---- writing

def number(v):
    if isinstance(v, (bool, np.bool_)):
        return "1" if v else "0"
    if isinstance(v, (int, np.integer)):
        return str(int(v))
    text = np.format_float_scientific(v, trim="-", exp_digits=1) if abs(v) < 1e-4 or abs(v) >= 1e7 else np.format_float_positional(v, trim="-")
    return {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}.get(text.replace("+", ""), text.replace("+", ""))


def line(name, role, a):
    a = np.asarray(a)
    flat = a.reshape(-1)
    if a.dtype.kind == "c":
        flat = np.stack([flat.real, flat.imag], -1).reshape(-1)
    elif NAMES[a.dtype.name] == "bf16":
        flat = flat.astype(np.float32)
    shape = "x".join(map(str, a.shape)) or "-"
    print(name, role, NAMES[a.dtype.name], shape, *map(number, flat))


def values_like(a, rng):
    a = np.asarray(a)
    if a.dtype.kind == "c":
        return (np.round(rng.uniform(-1, 1, a.shape), 2) + 1j * np.round(rng.uniform(-1, 1, a.shape), 2)).astype(a.dtype)
    return np.round(rng.uniform(-1, 1, a.shape), 2).astype(a.dtype)


def inexact(a):
    return jnp.issubdtype(a.dtype, jnp.inexact)


def as_real(a):
    return lax.real(a) * 0.7 + lax.imag(a) * 0.3 if jnp.iscomplexobj(a) else a


def stack(a):
    flat = a.reshape(-1)
    if a.size == 1 and a.dtype.kind not in "ib":
        rows = [flat, flat * a.dtype.type(0.75), flat * a.dtype.type(1.25)]
    else:
        rows = [flat, np.roll(flat, 1), flat[::-1]]
    return np.stack([r.reshape(a.shape) for r in rows])


def write_deep(name, of, diff, xs, ts, batches):
    loss = lambda xs: jnp.sum(jnp.sin(as_real(of(*xs))))
    hvp = lambda xs: jax.jvp(jax.grad(loss), (xs,), (ts,))[1]
    roles = lambda xs, batches: {"hvp": hvp(xs), "vgrad": jax.vmap(jax.grad(loss))(batches), "vhvp": jax.vmap(hvp)(batches)}
    for role, found in jax.jit(roles)(xs, batches).items():
        for k, a in zip(diff, found):
            line(name, f"{role}.{k}", a)


def write_batches(name, f, args):
    batches = [stack(a) for a in args]
    for k, b in enumerate(batches):
        line(name, f"batch.{k}", b)
    line(name, "vmap.all", jax.jit(jax.vmap(f))(*batches))
    for k in range(len(args)):
        axes = [None] * len(args)
        axes[k] = 0
        mixed = list(args)
        mixed[k] = batches[k]
        line(name, f"vmap.{k}", jax.jit(jax.vmap(f, in_axes=axes))(*mixed))


def write(name, f, args, gg, diff, jvp, deep):
    rng = np.random.default_rng(zlib.crc32(name.encode()))
    for k, a in enumerate(args):
        line(name, f"in.{k}", a)
    out = jax.jit(f)(*args)
    line(name, "out", out)
    if diff is None:
        diff = [k for k, a in enumerate(args) if inexact(a)]
    if diff and inexact(out) and jvp:
        print(name, "diff", *diff)

        def of(*xs):
            all_args = list(args)
            for k, x in zip(diff, xs):
                all_args[k] = x
            return f(*all_args)

        xs = [jnp.asarray(args[k]) for k in diff]
        ts = [values_like(x, rng) for x in xs]
        for k, t in zip(diff, ts):
            line(name, f"tan.{k}", t)
        line(name, "jvp", jax.jit(lambda xs, ts: jax.jvp(of, xs, ts)[1])(xs, ts))
        if jvp == "forward":
            write_batches(name, f, args)
            return
        ct = values_like(out, rng)
        line(name, "ct", ct)
        for k, g in zip(diff, jax.jit(lambda xs, ct: jax.vjp(of, *xs)[1](ct))(xs, ct)):
            line(name, f"vjp.{k}", g)
        if gg:
            loss = lambda xs: jnp.sum(jnp.sin(as_real(of(*xs))))
            second = lambda xs: sum(jnp.sum(jnp.sin(as_real(g))) for g in jax.grad(loss)(xs))
            for k, g in zip(diff, jax.jit(jax.grad(second))(xs)):
                line(name, f"gg.{k}", g)
        if deep:
            write_deep(name, of, diff, xs, ts, [stack(args[k]) for k in diff])
    write_batches(name, f, args)


def write_all():
    """Writes all cases, or only those of the functions that are named on the command line."""
    labels = [name for name, *_ in CASES]
    assert len(set(labels)) == len(labels), [n for n in labels if labels.count(n) > 1]
    assert {n.split("/")[0] for n in labels} == set(F), set(F) - {n.split("/")[0] for n in labels}
    for c in CASES:
        if sys.argv[1:] and c[0].split("/")[0] not in sys.argv[1:]:
            continue
        try:
            write(*c)
        except Exception:
            print("at", c[0], file=sys.stderr)
            raise
