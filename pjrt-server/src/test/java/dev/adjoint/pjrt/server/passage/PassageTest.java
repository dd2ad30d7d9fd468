package dev.adjoint.pjrt.server.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.adjoint.proto.pjrt.v1.Chunk;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.wire.Checksum;
import dev.adjoint.proto.wire.KnownBytes;
import dev.adjoint.proto.wire.Outgoing;
import dev.adjoint.proto.wire.SessionMethod;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageTest {
  private static final int SECONDS = 60;
  private static final int LONG = 300_000;

  @TempDir Path folder;
  private Path file;
  private Passage front;
  private Passage worker;

  @BeforeEach
  void open() throws IOException {
    file = Files.createFile(folder.resolve("passage"));
    front = Passage.create(file);
    worker = Passage.open(file);
  }

  private static byte[] bytes(int length) {
    var bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    bytes[0] = 8;
    return bytes;
  }

  /** Sends a long message, and returns the note that goes in its place. */
  private static byte[] sent(Lane lane) throws IOException {
    var note = lane.send(new KnownBytes(bytes(LONG))).readAllBytes();
    assertThat(note).hasSize(Note.SIZE);
    return note;
  }

  private static boolean passes(Lane lane) throws IOException {
    return lane.send(new KnownBytes(bytes(LONG))).available() == Note.SIZE;
  }

  /** {@return the message that {@code received} is a note of, or itself} */
  private static byte[] received(Lane lane, byte[] received) throws IOException {
    try (var found = lane.take(received)) {
      return found == null ? received : found.stream().readAllBytes();
    }
  }

  @Test
  void aLongMessageTakesTheOtherWayAndANoteIsSent() throws IOException {
    long session = front.begin();
    var note = sent(front.requests(session));
    try (var found = worker.requests(session).take(note)) {
      assertThat(found).isNotNull();
      assertThat(found.length()).isEqualTo(LONG);
      assertThat(found.stream().readAllBytes()).isEqualTo(bytes(LONG));
    }
    var answer = sent(worker.answers(session));
    assertThat(received(front.answers(session), answer)).isEqualTo(bytes(LONG));
  }

  @Test
  void messagesOfAnyLengthCome() throws IOException {
    long session = front.begin();
    for (int length : new int[] {1, Note.SIZE, 65_535, 65_536, Slots.ROOM, Slots.ROOM + 1}) {
      var sent = worker.answers(session).send(new KnownBytes(bytes(length))).readAllBytes();
      assertThat(sent.length < length).isEqualTo(length >= 65_536 && length <= Slots.ROOM);
      assertThat(received(front.answers(session), sent)).isEqualTo(bytes(length));
    }
  }

  @Test
  void aStreamOfUnknownLengthIsLeftAlone() {
    var stream = new ByteArrayInputStream(bytes(LONG));
    assertThat(front.requests(front.begin()).send(stream)).isSameAs(stream);
  }

  @Test
  void arraysInMessagesComeFromWhereTheyLie() throws IOException {
    long session = front.begin();
    try (var arena = Arena.ofShared()) {
      var array = arena.allocate(LONG).copyFrom(MemorySegment.ofArray(bytes(LONG)));
      var data = ByteString.copyFrom(bytes(LONG));
      var chunk = Chunk.newBuilder().setData(data).setCrc32C(Checksum.of(data));

      var response = SessionResponse.newBuilder().setCall(7).setChunk(chunk.clone()).build();
      var bare = response.toBuilder().setChunk(Chunk.getDefaultInstance()).build();
      var answer =
          worker
              .answers(session)
              .send(SessionMethod.ofServer().streamResponse(Outgoing.of(bare, array)));
      assertThat(answer.available()).isEqualTo(Note.SIZE);
      var received = received(front.answers(session), answer.readAllBytes());
      assertThat(SessionResponse.parseFrom(received)).isEqualTo(response);

      var request = SessionRequest.newBuilder().setChunk(Chunk.getDefaultInstance()).build();
      var note =
          front
              .requests(session)
              .send(SessionMethod.ofClient().streamRequest(Outgoing.of(request, array)))
              .readAllBytes();
      try (var found = worker.requests(session).take(note)) {
        var read = SessionMethod.ofServer().parseRequest(found.stream());
        var bytes = new byte[LONG];
        assertThat(read.part().copyTo(MemorySegment.ofArray(bytes))).isEmpty();
        assertThat(bytes).isEqualTo(bytes(LONG));
        assertThat(read.message().getChunk()).isEqualTo(chunk.clearData().build());
      }
    }
  }

  @Test
  void aSessionHasAtMostAQuarterOfTheRoom() throws IOException {
    var first = front.requests(front.begin());
    int count = 0;
    while (passes(first)) {
      count++;
    }
    assertThat(count).isEqualTo(4);
    assertThat(first.isFull()).isTrue();
    assertThat(passes(front.requests(front.begin()))).isTrue();
  }

  @Test
  void roomThatWasTakenIsFreeAgain() throws IOException {
    long session = front.begin();
    var lane = worker.answers(session);
    for (int i = 0; i < 100; i++) {
      var note = sent(lane);
      assertThat(lane.isFull()).isFalse();
      assertThat(received(front.answers(session), note)).hasSize(LONG);
    }
  }

  @Test
  void whatEndedSessionsLeaveBehindIsFreed() throws IOException {
    for (int i = 0; i < 20; i++) {
      long session = front.begin();
      assertThat(passes(front.requests(session))).isTrue();
      assertThat(passes(worker.answers(session))).isTrue();
      front.end(session);
      // Its worker does not know yet.
      assertThat(passes(worker.answers(session))).isTrue();
    }
  }

  @Test
  void aMessageThatIsBeingReadStaysWhenItsSessionEnds() throws IOException {
    long session = front.begin();
    var note = sent(front.requests(session));
    try (var found = worker.requests(session).take(note)) {
      front.end(session);
      long other = front.begin();
      while (passes(front.requests(other))) {
        // Takes all the room that is free.
      }
      assertThat(found.stream().readAllBytes()).isEqualTo(bytes(LONG));
    }
  }

  @Test
  void aNoteIsTakenOnceAndByItsOwnSessionOnly() throws IOException {
    long session = front.begin();
    long other = front.begin();
    var note = sent(front.requests(session));
    assertThat(worker.requests(other).take(note)).isNull();
    assertThat(worker.answers(session).take(note)).isNull();
    assertThat(received(worker.requests(session), note)).hasSize(LONG);
    assertThat(worker.requests(session).take(note)).isNull();
  }

  @Test
  void whatOnlyLooksLikeANoteIsAMessage() throws IOException {
    long session = front.begin();
    var note = sent(front.requests(session));
    for (int slot : new int[] {-128, -1, 16, 127}) {
      assertThat(worker.requests(session).take(noteOf(slot, LONG))).isNull();
    }
    for (int length : new int[] {-1, Integer.MIN_VALUE, Slots.ROOM + 1, Integer.MAX_VALUE}) {
      assertThat(worker.requests(session).take(noteOf(note[1], length))).isNull();
    }
    assertThat(worker.requests(session).take(new byte[] {8, 0, 0, 0, 0, 1})).isNull();
  }

  private static byte[] noteOf(int slot, int length) throws IOException {
    return new Note(slot, length).message().readAllBytes();
  }

  @Test
  void withoutRoomAllGoesThroughTheConnection() {
    var none = Passage.none();
    long session = none.begin();
    var message = new KnownBytes(bytes(LONG));
    assertThat(none.requests(session).send(message)).isSameAs((InputStream) message);
    assertThat(none.answers(session).isFull()).isFalse();
    none.end(session);
  }

  @Test
  void theMemoryStaysUntilTheLastSessionHasEnded() throws IOException {
    long session = front.begin();
    var lane = front.requests(session);
    front.close();
    assertThat(passes(lane)).isTrue();
    front.end(session);
    assertThatThrownBy(() -> passes(lane)).isInstanceOf(IllegalStateException.class);

    long late = front.begin();
    assertThat(passes(front.requests(late))).isFalse();
    var message = bytes(LONG);
    assertThat(received(front.answers(late), message)).isSameAs(message);
    front.end(late);
    front.close();
  }

  @Test
  void theMemoryStaysUntilWhatWasTakenIsClosed() throws IOException {
    long session = front.begin();
    var taken = front.answers(session).take(sent(worker.answers(session)));
    front.end(session);
    front.close();
    // As often as it has to be sent.
    for (int i = 0; i < 2; i++) {
      assertThat(taken.stream().readAllBytes()).isEqualTo(bytes(LONG));
    }
    taken.close();
    assertThatThrownBy(() -> taken.stream().readAllBytes())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsKeptIsAtMostHalfOfTheSlotsAndHoldsUpNobody() throws IOException {
    long session = front.begin();
    for (int i = 0; i < 8; i++) {
      var taken = front.answers(session).take(sent(worker.answers(session)));
      assertThat(taken.keep()).isTrue();
    }
    for (int i = 0; i < 100; i++) {
      assertThat(worker.answers(session).isFull()).isFalse();
      try (var taken = front.answers(session).take(sent(worker.answers(session)))) {
        assertThat(taken.keep()).isFalse();
      }
    }
  }

  @Test
  void theFileNeedsNoNameOnceBothHaveIt() {
    assertThat(file).doesNotExist();
    assertThatThrownBy(() -> Passage.open(file)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void manySessionsAtOnceGetWhatIsTheirs() throws Exception {
    var sum = new AtomicLong();
    var all =
        new Random(1)
            .ints(8, 65_536, Slots.ROOM)
            .mapToObj(length -> CompletableFuture.runAsync(() -> exchange(length, sum)))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(all).get(SECONDS, TimeUnit.SECONDS);
    assertThat(sum.get()).isEqualTo(8 * 100L);
  }

  private void exchange(int length, AtomicLong sum) {
    long session = front.begin();
    try {
      for (int i = 0; i < 100; i++) {
        var sent = front.requests(session).send(new KnownBytes(bytes(length))).readAllBytes();
        assertThat(received(worker.requests(session), sent)).isEqualTo(bytes(length));
        sum.incrementAndGet();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    } finally {
      front.end(session);
    }
  }
}
