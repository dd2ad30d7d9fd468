package dev.adjoint.pjrt.ffm;

import dev.adjoint.pjrt.ffm.Handle.Child;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The buffers and executables of one client that are not freed yet: a list linked through its
 * members, so that adding and removing one costs next to nothing. While there are any, they count
 * as one use of the client, which therefore is freed after the last of them.
 */
final class Children {
  private final NativeClient client;
  private @Nullable Child first;

  Children(NativeClient client) {
    this.client = client;
  }

  /**
   * Adds new children.
   *
   * @throws IllegalStateException if the client was closed; the children then are destroyed
   */
  void add(Child... added) {
    if (!link(added)) {
      for (var child : added) {
        child.discard();
      }
      throw new IllegalStateException(client + " was closed");
    }
  }

  private synchronized boolean link(Child... added) {
    // A client is closed before it asks for all(): a child either is among those, or fails here.
    if (client.isClosed()) {
      return false;
    }
    for (var child : added) {
      link(child);
    }
    return true;
  }

  private void link(Child child) {
    var next = first;
    if (next == null) {
      client.acquireWithin();
    } else {
      next.previous = child;
      child.next = next;
    }
    first = child;
  }

  /** Removes a child that was freed. */
  void remove(Child child) {
    if (unlink(child)) {
      client.release();
    }
  }

  private synchronized boolean unlink(Child child) {
    var previous = child.previous;
    var next = child.next;
    if (previous == null) {
      first = next;
    } else {
      previous.next = next;
    }
    if (next != null) {
      next.previous = previous;
    }
    child.previous = null;
    child.next = null;
    return first == null;
  }

  /** {@return those there are now} */
  synchronized List<Child> all() {
    var all = new ArrayList<Child>();
    for (var child = first; child != null; child = child.next) {
      all.add(child);
    }
    return all;
  }
}
