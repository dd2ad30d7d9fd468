package dev.adjoint.pjrt.server.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a program is known by: the digest of its bytes, and its name, for people.
 *
 * @param digest SHA-256 of the program's bytes, 64 hexadecimal digits
 * @param name the module's name, or an empty text where the bytes do not tell
 */
public record ProgramId(String digest, String name) {
  private static final Pattern NAME = Pattern.compile("\\bmodule\\s+@\"?([\\w$.-]{1,64})");

  /** So much of a text is searched for the module's name. */
  private static final int HEAD = 4096;

  /** {@return what the program with these bytes is known by} */
  public static ProgramId of(byte[] program) {
    var head = new String(program, 0, Math.min(HEAD, program.length), StandardCharsets.UTF_8);
    var name = NAME.matcher(head);
    return new ProgramId(
        HexFormat.of().formatHex(sha256(program)), name.find() ? name.group(1) : "");
  }

  /** {@return the first digits of the digest, enough for a log} */
  public String shortDigest() {
    return digest.substring(0, 12);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /** {@return the program as errors name it: {@code program @train (sha256 0123456789ab)}} */
  @Override
  public String toString() {
    return "program %s(sha256 %s)".formatted(name.isEmpty() ? "" : "@" + name + " ", shortDigest());
  }
}
