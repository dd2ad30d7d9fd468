/** Serves PJRT devices to other processes. */
module dev.adjoint.pjrt.server {
  requires transitive dev.adjoint.pjrt;
  requires dev.adjoint.proto;
  requires io.grpc.netty.shaded;
  requires io.grpc.services;
  requires io.grpc.util;
  requires transitive io.grpc;
  requires transitive io.opentelemetry.api;
  requires io.opentelemetry.context;
  requires transitive micrometer.core;
  requires micrometer.registry.prometheus;
  requires jdk.httpserver;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports dev.adjoint.pjrt.server;
  exports dev.adjoint.pjrt.server.settings;

  uses dev.adjoint.pjrt.Backend;
}
