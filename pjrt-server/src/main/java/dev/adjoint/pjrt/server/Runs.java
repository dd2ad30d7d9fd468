package dev.adjoint.pjrt.server;

import com.google.protobuf.UnsafeByteOperations;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.ErrorDetail;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.journal.Figure;
import dev.adjoint.pjrt.server.journal.ProgramId;
import dev.adjoint.proto.pjrt.v1.Array;
import dev.adjoint.proto.pjrt.v1.RunRequest;
import dev.adjoint.proto.pjrt.v1.RunResponse;
import io.grpc.Context;
import io.opentelemetry.api.trace.Span;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs programs for clients that want no session, and keeps those that were run last. */
final class Runs {
  private static final int KEPT = 64;

  private final Worker worker;
  private final Map<ProgramId, Shared> kept = new LinkedHashMap<>(16, 0.75f, true);

  Runs(Worker worker) {
    this.worker = worker;
  }

  /** A compiled program, closed when neither the table nor a call has it any more. */
  private static final class Shared {
    final Program program;
    private int users = 1;

    Shared(Program program) {
      this.program = program;
    }

    synchronized boolean take() {
      if (users == 0) {
        return false;
      }
      users++;
      return true;
    }

    synchronized void give() {
      if (--users == 0) {
        program.close();
      }
    }
  }

  /** {@return what the program computes} */
  RunResponse run(RunRequest request) {
    var shared = program(worker.programs().bytes(request.getProgram()));
    shared.program.describe(Span.current());
    try (var call = new Call(shared.program)) {
      return call.run(request.getInputsList());
    } catch (RuntimeException e) {
      throw Errors.of(e).with(shared.program.origin());
    } finally {
      shared.give();
    }
  }

  private Shared program(byte[] bytes) {
    var id = ProgramId.of(bytes);
    synchronized (kept) {
      var known = kept.get(id);
      if (known != null && known.take()) {
        return known;
      }
    }
    var made = new Shared(worker.programs().compile(bytes, CompileOptions.DEFAULT));
    made.take();
    var dropped = new ArrayList<Shared>();
    synchronized (kept) {
      var before = kept.put(id, made);
      if (before != null) {
        dropped.add(before);
      }
      if (kept.size() > KEPT) {
        var eldest = kept.entrySet().iterator();
        dropped.add(eldest.next().getValue());
        eldest.remove();
      }
    }
    dropped.forEach(Shared::give);
    return made;
  }

  /** One run, and what it holds. */
  private final class Call implements AutoCloseable {
    private final Program program;
    private final Memory.Account memory = worker.memory().open();
    private final InFlight inFlight = new InFlight();
    private final List<Buffer> buffers = new ArrayList<>();
    private long taken;

    Call(Program program) {
      this.program = program;
      worker.watchdog().add(inFlight);
    }

    private void take(long bytes) {
      memory.take(bytes);
      taken += bytes;
    }

    RunResponse run(List<Array> inputs) {
      if (Context.current().isCancelled()) {
        throw new PjrtException(Code.CANCELLED, "the call was cancelled before its program ran");
      }
      var arguments = new ArrayList<Buffer>();
      for (int i = 0; i < inputs.size(); i++) {
        arguments.add(upload(i, inputs.get(i)));
      }
      take(program.resultBytes());
      inFlight.begin(program.entry());
      try {
        var results = program.executable().execute(arguments);
        buffers.addAll(results);
        checkSize(results);
        var response = RunResponse.newBuilder();
        for (var result : results) {
          response.addOutputs(download(result));
        }
        return response.build();
      } finally {
        inFlight.end(program.entry());
      }
    }

    private Buffer upload(int index, Array input) {
      var type = TensorType.parse(input.getType());
      if (!type.shape().isStatic() || type.byteSize() != input.getData().size()) {
        throw new PjrtException(
            Code.INVALID_ARGUMENT,
            "input %d: expected %s, found %d bytes"
                .formatted(
                    index,
                    type.shape().isStatic()
                        ? "the %d bytes of %s".formatted(type.byteSize(), type)
                        : "a static shape and not " + type,
                    input.getData().size()));
      }
      take(type.byteSize());
      worker.journal().add(Figure.BYTES_IN, type.byteSize());
      var bytes = MemorySegment.ofArray(input.getData().toByteArray());
      var buffer = worker.client().put(bytes, type);
      buffers.add(buffer);
      return buffer;
    }

    private void checkSize(List<Buffer> results) {
      long bytes = results.stream().mapToLong(result -> result.type().byteSize()).sum();
      long most = worker.limits().messageBytes() - 1024L;
      if (bytes > most) {
        throw new PjrtException(
            Code.RESOURCE_EXHAUSTED,
            "the results of a run have at most %d bytes; found %d. A session takes them in parts"
                .formatted(most, bytes),
            ErrorDetail.ofLimit("max-message", most, bytes),
            null);
      }
    }

    private Array download(Buffer result) {
      result.ready().join();
      var bytes = new byte[(int) result.type().byteSize()];
      result.read(MemorySegment.ofArray(bytes));
      worker.journal().add(Figure.BYTES_OUT, bytes.length);
      return Array.newBuilder()
          .setType(result.type().toString())
          .setData(UnsafeByteOperations.unsafeWrap(bytes))
          .build();
    }

    @Override
    public void close() {
      worker.watchdog().remove(inFlight);
      buffers.forEach(Buffer::close);
      memory.give(taken);
    }
  }
}
