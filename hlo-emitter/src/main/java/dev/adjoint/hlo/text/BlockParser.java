package dev.adjoint.hlo.text;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Dialect;
import dev.adjoint.hlo.Foreign;
import dev.adjoint.hlo.GenericOp;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Location;
import dev.adjoint.hlo.Terminator;
import dev.adjoint.hlo.Type;
import dev.adjoint.hlo.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Parses the statements of one function, and knows which names its values have. */
final class BlockParser {
  private static final Set<String> TERMINATORS =
      Set.of("func.return", "stablehlo.return", "sdy.return");

  private final Scanner in;
  private final Aliases aliases;
  private final TypeParser types;
  private final AttributeParser attributes;
  private final OpParser ops;
  private final Map<String, List<Value>> names = new HashMap<>();

  /** For each open region, what its names stood for outside of it. */
  private final Deque<Map<String, @Nullable List<Value>>> hidden = new ArrayDeque<>();

  /** The terminator read last. */
  private Terminator last = Terminator.IMPLIED;

  BlockParser(Scanner in, Aliases aliases, TypeParser types, AttributeParser attributes) {
    this.in = in;
    this.aliases = aliases;
    this.types = types;
    this.attributes = attributes;
    this.ops = new OpParser(in, types, attributes, this);
  }

  /** The names on the left of {@code =}, and how many results each stands for. */
  private record Target(String name, int count) {}

  /** A parameter {@code %x: type loc(...)}. */
  record Parameter(String name, Type type, Location place) {}

  /** {@return the parameter that comes next, which is not added to any block} */
  Parameter parameter() {
    var name = valueName();
    in.expect(':');
    var type = types.type();
    return new Parameter(name, type, location());
  }

  /** Adds a parameter to a block, whose statements may use it by its name. */
  void add(Parameter parameter, BlockBuilder builder) {
    define(parameter.name, List.of(builder.parameter(parameter.type, parameter.place)));
  }

  private Location location() {
    return in.sees("loc") ? new LocationParser(in, aliases).location() : Location.UNKNOWN;
  }

  void define(String name, List<Value> values) {
    if (names.containsKey(name)) {
      throw in.error("redefinition of SSA value: expected a new name, found %%%s again", name);
    }
    if (!hidden.isEmpty()) {
      hidden.getFirst().putIfAbsent(name, names.get(name));
    }
    names.put(name, values);
  }

  /** {@return the name of a value, without {@code %} and without {@code #1}} */
  String valueName() {
    in.expect('%');
    return in.suffix();
  }

  /** {@return the value whose name comes next} */
  Value use() {
    in.skip();
    int start = in.position();
    var name = valueName();
    var values = names.get(name);
    int index = 0;
    boolean isIndexed = in.here() == '#';
    if (isIndexed) {
      in.advance(1);
      index = in.smallInteger();
    }
    if (values == null) {
      in.advance(start - in.position());
      throw in.error(
          "use of undeclared SSA value name: expected a value defined above, found %%%s", name);
    }
    if (index < 0 || index >= values.size()) {
      in.advance(start - in.position());
      throw in.error(
          "reference to invalid result number: expected one of %d results of %%%s, found #%d",
          values.size(), name, index);
    }
    return values.get(index);
  }

  /** {@return the values with commas between their names; none if the next is no name} */
  List<Value> uses() {
    var values = new ArrayList<Value>();
    if (in.peek() == '%') {
      do {
        values.add(use());
      } while (in.accept(','));
    }
    return values;
  }

  /** {@return the block of a function, in braces} */
  Block functionBody(BlockBuilder builder, String name, List<Type> results) {
    in.expect('{');
    if (in.peek() == '^') {
      label(builder);
    }
    var block = statements(builder, "func.return");
    in.expect('}');
    var found = block.signature().results();
    if (!found.equals(results)) {
      throw in.error("expected @%s to return %s, found %s", name, results, found);
    }
    return block;
  }

  /** {@return the block of a function in generic form, without its braces} */
  Block genericFunctionBody(BlockBuilder builder) {
    if (in.peek() == '^') {
      label(builder);
    }
    return statements(builder, "func.return");
  }

  /** {@return the block in braces that comes next; its parameters are in its label} */
  Block region() {
    return region(_ -> {});
  }

  /** Adds parameters to a block. */
  interface Header {
    void addTo(BlockBuilder builder);
  }

  /** {@return the block in braces that comes next, with these parameters and those of its label} */
  Block region(Header header) {
    in.enter();
    hidden.push(new HashMap<>());
    var builder = new BlockBuilder();
    header.addTo(builder);
    in.expect('{');
    if (in.peek() == '^') {
      label(builder);
    }
    var block = statements(builder, "stablehlo.return");
    in.expect('}');
    hidden
        .pop()
        .forEach(
            (name, before) -> {
              if (before == null) {
                names.remove(name);
              } else {
                names.put(name, before);
              }
            });
    in.leave();
    return block;
  }

  /** Parses {@code ^bb0(%x: type):}. */
  private void label(BlockBuilder builder) {
    in.expect('^');
    var _ = in.suffix();
    if (in.accept('(')) {
      if (!in.accept(')')) {
        do {
          add(parameter(), builder);
        } while (in.accept(','));
        in.expect(')');
      }
    }
    in.expect(':');
  }

  /** {@return the statements up to the closing brace, which is not passed} */
  private Block statements(BlockBuilder builder, String implied) {
    List<Value> results = null;
    Terminator terminator = null;
    while (in.peek() != '}') {
      if (in.atEnd()) {
        throw in.error("expected '}', found the end");
      }
      if (in.peek() == '^') {
        throw in.error("expected regions of one block, found another block");
      }
      if (results != null) {
        throw in.error("expected nothing after the return, found %s", in.found());
      }
      results = statement(builder);
      if (results != null) {
        terminator =
            implied.equals(last.name())
                ? new Terminator("", last.location(), last.attributes())
                : last;
      }
    }
    return results == null
        ? builder.build(List.of())
        : builder.build(results, Objects.requireNonNull(terminator));
  }

  /**
   * Parses a line and adds it.
   *
   * @return what the block returns if the line says that, else null
   */
  @Nullable List<Value> statement(BlockBuilder builder) {
    var place = in.place();
    var targets = targets();
    in.skip();
    int start = in.position();
    GenericOp op;
    Map<String, Attribute> others;
    boolean quoted = in.here() == '"';
    var name = quoted ? in.string() : in.word();
    name =
        switch (name) {
          case "return" -> "func.return";
          case "call" -> "func.call";
          default -> name;
        };
    if (name.equals("func.return") && !hidden.isEmpty()) {
      throw in.error("expected stablehlo.return at the end of a region, found func.return");
    }
    if (TERMINATORS.contains(name)) {
      return results(name, quoted, targets);
    }
    if (quoted) {
      others = new TreeMap<>();
      op = generic(name, others);
    } else {
      others = Map.of();
      op = ops.pretty(name, start);
    }
    if (in.sees("loc")) {
      place = new LocationParser(in, aliases).location();
    }
    builder.at(place);
    try {
      add(op, others, targets, builder);
    } catch (HloException e) {
      throw e.at(op.name(), place);
    }
    return null;
  }

  private void add(
      GenericOp op, Map<String, Attribute> others, List<Target> targets, BlockBuilder builder) {
    boolean isLinkedLater =
        op.name().equals("func.call") || op.name().equals("stablehlo.composite");
    var read =
        isLinkedLater
            ? new Dialect.Read(
                new Foreign(
                    op.name(), op.operands(), op.attributes(), op.regions(), op.resultTypes()),
                Map.of())
            : Dialect.read(op);
    var discardable = new TreeMap<>(read.discardable());
    discardable.putAll(others);
    var values = builder.declare(read.op(), op.resultTypes(), discardable);
    int at = 0;
    for (var target : targets) {
      if (at + target.count() > values.size()) {
        throw in.error("expected %d names for results, found more", values.size());
      }
      define(target.name(), values.subList(at, at + target.count()));
      at += target.count();
    }
    if (!targets.isEmpty() && at != values.size()) {
      throw in.error("expected names for %d results, found %d", values.size(), at);
    }
  }

  private List<Target> targets() {
    if (in.peek() != '%') {
      return List.of();
    }
    var targets = new ArrayList<Target>();
    do {
      var name = valueName();
      int count = 1;
      if (in.here() == ':') {
        in.advance(1);
        count = in.smallInteger();
        if (count < 1) {
          throw in.error("expected at least one result, found %d", count);
        }
      }
      targets.add(new Target(name, count));
    } while (in.accept(','));
    in.expect('=');
    return targets;
  }

  /** Parses {@code return %a, %b : type, type}, after its name. */
  private List<Value> results(String name, boolean quoted, List<Target> targets) {
    if (!targets.isEmpty()) {
      throw in.error("expected a return without results, found some");
    }
    List<Value> values;
    List<Type> declared = List.of();
    var others = new TreeMap<String, Attribute>();
    if (quoted) {
      in.expect('(');
      values = uses();
      in.expect(')');
      if (in.accept('<')) {
        var _ = attributes.dictionary();
        in.expect('>');
      }
      if (in.peek() == '{') {
        others.putAll(attributes.dictionary());
      }
      in.expect(':');
      declared = types.signature().parameters();
    } else {
      // Before the values in a function, behind them elsewhere.
      if (in.peek() == '{') {
        others.putAll(attributes.dictionary());
      }
      values = uses();
      if (in.peek() == '{') {
        others.putAll(attributes.dictionary());
      }
      if (in.accept(':')) {
        declared = types.list();
      }
    }
    check(values, declared);
    last = new Terminator(name, location(), others);
    return values;
  }

  /** Throws unless the types of {@code values} are those that the text gives. */
  void check(List<Value> values, List<Type> declared) {
    if (values.size() != declared.size()) {
      throw in.error("expected %d types, found %d", values.size(), declared.size());
    }
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).anyType().equals(declared.get(i))) {
        throw in.error(
            "expected operand %d to be of type %s as it was defined, found %s",
            i, values.get(i).anyType(), declared.get(i));
      }
    }
  }

  /** Parses an op in generic form, after its name. */
  GenericOp generic(String name, Map<String, Attribute> others) {
    in.expect('(');
    var operands = uses();
    in.expect(')');
    var all = new TreeMap<String, Attribute>();
    if (in.accept('<')) {
      all.putAll(attributes.dictionary());
      in.expect('>');
    }
    var regions = new ArrayList<Block>();
    if (in.accept('(')) {
      do {
        regions.add(region());
      } while (in.accept(','));
      in.expect(')');
    }
    if (in.peek() == '{') {
      var dictionary = attributes.dictionary();
      if (Dialect.knows(name) || name.equals("func.call") || name.equals("stablehlo.composite")) {
        all.putAll(dictionary);
      } else {
        others.putAll(dictionary);
      }
    }
    in.expect(':');
    var signature = types.signature();
    check(operands, signature.parameters());
    return new GenericOp(name, operands, all, regions, signature.results());
  }
}
