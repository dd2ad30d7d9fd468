package dev.adjoint.solve;

import dev.adjoint.Control;
import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.linalg.Linalg;
import dev.adjoint.solve.Krylov.Limits;

/** The iterations, on vectors. Nobody differentiates them. */
final class Iterations {
  private Iterations() {}

  private static Tensor dot(Tensor a, Tensor b) {
    return a.multiply(b).sum();
  }

  /** The square of the length that a residual may have. */
  private static Tensor enough(Tensor b, Limits limits) {
    return dot(b, b).multiply(limits.rtol() * limits.rtol()).maximum(limits.atol().square());
  }

  /** {@code a / b}, or zero where {@code b} is: at the end of an iteration that has arrived. */
  private static Tensor ratio(Tensor a, Tensor b) {
    var isZero = b.eq(0);
    return Tensor.select(
        isZero, Tensor.zeros(a.type()), a.divide(Tensor.select(isZero, Tensor.ones(b.type()), b)));
  }

  static Tensor conjugateGradients(
      Fn1<Tensor, Tensor> a, Tensor b, Fn1<Tensor, Tensor> m, Limits limits) {
    record State(Tensor x, Tensor r, Tensor p, Tensor rz, Tensor count) {}
    var enough = enough(b, limits);
    var z = m.apply(b);
    return Control.whileLoop(
            s -> dot(s.r(), s.r()).gt(enough).and(s.count().lt(limits.maxIterations())),
            s -> {
              var ap = a.apply(s.p());
              var alpha = ratio(s.rz(), dot(s.p(), ap));
              var r = s.r().subtract(ap.multiply(alpha));
              var next = m.apply(r);
              var rz = dot(r, next);
              return new State(
                  s.x().add(s.p().multiply(alpha)),
                  r,
                  next.add(s.p().multiply(ratio(rz, s.rz()))),
                  rz,
                  s.count().add(1));
            },
            new State(Tensor.zeros(b.type()), b, z, dot(b, z), Tensor.of(0)))
        .x();
  }

  static Tensor stabilized(Fn1<Tensor, Tensor> a, Tensor b, Fn1<Tensor, Tensor> m, Limits limits) {
    record State(
        Tensor x,
        Tensor r,
        Tensor shadow,
        Tensor p,
        Tensor v,
        Tensor rho,
        Tensor alpha,
        Tensor omega,
        Tensor count) {}
    var enough = enough(b, limits);
    var zero = Tensor.zeros(b.type());
    var one = Tensor.ones(TensorType.of(b.elementType()));
    return Control.whileLoop(
            s -> dot(s.r(), s.r()).gt(enough).and(s.count().lt(limits.maxIterations())),
            s -> {
              var found = dot(s.shadow(), s.r());
              // The residual has become orthogonal to where it began: begins anew from here.
              var isLost = found.abs().le(dot(s.r(), s.r()).multiply(epsilon(b.elementType())));
              var shadow = Tensor.select(isLost, s.r(), s.shadow());
              var rho = Tensor.select(isLost, dot(s.r(), s.r()), found);
              var beta = ratio(rho, s.rho()).multiply(ratio(s.alpha(), s.omega()));
              beta = Tensor.select(isLost, Tensor.zeros(beta.type()), beta);
              var p = s.r().add(s.p().subtract(s.v().multiply(s.omega())).multiply(beta));
              var near = m.apply(p);
              var v = a.apply(near);
              var alpha = ratio(rho, dot(shadow, v));
              var half = s.r().subtract(v.multiply(alpha));
              var nearHalf = m.apply(half);
              var t = a.apply(nearHalf);
              var omega = ratio(dot(t, half), dot(t, t));
              return new State(
                  s.x().add(near.multiply(alpha)).add(nearHalf.multiply(omega)),
                  half.subtract(t.multiply(omega)),
                  shadow,
                  p,
                  v,
                  rho,
                  alpha,
                  omega,
                  s.count().add(1));
            },
            new State(zero, b, b, zero, zero, one, one, one, Tensor.of(0)))
        .x();
  }

  private static double epsilon(ElementType type) {
    return type == ElementType.F64 ? Math.ulp(1.0) : Math.ulp(1f);
  }

  static Tensor minimalResiduals(
      Fn1<Tensor, Tensor> a, Tensor b, Fn1<Tensor, Tensor> m, Limits limits) {
    record State(Tensor x, Tensor r, Tensor count) {}
    int steps = (int) Math.min(limits.restart(), b.type().size());
    var start = m.apply(b);
    var enough = enough(start, limits);
    return Control.whileLoop(
            s -> dot(s.r(), s.r()).gt(enough).and(s.count().lt(limits.maxIterations())),
            s -> {
              var x = s.x().add(correction(v -> m.apply(a.apply(v)), s.r(), steps));
              return new State(x, m.apply(b.subtract(a.apply(x))), s.count().add(1));
            },
            new State(Tensor.zeros(b.type()), start, Tensor.of(0)))
        .x();
  }

  /** What the first so many powers of {@code a} on {@code r} can do against it. */
  private static Tensor correction(Fn1<Tensor, Tensor> a, Tensor r, int steps) {
    record Arnoldi(Tensor basis, Tensor projections) {}
    var type = r.elementType();
    long n = r.type().size();
    var length = dot(r, r).sqrt();
    var row = Tensor.iota(TensorType.of(ElementType.I32, steps + 1, n), 0);
    var none = Tensor.zeros(TensorType.of(type, steps + 1, n));
    var square = TensorType.of(type, steps + 1, steps);
    var column = Tensor.iota(square.withElementType(ElementType.I32), 1);
    var index = Tensor.iota(TensorType.of(ElementType.I32, steps + 1), 0);
    var first =
        Tensor.select(
            row.eq(0), r.multiply(ratio(one(length), length)).broadcastTo(row.shape()), none);
    var found =
        Control.fori(
            0,
            steps,
            (k, s) -> {
              var v = Tensor.select(row.eq(k), s.basis(), none).sum(0);
              var w = a.apply(v);
              var size = dot(w, w).sqrt();
              var h = s.basis().matmul(w);
              w = w.subtract(h.matmul(s.basis()));
              // Twice is enough for the basis to be orthogonal to rounding.
              var more = s.basis().matmul(w);
              w = w.subtract(more.matmul(s.basis()));
              var rest = dot(w, w).sqrt();
              // What is only rounding is no direction: the space is exhausted.
              rest =
                  Tensor.select(
                      rest.gt(size.multiply(epsilon(type))), rest, Tensor.zeros(rest.type()));
              var next = w.multiply(ratio(one(rest), rest));
              var basis = Tensor.select(row.eq(k.add(1)), next.broadcastTo(row.shape()), s.basis());
              var entries =
                  h.add(more)
                      .add(
                          Tensor.select(
                              index.eq(k.add(1)),
                              rest.broadcastTo(index.shape()),
                              Tensor.zeros(h.type())));
              var projections =
                  Tensor.select(
                      column.eq(k),
                      entries.expandDims(1).broadcastTo(square.shape()),
                      s.projections());
              return new Arnoldi(basis, projections);
            },
            new Arnoldi(first, Tensor.zeros(square)));
    // Least squares: the first row of q is what is left of the residual's length.
    var qr = Linalg.qr(found.projections());
    var target = qr.q().slice(0, 0, 1).reshape(steps).multiply(length);
    var diagonal =
        Tensor.iota(TensorType.of(ElementType.I32, steps, steps), 0)
            .eq(Tensor.iota(TensorType.of(ElementType.I32, steps, steps), 1));
    var isEmpty = diagonal.and(qr.r().eq(0));
    var r1 = Tensor.select(isEmpty, Tensor.ones(qr.r().type()), qr.r());
    var unused = isEmpty.any(1);
    var wanted = Tensor.select(unused, Tensor.zeros(target.type()), target);
    var y = Linalg.triangularSolve(r1, wanted, false, false, false);
    return y.matmul(found.basis().slice(0, 0, steps));
  }

  private static Tensor one(Tensor like) {
    return Tensor.ones(like.type());
  }
}
