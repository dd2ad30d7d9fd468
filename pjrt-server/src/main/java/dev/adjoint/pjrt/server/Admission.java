package dev.adjoint.pjrt.server;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.security.Principal;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out who calls, and lets in who may. */
final class Admission implements ServerInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(Admission.class);
  private static final String BEARER = "Bearer ";
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final Optional<Tokens> tokens;
  private final Authorizer authorizer;

  Admission(Optional<Tokens> tokens, Authorizer authorizer) {
    this.tokens = tokens;
    this.authorizer = authorizer;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    var address = String.valueOf(call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR));
    var method = call.getMethodDescriptor().getFullMethodName();
    var name = name(call, headers);
    if (name.isEmpty()) {
      LOG.atWarn()
          .addKeyValue("address", address)
          .addKeyValue("method", method)
          .log("a caller has no token that is known");
      return refuse(
          call,
          Status.UNAUTHENTICATED.withDescription(
              "this server asks for a token that it knows, as \"authorization: Bearer ...\""));
    }
    var caller = new Caller(name.get(), address);
    var refusal = authorizer.refusal(caller, method);
    if (refusal.isPresent()) {
      LOG.atWarn()
          .addKeyValue("caller", caller)
          .addKeyValue("method", method)
          .log("a caller is not authorised");
      return refuse(call, Status.PERMISSION_DENIED.withDescription(refusal.get()));
    }
    LOG.atDebug().addKeyValue("caller", caller).addKeyValue("method", method).log("admitted");
    return Contexts.interceptCall(
        Context.current().withValue(Caller.CURRENT, caller), call, headers, next);
  }

  private Optional<String> name(ServerCall<?, ?> call, Metadata headers) {
    if (tokens.isPresent()) {
      var sent = headers.get(AUTHORIZATION);
      return sent != null && sent.startsWith(BEARER)
          ? tokens.get().find(sent.substring(BEARER.length()))
          : Optional.empty();
    }
    var tls = call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
    try {
      Principal principal = tls == null ? null : tls.getPeerPrincipal();
      return Optional.of(principal == null ? "anonymous" : principal.getName());
    } catch (SSLPeerUnverifiedException e) {
      return Optional.of("anonymous");
    }
  }

  private static <Q> ServerCall.Listener<Q> refuse(ServerCall<Q, ?> call, Status why) {
    call.close(why, new Metadata());
    return new ServerCall.Listener<>() {};
  }
}
