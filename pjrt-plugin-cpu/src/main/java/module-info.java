/** XLA's CPU plugin, as a file that can be loaded. Depends on nothing. */
module dev.adjoint.pjrt.plugin.cpu {
  requires static transitive org.jspecify;

  exports dev.adjoint.pjrt.plugin.cpu;
}
