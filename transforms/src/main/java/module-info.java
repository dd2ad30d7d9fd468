/** Tensors, and the transforms of the functions on them. */
module dev.adjoint.transforms {
  requires transitive dev.adjoint.hlo;
  requires transitive dev.adjoint.pjrt;
  requires static org.jspecify;

  exports dev.adjoint;
  exports dev.adjoint.nn;
  exports dev.adjoint.optim;
  exports dev.adjoint.random;
  exports dev.adjoint.fft;
  exports dev.adjoint.linalg;
  exports dev.adjoint.ode;
  exports dev.adjoint.program;
  exports dev.adjoint.solve;
  exports dev.adjoint.trace;
  exports dev.adjoint.tree;
}
