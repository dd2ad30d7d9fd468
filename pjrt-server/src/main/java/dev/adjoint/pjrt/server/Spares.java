package dev.adjoint.pjrt.server;

import java.util.ArrayDeque;

/**
 * Arrays for the long answers of one session, each of which is used again when the client has what
 * was in it: new ones are full of zeros, which takes as long as to fill them.
 *
 * <p>Safe for use by several threads at once.
 */
final class Spares {
  private final int size;
  private final ArrayDeque<byte[]> spare = new ArrayDeque<>();
  private int lent;

  /** Arrays of {@code size} bytes. */
  Spares(int size) {
    this.size = size;
  }

  /** {@return an array with anything in it} */
  synchronized byte[] take() {
    lent++;
    return spare.isEmpty() ? new byte[size] : spare.pop();
  }

  /** Takes an array back. When all are back, none is kept: a session has long answers at times. */
  synchronized void giveBack(byte[] array) {
    if (--lent == 0) {
      spare.clear();
    } else {
      spare.push(array);
    }
  }
}
