/**
 * The {@code adjoint} command.
 *
 * <p>{@link dev.adjoint.cli.Main} is the command; each subcommand is a class of its own beside it.
 * They parse arguments, call the other modules, and print: nothing here computes anything.
 */
@NullMarked
package dev.adjoint.cli;

import org.jspecify.annotations.NullMarked;
