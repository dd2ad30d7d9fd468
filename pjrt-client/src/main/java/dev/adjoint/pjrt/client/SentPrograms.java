package dev.adjoint.pjrt.client;

import com.google.protobuf.ByteString;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The programs that this process has sent, and to which servers: those are asked whether they still
 * have them before they are sent again. It is a guess, which may be wrong: a server that has
 * forgotten a program says so.
 */
final class SentPrograms {
  /** So many are remembered; each takes about 200 bytes. */
  private static final int MOST = 4096;

  /**
   * Smaller programs are always sent: they travel with the first packets of a connection, so that
   * asking first would cost a round trip and save none.
   */
  static final int WORTH_ASKING = 8 << 10;

  /**
   * Those of all clients of this process: a client that is opened again, after its connection broke
   * say, shall not send all its programs anew.
   */
  static final SentPrograms OF_THIS_PROCESS = new SentPrograms();

  private record Sent(String target, ByteString digest) {}

  private final Set<Sent> sent =
      Collections.newSetFromMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Sent, Boolean> eldest) {
              return size() > MOST;
            }
          });

  /** Notes that the program is sent to {@code target}. {@return whether it was before} */
  synchronized boolean add(String target, ByteString digest) {
    return !sent.add(new Sent(target, digest));
  }
}
