/**
 * Tests of the whole: what holds across modules, processes, and containers.
 *
 * <p>{@link dev.adjoint.it.ArchitectureTest} holds the direction of dependencies. A test that needs
 * one module only stands in that module.
 */
@NullMarked
package dev.adjoint.it;

import org.jspecify.annotations.NullMarked;
