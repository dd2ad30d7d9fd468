package dev.adjoint.proto.wire;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.MessageLite;
import io.grpc.Drainable;
import io.grpc.KnownLength;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out. What lies in native memory goes to the transport in larger steps than
 * protobuf's usual 4 KiB.
 */
final class LargeMessage extends InputStream implements Drainable, KnownLength {
  private static final int STEP = 64 << 10;

  private final MessageLite message;

  /** What is left of the encoded message, for who does not drain it. */
  private @Nullable InputStream encoded;

  private boolean drained;

  LargeMessage(MessageLite message) {
    this.message = message;
  }

  @Override
  public int drainTo(OutputStream target) throws IOException {
    if (encoded != null || drained) {
      return (int) encoded().transferTo(target);
    }
    drained = true;
    var output = CodedOutputStream.newInstance(target, STEP);
    message.writeTo(output);
    output.flush();
    return message.getSerializedSize();
  }

  private InputStream encoded() {
    var input = encoded;
    if (input == null) {
      input = drained ? InputStream.nullInputStream() : message.toByteString().newInput();
      encoded = input;
    }
    return input;
  }

  @Override
  public int read() throws IOException {
    return encoded().read();
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    return encoded().read(target, from, length);
  }

  @Override
  public int available() throws IOException {
    return encoded == null && !drained ? message.getSerializedSize() : encoded().available();
  }
}
