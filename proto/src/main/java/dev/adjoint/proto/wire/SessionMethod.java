package dev.adjoint.proto.wire;

import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionRequest.RequestCase;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.pjrt.v1.SessionResponse.ResponseCase;
import io.grpc.MethodDescriptor;

/**
 * The method {@code Session}, as both ends shall use it: the parts of arrays are not copied between
 * the network and the receiver of a message, and must be copied before that receiver returns.
 */
public final class SessionMethod {
  private static final MethodDescriptor<SessionRequest, SessionResponse> METHOD =
      PjrtServiceGrpc.getSessionMethod().toBuilder(
              new InPlaceMarshaller<>(
                  SessionRequest.getDefaultInstance(),
                  request ->
                      request.getRequestCase() == RequestCase.PUT
                          || request.getRequestCase() == RequestCase.CHUNK),
              new InPlaceMarshaller<>(
                  SessionResponse.getDefaultInstance(),
                  response ->
                      response.getResponseCase() == ResponseCase.DATA
                          || response.getResponseCase() == ResponseCase.CHUNK))
          .build();

  private SessionMethod() {}

  /**
   * {@return the method}
   *
   * <p>The bytes of a {@code Put}, of a {@code Data} and of a {@code Chunk} that was received are
   * those of the network's buffers, which are used again when the receiver of the message has
   * returned.
   */
  public static MethodDescriptor<SessionRequest, SessionResponse> get() {
    return METHOD;
  }
}
