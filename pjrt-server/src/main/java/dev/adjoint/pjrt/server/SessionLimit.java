package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.ErrorDetail;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets so many sessions in and no more. */
final class SessionLimit implements ServerInterceptor {
  private final int most;
  private final AtomicInteger open = new AtomicInteger();

  SessionLimit(int most) {
    this.most = most;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    if (open.incrementAndGet() > most) {
      open.decrementAndGet();
      var error =
          new PjrtException(
              Code.RESOURCE_EXHAUSTED,
              "this server has at most %d sessions at once, and has as many; try again later"
                  .formatted(most),
              ErrorDetail.ofLimit("max-sessions", most, most + 1L),
              null);
      call.close(
          Status.RESOURCE_EXHAUSTED.withDescription(error.description()), Errors.trailers(error));
      return new ServerCall.Listener<>() {};
    }
    var left = new AtomicBoolean();
    return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
      @Override
      public void onComplete() {
        leave();
        super.onComplete();
      }

      @Override
      public void onCancel() {
        leave();
        super.onCancel();
      }

      private void leave() {
        if (left.compareAndSet(false, true)) {
          open.decrementAndGet();
        }
      }
    };
  }
}
