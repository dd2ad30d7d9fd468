package dev.adjoint.hlo.interpret;

/** A program that the interpreter does not run to its end; the message says which op and why. */
public final class InterpretException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why a program was not run to its end. */
  public enum Reason {
    /** The arguments are not what the function takes. */
    ARGUMENTS,
    /** It has an op, or a form of one, that the interpreter does not know. */
    NOT_INTERPRETED,
    /** It would do more work, or take more memory, than the {@link Limits} allow. */
    LIMIT,
    /** It does what the specification leaves undefined, such as a shape that does not fit. */
    UNDEFINED
  }

  private final Reason reason;

  /** An error with this message. */
  public InterpretException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** {@return why} */
  public Reason reason() {
    return reason;
  }

  static InterpretException notInterpreted(String what) {
    return new InterpretException(
        Reason.NOT_INTERPRETED, what + " is not interpreted; run the program on a backend");
  }

  static InterpretException undefined(String message) {
    return new InterpretException(Reason.UNDEFINED, message);
  }
}
