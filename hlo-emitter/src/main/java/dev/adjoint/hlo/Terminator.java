package dev.adjoint.hlo;

import java.util.Map;

/**
 * The line that ends a block, such as {@code stablehlo.return}.
 *
 * @param name the op; empty for the one that belongs there: {@code func.return} in a function,
 *     {@code sdy.return} in an op of that dialect, else {@code stablehlo.return}
 * @param location the user's source line
 * @param attributes what else is said of it
 */
public record Terminator(String name, Location location, Map<String, Attribute> attributes) {
  /** Copies the map. */
  public Terminator {
    attributes = Map.copyOf(attributes);
  }

  /** A line of which nothing else is said. */
  public Terminator(String name, Location location) {
    this(name, location, Map.of());
  }

  /** The op that belongs there, of unknown origin. */
  public static final Terminator IMPLIED = new Terminator("", Location.UNKNOWN);

  /** {@return the name of the op at the end of a region of {@code op}} */
  public String nameIn(Op op) {
    return name.isEmpty() ? op.name().startsWith("sdy.") ? "sdy.return" : "stablehlo.return" : name;
  }

  /** {@return the name of the op at the end of a function} */
  public String nameInFunction() {
    return name.isEmpty() ? "func.return" : name;
  }
}
