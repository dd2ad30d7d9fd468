package dev.adjoint.pjrt.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The bytes of programs that were compiled here, by their digest. When they get too many, what was
 * not asked for for the longest time goes.
 */
final class KnownPrograms {
  private final long mostBytes;
  private final Map<String, byte[]> programs = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /** None yet; at most {@code mostBytes} of them. */
  KnownPrograms(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** {@return the program with this digest, in hexadecimal digits, if it is still here} */
  synchronized Optional<byte[]> find(String digest) {
    return Optional.ofNullable(programs.get(digest));
  }

  /** Keeps {@code program}, which nobody changes any more. */
  synchronized void add(String digest, byte[] program) {
    if (program.length > mostBytes || programs.putIfAbsent(digest, program) != null) {
      return;
    }
    bytes += program.length;
    var eldest = programs.values().iterator();
    while (bytes > mostBytes) {
      bytes -= eldest.next().length;
      eldest.remove();
    }
  }
}
