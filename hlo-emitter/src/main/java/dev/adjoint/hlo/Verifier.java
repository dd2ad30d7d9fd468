package dev.adjoint.hlo;

import dev.adjoint.hlo.Reduction.Reduce;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Checks programs that were not made by a {@link BlockBuilder}, or by one that was misused: that
 * each value is defined before it is used, in the same block; that the types are those that the ops
 * infer; and that no function calls itself.
 */
public final class Verifier {
  private final Map<Function, Set<Function>> callees = new HashMap<>();
  private final Deque<Function> pending = new ArrayDeque<>();

  private Verifier() {}

  /**
   * Checks {@code module} and all the functions it calls.
   *
   * @throws HloException if something is wrong: names the function, the op, what was expected and
   *     found, and the source line
   */
  public static void verify(Module module) {
    var verifier = new Verifier();
    module.functions().forEach(verifier::schedule);
    while (!verifier.pending.isEmpty()) {
      verifier.function(verifier.pending.remove());
    }
    verifier.recursion();
  }

  private void schedule(Function function) {
    if (callees.putIfAbsent(function, new LinkedHashSet<>()) == null) {
      pending.add(function);
    }
  }

  private void function(Function function) {
    try {
      attributes(function);
      new BlockVerifier(function).verify(function.body());
    } catch (HloException e) {
      var located = new HloException("in @%s: %s".formatted(function.name(), e.getMessage()));
      located.setStackTrace(e.getStackTrace());
      throw located;
    }
  }

  private static void attributes(Function function) {
    int count = function.body().parameters().size();
    for (var entry : function.parameterAttributes().entrySet()) {
      int index = entry.getKey();
      require(
          index >= 0 && index < count,
          "expected attributes of parameters within [0, %d), found some of parameter %d",
          count,
          index);
      names(entry.getValue().keySet());
    }
  }

  private static void names(Collection<String> attributes) {
    require(!attributes.contains(""), "expected attributes with names, found one without");
  }

  /**
   * Takes away the functions that nobody calls, until none is left, or only those that call each
   * other.
   */
  private void recursion() {
    Map<Function, Integer> callers = new HashMap<>();
    callees.values().forEach(set -> set.forEach(f -> callers.merge(f, 1, Integer::sum)));
    var uncalled = new ArrayDeque<Function>();
    callees.keySet().stream().filter(f -> !callers.containsKey(f)).forEach(uncalled::add);
    while (!uncalled.isEmpty()) {
      for (var callee : callees.remove(uncalled.remove())) {
        if (callers.merge(callee, -1, Integer::sum) == 0) {
          uncalled.add(callee);
        }
      }
    }
    require(
        callees.isEmpty(),
        "expected functions that do not call themselves, found a cycle through %s",
        callees.keySet().stream().map(f -> "@" + f.name()).sorted().toList());
  }

  private static void require(boolean holds, String expectation, Object... args) {
    if (!holds) {
      throw new HloException(expectation.formatted(args));
    }
  }

  /** Checks one block, which sees no values but its own. */
  private final class BlockVerifier {
    private final Function function;
    private final Set<Value> defined = Collections.newSetFromMap(new HashMap<>());

    BlockVerifier(Function function) {
      this.function = function;
    }

    void verify(Block block) {
      block.parameters().forEach(value -> define(value, "a parameter"));
      for (var statement : block.statements()) {
        try {
          statement(statement);
        } catch (HloException e) {
          throw e.at(statement.location());
        }
      }
      for (int i = 0; i < block.results().size(); i++) {
        use(block.results().get(i), "return", i);
      }
    }

    private void statement(Statement statement) {
      var op = statement.op();
      var operands = op.operands();
      for (int i = 0; i < operands.size(); i++) {
        use(operands.get(i), op.name(), i);
      }
      var expected = op.inferTypes();
      var found = statement.results().stream().map(Value::anyType).toList();
      require(
          expected.equals(found), "%s: expected results %s, found %s", op.name(), expected, found);
      inside(op);
      statement.results().forEach(value -> define(value, "a result of " + op.name()));
    }

    private void inside(Op op) {
      switch (op) {
        case Reduce reduce -> new BlockVerifier(function).verify(reduce.body());
        case Calling.Call call -> calls(call.callee());
        case Calling.Composite composite -> composite(composite);
        default -> {}
      }
    }

    private void composite(Calling.Composite composite) {
      names(composite.compositeAttributes().keySet());
      var decomposition = composite.decomposition().function();
      var operands = composite.operands().stream().map(Value::type).toList();
      require(
          decomposition.parameterTypes().equals(operands),
          "%s: (C3) expected operands %s as its decomposition @%s takes, found %s",
          composite.name(),
          decomposition.parameterTypes(),
          decomposition.name(),
          operands);
      var results = composite.decomposition().resultTypes();
      require(
          decomposition.resultTypes().equals(results),
          "%s: (C4) expected results %s, found a decomposition @%s with %s",
          composite.name(),
          results,
          decomposition.name(),
          decomposition.resultTypes());
      calls(decomposition);
    }

    private void calls(Function callee) {
      schedule(callee);
      var _ = callees.get(function).add(callee);
    }

    private void define(Value value, String what) {
      var _ = value.type().byteSize();
      require(
          defined.add(value),
          "expected each value to be defined once, found %s of type %s defined again",
          what,
          value.type());
    }

    private void use(Value value, String user, int index) {
      require(
          defined.contains(value),
          "%s: expected operand %d of type %s to be defined above in the same block, found it is"
              + " not",
          user,
          index,
          value.type());
    }
  }
}
