package dev.adjoint.pjrt.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.server.PjrtServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** HTTP/2 between client and server: each tells the other that it takes frames of 32 KiB. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FramesTest {
  private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII);
  private static final byte[] NO_SETTINGS = HexFormat.of().parseHex("000000040000000000");
  private static final int SETTINGS = 4;
  private static final int MAX_FRAME_SIZE = 5;

  @Test
  void theServerTakesLongFrames() throws IOException {
    try (var local = Backend.open("cpu");
        var server = PjrtServer.builder(local).start();
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(PREFACE);
      socket.getOutputStream().write(NO_SETTINGS);
      assertThat(maxFrameSize(new DataInputStream(socket.getInputStream()))).isEqualTo(32 << 10);
    }
  }

  @Test
  void theClientTakesLongFrames() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var connection = Connection.of("grpc://127.0.0.1:" + server.getLocalPort(), Map.of());
      var channel = connection.open("pick_first");
      try {
        var _ = channel.getState(true);
        try (var socket = server.accept()) {
          socket.getOutputStream().write(NO_SETTINGS);
          var in = new DataInputStream(socket.getInputStream());
          assertThat(in.readNBytes(PREFACE.length)).isEqualTo(PREFACE);
          assertThat(maxFrameSize(in)).isEqualTo(32 << 10);
        }
      } finally {
        channel.shutdownNow();
      }
    }
  }

  /** Reads frames (RFC 9113, section 4.1) until one says how long those may be that it takes. */
  private static int maxFrameSize(DataInputStream in) throws IOException {
    while (true) {
      int length = in.readUnsignedShort() << 8 | in.readUnsignedByte();
      int type = in.readUnsignedByte();
      in.skipNBytes(5);
      for (int at = 0; type == SETTINGS && at < length; at += 6) {
        int setting = in.readUnsignedShort();
        int value = in.readInt();
        if (setting == MAX_FRAME_SIZE && value != 16 << 10) {
          return value;
        }
      }
      if (type != SETTINGS) {
        in.skipNBytes(length);
      }
    }
  }
}
