package dev.adjoint.pjrt.server;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import dev.adjoint.proto.pjrt.v1.Chunk;
import dev.adjoint.proto.pjrt.v1.Data;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** An answer of bytes, in pieces: Data first, then Chunks. */
final class Download implements Iterator<SessionResponse> {
  private final long call;
  private final byte[] bytes;
  private final int chunk;
  private int sent = -1;

  /** The answer to {@code call} that consists of {@code bytes}, which must not change any more. */
  Download(long call, byte[] bytes, int chunk) {
    this.call = call;
    this.bytes = bytes;
    this.chunk = chunk;
  }

  @Override
  public boolean hasNext() {
    return sent < bytes.length;
  }

  @Override
  public SessionResponse next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var response = SessionResponse.newBuilder().setCall(call);
    if (sent < 0) {
      sent = 0;
      response.setData(Data.newBuilder().setSize(bytes.length).setData(piece()));
    } else {
      response.setChunk(Chunk.newBuilder().setData(piece()));
    }
    return response.build();
  }

  private ByteString piece() {
    int length = Math.min(chunk, bytes.length - sent);
    var piece = UnsafeByteOperations.unsafeWrap(bytes, sent, length);
    sent += length;
    return piece;
  }
}
