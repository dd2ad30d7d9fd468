package dev.adjoint.hlo.bytecode;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Dialect;
import dev.adjoint.hlo.Foreign;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.GenericOp;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Linker;
import dev.adjoint.hlo.Location;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.Terminator;
import dev.adjoint.hlo.Type;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a portable artifact. */
final class ArtifactReader {
  /** How deep regions may be nested. */
  private static final int DEEPEST = 256;

  private final ByteSource in;
  private final Map<Integer, ByteSource> sections = new HashMap<>();
  private final List<String> opNames = new ArrayList<>();
  private final List<ByteSource> properties = new ArrayList<>();
  private long version;
  private Tables tables;
  private int depth;

  ArtifactReader(byte[] bytes) {
    if (!PortableArtifact.isArtifact(bytes)) {
      throw new HloException("expected MLIR bytecode, which begins with 4D 4C EF 52");
    }
    this.in = new ByteSource(bytes, 4, bytes.length);
    this.tables = new Tables();
  }

  Module read() {
    version = in.varint();
    if (version < 0 || version > 6) {
      throw in.error("expected bytecode of version 0 to 6, found %d", version);
    }
    var _ = in.terminated();
    while (!in.atEnd()) {
      section();
    }
    tables.readStrings(section(0));
    readDialects(section(1));
    tables.readEntries(section(3), section(2));
    if (sections.containsKey(8)) {
      readProperties(section(8));
    }
    var ir = section(4);
    if (ir.varint() != 2) {
      throw ir.error("expected one op without arguments around it");
    }
    return module(ir);
  }

  private void section() {
    int id = in.next();
    long length = in.varint();
    if ((id & 0x80) != 0) {
      long alignment = in.varint();
      if (alignment <= 0 || alignment > 1 << 20) {
        throw in.error("expected an alignment up to 2^20, found %d", alignment);
      }
      in.skipPadding((int) alignment);
    }
    if (sections.put(id & 0x7f, in.part(length)) != null) {
      throw in.error("expected each section once, found section %d again", id & 0x7f);
    }
  }

  private ByteSource section(int id) {
    var section = sections.get(id);
    if (section == null) {
      throw in.error("expected a section %d, found none", id);
    }
    return section;
  }

  private void readDialects(ByteSource source) {
    int count = source.count();
    for (int i = 0; i < count; i++) {
      long coded = source.varint();
      boolean hasVersion = version >= 1 && (coded & 1) != 0;
      tables.addDialect(version >= 1 ? coded >>> 1 : coded, source);
      if (hasVersion) {
        var _ = source.next();
        var _ = source.part(source.varint());
      }
    }
    if (version >= 4) {
      var _ = source.count();
    }
    while (!source.atEnd()) {
      var dialect = tables.dialect(source.varint(), source);
      int names = source.count();
      for (int i = 0; i < names; i++) {
        long coded = source.varint();
        opNames.add(dialect + "." + tables.string(version >= 5 ? coded >>> 1 : coded, source));
      }
    }
  }

  private void readProperties(ByteSource source) {
    int count = source.count();
    for (int i = 0; i < count; i++) {
      properties.add(source.part(source.varint()));
    }
  }

  /** What comes before the regions of an op. */
  private record Head(
      String name,
      long place,
      Map<String, Attribute> dictionary,
      ByteSource properties,
      List<Type> results,
      List<Long> operands,
      int regions,
      boolean isolated) {}

  private Head head(ByteSource source) {
    var name = opNames.get(source.index(opNames.size()));
    int mask = source.next();
    long place = source.varint();
    Map<String, Attribute> dictionary =
        (mask & 1) != 0 ? tables.dictionary(source.varint(), source) : Map.of();
    var own =
        (mask & 64) != 0
            ? properties.get(source.index(properties.size())).again()
            : ByteSource.EMPTY.again();
    var results = new ArrayList<Type>();
    if ((mask & 2) != 0) {
      int count = source.count();
      for (int i = 0; i < count; i++) {
        results.add(tables.type(source.varint(), source));
      }
    }
    var operands = new ArrayList<Long>();
    for (int i = (mask & 4) != 0 ? source.count() : 0; i > 0; i--) {
      operands.add(source.varint());
    }
    if ((mask & 8) != 0) {
      throw source.error("expected no successors, found some in %s", name);
    }
    if ((mask & 32) != 0) {
      skipOrders(results.size(), source);
    }
    long regions = (mask & 16) != 0 ? source.varint() : 0;
    if (regions < 0 || regions >>> 1 > source.left()) {
      throw source.error("expected at most %d regions, found %d", source.left(), regions >>> 1);
    }
    return new Head(
        name, place, dictionary, own, results, operands, (int) (regions >>> 1), (regions & 1) != 0);
  }

  /** Goes past the orders in which MLIR lists the uses of some of {@code count} values. */
  private static void skipOrders(int count, ByteSource source) {
    for (int i = count == 1 ? 1 : source.count(); i > 0; i--) {
      if (count != 1) {
        var _ = source.varint();
      }
      long coded = source.varint();
      for (long k = source.checked(coded >>> 1, source.left() + 1); k > 0; k--) {
        var _ = source.varint();
      }
    }
  }

  private Module module(ByteSource source) {
    var head = head(source);
    if (!head.name.equals("builtin.module") || head.regions != 1) {
      throw source.error("expected builtin.module with a region, found %s", head.name);
    }
    var name = "";
    if (!head.properties.atEnd()) {
      var own = head.properties;
      long coded = own.varint();
      if ((coded & 1) != 0 && tables.attribute(coded >>> 1, own) instanceof Attribute.Text(var t)) {
        name = t;
      }
    }
    var attributes = new TreeMap<>(head.dictionary);
    if (attributes.remove("sym_name") instanceof Attribute.Text(var text)) {
      name = text;
    }
    var body = head.isolated ? isolated(source) : source;
    var functions = new ArrayList<Function>();
    var declarations = new BlockBuilder();
    long blocks = body.varint();
    if (blocks > 1) {
      throw body.error("expected a module of one block, found %d", blocks);
    }
    if (blocks == 1) {
      var _ = body.varint();
      long coded = body.varint();
      if ((coded & 1) != 0 || coded >>> 1 > body.left()) {
        throw body.error("expected functions without arguments around them");
      }
      for (long i = 0; i < coded >>> 1; i++) {
        var member = head(body);
        if (member.name.startsWith("vhlo.")) {
          functions.add(function(member, body));
        } else {
          shardy(member, body, declarations, new ArrayList<>());
        }
      }
    }
    return new Module(
        name,
        attributes,
        declarations.build(List.of()).statements(),
        Linker.link(functions),
        List.of(),
        tables.place(head.place, source));
  }

  private ByteSource isolated(ByteSource source) {
    int id = source.next();
    if (id != 4) {
      throw source.error("expected a section of ops, found %d", id);
    }
    return source.part(source.varint());
  }

  private Function function(Head head, ByteSource source) {
    if (!head.name.equals("vhlo.func_v1") || head.regions != 1) {
      throw source.error("expected vhlo.func_v1 with a region, found %s", head.name);
    }
    var attributes = new TreeMap<>(head.dictionary);
    attributes.putAll(own("func_v1", head, source));
    var name = attributes.remove("sym_name") instanceof Attribute.Text(var text) ? text : "";
    if (!(attributes.remove("function_type")
        instanceof Attribute.TypeOf(Type.Signature signature))) {
      throw source.error("expected the type of @%s", name);
    }
    var visibility = Visibility.DEFAULT;
    if (attributes.remove("sym_visibility") instanceof Attribute.Text(var keyword)) {
      for (var one : Visibility.values()) {
        visibility = one.keyword().equals(keyword) ? one : visibility;
      }
    }
    var ofParameters = byIndex(attributes.remove("arg_attrs"));
    var ofResults = byIndex(attributes.remove("res_attrs"));
    var body = head.isolated ? isolated(source) : source;
    long blocks = body.varint();
    Function function;
    if (blocks == 0) {
      function = Function.declaration(name, signature, ofParameters);
    } else {
      var block = block(body, blocks, new ArrayList<>(), 0);
      function = new Function(name, block, ofParameters);
      if (!function.signature().equals(signature)) {
        throw body.error(
            "expected @%s to be of type %s, found %s", name, signature, function.signature());
      }
    }
    return function
        .withAttributes(attributes, ofResults)
        .with(visibility)
        .at(tables.place(head.place, source));
  }

  private static Map<Integer, Map<String, Attribute>> byIndex(@Nullable Attribute list) {
    var found = new HashMap<Integer, Map<String, Attribute>>();
    if (list instanceof Attribute.Array(var elements)) {
      for (int i = 0; i < elements.size(); i++) {
        if (elements.get(i) instanceof Attribute.Dictionary(var entries) && !entries.isEmpty()) {
          found.put(i, entries);
        }
      }
    }
    return found;
  }

  /** The attributes of an op of VHLO, by name. */
  private Map<String, Attribute> own(String name, Head head, ByteSource source) {
    var form = VhloOps.named(name);
    if (form == null) {
      throw source.error(
          "expected an op of VHLO up to version %s, found vhlo.%s", Version.CURRENT, name);
    }
    var own = new TreeMap<String, Attribute>();
    if (!head.properties.atEnd()) {
      var bytes = head.properties;
      for (var attribute : form.attributes()) {
        own.put(attribute, tables.attribute(bytes.varint(), bytes));
      }
    }
    return own;
  }

  /**
   * Reads a region of one block, after the number of its blocks.
   *
   * @param values by their numbers; those behind {@code first} are free
   */
  private Block block(ByteSource source, long blocks, List<Value> values, int first) {
    if (blocks != 1) {
      throw source.error("expected a region of one block, found %d", blocks);
    }
    if (++depth > DEEPEST) {
      throw source.error("expected regions nested at most %d deep", DEEPEST);
    }
    int count = source.count();
    int end = first + count;
    while (values.size() > first) {
      values.removeLast();
    }
    long coded = source.varint();
    if (coded < 0 || coded >>> 1 > source.left()) {
      throw source.error("expected at most %d ops, found %d", source.left(), coded >>> 1);
    }
    var builder = new BlockBuilder();
    if ((coded & 1) != 0) {
      int arguments = source.count();
      for (int i = 0; i < arguments; i++) {
        long type = source.varint();
        boolean hasPlace = version < 4 || (type & 1) != 0;
        var decoded = tables.type(version >= 4 ? type >>> 1 : type, source);
        var place = hasPlace ? tables.place(source.varint(), source) : Location.UNKNOWN;
        values.add(builder.parameter(decoded, place));
      }
      if (version >= 3 && source.next() != 0) {
        skipOrders(arguments, source);
      }
    }
    List<Value> results = List.of();
    var terminator = Terminator.IMPLIED;
    long ops = coded >>> 1;
    for (long i = 0; i < ops; i++) {
      var head = head(source);
      if (head.name.startsWith("vhlo.return_") || head.name.equals("sdy.return")) {
        if (i != ops - 1) {
          throw source.error("expected a return at the end of a block only");
        }
        results = operands(head, values, source);
        terminator = new Terminator("", tables.place(head.place, source), head.dictionary);
      } else {
        op(head, source, builder, values, end);
      }
    }
    if (values.size() > end) {
      throw source.error("expected %d values in a region, found %d", count, values.size() - first);
    }
    depth--;
    return builder.build(results, terminator);
  }

  private static List<Value> operands(Head head, List<Value> values, ByteSource source) {
    var operands = new ArrayList<Value>();
    for (long number : head.operands) {
      operands.add(values.get(source.checked(number, values.size())));
    }
    return operands;
  }

  private void op(
      Head head, ByteSource source, BlockBuilder builder, List<Value> values, int nested) {
    if (head.name.equals(ShardyOps.CAST)) {
      cast(head, source, values);
      return;
    }
    if (!head.name.startsWith("vhlo.")) {
      shardy(head, source, builder, values);
      return;
    }
    var name = head.name.substring("vhlo.".length());
    var form = VhloOps.named(name);
    var own = own(name, head, source);
    var others = new TreeMap<>(head.dictionary);
    if (form != null) {
      // Before version 5 all attributes are in the dictionary.
      for (var attribute : form.attributes()) {
        var value = others.remove(attribute);
        if (value != null) {
          own.put(attribute, value);
        }
      }
    }
    var base = form == null ? name : form.base();
    var operands = operands(head, values, source);
    var regions = regions(head, source, values, nested);
    var place = tables.place(head.place, source);
    builder.at(place);
    var attributes = VhloAttributes.fromVhlo(base, own, operands);
    var fullName = base.equals("call") ? "func.call" : "stablehlo." + base;
    try {
      if (base.equals("call") || base.equals("composite")) {
        var call = new Foreign(fullName, operands, attributes, List.of(), head.results);
        values.addAll(builder.declare(call, head.results, others));
        return;
      }
      var read = Dialect.read(new GenericOp(fullName, operands, attributes, regions, head.results));
      others.putAll(read.discardable());
      values.addAll(builder.declare(read.op(), head.results, others));
    } catch (HloException e) {
      throw e.at(fullName, place);
    }
  }

  private List<Block> regions(Head head, ByteSource source, List<Value> values, int nested) {
    var regions = new ArrayList<Block>();
    if (head.regions > 0) {
      // A region that uses values from outside numbers its own behind all of those; one that does
      // not begins at 0.
      var visible = head.isolated ? new ArrayList<Value>() : new ArrayList<>(values);
      int first = head.isolated ? 0 : nested;
      while (visible.size() < first) {
        visible.add(undefined());
      }
      var body = head.isolated ? isolated(source) : source;
      for (int i = 0; i < head.regions; i++) {
        long blocks = body.varint();
        regions.add(
            blocks == 0
                ? new BlockBuilder().build(List.of())
                : block(body, blocks, visible, first));
      }
    }
    return regions;
  }

  /** The same value with a type of another dialect: types are the same for all dialects here. */
  private void cast(Head head, ByteSource source, List<Value> values) {
    var operands = operands(head, values, source);
    if (!operands.stream().map(Value::anyType).toList().equals(head.results)) {
      throw source.error("expected a conversion of %s to itself, found %s", operands, head.results);
    }
    values.addAll(operands);
  }

  private void shardy(Head head, ByteSource source, BlockBuilder builder, List<Value> values) {
    var names = ShardyOps.attributes(head.name);
    if (names == null) {
      throw source.error("expected ops of VHLO, found %s", head.name);
    }
    var own = new TreeMap<String, Attribute>();
    if (!head.properties.atEnd()) {
      var bytes = head.properties;
      for (var name : names) {
        own.put(name, tables.attribute(bytes.varint(), bytes));
      }
    }
    var operands = operands(head, values, source);
    var regions = regions(head, source, values, values.size());
    builder.at(tables.place(head.place, source));
    var op = new Foreign(head.name, operands, own, regions, head.results);
    values.addAll(builder.declare(op, head.results, head.dictionary));
  }

  /** A value that stands for one of the region around, not defined yet: using it is an error. */
  private static Value undefined() {
    return new BlockBuilder().parameter(Type.TOKEN);
  }
}
