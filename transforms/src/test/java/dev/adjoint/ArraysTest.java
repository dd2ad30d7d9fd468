package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.adjoint.Oracle.Case;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions of tensors that are made of several ops, or index, order and slide windows. */
@OnEveryBackend
class ArraysTest {
  private static final Map<String, Fn1<List<Tensor>, List<Tensor>>> FUNCTIONS = new HashMap<>();

  static Stream<Case> cases() {
    return Oracle.read("arrays.txt").stream();
  }

  /** By its name, or by its name and what is special where that makes it another function. */
  private static void many(String name, Fn1<List<Tensor>, List<Tensor>> f) {
    FUNCTIONS.put(name, f);
  }

  private static void one(String name, Fn1<Tensor, Tensor> f) {
    many(name, in -> List.of(f.apply(in.getFirst())));
  }

  private static void two(String name, Fn2<Tensor, Tensor, Tensor> f) {
    many(name, in -> List.of(f.apply(in.get(0), in.get(1))));
  }

  private static void three(String name, Fn3<Tensor, Tensor, Tensor, Tensor> f) {
    many(name, in -> List.of(f.apply(in.get(0), in.get(1), in.get(2))));
  }

  private static void four(String name, Fn4<Tensor, Tensor, Tensor, Tensor, Tensor> f) {
    many(name, in -> List.of(f.apply(in.get(0), in.get(1), in.get(2), in.get(3))));
  }

  static {
    one("sinh", Tensor::sinh);
    one("cosh", Tensor::cosh);
    one("asin", Tensor::asin);
    one("acos", Tensor::acos);
    one("atan", Tensor::atan);
    one("asinh", Tensor::asinh);
    one("acosh", Tensor::acosh);
    one("atanh", Tensor::atanh);
    one("clip", x -> x.clip(-1, 3));
    one("maximum", x -> x.maximum(0));
    one("erf", Tensor::erf);
    one("erfInv", Tensor::erfInv);
    one("relu", Tensor::relu);
    one("square", Tensor::square);
    one("isNaN", Tensor::isNaN);
    two("logAddExp", Tensor::logAddExp);
    two("mod", Tensor::mod);
    one("bitcast", x -> x.bitcast(ElementType.I32));

    one("flip/one", x -> x.flip(1));
    one("flip/all", Tensor::flip);
    one("roll", x -> x.roll(-3, 2));
    many("split/parts", in -> in.getFirst().split(2, 2));
    many("split/sizes", in -> in.getFirst().split(Dims.of(1, 2), 1));
    one("tile", x -> x.tile(2, 1, 3));
    one("repeat", x -> x.repeat(2, 1));
    two("stack", (x, y) -> Tensor.stack(-1, x, y, x));
    one("squeeze/all", Tensor::squeeze);
    one("squeeze/one", x -> x.squeeze(0));
    one("moveAxis", x -> x.moveAxis(0, -1));
    one("swapAxes", x -> x.swapAxes(0, -1));
    for (int k : new int[] {-2, 0, 1, 5}) {
      one("tril/" + k, x -> x.tril(k));
      one("triu/" + k, x -> x.triu(k));
      one("diagonal/" + k, x -> x.diagonal(k));
    }
    one("asDiagonal", Tensor::asDiagonal);
    one("trace", Tensor::trace);
    two("outer", Tensor::outer);
    one("oneHot", i -> i.oneHot(3, ElementType.F32));
    many("eye", _ -> List.of(Tensor.eye(TensorType.of(ElementType.I32, 2, 3))));
    many("arange/up", _ -> List.of(Tensor.arange(3, 11, 3)));
    many("arange/down", _ -> List.of(Tensor.arange(5, -2, -2)));
    many("linspace", _ -> List.of(Tensor.linspace(-1, 2, 7)));

    one("var/all", Tensor::var);
    one("var/some", x -> x.var(0, 2));
    one("std/all", Tensor::std);
    one("std/some", x -> x.std(0, 2));
    one("logSumExp/all", Tensor::logSumExp);
    one("logSumExp/some", x -> x.logSumExp(0, 2));
    one("logSumExp/infinite", x -> x.logSumExp(1));
    one("softmax", x -> x.softmax(1));
    one("logSoftmax", x -> x.logSoftmax(1));
    one("argmin", x -> x.argmin(1));
    one("countNonzero", x -> x.countNonzero(1));
    for (int axis : new int[] {0, 1}) {
      var where = axis == 0 ? "/first" : "/last";
      one("cumsum" + where, x -> x.cumsum(axis));
      one("cumprod" + where, x -> x.cumprod(axis));
      one("cummax" + where, x -> x.cummax(axis));
      one("cummin" + where, x -> x.cummin(axis));
      one("cumlogsumexp" + where, x -> x.cumlogsumexp(axis));
    }

    one("get/range", x -> x.get(Index.range(1, -1), Index.every(2)));
    one("get/backwards", x -> x.get(Index.every(-1), Index.range(4, 0, -2)));
    one("get/beyond", x -> x.get(Index.range(2, 100), Index.range(-100, 2)));
    one("get/empty", x -> x.get(Index.range(3, 1)));
    one("get/position", x -> x.get(Index.at(-2), Index.from(1)));
    one("get/newAxis", x -> x.get(Index.all(), Index.newAxis(), Index.at(1), Index.newAxis()));
    one("get/rest", x -> x.get(Index.rest(), Index.at(1)));
    two("get/rows", (x, i) -> x.get(Index.of(i)));
    two("get/columns", (x, i) -> x.get(Index.range(1, 3), Index.of(i)));
    three("get/both", (x, i, j) -> x.get(Index.of(i), Index.of(j)));
    three("get/apart", (x, i, j) -> x.get(Index.of(i), Index.every(2), Index.of(j)));
    three("get/adjacent", (x, i, j) -> x.get(Index.all(), Index.of(i), Index.of(j)));
    two(
        "get/middleWithNewAxis",
        (x, i) ->
            x.get(Index.newAxis(), Index.all(), Index.of(i), Index.newAxis(), Index.every(-1)));
    two("get/positionApart", (x, i) -> x.get(Index.at(1), Index.all(), Index.of(i)));
    two("get/positionAdjacent", (x, i) -> x.get(Index.all(), Index.at(1), Index.of(i)));
    two("take", (x, i) -> x.take(i, 1));
    two("takeAlongAxis/first", (x, i) -> x.takeAlongAxis(i, 0));
    two("takeAlongAxis/last", (x, i) -> x.takeAlongAxis(i, -1));
    three("dynamicSlice", (x, a, b) -> x.dynamicSlice(List.of(a, b), Dims.of(2, 3)));
    three("dynamicUpdateSlice", (x, u, a) -> x.dynamicUpdateSlice(u, 1, a));
    two("at/setRange", (x, u) -> x.at(Index.range(1, 3), Index.from(-2)).set(u));
    two("at/addSteps", (x, u) -> x.at(Index.every(2), Index.every(-2)).add(u));
    two("at/setPosition", (x, u) -> x.at(Index.at(-1)).set(u));
    two("at/multiplyAll", (x, u) -> x.at(Index.all()).multiply(u));
    three("at/addRows", (x, u, i) -> x.at(Index.of(i)).add(u));
    four("at/setElements", (x, u, i, j) -> x.at(Index.of(i), Index.of(j)).set(u));
    three("at/addOutside", (x, u, i) -> x.at(Index.of(i)).add(u));
    three("at/minColumns", (x, u, i) -> x.at(Index.range(1, 3), Index.of(i)).min(u));
    three("at/maxSteps", (x, u, i) -> x.at(Index.every(2), Index.newAxis(), Index.of(i)).max(u));
    four("at/addApart", (x, u, i, j) -> x.at(Index.of(i), Index.from(1), Index.of(j)).add(u));

    one("sort/f32", x -> x.sort(1));
    one("sort/first", x -> x.sort(0));
    one("sort/i32", x -> x.sort(0));
    one("argsort", x -> x.argsort(1));
    many("sortWith", in -> in.get(0).sortWith(0, List.of(in.get(1))));
    many(
        "topK",
        in -> {
          var top = in.getFirst().topK(3);
          return List.of(top.values(), top.indices());
        });

    var plane = Convolution.of(2);
    two("convolution/valid", plane);
    two("convolution/same", plane.strides(2, 3).padding(Padding.same()));
    two(
        "convolution/explicit",
        plane.strides(1, 2).padding(Padding.of(Dims.of(1, 2), Dims.of(0, -1))));
    two("convolution/dilated", plane.padding(Padding.same()).dilation(2, 1));
    two("convolution/inputDilated", plane.padding(Padding.of(2, 1)).inputDilation(2, 3));
    two("convolution/groups", plane.groups(2));
    two("convolution/batchGroups", plane.batchGroups(2));
    two("convolution/channelsFirst", Convolution.of("NCHW", "OIHW", "NCHW"));
    two("convolution/one", Convolution.of(1).padding(Padding.same()));
    one("pool/max", Pool.max(2, 2));
    one("pool/min", Pool.min(2, 3).strides(1, 2).padding(Padding.same()));
    one("pool/sum", Pool.sum(2, 2).strides(1, 1).padding(Padding.of(Dims.of(1, 0), Dims.of(0, 2))));
    one("pool/mean", Pool.mean(2, 2).padding(Padding.same()));
    one("pool/meanInside", Pool.mean(2, 2).padding(Padding.same()).withoutPadding());
  }

  private static String key(Case c) {
    return FUNCTIONS.containsKey(c.name()) ? c.name() : c.function();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAsInJax(Case c) {
    var f = FUNCTIONS.get(key(c));
    assertThat(f).as(c.name()).isNotNull();
    Oracle.check(c, f, 1);
  }

  @Test
  void everyFunctionHasACase() {
    var used = cases().map(ArraysTest::key).collect(Collectors.toSet());
    used.add("diagonal/5");
    assertThat(used).isEqualTo(FUNCTIONS.keySet());
  }

  @Test
  void indicesOutsideAreErrorsWhereTheyAreKnown() {
    var x = Tensor.zeros(3, 2);
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> x.get(Index.at(3)))
        .withMessage("index 3: expected a position from -3 to 2 in dimension 0 of tensor<3x2xf32>");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> x.get(Index.at(0), Index.at(0), Index.at(0)))
        .withMessageContaining("at most 2 and one rest()");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> x.at(Index.at(0)).set(Tensor.of(1)))
        .withMessageContaining("expected values of the element type of tensor<3x2xf32>");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Index.of(Tensor.of(true, false)))
        .withMessageContaining("expected positions of an integer type, found tensor<2xi1>");
  }

  /** As in numpy, where x[:, i, None, j] and x[:, i, ..., j] are other arrays than x[:, i, j]. */
  @Test
  void whatIsBetweenPositionsBringsThemToTheFront() {
    var x = Tensor.iota(TensorType.of(ElementType.I32, 60), 0).reshape(3, 4, 5);
    var i = Index.of(0, 2);
    var j = Index.of(1, -1);
    assertThat(x.get(Index.all(), i, j).shape()).isEqualTo(Dims.of(3, 2));
    assertThat(x.get(Index.all(), i, Index.newAxis(), j).shape()).isEqualTo(Dims.of(2, 3, 1));
    assertThat(x.get(Index.all(), i, Index.rest(), j).toInts())
        .containsExactly(1, 21, 41, 14, 34, 54);
    var update = Tensor.of(-1, -2).reshape(2, 1);
    var set = x.at(Index.all(), i, Index.rest(), j).set(update);
    assertThat(set.get(Index.all(), Index.at(2), Index.at(4)).toInts()).containsExactly(-2, -2, -2);
  }

  @Test
  void positionsOfFewBitsCountFromTheEndOfLongDimensions() {
    var positions = Tensor.of(-1, -128, 127).convert(ElementType.I8);
    var x = Tensor.arange(300);
    assertThat(x.take(positions, 0).toInts()).containsExactly(299, 172, 127);
    assertThat(x.takeAlongAxis(positions, 0).toInts()).containsExactly(299, 172, 127);
  }

  @Test
  void shapesThatDoNotFitAreErrors() {
    var x = Tensor.zeros(3, 2);
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> x.split(2, 0))
        .withMessageContaining("expected a number of parts that divides the size 3");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> x.squeeze(1))
        .withMessageContaining("found dimension 1 of tensor<3x2xf32>");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Tensor.zeros(3).tril())
        .withMessageContaining("expected a matrix");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> x.topK(3))
        .withMessageContaining("expected a dimension with 3 elements or more");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Convolution.of("NHWC", "HWIO", "NHC"))
        .withMessageContaining("expected layouts of 4 dimensions, found \"NHC\"");
    assertThatExceptionOfType(HloException.class)
        .isThrownBy(() -> Convolution.of(2).apply(x, x))
        .withMessageContaining("expected an input and a kernel of rank 4");
  }
}
