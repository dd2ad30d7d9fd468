package dev.adjoint.checkpoint;

/** A file is no checkpoint, or one of something else. */
public final class CheckpointException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An error with this message. */
  public CheckpointException(String message) {
    super(message);
  }

  /** An error with this message, which {@code cause} brought about. */
  public CheckpointException(String message, Throwable cause) {
    super(message, cause);
  }
}
