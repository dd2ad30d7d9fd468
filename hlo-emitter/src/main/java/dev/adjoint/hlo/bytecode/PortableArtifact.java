package dev.adjoint.hlo.bytecode;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Module;

/**
 * Programs in the form that other versions of StableHLO understand: VHLO as MLIR bytecode, what
 * {@code stablehlo.serialize_portable_artifact} makes.
 *
 * {@snippet :
 * byte[] bytes = PortableArtifact.write(module);
 * Module same = PortableArtifact.read(bytes);
 * }
 */
public final class PortableArtifact {
  private PortableArtifact() {}

  /** {@return whether {@code bytes} begin as MLIR bytecode does} */
  public static boolean isArtifact(byte[] bytes) {
    return bytes.length >= 4
        && bytes[0] == 'M'
        && bytes[1] == 'L'
        && (bytes[2] & 0xff) == 0xef
        && bytes[3] == 'R';
  }

  /**
   * {@return {@code module} for {@link Version#DEFAULT}}
   *
   * @throws HloException as {@link #write(Module, Version)} does
   */
  public static byte[] write(Module module) {
    return write(module, Version.DEFAULT);
  }

  /**
   * {@return {@code module} in the form of a version of StableHLO}
   *
   * @throws HloException if the module uses what that version does not know, or what has no
   *     portable form: ops and attributes of other dialects, except those of Shardy that JAX uses
   */
  public static byte[] write(Module module, Version target) {
    if (target.compareTo(Version.MINIMUM) < 0 || target.compareTo(Version.CURRENT) > 0) {
      throw new HloException(
          "expected a version from %s to %s, found %s"
              .formatted(Version.MINIMUM, Version.CURRENT, target));
    }
    return new ArtifactWriter(target).write(module);
  }

  /**
   * {@return the module that {@code bytes} hold; not verified}
   *
   * @throws HloException if they are no portable artifact: names the byte, what was expected and
   *     found
   */
  public static Module read(byte[] bytes) {
    return new ArtifactReader(bytes).read();
  }
}
