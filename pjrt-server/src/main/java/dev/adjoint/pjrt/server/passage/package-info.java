/**
 * Memory that a front end shares with a worker: the parts of arrays pass through it, and only notes
 * of where they lie through the connection. To be read in this order: {@link
 * dev.adjoint.pjrt.server.passage.Passage}, {@link dev.adjoint.pjrt.server.passage.Lane}, {@link
 * dev.adjoint.pjrt.server.passage.Slots}, {@link
 * dev.adjoint.pjrt.server.passage.PassageInterceptor}.
 */
@NullMarked
package dev.adjoint.pjrt.server.passage;

import org.jspecify.annotations.NullMarked;
