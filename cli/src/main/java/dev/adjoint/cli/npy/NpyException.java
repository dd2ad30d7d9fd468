package dev.adjoint.cli.npy;

import java.io.IOException;

/** A file that is no array, or not the one that is meant. */
public final class NpyException extends IOException {
  private static final long serialVersionUID = 1L;

  /** An error with this message. */
  NpyException(String message) {
    super(message);
  }

  /** An error with this message, which {@code cause} brought about. */
  NpyException(String message, Throwable cause) {
    super(message, cause);
  }
}
