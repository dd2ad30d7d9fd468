package dev.adjoint.pjrt.server;

import io.grpc.Context;

/**
 * Who calls.
 *
 * @param name what the token's line in the file of tokens or the subject of the certificate says;
 *     {@code "anonymous"} where a server asks for neither
 * @param address where the call comes from
 */
public record Caller(String name, String address) {
  /** The caller of the call in progress, for interceptors. */
  public static final Context.Key<Caller> CURRENT = Context.key("adjoint-caller");
}
