package dev.adjoint;

import static dev.adjoint.linalg.Einsum.einsum;

import dev.adjoint.fft.Fft;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.linalg.Linalg;
import dev.adjoint.nn.Activations;
import dev.adjoint.nn.Losses;

/** Functions of {@code src/test/oracle/library.py} from numerics: algebra, spectra, networks. */
final class OracleNumerics extends OracleTable {
  OracleNumerics() {
    factorisations();
    algebra();
    einsums();
    spectra();
    complexNumbers();
    activations();
    losses();
    special();
  }

  private static Tensor eye(Tensor like) {
    return Tensor.eye(TensorType.of(like.elementType(), like.shape().get(0), like.shape().get(0)));
  }

  /** A positive definite matrix. */
  static Tensor definite(Tensor x) {
    return x.matmul(x.transpose()).add(eye(x));
  }

  /** A matrix far from singular. */
  static Tensor far(Tensor x) {
    return x.add(eye(x).multiply(4));
  }

  private void factorisations() {
    one("cholesky", x -> Linalg.cholesky(definite(x)));
    one(
        "qr",
        a -> {
          var qr = Linalg.qr(far(a));
          return qr.q().abs().matmul(qr.r().abs());
        });
    one("eighValues", a -> Linalg.eigh(definite(a)).values());
    one(
        "eighRoot",
        a -> {
          var e = Linalg.eigh(definite(a));
          return e.vectors().multiply(e.values().sqrt()).matmul(e.vectors().transpose());
        });
    one("singularValues", a -> Linalg.svd(a).s());
    one(
        "svdProduct",
        a -> {
          var svd = Linalg.svd(a);
          return svd.u().multiply(svd.s().sqrt()).matmul(svd.vt());
        });
    two(
        "gaussianLogDensity",
        (x, a) -> {
          var l = Linalg.cholesky(definite(a));
          var whitened = Linalg.triangularSolve(l, x, true, false, false);
          return whitened.square().sum().multiply(-0.5).subtract(l.diagonal().log().sum());
        });
  }

  private void algebra() {
    two("triangularSolve", (a, b) -> Linalg.triangularSolve(far(a), b, true, false, false));
    two(
        "triangularSolveTransposed",
        (a, b) -> Linalg.triangularSolve(far(a), b, false, true, false));
    two("triangularSolveUnit", (a, b) -> Linalg.triangularSolve(a, b, true, false, true));
    two("solve", (a, b) -> Linalg.solve(far(a), b));
    two("solveVector", (a, b) -> Linalg.solve(far(a), b));
    one("inv", a -> Linalg.inv(far(a)));
    one("det", Linalg::det);
    one("slogdet", a -> Linalg.slogdet(far(a)).logAbs());
    one("pinv", Linalg::pinv);
    one("expm", a -> Linalg.expm(a.multiply(0.2)));
    one("matrixPower", a -> Linalg.matrixPower(a, 3));
    one("norm", Linalg::norm);
    two("kron", Linalg::kron);
    two("cross", Linalg::cross);
  }

  private void einsums() {
    two("einsumBatch", (a, b) -> einsum("bij,bjk->bik", a, b));
    one("einsumTrace", a -> einsum("ii", a));
    one("einsumDiagonal", a -> einsum("ii->i", a));
    one("einsumSum", a -> einsum("ij->j", a));
    any("einsumBilinear", a -> einsum("i,ij,j->", a.get(0), a.get(1), a.get(2)));
    two("einsumOuter", (a, b) -> einsum("i,j->ij", a, b));
    two("einsumEllipsis", (a, b) -> einsum("...qd,...kd->...qk", a, b));
    two("einsumHadamard", (a, b) -> einsum("ij,ij->i", a, b));
  }

  private void spectra() {
    one("fft", Fft::fft);
    one("fftReal", x -> Fft.fft(x.convert(ElementType.C128)).abs().square());
    one("fftLonger", x -> Fft.fft(x, 6, 0));
    one("ifft", Fft::ifft);
    one("rfft", Fft::rfft);
    one("rfftOdd", Fft::rfft);
    one("irfft", Fft::irfft);
    one("irfftOdd", x -> Fft.irfft(x, 5, -1));
    one("fft2", Fft::fft2);
    one("rfft2", Fft::rfft2);
    one("irfft2", Fft::irfft2);
    two("spectralFilter", (x, h) -> Fft.irfft(Fft.rfft(x).multiply(Fft.rfft(h))));
  }

  private void complexNumbers() {
    two(
        "complexPolynomial",
        (a, b) -> {
          var z = a.complex(b);
          return z.multiply(z).multiply(z).add(z).real();
        });
    one("complexExpAbs", z -> z.exp().multiply(z).abs());
    two(
        "complexMatmul",
        (z, w) -> {
          var product = z.matmul(w);
          return product.real().add(product.imag());
        });
    two("complexSolve", (z, b) -> Linalg.solve(z.add(eye(z).multiply(5)), b));
  }

  private void activations() {
    one("relu", Tensor::relu);
    one("gelu", Activations::gelu);
    one("geluTanh", Activations::geluTanh);
    one("silu", Activations::silu);
    one("elu", Activations::elu);
    one("celu", x -> Activations.celu(x, 0.7));
    one("selu", Activations::selu);
    one("softplus", Activations::softplus);
    one("logSigmoid", Activations::logSigmoid);
    one("leakyRelu", x -> Activations.leakyRelu(x, 0.1));
    one("relu6", Activations::relu6);
    one("hardSigmoid", Activations::hardSigmoid);
    one("hardSilu", Activations::hardSilu);
    one("hardTanh", Activations::hardTanh);
    one("softSign", Activations::softSign);
    one("mish", Activations::mish);
    one("glu", x -> Activations.glu(x, -1));
  }

  private void losses() {
    two("squaredError", Losses::squaredError);
    two("absoluteError", Losses::absoluteError);
    two("huberLoss", (p, t) -> Losses.huber(p, t, 0.7));
    two("softmaxCrossEntropy", Losses::softmaxCrossEntropy);
    two("softmaxCrossEntropyOf", Losses::softmaxCrossEntropyOf);
    two("sigmoidCrossEntropy", Losses::sigmoidCrossEntropy);
    any(
        "attention",
        a -> {
          var scores = einsum("qhd,khd->hqk", a.get(0), a.get(1)).divide(Math.sqrt(3));
          return einsum("hqk,khd->qhd", scores.softmax(-1), a.get(2));
        });
    two(
        "layerNorm",
        (x, s) -> {
          var centred = x.subtract(x.mean(-1).expandDims(-1));
          var scale = x.var(-1).add(1e-6).rsqrt().expandDims(-1);
          return centred.multiply(scale).multiply(s);
        });
  }

  private void special() {
    one("sinh", Tensor::sinh);
    one("cosh", Tensor::cosh);
    one("asin", Tensor::asin);
    one("acos", Tensor::acos);
    one("atan", Tensor::atan);
    one("asinh", Tensor::asinh);
    one("acosh", Tensor::acosh);
    one("atanh", Tensor::atanh);
    one("erf", Tensor::erf);
    one("erfInv", Tensor::erfInv);
    one("square", Tensor::square);
    two("logAddExp", Tensor::logAddExp);
    two("mod", Tensor::mod);
  }

  /** For {@link OracleNested}. */
  static Tensor logDeterminant(Tensor a) {
    return Linalg.cholesky(definite(a)).diagonal().log().sum();
  }
}
