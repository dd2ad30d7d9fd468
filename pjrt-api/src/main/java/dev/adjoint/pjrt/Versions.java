package dev.adjoint.pjrt;

/**
 * What a client's plugin understands. Texts are empty where it does not tell.
 *
 * @param pjrtApi the version of the PJRT C API that the plugin speaks, such as {@code 0.81}
 * @param oldestStablehlo the oldest version of StableHLO whose portable artifacts it reads
 * @param newestStablehlo the newest one, such as {@code 1.13.3}
 */
public record Versions(String pjrtApi, String oldestStablehlo, String newestStablehlo) {
  /** Nothing is known. */
  public static final Versions UNKNOWN = new Versions("", "", "");
}
