package dev.adjoint.proto.wire;

import com.google.protobuf.Message;

/**
 * A message that was received, and the bytes of an array that came with it. Many bytes are not in
 * the message, and stay where the network has put them, until the receiver of the message returns.
 *
 * @param message the message, with few bytes or with none
 * @param part the bytes
 * @param <M> the messages
 */
public record Incoming<M extends Message>(M message, Part part) {
  /** {@return how many bytes it had, or a few less} */
  public int size() {
    return message.getSerializedSize() + part.size();
  }

  /** {@return the same message, whose bytes stay as long as it does} */
  public Incoming<M> owned() {
    return new Incoming<>(message, part.owned());
  }
}
