package dev.adjoint;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Executable.CompiledMemory;
import dev.adjoint.trace.Trace;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function compiled ahead of time for arguments of certain types, on one engine. The counterpart
 * of {@code jax.stages.Compiled}. Safe for use by several threads at once.
 *
 * @param <F> the type of the function
 */
public final class CompiledFunction<F> implements AutoCloseable {
  private final Engine engine;
  private final Compiled compiled;
  private final List<TreeDef> defs;
  private final List<TensorType> types;
  private final List<Tensor> captured;
  private final TreeDef result;
  private final Donation donation;
  private final F function;

  CompiledFunction(
      Engine engine,
      Compiled compiled,
      Jit.Program program,
      Arguments given,
      Fn1<Arguments.Callee, F> adapter) {
    this.engine = engine;
    this.compiled = compiled;
    this.defs = List.copyOf(given.defs());
    this.types = List.copyOf(given.types());
    this.captured = program.captured();
    this.result = program.result();
    this.donation = program.donation();
    this.function = adapter.apply(this::call);
  }

  /**
   * {@return the function, which runs the program and does nothing else}
   *
   * <p>Called with other structures or types than it was lowered for, or while a transform traces,
   * it throws: it is not compiled again.
   */
  public F function() {
    return function;
  }

  /** {@return what the compiler estimates of one run, such as {@code flops}; may be empty} */
  public Map<String, Double> costAnalysis() {
    return compiled.executable().costAnalysis();
  }

  /** {@return the memory that one run takes, where the backend tells} */
  public Optional<CompiledMemory> memoryAnalysis() {
    return compiled.executable().memoryAnalysis();
  }

  private @Nullable Object call(Object[] arguments) {
    if (Trace.current() != null) {
      throw new IllegalStateException(
          "a function that was compiled ahead of time is called inside a transform, which would"
              + " have to see its program; transform the function before it is lowered");
    }
    var given = Arguments.of(arguments);
    check(given);
    donation.checkDistinct(given, captured);
    var leaves = new ArrayList<>(given.leaves());
    leaves.addAll(captured);
    var results =
        compiled
            .execute(engine.buffers(leaves))
            .orElseThrow(() -> new IllegalStateException("the compiled function was closed"));
    return Trees.unflatten(result, engine.tensors(results, leaves));
  }

  private void check(Arguments given) {
    int leaf = 0;
    for (int i = 0; i < defs.size(); i++) {
      var difference = defs.get(i).difference(given.defs().get(i));
      if (!difference.isEmpty()) {
        throw new HloException(
            "a function compiled ahead of time: argument %d: %s".formatted(i, difference));
      }
      for (var path : defs.get(i).paths()) {
        var found = given.leaves().get(leaf).type();
        if (!found.equals(types.get(leaf))) {
          throw new HloException(
              "a function compiled ahead of time: argument %d%s: expected %s, found %s; lower it for these types, or use jit"
                  .formatted(i, Trees.at(path), types.get(leaf), found));
        }
        leaf++;
      }
    }
  }

  /** Closes the program. */
  @Override
  public void close() {
    compiled.drop();
  }
}
