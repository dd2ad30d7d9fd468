package dev.adjoint.hlo.bytecode;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.text.Parser;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads modules in either of their forms, MLIR's bytecode or its text in UTF-8, by what they begin
 * with.
 *
 * {@snippet :
 * Module module = ModuleReader.read(Files.readAllBytes(path), path.toString());
 * Verifier.verify(module);
 * }
 */
public final class ModuleReader {
  private ModuleReader() {}

  /** {@return the module that {@code bytes} are; see {@link #read(byte[], String)}} */
  public static Module read(byte[] bytes) {
    return read(bytes, "-");
  }

  /**
   * {@return the module that {@code bytes} are, not verified}
   *
   * @param name of the bytes in messages and locations
   * @throws HloException if they are none: names the place, what was expected and found
   */
  public static Module read(byte[] bytes, String name) {
    if (PortableArtifact.isArtifact(bytes)) {
      return PortableArtifact.read(bytes);
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return Parser.parse(text.toString(), name);
    } catch (CharacterCodingException e) {
      throw new HloException(
          name + ": expected a module as text in UTF-8 or MLIR's bytecode, found neither");
    }
  }
}
