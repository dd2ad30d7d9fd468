package dev.adjoint.pjrt.ffm;

import dev.adjoint.pjrt.Executable.CompiledMemory;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import java.lang.foreign.Arena;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What a plugin tells of a {@code PJRT_Executable}, loaded on devices or not. */
final class Analysis {
  private Analysis() {}

  /** {@return estimates about one run, where the plugin has them} */
  static Optional<Map<String, Double>> cost(Plugin plugin, long executable) {
    return ask(
        arena -> {
          var analysis =
              Arguments.of(arena, Structs.EXECUTABLE_GET_COST_ANALYSIS)
                  .set("executable", executable);
          plugin.call(Entry.EXECUTABLE_GET_COST_ANALYSIS, analysis);
          var figures = new TreeMap<String, Double>();
          NamedValues.decode(analysis.getLong("properties"), analysis.getLong("num_properties"))
              .forEach(
                  (key, value) -> {
                    if (value instanceof Number number) {
                      figures.put(key, number.doubleValue());
                    }
                  });
          return Map.copyOf(figures);
        });
  }

  /** {@return the memory that one run takes, where the plugin tells} */
  static Optional<CompiledMemory> memory(Plugin plugin, long executable) {
    return ask(
        arena -> {
          var stats =
              Arguments.of(arena, Structs.EXECUTABLE_GET_COMPILED_MEMORY_STATS)
                  .set("executable", executable);
          plugin.call(Entry.EXECUTABLE_GET_COMPILED_MEMORY_STATS, stats);
          return new CompiledMemory(
              stats.getLong("generated_code_size_in_bytes"),
              stats.getLong("argument_size_in_bytes"),
              stats.getLong("output_size_in_bytes"),
              stats.getLong("alias_size_in_bytes"),
              stats.getLong("temp_size_in_bytes"));
        });
  }

  private static <T> Optional<T> ask(Function<Arena, T> question) {
    try (var arena = Arena.ofConfined()) {
      return Optional.of(question.apply(arena));
    } catch (PjrtException e) {
      if (e.code() == Code.UNIMPLEMENTED) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
