package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Arrays of {@code PJRT_NamedValue}: options and attributes. */
final class NamedValues {
  private static final int STRING = 0;
  private static final int INT64 = 1;
  private static final int INT64_LIST = 2;
  private static final int FLOAT = 3;
  private static final int BOOL = 4;

  private NamedValues() {}

  /**
   * {@return an array of the options, in {@code arena}}
   *
   * @throws IllegalArgumentException for a value of another type than String, Long, Integer, Float,
   *     Boolean, or long[]
   */
  static MemorySegment encode(Arena arena, Map<String, Object> options) {
    long stride = Structs.NAMED_VALUE.size();
    var array = arena.allocate(Math.max(1, stride * options.size()), 8);
    long offset = 0;
    for (var option : options.entrySet()) {
      var name = bytes(arena, option.getKey());
      var value = new Arguments(Structs.NAMED_VALUE, array.asSlice(offset, stride));
      value
          .set("struct_size", stride)
          .set("name", name)
          .set("name_size", name.byteSize())
          .set("value_size", 1L);
      switch (option.getValue()) {
        case String text -> {
          var string = bytes(arena, text);
          value.set("type", STRING).set("int64_value", string);
          value.set("value_size", string.byteSize());
        }
        case Long number -> value.set("type", INT64).set("int64_value", number);
        case Integer number -> value.set("type", INT64).set("int64_value", number.longValue());
        case Float number ->
            value.set("type", FLOAT).set("int64_value", Float.floatToRawIntBits(number));
        case Boolean flag -> value.set("type", BOOL).set("int64_value", flag ? 1L : 0L);
        case long[] numbers -> {
          var list = arena.allocate(Math.max(8, 8L * numbers.length), 8);
          MemorySegment.copy(numbers, 0, list, JAVA_LONG, 0, numbers.length);
          value.set("type", INT64_LIST).set("int64_value", list);
          value.set("value_size", (long) numbers.length);
        }
        default ->
            throw new IllegalArgumentException(
                "the option %s is a %s; use a String, Long, Float, Boolean, or long[]"
                    .formatted(option.getKey(), option.getValue().getClass().getSimpleName()));
      }
      offset += stride;
    }
    return array;
  }

  /** {@return the {@code count} values that the plugin put at {@code address}, by name} */
  static Map<String, Object> decode(long address, long count) {
    var result = new TreeMap<String, Object>();
    for (long i = 0; i < count; i++) {
      var value = Arguments.at(address, Structs.NAMED_VALUE);
      // A newer plugin's structs may be longer than ours.
      address += Math.max(Structs.NAMED_VALUE.size(), value.getLong("struct_size"));
      long bits = value.getLong("int64_value");
      long size = value.getLong("value_size");
      result.put(
          value.getString("name"),
          switch (value.getInt("type")) {
            case STRING ->
                new String(Native.memory(bits, size).toArray(Native.BYTE), StandardCharsets.UTF_8);
            case INT64 -> bits;
            case INT64_LIST ->
                Arrays.stream(Native.memory(bits, 8 * size).toArray(JAVA_LONG)).boxed().toList();
            case FLOAT -> Float.intBitsToFloat((int) bits);
            case BOOL -> (bits & 0xff) != 0;
            default -> "(a value of unknown type " + value.getInt("type") + ")";
          });
    }
    return result;
  }

  private static MemorySegment bytes(Arena arena, String text) {
    // One byte more than counted, for plugins that expect C strings.
    var terminated = arena.allocateFrom(text, StandardCharsets.UTF_8);
    return terminated.asSlice(0, terminated.byteSize() - 1);
  }
}
