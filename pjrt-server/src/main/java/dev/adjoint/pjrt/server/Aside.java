package dev.adjoint.pjrt.server;

import dev.adjoint.proto.wire.Unacknowledged;
import java.util.ArrayDeque;

/**
 * Requests of a session that came before anybody asked for them: copies, in order. Not safe for use
 * by several threads at once.
 *
 * @param <Q> the requests
 */
final class Aside<Q> {
  private final Messages<Q, ?> messages;
  private final ArrayDeque<Q> queue = new ArrayDeque<>();
  private long bytes;

  Aside(Messages<Q, ?> messages) {
    this.messages = messages;
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }

  int size() {
    return queue.size();
  }

  /** {@return whether there is more than a client sends that keeps to the protocol} */
  boolean isFull() {
    return bytes >= Unacknowledged.MOST_BYTES;
  }

  /** Keeps a copy of {@code message}, which is the network's. */
  void add(Q message) {
    queue.add(messages.copy(message));
    bytes += messages.size(message);
  }

  /** {@return the first request, which is no longer here} */
  Q remove() {
    var message = queue.remove();
    bytes -= messages.size(message);
    return message;
  }

  void clear() {
    queue.forEach(messages::discard);
    queue.clear();
    bytes = 0;
  }
}
