package dev.adjoint.hlo;

/**
 * A program that breaks a rule of StableHLO. The message names the op, the constraint of the
 * StableHLO specification where there is one, what was expected, what was found, and the place.
 */
public final class HloException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** An error with this message. */
  public HloException(String message) {
    super(message);
  }

  /** {@return this error with the place of the op added to its message} */
  public HloException at(Location location) {
    if (!location.isKnown()) {
      return this;
    }
    var located = new HloException(getMessage() + " (at " + location + ")");
    located.setStackTrace(getStackTrace());
    return located;
  }
}
