package dev.adjoint;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import java.util.List;

/** Functions of {@code src/test/oracle/library.py} that index, reshape, order and slide windows. */
final class OracleArrays extends OracleTable {
  OracleArrays() {
    indexing();
    updates();
    shapes();
    reductions();
    order();
    windows();
  }

  private void indexing() {
    one("get", x -> x.get(Index.range(1, -1), Index.every(2)));
    one("getBackwards", x -> x.get(Index.every(-1), Index.range(4, 0, -2)));
    two("getRows", (x, i) -> x.get(Index.of(i)));
    two("getColumns", (x, i) -> x.get(Index.range(1, 3), Index.of(i)));
    any("getElements", a -> a.get(0).get(Index.of(a.get(1)), Index.of(a.get(2))));
    any("getApart", a -> a.get(0).get(Index.of(a.get(1)), Index.every(2), Index.of(a.get(2))));
    two("getTwice", (x, i) -> x.get(Index.of(i)).multiply(x.get(Index.of(i.flip()))));
    two("take", (x, i) -> x.take(i, 1));
    two("takeAlongFirst", (x, i) -> x.takeAlongAxis(i, 0));
    two("takeAlongLast", (x, i) -> x.takeAlongAxis(i, -1));
    any("dynamicSlice", a -> a.get(0).dynamicSlice(a.subList(1, 3), Dims.of(2, 3)));
    any(
        "dynamicUpdateSlice",
        a -> a.get(0).dynamicUpdateSlice(a.get(1), 1, a.get(2)).multiply(a.get(0)));
    any("dynamicUpdateSliceBeyond", a -> a.get(0).dynamicUpdateSlice(a.get(1), 0, a.get(2)));
  }

  private void updates() {
    two("setRange", (x, u) -> x.at(Index.range(1, 3), Index.from(-2)).set(u));
    two("addSteps", (x, u) -> x.at(Index.every(2), Index.every(-2)).add(u));
    any("setRows", a -> a.get(0).at(Index.of(a.get(2))).set(a.get(1)));
    any("setElements", a -> a.get(0).at(Index.of(a.get(2)), Index.of(a.get(3))).set(a.get(1)));
    any("addRows", a -> a.get(0).at(Index.of(a.get(2))).add(a.get(1)));
    any(
        "addOutside",
        a -> {
          var x = a.get(0);
          return x.at(Index.of(a.get(2))).add(a.get(1).multiply(x.get(Index.at(0))));
        });
    any(
        "addApart",
        a -> a.get(0).at(Index.of(a.get(2)), Index.from(1), Index.of(a.get(3))).add(a.get(1)));
    any("multiplyRows", a -> a.get(0).at(Index.of(a.get(2))).multiply(a.get(1)));
    any("minColumns", a -> a.get(0).at(Index.range(1, 3), Index.of(a.get(2))).min(a.get(1)));
    any("maxRows", a -> a.get(0).at(Index.of(a.get(2))).max(a.get(1)));
    two(
        "histogram",
        (x, i) -> Tensor.zeros(TensorType.of(ElementType.F64, 4)).at(Index.of(i)).add(x.sin()));
  }

  private void shapes() {
    one("flip", x -> x.flip(1).multiply(x));
    one("roll", x -> x.roll(-3, 2).multiply(x));
    one(
        "split",
        x -> {
          var parts = x.split(2, 2);
          return parts.get(0).multiply(parts.get(1));
        });
    one("tile", x -> x.tile(2, 1, 3));
    one("repeat", x -> x.repeat(2, 1));
    two("stack", (x, y) -> Tensor.stack(-1, x, y, x.multiply(y)));
    one("moveAxis", x -> x.moveAxis(0, -1));
    one("tril", x -> x.tril(1));
    one("triu", x -> x.triu(-1));
    one("diagonalOf", x -> x.diagonal(1));
    one("asDiagonal", Tensor::asDiagonal);
    one("trace", x -> x.matmul(x).trace());
    two("outer", Tensor::outer);
    two(
        "padMixed",
        (x, p) -> {
          var padded = x.pad(p, Dims.of(-1, 2), Dims.of(2, -2), Dims.of(1, 2));
          return padded.multiply(padded);
        });
    any("clampTensor", a -> a.get(1).clamp(a.get(0), a.get(2)));
  }

  private void reductions() {
    one("var", x -> x.var(0, 2));
    one("std", x -> x.std(1));
    one("logSumExp", x -> x.logSumExp(0, 2));
    one("softmaxAxis", x -> x.softmax(1));
    one("logSoftmax", x -> x.logSoftmax(1));
    one("cumsum", x -> x.cumsum(1));
    one("cumprod", x -> x.cumprod(1));
    one("cummax", x -> x.cummax(1));
    one("cummin", x -> x.cummin(1));
    one("cumlogsumexp", x -> x.cumlogsumexp(1));
  }

  private void order() {
    one("sort", x -> x.sort(1));
    one("sortFirst", x -> x.sort(0));
    two("sortWith", (x, y) -> Tensor.concatenate(0, x.sortWith(0, List.of(y))));
    two("argsortTake", (x, y) -> y.get(Index.of(x.argsort(0))));
    one("topK", x -> x.topK(2).values());
    two(
        "topKOfBoth",
        (x, y) -> {
          var top = x.topK(2);
          return y.takeAlongAxis(top.indices(), -1).multiply(top.values());
        });
    one("median", x -> x.sort(0).get(Index.at(3)).square());
    one("argmaxTake", x -> x.get(Index.of(x.argmax(0))).multiply(x.get(Index.of(x.argmin(0)))));
  }

  private void windows() {
    var plane = Convolution.of(2);
    two("conv", plane::apply);
    two("convSame", plane.strides(2, 3).padding(Padding.same())::apply);
    two(
        "convExplicit",
        plane.strides(1, 2).padding(Padding.of(Dims.of(1, 2), Dims.of(0, -1)))::apply);
    two("convDilated", plane.padding(Padding.same()).dilation(2, 1)::apply);
    two("convInputDilated", plane.padding(Padding.of(2, 1)).inputDilation(2, 3)::apply);
    two("convGroups", plane.groups(2)::apply);
    two("convBatchGroups", plane.batchGroups(2)::apply);
    two("convChannelsFirst", Convolution.of("NCHW", "OIHW", "NCHW")::apply);
    two("convLine", Convolution.of(1).strides(2).padding(Padding.same()).dilation(2)::apply);
    var line = Convolution.of(1).padding(Padding.of(Dims.of(3), Dims.of(2)));
    one("convSelf", x -> line.apply(x, x));
    one("poolMax", Pool.max(2, 2)::apply);
    one("poolMin", Pool.min(2, 3).strides(1, 2).padding(Padding.same())::apply);
    one(
        "poolSum",
        Pool.sum(2, 2).strides(1, 1).padding(Padding.of(Dims.of(1, 0), Dims.of(0, 2)))::apply);
    one("poolMean", Pool.mean(2, 2).padding(Padding.same())::apply);
  }
}
