package dev.adjoint.hlo;

/** The identity of one block under construction; tells which block a {@link Value} was made for. */
public final class Scope {
  Scope() {}
}
