/** The {@code adjoint} command. Nothing depends on it. */
module dev.adjoint.cli {
  requires com.google.gson;
  requires dev.adjoint.examples;
  requires dev.adjoint.pjrt.client;
  requires dev.adjoint.pjrt.ffm;
  requires dev.adjoint.pjrt.server;
  requires dev.adjoint.transforms;
  requires info.picocli;
  requires me.tongfei.progressbar;
  requires static org.jspecify;

  opens dev.adjoint.cli to
      info.picocli;
}
