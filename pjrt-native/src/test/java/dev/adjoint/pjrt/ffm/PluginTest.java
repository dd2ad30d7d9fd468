package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding, loading, and talking to plugins of several versions. */
class PluginTest {
  private static final Plugin CPU = NativeBackend.plugin("cpu");

  @Test
  void tellsItsVersions() {
    assertThat(CPU.apiVersion()).matches("0\\.\\d+");
    assertThat(CPU.attributes())
        .containsKeys("xla_version", "stablehlo_current_version", "stablehlo_minimum_version");
  }

  @Test
  void isLoadedOnce() {
    assertThat(Plugin.load(CPU.library())).isSameAs(CPU);
  }

  @Test
  void aPathIsASpec() {
    try (var client = Backend.open(CPU.library().toString())) {
      assertThat(client.platformName()).isEqualTo("cpu");
    }
  }

  @Test
  void aMissingFileIsNotFound() {
    assertThatThrownBy(() -> Backend.open("/nowhere/plugin.so"))
        .isInstanceOf(PjrtException.class)
        .hasMessage("NOT_FOUND: there is no PJRT plugin at /nowhere/plugin.so");
  }

  @Test
  void aFileThatIsNoLibraryIsRefused(@TempDir Path directory) throws IOException {
    var file = Files.writeString(directory.resolve("plugin.so"), "no library");
    assertThatThrownBy(() -> Plugin.load(file))
        .isInstanceOf(PjrtException.class)
        .hasMessageContaining("as a PJRT plugin:")
        .hasMessageContaining("file too short");
    assertThatThrownBy(() -> Plugin.load(directory)).hasMessageContaining("it is not a file");
  }

  @Test
  void anUnknownPlatformIsNotAccepted() {
    assertThatThrownBy(() -> Backend.open("abacus"))
        .hasMessageContaining("no backend accepts \"abacus\"")
        .hasMessageContaining("cpu, cuda, tpu, /path/to/plugin.so");
    assertThat(new NativeBackend().accepts("grpc://host:1/x.so")).isFalse();
  }

  @Test
  void aPlatformWithoutPluginSaysWhatToSet() {
    assertThatThrownBy(() -> NativeBackend.find("tpu", Map.of()))
        .isInstanceOf(PjrtException.class)
        .hasMessage(
            "NOT_FOUND: set ADJOINT_PJRT_TPU_PLUGIN to the path of a PJRT plugin; the Python"
                + " package libtpu has one");
    assertThat(NativeBackend.find("cuda", Map.of("ADJOINT_PJRT_CUDA_PLUGIN", "/a.so")))
        .isEqualTo(Path.of("/a.so"));
  }

  @Test
  void aShorterTableLacksItsLateFunctionsOnly() {
    try (var arena = Arena.ofConfined()) {
      var older = copyOfTable(arena);
      older.set(JAVA_LONG, 0, Entry.EXECUTABLE_GET_COMPILED_MEMORY_STATS.offset());
      var plugin = new Plugin(CPU.library(), older.address());
      assertThat(plugin.has(Entry.CLIENT_TOPOLOGY_DESCRIPTION)).isTrue();
      try (var client = NativeClient.create(plugin, Map.of());
          var add = client.compile(Programs.ADD, CompileOptions.DEFAULT)) {
        assertThat(add.memoryAnalysis()).isEmpty();
        assertThat(add.costAnalysis()).isNotEmpty();
      }
      var entry = Entry.EXECUTABLE_GET_COMPILED_MEMORY_STATS;
      assertThatThrownBy(() -> plugin.call(entry, 0))
          .hasMessageStartingWith("UNIMPLEMENTED: ")
          .hasMessageEndingWith("has no function PJRT_Executable_GetCompiledMemoryStats");
    }
  }

  @Test
  void aPluginThatDoesNotGiveTheCompiledProgramStillDonatesAndCounts() {
    var four = TensorType.of(ElementType.F32, 4);
    var values = MemorySegment.ofArray(new float[] {1, 2, 3, 4});
    var program = Programs.donatingDouble(four, "tf.aliasing_output = 0 : i32");
    try (var arena = Arena.ofConfined()) {
      var terse = copyOfTable(arena);
      terse.set(JAVA_LONG, Entry.EXECUTABLE_OPTIMIZED_PROGRAM.offset(), 0);
      try (var client = NativeClient.create(new Plugin(CPU.library(), terse.address()), Map.of());
          var donating = client.compile(program, CompileOptions.DEFAULT);
          var x = client.put(values, four);
          var y = client.put(values, four)) {
        assertThatThrownBy(() -> donating.execute(List.of(x))).isInstanceOf(PjrtException.class);
        assertThat(x.isClosed()).isFalse();
        donating.execute(List.of(x, y)).getFirst().read(values);
        assertThat(values.toArray(JAVA_FLOAT)).containsExactly(2, 4, 6, 8);
        assertThat(x.isClosed()).isTrue();
        assertThat(y.isClosed()).isFalse();
      }
    }
  }

  @Test
  void anotherMajorVersionIsRefused() {
    try (var arena = Arena.ofConfined()) {
      var next = copyOfTable(arena);
      long version = Structs.API.offset("pjrt_api_version");
      next.set(JAVA_INT, version + Structs.API_VERSION.offset("major_version"), 1);
      assertThatThrownBy(() -> new Plugin(CPU.library(), next.address()))
          .isInstanceOfSatisfying(
              PjrtException.class, e -> assertThat(e.code()).isEqualTo(Code.FAILED_PRECONDITION))
          .hasMessageContaining("speaks version 1.");
    }
  }

  private static MemorySegment copyOfTable(Arena arena) {
    long address = Plugin.callGetPjrtApi(CPU.library());
    var table = Native.memory(address, Native.memory(address, 8).get(JAVA_LONG, 0));
    return arena.allocate(table.byteSize(), 8).copyFrom(table);
  }
}
