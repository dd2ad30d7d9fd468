package dev.adjoint.pjrt.ffm;

import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.Executable.CompiledMemory;
import dev.adjoint.pjrt.PjrtException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Devices that need not be there, to compile for ({@code PJRT_TopologyDescription}): such as the
 * TPUs {@code v5e:2x2}, or the GPU {@code h200}, on a machine that has none.
 */
public final class Topology extends Handle {
  private final Plugin plugin;
  private final String platform;

  private Topology(Plugin plugin, long address) {
    super(address);
    this.plugin = plugin;
    try (var arena = Arena.ofConfined()) {
      var name =
          Arguments.of(arena, Structs.TOPOLOGY_DESCRIPTION_PLATFORM_NAME).set("topology", address);
      plugin.call(Entry.TOPOLOGY_DESCRIPTION_PLATFORM_NAME, name);
      this.platform = name.getString("platform_name");
    }
  }

  /**
   * {@return the devices that the plugin of {@code backend} knows as {@code name}; the caller
   * closes it}
   *
   * @param backend a spec of {@link NativeBackend}, such as {@code tpu}
   * @param name such as {@code v5e:2x2}; of {@code cuda}, {@code a100}, {@code h100}, {@code h200},
   *     {@code b200}, or a file with XLA's {@code GpuTargetConfigProto} of one GPU in text format
   * @throws PjrtException if the plugin cannot be loaded, or knows no such devices
   */
  public static Topology open(String backend, String name) {
    if (backend.equals("tpu")) {
      // Else libtpu asks Google's cloud which TPUs this machine has, and complains that it has
      // none.
      // It compiles for what the topology names, whatever these say.
      Native.setEnvironmentDefault("TPU_SKIP_MDS_QUERY", "1");
      Native.setEnvironmentDefault("TPU_ACCELERATOR_TYPE", "v5litepod-4");
      Native.setEnvironmentDefault("TPU_WORKER_HOSTNAMES", "localhost");
    }
    Map<String, Object> options =
        backend.equals("cuda")
            ? Map.of("target_config", Gpu.target(name), "topology", "1x1x1")
            : Map.of();
    var plugin = NativeBackend.plugin(backend);
    try (var arena = Arena.ofConfined()) {
      var bytes = name.getBytes(StandardCharsets.UTF_8);
      var create =
          Arguments.of(arena, Structs.TOPOLOGY_DESCRIPTION_CREATE)
              .set("topology_name", Compilation.copy(arena, bytes))
              .set("topology_name_size", (long) bytes.length)
              .set("create_options", NamedValues.encode(arena, options))
              .set("num_options", (long) options.size());
      plugin.call(Entry.TOPOLOGY_DESCRIPTION_CREATE, create);
      return new Topology(plugin, create.getLong("topology"));
    }
  }

  /**
   * {@return what came of compiling a module for these devices}
   *
   * @param program MLIR's text or bytecode
   * @param options how many of the devices it runs on
   * @throws PjrtException with the compiler's message
   */
  public Compiled compile(byte[] program, CompileOptions options) {
    long topology = acquire();
    try (var arena = Arena.ofConfined()) {
      var encoded =
          CompileOptionsProto.encode(
              platform,
              options.replicas(),
              options.partitions(),
              IntStream.range(0, options.deviceCount()).toArray());
      var compile =
          Arguments.of(arena, Structs.COMPILE)
              .set("topology", topology)
              .set("program", Compilation.program(arena, program))
              .set("compile_options", Compilation.copy(arena, encoded))
              .set("compile_options_size", (long) encoded.length);
      plugin.call(Entry.COMPILE, compile);
      long executable = compile.getLong("executable");
      try {
        return new Compiled(
            Analysis.cost(plugin, executable).orElse(Map.of()),
            Analysis.memory(plugin, executable));
      } finally {
        plugin.call(
            Entry.EXECUTABLE_DESTROY,
            Arguments.of(arena, Structs.EXECUTABLE_DESTROY).set("executable", executable));
      }
    } finally {
      release();
    }
  }

  @Override
  public String toString() {
    return "the topology of " + platform;
  }

  @Override
  void free(long topology) {
    try (var arena = Arena.ofConfined()) {
      plugin.call(
          Entry.TOPOLOGY_DESCRIPTION_DESTROY,
          Arguments.of(arena, Structs.TOPOLOGY_DESCRIPTION_DESTROY).set("topology", topology));
    }
  }

  /**
   * A program that was compiled for a topology.
   *
   * @param cost estimates about one run, such as {@code flops}
   * @param memory the memory that one run takes on each device, where the plugin tells
   */
  public record Compiled(Map<String, Double> cost, Optional<CompiledMemory> memory) {}
}
