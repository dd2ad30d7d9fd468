package dev.adjoint.pjrt.server;

import java.util.Optional;

/**
 * Decides who may do what. Asked once a call, on the network's thread: an answer that takes long
 * belongs into a cache.
 *
 * {@snippet :
 * Authorizer onlyTrainers =
 *     (caller, method) ->
 *         caller.name().startsWith("trainer-")
 *             ? Optional.empty()
 *             : Optional.of(caller.name() + " is no trainer");
 * }
 */
@FunctionalInterface
public interface Authorizer {
  /** Lets everybody do everything. */
  Authorizer ALL = (_, _) -> Optional.empty();

  /**
   * {@return why {@code caller} may not call {@code method}, or nothing if it may}
   *
   * @param method the full name, {@code adjoint.pjrt.v1.PjrtService/Session}
   */
  Optional<String> refusal(Caller caller, String method);
}
