package dev.adjoint.hlo;

import dev.adjoint.hlo.text.LiteralPrinter;
import java.util.Collections;
import java.util.List;

/**
 * How the elements of a quantised tensor stand for numbers: {@code (stored - zeroPoint) * scale};
 * {@code !quant.uniform<i8:f32, 1.0:-17>} in MLIR.
 *
 * @param storage the integers that are stored
 * @param storageMin the least stored value
 * @param storageMax the greatest stored value
 * @param expressed the floating-point type of the numbers
 * @param axis the dimension along which scales differ; -1 where there is one scale for all
 * @param scales one for each index along the axis, or one
 * @param zeroPoints as many as scales
 */
public record Quantization(
    ElementType storage,
    long storageMin,
    long storageMax,
    ElementType expressed,
    int axis,
    List<Double> scales,
    List<Long> zeroPoints) {

  /**
   * Copies the lists.
   *
   * @throws HloException if this is no quantization: the message names the constraint of the
   *     specification of quantised element types
   */
  public Quantization {
    scales = List.copyOf(scales);
    zeroPoints = List.copyOf(zeroPoints);
    require("(C8)", storage.isInteger(), "an integer type to store, found %s", storage);
    require("(C4)", expressed.isFloat(), "a floating-point type to express, found %s", expressed);
    require(
        "(C1, C2, C3)",
        compare(storage, leastOf(storage), storageMin) <= 0
            && compare(storage, storageMin, storageMax) < 0
            && compare(storage, storageMax, greatestOf(storage)) <= 0,
        "least < greatest stored value within [%d, %s], found %d and %s",
        leastOf(storage),
        Long.toUnsignedString(greatestOf(storage)),
        storageMin,
        storage.kind() == ElementType.Kind.UNSIGNED
            ? Long.toUnsignedString(storageMax)
            : storageMax);
    require(
        "(C9)",
        !scales.isEmpty() && scales.size() == zeroPoints.size(),
        "as many scales as zero points, found %d and %d",
        scales.size(),
        zeroPoints.size());
    require(
        "(C10)",
        axis >= 0 || scales.size() == 1,
        "one scale where there is no dimension for them, found %d",
        scales.size());
    for (double scale : scales) {
      require(
          "(C5, C6)",
          scale > 0 && Double.isFinite(scale),
          "finite scales above 0, found %s",
          scale);
    }
    for (long zero : zeroPoints) {
      require(
          "(C7)",
          compare(storage, storageMin, zero) <= 0 && compare(storage, zero, storageMax) <= 0,
          "zero points within the stored values [%d, %d], found %d",
          storageMin,
          storageMax,
          zero);
    }
  }

  private static int compare(ElementType storage, long a, long b) {
    return storage.kind() == ElementType.Kind.UNSIGNED
        ? Long.compareUnsigned(a, b)
        : Long.compare(a, b);
  }

  private static void require(
      String constraint, boolean holds, String expectation, Object... args) {
    if (!holds) {
      throw new HloException(
          "quant.uniform: " + constraint + " expected " + expectation.formatted(args));
    }
  }

  /** {@return whether there is a scale for each index of an axis} */
  public boolean isPerAxis() {
    return axis >= 0;
  }

  /** {@return the same scales along another dimension} */
  Quantization along(int dimension) {
    return new Quantization(
        storage, storageMin, storageMax, expressed, dimension, scales, zeroPoints);
  }

  /** {@return the first scale {@code count} times, along a dimension} */
  Quantization repeated(int dimension, int count) {
    return new Quantization(
        storage,
        storageMin,
        storageMax,
        expressed,
        dimension,
        Collections.nCopies(count, scales.getFirst()),
        Collections.nCopies(count, zeroPoints.getFirst()));
  }

  /** {@return the least value that {@code storage} holds} */
  public static long leastOf(ElementType storage) {
    return storage.kind() == ElementType.Kind.SIGNED ? -(1L << (storage.bits() - 1)) : 0;
  }

  /** {@return the greatest value that {@code storage} holds} */
  public static long greatestOf(ElementType storage) {
    int bits = storage.kind() == ElementType.Kind.SIGNED ? storage.bits() - 1 : storage.bits();
    return bits == 64 ? -1 : (1L << bits) - 1;
  }

  /** {@return the MLIR spelling} */
  @Override
  public String toString() {
    var text = new StringBuilder("!quant.uniform<").append(storage.mlir().replace("ui", "u"));
    if (storageMin != leastOf(storage) || storageMax != greatestOf(storage)) {
      text.append('<').append(storageMin).append(':').append(storageMax).append('>');
    }
    text.append(':').append(expressed.mlir());
    if (isPerAxis()) {
      text.append(':').append(axis);
    }
    text.append(", ");
    if (isPerAxis()) {
      text.append('{');
    }
    for (int i = 0; i < scales.size(); i++) {
      text.append(i == 0 ? "" : ",");
      LiteralPrinter.number(ElementType.F64, scales.get(i), text);
      if (zeroPoints.get(i) != 0) {
        text.append(':').append(zeroPoints.get(i));
      }
    }
    return text.append(isPerAxis() ? "}>" : ">").toString();
  }
}
