package dev.adjoint.pjrt.plugin.cpu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Lays out bytes as the jar of a platform lays out the library. */
final class FakeLibrary {
  private FakeLibrary() {}

  static void write(Path root, byte[] library) throws IOException {
    Path folder =
        Files.createDirectories(root.resolve(PackagedLibrary.folder(CpuPlugin.platform())));
    Files.write(folder.resolve(PackagedLibrary.FILE), library);
    Files.writeString(
        folder.resolve("library.properties"),
        "size=" + library.length + "\nsha256=" + sha256(library) + "\n");
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
