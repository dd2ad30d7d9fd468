package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.Client;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.wire.SessionMethod;
import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;

/** The gRPC service: every stream is a session of its own. */
final class Sessions implements BindableService {
  private final Client client;
  private final PjrtServer.Limits limits;

  Sessions(Client client, PjrtServer.Limits limits) {
    this.client = client;
    this.limits = limits;
  }

  @Override
  public ServerServiceDefinition bindService() {
    var generated = PjrtServiceGrpc.getServiceDescriptor();
    var service =
        ServiceDescriptor.newBuilder(generated.getName())
            .setSchemaDescriptor(generated.getSchemaDescriptor())
            .addMethod(SessionMethod.get())
            .build();
    return ServerServiceDefinition.builder(service)
        .addMethod(SessionMethod.get(), ServerCalls.asyncBidiStreamingCall(this::session))
        .build();
  }

  private StreamObserver<SessionRequest> session(StreamObserver<SessionResponse> responses) {
    return new ServerSession(client, limits, (ServerCallStreamObserver<SessionResponse>) responses);
  }
}
