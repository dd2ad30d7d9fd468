package dev.adjoint.hlo;

/** Who may call a function: what its module's text says. */
public enum Visibility {
  /** Nothing is said, which means public. */
  DEFAULT(""),
  PUBLIC("public"),
  PRIVATE("private"),
  NESTED("nested");

  private final String keyword;

  Visibility(String keyword) {
    this.keyword = keyword;
  }

  /** {@return the word in the text, empty for {@link #DEFAULT}} */
  public String keyword() {
    return keyword;
  }
}
