package dev.adjoint.pjrt.server.journal;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a worker is doing, in memory that a file backs. Noting something costs a write to memory,
 * and what was noted survives the end of the process, however sudden: the kernel keeps the pages.
 *
 * <p>The file is a page of {@link Figure}s, and entries of 128 bytes: the state, how many
 * executions are in flight, the digest, the name.
 *
 * <p>Safe for use by several threads at once, by one process that writes and several that read.
 */
public final class Journal {
  private static final int PAGE = 4096;
  private static final int ENTRY = 128;
  private static final int ENTRIES = 8192;
  private static final long SIZE = PAGE + (long) ENTRIES * ENTRY;

  private static final int STATE = 0;
  private static final int IN_FLIGHT = 4;
  private static final int DIGEST = 16;
  private static final int NAME = 80;
  private static final int NAME_BYTES = ENTRY - NAME;

  private static final VarHandle INTS = JAVA_INT.varHandle();
  private static final VarHandle LONGS = JAVA_LONG.varHandle();

  private final MemorySegment memory;
  private final BitSet taken = new BitSet(ENTRIES);

  private Journal(MemorySegment memory) {
    this.memory = memory;
  }

  /** {@return a journal that no other process sees} */
  public static Journal inMemory() {
    return new Journal(Arena.ofAuto().allocate(SIZE, PAGE));
  }

  /** {@return the journal in {@code file}, which is created if it does not exist} */
  public static Journal open(Path file) throws IOException {
    try (var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new Journal(channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE, Arena.ofAuto()));
    }
  }

  /** What a program is at. */
  public enum State {
    /** No program. */
    FREE(0),
    /** In the compiler, or being loaded from bytes. */
    COMPILING(1),
    /** Compiled; perhaps running. */
    COMPILED(2),
    /** Past its deadline, and the reason why the worker ended itself. */
    OVERDUE(3);

    private final int code;

    State(int code) {
      this.code = code;
    }

    /** {@return the state that is written so} A dying process may have written anything. */
    private static Optional<State> of(int code) {
      return Arrays.stream(values()).filter(state -> state.code == code).findFirst();
    }
  }

  /** Adds to a figure. */
  public void add(Figure figure, long amount) {
    var _ = (long) LONGS.getAndAdd(memory, (long) figure.place() * Long.BYTES, amount);
  }

  /** {@return what a figure has come to} */
  public long get(Figure figure) {
    return (long) LONGS.getVolatile(memory, (long) figure.place() * Long.BYTES);
  }

  /** {@return a new entry of a program that is about to be compiled} */
  public Entry begin(ProgramId program) {
    int index;
    synchronized (taken) {
      index = taken.nextClearBit(0);
      if (index >= ENTRIES) {
        // So many programs at once that this one stays anonymous.
        return new Entry(program, -1);
      }
      taken.set(index);
    }
    var entry = new Entry(program, index);
    MemorySegment.copy(
        MemorySegment.ofArray(program.digest().getBytes(StandardCharsets.US_ASCII)),
        0,
        memory,
        entry.at(DIGEST),
        NAME - DIGEST);
    var name = program.name().getBytes(StandardCharsets.UTF_8);
    int length = Math.min(name.length, NAME_BYTES - 1);
    MemorySegment.copy(MemorySegment.ofArray(name), 0, memory, entry.at(NAME), length);
    memory.asSlice(entry.at(NAME) + length, NAME_BYTES - length).fill((byte) 0);
    entry.state(State.COMPILING);
    return entry;
  }

  /** A program in one session. Done with by {@link #close}. */
  public final class Entry implements AutoCloseable {
    private final ProgramId program;
    private final int index;

    /** One for whoever has the program, and one for each execution, which may outlive it. */
    private final AtomicInteger uses = new AtomicInteger(1);

    private Entry(ProgramId program, int index) {
      this.program = program;
      this.index = index;
    }

    /** {@return the program} */
    public ProgramId program() {
      return program;
    }

    private long at(int field) {
      return PAGE + (long) index * ENTRY + field;
    }

    private void state(State state) {
      if (index >= 0) {
        INTS.setVolatile(memory, at(STATE), state.code);
      }
    }

    /** Notes that the compiler is done. */
    public void compiled() {
      state(State.COMPILED);
    }

    /** Notes that an execution begins. */
    public void begun() {
      uses.incrementAndGet();
      flight(1);
      add(Figure.EXECUTIONS, 1);
    }

    /** Notes that an execution has ended. */
    public void ended() {
      flight(-1);
      drop();
    }

    private void flight(int change) {
      add(Figure.EXECUTING, change);
      if (index >= 0) {
        var _ = (int) INTS.getAndAdd(memory, at(IN_FLIGHT), change);
      }
    }

    private void drop() {
      if (uses.decrementAndGet() == 0 && index >= 0) {
        state(State.FREE);
        synchronized (taken) {
          taken.clear(index);
        }
      }
    }

    /** Notes that the program is the reason why the worker ends itself. */
    public void overdue() {
      state(State.OVERDUE);
    }

    /** Forgets the program once its last execution has ended. */
    @Override
    public void close() {
      drop();
    }
  }

  /**
   * A program that was at something.
   *
   * @param program the program
   * @param state what it was at
   */
  public record Activity(ProgramId program, State state) {}

  /** {@return the programs that are being compiled, are running, or are overdue} */
  public List<Activity> activities() {
    var found = new ArrayList<Activity>();
    for (int i = 0; i < ENTRIES; i++) {
      long entry = PAGE + (long) i * ENTRY;
      int state = (int) INTS.getVolatile(memory, entry + STATE);
      int inFlight = (int) INTS.getVolatile(memory, entry + IN_FLIGHT);
      var at = State.of(state).orElse(State.FREE);
      if (at != State.FREE && (at != State.COMPILED || inFlight > 0)) {
        var digest = memory.asSlice(entry + DIGEST, NAME - DIGEST);
        var name = memory.asSlice(entry + NAME, NAME_BYTES);
        found.add(
            new Activity(
                new ProgramId(
                    new String(digest.toArray(JAVA_BYTE), StandardCharsets.US_ASCII), text(name)),
                at));
      }
    }
    return found;
  }

  private static String text(MemorySegment zeroTerminated) {
    var bytes = zeroTerminated.toArray(JAVA_BYTE);
    int length = 0;
    while (length < bytes.length && bytes[length] != 0) {
      length++;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
