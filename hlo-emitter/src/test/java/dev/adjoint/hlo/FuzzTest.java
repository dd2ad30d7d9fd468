package dev.adjoint.hlo;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.adjoint.hlo.bytecode.PortableArtifact;
import dev.adjoint.hlo.interpret.Corpus;
import dev.adjoint.hlo.text.Parser;
import dev.adjoint.hlo.text.Printer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Programs that were tampered with are refused with the documented exception, or they are fine;
 * they never do anything else. {@code -Dadjoint.fuzz.seconds=600} goes on for ten minutes, one half
 * of them with text and the other with bytecode.
 */
class FuzzTest {
  private static final int SECONDS = Integer.getInteger("adjoint.fuzz.seconds", 8);

  private static final String[] TOKENS = {
    "-1",
    "99999999999999999999",
    "tensor<",
    ">",
    "[",
    "]",
    "{",
    "}",
    "(",
    ")",
    "%0",
    "%arg0",
    "?",
    "stablehlo.",
    "\"",
    "dense<",
    "0x",
    "x",
    ":",
    "->",
    "^bb0",
    "#",
    "!",
    "@",
    "loc(",
    "i1",
    "f32"
  };

  /** What came of the programs: refused ones, and fine ones. */
  private static final class Count {
    long refused;
    long fine;

    void print(String title) {
      System.out.printf(
          "%s: %d tampered programs, %d refused, %d fine, %d s%n",
          title, refused + fine, refused, fine, SECONDS / 2);
    }
  }

  private static List<String> texts() throws IOException {
    var seeds = new ArrayList<String>();
    SampleModules.all().values().forEach(module -> seeds.add(Printer.print(module)));
    JaxCorpus.entries()
        .forEach(
            (name, bytes) -> {
              if (name.endsWith(".mlir") && bytes.length < 8192) {
                seeds.add(new String(bytes, StandardCharsets.UTF_8));
              }
            });
    var corpus = Corpus.folder();
    if (corpus.isPresent()) {
      try (var files = Files.list(corpus.get().resolve("verify"))) {
        for (var file : files.filter(f -> f.toString().endsWith(".mlir")).sorted().toList()) {
          seeds.add(Files.readString(file));
        }
      }
    }
    return seeds;
  }

  private static List<byte[]> artifacts() throws IOException {
    var seeds = new ArrayList<byte[]>();
    for (var module : SampleModules.all().values()) {
      seeds.add(PortableArtifact.write(Parser.parse(Printer.print(module))));
    }
    JaxCorpus.entries()
        .forEach(
            (name, bytes) -> {
              if (name.endsWith(".mlirbc") && bytes.length < 8192) {
                seeds.add(bytes);
              }
            });
    return seeds;
  }

  @Test
  @Timeout(value = 900)
  void tamperedTextIsRefusedOrFine() throws IOException {
    var seeds = texts();
    var random = new Random(1);
    var count = new Count();
    long end = System.nanoTime() + SECONDS * 500_000_000L;
    while (System.nanoTime() < end) {
      var text = tampered(seeds.get(random.nextInt(seeds.size())), random);
      assertTimeoutPreemptively(
          Duration.ofSeconds(30),
          () -> count(() -> Parser.parse(text), count),
          () -> "at the program\n" + text);
    }
    count.print("text");
  }

  /** Reads, verifies and prints a program. */
  private static void count(Supplier<Module> read, Count count) {
    try {
      var module = read.get();
      var _ = Printer.print(module);
      var _ = Printer.printWithLocations(module);
      Verifier.verify(module);
      count.fine++;
    } catch (HloException e) {
      // The documented exception.
      count.refused++;
    }
  }

  private static String tampered(String text, Random random) {
    var out = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0 && !out.isEmpty(); i--) {
      int at = random.nextInt(out.length());
      int to = Math.min(out.length(), at + 1 + random.nextInt(12));
      switch (random.nextInt(6)) {
        case 0 -> out.setCharAt(at, (char) random.nextInt(128));
        case 1 -> out.delete(at, to);
        case 2 -> out.insert(at, out.substring(at, to));
        case 3 -> out.insert(at, TOKENS[random.nextInt(TOKENS.length)]);
        case 4 -> out.setLength(at);
        default -> out.insert(at, TOKENS[random.nextInt(TOKENS.length)].repeat(300));
      }
    }
    return out.toString();
  }

  @Test
  @Timeout(value = 900)
  void tamperedBytecodeIsRefusedOrFine() throws IOException {
    var seeds = artifacts();
    var random = new Random(1);
    var count = new Count();
    long end = System.nanoTime() + SECONDS * 500_000_000L;
    while (System.nanoTime() < end) {
      var bytes = seeds.get(random.nextInt(seeds.size())).clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
      }
      assertTimeoutPreemptively(
          Duration.ofSeconds(30),
          () -> count(() -> PortableArtifact.read(bytes), count),
          () -> "at the bytes " + HexFormat.of().formatHex(bytes));
    }
    count.print("bytecode");
  }
}
