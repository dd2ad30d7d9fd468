/** The one module a program needs: the transforms, the in-process backend, and the CPU plugin. */
module dev.adjoint {
  requires transitive dev.adjoint.transforms;
  requires dev.adjoint.pjrt.ffm;
}
