package dev.adjoint.proto.wire;

import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionRequest.RequestCase;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.pjrt.v1.SessionResponse.ResponseCase;
import io.grpc.MethodDescriptor;

/**
 * The method {@code Session}, as both ends shall use it. The parts of arrays are sent from where
 * they lie, and received into memory that the next message takes too: they must be copied before
 * the receiver of a message returns. That goes for the bytes of a {@code Put}, of a {@code Data}
 * and of a {@code Chunk}; all other messages keep theirs.
 */
public final class SessionMethod {
  private static final MethodDescriptor<Outgoing<SessionRequest>, SessionResponse> OF_CLIENT =
      PjrtServiceGrpc.getSessionMethod().toBuilder(
              OutgoingMarshaller.of(SessionRequest.getDefaultInstance()),
              new FleetingMarshaller<>(
                  SessionResponse.getDefaultInstance(),
                  response ->
                      response.getResponseCase() == ResponseCase.DATA
                          || response.getResponseCase() == ResponseCase.CHUNK))
          .build();

  private static final MethodDescriptor<SessionRequest, Outgoing<SessionResponse>> OF_SERVER =
      PjrtServiceGrpc.getSessionMethod().toBuilder(
              new FleetingMarshaller<>(
                  SessionRequest.getDefaultInstance(),
                  request ->
                      request.getRequestCase() == RequestCase.PUT
                          || request.getRequestCase() == RequestCase.CHUNK),
              OutgoingMarshaller.of(SessionResponse.getDefaultInstance()))
          .build();

  private SessionMethod() {}

  /** {@return the method, as a client calls it} */
  public static MethodDescriptor<Outgoing<SessionRequest>, SessionResponse> ofClient() {
    return OF_CLIENT;
  }

  /** {@return the method, as a server has it} */
  public static MethodDescriptor<SessionRequest, Outgoing<SessionResponse>> ofServer() {
    return OF_SERVER;
  }
}
