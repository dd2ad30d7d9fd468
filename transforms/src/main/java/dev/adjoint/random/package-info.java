/**
 * Random numbers as functions of a key, bit for bit those of JAX: start with {@link
 * dev.adjoint.random.Key}.
 */
@NullMarked
package dev.adjoint.random;

import org.jspecify.annotations.NullMarked;
