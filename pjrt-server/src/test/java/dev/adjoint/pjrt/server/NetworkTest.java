package dev.adjoint.pjrt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {
  @Test
  void anAddressOfThisMachineGoesThroughText() {
    for (var address : List.of(Network.socket(Path.of("/tmp/a.socket")), Network.parse("4711"))) {
      assertThat(Network.parse(Network.text(address))).isEqualTo(address);
    }
  }

  @Test
  void aFileWhoseNameIsTooLongForASocketIsAPort() {
    assertThat(Network.socket(Path.of("/tmp", "x".repeat(200))))
        .isEqualTo(Network.loopback())
        .isInstanceOf(InetSocketAddress.class);
  }
}
