package dev.adjoint.hlo;

import static dev.adjoint.hlo.ElementType.BF16;
import static dev.adjoint.hlo.ElementType.C128;
import static dev.adjoint.hlo.ElementType.C64;
import static dev.adjoint.hlo.ElementType.F16;
import static dev.adjoint.hlo.ElementType.F32;
import static dev.adjoint.hlo.ElementType.F64;
import static dev.adjoint.hlo.ElementType.I1;
import static dev.adjoint.hlo.ElementType.I32;

import dev.adjoint.hlo.Contraction.DotGeneral;
import dev.adjoint.hlo.Contraction.Precision;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.Creation.Iota;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.Clamp;
import dev.adjoint.hlo.Elementwise.Compare;
import dev.adjoint.hlo.Elementwise.Convert;
import dev.adjoint.hlo.Elementwise.Direction;
import dev.adjoint.hlo.Elementwise.Select;
import dev.adjoint.hlo.Elementwise.Unary;
import dev.adjoint.hlo.Elementwise.UnaryKind;
import dev.adjoint.hlo.Reduction.Reduce;
import dev.adjoint.hlo.Shaping.BroadcastInDim;
import dev.adjoint.hlo.Shaping.Concatenate;
import dev.adjoint.hlo.Shaping.Pad;
import dev.adjoint.hlo.Shaping.Reshape;
import dev.adjoint.hlo.Shaping.Reverse;
import dev.adjoint.hlo.Shaping.Slice;
import dev.adjoint.hlo.Shaping.Transpose;
import dev.adjoint.hlo.text.Printer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Valid modules that between them hold every op, element type and form of attribute. Run as a
 * program, it writes them to a folder as text, for comparison with what MLIR's own printer makes of
 * them.
 */
public final class SampleModules {
  private SampleModules() {}

  /**
   * Writes each module to {@code args[0]}, plain as {@code NAME.mlir} and with places as {@code
   * NAME.loc.mlir}.
   */
  public static void main(String[] args) throws IOException {
    var folder = Files.createDirectories(Path.of(args[0]));
    for (var entry : all().entrySet()) {
      Files.writeString(folder.resolve(entry.getKey() + ".mlir"), Printer.print(entry.getValue()));
      Files.writeString(
          folder.resolve(entry.getKey() + ".loc.mlir"),
          Printer.printWithLocations(entry.getValue()));
    }
  }

  /** {@return the modules by name} */
  public static Map<String, Module> all() {
    var modules = new LinkedHashMap<String, Module>();
    for (var kind : UnaryKind.values()) {
      modules.put("unary_" + kind.name().toLowerCase(Locale.ROOT), unary(kind));
    }
    for (var kind : BinaryKind.values()) {
      modules.put("binary_" + kind.name().toLowerCase(Locale.ROOT), binary(kind));
    }
    modules.put("compare", compare());
    modules.put("select_clamp", selectAndClamp());
    modules.put("convert", convert());
    modules.put("constants_by_type", constantsByType());
    modules.put("constants_f32", constants(F32));
    modules.put("constants_f64", constants(F64));
    modules.put("constants_f16", constants(F16));
    modules.put("constants_bf16", constants(BF16));
    modules.put("constants_complex", constants(C64));
    modules.put("constants_complex128", constants(C128));
    modules.put("constants_large", largeConstants());
    modules.put("constants_random", randomConstants());
    modules.put("constants_short_floats", shortFloats());
    modules.put("iota", iota());
    modules.put("shaping", shaping());
    modules.put("empty_lists", emptyLists());
    modules.put("dot_general", dotGeneral());
    modules.put("reduce", reduce());
    modules.put("reduce_general", reduceGeneral());
    modules.put("calls", calls());
    modules.put("composites", composites());
    modules.put("attributes", attributes());
    modules.put("strange_names", strangeNames());
    modules.put("no_results", function("nothing", List.of(), b -> List.of()));
    return modules;
  }

  /**
   * {@return a module of one function, made by {@code body} from a builder that has parameters of
   * {@code types}}
   */
  static Module function(
      String name,
      List<TensorType> types,
      java.util.function.Function<BlockBuilder, List<Value>> body) {
    var builder = new BlockBuilder();
    builder.parameters(types);
    builder.at(Location.of("Sample.java", 7));
    return Module.of(new Function(name, builder.build(body.apply(builder))));
  }

  private static Module unary(UnaryKind kind) {
    var types = new ArrayList<TensorType>();
    for (var type : ElementType.ofArrays()) {
      if (kind.accepts(type)) {
        types.add(TensorType.of(type, 2, 3));
      }
    }
    return function(
        "unary", types, b -> b.parameters().stream().map(x -> b.add(new Unary(kind, x))).toList());
  }

  private static Module binary(BinaryKind kind) {
    var types = new ArrayList<TensorType>();
    for (var type : ElementType.ofArrays()) {
      if (kind.accepts(type)) {
        types.add(TensorType.of(type, 4));
      }
    }
    return function(
        "binary",
        types,
        b -> b.parameters().stream().map(x -> b.add(new Binary(kind, x, x))).toList());
  }

  private static Module compare() {
    var types = new ArrayList<TensorType>();
    for (var type : ElementType.ofArrays()) {
      types.add(TensorType.of(type));
    }
    return function(
        "compare",
        types,
        b -> {
          var results = new ArrayList<Value>();
          for (var x : b.parameters()) {
            for (var direction : Direction.values()) {
              if (!x.type().elementType().isComplex()
                  || direction == Direction.EQ
                  || direction == Direction.NE) {
                results.add(b.add(new Compare(x, x, direction)));
              }
            }
          }
          return results;
        });
  }

  private static Module selectAndClamp() {
    var matrix = TensorType.of(F32, 2, 3);
    return function(
        "choose",
        List.of(TensorType.of(I1), TensorType.of(I1, 2, 3), matrix, TensorType.of(F32)),
        b -> {
          var p = b.parameters();
          return List.of(
              b.add(new Select(p.get(0), p.get(2), p.get(2))),
              b.add(new Select(p.get(1), p.get(2), p.get(2))),
              b.add(new Select(p.get(0), p.get(3), p.get(3))),
              b.add(new Select(p.get(0), p.get(0), p.get(0))),
              b.add(new Clamp(p.get(2), p.get(2), p.get(2))),
              b.add(new Clamp(p.get(3), p.get(2), p.get(3))),
              b.add(new Clamp(p.get(3), p.get(2), p.get(2))));
        });
  }

  private static Module convert() {
    var types = new ArrayList<TensorType>();
    for (var type : ElementType.ofArrays()) {
      types.add(TensorType.of(type, 5));
    }
    return function(
        "convert",
        types,
        b -> {
          var results = new ArrayList<Value>();
          for (var x : b.parameters()) {
            for (var to : ElementType.ofArrays()) {
              results.add(b.add(new Convert(x, to)));
            }
          }
          return results;
        });
  }

  /** A splat, an array of one, a matrix and an empty array of each element type. */
  private static Module constantsByType() {
    return function(
        "constants",
        List.of(),
        b -> {
          var results = new ArrayList<Value>();
          for (var type : ElementType.ofArrays()) {
            var ones = new byte[type.bytes()];
            ones[type.isComplex() ? type.bytes() / 2 - 1 : type.bytes() - 1] = 1;
            var six = new byte[6 * type.bytes()];
            for (int i = 0; i < 6; i++) {
              six[i * type.bytes()] = (byte) (type == I1 ? i % 2 : type.bits() == 2 ? i % 2 : i);
            }
            results.add(constant(b, Literal.of(TensorType.of(type), ones)));
            results.add(constant(b, Literal.of(TensorType.of(type, 1), ones)));
            results.add(constant(b, Literal.of(TensorType.of(type, 3, 4), ones)));
            results.add(constant(b, Literal.of(TensorType.of(type, 2, 3), six)));
            results.add(constant(b, Literal.of(TensorType.of(type, 1, 3, 2), six)));
            results.add(constant(b, Literal.of(TensorType.of(type, 6), new byte[six.length])));
            results.add(constant(b, Literal.of(TensorType.of(type, 2, 0), new byte[0])));
            var extreme = new byte[2 * type.bytes()];
            if (type.isInteger()) {
              extreme[type.bytes() - 1] =
                  (byte)
                      (type.kind() == ElementType.Kind.UNSIGNED
                          ? (type.bits() < 8 ? (1 << type.bits()) - 1 : 0xff)
                          : (type.bits() < 8 ? -(1 << (type.bits() - 1)) : 0x80));
              results.add(constant(b, Literal.of(TensorType.of(type, 2), extreme)));
            }
          }
          return results;
        });
  }

  /** Numbers whose digits are delicate. */
  private static final double[] DELICATE = {
    0,
    -0.0,
    1,
    -1,
    2.5,
    9,
    10,
    11,
    100,
    1000,
    123456,
    1234567,
    12345678,
    123456789,
    16777216,
    16777217,
    0.1,
    0.2,
    0.3,
    1 / 3.0,
    2 / 3.0,
    1e-7,
    1.5e-7,
    1e-10,
    1e-38,
    1e-45,
    1e-40,
    1e38,
    3.4028234663852886e38,
    1.17549435e-38,
    65504,
    6.1e-5,
    5.96e-8,
    Math.PI,
    Math.E,
    1e100,
    1e-100,
    Double.MIN_VALUE,
    2.2250738585072014e-308,
    1.7976931348623157e308,
    1e15,
    1e16,
    1e17,
    9007199254740992.0,
    0.30000000000000004,
    Double.MIN_VALUE,
    1.0000001,
    0.9999999,
    0.99999994,
    9.9999999,
    99999.99,
    999999.9,
    9999999,
    99999999,
    1e21,
    1e22,
    1e23,
    8.41e21,
    -0.5,
    0.25,
    0.125,
    0.0625,
    1024.125,
    3.1415927,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY
  };

  private static Module constants(ElementType type) {
    return function(
        "numbers",
        List.of(),
        b -> {
          var results = new ArrayList<Value>();
          for (double value : DELICATE) {
            results.add(constant(b, Literal.splat(TensorType.of(type), value)));
          }
          results.add(constant(b, Literal.of(TensorType.of(type, DELICATE.length), DELICATE)));
          return results;
        });
  }

  /** Numbers drawn from all the bit patterns of each floating-point type. */
  private static Module randomConstants() {
    var random = new Random(20260101);
    return function(
        "random",
        List.of(),
        b -> {
          var results = new ArrayList<Value>();
          for (var type : List.of(BF16, F16, F32, F64, C64, C128)) {
            for (int i = 0; i < 20; i++) {
              var bytes = new byte[50 * type.bytes()];
              random.nextBytes(bytes);
              results.add(constant(b, Literal.of(TensorType.of(type, 50), bytes)));
            }
          }
          for (var type : List.of(F16, F32, F64)) {
            for (int i = 0; i < 20; i++) {
              var values = random.doubles(50, -2, 2).toArray();
              results.add(constant(b, Literal.of(TensorType.of(type, 50), values)));
            }
          }
          return results;
        });
  }

  /** All floats of at most 16 bits. */
  private static Module shortFloats() {
    return function(
        "short",
        List.of(),
        b -> {
          var results = new ArrayList<Value>();
          for (var type : ElementType.ofArrays()) {
            if (type.isFloat() && type.bits() <= 16) {
              int count = Math.min(64, 1 << type.bits());
              for (int from = 0; from < 1 << type.bits(); from += count) {
                var bytes = new byte[count * type.bytes()];
                for (int i = 0; i < count; i++) {
                  bytes[i * type.bytes()] = (byte) (from + i);
                  bytes[(i + 1) * type.bytes() - 1] = (byte) ((from + i) >> (8 * type.bytes() - 8));
                }
                results.add(constant(b, Literal.of(TensorType.of(type, count), bytes)));
              }
            }
          }
          return results;
        });
  }

  /** Constants about as long as those that MLIR prints in hexadecimal. */
  private static Module largeConstants() {
    return function(
        "large",
        List.of(),
        b -> {
          var results = new ArrayList<Value>();
          for (var type : ElementType.ofArrays()) {
            for (int size : new int[] {99, 100, 101, 128}) {
              var bytes = new byte[size * type.bytes()];
              for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (type.bits() == 2 || type == I1 ? i % 2 : i % 7);
              }
              results.add(constant(b, Literal.of(TensorType.of(type, size), bytes)));
              results.add(
                  constant(b, Literal.of(TensorType.of(type, size), new byte[type.bytes()])));
            }
          }
          return results;
        });
  }

  private static Module iota() {
    return function(
        "iota",
        List.of(),
        b -> {
          var results = new ArrayList<Value>();
          for (var type : ElementType.ofArrays()) {
            if (type != I1) {
              results.add(b.add(new Iota(TensorType.of(type, 3, 2), 1)));
            }
          }
          return results;
        });
  }

  private static Module shaping() {
    return function(
        "shaping",
        List.of(TensorType.of(F32, 2, 3), TensorType.of(F32), TensorType.of(F32, 1, 3)),
        b -> {
          var x = b.parameters().get(0);
          var scalar = b.parameters().get(1);
          var row = b.parameters().get(2);
          return List.of(
              b.add(new BroadcastInDim(x, Dims.of(4, 2, 3), Dims.of(1, 2))),
              b.add(new BroadcastInDim(x, Dims.of(3, 2), Dims.of(1, 0))),
              b.add(new BroadcastInDim(row, Dims.of(2, 3), Dims.of(0, 1))),
              b.add(new BroadcastInDim(scalar, Dims.of(2, 3), Dims.of())),
              b.add(new BroadcastInDim(scalar, Dims.of(), Dims.of())),
              b.add(new Reshape(x, Dims.of(6))),
              b.add(new Reshape(x, Dims.of(1, 3, 1, 2))),
              b.add(new Reshape(scalar, Dims.of(1))),
              b.add(new Reshape(x, Dims.of(2, 3))),
              b.add(new Transpose(x, Dims.of(1, 0))),
              b.add(new Transpose(x, Dims.of(0, 1))),
              b.add(new Transpose(scalar, Dims.of())),
              b.add(new Slice(x, Dims.of(0, 1), Dims.of(2, 3), Dims.of(1, 2))),
              b.add(new Slice(x, Dims.of(1, 1), Dims.of(1, 2), Dims.of(1, 1))),
              b.add(new Slice(x, Dims.of(0, 0), Dims.of(2, 3), Dims.of(1, 1))),
              b.add(new Pad(x, scalar, Dims.of(1, -1), Dims.of(0, 2), Dims.of(0, 3))),
              b.add(new Pad(x, scalar, Dims.of(0, 0), Dims.of(0, 0), Dims.of(0, 0))),
              b.add(new Concatenate(List.of(x, row, x), 0)),
              b.add(new Concatenate(List.of(x, x), 1)),
              b.add(new Concatenate(List.of(x), 1)),
              b.add(new Reverse(x, Dims.of(1, 0))),
              b.add(new Reverse(x, Dims.of(1))));
        });
  }

  private static Module emptyLists() {
    return function(
        "empty",
        List.of(TensorType.of(F32), TensorType.of(F32, 0, 3)),
        b -> {
          var scalar = b.parameters().get(0);
          var empty = b.parameters().get(1);
          return List.of(
              b.add(new Slice(scalar, Dims.of(), Dims.of(), Dims.of())),
              b.add(new Pad(scalar, scalar, Dims.of(), Dims.of(), Dims.of())),
              b.add(new Reverse(scalar, Dims.of())),
              b.add(new Pad(empty, scalar, Dims.of(2, 0), Dims.of(1, 0), Dims.of(5, 0))),
              b.add(new Reshape(empty, Dims.of(3, 0, 7))),
              b.add(new Concatenate(List.of(empty, empty), 0)),
              b.add(dot(scalar, scalar, "", "", "", "", Precision.DEFAULT)),
              b.add(
                  new Reduce(
                      List.of(empty), List.of(scalar), Dims.of(0), combiner(BinaryKind.ADD, F32))),
              b.add(
                  new Reduce(
                      List.of(empty), List.of(scalar), Dims.of(), combiner(BinaryKind.ADD, F32))));
        });
  }

  private static Module dotGeneral() {
    return function(
        "dot",
        List.of(
            TensorType.of(F32, 2, 3),
            TensorType.of(F32, 3, 4),
            TensorType.of(F32, 5, 2, 3),
            TensorType.of(F32, 5, 3, 2),
            TensorType.of(BF16, 3)),
        b -> {
          var p = b.parameters();
          return List.of(
              b.add(dot(p.get(0), p.get(1), "", "", "1", "0", Precision.DEFAULT)),
              b.add(dot(p.get(0), p.get(1), "", "", "1", "0", Precision.HIGH)),
              b.add(dot(p.get(0), p.get(1), "", "", "1", "0", Precision.HIGHEST)),
              b.add(dot(p.get(0), p.get(1), "", "", "", "", Precision.DEFAULT)),
              b.add(dot(p.get(2), p.get(3), "0", "0", "2", "1", Precision.DEFAULT)),
              b.add(dot(p.get(2), p.get(3), "0", "0", "1,2", "2,1", Precision.HIGHEST)),
              b.add(dot(p.get(2), p.get(3), "0", "0", "", "", Precision.DEFAULT)),
              b.add(
                  new DotGeneral(
                      p.get(4),
                      p.get(4),
                      Dims.of(),
                      Dims.of(),
                      Dims.of(0),
                      Dims.of(0),
                      Precision.DEFAULT,
                      F32)));
        });
  }

  private static Module reduce() {
    var kinds =
        List.of(
            BinaryKind.ADD,
            BinaryKind.MULTIPLY,
            BinaryKind.MAXIMUM,
            BinaryKind.MINIMUM,
            BinaryKind.SUBTRACT,
            BinaryKind.DIVIDE);
    return function(
        "reduce",
        List.of(
            TensorType.of(F32, 2, 3),
            TensorType.of(F32),
            TensorType.of(I1, 2, 3),
            TensorType.of(I1)),
        b -> {
          var p = b.parameters();
          var results = new ArrayList<Value>();
          for (var kind : kinds) {
            results.add(
                b.add(
                    new Reduce(
                        List.of(p.get(0)), List.of(p.get(1)), Dims.of(1), combiner(kind, F32))));
            results.add(
                b.add(
                    new Reduce(
                        List.of(p.get(0)), List.of(p.get(1)), Dims.of(1, 0), combiner(kind, F32))));
          }
          for (var kind :
              List.of(
                  BinaryKind.AND,
                  BinaryKind.OR,
                  BinaryKind.XOR,
                  BinaryKind.ADD,
                  BinaryKind.MAXIMUM)) {
            results.add(
                b.add(
                    new Reduce(
                        List.of(p.get(2)), List.of(p.get(3)), Dims.of(0), combiner(kind, I1))));
          }
          return results;
        });
  }

  /**
   * Bodies of more than one op, of swapped parameters, of two inputs, with constants, inside a
   * called function.
   */
  private static Module reduceGeneral() {
    var body = new BlockBuilder();
    var x = body.parameter(TensorType.of(F32));
    var y = body.parameter(TensorType.of(F32));
    body.at(Location.of("Body.java", 3));
    var two = constant(body, Literal.splat(TensorType.of(F32), 2));
    var sum =
        body.add(new Binary(BinaryKind.ADD, x, body.add(new Binary(BinaryKind.MULTIPLY, two, y))));
    var weighted = body.build(List.of(sum));

    var swapped = new BlockBuilder();
    var sx = swapped.parameter(TensorType.of(F32));
    var sy = swapped.parameter(TensorType.of(F32));
    var swappedBody = swapped.build(List.of(swapped.add(new Binary(BinaryKind.SUBTRACT, sy, sx))));

    return function(
        "general",
        List.of(
            TensorType.of(F32, 2, 3),
            TensorType.of(F32),
            TensorType.of(I32, 2, 3),
            TensorType.of(I32)),
        b -> {
          var p = b.parameters();
          var one = constant(b, Literal.splat(TensorType.of(F32), 1));
          var results = new ArrayList<Value>();
          results.add(b.add(new Unary(UnaryKind.SINE, p.get(0))));
          results.add(b.add(new Reduce(List.of(p.get(0)), List.of(one), Dims.of(0), weighted)));
          results.add(b.add(new Unary(UnaryKind.COSINE, p.get(0))));
          results.add(
              b.add(new Reduce(List.of(p.get(0)), List.of(p.get(1)), Dims.of(0), swappedBody)));
          results.addAll(
              b.addAll(
                  new Reduce(
                      List.of(p.get(0), p.get(2)),
                      List.of(p.get(1), p.get(3)),
                      Dims.of(0, 1),
                      argMax())));
          results.add(b.add(new Unary(UnaryKind.TANH, p.get(0))));
          results.add(constant(b, Literal.splat(TensorType.of(F32), 3)));
          return results;
        });
  }

  /**
   * {@return the body of a reduction of (value, index) pairs to the largest value and its index}
   */
  static Block argMax() {
    var b = new BlockBuilder();
    var p =
        b.parameters(
            List.of(
                TensorType.of(F32), TensorType.of(I32), TensorType.of(F32), TensorType.of(I32)));
    var first = b.add(new Compare(p.get(0), p.get(2), Direction.GE));
    return b.build(
        List.of(
            b.add(new Select(first, p.get(0), p.get(2))),
            b.add(new Select(first, p.get(1), p.get(3)))));
  }

  private static Module calls() {
    var inner = named("f", b -> b.add(new Unary(UnaryKind.SINE, b.parameters().getFirst())));
    var other = named("f", b -> b.add(new Unary(UnaryKind.COSINE, b.parameters().getFirst())));
    var pair = new BlockBuilder();
    var px = pair.parameter(TensorType.of(F32));
    var two = new Function("pair", pair.build(List.of(px, px)));
    var none = new Function("none", new BlockBuilder().build(List.of()));
    var outer =
        named("main", b -> b.add(new Calling.Call(inner, List.of(b.parameters().getFirst()))));
    return function(
        "calls",
        List.of(TensorType.of(F32)),
        b -> {
          var x = b.parameters().getFirst();
          var a = b.add(new Calling.Call(inner, List.of(x)));
          var c = b.add(new Calling.Call(other, List.of(a)));
          var d = b.add(new Calling.Call(outer, List.of(c)));
          var pairs = b.addAll(new Calling.Call(two, List.of(d)));
          b.addAll(new Calling.Call(none, List.of()));
          return List.of(
              b.add(new Binary(BinaryKind.ADD, pairs.get(0), pairs.get(1))),
              b.add(new Calling.Call(inner, List.of(x))));
        });
  }

  private static Module composites() {
    var plain =
        new Calling.Plain(
            named("sine", b -> b.add(new Unary(UnaryKind.SINE, b.parameters().getFirst()))));
    Map<String, Attribute> attributes =
        Map.of(
            "residuals", new Attribute.Int(3),
            "small", new Attribute.Int(-4, ElementType.I32),
            "transpose", new Attribute.Text("f_t"),
            "text", new Attribute.Text("tab\tquote\"back\\slash\nline \u00e9\u0001"),
            "odd name", new Attribute.Bool(false),
            "yes", new Attribute.Bool(true));
    var pair = new BlockBuilder();
    var px = pair.parameter(TensorType.of(F32));
    var two = new Calling.Plain(new Function("pair", pair.build(List.of(px, px))));
    return function(
        "composites",
        List.of(TensorType.of(F32)),
        b -> {
          var x = b.parameters();
          var y = b.add(new Calling.Composite("adjoint.custom_transpose", x, attributes, plain));
          var z = b.add(new Calling.Composite("adjoint.plain", List.of(y), Map.of(), plain));
          var pairs = b.addAll(new Calling.Composite("adjoint.pair", List.of(z), Map.of(), two));
          return List.of(pairs.get(0), pairs.get(1), y);
        });
  }

  private static Module attributes() {
    var b = new BlockBuilder();
    var parameters =
        b.parameters(List.of(TensorType.of(F32), TensorType.of(F32), TensorType.of(F32)));
    var function =
        new Function(
            "donating",
            b.build(
                List.of(b.add(new Binary(BinaryKind.ADD, parameters.get(0), parameters.get(1))))),
            Map.of(
                0,
                Map.of("jax.buffer_donor", new Attribute.Bool(true)),
                2,
                Map.of(
                    "tf.aliasing_output", new Attribute.Int(0, ElementType.I32),
                    "mhlo.sharding", new Attribute.Text("{replicated}"))));
    return Module.of(function);
  }

  private static Module strangeNames() {
    var lambda = named("lambda$f$0", b -> b.parameters().getFirst());
    var spaces = named("a \"quoted\" name", b -> b.parameters().getFirst());
    var empty = named("", b -> b.parameters().getFirst());
    var accents = named("\u00e9t\u00e9", b -> b.parameters().getFirst());
    var digit = named("2nd", b -> b.parameters().getFirst());
    var dash = named("a-b", b -> b.parameters().getFirst());
    return function(
        "Foo.bar \\ baz",
        List.of(TensorType.of(F32)),
        b -> {
          var x = b.parameters().getFirst();
          b.at(Location.of("Odd \"name\".java", 12));
          for (var f : List.of(lambda, spaces, empty, accents, digit, dash)) {
            x = b.add(new Calling.Call(f, List.of(x)));
          }
          return List.of(x);
        });
  }

  /** {@return a function from one f32 to the value that {@code body} makes} */
  static Function named(String name, java.util.function.Function<BlockBuilder, Value> body) {
    var builder = new BlockBuilder();
    builder.parameter(TensorType.of(F32));
    return new Function(name, builder.build(List.of(body.apply(builder))));
  }

  /** {@return the body of a reduction by one elementwise op} */
  static Block combiner(BinaryKind kind, ElementType type) {
    var b = new BlockBuilder();
    var p = b.parameters(List.of(TensorType.of(type), TensorType.of(type)));
    return b.build(List.of(b.add(new Binary(kind, p.get(0), p.get(1)))));
  }

  /** {@return a product in f32 whose dimensions are lists such as {@code "1,2"}} */
  static DotGeneral dot(
      Value lhs, Value rhs, String lb, String rb, String lc, String rc, Precision precision) {
    return new DotGeneral(lhs, rhs, dims(lb), dims(rb), dims(lc), dims(rc), precision, F32);
  }

  private static Dims dims(String list) {
    return list.isEmpty()
        ? Dims.of()
        : Dims.of(List.of(list.split(",", -1)).stream().mapToLong(Long::parseLong).toArray());
  }

  private static Value constant(BlockBuilder builder, Literal value) {
    return builder.add(new Constant(value));
  }
}
