package dev.adjoint.pjrt.server;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Lets nobody but the supervisor in, who told the secret. */
final class SecretCheck implements ServerInterceptor {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] secret;

  /** {@return what nobody can guess} */
  static String newSecret() {
    var random = new byte[32];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  SecretCheck(String secret) {
    this.secret = secret.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    var found = headers.get(WorkerProcess.SECRET);
    if (found == null
        || !MessageDigest.isEqual(secret, found.getBytes(StandardCharsets.US_ASCII))) {
      call.close(
          Status.UNAUTHENTICATED.withDescription("this is a worker; talk to its server"),
          new Metadata());
      return new ServerCall.Listener<>() {};
    }
    var session = headers.get(SessionName.HEADER);
    return Contexts.interceptCall(
        Context.current().withValue(SessionName.CURRENT, session), call, headers, next);
  }
}
