package dev.adjoint.pjrt.ffm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.adjoint.pjrt.PjrtException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layouts are what the C compiler and the plugins think they are. */
class StructsTest {
  private static final Pattern EXPECTED_SIZE = Pattern.compile("size: expected (\\d+), got 8");

  /** Of which we know the beginning only, or the header does not count the end, or not at all. */
  private static final Set<String> WITHOUT_SIZE =
      Set.of(
          "PJRT_Api",
          "XLA_FFI_Api",
          "XLA_FFI_CallFrame",
          "XLA_FFI_Future_Create_Args",
          "XLA_FFI_ByteSpan",
          "XLA_FFI_Scalar");

  @TempDir private Path directory;

  @Test
  void everyOffsetIsTheCompilers() throws Exception {
    var program = new ArrayList<String>();
    program.add("#include \"%s\"".formatted(header()));
    var ours = expectAll(structs(Structs.class), program);
    for (var entry : Entry.values()) {
      expect(ours, program, "offsetof(PJRT_Api, %s)".formatted(entry.function()), entry.offset());
    }
    assertThat(ours).hasSizeGreaterThan(500);
    assertThat(run(program)).containsExactlyInAnyOrderEntriesOf(ours);
  }

  /** Needs {@code ADJOINT_TEST_XLA_FFI_HEADER=/path/to/xla/ffi/api/c_api.h}, as jaxlib has it. */
  @Test
  void theFfisOffsetsAreTheCompilersToo() throws Exception {
    var header = System.getenv("ADJOINT_TEST_XLA_FFI_HEADER");
    assumeTrue(header != null, "ADJOINT_TEST_XLA_FFI_HEADER does not name a c_api.h");
    var program = new ArrayList<String>();
    program.add("#include \"%s\"".formatted(header));
    var structs =
        structs(FfiStructs.class).stream()
            .filter(struct -> struct.name().startsWith("XLA_FFI_"))
            .toList();
    var ours = expectAll(structs, program);
    assertThat(ours).hasSizeGreaterThan(100);
    assertThat(run(program)).containsExactlyInAnyOrderEntriesOf(ours);
  }

  /** What the layouts say, and a program in the making that asks the compiler. */
  private static Map<String, Long> expectAll(List<Struct> structs, List<String> program) {
    var ours = new TreeMap<String, Long>();
    program.add("#include <stdio.h>");
    program.add("int main() {");
    for (var struct : structs) {
      if (!WITHOUT_SIZE.contains(struct.name())) {
        expect(ours, program, struct.name() + "_STRUCT_SIZE", struct.size());
      }
      for (var field : struct.layout().memberLayouts()) {
        field
            .name()
            .ifPresent(
                name -> {
                  expect(
                      ours,
                      program,
                      "offsetof(%s, %s)".formatted(struct.name(), name),
                      struct.offset(name));
                  expect(
                      ours,
                      program,
                      "sizeof(((%s*) 0)->%s)".formatted(struct.name(), name),
                      struct.layout().select(PathElement.groupElement(name)).byteSize());
                });
      }
    }
    return ours;
  }

  /** The plugin's header: beside it, or in the jar that it came in. */
  private Path header() throws IOException {
    var beside = NativeBackend.plugin("cpu").library().resolveSibling("include/pjrt_c_api.h");
    if (Files.exists(beside)) {
      return beside;
    }
    var header = directory.resolve("pjrt_c_api.h");
    var platform = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    var resource = "/META-INF/adjoint/pjrt-plugin-cpu/linux-" + platform + "/pjrt_c_api.h";
    try (var in = StructsTest.class.getResourceAsStream(resource)) {
      assumeTrue(in != null, "there is neither a " + beside + " nor a resource " + resource);
      Files.copy(in, header);
    }
    return header;
  }

  @Test
  void thePluginTakesTheSizesThatWePass() {
    assertSizes(NativeBackend.plugin("cpu"));
  }

  /** Needs {@code ADJOINT_PJRT_TPU_PLUGIN=/path/to/libtpu.so}; no TPU. */
  @Test
  void aNewerPluginTakesThemToo() {
    assumeTrue(
        System.getenv("ADJOINT_PJRT_TPU_PLUGIN") != null,
        "skipped: no libtpu; ADJOINT_PJRT_TPU_PLUGIN names it");
    // Which tells libtpu not to ask Google's cloud, for minutes, which TPUs this machine has.
    Topology.open("tpu", "v5e:2x2").close();
    var plugin = NativeBackend.plugin("tpu");
    assertThat(plugin.attributes()).containsKey("stablehlo_current_version");
    assertSizes(plugin);
  }

  /**
   * A struct that is too short makes a plugin say how long it should be, before it looks inside.
   */
  private static void assertSizes(Plugin plugin) {
    var sizes =
        structs(Structs.class).stream()
            .collect(Collectors.toMap(Struct::name, Function.identity()));
    int checked = 0;
    for (var entry : Entry.values()) {
      var struct = sizes.get(entry.function() + "_Args");
      if (struct == null || entry.name().startsWith("ERROR_")) {
        continue;
      }
      try (var arena = Arena.ofConfined()) {
        var arguments = Arguments.of(arena, struct).set("struct_size", 8L);
        var error = catchThrowable(() -> plugin.call(entry, arguments));
        if (error instanceof PjrtException e && e.code() == PjrtException.Code.UNIMPLEMENTED) {
          continue; // It does not look at the arguments of what it does not have.
        }
        var expected = EXPECTED_SIZE.matcher(error.getMessage());
        assertThat(expected.find()).as(error.getMessage()).isTrue();
        assertThat(struct.size())
            .as(entry.function())
            .isGreaterThanOrEqualTo(Long.parseLong(expected.group(1)));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(35);
  }

  private static void expect(
      Map<String, Long> ours, List<String> program, String expression, long value) {
    ours.put(expression, value);
    program.add("  printf(\"%%s: %%ld\\n\", \"%1$s\", (long) %1$s);".formatted(expression));
  }

  private static List<Struct> structs(Class<?> of) {
    return Arrays.stream(of.getDeclaredFields())
        .filter(field -> field.getType() == Struct.class && Modifier.isStatic(field.getModifiers()))
        .map(
            field -> {
              try {
                return (Struct) field.get(null);
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            })
        .toList();
  }

  private Map<String, Long> run(List<String> program) throws Exception {
    program.add("}");
    var source = directory.resolve("offsets.c");
    Files.write(source, program);
    var executable = directory.resolve("offsets");
    Process compiler = null;
    try {
      compiler = start("cc", "-std=c11", "-o", executable.toString(), source.toString());
    } catch (IOException e) {
      abort("there is no C compiler: " + e.getMessage());
    }
    var said = finish(compiler);
    assertThat(compiler.exitValue()).as(said).isZero();
    return finish(start(executable.toString()))
        .lines()
        .map(line -> line.split(": "))
        .collect(Collectors.toMap(parts -> parts[0], parts -> Long.parseLong(parts[1])));
  }

  private static Process start(String... command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String finish(Process process) throws Exception {
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
