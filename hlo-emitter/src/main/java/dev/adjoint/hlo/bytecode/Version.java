package dev.adjoint.hlo.bytecode;

import dev.adjoint.hlo.HloException;

/**
 * A version of StableHLO, such as 1.13.0. A program written for a version is understood by each
 * implementation of that version, and for five years by newer ones.
 */
public record Version(int major, int minor, int patch) implements Comparable<Version> {
  /** The oldest version that programs can be written for. */
  public static final Version MINIMUM = new Version(1, 0, 0);

  /** The newest version whose ops this library knows. */
  public static final Version CURRENT = new Version(1, 20, 0);

  /** The version that programs are written for if nothing else is said. */
  public static final Version DEFAULT = new Version(1, 13, 0);

  /**
   * {@return the version that {@code text} names}
   *
   * @throws HloException if it is no such text
   */
  public static Version parse(String text) {
    var parts = text.split("\\.", -1);
    if (parts.length == 3) {
      try {
        return new Version(
            Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
      } catch (NumberFormatException e) {
        // Falls through to the message.
      }
    }
    throw new HloException("expected a version such as " + DEFAULT + ", found \"" + text + '"');
  }

  @Override
  public int compareTo(Version other) {
    int first = Integer.compare(major, other.major);
    int second = first != 0 ? first : Integer.compare(minor, other.minor);
    return second != 0 ? second : Integer.compare(patch, other.patch);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
