package dev.adjoint.pjrt.server.passage;

import dev.adjoint.proto.wire.ArrayStream;
import io.grpc.HasByteBuffer;
import io.grpc.KnownLength;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The way of one session's messages through shared memory, in one direction. */
public final class Lane {
  /** Shorter messages are not worth it. */
  private static final int LEAST = 64 << 10;

  /** One without any room. */
  public static final Lane NONE = Passage.none().requests(0);

  private final Passage passage;
  private final Slots slots;
  private final long session;

  /** So many messages may be on their way: a session must not have all the slots. */
  private final int most;

  Lane(Passage passage, Slots slots, long session) {
    this.passage = passage;
    this.slots = slots;
    this.session = session;
    this.most = Math.max(1, slots.count() / 4);
  }

  /** {@return whether the session has messages on their way, as many as it may} */
  boolean isFull() {
    return slots.heldBy(session) >= most;
  }

  /**
   * {@return what to send in place of {@code message}: a note of the slot where it lies now, or
   * itself if it is short, or there is no room}
   */
  public InputStream send(InputStream message) {
    try {
      if (!(message instanceof KnownLength)) {
        return message;
      }
      int length = message.available();
      if (length < LEAST || length > Slots.ROOM || isFull()) {
        return message;
      }
      int slot = slots.claim(session);
      if (slot < 0) {
        return message;
      }
      try (message) {
        write(message, slots.memory(slot).asSlice(0, length).asByteBuffer());
      } catch (IOException | RuntimeException e) {
        slots.free(slot);
        throw e;
      }
      slots.fill(slot, session);
      return new Note(slot, length).message();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(InputStream message, ByteBuffer target) throws IOException {
    switch (message) {
      case ArrayStream array -> array.writeTo(target);
      case HasByteBuffer buffers when buffers.byteBufferSupported() -> {
        while (target.hasRemaining()) {
          var part = buffers.getByteBuffer();
          if (part == null) {
            throw new IOException("%d bytes are missing".formatted(target.remaining()));
          }
          int length = part.remaining();
          target.put(part);
          message.skipNBytes(length);
        }
      }
      default -> target.put(message.readNBytes(target.remaining()));
    }
  }

  /**
   * {@return the message that {@code received} is a note of, which the caller closes; null if it is
   * none, or of a slot that has no message of this session}
   */
  public @Nullable SlotMessage take(byte[] received) {
    var note = Note.of(received);
    if (note == null || note.length() < 0 || note.length() > Slots.ROOM || !passage.hold()) {
      return null;
    }
    if (!slots.take(note.slot(), session)) {
      passage.letGo();
      return null;
    }
    var bytes = slots.memory(note.slot()).asSlice(0, note.length());
    return new SlotMessage(bytes, () -> slots.keep(note.slot()), () -> free(note.slot()));
  }

  private void free(int slot) {
    slots.free(slot);
    passage.letGo();
  }
}
