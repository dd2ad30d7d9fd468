package dev.adjoint;

import dev.adjoint.trace.Trace;
import dev.adjoint.tree.TreeDef;
import java.util.List;
import java.util.function.Consumer;

/**
 * Calls of Java from a program that runs: what cannot be written with tensors, or is to be seen
 * while it happens. The counterparts of {@code jax.pure_callback}, {@code
 * jax.experimental.io_callback} and {@code jax.debug.print}.
 *
 * {@snippet :
 * var weather = Callbacks.pureCallback(day -> Tensor.of(station.at(day.item())), example, today);
 * Callbacks.debugPrint("step %d: loss %.3f", step, loss);
 * }
 *
 * <p>They work on the devices of this process, on the CPU: elsewhere a compiled program with a
 * callback is an {@link UnsupportedOperationException}. Without a trace in progress the function is
 * just called. Arrays are copied to the host tensors that it gets.
 *
 * <p>In a program, functions are called by threads of their own, perhaps several at once, with the
 * program's {@link Engine} as the current one: they may compute with tensors, and wait. What a
 * function throws is the error of the execution: reading a result throws it. A program keeps the
 * functions it calls, and what they close over, as long as its engine keeps the program.
 *
 * <p>A program with a callback cannot be saved ({@link dev.adjoint.program.Program#module}), as
 * nobody else has the function.
 */
public final class Callbacks {
  private Callbacks() {}

  /**
   * {@return what {@code f} returns for {@code a}, called when the program runs}
   *
   * <p>{@code f} must be a function in the sense of mathematics: a program may call it once for
   * equal calls, not at all where its result is not used, and again where a checkpoint computes
   * things twice.
   *
   * <p>Under {@code vmap} it is called for one example after the other ({@code
   * vmap_method="sequential"}). It has no derivative: give the function around it one with {@link
   * CustomJvp} or {@link CustomVjp}; or, where it is linear, its transpose with {@link
   * CustomTranspose}:
   *
   * {@snippet :
   * CustomTranspose<List<Tensor>, Tensor, Tensor> blur =
   *     CustomTranspose.of(
   *         (r, x) -> Callbacks.pureCallback(camera::blur, x, x),
   *         (r, y) -> Callbacks.pureCallback(camera::blurTransposed, y, y));
   * Tensor gradient = Adjoint.grad(x -> blur.apply(List.of(), x).sum()).apply(image);
   * }
   *
   * @param f gets a tree like {@code a} of concrete tensors
   * @param example a tree like what {@code f} returns, of tensors or {@linkplain Tensor#placeholder
   *     placeholders}; only structure and types matter
   * @throws dev.adjoint.hlo.HloException when it runs, if what {@code f} returns is of another
   *     structure or type; from a program as {@link dev.adjoint.pjrt.PjrtException}
   */
  public static <A, R> R pureCallback(Fn1<A, R> f, R example, A a) {
    return call("pureCallback", f, x -> f.apply(Adjoint.at(x, 0)), example, a);
  }

  /** {@return what {@code f} returns; see {@link #pureCallback(Fn1, Object, Object)}} */
  public static <A, B, R> R pureCallback(Fn2<A, B, R> f, R example, A a, B b) {
    return call("pureCallback", f, x -> f.apply(Adjoint.at(x, 0), Adjoint.at(x, 1)), example, a, b);
  }

  /** {@return what {@code f} returns; see {@link #pureCallback(Fn1, Object, Object)}} */
  public static <A, B, C, R> R pureCallback(Fn3<A, B, C, R> f, R example, A a, B b, C c) {
    return call(
        "pureCallback",
        f,
        x -> f.apply(Adjoint.at(x, 0), Adjoint.at(x, 1), Adjoint.at(x, 2)),
        example,
        a,
        b,
        c);
  }

  /**
   * {@return what {@code f} returns for {@code a}, called each time that the program gets there}
   *
   * <p>Unlike that of {@link #pureCallback(Fn1, Object, Object)}, {@code f} may do things and
   * return something else each time. Calls of one run come in the order of the program, together
   * with the lines of {@link #debugPrint}; those of several runs may mix. Transforms treat it
   * alike; so a checkpoint calls it again, and a batch in which some examples take one branch and
   * some another takes both.
   *
   * <p>The counterpart of {@code jax.experimental.io_callback} with {@code ordered=True}.
   *
   * {@snippet :
   * Tensor sample = Callbacks.ioCallback(i -> Tensor.of(sensor.read((int) i.item())), example, i);
   * }
   */
  public static <A, R> R ioCallback(Fn1<A, R> f, R example, A a) {
    return call("ioCallback", f, x -> f.apply(Adjoint.at(x, 0)), example, a);
  }

  /** {@return what {@code f} returns; see {@link #ioCallback(Fn1, Object, Object)}} */
  public static <A, B, R> R ioCallback(Fn2<A, B, R> f, R example, A a, B b) {
    return call("ioCallback", f, x -> f.apply(Adjoint.at(x, 0), Adjoint.at(x, 1)), example, a, b);
  }

  private static <R> R call(
      String name, Object identity, Arguments.Callee callee, R example, Object... arguments) {
    var given = Arguments.of(arguments);
    var expected = Trees.flatten(example);
    var function =
        new HostFunction(
            name,
            identity,
            given.defs(),
            given.types(),
            expected.def(),
            Trees.types(expected.leaves()),
            Numerics.current());
    var results =
        Trace.current() == null
            ? function.result(callee, arguments)
            : function.rule(name.equals("ioCallback"), callee).apply(given.leaves());
    return Trees.unflatten(expected.def(), results);
  }

  /**
   * Prints a line to {@link System#out} when the program gets there.
   *
   * <p>It is done as often as the program does it: in each step of a loop, for one example after
   * the other under {@code vmap}, once in a function that is differentiated, with the primal
   * values. In the transpose of a linear function nothing is printed, as its values are not
   * computed; where a checkpoint computes things again, they are printed again. The lines of one
   * run come in the order of the program. All have been printed when a result of the program can be
   * read; one without results cannot be waited for.
   *
   * @param format as for {@link String#format}
   * @param arguments trees. A scalar tensor becomes a {@code Float}, {@code Double}, {@code Long}
   *     or {@code Boolean}; other tensors print as their elements in brackets; what is no tensor
   *     stays as it is
   */
  public static void debugPrint(String format, Object... arguments) {
    // Looked up when it prints: the stream may be another one by then.
    debugPrint(Printed.TO_SYSTEM_OUT, format, arguments);
  }

  /** Gives the line to {@code to} instead; see {@link #debugPrint(String, Object...)}. */
  public static void debugPrint(Consumer<String> to, String format, Object... arguments) {
    var given = Arguments.of(arguments);
    var printed = new Printed(to, format);
    if (Trace.current() == null) {
      printed.print(arguments);
      return;
    }
    Arguments.Callee callee =
        values -> {
          printed.print(values);
          return List.of();
        };
    var nothing = Trees.flatten(List.of());
    TreeDef def = nothing.def();
    var function =
        new HostFunction(
            "debugPrint", printed, given.defs(), given.types(), def, List.of(), Numerics.current());
    var _ = function.rule(true, callee).apply(given.leaves());
  }
}
