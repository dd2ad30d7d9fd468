package dev.adjoint;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;

/**
 * The error function, its complement and its inverse.
 *
 * <p>With polynomials and not as ops of CHLO, which are no part of StableHLO's portable form; the
 * derivatives are the exact ones and not those of the polynomials. Types narrower than f32 are
 * computed in f32.
 */
final class ErrorFunction {
  private static final double TWO_OVER_SQRT_PI = 2 / Math.sqrt(Math.PI);

  private static final double[] CENTRAL = {
    -3.64441206401782e-21,
    -1.6850591381820166e-19,
    1.28584807152564e-18,
    1.1157877678025181e-17,
    -1.333171662854621e-16,
    2.0972767875968562e-17,
    6.637638134358324e-15,
    -4.054566272975207e-14,
    -8.151934197605472e-14,
    2.6335093153082323e-12,
    -1.2975133253453532e-11,
    -5.415412054294628e-11,
    1.0512122733215323e-09,
    -4.112633980346984e-09,
    -2.9070369957882005e-08,
    4.2347877827932404e-07,
    -1.3654692000834679e-06,
    -1.3882523362786469e-05,
    0.00018673420803405714,
    -0.000740702534166267,
    -0.006033670871430149,
    0.24015818242558962,
    1.6536545626831027
  };

  private static final double[] MIDDLE = {
    2.2137376921775787e-09,
    9.075656193888539e-08,
    -2.7517406297064545e-07,
    1.8239629214389228e-08,
    1.5027403968909828e-06,
    -4.013867526981546e-06,
    2.9234449089955446e-06,
    1.2475304481671779e-05,
    -4.7318229009055734e-05,
    6.828485145957318e-05,
    2.4031110387097894e-05,
    -0.0003550375203628475,
    0.0009532893797373805,
    -0.0016882755560235047,
    0.002491442096107851,
    -0.003751208507569241,
    0.005370914553590064,
    1.0052589676941592,
    3.0838856104922208
  };

  private static final double[] TAIL = {
    -2.7109920616438573e-11,
    -2.555641816996525e-10,
    1.5076572693500548e-09,
    -3.789465440126737e-09,
    7.61570120807834e-09,
    -1.496002662714924e-08,
    2.914795345090108e-08,
    -6.771199775845234e-08,
    2.2900482228026655e-07,
    -9.9298272942317e-07,
    4.526062597223154e-06,
    -1.968177810553167e-05,
    7.599527703001776e-05,
    -0.00021503011930044477,
    -0.00013871931833623122,
    1.0103004648645344,
    4.849906401408584
  };

  static final CustomJvp<Tensor, Tensor> ERF =
      InverseFunctions.withDerivative(
          "erf",
          x -> inEnough(x, ErrorFunction::erf32, ErrorFunction::erf64),
          x -> bell(x, TWO_OVER_SQRT_PI));

  static final CustomJvp<Tensor, Tensor> ERFC =
      InverseFunctions.withDerivative(
          "erfc",
          x -> inEnough(x, ErrorFunction::erfc32, ErrorFunction::erfc64),
          x -> bell(x, -TWO_OVER_SQRT_PI));

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

  /** {@code height exp(-x^2)}. */
  private static Tensor bell(Tensor x, double height) {
    return x.multiply(x).negate().exp().multiply(height);
  }

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

  /** Beyond it, the error function is 1 to single precision. */
  private static final double ONE_FROM = 3.7439211627767994;

  /** A rational function, as in Eigen and XLA; the error is below 3 units in the last place. */
  private static Tensor erf32(Tensor x) {
    var square = x.multiply(x);
    var above =
        polynomial(
            square,
            0.00022905065861350646,
            0.0034082910107109507,
            0.05095569506238086,
            0.18520832239976145,
            1.128379143519084);
    var below =
        polynomial(
            square,
            -1.1791602954361697e-07,
            2.3547966471313183e-05,
            0.0010179625278914884,
            0.014070470171167667,
            0.11098505178285362,
            0.49746925110067536,
            1);
    return Tensor.select(x.abs().ge((float) ONE_FROM), x.sign(), x.multiply(above).divide(below));
  }

  /** S. Moshier's rational functions, from the Cephes library's ndtr.c. */
  private static Tensor erf64(Tensor x) {
    var near = x.clamp(-1, 1);
    var square = near.multiply(near);
    var inner =
        near.multiply(
                polynomial(
                    square,
                    9.604973739870516,
                    90.02601972038427,
                    2232.005345946843,
                    7003.325141128051,
                    55592.30130103949))
            .divide(
                polynomial(
                    square,
                    1,
                    33.56171416475031,
                    521.3579497801527,
                    4594.323829709801,
                    22629.000061389095,
                    49267.39426086359));
    // From 6 on, 1 - erf is less than half a unit in the last place of 1.
    var outer = tail64(x.abs().clamp(1, 6));
    return Tensor.select(x.abs().gt(1), outer.negate().add(1).multiply(x.sign()), inner);
  }

  /** {@code erfc(x)} of numbers from 1 to 8. */
  private static Tensor tail64(Tensor far) {
    return far.multiply(far)
        .negate()
        .exp()
        .multiply(
            polynomial(
                far,
                2.461969814735305e-10,
                0.5641895648310689,
                7.463210564422699,
                48.63719709856814,
                196.5208329560771,
                526.4451949954773,
                934.5285271719576,
                1027.5518868951572,
                557.5353353693994))
        .divide(
            polynomial(
                far,
                1,
                13.228195115474499,
                86.70721408859897,
                354.9377788878199,
                975.7085017432055,
                1823.9091668790973,
                2246.3376081871097,
                1656.6630919416134,
                557.5353408177277));
  }

  /** The same source. */
  private static Tensor erfc64(Tensor x) {
    var a = x.abs();
    var far = a.clamp(8, 30);
    var last =
        far.multiply(far)
            .negate()
            .exp()
            .multiply(
                polynomial(
                    far,
                    0.5641895835477551,
                    1.275366707599781,
                    5.019050422511805,
                    6.160210979930536,
                    7.4097426995044895,
                    2.9788666537210022))
            .divide(
                polynomial(
                    far,
                    1,
                    2.2605286322011726,
                    9.396035249380015,
                    12.048953980809666,
                    17.08144507475659,
                    9.608968090632859,
                    3.369076451000815));
    return complement(x, Tensor.select(a.lt(8), tail64(a.clamp(1, 8)), last));
  }

  /** S. Moshier's polynomials in 1/x^2, from the Cephes library's ndtrf.c, as in XLA. */
  private static Tensor erfc32(Tensor x) {
    var a = x.abs().maximum(1);
    var inverse = Tensor.ones(a.type()).divide(a);
    var square = inverse.multiply(inverse);
    var below =
        polynomial(
            square,
            0.02326819970068386,
            -0.1387039388740657,
            0.3687424674597105,
            -0.5824733027278666,
            0.6210004621745983,
            -0.4944515323274145,
            0.3404879937665872,
            -0.2741127028184656,
            0.5638259427386472);
    var above =
        polynomial(
            square,
            -10.47766399936249,
            12.97719955372516,
            -7.495518717768503,
            2.921019019210786,
            -1.0152652792027,
            0.4218463358204948,
            -0.2820767439740514,
            0.5641895067754075);
    var tail =
        a.multiply(a)
            .negate()
            .exp()
            .multiply(inverse)
            .multiply(Tensor.select(a.lt(2), below, above));
    return complement(x, tail);
  }

  /** The complement of the error function, which is {@code tail} where |x| is at least 1. */
  private static Tensor complement(Tensor x, Tensor tail) {
    var near = x.erf().negate().add(1);
    var outer = Tensor.select(x.lt(0), tail.negate().add(2), tail);
    return Tensor.select(x.abs().gt(1), outer, near);
  }

  /** M. Giles, Approximating the erfinv function, GPU Computing Gems 2 (2012); single precision. */
  private static Tensor erfInv32(Tensor x) {
    var w = log1p32(x.multiply(x.negate())).negate();
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

  /**
   * What XLA makes of {@code log_plus_one} in single precision, a rational function of small
   * numbers and {@code log(1 + x)} of others, with the latter as an op: there are XLAs whose {@code
   * log_plus_one} has another logarithm inside than their {@code log}, and then one normal number
   * of a hundred is not that of JAX.
   */
  private static Tensor log1p32(Tensor x) {
    return Tensor.select(x.abs().lt((float) (Math.sqrt(2) - 1)), x.log1p(), x.add(1).log());
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
