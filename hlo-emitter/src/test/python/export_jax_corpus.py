"""Writes the programs that JaxCorpusTest reads: what JAX itself lowers functions to.

    pip install jax==0.10.2
    python export_jax_corpus.py ../resources/dev/adjoint/hlo/jax_corpus.zip

For each function of the table below the archive holds

    NAME.mlir         the StableHLO that `lowered.as_text()` gives
    NAME.loc.mlir     the same with locations, for some
    NAME.mlirbc       the portable artifact that `jax.export` writes
    NAME.export.mlir  MLIR's text of that artifact
    NAME.export.loc.mlir  the same with locations, for some

The archive is the same, byte for byte, each time it is written.
"""

import os
import sys
import zipfile

os.environ["JAX_PLATFORMS"] = "cpu"
os.environ["XLA_FLAGS"] = "--xla_force_host_platform_device_count=8"

import functools

import jax
import jax.experimental.xla_metadata
import jax.export
import jax.numpy as jnp
import jax.scipy as jsp
import numpy as np
from jax import lax
from jax._src.interpreters import mlir as jax_mlir
from jax.sharding import NamedSharding, PartitionSpec as P
from jaxlib.mlir.dialects import stablehlo

# Names of files without their folders, so that the archive does not depend on the machine.
jax.config.update("jax_hlo_source_file_canonicalization_regex", ".*/")
jax.config.update("jax_traceback_in_locations_limit", 4)

f32, f64, f16, bf16 = jnp.float32, jnp.float64, jnp.float16, jnp.bfloat16
i8, i16, i32, i64 = jnp.int8, jnp.int16, jnp.int32, jnp.int64
u8, u16, u32, u64 = jnp.uint8, jnp.uint16, jnp.uint32, jnp.uint64
c64, c128, b1 = jnp.complex64, jnp.complex128, jnp.bool_

PROGRAMS = {}
NO_EXPORT = set()
WIDE = set()


def a(*shape, dtype=f32):
    return jax.ShapeDtypeStruct(shape, dtype)


def add(name, function, *arguments, x64=False, export=True, jit=None):
    name = name.replace(" ", "_")
    assert name not in PROGRAMS, name
    PROGRAMS[name] = (function, arguments, jit or {})
    if x64:
        WIDE.add(name)
    if not export:
        NO_EXPORT.add(name)


def elementwise():
    unary = "abs cbrt ceil cos cosh erf erfc erf_inv exp exp2 expm1 floor is_finite lgamma digamma log log1p logistic neg round rsqrt sign sin sinh sqrt square tan tanh acos acosh asin asinh atan atanh bessel_i0e bessel_i1e reciprocal".split()
    for name in unary:
        op = getattr(lax, name, None) or getattr(jnp, name)
        add("lax_" + name, op, a(2, 3))
    for name in "add sub mul div rem pow max min atan2 nextafter eq ne lt le gt ge".split():
        add("lax_" + name, getattr(lax, name), a(4), a(4))
    for name in "and or xor".split():
        add("int_" + name, getattr(lax, "bitwise_" + name), a(4, dtype=i32), a(4, dtype=i32))
    for name in "shift_left shift_right_arithmetic shift_right_logical add mul div rem max min sub".split():
        add("int_" + name, getattr(lax, name), a(3, dtype=i8), a(3, dtype=i8))
        add("uint_" + name, getattr(lax, name), a(3, dtype=u16), a(3, dtype=u16))
    for name in "population_count clz bitwise_not abs neg sign".split():
        add("int_" + name, getattr(lax, name), a(3, dtype=i32))
    add("integer_power", lambda x: lax.integer_pow(x, 7), a(3))
    add("integer_power_negative", lambda x: lax.integer_pow(x, -3), a(3))
    add("clamp", lambda x: lax.clamp(-1.0, x, 1.0), a(3))
    add("select", lambda c, x, y: lax.select(c, x, y), a(3, dtype=b1), a(3), a(3))
    add("select_n", lambda c, x, y, z: lax.select_n(c, x, y, z), a(3, dtype=i32), a(3), a(3), a(3))
    add("regularized_gamma", lambda x, y: (lax.igamma(x, y), lax.igammac(x, y)), a(3), a(3))
    add("regularized_beta", lambda x, y, z: lax.betainc(x, y, z), a(3), a(3), a(3))
    add("polygamma", lambda x, y: lax.polygamma(x, y), a(3), a(3))
    add("zeta", lambda x, y: lax.zeta(x, y), a(3), a(3))
    add("reduce_precision", lambda x: lax.reduce_precision(x, 5, 10), a(3))
    add("bitcast", lambda x: lax.bitcast_convert_type(x, i32), a(3))
    add("bitcast_narrow", lambda x: lax.bitcast_convert_type(x, u8), a(3))
    add("bitcast_wide", lambda x: lax.bitcast_convert_type(x, f32), a(3, 2, dtype=u16))
    add("optimization_barrier", lambda x, y: lax.optimization_barrier((x, y)), a(3), a(2))
    add("accuracy", lambda x: lax.exp(x, accuracy=lax.Tolerance(1e-3, 1e-4, 2)), a(3))
    add("accuracy_highest", lambda x: lax.tanh(x, accuracy=lax.AccuracyMode.HIGHEST), a(3))


def creation():
    add("iota", lambda: jnp.arange(7))
    add("iota_dimension", lambda: lax.broadcasted_iota(i32, (3, 4), 1))
    add("linspace", lambda: jnp.linspace(0.0, 1.0, 5))
    add("eye", lambda: jnp.eye(3))
    add("full", lambda: jnp.full((2, 2), 3.5))
    add("constant_small", lambda x: x + np.array([1.5, -2.0, 3e-10], np.float32), a(3))
    add("constant_matrix", lambda x: x + np.arange(6, dtype=np.float32).reshape(2, 3), a(2, 3))
    add("constant_large", lambda x: x + np.sin(np.arange(200, dtype=np.float32)), a(200))
    add("constant_integers_large", lambda x: x + np.arange(150, dtype=np.int32), a(150, dtype=i32))
    add("constant_booleans", lambda x: x & np.array([True, False, True]), a(3, dtype=b1))
    add("constant_booleans_many", lambda x: x & (np.arange(40) % 3 == 0), a(40, dtype=b1))
    add("constant_special", lambda x: x + np.array([np.nan, np.inf, -np.inf, -0.0], np.float32), a(4))
    add("constant_nan_payload", lambda x: x + np.array([0x7FC12345], np.uint32).view(np.float32), a(1))
    add("constant_complex", lambda x: x * np.array([1 + 2j, -3j], np.complex64), a(2, dtype=c64))
    add("constant_bf16", lambda x: x * jnp.array([1.5, 0.1], bf16), a(2, dtype=bf16))
    add("constant_f16", lambda x: x * jnp.array([1.5, 65504.0], f16), a(2, dtype=f16))
    add("constant_empty", lambda x: jnp.concatenate([x, np.zeros((0,), np.float32)]), a(2))
    add("constant_uint64", lambda x: x + np.array([2**64 - 1, 1], np.uint64), a(2, dtype=u64), x64=True)
    add("constant_int64", lambda x: x + np.array([-(2**63), 1], np.int64), a(2, dtype=i64), x64=True)
    add("constant_double", lambda x: x + np.array([0.1, 1e300, 5e-324]), a(3, dtype=f64), x64=True)
    add("tri", lambda x: jnp.tril(x) + jnp.triu(x, 1), a(4, 4))
    add("meshgrid", lambda x, y: jnp.meshgrid(x, y), a(3), a(2))


def shapes():
    add("reshape", lambda x: x.reshape(3, 2), a(2, 3))
    add("ravel", lambda x: x.ravel(), a(2, 3))
    add("transpose", lambda x: x.transpose(2, 0, 1), a(2, 3, 4))
    add("broadcast_to", lambda x: jnp.broadcast_to(x, (4, 3)), a(3))
    add("broadcast_in_dim", lambda x: lax.broadcast_in_dim(x, (2, 3, 4), (0, 2)), a(2, 4))
    add("concatenate", lambda x, y: jnp.concatenate([x, y], 1), a(2, 3), a(2, 1))
    add("stack", lambda x, y: jnp.stack([x, y]), a(3), a(3))
    add("split", lambda x: jnp.split(x, 3), a(6))
    add("pad", lambda x: lax.pad(x, 1.5, [(1, 2, 0), (-1, 0, 2)]), a(3, 4))
    add("pad_reflect", lambda x: jnp.pad(x, 2, mode="reflect"), a(5))
    add("pad_edge", lambda x: jnp.pad(x, ((1, 2), (0, 1)), mode="edge"), a(5, 3))
    add("reverse", lambda x: jnp.flip(x, (0, 1)), a(2, 3))
    add("roll", lambda x: jnp.roll(x, 2, axis=1), a(2, 5))
    add("rot90", lambda x: jnp.rot90(x), a(2, 3))
    add("slice", lambda x: x[1:6:2, ::-1], a(8, 3))
    add("slice_lax", lambda x: lax.slice(x, (0, 1), (4, 3), (2, 1)), a(5, 4))
    add("dynamic_slice", lambda x, i: lax.dynamic_slice(x, (i, 0), (2, 3)), a(5, 4), a(dtype=i32))
    add("dynamic_update_slice", lambda x, y, i: lax.dynamic_update_slice(x, y, (i, i)), a(5, 4), a(2, 2), a(dtype=i32))
    add("dynamic_index", lambda x, i: x[i], a(5, 4), a(dtype=i32))
    add("repeat", lambda x: jnp.repeat(x, 3), a(4))
    add("tile", lambda x: jnp.tile(x, (2, 3)), a(2, 2))
    add("squeeze", lambda x: jnp.squeeze(x), a(1, 3, 1))
    add("where", lambda x: jnp.where(x > 0, x, 0.1 * x), a(3))
    add("diag", lambda x: jnp.diag(x), a(3))
    add("diagonal", lambda x: jnp.diagonal(x, 1), a(4, 4))
    add("trace", lambda x: jnp.trace(x), a(4, 4))
    add("kron", lambda x, y: jnp.kron(x, y), a(2, 2), a(3, 2))
    add("convert", lambda x: x.astype(i32), a(3))
    add("convert_bool", lambda x: x.astype(b1), a(3))
    add("zero_dimension", lambda x: x + 1, a(0, 3))
    add("nonzero", lambda x: jnp.nonzero(x, size=3), a(6))
    add("unique", lambda x: jnp.unique(x, size=4), a(6, dtype=i32))
    add("apply_along_axis", lambda x: jnp.apply_along_axis(jnp.cumsum, 0, x), a(3, 2))


def indexing():
    add("gather_take", lambda x, i: jnp.take(x, i, axis=0), a(5, 3), a(4, dtype=i32))
    add("gather_take_clip", lambda x, i: jnp.take(x, i, axis=1, mode="clip"), a(5, 3), a(4, dtype=i32))
    add("gather_take_along", lambda x, i: jnp.take_along_axis(x, i, 1), a(5, 3), a(5, 2, dtype=i32))
    add("gather_advanced", lambda x, i, j: x[i, :, j], a(5, 3, 4), a(6, dtype=i32), a(6, dtype=i32))
    add("gather_mask", lambda x: x[np.array([True, False, True])], a(3, 2))
    add("gather_fill", lambda x, i: x.at[i].get(mode="fill", fill_value=-1.0), a(5), a(3, dtype=i32))
    add("gather_promise", lambda x, i: x.at[i].get(mode="promise_in_bounds", unique_indices=True), a(5), a(3, dtype=i32))
    add("gather_sorted", lambda x, i: x.at[i].get(indices_are_sorted=True), a(5), a(3, dtype=i32))
    add("gather_batched", jax.vmap(lambda x, i: x[i]), a(4, 5), a(4, 3, dtype=i32))
    add("gather_bytes", lambda x, i: x[i], a(5), a(3, dtype=u8))
    for name in "add set mul min max".split():
        add("scatter_" + name, lambda x, i, y, n=name: getattr(x.at[i], n if n != "mul" else "multiply")(y), a(5, 2), a(3, dtype=i32), a(3, 2))
    add("scatter_drop", lambda x, i, y: x.at[i].add(y, mode="drop"), a(5), a(3, dtype=i32), a(3))
    add("scatter_clip", lambda x, i, y: x.at[i].add(y, mode="clip"), a(5), a(3, dtype=i32), a(3))
    add("scatter_unique", lambda x, i, y: x.at[i].set(y, unique_indices=True, indices_are_sorted=True), a(5), a(3, dtype=i32), a(3))
    add("scatter_apply", lambda x, i: x.at[i].apply(jnp.sin), a(5), a(3, dtype=i32))
    add("scatter_slice", lambda x, y: x.at[1:4, ::2].set(y), a(5, 4), a(3, 2))
    add("scatter_point", lambda x: x.at[2, 3].add(1.0), a(5, 4))
    add("scatter_batched", jax.vmap(lambda x, i, y: x.at[i].add(y)), a(4, 5), a(4, 3, dtype=i32), a(4, 3))
    add("scatter_integers", lambda x, i: x.at[i].add(1), a(5, dtype=i32), a(3, dtype=i32))
    add("scatter_complex", lambda x, i: x.at[i].multiply(2), a(5, dtype=c64), a(3, dtype=i32))
    add("segment_sum", lambda x, i: jax.ops.segment_sum(x, i, 4), a(6), a(6, dtype=i32))
    add("segment_max", lambda x, i: jax.ops.segment_max(x, i, 4), a(6), a(6, dtype=i32))
    add("bincount", lambda i: jnp.bincount(i, length=5), a(6, dtype=i32))
    add("histogram", lambda x: jnp.histogram(x, 4), a(10))
    add("searchsorted", lambda x, y: jnp.searchsorted(x, y), a(8), a(3))
    add("searchsorted_sort", lambda x, y: jnp.searchsorted(x, y, method="sort"), a(8), a(3))
    add("digitize", lambda x, y: jnp.digitize(x, y), a(8), a(3))
    add("interp", lambda x, y, z: jnp.interp(x, y, z), a(8), a(3), a(3))
    add("choose", lambda i, x, y: jnp.choose(i, [x, y], mode="clip"), a(3, dtype=i32), a(3), a(3))
    add("one_hot", lambda i: jax.nn.one_hot(i, 5), a(3, dtype=i32))


def reductions():
    for name in "sum prod max min mean var std any all argmax argmin median nanmean nansum ptp count_nonzero".split():
        add("reduce_" + name, lambda x, f=getattr(jnp, name): f(x, axis=1), a(3, 4))
    add("reduce_everything", lambda x: jnp.sum(x), a(3, 4))
    add("reduce_keep", lambda x: jnp.max(x, (0, 2), keepdims=True), a(3, 4, 2))
    add("reduce_bitwise", lambda x: (lax.reduce_and(x, (0,)), lax.reduce_or(x, (0,)), lax.reduce_xor(x, (0,))), a(3, dtype=i32))
    add("reduce_pair", lambda x, y: lax.reduce((x, y), (0.0, 1.0), lambda p, q: (p[0] + q[0], p[1] * q[1]), (1,)), a(3, 4), a(3, 4))
    add("reduce_own", lambda x: lax.reduce(x, np.float32(0), lambda p, q: p + 2 * q, (0,)), a(3))
    add("reduce_integers", lambda x: jnp.sum(x, 0), a(3, 4, dtype=i8))
    add("reduce_bf16", lambda x: jnp.sum(x, 0), a(3, 4, dtype=bf16))
    add("reduce_logsumexp", lambda x: jsp.special.logsumexp(x, 1), a(3, 4))
    add("reduce_norm", lambda x: jnp.linalg.norm(x), a(3, 4))
    add("reduce_norm_axis", lambda x: jnp.linalg.norm(x, ord=1, axis=0), a(3, 4))
    add("reduce_where", lambda x, m: jnp.mean(x, where=m), a(3, 4), a(3, 4, dtype=b1))
    for name in "cumsum cumprod cummax cummin cumlogsumexp".split():
        add("lax_" + name, lambda x, f=getattr(lax, name): f(x, axis=1), a(3, 4))
        add("lax_" + name + "_reverse", lambda x, f=getattr(lax, name): f(x, axis=0, reverse=True), a(3, 4))
    add("cumsum_grad", jax.grad(lambda x: jnp.sum(jnp.cumsum(x) ** 2)), a(5))
    add("diff", lambda x: jnp.diff(x), a(5))
    add("percentile", lambda x: jnp.percentile(x, 30.0), a(9))
    add("quantile", lambda x: jnp.quantile(x, jnp.array([0.1, 0.9]), axis=0), a(9, 2))
    add("average", lambda x, w: jnp.average(x, weights=w), a(5), a(5))
    add("cov", lambda x: jnp.cov(x), a(3, 8))
    add("corrcoef", lambda x: jnp.corrcoef(x), a(3, 8))


def ordering():
    add("sort", lambda x: jnp.sort(x), a(7))
    add("sort_axis", lambda x: jnp.sort(x, axis=0, descending=True), a(7, 2))
    add("sort_integers", lambda x: lax.sort(x), a(7, dtype=i32))
    add("sort_complex", lambda x: jnp.sort(x), a(7, dtype=c64))
    add("sort_unstable", lambda x: lax.sort(x, is_stable=False), a(7))
    add("sort_keys", lambda x, y: lax.sort((x, y), num_keys=1), a(7), a(7, dtype=i32))
    add("sort_two_keys", lambda x, y, z: lax.sort((x, y, z), num_keys=2), a(7), a(7), a(7))
    add("argsort", lambda x: jnp.argsort(x), a(7))
    add("lexsort", lambda x, y: jnp.lexsort((x, y)), a(7), a(7))
    add("top_k", lambda x: lax.top_k(x, 3), a(2, 7))
    add("top_k_integers", lambda x: lax.top_k(x, 2), a(7, dtype=i32))
    add("approx_max_k", lambda x: lax.approx_max_k(x, 3), a(2, 16), export=False)
    add("sort_grad", jax.grad(lambda x: jnp.sum(jnp.sort(x) * np.arange(5, dtype=np.float32))), a(5))
    add("top_k_grad", jax.grad(lambda x: jnp.sum(lax.top_k(x, 2)[0])), a(5))
    add("partition", lambda x: jnp.partition(x, 2), a(7))


def products():
    add("dot", lambda x, y: x @ y, a(2, 3), a(3, 4))
    add("dot_vector", lambda x, y: jnp.dot(x, y), a(3), a(3))
    add("dot_batch", lambda x, y: jnp.matmul(x, y), a(5, 2, 3), a(5, 3, 4))
    add("dot_highest", lambda x, y: jnp.dot(x, y, precision="highest"), a(2, 3), a(3, 4))
    add("dot_high_default", lambda x, y: jnp.dot(x, y, precision=("high", "default")), a(2, 3), a(3, 4))
    add("dot_preferred", lambda x, y: jnp.dot(x, y, preferred_element_type=f32), a(2, 3, dtype=bf16), a(3, 4, dtype=bf16))
    add("dot_integers", lambda x, y: lax.dot(x, y, preferred_element_type=i32), a(2, 3, dtype=i8), a(3, 4, dtype=i8))
    add("dot_algorithm", lambda x, y: lax.dot(x, y, precision=lax.DotAlgorithmPreset.F32_F32_F32), a(2, 3), a(3, 4))
    add("dot_algorithm_bf16", lambda x, y: lax.dot(x, y, precision=lax.DotAlgorithmPreset.BF16_BF16_F32_X3), a(2, 3), a(3, 4))
    add("dot_general", lambda x, y: lax.dot_general(x, y, (((1, 2), (2, 0)), ((0,), (1,)))), a(2, 3, 4), a(4, 2, 3))
    add("einsum", lambda x, y: jnp.einsum("bij,bkj->bik", x, y), a(2, 3, 4), a(2, 5, 4))
    add("einsum_three", lambda x, y, z: jnp.einsum("ij,jk,kl->il", x, y, z), a(2, 3), a(3, 4), a(4, 5))
    add("tensordot", lambda x, y: jnp.tensordot(x, y, 2), a(2, 3, 4), a(3, 4, 5))
    add("outer", lambda x, y: jnp.outer(x, y), a(3), a(4))
    add("vdot_complex", lambda x, y: jnp.vdot(x, y), a(3, dtype=c64), a(3, dtype=c64))
    add("cross", lambda x, y: jnp.cross(x, y), a(4, 3), a(4, 3))
    add("matrix_power", lambda x: jnp.linalg.matrix_power(x, 5), a(3, 3))
    add("multi_dot", lambda x, y, z: jnp.linalg.multi_dot([x, y, z]), a(2, 3), a(3, 4), a(4, 5))
    add("ragged_dot", lambda x, y, g: lax.ragged_dot(x, y, g), a(6, 3), a(2, 3, 4), a(2, dtype=i32))
    conv = lambda **k: lambda x, y: lax.conv_general_dilated(x, y, **k)
    add("conv", conv(window_strides=(1, 1), padding="SAME"), a(1, 2, 8, 8), a(3, 2, 3, 3))
    add("conv_nhwc", conv(window_strides=(2, 2), padding="VALID", dimension_numbers=("NHWC", "HWIO", "NHWC")), a(1, 8, 8, 2), a(3, 3, 2, 4))
    add("conv_dilated", conv(window_strides=(1,), padding=[(2, 1)], lhs_dilation=(2,), rhs_dilation=(3,)), a(1, 2, 9), a(3, 2, 3))
    add("conv_grouped", conv(window_strides=(1, 1), padding="SAME", feature_group_count=2), a(1, 4, 8, 8), a(4, 2, 3, 3))
    add("conv_batch_grouped", conv(window_strides=(1, 1), padding="SAME", batch_group_count=2), a(4, 2, 8, 8), a(4, 2, 3, 3))
    add("conv_three", conv(window_strides=(1, 1, 1), padding="SAME"), a(1, 2, 4, 4, 4), a(3, 2, 2, 2, 2))
    add("conv_transpose", lambda x, y: lax.conv_transpose(x, y, (2, 2), "SAME"), a(1, 4, 4, 2), a(3, 3, 2, 3))
    add("conv_grad", jax.grad(lambda x, y: jnp.sum(conv(window_strides=(2, 2), padding="SAME")(x, y)), (0, 1)), a(1, 2, 8, 8), a(3, 2, 3, 3))
    add("convolve", lambda x, y: jnp.convolve(x, y), a(8), a(3))
    add("correlate", lambda x, y: jnp.correlate(x, y, "same"), a(8), a(3))
    add("conv_patches", lambda x: lax.conv_general_dilated_patches(x, (3, 3), (1, 1), "VALID"), a(1, 2, 6, 6))
    pool = lambda init, op: lambda x: lax.reduce_window(x, init, op, (1, 2, 2, 1), (1, 2, 2, 1), "VALID")
    add("max_pool", pool(-jnp.inf, lax.max), a(1, 8, 8, 2))
    add("sum_pool", pool(0.0, lax.add), a(1, 8, 8, 2))
    add("max_pool_same", lambda x: lax.reduce_window(x, -jnp.inf, lax.max, (3,), (2,), "SAME", window_dilation=(2,)), a(9))
    add("max_pool_grad", jax.grad(lambda x: jnp.sum(pool(-jnp.inf, lax.max)(x))), a(1, 8, 8, 2))
    add("sum_pool_grad", jax.grad(lambda x: jnp.sum(pool(0.0, lax.add)(x) ** 2)), a(1, 8, 8, 2))


def linear_algebra():
    la = jnp.linalg
    add("cholesky", la.cholesky, a(3, 3))
    add("cholesky_batch", la.cholesky, a(4, 3, 3))
    add("qr", lambda x: la.qr(x), a(4, 3))
    add("svd", lambda x: la.svd(x), a(4, 3))
    add("svd_values", lambda x: la.svd(x, compute_uv=False), a(4, 3))
    add("eigh", lambda x: la.eigh(x), a(3, 3))
    add("eigvals", lambda x: la.eigvals(x), a(3, 3))
    add("inv", la.inv, a(3, 3))
    add("det", la.det, a(3, 3))
    add("slogdet", lambda x: la.slogdet(x), a(4, 4))
    add("solve", la.solve, a(3, 3), a(3, 2))
    add("lstsq", lambda x, y: la.lstsq(x, y), a(5, 3), a(5))
    add("pinv", la.pinv, a(4, 3))
    add("matrix_rank", la.matrix_rank, a(4, 3))
    add("solve_triangular", lambda x, y: jsp.linalg.solve_triangular(x, y, lower=True), a(3, 3), a(3, 2))
    add("solve_triangular_transposed", lambda x, y: jsp.linalg.solve_triangular(x, y, trans=1, unit_diagonal=True), a(3, 3), a(3))
    add("triangular_solve_complex", lambda x, y: lax.linalg.triangular_solve(x, y, conjugate_a=True, transpose_a=True, left_side=False), a(3, 3, dtype=c64), a(2, 3, dtype=c64))
    add("lu", lambda x: jsp.linalg.lu(x), a(3, 3))
    add("lu_factor", lambda x: jsp.linalg.lu_factor(x), a(3, 3))
    add("cho_solve", lambda x, y: jsp.linalg.cho_solve((x, True), y), a(3, 3), a(3))
    add("expm", jsp.linalg.expm, a(3, 3))
    add("schur", lambda x: jsp.linalg.schur(x), a(3, 3))
    add("hessenberg", lambda x: lax.linalg.hessenberg(x), a(4, 4))
    add("tridiagonal", lambda x: lax.linalg.tridiagonal(x), a(4, 4))
    add("tridiagonal_solve", lambda l, d, u, b: lax.linalg.tridiagonal_solve(l, d, u, b), a(4), a(4), a(4), a(4, 2))
    add("householder", lambda x, y: lax.linalg.householder_product(x, y), a(4, 3), a(3))
    add("cholesky_grad", jax.grad(lambda x: jnp.sum(la.cholesky(x))), a(3, 3))
    add("solve_grad", jax.grad(lambda x, y: jnp.sum(la.solve(x, y))), a(3, 3), a(3))
    add("eigh_grad", jax.grad(lambda x: jnp.sum(la.eigh(x)[0])), a(3, 3))
    add("qr_complex", lambda x: la.qr(x), a(4, 3, dtype=c64))
    add("svd_double", lambda x: la.svd(x, full_matrices=False), a(4, 3, dtype=f64), x64=True)
    add("block_diag", lambda x, y: jsp.linalg.block_diag(x, y), a(2, 2), a(3, 3))
    add("toeplitz", lambda x: jsp.linalg.toeplitz(x), a(4))


def transforms_of_fourier():
    for name in "fft ifft rfft irfft fft2 ifft2 rfft2 fftn ifftn hfft ihfft".split():
        kind = f32 if name in ("rfft", "rfft2", "ihfft") else c64
        add("fft_" + name, getattr(jnp.fft, name), a(4, 8, dtype=kind))
    add("fft_real_argument", jnp.fft.fft, a(8))
    add("fft_length", lambda x: jnp.fft.fft(x, n=16), a(8, dtype=c64))
    add("fft_shift", lambda x: jnp.fft.fftshift(x), a(8))
    add("fft_frequencies", lambda: jnp.fft.fftfreq(8))
    add("fft_convolve", lambda x, y: jsp.signal.fftconvolve(x, y), a(8), a(5))
    add("fft_grad", jax.grad(lambda x: jnp.sum(jnp.abs(jnp.fft.rfft(x)))), a(8))
    add("stft", lambda x: jsp.signal.stft(x, nperseg=8), a(32))


def randomness():
    key = lambda: jax.random.key(0)
    r = jax.random
    for name, f in {
        "uniform": lambda: r.uniform(key(), (3,)), "normal": lambda: r.normal(key(), (3,)),
        "randint": lambda: r.randint(key(), (3,), 0, 10), "bernoulli": lambda: r.bernoulli(key(), 0.3, (3,)),
        "bits": lambda: r.bits(key(), (5,)), "split": lambda: r.key_data(r.split(key(), 3)),
        "fold_in": lambda: r.key_data(r.fold_in(key(), 7)), "gumbel": lambda: r.gumbel(key(), (3,)),
        "exponential": lambda: r.exponential(key(), (3,)), "laplace": lambda: r.laplace(key(), (3,)),
        "truncated_normal": lambda: r.truncated_normal(key(), -1.0, 1.0, (3,)), "permutation": lambda: r.permutation(key(), 8),
        "categorical": lambda: r.categorical(key(), jnp.zeros((2, 4))), "choice": lambda: r.choice(key(), 9, (3,), replace=False),
        "gamma": lambda: r.gamma(key(), 2.0, (3,)), "beta": lambda: r.beta(key(), 2.0, 3.0, (3,)),
        "poisson": lambda: r.poisson(key(), 2.0, (3,)), "dirichlet": lambda: r.dirichlet(key(), jnp.ones(3)),
        "cauchy": lambda: r.cauchy(key(), (3,)), "student": lambda: r.t(key(), 3.0, (3,)),
        "multivariate_normal": lambda: r.multivariate_normal(key(), jnp.zeros(2), jnp.eye(2)),
        "orthogonal": lambda: r.orthogonal(key(), 3), "rademacher": lambda: r.rademacher(key(), (3,)),
        "bytes": lambda: r.bits(key(), (5,), u8), "normal_bf16": lambda: r.normal(key(), (3,), bf16),
    }.items():
        add("random_" + name, f)
    add("random_legacy", lambda k: r.uniform(k, (4,)), a(2, dtype=u32))
    add("random_rbg", lambda k: r.uniform(r.wrap_key_data(k, impl="rbg"), (4,)), a(4, dtype=u32))
    add("random_unsafe_rbg", lambda k: r.normal(r.wrap_key_data(k, impl="unsafe_rbg"), (4,)), a(4, dtype=u32))
    add("rng_bit_generator", lambda k: lax.rng_bit_generator(k, (4,)), a(4, dtype=u32))
    add("random_key_argument", lambda k: r.normal(k, (3,)), jax.eval_shape(lambda: jax.random.key(0)))
    add("random_vmapped", jax.vmap(lambda k: r.normal(k, (3,))), a(4, 2, dtype=u32))
    add("initializer", lambda: jax.nn.initializers.glorot_normal()(key(), (4, 5)))


def control_flow():
    add("cond", lambda c, x: lax.cond(c, jnp.sin, jnp.cos, x), a(dtype=b1), a(3))
    add("cond_captures", lambda c, x, y: lax.cond(c, lambda: x + y, lambda: x * y), a(dtype=b1), a(3), a(3))
    add("switch", lambda i, x: lax.switch(i, [jnp.sin, jnp.cos, jnp.tan], x), a(dtype=i32), a(3))
    add("cond_grad", jax.grad(lambda x: lax.cond(x > 0, lambda y: y * y, lambda y: jnp.sin(y), x)), a())
    add("cond_vmapped", jax.vmap(lambda c, x: lax.cond(c, jnp.sin, jnp.cos, x)), a(3, dtype=b1), a(3))
    add("cond_nested", lambda x: lax.cond(x > 0, lambda y: lax.cond(y > 1, jnp.sin, jnp.cos, y), jnp.tan, x), a())
    add("cond_no_results", lambda c, x: lax.cond(c, lambda y: (), lambda y: (), x) or x, a(dtype=b1), a())
    add("while", lambda x: lax.while_loop(lambda s: s < 10.0, lambda s: s * 2, x), a())
    add("while_pair", lambda x: lax.while_loop(lambda s: s[0] < 10, lambda s: (s[0] + 1, s[1] * x), (0, x)), a(3))
    add("while_vmapped", jax.vmap(lambda x: lax.while_loop(lambda s: s < 10.0, lambda s: s * 2, x)), a(4))
    add("fori", lambda x: lax.fori_loop(0, 5, lambda i, s: s + x * i, x), a(3))
    add("fori_dynamic", lambda n, x: lax.fori_loop(0, n, lambda i, s: s * x, x), a(dtype=i32), a())
    add("fori_unrolled", lambda x: lax.fori_loop(0, 4, lambda i, s: jnp.sin(s), x, unroll=2), a())
    add("fori_grad", jax.grad(lambda x: lax.fori_loop(0, 5, lambda i, s: jnp.sin(s), x)), a())
    cumulate = lambda c, x: (c + x, c * x)
    add("scan", lambda x: lax.scan(cumulate, 0.0, x), a(5))
    add("scan_reverse", lambda x: lax.scan(cumulate, 0.0, x, reverse=True), a(5))
    add("scan_unrolled", lambda x: lax.scan(cumulate, 0.0, x, unroll=2), a(5))
    add("scan_no_inputs", lambda x: lax.scan(lambda c, _: (jnp.sin(c), c), x, None, length=4), a())
    add("scan_tree", lambda x: lax.scan(lambda c, y: ({"a": c["a"] + y["p"], "b": c["b"]}, y["q"]), {"a": jnp.zeros(2), "b": 1}, x), {"p": a(5, 2), "q": a(5)})
    add("scan_grad", jax.grad(lambda x: lax.scan(lambda c, y: (jnp.sin(c * y), c), 1.0, x)[0]), a(5))
    add("scan_vmapped", jax.vmap(lambda x: lax.scan(cumulate, 0.0, x)), a(3, 5))
    add("scan_nested", lambda x: lax.scan(lambda c, r: (lax.scan(cumulate, c, r)[0], c), 0.0, x), a(3, 4))
    add("scan_jvp", lambda x, t: jax.jvp(lambda y: lax.scan(cumulate, 0.0, y), (x,), (t,)), a(5), a(5))
    add("associative_scan", lambda x: lax.associative_scan(jnp.add, x), a(8))
    add("associative_scan_matrices", lambda x: lax.associative_scan(jnp.matmul, x), a(5, 2, 2))
    add("map", lambda x: lax.map(jnp.sin, x), a(5))
    add("map_batched", lambda x: lax.map(jnp.sin, x, batch_size=2), a(5))
    add("custom_root", lambda x: lax.custom_root(lambda y: y * y - x, x, lambda f, y: lax.fori_loop(0, 5, lambda _, z: z - f(z) / (2 * z), y), lambda g, y: y / g(1.0)), a())
    add("conjugate_gradient", lambda m, b: jsp.sparse.linalg.cg(lambda v: m @ v, b, maxiter=5)[0], a(3, 3), a(3))
    add("vectorize", jnp.vectorize(lambda x, y: x @ y, signature="(n),(n)->()"), a(4, 3), a(3))
    add("jit_nested", lambda x: jax.jit(lambda y: jnp.sin(y))(x) + jax.jit(lambda y: jnp.sin(y))(2 * x), a(3))
    add("jit_names", lambda x: jax.named_call(lambda y: y * 2, name="twice")(x), a(3))
    add("call_inner", lambda x: jax.nn.relu(jax.nn.silu(jax.nn.gelu(x))), a(3))


def derivatives():
    f = lambda x: jnp.sum(jnp.tanh(x) ** 2 * jnp.exp(-x))
    add("grad", jax.grad(f), a(3))
    add("value_and_grad", jax.value_and_grad(f), a(3))
    add("hessian", jax.hessian(f), a(3))
    add("jacfwd", jax.jacfwd(lambda x: jnp.sin(x) * x[0]), a(3))
    add("jacrev", jax.jacrev(lambda x: jnp.sin(x) * x[0]), a(3))
    add("jvp", lambda x, t: jax.jvp(f, (x,), (t,)), a(3), a(3))
    add("vjp", lambda x, t: jax.vjp(jnp.sin, x)[1](t), a(3), a(3))
    add("linearize", lambda x, t: jax.linearize(f, x)[1](t), a(3), a(3))
    add("checkpoint", jax.grad(jax.checkpoint(lambda x: jnp.sum(jnp.sin(jnp.sin(x))))), a(3))
    add("checkpoint_policy", jax.grad(jax.checkpoint(lambda x: jnp.sum(jnp.sin(x @ x)), policy=jax.checkpoint_policies.dots_saveable)), a(3, 3))
    add("stop_gradient", jax.grad(lambda x: jnp.sum(lax.stop_gradient(x) * x)), a(3))
    add("third", jax.grad(jax.grad(jax.grad(lambda x: x**5))), a())
    add("per_example", jax.vmap(jax.grad(lambda w, x: jnp.sum(jnp.tanh(x @ w))), (None, 0)), a(3), a(4, 3))

    @jax.custom_jvp
    def softplus(x):
        return jnp.log1p(jnp.exp(x))

    softplus.defjvp(lambda p, t: (softplus(p[0]), jax.nn.sigmoid(p[0]) * t[0]))
    add("custom_jvp", softplus, a(3))
    add("custom_jvp_grad", jax.grad(lambda x: jnp.sum(softplus(x))), a(3))

    @jax.custom_vjp
    def clipped(x):
        return x * 2

    clipped.defvjp(lambda x: (x * 2, x), lambda x, g: (jnp.clip(g, -1, 1) * x,))
    add("custom_vjp", clipped, a(3))
    add("custom_vjp_grad", jax.grad(lambda x: jnp.sum(clipped(x) ** 2)), a(3))
    add("linear_transpose", lambda y: jax.linear_transpose(lambda x: 3 * x[::2], a(6))(y), a(3))
    add("grad_pytree", jax.grad(lambda p: jnp.sum(p["w"] @ p["b"])), {"w": a(3, 3), "b": a(3)})
    add("grad_pow", jax.grad(lambda x, y: jnp.sum(x**y), (0, 1)), a(3), a(3))
    add("grad_where", jax.grad(lambda x: jnp.sum(jnp.where(x > 0, jnp.sqrt(x), 0.0))), a(3))
    add("grad_gather", jax.grad(lambda x, i: jnp.sum(x[i] ** 2)), a(5, 2), a(3, dtype=i32))
    add("grad_erf_inv", jax.grad(lambda x: jnp.sum(lax.erf_inv(x))), a(3))
    add("grad_lgamma", jax.grad(lambda x: jnp.sum(lax.lgamma(x))), a(3))


def networks():
    def mlp(p, x):
        for w, b in p[:-1]:
            x = jax.nn.relu(x @ w + b)
        return x @ p[-1][0] + p[-1][1]

    weights = [(a(4, 8), a(8)), (a(8, 8), a(8)), (a(8, 3), a(3))]
    loss = lambda p, x, y: -jnp.mean(jnp.sum(jax.nn.log_softmax(mlp(p, x)) * y, -1))
    add("mlp", mlp, weights, a(5, 4))
    add("mlp_grad", jax.grad(loss), weights, a(5, 4), a(5, 3))
    add("mlp_step", lambda p, x, y: jax.tree.map(lambda w, g: w - 0.1 * g, p, jax.grad(loss)(p, x, y)), weights, a(5, 4), a(5, 3))
    add("mlp_vmapped", jax.vmap(mlp, (None, 0)), weights, a(5, 4))
    add("mlp_ensemble", jax.vmap(mlp, (0, None)), jax.tree.map(lambda s: a(3, *s.shape), weights), a(5, 4))
    add("mlp_bf16", mlp, jax.tree.map(lambda s: a(*s.shape, dtype=bf16), weights), a(5, 4, dtype=bf16))
    add("mlp_donated", lambda p, x: jax.tree.map(lambda w: w * x, p), weights, a(), jit={"donate_argnums": (0,)})
    add("mlp_unused", lambda x, y: x + 1, a(3), a(3), jit={"keep_unused": True})

    def layer_norm(x, g, b):
        m = x.mean(-1, keepdims=True)
        return (x - m) * lax.rsqrt(x.var(-1, keepdims=True) + 1e-5) * g + b

    add("layer_norm", layer_norm, a(2, 8), a(8), a(8))
    add("layer_norm_grad", jax.grad(lambda *p: jnp.sum(layer_norm(*p) ** 2), (0, 1, 2)), a(2, 8), a(8), a(8))
    add("batch_norm", lambda x, g, b: (x - x.mean(0)) / jnp.sqrt(x.var(0) + 1e-5) * g + b, a(8, 4), a(4), a(4))

    def attention(q, k, v):
        s = jnp.einsum("bhqd,bhkd->bhqk", q, k) / 2.0
        s = jnp.where(jnp.tril(jnp.ones(s.shape[-2:], b1)), s, -1e9)
        return jnp.einsum("bhqk,bhkd->bhqd", jax.nn.softmax(s), v)

    heads = [a(2, 2, 6, 4)] * 3
    add("attention", attention, *heads)
    add("attention_grad", jax.grad(lambda *p: jnp.sum(attention(*p)), (0, 1, 2)), *heads)
    add("attention_vmapped", jax.vmap(attention), *[a(3, *h.shape) for h in heads])
    add("attention_jax", lambda q, k, v: jax.nn.dot_product_attention(q, k, v, is_causal=True), *[a(2, 6, 2, 4)] * 3)

    def cnn(p, x):
        dims = ("NHWC", "HWIO", "NHWC")
        x = jax.nn.relu(lax.conv_general_dilated(x, p["c1"], (1, 1), "SAME", dimension_numbers=dims))
        x = lax.reduce_window(x, -jnp.inf, lax.max, (1, 2, 2, 1), (1, 2, 2, 1), "VALID")
        return x.reshape(x.shape[0], -1) @ p["w"]

    p = {"c1": a(3, 3, 1, 4), "w": a(64, 3)}
    add("cnn", cnn, p, a(2, 8, 8, 1))
    add("cnn_grad", jax.grad(lambda p, x: jnp.sum(cnn(p, x) ** 2)), p, a(2, 8, 8, 1))

    def transformer(p, x):
        def layer(x, l):
            h = layer_norm(x, l["g"], l["b"])
            q, k, v = jnp.split(h @ l["qkv"], 3, -1)
            split = lambda t: t.reshape(*t.shape[:-1], 2, 4).swapaxes(1, 2)
            o = attention(split(q), split(k), split(v)).swapaxes(1, 2).reshape(x.shape)
            x = x + o @ l["o"]
            return x + jax.nn.gelu(x @ l["up"]) @ l["down"], None

        return lax.scan(layer, x, p)[0]

    stacked = {"g": a(2, 8), "b": a(2, 8), "qkv": a(2, 8, 24), "o": a(2, 8, 8), "up": a(2, 8, 16), "down": a(2, 16, 8)}
    add("transformer", transformer, stacked, a(2, 6, 8))
    add("transformer_grad", jax.grad(lambda p, x: jnp.sum(transformer(p, x))), stacked, a(2, 6, 8))

    def rnn(w, x):
        return lax.scan(lambda h, y: ((n := jnp.tanh(w[0] @ h + w[1] @ y)), n), jnp.zeros(4), x)

    add("rnn", rnn, (a(4, 4), a(4, 3)), a(5, 3))
    add("rnn_grad", jax.grad(lambda w, x: jnp.sum(rnn(w, x)[1])), (a(4, 4), a(4, 3)), a(5, 3))

    def lstm(w, x):
        def step(s, y):
            i, f, g, o = jnp.split(w @ jnp.concatenate([s[0], y]), 4)
            c = jax.nn.sigmoid(f) * s[1] + jax.nn.sigmoid(i) * jnp.tanh(g)
            return (jax.nn.sigmoid(o) * jnp.tanh(c), c), None

        return lax.scan(step, (jnp.zeros(4), jnp.zeros(4)), x)[0]

    add("lstm", lstm, a(16, 7), a(5, 3))
    add("dropout", lambda k, x: jnp.where(jax.random.bernoulli(k, 0.9, x.shape), x / 0.9, 0), a(2, dtype=u32), a(8))
    add("embedding", lambda t, i: t[i].mean(1), a(10, 4), a(3, 5, dtype=i32))
    add("adam", lambda w, m, v, g, t: (w - 1e-3 * (0.9 * m + 0.1 * g) / (1 - 0.9**t) / (jnp.sqrt((0.999 * v + 0.001 * g * g) / (1 - 0.999**t)) + 1e-8)), a(8), a(8), a(8), a(8), a())
    for name in "relu relu6 sigmoid softplus silu gelu elu selu celu leaky_relu hard_tanh log_sigmoid swish mish softmax log_softmax glu standardize".split():
        add("nn_" + name, getattr(jax.nn, name), a(2, 4))
        if name in "softplus gelu selu softmax log_softmax".split():
            add("nn_" + name + "_grad", jax.grad(lambda x, f=getattr(jax.nn, name): jnp.sum(f(x) ** 2)), a(2, 4))
    add("image_resize", lambda x: jax.image.resize(x, (4, 6), "bilinear"), a(2, 3))
    add("kmeans", lambda x, c: jnp.argmin(jnp.sum((x[:, None] - c[None]) ** 2, -1), -1), a(8, 2), a(3, 2))


def types():
    for kind in (i8, i16, i32, u8, u16, u32, f16, bf16, b1, c64):
        n = np.dtype(kind).name
        add("type_add_" + n, lambda x, y: x + y, a(3, dtype=kind), a(3, dtype=kind))
        add("type_reduce_" + n, lambda x: jnp.max(x, 0) if x.dtype != c64 else jnp.sum(x, 0), a(3, 2, dtype=kind))
    for kind in (i64, u64, f64, c128):
        n = np.dtype(kind).name
        add("type_add_" + n, lambda x, y: x + y, a(3, dtype=kind), a(3, dtype=kind), x64=True)
    eights = "float8_e4m3fn float8_e5m2 float8_e4m3b11fnuz float8_e4m3fnuz float8_e5m2fnuz float8_e3m4 float8_e4m3 float8_e8m0fnu float4_e2m1fn int4 uint4 int2 uint2".split()
    for n in eights:
        kind = getattr(jnp, n)
        add("type_convert_" + n, lambda x, k=kind: x.astype(k), a(3))
        add("type_from_" + n, lambda x: x.astype(f32), a(3, dtype=kind))
        add("type_constant_" + n, lambda x, k=kind: jnp.concatenate([x, jnp.array([1, 0], k)]), a(3, dtype=kind))
    add("dot_f8", lambda x, y: lax.dot(x, y, preferred_element_type=f32), a(2, 3, dtype=jnp.float8_e4m3fn), a(3, 4, dtype=jnp.float8_e4m3fn))
    for name in "exp log sin cos tanh sqrt rsqrt abs sign expm1 log1p tan".split():
        add("complex_" + name, getattr(lax, name), a(3, dtype=c64))
    add("complex_parts", lambda x: (x.real, x.imag, jnp.conj(x), jnp.angle(x)), a(3, dtype=c64))
    add("complex_make", lambda x, y: lax.complex(x, y), a(3), a(3))
    add("complex_power", lambda x, y: x**y, a(3, dtype=c64), a(3, dtype=c64))
    add("complex_grad", jax.grad(lambda x: jnp.sum(jnp.abs(x) ** 2)), a(3, dtype=c64))
    add("complex_asin", lambda x: (jnp.arcsin(x), jnp.arccosh(x), jnp.arctan(x)), a(3, dtype=c64))
    add("promote", lambda x, y: x + y, a(3, dtype=i32), a(3, dtype=bf16))
    add("scalar_bool", lambda x: ~x, a(dtype=b1))
    add("divmod", lambda x, y: jnp.divmod(x, y), a(3, dtype=i32), a(3, dtype=i32))
    add("floor_divide", lambda x, y: x // y, a(3), a(3))
    add("gcd", lambda x, y: jnp.gcd(x, y), a(3, dtype=i32), a(3, dtype=i32))
    add("packbits", lambda x: jnp.packbits(x), a(16, dtype=b1))
    add("unpackbits", lambda x: jnp.unpackbits(x), a(2, dtype=u8))
    add("frexp", lambda x: jnp.frexp(x), a(3))
    add("ldexp", lambda x, y: jnp.ldexp(x, y), a(3), a(3, dtype=i32))
    add("modf", lambda x: jnp.modf(x), a(3))
    add("isclose", lambda x, y: jnp.isclose(x, y), a(3), a(3))
    add("polyfit", lambda x, y: jnp.polyfit(x, y, 2), a(6), a(6))
    add("polyval", lambda p, x: jnp.polyval(p, x), a(4), a(3))
    add("roots", lambda p: jnp.roots(p, strip_zeros=False), a(4))
    for name in "bessel_jn".split():
        add("special_" + name, lambda x: jsp.special.bessel_jn(x, v=2, n_iter=10), a(3))
    for name in "i0 i0e i1 i1e ndtr ndtri log_ndtr expit entr xlogy logit gammaln digamma erfinv".split():
        f = getattr(jsp.special, name)
        add("special_" + name, f, *([a(3)] * (2 if name == "xlogy" else 1)))
    add("special_factorial", jsp.special.factorial, a(3))
    add("special_sph_harm", lambda x: jsp.special.spence(x), a(3))
    add("stats_norm_logpdf", lambda x: jsp.stats.norm.logpdf(x), a(3))
    add("stats_gamma_cdf", lambda x: jsp.stats.gamma.cdf(x, 2.0), a(3))
    add("trapezoid", lambda x: jnp.trapezoid(x), a(5))
    add("gradient", lambda x: jnp.gradient(x), a(5))


def devices():
    mesh = jax.make_mesh((4, 2), ("x", "y"), axis_types=(jax.sharding.AxisType.Auto,) * 2)
    s = lambda *spec: NamedSharding(mesh, P(*spec))
    put = lambda shape, *spec: jax.ShapeDtypeStruct(shape, f32, sharding=s(*spec))
    add("sharded_in", lambda x: x * 2, put((8, 4), "x", "y"))
    add("sharded_in_out", lambda x: x * 2, put((8, 4), "x"), jit={"out_shardings": s(None, "y")})
    add("sharded_two_axes", lambda x: jnp.sum(x), put((8, 4), ("x", "y")))
    add("sharded_constraint", lambda x: lax.with_sharding_constraint(jnp.sin(x), s("y", "x")) + 1, put((8, 4), "x"))
    add("sharded_open", lambda x: lax.with_sharding_constraint(x, s(P.UNCONSTRAINED, "x")), put((8, 4), "x"))
    add("sharded_replicated", lambda x, y: x @ y, put((8, 4), "x"), put((4, 4)))
    smap = lambda f, i, o, **k: jax.shard_map(f, mesh=mesh, in_specs=i, out_specs=o, **k)
    add("shard_map", smap(lambda x: lax.psum(x, "x"), P("x", "y"), P(None, "y")), a(8, 4))
    add("shard_map_two", smap(lambda x, y: (x @ y, lax.pmean(jnp.sum(x), "x")), (P("x"), P()), (P("x"), P())), a(8, 4), a(4, 3))
    add("shard_map_all_gather", smap(lambda x: lax.all_gather(x, "x", tiled=True), P("x"), P(None), check_vma=False), a(8, 4))
    add("shard_map_all_to_all", smap(lambda x: lax.all_to_all(x, "x", 1, 0, tiled=True), P("x"), P("x")), a(8, 4))
    add("shard_map_reduce_scatter", smap(lambda x: lax.psum_scatter(x, "x", tiled=True), P(None), P("x"), check_vma=False), a(8, 4))
    add("shard_map_permute", smap(lambda x: lax.ppermute(x, "x", [(i, (i + 1) % 4) for i in range(4)]), P("x"), P("x")), a(8, 4))
    add("shard_map_index", smap(lambda x: x + lax.axis_index("x"), P("x"), P("x")), a(8))
    add("shard_map_max", smap(lambda x: lax.pmax(x, "y"), P("x", "y"), P("x")), a(8, 4))
    add("shard_map_grad", jax.grad(lambda x: jnp.sum(smap(lambda y: lax.psum(jnp.sin(y), "x"), P("x"), P())(x))), a(8))
    add("shard_map_partial", smap(lambda x: x * 2, P("x"), P("x"), axis_names={"x"}), a(8, 4), export=True)
    explicit = jax.make_mesh((4, 2), ("x", "y"), axis_types=(jax.sharding.AxisType.Explicit,) * 2)
    e = lambda shape, *spec: jax.ShapeDtypeStruct(shape, f32, sharding=NamedSharding(explicit, P(*spec)))
    add("sharding_in_types", lambda x, y: jnp.sin(x @ y), e((8, 4), "x"), e((4, 4)))
    add("sharding_in_types_reshape", lambda x: (x * 2).sum(1), e((8, 4), "x", "y"))


def symbolic():
    n, m = jax.export.symbolic_shape("n, m")
    d = lambda *shape, dtype=f32: jax.ShapeDtypeStruct(shape, dtype)
    add("symbolic_add", lambda x: x + 1, d(n))
    add("symbolic_dot", lambda x, y: x @ y, d(n, 3), d(3, m))
    add("symbolic_reshape", lambda x: x.reshape(-1), d(n, 4))
    add("symbolic_mean", lambda x: jnp.mean(x, 0), d(n, m))
    add("symbolic_iota", lambda x: x + jnp.arange(x.shape[0]), d(n))
    add("symbolic_concatenate", lambda x: jnp.concatenate([x, x]), d(n))
    add("symbolic_slice", lambda x: x[1:-1], d(n + 2))
    add("symbolic_gather", lambda x, i: x[i], d(n, 3), d(m, dtype=i32))
    add("symbolic_pad", lambda x: jnp.pad(x, 1), d(n, 3))
    add("symbolic_random", lambda x: jax.random.uniform(jax.random.key(0), x.shape), d(n))
    add("symbolic_softmax", lambda x: jax.nn.softmax(x), d(n, m))
    add("symbolic_minimum", lambda x: x * jnp.minimum(x.shape[0], 3), d(n))
    add("symbolic_scan", lambda x: lax.scan(lambda c, y: (c + y, c), 0.0, x), d(n))
    add("symbolic_sort", lambda x: jnp.sort(x), d(n))
    add("symbolic_conv", lambda x, y: lax.conv_general_dilated(x, y, (1, 1), "SAME"), d(n, 2, 8, 8), d(3, 2, 3, 3))
    add("symbolic_cumsum", lambda x: jnp.cumsum(x), d(n))


def foreign():
    add("pure_callback", lambda x: jax.pure_callback(np.sin, a(3), x), a(3), export=False)
    add("named_scope", lambda x: jax.named_scope("inner")(jnp.sin)(x), a(3))
    add("ffi_call", lambda x: jax.ffi.ffi_call("my_target", a(3))(x, flag=np.int32(3), text="caf\u00e9 \"q\"\n", values=np.arange(3)), a(3), export=False)
    add("ffi_call_layouts", lambda x: jax.ffi.ffi_call("t", a(3, 2), has_side_effect=True, input_layouts=[(0, 1)], output_layouts=(0, 1))(x), a(3, 2), export=False)
    add("ffi_call_alias", lambda x: jax.ffi.ffi_call("t", a(3), input_output_aliases={0: 0}, custom_call_api_version=1)(x), a(3), export=False)
    add("composite", lambda x: lax.composite(lambda y, scale: y * scale, name="my.scale", version=2)(x, scale=np.float32(2)), a(3))
    add("metadata", lambda x: jax.experimental.xla_metadata.set_xla_metadata(a="1", b="two")(jnp.sin)(x), a(3))

    add("memory_host", lambda x: jax.device_put(x, jax.memory.Space.Host) * 1, a(3), export=False)
    add("unicode_argument", lambda grüße: {"größe": grüße + 1}, a(3))



def artifact_texts(artifact):
    """MLIR's text of an artifact, without and with locations."""
    with jax_mlir.make_ir_context() as context:
        module = stablehlo.deserialize_portable_artifact(context, artifact)
        asm = module.operation.get_asm
        return asm(enable_debug_info=False).encode(), asm(enable_debug_info=True).encode()


def module_text(lowered, debug_info=False):
    return lowered.as_text(debug_info=debug_info)


def main(target):

    for table in (elementwise, creation, shapes, indexing, reductions, ordering, products, linear_algebra,
                  transforms_of_fourier, randomness, control_flow, derivatives, networks, types, devices,
                  symbolic, foreign):
        table()
    entries, failures = {}, []
    for i, (name, (function, arguments, options)) in enumerate(PROGRAMS.items()):
        jax.config.update("jax_enable_x64", name in WIDE)
        try:
            jitted = jax.jit(function, **options)
            lowered = jitted.trace(*arguments).lower()
            entries[name + ".mlir"] = module_text(lowered).encode()
            if i % 6 == 0:
                entries[name + ".loc.mlir"] = module_text(lowered, debug_info=True).encode()
        except Exception as e:
            if not name.startswith("symbolic"):
                failures.append((name, "lower", e))
                continue
        if name in NO_EXPORT:
            continue
        try:
            exported = jax.export.export(jitted)(*arguments)
            entries[name + ".mlirbc"] = exported.mlir_module_serialized
            plain, located = artifact_texts(exported.mlir_module_serialized)
            entries[name + ".export.mlir"] = plain
            if i % 6 == 0:
                entries[name + ".export.loc.mlir"] = located
        except Exception as e:
            failures.append((name, "export", e))
    for name, step, e in failures:
        print(f"{name}: {step}: {type(e).__name__}: {str(e).splitlines()[0][:150]}", file=sys.stderr)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(entries):
            archive.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), entries[name], zipfile.ZIP_DEFLATED, 9)
    size = sum(len(v) for v in entries.values())
    print(f"{len(PROGRAMS)} programs, {len(entries)} entries, {size} bytes; the archive has {os.path.getsize(target)}")


if __name__ == "__main__":
    main(sys.argv[1])
