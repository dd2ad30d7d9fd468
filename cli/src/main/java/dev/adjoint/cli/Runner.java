package dev.adjoint.cli;

import dev.adjoint.Engine;
import dev.adjoint.cli.npy.Npy;
import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.text.Printer;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.Executable;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs verified modules on the default device of a client. */
final class Runner {
  private final Client client;

  Runner(Client client) {
    this.client = client;
  }

  /** {@return the results of {@code module}, transformed, on the arrays in {@code arguments}} */
  List<Literal> run(Module module, String file, Transforms transforms, List<Path> arguments)
      throws IOException {
    return transforms.isEmpty()
        ? run(module, file, arguments)
        : run(transforms.sizedBy(arguments, module).apply(module).lowered(), file, arguments);
  }

  /**
   * {@return the results of {@code module} on the arrays in {@code arguments}}
   *
   * @param file where the module came from, for messages
   */
  List<Literal> run(Module module, String file, List<Path> arguments) throws IOException {
    int devices = options(module).deviceCount();
    if (devices != 1) {
      throw new IllegalArgumentException(
          "%s: expected a program for one device, found one for %d".formatted(file, devices));
    }
    var literals = read(module.main().parameterTypes(), file, arguments);
    var inputs = new ArrayList<Buffer>();
    var outputs = new ArrayList<Buffer>();
    try (var executable = compile(client, module)) {
      for (var literal : literals) {
        inputs.add(client.put(literal.segment(), literal.type()));
      }
      outputs.addAll(executable.execute(inputs));
      var results = new ArrayList<Literal>();
      for (var output : outputs) {
        results.add(download(output));
      }
      return results;
    } finally {
      inputs.forEach(Buffer::close);
      outputs.forEach(Buffer::close);
    }
  }

  /** Writes {@code results} as {@code 0.npy}, {@code 1.npy}, ... into a folder, made if need be. */
  static void write(List<Literal> results, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < results.size(); i++) {
      Npy.write(folder.resolve(i + ".npy"), results.get(i));
    }
  }

  /** {@return {@code module} compiled; the caller closes it} */
  static Executable compile(Client client, Module module) {
    return client.compile(text(module), options(module));
  }

  /**
   * {@return {@code module} as a compiler gets it: printed again, so that it gets what the verifier
   * saw and nothing else, but for {@linkplain Engine#legal what XLA does not take}}
   */
  static byte[] text(Module module) {
    return Printer.print(Engine.legal(module).withMain(), Set.of(Printer.Option.ANY_VERSION))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** {@return on how many devices {@code module} says that it runs} */
  static CompileOptions options(Module module) {
    return new CompileOptions(
        -1, count(module, "mhlo.num_replicas"), count(module, "mhlo.num_partitions"));
  }

  private static int count(Module module, String attribute) {
    return module.attributes().get(attribute) instanceof Attribute.Int count
        ? Math.toIntExact(count.value())
        : 1;
  }

  private static List<Literal> read(List<TensorType> types, String file, List<Path> arguments)
      throws IOException {
    if (types.size() != arguments.size()) {
      throw new IllegalArgumentException(
          "%s: expected %d arguments %s, found %d"
              .formatted(file, types.size(), types, arguments.size()));
    }
    var literals = new ArrayList<Literal>();
    for (int i = 0; i < types.size(); i++) {
      literals.add(Npy.read(arguments.get(i), types.get(i)));
    }
    return literals;
  }

  private static Literal download(Buffer buffer) {
    var type = buffer.type();
    if (type.byteSize() > Npy.MOST_BYTES) {
      throw new IllegalStateException("expected results of less than 2 GiB each, found a " + type);
    }
    var bytes = new byte[(int) type.byteSize()];
    buffer.read(MemorySegment.ofArray(bytes));
    return Literal.ofBits(type, bytes);
  }
}
