/** The {@code adjoint} command. Nothing depends on it. */
module dev.adjoint.cli {
  requires info.picocli;
  requires static org.jspecify;

  opens dev.adjoint.cli to
      info.picocli;
}
