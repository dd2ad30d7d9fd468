package dev.adjoint.transform;

import dev.adjoint.hlo.Op;
import dev.adjoint.trace.Trace;

/** An op that a transform has no rule for. */
final class MissingRule {
  private MissingRule() {}

  /**
   * {@return the error that says so, and why}
   *
   * @param transform such as {@code vmap}
   */
  static UnsupportedOperationException of(String transform, Op op) {
    var reason = WithoutRule.reason(transform, op);
    return new UnsupportedOperationException(
        "%s of %s: expected an op with a rule for it, found one without%s; give the function a custom rule around it%s"
            .formatted(transform, op.name(), reason == null ? "" : ", as " + reason, place()));
  }

  /** Where the op came from, if that is known. */
  static String place() {
    var place = Trace.place();
    return place.isKnown() ? " (at " + place + ")" : "";
  }
}
