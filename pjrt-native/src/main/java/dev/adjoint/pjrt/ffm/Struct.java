package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.StructLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * The layout of one struct of the PJRT C API.
 *
 * @param name its name in {@code pjrt_c_api.h}
 * @param layout its fields, with the padding that the C compiler puts between them, but none at the
 *     end: PJRT's {@code struct_size} is the end of the last field
 */
record Struct(String name, StructLayout layout) {

  /** The offset of {@code struct_size}, which every struct begins with. */
  static final long STRUCT_SIZE = 0;

  /**
   * {@return the struct with these fields after {@code struct_size} and {@code extension_start}}
   */
  static Struct of(String name, MemoryLayout... fields) {
    var all = new ArrayList<MemoryLayout>();
    all.add(size("struct_size"));
    all.add(pointer("extension_start"));
    all.addAll(List.of(fields));
    return plain(name, all);
  }

  /** {@return the struct with exactly these fields} */
  static Struct plain(String name, List<MemoryLayout> fields) {
    var padded = new ArrayList<MemoryLayout>();
    long end = 0;
    for (var field : fields) {
      long padding = -end & (field.byteAlignment() - 1);
      if (padding > 0) {
        padded.add(MemoryLayout.paddingLayout(padding));
      }
      padded.add(field);
      end += padding + field.byteSize();
    }
    return new Struct(name, MemoryLayout.structLayout(padded.toArray(MemoryLayout[]::new)));
  }

  static MemoryLayout pointer(String field) {
    return ADDRESS.withName(field);
  }

  static MemoryLayout size(String field) {
    return JAVA_LONG.withName(field);
  }

  static MemoryLayout int64(String field) {
    return JAVA_LONG.withName(field);
  }

  static MemoryLayout int32(String field) {
    return JAVA_INT.withName(field);
  }

  static MemoryLayout bool(String field) {
    return JAVA_BOOLEAN.withName(field);
  }

  /** {@return a field that is itself a struct, which the C compiler pads to its alignment} */
  static MemoryLayout nested(String field, Struct struct) {
    var layout = struct.layout;
    long padding = -layout.byteSize() & (layout.byteAlignment() - 1);
    return padding == 0
        ? layout.withName(field)
        : MemoryLayout.structLayout(layout, MemoryLayout.paddingLayout(padding)).withName(field);
  }

  /** {@return where {@code field} begins, in bytes} */
  long offset(String field) {
    return layout.byteOffset(PathElement.groupElement(field));
  }

  /** {@return the value of {@code struct_size}: where the last field ends} */
  long size() {
    return layout.byteSize();
  }
}
