package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.TensorType;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a compiled program takes. The PJRT C API tells the types of results only, so this is read
 * from the compiled program itself, an {@code HloModuleProto} ({@code xla/service/hlo.proto}),
 * whose computations are skipped.
 *
 * <p>It is needed: the CPU plugin checks the number and byte sizes of arguments only, and takes i32
 * for f32 without a word. Of a plugin that does not give the compiled program, that much is all
 * that is checked.
 *
 * @param parameters the type of each parameter on one device; null where it is not an array
 * @param donated which parameters an execution consumes
 */
record Signature(List<@Nullable TensorType> parameters, BitSet donated) {

  /** {@return the signature of a program that a plugin gave in the format {@code hlo}} */
  static Signature ofHlo(MemorySegment module) {
    return ofHlo(new Fields(module));
  }

  private static Signature ofHlo(Fields fields) {
    var parameters = new ArrayList<@Nullable TensorType>();
    var donated = new BitSet();
    while (fields.next()) {
      switch (fields.number()) {
        case 4 -> readProgramShape(fields.message(), parameters);
        case 8 -> readAliases(fields.message(), donated);
        default -> {}
      }
    }
    return new Signature(parameters, donated);
  }

  /**
   * {@return the signature of a program that a plugin gave in the format {@code hlo_with_config}}
   */
  static Signature ofHloWithConfig(MemorySegment moduleWithConfig) {
    var fields = new Fields(moduleWithConfig);
    while (fields.next()) {
      if (fields.number() == 1) {
        return ofHlo(fields.message());
      }
    }
    throw new IllegalArgumentException("there is no module");
  }

  private static void readProgramShape(Fields fields, List<@Nullable TensorType> parameters) {
    while (fields.next()) {
      if (fields.number() == 1) {
        parameters.add(readShape(fields.message()));
      }
    }
  }

  private static @Nullable TensorType readShape(Fields fields) {
    long elementType = 0;
    var sizes = new LongList();
    while (fields.next()) {
      switch (fields.number()) {
        case 2 -> elementType = fields.value();
        case 3 -> fields.forEachValue(sizes::add);
        default -> {}
      }
    }
    var type = BufferTypes.ofXla(elementType);
    return type == null ? null : new TensorType(type, sizes.toDims());
  }

  private static void readAliases(Fields fields, BitSet donated) {
    while (fields.next()) {
      if (fields.number() == 1) {
        var entry = fields.message();
        int parameter = 0;
        while (entry.next()) {
          if (entry.number() == 2) {
            parameter = (int) entry.value();
          }
        }
        donated.set(parameter);
      }
    }
  }

  /** A growing list of longs. */
  private static final class LongList {
    private long[] values = new long[8];
    private int size;

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    Dims toDims() {
      return Dims.of(Arrays.copyOf(values, size));
    }
  }

  /** The fields of a protobuf message, one after the other. */
  private static final class Fields {
    private final MemorySegment bytes;
    private long position;
    private int key;
    private long value;
    private MemorySegment content = MemorySegment.NULL;

    Fields(MemorySegment bytes) {
      this.bytes = bytes;
    }

    boolean next() {
      if (position >= bytes.byteSize()) {
        return false;
      }
      key = (int) varint();
      switch (key & 7) {
        case 0 -> value = varint();
        case 1 -> position += 8;
        case 2 -> {
          long length = varint();
          content = bytes.asSlice(position, length);
          position += length;
        }
        case 5 -> position += 4;
        default -> throw new IllegalArgumentException("not a protobuf message");
      }
      return true;
    }

    int number() {
      return key >>> 3;
    }

    long value() {
      return value;
    }

    Fields message() {
      return new Fields(content);
    }

    /** Visits the values of a repeated field, which may be packed. */
    void forEachValue(LongConsumer action) {
      if ((key & 7) == 0) {
        action.accept(value);
      } else {
        var packed = message();
        while (packed.position < packed.bytes.byteSize()) {
          action.accept(packed.varint());
        }
      }
    }

    private long varint() {
      long result = 0;
      for (int shift = 0; shift < 64; shift += 7) {
        byte next = bytes.get(JAVA_BYTE, position++);
        result |= (next & 0x7fL) << shift;
        if (next >= 0) {
          return result;
        }
      }
      throw new IllegalArgumentException("not a protobuf message");
    }
  }
}
