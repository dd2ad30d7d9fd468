package dev.adjoint.hlo.text;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.ConvolutionDimensions;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.DotAlgorithm;
import dev.adjoint.hlo.DotDimensions;
import dev.adjoint.hlo.Elementwise;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Reduction.Reduce;
import dev.adjoint.hlo.ResultAccuracy;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Type;
import dev.adjoint.hlo.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints ops as their {@link Syntax} says. */
final class OpPrinter {
  private final Printer printer;
  private final StringBuilder out;

  OpPrinter(Printer printer) {
    this.printer = printer;
    this.out = printer.out;
  }

  /** Prints what follows the name of the op. */
  void print(Statement statement, Syntax syntax, int indent) {
    var attributes = printer.allAttributes(statement);
    pieces(syntax.pieces(), new Line(statement, syntax, attributes, indent), 0);
  }

  private record Line(
      Statement statement, Syntax syntax, Map<String, Attribute> attributes, int indent) {}

  /** Prints pieces, of which {@code shown} operands came before; returns how many are shown. */
  private int pieces(List<Syntax.Piece> pieces, Line line, int shown) {
    int next = shown;
    for (var piece : pieces) {
      switch (piece) {
        case Syntax.Word word -> out.append(word.text());
        case Syntax.Operands operands -> {
          var all = line.statement.op().operands();
          int end = operands.count() < 0 ? all.size() : next + operands.count();
          printer.uses(all.subList(next, end));
          next = end;
        }
        case Syntax.Whole number -> out.append(integer(line, number.attribute()));
        case Syntax.Sizes sizes -> dims(line, sizes.attribute()).appendTo(out);
        case Syntax.Name name ->
            out.append(get(line, name.attribute(), Attribute.Enumerated.class).value());
        case Syntax.Flag flag ->
            out.append(get(line, flag.attribute(), Attribute.Bool.class).value());
        case Syntax.Quoted quoted ->
            out.append(Text.quoted(get(line, quoted.attribute(), Attribute.Text.class).value()));
        case Syntax.Symbol symbol -> symbol(line, symbol.attribute());
        case Syntax.Perhaps perhaps -> {
          var found = line.attributes.get(perhaps.attribute());
          if (found != null && !found.toString().equals(perhaps.unless())) {
            next = pieces(perhaps.pieces(), line, next);
          }
        }
        case Syntax.Dictionary _ -> dictionary(line);
        case Syntax.Types types -> types(line.statement, types.form());
        case Syntax.Special special -> special(special, line);
      }
    }
    return next;
  }

  private void symbol(Line line, String attribute) {
    var name =
        switch (line.attributes.get(attribute)) {
          case Attribute.Symbol symbol -> symbol.path().getFirst();
          case Attribute.Text(var text) -> text;
          case null, default -> throw missing(line, attribute);
        };
    out.append('@').append(Text.symbol(name));
  }

  private void dictionary(Line line) {
    dictionary(line, " ");
  }

  private void dictionary(Line line, String before) {
    if (line.attributes.isEmpty()) {
      return;
    }
    var rest = new TreeMap<>(line.attributes);
    rest.keySet().removeAll(line.syntax.inPieces());
    rest.values().removeIf(ResultAccuracy.DEFAULT::equals);
    rest.entrySet().removeIf(e -> Syntax.isDefault(line.statement.op(), e.getKey(), e.getValue()));
    if (!rest.isEmpty()) {
      out.append(before);
      printer.dictionary(rest);
    }
  }

  private void types(Statement statement, Syntax.Form form) {
    var operands = statement.op().operands();
    switch (form) {
      case FUNCTION -> printer.functionType(statement);
      case RESULT -> printer.types(statement.results());
      case SAME -> {
        var type = statement.result().anyType();
        shortOrFunction(areAll(operands, type), List.of(type), statement);
      }
      case SELECT -> {
        var type = statement.result().anyType();
        boolean same =
            operands.size() == 3
                && operands.get(1).anyType().equals(type)
                && operands.get(2).anyType().equals(type);
        shortOrFunction(same, List.of(operands.getFirst().anyType(), type), statement);
      }
      case COMPLEX -> {
        var type = statement.result().anyType();
        shortOrFunction(
            operands.stream().allMatch(v -> isPartOf(v.anyType(), type)), List.of(type), statement);
      }
      case TUPLE -> {
        var type = statement.result().anyType();
        var tuple = new Type.Tuple(operands.stream().map(Value::anyType).toList());
        shortOrFunction(type.equals(tuple), List.of(type), statement);
      }
      case ARROW -> {
        printer.types(operands);
        out.append(" -> ");
        if (statement.results().size() == 1) {
          printer.types(statement.results());
        } else {
          out.append('(');
          printer.types(statement.results());
          out.append(')');
        }
      }
    }
  }

  private static boolean areAll(List<Value> values, Type type) {
    for (var value : values) {
      if (!value.anyType().equals(type)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPartOf(Type part, Type complex) {
    return part instanceof TensorType real
        && complex instanceof TensorType both
        && both.elementType().isComplex()
        && both.withElementType(Elementwise.realPart(both.elementType())).equals(real);
  }

  private void shortOrFunction(boolean isShort, List<Type> types, Statement statement) {
    if (isShort) {
      for (int i = 0; i < types.size(); i++) {
        printer.separate(i);
        printer.type(types.get(i));
      }
    } else {
      printer.functionType(statement);
    }
  }

  private void special(Syntax.Special special, Line line) {
    switch (special) {
      case CONSTANT -> constant(line);
      case RANGES -> ranges(line);
      case DOT_DIMENSIONS -> dotDimensions(line);
      case PRECISIONS -> precisions(line);
      case ALGORITHM -> {
        if (line.attributes.get("algorithm") instanceof DotAlgorithm algorithm) {
          out.append(", algorithm = ");
          AttributePrinter.algorithm(algorithm, out);
        }
      }
      case CONVOLUTION -> convolution(line);
      case REDUCE -> reduce(line);
      case WHILE -> loop(line);
      case SCAN -> scan(line);
      case EXPONENT_MANTISSA ->
          out.append('e')
              .append(integer(line, "exponent_bits"))
              .append('m')
              .append(integer(line, "mantissa_bits"));
      case BARRIER -> barrier(line);
      case MESH -> {
        out.append(" @").append(Text.symbol(get(line, "sym_name", Attribute.Text.class).value()));
        out.append(" = ").append(afterName(line, "mesh"));
        dictionary(line);
      }
      case ARITH_CONSTANT -> {
        dictionary(line);
        var value = line.attributes.get("value");
        if (value == null) {
          throw missing(line, "value");
        }
        AttributePrinter.print(value, out.append(' '));
      }
      case MANUAL_COMPUTATION -> manualComputation(line);
      case SHARDING -> {
        out.append(' ');
        printer.uses(line.statement.op().operands());
        out.append(' ').append(afterName(line, "sharding"));
        dictionary(line);
        out.append(" : ");
        printer.types(line.statement.results());
      }
    }
  }

  private void manualComputation(Line line) {
    var op = line.statement.op();
    out.append('(');
    printer.uses(op.operands());
    out.append(") in_shardings=").append(inside(line, "in_shardings"));
    out.append(" out_shardings=").append(inside(line, "out_shardings"));
    var axes = get(line, "manual_axes", Attribute.Opaque.class).text();
    out.append(" manual_axes=").append(axes, axes.indexOf('{'), axes.lastIndexOf('}') + 1);
    out.append(" (");
    var body = op.regions().getFirst();
    printer.names.region(
        body,
        () -> {
          for (int i = 0; i < body.parameters().size(); i++) {
            printer.separate(i);
            printer.parameter(body.parameters().get(i));
          }
          out.append(") {\n");
          printer.body(op, body, line.indent);
        });
    dictionary(line);
    out.append(" : ");
    printer.functionType(line.statement);
  }

  /** {@return what is between the angle brackets of an attribute of another dialect} */
  private static String inside(Line line, String attribute) {
    var text = afterName(line, attribute);
    return text.substring(1, text.length() - 1);
  }

  /** {@return what follows the name of an attribute of another dialect: {@code <...>}} */
  private static String afterName(Line line, String attribute) {
    var text = get(line, attribute, Attribute.Opaque.class).text();
    if (text.indexOf('<') < 0) {
      throw missing(line, attribute);
    }
    return text.substring(text.indexOf('<'));
  }

  private void constant(Line line) {
    if (!(line.statement.op() instanceof Constant constant)) {
      throw missing(line, "value");
    }
    if (!constant.isPlain()) {
      printer.generic(line.statement, line.indent);
      return;
    }
    dictionary(line);
    out.append(' ');
    printer.literal(constant.value());
    out.append(" : ");
    printer.types(line.statement.results());
  }

  private void ranges(Line line) {
    var start = dims(line, "start_indices");
    var limit = dims(line, "limit_indices");
    var strides = dims(line, "strides");
    out.append(" [");
    for (int i = 0; i < start.rank(); i++) {
      printer.separate(i);
      out.append(start.get(i)).append(':').append(limit.get(i));
      if (strides.get(i) != 1) {
        out.append(':').append(strides.get(i));
      }
    }
    out.append(']');
  }

  private void dotDimensions(Line line) {
    var dot = get(line, "dot_dimension_numbers", DotDimensions.class);
    if (dot.lhsBatching().rank() > 0 || dot.rhsBatching().rank() > 0) {
      dot.lhsBatching().appendTo(out.append(", batching_dims = "));
      dot.rhsBatching().appendTo(out.append(" x "));
    }
    dot.lhsContracting().appendTo(out.append(", contracting_dims = "));
    dot.rhsContracting().appendTo(out.append(" x "));
  }

  private void precisions(Line line) {
    if (line.attributes.get("precision_config") instanceof Attribute.Array(var elements)
        && !elements.isEmpty()) {
      out.append(", precision = [");
      for (int i = 0; i < elements.size(); i++) {
        printer.separate(i);
        out.append(
            elements.get(i) instanceof Attribute.Enumerated precision
                ? precision.value()
                : elements.get(i));
      }
      out.append(']');
    }
  }

  private void convolution(Line line) {
    out.append("dim_numbers = ");
    AttributePrinter.convolution(get(line, "dimension_numbers", ConvolutionDimensions.class), out);
    out.append(", window = {");
    int before = out.length();
    window(line, "stride", "window_strides", before);
    if (line.attributes.get("padding") instanceof Attribute.Dense(var padding)) {
      out.append(out.length() == before ? "" : ", ").append("pad = ");
      LiteralPrinter.nested(padding, out);
    }
    window(line, "lhs_dilate", "lhs_dilation", before);
    window(line, "rhs_dilate", "rhs_dilation", before);
    window(line, "reverse", "window_reversal", before);
    out.append('}');
  }

  private void window(Line line, String name, String attribute, int before) {
    if (line.attributes.get(attribute) instanceof Attribute.Numbers(var values)) {
      out.append(out.length() == before ? "" : ", ").append(name).append(" = [");
      LiteralPrinter.elements(values, out);
      out.append(']');
    }
  }

  private void reduce(Line line) {
    var reduce = (Reduce) line.statement.op();
    for (int i = 0; i < reduce.inputs().size(); i++) {
      out.append(i == 0 ? "(" : ", (");
      printer.use(reduce.inputs().get(i));
      out.append(" init: ");
      printer.use(reduce.inits().get(i));
      out.append(')');
    }
    var combiner = reduce.combiner().filter(BinaryKind::isCommutative);
    combiner.ifPresent(kind -> out.append(" applies ").append(kind.opName()));
    reduce.dimensions().appendTo(out.append(" across dimensions = "));
    dictionary(line);
    out.append(" : ");
    printer.functionType(line.statement);
    if (combiner.isEmpty()) {
      out.append('\n');
      printer.spaces(line.indent + 1);
      printer.names.region(reduce.body(), () -> reducer(reduce, line.indent));
    }
  }

  private void reducer(Reduce reduce, int indent) {
    out.append("reducer");
    var parameters = reduce.body().parameters();
    int n = parameters.size() / 2;
    for (int i = 0; i < n; i++) {
      out.append('(');
      printer.parameter(parameters.get(i));
      out.append(", ");
      printer.parameter(parameters.get(n + i));
      out.append(") ");
    }
    out.append(" {\n");
    printer.body(reduce, reduce.body(), indent);
  }

  private void loop(Line line) {
    var loop = line.statement.op();
    var condition = loop.regions().get(0);
    var body = loop.regions().get(1);
    var names = printer.names;
    var operands = loop.operands().stream().map(names::of).toList();
    names.region(
        condition,
        "iterArg",
        () -> {
          out.append('(');
          for (int i = 0; i < operands.size(); i++) {
            printer.separate(i);
            printer.use(condition.parameters().get(i));
            out.append(" = ").append(operands.get(i));
          }
          out.append(')');
          if (!operands.isEmpty()) {
            out.append(" : ");
            printer.types(loop.operands());
          }
          dictionary(line, " attributes ");
          out.append('\n');
          printer.spaces(line.indent);
          out.append("cond {\n");
          printer.body(loop, condition, line.indent);
          out.append(" do {\n");
        });
    names.region(body, "iterArg", () -> printer.body(loop, body, line.indent));
  }

  private void scan(Line line) {
    var op = line.statement.op();
    var body = op.regions().getFirst();
    int inputs = (int) dims(line, "operandSegmentSizes").get(0);
    out.append('(');
    printer.uses(op.operands().subList(0, inputs));
    out.append(") inits (");
    printer.uses(op.operands().subList(inputs, op.operands().size()));
    out.append(") dimension=").append(integer(line, "dimension"));
    if (line.attributes.get("is_reverse") instanceof Attribute.Bool(var reverse) && reverse) {
      out.append(" is_reverse=true");
    }
    out.append(' ');
    dictionary(line, "");
    out.append(' ');
    printer.names.scan(body, inputs, () -> printer.region(op, body, line.indent));
    out.append(" : ");
    printer.functionType(line.statement);
  }

  private void barrier(Line line) {
    var operands = line.statement.op().operands();
    if (operands.isEmpty()) {
      out.append("()");
      dictionary(line);
      return;
    }
    out.append(' ');
    printer.uses(operands);
    dictionary(line);
    out.append(" : ");
    printer.types(operands);
  }

  private static long integer(Line line, String attribute) {
    return get(line, attribute, Attribute.Int.class).value();
  }

  private static Dims dims(Line line, String attribute) {
    Literal values =
        switch (line.attributes.get(attribute)) {
          case Attribute.Numbers(var numbers) -> numbers;
          case Attribute.Dense(var dense) -> dense;
          case null, default -> throw missing(line, attribute);
        };
    var dims = new long[Math.toIntExact(values.type().size())];
    for (int i = 0; i < dims.length; i++) {
      dims[i] = values.integer(i);
    }
    return Dims.of(dims);
  }

  private static <T extends Attribute> T get(Line line, String attribute, Class<T> type) {
    var found = line.attributes.get(attribute);
    if (!type.isInstance(found)) {
      throw missing(line, attribute);
    }
    return type.cast(found);
  }

  private static HloException missing(Line line, String attribute) {
    return new HloException(
        "%s: expected its attribute %s, found %s"
            .formatted(line.statement.op().name(), attribute, line.attributes.get(attribute)));
  }
}
