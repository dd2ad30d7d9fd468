package dev.adjoint.hlo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
    var attributes = new HashSet<>(module.attributes().keySet());
    attributes.remove("sym_visibility");
    dialects("a module", attributes);
    var verifier = new Verifier();
    module.functions().forEach(verifier::schedule);
    while (!verifier.pending.isEmpty()) {
      verifier.function(verifier.pending.remove());
    }
    verifier.recursion();
    module.modules().forEach(Verifier::verify);
  }

  private void schedule(Function function) {
    if (callees.putIfAbsent(function, new LinkedHashSet<>()) == null) {
      pending.add(function);
    }
  }

  private void function(Function function) {
    try {
      attributes(function);
      if (function.isDeclaration()) {
        require(
            function.visibility() == Visibility.PRIVATE
                || function.visibility() == Visibility.NESTED,
            "expected a function without a body to be private, found %s",
            function.visibility() == Visibility.DEFAULT ? "one that is not" : "a public one");
        return;
      }
      new BlockVerifier(function).verify(function.body());
    } catch (HloException e) {
      throw e.in("in @" + function.name());
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
      dialects("a parameter", entry.getValue().keySet());
    }
    function.resultAttributes().values().forEach(entries -> dialects("a result", entries.keySet()));
  }

  /** MLIR reads no attribute of these that is not of some dialect. */
  private static void dialects(String owner, Collection<String> attributes) {
    names(attributes);
    for (var name : attributes) {
      require(
          name.indexOf('.') >= 0,
          "expected the names of attributes of %s to begin with a dialect, as jax.%s, found %s",
          owner,
          name,
          name);
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

  /** Checks one block, which sees its own values and those of the blocks around it. */
  private final class BlockVerifier {
    private final Function function;
    private final Set<Value> defined;
    private final Map<Value, Literal> constants;

    /** The values that this block defines: nobody sees them after its end. */
    private final List<Value> own = new ArrayList<>();

    BlockVerifier(Function function) {
      this(function, new HashSet<>(), new HashMap<>());
    }

    private BlockVerifier(
        Function function, Set<Value> outside, Map<Value, Literal> constantsOutside) {
      this.function = function;
      this.defined = outside;
      this.constants = constantsOutside;
    }

    void verify(Block block) {
      block.parameters().forEach(value -> define(value, ""));
      for (var statement : block.statements()) {
        try {
          statement(statement);
        } catch (HloException e) {
          throw e.at(statement.op().name(), statement.location());
        }
      }
      for (int i = 0; i < block.results().size(); i++) {
        use(block.results().get(i), "return", i);
      }
      for (var value : own) {
        defined.remove(value);
        constants.remove(value);
      }
    }

    private void statement(Statement statement) {
      var op = statement.op();
      require(
          !(op instanceof Foreign)
              || !(op.name().startsWith("stablehlo.") || op.name().startsWith("chlo.")),
          "%s: expected an op of its dialect, found one that is not known",
          op.name());
      var operands = op.operands();
      for (int i = 0; i < operands.size(); i++) {
        use(operands.get(i), op.name(), i);
      }
      if (op.name().startsWith("stablehlo.") || op.name().startsWith("chlo.")) {
        indices(op, statement.results());
      }
      for (var region : op.regions()) {
        new BlockVerifier(function, defined, constants).verify(region);
      }
      var expected = inferred(op);
      if (op instanceof Creation.Constant constant && constant.isPlain()) {
        constants.put(statement.result(), constant.value());
      }
      ConstantShapes.check(op, constants, statement.results());
      var found = statement.results().stream().map(Value::anyType).toList();
      require(
          areCompatible(expected, found),
          "%s: expected results %s, found %s",
          op.name(),
          expected,
          found);
      if (op instanceof Shaping || (op instanceof Indexing && !(op instanceof Indexing.Scatter))) {
        elements(op, expected, found);
      }
      switch (op) {
        case Calling.Call call -> {
          require(
              expected.equals(found),
              "%s: expected results %s, found %s",
              op.name(),
              expected,
              found);
          calls(call.callee());
        }
        case Calling.Composite composite -> composite(composite);
        default -> {}
      }
      for (var value : statement.results()) {
        define(value, op.name());
      }
    }

    /** Only the shapes that ops take may be of type {@code index}: no array has such elements. */
    private static void indices(Op op, List<Value> results) {
      var operands = op.operands();
      for (int i = 0; i < operands.size(); i++) {
        boolean isShape =
            switch (op) {
              case DynamicShape.DynamicIota _ -> true;
              case DynamicShape _, Indexing.DynamicGather _, Windowing.DynamicConv _ -> i > 0;
              default -> false;
            };
        require(
            isShape || !isIndex(operands.get(i)),
            "%s: expected elements that an array can have, found operand %d of type %s",
            op.name(),
            i,
            operands.get(i).anyType());
      }
      for (var result : results) {
        require(
            !isIndex(result),
            "%s: expected elements that an array can have, found a result of type %s",
            op.name(),
            result.anyType());
      }
    }

    private static boolean isIndex(Value value) {
      return value.anyType() instanceof TensorType tensor
          && tensor.elementType() == ElementType.INDEX;
    }

    private List<? extends Type> inferred(Op op) {
      try {
        return op.inferTypes();
      } catch (HloException e) {
        if (e.getMessage() != null && e.getMessage().startsWith(op.name())) {
          throw e;
        }
        for (int i = 0; i < op.operands().size(); i++) {
          var type = op.operands().get(i).anyType();
          require(
              !("expected a tensor, found " + type).equals(e.getMessage()),
              "%s: expected operand %d to be a tensor, found %s",
              op.name(),
              i,
              type);
        }
        throw new HloException(op.name() + ": " + e.getMessage());
      }
    }

    /** An op that only moves elements leaves their scales and zero points as they are. */
    private static void elements(Op op, List<? extends Type> expected, List<? extends Type> found) {
      for (int i = 0; i < found.size(); i++) {
        require(
            expected.get(i) instanceof TensorType a
                && found.get(i) instanceof TensorType b
                && a.sameElements(b),
            "%s: expected results %s, found %s",
            op.name(),
            expected,
            found);
      }
    }

    private void composite(Calling.Composite composite) {
      names(composite.compositeAttributes().keySet());
      var decomposition = composite.decomposition().function();
      var operands = composite.operands().stream().map(Value::anyType).toList();
      var parameters = decomposition.signature().parameters();
      require(
          parameters.equals(operands),
          "%s: (C3) expected operands %s as its decomposition @%s takes, found %s",
          composite.name(),
          parameters,
          decomposition.name(),
          operands);
      var results = composite.decomposition().resultTypes();
      require(
          decomposition.signature().results().equals(results),
          "%s: (C4) expected results %s, found a decomposition @%s with %s",
          composite.name(),
          results,
          decomposition.name(),
          decomposition.signature().results());
      calls(decomposition);
    }

    private void calls(Function callee) {
      schedule(callee);
      var _ = callees.get(function).add(callee);
    }

    /**
     * Takes up a value.
     *
     * @param op the op whose result it is; empty for a parameter
     */
    private void define(Value value, String op) {
      if (value.anyType() instanceof TensorType tensor && tensor.isStatic()) {
        try {
          var _ = tensor.byteSize();
        } catch (HloException e) {
          throw new HloException(
              (op.isEmpty() ? "a parameter" : "a result of " + op) + ": " + e.getMessage());
        }
      }
      require(
          defined.add(value),
          "expected each value to be defined once, found %s%s of type %s defined again",
          op.isEmpty() ? "a parameter" : "a result of ",
          op,
          value.anyType());
      own.add(value);
    }

    private void use(Value value, String user, int index) {
      require(
          defined.contains(value),
          "%s: expected operand %d of type %s to be defined above in the same block, found it is"
              + " not",
          user,
          index,
          value.anyType());
    }
  }

  /** Whether values of types {@code found} may stand where those of {@code expected} should. */
  static boolean areCompatible(List<? extends Type> expected, List<? extends Type> found) {
    if (expected.size() != found.size()) {
      return false;
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!areCompatible(expected.get(i), found.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a program may declare a result of type {@code found} where the op has another. */
  private static boolean areCompatible(Type expected, Type found) {
    if (expected.equals(found)) {
      return true;
    }
    return switch (expected) {
      case TensorType tensor ->
          found instanceof TensorType other && Check.areCompatible(tensor, other);
      case Type.Tuple(var elements) ->
          found instanceof Type.Tuple(var others) && areCompatible(elements, others);
      case Type.Future(var elements) ->
          found instanceof Type.Future(var others) && areCompatible(elements, others);
      case Type.Opaque _ -> true;
      case Type.Scalar _, Type.Token _, Type.Signature _ -> false;
    };
  }
}
