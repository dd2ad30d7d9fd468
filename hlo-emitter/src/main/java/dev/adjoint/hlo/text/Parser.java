package dev.adjoint.hlo.text;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Foreign;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Linker;
import dev.adjoint.hlo.Location;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Type;
import dev.adjoint.hlo.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Parses modules from MLIR's text, pretty or generic. What it does not know of attributes, types
 * and ops of other dialects it keeps as text.
 *
 * <p>Parsing does not check what ops demand of their operands: {@link dev.adjoint.hlo.Verifier}
 * does.
 *
 * {@snippet :
 * var module = Parser.parse("""
 *     func.func @main(%x: tensor<f32>) -> tensor<f32> {
 *       %0 = stablehlo.sine %x : tensor<f32>
 *       return %0 : tensor<f32>
 *     }
 *     """);
 * }
 */
public final class Parser {
  private final Scanner in;
  private final Aliases aliases;
  private final TypeParser types;
  private final AttributeParser attributes;

  private Parser(String text, String file) {
    this.in = new Scanner(text, file);
    this.aliases = new Aliases(text);
    this.types = new TypeParser(in, aliases);
    this.attributes = new AttributeParser(in, aliases, types);
  }

  /**
   * {@return the module that {@code text} holds}
   *
   * @throws HloException if it is not the text of a module: names the line and column, what was
   *     expected and found
   */
  public static Module parse(String text) {
    return parse(text, "-");
  }

  /**
   * {@return the module that {@code text} holds}
   *
   * @param file a name for the text in messages and locations
   * @throws HloException if it is not the text of a module: names the line and column, what was
   *     expected and found
   */
  public static Module parse(String text, String file) {
    return new Parser(text, file).file();
  }

  /** What a module holds, while it is read. */
  private static final class Content {
    final List<Statement> declarations = new ArrayList<>();
    final List<Function> functions = new ArrayList<>();
    final List<Module> modules = new ArrayList<>();

    Module module(String name, Map<String, Attribute> attributes, Location place) {
      var symbols = new HashSet<String>();
      functions.forEach(function -> symbols.add(function.name()));
      for (var declaration : declarations) {
        if (declaration.op() instanceof Foreign foreign
            && foreign.attributes().get("sym_name") instanceof Attribute.Text(var symbol)
            && !symbols.add(symbol)) {
          throw new HloException(
                  "expected each symbol once, found a redefinition of symbol @" + symbol)
              .at(declaration.location());
        }
      }
      return new Module(name, attributes, declarations, Linker.link(functions), modules, place);
    }
  }

  private Module file() {
    var content = new Content();
    while (!in.atEnd()) {
      if (in.sees("{-#")) {
        break;
      }
      if (aliases.isDefinition(in)) {
        definition();
      } else {
        member(content);
      }
    }
    boolean isWrapped =
        content.modules.size() == 1
            && content.functions.isEmpty()
            && content.declarations.isEmpty();
    return isWrapped ? content.modules.getFirst() : content.module("", Map.of(), Location.UNKNOWN);
  }

  /** Goes past the definition of an alias. */
  private void definition() {
    boolean isType = in.here() == '!';
    in.advance(1);
    var _ = in.suffix();
    in.expect('=');
    if (isType) {
      var _ = types.type();
    } else if (in.sees("loc")) {
      var _ = new LocationParser(in, aliases).location();
    } else {
      var _ = attributes.attribute();
    }
  }

  private void member(Content content) {
    if (in.accept("module") || in.accept("builtin.module")) {
      content.modules.add(module());
    } else if (in.accept("func.func")) {
      content.functions.add(function());
    } else if (in.accept("\"builtin.module\"")) {
      content.modules.add(genericModule());
    } else if (in.accept("\"func.func\"")) {
      content.functions.add(genericFunction());
    } else {
      var builder = new BlockBuilder();
      var blocks = new BlockParser(in, aliases, types, attributes);
      blocks.statement(builder);
      for (var statement : builder.build(List.of()).statements()) {
        if (!(statement.op() instanceof Foreign)) {
          throw new HloException(
                  "expected functions and declarations in a module, found " + statement.op().name())
              .at(statement.location());
        }
        content.declarations.add(statement);
      }
    }
  }

  private Module module() {
    in.enter();
    var name = in.peek() == '@' ? in.symbol() : "";
    Map<String, Attribute> own = in.accept("attributes") ? attributes.dictionary() : Map.of();
    var content = new Content();
    in.expect('{');
    members(content);
    var place = location();
    in.leave();
    return content.module(name, own, place);
  }

  private void members(Content content) {
    while (!in.accept('}')) {
      if (in.atEnd()) {
        throw in.error("expected '}', found the end");
      }
      member(content);
    }
  }

  private Location location() {
    return in.sees("loc") ? new LocationParser(in, aliases).location() : Location.UNKNOWN;
  }

  private Module genericModule() {
    in.enter();
    in.expect('(');
    in.expect(')');
    var properties = properties();
    in.expect('(');
    in.expect('{');
    if (in.peek() == '^') {
      in.advance(1);
      var _ = in.suffix();
      in.expect(':');
    }
    var content = new Content();
    members(content);
    in.expect(')');
    Map<String, Attribute> others = in.peek() == '{' ? attributes.dictionary() : new TreeMap<>();
    in.expect(':');
    var _ = types.signature();
    var place = location();
    in.leave();
    var name =
        properties.get("sym_name") instanceof Attribute.Text(var text)
            ? text
            : others.remove("sym_name") instanceof Attribute.Text(var text) ? text : "";
    var visibility = properties.get("sym_visibility");
    if (visibility != null) {
      others.put("sym_visibility", visibility);
    }
    return content.module(name, others, place);
  }

  private Map<String, Attribute> properties() {
    if (!in.accept('<')) {
      return Map.of();
    }
    var properties = attributes.dictionary();
    in.expect('>');
    return properties;
  }

  private Function function() {
    var visibility = Visibility.DEFAULT;
    for (var one : List.of(Visibility.PUBLIC, Visibility.PRIVATE, Visibility.NESTED)) {
      if (in.accept(one.keyword())) {
        visibility = one;
      }
    }
    var name = in.symbol();
    var blocks = new BlockParser(in, aliases, types, attributes);
    var builder = new BlockBuilder();
    var parameters = new Parameters();
    in.expect('(');
    if (!in.accept(')')) {
      do {
        parameter(blocks, builder, parameters);
      } while (in.accept(','));
      in.expect(')');
    }
    Map<Integer, Map<String, Attribute>> resultAttributes = new HashMap<>();
    var results = in.accept("->") ? results(resultAttributes) : List.<Type>of();
    Map<String, Attribute> own = in.accept("attributes") ? attributes.dictionary() : Map.of();
    var signature = new Type.Signature(parameters.types, results);
    Function function;
    if (in.peek() == '{') {
      if (parameters.named < parameters.types.size()) {
        throw in.error(
            "expected each parameter of @%s with its name, as in %%x: type, found %d without",
            name, parameters.types.size() - parameters.named);
      }
      var block = blocks.functionBody(builder, name, results);
      function = new Function(name, block, parameters.attributes);
    } else {
      function = Function.declaration(name, signature, parameters.attributes);
    }
    return function.withAttributes(own, resultAttributes).with(visibility).at(location());
  }

  private static final class Parameters {
    final List<Type> types = new ArrayList<>();
    int named;
    final Map<Integer, Map<String, Attribute>> attributes = new HashMap<>();
  }

  private void parameter(BlockParser blocks, BlockBuilder builder, Parameters parameters) {
    var name = in.peek() == '%' ? blocks.valueName() : "";
    if (!name.isEmpty()) {
      in.expect(':');
    }
    var type = types.type();
    if (in.peek() == '{') {
      parameters.attributes.put(parameters.types.size(), attributes.dictionary());
    }
    parameters.types.add(type);
    var place = location();
    if (!name.isEmpty()) {
      parameters.named++;
      blocks.define(name, List.of(builder.parameter(type, place)));
    }
  }

  private List<Type> results(Map<Integer, Map<String, Attribute>> resultAttributes) {
    if (!in.accept('(')) {
      return List.of(types.type());
    }
    var results = new ArrayList<Type>();
    if (!in.accept(')')) {
      do {
        results.add(types.type());
        if (in.peek() == '{') {
          resultAttributes.put(results.size() - 1, attributes.dictionary());
        }
      } while (in.accept(','));
      in.expect(')');
    }
    return results;
  }

  private Function genericFunction() {
    in.expect('(');
    in.expect(')');
    var all = new TreeMap<>(properties());
    in.expect('(');
    var blocks = new BlockParser(in, aliases, types, attributes);
    var builder = new BlockBuilder();
    in.expect('{');
    boolean isDeclaration = in.peek() == '}';
    var block = isDeclaration ? builder.build(List.of()) : blocks.genericFunctionBody(builder);
    in.expect('}');
    in.expect(')');
    if (in.peek() == '{') {
      all.putAll(attributes.dictionary());
    }
    in.expect(':');
    var _ = types.signature();
    var place = location();
    var name = all.remove("sym_name") instanceof Attribute.Text(var text) ? text : "";
    if (!(all.remove("function_type") instanceof Attribute.TypeOf(Type.Signature signature))) {
      throw in.error("expected a function_type of @%s", name);
    }
    var visibility = Visibility.DEFAULT;
    if (all.remove("sym_visibility") instanceof Attribute.Text(var keyword)) {
      for (var one : Visibility.values()) {
        visibility = one.keyword().equals(keyword) ? one : visibility;
      }
    }
    var ofParameters = byIndex(all.remove("arg_attrs"));
    var ofResults = byIndex(all.remove("res_attrs"));
    var function =
        isDeclaration
            ? Function.declaration(name, signature, ofParameters)
            : new Function(name, block, ofParameters);
    if (!isDeclaration && !function.signature().equals(signature)) {
      throw in.error(
          "expected @%s to be of type %s, found %s", name, signature, function.signature());
    }
    return function.withAttributes(all, ofResults).with(visibility).at(place);
  }

  private static Map<Integer, Map<String, Attribute>> byIndex(@Nullable Attribute list) {
    Map<Integer, Map<String, Attribute>> found = new HashMap<>();
    if (list instanceof Attribute.Array(var elements)) {
      for (int i = 0; i < elements.size(); i++) {
        if (elements.get(i) instanceof Attribute.Dictionary(var entries) && !entries.isEmpty()) {
          found.put(i, entries);
        }
      }
    }
    return found;
  }
}
