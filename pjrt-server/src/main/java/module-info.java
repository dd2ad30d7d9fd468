/** Serves a PJRT client to other processes. */
module dev.adjoint.pjrt.server {
  requires transitive dev.adjoint.pjrt;
  requires dev.adjoint.proto;
  requires io.grpc.netty.shaded;
  requires io.grpc.services;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports dev.adjoint.pjrt.server;
}
