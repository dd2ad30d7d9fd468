/** How the large messages of the wire contract travel: without copies. */
@NullMarked
package dev.adjoint.proto.wire;

import org.jspecify.annotations.NullMarked;
