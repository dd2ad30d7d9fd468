/** How the large messages of the wire contract travel: with as few copies as can be. */
@NullMarked
package dev.adjoint.proto.wire;

import org.jspecify.annotations.NullMarked;
