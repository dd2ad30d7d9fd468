package dev.adjoint;

import dev.adjoint.hlo.Contraction.Precision;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import java.util.List;
import java.util.Map;

/** The functions of {@code src/test/oracle/expected.py}, written with tensors. */
final class OracleFunctions extends OracleTable {
  OracleFunctions() {
    unary();
    binary();
    choices();
    shapes();
    products();
    reductions();
    compositions();
  }

  private void unary() {
    one("abs", Tensor::abs);
    one("cbrt", Tensor::cbrt);
    one("ceil", Tensor::ceil);
    one("cos", Tensor::cos);
    one("countLeadingZeros", Tensor::countLeadingZeros);
    one("exp", Tensor::exp);
    one("expm1", Tensor::expm1);
    one("floor", Tensor::floor);
    one("imag", Tensor::imag);
    one("isFinite", Tensor::isFinite);
    one("log", Tensor::log);
    one("log1p", Tensor::log1p);
    one("logistic", Tensor::logistic);
    one("negate", Tensor::negate);
    one("not", Tensor::not);
    one("popcnt", Tensor::popcnt);
    one("real", Tensor::real);
    one("roundAwayFromZero", Tensor::roundAwayFromZero);
    one("roundToEven", Tensor::roundToEven);
    one("rsqrt", Tensor::rsqrt);
    one("sign", Tensor::sign);
    one("sin", Tensor::sin);
    one("sqrt", Tensor::sqrt);
    one("tan", Tensor::tan);
    one("tanh", Tensor::tanh);
  }

  private void binary() {
    two("add", Tensor::add);
    two("and", Tensor::and);
    two("atan2", Tensor::atan2);
    two("complex", Tensor::complex);
    two("divide", Tensor::divide);
    two("maximum", Tensor::maximum);
    two("minimum", Tensor::minimum);
    two("multiply", Tensor::multiply);
    two("or", Tensor::or);
    two("pow", Tensor::pow);
    two("remainder", Tensor::remainder);
    two("shiftLeft", Tensor::shiftLeft);
    two("shiftRight", Tensor::shiftRight);
    two("shiftRightLogical", Tensor::shiftRightLogical);
    two("subtract", Tensor::subtract);
    two("xor", Tensor::xor);
    two("eq", Tensor::eq);
    two("ne", Tensor::ne);
    two("lt", Tensor::lt);
    two("le", Tensor::le);
    two("gt", Tensor::gt);
    two("ge", Tensor::ge);
  }

  private void choices() {
    any("select", a -> Tensor.select(a.get(0), a.get(1), a.get(2)));
    two("compareAndSelect", (x, y) -> Tensor.select(x.gt(y), x.multiply(y), y.sin()));
    any("clamp", a -> a.get(1).clamp(a.get(0), a.get(2)));
    one("toF64", x -> x.convert(ElementType.F64));
    one("toF32", x -> x.convert(ElementType.F32));
    one("toI32", x -> x.convert(ElementType.I32));
    one("toC64", x -> x.convert(ElementType.C64));
    one("throughBf16", x -> x.convert(ElementType.BF16).convert(ElementType.F32).multiply(x));
    one("throughI32", x -> x.convert(ElementType.I32).convert(ElementType.F32).multiply(x));
  }

  private void shapes() {
    one("broadcastNewDims", x -> x.broadcastInDim(Dims.of(2, 3, 2), Dims.of(1)));
    one("broadcastExpanded", x -> x.broadcastInDim(Dims.of(2, 3, 2), Dims.of(0, 1)));
    one("broadcastExpandedFirst", x -> x.broadcastInDim(Dims.of(2, 3), Dims.of(0, 1)));
    one("broadcastScalar", x -> x.broadcastInDim(Dims.of(2, 3), Dims.of()));
    one("broadcastPermuted", x -> x.broadcastInDim(Dims.of(3, 4, 2), Dims.of(2, 0)));
    one("broadcastPermutedExpanded", x -> x.broadcastInDim(Dims.of(3, 2, 5, 4), Dims.of(1, 2, 0)));
    any(
        "arithmeticOnDifferentShapes",
        a -> {
          var y = a.get(1);
          return a.get(0).multiply(y).add(a.get(2).divide(y.multiply(y).add(1)));
        });
    one("reshape", x -> x.reshape(3, 2, 2));
    one("reshapeToScalar", x -> x.reshape(Dims.of()));
    one("expandDims", x -> x.expandDims(-1));
    one("transpose", x -> x.transpose(Dims.of(2, 0, 1)));
    one("transposeAll", Tensor::transpose);
    one("slice", x -> x.slice(Dims.of(1, 0), Dims.of(3, 2), Dims.of(1, 1)));
    one("sliceStrided", x -> x.slice(Dims.of(1, 0), Dims.of(6, 5), Dims.of(2, 3)));
    one("sliceEmpty", x -> x.slice(Dims.of(2), Dims.of(2), Dims.of(2)));
    two("pad", (x, p) -> x.pad(p, Dims.of(1, 0), Dims.of(2, 1), Dims.of(0, 0)));
    two("padInterior", (x, p) -> x.pad(p, Dims.of(1, 2), Dims.of(0, 1), Dims.of(2, 1)));
    two("padNegative", (x, p) -> x.pad(p, Dims.of(-1, 1), Dims.of(1, -2), Dims.of(0, 0)));
    two("padNegativeInterior", (x, p) -> x.pad(p, Dims.of(-1, -2), Dims.of(-2, 1), Dims.of(1, 2)));
    two(
        "padSquared",
        (x, p) -> x.multiply(p).pad(p.multiply(p), Dims.of(-1), Dims.of(1), Dims.of(1)));
    any("concatenate", a -> Tensor.concatenate(1, a.get(0), a.get(1), a.get(2), a.get(0)));
    two("concatenateFirst", (x, y) -> Tensor.concatenate(0, x, y));
    one("reverse", x -> x.reverse(Dims.of(0, 2)));
  }

  private void dot(String name, Dims batch, Dims otherBatch, Dims contract, Dims otherContract) {
    two(name, (x, y) -> x.dotGeneral(y, batch, otherBatch, contract, otherContract));
  }

  private void products() {
    two("matmul", Tensor::matmul);
    var none = Dims.of();
    dot("dotBatched", Dims.of(1), Dims.of(0), Dims.of(2), Dims.of(1));
    dot("dotTwoBatches", Dims.of(2, 0), Dims.of(0, 1), Dims.of(1), Dims.of(3));
    dot("dotSeveralContracted", none, none, Dims.of(0, 2), Dims.of(3, 0));
    dot("dotContractedInAnotherOrder", none, none, Dims.of(2, 0), Dims.of(0, 2));
    dot("dotThreeContracted", none, none, Dims.of(3, 0, 1), Dims.of(1, 3, 0));
    dot("dotEverything", Dims.of(3), Dims.of(1), Dims.of(2, 0), Dims.of(3, 4));
    dot("dotOuter", none, none, none, none);
    one("gram", x -> x.dotGeneral(x, none, none, Dims.of(0), Dims.of(0)));
    two(
        "dotWidened",
        (x, y) ->
            x.dotGeneral(
                y, none, none, Dims.of(1), Dims.of(0), Precision.DEFAULT, ElementType.F32));
  }

  private interface Reducer {
    Tensor apply(Tensor tensor, int... axes);
  }

  private void reducer(String name, Reducer f) {
    one(name + "All", f::apply);
    one(name + "First", x -> f.apply(x, 0));
    one(name + "Last", x -> f.apply(x, -1));
    one(name + "Several", x -> f.apply(x, 2, 0));
  }

  private void reductions() {
    reducer("sum", Tensor::sum);
    reducer("product", Tensor::product);
    reducer("max", Tensor::max);
    reducer("min", Tensor::min);
    reducer("mean", Tensor::mean);
    one("sumDim1", x -> x.sum(1));
    one("productDim1", x -> x.product(1));
    one("maxDim1", x -> x.max(1));
    one("minDim1", x -> x.min(1));
    one("allLast", x -> x.all(-1));
    one("anySeveral", x -> x.any(0, 2));
    one("argmaxFirst", x -> x.argmax(0));
    one("argmaxLast", x -> x.argmax(-1));
    var type = TensorType.of(ElementType.F32, 2, 3);
    one("timesIota", x -> x.multiply(Tensor.iota(type, 1)).add(Tensor.iota(type, 0)));
    var square = TensorType.of(ElementType.I32, 3, 3);
    one(
        "diagonal",
        x ->
            Tensor.select(
                Tensor.iota(square, 0).eq(Tensor.iota(square, 1)), x.multiply(x), Tensor.zeros()));
  }

  private static Tensor logsumexp(Tensor x) {
    var max = x.max(-1);
    return max.add(x.subtract(max.expandDims(-1)).exp().sum(-1).log());
  }

  record Layer(Tensor weights, Tensor bias) {
    Tensor apply(Tensor x) {
      return x.matmul(weights).add(bias);
    }
  }

  private static Tensor loss(Map<String, Layer> model, List<Tensor> batch) {
    var labels = batch.get(1);
    var logits = model.get("out").apply(model.get("in").apply(batch.get(0)).tanh());
    var hot =
        Tensor.iota(logits.type().withElementType(ElementType.I32), 1).eq(labels.expandDims(1));
    var chosen = Tensor.select(hot, logits, Tensor.zeros(logits.type())).sum(1);
    return logsumexp(logits).subtract(chosen).mean();
  }

  private void compositions() {
    one(
        "softmax",
        x -> {
          var e = x.subtract(x.max(-1).expandDims(-1)).exp();
          return e.divide(e.sum(-1).expandDims(-1));
        });
    one("logsumexp", OracleFunctions::logsumexp);
    any(
        "mlpLoss",
        a ->
            loss(
                Map.of("in", new Layer(a.get(0), a.get(1)), "out", new Layer(a.get(2), a.get(3))),
                a.subList(4, 6)));
    two(
        "scaledByInteger",
        (x, n) ->
            x.multiply(n.convert(ElementType.F32)).add(Tensor.select(n.gt(1), x.multiply(x), x)));
    one("normalized", x -> x.divide(x.multiply(x).sum().sqrt()));
    two("quadraticForm", (x, a) -> x.matmul(a.matmul(x)).add(x.sin().multiply(a).sum()));
    one("modulusSquared", z -> z.real().pow(2).add(z.imag().multiply(z.imag())));
    two("complexProduct", (x, y) -> x.complex(y).exp().multiply(y.complex(x)).imag());
    one(
        "huber",
        x -> Tensor.select(x.abs().lt(1), x.multiply(0.5).multiply(x), x.abs().subtract(0.5)));
    one("polynomial", x -> x.multiply(2).add(1).multiply(x).subtract(3).multiply(x).add(0.5));
    one("constant", x -> Tensor.ones(x.type()).multiply(2));
  }
}
