package dev.adjoint.pjrt.server;

import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/** The gRPC service: every stream is a session of its own. */
final class Sessions extends PjrtServiceGrpc.PjrtServiceImplBase {
  private final Worker worker;

  Sessions(Worker worker) {
    this.worker = worker;
  }

  @Override
  public StreamObserver<SessionRequest> session(StreamObserver<SessionResponse> responses) {
    return new ServerSession(worker, (ServerCallStreamObserver<SessionResponse>) responses);
  }
}
