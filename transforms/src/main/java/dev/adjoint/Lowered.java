package dev.adjoint;

import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Module;

/**
 * A function as a program for arguments of certain types, before it is compiled. The counterpart of
 * {@code jax.stages.Lowered}.
 *
 * {@snippet :
 * var x = Tensor.placeholder(TensorType.of(ElementType.F32, 1024));
 * var lowered = lower(grad(loss), x);
 * String stablehlo = lowered.toString();
 * try (var compiled = lowered.compile()) {
 *   double flops = compiled.costAnalysis().getOrDefault("flops", 0.);
 *   Tensor gradient = compiled.function().apply(data);
 * }
 * }
 *
 * @param <F> the type of the function
 */
public final class Lowered<F> {
  private final Jit.Program program;
  private final Arguments given;
  private final Fn1<Arguments.Callee, F> adapter;

  private Lowered(Jit.Program program, Arguments given, Fn1<Arguments.Callee, F> adapter) {
    this.program = program;
    this.given = given;
    this.adapter = adapter;
  }

  static <F> Lowered<F> of(Arguments.Callee f, Arguments given, Fn1<Arguments.Callee, F> adapter) {
    return new Lowered<>(Jit.trace(f, given), given, adapter);
  }

  /**
   * {@return this program with the memory of some arguments for its results}
   *
   * @param arguments their numbers, from 0; each is closed by a call
   */
  public Lowered<F> donating(int... arguments) {
    Jit.checkDonated(given, arguments);
    var body = program.function().body();
    var function =
        new Function(program.function().name(), body, Jit.donations(given, body, arguments));
    return new Lowered<>(
        new Jit.Program(function, program.captured(), program.result()), given, adapter);
  }

  /** {@return the program in StableHLO, custom rules inlined} */
  public Module module() {
    return Module.of(Engine.lower(program.function()));
  }

  /** {@return the program's text} */
  @Override
  public String toString() {
    return module().toString();
  }

  /**
   * {@return the program compiled for the current engine; the caller closes it}
   *
   * @throws dev.adjoint.pjrt.PjrtException if the compiler refuses
   * @throws IllegalStateException if the function closes over values of an enclosing trace
   */
  public CompiledFunction<F> compile() {
    program.captured().forEach(Tensor::concrete);
    var engine = Engine.current();
    var compiled = engine.hostCalls().lower(program.function()).compile();
    return new CompiledFunction<>(engine, compiled, program, given, adapter);
  }
}
