package dev.adjoint.hlo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts functions in place of their names: readers of programs first make a {@link Foreign} of each
 * {@code func.call} and {@code stablehlo.composite}, since the function may come later.
 */
public final class Linker {
  private final Map<String, Function> byName = new LinkedHashMap<>();
  private final Map<String, Function> linked = new HashMap<>();

  private Linker() {}

  /**
   * {@return the functions with their calls linked, in the same order}
   *
   * @throws HloException if a name is not defined, or defined twice, or functions call themselves
   */
  public static List<Function> link(List<Function> functions) {
    return new Linker().run(functions);
  }

  private List<Function> run(List<Function> functions) {
    for (var function : functions) {
      if (byName.put(function.name(), function) != null) {
        throw new HloException(
            "expected each function once, found a redefinition of symbol @" + function.name());
      }
    }
    Map<String, Set<String>> callees = new HashMap<>();
    Map<String, List<String>> callers = new HashMap<>();
    var ready = new ArrayDeque<String>();
    for (var function : functions) {
      var names = new LinkedHashSet<String>();
      collect(function.body(), names);
      callees.put(function.name(), names);
      names.forEach(
          name -> callers.computeIfAbsent(name, _ -> new ArrayList<>()).add(function.name()));
      if (names.isEmpty()) {
        ready.add(function.name());
      }
    }
    while (!ready.isEmpty()) {
      var name = ready.remove();
      var function = byName.get(name);
      linked.put(name, link(function));
      for (var caller : callers.getOrDefault(name, List.of())) {
        var open = callees.get(caller);
        if (open.remove(name) && open.isEmpty()) {
          ready.add(caller);
        }
      }
    }
    if (linked.size() < functions.size()) {
      throw new HloException(
          "expected functions that do not call themselves, found a cycle through "
              + byName.keySet().stream()
                  .filter(name -> !linked.containsKey(name))
                  .map(name -> "@" + name)
                  .sorted()
                  .toList());
    }
    return functions.stream().map(function -> linked.get(function.name())).toList();
  }

  private void collect(Block block, Set<String> names) {
    for (var statement : block.statements()) {
      if (statement.op() instanceof Foreign foreign && attribute(foreign) instanceof String name) {
        try {
          names.add(symbol(foreign, name));
        } catch (HloException e) {
          throw e.at(statement.op().name(), statement.location());
        }
      }
      statement.op().regions().forEach(inner -> collect(inner, names));
    }
  }

  /** {@return the attribute that holds the name of a function; null if the op calls none} */
  private static @Nullable String attribute(Foreign op) {
    return switch (op.name()) {
      case "func.call" -> "callee";
      case "stablehlo.composite" -> "decomposition";
      default -> null;
    };
  }

  private String symbol(Foreign op, String attribute) {
    if (!(op.attributes().get(attribute) instanceof Attribute.Symbol(var path))
        || path.size() != 1) {
      throw new HloException(
          "%s: expected %s to be the name of a function, found %s"
              .formatted(op.name(), attribute, op.attributes().get(attribute)));
    }
    var name = path.getFirst();
    if (!byName.containsKey(name)) {
      throw new HloException(
          "%s: expected the name of a function, found '%s', which does not reference a valid function"
              .formatted(op.name(), name));
    }
    return name;
  }

  private Function link(Function function) {
    return calls(function.body()) ? function.withBody(link(function.body())) : function;
  }

  private static boolean calls(Block block) {
    return block.statements().stream()
        .anyMatch(
            s ->
                (s.op() instanceof Foreign foreign && attribute(foreign) != null)
                    || s.op().regions().stream().anyMatch(Linker::calls));
  }

  private Block link(Block block) {
    return new Block(
        block.parameters(),
        block.statements().stream().map(this::link).toList(),
        block.results(),
        block.terminator());
  }

  private Statement link(Statement statement) {
    var op = statement.op();
    if (op instanceof Foreign foreign && attribute(foreign) instanceof String attribute) {
      var callee = linked.get(symbol(foreign, attribute));
      var generic =
          new GenericOp(
              foreign.name(),
              foreign.operands(),
              foreign.attributes(),
              foreign.regions(),
              foreign.resultTypes());
      Op call;
      try {
        call =
            attribute.equals("callee")
                ? Calling.Call.read(generic, callee)
                : Calling.Composite.read(generic, callee);
      } catch (HloException e) {
        throw e.at(statement.op().name(), statement.location());
      }
      var rest = generic.rest();
      rest.putAll(statement.attributes());
      return new Statement(statement.results(), call, statement.location(), rest);
    }
    return op.regions().stream().anyMatch(Linker::calls)
        ? statement.withOp(op.withRegions(op.regions().stream().map(this::link).toList()))
        : statement;
  }
}
