package dev.adjoint.cli;

import dev.adjoint.Adjoint;
import dev.adjoint.CustomTranspose;
import dev.adjoint.Engine;
import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import dev.adjoint.examples.DigitsClassifier;
import dev.adjoint.examples.SeedTables;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.server.PjrtServer;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what Adjoint does, from the seed's tables to a training run on a remote device. */
@Command(
    name = "demo",
    header = "Shows what Adjoint does.",
    description =
        "Prints the tables of custom transposes (seed) and the StableHLO of a gradient (module),"
            + " trains a classifier of handwritten digits in-process (train), and trains it again"
            + " through a gRPC server that it starts (remote). Exit code 1 if the two runs do not"
            + " have the same losses, bit for bit.")
final class Demo implements Callable<Integer> {
  /** The parts of the demo. */
  enum Part {
    seed,
    module,
    train,
    remote
  }

  @Mixin BackendOption backend = new BackendOption();
  @Spec CommandSpec spec;

  @Option(names = "--only", description = "Only this part: ${COMPLETION-CANDIDATES}.")
  @Nullable Part only;

  @Option(
      names = "--epochs",
      defaultValue = "20",
      description = "How often the training sees every image (default: ${DEFAULT-VALUE}).")
  int epochs = 20;

  Demo() {}

  @Override
  public Integer call() {
    if (epochs < 1) {
      throw new ParameterException(
          spec.commandLine(), "--epochs: expected a number of at least 1, found " + epochs);
    }
    var out = spec.commandLine().getOut();
    try (var engine = Engine.open(backend.spec)) {
      if (only == null || only == Part.seed) {
        heading(out, "Custom transposes: f, its transpose, the transpose of that, ... at 1");
        engine.run(
            () ->
                SeedTables.compute(
                    line -> {
                      out.println(line);
                      out.flush();
                    }));
      }
      if (only == null || only == Part.module) {
        heading(
            out, "The gradient of x -> f(x * x), where the transpose of f is 3 z, as StableHLO");
        out.print(gradientModule());
      }
      DigitsClassifier.@Nullable Result local = null;
      if (only == null || only == Part.train) {
        heading(out, "Training on " + backend.spec + (isRemote() ? "" : ", in-process"));
        local = engine.call(() -> train(out));
      }
      if (only == null || only == Part.remote) {
        if (local == null) {
          local = engine.call(() -> DigitsClassifier.train(epochs, _ -> {}));
        }
        return remote(out, local);
      }
    } finally {
      out.flush();
    }
    return 0;
  }

  private boolean isRemote() {
    return backend.spec.startsWith("grpc");
  }

  private void heading(PrintWriter out, String text) {
    if (only == null) {
      out.printf("%n== %s%n", text);
      out.flush();
    }
  }

  private static String gradientModule() {
    CustomTranspose<List<Tensor>, Tensor, Tensor> f =
        CustomTranspose.of((r, z) -> z.multiply(2), (r, z) -> z.multiply(3));
    Fn1<Tensor, Tensor> loss = x -> f.apply(List.of(), x.multiply(x)).sum();
    return Adjoint.lower(Adjoint.grad(loss), Tensor.of(1f, 2f, 3f)).toString();
  }

  private DigitsClassifier.Result train(PrintWriter out) {
    DigitsClassifier.Result result;
    if (onTerminal()) {
      try (var bar =
          new ProgressBarBuilder()
              .setTaskName("digits")
              .setConsumer(new ConsoleProgressBarConsumer(System.out))
              .setInitialMax(epochs)
              .setStyle(style())
              .setUpdateIntervalMillis(100)
              .build()) {
        result =
            DigitsClassifier.train(
                epochs,
                p -> {
                  bar.setExtraMessage(describe(p));
                  bar.step();
                });
      }
    } else {
      result =
          DigitsClassifier.train(
              epochs,
              p -> {
                if (p.epoch() % Math.ceilDiv(epochs, 4) == 0) {
                  out.printf("epoch %d of %d:%s%n", p.epoch(), epochs, describe(p));
                  out.flush();
                }
              });
    }
    out.printf(
        "final loss %.4f, held-out accuracy %.2f %%%n",
        result.losses().getLast(), 100 * result.accuracy());
    return result;
  }

  private static ProgressBarStyle style() {
    return System.out.charset().newEncoder().canEncode('█')
        ? ProgressBarStyle.UNICODE_BLOCK
        : ProgressBarStyle.ASCII;
  }

  @SuppressWarnings("SystemConsoleNull") // it is null where the JVM has no console provider
  private static boolean onTerminal() {
    var console = System.console();
    return console != null && console.isTerminal();
  }

  private static String describe(DigitsClassifier.Progress p) {
    return " loss %.4f accuracy %.1f %%".formatted(p.loss(), 100 * p.accuracy());
  }

  private int remote(PrintWriter out, DigitsClassifier.Result local) {
    try (var client = Backend.open(backend.spec);
        var server = PjrtServer.builder(client).start();
        var engine = Engine.open("grpc://127.0.0.1:" + server.port())) {
      heading(out, "The same training through a gRPC server on port " + server.port());
      var result = engine.call(() -> train(out));
      boolean same = result.losses().equals(local.losses());
      out.printf(
          "the losses of the %d steps are %s%n",
          result.losses().size(), same ? "bit-identical" : "NOT the same");
      return same ? 0 : 1;
    }
  }
}
