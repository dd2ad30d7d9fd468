package dev.adjoint.pjrt.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.adjoint.proto.pjrt.v1.Chunk;
import dev.adjoint.proto.pjrt.v1.Compile;
import dev.adjoint.proto.pjrt.v1.Data;
import dev.adjoint.proto.pjrt.v1.Put;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.program.v1.Program;
import dev.adjoint.proto.wire.SessionMethod;
import io.grpc.Drainable;
import io.grpc.HasByteBuffer;
import io.grpc.KnownLength;
import io.grpc.StatusRuntimeException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Messages as they come from the network, in pieces, and what is made of them. */
class InPlaceMessagesTest {

  /** An encoded message that lies in pieces of so many bytes. */
  private static final class Pieces extends ByteArrayInputStream
      implements KnownLength, HasByteBuffer {
    private final int size;

    Pieces(byte[] bytes, int size) {
      super(bytes);
      this.size = size;
    }

    @Override
    public boolean byteBufferSupported() {
      return true;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return ByteBuffer.wrap(buf, pos, Math.min(size - pos % size, count - pos));
    }

    /** What the network does when the receiver has returned. */
    void overwrite() {
      new Random(1).nextBytes(buf);
    }
  }

  private static ByteString random(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return ByteString.copyFrom(bytes);
  }

  private static SessionRequest.Builder request() {
    return SessionRequest.newBuilder().addRelease(7).addRelease(1L << 40).setCall(1L << 50);
  }

  private static List<SessionRequest> requests() {
    return List.of(
        request().setChunk(Chunk.newBuilder().setData(random(100_000))).build(),
        request().setChunk(Chunk.newBuilder().setData(random(10))).build(),
        request()
            .setPut(
                Put.newBuilder()
                    .setBuffer(-1)
                    .setType("tensor<30000xf32>")
                    .setDevice(-3)
                    .setData(random(120_000)))
            .build(),
        request()
            .setCompile(
                Compile.newBuilder()
                    .setExecutable(3)
                    .setProgram(Program.newBuilder().setStablehlo(random(50_000))))
            .build());
  }

  @Test
  void aRequestInPiecesOfAnySizeIsWhatWasSent() {
    for (var request : requests()) {
      for (int size : new int[] {1, 7, 16_384, 1 << 20}) {
        var pieces = new Pieces(request.toByteArray(), size);
        assertThat(SessionMethod.get().parseRequest(pieces)).isEqualTo(request);
      }
    }
  }

  @Test
  void aResponseInPiecesIsWhatWasSent() {
    var data =
        SessionResponse.newBuilder()
            .setCall(5)
            .setData(Data.newBuilder().setSize(1L << 33).setData(random(1 << 20)))
            .build();
    var pieces = new Pieces(data.toByteArray(), 16_384);
    assertThat(SessionMethod.get().parseResponse(pieces)).isEqualTo(data);
  }

  @Test
  void aProgramIsStillThereWhenTheNetworkUsesItsBuffersAgain() {
    var compile = requests().getLast();
    var pieces = new Pieces(compile.toByteArray(), 16_384);
    var received = SessionMethod.get().parseRequest(pieces);
    pieces.overwrite();
    assertThat(received).isEqualTo(compile);
  }

  @Test
  void whatEndsTooEarlyIsRefused() {
    var bytes = requests().getFirst().toByteArray();
    for (int length : new int[] {20_000, 99_999}) {
      var pieces = new Pieces(Arrays.copyOf(bytes, length), 16_384);
      assertThatThrownBy(() -> SessionMethod.get().parseRequest(pieces))
          .isInstanceOf(StatusRuntimeException.class)
          .hasMessageContaining("SessionRequest");
    }
  }

  @Test
  void aMessageIsSentAsProtobufWritesIt() throws IOException {
    for (var request : requests()) {
      var drained = new ByteArrayOutputStream();
      try (var stream = SessionMethod.get().streamRequest(request)) {
        assertThat(stream.available()).isEqualTo(request.getSerializedSize());
        assertThat(((Drainable) stream).drainTo(drained)).isEqualTo(request.getSerializedSize());
        assertThat(stream.available()).isZero();
      }
      assertThat(drained.toByteArray()).isEqualTo(request.toByteArray());
      try (var stream = SessionMethod.get().streamRequest(request)) {
        assertThat(stream.readAllBytes()).isEqualTo(request.toByteArray());
      }
    }
  }
}
