package dev.adjoint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that the command line names, where {@code -} is standard input. */
final class InputFile {
  private InputFile() {}

  /** {@return what {@code file} holds, which is {@code standard} if it is named {@code -}} */
  static InputStream open(String file, InputStream standard) throws IOException {
    if (file.equals("-")) {
      return standard;
    }
    var path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new IOException(file + ": expected a file, found a folder");
    }
    return Files.newInputStream(path);
  }
}
