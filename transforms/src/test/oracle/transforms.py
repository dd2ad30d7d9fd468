"""Writes what JAX computes for the functions of FftTest and EinsumTest.

    pip install jax==0.10.2
    python transforms/src/test/oracle/transforms.py > transforms/src/test/resources/dev/adjoint/transforms.txt

Complex results are given as real and imaginary parts, so that gradients have one meaning.
"""
import os

os.environ["JAX_ENABLE_X64"] = "1"

from cases import *  # noqa: E402,F403

fft = jnp.fft


def parts(x):
    return (x.real, x.imag)


def z(x):
    """A complex array of a real one."""
    return x + 1j * jnp.sin(x)


x6, x35 = rnd(2, 6, dtype=f64), rnd(3, 5, dtype=f64, seed=1)
for n, x in (("6", x6), ("3x5", x35)):
    case(f"fft/{n}", lambda x: parts(fft.fft(z(x))), x)
    case(f"ifft/{n}", lambda x: parts(fft.ifft(z(x))), x)
    case(f"rfft/{n}", lambda x: parts(fft.rfft(x)), x)
    case(f"irfft/{n}", lambda x: fft.irfft(z(x)), x)
    case(f"fft2/{n}", lambda x: parts(fft.fft2(z(x))), x)
    case(f"ifft2/{n}", lambda x: parts(fft.ifft2(z(x))), x)
    case(f"rfft2/{n}", lambda x: parts(fft.rfft2(x)), x)
    case(f"irfft2/{n}", lambda x: fft.irfft2(z(x)), x)
    case(f"fftshift/{n}", fft.fftshift, x)
    case(f"ifftshift/{n}", fft.ifftshift, x)
    case(f"cropped/{n}", lambda x: parts(fft.fft(x, n=2, axis=0)), x)
    case(f"padded/{n}", lambda x: parts(fft.rfft(x, n=9, axis=0)), x)
    case(f"odd/{n}", lambda x: fft.irfft(z(x), n=7, axis=1), x)
case("fft/f32", lambda x: parts(fft.fft(x)), rnd(4, dtype=f32))
case("fftn/4", lambda x: parts(fft.fftn(z(x))), rnd(2, 3, 2, 4, dtype=f64))
case("ifftn/axes", lambda x: parts(fft.ifftn(z(x), axes=(0, 2))), rnd(2, 3, 4, dtype=f64))
case("rfftn/3", lambda x: parts(fft.rfftn(x)), rnd(2, 3, 4, dtype=f64))
case("irfftn/3", lambda x: fft.irfftn(z(x), s=(2, 3, 5)), rnd(2, 3, 3, dtype=f64))
for n in (1, 4, 5):
    case(f"fftfreq/{n}", lambda n=n: fft.fftfreq(n, d=0.5))
    case(f"rfftfreq/{n}", lambda n=n: fft.rfftfreq(n, d=0.5))


def einsum(equation, *shapes):
    args = [rnd(*shape, dtype=f64, seed=k) for k, shape in enumerate(shapes)]
    case("einsum/" + equation.replace(" ", "_"), lambda *a: jnp.einsum(equation, *a), *args)


einsum("ij,jk->ik", (2, 3), (3, 4))
einsum("bij,bjk->bik", (2, 3, 4), (2, 4, 5))
einsum("ij,jk", (2, 3), (3, 4))
einsum("ba", (2, 3))
einsum("ii", (3, 3))
einsum("ii->i", (3, 3))
einsum("iij->ji", (3, 3, 2))
einsum("ijij->", (2, 3, 2, 3))
einsum("i,j->ij", (2,), (3,))
einsum("i,i->", (3,), (3,))
einsum("i,i->i", (3,), (3,))
einsum("ij->", (2, 3))
einsum("ij,j,jk,kl->il", (2, 3), (3,), (3, 4), (4, 2))
einsum("ab,bc,cd,da->", (2, 3), (3, 4), (4, 2), (2, 2))
einsum("...ij,...jk->...ik", (5, 2, 3), (5, 3, 4))
einsum("...ij,jk->...ik", (5, 2, 2, 3), (3, 4))
einsum("...i,...i->...", (4, 1, 3), (5, 3))
einsum("i...,i...", (3, 2), (3, 1))
einsum("...,...", (2, 3), (3,))
einsum("b...i,ij->b...j", (2, 4, 3), (3, 5))
einsum("bqhd,bkhd->bhqk", (2, 3, 2, 4), (2, 5, 2, 4))
einsum("ij, kj -> k i", (2, 3), (4, 3))
einsum("abc,ad,bd,cd->d", (2, 3, 4), (2, 5), (3, 5), (4, 5))
einsum("...->...", (1, 2))
einsum(",i->i", (), (3,))
write()
