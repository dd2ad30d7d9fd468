package dev.adjoint.pjrt.client;

import com.google.protobuf.ByteString;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.Device;
import dev.adjoint.pjrt.Executable;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.Versions;
import dev.adjoint.proto.pjrt.v1.Compile;
import dev.adjoint.proto.pjrt.v1.Load;
import dev.adjoint.proto.pjrt.v1.Put;
import dev.adjoint.proto.program.v1.Program;
import io.opentelemetry.api.trace.Span;
import java.lang.foreign.MemorySegment;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The devices of a server. */
final class RemoteClient implements Client {
  private final Session session;
  private final Tracing tracing;
  private final List<Device> devices;
  private final AtomicBoolean closed = new AtomicBoolean();

  RemoteClient(Session session, Tracing tracing) {
    this.session = session;
    this.tracing = tracing;
    var found = new ArrayList<Device>();
    for (var device : session.welcome().getDevicesList()) {
      found.add(new RemoteDevice(this, device.getId(), device.getKind()));
    }
    this.devices = List.copyOf(found);
  }

  Session session() {
    return session;
  }

  Tracing tracing() {
    return tracing;
  }

  private void checkOpen() {
    if (isClosed()) {
      throw new IllegalStateException("the client of " + session.target() + " was closed");
    }
  }

  @Override
  public String platformName() {
    return session.welcome().getPlatformName();
  }

  @Override
  public String platformVersion() {
    return session.welcome().getPlatformVersion();
  }

  @Override
  public Versions versions() {
    var welcome = session.welcome();
    return new Versions(
        welcome.getPjrtApiVersion(), welcome.getOldestStablehlo(), welcome.getNewestStablehlo());
  }

  @Override
  public List<Device> devices() {
    return devices;
  }

  /** {@return the device with this id} */
  Device device(int id) {
    return devices.stream()
        .filter(device -> device.id() == id)
        .findFirst()
        .orElseThrow(
            () ->
                new PjrtException(
                    Code.NOT_FOUND, "there is no device %d; found %s".formatted(id, devices)));
  }

  @Override
  public Buffer put(MemorySegment data, TensorType type, Device device) {
    checkOpen();
    if (!devices.contains(device)) {
      throw new IllegalArgumentException(
          "device %s is not one of %s: %s".formatted(device, session.target(), devices));
    }
    if (data.byteSize() != type.byteSize()) {
      throw new IllegalArgumentException(
          "%s takes %d bytes; found a segment of %d"
              .formatted(type, type.byteSize(), data.byteSize()));
    }
    long most = session.welcome().getLimits().getArrayBytes();
    if (type.byteSize() > most) {
      throw new PjrtException(
          Code.RESOURCE_EXHAUSTED,
          "%s takes arrays of at most %d bytes; found %s".formatted(session.target(), most, type));
    }
    long handle = session.newHandles(1);
    var put = Put.newBuilder().setBuffer(handle).setType(type.toString()).setDevice(device.id());
    var span =
        tracing
            .begin("adjoint.upload")
            .setAttribute(Tracing.BYTES, type.byteSize())
            .setAttribute(Tracing.DEVICE, (long) device.id());
    return Tracing.during(
        span,
        () -> {
          session.upload(put, data, request -> tracing.inject(span, request));
          return new RemoteBuffer(this, handle, type, device);
        });
  }

  private static dev.adjoint.proto.pjrt.v1.CompileOptions proto(CompileOptions options) {
    return dev.adjoint.proto.pjrt.v1.CompileOptions.newBuilder()
        .setDevice(options.device())
        .setReplicas(options.replicas())
        .setPartitions(options.partitions())
        .build();
  }

  private void checkSize(int bytes) {
    long most = session.welcome().getLimits().getMessageBytes() - 1024;
    if (bytes > most) {
      throw new PjrtException(
          Code.RESOURCE_EXHAUSTED,
          "%s takes programs of at most %d bytes; found %d. Pass large constants as arguments"
              .formatted(session.target(), most, bytes));
    }
  }

  @Override
  public Executable compile(byte[] program, CompileOptions options) {
    checkOpen();
    checkSize(program.length);
    long handle = session.newHandles(1);
    var digest = ByteString.copyFrom(sha256(program));
    var hex = HexFormat.of().formatHex(digest.toByteArray());
    var byDigest =
        Compile.newBuilder()
            .setExecutable(handle)
            .setOptions(proto(options))
            .setDigest(digest)
            .build();
    var whole =
        byDigest.toBuilder()
            .setProgram(Program.newBuilder().setStablehlo(ByteString.copyFrom(program)));
    var span =
        tracing
            .begin("adjoint.compile")
            .setAttribute(Tracing.PROGRAM, hex)
            .setAttribute(Tracing.BYTES, (long) program.length);
    var pending = Tracing.during(span, () -> send(program, digest, byDigest, whole, span));
    // What a program returns on each of several devices is decided by the compiler.
    var signature = options.deviceCount() == 1 ? Signature.of(program) : Signature.unknown();
    return new RemoteExecutable(this, handle, hex, options, signature, pending);
  }

  /** {@return what waits for the server's word whether it has the program, if it may have it} */
  private Optional<PendingProgram> send(
      byte[] program, ByteString digest, Compile byDigest, Compile.Builder whole, Span span) {
    if (isKnown(program, digest)) {
      return Optional.of(
          new PendingProgram(session, byDigest, whole, request -> tracing.inject(span, request)));
    }
    session.send(
        request -> {
          request.setCompile(whole);
          tracing.inject(span, request);
        });
    return Optional.empty();
  }

  /** {@return whether the server is likely to have the program, and sending it worth avoiding} */
  private boolean isKnown(byte[] program, ByteString digest) {
    return SentPrograms.OF_THIS_PROCESS.add(session.target(), digest)
        && program.length > SentPrograms.WORTH_ASKING;
  }

  private static byte[] sha256(byte[] program) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(program);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  @Override
  public Executable load(byte[] serialized, CompileOptions options) {
    checkOpen();
    checkSize(serialized.length);
    long handle = session.newHandles(1);
    var load =
        Load.newBuilder()
            .setExecutable(handle)
            .setSerialized(ByteString.copyFrom(serialized))
            .setOptions(proto(options));
    var span = tracing.begin("adjoint.load").setAttribute(Tracing.BYTES, (long) serialized.length);
    try {
      session.send(
          request -> {
            request.setLoad(load);
            tracing.inject(span, request);
          });
    } finally {
      span.end();
    }
    return new RemoteExecutable(this, handle, "", options, Signature.unknown(), Optional.empty());
  }

  @Override
  public boolean isClosed() {
    return closed.get();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      session.close();
    }
  }

  @Override
  public String toString() {
    return "Client(" + session.target() + ", " + platformName() + ")";
  }
}
