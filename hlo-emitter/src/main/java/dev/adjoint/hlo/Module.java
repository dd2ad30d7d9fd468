package dev.adjoint.hlo;

import java.util.List;

/**
 * A program: functions of which the first is public and named {@code main} when printed. Functions
 * that these call need not be listed: the printer finds them.
 *
 * @param name the module's name
 * @param functions the functions, first the entry point
 */
public record Module(String name, List<Function> functions) {

  /** Copies the list. */
  public Module {
    functions = List.copyOf(functions);
    if (functions.isEmpty()) {
      throw new HloException(
          "module @" + name + " has no function; expected at least its entry point");
    }
  }

  /** {@return a module with this entry point} */
  public static Module of(Function main) {
    return new Module(main.name(), List.of(main));
  }

  /** {@return the entry point} */
  public Function main() {
    return functions.getFirst();
  }

  /** {@return the text of the module in MLIR's pretty form} */
  @Override
  public String toString() {
    return Printer.print(this);
  }
}
