package dev.adjoint.pjrt.ffm;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Element types by their numbers: {@code PJRT_Buffer_Type}, and {@code PrimitiveType} in XLA's
 * protos.
 */
final class BufferTypes {
  private static final @Nullable ElementType[] BY_PJRT = new ElementType[30];
  private static final @Nullable ElementType[] BY_XLA = new ElementType[34];
  private static final Map<ElementType, Integer> TO_PJRT = new EnumMap<>(ElementType.class);

  static {
    add(ElementType.I1, 1, 1);
    add(ElementType.I8, 2, 2);
    add(ElementType.I16, 3, 3);
    add(ElementType.I32, 4, 4);
    add(ElementType.I64, 5, 5);
    add(ElementType.UI8, 6, 6);
    add(ElementType.UI16, 7, 7);
    add(ElementType.UI32, 8, 8);
    add(ElementType.UI64, 9, 9);
    add(ElementType.F16, 10, 10);
    add(ElementType.F32, 11, 11);
    add(ElementType.F64, 12, 12);
    add(ElementType.BF16, 13, 16);
    add(ElementType.C64, 14, 15);
    add(ElementType.C128, 15, 18);
    add(ElementType.F8E5M2, 16, 19);
    add(ElementType.F8E4M3FN, 17, 20);
    add(ElementType.F8E4M3B11FNUZ, 18, 23);
    add(ElementType.F8E5M2FNUZ, 19, 24);
    add(ElementType.F8E4M3FNUZ, 20, 25);
    add(ElementType.I4, 21, 21);
    add(ElementType.UI4, 22, 22);
    add(ElementType.I2, 24, 26);
    add(ElementType.UI2, 25, 27);
    add(ElementType.F8E4M3, 26, 28);
    add(ElementType.F8E3M4, 27, 29);
    add(ElementType.F8E8M0FNU, 28, 33);
    add(ElementType.F4E2M1FN, 29, 32);
  }

  private BufferTypes() {}

  private static void add(ElementType type, int pjrt, int xla) {
    BY_PJRT[pjrt] = type;
    BY_XLA[xla] = type;
    TO_PJRT.put(type, pjrt);
  }

  /**
   * {@return the number of {@code type} in the PJRT C API}
   *
   * @throws IllegalArgumentException if it has none
   */
  static int toPjrt(ElementType type) {
    var number = TO_PJRT.get(type);
    if (number == null) {
      throw new IllegalArgumentException(
          "PJRT has no arrays of " + type + "; convert them to another element type");
    }
    return number;
  }

  /**
   * {@return the type that PJRT numbers so}
   *
   * @throws PjrtException if it is not an array's, as tokens are not, or newer than this binding
   */
  static ElementType ofPjrt(int number) {
    var type = number > 0 && number < BY_PJRT.length ? BY_PJRT[number] : null;
    if (type == null) {
      throw new PjrtException(
          Code.UNIMPLEMENTED,
          "the program has a result of PJRT_Buffer_Type " + number + ", which is no array type");
    }
    return type;
  }

  /** {@return the type that XLA's protos number so, or null} */
  static @Nullable ElementType ofXla(long number) {
    return number > 0 && number < BY_XLA.length ? BY_XLA[(int) number] : null;
  }
}
