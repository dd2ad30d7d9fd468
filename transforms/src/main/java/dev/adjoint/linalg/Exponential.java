package dev.adjoint.linalg;

import static dev.adjoint.linalg.Matrices.eye;
import static dev.adjoint.linalg.Matrices.product;
import static dev.adjoint.linalg.Matrices.rows;

import dev.adjoint.Control;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import java.util.ArrayList;
import java.util.List;

/**
 * The exponential of matrices by scaling, a Pade approximant, and squaring: Higham, "The scaling
 * and squaring method for the matrix exponential revisited" (2005).
 */
final class Exponential {
  /** More halvings than there are powers of two would lose every digit. */
  private static final int MOST_SQUARINGS = 48;

  private record Approximant(double largestNorm, List<Double> coefficients) {}

  private static final Approximant DEGREE_13 =
      new Approximant(
          5.371920351148152,
          List.of(
              64764752532480000.,
              32382376266240000.,
              7771770303897600.,
              1187353796428800.,
              129060195264000.,
              10559470521600.,
              670442572800.,
              33522128640.,
              1323241920.,
              40840800.,
              960960.,
              16380.,
              182.,
              1.));

  private static final Approximant DEGREE_7 =
      new Approximant(
          3.925724783138660,
          List.of(17297280., 8648640., 1995840., 277200., 25200., 1512., 56., 1.));

  private Exponential() {}

  static Tensor of(Tensor a) {
    boolean isDouble = a.elementType() == ElementType.F64 || a.elementType() == ElementType.C128;
    var approximant = isDouble ? DEGREE_13 : DEGREE_7;
    var norm = a.abs().sum(0).max();
    // The number of halvings has no derivative; all that follows has that of the mathematics.
    var halvings =
        norm.divide(approximant.largestNorm())
            .maximum(1)
            .log()
            .divide(Math.log(2))
            .ceil()
            .minimum(MOST_SQUARINGS);
    var half = Tensor.full(norm.type(), 0.5).pow(halvings);
    var e = pade(a.multiply(half.convert(a.elementType())), approximant.coefficients());
    var rows = Tensor.zeros(TensorType.of(ElementType.I32, MOST_SQUARINGS));
    return Control.scanFirst(
            halvings.convert(ElementType.I32),
            (x, _) -> new Control.Step<>(product(x, x), List.of()),
            e,
            rows)
        .carry();
  }

  /** The approximant: (v - u)^-1 (v + u), of the odd part u and the even part v. */
  private static Tensor pade(Tensor a, List<Double> b) {
    var powers = new ArrayList<Tensor>();
    powers.add(eye(a.elementType(), rows(a)));
    var square = product(a, a);
    while (2 * powers.size() < b.size()) {
      powers.add(powers.size() == 1 ? square : product(powers.getLast(), square));
    }
    var odd = Tensor.zeros(a.type());
    var even = Tensor.zeros(a.type());
    for (int i = 0; i < powers.size(); i++) {
      // Scaled, so that the coefficients fit any element type.
      even = even.add(powers.get(i).multiply(b.get(2 * i) / b.getFirst()));
      odd = odd.add(powers.get(i).multiply(b.get(2 * i + 1) / b.getFirst()));
    }
    var u = product(a, odd);
    return Linalg.solve(even.subtract(u), even.add(u));
  }
}
