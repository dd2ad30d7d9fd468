package dev.adjoint.pjrt;

import org.jspecify.annotations.Nullable;

/**
 * An error that a PJRT plugin, or the way to it, reported. The code is PJRT's own ({@code
 * PJRT_Error_Code}).
 */
public final class PjrtException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * The codes of {@code PJRT_Error_Code}, which are those of gRPC; {@link #number} is the value on
   * the wire.
   */
  public enum Code {
    CANCELLED(1),
    UNKNOWN(2),
    INVALID_ARGUMENT(3),
    DEADLINE_EXCEEDED(4),
    NOT_FOUND(5),
    ALREADY_EXISTS(6),
    PERMISSION_DENIED(7),
    RESOURCE_EXHAUSTED(8),
    FAILED_PRECONDITION(9),
    ABORTED(10),
    OUT_OF_RANGE(11),
    UNIMPLEMENTED(12),
    INTERNAL(13),
    UNAVAILABLE(14),
    DATA_LOSS(15),
    UNAUTHENTICATED(16);

    private final int number;

    Code(int number) {
      this.number = number;
    }

    /** {@return the number of this code in the PJRT C API and in gRPC} */
    public int number() {
      return number;
    }

    /** {@return the code with this number, or {@link #UNKNOWN}} */
    public static Code of(int number) {
      return number >= 1 && number <= 16 ? values()[number - 1] : UNKNOWN;
    }
  }

  private final Code code;

  /** An error with this code and message. */
  public PjrtException(Code code, String message) {
    this(code, message, null);
  }

  /** An error with this code and message, which {@code cause} brought about. */
  public PjrtException(Code code, String message, @Nullable Throwable cause) {
    super(code + ": " + message, cause);
    this.code = code;
  }

  /** {@return what kind of error it is} */
  public Code code() {
    return code;
  }
}
