package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Native memory for the frequent calls, used again and again: one argument struct at its beginning,
 * and some room for data behind it. Fields are named by their offsets.
 */
final class Scratch {
  /** Where the room for data begins. */
  static final long DATA = 512;

  /** How much room for data there is, in bytes. */
  static final long DATA_SIZE = 2048;

  private final MemorySegment memory = Arena.ofAuto().allocate(DATA + DATA_SIZE, 64);
  private final MemorySegment data = memory.asSlice(DATA);
  private final long address = memory.address();

  /** Begins a struct: all zero but its {@code struct_size}. */
  void begin(Struct struct) {
    long size = struct.size();
    memory.set(JAVA_LONG, Struct.STRUCT_SIZE, size);
    for (long offset = 8; offset < size; offset += 8) {
      memory.set(JAVA_LONG, offset, 0);
    }
  }

  long address() {
    return address;
  }

  /** {@return where the room for data begins, as the plugin sees it} */
  long dataAddress() {
    return address + DATA;
  }

  /** {@return the room for data, whose contents the next user of this scratch memory overwrites} */
  MemorySegment data() {
    return data;
  }

  void set(long offset, long value) {
    memory.set(JAVA_LONG, offset, value);
  }

  void set(long offset, int value) {
    memory.set(JAVA_INT, offset, value);
  }

  long getLong(long offset) {
    return memory.get(JAVA_LONG, offset);
  }

  int getInt(long offset) {
    return memory.get(JAVA_INT, offset);
  }

  boolean getBoolean(long offset) {
    return memory.get(JAVA_BOOLEAN, offset);
  }
}
