package dev.adjoint.pjrt.server;

import io.grpc.ServerInterceptor;
import java.util.ArrayList;
import java.util.List;

/**
 * What users add to a server. Immutable.
 *
 * {@snippet :
 * var hooks = Hooks.NONE.authorizing(onlyTrainers).intercepting(tracing.newServerInterceptor());
 * try (var server = PjrtServer.serve(settings, hooks)) {
 *   server.awaitTermination();
 * }
 * }
 *
 * @param authorizer decides who may do what
 * @param interceptors what calls go through once they are admitted, the first one outermost
 */
public record Hooks(Authorizer authorizer, List<ServerInterceptor> interceptors) {
  /** Nothing added. */
  public static final Hooks NONE = new Hooks(Authorizer.ALL, List.of());

  /** Copies the list. */
  public Hooks {
    interceptors = List.copyOf(interceptors);
  }

  /** {@return these, but with {@code authorizer} to decide} */
  public Hooks authorizing(Authorizer authorizer) {
    return new Hooks(authorizer, interceptors);
  }

  /** {@return these, and {@code interceptor} after the others} */
  public Hooks intercepting(ServerInterceptor interceptor) {
    var all = new ArrayList<>(interceptors);
    all.add(interceptor);
    return new Hooks(authorizer, all);
  }
}
