package dev.adjoint.hlo.text;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Prints everything in MLIR's generic form, modules and functions too. */
final class GenericPrinter {
  private final Printer printer;
  private final StringBuilder out;

  GenericPrinter(Printer printer) {
    this.printer = printer;
    this.out = printer.out;
  }

  void module(Module module) {
    printer.name(module);
    var functions = functions();
    printer.names.defineAll(functions.stream().map(Function::body).toList());
    module(module, functions, 0);
    out.append('\n');
  }

  /** {@return the listed functions and those that they call, each once} */
  private List<Function> functions() {
    var found = new ArrayList<Function>();
    while (!printer.pending().isEmpty()) {
      var function = printer.pending().poll();
      found.add(function);
      visit(function.body());
    }
    return found;
  }

  private void visit(Block block) {
    for (var statement : block.statements()) {
      var _ = printer.attributes(statement.op());
      statement.op().regions().forEach(this::visit);
    }
  }

  private void module(Module module, List<Function> functions, int indent) {
    printer.visit(module.location());
    printer.spaces(indent);
    out.append("\"builtin.module\"()");
    var others = new TreeMap<>(module.attributes());
    var own = taken(others, "sym_visibility");
    if (!module.name().isEmpty()) {
      own.put("sym_name", new Attribute.Text(module.name()));
    }
    properties(own);
    out.append(" ({\n");
    if (module.declarations().isEmpty() && functions.isEmpty() && module.modules().isEmpty()) {
      printer.spaces(indent);
      out.append("^bb0:\n");
    }
    module.declarations().forEach(declaration -> statement(declaration, indent + 2));
    functions.forEach(function -> function(function, indent + 2));
    for (var inner : module.modules()) {
      out.append(Printer.print(inner, Set.of(Printer.Option.GENERIC)).strip().indent(indent + 2));
    }
    printer.spaces(indent);
    out.append("})");
    discardable(others);
    out.append(" : () -> ()");
    printer.location(module.location());
    out.append('\n');
  }

  private void function(Function function, int indent) {
    printer.visit(function.location());
    printer.spaces(indent);
    out.append("\"func.func\"()");
    var others = new TreeMap<>(function.attributes());
    var attributes = taken(others, "no_inline");
    var signature = function.signature();
    list(attributes, "arg_attrs", function.parameterAttributes(), signature.parameters().size());
    attributes.put("function_type", new Attribute.TypeOf(signature));
    list(attributes, "res_attrs", function.resultAttributes(), signature.results().size());
    attributes.put("sym_name", new Attribute.Text(printer.nameOf(function)));
    var visibility = printer.visibility(function);
    if (visibility != Visibility.DEFAULT) {
      attributes.put("sym_visibility", new Attribute.Text(visibility.keyword()));
    }
    properties(attributes);
    out.append(" ({\n");
    if (!function.isDeclaration()) {
      block(function.body(), function.body().terminator().nameInFunction(), indent);
    }
    printer.spaces(indent);
    out.append("})");
    discardable(others);
    out.append(" : () -> ()");
    printer.location(function.location());
    out.append('\n');
  }

  /** Takes out the attribute that is the op's own, if it is there. */
  private static Map<String, Attribute> taken(Map<String, Attribute> all, String name) {
    var own = new TreeMap<String, Attribute>();
    var value = all.remove(name);
    if (value != null) {
      own.put(name, value);
    }
    return own;
  }

  private static void list(
      Map<String, Attribute> all,
      String name,
      Map<Integer, Map<String, Attribute>> attributes,
      int count) {
    if (attributes.isEmpty()) {
      return;
    }
    var elements = new ArrayList<Attribute>();
    for (int i = 0; i < count; i++) {
      elements.add(new Attribute.Dictionary(attributes.getOrDefault(i, Map.of())));
    }
    all.put(name, new Attribute.Array(elements));
  }

  private void block(Block block, String terminator, int indent) {
    if (!block.parameters().isEmpty()) {
      printer.spaces(indent);
      out.append("^bb0(");
      for (int i = 0; i < block.parameters().size(); i++) {
        printer.separate(i);
        printer.parameter(block.parameters().get(i));
      }
      out.append("):\n");
    }
    block.statements().forEach(statement -> statement(statement, indent + 2));
    if (terminator.isEmpty()) {
      return;
    }
    printer.visit(block.terminator().location());
    printer.spaces(indent + 2);
    out.append('"').append(terminator).append("\"(");
    printer.uses(block.results());
    out.append(')');
    discardable(block.terminator().attributes());
    out.append(" : (");
    printer.types(block.results());
    out.append(") -> ()");
    printer.location(block.terminator().location());
    out.append('\n');
  }

  private void statement(Statement statement, int indent) {
    printer.visit(statement.location());
    printer.spaces(indent);
    var op = statement.op();
    printer.results(statement.results());
    out.append('"').append(op.name()).append("\"(");
    printer.uses(op.operands());
    out.append(')');
    properties(printer.attributes(op));
    if (!op.regions().isEmpty()) {
      out.append(" (");
      for (int i = 0; i < op.regions().size(); i++) {
        printer.separate(i);
        var region = op.regions().get(i);
        out.append("{\n");
        boolean isUnended = Printer.isUnended(op, region);
        block(region, isUnended ? "" : region.terminator().nameIn(op), indent);
        printer.spaces(indent);
        out.append('}');
      }
      out.append(')');
    }
    discardable(statement.attributes());
    out.append(" : ");
    printer.functionType(statement);
    printer.location(statement.location());
    out.append('\n');
  }

  private void properties(Map<String, Attribute> attributes) {
    if (!attributes.isEmpty()) {
      out.append(" <");
      printer.dictionary(attributes);
      out.append('>');
    }
  }

  private void discardable(Map<String, Attribute> attributes) {
    if (!attributes.isEmpty()) {
      out.append(' ');
      printer.dictionary(attributes);
    }
  }
}
