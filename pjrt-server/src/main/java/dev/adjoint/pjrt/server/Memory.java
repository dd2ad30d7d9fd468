package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.ErrorDetail;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.journal.Figure;
import dev.adjoint.pjrt.server.journal.Journal;
import java.util.concurrent.atomic.AtomicLong;

/** The device memory that arrays take, and how much of it there is for whom. */
final class Memory {
  private final long most;
  private final long mostOfSession;
  private final Journal journal;
  private final AtomicLong held = new AtomicLong();

  Memory(long most, long mostOfSession, Journal journal) {
    this.most = most;
    this.mostOfSession = mostOfSession;
    this.journal = journal;
  }

  /** {@return an account of a new session, which holds nothing yet} */
  Account open() {
    return new Account();
  }

  /** What one session holds. */
  final class Account {
    private final AtomicLong mine = new AtomicLong();

    /**
     * Takes memory, or throws and takes none.
     *
     * @throws PjrtException with {@code RESOURCE_EXHAUSTED} if there is not so much
     */
    void take(long bytes) {
      long all = mine.addAndGet(bytes);
      if (all > mostOfSession) {
        mine.addAndGet(-bytes);
        throw new PjrtException(
            Code.RESOURCE_EXHAUSTED,
            "a session holds at most %d bytes of device memory; found %d held and %d more asked for. Close arrays, or raise session-memory"
                .formatted(mostOfSession, all - bytes, bytes),
            ErrorDetail.ofLimit("session-memory", mostOfSession, all),
            null);
      }
      long everybody = held.addAndGet(bytes);
      if (everybody > most) {
        held.addAndGet(-bytes);
        mine.addAndGet(-bytes);
        throw new PjrtException(
            Code.RESOURCE_EXHAUSTED,
            "all sessions together hold at most %d bytes of device memory; found %d held and %d more asked for"
                .formatted(most, everybody - bytes, bytes),
            ErrorDetail.ofLimit("device-memory", most, everybody),
            null);
      }
      journal.add(Figure.DEVICE_BYTES, bytes);
    }

    /** Gives memory back. */
    void give(long bytes) {
      mine.addAndGet(-bytes);
      held.addAndGet(-bytes);
      journal.add(Figure.DEVICE_BYTES, -bytes);
    }
  }
}
