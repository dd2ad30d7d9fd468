/** A PJRT server in a container, for tests. */
@SuppressWarnings("requires-transitive-automatic") // Testcontainers has no module descriptor.
module dev.adjoint.testcontainers {
  requires transitive testcontainers;
  requires static transitive org.jspecify;

  exports dev.adjoint.testcontainers;
}
