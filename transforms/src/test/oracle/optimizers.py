"""Writes what optax computes for the functions of OptimizerTest.

    pip install jax==0.10.2 optax==0.2.8
    python transforms/src/test/oracle/optimizers.py > transforms/src/test/resources/dev/adjoint/optim.txt
"""
from cases import *
import optax

W, B = rnd(3, 2), rnd(2, seed=1)


def steps(optimizer):
    """Five steps on a loss whose gradients change; the parameters after the first and the last."""
    def loss(p):
        return jnp.sum(jnp.sin(p[0]) * p[0]) + 3 * jnp.sum(jnp.cos(p[1])) + jnp.sum(p[0] @ p[1])

    def run(w, b):
        p = (w, b)
        state = optimizer.init(p)
        seen = []
        for _ in range(5):
            updates, state = optimizer.update(jax.grad(loss)(p), state, p)
            p = optax.apply_updates(p, updates)
            seen.append(p)
        return seen[0], seen[-1]
    return run


warmup = optax.warmup_cosine_decay_schedule(0.01, 0.1, 2, 6, 0.001)
for name, o in [
    ("sgd", optax.sgd(0.1)),
    ("momentum", optax.sgd(0.1, 0.9)),
    ("nesterov", optax.sgd(0.1, 0.9, nesterov=True)),
    ("adam", optax.adam(0.1)),
    ("adamSchedule", optax.adam(warmup, 0.8, 0.95, 1e-6)),
    ("adamw", optax.adamw(0.1, weight_decay=0.05)),
    ("lion", optax.lion(0.01, weight_decay=0.02)),
    ("rmsprop", optax.rmsprop(0.05, 0.8, 1e-6)),
    ("clipByGlobalNorm", optax.chain(optax.clip_by_global_norm(1.5), optax.sgd(0.1))),
    ("clip", optax.chain(optax.clip(0.5), optax.sgd(0.1, 0.5))),
]:
    case(name + "/steps", steps(o), W, B, grad=False)

counts = np.arange(14, dtype=i32)
for name, s in [
    ("constant", optax.constant_schedule(0.3)),
    ("linear", optax.linear_schedule(0.1, 0.9, 8)),
    ("cosine", optax.cosine_decay_schedule(0.5, 10, 0.1)),
    ("warmupCosine", optax.warmup_cosine_decay_schedule(0.01, 1.0, 4, 12, 0.05)),
    ("exponential", optax.exponential_decay(0.5, 3, 0.7)),
    ("staircase", optax.exponential_decay(0.5, 3, 0.7, staircase=True)),
    ("piecewise", optax.piecewise_constant_schedule(1.0, {3: 0.5, 9: 0.1})),
]:
    case(name + "/schedule", lambda c, s=s: jax.vmap(lambda c: jnp.asarray(s(c), f32))(c), counts)

write()
