package dev.adjoint.pjrt.server.journal;

/** What a worker counts. Those that are no {@linkplain #isLevel level} only grow. */
public enum Figure {
  /** Programs that were compiled. */
  COMPILATIONS("compilations", false),
  /** Nanoseconds spent compiling. */
  COMPILE_NANOS("compile.time", false),
  /** Programs whose executable came from the cache. */
  CACHE_HITS("cache.hits", false),
  /** Entries of the cache that turned out to be damaged. */
  CACHE_DAMAGED("cache.damaged", false),
  /** Programs that wait for a compiler. */
  COMPILE_QUEUE("compile.queue", true),
  /** Executions that were begun. */
  EXECUTIONS("executions", false),
  /** Executions that have begun and not ended. */
  EXECUTING("executing", true),
  /** Requests that failed. */
  ERRORS("errors", false),
  /** Bytes of arrays that came from clients. */
  BYTES_IN("bytes.in", false),
  /** Bytes of arrays that went to clients. */
  BYTES_OUT("bytes.out", false),
  /** Bytes of device memory that sessions hold. */
  DEVICE_BYTES("device.bytes", true),
  /** Sessions that are open. */
  SESSIONS("sessions", true);

  private final String text;
  private final boolean level;

  Figure(String text, boolean level) {
    this.text = text;
    this.level = level;
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
