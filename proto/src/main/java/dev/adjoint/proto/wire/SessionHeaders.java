package dev.adjoint.proto.wire;

import dev.adjoint.proto.pjrt.v1.Resume;
import dev.adjoint.proto.pjrt.v1.Resumption;
import io.grpc.Metadata;
import io.grpc.protobuf.ProtoUtils;

/** What goes with the headers and trailers of a session's streams, so that it can be resumed. */
public final class SessionHeaders {
  /** With a request: the client can resume its session, or does. */
  public static final Metadata.Key<Resume> RESUME =
      Metadata.Key.of(
          "adjoint-resume-bin", ProtoUtils.metadataMarshaller(Resume.getDefaultInstance()));

  /** With the answer: how the session can be resumed. */
  public static final Metadata.Key<Resumption> SESSION =
      Metadata.Key.of(
          "adjoint-session-bin", ProtoUtils.metadataMarshaller(Resumption.getDefaultInstance()));

  /** With the end of a stream: the server ended the session, which cannot be resumed. */
  public static final Metadata.Key<String> ENDED =
      Metadata.Key.of("adjoint-session-ended", Metadata.ASCII_STRING_MARSHALLER);

  private SessionHeaders() {}
}
