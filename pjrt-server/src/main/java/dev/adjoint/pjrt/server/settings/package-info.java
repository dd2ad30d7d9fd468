/** How a server is set: one table, from which files, environment and flags are read. */
@NullMarked
package dev.adjoint.pjrt.server.settings;

import org.jspecify.annotations.NullMarked;
