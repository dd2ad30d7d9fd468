/** Figures, each measured side by side with a peer's. Nothing depends on it. */
module dev.adjoint.benchmarks {
  requires dev.adjoint.examples;
  requires dev.adjoint.pjrt.plugin.cpu;
  requires dev.adjoint.pjrt.server;
  requires dev.adjoint.transforms;
  requires com.google.protobuf;
  requires io.grpc;
  requires io.grpc.netty.shaded;
  requires io.grpc.protobuf;
  requires io.grpc.stub;
  requires static org.jspecify;
}
