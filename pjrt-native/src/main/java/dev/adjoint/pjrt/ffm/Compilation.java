package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes executables, and asks the plugin once for all that an execution has to know. */
final class Compilation {
  private Compilation() {}

  /** {@return an executable of the module, compiled with an encoded {@code CompileOptionsProto}} */
  static NativeExecutable compile(
      NativeClient client, long clientAddress, byte[] program, byte[] options) {
    try (var arena = Arena.ofConfined()) {
      var compile =
          Arguments.of(arena, Structs.CLIENT_COMPILE)
              .set("client", clientAddress)
              .set("program", program(arena, program))
              .set("compile_options", copy(arena, options))
              .set("compile_options_size", (long) options.length);
      client.plugin().call(Entry.CLIENT_COMPILE, compile);
      return describe(client, compile.getLong("executable"));
    }
  }

  /** {@return an executable that {@link NativeExecutable#serialize} wrote} */
  static NativeExecutable load(
      NativeClient client, long clientAddress, byte[] serialized, byte[] options) {
    try (var arena = Arena.ofConfined()) {
      var load =
          Arguments.of(arena, Structs.EXECUTABLE_DESERIALIZE_AND_LOAD)
              .set("client", clientAddress)
              .set("serialized_executable", copy(arena, serialized))
              .set("serialized_executable_size", (long) serialized.length)
              .set("overridden_serialized_compile_options", copy(arena, options))
              .set("overridden_serialized_compile_options_size", (long) options.length);
      client.plugin().call(Entry.EXECUTABLE_DESERIALIZE_AND_LOAD, load);
      return describe(client, load.getLong("loaded_executable"));
    }
  }

  /** {@return a {@code PJRT_Program} in MLIR's text or bytecode} */
  static MemorySegment program(Arena arena, byte[] program) {
    var format = arena.allocateFrom(Native.BYTE, new byte[] {'m', 'l', 'i', 'r'});
    return Arguments.of(arena, Structs.PROGRAM)
        .set("code", copy(arena, program))
        .set("code_size", (long) program.length)
        .set("format", format)
        .set("format_size", format.byteSize())
        .memory();
  }

  static MemorySegment copy(Arena arena, byte[] bytes) {
    // One byte more, zero: MLIR's parser reads up to a terminating zero.
    var copy = arena.allocate(bytes.length + 1L);
    MemorySegment.copy(bytes, 0, copy, Native.BYTE, 0, bytes.length);
    return copy;
  }

  private static NativeExecutable describe(NativeClient client, long loaded) {
    var plugin = client.plugin();
    long executable = 0;
    try (var arena = Arena.ofConfined()) {
      var get =
          Arguments.of(arena, Structs.LOADED_EXECUTABLE_GET_EXECUTABLE)
              .set("loaded_executable", loaded);
      plugin.call(Entry.LOADED_EXECUTABLE_GET_EXECUTABLE, get);
      executable = get.getLong("executable");
      var name = Arguments.of(arena, Structs.EXECUTABLE_NAME).set("executable", executable);
      plugin.call(Entry.EXECUTABLE_NAME, name);
      var devices =
          Arguments.of(arena, Structs.LOADED_EXECUTABLE_ADDRESSABLE_DEVICES)
              .set("executable", loaded);
      plugin.call(Entry.LOADED_EXECUTABLE_ADDRESSABLE_DEVICES, devices);
      var result =
          new NativeExecutable(
              client,
              loaded,
              executable,
              name.getString("executable_name"),
              Arrays.stream(devices.getPointers("addressable_devices", "num_addressable_devices"))
                  .mapToObj(client::deviceAt)
                  .toList(),
              resultTypes(plugin, arena, executable),
              signature(plugin, arena, executable));
      client.children().add(result);
      return result;
    } catch (IllegalStateException e) {
      throw e; // The client was closed meanwhile, and children() destroyed the executable.
    } catch (RuntimeException e) {
      NativeExecutable.destroy(plugin, loaded, executable);
      throw e;
    }
  }

  private static List<TensorType> resultTypes(Plugin plugin, Arena arena, long executable) {
    var types =
        Arguments.of(arena, Structs.EXECUTABLE_OUTPUT_ELEMENT_TYPES).set("executable", executable);
    plugin.call(Entry.EXECUTABLE_OUTPUT_ELEMENT_TYPES, types);
    int count = Math.toIntExact(types.getLong("num_output_types"));
    var dims =
        Arguments.of(arena, Structs.EXECUTABLE_OUTPUT_DIMENSIONS).set("executable", executable);
    plugin.call(Entry.EXECUTABLE_OUTPUT_DIMENSIONS, dims);
    var typeNumbers = Native.memory(types.getLong("output_types"), 4L * count);
    long[] ranks = Native.memory(dims.getLong("dim_sizes"), 8L * count).toArray(JAVA_LONG);
    long[] sizes =
        Native.memory(dims.getLong("dims"), 8 * Arrays.stream(ranks).sum()).toArray(JAVA_LONG);
    var result = new ArrayList<TensorType>();
    int position = 0;
    for (int i = 0; i < count; i++) {
      int end = position + (int) ranks[i];
      result.add(
          new TensorType(
              BufferTypes.ofPjrt(typeNumbers.getAtIndex(JAVA_INT, i)),
              Dims.of(Arrays.copyOfRange(sizes, position, end))));
      position = end;
    }
    return List.copyOf(result);
  }

  /** {@return what the program takes, or null if the plugin does not give the compiled program} */
  private static @Nullable Signature signature(Plugin plugin, Arena arena, long executable) {
    var program = Arguments.of(arena, Structs.PROGRAM);
    var optimized =
        Arguments.of(arena, Structs.EXECUTABLE_OPTIMIZED_PROGRAM)
            .set("executable", executable)
            .set("program", program.memory());
    try {
      plugin.call(Entry.EXECUTABLE_OPTIMIZED_PROGRAM, optimized);
      var code = arena.allocate(program.getLong("code_size"), 8);
      program.set("code", code);
      plugin.call(Entry.EXECUTABLE_OPTIMIZED_PROGRAM, optimized);
      return switch (program.getString("format")) {
        case "hlo" -> Signature.ofHlo(code);
        case "hlo_with_config" -> Signature.ofHloWithConfig(code);
        default -> null;
      };
    } catch (PjrtException e) {
      if (e.code() == Code.UNIMPLEMENTED) {
        return null;
      }
      throw e;
    }
  }
}
