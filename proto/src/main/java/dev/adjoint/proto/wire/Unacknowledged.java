package dev.adjoint.proto.wire;

import java.util.ArrayDeque;
import java.util.function.UnaryOperator;

/**
 * What one end of a session has sent and the other has not acknowledged: it is sent again when the
 * session is resumed. Messages are kept, not copied. Not safe for use by several threads at once.
 *
 * @param <T> the messages
 */
public final class Unacknowledged<T> {
  /** An end that keeps so many bytes waits with the next message. */
  public static final long MOST_BYTES = 8 << 20;

  /** What a message takes beside its bytes. */
  private static final int EACH = 64;

  /** A message that was sent, and how many bytes count for it. */
  private record Kept<T>(T message, long bytes) {}

  private final ArrayDeque<Kept<T>> messages = new ArrayDeque<>();
  private long sent;
  private long bytes;

  /** Nothing has been sent. */
  public Unacknowledged() {}

  /** Keeps {@code message} of {@code size} bytes, which is the next that is sent. */
  public void add(T message, int size) {
    messages.add(new Kept<>(message, size + EACH));
    bytes += size + EACH;
    sent++;
  }

  /** {@return how many messages have been sent so far} */
  public long sent() {
    return sent;
  }

  /** {@return how many of the messages that have been sent were acknowledged} */
  public long acknowledged() {
    return sent - messages.size();
  }

  /** {@return whether there is room for more} */
  public boolean hasRoom() {
    return bytes < MOST_BYTES;
  }

  /**
   * Forgets the first {@code count} of all messages that were ever sent.
   *
   * @return whether that can be: so many were sent, and no fewer were acknowledged before
   */
  public boolean acknowledge(long count) {
    if (count < acknowledged() || count > sent) {
      return false;
    }
    while (acknowledged() < count) {
      bytes -= messages.remove().bytes();
    }
    return true;
  }

  /** {@return what is to be sent again, in order} */
  public Iterable<T> messages() {
    return () -> messages.stream().map(Kept::message).iterator();
  }

  /** Replaces what was sent after the first {@code count} messages. */
  public void replaceAfter(long count, UnaryOperator<T> replacement) {
    int last = (int) Math.min(messages.size(), Math.max(0, sent - count));
    for (int i = messages.size(); i > 0; i--) {
      var kept = messages.remove();
      messages.add(i <= last ? new Kept<>(replacement.apply(kept.message()), kept.bytes()) : kept);
    }
  }

  /** Forgets all of them. */
  public void clear() {
    messages.clear();
    bytes = 0;
  }
}
