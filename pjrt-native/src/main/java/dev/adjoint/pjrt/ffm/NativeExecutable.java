package dev.adjoint.pjrt.ffm;

import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Device;
import dev.adjoint.pjrt.Executable;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A {@code PJRT_LoadedExecutable}. */
final class NativeExecutable extends Handle.Child implements Executable {
  private final Plugin plugin;
  private final long executable;
  private final String name;
  private final List<NativeDevice> devices;
  private final TensorType[] resultTypes;
  private final @Nullable Signature signature;
  private final Pool<Frame> frames;

  NativeExecutable(
      NativeClient client,
      long loaded,
      long executable,
      String name,
      List<NativeDevice> devices,
      List<TensorType> resultTypes,
      @Nullable Signature signature) {
    super(client, loaded);
    this.plugin = client.plugin();
    this.executable = executable;
    this.name = name;
    this.devices = devices;
    this.resultTypes = resultTypes.toArray(TensorType[]::new);
    this.signature = signature;
    int parameters = signature == null ? 0 : signature.parameters().size();
    this.frames = new Pool<>(() -> newFrame(loaded, parameters));
  }

  private Frame newFrame(long loaded, int arguments) {
    return new Frame(loaded, devices.size(), arguments, resultTypes.length);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Device> devices() {
    return List.copyOf(devices);
  }

  @Override
  public List<TensorType> resultTypes() {
    return List.of(resultTypes);
  }

  @Override
  public List<Buffer> execute(List<Buffer> arguments) {
    if (devices.size() != 1) {
      throw new IllegalStateException(
          "%s runs on %d devices; use executeOnAll".formatted(this, devices.size()));
    }
    long loaded = acquire();
    int count = arguments.size();
    var frame = take(loaded, count);
    try {
      hold(frame, 0, arguments);
      run(frame);
      var results = results(frame, 0);
      client().children().add(results);
      return List.of(results);
    } finally {
      frame.releaseAll();
      frames.give(frame);
      release();
    }
  }

  @Override
  public List<List<Buffer>> executeOnAll(List<List<Buffer>> arguments) {
    if (arguments.size() != devices.size()) {
      throw new IllegalArgumentException(
          "%s runs on %d devices, and there are arguments for %d"
              .formatted(this, devices.size(), arguments.size()));
    }
    long loaded = acquire();
    var frame = take(loaded, arguments.getFirst().size());
    try {
      for (int d = 0; d < devices.size(); d++) {
        hold(frame, d, arguments.get(d));
      }
      run(frame);
      var results = new ArrayList<List<Buffer>>();
      for (int d = 0; d < devices.size(); d++) {
        var ofDevice = results(frame, d);
        client().children().add(ofDevice);
        results.add(List.of(ofDevice));
      }
      return List.copyOf(results);
    } finally {
      frame.releaseAll();
      frames.give(frame);
      release();
    }
  }

  private Frame take(long loaded, int arguments) {
    if (signature != null) {
      return frames.take();
    }
    var frame = frames.take();
    return frame.fits(arguments) ? frame : newFrame(loaded, arguments);
  }

  /** Checks the arguments for one device, and begins their use. */
  private void hold(Frame frame, int deviceIndex, List<Buffer> arguments) {
    int count = arguments.size();
    if (!frame.fits(count)) {
      throw new IllegalArgumentException(
          "%s takes %s arguments, not %d"
              .formatted(
                  this,
                  signature == null ? "as many on each device" : signature.parameters().size(),
                  count));
    }
    var device = devices.get(deviceIndex);
    for (int i = 0; i < count; i++) {
      if (!(arguments.get(i) instanceof NativeBuffer buffer) || buffer.client() != client()) {
        throw new IllegalArgumentException(
            "argument %d of %s is %s; use a buffer of the same client"
                .formatted(i, this, describe(arguments.get(i))));
      }
      if (buffer.device() != device) {
        throw new IllegalArgumentException(
            "argument %d of %s is on %s; use a buffer on %s"
                .formatted(i, this, buffer.device(), device));
      }
      var expected = signature == null ? null : signature.parameters().get(i);
      if (expected != null && !expected.equals(buffer.type())) {
        throw new PjrtException(
            Code.INVALID_ARGUMENT,
            "argument %d of %s is a %s; use a %s".formatted(i, this, buffer.type(), expected));
      }
      frame.hold(buffer);
    }
  }

  private static String describe(@Nullable Buffer argument) {
    return argument == null ? "null" : "of another client";
  }

  private void run(Frame frame) {
    boolean ran = false;
    try {
      plugin.call(Entry.LOADED_EXECUTABLE_EXECUTE, frame.address());
      ran = true;
    } finally {
      if (!ran || signature == null || !signature.donated().isEmpty()) {
        closeDonated(frame);
      }
    }
  }

  /** Closes the arguments that the execution consumed; the plugin knows which those are. */
  private void closeDonated(Frame frame) {
    var scratch = plugin.scratch().take();
    for (int i = 0; i < frame.heldCount(); i++) {
      var buffer = frame.held(i);
      if (buffer != null && buffer.isDonated(scratch, frame.argumentAddress(i))) {
        buffer.close();
      }
    }
    plugin.scratch().give(scratch);
  }

  private NativeBuffer[] results(Frame frame, int deviceIndex) {
    var device = devices.get(deviceIndex);
    var results = new NativeBuffer[resultTypes.length];
    for (int i = 0; i < results.length; i++) {
      results[i] = new NativeBuffer(device, frame.result(deviceIndex, i), resultTypes[i]);
    }
    return results;
  }

  @Override
  public Map<String, Double> costAnalysis() {
    return ask(() -> Analysis.cost(plugin, executable)).orElse(Map.of());
  }

  @Override
  public Optional<CompiledMemory> memoryAnalysis() {
    return ask(() -> Analysis.memory(plugin, executable));
  }

  /** {@return what {@code question} finds out, or nothing if the plugin does not answer it} */
  private <T> Optional<T> ask(Supplier<Optional<T>> question) {
    acquire();
    try {
      return question.get();
    } finally {
      release();
    }
  }

  @Override
  public byte[] serialize() {
    acquire();
    try (var arena = Arena.ofConfined()) {
      var serialize =
          Arguments.of(arena, Structs.EXECUTABLE_SERIALIZE).set("executable", executable);
      plugin.call(Entry.EXECUTABLE_SERIALIZE, serialize);
      try {
        return serialize.getBytes("serialized_bytes");
      } finally {
        Native.call(
            Native.function(serialize.getLong("serialized_executable_deleter")),
            serialize.getLong("serialized_executable"));
      }
    } finally {
      release();
    }
  }

  @Override
  void destroy(long loaded) {
    destroy(plugin, loaded, executable);
  }

  /** Destroys a loaded executable and its description; either may be null. */
  static void destroy(Plugin plugin, long loaded, long executable) {
    try (var arena = Arena.ofConfined()) {
      plugin.call(
          Entry.EXECUTABLE_DESTROY,
          Arguments.of(arena, Structs.EXECUTABLE_DESTROY).set("executable", executable));
      plugin.call(
          Entry.LOADED_EXECUTABLE_DESTROY,
          Arguments.of(arena, Structs.LOADED_EXECUTABLE_DESTROY).set("executable", loaded));
    }
  }

  @Override
  public String toString() {
    return "the program " + name;
  }
}
