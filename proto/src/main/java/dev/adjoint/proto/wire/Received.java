package dev.adjoint.proto.wire;

/**
 * How much of a session has arrived at one end, and when it is time to tell the other. Not safe for
 * use by several threads at once.
 */
public final class Received {
  private static final int MESSAGES = 64;
  private static final long BYTES = 1 << 20;

  private long count;
  private long told;
  private long untoldBytes;

  /** Nothing has arrived. */
  public Received() {}

  /**
   * Counts a message of {@code size} bytes.
   *
   * @return whether it is time for an acknowledgement
   */
  public boolean add(int size) {
    count++;
    untoldBytes += size;
    return count - told >= MESSAGES || untoldBytes >= BYTES;
  }

  /** {@return how many messages have arrived; they count as acknowledged from now on} */
  public long tell() {
    told = count;
    untoldBytes = 0;
    return count;
  }
}
