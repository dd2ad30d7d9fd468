package dev.adjoint.transform;

import dev.adjoint.hlo.Op;
import dev.adjoint.trace.Trace;

/** An op that a transform has no rule for. */
final class MissingRule {
  private MissingRule() {}

  /**
   * {@return the error that says so}
   *
   * @param transform such as {@code vmap}
   */
  static UnsupportedOperationException of(String transform, Op op) {
    return new UnsupportedOperationException(
        "%s of %s: expected an op with a rule for it, found one without; give the function a custom"
                .formatted(transform, op.name())
            + " rule around it"
            + place());
  }

  /** The same, for an op that has one only if {@code condition} holds. */
  static UnsupportedOperationException of(String transform, Op op, String condition) {
    return new UnsupportedOperationException(
        "%s of %s: there is a rule for it only where %s; give the function a custom rule around it"
                .formatted(transform, op.name(), condition)
            + place());
  }

  /** Where the op came from, if that is known. */
  private static String place() {
    var place = Trace.place();
    return place.isKnown() ? " (at " + place + ")" : "";
  }
}
