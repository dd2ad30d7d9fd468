package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.journal.Figure;
import dev.adjoint.proto.pjrt.v1.Array;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.RunRequest;
import dev.adjoint.proto.pjrt.v1.RunResponse;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.wire.Incoming;
import dev.adjoint.proto.wire.Outgoing;
import dev.adjoint.proto.wire.SessionMethod;
import io.grpc.BindableService;
import io.grpc.Context;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;

/** The gRPC service: every stream is a session of its own, and a run is none. */
final class Sessions implements BindableService {
  /** Stands for bytes that are no message. */
  private static final RunRequest BROKEN =
      RunRequest.newBuilder().addInputs(Array.getDefaultInstance()).build();

  private final Worker worker;
  private final Runs runs;

  Sessions(Worker worker) {
    this.worker = worker;
    this.runs = new Runs(worker);
  }

  @Override
  public ServerServiceDefinition bindService() {
    var generated = PjrtServiceGrpc.getServiceDescriptor();
    var session =
        SessionMethod.ofServer().toBuilder()
            .setRequestMarshaller(
                new Tolerant<>(
                    SessionMethod.ofServer().getRequestMarshaller(), ServerSession.BROKEN))
            .build();
    var run =
        PjrtServiceGrpc.getRunMethod().toBuilder()
            .setRequestMarshaller(
                new Tolerant<>(PjrtServiceGrpc.getRunMethod().getRequestMarshaller(), BROKEN))
            .build();
    var service =
        ServiceDescriptor.newBuilder(generated.getName())
            .setSchemaDescriptor(generated.getSchemaDescriptor())
            .addMethod(session)
            .addMethod(run)
            .build();
    return ServerInterceptors.intercept(
        ServerServiceDefinition.builder(service)
            .addMethod(session, ServerCalls.asyncBidiStreamingCall(this::session))
            .addMethod(run, ServerCalls.asyncUnaryCall(this::run))
            .build(),
        worker.tracing());
  }

  private StreamObserver<Incoming<SessionRequest>> session(
      StreamObserver<Outgoing<SessionResponse>> responses) {
    return new ServerSession(
        worker, (ServerCallStreamObserver<Outgoing<SessionResponse>>) responses);
  }

  @SuppressWarnings("ReferenceEquality") // an equal message is a good one
  private void run(RunRequest request, StreamObserver<RunResponse> responses) {
    if (request == BROKEN) {
      worker.journal().add(Figure.ERRORS, 1);
      responses.onError(
          Errors.ending(
              new PjrtException(
                  Code.INVALID_ARGUMENT,
                  "expected an adjoint.pjrt.v1.RunRequest, found bytes that are none")));
      return;
    }
    // Else an answer to a call that was cancelled would be an exception.
    ((ServerCallStreamObserver<RunResponse>) responses).setOnCancelHandler(() -> {});
    // It takes as long as the program does.
    worker.longWork().execute(Context.current().wrap(() -> answer(request, responses)));
  }

  private void answer(RunRequest request, StreamObserver<RunResponse> responses) {
    RunResponse response;
    var span = worker.tracing().beginCall("adjoint.server.run");
    try (var _ = span.span().makeCurrent()) {
      response = runs.run(request);
      span.handled();
    } catch (RuntimeException | OutOfMemoryError e) {
      span.fail(e);
      span.handled();
      worker.journal().add(Figure.ERRORS, 1);
      responses.onError(Errors.ending(Errors.of(e)));
      return;
    }
    responses.onNext(response);
    responses.onCompleted();
  }
}
