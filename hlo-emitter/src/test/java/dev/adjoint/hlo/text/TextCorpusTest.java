package dev.adjoint.hlo.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Verifier;
import dev.adjoint.hlo.bytecode.PortableArtifact;
import dev.adjoint.hlo.bytecode.Version;
import dev.adjoint.hlo.interpret.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The programs of the StableHLO project's tests as text, as bytecode, and before the verifier. */
class TextCorpusTest {
  private static final Pattern VERDICT =
      Pattern.compile("\"file\": \"([^\"]+)\"[^{}]*?\"expect\": \"(\\w+)\"");

  private static final Pattern ERROR =
      Pattern.compile(
          "\"file\": \"([^\"]+)\"[^{}]*?\"expect\": \"error\",\\s*\"messages\":"
              + " \\[(.*?)\\],\\s*\"ops\"",
          Pattern.DOTALL);

  private static final Pattern WORD = Pattern.compile("[a-z_]{4,}|\\d+");

  /** Words that say nothing about what is wrong; without a plural's s. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "",
          "expected",
          "expect",
          "found",
          "failed",
          "infer",
          "returned",
          "type",
          "operation",
          "return",
          "element",
          "tensor",
          "that",
          "with",
          "must",
          "have",
          "same",
          "should",
          "attribute",
          "constraint",
          "satisfy",
          "value",
          "which",
          "than",
          "each",
          "stablehlo");

  private static Path corpus() {
    var folder = Corpus.folder();
    assumeTrue(folder.isPresent(), "no corpus: set ADJOINT_CORPUS to the folder that holds cases/");
    return folder.get();
  }

  /** What came of each program, to be printed as a table. */
  private static final class Table {
    private final Map<String, List<String>> byOutcome = new TreeMap<>();
    private int all;

    void add(String outcome, String name) {
      byOutcome.computeIfAbsent(outcome, _ -> new ArrayList<>()).add(name);
      all++;
    }

    void check(String title, int percent) {
      var text = new StringBuilder(title).append('\n');
      byOutcome.forEach(
          (outcome, names) ->
              text.append(
                  "%5d  %s%s\n"
                      .formatted(
                          names.size(),
                          outcome,
                          outcome.equals("passed")
                              ? ""
                              : " " + names.subList(0, Math.min(5, names.size())))));
      System.out.println(text);
      int passed = byOutcome.getOrDefault("passed", List.of()).size();
      assertThat(passed * 100L).as(text.toString()).isGreaterThanOrEqualTo((long) all * percent);
    }
  }

  private static List<Path> programs(Path folder) throws IOException {
    try (var all = Files.list(folder.resolve("cases"))) {
      return all.map(one -> one.resolve("module.mlir")).filter(Files::exists).sorted().toList();
    }
  }

  private static String name(Path program) {
    return program.getParent().getFileName().toString();
  }

  @Test
  void programsArePrintedAsTheyWereAndReadAgain() throws IOException {
    var table = new Table();
    for (var program : programs(corpus())) {
      table.add(text(Files.readString(program)), name(program));
    }
    table.check("programs of the corpus, parsed, verified, printed", 99);
  }

  private static String text(String text) {
    try {
      var module = Parser.parse(text);
      Verifier.verify(module);
      var printed = Printer.print(module);
      if (!printed.strip().equals(text.strip())) {
        return "printed otherwise";
      }
      var generic = Printer.print(module, Set.of(Printer.Option.GENERIC));
      return Printer.print(Parser.parse(generic)).equals(printed)
          ? "passed"
          : "otherwise after the generic form";
    } catch (HloException e) {
      return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
  }

  @Test
  void programsAreTheSameAfterTheirPortableForm() throws IOException {
    var table = new Table();
    for (var program : programs(corpus())) {
      var text = Files.readString(program);
      if (!text.contains("chlo.")) {
        table.add(bytecode(text), name(program));
      }
    }
    table.check("programs of the corpus without CHLO, through bytecode of 1.0.0 and 1.13.0", 99);
  }

  private static String bytecode(String text) {
    try {
      var module = Parser.parse(text);
      var old = PortableArtifact.read(PortableArtifact.write(module, new Version(1, 0, 0)));
      var current = PortableArtifact.read(PortableArtifact.write(module));
      // The portable form knows no precision but the default where none is given.
      var expected = text.strip().replace(", precision = [DEFAULT, DEFAULT]", "");
      return Printer.print(old).strip().equals(expected)
              && Printer.print(current).strip().equals(expected)
          ? "passed"
          : differs(expected, Printer.print(current).strip());
    } catch (HloException e) {
      return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
  }

  private static String differs(String expected, String found) {
    var a = expected.lines().toList();
    var b = found.lines().toList();
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      if (!a.get(i).equals(b.get(i))) {
        var op = Pattern.compile("(stablehlo\\.\\w+)").matcher(a.get(i));
        return "differs in " + (op.find() ? op.group() : "a line");
      }
    }
    return "differs in length";
  }

  @Test
  void modulesHaveTheVerdictThatMlirGivesThem() throws IOException {
    var folder = corpus().resolve("verify");
    var table = new Table();
    var verdicts = VERDICT.matcher(Files.readString(folder.resolve("index.json")));
    while (verdicts.find()) {
      var text = Files.readString(folder.resolve(verdicts.group(1)));
      table.add(verdict(text, verdicts.group(2).equals("ok")), verdicts.group(1));
    }
    table.check("modules of the corpus of verdicts", 99);
  }

  private static String verdict(String text, boolean isRight) {
    try {
      Verifier.verify(Parser.parse(text));
      return isRight ? "passed" : "accepted though wrong";
    } catch (HloException e) {
      return isRight ? String.valueOf(e.getMessage()).lines().findFirst().orElse("") : "passed";
    }
  }

  /**
   * Two messages that say the same name the same things: beside the op itself, the same number,
   * operand, attribute or property. (Some do without: "no inputs" for "found 0".)
   */
  @Test
  void errorsNameWhatMlirNames() throws IOException {
    var folder = corpus().resolve("verify");
    var table = new Table();
    var errors = ERROR.matcher(Files.readString(folder.resolve("index.json")));
    while (errors.find()) {
      try {
        Verifier.verify(Parser.parse(Files.readString(folder.resolve(errors.group(1)))));
      } catch (HloException e) {
        var ours = words(String.valueOf(e.getMessage()).replaceAll("in @\\S+|\\(at [^)]*\\)", ""));
        var wanted = words(errors.group(2));
        boolean isOfResults = wanted.contains("inferred") && ours.contains("result");
        ours.retainAll(wanted);
        table.add(
            isOfResults || !ours.isEmpty() ? "passed" : "names nothing of it", errors.group(1));
      }
    }
    table.check("errors beside MLIR's", 97);
  }

  /** The words and numbers that a message is about. */
  private static Set<String> words(String message) {
    var words = new HashSet<String>();
    var text = message.replaceAll("(stablehlo|chlo|func)\\.\\w+", "").toLowerCase(Locale.ROOT);
    for (var word : WORD.matcher(text).results().map(MatchResult::group).toList()) {
      for (var part : (word + "_" + word.replace("_", "")).split("_", -1)) {
        words.add(part.endsWith("s") ? part.substring(0, part.length() - 1) : part);
      }
    }
    words.removeAll(EMPTY_WORDS);
    return words;
  }
}
