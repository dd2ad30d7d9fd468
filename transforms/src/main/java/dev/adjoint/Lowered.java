package dev.adjoint;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Module;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    return new Lowered<>(Jit.trace(f, given, Donation.NONE), given, adapter);
  }

  /**
   * {@return this program with the memory of some arguments for its results}
   *
   * @param arguments their numbers, from 0; each is closed by a call
   */
  public Lowered<F> donating(int... arguments) {
    var donation = Donation.of(arguments);
    donation.checkExist(given);
    var body = program.function().body();
    var function = new Function(program.function().name(), body, donation.attributes(given, body));
    return new Lowered<>(
        new Jit.Program(function, program.captured(), program.result(), donation), given, adapter);
  }

  /** {@return the program in StableHLO, custom rules inlined} */
  public Module module() {
    return Module.of(Engine.lower(program.function()));
  }

  /**
   * {@return the program in StableHLO, for those who have only that: with the names of its
   * parameters and results}
   *
   * <p>They are paths into the trees of arguments and results, as {@code jax.arg_info} and {@code
   * jax.result_info}: {@code args[0].w}, {@code result[1]}. An array that the function closes over
   * is a parameter behind the arguments, {@code captured[0]}. {@link
   * dev.adjoint.hlo.ProgramSignature} reads them.
   */
  public Module named() {
    var function = Engine.lower(program.function());
    var parameters = new HashMap<Integer, Map<String, Attribute>>(function.parameterAttributes());
    var names = names();
    for (int i = 0; i < names.size(); i++) {
      var attributes = new HashMap<>(parameters.getOrDefault(i, Map.of()));
      attributes.put("jax.arg_info", new Attribute.Text(names.get(i)));
      parameters.put(i, attributes);
    }
    var results = new HashMap<Integer, Map<String, Attribute>>();
    for (var path : program.result().paths()) {
      var name = new Attribute.Text("result" + path);
      results.put(results.size(), Map.of("jax.result_info", name));
    }
    return Module.of(
        new Function(function.name(), function.body(), parameters)
            .withAttributes(function.attributes(), results));
  }

  private List<String> names() {
    var names = new ArrayList<String>();
    for (int i = 0; i < given.defs().size(); i++) {
      for (var path : given.defs().get(i).paths()) {
        names.add("args[" + i + "]" + path);
      }
    }
    for (int i = 0; i < program.captured().size(); i++) {
      names.add("captured[" + i + "]");
    }
    return names;
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
