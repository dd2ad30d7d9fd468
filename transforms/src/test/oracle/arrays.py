"""Writes what JAX computes for the functions of ArraysTest.

    python transforms/src/test/oracle/arrays.py > transforms/src/test/resources/dev/adjoint/arrays.txt
"""
from cases import *
from jax import lax
from jax.scipy import special

jax.config.update("jax_enable_x64", True)

ANY = [-2.3, -1.0, -0.4, 0.0, 0.7, 1.0, 3.1]
IN = [-0.99, -0.7, -0.2, 0.0, 1e-4, 0.3, 0.95]
for t, d in [("f32", f32), ("f64", f64)]:
    case("sinh/" + t, jnp.sinh, arr(ANY + [1e-4, 20, -30], d))
    case("cosh/" + t, jnp.cosh, arr(ANY + [1e-4, 20, -30], d))
    case("asin/" + t, jnp.arcsin, arr(IN + [1.0, -1.0], d))
    case("acos/" + t, jnp.arccos, arr(IN + [1.0, -1.0], d))
    case("atan/" + t, jnp.arctan, arr(ANY + [1e10, -1e-5], d))
    case("asinh/" + t, jnp.arcsinh, arr([-2.3, -1e-4, 0.0, 0.7, 3.1, 1e15, 3e38], d))
    case("acosh/" + t, jnp.arccosh, arr([1.0, 1.1, 2.0, 3.5, 1e15, 3e38], d))
    case("atanh/" + t, jnp.arctanh, arr(IN, d))
    case("erf/" + t, lax.erf, arr(ANY + [1e-3, 0.999, 1.5, 2.5, 4, -5, 7, -40], d))
    case("erfInv/" + t, lax.erf_inv, arr(IN + [0.9999, -0.999999], d))
case("erfInv/ends", lax.erf_inv, arr([1.0, -1.0]), grad=False)
case("relu/f32", jax.nn.relu, arr(ANY))
case("relu/nan", jax.nn.relu, arr([np.nan]), grad=False)
case("square/f32", jnp.square, arr(ANY))
case("clip/f32", lambda x: jnp.clip(x, -1, 3), arr([-2.0, -1.0, 0.0, 3.0, 4.0, np.nan]))
case("maximum/nan", lambda x: jnp.maximum(x, 0), arr([np.nan, -1.0, 0.0, np.inf]))
case("isNaN/f32", jnp.isnan, arr(ANY + [np.nan]))
case("logAddExp/f32", jnp.logaddexp, arr([1, 2, -50, 1000]), arr([0.5, 2, 60, 999.5]))
case("logAddExp/infinite", jnp.logaddexp, arr([np.inf, -np.inf, -np.inf, np.inf]), arr([np.inf, -np.inf, 1, -np.inf]), grad=False)
case("mod/f32", jnp.mod, arr([5.5, -5.5, 5.5, -5.5, 4]), arr([3, 3, -3, -3, 2.0]))
case("mod/i32", jnp.mod, arr([5, -5, 5, -5, 4], i32), arr([3, 3, -3, -3, 2], i32))
case("bitcast/f32", lambda x: lax.bitcast_convert_type(x, i32), arr(ANY), grad=False)

# ---- shapes

x = rnd(2, 3, 4)
case("flip/one", lambda x: jnp.flip(x, 1), x)
case("flip/all", jnp.flip, x)
case("roll/f32", lambda x: jnp.roll(x, -3, 2), x)
case("split/parts", lambda x: jnp.split(x, 2, 2), x)
case("split/sizes", lambda x: jnp.split(x, [1], 1), x)
case("tile/f32", lambda x: jnp.tile(x, (2, 1, 3)), x)
case("tile/more", lambda x: jnp.tile(x, (2, 1, 3)), rnd(3))
case("repeat/f32", lambda x: jnp.repeat(x, 2, 1), x)
case("stack/f32", lambda x, y: jnp.stack([x, y, x], -1), rnd(2, 3), rnd(2, 3, seed=1))
case("squeeze/all", jnp.squeeze, rnd(1, 3, 1))
case("squeeze/one", lambda x: jnp.squeeze(x, 0), rnd(1, 3, 1))
case("moveAxis/f32", lambda x: jnp.moveaxis(x, 0, -1), x)
case("swapAxes/f32", lambda x: jnp.swapaxes(x, 0, -1), x)
for k in [-2, 0, 1, 5]:
    case(f"tril/{k}", lambda x, k=k: jnp.tril(x, k), rnd(2, 4, 3))
    case(f"triu/{k}", lambda x, k=k: jnp.triu(x, k), rnd(2, 3, 4))
    if k < 3:
        case(f"diagonal/{k}", lambda x, k=k: jnp.diagonal(x, k, -2, -1), rnd(2, 4, 3))
case("asDiagonal/f32", jax.vmap(jnp.diag), rnd(2, 3))
case("trace/f32", lambda x: jnp.trace(x, axis1=-2, axis2=-1), rnd(2, 3, 3))
case("outer/f32", jnp.outer, rnd(3), rnd(2))
case("oneHot/i32", lambda i: jax.nn.one_hot(i, 3, dtype=f32), arr([[2, 0], [-1, 3]], i32))
case("eye/i32", lambda: jnp.eye(2, 3, dtype=i32))
case("arange/up", lambda: jnp.arange(3, 11, 3, dtype=i32))
case("arange/down", lambda: jnp.arange(5, -2, -2, dtype=i32))
case("linspace/f32", lambda: jnp.linspace(-1, 2, 7, dtype=f32))

# ---- reductions

for name, f in [("var", jnp.var), ("std", jnp.std), ("logSumExp", special.logsumexp)]:
    case(name + "/all", f, x)
    case(name + "/some", lambda x, f=f: f(x, axis=(0, 2)), x)
case("logSumExp/infinite", lambda x: special.logsumexp(x, axis=1), arr([[-np.inf, -np.inf], [np.inf, 1], [1000, 1001]]))
case("softmax/f32", lambda x: jax.nn.softmax(x, 1), x)
case("logSoftmax/f32", lambda x: jax.nn.log_softmax(x, 1), x)
case("argmin/f32", lambda x: lax.argmin(x, 1, i32), arr([[3, 1, 1], [2, np.nan, 0], [2, 2, 2]]))
case("countNonzero/f32", lambda x: jnp.count_nonzero(x, axis=1).astype(i32), arr([[0, 1, 2], [0, 0, 3]]))
for name, f in [("cumsum", lax.cumsum), ("cumprod", lax.cumprod), ("cummax", lax.cummax), ("cummin", lax.cummin),
                ("cumlogsumexp", lax.cumlogsumexp)]:
    case(name + "/first", lambda x, f=f: f(x, 0), rnd(5, 2, lo=-1.5, hi=1.5))
    case(name + "/last", lambda x, f=f: f(x, 1), rnd(2, 6, lo=-1.5, hi=1.5))

# ---- indexing

v, m = rnd(6), rnd(4, 5)
i, j = arr([2, 0, -1], i32), arr([[1], [3]], i32)
for label, f, args in [
    ("range", lambda x: x[1:-1, ::2], [m]),
    ("backwards", lambda x: x[::-1, 4:0:-2], [m]),
    ("beyond", lambda x: x[2:100, -100:2], [m]),
    ("empty", lambda x: x[3:1], [m]),
    ("position", lambda x: x[-2, 1:], [m]),
    ("newAxis", lambda x: x[:, None, 1, None], [m]),
    ("rest", lambda x: x[..., 1], [rnd(2, 3, 4)]),
    ("rows", lambda x, i: x[i], [m, i]),
    ("columns", lambda x, i: x[1:3, i], [m, i]),
    ("both", lambda x, i, j: x[i, j], [m, i, j]),
    ("apart", lambda x, i, j: x[i, ::2, j], [rnd(4, 3, 5), i, j]),
    ("adjacent", lambda x, i, j: x[:, i, j], [rnd(2, 4, 5), i, j]),
    ("middleWithNewAxis", lambda x, i: x[None, :, i, None, ::-1], [rnd(2, 4, 3), i]),
    ("positionApart", lambda x, i: x[1, :, i], [rnd(3, 2, 4), i]),
    ("positionAdjacent", lambda x, i: x[:, 1, i], [rnd(2, 3, 4), i]),
]:
    case("get/" + label, f, *args)
case("take/f32", lambda x, i: jnp.take(x, i, 1), m, arr([[0, -1], [2, 2]], i32))
case("takeAlongAxis/first", lambda x, i: jnp.take_along_axis(x, i, 0), m, arr([[0, 1, 2, 3, -1], [3, 2, 1, 0, 0]], i32))
case("takeAlongAxis/last", lambda x, i: jnp.take_along_axis(x, i, -1), m, arr([[0], [4], [2], [-2]], i32))
case("dynamicSlice/f32", lambda x, a, b: lax.dynamic_slice(x, (a, b), (2, 3)), m, arr(1, i32), arr(4, i32))
case("dynamicUpdateSlice/f32", lambda x, u, a: lax.dynamic_update_slice_in_dim(x, u, a, 1), m, rnd(4, 2, seed=3), arr(2, i32))

one = arr(0.5)
for label, f, args in [
    ("setRange", lambda x, u: x.at[1:3, -2:].set(u), [m, rnd(2, 2)]),
    ("addSteps", lambda x, u: x.at[::2, ::-2].add(u), [m, rnd(2, 3)]),
    ("setPosition", lambda x, u: x.at[-1].set(u), [m, one]),
    ("multiplyAll", lambda x, u: x.at[:].multiply(u), [m, rnd(5)]),
    ("addRows", lambda x, u, i: x.at[i].add(u), [m, rnd(3, 5), arr([2, 2, -4], i32)]),
    ("setElements", lambda x, u, i, j: x.at[i, j].set(u), [m, rnd(2, 3), i, j]),
    ("addOutside", lambda x, u, i: x.at[i].add(u), [v, one, arr([0, 6, -7, 5, 5], i32)]),
    ("minColumns", lambda x, u, i: x.at[1:3, i].min(u), [m, rnd(2, 3), i]),
    ("maxSteps", lambda x, u, i: x.at[::2, None, i].max(u), [m, rnd(2, 1, 3), i]),
    ("addApart", lambda x, u, i, j: x.at[i, 1:, j].add(u), [rnd(4, 3, 5), rnd(2, 3, 2), i, j]),
]:
    case("at/" + label, f, *args)

# ---- order

s = arr([[3, -1, 2, -1, np.nan], [0.0, -0.0, np.inf, -np.inf, 1]])
case("sort/f32", lambda x: jnp.sort(x, axis=1), s)
case("sort/first", lambda x: jnp.sort(x, axis=0), m)
case("sort/i32", lambda x: jnp.sort(x, axis=0), arr([3, -1, 2, -1], i32))
case("argsort/f32", lambda x: jnp.argsort(x, axis=1).astype(i32), s)
case("sortWith/f32", lambda x, y: lax.sort((x, y), dimension=0, num_keys=1), arr([2, 1, 2, 0]), rnd(4))
case("topK/f32", lambda x: lax.top_k(x, 3), s)

# ---- windows

img, ker = rnd(2, 5, 6, 4), rnd(3, 2, 4, 3)
def conv(x, k, strides=(1, 1), padding="VALID", spec=("NHWC", "HWIO", "NHWC"), **kw):
    return lax.conv_general_dilated(x, k, strides, padding, dimension_numbers=spec, **kw)
for label, f, args in [
    ("valid", conv, [img, ker]),
    ("same", lambda x, k: conv(x, k, (2, 3), "SAME"), [img, ker]),
    ("explicit", lambda x, k: conv(x, k, (1, 2), [(1, 0), (2, -1)]), [img, ker]),
    ("dilated", lambda x, k: conv(x, k, padding="SAME", rhs_dilation=(2, 1)), [img, ker]),
    ("inputDilated", lambda x, k: conv(x, k, padding=[(2, 2), (1, 1)], lhs_dilation=(2, 3)), [img, ker]),
    ("groups", lambda x, k: conv(x, k, feature_group_count=2), [img, rnd(3, 2, 2, 6)]),
    ("batchGroups", lambda x, k: conv(x, k, batch_group_count=2), [img, rnd(3, 2, 4, 6)]),
    ("channelsFirst", lambda x, k: conv(x, k, spec=("NCHW", "OIHW", "NCHW")), [rnd(2, 3, 5, 4), rnd(2, 3, 2, 2)]),
]:
    case("convolution/" + label, f, *args)
case("convolution/one", lambda x, k: lax.conv_general_dilated(x, k, (1,), "SAME", dimension_numbers=("NWC", "WIO", "NWC")),
     rnd(2, 7, 3), rnd(4, 3, 2))

def pool(op, init, size, strides, padding):
    return lambda x: lax.reduce_window(x, f32(init), op, (1, *size, 1), (1, *strides, 1), padding)
case("pool/max", pool(lax.max, -np.inf, (2, 2), (2, 2), "VALID"), img)
case("pool/min", pool(lax.min, np.inf, (2, 3), (1, 2), "SAME"), img)
case("pool/sum", pool(lax.add, 0, (2, 2), (1, 1), ((0, 0), (1, 0), (0, 2), (0, 0))), img)
case("pool/mean", lambda x: pool(lax.add, 0, (2, 2), (2, 2), "SAME")(x) / 4, img)
case("pool/meanInside", lambda x: pool(lax.add, 0, (2, 2), (2, 2), "SAME")(x) / pool(lax.add, 0, (2, 2), (2, 2), "SAME")(jnp.ones_like(x)), img)

write()
