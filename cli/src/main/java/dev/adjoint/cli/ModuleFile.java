package dev.adjoint.cli;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.Verifier;
import dev.adjoint.hlo.bytecode.ModuleReader;
import dev.adjoint.hlo.bytecode.PortableArtifact;
import dev.adjoint.hlo.bytecode.Version;
import dev.adjoint.pjrt.client.ProgramFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a module from a file: MLIR's text, bytecode, or a program, by what it begins with. */
final class ModuleFile {
  /** What a module's file may be, for the help. */
  static final String DESCRIPTION =
      "A module: MLIR's text or bytecode, or a program file; - is standard input.";

  private ModuleFile() {}

  /**
   * {@return the module in {@code file}, not verified}
   *
   * @param in what is read if {@code file} is {@code -}
   * @throws HloException if it holds no module
   */
  static Module read(String file, InputStream in) throws IOException {
    byte[] bytes;
    try (var source = InputFile.open(file, in)) {
      bytes = source.readAllBytes();
    }
    return ProgramFile.read(bytes).orElseGet(() -> ModuleReader.read(bytes, file));
  }

  /** Writes {@code module} to {@code file}, as text or as a portable artifact. */
  static void write(Module module, Path file, boolean bytecode) throws IOException {
    if (bytecode) {
      Files.write(file, PortableArtifact.write(module, Version.DEFAULT));
    } else {
      Files.writeString(file, module.toString());
    }
  }

  /**
   * {@return the module in {@code file}}
   *
   * @throws HloException if it holds no module, or one that breaks a rule of StableHLO
   */
  static Module verified(String file, InputStream in) throws IOException {
    var module = read(file, in);
    Verifier.verify(module);
    return module;
  }
}
