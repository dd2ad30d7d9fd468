package dev.adjoint.pjrt.plugin.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On a small library that stands for the real one; {@link CpuPluginProcessTest} takes the real one.
 */
class CpuPluginTest {
  @TempDir Path temp;
  byte[] library = new byte[3_000_000];
  Path packed;
  Path cache;

  @BeforeEach
  void packLibrary() throws Exception {
    new Random(1).nextBytes(library);
    packed = temp.resolve("packed");
    cache = temp.resolve("cache");
    FakeLibrary.write(packed, library);
  }

  @Test
  void theLibraryIsUnpackedUnderItsDigest() throws Exception {
    Path file = path();

    assertThat(file).hasBinaryContent(library).startsWith(cache);
    assertThat(file.getParent()).hasFileName(FakeLibrary.sha256(library));
  }

  @Test
  void aSecondCallReadsNeitherLibraryNorFile() throws Exception {
    Path file = path();
    Files.write(
        packed.resolve(PackagedLibrary.folder(CpuPlugin.platform()) + PackagedLibrary.FILE),
        new byte[0]);
    Object inode = Files.getAttribute(file, "unix:ino");

    assertThat(path()).isEqualTo(file);
    assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(inode);
  }

  @Test
  void aTruncatedFileIsReplaced() throws Exception {
    Path file = path();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(1000);
    }

    assertThat(path()).isEqualTo(file).hasBinaryContent(library);
  }

  @Test
  void aFileOfTheRightSizeWithOtherBytesIsReplaced() throws Exception {
    Path file = path();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(
          ByteBuffer.wrap("not this".getBytes(java.nio.charset.StandardCharsets.UTF_8)), 5000);
    }

    assertThat(path()).isEqualTo(file).hasBinaryContent(library);
  }

  @Test
  void aFileThatWasOnlyTouchedIsKept() throws Exception {
    Path file = path();
    Object inode = Files.getAttribute(file, "unix:ino");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now()));

    path();

    assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(inode);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(LibraryCache.CHECKED);
  }

  @Test
  void whatAnEndedProcessLeftIsRemovedAndWhatARunningOneWritesIsNot() throws Exception {
    Path folder =
        Files.createDirectories(
            cache.resolve("pjrt-plugin-cpu").resolve(FakeLibrary.sha256(library)));
    Path abandoned = Files.createFile(folder.resolve("1.tmp"));
    Path running = Files.createFile(folder.resolve("2.tmp"));
    Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

    path();

    assertThat(abandoned).doesNotExist();
    assertThat(running).exists();
  }

  @Test
  void aDamagedJarIsAnErrorThatNamesBothDigestsAndLeavesNothing() throws Exception {
    library[7]++;
    Files.write(
        packed.resolve(PackagedLibrary.folder(CpuPlugin.platform()) + PackagedLibrary.FILE),
        library);
    String found = FakeLibrary.sha256(library);
    library[7]--;

    assertThatThrownBy(this::path)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(
            "is damaged: expected sha256 " + FakeLibrary.sha256(library) + ", found " + found);
    try (Stream<Path> left = Files.walk(cache)) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void aCacheThatCannotBeWrittenIsAnErrorThatSaysWhatToSet() throws Exception {
    Files.createFile(cache);

    assertThatThrownBy(this::path)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot unpack the CPU plugin (3 MB) to " + cache)
        .hasMessageContaining("set ADJOINT_CACHE to a folder that can be written");
  }

  @Test
  void theVariableOverridesThePackagedLibrary() throws Exception {
    Path own = Files.createFile(temp.resolve("own.so"));

    assertThat(
            path(Map.of("ADJOINT_PJRT_PLUGIN", own.toString(), "ADJOINT_CACHE", cache.toString())))
        .isEqualTo(own);
    assertThat(cache).doesNotExist();
  }

  @Test
  void theVariableMustNameAFile() {
    assertThatIllegalStateException()
        .isThrownBy(() -> path(Map.of("ADJOINT_PJRT_PLUGIN", "/no/such.so")))
        .withMessage(
            "ADJOINT_PJRT_PLUGIN must name a PJRT plugin, a shared library; found no file at"
                + " /no/such.so");
  }

  @Test
  void withoutAdjointCacheTheXdgCacheIsUsed() throws Exception {
    assertThat(path(Map.of("XDG_CACHE_HOME", temp.resolve("xdg").toString())))
        .startsWith(temp.resolve("xdg/adjoint"));
  }

  @Test
  void aMissingJarIsAnErrorThatNamesTheArtifact() throws Exception {
    try (URLClassLoader nothing = new URLClassLoader(new URL[0], null)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> CpuPlugin.path(Map.of("ADJOINT_CACHE", cache.toString()), nothing))
          .withMessageContaining(
              "dev.adjoint:adjoint-pjrt-plugin-cpu with classifier " + CpuPlugin.platform());
    }
  }

  private Path path() throws IOException {
    return path(Map.of("ADJOINT_CACHE", cache.toString()));
  }

  private Path path(Map<String, String> environment) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {packed.toUri().toURL()}, null)) {
      return CpuPlugin.path(environment, loader);
    }
  }
}
