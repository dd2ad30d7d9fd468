package dev.adjoint.hlo.bytecode;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Supplier;

/**
 * Reads the attributes of the dialect {@code sdy} from bytecode as the text that MLIR prints for
 * them. The codes are those of openxla/shardy, shardy/dialect/sdy/ir/bytecode.td.
 */
final class ShardyReader {
  static final String DIALECT = "sdy";
  static final String SHARDING = "#sdy.sharding";
  static final String MESH = "#sdy.mesh";

  private final Tables tables;
  private final ByteSource in;

  ShardyReader(Tables tables, ByteSource in) {
    this.tables = tables;
    this.in = in;
  }

  /**
   * {@return the attribute; one that is only ever part of another without its name and brackets}
   */
  Attribute.Opaque read() {
    int code = Math.clamp(in.varint(), -1, 100);
    return new Attribute.Opaque(
        switch (code) {
          case 0 -> "#sdy<manual_axes" + braces(parts()) + ">";
          case 1 -> name() + "=" + in.signed();
          case 2 -> MESH + "<" + brackets(parts()) + deviceIds() + ">";
          case 3 -> "(" + in.signed() + ")" + in.signed();
          case 4 -> name() + optional();
          case 5 -> dimension();
          case 6, 15, 17 -> sharding(code);
          case 7, 16 -> "#sdy.sharding_per_value<" + shardings() + ">";
          case 8 -> factors("");
          case 9 -> brackets(parts());
          case 10 -> rule();
          case 11 -> braces(parts());
          case 12 -> "#sdy<list_of_axis_ref_lists" + brackets(parts()) + ">";
          case 13 -> braces(parts()) + ": " + in.signed() + "->" + in.signed();
          case 14 -> "#sdy<all_to_all_param_list" + brackets(parts()) + ">";
          default -> throw in.error("expected an attribute of sdy, found code %d", code);
        });
  }

  /** {@return the text of an attribute} */
  private String part() {
    return switch (tables.attribute(in.varint(), in)) {
      case Attribute.Opaque(var text) -> text;
      case Attribute.Text(var text) -> Text.quoted(text);
      case Attribute.Symbol symbol -> symbol.toString();
      case Attribute other -> throw in.error("expected a part of a sharding, found %s", other);
    };
  }

  private List<String> parts() {
    return list(this::part);
  }

  private <T> List<T> list(Supplier<T> element) {
    var elements = new ArrayList<T>();
    int count = in.count();
    for (int i = 0; i < count; i++) {
      elements.add(element.get());
    }
    return elements;
  }

  private String name() {
    return Text.quoted(tables.string(in.varint(), in));
  }

  private String optional() {
    long coded = in.varint();
    return (coded & 1) == 0
            || !(tables.attribute(coded >>> 1, in) instanceof Attribute.Opaque(var text))
        ? ""
        : ":" + text;
  }

  private String deviceIds() {
    var ids = list(in::signed);
    return ids.isEmpty() ? "" : ", device_ids=" + ids;
  }

  private static String braces(List<String> parts) {
    return "{" + String.join(", ", parts) + "}";
  }

  private static String brackets(List<String> parts) {
    return "[" + String.join(", ", parts) + "]";
  }

  private String dimension() {
    var axes = new ArrayList<>(parts());
    if (in.next() == 0) {
      axes.add("?");
    }
    long priority = in.varint();
    return braces(axes) + ((priority & 1) == 0 ? "" : "p" + (priority >>> 1));
  }

  private String sharding(int code) {
    var mesh = part();
    var text = new StringBuilder(SHARDING).append('<');
    text.append(mesh.startsWith(MESH) ? mesh.substring("#sdy.".length()) : mesh);
    text.append(", ").append(brackets(parts()));
    axes("replicated", parts(), "", text);
    if (code != 6) {
      var unreduced = parts();
      long kind = code == 17 ? in.signed() : 0;
      axes("unreduced", unreduced, kind == 1 ? "max" : kind == 2 ? "min" : "", text);
    }
    return text.append('>').toString();
  }

  private static void axes(String name, List<String> axes, String kind, StringBuilder text) {
    if (!axes.isEmpty()) {
      text.append(", ").append(name).append('=').append(kind).append(braces(axes));
    }
  }

  private String shardings() {
    var shardings = parts();
    for (var text : shardings) {
      if (!text.startsWith(SHARDING + "<")) {
        throw in.error("expected a sharding, found %s", text);
      }
    }
    return brackets(shardings.stream().map(text -> text.substring(SHARDING.length())).toList());
  }

  private String factors(String between) {
    var text = new StringJoiner(between);
    for (long factor : list(in::signed)) {
      text.add(ShardyWriter.factor(factor));
    }
    return text.toString();
  }

  private String rule() {
    var sizes = list(in::signed);
    var text = new StringBuilder("#sdy.op_sharding_rule<(");
    text.append(String.join(", ", parts())).append(")->(").append(String.join(", ", parts()));
    text.append(')');
    if (!sizes.isEmpty()) {
      var factors = new ArrayList<String>();
      for (int i = 0; i < sizes.size(); i++) {
        factors.add(ShardyWriter.factor(i) + "=" + sizes.get(i));
      }
      text.append(' ').append(braces(factors));
    }
    for (var kind : ShardyWriter.KINDS) {
      var factors = factors(", ");
      if (!factors.isEmpty()) {
        text.append(' ').append(kind).append("={").append(factors).append('}');
      }
    }
    return text.append(in.next() == 0 ? ">" : ", custom>").toString();
  }
}
