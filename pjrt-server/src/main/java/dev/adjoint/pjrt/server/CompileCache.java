package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.Device;
import dev.adjoint.pjrt.server.journal.Figure;
import dev.adjoint.pjrt.server.journal.Journal;
import dev.adjoint.pjrt.server.journal.ProgramId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiled programs in a folder, which outlive the process and may be shared by several. A file is
 * written under another name and moved into place, so that none is ever seen in part; it begins
 * with the length and a checksum of the rest, and one that does not match is deleted. When the
 * folder gets too large, what was not used for the longest time goes.
 *
 * <p>The folder is trusted: what is in it is run.
 */
final class CompileCache {
  private static final Logger LOG = LoggerFactory.getLogger(CompileCache.class);

  /** Files of another format have other names, and go when they were not used for long. */
  private static final String FORMAT = "ADJOINT3";

  private static final byte[] MAGIC = FORMAT.getBytes(StandardCharsets.US_ASCII);

  /** Magic, length and checksum. */
  private static final int HEAD = 8 + Integer.BYTES + Integer.BYTES;

  private static final String SUFFIX = ".executable";

  private final Path folder;
  private final long mostBytes;
  private final String platform;
  private final Journal journal;

  /** Whether what went wrong with the last program was told already. */
  private final AtomicBoolean failing = new AtomicBoolean();

  /**
   * The cache in {@code folder}, which is created if it does not exist.
   *
   * @throws UncheckedIOException if that is no folder
   */
  CompileCache(Path folder, long mostBytes, Client client, Journal journal) {
    this.folder = folder;
    this.mostBytes = mostBytes;
    this.platform =
        "%s %s %s %s"
            .formatted(
                client.platformName(),
                client.platformVersion(),
                client.devices().stream().map(Device::kind).distinct().toList(),
                machine());
    this.journal = journal;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("the cache's folder cannot be made: " + e, e);
    }
  }

  /** {@return what code for this machine may use: a CPU's executable may crash on an older one} */
  private static String machine() {
    var arch = System.getProperty("os.arch");
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("flags") || line.startsWith("Features"))
          .findFirst()
          .map(flags -> arch + " " + flags)
          .orElse(arch);
    } catch (IOException | UncheckedIOException e) {
      return arch;
    }
  }

  private Path file(ProgramId program, CompileOptions options) {
    var key = "%s\n%s\n%s\n%s".formatted(FORMAT, program.digest(), options, platform);
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(digest) + SUFFIX);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /**
   * A compiled program.
   *
   * @param program what was compiled
   * @param options how
   * @param mayLoop whether it may have loops
   * @param serialized what became of it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Kept(ProgramId program, CompileOptions options, boolean mayLoop, byte[] serialized) {}

  /** {@return the program as it was serialised, if it is here and whole} */
  Optional<Kept> find(ProgramId program, CompileOptions options) {
    var file = file(program, options);
    try {
      var kept = read(file);
      if (kept.isEmpty()) {
        drop(program, options);
      } else {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      }
      return kept;
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.warn("cannot read the compiled {}: {}", program, e.toString());
      return Optional.empty();
    }
  }

  /** {@return what {@code file} has, if it is whole} */
  private static Optional<Kept> read(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    if (bytes.length < HEAD || !Arrays.equals(bytes, 0, HEAD, head(bytes, HEAD), 0, HEAD)) {
      return Optional.empty();
    }
    try (var content =
        new DataInputStream(new ByteArrayInputStream(bytes, HEAD, bytes.length - HEAD))) {
      var program = new ProgramId(content.readUTF(), content.readUTF());
      var options = new CompileOptions(content.readInt(), content.readInt(), content.readInt());
      return Optional.of(new Kept(program, options, content.readBoolean(), content.readAllBytes()));
    }
  }

  /**
   * {@return the {@code most} programs of this platform that were used last, the last one first}
   */
  List<Kept> recent(int most) {
    var recent = new ArrayList<Kept>();
    try {
      var entries = entries();
      entries.sort(Comparator.comparing(Entry::used).reversed());
      for (var entry : entries.subList(0, Math.min(most, entries.size()))) {
        read(entry.file())
            .filter(kept -> file(kept.program(), kept.options()).equals(entry.file()))
            .ifPresent(recent::add);
      }
    } catch (IOException | RuntimeException e) {
      LOG.debug("cannot read the cache in {}", folder, e); // who asks for one will be told
    }
    return recent;
  }

  /** Deletes an entry that turned out to be damaged. */
  void drop(ProgramId program, CompileOptions options) {
    LOG.warn("the compiled {} is damaged; compiling it again", program);
    journal.add(Figure.CACHE_DAMAGED, 1);
    try {
      Files.deleteIfExists(file(program, options));
    } catch (IOException e) {
      LOG.warn("cannot delete the compiled {}: {}", program, e.toString());
    }
  }

  /** Keeps the program. What goes wrong, as on a full disk, costs a compilation later. */
  void put(Kept kept) {
    var program = kept.program();
    var options = kept.options();
    var content = content(kept);
    long size = (long) HEAD + content.length;
    if (size > mostBytes) {
      return;
    }
    try {
      makeRoom(size);
      var part = Files.createTempFile(folder, "part", ".tmp");
      try {
        var all = ByteBuffer.allocate(Math.toIntExact(size));
        Files.write(part, all.put(head(content, 0)).put(content).array());
        Files.move(part, file(program, options), StandardCopyOption.ATOMIC_MOVE);
        failing.set(false);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException | UncheckedIOException e) {
      journal.add(Figure.CACHE_FAILED, 1);
      if (failing.compareAndSet(false, true)) {
        LOG.warn(
            "the cache in {} cannot keep the compiled {}: {}; programs that it does not keep are"
                + " compiled again, and counted in cache.failed",
            folder,
            program,
            e.toString());
      }
    }
  }

  private static byte[] content(Kept kept) {
    var bytes = new ByteArrayOutputStream();
    try (var content = new DataOutputStream(bytes)) {
      content.writeUTF(kept.program().digest());
      content.writeUTF(kept.program().name());
      content.writeInt(kept.options().device());
      content.writeInt(kept.options().replicas());
      content.writeInt(kept.options().partitions());
      content.writeBoolean(kept.mayLoop());
      content.write(kept.serialized());
    } catch (IOException e) {
      throw new AssertionError("memory has no such errors", e);
    }
    return bytes.toByteArray();
  }

  private record Entry(Path file, long size, FileTime used) {}

  private List<Entry> entries() throws IOException {
    var entries = new ArrayList<Entry>();
    try (var files = Files.list(folder)) {
      for (var file : files.collect(Collectors.toList())) {
        try {
          entries.add(new Entry(file, Files.size(file), Files.getLastModifiedTime(file)));
        } catch (NoSuchFileException e) {
          // Another process made room.
        }
      }
    }
    return entries;
  }

  private void makeRoom(long size) throws IOException {
    var entries = entries();
    entries.sort(Comparator.comparing(Entry::used));
    long all = entries.stream().mapToLong(Entry::size).sum();
    for (var entry : entries) {
      if (all + size <= mostBytes) {
        return;
      }
      Files.deleteIfExists(entry.file());
      all -= entry.size();
    }
  }

  /**
   * {@return what a file begins with that has {@code content} from {@code start} on} The checksum
   * is fast from its first use on: of a digest, which the JVM has to compile first, the cache would
   * be as slow as of loading the program.
   */
  private static byte[] head(byte[] content, int start) {
    var checksum = new CRC32C();
    checksum.update(content, start, content.length - start);
    return ByteBuffer.allocate(HEAD)
        .put(MAGIC)
        .putInt(content.length - start)
        .putInt((int) checksum.getValue())
        .array();
  }
}
