package dev.adjoint.proto.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.netty.shaded.io.netty.channel.SelectStrategy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BusyPollTest {
  private static final Duration LONG = Duration.ofDays(1);
  private static final Duration SHORT = Duration.ofNanos(1);

  @Test
  void aThreadThatWasBusyLooksAgain() throws Exception {
    var poll = new BusyPoll(LONG);
    assertThat(poll.calculateStrategy(() -> 3, false)).isEqualTo(3);
    assertThat(poll.calculateStrategy(() -> 0, false)).isEqualTo(SelectStrategy.CONTINUE);
    assertThat(poll.calculateStrategy(() -> 0, false)).isEqualTo(SelectStrategy.CONTINUE);
    assertThat(poll.calculateStrategy(() -> 1, false)).isEqualTo(1);
  }

  @Test
  void aThreadThatFindsNothingForTooLongSleeps() throws Exception {
    var poll = new BusyPoll(SHORT);
    assertThat(poll.calculateStrategy(() -> 0, false)).isEqualTo(SelectStrategy.SELECT);
  }

  @Test
  void whatWokeAThreadIsSomethingToDo() throws Exception {
    var poll = new BusyPoll(SHORT);
    assertThat(poll.calculateStrategy(() -> 0, false)).isEqualTo(SelectStrategy.SELECT);
    assertThat(poll.calculateStrategy(() -> 0, false)).isZero();
    assertThat(poll.calculateStrategy(() -> 0, false)).isEqualTo(SelectStrategy.SELECT);
  }

  @Test
  void tasksAreDoneWithoutSleepBefore() throws Exception {
    var poll = new BusyPoll(SHORT);
    assertThat(poll.calculateStrategy(() -> 0, true)).isZero();
    assertThat(poll.calculateStrategy(() -> 2, true)).isEqualTo(2);
  }
}
