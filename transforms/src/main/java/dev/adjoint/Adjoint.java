package dev.adjoint;

import dev.adjoint.Jacobians.Mode;
import dev.adjoint.hlo.TensorType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The transforms: functions from functions to functions, which compose in any order and to any
 * depth. Their names and meanings are JAX's.
 *
 * {@snippet :
 * Fn1<Tensor, Tensor> f = x -> x.sin().multiply(x);
 * var df = jit(grad(f));
 * var d2f = grad(grad(f));
 * var batched = vmap(df);
 * }
 *
 * <p>Arguments and results are trees: tensors, records, lists, maps, arrays and optionals of trees.
 * A part of a tree that is no tensor is static. Values of an enclosing trace may be closed over.
 * Without {@link #jit} a transformed function is traced anew in each call; what was compiled is
 * used again.
 */
public final class Adjoint {
  /** The axis of an argument of {@link #vmap} that all examples share. */
  public static final int SHARED = Integer.MIN_VALUE;

  private Adjoint() {}

  @SuppressWarnings("unchecked") // Arguments are put together from trees of the declared types.
  static <T> T at(Object[] arguments, int i) {
    return (T) arguments[i];
  }

  @SuppressWarnings("unchecked") // The result has the structure that the function returned.
  static <T> T cast(@Nullable Object result) {
    return (T) result;
  }

  /**
   * {@return {@code f}, compiled once for each structure and types of arguments, and then only
   * executed}
   *
   * <p>The counterpart of {@code jax.jit}. What {@code f} closes over, and does beside computing,
   * happens when it is traced.
   *
   * <p>Parts of arguments that are no tensors, such as numbers and strings, are static: Java code
   * may decide by them, and there is a compiled form for each value, told apart by {@code equals}.
   *
   * @param donated the numbers of the arguments whose memory the results may take; such an argument
   *     is closed by the call
   */
  public static <A, R> Fn1<A, R> jit(Fn1<A, R> f, int... donated) {
    var jit = new Jit(a -> f.apply(at(a, 0)), donated);
    return (a) -> cast(jit.apply(a));
  }

  /** {@return {@code f} compiled; see {@link #jit(Fn1, int...)}} */
  public static <A, B, R> Fn2<A, B, R> jit(Fn2<A, B, R> f, int... donated) {
    var jit = new Jit(a -> f.apply(at(a, 0), at(a, 1)), donated);
    return (a, b) -> cast(jit.apply(a, b));
  }

  /** {@return {@code f} compiled; see {@link #jit(Fn1, int...)}} */
  public static <A, B, C, R> Fn3<A, B, C, R> jit(Fn3<A, B, C, R> f, int... donated) {
    var jit = new Jit(a -> f.apply(at(a, 0), at(a, 1), at(a, 2)), donated);
    return (a, b, c) -> cast(jit.apply(a, b, c));
  }

  /** {@return {@code f} compiled; see {@link #jit(Fn1, int...)}} */
  public static <A, B, C, D, R> Fn4<A, B, C, D, R> jit(Fn4<A, B, C, D, R> f, int... donated) {
    var jit = new Jit(a -> f.apply(at(a, 0), at(a, 1), at(a, 2), at(a, 3)), donated);
    return (a, b, c, d) -> cast(jit.apply(a, b, c, d));
  }

  /**
   * {@return the gradient of {@code f} with respect to its first argument}
   *
   * <p>The counterpart of {@code jax.grad}. Parts of the argument that are not floating have a
   * gradient of zeros.
   *
   * @throws dev.adjoint.hlo.HloException when called, if {@code f} returns anything but one
   *     floating-point scalar
   */
  public static <A> Fn1<A, A> grad(Fn1<A, Tensor> f) {
    return (a) -> {
      var given = Arguments.of(a);
      var found = Differentiation.grad(x -> f.apply(at(x, 0)), given, false);
      return Trees.unflatten(given.defs().getFirst(), found);
    };
  }

  /**
   * {@return the gradient of {@code f} with respect to its first argument; see {@link #grad(Fn1)}}
   */
  public static <A, B> Fn2<A, B, A> grad(Fn2<A, B, Tensor> f) {
    return (a, b) -> {
      var given = Arguments.of(a, b);
      var found = Differentiation.grad(x -> f.apply(at(x, 0), at(x, 1)), given, false);
      return Trees.unflatten(given.defs().getFirst(), found);
    };
  }

  /**
   * {@return the gradient of {@code f} with respect to its first argument; see {@link #grad(Fn1)}}
   */
  public static <A, B, C> Fn3<A, B, C, A> grad(Fn3<A, B, C, Tensor> f) {
    return (a, b, c) -> {
      var given = Arguments.of(a, b, c);
      var found = Differentiation.grad(x -> f.apply(at(x, 0), at(x, 1), at(x, 2)), given, false);
      return Trees.unflatten(given.defs().getFirst(), found);
    };
  }

  /**
   * {@return the gradient of {@code f} with respect to its first argument; see {@link #grad(Fn1)}}
   */
  public static <A, B, C, D> Fn4<A, B, C, D, A> grad(Fn4<A, B, C, D, Tensor> f) {
    return (a, b, c, d) -> {
      var given = Arguments.of(a, b, c, d);
      var found =
          Differentiation.grad(x -> f.apply(at(x, 0), at(x, 1), at(x, 2), at(x, 3)), given, false);
      return Trees.unflatten(given.defs().getFirst(), found);
    };
  }

  /**
   * {@return the value and the gradient of {@code f} with respect to its first argument, computed
   * together}
   *
   * <p>The counterpart of {@code jax.value_and_grad}.
   */
  public static <A> Fn1<A, ValueAndGrad<A>> valueAndGrad(Fn1<A, Tensor> f) {
    return (a) -> {
      var given = Arguments.of(a);
      var found = Differentiation.grad(x -> f.apply(at(x, 0)), given, true);
      return new ValueAndGrad<>(
          found.getFirst(),
          Trees.unflatten(given.defs().getFirst(), found.subList(1, found.size())));
    };
  }

  /** {@return value and gradient of {@code f}; see {@link #valueAndGrad(Fn1)}} */
  public static <A, B> Fn2<A, B, ValueAndGrad<A>> valueAndGrad(Fn2<A, B, Tensor> f) {
    return (a, b) -> {
      var given = Arguments.of(a, b);
      var found = Differentiation.grad(x -> f.apply(at(x, 0), at(x, 1)), given, true);
      return new ValueAndGrad<>(
          found.getFirst(),
          Trees.unflatten(given.defs().getFirst(), found.subList(1, found.size())));
    };
  }

  /** {@return value and gradient of {@code f}; see {@link #valueAndGrad(Fn1)}} */
  public static <A, B, C> Fn3<A, B, C, ValueAndGrad<A>> valueAndGrad(Fn3<A, B, C, Tensor> f) {
    return (a, b, c) -> {
      var given = Arguments.of(a, b, c);
      var found = Differentiation.grad(x -> f.apply(at(x, 0), at(x, 1), at(x, 2)), given, true);
      return new ValueAndGrad<>(
          found.getFirst(),
          Trees.unflatten(given.defs().getFirst(), found.subList(1, found.size())));
    };
  }

  /** {@return value and gradient of {@code f}; see {@link #valueAndGrad(Fn1)}} */
  public static <A, B, C, D> Fn4<A, B, C, D, ValueAndGrad<A>> valueAndGrad(
      Fn4<A, B, C, D, Tensor> f) {
    return (a, b, c, d) -> {
      var given = Arguments.of(a, b, c, d);
      var found =
          Differentiation.grad(x -> f.apply(at(x, 0), at(x, 1), at(x, 2), at(x, 3)), given, true);
      return new ValueAndGrad<>(
          found.getFirst(),
          Trees.unflatten(given.defs().getFirst(), found.subList(1, found.size())));
    };
  }

  /**
   * {@return the value of {@code f} at {@code primal}, and its derivative along {@code tangent}}
   *
   * <p>The counterpart of {@code jax.jvp}. Null in place of a part of the tangent is zero.
   */
  public static <A, R> Dual<R> jvp(Fn1<A, R> f, A primal, A tangent) {
    return Differentiation.jvp(
        a -> f.apply(at(a, 0)), new Object[] {primal}, new Object[] {tangent});
  }

  /**
   * {@return value and derivative of a function of two arguments; see {@link #jvp(Fn1, Object,
   * Object)}}
   */
  public static <A, B, R> Dual<R> jvp(Fn2<A, B, R> f, A a, B b, A tangentA, B tangentB) {
    return Differentiation.jvp(
        x -> f.apply(at(x, 0), at(x, 1)), new Object[] {a, b}, new Object[] {tangentA, tangentB});
  }

  /**
   * {@return the value of {@code f} at {@code argument}, and the map that pulls cotangents of it
   * back to the argument}
   *
   * <p>The counterpart of {@code jax.vjp}: linearisation, then transposition. Null in place of a
   * part of a cotangent is zero.
   */
  public static <A, R> Vjp<A, R> vjp(Fn1<A, R> f, A argument) {
    return Differentiation.vjp(f, argument);
  }

  /**
   * {@return the value of {@code f} at {@code argument}, and its derivative there as a linear map
   * that can be used many times}
   *
   * <p>The counterpart of {@code jax.linearize}.
   */
  public static <A, R> Linearized<A, R> linearize(Fn1<A, R> f, A argument) {
    return Differentiation.linearize(f, argument);
  }

  /**
   * {@return the transpose of {@code f}, which must be linear}
   *
   * <p>The counterpart of {@code jax.linear_transpose}.
   *
   * @param example a tree of tensors like the argument of {@code f}; only the types matter
   * @throws dev.adjoint.hlo.HloException when called, if {@code f} is not linear: the error names
   *     op and source line
   */
  public static <A, R> Fn1<R, A> linearTranspose(Fn1<A, R> f, A example) {
    return cotangent -> Differentiation.transpose(f, example, cotangent);
  }

  /**
   * {@return {@code f}, written for single examples, on a batch of them}
   *
   * <p>The counterpart of {@code jax.vmap}. Results have the batch as their leading dimension.
   *
   * @param axes for each argument the dimension that is the batch, negative ones from the end, or
   *     {@link #SHARED}; none means the leading one of every argument
   * @throws dev.adjoint.hlo.HloException when called, if the batches differ in size, or there is
   *     none
   */
  public static <A, R> Fn1<A, R> vmap(Fn1<A, R> f, int... axes) {
    return (a) -> cast(Vectorization.vmap(x -> f.apply(at(x, 0)), axes, a));
  }

  /** {@return {@code f} on a batch; see {@link #vmap(Fn1, int...)}} */
  public static <A, B, R> Fn2<A, B, R> vmap(Fn2<A, B, R> f, int... axes) {
    return (a, b) -> cast(Vectorization.vmap(x -> f.apply(at(x, 0), at(x, 1)), axes, a, b));
  }

  /** {@return {@code f} on a batch; see {@link #vmap(Fn1, int...)}} */
  public static <A, B, C, R> Fn3<A, B, C, R> vmap(Fn3<A, B, C, R> f, int... axes) {
    return (a, b, c) ->
        cast(Vectorization.vmap(x -> f.apply(at(x, 0), at(x, 1), at(x, 2)), axes, a, b, c));
  }

  /** {@return {@code f} on a batch; see {@link #vmap(Fn1, int...)}} */
  public static <A, B, C, D, R> Fn4<A, B, C, D, R> vmap(Fn4<A, B, C, D, R> f, int... axes) {
    return (a, b, c, d) ->
        cast(
            Vectorization.vmap(
                x -> f.apply(at(x, 0), at(x, 1), at(x, 2), at(x, 3)), axes, a, b, c, d));
  }

  /**
   * {@return {@code f} on a batch; see {@link #vmap(Fn1, int...)}}
   *
   * {@snippet :
   * Fn2<Params, Tensor, Tensor> all =
   *     vmap(f, Axes.of(0).except(".b"), Axes.of(1), Axes.of(-1));
   * }
   *
   * @param in which dimensions of the argument are the batch
   * @param out where the result gets the batch; {@link Axes#none} for parts that are the same for
   *     all examples
   * @throws dev.adjoint.hlo.HloException when called, if the batches differ in size, a path leads
   *     nowhere, or a part of the result that should be the same for all depends on the batch
   */
  public static <A, R> Fn1<A, R> vmap(Fn1<A, R> f, Axes in, Axes out) {
    return (a) -> cast(Vectorization.vmap(x -> f.apply(at(x, 0)), List.of(in), out, a));
  }

  /** {@return {@code f} on a batch; see {@link #vmap(Fn1, Axes, Axes)}} */
  public static <A, B, R> Fn2<A, B, R> vmap(Fn2<A, B, R> f, Axes inA, Axes inB, Axes out) {
    var in = List.of(inA, inB);
    return (a, b) -> cast(Vectorization.vmap(x -> f.apply(at(x, 0), at(x, 1)), in, out, a, b));
  }

  /** {@return {@code f} on a batch; see {@link #vmap(Fn1, Axes, Axes)}} */
  public static <A, B, C, R> Fn3<A, B, C, R> vmap(
      Fn3<A, B, C, R> f, Axes inA, Axes inB, Axes inC, Axes out) {
    var in = List.of(inA, inB, inC);
    return (a, b, c) ->
        cast(Vectorization.vmap(x -> f.apply(at(x, 0), at(x, 1), at(x, 2)), in, out, a, b, c));
  }

  /**
   * {@return the derivative of {@code f} with respect to its argument, by forward mode: for each
   * tensor of the argument, one of the result's shape followed by its own}
   *
   * <p>The counterpart of {@code jax.jacfwd}; best where the argument has fewer elements than the
   * result.
   *
   * @throws dev.adjoint.hlo.HloException when called, if {@code f} returns a tree, for which there
   *     is {@link #jacfwdTree}, or the argument is complex
   */
  public static <A> Fn1<A, A> jacfwd(Fn1<A, Tensor> f) {
    return (a) -> Jacobians.ofTensor(Mode.FORWARD, x -> f.apply(at(x, 0)), Arguments.of(a));
  }

  /** {@return the derivative of {@code f} by its first argument; see {@link #jacfwd(Fn1)}} */
  public static <A, B> Fn2<A, B, A> jacfwd(Fn2<A, B, Tensor> f) {
    return (a, b) ->
        Jacobians.ofTensor(Mode.FORWARD, x -> f.apply(at(x, 0), at(x, 1)), Arguments.of(a, b));
  }

  /**
   * {@return the derivative of {@code f} with respect to its argument, by reverse mode; laid out as
   * {@link #jacfwd} does}
   *
   * <p>The counterpart of {@code jax.jacrev}; best where the result has fewer elements than the
   * argument.
   *
   * @throws dev.adjoint.hlo.HloException when called, if {@code f} returns a tree, for which there
   *     is {@link #jacrevTree}, or the result is not real and floating
   */
  public static <A> Fn1<A, A> jacrev(Fn1<A, Tensor> f) {
    return (a) -> Jacobians.ofTensor(Mode.REVERSE, x -> f.apply(at(x, 0)), Arguments.of(a));
  }

  /** {@return the derivative of {@code f} by its first argument; see {@link #jacrev(Fn1)}} */
  public static <A, B> Fn2<A, B, A> jacrev(Fn2<A, B, Tensor> f) {
    return (a, b) ->
        Jacobians.ofTensor(Mode.REVERSE, x -> f.apply(at(x, 0), at(x, 1)), Arguments.of(a, b));
  }

  /** {@return the derivative of a function from trees to trees, by forward mode} */
  public static <A, R> Fn1<A, Jacobian<A, R>> jacfwdTree(Fn1<A, R> f) {
    return (a) -> Jacobians.of(Mode.FORWARD, x -> f.apply(at(x, 0)), Arguments.of(a));
  }

  /** {@return the derivative of a function from trees to trees, by reverse mode} */
  public static <A, R> Fn1<A, Jacobian<A, R>> jacrevTree(Fn1<A, R> f) {
    return (a) -> Jacobians.of(Mode.REVERSE, x -> f.apply(at(x, 0)), Arguments.of(a));
  }

  /**
   * {@return the second derivative of a function of one tensor: of the shape of the result,
   * followed twice by that of the argument}
   *
   * <p>The counterpart of {@code jax.hessian}: forward over reverse mode.
   */
  public static Fn1<Tensor, Tensor> hessian(Fn1<Tensor, Tensor> f) {
    return jacfwd(jacrev(f));
  }

  /**
   * {@return the second derivative of a function of a tree: for each pair of its tensors a block of
   * the result's shape followed by those of the two}
   */
  public static <A> Fn1<A, Jacobian<A, A>> hessianTree(Fn1<A, Tensor> f) {
    return jacfwdTree(jacrev(f));
  }

  /**
   * {@return the product of the second derivative of {@code f} at the first argument with the
   * second, without the second derivative being computed: forward over reverse mode}
   */
  public static <A> Fn2<A, A, A> hvp(Fn1<A, Tensor> f) {
    return (a, v) -> jvp(grad(f), a, v).tangent();
  }

  /**
   * {@return {@code tree} as a constant: its derivative is zero}
   *
   * <p>The counterpart of {@code jax.lax.stop_gradient}.
   */
  public static <T> T stopGradient(T tree) {
    var leaves = Trees.flatten(tree);
    var stop = CustomJvp.<List<Tensor>, List<Tensor>>of(all -> all).named("stop_gradient");
    // The value stays stopped in derivatives of derivatives.
    var _ = stop.defJvpWithZeros((all, _) -> new Dual<>(stop.apply(all), none()));
    return Trees.unflatten(leaves.def(), stop.apply(leaves.leaves()));
  }

  /** No tangent, as a rule returns it. */
  private static <T> T none() {
    return cast(null);
  }

  /**
   * {@return a tree like the result of {@code f} on such an argument, of {@linkplain
   * Tensor#placeholder placeholders}: tensors that have a type only}
   *
   * <p>The counterpart of {@code jax.eval_shape}. Nothing is computed.
   *
   * @param example a tree of tensors, or of placeholders
   */
  public static <A, R> R evalShape(Fn1<A, R> f, A example) {
    var program = Jit.trace(x -> f.apply(at(x, 0)), Arguments.of(example), Donation.NONE);
    return Trees.unflatten(
        program.result(),
        program.function().body().resultTypes().stream().map(Tensor::placeholder).toList());
  }

  /**
   * {@return the program that {@code f} is for arguments like these, as a device gets it: to look
   * at, or to compile ahead of time}
   *
   * <p>The counterpart of {@code jax.jit(f).lower(...)}.
   *
   * @param a a tree of tensors, or of {@linkplain Tensor#placeholder placeholders}: only the types
   *     matter
   */
  public static <A, R> Lowered<Fn1<A, R>> lower(Fn1<A, R> f, A a) {
    return Lowered.of(
        x -> f.apply(at(x, 0)), Arguments.of(a), c -> x -> cast(c.apply(new Object[] {x})));
  }

  /** {@return the program that {@code f} is; see {@link #lower(Fn1, Object)}} */
  public static <A, B, R> Lowered<Fn2<A, B, R>> lower(Fn2<A, B, R> f, A a, B b) {
    return Lowered.of(
        x -> f.apply(at(x, 0), at(x, 1)),
        Arguments.of(a, b),
        c -> (x, y) -> cast(c.apply(new Object[] {x, y})));
  }

  /** {@return the program that {@code f} is; see {@link #lower(Fn1, Object)}} */
  public static <A, B, C, R> Lowered<Fn3<A, B, C, R>> lower(Fn3<A, B, C, R> f, A a, B b, C c) {
    return Lowered.of(
        x -> f.apply(at(x, 0), at(x, 1), at(x, 2)),
        Arguments.of(a, b, c),
        compiled -> (x, y, z) -> cast(compiled.apply(new Object[] {x, y, z})));
  }

  /** {@return the program that {@code f} is; see {@link #lower(Fn1, Object)}} */
  public static <A, B, C, D, R> Lowered<Fn4<A, B, C, D, R>> lower(
      Fn4<A, B, C, D, R> f, A a, B b, C c, D d) {
    return Lowered.of(
        x -> f.apply(at(x, 0), at(x, 1), at(x, 2), at(x, 3)),
        Arguments.of(a, b, c, d),
        compiled -> (x, y, z, w) -> cast(compiled.apply(new Object[] {x, y, z, w})));
  }

  /**
   * {@return {@code function} with a reverse mode of its own; see {@link CustomVjp}, which has
   * forward modes too}
   */
  public static <A, B, R> CustomVjp<A, B> customVjp(
      Fn1<A, B> function, Fn1<A, WithResiduals<B, R>> forward, Fn2<R, B, A> backward) {
    return CustomVjp.of(function, forward, backward);
  }

  /** {@return a function of two arguments with a reverse mode of its own; see {@link CustomVjp}} */
  public static <A, B, C, R> Fn2<A, B, C> customVjp(
      Fn2<A, B, C> function,
      Fn2<A, B, WithResiduals<C, R>> forward,
      Fn2<R, C, Pair<A, B>> backward) {
    CustomVjp<Pair<A, B>, C> one =
        CustomVjp.of(
            p -> function.apply(p.first(), p.second()),
            p -> forward.apply(p.first(), p.second()),
            backward);
    return (a, b) -> one.apply(new Pair<>(a, b));
  }

  /**
   * {@return a function of three arguments with a reverse mode of its own; see {@link CustomVjp}}
   */
  public static <A, B, C, D, R> Fn3<A, B, C, D> customVjp(
      Fn3<A, B, C, D> function,
      Fn3<A, B, C, WithResiduals<D, R>> forward,
      Fn2<R, D, Triple<A, B, C>> backward) {
    CustomVjp<Triple<A, B, C>, D> one =
        CustomVjp.of(
            p -> function.apply(p.first(), p.second(), p.third()),
            p -> forward.apply(p.first(), p.second(), p.third()),
            backward);
    return (a, b, c) -> one.apply(new Triple<>(a, b, c));
  }

  /** {@return the linear {@code function}, with its transpose; see {@link CustomTranspose}} */
  public static <A, B> Fn1<A, B> customTranspose(Fn1<A, B> function, Fn1<B, A> transpose) {
    CustomTranspose<List<Tensor>, A, B> custom =
        CustomTranspose.of((none, a) -> function.apply(a), (none, b) -> transpose.apply(b));
    return custom.bind(List.of());
  }

  /**
   * {@return {@code function}, linear in its second argument, with its transpose; see {@link
   * CustomTranspose}}
   */
  public static <R, A, B> CustomTranspose<R, A, B> customTranspose(
      Fn2<R, A, B> function, Fn2<R, B, A> transpose) {
    return CustomTranspose.of(function, transpose);
  }

  /**
   * {@return {@code function}, linear in its third argument, with its transpose; see {@link
   * CustomTranspose}}
   */
  public static <R, S, A, B> Fn3<R, S, A, B> customTranspose(
      Fn3<R, S, A, B> function, Fn3<R, S, B, A> transpose) {
    CustomTranspose<Pair<R, S>, A, B> custom =
        CustomTranspose.of(
            (r, a) -> function.apply(r.first(), r.second(), a),
            (r, b) -> transpose.apply(r.first(), r.second(), b));
    return (r, s, a) -> custom.apply(new Pair<>(r, s), a);
  }

  /**
   * {@return {@code function} of its arguments, in a way that transposes to {@code transpose}, and
   * that to {@code function} again}
   *
   * <p>The counterpart of {@code jax.custom_derivatives.linear_call}, under all transforms.
   *
   * @param residuals what both may depend on in any way
   * @param argument what {@code function} is linear in
   */
  public static <R, A, B> B linearCall(
      Fn2<R, A, B> function, Fn2<R, B, A> transpose, R residuals, A argument) {
    var f = CustomTranspose.of(function).named("linear_call");
    f.defTranspose(CustomTranspose.of(transpose, f).named("linear_call_transpose"));
    return f.apply(residuals, argument);
  }

  /**
   * {@return {@code f} with the values that it closes over as a further argument}
   *
   * <p>The counterpart of {@code jax.closure_convert}: for code that takes functions and has to
   * differentiate with respect to what they close over.
   *
   * @param example a tree like the argument; only structure and types matter
   */
  public static <A, R> ClosureConverted<A, R> closureConvert(Fn1<A, R> f, A example) {
    return ClosureConverted.of(f, example);
  }

  /**
   * {@return {@code f}, whose intermediate values are not kept for the backward pass but computed
   * again there: memory saved, time spent}
   *
   * <p>The counterpart of {@code jax.checkpoint}, with its policy {@code nothing_saveable}.
   */
  public static <A, R> Fn1<A, R> checkpoint(Fn1<A, R> f) {
    return checkpoint(f, CheckpointPolicy.nothingSaveable());
  }

  /**
   * {@return {@code f}, whose intermediate values are computed again in the backward pass but for
   * those that {@code policy} keeps}
   */
  public static <A, R> Fn1<A, R> checkpoint(Fn1<A, R> f, CheckpointPolicy policy) {
    return (a) -> cast(Checkpoint.apply(x -> f.apply(at(x, 0)), policy, a));
  }

  /** {@return {@code f} computed again in the backward pass; see {@link #checkpoint(Fn1)}} */
  public static <A, B, R> Fn2<A, B, R> checkpoint(Fn2<A, B, R> f) {
    return checkpoint(f, CheckpointPolicy.nothingSaveable());
  }

  /**
   * {@return {@code f} computed again in the backward pass; see {@link #checkpoint(Fn1,
   * CheckpointPolicy)}}
   */
  public static <A, B, R> Fn2<A, B, R> checkpoint(Fn2<A, B, R> f, CheckpointPolicy policy) {
    return (a, b) -> cast(Checkpoint.apply(x -> f.apply(at(x, 0), at(x, 1)), policy, a, b));
  }

  /**
   * {@return the types of what is kept between the value of {@code f} and its gradient: the
   * residuals}
   *
   * <p>The counterpart of {@code jax.ad_checkpoint.print_saved_residuals}. Nothing is computed.
   *
   * @param example a tree of tensors, or of placeholders
   */
  public static <A> List<TensorType> savedResiduals(Fn1<A, ?> f, A example) {
    return Checkpoint.residuals(x -> f.apply(at(x, 0)), Arguments.of(example));
  }
}
