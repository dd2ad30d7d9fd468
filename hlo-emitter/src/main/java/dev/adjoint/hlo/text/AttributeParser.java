package dev.adjoint.hlo.text;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.ChannelHandle;
import dev.adjoint.hlo.ConvolutionDimensions;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.DotAlgorithm;
import dev.adjoint.hlo.DotDimensions;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.GatherDimensions;
import dev.adjoint.hlo.OutputOperandAlias;
import dev.adjoint.hlo.RaggedDotDimensions;
import dev.adjoint.hlo.ResultAccuracy;
import dev.adjoint.hlo.ScatterDimensions;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Parses attributes. */
final class AttributeParser {
  private final Scanner in;
  private final Aliases aliases;
  private final TypeParser types;
  private final NumberParser numbers;

  AttributeParser(Scanner in, Aliases aliases, TypeParser types) {
    this.in = in;
    this.aliases = aliases;
    this.types = types;
    this.numbers = new NumberParser(in);
  }

  /** {@return the attribute that comes next} */
  Attribute attribute() {
    in.enter();
    try {
      return switch (in.peek()) {
        case '"' -> string();
        case '@' -> symbol();
        case '[' -> new Attribute.Array(array());
        case '{' -> new Attribute.Dictionary(dictionary());
        case '#' -> named();
        case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
        default -> word();
      };
    } finally {
      in.leave();
    }
  }

  private Attribute string() {
    int start = in.position();
    var text = in.string();
    if (in.peek() == ':' && in.here(1) != ':') {
      in.advance(1);
      var _ = types.type();
      return new Attribute.Opaque(in.text.substring(start, in.position()));
    }
    return new Attribute.Text(text);
  }

  private Attribute.Symbol symbol() {
    var path = new ArrayList<String>();
    do {
      path.add(in.symbol());
    } while (in.accept("::"));
    return new Attribute.Symbol(path);
  }

  private List<Attribute> array() {
    var elements = new ArrayList<Attribute>();
    in.expect('[');
    if (!in.accept(']')) {
      do {
        elements.add(attribute());
      } while (in.accept(','));
      in.expect(']');
    }
    return elements;
  }

  /** {@return <code>{a = 1 : i64, b}</code>} */
  Map<String, Attribute> dictionary() {
    var entries = new TreeMap<String, Attribute>();
    in.expect('{');
    if (!in.accept('}')) {
      do {
        var name = in.peek() == '"' ? in.string() : in.word();
        var value = in.accept('=') ? attribute() : new Attribute.Unit();
        if (entries.put(name, value) != null) {
          throw in.error("expected each attribute once, found %s again", name);
        }
      } while (in.accept(','));
      in.expect('}');
    }
    return entries;
  }

  private Attribute word() {
    if (in.accept("true")) {
      return new Attribute.Bool(true);
    }
    if (in.accept("false")) {
      return new Attribute.Bool(false);
    }
    if (in.accept("unit")) {
      return new Attribute.Unit();
    }
    int start = in.position();
    if (in.accept("dense")) {
      var elements = new LiteralParser(in).elements();
      in.expect(':');
      return types.type() instanceof TensorType tensor
          ? new Attribute.Dense(elements.as(tensor))
          : new Attribute.Opaque(in.text.substring(start, in.position()));
    }
    if (in.accept("array")) {
      return numbers();
    }
    if (in.sees("dense_resource")) {
      in.expect("dense_resource");
      in.expect('<');
      var name = in.peek() == '"' ? in.string() : in.suffix();
      in.expect('>');
      in.expect(':');
      var type = tensor();
      var found = aliases.resource(name, type, in);
      return found != null
          ? new Attribute.Dense(found)
          : new Attribute.Opaque(in.text.substring(start, in.position()));
    }
    for (var kind : List.of("affine_map", "affine_set", "sparse", "strided", "loc", "distinct")) {
      if (in.sees(kind)) {
        in.advance(kind.length());
        var _ = in.balanced();
        if (kind.equals("sparse")) {
          in.expect(':');
          var _ = types.type();
        } else if (kind.equals("distinct")) {
          var _ = in.balanced();
        }
        return new Attribute.Opaque(aliases.spelledOut(start, in));
      }
    }
    if (types.seesType()) {
      return new Attribute.TypeOf(types.type());
    }
    throw in.error("expected an attribute, found %s", in.found());
  }

  TensorType tensor() {
    if (types.type() instanceof TensorType tensor) {
      return tensor;
    }
    throw in.error("expected the type of a tensor");
  }

  private Attribute number() {
    var text = numbers.number();
    if (in.peek() != ':' || in.here(1) == ':') {
      return NumberParser.isFraction(text)
          ? new Attribute.Real(numbers.toDouble(text), ElementType.F64)
          : new Attribute.Int(numbers.toInteger(text, ElementType.I64));
    }
    int start = in.position();
    in.advance(1);
    var type = types.type();
    if (type instanceof Type.Scalar(var element)) {
      if (element.isFloat()) {
        return NumberParser.isHex(text)
            ? Attribute.Real.ofBits(element, numbers.toInteger(text, NumberParser.ofBits(element)))
            : new Attribute.Real(numbers.toDouble(text), element);
      }
      if (element == ElementType.I1) {
        return new Attribute.Bool(numbers.toInteger(text, element) != 0);
      }
      if (element.isInteger()) {
        return new Attribute.Int(numbers.toInteger(text, element), element);
      }
    }
    return new Attribute.Opaque(text + " " + in.text.substring(start, in.position()));
  }

  private Attribute numbers() {
    in.expect('<');
    if (!(types.type() instanceof Type.Scalar(var element))) {
      throw in.error("expected a type of numbers in array<...>");
    }
    var list = new LiteralParser(in).list(in.accept(':'), element);
    in.expect('>');
    return new Attribute.Numbers(list);
  }

  /** {@return an attribute that begins with {@code #}: an alias, or one of a dialect} */
  private Attribute named() {
    in.skip();
    int start = in.position();
    in.advance(1);
    var name = in.suffix();
    var alias = aliases.find("#" + name);
    if (alias != null && in.here() != '<') {
      return aliases.attribute(alias, in);
    }
    if (in.here() != '<') {
      if (name.indexOf('.') < 0) {
        in.advance(start - in.position());
        throw in.error("expected an alias that this file defines, found #%s", name);
      }
      return new Attribute.Opaque("#" + name);
    }
    return switch (name) {
      case "stablehlo", "chlo" -> enumerated(name);
      case "stablehlo.gather" -> gather();
      case "stablehlo.scatter" -> scatter();
      case "stablehlo.dot" -> dot();
      case "stablehlo.dot_algorithm" -> algorithm();
      case "chlo.ragged_dot" -> raggedDot();
      case "stablehlo.conv" -> {
        in.expect('<');
        var dimensions = convolution();
        in.expect('>');
        yield dimensions;
      }
      case "stablehlo.channel_handle" -> {
        var fields = new Fields();
        yield new ChannelHandle(fields.number("handle"), fields.number("type"));
      }
      case "stablehlo.output_operand_alias" -> {
        var fields = new Fields();
        yield new OutputOperandAlias(
            fields.dims("output_tuple_indices"),
            fields.number("operand_index"),
            fields.dims("operand_tuple_indices"));
      }
      case "stablehlo.result_accuracy" -> accuracy();
      case "stablehlo.bounds" -> new Attribute.Bounds(sizes('<', '>'));
      case "stablehlo.type_extensions" -> new Attribute.Bounds(new Fields().sizes("bounds"));
      default -> new Attribute.Opaque("#" + Text.ofDialect(name, in.balanced()));
    };
  }

  private Attribute enumerated(String dialect) {
    in.expect('<');
    var kind = in.word();
    if (in.here() == '<') {
      int start = in.position();
      var _ = in.balanced();
      in.expect('>');
      return new Attribute.Opaque(
          "#" + dialect + "<" + kind + in.text.substring(start, in.position()));
    }
    var value = in.word();
    in.expect('>');
    return new Attribute.Enumerated(dialect, kind, value);
  }

  /** {@return {@code <?, 4>}, in the brackets that are asked for} */
  private Dims sizes(char open, char close) {
    in.expect(open);
    var sizes = Dims.of();
    if (!in.accept(close)) {
      do {
        sizes = sizes.insert(sizes.rank(), in.accept('?') ? Dims.DYNAMIC : in.integer());
      } while (in.accept(','));
      in.expect(close);
    }
    return sizes;
  }

  /** {@return {@code [0, 1]}} */
  Dims dims() {
    in.expect('[');
    var values = new ArrayList<Long>();
    if (!in.accept(']')) {
      do {
        values.add(in.integer());
      } while (in.accept(','));
      in.expect(']');
    }
    return Dims.of(values.stream().mapToLong(Long::longValue).toArray());
  }

  private Attribute gather() {
    var fields = new Fields();
    var found =
        new GatherDimensions(
            fields.dims("offset_dims"),
            fields.dims("collapsed_slice_dims"),
            fields.dims("operand_batching_dims"),
            fields.dims("start_indices_batching_dims"),
            fields.dims("start_index_map"),
            fields.number("index_vector_dim"));
    fields.end();
    return found;
  }

  private Attribute scatter() {
    var fields = new Fields();
    var found =
        new ScatterDimensions(
            fields.dims("update_window_dims"),
            fields.dims("inserted_window_dims"),
            fields.dims("input_batching_dims"),
            fields.dims("scatter_indices_batching_dims"),
            fields.dims("scatter_dims_to_operand_dims"),
            fields.number("index_vector_dim"));
    fields.end();
    return found;
  }

  private Attribute dot() {
    var fields = new Fields();
    var found =
        new DotDimensions(
            fields.dims("lhs_batching_dimensions"),
            fields.dims("rhs_batching_dimensions"),
            fields.dims("lhs_contracting_dimensions"),
            fields.dims("rhs_contracting_dimensions"));
    fields.end();
    return found;
  }

  private Attribute raggedDot() {
    var fields = new Fields();
    var found =
        new RaggedDotDimensions(
            fields.dims("lhs_batching_dimensions"),
            fields.dims("rhs_batching_dimensions"),
            fields.dims("lhs_contracting_dimensions"),
            fields.dims("rhs_contracting_dimensions"),
            fields.dims("lhs_ragged_dimensions"),
            fields.dims("rhs_group_dimensions"));
    fields.end();
    return found;
  }

  /** {@return {@code <lhs_precision_type = tf32, ...>}} */
  DotAlgorithm algorithm() {
    var fields = new Fields();
    return new DotAlgorithm(
        fields.type("lhs_precision_type"),
        fields.type("rhs_precision_type"),
        fields.type("accumulation_type"),
        fields.number("lhs_component_count"),
        fields.number("rhs_component_count"),
        fields.number("num_primitive_operations"),
        fields.bool("allow_imprecise_accumulation"));
  }

  private Attribute accuracy() {
    var fields = new Fields();
    var mode = ResultAccuracy.Mode.DEFAULT;
    var text = fields.text("mode", "");
    for (var one : ResultAccuracy.Mode.values()) {
      mode = text.equals("#stablehlo.result_accuracy_mode<" + one + ">") ? one : mode;
    }
    if (!text.endsWith("<" + mode + ">")) {
      throw in.error(
          "expected a mode such as #stablehlo.result_accuracy_mode<DEFAULT>, found '%s'", text);
    }
    return new ResultAccuracy(
        fields.decimal("atol"), fields.decimal("rtol"), fields.number("ulps"), mode);
  }

  /** {@return {@code [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f]}} */
  ConvolutionDimensions convolution() {
    if (in.accept("raw")) {
      var fields = new Fields('>');
      return new ConvolutionDimensions(
          fields.number("input_batch_dimension"),
          fields.number("input_feature_dimension"),
          fields.dims("input_spatial_dimensions"),
          fields.number("kernel_input_feature_dimension"),
          fields.number("kernel_output_feature_dimension"),
          fields.dims("kernel_spatial_dimensions"),
          fields.number("output_batch_dimension"),
          fields.number("output_feature_dimension"),
          fields.dims("output_spatial_dimensions"));
    }
    var input = roles('b', 'f');
    in.expect('x');
    var kernel = roles('i', 'o');
    in.expect("->");
    var output = roles('b', 'f');
    return new ConvolutionDimensions(
        input.first,
        input.second,
        input.spatial,
        kernel.first,
        kernel.second,
        kernel.spatial,
        output.first,
        output.second,
        output.spatial);
  }

  private record Roles(long first, long second, Dims spatial) {}

  private Roles roles(char first, char second) {
    in.expect('[');
    long firstAt = -1;
    long secondAt = -1;
    var spatial = new TreeMap<Long, Long>();
    long at = 0;
    do {
      char c = in.peek();
      if (c == first && firstAt < 0) {
        firstAt = at;
        in.advance(1);
      } else if (c == second && secondAt < 0) {
        secondAt = at;
        in.advance(1);
      } else if (c == '?') {
        in.advance(1);
      } else if (spatial.put(in.integer(), at) != null) {
        throw in.error("expected each spatial dimension once, found one again");
      }
      at++;
    } while (in.accept(','));
    in.expect(']');
    if (firstAt < 0 || secondAt < 0) {
      throw in.error("expected dimensions %s and %s", first, second);
    }
    for (long i = 0; i < spatial.size(); i++) {
      if (!spatial.containsKey(i)) {
        throw in.error(
            "expected the spatial dimensions 0 to %d, found no %d", spatial.size() - 1, i);
      }
    }
    return new Roles(
        firstAt, secondAt, Dims.of(spatial.values().stream().mapToLong(Long::longValue).toArray()));
  }

  /** What a structured attribute says: {@code <a = [0], b = 1>}; read whole, asked for by name. */
  private final class Fields {
    private final Map<String, Integer> positions = new TreeMap<>();
    private final Set<String> asked = new TreeSet<>();
    private final int end;

    Fields() {
      in.expect('<');
      read();
      in.expect('>');
      end = in.position();
    }

    /** Fields up to the closing bracket, which is not passed. */
    Fields(char close) {
      read();
      if (in.peek() != close) {
        throw in.error("expected '%s', found %s", close, in.found());
      }
      end = in.position();
    }

    private void read() {
      if (!in.sees(">")) {
        do {
          if (in.sees(">")) {
            break;
          }
          var name = in.word();
          in.expect('=');
          in.skip();
          if (positions.put(name, in.position()) != null) {
            throw in.error("expected each field once, found %s again", name);
          }
          value();
        } while (in.accept(','));
      }
    }

    private void value() {
      switch (in.peek()) {
        case '[' -> {
          var _ = in.balanced();
        }
        case '#' -> {
          in.advance(1);
          var _ = in.suffix();
          if (in.here() == '<') {
            var _ = in.balanced();
          }
        }
        case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
          var _ = numbers.number();
        }
        default -> {
          var _ = in.word();
        }
      }
    }

    private boolean go(String name) {
      asked.add(name);
      var position = positions.get(name);
      if (position == null) {
        return false;
      }
      in.advance(position - in.position());
      return true;
    }

    private void back() {
      in.advance(end - in.position());
    }

    /** Throws if there is a field that nobody asked for. */
    void end() {
      for (var name : positions.keySet()) {
        if (!asked.contains(name)) {
          throw in.error("expected one of %s, found %s", asked, name);
        }
      }
    }

    Dims dims(String name) {
      var found = go(name) ? AttributeParser.this.dims() : Dims.of();
      back();
      return found;
    }

    Dims sizes(String name) {
      var found = go(name) ? AttributeParser.this.sizes('[', ']') : Dims.of();
      back();
      return found;
    }

    long number(String name) {
      long found = go(name) ? in.integer() : 0;
      back();
      return found;
    }

    double decimal(String name) {
      double found = go(name) ? numbers.decimal() : 0;
      back();
      return found;
    }

    boolean bool(String name) {
      boolean found = false;
      if (go(name)) {
        found = in.accept("true");
        if (!found) {
          in.expect("false");
        }
      }
      back();
      return found;
    }

    Type type(String name) {
      if (!go(name)) {
        throw in.error("expected a field %s, found none", name);
      }
      var found = types.type();
      back();
      return found;
    }

    String text(String name, String absent) {
      if (!go(name)) {
        return absent;
      }
      int start = in.position();
      value();
      var found = in.text.substring(start, in.position());
      back();
      return found;
    }
  }
}
