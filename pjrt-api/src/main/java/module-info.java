/** The interfaces between programs and the backends that run them. */
module dev.adjoint.pjrt {
  requires transitive dev.adjoint.hlo;
  requires static transitive org.jspecify;

  exports dev.adjoint.pjrt;

  uses dev.adjoint.pjrt.Backend;
}
