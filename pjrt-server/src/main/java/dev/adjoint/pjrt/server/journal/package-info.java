/**
 * What a worker is doing, written where it outlives the worker: who reads it after a crash knows
 * which program to blame.
 */
@NullMarked
package dev.adjoint.pjrt.server.journal;

import org.jspecify.annotations.NullMarked;
