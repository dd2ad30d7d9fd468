package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.HostCallback;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What XLA passes to a handler of its foreign function interface: {@code XLA_FFI_CallFrame}. */
final class CallFrame {
  private static final int METADATA = 1;
  private static final int BUFFER = 1;
  private static final int SCALAR = 3;
  private static final int EXECUTE = 3;

  private final Arguments frame;
  private final FfiApi api;

  private CallFrame(Arguments frame) {
    this.frame = frame;
    this.api = new FfiApi(frame.getLong("api"));
  }

  /** {@return the frame at {@code address}} */
  static CallFrame at(long address) {
    long size = Native.memory(address, 8).get(JAVA_LONG, 0);
    // XLA does not count the last field, though it is there in every version that has futures.
    if (size < FfiStructs.CALL_FRAME.offset("future")) {
      throw new IllegalStateException(
          "expected a call frame of at least %d bytes, found %d; use a newer plugin"
              .formatted(FfiStructs.CALL_FRAME.offset("future"), size));
    }
    return new CallFrame(Arguments.at(address, FfiStructs.CALL_FRAME));
  }

  FfiApi api() {
    return api;
  }

  /** {@return whether XLA asked for the handler's metadata, and has its answer now} */
  boolean answerMetadata() {
    for (long at = frame.getLong("extension_start"); at != 0; ) {
      var extension = Arguments.at(at, FfiStructs.EXTENSION);
      if (extension.getInt("type") == METADATA) {
        var asked = Arguments.at(at, FfiStructs.METADATA_EXTENSION);
        var metadata = Arguments.at(asked.getLong("metadata"), FfiStructs.METADATA);
        api.copyVersion(metadata.memory().asSlice(FfiStructs.METADATA.offset("api_version")));
        metadata.set("traits", 0);
        return true;
      }
      at = extension.getLong("next");
    }
    return false;
  }

  boolean isExecute() {
    return frame.getInt("stage") == EXECUTE;
  }

  /** Says that the call is done when {@code future} is. */
  void answerLater(long future) {
    frame.set("future", future);
  }

  /** {@return the attribute {@code name}, an i64} */
  long attribute(String name) {
    var attributes = part("attrs", FfiStructs.ATTRS);
    long[] names = attributes.getPointers("names", "size");
    for (int i = 0; i < names.length; i++) {
      var span = Arguments.at(names[i], FfiStructs.BYTE_SPAN);
      var bytes = Native.memory(span.getLong("ptr"), span.getLong("len")).toArray(Native.BYTE);
      int kind =
          Native.memory(attributes.getLong("types"), 4L * names.length).getAtIndex(JAVA_INT, i);
      if (new String(bytes, StandardCharsets.UTF_8).equals(name) && kind == SCALAR) {
        var scalar = Arguments.at(attributes.getPointers("attrs", "size")[i], FfiStructs.SCALAR);
        return Native.memory(scalar.getLong("value"), 8).get(JAVA_LONG, 0);
      }
    }
    throw new IllegalArgumentException(
        "a custom call @%s: expected a backend_config with %s = ... : i64, found none"
            .formatted(HostCallback.TARGET, name));
  }

  /** {@return the operands, whose memory can be reached until {@code lifetime} ends} */
  List<Buffer> arguments() {
    return buffers("argument", part("args", FfiStructs.ARGS), "args");
  }

  /** {@return the results, whose memory can be reached until {@code lifetime} ends} */
  List<Buffer> results() {
    return buffers("result", part("rets", FfiStructs.RETS), "rets");
  }

  private Arguments part(String field, Struct struct) {
    return new Arguments(
        struct, frame.memory().asSlice(FfiStructs.CALL_FRAME.offset(field), struct.size()));
  }

  /** An array that XLA keeps until the call is done. */
  record Buffer(TensorType type, long address) {
    /** {@return the array, whose memory can be reached until {@code lifetime} ends} */
    HostCallback.Array in(Arena lifetime) {
      return new HostCallback.Array(
          type, Native.memory(address, type.byteSize(), lifetime, () -> {}));
    }
  }

  private static List<Buffer> buffers(String what, Arguments list, String field) {
    long[] pointers = list.getPointers(field, "size");
    var kinds = Native.memory(list.getLong("types"), 4L * pointers.length);
    var all = new ArrayList<Buffer>(pointers.length);
    for (int i = 0; i < pointers.length; i++) {
      if (kinds.getAtIndex(JAVA_INT, i) != BUFFER) {
        throw new IllegalArgumentException(what + " " + i + " of a host callback is no tensor");
      }
      var buffer = Arguments.at(pointers[i], FfiStructs.BUFFER);
      var elementType = BufferTypes.ofXla(buffer.getInt("dtype"));
      if (elementType == null || elementType.bits() < 8 && elementType.bits() != 1) {
        throw new IllegalArgumentException(
            "%s %d of a host callback: expected an element type of whole bytes, found XLA's %d; convert it to another one"
                .formatted(what, i, buffer.getInt("dtype")));
      }
      var type = new TensorType(elementType, Dims.of(buffer.getPointers("dims", "rank")));
      all.add(new Buffer(type, buffer.getLong("data")));
    }
    return all;
  }
}
