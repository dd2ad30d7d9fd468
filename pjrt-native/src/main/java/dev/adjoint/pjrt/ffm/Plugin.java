package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A PJRT plugin loaded into this process: its function table, and the versions it speaks.
 *
 * <p>A plugin is loaded once and stays until the process ends, as C libraries with threads of their
 * own must. Plugins of older and newer versions than the header this was written by work alike:
 * every struct says how long it is, and functions beyond the end of the plugin's table are reported
 * as {@code UNIMPLEMENTED} rather than called.
 */
public final class Plugin {
  /** The major version of the C API that this binding speaks. */
  static final int MAJOR_VERSION = 0;

  /** What this process has loaded; as many as there are libraries. */
  private static final Map<Path, Plugin> LOADED = new ConcurrentHashMap<>();

  private final Path library;
  private final int minorVersion;
  private final @Nullable MemorySegment[] functions = new MemorySegment[Entry.values().length];
  private final Pool<Scratch> scratch = new Pool<>(Scratch::new);
  private final Events events;
  private final long extensions;
  private @Nullable HostCallbacks hostCallbacks;

  /** The plugin whose {@code PJRT_Api} lies at the address {@code table}. */
  Plugin(Path library, long table) {
    this.library = library;
    long tableSize = Native.memory(table, 8).get(JAVA_LONG, 0);
    if (tableSize < Entry.ERROR_DESTROY.offset()) {
      throw notAPlugin(library, "its function table has only " + tableSize + " bytes", null);
    }
    var memory = Native.memory(table, tableSize);
    this.extensions = memory.get(JAVA_LONG, Structs.API.offset("extension_start"));
    var version =
        new Arguments(Structs.API_VERSION, memory.asSlice(Structs.API.offset("pjrt_api_version")));
    int majorVersion = version.getInt("major_version");
    this.minorVersion = version.getInt("minor_version");
    if (majorVersion != MAJOR_VERSION) {
      throw new PjrtException(
          Code.FAILED_PRECONDITION,
          "%s speaks version %d.%d of the PJRT C API, and this binding version %d; use a plugin of that version"
              .formatted(library, majorVersion, minorVersion, MAJOR_VERSION));
    }
    for (var entry : Entry.values()) {
      if (entry.offset() + 8 <= tableSize) {
        long function = memory.get(JAVA_LONG, entry.offset());
        functions[entry.index()] = function == 0 ? null : Native.function(function);
      }
    }
    this.events = new Events(this);
    try (var arena = Arena.ofConfined()) {
      call(Entry.PLUGIN_INITIALIZE, Arguments.of(arena, Structs.PLUGIN_INITIALIZE));
    }
  }

  /**
   * {@return the plugin in this shared library, which is loaded unless it is already}
   *
   * @throws PjrtException if there is no such file ({@code NOT_FOUND}), or it is no PJRT plugin
   *     that works here ({@code INVALID_ARGUMENT}, {@code FAILED_PRECONDITION})
   */
  public static Plugin load(Path library) {
    Path real;
    try {
      real = library.toRealPath();
    } catch (IOException e) {
      throw new PjrtException(Code.NOT_FOUND, "there is no PJRT plugin at " + library, e);
    }
    if (!Files.isRegularFile(real)) {
      throw notAPlugin(library, "it is not a file", null);
    }
    return LOADED.computeIfAbsent(real, path -> new Plugin(path, callGetPjrtApi(path)));
  }

  /** {@return the address of the function table of the plugin in {@code library}} */
  static long callGetPjrtApi(Path library) {
    // XLA chatters on stderr unless told before it loads.
    Native.setEnvironmentDefault("TF_CPP_MIN_LOG_LEVEL", "3");
    try {
      long getPjrtApi = Native.load(library.toString(), "GetPjrtApi");
      long table = Native.call(Native.function(getPjrtApi), 0);
      if (table != 0) {
        return table;
      }
    } catch (UnsatisfiedLinkError e) {
      throw notAPlugin(library, e.getMessage(), e);
    }
    throw notAPlugin(library, "GetPjrtApi returned null", null);
  }

  private static PjrtException notAPlugin(
      Path library, @Nullable String why, @Nullable Throwable cause) {
    return new PjrtException(
        Code.INVALID_ARGUMENT, "cannot use %s as a PJRT plugin: %s".formatted(library, why), cause);
  }

  /** {@return the shared library} */
  public Path library() {
    return library;
  }

  /** {@return the version of the PJRT C API that the plugin speaks, such as {@code 0.81}} */
  public String apiVersion() {
    return MAJOR_VERSION + "." + minorVersion;
  }

  /**
   * {@return what the plugin says of itself, such as {@code xla_version} and {@code
   * stablehlo_current_version}: String, Long, Float, Boolean, or a list of Longs}
   */
  public Map<String, Object> attributes() {
    try (var arena = Arena.ofConfined()) {
      var arguments = Arguments.of(arena, Structs.PLUGIN_ATTRIBUTES);
      call(Entry.PLUGIN_ATTRIBUTES, arguments);
      return NamedValues.decode(
          arguments.getLong("attributes"), arguments.getLong("num_attributes"));
    }
  }

  /** {@return whether the plugin's table has this function} */
  boolean has(Entry entry) {
    return functions[entry.index()] != null;
  }

  Pool<Scratch> scratch() {
    return scratch;
  }

  Events events() {
    return events;
  }

  /**
   * {@return the Java functions that programs call; XLA is told of them on the first call}
   *
   * @throws UnsupportedOperationException if the plugin has no way to
   */
  synchronized HostCallbacks hostCallbacks() {
    var known = hostCallbacks;
    if (known == null) {
      known = new HostCallbacks(this, extensions);
      hostCallbacks = known;
    }
    return known;
  }

  /**
   * Calls a function of the plugin.
   *
   * @throws PjrtException what the plugin says went wrong; {@code UNIMPLEMENTED} if it has no such
   *     function
   */
  void call(Entry entry, long arguments) {
    long error = Native.call(function(entry), arguments);
    if (error != 0) {
      throw exception(error);
    }
  }

  void call(Entry entry, Arguments arguments) {
    call(entry, arguments.memory().address());
  }

  void call(Entry entry, Scratch arguments) {
    call(entry, arguments.address());
  }

  /** Calls a function that reads or writes {@code host} memory, which stays alive meanwhile. */
  void call(Entry entry, Scratch arguments, MemorySegment host) {
    long error = Native.call(function(entry), arguments.address(), host);
    if (error != 0) {
      throw exception(error);
    }
  }

  private MemorySegment function(Entry entry) {
    var function = functions[entry.index()];
    if (function == null) {
      throw new PjrtException(
          Code.UNIMPLEMENTED,
          "%s (PJRT C API %s) has no function %s"
              .formatted(library.getFileName(), apiVersion(), entry.function()));
    }
    return function;
  }

  /** {@return a {@code PJRT_Error} as an exception; the error itself is freed} */
  PjrtException exception(long error) {
    try (var arena = Arena.ofConfined()) {
      var message = Arguments.of(arena, Structs.ERROR_MESSAGE).set("error", error);
      Native.call(function(Entry.ERROR_MESSAGE), message.memory().address());
      var code = Arguments.of(arena, Structs.ERROR_GET_CODE).set("error", error);
      Native.call(function(Entry.ERROR_GET_CODE), code.memory().address());
      var result = new PjrtException(Code.of(code.getInt("code")), message.getString("message"));
      var destroy = Arguments.of(arena, Structs.ERROR_DESTROY).set("error", error);
      Native.call(function(Entry.ERROR_DESTROY), destroy.memory().address());
      return result;
    }
  }

  @Override
  public String toString() {
    return library.getFileName() + " (PJRT C API " + apiVersion() + ")";
  }
}
