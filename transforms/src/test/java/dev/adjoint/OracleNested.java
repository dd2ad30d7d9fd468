package dev.adjoint;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.hessian;
import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.jvp;
import static dev.adjoint.Adjoint.vmap;

import dev.adjoint.Control.Step;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.linalg.Linalg;
import java.util.List;

/** Functions of {@code src/test/oracle/library.py} that loop, branch and transform. */
final class OracleNested extends OracleTable {
  OracleNested() {
    branches();
    scans();
    loops();
    derivatives();
    nests();
  }

  private void branches() {
    one(
        "cond",
        x ->
            Control.cond(x.get(Index.at(0)).gt(0), () -> x.sin().multiply(x), () -> x.multiply(3)));
    any(
        "condOf",
        a -> Control.cond(a.get(0), () -> a.get(1).multiply(a.get(2)), () -> a.get(2).cos()));
    two(
        "switch",
        (i, x) ->
            Control.switchCase(
                i, List.of(() -> x, () -> x.multiply(x), () -> x.exp().sum().add(x))));
    two("switchBeyond", (i, x) -> Control.switchCase(i, List.of(() -> x, () -> x.multiply(x))));
  }

  private static Tensor flat(Step<Tensor, Tensor> step) {
    return Tensor.concatenate(0, step.carry().reshape(-1), step.output().reshape(-1));
  }

  private static Tensor f64(double value) {
    return Tensor.of(value);
  }

  private void scans() {
    any(
        "scanRnn",
        a ->
            flat(
                Control.scan(
                    (Tensor h, Tensor x) -> {
                      var next = a.get(0).matmul(h).add(x).tanh();
                      return new Step<>(next, next.multiply(x));
                    },
                    a.get(1),
                    a.get(2))));
    one(
        "scanReversed",
        xs ->
            flat(
                Control.scanReversed(
                    (Tensor c, Tensor x) -> new Step<>(c.multiply(0.5).add(x), c.sin().multiply(x)),
                    f64(0.3),
                    xs)));
    one(
        "scanCond",
        xs ->
            Control.scan(
                    (Tensor c, Tensor x) ->
                        new Step<>(
                            Control.cond(x.gt(0), () -> c.multiply(x), () -> c.add(x.sin())), c),
                    f64(1),
                    xs)
                .output());
    one(
        "scanOfScan",
        xs ->
            Control.scan(
                    (Tensor c, Tensor row) ->
                        Control.scan(
                            (Tensor d, Tensor x) -> new Step<>(d.multiply(x).sin().add(d), d),
                            c,
                            row),
                    f64(1),
                    xs)
                .output());
    two(
        "scanIndexed",
        (xs, i) ->
            Control.scan(
                    (Tensor c, Tensor k) -> new Step<>(c.add(xs.get(Index.of(k)).multiply(c)), c),
                    f64(1),
                    i)
                .carry());
    one("map", xs -> Control.map(x -> x.sort(0).multiply(x.get(Index.at(0))), xs));
    one("associativeSum", xs -> Control.associativeScan(Tensor::add, xs.multiply(xs)));
    one("associativeProduct", xs -> Control.associativeScan(Tensor::matmul, xs));
    two(
        "associativeAffine",
        (a, b) ->
            Tensor.concatenate(
                0,
                Control.associativeScan(
                    (List<Tensor> p, List<Tensor> q) ->
                        List.of(
                            q.get(0).multiply(p.get(0)), q.get(0).multiply(p.get(1)).add(q.get(1))),
                    List.of(a, b))));
  }

  private void loops() {
    one(
        "fori",
        x -> Control.fori(0, 4, (k, y) -> y.sin().add(x.multiply(k.convert(ElementType.F64))), x));
    one(
        "foriUpdate",
        x ->
            Control.fori(
                1,
                5,
                (k, y) -> {
                  var before = y.get(Index.of(k.subtract(1)));
                  return y.at(Index.of(k)).set(before.multiply(y.get(Index.of(k)).sin()));
                },
                x));
    one(
        "whileForward",
        x ->
            Control.whileLoop(
                    (Pair<Tensor, Tensor> s) -> s.first().lt(5),
                    s -> new Pair<>(s.first().add(1), s.second().sin().add(x)),
                    new Pair<>(Tensor.of(0), x))
                .second());
    one(
        "whileHalving",
        x ->
            Control.whileLoop(
                (Tensor y) -> y.gt(1), y -> y.multiply(0.5).multiply(y.multiply(0.1).cos()), x));
    one(
        "checkpointed",
        x -> Adjoint.checkpoint((Tensor y) -> y.sin().multiply(y).sin()).apply(x.multiply(2)));
  }

  /** A function to transform. */
  private static Tensor g(Tensor x) {
    return x.sin().multiply(x.flip().multiply(0.3).exp()).sum();
  }

  private static final Fn1<Tensor, Tensor> G = OracleNested::g;

  private void derivatives() {
    one("gradOf", grad(G)::apply);
    one("hessianOf", hessian(G)::apply);
    two("hvpOf", Adjoint.hvp(G)::apply);
    one("jacfwdOf", Adjoint.jacfwd((Tensor x) -> x.multiply(x.multiply(x).sum()))::apply);
    one("jacrevOf", Adjoint.jacrev((Tensor x) -> x.cumsum(0).tanh())::apply);
    one("thirdDerivative", grad(grad(grad((Tensor x) -> x.sin().multiply(x).multiply(x))))::apply);
    one("jitOfGradOfJit", jit(grad(jit(G)))::apply);
    two(
        "vjpOfJvp",
        (x, u) ->
            Adjoint.vjp((Tensor y) -> jvp(Tensor::tanh, y, u).tangent(), x)
                .pullback()
                .apply(u.multiply(u)));
    two(
        "linearizeOf",
        (x, u) -> Adjoint.linearize((Tensor y) -> y.sin().sort(0), x).tangentMap().apply(u));
    one("gradOfCholesky", grad((Tensor a) -> OracleNumerics.logDeterminant(a))::apply);
  }

  private static Tensor descend(Tensor y) {
    return y.subtract(grad(G).apply(y).multiply(0.1));
  }

  private static Step<Tensor, Tensor> descent(Tensor x) {
    return Control.scan((Tensor y, Tensor _) -> new Step<>(descend(y), y), x, Tensor.zeros(3));
  }

  private void nests() {
    one("vmapOfGrad", vmap(grad(G))::apply);
    Fn1<Tensor, Tensor> cube = x -> x.sin().multiply(x.sin()).multiply(x.sin());
    one("vmapOfVmapOfGrad", vmap(vmap(grad(cube)))::apply);
    Fn1<Tensor, Tensor> h = y -> y.sin().multiply(y).multiply(y);
    one("gradOfVmapOfGrad", grad((Tensor x) -> vmap(grad(h)).apply(x).square().sum())::apply);
    one("gradOfScanOfGrad", grad((Tensor x) -> descent(x).carry().square().sum())::apply);
    one("scanOfGrad", x -> descent(x).output());
    Fn1<Tensor, Tensor> sums =
        x ->
            Control.scan(
                    (Tensor c, Tensor y) -> new Step<>(c.add(y).sin(), c.multiply(y)), f64(0.5), x)
                .output();
    one("vmapOfScan", vmap(sums)::apply);
    one("condOfGrad", x -> Control.cond(x.sum().gt(0), () -> grad(G).apply(x), x::negate));
    two(
        "vmapOfSolveOfGrad",
        (a, bs) ->
            vmap((Tensor b) -> Linalg.solve(OracleNumerics.far(a), grad(G).apply(b))).apply(bs));
  }
}
