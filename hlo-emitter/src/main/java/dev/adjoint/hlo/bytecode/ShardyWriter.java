package dev.adjoint.hlo.bytecode;

import dev.adjoint.hlo.HloException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Writes the attributes of the dialect {@code sdy}, of which the text is known, as bytecode: see
 * {@link ShardyReader}. Parts of an attribute are attributes of their own.
 */
final class ShardyWriter {
  /** What the factors of a sharding rule may be, in the order of the bytecode. */
  static final List<String> KINDS =
      List.of("reduction", "need_replication", "permutation", "blocked_propagation");

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|->|-?\\d+|#?[A-Za-z_][\\w.]*|@|\\S)");

  private final Pool pool;
  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int at;

  ShardyWriter(Pool pool, String text) {
    this.pool = pool;
    this.text = text;
    var matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group(1));
    }
  }

  /** {@return the letter of a factor of a sharding rule: i to z, then z_1, z_2, ...} */
  static String factor(long number) {
    return number <= 'z' - 'i'
        ? String.valueOf((char) ('i' + number))
        : "z_" + (number + 'i' - 'z');
  }

  private static long factorNumber(String factor) {
    return factor.length() == 1
        ? factor.charAt(0) - 'i'
        : 'z' - 'i' + Long.parseLong(factor.substring("z_".length()));
  }

  /**
   * {@return the number of the attribute in the pool}
   *
   * @throws HloException if it is not one that bytecode has
   */
  int write() {
    var name = next();
    try {
      return switch (name) {
        case "#sdy.mesh" -> mesh();
        case "#sdy.sharding" -> sharding();
        case "#sdy.sharding_per_value" -> perValue();
        case "#sdy.op_sharding_rule" -> rule();
        case "#sdy" -> manualAxes();
        default -> throw unknown();
      };
    } catch (NumberFormatException _) {
      throw unknown();
    }
  }

  private HloException unknown() {
    return new HloException(
        "expected an attribute of sdy that has a portable form, found %s; remove it before writing"
            .formatted(text));
  }

  private String peek() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  private String next() {
    if (at >= tokens.size()) {
      throw unknown();
    }
    return tokens.get(at++);
  }

  private boolean accept(String token) {
    boolean found = peek().equals(token);
    at += found ? 1 : 0;
    return found;
  }

  private void expect(String... expected) {
    for (var token : expected) {
      if (!accept(token)) {
        throw unknown();
      }
    }
  }

  private long number() {
    return Long.parseLong(next());
  }

  /** {@return the text of a string} */
  private String string() {
    var quoted = next();
    if (!quoted.startsWith("\"")) {
      throw unknown();
    }
    return dev.adjoint.hlo.text.Text.unquoted(quoted.substring(1, quoted.length() - 1));
  }

  private <T> List<T> list(String open, Supplier<T> element, String close) {
    var elements = new ArrayList<T>();
    expect(open);
    while (!accept(close)) {
      elements.add(element.get());
      if (!peek().equals(close)) {
        expect(",");
      }
    }
    return elements;
  }

  private static ByteSink attributes(List<Integer> numbers, ByteSink out) {
    out.varint(numbers.size());
    numbers.forEach(out::varint);
    return out;
  }

  private static ByteSink integers(List<Long> values, ByteSink out) {
    out.varint(values.size());
    values.forEach(out::signed);
    return out;
  }

  private int add(ByteSink bytes) {
    return pool.shardy(bytes);
  }

  private int manualAxes() {
    expect("<", "manual_axes");
    var names = list("{", () -> pool.builtinText(string()), "}");
    expect(">");
    return add(attributes(names, new ByteSink().varint(0)));
  }

  private int mesh() {
    expect("<");
    var axes =
        list(
            "[",
            () -> {
              var axis = new ByteSink().varint(1).varint(pool.string(string()));
              expect("=");
              return add(axis.signed(number()));
            },
            "]");
    List<Long> ids = List.of();
    if (accept(",")) {
      expect("device_ids", "=");
      ids = list("[", this::number, "]");
    }
    expect(">");
    return add(integers(ids, attributes(axes, new ByteSink().varint(2))));
  }

  private int axis() {
    var out = new ByteSink().varint(4).varint(pool.string(string()));
    if (!accept(":")) {
      return add(out.varint(0));
    }
    expect("(");
    var part = new ByteSink().varint(3).signed(number());
    expect(")");
    return add(out.flagged(add(part.signed(number())), true));
  }

  private int dimension() {
    var axes = new ArrayList<Integer>();
    boolean isClosed = true;
    expect("{");
    while (!accept("}")) {
      if (accept("?")) {
        isClosed = false;
      } else {
        axes.add(axis());
      }
      if (!peek().equals("}")) {
        expect(",");
      }
    }
    var out = attributes(axes, new ByteSink().varint(5)).put(isClosed ? 1 : 0);
    if (peek().matches("p\\d+")) {
      out.flagged(Long.parseLong(next().substring(1)), true);
    } else {
      out.varint(0);
    }
    return add(out);
  }

  private int sharding() {
    expect("<");
    int mesh;
    if (accept("mesh")) {
      mesh = mesh();
    } else {
      expect("@");
      mesh = pool.builtinSymbol(peek().startsWith("\"") ? string() : next());
    }
    expect(",");
    var dimensions = list("[", this::dimension, "]");
    List<Integer> replicated = List.of();
    List<Integer> unreduced = List.of();
    int reduction = 0;
    while (accept(",")) {
      var kind = next();
      expect("=");
      if (kind.equals("unreduced")) {
        reduction = accept("max") ? 1 : accept("min") ? 2 : 0;
        unreduced = list("{", this::axis, "}");
      } else {
        replicated = list("{", this::axis, "}");
      }
    }
    expect(">");
    var out = new ByteSink().varint(unreduced.isEmpty() ? 6 : reduction == 0 ? 15 : 17);
    attributes(replicated, attributes(dimensions, out.varint(mesh)));
    if (!unreduced.isEmpty()) {
      attributes(unreduced, out);
      if (reduction != 0) {
        out.signed(reduction);
      }
    }
    return add(out);
  }

  private int perValue() {
    expect("<");
    var shardings = list("[", this::sharding, "]");
    expect(">");
    return add(attributes(shardings, new ByteSink().varint(text.contains("unreduced=") ? 16 : 7)));
  }

  private int rule() {
    expect("<");
    var operands = list("(", this::tensor, ")");
    expect("->");
    var results = list("(", this::tensor, ")");
    List<Long> sizes = List.of();
    if (peek().equals("{")) {
      sizes =
          list(
              "{",
              () -> {
                var _ = next();
                expect("=");
                return number();
              },
              "}");
    }
    var out = integers(sizes, new ByteSink().varint(10));
    attributes(results, attributes(operands, out));
    for (var kind : KINDS) {
      List<Long> factors = List.of();
      if (accept(kind)) {
        expect("=");
        factors = list("{", () -> factorNumber(next()), "}");
      }
      integers(factors, out);
    }
    boolean isCustom = accept(",");
    if (isCustom) {
      expect("custom");
    }
    expect(">");
    return add(out.put(isCustom ? 1 : 0));
  }

  private int tensor() {
    return add(attributes(list("[", this::mapping, "]"), new ByteSink().varint(9)));
  }

  /** Factors follow each other without anything between: {@code ij}, {@code z_1z_2}. */
  private int mapping() {
    var factors = new ArrayList<Long>();
    var matcher = Pattern.compile("z_\\d+|[i-z]").matcher(next());
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      factors.add(factorNumber(matcher.group()));
      end = matcher.end();
    }
    return add(integers(factors, new ByteSink().varint(8)));
  }
}
