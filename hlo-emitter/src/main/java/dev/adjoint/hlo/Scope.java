package dev.adjoint.hlo;

/** The identity of one block under construction; tells which block a {@link Value} was made for. */
public final class Scope {
  private int values = System.identityHashCode(this);

  Scope() {}

  /**
   * {@return the hash code of the next value}
   *
   * <p>Values that are made one after another, and mostly used so, are neighbours in hash tables:
   * long programs are read at the speed of the cache.
   */
  int nextHash() {
    return values++;
  }
}
