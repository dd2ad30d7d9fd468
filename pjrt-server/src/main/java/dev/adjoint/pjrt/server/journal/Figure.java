package dev.adjoint.pjrt.server.journal;

/** What a worker counts. Those that are no {@linkplain #isLevel level} only grow. */
public enum Figure {
  /** Programs that were compiled. */
  COMPILATIONS(0, "compilations", false),
  /** Nanoseconds spent compiling. */
  COMPILE_NANOS(1, "compile.time", false),
  /** Programs that were not compiled, as they had been before. */
  CACHE_HITS(2, "cache.hits", false),
  /** Entries of the cache that turned out to be damaged. */
  CACHE_DAMAGED(3, "cache.damaged", false),
  /** Programs that wait for a compiler. */
  COMPILE_QUEUE(4, "compile.queue", true),
  /** Executions that were begun. */
  EXECUTIONS(5, "executions", false),
  /** Executions that have begun and not ended. */
  EXECUTING(6, "executing", true),
  /** Requests that failed. */
  ERRORS(7, "errors", false),
  /** Bytes of arrays that came from clients. */
  BYTES_IN(8, "bytes.in", false),
  /** Bytes of arrays that went to clients. */
  BYTES_OUT(9, "bytes.out", false),
  /** Bytes of device memory that sessions hold. */
  DEVICE_BYTES(10, "device.bytes", true),
  /** Sessions that are open. */
  SESSIONS(11, "sessions", true),
  /** Compiled programs that the cache could not keep. */
  CACHE_FAILED(12, "cache.failed", false),
  /** Programs that were loaded from the cache before anybody asked for them. */
  CACHE_LOADED(13, "cache.loaded", false);

  private final int place;
  private final String text;
  private final boolean level;

  Figure(int place, String text, boolean level) {
    this.place = place;
    this.text = text;
    this.level = level;
  }

  /** {@return where it stands in a journal, counted from 0} */
  int place() {
    return place;
  }

  /** {@return the name in metrics, after {@code adjoint.}} */
  public String text() {
    return text;
  }

  /** {@return whether it goes up and down} */
  public boolean isLevel() {
    return level;
  }
}
