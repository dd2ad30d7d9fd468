package dev.adjoint.transform;

import dev.adjoint.CustomJvp;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.Chlo;
import dev.adjoint.trace.Trace;

/** Derivatives of modified Bessel functions of the first kind, times e^-|x|. */
@SuppressWarnings("FloatingPointLiteralPrecision") // The digits as they were published.
final class Bessel {
  /** Chebyshev coefficients of e^-x I0(x) for x in [0, 8]; S. Moshier: Cephes (1987), i0.c. */
  private static final double[] SMALL = {
    -4.41534164647933937950E-18, 3.33079451882223809783E-17,
    -2.43127984654795469359E-16, 1.71539128555513303061E-15,
    -1.16853328779934516808E-14, 7.67618549860493561688E-14,
    -4.85644678311192946090E-13, 2.95505266312963983461E-12,
    -1.72682629144155570723E-11, 9.67580903537323691224E-11,
    -5.18979560163526290666E-10, 2.65982372468238665035E-9,
    -1.30002500998624804212E-8, 6.04699502254191894932E-8,
    -2.67079385394061173391E-7, 1.11738753912010371815E-6,
    -4.41673835845875056359E-6, 1.64484480707288970893E-5,
    -5.75419501008210370398E-5, 1.88502885095841655729E-4,
    -5.76375574538582365885E-4, 1.63947561694133579842E-3,
    -4.32430999505057594430E-3, 1.05464603945949983183E-2,
    -2.37374148058994688156E-2, 4.93052842396707084878E-2,
    -9.49010970480476444210E-2, 1.71620901522208775349E-1,
    -3.04682672343198398683E-1, 6.76795274409476084995E-1
  };

  /** Of e^-x sqrt(x) I0(x) for x from 8 on, in 32/x - 2. */
  private static final double[] LARGE = {
    -7.23318048787475395456E-18, -4.83050448594418207126E-18,
    4.46562142029675999901E-17, 3.46122286769746109310E-17,
    -2.82762398051658348494E-16, -3.42548561967721913462E-16,
    1.77256013305652638360E-15, 3.81168066935262242075E-15,
    -9.55484669882830764870E-15, -4.15056934728722208663E-14,
    1.54008621752140982691E-14, 3.85277838274214270114E-13,
    7.18012445138366623367E-13, -1.79417853150680611778E-12,
    -1.32158118404477131188E-11, -3.14991652796324136454E-11,
    1.18891471078464383424E-11, 4.94060238822496958910E-10,
    3.39623202570838634515E-9, 2.26666899049817806459E-8,
    2.04891858946906374183E-7, 2.89137052083475648297E-6,
    6.88975834691682398426E-5, 3.36911647825569408990E-3,
    8.04490411014108831608E-1
  };

  /** Below it the quotient by x is not taken. */
  private static final double TINY = 1e-15;

  private Bessel() {}

  /** {@return the derivative of {@code y = chlo.bessel_i1e(x)}, as JAX has it} */
  static Tensor slopeOfI1e(Tensor x, Tensor y) {
    var isTiny = x.abs().le(Tensor.full(x.type(), TINY));
    var away = Tensor.select(isTiny, Tensor.ones(x.type()), x);
    var slope = i0e(away).subtract(y.multiply(away.sign().add(Tensor.ones(x.type()).divide(away))));
    return Tensor.select(isTiny, Tensor.full(x.type(), 0.5), slope);
  }

  /** e^-|x| I0(x); its derivative is found by I1, and not term by term. */
  private static Tensor i0e(Tensor x) {
    return CustomJvp.<Tensor, Tensor>of(Bessel::sum)
        .named("bessel_i0e")
        .defJvp(
            (at, tangent) -> {
              var y = i0e(at);
              var i1e =
                  Trace.apply(v -> new Chlo.Unary(Chlo.UnaryKind.BESSEL_I1E, v.getFirst()), at);
              var slope = i1e.subtract(at.sign().multiply(y));
              return new dev.adjoint.Dual<>(y, tangent.multiply(slope));
            })
        .apply(x);
  }

  private static Tensor sum(Tensor x) {
    var size = x.abs();
    var eight = Tensor.full(x.type(), 8);
    var small = chebyshev(size.minimum(eight).multiply(0.5).subtract(2), SMALL);
    var far = size.maximum(eight);
    var large = chebyshev(Tensor.full(x.type(), 32).divide(far).subtract(2), LARGE);
    return Tensor.select(size.le(eight), small, large.divide(far.sqrt()));
  }

  private static Tensor chebyshev(Tensor x, double[] coefficients) {
    var b0 = Tensor.zeros(x.type());
    var b1 = b0;
    var b2 = b0;
    for (double c : coefficients) {
      b2 = b1;
      b1 = b0;
      b0 = x.multiply(b1).subtract(b2).add(c);
    }
    return b0.subtract(b2).multiply(0.5);
  }
}
