package dev.adjoint.hlo.bytecode;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Floats;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Location;
import dev.adjoint.hlo.OutputOperandAlias;
import dev.adjoint.hlo.ResultAccuracy;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The strings, attributes and types of an artifact being read; decoded when first used. */
final class Tables {
  private static final int DEEPEST = 128;
  private static final Map<Integer, ElementType> SCALARS = Pool.scalarsByCode();

  private final List<String> strings = new ArrayList<>();
  private final List<String> dialects = new ArrayList<>();
  private final List<Entry> attributes = new ArrayList<>();
  private final List<Entry> types = new ArrayList<>();
  private int depth;

  /** An encoding, and what it means once that is known. */
  private static final class Entry {
    final String dialect;
    final byte[] bytes;
    @Nullable Object decoded;

    Entry(String dialect, byte[] bytes) {
      this.dialect = dialect;
      this.bytes = bytes;
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
      strings.add(new String(bytes, 0, Math.max(0, bytes.length - 1), StandardCharsets.UTF_8));
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
        if ((coded & 1) == 0) {
          throw sizes.error("expected encodings of the dialects' own, found one in text");
        }
        entries.add(new Entry(dialect, data.part(coded >>> 1).rest()));
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
    return (Type) once(entry, source, () -> type(entry));
  }

  private Object once(Entry entry, ByteSource source, Supplier<Object> decode) {
    var found = entry.decoded;
    if (found == null) {
      if (++depth > DEEPEST) {
        throw source.error("expected attributes and types nested at most %d deep", DEEPEST);
      }
      try {
        found = decode.get();
      } catch (HloException e) {
        throw e.getMessage() != null && e.getMessage().startsWith("bytecode")
            ? e
            : source.error("%s", String.valueOf(e.getMessage()));
      }
      depth--;
      entry.decoded = found;
    }
    return found;
  }

  private Object attribute(Entry entry) {
    var in = new ByteSource(entry.bytes, 0, entry.bytes.length);
    return switch (entry.dialect) {
      case "builtin" -> builtin(in);
      case "vhlo" -> vhlo(in);
      default -> throw in.error("expected attributes of VHLO, found one of %s", entry.dialect);
    };
  }

  /** A stretch of a file, of which we keep where it begins; the first number says what follows. */
  private Location.File fileRange(ByteSource in) {
    var file = text(attribute(in.varint(), in), in);
    long numbers = in.varint();
    if (numbers < 0 || numbers > 4) {
      throw in.error("expected a stretch of a file of at most 4 numbers, found %d", numbers);
    }
    int line = numbers > 0 ? small(in.varint()) : 0;
    int column = numbers > 1 ? small(in.varint()) : 0;
    for (long i = 2; i < numbers; i++) {
      var _ = small(in.varint()); // where it ends
    }
    return new Location.File(file, line, column);
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
      case 7 -> new Attribute.Unit();
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
        yield new Location.Fused(places);
      }
      case 14 -> new Location.Named(text(attribute(in.varint(), in), in), place(in.varint(), in));
      case 15 -> Location.UNKNOWN;
      case 22 -> fileRange(in);
      case 16, 17, 18 -> throw in.error("expected no data of MLIR itself, found code %d", code);
      default -> throw in.error("expected an attribute of MLIR, found code %d", code);
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
      case 8 -> {
        var type = scalar(type(in.varint(), in), in);
        long bits = type.bits() <= 8 ? in.next() : in.signed();
        yield new Attribute.Real(Floats.fromBits(type, bits), type);
      }
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
        var mode = attribute(in.varint(), in);
        yield new ResultAccuracy(
            atol,
            rtol,
            ulps,
            mode instanceof Attribute.Enumerated(_, _, var name)
                ? ResultAccuracy.Mode.valueOf(name)
                : ResultAccuracy.Mode.DEFAULT);
      }
      default -> throw in.error("expected an attribute of VHLO, found code %d", code);
    };
  }

  private static Literal literal(TensorType type, byte[] raw, ByteSource in) {
    if (type.elementType() != ElementType.I1) {
      return Literal.of(type, raw);
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
    int code = Math.clamp(in.varint(), -1, 100);
    return switch (entry.dialect) {
      case "builtin" -> builtinType(code, in);
      case "vhlo" -> vhloType(code, in);
      default -> throw in.error("expected types of VHLO, found one of %s", entry.dialect);
    };
  }

  private static Type builtinType(int code, ByteSource in) {
    if (code == 1) {
      return new Type.Scalar(ElementType.INDEX);
    }
    if (code != 0) {
      throw in.error("expected a type of integers, found code %d", code);
    }
    long coded = in.varint();
    var name = ((coded & 3) == 2 ? "ui" : "i") + (coded >>> 2);
    return new Type.Scalar(
        ElementType.named(name)
            .orElseThrow(() -> in.error("expected a type of integers, found %s", name)));
  }

  private Type vhloType(int code, ByteSource in) {
    var scalar = SCALARS.get(code);
    if (scalar != null) {
      return new Type.Scalar(scalar);
    }
    return switch (code) {
      case 1 -> {
        var part = scalar(type(in.varint(), in), in);
        yield new Type.Scalar(
            ElementType.named("complex<" + part + ">")
                .orElseThrow(() -> in.error("expected complex numbers of f32 or f64")));
      }
      case 8 -> new Type.Signature(types(in), types(in));
      case 20 -> {
        var shape = dims(in);
        yield new TensorType(scalar(type(in.varint(), in), in), shape);
      }
      case 21 -> {
        var encoding = attribute(in.varint(), in);
        var shape = dims(in);
        yield new TensorType(scalar(type(in.varint(), in), in), shape).withEncoding(encoding);
      }
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
