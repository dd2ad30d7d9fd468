package dev.adjoint.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.adjoint.Adjoint;
import dev.adjoint.OnEveryBackend;
import dev.adjoint.Oracle;
import dev.adjoint.Oracle.Case;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.HloException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Einstein's summation, against that of JAX. */
@OnEveryBackend
class EinsumTest {
  static Stream<Case> cases() {
    return Oracle.read("transforms.txt").stream().filter(c -> c.function().equals("einsum"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void valuesAndGradientsAreAsInJax(Case c) {
    var equation = c.name().substring("einsum/".length()).replace("_", " ");
    Oracle.check(c, in -> List.of(Einsum.einsum(equation, in.toArray(Tensor[]::new))), 10);
  }

  @Test
  void aChainIsContractedFromItsCheapEnd() {
    var a = Tensor.zeros(100, 100);
    var b = Tensor.zeros(100, 100);
    var v = Tensor.zeros(100);
    var module =
        Adjoint.lower(
            (Tensor x, Tensor y, Tensor z) -> Einsum.einsum("ij,jk,k->i", x, y, z), a, b, v);
    assertThat(module.toString())
        .contains("dot_general")
        .doesNotContain("-> tensor<100x100xf32>\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ij,jk    | einsum "ij,jk": expected 2 operands, found 1
          i        | einsum "i": expected operand 0 of rank 1 as "i" says, found tensor<2x3xf32>
          ...ijk   | einsum "...ijk": expected operand 0 of rank at least 3 as "...ijk" says, found tensor<2x3xf32>
          ii       | einsum "ii": expected 'i' of size 2 in operand 0 as before, found tensor<2x3xf32>
          i1       | einsum "i1": expected letters, commas, one "..." a term and an arrow, found '1'
          ij->k    | einsum "ij->k": expected the letters of the operands in the result, found 'k'
          ij->ii   | einsum "ij->ii": expected each letter of the result once, found "ii"
          ij->i->j | einsum "ij->i->j": expected one arrow at most, found 2
          """)
  void errorsSayWhatIsWrong(String equation, String message) {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Einsum.einsum(equation, Tensor.zeros(2, 3)))
        .withMessage(message);
  }

  @Test
  void nothingIsWidenedSilently() {
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Einsum.einsum("i,i", Tensor.zeros(2), Tensor.of(1.0, 2.0)))
        .withMessageContaining("expected operands of one element type");
  }
}
