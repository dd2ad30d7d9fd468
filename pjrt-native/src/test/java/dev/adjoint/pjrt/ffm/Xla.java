package dev.adjoint.pjrt.ffm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Module;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.List;

/** Runs programs on XLA's CPU backend. */
final class Xla implements AutoCloseable {
  private final Client client = Backend.open("cpu");

  List<Literal> run(Function function, List<Literal> arguments) {
    var text = Module.of(function).toString();
    try (var executable = client.compile(text.getBytes(UTF_8), CompileOptions.DEFAULT)) {
      var buffers = arguments.stream().map(a -> client.put(a.segment(), a.type())).toList();
      var results = executable.execute(buffers);
      var literals = results.stream().map(Xla::download).toList();
      buffers.forEach(Buffer::close);
      results.forEach(Buffer::close);
      return literals;
    }
  }

  private static Literal download(Buffer buffer) {
    try (var arena = Arena.ofConfined()) {
      var memory = arena.allocate(Math.max(1, buffer.type().byteSize()));
      var array = memory.asSlice(0, buffer.type().byteSize());
      buffer.read(array);
      return Literal.of(buffer.type(), array.toArray(ValueLayout.JAVA_BYTE));
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
