package dev.adjoint.pjrt.server.passage;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * Memory that a front end and one worker share, a file that both map. The parts of arrays pass
 * through it with a copy at each end, which takes a fraction of what the sockets' copies and calls
 * take. Its size is fixed; what finds no room goes through the connection as all the rest does.
 *
 * <p>The front end numbers the sessions and says which of them live: what a session leaves behind
 * whose client or worker went away is freed when the next session begins or ends.
 */
public final class Passage implements AutoCloseable {
  private static final int PIECE = 1 << 20;

  private final Arena arena;
  private final Slots requests;
  private final Slots answers;

  // Guarded by this.
  private final Set<Long> living = new HashSet<>();
  private long sessions;
  private int held;
  private boolean closed;
  private boolean unmapped;

  private Passage(Arena arena, MemorySegment memory) {
    this.arena = arena;
    long half = memory.byteSize() / 2;
    this.requests = new Slots(memory.asSlice(0, half));
    this.answers = new Slots(memory.asSlice(half, half));
  }

  /** {@return a passage without any room} */
  @SuppressWarnings("MustBeClosedChecker") // the passage closes it
  public static Passage none() {
    return new Passage(Arena.ofShared(), MemorySegment.NULL);
  }

  /**
   * {@return a passage in {@code file}, as its front end sees it}
   *
   * @throws IOException if there is no room for it
   */
  public static Passage create(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      // All of it now: where a page of a mapped file finds no room, there is only a signal to tell.
      var zeros = ByteBuffer.allocate(PIECE);
      for (long left = 2 * Slots.SIZE; left > 0; ) {
        left -= channel.write(zeros.clear().limit((int) Math.min(left, PIECE)));
      }
    }
    return map(file);
  }

  /**
   * {@return the passage in {@code file}, as its worker sees it; the file needs no name any more}
   */
  public static Passage open(Path file) throws IOException {
    var passage = map(file);
    Files.delete(file);
    return passage;
  }

  @SuppressWarnings("MustBeClosedChecker") // the passage closes it
  private static Passage map(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      var arena = Arena.ofShared();
      return new Passage(arena, channel.map(MapMode.READ_WRITE, 0, 2 * Slots.SIZE, arena));
    }
  }

  /** {@return the number of a session that begins} */
  public synchronized long begin() {
    long session = ++sessions;
    living.add(session);
    sweep();
    return session;
  }

  /** Ends a session: nothing of it is sent or taken at this end any more; what was taken stays. */
  public synchronized void end(long session) {
    living.remove(session);
    sweep();
    unmapIfOver();
  }

  private void sweep() {
    if (!unmapped) {
      requests.sweep(living::contains);
      answers.sweep(living::contains);
    }
  }

  /** {@return the way from the front end to the worker} */
  public synchronized Lane requests(long session) {
    return unmapped ? Lane.NONE : new Lane(this, requests, session);
  }

  /** {@return the way from the worker to the front end} */
  public synchronized Lane answers(long session) {
    return unmapped ? Lane.NONE : new Lane(this, answers, session);
  }

  /** Keeps the memory until {@link #letGo}. {@return whether it is still there} */
  synchronized boolean hold() {
    if (unmapped) {
      return false;
    }
    held++;
    return true;
  }

  /** Undoes one {@link #hold}. */
  synchronized void letGo() {
    held--;
    unmapIfOver();
  }

  /**
   * Gives the memory back, once the sessions that still live have ended and what was taken out is
   * closed.
   */
  @Override
  public synchronized void close() {
    closed = true;
    unmapIfOver();
  }

  private void unmapIfOver() {
    if (closed && living.isEmpty() && held == 0 && !unmapped) {
      unmapped = true;
      arena.close();
    }
  }
}
