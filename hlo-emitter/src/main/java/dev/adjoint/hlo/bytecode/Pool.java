package dev.adjoint.hlo.bytecode;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise;
import dev.adjoint.hlo.Floats;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Location;
import dev.adjoint.hlo.OutputOperandAlias;
import dev.adjoint.hlo.Quantization;
import dev.adjoint.hlo.ResultAccuracy;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Type;
import dev.adjoint.hlo.text.Text;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The strings, attributes and types of an artifact being written, each once. */
final class Pool {
  static final String BUILTIN = "builtin";
  static final String VHLO = "vhlo";

  private static final Map<ElementType, Integer> SCALARS = scalars();

  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final Entries attributes = new Entries();
  private final Entries types = new Entries();
  private final Map<Attribute, Integer> knownAttributes = new HashMap<>();
  private final Map<Type, Integer> knownTypes = new HashMap<>();
  private final Map<Location, Integer> knownPlaces = new HashMap<>();

  /** Encodings of a dialect, numbered as they come. */
  private static final class Entries {
    final Map<Entry, Integer> numbers = new LinkedHashMap<>();

    int add(String dialect, ByteSink bytes) {
      return numbers.computeIfAbsent(
          new Entry(dialect, ByteBuffer.wrap(bytes.toBytes()), false), _ -> numbers.size());
    }

    /** Adds what has no encoding but its text. */
    int addText(String dialect, String text) {
      return numbers.computeIfAbsent(
          new Entry(dialect, ByteBuffer.wrap(Text.bytes(text + "\0")), true), _ -> numbers.size());
    }
  }

  private record Entry(String dialect, ByteBuffer bytes, boolean isText) {}

  private static Map<ElementType, Integer> scalars() {
    var codes = new HashMap<ElementType, Integer>();
    codes.put(ElementType.I1, 0);
    codes.put(ElementType.BF16, 2);
    codes.put(ElementType.F16, 3);
    codes.put(ElementType.F32, 4);
    codes.put(ElementType.F64, 5);
    codes.put(ElementType.F8E4M3FN, 6);
    codes.put(ElementType.F8E5M2, 7);
    codes.put(ElementType.INDEX, 9);
    codes.put(ElementType.I4, 10);
    codes.put(ElementType.I8, 11);
    codes.put(ElementType.I16, 12);
    codes.put(ElementType.I32, 13);
    codes.put(ElementType.I64, 14);
    codes.put(ElementType.UI4, 15);
    codes.put(ElementType.UI8, 16);
    codes.put(ElementType.UI16, 17);
    codes.put(ElementType.UI32, 18);
    codes.put(ElementType.UI64, 19);
    codes.put(ElementType.F8E4M3FNUZ, 27);
    codes.put(ElementType.F8E5M2FNUZ, 28);
    codes.put(ElementType.F8E4M3B11FNUZ, 29);
    codes.put(ElementType.I2, 31);
    codes.put(ElementType.UI2, 32);
    codes.put(ElementType.F8E4M3, 35);
    codes.put(ElementType.F8E3M4, 36);
    codes.put(ElementType.F4E2M1FN, 37);
    codes.put(ElementType.F6E2M3FN, 38);
    codes.put(ElementType.F6E3M2FN, 39);
    codes.put(ElementType.F8E8M0FNU, 40);
    return Map.copyOf(codes);
  }

  /** {@return the element types by their codes, complex ones excepted} */
  static Map<Integer, ElementType> scalarsByCode() {
    var types = new HashMap<Integer, ElementType>();
    SCALARS.forEach((type, code) -> types.put(code, type));
    return Map.copyOf(types);
  }

  int string(String text) {
    return strings.computeIfAbsent(text, _ -> strings.size());
  }

  /** {@return the number of {@code attribute} as VHLO has it} */
  int attribute(Attribute attribute) {
    if (attribute instanceof Attribute.Symbol(var path) && path.size() == 1) {
      // Inside a dictionary too: VHLO has text only, and StableHLO reads text there.
      return attribute(new Attribute.Text(path.getFirst()));
    }
    return once(
        knownAttributes,
        attribute,
        () ->
            isShardy(attribute)
                ? new ShardyWriter(this, attribute.toString()).write()
                : attributes.add(VHLO, encode(attribute)));
  }

  private static boolean isShardy(Attribute attribute) {
    return attribute instanceof Attribute.Opaque(var text)
        && (text.startsWith("#sdy.") || text.startsWith("#sdy<"));
  }

  /** {@return the number of an attribute of the dialect {@code sdy}} */
  int shardy(ByteSink bytes) {
    return attributes.add(ShardyReader.DIALECT, bytes);
  }

  boolean hasShardy() {
    return attributes.numbers.keySet().stream()
        .anyMatch(entry -> entry.dialect.equals(ShardyReader.DIALECT));
  }

  private static <K> int once(Map<K, Integer> known, K key, Supplier<Integer> make) {
    var number = known.get(key);
    if (number == null) {
      number = make.get();
      known.put(key, number);
    }
    return number;
  }

  private ByteSink encode(Attribute attribute) {
    var out = new ByteSink();
    switch (attribute) {
      case Attribute.Bool(var value) -> out.varint(2).varint(value ? 1 : 0);
      case Attribute.Int(var value, var type) ->
          integer(out.varint(9).varint(element(type)), value, type.bits());
      case Attribute.Real(var value, var type) ->
          integer(out.varint(8).varint(element(type)), Floats.bits(type, value), type.bits());
      case Attribute.Text(var text) -> out.varint(14).varint(string(text));
      case Attribute.TypeOf(var type) -> out.varint(17).varint(type(type));
      case Attribute.Array(var elements) -> {
        out.varint(1).varint(elements.size());
        elements.forEach(element -> out.varint(attribute(element)));
      }
      case Attribute.Dictionary(var entries) -> {
        out.varint(6).varint(entries.size());
        entries.forEach(
            (name, value) ->
                out.varint(attribute(new Attribute.Text(name))).varint(attribute(value)));
      }
      case Attribute.Numbers(var values) -> tensor(values, out);
      case Attribute.Dense(var values) -> tensor(values, out);
      case Attribute.Enumerated(_, var kind, var value) -> {
        var known = VhloEnums.BY_KIND.get(kind);
        if (known == null || known.names().indexOf(value) < 0) {
          throw notPortable(attribute);
        }
        out.varint(known.code()).varint(known.names().indexOf(value));
      }
      case Attribute.Bounds(var sizes) -> {
        out.varint(18).varint(sizes.rank());
        sizes.stream().forEach(out::signed);
      }
      case OutputOperandAlias alias -> {
        out.varint(10).varint(alias.outputTupleIndices().rank());
        alias.outputTupleIndices().stream().forEach(out::signed);
        out.signed(alias.operandIndex()).varint(alias.operandTupleIndices().rank());
        alias.operandTupleIndices().stream().forEach(out::signed);
      }
      case ResultAccuracy accuracy -> {
        var mode = new Attribute.Enumerated("result_accuracy_mode", accuracy.mode().name());
        out.varint(20)
            .signed(Double.doubleToRawLongBits(accuracy.atol()))
            .signed(Double.doubleToRawLongBits(accuracy.rtol()))
            .signed(accuracy.ulps())
            .varint(attribute(mode));
      }
      default -> throw notPortable(attribute);
    }
    return out;
  }

  private static HloException notPortable(Attribute attribute) {
    return new HloException(
        "expected an attribute that has a portable form, found %s; remove it before writing"
            .formatted(attribute));
  }

  /** An integer of known width: its bits, as unsigned, in one byte or as a signed varint. */
  private static void integer(ByteSink out, long value, int bits) {
    if (bits <= 8) {
      out.put((int) value);
    } else {
      out.signed(bits == 64 ? value : value & ((1L << bits) - 1));
    }
  }

  private void tensor(Literal literal, ByteSink out) {
    out.varint(15).varint(type(literal.type()));
    var raw = raw(literal);
    out.varint(raw.length).put(raw);
  }

  /** The elements; booleans eight to a byte, or one byte of all ones or zeros. */
  private static byte[] raw(Literal literal) {
    var stored = literal.toBits();
    if (literal.type().elementType() != ElementType.I1 || stored.length == 0) {
      return stored;
    }
    if (literal.isSplat()) {
      return new byte[] {(byte) (stored[0] != 0 ? 0xff : 0)};
    }
    var bits = new byte[(stored.length + 7) / 8];
    for (int i = 0; i < stored.length; i++) {
      bits[i / 8] |= (byte) ((stored[i] != 0 ? 1 : 0) << (i % 8));
    }
    return bits;
  }

  /** {@return the number of {@code type}} */
  int type(Type type) {
    return once(knownTypes, type, () -> types.add(VHLO, encode(type)));
  }

  private int element(ElementType type) {
    return type(new Type.Scalar(type));
  }

  private ByteSink encode(Type type) {
    var out = new ByteSink();
    switch (type) {
      case Type.Scalar(var element) -> {
        if (element.isComplex()) {
          out.varint(1).varint(element(Elementwise.realPart(element)));
        } else {
          var code = SCALARS.get(element);
          if (code == null) {
            throw notPortable(type);
          }
          out.varint(code);
        }
      }
      case TensorType tensor -> {
        var quantization = tensor.quantization();
        int element =
            quantization == null
                ? element(tensor.elementType())
                : types.add(VHLO, encode(quantization));
        var encoding = tensor.encoding();
        if (encoding == null) {
          out.varint(20);
        } else {
          out.varint(21).varint(attribute(encoding));
        }
        out.varint(tensor.rank());
        tensor.shape().stream().forEach(out::signed);
        out.varint(element);
      }
      case Type.Signature(var parameters, var results) -> {
        out.varint(8);
        list(parameters, out);
        list(results, out);
      }
      case Type.Token _ -> out.varint(22);
      case Type.Tuple(var elements) -> list(elements, out.varint(23));
      case Type.Future(var elements) -> list(elements, out.varint(42));
      case Type.Opaque(var text) -> {
        switch (text) {
          case "none" -> out.varint(33);
          case "tf32" -> out.varint(34);
          default -> throw notPortable(type);
        }
      }
    }
    return out;
  }

  /** What is stored has the type of a signed integer, and a flag that tells whether it is. */
  private ByteSink encode(Quantization quantization) {
    var storage = quantization.storage();
    boolean isSigned = storage.kind() == ElementType.Kind.SIGNED;
    var stored =
        isSigned
            ? storage
            : ElementType.named("i" + storage.bits()).orElseThrow(IllegalStateException::new);
    var out = new ByteSink().varint(quantization.isPerAxis() ? 30 : 24).varint(isSigned ? 1 : 0);
    out.varint(element(stored)).varint(element(quantization.expressed()));
    var scales = quantization.scales().stream().map(Double::doubleToRawLongBits).toList();
    if (!quantization.isPerAxis()) {
      return out.signed(scales.getFirst())
          .signed(quantization.zeroPoints().getFirst())
          .signed(quantization.storageMin())
          .signed(quantization.storageMax());
    }
    out.varint(quantization.axis())
        .signed(quantization.storageMin())
        .signed(quantization.storageMax())
        .varint(scales.size());
    scales.forEach(out::signed);
    out.varint(quantization.zeroPoints().size());
    quantization.zeroPoints().forEach(out::signed);
    return out;
  }

  private void list(List<Type> elements, ByteSink out) {
    out.varint(elements.size());
    elements.forEach(element -> out.varint(type(element)));
  }

  private static HloException notPortable(Type type) {
    return new HloException("expected a type that has a portable form, found %s".formatted(type));
  }

  /** {@return the number of a place, an attribute of MLIR itself} */
  int place(Location place) {
    return once(
        knownPlaces,
        place,
        () -> {
          var out = new ByteSink();
          switch (place) {
            case Location.Unknown _ -> out.varint(15);
            case Location.File(var file, var line, var column) ->
                out.varint(11).varint(builtinText(file)).varint(line).varint(column);
            case Location.Range(var file, var line, var column, var endLine, var endColumn) -> {
              out.varint(22).varint(builtinText(file));
              if (line == endLine) {
                out.varint(3).varint(line).varint(column).varint(endColumn);
              } else {
                out.varint(4).varint(line).varint(column).varint(endLine).varint(endColumn);
              }
            }
            case Location.Named(var name, var inner) ->
                out.varint(14).varint(builtinText(name)).varint(place(inner));
            case Location.CallSite(var callee, var caller) ->
                out.varint(10).varint(place(callee)).varint(place(caller));
            case Location.Fused(var places, var metadata) -> {
              out.varint(metadata == null ? 12 : 13).varint(places.size());
              places.forEach(one -> out.varint(place(one)));
              if (metadata != null) {
                out.varint(builtin(metadata));
              }
            }
          }
          return attributes.add(BUILTIN, out);
        });
  }

  /** {@return the number of a string attribute of MLIR itself} */
  int builtinText(String text) {
    return attributes.add(BUILTIN, new ByteSink().varint(2).varint(string(text)));
  }

  /** {@return the number of the name of a symbol, an attribute of MLIR itself} */
  int builtinSymbol(String name) {
    return attributes.add(BUILTIN, new ByteSink().varint(4).varint(builtinText(name)));
  }

  /** {@return the number of a dictionary of MLIR itself whose values are VHLO's} */
  int dictionary(Map<String, Attribute> entries) {
    var out = new ByteSink().varint(1).varint(entries.size());
    entries.forEach((name, value) -> out.varint(builtinText(name)).varint(attribute(value)));
    return attributes.add(BUILTIN, out);
  }

  /** {@return the number of a dictionary of MLIR itself whose values are too} */
  int builtinDictionary(Map<String, Attribute> entries) {
    var out = new ByteSink().varint(1).varint(entries.size());
    entries.forEach((name, value) -> out.varint(builtinText(name)).varint(builtin(value)));
    return attributes.add(BUILTIN, out);
  }

  /** {@return the number of an attribute of MLIR itself, or of the dialect {@code sdy}} */
  int builtin(Attribute attribute) {
    if (isShardy(attribute)) {
      return attribute(attribute);
    }
    var out = new ByteSink();
    switch (attribute) {
      case Attribute.Text(var text) -> {
        return builtinText(text);
      }
      case Attribute.Unit _ -> out.varint(7);
      case Attribute.Bool(var value) ->
          out.varint(8).varint(builtinInteger(ElementType.I1)).put(value ? 1 : 0);
      case Attribute.Int(var value, var type) ->
          integer(out.varint(8).varint(builtinInteger(type)), value, type.bits());
      case Attribute.Real(var value, var type) ->
          integer(
              out.varint(9).varint(builtinElement(type)), Floats.bits(type, value), type.bits());
      case Attribute.Array(var elements) -> {
        out.varint(0).varint(elements.size());
        elements.forEach(element -> out.varint(builtin(element)));
      }
      case Attribute.Dictionary(var entries) -> {
        return builtinDictionary(entries);
      }
      case Attribute.Symbol(var path) when path.size() == 1 -> {
        return builtinSymbol(path.getFirst());
      }
      case Attribute.Symbol(var path) -> {
        out.varint(5).varint(builtinText(path.getFirst())).varint(path.size() - 1);
        path.stream().skip(1).forEach(name -> out.varint(builtinSymbol(name)));
      }
      case Attribute.TypeOf(var type) -> out.varint(6).varint(builtinType(type));
      case Attribute.Numbers(var values) -> {
        var bytes = values.toBytes();
        out.varint(17).varint(builtinElement(values.type().elementType()));
        out.varint(values.type().size()).varint(bytes.length).put(bytes);
      }
      case Attribute.Dense(var values) -> {
        var raw = raw(values);
        out.varint(18).varint(builtinType(values.type())).varint(raw.length).put(raw);
      }
      default -> throw notPortable(attribute);
    }
    return attributes.add(BUILTIN, out);
  }

  private int builtinInteger(ElementType type) {
    if (type == ElementType.INDEX) {
      return types.add(BUILTIN, new ByteSink().varint(1));
    }
    int bits = type == ElementType.I1 ? 1 : type.bits();
    int signedness = type.kind() == ElementType.Kind.UNSIGNED ? 2 : 0;
    return types.add(BUILTIN, new ByteSink().varint(0).varint((long) bits << 2 | signedness));
  }

  /** {@return the number of {@code type} as a type of MLIR itself} */
  int builtinType(Type type) {
    var out = new ByteSink();
    switch (type) {
      case TensorType tensor when tensor.quantization() == null -> {
        int element = builtinElement(tensor.elementType());
        var encoding = tensor.encoding();
        if (encoding == null) {
          out.varint(13);
        } else {
          out.varint(14).varint(builtin(encoding));
        }
        out.varint(tensor.rank());
        tensor.shape().stream().forEach(out::signed);
        out.varint(element);
      }
      case Type.Scalar(var element) -> {
        return builtinElement(element);
      }
      default -> throw notPortable(type);
    }
    return types.add(BUILTIN, out);
  }

  private int builtinElement(ElementType type) {
    if (type == ElementType.I1 || type == ElementType.INDEX || type.isInteger()) {
      return builtinInteger(type);
    }
    return switch (type) {
      case BF16 -> types.add(BUILTIN, new ByteSink().varint(3));
      case F16 -> types.add(BUILTIN, new ByteSink().varint(4));
      case F32 -> types.add(BUILTIN, new ByteSink().varint(5));
      case F64 -> types.add(BUILTIN, new ByteSink().varint(6));
      case C64, C128 ->
          types.add(
              BUILTIN, new ByteSink().varint(9).varint(builtinElement(Elementwise.realPart(type))));
      default -> types.addText(BUILTIN, type.mlir());
    };
  }

  /** {@return the section of the sizes of attributes and types, and that of their encodings} */
  List<ByteSink> sections(List<String> dialects) {
    var sizes = new ByteSink().varint(attributes.numbers.size()).varint(types.numbers.size());
    var data = new ByteSink();
    for (var entries : List.of(attributes, types)) {
      var all = new ArrayList<>(entries.numbers.keySet());
      int i = 0;
      while (i < all.size()) {
        int j = i;
        while (j < all.size() && all.get(j).dialect.equals(all.get(i).dialect)) {
          j++;
        }
        sizes.varint(dialects.indexOf(all.get(i).dialect)).varint(j - i);
        for (; i < j; i++) {
          sizes.flagged(all.get(i).bytes.capacity(), !all.get(i).isText);
          data.put(all.get(i).bytes.array());
        }
      }
    }
    return List.of(sizes, data);
  }

  /** {@return the section of the strings} */
  ByteSink strings() {
    var all = new ArrayList<byte[]>();
    strings.keySet().forEach(text -> all.add(Text.bytes(text + "\0")));
    var out = new ByteSink().varint(all.size());
    all.reversed().forEach(text -> out.varint(text.length));
    all.forEach(out::put);
    return out;
  }
}
