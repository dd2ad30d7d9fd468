/** The remote backend: the devices of a server, reached over gRPC. */
module dev.adjoint.pjrt.client {
  requires transitive dev.adjoint.pjrt;
  requires dev.adjoint.proto;
  requires com.google.common;
  requires com.google.protobuf;
  requires io.grpc.stub;
  requires io.grpc.netty.shaded;
  requires transitive io.grpc;
  requires transitive io.opentelemetry.api;
  requires io.opentelemetry.context;
  requires static transitive org.jspecify;

  exports dev.adjoint.pjrt.client;

  provides dev.adjoint.pjrt.Backend with
      dev.adjoint.pjrt.client.GrpcBackend;
}
