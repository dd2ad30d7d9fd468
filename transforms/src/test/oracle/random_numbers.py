"""Writes what JAX computes for the functions of RandomTest.

    python transforms/src/test/oracle/random_numbers.py > transforms/src/test/resources/dev/adjoint/random.txt
"""
from cases import *
from jax import random

jax.config.update("jax_enable_x64", True)
assert jax.config.jax_threefry_partitionable

SHAPES = [(), (1,), (7,), (3, 5), (2, 0, 3), (2, 3, 4), (300,)]
SEEDS = [0, 1, 42, 2**32 - 1, 2**40 + 17, -1]
KEY = np.asarray(random.PRNGKey(42))


def draw(name, f, *args):
    case(name, f, *args, grad=False)


def as_u32(x):
    return jax.lax.bitcast_convert_type(x, u32)


def text(shape):
    return "x".join(map(str, shape)) or "scalar"


for seed in SEEDS:
    draw(f"seed/{seed}", lambda seed=seed: random.PRNGKey(seed))
    draw(f"split/{seed}", lambda k: random.split(k, 5), random.PRNGKey(seed))
    draw(f"foldIn/{seed}", lambda k, i: random.fold_in(k, i), random.PRNGKey(seed), i32(7))
    draw(f"bitsOfSeed/{seed}", lambda k: random.bits(k, (11,), u32), random.PRNGKey(seed))
for shape in SHAPES:
    t = text(shape)
    draw(f"bits32/{t}", lambda k, s=shape: random.bits(k, s, u32), KEY)
    draw(f"uniform32/{t}", lambda k, s=shape: random.uniform(k, s, f32), KEY)
    draw(f"normal32/{t}", lambda k, s=shape: random.normal(k, s, f32), KEY)
s = (3, 5)
draw("bits64/3x5", lambda k: as_u32(random.bits(k, s, np.uint64)), KEY)
draw("bits16/3x5", lambda k: random.bits(k, s, np.uint16), KEY)
draw("bits8/3x5", lambda k: random.bits(k, s, np.uint8), KEY)
draw("uniform64/3x5", lambda k: random.uniform(k, s, f64), KEY)
draw("uniform16/3x5", lambda k: random.uniform(k, s, jnp.float16).astype(f32), KEY)
draw("uniformB16/3x5", lambda k: random.uniform(k, s, jnp.bfloat16).astype(f32), KEY)
draw("uniformBounds/3x5", lambda k, a, b: random.uniform(k, s, f32, a, b), KEY, f32(-3), f32(5))
draw("normal64/3x5", lambda k: random.normal(k, s, f64), KEY)
for bits, t in [("32", f32), ("64", f64)]:
    draw("normalMany/" + bits, lambda k, t=t: random.normal(k, (2000,), t), KEY)
    draw("exponentialMany/" + bits, lambda k, t=t: random.exponential(k, (2000,), t), KEY)
draw("gumbelMany/32", lambda k: random.gumbel(k, (2000,), f32), KEY)
draw("exponentialMany/16", lambda k: random.exponential(k, (2000,), jnp.float16).astype(f32), KEY)
for t in [f32, jnp.float16, jnp.bfloat16]:
    for a, b in [(-2, 1), (-1, 2), (0, np.inf), (-np.inf, 0.5)]:
        name = {"float16": "f16"}.get(np.dtype(t).name) or NAMES[np.dtype(t).name]
        draw(f"truncatedNormal/{name}:{float(a)}:{float(b)}", lambda k, t=t, a=a, b=b: random.truncated_normal(k, a, b, (100,), t).astype(f32), KEY)
for a, b in [(0, 10), (-5, 100), (3, 3), (-2**31, 2**31 - 1), (0, 2**31)]:
    draw(f"randint32/{a}:{b}", lambda k, a=a, b=b: random.randint(k, s, a, b, i32), KEY)
for t in [np.int8, np.uint8, np.int16, np.uint16]:
    for a, b in [(3, 100), (0, 256), (9, 3), (0, 70000)]:
        # Through i32, as NAMES has not all of them.
        draw(f"randintNarrow/{np.dtype(t).name}:{a}:{b}", lambda k, t=t, a=a, b=b: random.randint(k, (20,), a, b, t).astype(i32), KEY)
draw("randint64/3x5", lambda k: random.randint(k, s, -10**12, 10**12, np.int64), KEY)
draw("bernoulli/0.3", lambda k, p: random.bernoulli(k, p, s), KEY, f32(0.3))
draw("exponential/3x5", lambda k: random.exponential(k, s, f32), KEY)
draw("gumbel/3x5", lambda k: random.gumbel(k, s, f32), KEY)
draw("categorical/last", lambda k, l: random.categorical(k, l, -1).astype(i32), KEY, rnd(40, 5))
draw("categorical/first", lambda k, l: random.categorical(k, l, 0).astype(i32), KEY, rnd(5, 40))
for n in [0, 1, 10, 3000]:
    draw(f"permutation/{n}", lambda k, n=n: random.permutation(k, jnp.arange(n, dtype=i32)), KEY)
draw("permutationOf/rows", lambda k, x: random.permutation(k, x, 0), KEY, rnd(6, 2))
draw("permutationOf/columns", lambda k, x: random.permutation(k, x, 1), KEY, rnd(2, 6))
# What choice does by default, where integers have 32 bits.
draw("choice/replace", lambda k: random.randint(k, (20,), 0, 10, i32), KEY)
draw("choice/without", lambda k: random.choice(k, 10, (4,), replace=False).astype(i32), KEY)
p = arr([0.1, 0.4, 0.05, 0.25, 0.2])
draw("choiceWeighted/replace", lambda k, p: random.choice(k, 5, (20,), p=p).astype(i32), KEY, p)
draw("choiceWeighted/without", lambda k, p: random.choice(k, 5, (3,), replace=False, p=p).astype(i32), KEY, p)
a, b = arr([0.1, 0.5, 1.0, 2.5, 30.0, 0.01]), arr([2.0, 0.5, 1.0, 0.3, 4.0, 0.02])
draw("gamma/f32", lambda k, a: random.gamma(k, a, dtype=f32), KEY, a)
draw("logGamma/f32", lambda k, a: random.loggamma(k, a, dtype=f32), KEY, a)
draw("beta/f32", lambda k, a, b: random.beta(k, a, b, dtype=f32), KEY, a, b)
draw("vmapped/normal", lambda k: jax.vmap(lambda k: random.normal(k, (3,), f32))(random.split(k, 4)), KEY)
draw("scanned/uniform", lambda k: jax.lax.scan(lambda k, _: (random.split(k)[0], random.uniform(random.split(k)[1], (2,), f32)), k, None, 5)[1], KEY)

write()
