"""Makes dev/adjoint/it/jax_program.mlirbc and jax_program.json, which JaxProgramTest runs: `python export_program.py FOLDER`.

The program is a step of training, exported by jax.export; the numbers beside it are what JAX computes on the CPU.
"""

import json
import pathlib
import sys

import jax
import jax.numpy as jnp
from jax import export


def loss(w, b, x, y):
    h = jnp.tanh(x @ w + b)
    return jnp.mean((h.sum(axis=1) - y) ** 2)


def step(w, b, x, y):
    value, (dw, db) = jax.value_and_grad(loss, argnums=(0, 1))(w, b, x, y)
    return value, w - 0.1 * dw, b - 0.1 * db


keys = jax.random.split(jax.random.key(0), 4)
args = (
    jax.random.normal(keys[0], (3, 4)),
    jax.random.normal(keys[1], (4,)),
    jax.random.normal(keys[2], (5, 3)),
    jax.random.normal(keys[3], (5,)),
)
folder = pathlib.Path(sys.argv[1])
folder.joinpath("jax_program.mlirbc").write_bytes(export.export(jax.jit(step))(*args).mlir_module_serialized)


def array(a):
    a = jnp.asarray(a)
    return {"type": "tensor<%sf32>" % "".join("%dx" % d for d in a.shape), "values": [float(v) for v in a.ravel()]}


folder.joinpath("jax_program.json").write_text(
    json.dumps({"inputs": [array(a) for a in args], "outputs": [array(a) for a in jax.jit(step)(*args)]}, indent=1) + "\n"
)
