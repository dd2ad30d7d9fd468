package dev.adjoint.hlo.text;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.CustomCall;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise;
import dev.adjoint.hlo.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How each op is written in MLIR's pretty form: a line of pieces, from which the {@link Printer}
 * prints and the {@link Parser} parses. Ops that are not in the table have the generic form.
 *
 * @param pieces what follows the name of the op
 * @param inPieces the attributes that the pieces show, so that the dictionary does not
 */
record Syntax(List<Piece> pieces, Set<String> inPieces) {

  /** A part of the line. */
  sealed interface Piece {}

  /**
   * Fixed text.
   *
   * @param text as it is printed
   * @param tokens as it is parsed: words and punctuation
   */
  record Word(String text, List<String> tokens) implements Piece {}

  /**
   * Operands with commas between them.
   *
   * @param count how many; -1 for all that are left
   */
  record Operands(int count) implements Piece {}

  /** An integer without its type. */
  record Whole(String attribute, ElementType type) implements Piece {}

  /** {@code [0, 1]}. */
  record Sizes(String attribute) implements Piece {}

  /** The name of one of an enumeration's constants. */
  record Name(String attribute, String kind) implements Piece {}

  /** {@code true} or {@code false}. */
  record Flag(String attribute) implements Piece {}

  /** A string in quotes. */
  record Quoted(String attribute) implements Piece {}

  /** The name of a symbol: {@code @main}. */
  record Symbol(String attribute) implements Piece {}

  /** Pieces that are there if the attribute is, and has not this value, printed as text. */
  record Perhaps(String attribute, String unless, List<Piece> pieces) implements Piece {}

  /** The attributes that no other piece shows. */
  record Dictionary() implements Piece {}

  /** The types of operands and results. */
  record Types(Form form) implements Piece {}

  /** What has a syntax like no other. */
  enum Special implements Piece {
    CONSTANT,
    RANGES,
    DOT_DIMENSIONS,
    PRECISIONS,
    ALGORITHM,
    CONVOLUTION,
    REDUCE,
    WHILE,
    SCAN,
    EXPONENT_MANTISSA,
    BARRIER,
    MESH,
    SHARDING,
    MANUAL_COMPUTATION,
    ARITH_CONSTANT
  }

  /** How the types of operands and results are written. */
  enum Form {
    /** {@code (A, B) -> C}. */
    FUNCTION,
    /** {@code T} where all are the same, else as a function. */
    SAME,
    /** {@code C}: there are no operands. */
    RESULT,
    /** {@code P, T} where all but the first are the same, else as a function. */
    SELECT,
    /** {@code C} where the result is complex of the operands' type, else as a function. */
    COMPLEX,
    /** {@code tuple<A, B>} where that is the result, else as a function. */
    TUPLE,
    /** {@code A, B -> C}. */
    ARROW
  }

  private static final Map<String, Syntax> TABLE = table();

  /** The names of the results of ops that have several, each with a name. */
  private static final Map<String, List<String>> RESULT_NAMES =
      Map.of(
          "chlo.top_k", List.of("values", "indices"),
          "stablehlo.rng_bit_generator", List.of("output_state", "output"),
          "stablehlo.batch_norm_training", List.of("output", "batch_mean", "batch_var"),
          "stablehlo.batch_norm_grad", List.of("grad_operand", "grad_scale", "grad_offset"));

  /** {@return the syntax of the op of this name; null if it has the generic form} */
  static @Nullable Syntax of(String op) {
    return TABLE.get(op);
  }

  /** {@return the names of the op's results; empty if they have none of their own} */
  static List<String> resultNames(String op) {
    return RESULT_NAMES.getOrDefault(op, List.of());
  }

  /** {@return whether MLIR's pretty form leaves out this attribute of this value} */
  static boolean isDefault(Op op, String attribute, Attribute value) {
    return op instanceof CustomCall
        && switch (attribute) {
          case "has_side_effect" -> value.equals(new Attribute.Bool(false));
          case "api_version" -> value.equals(new Attribute.Int(1, ElementType.I32));
          case "called_computations" -> value.equals(new Attribute.Array(List.of()));
          default -> false;
        };
  }

  private static Map<String, Syntax> table() {
    var table = new HashMap<String, Syntax>();
    for (var kind : Elementwise.UnaryKind.values()) {
      put(table, kind.opName(), plain(Form.SAME));
    }
    for (var kind : Elementwise.BinaryKind.values()) {
      var form = kind == Elementwise.BinaryKind.COMPLEX ? Form.COMPLEX : Form.SAME;
      put(table, kind.opName(), plain(form));
    }
    for (var op : List.of("clamp", "convert", "uniform_quantize", "uniform_dequantize")) {
      put(table, "stablehlo." + op, plain(Form.SAME));
    }
    for (var op :
        List.of(
            "reshape",
            "bitcast_convert",
            "dynamic_reshape",
            "dynamic_pad",
            "dynamic_update_slice",
            "real_dynamic_slice")) {
      put(table, "stablehlo." + op, plain(Form.FUNCTION));
    }
    put(table, "stablehlo.select", plain(Form.SELECT));
    put(table, "stablehlo.after_all", plain(Form.SAME));
    put(table, "stablehlo.tuple", plain(Form.TUPLE));
    for (var op : List.of("create_token", "partition_id", "replica_id")) {
      put(table, "stablehlo." + op, end(Form.RESULT));
    }
    put(
        table,
        "stablehlo.compare",
        line(
            word(" "),
            new Name("comparison_direction", "comparison_direction"),
            word(", "),
            new Operands(2),
            perhaps(
                "compare_type",
                "#stablehlo<comparison_type NOTYPE>",
                word(", "),
                new Name("compare_type", "comparison_type")),
            end(Form.FUNCTION)));
    put(table, "stablehlo.constant", line(Special.CONSTANT));
    put(table, "stablehlo.iota", line(word(" dim = "), i64("iota_dimension"), end(Form.RESULT)));
    put(table, "stablehlo.dynamic_iota", with(", dim = ", i64("iota_dimension")));
    put(table, "stablehlo.broadcast", with(", sizes = ", new Sizes("broadcast_sizes")));
    put(table, "stablehlo.broadcast_in_dim", with(", dims = ", new Sizes("broadcast_dimensions")));
    put(
        table,
        "stablehlo.dynamic_broadcast_in_dim",
        with(", dims = ", new Sizes("broadcast_dimensions")));
    put(table, "stablehlo.transpose", with(", dims = ", new Sizes("permutation")));
    put(
        table,
        "stablehlo.reverse",
        line(all(), word(", dims = "), new Sizes("dimensions"), end(Form.SAME)));
    put(table, "stablehlo.concatenate", with(", dim = ", i64("dimension")));
    put(table, "stablehlo.slice", line(all(), Special.RANGES, end(Form.FUNCTION)));
    put(table, "stablehlo.dynamic_slice", with(", sizes = ", new Sizes("slice_sizes")));
    put(
        table,
        "stablehlo.pad",
        with(
            ", low = ",
            new Sizes("edge_padding_low"),
            word(", high = "),
            new Sizes("edge_padding_high"),
            word(", interior = "),
            new Sizes("interior_padding")));
    put(table, "stablehlo.get_dimension_size", with(", dim = ", i64("dimension")));
    put(table, "stablehlo.set_dimension_size", with(", dim = ", i64("dimension")));
    put(
        table,
        "stablehlo.cholesky",
        line(
            all(),
            perhaps("lower", "false", word(", lower = "), new Flag("lower")),
            end(Form.SAME)));
    put(
        table,
        "stablehlo.fft",
        with(
            ", type = ",
            new Name("fft_type", "fft_type"),
            word(", length = "),
            new Sizes("fft_length")));
    put(
        table,
        "stablehlo.rng",
        with(", distribution = ", new Name("rng_distribution", "rng_distribution")));
    put(
        table,
        "stablehlo.rng_bit_generator",
        with(", algorithm = ", new Name("rng_algorithm", "rng_algorithm")));
    put(
        table,
        "stablehlo.reduce_precision",
        line(all(), word(", format = "), Special.EXPONENT_MANTISSA, end(Form.SAME)));
    put(
        table,
        "stablehlo.get_tuple_element",
        line(all(), word("["), new Whole("index", ElementType.I32), word("]"), end(Form.FUNCTION)));
    put(table, "stablehlo.optimization_barrier", line(Special.BARRIER));
    put(table, "stablehlo.einsum", with(", config = ", new Quoted("einsum_config")));
    put(table, "stablehlo.unary_einsum", with(", config = ", new Quoted("einsum_config")));
    put(table, "stablehlo.dot", line(all(), Special.PRECISIONS, end(Form.FUNCTION)));
    put(
        table,
        "stablehlo.dot_general",
        line(
            all(),
            Special.DOT_DIMENSIONS,
            Special.PRECISIONS,
            Special.ALGORITHM,
            end(Form.FUNCTION)));
    put(
        table,
        "stablehlo.convolution",
        line(word("("), new Operands(-1), word(") "), Special.CONVOLUTION, end(Form.FUNCTION)));
    put(table, "stablehlo.reduce", line(Special.REDUCE));
    put(table, "stablehlo.while", line(Special.WHILE));
    put(table, "func.call", line(word(" "), new Symbol("callee"), called()));
    put(table, "stablehlo.custom_call", line(word(" "), new Symbol("call_target_name"), called()));
    put(
        table,
        "stablehlo.composite",
        line(word(" "), new Quoted("name"), word(" "), new Operands(-1), end(Form.FUNCTION)));
    for (var op :
        List.of(
            "acos",
            "acosh",
            "asin",
            "asin_acos_kernel",
            "asinh",
            "atan",
            "atanh",
            "bessel_i1e",
            "conj",
            "cosh",
            "digamma",
            "erf",
            "erf_inv",
            "erfc",
            "is_inf",
            "is_neg_inf",
            "is_pos_inf",
            "lgamma",
            "sinh",
            "square",
            "tan",
            "mulhi",
            "next_after",
            "polygamma",
            "zeta")) {
      put(table, "chlo." + op, plain(Form.ARROW));
    }
    put(
        table,
        "chlo.top_k",
        line(word("("), new Operands(1), word(", k = "), i64("k"), word(")"), end(Form.ARROW)));
    put(table, "chlo.scan", line(Special.SCAN));
    put(table, "arith.constant", line(Special.ARITH_CONSTANT));
    put(table, "sdy.mesh", line(Special.MESH));
    put(table, "sdy.sharding_constraint", line(Special.SHARDING));
    put(table, "sdy.manual_computation", line(Special.MANUAL_COMPUTATION));
    return Map.copyOf(table);
  }

  private static void put(Map<String, Syntax> table, String op, List<Piece> pieces) {
    var shown = new HashSet<String>();
    show(pieces, shown);
    table.put(op, new Syntax(List.copyOf(pieces), Set.copyOf(shown)));
  }

  private static void show(List<Piece> pieces, Set<String> shown) {
    for (var piece : pieces) {
      switch (piece) {
        case Whole number -> shown.add(number.attribute());
        case Sizes sizes -> shown.add(sizes.attribute());
        case Name name -> shown.add(name.attribute());
        case Flag flag -> shown.add(flag.attribute());
        case Quoted quoted -> shown.add(quoted.attribute());
        case Symbol symbol -> shown.add(symbol.attribute());
        case Perhaps perhaps -> {
          shown.add(perhaps.attribute());
          show(perhaps.pieces(), shown);
        }
        case Special special -> shown.addAll(attributes(special));
        case Word _, Operands _, Dictionary _, Types _ -> {}
      }
    }
  }

  private static List<String> attributes(Special special) {
    return switch (special) {
      case CONSTANT, ARITH_CONSTANT -> List.of("value");
      case RANGES -> List.of("start_indices", "limit_indices", "strides");
      case DOT_DIMENSIONS -> List.of("dot_dimension_numbers");
      case PRECISIONS -> List.of("precision_config");
      case ALGORITHM -> List.of("algorithm");
      case CONVOLUTION ->
          List.of(
              "dimension_numbers",
              "window_strides",
              "padding",
              "lhs_dilation",
              "rhs_dilation",
              "window_reversal");
      case REDUCE -> List.of("dimensions");
      case EXPONENT_MANTISSA -> List.of("exponent_bits", "mantissa_bits");
      case SCAN ->
          List.of(
              "dimension",
              "is_reverse",
              "is_associative",
              "operandSegmentSizes",
              "resultSegmentSizes");
      case MESH -> List.of("mesh", "sym_name");
      case MANUAL_COMPUTATION -> List.of("in_shardings", "out_shardings", "manual_axes");
      case SHARDING -> List.of("sharding");
      case WHILE, BARRIER -> List.of();
    };
  }

  /** Lines are built of pieces and of lists of them. */
  private static List<Piece> line(Object... parts) {
    var pieces = new ArrayList<Piece>();
    for (var part : parts) {
      if (part instanceof List<?> several) {
        several.forEach(piece -> pieces.add((Piece) piece));
      } else {
        pieces.add((Piece) part);
      }
    }
    return pieces;
  }

  private static List<Piece> all() {
    return List.of(word(" "), new Operands(-1));
  }

  private static List<Piece> end(Form form) {
    return List.of(new Dictionary(), word(" : "), new Types(form));
  }

  private static List<Piece> plain(Form form) {
    return line(all(), end(form));
  }

  private static List<Piece> called() {
    return line(word("("), new Operands(-1), word(")"), end(Form.FUNCTION));
  }

  private static List<Piece> with(String text, Object... parts) {
    return line(all(), word(text), line(parts), end(Form.FUNCTION));
  }

  private static Piece i64(String attribute) {
    return new Whole(attribute, ElementType.I64);
  }

  private static Piece perhaps(String attribute, String unless, Piece... pieces) {
    return new Perhaps(attribute, unless, List.of(pieces));
  }

  private static Word word(String text) {
    var tokens = new ArrayList<String>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (Character.isLetter(c)) {
        while (end < text.length() && Character.isLetter(text.charAt(end))
            || end < text.length() && text.charAt(end) == '_') {
          end++;
        }
      }
      if (c != ' ') {
        tokens.add(text.substring(at, end));
      }
      at = end;
    }
    return new Word(text, tokens);
  }
}
