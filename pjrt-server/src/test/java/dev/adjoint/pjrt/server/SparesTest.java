package dev.adjoint.pjrt.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparesTest {
  private final Spares spares = new Spares(10);

  @Test
  void anArrayThatCameBackIsUsedAgain() {
    var first = spares.take();
    var second = spares.take();
    assertThat(first).hasSize(10).isNotSameAs(second);
    spares.giveBack(first);
    assertThat(spares.take()).isSameAs(first);
  }

  @Test
  void whenAllAreBackNoneIsKept() {
    var only = spares.take();
    spares.giveBack(only);
    assertThat(spares.take()).isNotSameAs(only);
  }
}
