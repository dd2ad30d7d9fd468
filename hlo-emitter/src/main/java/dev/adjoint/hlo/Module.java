package dev.adjoint.hlo;

import dev.adjoint.hlo.text.Printer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program. Its entry point is the function named {@code main}, or else the first one. Functions
 * that others call need not be listed: the printer finds them.
 *
 * @param name the module's name; may be empty
 * @param attributes such as {@code mhlo.num_partitions}
 * @param declarations ops of other dialects, such as {@code sdy.mesh}
 * @param functions the functions
 * @param modules modules inside this one
 * @param location where it comes from
 */
public record Module(
    String name,
    Map<String, Attribute> attributes,
    List<Statement> declarations,
    List<Function> functions,
    List<Module> modules,
    Location location) {

  /** Copies lists and map. */
  public Module {
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    declarations = List.copyOf(declarations);
    functions = List.copyOf(functions);
    modules = List.copyOf(modules);
  }

  /** A module of unknown origin. */
  public Module(
      String name,
      Map<String, Attribute> attributes,
      List<Statement> declarations,
      List<Function> functions,
      List<Module> modules) {
    this(name, attributes, declarations, functions, modules, Location.UNKNOWN);
  }

  /**
   * A module of functions only.
   *
   * @throws HloException if there is none
   */
  public Module(String name, List<Function> functions) {
    this(name, Map.of(), List.of(), functions, List.of());
    var _ = main();
  }

  /** {@return a module with this entry point, named {@code main}} */
  public static Module of(Function main) {
    return new Module(main.name(), List.of(main.named("main").with(Visibility.PUBLIC)));
  }

  /**
   * {@return the entry point}
   *
   * @throws HloException if there is no function
   */
  public Function main() {
    for (var function : functions) {
      if (function.name().equals("main")) {
        return function;
      }
    }
    if (functions.isEmpty()) {
      throw new HloException(
          "module @" + name + " has no function; expected at least its entry point");
    }
    return functions.getFirst();
  }

  /**
   * {@return this module with its entry point public and named {@code main}, as XLA knows it}
   *
   * @throws HloException if there is no function
   */
  public Module withMain() {
    var main = main();
    if (main.name().equals("main") && main.visibility() != Visibility.PRIVATE) {
      return this;
    }
    var all = new ArrayList<>(functions);
    all.set(functions.indexOf(main), main.named("main").with(Visibility.PUBLIC));
    return new Module(name, attributes, declarations, all, modules, location);
  }

  /** {@return the text of the module in MLIR's pretty form} */
  @Override
  public String toString() {
    return Printer.print(this);
  }
}
