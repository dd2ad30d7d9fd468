package dev.adjoint.hlo.bytecode;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Calling;
import dev.adjoint.hlo.Foreign;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Location;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Type;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.bytecode.VhloOps.Form;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes a module as a portable artifact. */
final class ArtifactWriter {
  /** The version of MLIR's bytecode that all versions from {@link Version#MINIMUM} on read. */
  private static final int BYTECODE = 6;

  private static final int ATTRIBUTES = 1;
  private static final int RESULTS = 2;
  private static final int OPERANDS = 4;
  private static final int REGIONS = 16;
  private static final int PROPERTIES = 64;

  private final Version target;
  private final Pool pool = new Pool();
  private final Map<String, Integer> opNames = new LinkedHashMap<>();
  private final Map<ByteBuffer, Integer> properties = new LinkedHashMap<>();
  private final Map<Function, String> functionNames = new HashMap<>();
  private final Set<String> takenNames = new HashSet<>();
  private final Deque<Function> pending = new ArrayDeque<>();
  private final Map<Value, Integer> values = new HashMap<>();
  private boolean usesShardy;

  ArtifactWriter(Version target) {
    this.target = target;
  }

  byte[] write(Module module) {
    if (!module.modules().isEmpty()) {
      throw new HloException(
          "expected a module of functions and declarations, for those have a portable form; found a"
              + " module inside");
    }
    module.functions().forEach(this::nameOf);
    var members = new ArrayList<ByteSink>();
    for (var declaration : module.declarations()) {
      var bytes = new ByteSink();
      shardy(declaration, new Numbers(0), bytes);
      members.add(bytes);
    }
    while (!pending.isEmpty()) {
      members.add(function(pending.poll()));
    }
    var root = root(module, members);
    var dialects =
        pool.hasShardy() || usesShardy
            ? List.of(Pool.BUILTIN, ShardyReader.DIALECT, Pool.VHLO)
            : List.of(Pool.BUILTIN, Pool.VHLO);
    var dialectSection = dialectSection(dialects);
    var sections = pool.sections(dialects);
    var out = new ByteSink();
    out.put('M').put('L').put(0xef).put('R').varint(BYTECODE);
    out.put(("StableHLO_v" + target + "\0").getBytes(StandardCharsets.UTF_8));
    out.section(1, dialectSection);
    out.section(3, sections.get(0));
    out.section(2, sections.get(1));
    out.section(4, new ByteSink().flagged(1, false).put(root));
    out.section(0, pool.strings());
    out.section(8, propertySection());
    return out.toBytes();
  }

  private String nameOf(Function function) {
    var known = functionNames.get(function);
    if (known != null) {
      return known;
    }
    var hint = function.name().isEmpty() ? "function" : function.name();
    var name = hint;
    for (int i = 0; !takenNames.add(name); i++) {
      name = hint + "_" + i;
    }
    functionNames.put(function, name);
    pending.add(function);
    return name;
  }

  private ByteSink root(Module module, List<ByteSink> members) {
    var attributes = module.attributes();
    var own = new ByteSink();
    if (module.name().isEmpty()) {
      own.varint(0);
    } else {
      own.flagged(pool.builtinText(module.name()), true);
    }
    own.varint(0);
    var block = new ByteSink().flagged(members.size(), false);
    members.forEach(block::put);
    var region = new ByteSink().varint(1).varint(0).put(block);
    var out = new ByteSink();
    out.varint(opName("builtin.module"));
    out.put(REGIONS | PROPERTIES | (attributes.isEmpty() ? 0 : ATTRIBUTES));
    out.varint(pool.place(module.location()));
    if (!attributes.isEmpty()) {
      out.varint(pool.builtinDictionary(attributes));
    }
    out.varint(property(own));
    return out.flagged(1, true).section(4, region);
  }

  private int opName(String name) {
    return opNames.computeIfAbsent(name, _ -> opNames.size());
  }

  private int property(ByteSink bytes) {
    return properties.computeIfAbsent(ByteBuffer.wrap(bytes.toBytes()), _ -> properties.size());
  }

  private ByteSink function(Function function) {
    var all = new TreeMap<String, Attribute>();
    var signature = function.signature();
    all.put("arg_attrs", byIndex(function.parameterAttributes(), signature.parameters().size()));
    all.put("function_type", new Attribute.TypeOf(signature));
    all.put("res_attrs", byIndex(function.resultAttributes(), signature.results().size()));
    all.put("sym_name", new Attribute.Text(nameOf(function)));
    all.put("sym_visibility", new Attribute.Text(function.visibility().keyword()));
    var region = new ByteSink();
    if (function.isDeclaration()) {
      region.varint(0);
    } else {
      region(function.body(), 0, region);
    }
    var out = new ByteSink();
    op("func_v1", all, function.attributes(), function.location(), List.of(), List.of(), true, out);
    return out.flagged(1, true).section(4, region);
  }

  private static Attribute byIndex(Map<Integer, Map<String, Attribute>> attributes, int count) {
    if (attributes.isEmpty()) {
      return new Attribute.Array(List.of());
    }
    var all = new ArrayList<Attribute>();
    for (int i = 0; i < count; i++) {
      all.add(new Attribute.Dictionary(attributes.getOrDefault(i, Map.of())));
    }
    return new Attribute.Array(all);
  }

  /** The numbers of values: each statement gets the next ones, in its order. */
  private static final class Numbers {
    int next;

    Numbers(int first) {
      next = first;
    }

    int take(int count) {
      int first = next;
      next += count;
      return first;
    }
  }

  /**
   * Writes a region of one block.
   *
   * @param first the number of its first value: a nested region counts on from the one around it
   */
  private void region(Block block, int first, ByteSink out) {
    region(block, first, false, out);
  }

  /**
   * Writes a region of one block.
   *
   * @param isShardy whether it is one of the dialect {@code sdy}: what comes in and goes out has
   *     types of MLIR itself and is converted
   */
  private void region(Block block, int first, boolean isShardy, ByteSink out) {
    int inputs = block.parameters().size();
    int next = first + inputs;
    for (int i = 0; i < inputs; i++) {
      values.put(block.parameters().get(i), isShardy ? next++ : first + i);
    }
    int ops = block.statements().size() + 1 + (isShardy ? inputs + block.results().size() : 0);
    var numbers = new Numbers(next);
    for (var statement : block.statements()) {
      int results = statement.results().size();
      boolean isCast = statement.op() instanceof Foreign;
      if (isCast) {
        numbers.take(statement.op().operands().size() + results);
        ops += statement.op().operands().size() + results;
      }
      int number = numbers.take(results);
      for (var result : statement.results()) {
        values.put(result, number++);
      }
    }
    int end = numbers.next + (isShardy ? block.results().size() : 0);
    out.varint(1).varint(end - first).flagged(ops, inputs > 0);
    if (inputs > 0) {
      out.varint(inputs);
      for (var parameter : block.parameters()) {
        var type = parameter.anyType();
        boolean isKnown = parameter.location().isKnown();
        out.flagged(isShardy ? pool.builtinType(type) : pool.type(type), isKnown);
        if (isKnown) {
          out.varint(pool.place(parameter.location()));
        }
      }
      out.put(0);
    }
    if (isShardy) {
      for (int i = 0; i < inputs; i++) {
        var parameter = block.parameters().get(i);
        cast(first + i, pool.type(parameter.anyType()), parameter.location(), out);
      }
    }
    numbers.next = next;
    for (var statement : block.statements()) {
      try {
        if (statement.op() instanceof Foreign) {
          shardy(statement, numbers, out);
        } else {
          numbers.take(statement.results().size());
          statement(statement, end, out);
        }
      } catch (HloException e) {
        throw e.at(statement.location());
      }
    }
    var place = block.terminator().location();
    if (isShardy) {
      int number = numbers.next;
      for (var result : block.results()) {
        cast(number(result, "sdy.return"), pool.builtinType(result.anyType()), place, out);
      }
      head("sdy.return", block.results().isEmpty() ? 0 : OPERANDS, place, out);
      operands(block.results().size(), number, out);
    } else {
      var others = block.terminator().attributes();
      op("return_v1", Map.of(), others, place, List.of(), block.results(), false, out);
    }
  }

  /** Writes the op that gives a value another type. */
  private void cast(int value, int type, Location place, ByteSink out) {
    head(ShardyOps.CAST, OPERANDS | RESULTS, place, out);
    out.varint(1).varint(type).varint(1).varint(value);
  }

  /** Writes the numbers of operands that follow each other. */
  private static void operands(int count, int first, ByteSink out) {
    if (count > 0) {
      out.varint(count);
      for (int i = 0; i < count; i++) {
        out.varint(first + i);
      }
    }
  }

  private void head(String name, int mask, Location place, ByteSink out) {
    out.varint(opName(name)).put(mask).varint(pool.place(place));
  }

  /** Writes an op of the dialect {@code sdy}, its operands and results converted. */
  private void shardy(Statement statement, Numbers numbers, ByteSink out) {
    var op = statement.op();
    var names = ShardyOps.attributes(op.name());
    if (names == null) {
      throw new HloException(
          "%s has no portable form; expected ops of StableHLO, and those of Shardy that JAX uses"
              .formatted(op.name()));
    }
    usesShardy = true;
    var place = statement.location();
    int operands = op.operands().size();
    int firstOperand = numbers.take(operands);
    for (var operand : op.operands()) {
      cast(number(operand, op.name()), pool.builtinType(operand.anyType()), place, out);
    }
    int results = statement.results().size();
    boolean hasRegions = !op.regions().isEmpty();
    var others = new TreeMap<>(op.attributes());
    others.putAll(statement.attributes());
    others.keySet().removeAll(names);
    int mask =
        (others.isEmpty() ? 0 : ATTRIBUTES)
            | PROPERTIES
            | (results == 0 ? 0 : RESULTS)
            | (operands == 0 ? 0 : OPERANDS)
            | (hasRegions ? REGIONS : 0);
    head(op.name(), mask, place, out);
    if (!others.isEmpty()) {
      out.varint(pool.builtinDictionary(others));
    }
    var own = new ByteSink();
    for (var name : names) {
      var value = op.attributes().get(name);
      if (value == null) {
        throw new HloException("%s: expected its attribute %s".formatted(op.name(), name));
      }
      own.varint(pool.builtin(value));
    }
    out.varint(property(own));
    if (results > 0) {
      out.varint(results);
      statement.results().forEach(result -> out.varint(pool.builtinType(result.anyType())));
    }
    operands(operands, firstOperand, out);
    if (hasRegions) {
      var regions = new ByteSink();
      op.regions().forEach(region -> region(region, 0, true, regions));
      out.flagged(op.regions().size(), true).section(4, regions);
    }
    int firstResult = numbers.take(results);
    for (int i = 0; i < results; i++) {
      cast(firstResult + i, pool.type(statement.results().get(i).anyType()), place, out);
    }
    numbers.take(results);
  }

  private int number(Value value, String op) {
    var number = values.get(value);
    if (number == null) {
      throw new HloException(
          "%s: expected operands that are defined above, found one of type %s that is not"
              .formatted(op, value.anyType()));
    }
    return number;
  }

  private void statement(Statement statement, int nextValue, ByteSink out) {
    var op = statement.op();
    var base = base(op);
    var attributes = VhloAttributes.toVhlo(base, attributes(op));
    int windows = VhloAttributes.windows(base, attributes, op.operands());
    var form = form(op, base, attributes, windows);
    var all = new LinkedHashMap<String, Attribute>();
    for (var name : form.attributes()) {
      var value = attributes.get(name);
      value = value != null ? value : VhloAttributes.absent(base, name, windows);
      if (value == null) {
        throw new HloException("%s: expected its attribute %s".formatted(op.name(), name));
      }
      all.put(name, value);
    }
    var types = statement.results().stream().map(Value::anyType).toList();
    var regions = op.regions();
    op(
        form.name(),
        all,
        statement.attributes(),
        statement.location(),
        types,
        op.operands(),
        !regions.isEmpty(),
        out);
    if (!regions.isEmpty()) {
      out.flagged(regions.size(), false);
      regions.forEach(block -> region(block, nextValue, out));
    }
  }

  private static String base(Op op) {
    var name = op.name();
    if (name.equals("func.call")) {
      return "call";
    }
    if (!name.startsWith("stablehlo.")) {
      throw new HloException(
          "%s has no portable form; expected ops of StableHLO only".formatted(name));
    }
    return name.substring("stablehlo.".length());
  }

  private Map<String, Attribute> attributes(Op op) {
    return switch (op) {
      case Calling.Call call -> Map.of("callee", new Attribute.Text(nameOf(call.callee())));
      case Calling.Composite composite -> {
        var attributes = new TreeMap<>(op.attributes());
        var function = composite.decomposition().function();
        attributes.put("decomposition", new Attribute.Text(nameOf(function)));
        yield attributes;
      }
      default -> op.attributes();
    };
  }

  /** The newest form that the target knows and that can say what the op says, as MLIR writes it. */
  private Form form(Op op, String base, Map<String, Attribute> attributes, int windows) {
    var forms = VhloOps.of(base);
    if (forms.isEmpty()) {
      throw new HloException(op.name() + " has no portable form");
    }
    Form unknown = null;
    for (var form : forms.reversed()) {
      boolean says =
          attributes.entrySet().stream()
              .allMatch(
                  e ->
                      form.attributes().contains(e.getKey())
                          || e.getValue().equals(VhloAttributes.absent(base, e.getKey(), windows)));
      boolean single =
          !form.name().endsWith("_v1")
              || op.operands().size() <= 1
              || !Set.of("all_gather", "all_reduce", "all_to_all").contains(base);
      // The first form of dynamic_conv has its padding twice, as an attribute too.
      boolean isCurrent = !form.name().equals("dynamic_conv_v1");
      if (says && single && isCurrent) {
        if (form.since().compareTo(target) <= 0) {
          return form;
        }
        unknown = form;
      }
    }
    throw new HloException(
        unknown == null
            ? "%s: expected attributes that have a portable form, found %s"
                .formatted(op.name(), attributes)
            : "%s: expected a target of version %s or later, in which it is known; found %s"
                .formatted(op.name(), unknown.since(), target));
  }

  /** Writes all of an op but its regions. */
  private void op(
      String name,
      Map<String, Attribute> own,
      Map<String, Attribute> others,
      Location place,
      List<Type> results,
      List<Value> operands,
      boolean hasRegions,
      ByteSink out) {
    int mask =
        (others.isEmpty() ? 0 : ATTRIBUTES)
            | (own.isEmpty() ? 0 : PROPERTIES)
            | (results.isEmpty() ? 0 : RESULTS)
            | (operands.isEmpty() ? 0 : OPERANDS)
            | (hasRegions ? REGIONS : 0);
    head("vhlo." + name, mask, place, out);
    if (!others.isEmpty()) {
      out.varint(pool.dictionary(others));
    }
    if (!own.isEmpty()) {
      var bytes = new ByteSink();
      own.values().forEach(value -> bytes.varint(pool.attribute(value)));
      out.varint(property(bytes));
    }
    if (!results.isEmpty()) {
      out.varint(results.size());
      results.forEach(type -> out.varint(pool.type(type)));
    }
    if (!operands.isEmpty()) {
      out.varint(operands.size());
      operands.forEach(operand -> out.varint(number(operand, name)));
    }
  }

  private ByteSink dialectSection(List<String> dialects) {
    var out = new ByteSink().varint(dialects.size());
    for (var dialect : dialects) {
      out.flagged(pool.string(dialect), false);
    }
    var names = new ArrayList<>(opNames.keySet());
    out.varint(names.size());
    int i = 0;
    while (i < names.size()) {
      var dialect = dialect(names.get(i));
      int j = i;
      while (j < names.size() && dialect(names.get(j)).equals(dialect)) {
        j++;
      }
      out.varint(dialects.indexOf(dialect)).varint(j - i);
      for (; i < j; i++) {
        int name = pool.string(names.get(i).substring(dialect.length() + 1));
        out.flagged(name, true);
      }
    }
    return out;
  }

  private static String dialect(String opName) {
    return opName.substring(0, opName.indexOf('.'));
  }

  private ByteSink propertySection() {
    var out = new ByteSink().varint(properties.size());
    properties.keySet().forEach(bytes -> out.varint(bytes.capacity()).put(bytes.array()));
    return out;
  }
}
