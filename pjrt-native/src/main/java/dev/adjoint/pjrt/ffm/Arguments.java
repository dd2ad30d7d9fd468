package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/**
 * One argument struct with its fields by name, for the calls that are made once in a while; the
 * frequent ones use {@link Scratch}.
 *
 * @param struct what it is
 * @param memory where it lies
 */
record Arguments(Struct struct, MemorySegment memory) {

  /** {@return a new struct in {@code arena}, all zero but its {@code struct_size}} */
  static Arguments of(Arena arena, Struct struct) {
    var memory = arena.allocate(struct.layout());
    memory.set(JAVA_LONG, Struct.STRUCT_SIZE, struct.size());
    return new Arguments(struct, memory);
  }

  /** {@return the struct of this kind that the plugin put at {@code address}} */
  static Arguments at(long address, Struct struct) {
    return new Arguments(struct, Native.memory(address, struct.size()));
  }

  Arguments set(String field, long value) {
    memory.set(JAVA_LONG, struct.offset(field), value);
    return this;
  }

  Arguments set(String field, int value) {
    memory.set(JAVA_INT, struct.offset(field), value);
    return this;
  }

  Arguments set(String field, MemorySegment value) {
    return set(field, value.address());
  }

  long getLong(String field) {
    return memory.get(JAVA_LONG, struct.offset(field));
  }

  int getInt(String field) {
    return memory.get(JAVA_INT, struct.offset(field));
  }

  boolean getBoolean(String field) {
    return memory.get(JAVA_BOOLEAN, struct.offset(field));
  }

  /** {@return the bytes that {@code field} points to, whose number is in {@code field_size}} */
  byte[] getBytes(String field) {
    return Native.memory(getLong(field), getLong(field + "_size")).toArray(Native.BYTE);
  }

  /** {@return the text that {@code field} points to, whose length is in {@code field_size}} */
  String getString(String field) {
    return new String(getBytes(field), StandardCharsets.UTF_8);
  }

  /** {@return the pointers in the array that {@code field} points to} */
  long[] getPointers(String field, String count) {
    return Native.memory(getLong(field), 8 * getLong(count)).toArray(JAVA_LONG);
  }
}
