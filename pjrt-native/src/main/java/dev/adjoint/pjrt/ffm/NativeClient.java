package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.Device;
import dev.adjoint.pjrt.Executable;
import dev.adjoint.pjrt.HostCallback;
import dev.adjoint.pjrt.Staging;
import dev.adjoint.pjrt.Versions;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A {@code PJRT_Client}. */
final class NativeClient extends Handle implements Client {
  private static final Struct FROM_HOST = Structs.BUFFER_FROM_HOST_BUFFER;
  private static final long FROM_HOST_CLIENT = FROM_HOST.offset("client");
  private static final long FROM_HOST_DATA = FROM_HOST.offset("data");
  private static final long FROM_HOST_TYPE = FROM_HOST.offset("type");
  private static final long FROM_HOST_DIMS = FROM_HOST.offset("dims");
  private static final long FROM_HOST_NUM_DIMS = FROM_HOST.offset("num_dims");
  private static final long FROM_HOST_SEMANTICS = FROM_HOST.offset("host_buffer_semantics");
  private static final long FROM_HOST_DEVICE = FROM_HOST.offset("device");
  private static final long FROM_HOST_DONE = FROM_HOST.offset("done_with_host_buffer");
  private static final long FROM_HOST_BUFFER = FROM_HOST.offset("buffer");

  /** {@code PJRT_HostBufferSemantics}. */
  private static final int IMMUTABLE_ONLY_DURING_CALL = 0;

  private static final int IMMUTABLE_ZERO_COPY = 2;

  /** What XLA demands of host memory that it is to use in place, in bytes. */
  static final long ZERO_COPY_ALIGNMENT = 64;

  /** Up to this size, heap arrays are copied to scratch memory. */
  private static final long SMALL = Scratch.DATA_SIZE;

  private static final int MAX_RANK = 128;
  private static final String CPU_DEVICES = "cpu_device_count";
  private static final int MAX_CPU_DEVICES = 1024;

  private final Plugin plugin;
  private final Children children = new Children(this);
  private final Blocks blocks = new Blocks();
  private final String platformName;
  private final String platformVersion;
  private final List<NativeDevice> devices;

  /** Freed with the client, after the last program that could call one. */
  private final Set<Registered> callbacks = ConcurrentHashMap.newKeySet();

  private NativeClient(Plugin plugin, long address) {
    super(address);
    this.plugin = plugin;
    try (var arena = Arena.ofConfined()) {
      var name = Arguments.of(arena, Structs.CLIENT_PLATFORM_NAME).set("client", address);
      plugin.call(Entry.CLIENT_PLATFORM_NAME, name);
      this.platformName = name.getString("platform_name");
      var version = Arguments.of(arena, Structs.CLIENT_PLATFORM_VERSION).set("client", address);
      plugin.call(Entry.CLIENT_PLATFORM_VERSION, version);
      this.platformVersion = version.getString("platform_version");
      var list = Arguments.of(arena, Structs.CLIENT_ADDRESSABLE_DEVICES).set("client", address);
      plugin.call(Entry.CLIENT_ADDRESSABLE_DEVICES, list);
      this.devices =
          Arrays.stream(list.getPointers("addressable_devices", "num_addressable_devices"))
              .mapToObj(device -> new NativeDevice(this, plugin, device))
              .sorted(Comparator.comparingInt(NativeDevice::id))
              .toList();
    }
  }

  /** {@return a new client of {@code plugin}} */
  static NativeClient create(Plugin plugin, Map<String, Object> options) {
    checkCpuDevices(options.get(CPU_DEVICES));
    try (var arena = Arena.ofConfined()) {
      var create =
          Arguments.of(arena, Structs.CLIENT_CREATE)
              .set("create_options", NamedValues.encode(arena, options))
              .set("num_options", (long) options.size());
      plugin.call(Entry.CLIENT_CREATE, create);
      long address = create.getLong("client");
      try {
        return new NativeClient(plugin, address);
      } catch (RuntimeException e) {
        destroy(plugin, address);
        throw e;
      }
    }
  }

  /** XLA's CPU plugin ends the process if this is no integer, and makes threads for each device. */
  private static void checkCpuDevices(@Nullable Object count) {
    long number =
        switch (count) {
          case Long many -> many;
          case Integer many -> many;
          case null -> 1;
          default -> 0;
        };
    if (number < 1 || number > MAX_CPU_DEVICES) {
      throw new IllegalArgumentException(
          "the option %s: expected an integer from 1 to %d, found %s"
              .formatted(CPU_DEVICES, MAX_CPU_DEVICES, count));
    }
  }

  Plugin plugin() {
    return plugin;
  }

  Children children() {
    return children;
  }

  Blocks blocks() {
    return blocks;
  }

  @Override
  public String platformName() {
    return platformName;
  }

  @Override
  public String platformVersion() {
    return platformVersion;
  }

  @Override
  public Versions versions() {
    var attributes = plugin().attributes();
    return new Versions(
        plugin().apiVersion(),
        version(attributes.get("stablehlo_minimum_version")),
        version(attributes.get("stablehlo_current_version")));
  }

  private static String version(@Nullable Object numbers) {
    return numbers instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining("."))
        : "";
  }

  @Override
  public List<Device> devices() {
    return List.copyOf(devices);
  }

  /** {@return the device at this address, which the plugin named} */
  NativeDevice deviceAt(long address) {
    for (var device : devices) {
      if (device.address() == address) {
        return device;
      }
    }
    throw new IllegalStateException("the plugin named a device that is not addressable here");
  }

  @Override
  public Buffer put(MemorySegment data, TensorType type, Device device) {
    return upload(data, type, device, IMMUTABLE_ONLY_DURING_CALL);
  }

  @Override
  public Buffer view(MemorySegment data, TensorType type, Device device) {
    Objects.requireNonNull(data, "data");
    boolean inPlace = data.isNative() && data.address() % ZERO_COPY_ALIGNMENT == 0;
    return upload(data, type, device, inPlace ? IMMUTABLE_ZERO_COPY : IMMUTABLE_ONLY_DURING_CALL);
  }

  @Override
  public Staging stage(TensorType type, Device device) {
    return new NativeStaging(this, checkShape(type), own(device));
  }

  /** Makes a buffer of memory that is its own from now on, and that {@code free} frees. */
  Buffer adopt(MemorySegment data, TensorType type, NativeDevice device, Runnable free) {
    return upload(
        data, type, BufferTypes.toPjrt(type.elementType()), device, IMMUTABLE_ZERO_COPY, free);
  }

  private Buffer upload(MemorySegment data, TensorType type, Device device, int semantics) {
    var target = own(device);
    int elementType = checkUpload(data, type);
    if (data.isNative()) {
      return upload(data, type, elementType, target, semantics);
    }
    // The plugin cannot see into the Java heap.
    if (data.byteSize() > SMALL) {
      try (var arena = Arena.ofConfined()) {
        var copy = arena.allocate(data.byteSize(), ZERO_COPY_ALIGNMENT).copyFrom(data);
        return upload(copy, type, elementType, target, semantics);
      }
    }
    var scratch = plugin.scratch().take();
    try {
      var copy = scratch.data().copyFrom(data);
      return upload(copy, type, elementType, target, semantics);
    } finally {
      plugin.scratch().give(scratch);
    }
  }

  private Buffer upload(
      MemorySegment host, TensorType type, int elementType, NativeDevice device, int semantics) {
    return upload(host, type, elementType, device, semantics, () -> {});
  }

  private Buffer upload(
      MemorySegment host,
      TensorType type,
      int elementType,
      NativeDevice device,
      int semantics,
      Runnable done) {
    long client = acquire();
    var scratch = plugin.scratch().take();
    try {
      for (int i = 0; i < type.rank(); i++) {
        scratch.data().set(JAVA_LONG, 8L * i, type.shape().get(i));
      }
      scratch.begin(FROM_HOST);
      scratch.set(FROM_HOST_CLIENT, client);
      scratch.set(FROM_HOST_DATA, host.address());
      scratch.set(FROM_HOST_TYPE, elementType);
      scratch.set(FROM_HOST_DIMS, scratch.dataAddress());
      scratch.set(FROM_HOST_NUM_DIMS, (long) type.rank());
      scratch.set(FROM_HOST_SEMANTICS, semantics);
      scratch.set(FROM_HOST_DEVICE, device.address());
      plugin.call(Entry.CLIENT_BUFFER_FROM_HOST_BUFFER, scratch, host);
      long doneEvent = scratch.getLong(FROM_HOST_DONE);
      long address = scratch.getLong(FROM_HOST_BUFFER);
      if (semantics == IMMUTABLE_ZERO_COPY) {
        // Comes when the last computation that reads the memory is done; nobody waits for it.
        var _ = plugin.events().future(scratch, doneEvent, host).whenComplete((_, _) -> done.run());
      } else {
        plugin.events().destroy(scratch, doneEvent);
      }
      var buffer = new NativeBuffer(device, address, type);
      children.add(buffer);
      return buffer;
    } finally {
      plugin.scratch().give(scratch);
      release();
    }
  }

  /** {@return PJRT's number of the element type, if {@code data} is an array of {@code type}} */
  private static int checkUpload(MemorySegment data, TensorType type) {
    long size = byteSize(checkShape(type));
    if (data.byteSize() != size) {
      throw new IllegalArgumentException(
          "a %s takes %d bytes, and the data has %d".formatted(type, size, data.byteSize()));
    }
    if (!data.scope().isAlive()) {
      throw new IllegalStateException("the arena of the data to upload was closed");
    }
    return BufferTypes.toPjrt(type.elementType());
  }

  /** {@return {@code type}, if arrays of it can be uploaded} */
  private static TensorType checkShape(TensorType type) {
    Dims shape = type.shape();
    if (shape.rank() > MAX_RANK) {
      throw new IllegalArgumentException(
          "cannot upload an array of rank %d; the most is %d".formatted(shape.rank(), MAX_RANK));
    }
    for (int i = 0; i < shape.rank(); i++) {
      if (shape.get(i) < 0) {
        throw new IllegalArgumentException(
            "cannot upload a " + type + ": give every dimension a size that is not negative");
      }
    }
    return type;
  }

  private static long byteSize(TensorType type) {
    try {
      return type.byteSize();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("a " + type + " is too large for any memory", e);
    }
  }

  private NativeDevice own(Device device) {
    Objects.requireNonNull(device, "device");
    if (device instanceof NativeDevice own && own.client() == this) {
      return own;
    }
    throw new IllegalArgumentException(
        "the device %s belongs to another client; use one of devices()".formatted(device));
  }

  @Override
  public Executable compile(byte[] program, CompileOptions options) {
    Objects.requireNonNull(program, "program");
    byte[] encoded = encode(options);
    long client = acquire();
    try {
      return LargeStack.call(() -> Compilation.compile(this, client, program, encoded));
    } finally {
      release();
    }
  }

  @Override
  public Executable load(byte[] serialized, CompileOptions options) {
    Objects.requireNonNull(serialized, "serialized");
    byte[] encoded = encode(options);
    long client = acquire();
    try {
      return LargeStack.call(() -> Compilation.load(this, client, serialized, encoded));
    } finally {
      release();
    }
  }

  @Override
  public boolean hasHostCallbacks() {
    // A device with memory of its own would have to copy there and back.
    return platformName.equals("cpu");
  }

  @Override
  public HostCallback.Registration register(HostCallback callback) {
    Objects.requireNonNull(callback, "callback");
    if (!hasHostCallbacks()) {
      return Client.super.register(callback);
    }
    acquire();
    try {
      var all = plugin.hostCallbacks();
      var registration = new Registered(all.add(callback, this), all, callbacks);
      callbacks.add(registration);
      return registration;
    } finally {
      release();
    }
  }

  /** A callback of one client, which is among its {@code siblings}. */
  private record Registered(long id, HostCallbacks all, Set<Registered> siblings)
      implements HostCallback.Registration {
    @Override
    public void close() {
      all.remove(id);
      siblings.remove(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Registered registered && registered.id == id;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(id);
    }
  }

  private byte[] encode(CompileOptions options) {
    int count = options.deviceCount();
    if (options.device() >= 0 && count > 1) {
      throw new IllegalArgumentException(
          "a program on %d devices cannot run on device %d alone"
              .formatted(count, options.device()));
    }
    if (count > devices.size()) {
      throw new IllegalArgumentException(
          "%d replicas of %d partitions need %d devices, and there are %d"
              .formatted(options.replicas(), options.partitions(), count, devices.size()));
    }
    int[] ids = devices.stream().mapToInt(NativeDevice::id).toArray();
    if (options.device() >= 0) {
      if (Arrays.stream(ids).noneMatch(id -> id == options.device())) {
        throw new IllegalArgumentException(
            "there is no device %d; the ids are %s"
                .formatted(options.device(), Arrays.toString(ids)));
      }
      ids = new int[] {options.device()};
    }
    return CompileOptionsProto.encode(platformName, options.replicas(), options.partitions(), ids);
  }

  /** Closes every buffer and executable, and frees the client when no use is in progress. */
  @Override
  public void close() {
    super.close();
    children.all().forEach(Handle::close);
  }

  @Override
  void free(long address) {
    blocks.close();
    callbacks.forEach(Registered::close);
    destroy(plugin, address);
  }

  private static void destroy(Plugin plugin, long address) {
    try (var arena = Arena.ofConfined()) {
      plugin.call(
          Entry.CLIENT_DESTROY, Arguments.of(arena, Structs.CLIENT_DESTROY).set("client", address));
    }
  }

  @Override
  public String toString() {
    return "the client of " + platformName;
  }
}
