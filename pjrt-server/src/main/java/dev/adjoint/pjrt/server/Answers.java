package dev.adjoint.pjrt.server;

import com.google.protobuf.UnsafeByteOperations;
import dev.adjoint.pjrt.Device;
import dev.adjoint.pjrt.ErrorDetail;
import dev.adjoint.pjrt.Executable;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.journal.Figure;
import dev.adjoint.proto.pjrt.v1.CompiledMemory;
import dev.adjoint.proto.pjrt.v1.Data;
import dev.adjoint.proto.pjrt.v1.Done;
import dev.adjoint.proto.pjrt.v1.ExecutableInfo;
import dev.adjoint.proto.pjrt.v1.MemoryStats;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.wire.Checksum;
import java.lang.foreign.MemorySegment;

/** What a session answers, from the network's thread or, of what is still computed, from others. */
final class Answers {
  private final Worker worker;
  private final PjrtServer.Limits limits;
  private final Outbox outbox;

  Answers(Worker worker, Outbox outbox) {
    this.worker = worker;
    this.limits = worker.limits();
    this.outbox = outbox;
  }

  /**
   * Answers with the elements of an array, when they have been computed.
   *
   * @param span of the request
   */
  void get(long call, Handles.Computed computed, RequestSpan span) {
    var buffer = computed.buffer();
    if (buffer.type().byteSize() > limits.arrayBytes()) {
      throw new PjrtException(
          Code.RESOURCE_EXHAUSTED,
          "%s is too large to be sent; expected at most %d bytes (max-array)"
              .formatted(buffer.type(), limits.arrayBytes()),
          ErrorDetail.ofLimit("max-array", limits.arrayBytes(), buffer.type().byteSize()),
          null);
    }
    worker.journal().add(Figure.BYTES_OUT, buffer.type().byteSize());
    span.span()
        .setAttribute(Tracing.BYTES, buffer.type().byteSize())
        .setAttribute(Tracing.DEVICE, (long) buffer.device().id());
    whenComputed(
        call,
        computed,
        span,
        () -> {
          if (buffer.type().byteSize() <= limits.chunkBytes()) {
            var bytes = new byte[(int) buffer.type().byteSize()];
            buffer.read(MemorySegment.ofArray(bytes));
            bytes(call, bytes);
          } else {
            var array = buffer.onHost();
            outbox.send(new Download(call, array.memory(), limits.chunkBytes()), array::close);
          }
        });
  }

  /** Answers with bytes. */
  void bytes(long call, byte[] bytes) {
    if (bytes.length <= limits.chunkBytes()) {
      var data =
          Data.newBuilder()
              .setSize(bytes.length)
              .setData(UnsafeByteOperations.unsafeWrap(bytes))
              .setCrc32C(Checksum.of(bytes));
      outbox.send(SessionResponse.newBuilder().setCall(call).setData(data).build());
    } else {
      var all = MemorySegment.ofArray(bytes);
      outbox.send(new Download(call, all, limits.chunkBytes()), () -> {});
    }
  }

  /**
   * Answers when an array has been computed.
   *
   * @param span of the request
   */
  void ready(long call, Handles.Computed computed, RequestSpan span) {
    whenComputed(call, computed, span, () -> done(call));
  }

  /** Answers that all is well. */
  void done(long call) {
    outbox.send(
        SessionResponse.newBuilder().setCall(call).setDone(Done.getDefaultInstance()).build());
  }

  /** Answers with an error. */
  void error(long call, PjrtException error) {
    outbox.send(SessionResponse.newBuilder().setCall(call).setError(Errors.status(error)).build());
  }

  /**
   * Answers at once what has been computed already, and the rest from a thread of the runtime when
   * it has been.
   */
  private void whenComputed(
      long call, Handles.Computed computed, RequestSpan request, Runnable answer) {
    var origin = computed.origin();
    var span = request.later();
    var _ =
        computed
            .buffer()
            .ready()
            .whenComplete(
                (_, error) -> {
                  try {
                    if (error == null) {
                      answer.run();
                    } else {
                      RequestSpan.fail(span, error);
                      error(call, Errors.of(error).with(origin));
                    }
                  } catch (RuntimeException | OutOfMemoryError e) {
                    RequestSpan.fail(span, e);
                    error(call, Errors.of(e).with(origin));
                  } finally {
                    span.end();
                  }
                });
  }

  /** Answers with what an executable is. */
  void describe(long call, Executable executable, boolean analyse) {
    var info = ExecutableInfo.newBuilder().setName(executable.name());
    executable.devices().forEach(device -> info.addDevices(device.id()));
    executable.resultTypes().forEach(type -> info.addResults(type.toString()));
    if (analyse) {
      info.putAllCost(executable.costAnalysis());
      executable
          .memoryAnalysis()
          .ifPresent(
              memory ->
                  info.setMemory(
                      CompiledMemory.newBuilder()
                          .setGeneratedCode(memory.generatedCode())
                          .setArguments(memory.arguments())
                          .setOutputs(memory.outputs())
                          .setAliased(memory.aliased())
                          .setTemporaries(memory.temporaries())));
    }
    outbox.send(SessionResponse.newBuilder().setCall(call).setExecutable(info).build());
  }

  /** Answers with how much memory a device has. */
  void memoryStats(long call, Device device) {
    var stats = MemoryStats.newBuilder();
    device
        .memoryStats()
        .ifPresent(
            known ->
                stats
                    .setKnown(true)
                    .setBytesInUse(known.bytesInUse())
                    .setPeakBytesInUse(known.peakBytesInUse())
                    .setBytesLimit(known.bytesLimit()));
    outbox.send(SessionResponse.newBuilder().setCall(call).setMemoryStats(stats).build());
  }
}
