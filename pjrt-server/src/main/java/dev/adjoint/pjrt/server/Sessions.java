package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.Client;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/** The gRPC service: every stream is a session of its own. */
final class Sessions extends PjrtServiceGrpc.PjrtServiceImplBase {
  private final Client client;
  private final PjrtServer.Limits limits;

  Sessions(Client client, PjrtServer.Limits limits) {
    this.client = client;
    this.limits = limits;
  }

  @Override
  public StreamObserver<SessionRequest> session(StreamObserver<SessionResponse> responses) {
    return new ServerSession(client, limits, (ServerCallStreamObserver<SessionResponse>) responses);
  }
}
