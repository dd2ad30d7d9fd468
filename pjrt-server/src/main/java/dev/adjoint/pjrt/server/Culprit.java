package dev.adjoint.pjrt.server;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Location;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.Statement;
import dev.adjoint.pjrt.ErrorDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the op that an error of XLA is about. XLA says so in many ways, or not at all: it names the
 * target of a custom call, an op of MLIR with its place, or an instruction of its own with the
 * place in its metadata.
 */
final class Culprit {
  /** {@code 'stablehlo.add' op requires ...}. */
  private static final Pattern OP = Pattern.compile("\\b((?:stablehlo|chlo|func)\\.[a-z_0-9]+)\\b");

  /** {@code %dot.3 = f32[2,2]{1,0} dot(...)}. */
  private static final Pattern INSTRUCTION =
      Pattern.compile("%[\\w.-]+ = \\(?[a-z0-9]+\\[[^=]*? ([a-z][a-z0-9-]*)\\(");

  /** {@code loc("model.py":3:4)}. */
  private static final Pattern PLACE = Pattern.compile("loc\\(.*?\"([^\"\\n]+)\":(\\d+):(\\d+)");

  /** {@code metadata={op_name="..." source_file="model.py" source_line=3}}. */
  private static final Pattern METADATA =
      Pattern.compile("source_file=\"([^\"\\n]+)\" source_line=(\\d+)");

  private Culprit() {}

  /** {@return what {@code message} says of the ops of {@code module}} */
  static ErrorDetail find(Module module, String message) {
    var statements = statements(module);
    var named = statements.stream().filter(one -> isCalledIn(message, one)).toList();
    if (!named.isEmpty()) {
      return ErrorDetail.ofOp(named.getFirst().op().name(), source(named));
    }
    var op = op(message);
    var said = place(message);
    var alike = statements.stream().filter(one -> one.op().name().equals(op)).toList();
    if (alike.isEmpty()) {
      return ErrorDetail.ofOp(
          op.contains(".") ? op : "", said.isEmpty() ? sourceOfMain(module) : said);
    }
    return ErrorDetail.ofOp(op, said.isEmpty() ? source(alike) : said);
  }

  /** {@return the line of the main function, or an empty text} */
  static String sourceOfMain(Module module) {
    return Location.sourceLine(module.main().location()).orElse("");
  }

  private static boolean isCalledIn(String message, Statement statement) {
    return statement.op().attributes().get("call_target_name") instanceof Attribute.Text(var target)
        && !target.isEmpty()
        && Pattern.compile("(?<![\\w.])" + Pattern.quote(target) + "(?![\\w.])")
            .matcher(message)
            .find();
  }

  private static String op(String message) {
    var op = OP.matcher(message);
    if (op.find()) {
      return op.group(1);
    }
    var instruction = INSTRUCTION.matcher(message);
    if (!instruction.find()) {
      return "";
    }
    return switch (instruction.group(1)) {
      case "dot" -> "stablehlo.dot_general";
      case "broadcast" -> "stablehlo.broadcast_in_dim";
      default -> "stablehlo." + instruction.group(1).replace('-', '_');
    };
  }

  private static String place(String message) {
    var metadata = METADATA.matcher(message);
    if (metadata.find()) {
      return metadata.group(1) + ":" + metadata.group(2);
    }
    var place = PLACE.matcher(message);
    return place.find() ? "%s:%s:%s".formatted(place.group(1), place.group(2), place.group(3)) : "";
  }

  /** {@return the line that all of them came from, or an empty text} */
  private static String source(List<Statement> statements) {
    var lines =
        statements.stream()
            .map(one -> Location.sourceLine(one.location()).orElse(""))
            .distinct()
            .toList();
    return lines.size() == 1 ? lines.getFirst() : "";
  }

  private static List<Statement> statements(Module module) {
    var all = new ArrayList<Statement>();
    for (var function : module.functions()) {
      if (!function.isDeclaration()) {
        add(function.body(), all);
      }
    }
    return all;
  }

  private static void add(Block block, List<Statement> all) {
    for (var statement : block.statements()) {
      all.add(statement);
      statement.op().regions().forEach(inner -> add(inner, all));
    }
  }
}
