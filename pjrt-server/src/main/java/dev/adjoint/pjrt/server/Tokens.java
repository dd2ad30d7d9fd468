package dev.adjoint.pjrt.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bearer tokens in a file: a line is a name and a token, {@code #} begins a comment. The file
 * is read again when it changes. Only digests of the tokens are kept, and what a caller sends is
 * compared with all of them, each in constant time.
 */
final class Tokens {
  private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
  private static final int SHORTEST = 16;

  private final Path file;
  private Map<String, byte[]> digests;
  private FileTime read;

  /**
   * The tokens in {@code file}.
   *
   * @throws UncheckedIOException if it cannot be read
   * @throws IllegalArgumentException if a line is no name and token
   */
  Tokens(Path file) {
    this.file = file;
    try {
      this.read = Files.getLastModifiedTime(file);
      this.digests = parse(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the tokens in " + file, e);
    }
  }

  private static Map<String, byte[]> parse(Path file) throws IOException {
    var found = new HashMap<String, byte[]>();
    int number = 0;
    for (var line : Files.readAllLines(file)) {
      number++;
      var text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      var words = text.split("\\s+", -1);
      // An error never shows what might be a token.
      if (words.length != 2 || words[1].length() < SHORTEST) {
        throw new IllegalArgumentException(
            "%s:%d: expected a name and a token of at least %d characters"
                .formatted(file, number, SHORTEST));
      }
      found.put(words[0], sha256(words[1]));
    }
    return found;
  }

  /** {@return the name of whom {@code token} belongs to, if to anybody} */
  Optional<String> find(String token) {
    var digest = sha256(token);
    String name = null;
    for (var entry : current().entrySet()) {
      if (MessageDigest.isEqual(entry.getValue(), digest)) {
        name = entry.getKey();
      }
    }
    return Optional.ofNullable(name);
  }

  private synchronized Map<String, byte[]> current() {
    try {
      var modified = Files.getLastModifiedTime(file);
      if (!modified.equals(read)) {
        digests = parse(file);
        read = modified;
        LOG.info("read {} tokens from {}", digests.size(), file);
      }
    } catch (IOException | IllegalArgumentException e) {
      LOG.error("keeping the tokens as they were: {}", e.toString());
    }
    return digests;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
