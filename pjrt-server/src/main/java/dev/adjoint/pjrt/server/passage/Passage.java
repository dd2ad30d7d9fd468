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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Memory that a front end and one worker share, a file that both map. The parts of arrays pass
 * through it with a copy at each end, which takes a fraction of what the sockets' copies and calls
 * take. Its size is fixed; what finds no room goes through the connection as all the rest does.
 *
 * <p>The front end numbers the sessions and says which of them live: what a session leaves behind
 * whose client or worker went away is freed when the next session begins or ends.
 */
public final class Passage {
  private static final int PIECE = 1 << 20;

  private final Slots requests;
  private final Slots answers;
  private final AtomicLong sessions = new AtomicLong();
  private final Set<Long> living = ConcurrentHashMap.newKeySet();

  private Passage(MemorySegment memory) {
    long half = memory.byteSize() / 2;
    this.requests = new Slots(memory.asSlice(0, half));
    this.answers = new Slots(memory.asSlice(half, half));
  }

  /** {@return a passage without any room} */
  public static Passage none() {
    return new Passage(MemorySegment.NULL);
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

  private static Passage map(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      // Unmapped when nobody has it any more: calls may outlive the worker a little.
      return new Passage(channel.map(MapMode.READ_WRITE, 0, 2 * Slots.SIZE, Arena.ofAuto()));
    }
  }

  /** {@return the number of a session that begins} */
  public long begin() {
    long session = sessions.incrementAndGet();
    living.add(session);
    sweep();
    return session;
  }

  /** Ends a session: nothing of it is sent or taken at this end any more. */
  public void end(long session) {
    living.remove(session);
    sweep();
  }

  private void sweep() {
    requests.sweep(living::contains);
    answers.sweep(living::contains);
  }

  /** {@return the way from the front end to the worker} */
  public Lane requests(long session) {
    return new Lane(requests, session);
  }

  /** {@return the way from the worker to the front end} */
  public Lane answers(long session) {
    return new Lane(answers, session);
  }
}
