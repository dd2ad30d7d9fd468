package dev.adjoint.hlo.text;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Dialect;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.DotDimensions;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise;
import dev.adjoint.hlo.GenericOp;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Type;
import dev.adjoint.hlo.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parses ops in the pretty form, as their {@link Syntax} says. */
final class OpParser {
  private final Scanner in;
  private final TypeParser types;
  private final AttributeParser attributes;
  private final BlockParser blocks;

  OpParser(Scanner in, TypeParser types, AttributeParser attributes, BlockParser blocks) {
    this.in = in;
    this.types = types;
    this.attributes = attributes;
    this.blocks = blocks;
  }

  /** What is known of an op while it is read. */
  private static final class Draft {
    final String name;
    final List<Value> operands = new ArrayList<>();
    final Map<String, Attribute> attributes = new TreeMap<>();
    final List<Block> regions = new ArrayList<>();
    List<Type> resultTypes = List.of();

    Draft(String name) {
      this.name = name;
    }

    GenericOp finish() {
      return new GenericOp(name, operands, attributes, regions, resultTypes);
    }
  }

  /**
   * Parses what follows the name of an op.
   *
   * @param start where the name begins
   */
  GenericOp pretty(String name, int start) {
    var draft = new Draft(name);
    var syntax = Syntax.of(name);
    if (syntax == null) {
      in.advance(start - in.position());
      throw in.error(
          "expected an op known in the pretty form%s, found '%s'",
          Dialect.knows(name) ? " (this one has only the generic form, \"" + name + "\"(...))" : "",
          name);
    }
    if (name.equals("stablehlo.constant") && in.peek() == '(') {
      // One of a type that its value does not have.
      return blocks.generic(name, new TreeMap<>());
    }
    pieces(syntax.pieces(), draft);
    return draft.finish();
  }

  private void pieces(List<Syntax.Piece> pieces, Draft draft) {
    for (var piece : pieces) {
      switch (piece) {
        case Syntax.Word word -> word.tokens().forEach(in::expect);
        case Syntax.Operands operands -> operands(operands.count(), draft);
        case Syntax.Whole number ->
            draft.attributes.put(
                number.attribute(), new Attribute.Int(in.integer(), number.type()));
        case Syntax.Sizes sizes ->
            draft.attributes.put(sizes.attribute(), Attribute.Numbers.of(attributes.dims()));
        case Syntax.Name name ->
            draft.attributes.put(
                name.attribute(), new Attribute.Enumerated(name.kind(), in.word()));
        case Syntax.Flag flag -> draft.attributes.put(flag.attribute(), flag());
        case Syntax.Quoted quoted ->
            draft.attributes.put(quoted.attribute(), new Attribute.Text(in.string()));
        case Syntax.Symbol symbol -> symbol(symbol.attribute(), draft);
        case Syntax.Perhaps perhaps -> {
          if (perhaps.pieces().getFirst() instanceof Syntax.Word word && follows(word)) {
            pieces(perhaps.pieces(), draft);
          }
        }
        case Syntax.Dictionary _ -> dictionary(draft);
        case Syntax.Types form -> types(form.form(), draft);
        case Syntax.Special special -> special(special, draft);
      }
    }
  }

  /** {@return whether the tokens come next, which are not passed} */
  private boolean follows(Syntax.Word word) {
    int start = in.position();
    boolean all = true;
    for (var token : word.tokens()) {
      all = all && in.accept(token);
    }
    in.advance(start - in.position());
    return all;
  }

  private void operands(int count, Draft draft) {
    if (count < 0) {
      // A comma may also begin what comes after the operands.
      if (in.peek() == '%') {
        draft.operands.add(blocks.use());
        while (in.peek() == ',' && isOperandAfterComma()) {
          in.expect(',');
          draft.operands.add(blocks.use());
        }
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        in.expect(',');
      }
      draft.operands.add(blocks.use());
    }
  }

  private boolean isOperandAfterComma() {
    int at = 1;
    while (in.here(at) == ' ' || in.here(at) == '\n' || in.here(at) == '\t') {
      at++;
    }
    return in.here(at) == '%';
  }

  private Attribute.Bool flag() {
    boolean value = in.accept("true");
    if (!value) {
      in.expect("false");
    }
    return new Attribute.Bool(value);
  }

  private void symbol(String attribute, Draft draft) {
    var name = in.symbol();
    draft.attributes.put(
        attribute,
        attribute.equals("callee") ? new Attribute.Symbol(name) : new Attribute.Text(name));
  }

  private void dictionary(Draft draft) {
    if (in.peek() == '{') {
      draft.attributes.putAll(attributes.dictionary());
    }
  }

  private void types(Syntax.Form form, Draft draft) {
    if (form != Syntax.Form.ARROW && in.peek() == '(') {
      function(draft);
      return;
    }
    switch (form) {
      case FUNCTION -> function(draft);
      case RESULT, COMPLEX -> draft.resultTypes = List.of(types.type());
      case SAME -> {
        var type = types.type();
        blocks.check(draft.operands, draft.operands.stream().map(_ -> type).toList());
        draft.resultTypes = List.of(type);
      }
      case SELECT -> {
        var pred = types.type();
        in.expect(',');
        var type = types.type();
        blocks.check(draft.operands, List.of(pred, type, type));
        draft.resultTypes = List.of(type);
      }
      case TUPLE -> {
        var type = types.type();
        if (type instanceof Type.Tuple(var elements)) {
          blocks.check(draft.operands, elements);
        }
        draft.resultTypes = List.of(type);
      }
      case ARROW -> {
        blocks.check(draft.operands, types.list());
        in.expect("->");
        draft.resultTypes = types.results();
      }
    }
  }

  private void function(Draft draft) {
    var signature = types.signature();
    blocks.check(draft.operands, signature.parameters());
    draft.resultTypes = signature.results();
  }

  private void special(Syntax.Special special, Draft draft) {
    switch (special) {
      case CONSTANT -> constant(draft);
      case RANGES -> ranges(draft);
      case DOT_DIMENSIONS -> dotDimensions(draft);
      case PRECISIONS -> precisions(draft);
      case ALGORITHM -> {
        if (acceptField("algorithm")) {
          draft.attributes.put("algorithm", attributes.algorithm());
        }
      }
      case CONVOLUTION -> convolution(draft);
      case REDUCE -> reduce(draft);
      case WHILE -> loop(draft);
      case SCAN -> scan(draft);
      case EXPONENT_MANTISSA -> exponentAndMantissa(draft);
      case BARRIER -> barrier(draft);
      case MESH -> {
        draft.attributes.put("sym_name", new Attribute.Text(in.symbol()));
        in.expect('=');
        in.skip();
        draft.attributes.put("mesh", new Attribute.Opaque("#sdy.mesh" + in.balanced()));
        dictionary(draft);
      }
      case ARITH_CONSTANT -> constantOfArith(draft);
      case MANUAL_COMPUTATION -> manualComputation(draft);
      case SHARDING -> {
        draft.operands.add(blocks.use());
        in.skip();
        draft.attributes.put("sharding", new Attribute.Opaque("#sdy.sharding" + in.balanced()));
        dictionary(draft);
        in.expect(':');
        types(Syntax.Form.SAME, draft);
      }
    }
  }

  private void manualComputation(Draft draft) {
    in.expect('(');
    draft.operands.addAll(blocks.uses());
    in.expect(')');
    for (var side : List.of("in_shardings", "out_shardings")) {
      in.expect(side);
      in.expect('=');
      in.skip();
      draft.attributes.put(
          side, new Attribute.Opaque("#sdy.sharding_per_value<" + in.balanced() + ">"));
    }
    in.expect("manual_axes");
    in.expect('=');
    in.skip();
    draft.attributes.put(
        "manual_axes", new Attribute.Opaque("#sdy<manual_axes" + in.balanced() + ">"));
    in.expect('(');
    var parameters = new ArrayList<BlockParser.Parameter>();
    if (!in.accept(')')) {
      do {
        parameters.add(blocks.parameter());
      } while (in.accept(','));
      in.expect(')');
    }
    draft.regions.add(
        blocks.region(builder -> parameters.forEach(parameter -> blocks.add(parameter, builder))));
    dictionary(draft);
    in.expect(':');
    function(draft);
  }

  private void constant(Draft draft) {
    dictionary(draft);
    if (in.accept("dense")) {
      var elements = new LiteralParser(in).elements();
      in.expect(':');
      draft.attributes.put("value", new Attribute.Dense(elements.as(attributes.tensor())));
    } else if (!draft.attributes.containsKey("value")) {
      draft.attributes.put("value", attributes.attribute());
    }
    var value = draft.attributes.get("value");
    if (value instanceof Attribute.Dense(var literal)) {
      draft.resultTypes = List.of(literal.type());
    } else {
      throw in.error("expected dense<...>, or a resource that is in this file; found %s", value);
    }
    if (in.accept("->") || in.accept(':')) {
      draft.resultTypes = List.of(types.type());
    }
  }

  private void constantOfArith(Draft draft) {
    dictionary(draft);
    var value = attributes.attribute();
    draft.attributes.put("value", value);
    draft.resultTypes =
        List.of(
            switch (value) {
              case Attribute.Dense(var literal) -> literal.type();
              case Attribute.Int(_, var type) -> new Type.Scalar(type);
              case Attribute.Real(_, var type) -> new Type.Scalar(type);
              case Attribute.Bool _ -> new Type.Scalar(ElementType.I1);
              default -> throw in.error("expected a number or dense<...>, found %s", value);
            });
  }

  private void ranges(Draft draft) {
    var start = new ArrayList<Long>();
    var limit = new ArrayList<Long>();
    var strides = new ArrayList<Long>();
    in.expect('[');
    if (!in.accept(']')) {
      do {
        start.add(in.integer());
        in.expect(':');
        limit.add(in.integer());
        strides.add(in.accept(':') ? in.integer() : 1L);
      } while (in.accept(','));
      in.expect(']');
    }
    put(draft, "start_indices", start);
    put(draft, "limit_indices", limit);
    put(draft, "strides", strides);
  }

  private static void put(Draft draft, String name, List<Long> values) {
    var dims = Dims.of(values.stream().mapToLong(Long::longValue).toArray());
    draft.attributes.put(name, Attribute.Numbers.of(dims));
  }

  /** Goes past {@code , name =} if that comes next. */
  private boolean acceptField(String name) {
    int start = in.position();
    if (in.accept(',') && in.accept(name) && in.accept('=')) {
      return true;
    }
    in.advance(start - in.position());
    return false;
  }

  private void dotDimensions(Draft draft) {
    var batching = pair("batching_dims");
    var contracting = pair("contracting_dims");
    draft.attributes.put(
        "dot_dimension_numbers",
        new DotDimensions(
            batching.get(0), batching.get(1), contracting.get(0), contracting.get(1)));
  }

  private List<Dims> pair(String name) {
    if (!acceptField(name)) {
      return List.of(Dims.of(), Dims.of());
    }
    var lhs = attributes.dims();
    in.expect('x');
    return List.of(lhs, attributes.dims());
  }

  private void precisions(Draft draft) {
    if (!acceptField("precision")) {
      return;
    }
    var precisions = new ArrayList<Attribute>();
    in.expect('[');
    if (!in.accept(']')) {
      do {
        precisions.add(new Attribute.Enumerated("precision", in.word()));
      } while (in.accept(','));
      in.expect(']');
    }
    draft.attributes.put("precision_config", new Attribute.Array(precisions));
  }

  private void convolution(Draft draft) {
    in.expect("dim_numbers");
    in.expect('=');
    draft.attributes.put("dimension_numbers", attributes.convolution());
    in.expect(',');
    in.expect("window");
    in.expect('=');
    in.expect('{');
    if (in.accept('}')) {
      return;
    }
    do {
      var field = in.word();
      in.expect('=');
      var name =
          switch (field) {
            case "stride" -> "window_strides";
            case "pad" -> "padding";
            case "lhs_dilate" -> "lhs_dilation";
            case "rhs_dilate" -> "rhs_dilation";
            case "reverse" -> "window_reversal";
            default ->
                throw in.error(
                    "expected stride, pad, lhs_dilate, rhs_dilate or reverse, found %s", field);
          };
      var value = field.equals("pad") ? paddings() : list(field.equals("reverse"));
      if (draft.attributes.put(name, value) != null) {
        throw in.error("expected each field of the window once, found %s again", field);
      }
    } while (in.accept(','));
    in.expect('}');
  }

  private Attribute list(boolean isFlags) {
    if (!isFlags) {
      // Flags may be written as 0 and 1, numbers never as true and false.
      return Attribute.Numbers.of(attributes.dims());
    }
    in.expect('[');
    var numbers = new LiteralParser(in).list(in.peek() != ']', ElementType.I1);
    in.expect(']');
    return new Attribute.Numbers(numbers);
  }

  private Attribute paddings() {
    var pairs = new ArrayList<Long>();
    in.expect('[');
    if (!in.accept(']')) {
      do {
        var pair = attributes.dims();
        if (pair.rank() != 2) {
          throw in.error("expected two paddings of each dimension, found %s", pair);
        }
        pairs.add(pair.get(0));
        pairs.add(pair.get(1));
      } while (in.accept(','));
      in.expect(']');
    }
    return new Attribute.Dense(
        Literal.ofLongs(
            TensorType.of(ElementType.I64, pairs.size() / 2, 2),
            pairs.stream().mapToLong(Long::longValue).toArray()));
  }

  private void reduce(Draft draft) {
    var inits = new ArrayList<Value>();
    do {
      in.expect('(');
      draft.operands.add(blocks.use());
      in.expect("init");
      in.expect(':');
      inits.add(blocks.use());
      in.expect(')');
    } while (in.accept(','));
    int n = inits.size();
    draft.operands.addAll(inits);
    var applied = in.accept("applies") ? in.word() : "";
    in.expect("across");
    in.expect("dimensions");
    in.expect('=');
    draft.attributes.put("dimensions", Attribute.Numbers.of(attributes.dims()));
    dictionary(draft);
    in.expect(':');
    function(draft);
    if (!applied.isEmpty()) {
      draft.regions.add(applied(applied, inits.getFirst()));
      return;
    }
    in.expect("reducer");
    var parameters = new BlockParser.Parameter[2 * n];
    for (int i = 0; i < n; i++) {
      in.expect('(');
      for (int k = 0; k < 2; k++) {
        parameters[k * n + i] = blocks.parameter();
        in.expect(k == 0 ? ',' : ')');
      }
    }
    draft.regions.add(
        blocks.region(
            builder -> {
              for (var parameter : parameters) {
                blocks.add(parameter, builder);
              }
            }));
  }

  private Block applied(String name, Value init) {
    var known =
        Arrays.stream(Elementwise.BinaryKind.values())
            .filter(kind -> kind.opName().equals(name))
            .findFirst();
    var kind =
        known.orElseThrow(
            () ->
                in.error(
                    "expected the inner-op to be a commutative binary-op that only has two operands"
                        + " and one result, found %s",
                    name));
    if (!kind.isCommutative()) {
      throw in.error("expected the inner-op to be a commutative binary-op, found %s", name);
    }
    var builder = new BlockBuilder();
    var type = init.anyType();
    var lhs = builder.parameter(type);
    var rhs = builder.parameter(type);
    var results = builder.declare(new Elementwise.Binary(kind, lhs, rhs), List.of(type), Map.of());
    return builder.build(results);
  }

  private void loop(Draft draft) {
    var parameters = new ArrayList<String>();
    in.expect('(');
    if (!in.accept(')')) {
      do {
        parameters.add(blocks.valueName());
        in.expect('=');
        draft.operands.add(blocks.use());
      } while (in.accept(','));
      in.expect(')');
    }
    List<Type> declared = List.of();
    if (in.accept(':')) {
      declared = types.list();
    }
    blocks.check(draft.operands, declared);
    var all = declared;
    draft.resultTypes = declared;
    if (in.accept("attributes")) {
      dictionary(draft);
    }
    BlockParser.Header header =
        builder -> {
          for (int i = 0; i < parameters.size(); i++) {
            blocks.define(parameters.get(i), List.of(builder.parameter(all.get(i))));
          }
        };
    in.expect("cond");
    draft.regions.add(blocks.region(header));
    in.expect("do");
    draft.regions.add(blocks.region(header));
  }

  private void scan(Draft draft) {
    in.expect('(');
    draft.operands.addAll(blocks.uses());
    int inputs = draft.operands.size();
    in.expect(')');
    in.expect("inits");
    in.expect('(');
    draft.operands.addAll(blocks.uses());
    int inits = draft.operands.size() - inputs;
    in.expect(')');
    in.expect("dimension");
    in.expect('=');
    draft.attributes.put("dimension", new Attribute.Int(in.integer()));
    if (in.accept("is_reverse")) {
      in.expect('=');
      draft.attributes.put("is_reverse", flag());
    }
    draft.regions.add(blocks.region());
    in.expect(':');
    function(draft);
    draft.attributes.put("operandSegmentSizes", segments(inputs, inits));
    draft.attributes.put("resultSegmentSizes", segments(draft.resultTypes.size() - inits, inits));
  }

  private static Attribute segments(int first, int second) {
    return new Attribute.Numbers(
        Literal.of(TensorType.of(ElementType.I32, 2), (double) first, (double) second));
  }

  private void exponentAndMantissa(Draft draft) {
    var format = in.word();
    if (!format.matches("e[0-9]{1,9}m[0-9]{1,9}")) {
      throw in.error("expected a format such as e5m10, found %s", format);
    }
    int at = format.indexOf('m');
    draft.attributes.put(
        "exponent_bits",
        new Attribute.Int(Integer.parseInt(format.substring(1, at)), ElementType.I32));
    draft.attributes.put(
        "mantissa_bits",
        new Attribute.Int(Integer.parseInt(format.substring(at + 1)), ElementType.I32));
  }

  private void barrier(Draft draft) {
    if (in.accept('(')) {
      in.expect(')');
      dictionary(draft);
      return;
    }
    draft.operands.addAll(blocks.uses());
    dictionary(draft);
    in.expect(':');
    draft.resultTypes = types.list();
    blocks.check(draft.operands, draft.resultTypes);
  }
}
