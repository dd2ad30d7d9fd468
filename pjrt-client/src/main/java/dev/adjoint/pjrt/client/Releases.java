package dev.adjoint.pjrt.client;

import dev.adjoint.proto.pjrt.v1.SessionRequest;
import java.util.Arrays;

/** Handles that are needed no more and that the server does not know of yet. */
final class Releases {
  private long[] handles = new long[16];
  private int count;

  /** {@return how many wait now} */
  synchronized int add(long handle) {
    if (count == handles.length) {
      handles = Arrays.copyOf(handles, 2 * count);
    }
    handles[count++] = handle;
    return count;
  }

  synchronized void drainTo(SessionRequest.Builder request) {
    for (int i = 0; i < count; i++) {
      request.addRelease(handles[i]);
    }
    count = 0;
  }
}
