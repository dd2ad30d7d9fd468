package dev.adjoint.pjrt.client;

import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.Device;
import dev.adjoint.pjrt.Executable;
import dev.adjoint.proto.pjrt.v1.Describe;
import dev.adjoint.proto.pjrt.v1.ExecutableInfo;
import dev.adjoint.proto.pjrt.v1.Execute;
import dev.adjoint.proto.pjrt.v1.Serialize;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A handle on an executable of the server. What it returns is read from the program's text where
 * that is possible, so that running a program need not wait for its compilation.
 */
final class RemoteExecutable implements Executable {
  private final RemoteClient client;
  private final long handle;
  private final String program;
  private final CompileOptions options;
  private final Optional<Signature> signature;
  private final Optional<PendingProgram> pending;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable ExecutableInfo info;

  /**
   * A handle on an executable.
   *
   * @param program the program's SHA-256 in hexadecimal digits, for spans; an empty text where only
   *     the server knows it
   */
  RemoteExecutable(
      RemoteClient client,
      long handle,
      String program,
      CompileOptions options,
      Optional<Signature> signature,
      Optional<PendingProgram> pending) {
    this.client = client;
    this.handle = handle;
    this.program = program;
    this.options = options;
    this.signature = signature;
    this.pending = pending;
  }

  private void checkOpen() {
    if (isClosed()) {
      throw new IllegalStateException("the executable was closed");
    }
  }

  /** Must precede each request that names the handle. */
  private void settle() {
    pending.ifPresent(PendingProgram::settle);
  }

  private ExecutableInfo ask(boolean analyse) {
    checkOpen();
    settle();
    var ask = Describe.newBuilder().setExecutable(handle).setAnalyse(analyse);
    return Session.await(client.session().ask(request -> request.setDescribe(ask))).getExecutable();
  }

  private ExecutableInfo info() {
    var known = info;
    if (known == null) {
      known = ask(false);
      info = known;
    }
    return known;
  }

  @Override
  public String name() {
    return info().getName();
  }

  @Override
  public List<Device> devices() {
    if (options.deviceCount() == 1) {
      return List.of(
          options.device() < 0 ? client.defaultDevice() : client.device(options.device()));
    }
    return info().getDevicesList().stream().map(client::device).toList();
  }

  @Override
  public List<TensorType> resultTypes() {
    return signature
        .map(Signature::results)
        .orElseGet(() -> info().getResultsList().stream().map(TensorType::parse).toList());
  }

  @Override
  public List<Buffer> execute(List<Buffer> arguments) {
    if (options.deviceCount() != 1) {
      throw new IllegalStateException(
          "the program runs on %d devices; use executeOnAll".formatted(options.deviceCount()));
    }
    return run(List.of(arguments), false).getFirst();
  }

  @Override
  public List<List<Buffer>> executeOnAll(List<List<Buffer>> arguments) {
    return run(arguments, true);
  }

  private List<List<Buffer>> run(List<List<Buffer>> arguments, boolean onAll) {
    checkOpen();
    var devices = devices();
    if (arguments.size() != devices.size()) {
      throw new IllegalArgumentException(
          "expected the arguments of %d devices, found those of %d"
              .formatted(devices.size(), arguments.size()));
    }
    var types = resultTypes();
    long first = client.session().newHandles((long) types.size() * devices.size());
    var execute =
        Execute.newBuilder()
            .setExecutable(handle)
            .setFirstResult(first)
            .setResults(types.size() * devices.size())
            .setOnAll(onAll);
    for (int d = 0; d < devices.size(); d++) {
      addArguments(execute, arguments.get(d), devices.get(d));
    }
    settle();
    var span =
        client
            .tracing()
            .begin("adjoint.execute")
            .setAttribute(Tracing.PROGRAM, program)
            .setAttribute(Tracing.DEVICE, (long) devices.getFirst().id());
    try {
      client
          .session()
          .send(
              request -> {
                request.setExecute(execute);
                client.tracing().inject(span, request);
              });
    } finally {
      span.end();
    }
    arguments.forEach(this::markDonated);
    var results = new ArrayList<List<Buffer>>(devices.size());
    long next = first;
    for (var device : devices) {
      var onDevice = new ArrayList<Buffer>(types.size());
      for (var type : types) {
        onDevice.add(new RemoteBuffer(client, next++, type, device));
      }
      results.add(onDevice);
    }
    return results;
  }

  private void addArguments(Execute.Builder execute, List<Buffer> arguments, Device device) {
    signature.ifPresent(known -> known.checkCount(arguments.size()));
    for (int i = 0; i < arguments.size(); i++) {
      if (!(arguments.get(i) instanceof RemoteBuffer buffer) || buffer.client() != client) {
        throw new IllegalArgumentException(
            "argument %d is a buffer of another client than %s"
                .formatted(i, client.session().target()));
      }
      if (!buffer.device().equals(device)) {
        throw new IllegalArgumentException(
            "argument %d lives on %s; expected %s".formatted(i, buffer.device(), device));
      }
      execute.addArguments(buffer.handle());
    }
  }

  private void markDonated(List<Buffer> arguments) {
    if (signature.isPresent()) {
      var parameters = signature.get().parameters();
      for (int i = 0; i < parameters.size(); i++) {
        if (parameters.get(i).donated() && arguments.get(i) instanceof RemoteBuffer buffer) {
          buffer.donated();
        }
      }
    }
  }

  @Override
  public Map<String, Double> costAnalysis() {
    return Map.copyOf(ask(true).getCostMap());
  }

  @Override
  public Optional<CompiledMemory> memoryAnalysis() {
    var found = ask(true);
    if (!found.hasMemory()) {
      return Optional.empty();
    }
    var memory = found.getMemory();
    return Optional.of(
        new CompiledMemory(
            memory.getGeneratedCode(),
            memory.getArguments(),
            memory.getOutputs(),
            memory.getAliased(),
            memory.getTemporaries()));
  }

  @Override
  public byte[] serialize() {
    checkOpen();
    settle();
    var answer = new Answer.Bytes();
    var ask = Serialize.newBuilder().setExecutable(handle);
    client.session().ask(request -> request.setSerialize(ask), answer);
    return Session.await(answer.future()).toArray(ValueLayout.JAVA_BYTE);
  }

  @Override
  public boolean isClosed() {
    return closed.get() || client.isClosed();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      client.session().release(handle, false);
    }
  }
}
