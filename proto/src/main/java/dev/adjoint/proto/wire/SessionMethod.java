package dev.adjoint.proto.wire;

import dev.adjoint.proto.pjrt.v1.Chunk;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import io.grpc.MethodDescriptor;
import java.util.OptionalInt;

/**
 * The method {@code Session}, as both ends shall use it. The bytes of arrays are sent from where
 * they lie, and are received where the network has put them.
 */
public final class SessionMethod {
  private static final MethodDescriptor<Outgoing<SessionRequest>, Incoming<SessionResponse>>
      OF_CLIENT =
          PjrtServiceGrpc.getSessionMethod().toBuilder(
                  OutgoingMarshaller.of(SessionRequest.getDefaultInstance()),
                  IncomingMarshaller.of(
                      SessionResponse.getDefaultInstance(), SessionMethod::partOf))
              .build();

  private static final MethodDescriptor<Incoming<SessionRequest>, Outgoing<SessionResponse>>
      OF_SERVER =
          PjrtServiceGrpc.getSessionMethod().toBuilder(
                  IncomingMarshaller.of(SessionRequest.getDefaultInstance(), SessionMethod::partOf),
                  OutgoingMarshaller.of(SessionResponse.getDefaultInstance()))
              .build();

  private SessionMethod() {}

  /** {@return the method, as a client calls it} */
  public static MethodDescriptor<Outgoing<SessionRequest>, Incoming<SessionResponse>> ofClient() {
    return OF_CLIENT;
  }

  /** {@return the method, as a server has it} */
  public static MethodDescriptor<Incoming<SessionRequest>, Outgoing<SessionResponse>> ofServer() {
    return OF_SERVER;
  }

  private static Part partOf(SessionRequest request) {
    return switch (request.getRequestCase()) {
      case PUT -> {
        var put = request.getPut();
        yield Part.of(put.getData(), checksum(put.hasCrc32C(), put.getCrc32C()));
      }
      case CHUNK -> partOf(request.getChunk());
      case HELLO,
          COMPILE,
          LOAD,
          EXECUTE,
          GET,
          READY,
          DESCRIBE,
          SERIALIZE,
          MEMORY_STATS,
          REQUEST_NOT_SET ->
          Part.NONE;
    };
  }

  private static Part partOf(SessionResponse response) {
    return switch (response.getResponseCase()) {
      case DATA -> {
        var data = response.getData();
        yield Part.of(data.getData(), checksum(data.hasCrc32C(), data.getCrc32C()));
      }
      case CHUNK -> partOf(response.getChunk());
      case ERROR, WELCOME, DONE, EXECUTABLE, MEMORY_STATS, RESPONSE_NOT_SET -> Part.NONE;
    };
  }

  private static Part partOf(Chunk chunk) {
    return Part.of(chunk.getData(), checksum(chunk.hasCrc32C(), chunk.getCrc32C()));
  }

  private static OptionalInt checksum(boolean present, int checksum) {
    return present ? OptionalInt.of(checksum) : OptionalInt.empty();
  }
}
