package dev.adjoint.pjrt.client;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.proto.pjrt.v1.Array;
import dev.adjoint.proto.pjrt.v1.PjrtServiceGrpc;
import dev.adjoint.proto.pjrt.v1.RunRequest;
import dev.adjoint.proto.pjrt.v1.RunResponse;
import dev.adjoint.proto.program.v1.Program;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.stub.MetadataUtils;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs on a server without a session: each run carries its program and its inputs, and
 * leaves nothing behind. It may therefore go to any server, and be tried again when one is lost.
 *
 * {@snippet :
 * var servers = "grpc://one:8470,other:8470";
 * try (var runner = ProgramRunner.open(servers, Map.of(), Retry.WHEN_LOST, ofSeconds(30))) {
 *   CompletableFuture<List<HostArray>> results = runner.run(program, List.of(x));
 * }
 * }
 *
 * <p>Safe for use by several threads at once.
 */
public final class ProgramRunner implements AutoCloseable {
  private final ManagedChannel channel;
  private final Retry retry;
  private final Duration deadline;
  private final Tracing tracing;

  /**
   * A runner over {@code channel}, which it shuts down when it is closed.
   *
   * @param retry after which errors a run is tried again
   * @param deadline how long an attempt may take
   */
  public ProgramRunner(ManagedChannel channel, Retry retry, Duration deadline) {
    this(channel, retry, deadline, GlobalOpenTelemetry.getOrNoop());
  }

  /**
   * A runner over {@code channel}, which it shuts down when it is closed, and whose spans go to
   * {@code telemetry}.
   *
   * @param retry after which errors a run is tried again
   * @param deadline how long an attempt may take
   */
  public ProgramRunner(
      ManagedChannel channel, Retry retry, Duration deadline, OpenTelemetry telemetry) {
    this.tracing = new Tracing(telemetry);
    this.channel = channel;
    this.retry = retry;
    this.deadline = deadline;
  }

  /**
   * {@return a runner on the servers that {@code spec} names, by turns}
   *
   * @param spec such as {@code grpc://host:port} or {@code grpcs://host:port,host:port}
   * @param options whom to trust and who one is, as of {@link GrpcBackend}
   * @param retry after which errors a run is tried again
   * @param deadline how long an attempt may take
   */
  public static ProgramRunner open(
      String spec, Map<String, Object> options, Retry retry, Duration deadline) {
    return new ProgramRunner(Connection.of(spec, options).open("round_robin"), retry, deadline);
  }

  /**
   * {@return the program's results, when they are there} A failure is a {@link PjrtException} with
   * the server's code. Cancelling it cancels the call.
   *
   * @param program a StableHLO module: MLIR text in UTF-8, or a portable artifact
   * @param inputs one array for each parameter; they may change as soon as this returns
   */
  public CompletableFuture<List<HostArray>> run(byte[] program, List<HostArray> inputs) {
    var request =
        RunRequest.newBuilder()
            .setProgram(Program.newBuilder().setStablehlo(ByteString.copyFrom(program)));
    for (var input : inputs) {
      request.addInputs(
          Array.newBuilder()
              .setType(input.type().toString())
              .setData(
                  UnsafeByteOperations.unsafeWrap(input.data().toArray(ValueLayout.JAVA_BYTE))));
    }
    var message = request.build();
    var span =
        tracing
            .begin("adjoint.run")
            .setAttribute(Tracing.BYTES, (long) message.getSerializedSize());
    var headers = MetadataUtils.newAttachHeadersInterceptor(tracing.headers(span));
    var calls = new Calls();
    var results = retry.run(() -> attempt(message, headers, calls));
    var _ =
        results.whenComplete(
            (_, error) -> {
              if (error instanceof CancellationException) {
                calls.cancel();
              }
            });
    return Tracing.until(results, span);
  }

  private CompletableFuture<List<HostArray>> attempt(
      RunRequest request, ClientInterceptor headers, Calls calls) {
    var future = new CompletableFuture<List<HostArray>>();
    var call =
        PjrtServiceGrpc.newFutureStub(channel)
            .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
            .withInterceptors(headers)
            .run(request);
    calls.add(call);
    Futures.addCallback(
        call,
        new FutureCallback<>() {
          @Override
          public void onSuccess(RunResponse response) {
            try {
              future.complete(
                  response.getOutputsList().stream().map(ProgramRunner::array).toList());
            } catch (IllegalArgumentException e) {
              future.completeExceptionally(
                  new PjrtException(Code.INTERNAL, String.valueOf(e.getMessage()), e));
            }
          }

          @Override
          public void onFailure(Throwable error) {
            future.completeExceptionally(Errors.of(error));
          }
        },
        MoreExecutors.directExecutor());
    return future;
  }

  /** The calls of one run, one after the other. */
  private static final class Calls {
    private Future<?> last = CompletableFuture.completedFuture(null);
    private boolean cancelled;

    synchronized void add(Future<?> call) {
      last = call;
      if (cancelled) {
        call.cancel(true);
      }
    }

    synchronized void cancel() {
      cancelled = true;
      last.cancel(true);
    }
  }

  private static HostArray array(Array array) {
    // Aligned, so that it can be read as whatever its elements are.
    var data = array.getData().toByteArray();
    var longs = MemorySegment.ofArray(new long[Math.ceilDiv(data.length, Long.BYTES)]);
    var bytes = longs.asSlice(0, data.length);
    MemorySegment.copy(data, 0, bytes, ValueLayout.JAVA_BYTE, 0, data.length);
    return new HostArray(TensorType.parse(array.getType()), bytes);
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
