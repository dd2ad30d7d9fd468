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
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Programs that were tampered with are refused with the documented exception, or they are fine;
 * they never do anything else. {@code -Dadjoint.fuzz.seconds=600} goes on for ten minutes.
 */
class FuzzTest {
  private static final int SECONDS = Integer.getInteger("adjoint.fuzz.seconds", 4);

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

  private static List<String> seeds() throws IOException {
    var seeds = new ArrayList<String>();
    SampleModules.all().values().forEach(module -> seeds.add(Printer.print(module)));
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

  @Test
  void tamperedTextIsRefusedOrFine() throws IOException {
    var seeds = seeds();
    var random = new Random(1);
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    while (System.nanoTime() < end) {
      var text = tampered(seeds.get(random.nextInt(seeds.size())), random);
      assertTimeoutPreemptively(Duration.ofSeconds(30), () -> parse(text), text);
    }
  }

  private static void parse(String text) {
    try {
      var module = Parser.parse(text);
      var _ = Printer.print(module);
      Verifier.verify(module);
    } catch (HloException e) {
      // The documented exception.
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
  void tamperedBytecodeIsRefusedOrFine() {
    var seeds = new ArrayList<byte[]>();
    for (var module : SampleModules.all().values()) {
      seeds.add(PortableArtifact.write(Parser.parse(Printer.print(module))));
    }
    var random = new Random(1);
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    while (System.nanoTime() < end) {
      var bytes = seeds.get(random.nextInt(seeds.size())).clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
      }
      assertTimeoutPreemptively(
          Duration.ofSeconds(30),
          () -> read(bytes),
          () -> new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }

  private static void read(byte[] bytes) {
    try {
      var module = PortableArtifact.read(bytes);
      Verifier.verify(module);
      var _ = Printer.print(module);
    } catch (HloException e) {
      // The documented exception.
    }
  }
}
