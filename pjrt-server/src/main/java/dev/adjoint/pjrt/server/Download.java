package dev.adjoint.pjrt.server;

import com.google.protobuf.UnsafeByteOperations;
import dev.adjoint.proto.pjrt.v1.Chunk;
import dev.adjoint.proto.pjrt.v1.Data;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.wire.Checksum;
import java.lang.foreign.MemorySegment;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * An answer of bytes, in pieces: Data first, then Chunks. A piece refers to the bytes where they
 * lie; gRPC has copied it when it is sent.
 */
final class Download implements Iterator<SessionResponse> {
  private final long call;
  private final MemorySegment bytes;
  private final int chunk;
  private long sent = -1;

  /** The answer to {@code call} that consists of {@code bytes}, which must not change any more. */
  Download(long call, MemorySegment bytes, int chunk) {
    this.call = call;
    this.bytes = bytes;
    this.chunk = chunk;
  }

  @Override
  public boolean hasNext() {
    return sent < bytes.byteSize();
  }

  @Override
  public SessionResponse next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    boolean first = sent < 0;
    long from = Math.max(0, sent);
    long length = Math.min(chunk, bytes.byteSize() - from);
    var piece = UnsafeByteOperations.unsafeWrap(bytes.asSlice(from, length).asByteBuffer());
    sent = from + length;
    var response = SessionResponse.newBuilder().setCall(call);
    if (first) {
      response.setData(
          Data.newBuilder().setSize(bytes.byteSize()).setData(piece).setCrc32C(Checksum.of(piece)));
    } else {
      response.setChunk(Chunk.newBuilder().setData(piece).setCrc32C(Checksum.of(piece)));
    }
    return response.build();
  }
}
