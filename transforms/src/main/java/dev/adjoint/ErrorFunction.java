package dev.adjoint;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;

/**
 * The error function and its inverse.
 *
 * <p>With polynomials and not as ops of CHLO, which are no part of StableHLO's portable form; the
 * derivatives are the exact ones and not those of the polynomials. Types narrower than f32 are
 * computed in f32.
 */
final class ErrorFunction {
  private static final double TWO_OVER_SQRT_PI = 2 / Math.sqrt(Math.PI);

  private static final double[] CENTRAL = {
    -3.6444120640178196996e-21,
    -1.685059138182016589e-19,
    1.2858480715256400167e-18,
    1.115787767802518096e-17,
    -1.333171662854620906e-16,
    2.0972767875968561637e-17,
    6.6376381343583238325e-15,
    -4.0545662729752068639e-14,
    -8.1519341976054721522e-14,
    2.6335093153082322977e-12,
    -1.2975133253453532498e-11,
    -5.4154120542946279317e-11,
    1.051212273321532285e-09,
    -4.1126339803469836976e-09,
    -2.9070369957882005086e-08,
    4.2347877827932403518e-07,
    -1.3654692000834678645e-06,
    -1.3882523362786468719e-05,
    0.0001867342080340571352,
    -0.00074070253416626697512,
    -0.0060336708714301490533,
    0.24015818242558961693,
    1.6536545626831027356
  };

  private static final double[] MIDDLE = {
    2.2137376921775787049e-09,
    9.0756561938885390979e-08,
    -2.7517406297064545428e-07,
    1.8239629214389227755e-08,
    1.5027403968909827627e-06,
    -4.013867526981545969e-06,
    2.9234449089955446044e-06,
    1.2475304481671778723e-05,
    -4.7318229009055733981e-05,
    6.8284851459573175448e-05,
    2.4031110387097893999e-05,
    -0.0003550375203628474796,
    0.00095328937973738049703,
    -0.0016882755560235047313,
    0.0024914420961078508066,
    -0.0037512085075692412107,
    0.005370914553590063617,
    1.0052589676941592334,
    3.0838856104922207635
  };

  private static final double[] TAIL = {
    -2.7109920616438573243e-11,
    -2.5556418169965252055e-10,
    1.5076572693500548083e-09,
    -3.7894654401267369937e-09,
    7.6157012080783393804e-09,
    -1.4960026627149240478e-08,
    2.9147953450901080826e-08,
    -6.7711997758452339498e-08,
    2.2900482228026654717e-07,
    -9.9298272942317002539e-07,
    4.5260625972231537039e-06,
    -1.9681778105531670567e-05,
    7.5995277030017761139e-05,
    -0.00021503011930044477347,
    -0.00013871931833623122026,
    1.0103004648645343977,
    4.8499064014085844221
  };

  /** The derivative is 2/sqrt(pi) exp(-x^2). */
  static final CustomJvp<Tensor, Tensor> ERF =
      CustomJvp.<Tensor, Tensor>of(
              x -> inEnough(x, ErrorFunction::erf32, ErrorFunction::erf64),
              (x, tangent) ->
                  new Dual<>(
                      ErrorFunction.ERF.apply(x),
                      x.multiply(x).negate().exp().multiply(TWO_OVER_SQRT_PI).multiply(tangent)))
          .named("erf");

  /** The derivative at x is sqrt(pi)/2 exp(y^2), where y is the value at x. */
  static final CustomJvp<Tensor, Tensor> ERF_INV =
      CustomJvp.<Tensor, Tensor>of(
              x -> inEnough(x, ErrorFunction::erfInv32, ErrorFunction::erfInv64),
              (x, tangent) -> {
                var y = ErrorFunction.ERF_INV.apply(x);
                return new Dual<>(
                    y, y.multiply(y).exp().multiply(1 / TWO_OVER_SQRT_PI).multiply(tangent));
              })
          .named("erf_inv");

  private ErrorFunction() {}

  private static Tensor inEnough(Tensor x, Fn1<Tensor, Tensor> f32, Fn1<Tensor, Tensor> f64) {
    if (!x.elementType().isFloat()) {
      throw new HloException("erf: expected a floating-point tensor, found " + x.type());
    }
    return switch (x.elementType()) {
      case F64 -> f64.apply(x);
      case F32 -> f32.apply(x);
      default -> f32.apply(x.convert(ElementType.F32)).convert(x.elementType());
    };
  }

  /** The polynomial with these coefficients, that of the highest power first. */
  private static Tensor polynomial(Tensor x, double... coefficients) {
    var value = Tensor.full(x.type(), coefficients[0]);
    for (int i = 1; i < coefficients.length; i++) {
      value = value.multiply(x).add(coefficients[i]);
    }
    return value;
  }

  /** A rational function, as in Eigen and XLA; the error is below 2 units in the last place. */
  private static Tensor erf32(Tensor given) {
    var x = given.clamp(-3.832506856900711, 3.832506856900711);
    var square = x.multiply(x);
    var above =
        polynomial(
            square,
            -2.72614225801306e-10,
            2.77068142495902e-08,
            -2.10102402082508e-06,
            -5.69250639462346e-05,
            -7.34990630326855e-04,
            -2.95459980854025e-03,
            -1.60960333262415e-02);
    var below =
        polynomial(
            square,
            -1.45660718464996e-05,
            -2.13374055278905e-04,
            -1.68282697438203e-03,
            -7.37332916720468e-03,
            -1.42647390514189e-02);
    return x.multiply(above).divide(below);
  }

  /** S. Moshier's rational functions, from the Cephes library's ndtr.c. */
  private static Tensor erf64(Tensor x) {
    var near = x.clamp(-1, 1);
    var square = near.multiply(near);
    var inner =
        near.multiply(
                polynomial(
                    square,
                    9.60497373987051638749e0,
                    9.00260197203842689217e1,
                    2.23200534594684319226e3,
                    7.00332514112805075473e3,
                    5.55923013010394962768e4))
            .divide(
                polynomial(
                    square,
                    1,
                    3.35617141647503099647e1,
                    5.21357949780152679795e2,
                    4.59432382970980127987e3,
                    2.26290000613890934246e4,
                    4.92673942608635921086e4));
    // From 6 on, 1 - erf is less than half a unit in the last place of 1.
    var far = x.abs().clamp(1, 6);
    var outer =
        far.multiply(far)
            .negate()
            .exp()
            .multiply(
                polynomial(
                    far,
                    2.46196981473530512524e-10,
                    5.64189564831068821977e-1,
                    7.46321056442269912687e0,
                    4.86371970985681366614e1,
                    1.96520832956077098242e2,
                    5.26445194995477358631e2,
                    9.34528527171957607540e2,
                    1.02755188689515710272e3,
                    5.57535335369399327526e2))
            .divide(
                polynomial(
                    far,
                    1,
                    1.32281951154744992508e1,
                    8.67072140885989742329e1,
                    3.54937778887819891062e2,
                    9.75708501743205489753e2,
                    1.82390916687909736289e3,
                    2.24633760818710981792e3,
                    1.65666309194161350182e3,
                    5.57535340817727675546e2));
    return Tensor.select(x.abs().gt(1), outer.negate().add(1).multiply(x.sign()), inner);
  }

  /** M. Giles, Approximating the erfinv function, GPU Computing Gems 2 (2012); single precision. */
  private static Tensor erfInv32(Tensor x) {
    var w = x.multiply(x.negate()).log1p().negate();
    var central = w.lt(5);
    var at = Tensor.select(central, w.subtract(2.5), w.sqrt().subtract(3));
    var p = Tensor.select(central, full(x, 2.81022636e-08), full(x, -0.000200214257));
    double[][] next = {
      {3.43273939e-07, 0.000100950558},
      {-3.5233877e-06, 0.00134934322},
      {-4.39150654e-06, -0.00367342844},
      {0.00021858087, 0.00573950773},
      {-0.00125372503, -0.0076224613},
      {-0.00417768164, 0.00943887047},
      {0.246640727, 1.00167406},
      {1.50140941, 2.83297682}
    };
    for (var pair : next) {
      p = Tensor.select(central, full(x, pair[0]), full(x, pair[1])).add(p.multiply(at));
    }
    return infiniteAtOne(x, p);
  }

  private static Tensor full(Tensor like, double value) {
    return Tensor.full(like.type(), value);
  }

  private static Tensor infiniteAtOne(Tensor x, Tensor factor) {
    return Tensor.select(x.abs().eq(1), x.multiply(Double.POSITIVE_INFINITY), factor.multiply(x));
  }

  /** The same, in double precision. */
  private static Tensor erfInv64(Tensor x) {
    var w = x.multiply(x.negate()).log1p().negate();
    var central = w.lt(6.25);
    var middle = w.lt(16);
    var root = w.sqrt();
    var at =
        Tensor.select(
            central,
            w.subtract(3.125),
            Tensor.select(middle, root.subtract(3.25), root.subtract(5)));
    return infiniteAtOne(
        x,
        Tensor.select(
            central,
            polynomial(at, CENTRAL),
            Tensor.select(middle, polynomial(at, MIDDLE), polynomial(at, TAIL))));
  }
}
