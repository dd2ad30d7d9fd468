package dev.adjoint.benchmarks;

import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.protobuf.UnsafeByteOperations;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.CallStreamObserver;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What gRPC itself can do: echoes, streams of bytes that nobody looks at, and of an array that is
 * read at one end and written at the other. The settings of the transport are ours.
 */
final class RawGrpc implements AutoCloseable {
  private static final int WINDOW = 4 << 20;
  private static final int LARGEST_MESSAGE = 16 << 20;
  private static final int LARGEST_ARRAY = 1 << 30;
  private static final long DEADLINE_SECONDS = 60;

  private static final MethodDescriptor<BytesValue, BytesValue> ECHO =
      method("Echo", MethodType.UNARY);
  private static final MethodDescriptor<BytesValue, BytesValue> ECHOES =
      method("Echoes", MethodType.BIDI_STREAMING);
  private static final MethodDescriptor<BytesValue, BytesValue> UPLOAD =
      method("Upload", MethodType.CLIENT_STREAMING);

  /** Answers with as many chunks as the request has bytes. */
  private static final MethodDescriptor<BytesValue, BytesValue> DOWNLOAD =
      method("Download", MethodType.SERVER_STREAMING);

  /** Puts the chunks one after another. */
  private static final MethodDescriptor<BytesValue, BytesValue> STORE =
      method("Store", MethodType.CLIENT_STREAMING);

  /** Answers with the first chunks that are stored, as many as the request has bytes. */
  private static final MethodDescriptor<BytesValue, BytesValue> FETCH =
      method("Fetch", MethodType.SERVER_STREAMING);

  private final ManagedChannel channel;
  private final BytesValue chunk;

  RawGrpc(int port, int chunkBytes) {
    this.channel =
        NettyChannelBuilder.forAddress("127.0.0.1", port)
            .usePlaintext()
            .directExecutor()
            .maxInboundMessageSize(LARGEST_MESSAGE)
            .flowControlWindow(WINDOW)
            .build();
    this.chunk = BytesValue.of(UnsafeByteOperations.unsafeWrap(new byte[chunkBytes]));
  }

  private static MethodDescriptor<BytesValue, BytesValue> method(String name, MethodType type) {
    var marshaller = ProtoUtils.marshaller(BytesValue.getDefaultInstance());
    return MethodDescriptor.newBuilder(marshaller, marshaller)
        .setFullMethodName(MethodDescriptor.generateFullMethodName("adjoint.benchmarks.Raw", name))
        .setType(type)
        .build();
  }

  /** {@return a running server; it sends chunks of so many bytes} */
  static Server serve(int chunkBytes) throws IOException {
    var chunk = BytesValue.of(UnsafeByteOperations.unsafeWrap(new byte[chunkBytes]));
    var stored = new Stored();
    var service =
        ServerServiceDefinition.builder("adjoint.benchmarks.Raw")
            .addMethod(ECHO, ServerCalls.asyncUnaryCall(RawGrpc::echo))
            .addMethod(ECHOES, ServerCalls.asyncBidiStreamingCall(RawGrpc::echoes))
            .addMethod(
                UPLOAD,
                ServerCalls.asyncClientStreamingCall(responses -> receive(_ -> {}, responses)))
            .addMethod(
                DOWNLOAD,
                ServerCalls.asyncServerStreamingCall(
                    (request, responses) ->
                        send(
                            Collections.nCopies(request.getValue().size(), chunk).iterator(),
                            (CallStreamObserver<BytesValue>) responses)))
            .addMethod(
                STORE,
                ServerCalls.asyncClientStreamingCall(
                    responses -> receive(into(stored.bytes()), responses)))
            .addMethod(
                FETCH,
                ServerCalls.asyncServerStreamingCall(
                    (request, responses) ->
                        send(
                            chunks(stored.bytes(), chunkBytes, request.getValue().size()),
                            (CallStreamObserver<BytesValue>) responses)))
            .build();
    return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
        .directExecutor()
        .maxInboundMessageSize(LARGEST_MESSAGE)
        .flowControlWindow(WINDOW)
        .addService(service)
        .build()
        .start();
  }

  private static void echo(BytesValue request, StreamObserver<BytesValue> responses) {
    responses.onNext(request);
    responses.onCompleted();
  }

  private static StreamObserver<BytesValue> echoes(StreamObserver<BytesValue> responses) {
    return observer(responses::onNext, responses::onCompleted);
  }

  private static StreamObserver<BytesValue> receive(
      Consumer<BytesValue> next, StreamObserver<BytesValue> responses) {
    return observer(
        next,
        () -> {
          responses.onNext(BytesValue.getDefaultInstance());
          responses.onCompleted();
        });
  }

  /** What a server keeps, of which there is none before it is asked for. */
  private static final class Stored {
    private byte @Nullable [] bytes;

    synchronized byte[] bytes() {
      var kept = bytes;
      if (kept == null) {
        kept = new byte[LARGEST_ARRAY];
        bytes = kept;
      }
      return kept;
    }
  }

  /** {@return what puts chunks one after another into {@code target}} */
  private static Consumer<BytesValue> into(byte[] target) {
    int[] filled = {0};
    return chunk -> {
      chunk.getValue().copyTo(target, filled[0]);
      filled[0] += chunk.getValue().size();
    };
  }

  /** {@return the first chunks of {@code array}, where they lie} */
  private static Iterator<BytesValue> chunks(byte[] array, int chunkBytes, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> BytesValue.of(UnsafeByteOperations.unsafeWrap(array, i * chunkBytes, chunkBytes)))
        .iterator();
  }

  /** Sends as fast as the other end takes it. */
  private static void send(Iterator<BytesValue> chunks, CallStreamObserver<BytesValue> receiver) {
    receiver.setOnReadyHandler(
        () -> {
          while (chunks.hasNext() && receiver.isReady()) {
            receiver.onNext(chunks.next());
            if (!chunks.hasNext()) {
              receiver.onCompleted();
            }
          }
        });
  }

  /** One call, one answer. */
  void echo() {
    ClientCalls.blockingUnaryCall(
        channel, ECHO, CallOptions.DEFAULT, BytesValue.of(ByteString.copyFrom(new byte[4])));
  }

  /** {@return a stream whose {@code run} sends a message and waits for its echo} */
  Runnable echoes() {
    BlockingQueue<BytesValue> answers = new ArrayBlockingQueue<>(1);
    var requests =
        ClientCalls.asyncBidiStreamingCall(
            channel.newCall(ECHOES, CallOptions.DEFAULT), observer(answers::add, () -> {}));
    return () -> {
      requests.onNext(BytesValue.of(ByteString.copyFrom(new byte[4])));
      try {
        if (answers.poll(DEADLINE_SECONDS, TimeUnit.SECONDS) == null) {
          throw new IllegalStateException("no echo");
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  /** Sends one chunk so often, as fast as the server takes it. */
  void upload(int chunks) {
    upload(UPLOAD, Collections.nCopies(chunks, chunk).iterator());
  }

  /** Sends an array, which the server keeps. */
  void upload(byte[] array) {
    int chunkBytes = chunk.getValue().size();
    upload(STORE, chunks(array, chunkBytes, array.length / chunkBytes));
  }

  private void upload(
      MethodDescriptor<BytesValue, BytesValue> method, Iterator<BytesValue> chunks) {
    var done = new CountDownLatch(1);
    ClientCalls.asyncClientStreamingCall(
        channel.newCall(method, CallOptions.DEFAULT),
        new ClientResponseObserver<BytesValue, BytesValue>() {
          @Override
          public void beforeStart(ClientCallStreamObserver<BytesValue> requests) {
            send(chunks, requests);
          }

          @Override
          public void onNext(BytesValue response) {
            done.countDown();
          }

          @Override
          public void onError(Throwable error) {
            throw new IllegalStateException(error);
          }

          @Override
          public void onCompleted() {}
        });
    await(done);
  }

  /** Takes so many chunks, and keeps none. */
  void download(int chunks) {
    download(DOWNLOAD, chunks, _ -> {});
  }

  /** Fills {@code array} with what the server keeps. */
  void download(byte[] array) {
    download(FETCH, array.length / chunk.getValue().size(), into(array));
  }

  private void download(
      MethodDescriptor<BytesValue, BytesValue> method, int chunks, Consumer<BytesValue> next) {
    var done = new CountDownLatch(1);
    ClientCalls.asyncServerStreamingCall(
        channel.newCall(method, CallOptions.DEFAULT),
        BytesValue.of(UnsafeByteOperations.unsafeWrap(new byte[chunks])),
        observer(next, done::countDown));
    await(done);
  }

  private static void await(CountDownLatch done) {
    try {
      if (!done.await(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("a transfer does not end");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StreamObserver<BytesValue> observer(
      Consumer<BytesValue> next, Runnable completed) {
    return new StreamObserver<>() {
      @Override
      public void onNext(BytesValue value) {
        next.accept(value);
      }

      @Override
      public void onError(Throwable error) {
        // The channel was closed, or a deadline will tell.
      }

      @Override
      public void onCompleted() {
        completed.run();
      }
    };
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
