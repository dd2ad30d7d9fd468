package dev.adjoint.pjrt.server;

import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.Device;
import dev.adjoint.pjrt.ErrorDetail;
import dev.adjoint.pjrt.Executable;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.journal.Figure;
import dev.adjoint.proto.pjrt.v1.Compile;
import dev.adjoint.proto.pjrt.v1.Execute;
import dev.adjoint.proto.pjrt.v1.Hello;
import dev.adjoint.proto.pjrt.v1.Load;
import dev.adjoint.proto.pjrt.v1.Put;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.pjrt.v1.SessionRequest.RequestCase;
import dev.adjoint.proto.pjrt.v1.SessionResponse;
import dev.adjoint.proto.pjrt.v1.Welcome;
import dev.adjoint.proto.wire.Incoming;
import dev.adjoint.proto.wire.Outgoing;
import dev.adjoint.proto.wire.Part;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's session: does what the requests say, in their order, with the handles they name.
 *
 * <p>Threads: requests arrive one at a time, and the next is asked for only when the last is done
 * and the client has taken the answers, so nothing piles up here. What is quick is done on the
 * network thread, without a hop; what may take long on a thread of its own, during which the
 * session is handed no other request: compiling, and programs with loops, which XLA may run in the
 * thread that asks for it. Answers may also be sent by threads of the runtime, when a value has
 * been computed.
 */
final class ServerSession implements StreamObserver<Incoming<SessionRequest>>, Stalls.Transferring {
  private static final Logger LOG = LoggerFactory.getLogger(ServerSession.class);
  private static final int PROTOCOL = 1;

  /** So many bytes has a digest. */
  private static final int SHA_256 = 32;

  /** So many bytes may wait for the network while the next piece of an answer is made. */
  private static final int SENT_AHEAD = 1 << 20;

  /** Up to this size, arrays that come in one message are taken from it by the client itself. */
  private static final int SMALL = 256 << 10;

  /** Stands for bytes that are no message. */
  static final Incoming<SessionRequest> BROKEN =
      new Incoming<>(SessionRequest.getDefaultInstance(), Part.NONE);

  private final String name = SessionName.get();
  private final Worker worker;
  private final Client client;
  private final PjrtServer.Limits limits;
  private final ServerCallStreamObserver<Outgoing<SessionResponse>> responses;
  private final Outbox outbox;
  private final Answers answers;
  private final Memory.Account memory;
  private final Handles handles;
  private final InFlight inFlight = new InFlight();
  private @Nullable Upload upload;

  /** Of the request that is being handled. */
  private RequestSpan span = RequestSpan.none();

  private boolean greeted;
  private volatile boolean ended;

  /** Whether a request is being done, so that what the session holds cannot be freed. */
  private boolean busy;

  private boolean starved;

  ServerSession(Worker worker, ServerCallStreamObserver<Outgoing<SessionResponse>> responses) {
    this.worker = worker;
    this.client = worker.client();
    this.limits = worker.limits();
    this.memory = worker.memory().open();
    this.handles = new Handles(memory);
    this.responses = responses;
    this.outbox = new Outbox(responses);
    this.answers = new Answers(worker, outbox);
    responses.disableAutoRequest();
    responses.setOnReadyThreshold(SENT_AHEAD);
    responses.setOnReadyHandler(this::onReady);
    responses.setOnCancelHandler(() -> end(() -> {}));
    // A message that is none makes gRPC close the stream by itself, which does not count as
    // cancelled.
    responses.setOnCloseHandler(() -> end(() -> {}));
    worker.watchdog().add(inFlight);
    worker.stalls().add(this);
    worker.journal().add(Figure.SESSIONS, 1);
    responses.request(1);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // an equal message is a good one
  public void onNext(Incoming<SessionRequest> request) {
    synchronized (this) {
      if (ended) {
        return;
      }
      busy = true;
    }
    if (request == BROKEN) {
      refuse(
          Code.INVALID_ARGUMENT,
          "expected an adjoint.pjrt.v1.SessionRequest, found bytes that are none");
      askForNext();
    } else if (mayTakeLong(request.message())) {
      worker
          .longWork()
          .execute(
              () -> {
                handle(request);
                askForNext();
              });
    } else {
      handle(request);
      askForNext();
    }
  }

  private boolean mayTakeLong(SessionRequest request) {
    return switch (request.getRequestCase()) {
      case COMPILE, LOAD, DESCRIBE, SERIALIZE -> true;
      case EXECUTE -> handles.mayLoop(request.getExecute().getExecutable());
      case HELLO, PUT, CHUNK, GET, READY, MEMORY_STATS, REQUEST_NOT_SET -> false;
    };
  }

  private synchronized void askForNext() {
    busy = false;
    if (ended) {
      free();
      return;
    }
    if (mayGoOn()) {
      responses.request(1);
    } else {
      starved = true;
    }
  }

  private synchronized void onReady() {
    outbox.drain();
    goOn();
  }

  private boolean mayGoOn() {
    return outbox.isClear() && inFlight.size() < worker.mostExecuting();
  }

  private synchronized void goOn() {
    if (starved && !ended && mayGoOn()) {
      starved = false;
      responses.request(1);
    }
  }

  @Override
  public void onError(Throwable error) {
    end(() -> {}); // the stream is gone
  }

  @Override
  public void onCompleted() {
    end(responses::onCompleted);
  }

  /** Frees what the session holds, and says the {@code last} word to the client. */
  private synchronized void end(Runnable last) {
    if (!ended) {
      ended = true;
      LOG.atInfo().addKeyValue("session", name).log("ended");
      worker.journal().add(Figure.SESSIONS, -1);
      worker.stalls().remove(this);
      if (!busy) {
        free();
      }
    }
    outbox.close(last);
  }

  private void free() {
    endUpload();
    handles.releaseAll();
    if (inFlight.size() == 0) {
      worker.watchdog().remove(inFlight);
    }
  }

  @Override
  public synchronized void endIfStalled(long now, Duration time) {
    var arriving = upload;
    if (outbox.stalledFor(now) > time.toNanos()) {
      endAsStalled("answers that the client does not take", time);
    } else if (busy || starved) {
      if (!busy && arriving != null) {
        arriving.excuse(now);
      }
    } else if (arriving != null && arriving.hasStalled(now, time)) {
      endAsStalled(arriving.toString(), time);
    }
  }

  private void endAsStalled(String what, Duration time) {
    var why =
        "the session ended because of %s: hardly anything moved for %d ms. Open a new session, or raise stall-time"
            .formatted(what, time.toMillis());
    LOG.atWarn().addKeyValue("session", name).addKeyValue("transfer", what).log("has stalled");
    var error = Errors.ending(new PjrtException(Code.DEADLINE_EXCEEDED, why));
    end(() -> responses.onError(error));
  }

  private void handle(Incoming<SessionRequest> incoming) {
    var request = incoming.message();
    if (greeted != (request.getRequestCase() != RequestCase.HELLO)) {
      refuse(
          Code.FAILED_PRECONDITION, "the first request of a session, and no other, must be hello");
      return;
    }
    span = worker.tracing().begin(request);
    try (var _ = span.span().makeCurrent()) {
      attempt(request, () -> perform(request, incoming.part()));
    } finally {
      span.handled();
    }
    for (long handle : request.getReleaseList()) {
      handles.release(handle);
    }
  }

  /** Does the {@code work} of {@code request}; an error is what {@link #fail} makes of it. */
  private void attempt(SessionRequest request, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | OutOfMemoryError e) {
      fail(request, Errors.of(e));
    }
  }

  private void refuse(Code code, String why) {
    var error = Errors.ending(new PjrtException(code, why));
    end(() -> responses.onError(error));
  }

  private void perform(SessionRequest request, Part part) {
    switch (request.getRequestCase()) {
      case HELLO -> hello(request.getCall(), request.getHello());
      case PUT -> put(request.getPut(), part);
      case CHUNK -> chunk(part);
      case COMPILE -> compile(request);
      case LOAD -> load(request.getLoad());
      case EXECUTE -> execute(request.getExecute());
      case GET ->
          answers.get(request.getCall(), handles.computed(request.getGet().getBuffer()), span);
      case READY ->
          answers.ready(request.getCall(), handles.computed(request.getReady().getBuffer()), span);
      case DESCRIBE ->
          answers.describe(
              request.getCall(),
              handles.program(request.getDescribe().getExecutable()).executable(),
              request.getDescribe().getAnalyse());
      case SERIALIZE ->
          answers.bytes(
              request.getCall(),
              handles.program(request.getSerialize().getExecutable()).executable().serialize());
      case MEMORY_STATS ->
          answers.memoryStats(request.getCall(), device(request.getMemoryStats().getDevice()));
      case REQUEST_NOT_SET -> {}
    }
  }

  /**
   * Makes {@code error} the value of what the request should have defined, and the answer if it
   * wants one.
   */
  private void fail(SessionRequest request, PjrtException error) {
    worker.journal().add(Figure.ERRORS, 1);
    span.fail(error);
    LOG.atInfo()
        .addKeyValue("session", name)
        .addKeyValue("request", request.getRequestCase())
        .addKeyValue("error", error.getMessage())
        .log("failed");
    switch (request.getRequestCase()) {
      case PUT -> {
        handles.fail(request.getPut().getBuffer(), error);
        endUpload();
      }
      case CHUNK -> failUpload(error);
      case COMPILE -> handles.fail(request.getCompile().getExecutable(), error);
      case LOAD -> handles.fail(request.getLoad().getExecutable(), error);
      case EXECUTE -> failResults(request.getExecute(), error);
      case HELLO, GET, READY, DESCRIBE, SERIALIZE, MEMORY_STATS, REQUEST_NOT_SET -> {}
    }
    if (request.getCall() != 0) {
      answers.error(request.getCall(), error);
    }
  }

  private void failResults(Execute execute, PjrtException error) {
    // Bounded: a hostile count must not fill the table.
    long count = Math.min(execute.getResults() & 0xffffffffL, 1 << 16);
    for (long i = 0; i < count; i++) {
      handles.fail(execute.getFirstResult() + i, error);
    }
  }

  private void hello(long call, Hello hello) {
    if (hello.getProtocol() != PROTOCOL) {
      refuse(
          Code.FAILED_PRECONDITION,
          "this server speaks version %d of adjoint.pjrt.v1, the client (%s) version %d; use releases that match"
              .formatted(PROTOCOL, hello.getClient(), hello.getProtocol()));
      return;
    }
    greeted = true;
    LOG.atInfo()
        .addKeyValue("session", name)
        .addKeyValue("client", hello.getClient())
        .log("opened");
    var welcome =
        Welcome.newBuilder()
            .setProtocol(PROTOCOL)
            .setPlatformName(client.platformName())
            .setPlatformVersion(client.platformVersion())
            .setPjrtApiVersion(client.versions().pjrtApi())
            .setOldestStablehlo(client.versions().oldestStablehlo())
            .setNewestStablehlo(client.versions().newestStablehlo())
            .setLimits(
                dev.adjoint.proto.pjrt.v1.Limits.newBuilder()
                    .setMessageBytes(limits.messageBytes())
                    .setChunkBytes(limits.chunkBytes())
                    .setArrayBytes(limits.arrayBytes())
                    .setProgramBytes(limits.programBytes())
                    .setDeviceBytes(limits.deviceBytes()));
    for (var device : client.devices()) {
      welcome.addDevices(
          dev.adjoint.proto.pjrt.v1.Device.newBuilder().setId(device.id()).setKind(device.kind()));
    }
    outbox.send(SessionResponse.newBuilder().setCall(call).setWelcome(welcome).build());
  }

  private Device device(int id) {
    for (var device : client.devices()) {
      if (device.id() == id) {
        return device;
      }
    }
    throw new PjrtException(
        Code.NOT_FOUND,
        "there is no device %d; found %s"
            .formatted(id, client.devices().stream().map(Device::id).toList()));
  }

  private void put(Put put, Part part) {
    worker.journal().add(Figure.BYTES_IN, part.size());
    failUpload(
        new PjrtException(Code.DATA_LOSS, "another array was begun before this one was complete"));
    var type = TensorType.parse(put.getType());
    if (!type.shape().isStatic()) {
      throw new PjrtException(
          Code.INVALID_ARGUMENT, "expected an array of a static shape, found " + type);
    }
    if (type.byteSize() > limits.arrayBytes()) {
      throw new PjrtException(
          Code.RESOURCE_EXHAUSTED,
          "an array takes at most %d bytes (max-array); found %s"
              .formatted(limits.arrayBytes(), type),
          ErrorDetail.ofLimit("max-array", limits.arrayBytes(), type.byteSize()),
          null);
    }
    var device = device(put.getDevice());
    span.span()
        .setAttribute(Tracing.BYTES, type.byteSize())
        .setAttribute(Tracing.DEVICE, (long) device.id());
    if (part.size() > type.byteSize()) {
      throw Upload.tooMany(type, part.size());
    }
    if (part.size() == type.byteSize() && part.size() <= SMALL) {
      var bytes = MemorySegment.ofArray(new byte[part.size()]);
      Upload.copy(part, bytes);
      handles.define(put.getBuffer(), client.put(bytes, type, device));
      return;
    }
    upload = new Upload(client, memory, put.getBuffer(), type, device, span.span());
    var _ = span.later(); // it ends with the upload
    continueUpload(upload, part);
  }

  private void chunk(Part part) {
    worker.journal().add(Figure.BYTES_IN, part.size());
    // The rest of an array that failed comes to nothing; its handle has the error.
    if (upload != null) {
      continueUpload(upload, part);
    }
  }

  private void continueUpload(Upload array, Part part) {
    array.add(part);
    if (array.isComplete()) {
      handles.defineTaken(array.handle(), array.finish(), ErrorDetail.NONE);
      endUpload();
    }
  }

  private void failUpload(PjrtException error) {
    if (upload != null) {
      handles.fail(upload.handle(), error);
      endUpload();
    }
  }

  private void endUpload() {
    if (upload != null) {
      upload.close();
      upload = null;
    }
  }

  private static CompileOptions options(dev.adjoint.proto.pjrt.v1.CompileOptions options) {
    return new CompileOptions(
        options.getDevice(),
        count("replicas", options.getReplicas()),
        count("partitions", options.getPartitions()));
  }

  /** {@return a count, which is unsigned on the wire; 0 means 1} */
  private static int count(String what, int sent) {
    if (sent < 0) {
      throw new PjrtException(
          Code.INVALID_ARGUMENT,
          "expected at most %d %s, found %d"
              .formatted(Integer.MAX_VALUE, what, Integer.toUnsignedLong(sent)));
    }
    return Math.max(1, sent);
  }

  /** Compiles what was sent or is known, and says before whether it had to be sent. */
  private void compile(SessionRequest request) {
    var compile = request.getCompile();
    var compiler = compiler(compile);
    if (request.getCall() != 0) {
      answers.done(request.getCall());
    }
    // It has its answer: what goes wrong from here on becomes the handle's value alone.
    var answered = request.toBuilder().clearCall().build();
    attempt(answered, () -> define(compile.getExecutable(), compiler.get()));
  }

  private Supplier<Program> compiler(Compile compile) {
    var options = options(compile.getOptions());
    if (!compile.getDigest().isEmpty() && compile.getDigest().size() != SHA_256) {
      throw new PjrtException(
          Code.INVALID_ARGUMENT,
          "a digest is %d bytes of SHA-256; found %d bytes"
              .formatted(SHA_256, compile.getDigest().size()));
    }
    var digest = HexFormat.of().formatHex(compile.getDigest().toByteArray());
    if (!compile.hasProgram() && !digest.isEmpty()) {
      return worker.programs().find(digest, options);
    }
    var bytes = worker.programs().bytes(compile.getProgram());
    if (!digest.isEmpty()) {
      ProgramCheck.checkDigest(digest, bytes);
    }
    return () -> worker.programs().compile(bytes, options);
  }

  private void define(long executable, Program program) {
    handles.define(executable, program);
    LOG.atInfo()
        .addKeyValue("session", name)
        .addKeyValue("program", program.entry().program().digest())
        .addKeyValue("name", program.entry().program().name())
        .log("compiled");
  }

  private void load(Load load) {
    handles.define(
        load.getExecutable(),
        worker.programs().load(load.getSerialized().toByteArray(), options(load.getOptions())));
  }

  private void execute(Execute execute) {
    var program = handles.program(execute.getExecutable());
    try {
      execute(execute, program);
    } catch (RuntimeException e) {
      throw Errors.of(e).with(program.origin());
    }
  }

  private void execute(Execute execute, Program program) {
    var executable = program.executable();
    var arguments = new ArrayList<Buffer>(execute.getArgumentsCount());
    for (long handle : execute.getArgumentsList()) {
      arguments.add(handles.buffer(handle));
    }
    memory.take(program.resultBytes());
    List<Buffer> results;
    inFlight.begin(program.entry());
    program.describe(span.span());
    span.span().setAttribute(Tracing.IN_FLIGHT, (long) inFlight.size());
    try {
      if (execute.getOnAll()) {
        results = executeOnAll(executable, arguments);
      } else {
        results = executable.execute(arguments);
      }
    } catch (RuntimeException e) {
      inFlight.end(program.entry());
      memory.give(program.resultBytes());
      throw e;
    }
    noteEnd(program, results);
    if (results.size() != (execute.getResults() & 0xffffffffL)) {
      results.forEach(Buffer::close);
      memory.give(program.resultBytes());
      throw new PjrtException(
          Code.INVALID_ARGUMENT,
          "%s has %d results; the client counted on %d"
              .formatted(executable.name(), results.size(), execute.getResults()));
    }
    for (int i = 0; i < results.size(); i++) {
      handles.defineTaken(execute.getFirstResult() + i, results.get(i), program.origin());
    }
  }

  /** Notes when the execution ends, which is when its first result is there. */
  private void noteEnd(Program program, List<Buffer> results) {
    var span = this.span.later();
    if (results.isEmpty()) {
      inFlight.end(program.entry());
      span.end();
      return;
    }
    var _ =
        results
            .getFirst()
            .ready()
            .whenComplete(
                (_, error) -> {
                  if (error != null) {
                    RequestSpan.fail(span, error);
                  }
                  span.end();
                  int left = inFlight.end(program.entry());
                  if (left == worker.mostExecuting() - 1) {
                    goOn();
                  }
                  if (left == 0 && ended) {
                    worker.watchdog().remove(inFlight);
                  }
                });
  }

  private static List<Buffer> executeOnAll(Executable executable, List<Buffer> arguments) {
    int devices = executable.devices().size();
    if (arguments.size() % devices != 0) {
      throw new PjrtException(
          Code.INVALID_ARGUMENT,
          "%s runs on %d devices; found %d arguments, which is no multiple"
              .formatted(executable.name(), devices, arguments.size()));
    }
    int each = arguments.size() / devices;
    var byDevice = new ArrayList<List<Buffer>>();
    for (int d = 0; d < devices; d++) {
      byDevice.add(arguments.subList(d * each, (d + 1) * each));
    }
    return executable.executeOnAll(byDevice).stream().flatMap(List::stream).toList();
  }
}
