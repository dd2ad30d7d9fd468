"""Writes what JAX computes for the functions of OracleTest, and their derivatives and batches.

    pip install jax==0.10.2
    python transforms/src/test/oracle/expected.py > transforms/src/test/resources/dev/adjoint/oracle.txt

The roles are in transformed.py.
"""
from transformed import *  # noqa: F403

# ---- unary

ANY = [-2.3, -1.0, -0.4, 0.0, 0.7, 1.0, 3.1]
POSITIVE = [0.3, 1.0, 2.5, 4.0]
C = [0.5 + 0.2j, -1.3 + 0.7j, 0.3 - 1.9j, 2.0 + 0.0j, -0.6 - 0.4j]
for name, f, points in [
    ("abs", lax.abs, ANY),
    ("cbrt", lax.cbrt, [-8.0, -1.0, 0.5, 2.0]),
    ("ceil", lax.ceil, [-1.5, -1.0, -0.2, 0.2, 2.0]),
    ("cos", lax.cos, ANY),
    ("exp", lax.exp, ANY),
    ("expm1", lax.expm1, ANY + [1e-4]),
    ("floor", lax.floor, [-1.5, -1.0, -0.2, 0.2, 2.0]),
    ("log", lax.log, POSITIVE),
    ("log1p", lax.log1p, [-0.5, 0.0, 1e-4, 2.0]),
    ("logistic", lax.logistic, ANY),
    ("negate", lax.neg, ANY),
    ("roundAwayFromZero", lambda x: lax.round(x, lax.RoundingMethod.AWAY_FROM_ZERO), [-2.5, -1.5, -0.4, 0.5, 1.5, 2.5, 2.6]),
    ("roundToEven", lambda x: lax.round(x, lax.RoundingMethod.TO_NEAREST_EVEN), [-2.5, -1.5, -0.4, 0.5, 1.5, 2.5, 2.6]),
    ("rsqrt", lax.rsqrt, POSITIVE),
    ("sign", lax.sign, ANY),
    ("sin", lax.sin, ANY),
    ("sqrt", lax.sqrt, POSITIVE),
    ("tan", lax.tan, ANY),
    ("tanh", lax.tanh, ANY + [9.0]),
]:
    fn(name, f)
    case(name, "f32", arr(points))
    case(name, "f64", arr(points, f64))
for name in ["abs", "cos", "exp", "expm1", "log", "log1p", "logistic", "negate", "rsqrt", "sin", "sqrt", "tan", "tanh"]:
    case(name, "c64", arr(C, c64))
case("abs", "c64-zero", arr([0, 1j], c64), gg=False)
case("abs", "c128", arr(C, np.complex128))
case("exp", "c128", arr(C, np.complex128))
case("sign", "c64", arr(C + [0], c64), jvp=False)
case("abs", "i32", arr([-3, 0, 4], i32))
case("sign", "i32", arr([-3, 0, 4], i32))
case("negate", "i32", arr([-3, 0, 4], i32))
case("sqrt", "zero", arr([0.0, 1.0]), gg=False)
case("rsqrt", "zero", arr([0.0, 1.0]), gg=False)
case("log", "zero", arr([0.0, 1.0]), gg=False)
case("log", "negative", arr([-1.0, 1.0]), gg=False)
case("log1p", "edge", arr([-1.0, 1.0]), gg=False)
case("cbrt", "zero", arr([0.0, 1.0]), gg=False)
case("sin", "bf16", arr(ANY, bf16), gg=False)
case("sin", "scalar", arr(0.3))
case("sin", "empty", arr([], f32, (0, 2)))
case("exp", "large", arr([-200.0, 80.0, 200.0]), gg=False)
case("tanh", "large", arr([-200.0, 200.0]), gg=False)
case("logistic", "large", arr([-200.0, 200.0]), gg=False)
fn("isFinite", lax.is_finite)
case("isFinite", "f32", arr([0.0, np.inf, -np.inf, np.nan]))
fn("real", lax.real)
fn("imag", lax.imag)
for name in ["real", "imag"]:
    case(name, "c64", arr(C, c64))
fn("not", lax.bitwise_not)
case("not", "i32", arr([0, 5, -7], i32))
case("not", "i1", arr([True, False], i1))
fn("popcnt", lax.population_count)
case("popcnt", "i32", arr([0, 5, -7], i32))
fn("countLeadingZeros", lax.clz)
case("countLeadingZeros", "i32", arr([0, 5, -7], i32))

# ---- binary

A = [1.5, -2.0, 0.5, -0.3, 2.0, 0.7]
B = [0.5, 1.2, 0.5, -1.1, 2.0, -3.0]
CA = [0.5 + 0.2j, -1.3 + 0.7j, 0.3 - 1.9j]
CB = [1.5 - 0.2j, 0.3 + 0.4j, -0.6 - 0.4j]
for name, f in [
    ("add", lax.add), ("subtract", lax.sub), ("multiply", lax.mul), ("divide", lax.div), ("maximum", lax.max),
    ("minimum", lax.min), ("atan2", lax.atan2), ("remainder", lax.rem), ("pow", lax.pow), ("complex", lax.complex),
]:
    fn(name, f)
    for dtype in [f32, f64]:
        case(name, NAMES[np.dtype(dtype).name], arr(np.abs(A) if name == "pow" else A, dtype), arr(B, dtype))
for name in ["add", "subtract", "multiply", "divide", "pow"]:
    case(name, "c64", arr(CA, c64), arr(CB, c64))
for name in ["add", "subtract", "multiply", "divide", "maximum", "minimum", "remainder"]:
    case(name, "i32", arr([7, -7, 4, -4], i32), arr([3, 3, -5, -2], i32))
case("maximum", "ties", arr([1.0, 1.0, -0.0, 2.0]), arr([1.0, 2.0, 0.0, 2.0]))
case("minimum", "ties", arr([1.0, 1.0, -0.0, 2.0]), arr([1.0, 2.0, 0.0, 2.0]))
case("maximum", "i1", arr([True, True, False], i1), arr([False, True, False], i1))
case("pow", "zero-exponent", arr([2.0, 0.5, 1.0]), arr([0.0, 0.0, 0.0]))
case("pow", "zero-base", arr([0.0, 0.0, 0.0]), arr([2.0, 1.0, 3.5]), gg=False)
# Not x^1 at 0, nor 0^0: there JAX has NaN as second and first derivative; OracleTest says what we have.
case("pow", "zero-base-second-order", arr([0.0, 0.0]), arr([2.0, 3.0]), diff=[0])
case("pow", "negative-base", arr([-2.0, -1.5, -3.0]), arr([2.0, 3.0, 0.0]), diff=[0])
case("pow", "negative-base-both", arr([-2.0]), arr([2.0]), gg=False)
case("remainder", "negative", arr([5.5, -5.5, 5.5, -5.5, 0.0]), arr([2.0, 2.0, -2.0, -2.0, 3.0]))
case("remainder", "multiples", arr([4.0, -4.0, 6.0]), arr([2.0, 2.0, -3.0]))
case("atan2", "axes", arr([0.0, 0.0, 1.0, -1.0]), arr([1.0, -1.0, 0.0, 0.0]))
case("atan2", "origin", arr([0.0]), arr([0.0]), gg=False)
case("divide", "zero", arr([1.0, 0.0]), arr([0.0, 0.0]), gg=False)
for name, f in [("and", lax.bitwise_and), ("or", lax.bitwise_or), ("xor", lax.bitwise_xor)]:
    fn(name, f)
    case(name, "i32", arr([12, -7], i32), arr([10, 3], i32))
    case(name, "i1", arr([True, True, False, False], i1), arr([True, False, True, False], i1))
for name, f in [("shiftLeft", lax.shift_left), ("shiftRight", lax.shift_right_arithmetic),
                ("shiftRightLogical", lax.shift_right_logical)]:
    fn(name, f)
    case(name, "i32", arr([12, -7, 5], i32), arr([1, 2, 0], i32))
for name, f in [("eq", lax.eq), ("ne", lax.ne), ("lt", lax.lt), ("le", lax.le), ("gt", lax.gt), ("ge", lax.ge)]:
    fn(name, f)
    case(name, "f32", arr([1.0, 2.0, 3.0, np.nan]), arr([2.0, 2.0, 1.0, 0.0]))
    case(name, "i32", arr([1, 2, -3], i32), arr([2, 2, 1], i32))
case("eq", "c64", arr([1 + 2j, 1 + 2j], c64), arr([1 + 2j, 1 - 2j], c64))

# ---- select, clamp, convert

fn("select", lambda p, a, b: lax.select(p, a, b))
case("select", "f32", arr([True, False, True], i1), arr([1.0, 2.0, 3.0]), arr([-1.0, -2.0, -3.0]))
case("select", "scalar-predicate", arr(False, i1), rnd(2, 3), rnd(2, 3, seed=1))
case("select", "c64", arr([True, False, True], i1), arr(CA, c64), arr(CB, c64))
fn("compareAndSelect", lambda x, y: jnp.where(x > y, x * y, jnp.sin(y)))
case("compareAndSelect", "f32", arr(A), arr(B))
# jax.lax.clamp has no derivative with respect to scalar bounds, so they are broadcast first.
fn("clamp", lambda lo, x, hi: lax.clamp(jnp.broadcast_to(lo, x.shape), x, jnp.broadcast_to(hi, x.shape)))
case("clamp", "scalar-bounds", arr(-1.0), arr([-2.0, -0.5, 0.5, 3.0]), arr(1.0))
case("clamp", "full-bounds", arr([-1.0, -1.0, 0.0]), arr([-2.0, 0.5, 3.0]), arr([1.0, 1.0, 2.0]))
case("clamp", "at-the-bounds", arr([-1.0, -1.0, 0.0]), arr([-1.0, 1.0, 0.0]), arr([1.0, 1.0, 0.0]))
case("clamp", "crossed-bounds", arr([2.0, 2.0, 2.0]), arr([0.0, 1.5, 3.0]), arr([1.0, 1.0, 1.0]))
case("clamp", "i32", arr(-1, i32), arr([-5, 0, 5], i32), arr(3, i32))
fn("toF64", lambda x: lax.convert_element_type(x, f64))
case("toF64", "f32", arr(ANY))
case("toF64", "i32", arr([1, -2], i32))
fn("toF32", lambda x: lax.convert_element_type(x, f32))
case("toF32", "f64", arr(ANY, f64))
case("toF32", "bf16", arr(ANY, bf16))
case("toF32", "i1", arr([True, False], i1))
case("toF32", "i32", arr([1, -2], i32))
fn("toI32", lambda x: lax.convert_element_type(x, i32))
case("toI32", "f32", arr([-1.7, -0.2, 0.9, 2.5]))
fn("toC64", lambda x: lax.convert_element_type(x, c64))
case("toC64", "f32", arr(ANY))
fn("throughBf16", lambda x: lax.convert_element_type(lax.convert_element_type(x, bf16) * 1, f32) * x)
case("throughBf16", "f32", arr(ANY), gg=False)
fn("throughI32", lambda x: lax.convert_element_type(lax.convert_element_type(x, i32), f32) * x)
case("throughI32", "f32", arr(ANY))

# ---- shapes

fn("broadcastNewDims", lambda x: lax.broadcast_in_dim(x, (2, 3, 2), (1,)))
case("broadcastNewDims", "f32", rnd(3))
fn("broadcastExpanded", lambda x: lax.broadcast_in_dim(x, (2, 3, 2), (0, 1)))
case("broadcastExpanded", "f32", rnd(2, 1))
fn("broadcastExpandedFirst", lambda x: lax.broadcast_in_dim(x, (2, 3), (0, 1)))
case("broadcastExpandedFirst", "f32", rnd(1, 3))
fn("broadcastScalar", lambda x: lax.broadcast_in_dim(x, (2, 3), ()))
case("broadcastScalar", "f32", arr(1.3))
case("broadcastScalar", "i32", arr(5, i32))
fn("broadcastPermuted", lambda x: lax.transpose(lax.broadcast_in_dim(x, (2, 4, 3), (0, 2)), (2, 1, 0)))
case("broadcastPermuted", "f32", rnd(2, 3))
fn("broadcastPermutedExpanded", lambda x: lax.broadcast_in_dim(lax.transpose(x, (2, 0, 1)), (3, 2, 5, 4), (0, 1, 2)))
case("broadcastPermutedExpanded", "f32", rnd(2, 1, 3))
fn("arithmeticOnDifferentShapes", lambda x, y, z: x * y + z / (1 + y * y))
case("arithmeticOnDifferentShapes", "f32", rnd(2, 3), rnd(3, seed=1), rnd(2, 1, seed=2))
case("arithmeticOnDifferentShapes", "scalar", arr(0.7), rnd(2, 2, seed=1), rnd(1, seed=2))
fn("reshape", lambda x: lax.reshape(x, (3, 2, 2)))
case("reshape", "f32", rnd(4, 3))
case("reshape", "c64", rnd(4, 3, dtype=c64))
fn("reshapeToScalar", lambda x: lax.reshape(x, ()))
case("reshapeToScalar", "f32", rnd(1, 1))
fn("expandDims", lambda x: jnp.expand_dims(x, -1))
case("expandDims", "f32", rnd(2, 3))
fn("transpose", lambda x: lax.transpose(x, (2, 0, 1)))
case("transpose", "f32", rnd(2, 3, 4))
fn("transposeAll", lambda x: x.T)
case("transposeAll", "f32", rnd(2, 3))
fn("slice", lambda x: lax.slice(x, (1, 0), (3, 2)))
case("slice", "f32", rnd(4, 3))
fn("sliceStrided", lambda x: lax.slice(x, (1, 0), (6, 5), (2, 3)))
case("sliceStrided", "f32", rnd(7, 5))
case("sliceStrided", "f64", rnd(7, 5, dtype=f64))
fn("sliceEmpty", lambda x: lax.slice(x, (2,), (2,), (2,)))
case("sliceEmpty", "f32", rnd(3))
fn("pad", lambda x, p: lax.pad(x, p, ((1, 2, 0), (0, 1, 0))))
case("pad", "f32", rnd(2, 3), arr(0.4))
case("pad", "c64", rnd(2, 3, dtype=c64), arr(0.4 + 1j, c64))
case("pad", "i32", arr([[1, 2, 3]], i32), arr(9, i32))
fn("padInterior", lambda x, p: lax.pad(x, p, ((1, 0, 2), (2, 1, 1))))
case("padInterior", "f32", rnd(2, 3), arr(0.4))
fn("padNegative", lambda x, p: lax.pad(x, p, ((-1, 1, 0), (1, -2, 0))))
case("padNegative", "f32", rnd(3, 4), arr(0.4))
fn("padNegativeInterior", lambda x, p: lax.pad(x, p, ((-1, -2, 1), (-2, 1, 2))))
case("padNegativeInterior", "f32", rnd(4, 3), arr(0.4))
fn("padSquared", lambda x, p: lax.pad(x * p, p * p, ((-1, 1, 1),)))
case("padSquared", "f32", rnd(4), arr(0.4))
fn("concatenate", lambda x, y, z: lax.concatenate([x, y, z, x], 1))
case("concatenate", "f32", rnd(2, 1), rnd(2, 3), rnd(2, 2))
fn("concatenateFirst", lambda x, y: lax.concatenate([x, y], 0))
case("concatenateFirst", "f32", rnd(2, 2), rnd(1, 2))
case("concatenateFirst", "empty", rnd(2, 2), rnd(0, 2))
fn("reverse", lambda x: lax.rev(x, (0, 2)))
case("reverse", "f32", rnd(2, 3, 2))

# ---- products

def dot(batch, contract, **kw):
    return lambda x, y: lax.dot_general(x, y, (contract, batch), **kw)

fn("matmul", jnp.matmul)
case("matmul", "matrices", rnd(2, 3), rnd(3, 4))
case("matmul", "f64", rnd(2, 3, dtype=f64), rnd(3, 2, dtype=f64))
case("matmul", "c64", rnd(2, 3, dtype=c64), rnd(3, 2, dtype=c64))
case("matmul", "i32", arr([[1, 2], [3, 4]], i32), arr([[5, 6], [7, 8]], i32))
case("matmul", "matrix-vector", rnd(2, 3), rnd(3))
case("matmul", "vector-matrix", rnd(3), rnd(3, 2))
case("matmul", "vectors", rnd(3), rnd(3, seed=1))
case("matmul", "batches", rnd(2, 1, 2, 3), rnd(3, 3, 2))
case("matmul", "batch-vector", rnd(2, 2, 3), rnd(3))
case("matmul", "vector-batch", rnd(3), rnd(2, 3, 2))
fn("dotBatched", dot(((1,), (0,)), ((2,), (1,))))
case("dotBatched", "f32", rnd(2, 3, 4), rnd(3, 4, 2))
fn("dotTwoBatches", dot(((2, 0), (0, 1)), ((1,), (3,))))
case("dotTwoBatches", "f32", rnd(2, 3, 4, 2), rnd(4, 2, 2, 3))
fn("dotSeveralContracted", dot(((), ()), ((0, 2), (3, 0))))
case("dotSeveralContracted", "f32", rnd(2, 3, 4), rnd(4, 2, 2, 2))
fn("dotContractedInAnotherOrder", dot(((), ()), ((2, 0), (0, 2))))
case("dotContractedInAnotherOrder", "f32", rnd(2, 3, 4), rnd(4, 3, 2))
fn("dotThreeContracted", dot(((), ()), ((3, 0, 1), (1, 3, 0))))
case("dotThreeContracted", "f32", rnd(2, 3, 2, 4), rnd(3, 4, 2, 2))
fn("dotEverything", dot(((3,), (1,)), ((2, 0), (3, 4))))
case("dotEverything", "f32", rnd(2, 2, 3, 2), rnd(2, 2, 3, 3, 2))
fn("dotOuter", dot(((), ()), ((), ())))
case("dotOuter", "f32", rnd(2), rnd(3))
fn("gram", lambda x: lax.dot_general(x, x, (((0,), (0,)), ((), ()))))
case("gram", "f32", rnd(3, 2))
fn("dotWidened", dot(((), ()), ((1,), (0,)), preferred_element_type=np.dtype(f32)))
case("dotWidened", "bf16", rnd(2, 3).astype(bf16), rnd(3, 2).astype(bf16), gg=False)

# ---- reductions

def total(x, axis):
    return jnp.sum(x, axis=axis, dtype=x.dtype)

def product(x, axis):
    return jnp.prod(x, axis=axis, dtype=x.dtype)

def over(f, *axes):
    return lambda x: f(x, axis=axes if axes else None)

for name, f in [("sum", total), ("product", product), ("max", jnp.max), ("min", jnp.min), ("mean", jnp.mean)]:
    fn(name + "All", over(f))
    fn(name + "First", over(f, 0))
    fn(name + "Last", over(f, -1))
    fn(name + "Several", over(f, 0, 2))
    x = rnd(2, 3, 2, lo=-1.5, hi=1.5)
    for which in ["All", "First", "Last", "Several"]:
        case(name + which, "f32", x)
for name in ["sum", "product"]:
    case(name + "Last", "c64", rnd(2, 3, dtype=c64))
for name in ["sum", "product", "max", "min"]:
    case(name + "Last", "f64", rnd(2, 5, dtype=f64))
    fn(name + "Dim1", lambda x, f={"sum": total, "product": product, "max": jnp.max, "min": jnp.min}[name]: f(x, axis=1))
    case(name + "Dim1", "ties", arr([[1, 2, 2, 0], [3, 3, 3, 3], [0, 0, 5, 1]]), gg=name in ("sum", "product"))
    case(name + "Dim1", "size-one", arr([[1.5], [2.5]]))
case("sumDim1", "i32", arr([[1, 2], [3, -4]], i32).astype(i32), jvp=False)
case("maxDim1", "i32", arr([[1, 2], [3, -4]], i32))
case("minDim1", "i32", arr([[1, 2], [3, -4]], i32))
case("productDim1", "zeros", arr([[0.0, 2.0, 3.0], [0.0, 0.0, 4.0], [0.0, 0.0, 0.0]]))
case("productDim1", "empty", arr([], f32, (2, 0)))
case("sumDim1", "empty", arr([], f32, (2, 0)))
fn("allLast", lambda x: jnp.all(x, axis=-1))
case("allLast", "i1", arr([[True, True], [True, False]], i1))
fn("anySeveral", lambda x: jnp.any(x, axis=(0, 2)))
case("anySeveral", "i1", arr([True, False, False, False, False, False, False, False], i1, (2, 2, 2)))
fn("argmaxFirst", lambda x: lax.argmax(x, 0, i32))
fn("argmaxLast", lambda x: lax.argmax(x, 1, i32))
for name in ["argmaxFirst", "argmaxLast"]:
    case(name, "f32", arr([[1, 5, 5], [2, 0, 7], [2, 2, 2]]))
    case(name, "i32", arr([[1, 5, 5], [2, 0, 7], [2, 2, 2]], i32))
case("argmaxLast", "nan", arr([[1, np.nan, np.nan], [np.inf, 0, 7]]))
fn("timesIota", lambda x: x * lax.broadcasted_iota(f32, (2, 3), 1) + lax.broadcasted_iota(f32, (2, 3), 0))
case("timesIota", "f32", rnd(2, 3))
fn("diagonal", lambda x: jnp.where(lax.broadcasted_iota(i32, (3, 3), 0) == lax.broadcasted_iota(i32, (3, 3), 1), x * x, 0))
case("diagonal", "f32", rnd(3, 3))

# ---- functions made of many ops

def softmax(x):
    e = jnp.exp(x - jnp.max(x, axis=-1, keepdims=True))
    return e / jnp.sum(e, axis=-1, keepdims=True)

def logsumexp(x):
    m = jnp.max(x, axis=-1, keepdims=True)
    return jnp.squeeze(m, -1) + jnp.log(jnp.sum(jnp.exp(x - m), axis=-1))

fn("softmax", softmax)
case("softmax", "f32", rnd(2, 3))
case("softmax", "f64", rnd(2, 3, dtype=f64))
fn("logsumexp", logsumexp)
case("logsumexp", "f32", rnd(2, 3))
case("logsumexp", "large", arr([[1000.0, 999.0, 1.0]]))

def mlp(w1, b1, w2, b2, x, labels):
    h = jnp.tanh(x @ w1 + b1)
    logits = h @ w2 + b2
    hot = lax.broadcasted_iota(i32, logits.shape, 1) == labels[:, None]
    return jnp.mean(logsumexp(logits) - jnp.sum(jnp.where(hot, logits, 0), axis=1))

fn("mlpLoss", mlp)
case("mlpLoss", "f32", rnd(3, 4), rnd(4), rnd(4, 2), rnd(2), rnd(2, 3), arr([1, 0], i32))
case("mlpLoss", "f64", rnd(3, 4, dtype=f64), rnd(4, dtype=f64), rnd(4, 2, dtype=f64), rnd(2, dtype=f64), rnd(2, 3, dtype=f64),
     arr([1, 0], i32))
fn("scaledByInteger", lambda x, n: x * lax.convert_element_type(n, f32) + jnp.where(n > 1, x * x, x))
case("scaledByInteger", "f32", arr([1.5, -2.0, 0.5]), arr([1, 2, -3], i32))
fn("normalized", lambda x: x / jnp.sqrt(jnp.sum(x * x)))
case("normalized", "f32", rnd(4))
case("normalized", "f64", rnd(4, dtype=f64))
fn("quadraticForm", lambda x, a: x @ (a @ x) + jnp.sum(jnp.sin(x) * a))
case("quadraticForm", "f32", rnd(3), rnd(3, 3))
fn("modulusSquared", lambda z: lax.real(z) ** 2 + lax.imag(z) * lax.imag(z))
case("modulusSquared", "c64", arr(C, c64))
fn("complexProduct", lambda x, y: lax.imag(jnp.exp(lax.complex(x, y)) * lax.complex(y, x)))
case("complexProduct", "f32", arr(A), arr(B))
fn("huber", lambda x: jnp.where(jnp.abs(x) < 1, 0.5 * x * x, jnp.abs(x) - 0.5))
case("huber", "f32", arr(ANY))
fn("polynomial", lambda x: ((x * 2 + 1) * x - 3) * x + 0.5)
case("polynomial", "f32", arr(ANY))
case("polynomial", "f64", arr(ANY, f64))
fn("constant", lambda x: jnp.ones_like(x) * 2)
case("constant", "f32", arr([1.0, 2.0]))

write_all()
