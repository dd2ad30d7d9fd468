package dev.adjoint;

import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that is traced and compiled once for each structure and types of its arguments, and
 * then only executed.
 *
 * <p>Where a trace is in progress the function simply becomes part of it.
 */
final class Jit {
  /** How many compiled forms one function keeps. */
  private static final int FORMS = 256;

  private final Arguments.Callee function;
  private final Donation donation;
  private final Lru<Signature, Form> forms = new Lru<>(FORMS);

  Jit(Arguments.Callee function, int... donated) {
    this.function = function;
    this.donation = Donation.of(donated);
  }

  private record Signature(
      Engine engine, Numerics numerics, List<TreeDef> defs, List<TensorType> types) {}

  /** A program traced for a signature: captured arrays are passed behind the arguments. */
  record Program(Function function, List<Tensor> captured, TreeDef result, Donation donation) {}

  private record Form(Compiled compiled, List<Tensor> captured, TreeDef result) {}

  @Nullable Object apply(Object... arguments) {
    if (Trace.current() != null) {
      return function.apply(arguments);
    }
    var given = Arguments.of(arguments);
    var engine = Engine.current();
    var signature = new Signature(engine, Numerics.current(), given.defs(), given.types());
    while (true) {
      var form = forms.get(signature);
      if (form == null || form.compiled().isDropped()) {
        form = compile(engine, given);
        forms.put(signature, form);
      }
      donation.checkDistinct(given, form.captured());
      var leaves = new ArrayList<>(given.leaves());
      leaves.addAll(form.captured());
      var results = form.compiled().execute(engine.buffers(leaves));
      if (results.isPresent()) {
        return Trees.unflatten(form.result(), engine.tensors(results.get(), leaves));
      }
    }
  }

  private Form compile(Engine engine, Arguments given) {
    var program = trace(function, given, donation);
    return new Form(engine.compile(program.function()), program.captured(), program.result());
  }

  static Program trace(Arguments.Callee function, Arguments given, Donation donation) {
    donation.checkExist(given);
    var result = new TreeDef[1];
    var traced =
        Trace.of(
            given.types(),
            leaves -> {
              var flat = Trees.flatten(function.apply(given.with(leaves)));
              result[0] = flat.def();
              return flat.leaves();
            });
    var block = traced.block();
    return new Program(
        new Function("jit", block, donation.attributes(given, block)),
        traced.captured(),
        result[0],
        donation);
  }
}
