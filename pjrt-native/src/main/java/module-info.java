/** The in-process backend: PJRT plugins called through Java's foreign function interface. */
module dev.adjoint.pjrt.ffm {
  requires transitive dev.adjoint.pjrt;
  requires dev.adjoint.pjrt.plugin.cpu;
  requires static org.jspecify;

  exports dev.adjoint.pjrt.ffm;

  provides dev.adjoint.pjrt.Backend with
      dev.adjoint.pjrt.ffm.NativeBackend;
}
