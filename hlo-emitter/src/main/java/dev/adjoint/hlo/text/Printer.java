package dev.adjoint.hlo.text;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Calling.Call;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.Foreign;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Location;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Type;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.Visibility;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Prints modules as MLIR's text, byte for byte as MLIR's own printer would. */
public final class Printer {
  /** What a printer does besides the plain pretty form. */
  public enum Option {
    /** Every op in MLIR's generic form. */
    GENERIC,
    /** With the place of every op: {@code loc("File.java":12:0)}. */
    LOCATIONS,
    /**
     * As all versions of MLIR read it alike: long arrays of booleans element by element, for their
     * bytes in hexadecimal once were eight elements each. For compilers, whose version is not
     * known.
     */
    ANY_VERSION
  }

  /** How many characters a line has at least, mostly. */
  private static final int LINE = 64;

  final StringBuilder out = new StringBuilder(4096);
  private final Map<Function, String> functionNames = new HashMap<>();
  private final Set<String> takenNames = new HashSet<>();
  private final Deque<Function> pending = new ArrayDeque<>();
  private final Set<Function> listed = new HashSet<>();
  private final Map<Type, String> typeNames = new HashMap<>();
  private final OpPrinter ops = new OpPrinter(this);
  private final Set<Option> options;

  /** The names of places; null where none are printed. */
  private final @Nullable LocationNames places;

  /** Whether this printer only looks which places there are. */
  private final boolean isVisit;

  ValueNames names = new ValueNames();

  private Printer(Set<Option> options, @Nullable LocationNames places, boolean isVisit) {
    this.options = options;
    this.places = places;
    this.isVisit = isVisit;
  }

  /**
   * {@return the text of {@code module} in the pretty form, to the letter as MLIR prints it}
   *
   * <p>For a compiler whose version is not known, print with {@link Option#ANY_VERSION}.
   *
   * @throws HloException if a value is used that is not defined
   */
  public static String print(Module module) {
    return print(module, Set.of());
  }

  /**
   * {@return the text of {@code module}}
   *
   * @throws HloException if a value is used that is not defined
   */
  public static String print(Module module, Set<Option> options) {
    if (!options.contains(Option.LOCATIONS)) {
      var printer = new Printer(options, null, false);
      printer.all(module);
      return printer.out.toString();
    }
    var places = new LocationNames();
    new Printer(options, places, true).all(module);
    places.finish();
    var printer = new Printer(options, places, false);
    places.definitions(false, printer.out);
    printer.all(module);
    places.definitions(true, printer.out);
    return printer.out.toString();
  }

  private void all(Module module) {
    if (isGeneric()) {
      new GenericPrinter(this).module(module);
    } else {
      module(module, 0);
    }
  }

  /**
   * {@return the text of {@code module} with the source line of every op, as MLIR's option {@code
   * --mlir-print-debuginfo} prints it: {@code loc(#loc1)} and, at the end of the text, {@code #loc1
   * = loc("File.java":12:0)}}
   *
   * @throws HloException if a value is used that is not defined
   */
  public static String printWithLocations(Module module) {
    return print(module, Set.of(Option.LOCATIONS));
  }

  private boolean isGeneric() {
    return options.contains(Option.GENERIC);
  }

  private void module(Module module, int indent) {
    visit(module.location());
    spaces(indent);
    out.append("module ");
    if (!module.name().isEmpty()) {
      out.append('@').append(Text.symbol(module.name())).append(' ');
    }
    if (!module.attributes().isEmpty()) {
      out.append("attributes ");
      dictionary(module.attributes());
      out.append(' ');
    }
    out.append("{\n");
    for (var declaration : module.declarations()) {
      statement(declaration, indent + 2, true);
    }
    name(module);
    while (!pending.isEmpty()) {
      function(pending.poll(), indent + 2);
    }
    for (var inner : module.modules()) {
      var printer = new Printer(options, places, isVisit);
      printer.module(inner, indent + 2);
      out.append(printer.out);
    }
    spaces(indent);
    out.append('}');
    location(module.location());
    out.append('\n');
  }

  /** Gives the listed functions their own names, as far as these differ. */
  void name(Module module) {
    listed.addAll(module.functions());
    for (var function : module.functions()) {
      var _ = nameOf(function);
    }
  }

  /** {@return the functions that have a name and were not asked for yet} */
  Deque<Function> pending() {
    return pending;
  }

  /** The name of a function, which is printed after those named before. */
  String nameOf(Function function) {
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

  private void function(Function function, int indent) {
    visit(function.location());
    var body = function.body();
    names = new ValueNames();
    names.define(body);
    spaces(indent);
    out.append("func.func ");
    var visibility = visibility(function);
    if (visibility != Visibility.DEFAULT) {
      out.append(visibility.keyword()).append(' ');
    }
    out.append('@').append(Text.symbol(nameOf(function))).append('(');
    for (int i = 0; i < body.parameters().size(); i++) {
      separate(i);
      var parameter = body.parameters().get(i);
      if (function.isDeclaration()) {
        type(parameter.anyType());
        attributesOf(function.parameterAttributes(), i);
      } else {
        use(parameter);
        out.append(": ");
        type(parameter.anyType());
        attributesOf(function.parameterAttributes(), i);
        parameterLocation(parameter);
      }
    }
    out.append(')');
    results(function);
    if (!function.attributes().isEmpty()) {
      out.append(" attributes ");
      dictionary(function.attributes());
    }
    if (!function.isDeclaration()) {
      out.append(" {\n");
      var terminator = body.terminator().nameInFunction();
      block(body, terminator.equals("func.return") ? "return" : terminator, indent + 2, true);
      spaces(indent);
      out.append('}');
    }
    location(function.location());
    out.append('\n');
  }

  /** Functions that are not listed, but called, are private. */
  Visibility visibility(Function function) {
    return listed.contains(function) || function.visibility() != Visibility.DEFAULT
        ? function.visibility()
        : Visibility.PRIVATE;
  }

  private void results(Function function) {
    var types = function.signature().results();
    if (types.isEmpty()) {
      return;
    }
    out.append(" -> ");
    if (types.size() == 1 && !function.resultAttributes().containsKey(0)) {
      type(types.getFirst());
      return;
    }
    out.append('(');
    for (int i = 0; i < types.size(); i++) {
      separate(i);
      type(types.get(i));
      attributesOf(function.resultAttributes(), i);
    }
    out.append(')');
  }

  private void attributesOf(Map<Integer, Map<String, Attribute>> attributes, int i) {
    var found = attributes.get(i);
    if (found != null && !found.isEmpty()) {
      out.append(' ');
      dictionary(found);
    }
  }

  void parameter(Value value) {
    use(value);
    out.append(": ");
    type(value.anyType());
    parameterLocation(value);
  }

  /** Prints the place of a parameter, itself without a name, for so MLIR does. */
  private void parameterLocation(Value parameter) {
    if (places == null) {
      return;
    }
    if (isVisit) {
      places.visitParameter(parameter.location());
    } else {
      out.append(" loc(");
      places.print(parameter.location(), out);
      out.append(')');
    }
  }

  /** Prints the statements of a block and its terminator. */
  void block(Block body, String terminator, int indent, boolean isFunction) {
    out.ensureCapacity(out.length() + LINE * body.statements().size());
    for (var statement : body.statements()) {
      statement(statement, indent, isFunction);
    }
    visit(body.terminator().location());
    spaces(indent);
    out.append(terminator);
    var others = body.terminator().attributes();
    boolean isFirst = terminator.equals("return");
    if (isFirst && !others.isEmpty()) {
      out.append(' ');
      dictionary(others);
    }
    if (!body.results().isEmpty()) {
      out.append(' ');
      uses(body.results());
      if (!isFirst && !others.isEmpty()) {
        out.append(' ');
        dictionary(others);
      }
      out.append(" : ");
      types(body.results());
    } else if (terminator.equals("stablehlo.return")) {
      // As MLIR prints it, with what would come before operands.
      out.append(' ');
    }
    location(body.terminator().location());
    out.append('\n');
  }

  /**
   * Prints a line.
   *
   * @param isFunction whether it is in the block of a function itself
   */
  private void statement(Statement statement, int indent, boolean isFunction) {
    visit(statement.location());
    spaces(indent);
    results(statement.results());
    var op = statement.op();
    var syntax = Syntax.of(op.name());
    if (syntax == null) {
      out.append('"').append(op.name()).append('"');
      generic(statement, indent);
    } else {
      out.append(isFunction && op instanceof Call ? "call" : op.name());
      ops.print(statement, syntax, indent);
    }
    location(statement.location());
    out.append('\n');
  }

  /** Prints what follows an op's name in the generic form, its regions in the pretty one. */
  void generic(Statement statement, int indent) {
    var op = statement.op();
    out.append('(');
    uses(op.operands());
    out.append(')');
    var own = attributes(op);
    var others = statement.attributes();
    if (!own.isEmpty()) {
      out.append(" <");
      dictionary(own);
      out.append('>');
    }
    if (!op.regions().isEmpty()) {
      out.append(" (");
      for (int i = 0; i < op.regions().size(); i++) {
        separate(i);
        var region = op.regions().get(i);
        names.region(region, () -> region(op, region, indent));
      }
      out.append(')');
    }
    if (!others.isEmpty()) {
      out.append(' ');
      dictionary(others);
    }
    out.append(" : ");
    functionType(statement);
  }

  void region(Op op, Block region, int indent) {
    out.append("{\n");
    if (!region.parameters().isEmpty()) {
      spaces(indent);
      out.append("^bb0(");
      for (int i = 0; i < region.parameters().size(); i++) {
        separate(i);
        parameter(region.parameters().get(i));
      }
      out.append("):\n");
    }
    body(op, region, indent);
  }

  /** Prints the statements of a region and its closing brace. */
  void body(Op op, Block region, int indent) {
    if (isUnended(op, region)) {
      region.statements().forEach(inner -> statement(inner, indent + 2, false));
    } else {
      block(region, region.terminator().nameIn(op), indent + 2, false);
    }
    spaces(indent);
    out.append('}');
  }

  /** {@return whether nothing ends the region: ops of other dialects need not have a terminator} */
  static boolean isUnended(Op op, Block region) {
    return op instanceof Foreign
        && region.results().isEmpty()
        && region.terminator().name().isEmpty()
        && !op.name().startsWith("sdy.");
  }

  /** {@return the op's own attributes, with the names that functions have here} */
  Map<String, Attribute> attributes(Op op) {
    return switch (op) {
      case Call call -> Map.of("callee", new Attribute.Symbol(nameOf(call.callee())));
      case Composite composite -> {
        var attributes = new TreeMap<>(op.attributes());
        var function = composite.decomposition().function();
        attributes.put("decomposition", new Attribute.Symbol(nameOf(function)));
        yield attributes;
      }
      default -> op.attributes();
    };
  }

  /** Takes up a place, before what it is the place of is printed. */
  void visit(Location location) {
    if (places != null && isVisit) {
      places.visit(location);
    }
  }

  void location(Location location) {
    if (places != null && !isVisit) {
      out.append(" loc(");
      places.name(location, out);
      out.append(')');
    }
  }

  void results(List<Value> results) {
    if (!results.isEmpty()) {
      names.appendResults(results, out);
      out.append(" = ");
    }
  }

  void uses(List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      separate(i);
      use(values.get(i));
    }
  }

  void use(Value value) {
    out.append(names.of(value));
  }

  void functionType(Statement statement) {
    out.append('(');
    types(statement.op().operands());
    out.append(") -> ");
    if (statement.results().size() == 1) {
      type(statement.results().getFirst().anyType());
    } else {
      out.append('(');
      types(statement.results());
      out.append(')');
    }
  }

  void types(List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      separate(i);
      type(values.get(i).anyType());
    }
  }

  void literal(Literal value) {
    LiteralPrinter.print(value, options.contains(Option.ANY_VERSION), out);
  }

  void type(Type type) {
    var known = typeNames.get(type);
    if (known == null) {
      known = type.toString();
      typeNames.put(type, known);
    }
    out.append(known);
  }

  void dictionary(Map<String, Attribute> attributes) {
    AttributePrinter.dictionary(attributes, out);
  }

  void separate(int i) {
    if (i > 0) {
      out.append(", ");
    }
  }

  void spaces(int count) {
    out.repeat(' ', count);
  }

  /** {@return the attributes of {@code statement}, its op's and the others, sorted by name} */
  Map<String, Attribute> allAttributes(Statement statement) {
    var own = attributes(statement.op());
    if (statement.attributes().isEmpty()) {
      return own;
    }
    var all = new TreeMap<>(statement.attributes());
    all.putAll(own);
    return all;
  }
}
