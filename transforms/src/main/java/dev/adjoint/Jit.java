package dev.adjoint;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.trace.Trace;
import dev.adjoint.tree.TreeDef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final int[] donated;
  private final Lru<Signature, Form> forms = new Lru<>(FORMS);

  Jit(Arguments.Callee function, int... donated) {
    this.function = function;
    this.donated = donated.clone();
  }

  private record Signature(
      Engine engine, Numerics numerics, List<TreeDef> defs, List<TensorType> types) {}

  /** A program traced for a signature: captured arrays are passed behind the arguments. */
  record Program(Function function, List<Tensor> captured, TreeDef result) {}

  private record Form(Compiled compiled, List<Tensor> captured, TreeDef result) {}

  @Nullable Object apply(Object... arguments) {
    if (Trace.current() != null) {
      return function.apply(arguments);
    }
    var given = Arguments.of(arguments);
    var engine = Engine.current();
    var signature = new Signature(engine, Numerics.current(), given.defs(), given.types());
    if (donated.length > 0) {
      checkDonated(given, donated);
      checkDistinct(given);
    }
    while (true) {
      var form = forms.get(signature);
      if (form == null || form.compiled().isDropped()) {
        form = compile(engine, given);
        forms.put(signature, form);
      }
      var leaves = new ArrayList<>(given.leaves());
      leaves.addAll(form.captured());
      var results = form.compiled().execute(engine.buffers(leaves));
      if (results.isPresent()) {
        return Trees.unflatten(form.result(), engine.tensors(results.get(), leaves));
      }
    }
  }

  private Form compile(Engine engine, Arguments given) {
    var program = trace(function, given, donated);
    return new Form(engine.compile(program.function()), program.captured(), program.result());
  }

  static void checkDonated(Arguments given, int... donated) {
    for (int argument : donated) {
      if (argument < 0 || argument >= given.defs().size()) {
        throw new IllegalArgumentException(
            "expected the number of an argument to donate, from 0 to %d, found %d"
                .formatted(given.defs().size() - 1, argument));
      }
    }
  }

  /** A donated tensor is consumed by the call, so it must not be an argument a second time. */
  private void checkDistinct(Arguments given) {
    var owners = given.owners();
    var seen = new HashMap<Tensor, Integer>();
    for (int i = 0; i < owners.length; i++) {
      int owner = owners[i];
      var before = seen.put(given.leaves().get(i), owner);
      if (before != null && Arrays.stream(donated).anyMatch(d -> d == owner || d == before)) {
        throw new IllegalArgumentException(
            "a tensor of %s is passed twice, in arguments %d and %d, and donated: its memory can be taken only once; pass two tensors"
                .formatted(given.leaves().get(i).type(), before, owner));
      }
    }
  }

  static Program trace(Arguments.Callee function, Arguments given, int... donated) {
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
        new Function("jit", block, donations(given, block, donated)), traced.captured(), result[0]);
  }

  static Map<Integer, Map<String, Attribute>> donations(
      Arguments given, Block block, int... donated) {
    var attributes = new HashMap<Integer, Map<String, Attribute>>();
    var owners = given.owners();
    var results = new ArrayList<>(block.resultTypes());
    for (int i = 0; i < owners.length; i++) {
      int owner = owners[i];
      // Only a buffer that a result can take over is worth giving away.
      if (Arrays.stream(donated).anyMatch(d -> d == owner)
          && results.remove(given.leaves().get(i).type())) {
        attributes.put(i, Map.of("jax.buffer_donor", new Attribute.Bool(true)));
      }
    }
    return attributes;
  }
}
