package dev.adjoint.pjrt.server;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;

/**
 * The span of a request, which ends when the request was handled, or later where the answer takes
 * until a value has been computed.
 */
final class RequestSpan {
  private final Span span;
  private boolean later;

  RequestSpan(Span span) {
    this.span = span;
  }

  /** {@return a span that nobody sees} */
  static RequestSpan none() {
    return new RequestSpan(Span.getInvalid());
  }

  Span span() {
    return span;
  }

  /** {@return the span, which the caller now ends} */
  Span later() {
    later = true;
    return span;
  }

  /** Notes that the request has failed. */
  void fail(Throwable error) {
    fail(span, error);
  }

  static void fail(Span span, Throwable error) {
    span.setStatus(StatusCode.ERROR, String.valueOf(error.getMessage()));
  }

  /** Ends the span unless somebody else does. */
  void handled() {
    if (!later) {
      span.end();
    }
  }
}
