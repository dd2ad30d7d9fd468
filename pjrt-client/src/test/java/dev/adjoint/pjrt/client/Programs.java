package dev.adjoint.pjrt.client;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/** Programs and values for the tests. */
final class Programs {
  static final TensorType SCALAR = TensorType.of(ElementType.F32);

  private Programs() {}

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** x + 1 on tensors of {@code type}. */
  static byte[] increment(String type, String attributes) {
    return text(
        """
        module @increment {
          func.func public @main(%%arg0: %1$s%2$s) -> %1$s {
            %%cst = stablehlo.constant dense<1.000000e+00> : %1$s
            %%0 = stablehlo.add %%arg0, %%cst : %1$s
            return %%0 : %1$s
          }
        }
        """
            .formatted(type, attributes));
  }

  static byte[] increment() {
    return increment("tensor<f32>", "");
  }

  static Buffer put(Client client, float... values) {
    var type = values.length == 1 ? SCALAR : TensorType.of(ElementType.F32, values.length);
    return client.put(MemorySegment.ofArray(values), type);
  }

  static float[] read(Buffer buffer) {
    var values = new float[(int) buffer.type().size()];
    buffer.read(MemorySegment.ofArray(values));
    return values;
  }
}
