package dev.adjoint.hlo.bytecode;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Location;
import dev.adjoint.hlo.OutputOperandAlias;
import dev.adjoint.hlo.Quantization;
import dev.adjoint.hlo.ResultAccuracy;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Type;
import dev.adjoint.hlo.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The strings, attributes and types of an artifact being read; decoded when first used. */
final class Tables {
  private static final int DEEPEST = 128;

  /** Of how many parts an attribute or a type may consist, each counted as often as it is used. */
  private static final long HEAVIEST = 1 << 20;

  private static final Map<Integer, ElementType> SCALARS = Pool.scalarsByCode();

  private final List<String> strings = new ArrayList<>();
  private final List<String> dialects = new ArrayList<>();
  private final List<Entry> attributes = new ArrayList<>();
  private final List<Entry> types = new ArrayList<>();
  private int depth;
  private long weight;

  /** An encoding, and what it means once that is known. */
  private static final class Entry {
    final String dialect;
    final byte[] bytes;
    final boolean isText;
    @Nullable Object decoded;
    long weight;

    Entry(String dialect, byte[] bytes, boolean isText) {
      this.dialect = dialect;
      this.bytes = bytes;
      this.isText = isText;
    }
  }

  void readStrings(ByteSource source) {
    int count = source.count();
    var lengths = new long[count];
    for (int i = count - 1; i >= 0; i--) {
      lengths[i] = source.varint();
    }
    for (long length : lengths) {
      var bytes = source.part(length).rest();
      strings.add(Text.ofBytes(Arrays.copyOf(bytes, Math.max(0, bytes.length - 1))));
    }
  }

  String string(long index, ByteSource source) {
    return strings.get(source.checked(index, strings.size()));
  }

  void addDialect(long string, ByteSource source) {
    dialects.add(string(string, source));
  }

  String dialect(long index, ByteSource source) {
    return dialects.get(source.checked(index, dialects.size()));
  }

  void readEntries(ByteSource sizes, ByteSource data) {
    int attributeCount = sizes.count();
    int typeCount = sizes.count();
    read(sizes, data, attributes, attributeCount);
    read(sizes, data, types, typeCount);
  }

  private void read(ByteSource sizes, ByteSource data, List<Entry> entries, int count) {
    while (entries.size() < count) {
      var dialect = dialect(sizes.varint(), sizes);
      int group = sizes.count();
      for (int i = 0; i < group; i++) {
        long coded = sizes.varint();
        entries.add(new Entry(dialect, data.part(coded >>> 1).rest(), (coded & 1) == 0));
      }
    }
  }

  /** {@return attribute {@code index}} */
  Attribute attribute(long index, ByteSource source) {
    var entry = attributes.get(source.checked(index, attributes.size()));
    var found = once(entry, source, () -> attribute(entry));
    if (found instanceof Attribute attribute) {
      return attribute;
    }
    throw source.error("expected an attribute, found a location");
  }

  /** {@return attribute {@code index}, a place} */
  Location place(long index, ByteSource source) {
    var entry = attributes.get(source.checked(index, attributes.size()));
    return once(entry, source, () -> attribute(entry)) instanceof Location place
        ? place
        : Location.UNKNOWN;
  }

  /** {@return attribute {@code index}, a dictionary of MLIR itself} */
  Map<String, Attribute> dictionary(long index, ByteSource source) {
    if (attribute(index, source) instanceof Attribute.Dictionary(var entries)) {
      return entries;
    }
    throw source.error("expected a dictionary of attributes");
  }

  /** {@return type {@code index}} */
  Type type(long index, ByteSource source) {
    var entry = types.get(source.checked(index, types.size()));
    if (once(entry, source, () -> type(entry)) instanceof Type type) {
      return type;
    }
    throw source.error("expected a type, found one of elements only");
  }

  /** A tensor's type, after its sizes: its elements are numbers or quantized. */
  private TensorType tensor(Dims shape, ByteSource in) {
    var entry = types.get(in.index(types.size()));
    return switch (once(entry, in, () -> type(entry))) {
      case Quantization quantization ->
          new TensorType(ElementType.QUANTIZED, shape, quantization, null);
      case Type.Scalar(var element) -> new TensorType(element, shape);
      case Object other -> throw in.error("expected a type of numbers, found %s", other);
    };
  }

  /** The bit of the flags that says that what is stored has a sign; the type does not say it. */
  private Quantization quantized(boolean isPerAxis, ByteSource in) {
    boolean isSigned = (in.varint() & 1) != 0;
    var stored = scalar(type(in.varint(), in), in);
    var storage =
        isSigned ? stored : ElementType.named("u" + stored.mlir().replace("u", "")).orElse(stored);
    var expressed = scalar(type(in.varint(), in), in);
    if (!isPerAxis) {
      double scale = Double.longBitsToDouble(in.signed());
      long zeroPoint = in.signed();
      return new Quantization(
          storage, in.signed(), in.signed(), expressed, -1, List.of(scale), List.of(zeroPoint));
    }
    int axis = small(in.varint());
    long least = in.signed();
    long greatest = in.signed();
    var scales = new ArrayList<Double>();
    for (int i = in.count(); i > 0; i--) {
      scales.add(Double.longBitsToDouble(in.signed()));
    }
    var zeroPoints = new ArrayList<Long>();
    for (int i = in.count(); i > 0; i--) {
      zeroPoints.add(in.signed());
    }
    return new Quantization(storage, least, greatest, expressed, axis, scales, zeroPoints);
  }

  private Object once(Entry entry, ByteSource source, Supplier<Object> decode) {
    var found = entry.decoded;
    if (found == null) {
      if (++depth > DEEPEST) {
        throw source.error("expected attributes and types nested at most %d deep", DEEPEST);
      }
      long outer = weight;
      weight = 1;
      try {
        found = decode.get();
      } catch (HloException e) {
        throw e.getMessage() != null && e.getMessage().startsWith("bytecode")
            ? e
            : source.error("%s", String.valueOf(e.getMessage()));
      }
      depth--;
      entry.decoded = found;
      entry.weight = weight;
      weight = outer;
    }
    weight += entry.weight;
    if (weight > HEAVIEST && depth > 0) {
      throw source.error("expected an attribute or type of at most %d parts, found more", HEAVIEST);
    }
    return found;
  }

  private Object attribute(Entry entry) {
    var in = new ByteSource(entry.bytes, 0, entry.bytes.length);
    if (entry.isText) {
      return new Attribute.Opaque(in.terminated());
    }
    return switch (entry.dialect) {
      case "builtin" -> builtin(in);
      case ShardyReader.DIALECT -> new ShardyReader(this, in).read();
      case "vhlo" -> vhlo(in);
      default -> throw in.error("expected attributes of VHLO, found one of %s", entry.dialect);
    };
  }

  private Object builtin(ByteSource in) {
    long code = in.varint();
    return switch (Math.clamp(code, -1, 100)) {
      case 0 -> array(in);
      case 1 -> {
        var entries = new TreeMap<String, Attribute>();
        int count = in.count();
        for (int i = 0; i < count; i++) {
          entries.put(text(attribute(in.varint(), in), in), attribute(in.varint(), in));
        }
        yield new Attribute.Dictionary(entries);
      }
      case 2 -> new Attribute.Text(string(in.varint(), in));
      case 4 -> new Attribute.Symbol(text(attribute(in.varint(), in), in));
      case 5 -> {
        var path = new ArrayList<>(List.of(text(attribute(in.varint(), in), in)));
        for (var nested : array(in).elements()) {
          if (nested instanceof Attribute.Symbol(var names)) {
            path.addAll(names);
          }
        }
        yield new Attribute.Symbol(path);
      }
      case 6 -> new Attribute.TypeOf(type(in.varint(), in));
      case 7 -> new Attribute.Unit();
      case 9 -> real(in);
      case 8 -> {
        var type = scalar(type(in.varint(), in), in);
        long value = integer(in, type);
        yield type == ElementType.I1
            ? new Attribute.Bool(value != 0)
            : new Attribute.Int(value, type);
      }
      case 10 -> new Location.CallSite(place(in.varint(), in), place(in.varint(), in));
      case 11 ->
          new Location.File(
              text(attribute(in.varint(), in), in), small(in.varint()), small(in.varint()));
      case 12, 13 -> {
        var places = new ArrayList<Location>();
        int count = in.count();
        for (int i = 0; i < count; i++) {
          places.add(place(in.varint(), in));
        }
        yield Location.Fused.of(places, code == 13 ? attribute(in.varint(), in) : null);
      }
      case 14 -> new Location.Named(text(attribute(in.varint(), in), in), place(in.varint(), in));
      case 15 -> Location.UNKNOWN;
      case 22 -> range(in);
      case 17 -> {
        var element = scalar(type(in.varint(), in), in);
        var type = TensorType.of(element, Math.clamp(in.varint(), 0, Integer.MAX_VALUE));
        yield new Attribute.Numbers(Literal.of(type, in.part(in.varint()).rest()));
      }
      case 18 -> {
        if (!(type(in.varint(), in) instanceof TensorType type)) {
          throw in.error("expected elements of a tensor");
        }
        yield new Attribute.Dense(literal(type, in.part(in.varint()).rest(), in));
      }
      case 16 -> throw in.error("expected no resource, found one: this reader has none");
      default -> throw in.error("expected an attribute of MLIR, found code %d", code);
    };
  }

  /** A part of a file: 0 to 4 numbers, of which those that follow from the others are left out. */
  private Location range(ByteSource in) {
    var file = text(attribute(in.varint(), in), in);
    int count = in.count();
    int line = count > 0 ? small(in.varint()) : 0;
    int column = count > 1 ? small(in.varint()) : 0;
    return switch (count) {
      case 0, 1, 2 -> new Location.File(file, line, column);
      case 3 -> new Location.Range(file, line, column, line, small(in.varint()));
      case 4 -> new Location.Range(file, line, column, small(in.varint()), small(in.varint()));
      default -> throw in.error("expected up to 4 numbers of a place, found %d", count);
    };
  }

  private static int small(long value) {
    return Math.clamp(value, 0, Integer.MAX_VALUE);
  }

  private static String text(Attribute attribute, ByteSource in) {
    if (attribute instanceof Attribute.Text(var text)) {
      return text;
    }
    throw in.error("expected a string, found %s", attribute);
  }

  private Attribute.Array array(ByteSource in) {
    var elements = new ArrayList<Attribute>();
    int count = in.count();
    for (int i = 0; i < count; i++) {
      elements.add(attribute(in.varint(), in));
    }
    return new Attribute.Array(elements);
  }

  private Attribute vhlo(ByteSource in) {
    int code = Math.clamp(in.varint(), -1, 100);
    var enumeration = VhloEnums.ofCode(code);
    if (!enumeration.isEmpty()) {
      var kind = enumeration.getFirst();
      var name = kind.names().get(in.index(kind.names().size()));
      return new Attribute.Enumerated(kind.kind(), name);
    }
    return switch (code) {
      case 1 -> array(in);
      case 2 -> new Attribute.Bool(in.varint() != 0);
      case 6 -> {
        var entries = new TreeMap<String, Attribute>();
        int count = in.count();
        for (int i = 0; i < count; i++) {
          entries.put(text(attribute(in.varint(), in), in), attribute(in.varint(), in));
        }
        yield new Attribute.Dictionary(entries);
      }
      case 8 -> real(in);
      case 9 -> {
        var type = scalar(type(in.varint(), in), in);
        yield new Attribute.Int(integer(in, type), type);
      }
      case 10 -> {
        var outputs = dims(in);
        long operand = in.signed();
        yield new OutputOperandAlias(outputs, operand, dims(in));
      }
      case 14 -> new Attribute.Text(string(in.varint(), in));
      case 15 -> {
        if (!(type(in.varint(), in) instanceof TensorType type)) {
          throw in.error("expected elements of a tensor");
        }
        yield new Attribute.Dense(literal(type, in.part(in.varint()).rest(), in));
      }
      case 17 -> new Attribute.TypeOf(type(in.varint(), in));
      case 18 -> new Attribute.Bounds(dims(in));
      case 20 -> {
        double atol = Double.longBitsToDouble(in.signed());
        double rtol = Double.longBitsToDouble(in.signed());
        long ulps = in.signed();
        if (!(attribute(in.varint(), in) instanceof Attribute.Enumerated mode)
            || !mode.kind().equals("result_accuracy_mode")) {
          throw in.error("expected the mode of an accuracy");
        }
        yield new ResultAccuracy(atol, rtol, ulps, ResultAccuracy.Mode.valueOf(mode.value()));
      }
      default -> throw in.error("expected an attribute of VHLO, found code %d", code);
    };
  }

  private Attribute real(ByteSource in) {
    var type = scalar(type(in.varint(), in), in);
    long bits = type.bits() <= 8 ? in.next() : in.signed();
    return Attribute.Real.ofBits(type, bits & -1L >>> (64 - type.bits()));
  }

  private static Literal literal(TensorType type, byte[] raw, ByteSource in) {
    if (type.elementType() != ElementType.I1) {
      return Literal.ofBits(type, raw);
    }
    long size = type.size();
    if (raw.length == 1 && (raw[0] == -1 || raw[0] == 0) && size > 0) {
      return Literal.of(type, new byte[] {(byte) (raw[0] & 1)});
    }
    if (raw.length != (size + 7) / 8) {
      throw in.error("expected %d bytes of booleans, found %d", (size + 7) / 8, raw.length);
    }
    var bytes = new byte[(int) size];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (raw[i / 8] >> (i % 8) & 1);
    }
    return Literal.of(type, bytes);
  }

  private static Dims dims(ByteSource in) {
    var values = new long[in.count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.signed();
    }
    return Dims.of(values);
  }

  /** An integer of the width of {@code type}, its sign restored. */
  private static long integer(ByteSource in, ElementType type) {
    int bits = type == ElementType.I1 ? 1 : type.bits();
    long value = bits <= 8 ? in.next() : in.signed();
    int rest = 64 - bits;
    return type.kind() == ElementType.Kind.UNSIGNED || type == ElementType.I1
        ? value << rest >>> rest
        : value << rest >> rest;
  }

  private static ElementType scalar(Type type, ByteSource in) {
    if (type instanceof Type.Scalar(var element)) {
      return element;
    }
    throw in.error("expected a type of numbers, found %s", type);
  }

  private Object type(Entry entry) {
    var in = new ByteSource(entry.bytes, 0, entry.bytes.length);
    if (entry.isText) {
      return ofText(in.terminated());
    }
    int code = Math.clamp(in.varint(), -1, 100);
    return switch (entry.dialect) {
      case "builtin" -> builtinType(code, in);
      case "vhlo" -> vhloType(code, in);
      default -> throw in.error("expected types of VHLO, found one of %s", entry.dialect);
    };
  }

  /** A type in text: of MLIR itself, one for which there is no encoding, such as {@code f8E5M2}. */
  private static Type ofText(String text) {
    var element = ElementType.named(text);
    return element.isPresent() ? new Type.Scalar(element.get()) : new Type.Opaque(text);
  }

  private Type builtinType(int code, ByteSource in) {
    return switch (code) {
      case 0 -> {
        long coded = in.varint();
        var sign =
            switch ((int) (coded & 3)) {
              case 0 -> "i";
              case 1 -> "si";
              default -> "ui";
            };
        yield ofText(sign + (coded >>> 2));
      }
      case 1 -> new Type.Scalar(ElementType.INDEX);
      case 2 -> new Type.Signature(types(in), types(in));
      case 3 -> new Type.Scalar(ElementType.BF16);
      case 4 -> new Type.Scalar(ElementType.F16);
      case 5 -> new Type.Scalar(ElementType.F32);
      case 6 -> new Type.Scalar(ElementType.F64);
      case 9 -> complex(in);
      case 12 -> new Type.Opaque("none");
      case 13 -> {
        var shape = dims(in);
        yield new TensorType(scalar(type(in.varint(), in), in), shape);
      }
      case 14 -> {
        var encoding = attribute(in.varint(), in);
        var shape = dims(in);
        yield new TensorType(scalar(type(in.varint(), in), in), shape).withEncoding(encoding);
      }
      case 15 -> new Type.Tuple(types(in));
      case 21 -> new Type.Opaque("tf32");
      case 22 -> new Type.Scalar(ElementType.F8E5M2);
      case 23 -> new Type.Scalar(ElementType.F8E4M3);
      case 24 -> new Type.Scalar(ElementType.F8E4M3FN);
      case 25 -> new Type.Scalar(ElementType.F8E5M2FNUZ);
      case 26 -> new Type.Scalar(ElementType.F8E4M3FNUZ);
      case 27 -> new Type.Scalar(ElementType.F8E4M3B11FNUZ);
      case 28 -> new Type.Scalar(ElementType.F8E3M4);
      case 29 -> new Type.Scalar(ElementType.F4E2M1FN);
      case 30 -> new Type.Scalar(ElementType.F6E2M3FN);
      case 31 -> new Type.Scalar(ElementType.F6E3M2FN);
      case 32 -> new Type.Scalar(ElementType.F8E8M0FNU);
      default -> throw in.error("expected a type of MLIR, found code %d", code);
    };
  }

  private Type complex(ByteSource in) {
    var part = scalar(type(in.varint(), in), in);
    return new Type.Scalar(
        ElementType.named("complex<" + part + ">")
            .orElseThrow(() -> in.error("expected complex numbers of f32 or f64")));
  }

  private Object vhloType(int code, ByteSource in) {
    var scalar = SCALARS.get(code);
    if (scalar != null) {
      return new Type.Scalar(scalar);
    }
    return switch (code) {
      case 1 -> complex(in);
      case 8 -> new Type.Signature(types(in), types(in));
      case 20 -> tensor(dims(in), in);
      case 21 -> {
        var encoding = attribute(in.varint(), in);
        yield tensor(dims(in), in).withEncoding(encoding);
      }
      case 24 -> quantized(false, in);
      case 30 -> quantized(true, in);
      case 22 -> Type.TOKEN;
      case 23 -> new Type.Tuple(types(in));
      case 33 -> new Type.Opaque("none");
      case 34 -> new Type.Opaque("tf32");
      case 42 -> new Type.Future(types(in));
      default -> throw in.error("expected a type of VHLO, found code %d", code);
    };
  }

  private List<Type> types(ByteSource in) {
    var list = new ArrayList<Type>();
    int count = in.count();
    for (int i = 0; i < count; i++) {
      list.add(type(in.varint(), in));
    }
    return list;
  }
}
