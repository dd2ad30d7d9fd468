package dev.adjoint.hlo;

import java.util.Optional;

/**
 * A program that breaks a rule of StableHLO. The message names the op, the constraint of the
 * StableHLO specification where there is one, what was expected, what was found, and the place.
 */
public final class HloException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String op;
  private final String source;

  /** An error with this message. */
  public HloException(String message) {
    this(message, "", "");
  }

  private HloException(String message, String op, String source) {
    super(message);
    this.op = op;
    this.source = source;
  }

  /** {@return the op that is wrong, such as {@code "stablehlo.dot_general"}, where known} */
  public Optional<String> op() {
    return op.isEmpty() ? Optional.empty() : Optional.of(op);
  }

  /**
   * {@return the line of the source that the op came from, {@code "Model.java:12"}, where known}
   */
  public Optional<String> sourceLine() {
    return source.isEmpty() ? Optional.empty() : Optional.of(source);
  }

  /** {@return this error with the place of the op added to its message} */
  public HloException at(Location location) {
    return at("", location);
  }

  /**
   * {@return this error with the place of the op called {@code name} added to its message} Of ops
   * inside each other the innermost is the one that {@link #op} names.
   */
  public HloException at(String name, Location location) {
    var located =
        new HloException(
            location.isKnown() ? getMessage() + " (at " + location + ")" : getMessage(),
            op.isEmpty() ? name : op,
            source.isEmpty() ? Location.sourceLine(location).orElse("") : source);
    located.setStackTrace(getStackTrace());
    return located;
  }

  /** {@return this error with {@code where} before its message} */
  HloException in(String where) {
    var inside = new HloException(where + ": " + getMessage(), op, source);
    inside.setStackTrace(getStackTrace());
    return inside;
  }
}
