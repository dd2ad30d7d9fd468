/** StableHLO in Java. Depends on nothing. */
module dev.adjoint.hlo {
  requires static transitive org.jspecify;

  exports dev.adjoint.hlo;
  exports dev.adjoint.hlo.interpret;
  exports dev.adjoint.hlo.pass;
  exports dev.adjoint.hlo.text;
}
