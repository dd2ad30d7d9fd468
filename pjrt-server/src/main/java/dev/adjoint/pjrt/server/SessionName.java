package dev.adjoint.pjrt.server;

import io.grpc.Context;
import io.grpc.Metadata;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** What a session is called in the logs of the supervisor and of its worker. */
final class SessionName {
  static final Metadata.Key<String> HEADER =
      Metadata.Key.of("adjoint-session", Metadata.ASCII_STRING_MARSHALLER);

  static final Context.Key<String> CURRENT = Context.key("adjoint-session");

  private SessionName() {}

  /** {@return the name of the session in progress, or a new one} */
  static String get() {
    var given = CURRENT.get();
    return given == null
        ? HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong())
        : given;
  }
}
