package dev.adjoint.proto.wire;

import io.grpc.Drainable;
import io.grpc.KnownLength;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

/** An encoded message of which gRPC learns how long it is, and which it is given at once. */
public final class KnownBytes extends ByteArrayInputStream implements KnownLength, Drainable {
  /** The message that {@code bytes} are. */
  public KnownBytes(byte[] bytes) {
    super(bytes);
  }

  @Override
  public int drainTo(OutputStream target) throws IOException {
    return (int) transferTo(target);
  }
}
