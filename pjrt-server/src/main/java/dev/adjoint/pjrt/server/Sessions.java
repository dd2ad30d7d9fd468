package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.server.journal.Figure;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.RunRequest;
import dev.adjoint.proto.pjrt.v1.RunResponse;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.wire.SessionMethod;
import io.grpc.BindableService;
import io.grpc.Context;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gRPC service: every stream is a session of its own, and a run is none. */
final class Sessions implements BindableService {
  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

  private final Worker worker;
  private final Runs runs;

  Sessions(Worker worker) {
    this.worker = worker;
    this.runs = new Runs(worker);
  }

  @Override
  public ServerServiceDefinition bindService() {
    var generated = PjrtServiceGrpc.getServiceDescriptor();
    var run = PjrtServiceGrpc.getRunMethod();
    var service =
        ServiceDescriptor.newBuilder(generated.getName())
            .setSchemaDescriptor(generated.getSchemaDescriptor())
            .addMethod(SessionMethod.get())
            .addMethod(run)
            .build();
    return ServerServiceDefinition.builder(service)
        .addMethod(SessionMethod.get(), ServerCalls.asyncBidiStreamingCall(this::session))
        .addMethod(run, ServerCalls.asyncUnaryCall(this::run))
        .build();
  }

  private StreamObserver<SessionRequest> session(StreamObserver<SessionResponse> responses) {
    return new ServerSession(worker, (ServerCallStreamObserver<SessionResponse>) responses);
  }

  private void run(RunRequest request, StreamObserver<RunResponse> responses) {
    // Not on the network's thread: it takes as long as the program does. Nor on a virtual one: XLA
    // would hold its carrier, of which there are as many as cores.
    Thread.ofPlatform()
        .daemon()
        .name("run")
        .start(Context.current().wrap(() -> answer(request, responses)));
  }

  private void answer(RunRequest request, StreamObserver<RunResponse> responses) {
    RunResponse response;
    try {
      response = runs.run(request);
    } catch (RuntimeException | OutOfMemoryError e) {
      worker.journal().add(Figure.ERRORS, 1);
      responses.onError(status(e).asRuntimeException());
      return;
    }
    responses.onNext(response);
    responses.onCompleted();
  }

  private static Status status(Throwable error) {
    return switch (error) {
      case PjrtException e ->
          Status.fromCodeValue(e.code().number()).withDescription(plain(e)).withCause(e);
      case CompletionException e when e.getCause() != null -> status(e.getCause());
      case IllegalArgumentException e ->
          Status.INVALID_ARGUMENT.withDescription(e.getMessage()).withCause(e);
      case OutOfMemoryError e ->
          Status.RESOURCE_EXHAUSTED.withDescription(e.getMessage()).withCause(e);
      default -> {
        LOG.error("a run failed", error);
        yield Status.INTERNAL.withDescription(error.toString()).withCause(error);
      }
    };
  }

  private static String plain(PjrtException e) {
    var message = String.valueOf(e.getMessage());
    var prefix = e.code() + ": ";
    return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
  }
}
