package dev.adjoint.pjrt;

import java.util.Optional;
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
  private final String description;
  private final ErrorDetail detail;

  /** An error with this code and message. */
  public PjrtException(Code code, String message) {
    this(code, message, null);
  }

  /** An error with this code and message, which {@code cause} brought about. */
  public PjrtException(Code code, String message, @Nullable Throwable cause) {
    this(code, message, ErrorDetail.NONE, cause);
  }

  /** An error with this code, message, and what else is known of it. */
  public PjrtException(Code code, String message, ErrorDetail detail, @Nullable Throwable cause) {
    super(code + ": " + message, cause);
    this.code = code;
    this.description = message;
    this.detail = detail;
  }

  /**
   * {@return this error with what {@code further} knows besides} What is known already stays as it
   * is; if all is, it is this error itself.
   */
  public PjrtException with(ErrorDetail further) {
    var both = detail.or(further);
    if (both.equals(detail)) {
      return this;
    }
    var more = new PjrtException(code, description, both, getCause());
    more.setStackTrace(getStackTrace());
    return more;
  }

  /** {@return what kind of error it is} */
  public Code code() {
    return code;
  }

  /** {@return the message without the code before it} */
  public String description() {
    return description;
  }

  /** {@return what else is known of the error} */
  public ErrorDetail detail() {
    return detail;
  }

  /** {@return the op that it is about, such as {@code "stablehlo.dot_general"}, where known} */
  public Optional<String> op() {
    return known(detail.op());
  }

  /**
   * {@return the line of the source that the op came from, {@code "Model.java:12"}, where known}
   */
  public Optional<String> sourceLine() {
    return known(detail.source());
  }

  /** {@return the SHA-256 of the program, 64 hexadecimal digits, where known} */
  public Optional<String> program() {
    return known(detail.program());
  }

  /** {@return the limit that was exceeded, if that is the error} */
  public Optional<ErrorDetail.Limit> limit() {
    return Optional.ofNullable(detail.limit());
  }

  private static Optional<String> known(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
