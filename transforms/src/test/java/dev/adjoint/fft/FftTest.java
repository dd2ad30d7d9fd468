package dev.adjoint.fft;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.vmap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.adjoint.Fn1;
import dev.adjoint.OnEveryBackend;
import dev.adjoint.Oracle;
import dev.adjoint.Oracle.Case;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fourier transforms, against those of JAX. */
@OnEveryBackend
class FftTest {
  private static final Map<String, Fn1<List<Tensor>, List<Tensor>>> FUNCTIONS = new HashMap<>();

  private static List<Tensor> parts(Tensor z) {
    return List.of(z.real(), z.imag());
  }

  private static Tensor z(Tensor x) {
    return x.complex(x.sin());
  }

  private static void complex(String name, Fn1<Tensor, Tensor> f) {
    FUNCTIONS.put(name, in -> parts(f.apply(in.getFirst())));
  }

  private static void real(String name, Fn1<Tensor, Tensor> f) {
    FUNCTIONS.put(name, in -> List.of(f.apply(in.getFirst())));
  }

  static {
    complex("fft", x -> Fft.fft(z(x)));
    complex("fft/f32", Fft::fft);
    complex("ifft", x -> Fft.ifft(z(x)));
    complex("rfft", Fft::rfft);
    real("irfft", x -> Fft.irfft(z(x)));
    complex("fft2", x -> Fft.fft2(z(x)));
    complex("ifft2", x -> Fft.ifft2(z(x)));
    complex("rfft2", Fft::rfft2);
    real("irfft2", x -> Fft.irfft2(z(x)));
    real("fftshift", Fft::fftshift);
    real("ifftshift", Fft::ifftshift);
    complex("cropped", x -> Fft.fft(x, 2, 0));
    complex("padded", x -> Fft.rfft(x, 9, 0));
    real("odd", x -> Fft.irfft(z(x), 7, 1));
    complex("fftn", x -> Fft.fftn(z(x)));
    complex("ifftn", x -> Fft.ifftn(z(x), 0, 2));
    complex("rfftn", Fft::rfftn);
    real("irfftn", x -> Fft.irfftn(z(x), 5));
    for (int n : new int[] {1, 4, 5}) {
      FUNCTIONS.put("fftfreq/" + n, _ -> List.of(Fft.fftfreq(n, 0.5, ElementType.F64)));
      FUNCTIONS.put("rfftfreq/" + n, _ -> List.of(Fft.rfftfreq(n, 0.5, ElementType.F64)));
    }
  }

  static Stream<Case> cases() {
    return Oracle.read("transforms.txt").stream().filter(c -> !c.function().equals("einsum"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void valuesAndGradientsAreAsInJax(Case c) {
    var f = FUNCTIONS.getOrDefault(c.name(), FUNCTIONS.get(c.function()));
    assertThat(f).as(c.name()).isNotNull();
    Oracle.check(c, f, 10);
  }

  @Test
  void inversesGiveBackWhatWasTransformed() {
    var x = Tensor.of(1.0, -2.0, 0.5, 4.0, 3.0);
    assertThat(Fft.ifft(Fft.fft(x)).real().toDoubles())
        .containsExactly(x.toDoubles(), within(1e-14));
    assertThat(Fft.irfft(Fft.rfft(x), 5, 0).toDoubles())
        .containsExactly(x.toDoubles(), within(1e-14));
    assertThat(Fft.ifftshift(Fft.fftshift(x)).toDoubles()).containsExactly(x.toDoubles());
  }

  /** The energy of a signal is that of its spectrum: its gradient is 2 n x, its Hessian 2 n. */
  @Test
  void energiesAreDifferentiatedTwiceAndInBatches() {
    Fn1<Tensor, Tensor> energy =
        x -> {
          var spectrum = Fft.fft(x);
          return spectrum
              .real()
              .multiply(spectrum.real())
              .sum()
              .add(spectrum.imag().multiply(spectrum.imag()).sum());
        };
    var x = Tensor.of(1.0, -2.0, 0.5).reshape(1, 3);
    Fn1<Tensor, Tensor> gradient = grad(energy);
    assertThat(vmap(gradient).apply(x).toDoubles())
        .containsExactly(new double[] {6, -12, 3}, within(1e-12));
    Fn1<Tensor, Tensor> curvature = grad(y -> gradient.apply(y).sum());
    assertThat(vmap(curvature).apply(x).toDoubles())
        .containsExactly(new double[] {6, 6, 6}, within(1e-12));
  }

  @Test
  void errorsSayWhatIsWrong() {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Fft.fft(Tensor.of(1, 2)))
        .withMessage("fft: expected elements of f32, f64, c64 or c128, found tensor<2xi32>");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Fft.rfft(Fft.fft(Tensor.of(1f, 2f))))
        .withMessage("rfft: expected elements of f32 or f64, found tensor<2xcomplex<f32>>");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Fft.fft(Tensor.of(1f, 2f), 2, 1))
        .withMessage("fft: expected an axis from -1 to 0 of a tensor of rank 1, found 1");
  }
}
