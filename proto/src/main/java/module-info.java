/** The wire and exchange contracts: what protoc makes of the .proto files, and how it travels. */
module dev.adjoint.proto {
  requires transitive com.google.protobuf;
  requires transitive io.grpc;
  requires transitive io.grpc.protobuf;
  requires transitive io.grpc.stub;
  requires transitive proto.google.common.protos;
  requires transitive io.grpc.netty.shaded;
  requires com.google.common;
  requires static transitive org.jspecify;

  exports dev.adjoint.proto.pjrt.v1;
  exports dev.adjoint.proto.program.v1;
  exports dev.adjoint.proto.wire;
}
