package dev.adjoint;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Solutions of equations, differentiated by the implicit function theorem and not through the steps
 * of the solver. All of it is custom JVPs and transposes.
 */
public final class Solves {
  private static final String LINEAR = "customLinearSolve";

  private Solves() {}

  /**
   * {@return the solution of {@code A x = b}, whose derivatives are solutions of such systems too}
   *
   * {@snippet :
   * Tensor x = customLinearSolve(v -> a.matmul(v), b, LinearSolver.symmetric(this::conjugateGradient));
   * }
   *
   * <p>The counterpart of {@code jax.lax.custom_linear_solve}. Forward mode solves for {@code db -
   * dA x}, reverse mode solves with the transpose of {@code A}; the steps of the solver are never
   * differentiated, so it may loop as long as it likes. What {@code matvec} closes over is
   * differentiated.
   *
   * @param matvec the linear function {@code x -> A x}, from trees like {@code b} to such trees
   * @param b the right-hand side, a tree
   * @throws dev.adjoint.hlo.HloException if {@code matvec} returns another structure or types than
   *     those of {@code b}; in reverse mode, if the solver has no transpose
   */
  public static <B> B customLinearSolve(Fn1<B, B> matvec, B b, LinearSolver<B> solver) {
    var flat = Trees.flatten(b);
    var types = Trees.types(flat.leaves());
    Fn1<B, B> checked =
        x ->
            Trees.unflatten(
                flat.def(),
                Trees.matchStrictly(LINEAR + ": the product", flat.def(), types, matvec.apply(x)));
    var closed = ClosureConverted.of(checked, b);
    return new Systems<>(closed.function(), solver).solve(closed.values(), b);
  }

  /**
   * The solution as a function of what the matrix depends on, and of the right-hand side, in which
   * it is linear. The transpose of that is another such function, whose transpose is this one.
   */
  private static final class Systems<B> {
    private final Fn2<List<Tensor>, B, B> matvec;
    private final LinearSolver<B> solver;
    private final CustomJvp2<List<Tensor>, B, B> solution;
    private @Nullable Systems<B> transposed;

    Systems(Fn2<List<Tensor>, B, B> matvec, LinearSolver<B> solver) {
      this.matvec = matvec;
      this.solver = solver;
      CustomTranspose<List<Tensor>, B, B> map =
          CustomTranspose.of((values, b) -> solution(solver.solve(), matvec.bind(values), b));
      var linear =
          map.named(LINEAR).defTranspose((values, ct) -> transposed().solution.apply(values, ct));
      CustomJvp2<List<Tensor>, B, B> custom =
          CustomJvp2.<List<Tensor>, B, B>of(linear).named(LINEAR);
      custom.defJvpWithZeros(
          (values, b, tvalues, tb) -> {
            var x = custom.apply(values, b);
            // A x = b, so A dx = db - dA x.
            var change = change(matvec, values, tvalues, x);
            return new Dual<>(x, custom.apply(values, difference(b, tb, change)));
          });
      this.solution = custom;
    }

    private static <B> B solution(Fn2<Fn1<B, B>, B, B> solve, Fn1<B, B> matvec, B b) {
      return unchanging(LINEAR + ": the solution", rhs -> solve.apply(matvec, rhs), b);
    }

    B solve(List<Tensor> values, B b) {
      return solution.apply(values, b);
    }

    private synchronized Systems<B> transposed() {
      if (solver.isSymmetric()) {
        return this;
      }
      var known = transposed;
      if (known == null) {
        var transposeSolve = solver.transposeSolve();
        if (transposeSolve == null) {
          throw new HloException(
              "customLinearSolve: reverse mode solves a system with the transposed matrix, and the"
                  + " solver has no way to; give LinearSolver.of a transposeSolve, or say"
                  + " LinearSolver.symmetric");
        }
        known =
            new Systems<>(
                (values, x) -> Adjoint.linearTranspose(matvec.bind(values), x).apply(x),
                new LinearSolver<>(transposeSolve, solver.solve(), false));
        known.transposed = this;
        transposed = known;
      }
      return known;
    }
  }

  /**
   * {@code solve(x)}, a tree like {@code x}. What the solver closes over counts as constant: how
   * the solution changes is known from the equation, and would be counted a second time.
   */
  private static <X> X unchanging(String who, Fn1<X, X> solve, X x) {
    var like = Trees.flatten(x);
    var types = Trees.types(like.leaves());
    Fn1<X, X> checked =
        given ->
            Trees.unflatten(
                like.def(), Trees.matchStrictly(who, like.def(), types, solve.apply(given)));
    var closed = ClosureConverted.of(checked, x);
    return closed.function().apply(Adjoint.stopGradient(closed.values()), x);
  }

  /** How f(values, x) changes with the values; null if they do not change. */
  private static <X> @Nullable X change(
      Fn2<List<Tensor>, X, X> f, List<Tensor> values, List<Tensor> tangents, X x) {
    return tangents.stream().allMatch(Objects::isNull)
        ? null
        : Adjoint.jvp(v -> f.apply(v, x), values, tangents).tangent();
  }

  private static <B> B difference(B like, @Nullable B a, @Nullable B b) {
    var flat = Trees.flatten(like);
    var types = Trees.types(flat.leaves());
    var left = Trees.matchPrefix(LINEAR, flat.def(), types, a);
    var right = Trees.matchPrefix(LINEAR, flat.def(), types, b);
    var leaves = new ArrayList<Tensor>();
    for (int i = 0; i < types.size(); i++) {
      leaves.add(difference(types.get(i), left.get(i), right.get(i)));
    }
    return Trees.unflatten(flat.def(), leaves);
  }

  private static Tensor difference(TensorType type, @Nullable Tensor a, @Nullable Tensor b) {
    if (b == null) {
      return a == null ? Tensor.zeros(type) : a;
    }
    return a == null ? b.negate() : a.subtract(b);
  }

  /**
   * {@return an {@code x} with {@code f(x) = 0}, differentiated by the implicit function theorem}
   *
   * {@snippet :
   * Tensor root = customRoot(x -> x.multiply(x).subtract(a), guess, this::newton,
   *     (slope, y) -> y.divide(slope.apply(Tensor.of(1f))));
   * }
   *
   * <p>The counterpart of {@code jax.lax.custom_root}. What {@code f} closes over is
   * differentiated; the solution does not depend on {@code guess}.
   *
   * @param f from trees like {@code guess} to such trees
   * @param solve from a function and the guess to its root
   * @param tangentSolve from a linear function {@code g} and {@code y} to the {@code x} with {@code
   *     g(x) = y}; used for {@code f} linearised at the root, and for its transpose
   * @throws dev.adjoint.hlo.HloException if {@code f} returns another structure or types than those
   *     of {@code guess}
   */
  public static <X> X customRoot(
      Fn1<X, X> f, X guess, Fn2<Fn1<X, X>, X, X> solve, Fn2<Fn1<X, X>, X, X> tangentSolve) {
    var flat = Trees.flatten(guess);
    var types = Trees.types(flat.leaves());
    Fn1<X, X> checked =
        x ->
            Trees.unflatten(
                flat.def(),
                Trees.matchStrictly(
                    "customRoot: the function's value", flat.def(), types, f.apply(x)));
    var closed = ClosureConverted.of(checked, guess);
    var function = closed.function();
    CustomJvp2<List<Tensor>, X, X> custom =
        CustomJvp2.<List<Tensor>, X, X>of(
                (values, start) ->
                    unchanging(
                        "customRoot: the solution",
                        guessed -> solve.apply(function.bind(values), guessed),
                        start))
            .named("customRoot");
    custom.defJvpWithZeros(
        (values, start, tvalues, tstart) -> {
          var x = custom.apply(values, start);
          // f(v, x) = 0, so df/dx dx = -df/dv dv; where one starts to look makes no difference.
          var change = change(function, values, tvalues, x);
          if (change == null) {
            return new Dual<>(x, zero());
          }
          var slope = Adjoint.linearize(function.bind(values), x).tangentMap();
          var solver = LinearSolver.of(tangentSolve, tangentSolve);
          return new Dual<>(x, customLinearSolve(slope, Trees.map(Tensor::negate, change), solver));
        });
    return custom.apply(closed.values(), guess);
  }

  /** A tangent that is zero, as rules return it. */
  @SuppressWarnings("NullAway")
  private static <X> X zero() {
    return null;
  }
}
