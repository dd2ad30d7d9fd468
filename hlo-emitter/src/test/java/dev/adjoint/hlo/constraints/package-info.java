/** The constraints of the StableHLO specification, each kept to and broken. */
@org.jspecify.annotations.NullMarked
package dev.adjoint.hlo.constraints;
