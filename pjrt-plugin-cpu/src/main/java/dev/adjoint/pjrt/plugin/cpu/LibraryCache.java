package dev.adjoint.pjrt.plugin.cpu;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of unpacked libraries, each under its digest.
 *
 * <p>A library is written beside its place and then renamed into it, so that whoever looks finds
 * all of it or nothing; two processes that unpack at once both do the work and the second rename
 * changes nothing. A file that was checked carries a fixed time of modification, {@link #CHECKED}.
 * As writing to it changes that, its size and time tell whether it is still what was unpacked; only
 * where the time differs is the digest computed anew.
 */
record LibraryCache(Path root) {
  /** The beginning of 2020; as a number, because parsing a date takes 3 ms at the start. */
  static final FileTime CHECKED = FileTime.from(Instant.ofEpochSecond(1_577_836_800));

  private static final Duration ABANDONED = Duration.ofHours(1);

  /**
   * {@return the file that holds {@code library}, unpacked now if it is not there yet or not whole}
   */
  Path unpacked(PackagedLibrary library) {
    Path folder = root.resolve("pjrt-plugin-cpu").resolve(library.sha256());
    Path file = folder.resolve(PackagedLibrary.FILE);
    try {
      if (!isWhole(file, library)) {
        Files.createDirectories(folder);
        removeAbandoned(folder);
        unpack(library, file);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot unpack the CPU plugin (%d MB) to %s: %s; set ADJOINT_CACHE to a folder that can be written and has room, or ADJOINT_PJRT_PLUGIN to a plugin's file"
              .formatted(library.size() / 1_000_000, file, reason(e)),
          e);
    }
  }

  private static boolean isWhole(Path file, PackagedLibrary library) throws IOException {
    BasicFileAttributes found;
    try {
      found = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      return false;
    }
    if (!found.isRegularFile() || found.size() != library.size()) {
      return false;
    }
    if (found.lastModifiedTime().equals(CHECKED)) {
      return true;
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (!copyAndDigest(in, OutputStream.nullOutputStream()).equals(library.sha256())) {
        return false;
      }
    }
    try {
      Files.setLastModifiedTime(file, CHECKED);
    } catch (IOException e) {
      // The file is whole but not ours to touch; it is checked by its digest each time.
    }
    return true;
  }

  private static void unpack(PackagedLibrary library, Path file) throws IOException {
    Path fresh = Files.createTempFile(file.getParent(), "", ".tmp");
    try {
      String found;
      try (InputStream in = library.content().openStream();
          OutputStream out = Files.newOutputStream(fresh)) {
        found = copyAndDigest(in, out);
      }
      if (!found.equals(library.sha256())) {
        throw new IOException(
            "%s is damaged: expected sha256 %s, found %s"
                .formatted(library.content(), library.sha256(), found));
      }
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r--r--"));
      Files.setLastModifiedTime(fresh, CHECKED);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static String copyAndDigest(InputStream in, OutputStream out) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
    try (DigestInputStream digested = new DigestInputStream(in, digest)) {
      byte[] block = new byte[1 << 20];
      for (int n = digested.read(block); n >= 0; n = digested.read(block)) {
        out.write(block, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Removes what processes left that ended while they unpacked. */
  private static void removeAbandoned(Path folder) throws IOException {
    Instant before = Instant.now().minus(ABANDONED);
    List<Path> unfinished;
    try (Stream<Path> files = Files.list(folder)) {
      unfinished = files.filter(f -> f.toString().endsWith(".tmp")).toList();
    }
    for (Path file : unfinished) {
      if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case FileSystemException f when f.getReason() != null -> f.getFile() + ": " + f.getReason();
      case FileSystemException f -> f.getClass().getSimpleName() + " " + f.getFile();
      default -> String.valueOf(e.getMessage());
    };
  }
}
