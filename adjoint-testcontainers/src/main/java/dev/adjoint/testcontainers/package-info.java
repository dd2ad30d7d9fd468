/** A PJRT server in a container, for tests. */
@NullMarked
package dev.adjoint.testcontainers;

import org.jspecify.annotations.NullMarked;
