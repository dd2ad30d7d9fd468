/** Trees of tensors in files. */
module dev.adjoint.checkpoint {
  requires transitive dev.adjoint.transforms;
  requires com.google.gson;
  requires static transitive org.jspecify;

  exports dev.adjoint.checkpoint;
}
