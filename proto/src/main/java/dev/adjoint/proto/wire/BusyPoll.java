package dev.adjoint.proto.wire;

import io.grpc.netty.shaded.io.netty.channel.SelectStrategy;
import io.grpc.netty.shaded.io.netty.util.IntSupplier;
import java.time.Duration;

/**
 * How a network thread waits: it looks again and again for a while after it last had something to
 * do, and only then sleeps. The answer to what it has just sent on often comes sooner than a
 * processor wakes up. Between two looks whoever else wants the processor has it.
 */
final class BusyPoll implements SelectStrategy {
  private final long nanos;
  private long lastBusy = System.nanoTime();
  private boolean slept;

  BusyPoll(Duration poll) {
    this.nanos = poll.toNanos();
  }

  @Override
  @SuppressWarnings("ThreadPriorityCheck") // nothing waits for it: it is for others' benefit
  public int calculateStrategy(IntSupplier look, boolean hasTasks) throws Exception {
    int found = look.get();
    if (found > 0 || hasTasks || slept) {
      slept = false;
      lastBusy = System.nanoTime();
      return found;
    }
    if (System.nanoTime() - lastBusy < nanos) {
      Thread.yield();
      return CONTINUE;
    }
    slept = true;
    return SELECT;
  }
}
