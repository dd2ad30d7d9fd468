/**
 * Programs to read. Begin with {@link dev.adjoint.examples.SeedTables}, then {@link
 * dev.adjoint.examples.GradientClipping}, {@link dev.adjoint.examples.ImplicitSolve} and {@link
 * dev.adjoint.examples.DigitsClassifier}. Each has a {@code main}. Nothing depends on them but the
 * demo.
 */
@NullMarked
package dev.adjoint.examples;

import org.jspecify.annotations.NullMarked;
