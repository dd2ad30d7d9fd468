/** Runnable programs, each one a page to read. */
module dev.adjoint.examples {
  requires transitive dev.adjoint.transforms;
  requires static transitive org.jspecify;

  exports dev.adjoint.examples;

  opens dev.adjoint.examples to
      dev.adjoint.transforms;
}
