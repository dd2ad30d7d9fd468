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
import dev.adjoint.proto.wire.Checksum;
import dev.adjoint.proto.wire.Incoming;
import dev.adjoint.proto.wire.KnownBytes;
import dev.adjoint.proto.wire.Outgoing;
import dev.adjoint.proto.wire.Part;
import dev.adjoint.proto.wire.SessionMethod;
import io.grpc.Drainable;
import io.grpc.KnownLength;
import io.grpc.StatusRuntimeException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Messages as they go to the network and come from it. */
class SessionMessagesTest {

  /** An encoded message that comes in pieces of so many bytes. */
  private static final class Pieces extends ByteArrayInputStream implements KnownLength {
    private final int size;

    Pieces(byte[] bytes, int size) {
      super(bytes);
      this.size = size;
    }

    @Override
    public int read(byte[] target, int from, int length) {
      return super.read(target, from, Math.min(length, size - pos % size));
    }

    @Override
    public int readNBytes(byte[] target, int from, int length) {
      int count = 0;
      for (int n = 0; n >= 0 && count < length; n = read(target, from + count, length - count)) {
        count += n;
      }
      return count;
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
        assertThat(whole(SessionMethod.ofServer().parseRequest(pieces))).isEqualTo(request);
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
    var received = SessionMethod.ofClient().parseResponse(pieces);
    assertThat(received.part().size()).isEqualTo(1 << 20);
    assertThat(received.message().getData().getData()).isEmpty();
    var message = received.message().toBuilder();
    message.getDataBuilder().setData(bytes(received.part()));
    assertThat(message.build()).isEqualTo(data);
  }

  private static ByteString bytes(Part part) {
    var bytes = new byte[part.size()];
    assertThat(part.copyTo(MemorySegment.ofArray(bytes))).isEmpty();
    return ByteString.copyFrom(bytes);
  }

  /** {@return a message with the bytes that came with it} */
  private static SessionRequest whole(Incoming<SessionRequest> received) {
    var message = received.message().toBuilder();
    switch (received.message().getRequestCase()) {
      case PUT -> message.getPutBuilder().setData(bytes(received.part()));
      case CHUNK -> message.getChunkBuilder().setData(bytes(received.part()));
      default -> assertThat(received.part().size()).isZero();
    }
    return message.build();
  }

  @Test
  void whatIsSaidTwiceIsReadAsProtobufReadsIt() throws IOException {
    var requests = requests();
    for (var first : requests) {
      for (var second : requests) {
        var bytes = first.toByteString().concat(second.toByteString()).toByteArray();
        var received = SessionMethod.ofServer().parseRequest(new KnownBytes(bytes));
        assertThat(whole(received)).isEqualTo(SessionRequest.parseFrom(bytes));
      }
    }
  }

  @Test
  void bytesThatMustStayAreCopied() {
    var request = requests().getFirst();
    var bytes = request.toByteArray();
    var received = SessionMethod.ofServer().parseRequest(new KnownBytes(bytes)).owned();
    Arrays.fill(bytes, (byte) 0);
    assertThat(whole(received)).isEqualTo(request);
  }

  @Test
  void aProgramIsStillThereWhenTheNextMessageHasCome() {
    var compile = requests().getLast();
    var received = SessionMethod.ofServer().parseRequest(new Pieces(compile.toByteArray(), 16_384));
    for (var next : requests()) {
      var _ = SessionMethod.ofServer().parseRequest(new Pieces(next.toByteArray(), 16_384));
    }
    assertThat(whole(received)).isEqualTo(compile);
  }

  @Test
  void anArrayIsSentFromWhereItLies() throws IOException {
    var floats = new float[50_000];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = i;
    }
    var onHeap = MemorySegment.ofArray(floats);
    var data = ByteString.copyFrom(onHeap.toArray(ValueLayout.JAVA_BYTE));
    var put = Put.newBuilder().setBuffer(3).setType("tensor<50000xf32>").setDevice(1);
    var chunk = Chunk.getDefaultInstance();
    try (var arena = Arena.ofShared()) {
      var outside = arena.allocate(onHeap.byteSize()).copyFrom(onHeap);
      for (var array : List.of(onHeap, outside)) {
        assertThat(sent(Outgoing.of(request().setPut(put).build(), array)))
            .isEqualTo(
                request().setPut(put.clone().setData(data).setCrc32C(Checksum.of(data))).build());
        assertThat(sent(Outgoing.of(request().setChunk(chunk).build(), array).owned()))
            .isEqualTo(
                request()
                    .setChunk(chunk.toBuilder().setData(data).setCrc32C(Checksum.of(data)))
                    .build());
      }
    }
    var nothing = MemorySegment.ofArray(new float[0]);
    assertThat(sent(Outgoing.of(request().setPut(put).build(), nothing)))
        .isEqualTo(request().setPut(put.clone().setCrc32C(0)).build());
  }

  /** {@return what a server makes of {@code request}, however it is read} */
  private static SessionRequest sent(Outgoing<SessionRequest> request) throws IOException {
    byte[] read;
    try (var stream = SessionMethod.ofClient().streamRequest(request)) {
      assertThat(stream.available()).isEqualTo(request.size());
      read = stream.readAllBytes();
      assertThat(stream.read()).isEqualTo(-1);
    }
    var drained = new ByteArrayOutputStream();
    try (var stream = SessionMethod.ofClient().streamRequest(request)) {
      assertThat(stream.read()).isEqualTo(read[0] & 0xff);
      assertThat(((Drainable) stream).drainTo(drained)).isEqualTo(request.size() - 1);
      assertThat(stream.available()).isZero();
    }
    assertThat(drained.toByteArray()).isEqualTo(Arrays.copyOfRange(read, 1, read.length));
    return SessionRequest.parseFrom(read);
  }

  @Test
  void aMessageThatTakesNoArrayIsRefused() {
    var array = MemorySegment.ofArray(new byte[1]);
    assertThatThrownBy(() -> Outgoing.of(request().build(), array))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatEndsTooEarlyIsRefused() {
    var bytes = requests().getFirst().toByteArray();
    for (int length : new int[] {20_000, 99_999}) {
      var pieces = new Pieces(Arrays.copyOf(bytes, length), 16_384);
      assertThatThrownBy(() -> SessionMethod.ofServer().parseRequest(pieces))
          .isInstanceOf(StatusRuntimeException.class)
          .hasMessageContaining("SessionRequest");
    }
  }

  @Test
  void aMessageIsSentAsProtobufWritesIt() throws IOException {
    for (var request : requests()) {
      var drained = new ByteArrayOutputStream();
      try (var stream = SessionMethod.ofClient().streamRequest(Outgoing.of(request))) {
        assertThat(stream.available()).isEqualTo(request.getSerializedSize());
        assertThat(((Drainable) stream).drainTo(drained)).isEqualTo(request.getSerializedSize());
        assertThat(stream.available()).isZero();
      }
      assertThat(drained.toByteArray()).isEqualTo(request.toByteArray());
      try (var stream = SessionMethod.ofClient().streamRequest(Outgoing.of(request))) {
        assertThat(stream.readAllBytes()).isEqualTo(request.toByteArray());
      }
    }
  }
}
