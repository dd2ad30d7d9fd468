package dev.adjoint.hlo;

/**
 * Where in the user's source an op came from; printed as MLIR's {@code loc("File.java":12:0)}.
 *
 * @param file the name of the source file
 * @param line the line, from 1; 0 where unknown
 */
public record Location(String file, int line) {
  /** No location is known. */
  public static final Location UNKNOWN = new Location("unknown", 0);

  /** {@return whether this names a place} */
  public boolean isKnown() {
    return line > 0;
  }

  /** {@return {@code File.java:12}, or {@code unknown}} */
  @Override
  public String toString() {
    return isKnown() ? file + ":" + line : file;
  }
}
