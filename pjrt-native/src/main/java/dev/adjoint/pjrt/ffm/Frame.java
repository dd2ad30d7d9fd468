package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * The argument structs of one execution, ready made, and the arrays that they point to: for each
 * device the addresses of its arguments and of its results. An executable uses its frames again and
 * again.
 */
final class Frame {
  private final int arguments;
  private final int results;
  private final MemorySegment memory;
  private final long call;
  private final long argumentArrays;
  private final long resultArrays;

  /** The arguments in use, for each device in turn, and how many they are. */
  private final @Nullable NativeBuffer[] held;

  private int heldCount;

  Frame(long executable, int devices, int arguments, int results) {
    this.arguments = arguments;
    this.results = results;
    this.held = new NativeBuffer[devices * arguments];
    var optionsStruct = Structs.EXECUTE_OPTIONS;
    var callStruct = Structs.LOADED_EXECUTABLE_EXECUTE;
    long options = 0;
    this.call = options + optionsStruct.size();
    long argumentLists = call + callStruct.size();
    long resultLists = argumentLists + 8L * devices;
    this.argumentArrays = resultLists + 8L * devices;
    this.resultArrays = argumentArrays + 8L * devices * arguments;
    this.memory = Arena.ofAuto().allocate(resultArrays + 8L * devices * results, 8);
    long base = memory.address();
    memory.set(JAVA_LONG, options + Struct.STRUCT_SIZE, optionsStruct.size());
    memory.set(JAVA_LONG, call + Struct.STRUCT_SIZE, callStruct.size());
    memory.set(JAVA_LONG, call + callStruct.offset("executable"), executable);
    memory.set(JAVA_LONG, call + callStruct.offset("options"), base + options);
    memory.set(JAVA_LONG, call + callStruct.offset("argument_lists"), base + argumentLists);
    memory.set(JAVA_LONG, call + callStruct.offset("num_devices"), devices);
    memory.set(JAVA_LONG, call + callStruct.offset("num_args"), arguments);
    memory.set(JAVA_LONG, call + callStruct.offset("output_lists"), base + resultLists);
    for (int d = 0; d < devices; d++) {
      long argumentArray = argumentArrays + 8L * d * arguments;
      memory.set(JAVA_LONG, argumentLists + 8L * d, base + argumentArray);
      long resultArray = resultArrays + 8L * d * results;
      memory.set(JAVA_LONG, resultLists + 8L * d, base + resultArray);
    }
  }

  /** {@return whether this frame has room for so many arguments, neither more nor less} */
  boolean fits(int arguments) {
    return this.arguments == arguments;
  }

  /** {@return the address of the {@code PJRT_LoadedExecutable_Execute_Args}} */
  long address() {
    return memory.address() + call;
  }

  /** Begins the use of {@code buffer} as the next argument, in the order of devices. */
  void hold(NativeBuffer buffer) {
    memory.set(JAVA_LONG, argumentArrays + 8L * heldCount, buffer.acquire());
    held[heldCount++] = buffer;
  }

  /** {@return an argument, by its number in the order of devices; null where none is held} */
  @Nullable NativeBuffer held(int index) {
    return held[index];
  }

  /** {@return how many arguments are held} */
  int heldCount() {
    return heldCount;
  }

  /** {@return the address of a held argument} */
  long argumentAddress(int index) {
    return memory.get(JAVA_LONG, argumentArrays + 8L * index);
  }

  /** Ends the use of all arguments. */
  void releaseAll() {
    for (int i = 0; i < heldCount; i++) {
      var buffer = held[i];
      held[i] = null;
      if (buffer != null) {
        buffer.release();
      }
    }
    heldCount = 0;
  }

  /** {@return the address of a result} */
  long result(int device, int index) {
    return memory.get(JAVA_LONG, resultArrays + 8L * (device * results + index));
  }
}
