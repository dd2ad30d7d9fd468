package dev.adjoint.pjrt.client;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.adjoint.hlo.bytecode.PortableArtifact;
import dev.adjoint.hlo.text.Parser;
import dev.adjoint.proto.pjrt.v1.Array;
import dev.adjoint.proto.pjrt.v1.Chunk;
import dev.adjoint.proto.pjrt.v1.Compile;
import dev.adjoint.proto.pjrt.v1.CompileOptions;
import dev.adjoint.proto.pjrt.v1.Describe;
import dev.adjoint.proto.pjrt.v1.Execute;
import dev.adjoint.proto.pjrt.v1.Get;
import dev.adjoint.proto.pjrt.v1.GetMemoryStats;
import dev.adjoint.proto.pjrt.v1.Hello;
import dev.adjoint.proto.pjrt.v1.Load;
import dev.adjoint.proto.pjrt.v1.Put;
import dev.adjoint.proto.pjrt.v1.Ready;
import dev.adjoint.proto.pjrt.v1.RunRequest;
import dev.adjoint.proto.pjrt.v1.Serialize;
import dev.adjoint.proto.pjrt.v1.SessionRequest;
import dev.adjoint.proto.program.v1.Program;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Requests that no good client sends, made of those that one does: with other handles, types,
 * sizes, and devices; with programs that were tampered with, as text and as bytecode; and with
 * bytes of the message itself changed. The same seed gives the same requests.
 */
final class HostileRequests {
  /** What a session begins with: a buffer, a program, and its result. */
  static final long BUFFER = 1;

  static final long PROGRAM = 2;
  static final long RESULT = 3;

  private static final String TYPE = "tensor<4xf32>";

  private static final List<String> TYPES =
      List.of(
          TYPE,
          "tensor<f32>",
          "tensor<0xf32>",
          "tensor<-4xf32>",
          "tensor<?xf32>",
          "tensor<4x",
          "tensor<4xf33>",
          "tensor<4xi4>",
          "tensor<2x2xcomplex<f32>>",
          "tensor<9223372036854775807xf32>",
          "tensor<4294967296x4294967296xf32>",
          "tensor<99999999999999999999xf32>",
          "tensor<1000000xf32>",
          "tensor<1x1x1x1x1x1x1x1x1x1x1x1x1x1x1x1x1x1x1x1xf32>",
          "",
          "\u0000",
          "4xf32");

  private static final long[] HANDLES = {
    0, BUFFER, PROGRAM, RESULT, 4, 5, 6, -1, Long.MAX_VALUE, Long.MIN_VALUE
  };

  private static final int[] NUMBERS = {
    0, 1, 2, 3, -1, 7, 1000, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE
  };

  /** No larger sizes: what a program of them needs would be taken from other tests. */
  private static final List<String> NUMERALS =
      List.of("0", "1", "2", "3", "5", "-1", "100", "9223372036854775807", "99999999999999999999");

  private static final List<String> MODULES =
      List.of(
          new String(Programs.increment(TYPE, ""), StandardCharsets.UTF_8),
          """
          module @several {
            func.func public @main(%arg0: tensor<4xf32> {jax.buffer_donor = true}) -> (tensor<4xf32>, tensor<f32>) {
              %cst = stablehlo.constant dense<0.0> : tensor<f32>
              %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
              %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<4xf32>
              %2 = call @inner(%1) : (tensor<4xf32>) -> tensor<4xf32>
              return %2, %0 : tensor<4xf32>, tensor<f32>
            }
            func.func private @inner(%arg0: tensor<4xf32>) -> tensor<4xf32> {
              %0 = stablehlo.reshape %arg0 : (tensor<4xf32>) -> tensor<2x2xf32>
              %1 = stablehlo.dot_general %0, %0, contracting_dims = [1] x [0] : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xf32>
              %2 = stablehlo.transpose %1, dims = [1, 0] : (tensor<2x2xf32>) -> tensor<2x2xf32>
              %3 = stablehlo.reshape %2 : (tensor<2x2xf32>) -> tensor<4xf32>
              return %3 : tensor<4xf32>
            }
          }
          """,
          """
          module @pieces {
            func.func public @main(%arg0: tensor<4xf32>) -> tensor<4xf32> {
              %0 = stablehlo.slice %arg0 [0:3:1] : (tensor<4xf32>) -> tensor<3xf32>
              %1 = stablehlo.slice %arg0 [1:2] : (tensor<4xf32>) -> tensor<1xf32>
              %2 = stablehlo.concatenate %0, %1, dim = 0 : (tensor<3xf32>, tensor<1xf32>) -> tensor<4xf32>
              %c = stablehlo.constant dense<[3, 1, 2, 0]> : tensor<4xi32>
              %3 = stablehlo.convert %c : (tensor<4xi32>) -> tensor<4xf32>
              %4 = stablehlo.compare GT, %2, %3 : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
              %5 = stablehlo.select %4, %2, %3 : tensor<4xi1>, tensor<4xf32>
              return %5 : tensor<4xf32>
            }
          }
          """);

  private static final List<byte[]> ARTIFACTS =
      MODULES.stream().map(module -> PortableArtifact.write(Parser.parse(module))).toList();

  private final Random random;

  HostileRequests(long seed) {
    this.random = new Random(seed);
  }

  /** {@return what makes a session that has everything to be tampered with} */
  static List<SessionRequest> beginning() {
    return List.of(
        request().setCall(1).setHello(Hello.newBuilder().setProtocol(1)).build(),
        request()
            .setPut(
                Put.newBuilder()
                    .setBuffer(BUFFER)
                    .setType(TYPE)
                    .setData(ByteString.copyFrom(new byte[16])))
            .build(),
        request()
            .setCompile(
                Compile.newBuilder()
                    .setExecutable(PROGRAM)
                    .setProgram(signed(Programs.increment(TYPE, ""))))
            .build(),
        request()
            .setExecute(
                Execute.newBuilder()
                    .setExecutable(PROGRAM)
                    .addArguments(BUFFER)
                    .setFirstResult(RESULT)
                    .setResults(1))
            .build());
  }

  private static SessionRequest.Builder request() {
    return SessionRequest.newBuilder();
  }

  private static Program signed(byte[] text) {
    var module = Parser.parse(new String(text, StandardCharsets.UTF_8));
    try {
      return Program.parseFrom(ProgramFile.write(module));
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private static Program program(byte[] bytes) {
    return Program.newBuilder().setStablehlo(ByteString.copyFrom(bytes)).build();
  }

  /** {@return the next request of a session, encoded} */
  byte[] inSession(long call) {
    var request = request().setCall(call);
    switch (random.nextInt(40)) {
      case 0 -> request.setHello(Hello.newBuilder().setProtocol(number()));
      case 1, 2, 3, 4, 5, 6 ->
          request.setPut(
              Put.newBuilder()
                  .setBuffer(handle())
                  .setType(one(TYPES))
                  .setDevice(random.nextInt(4) == 0 ? number() : 0)
                  .setData(data()));
      case 7, 8, 9 -> request.setChunk(Chunk.newBuilder().setData(data()));
      case 10, 11, 12, 13, 14, 15, 16 ->
          request.setCompile(
              Compile.newBuilder()
                  .setExecutable(handle())
                  .setProgram(program(program()))
                  .setOptions(options()));
      case 17, 18 ->
          request.setCompile(
              Compile.newBuilder().setExecutable(handle()).setDigest(data()).setOptions(options()));
      case 19 -> request.setLoad(Load.newBuilder().setExecutable(handle()).setSerialized(data()));
      case 20, 21, 22, 23, 24, 25, 26 -> request.setExecute(execute());
      case 27, 28, 29 -> request.setGet(Get.newBuilder().setBuffer(handle()));
      case 30, 31, 32 -> request.setReady(Ready.newBuilder().setBuffer(handle()));
      case 33, 34 ->
          request.setDescribe(
              Describe.newBuilder().setExecutable(handle()).setAnalyse(random.nextBoolean()));
      case 35 -> request.setSerialize(Serialize.newBuilder().setExecutable(handle()));
      case 36, 37 -> request.setMemoryStats(GetMemoryStats.newBuilder().setDevice(number()));
      default -> {
        for (int i = random.nextInt(5); i >= 0; i--) {
          request.addRelease(handle());
        }
      }
    }
    return perhapsBroken(request.build().toByteArray());
  }

  /** {@return a run, encoded} */
  byte[] run() {
    var run = RunRequest.newBuilder().setProgram(program(program()));
    for (int i = random.nextInt(4) == 0 ? random.nextInt(3) : 1; i > 0; i--) {
      boolean good = random.nextInt(3) > 0;
      run.addInputs(
          Array.newBuilder()
              .setType(good ? TYPE : one(TYPES))
              .setData(good ? ByteString.copyFrom(new byte[16]) : data()));
    }
    return perhapsBroken(run.build().toByteArray());
  }

  private Execute.Builder execute() {
    var execute =
        Execute.newBuilder()
            .setExecutable(random.nextInt(3) == 0 ? handle() : PROGRAM)
            .setFirstResult(handle())
            .setResults(random.nextInt(3) == 0 ? number() : 1)
            .setOnAll(random.nextInt(4) == 0);
    for (int i = random.nextInt(3) == 0 ? random.nextInt(5) : 1; i > 0; i--) {
      execute.addArguments(handle());
    }
    return execute;
  }

  private CompileOptions options() {
    var options = CompileOptions.newBuilder();
    if (random.nextInt(4) == 0) {
      options.setDevice(number()).setReplicas(number()).setPartitions(number());
    }
    return options.build();
  }

  private <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private long handle() {
    return HANDLES[random.nextInt(HANDLES.length)];
  }

  private int number() {
    return NUMBERS[random.nextInt(NUMBERS.length)];
  }

  private ByteString data() {
    int[] sizes = {0, 1, 4, 16, 16, 17, 32, 4000, 20_000};
    var bytes = new byte[sizes[random.nextInt(sizes.length)]];
    random.nextBytes(bytes);
    return ByteString.copyFrom(bytes);
  }

  /** {@return a program with up to three changes} */
  private byte[] program() {
    if (random.nextBoolean()) {
      return tampered(one(ARTIFACTS));
    }
    var text = one(MODULES);
    for (int i = random.nextInt(4); i > 0; i--) {
      text = tampered(text);
    }
    return Programs.text(text);
  }

  private String tampered(String text) {
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + 1 + random.nextInt(30));
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, at) + text.substring(end);
      case 1 -> text.substring(0, end) + text.substring(at);
      case 2 -> text.substring(0, at) + (char) random.nextInt(128) + text.substring(at);
      case 3 -> replaced(text, at, "\\b\\d+", one(NUMERALS));
      default -> replaced(text, at, "tensor<[^>]*>", one(TYPES));
    };
  }

  private static String replaced(String text, int from, String pattern, String by) {
    return text.substring(0, from) + text.substring(from).replaceFirst(pattern, by);
  }

  /** {@return the bytes, of which one in eight messages has some changed, cut off, or added} */
  private byte[] perhapsBroken(byte[] bytes) {
    return random.nextInt(8) == 0 ? tampered(bytes) : bytes;
  }

  private byte[] tampered(byte[] original) {
    var bytes = original.clone();
    if (bytes.length == 0) {
      return bytes;
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    var out = new ByteArrayOutputStream();
    int cut = random.nextInt(5) == 0 ? random.nextInt(bytes.length) : bytes.length;
    out.write(bytes, 0, cut);
    if (random.nextInt(5) == 0) {
      out.writeBytes(data().toByteArray());
    }
    return out.toByteArray();
  }
}
