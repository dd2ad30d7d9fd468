package dev.adjoint.pjrt.client;

import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.wire.Incoming;
import dev.adjoint.proto.wire.Part;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.CompletableFuture;

/** What a caller waits for. Used by the network's thread alone until the future completes. */
sealed interface Answer {

  /** Takes a part of the answer; {@return whether it was the last} */
  boolean accept(Incoming<SessionResponse> response);

  /** {@return what completes when the answer is there} */
  CompletableFuture<?> future();

  /** An answer that is one message. */
  record Single(CompletableFuture<SessionResponse> future) implements Answer {
    Single() {
      this(new CompletableFuture<>());
    }

    @Override
    public boolean accept(Incoming<SessionResponse> response) {
      future.complete(response.message());
      return true;
    }
  }

  /** An answer of bytes, put where the caller wants them. */
  final class Bytes implements Answer {
    private final CompletableFuture<MemorySegment> future = new CompletableFuture<>();
    private MemorySegment destination;
    private final boolean known;
    private long filled;

    /** Bytes of which only the server knows how many there are. */
    Bytes() {
      this.destination = MemorySegment.NULL;
      this.known = false;
    }

    /** Bytes that fill {@code destination}. */
    Bytes(MemorySegment destination) {
      this.destination = destination;
      this.known = true;
    }

    @Override
    public CompletableFuture<MemorySegment> future() {
      return future;
    }

    @Override
    public boolean accept(Incoming<SessionResponse> response) {
      try {
        if (response.message().hasData()) {
          begin(response.message().getData().getSize());
        }
        add(response.part());
      } catch (RuntimeException e) {
        future.completeExceptionally(e);
        return true;
      }
      if (filled < destination.byteSize()) {
        return false;
      }
      future.complete(destination);
      return true;
    }

    private void begin(long size) {
      if (!known) {
        destination = MemorySegment.ofArray(new byte[Math.toIntExact(size)]);
      } else if (size != destination.byteSize()) {
        throw unexpected(size);
      }
    }

    private void add(Part part) {
      if (part.size() > destination.byteSize() - filled) {
        throw unexpected(filled + part.size());
      }
      var difference = part.copyTo(destination.asSlice(filled, part.size()));
      if (!difference.isEmpty()) {
        throw new PjrtException(
            Code.DATA_LOSS, "an array was damaged on its way: " + difference + "; read it again");
      }
      filled += part.size();
    }

    private PjrtException unexpected(long found) {
      return new PjrtException(
          Code.INTERNAL,
          "the server sent %d bytes; expected %d".formatted(found, destination.byteSize()));
    }
  }
}
