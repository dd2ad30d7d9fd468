package dev.adjoint.hlo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The element types of StableHLO tensors.
 *
 * <p>Each knows its MLIR spelling ({@code f32}, {@code ui8}, {@code complex<f32>}), its width in
 * bits, and how many bytes one element takes in host memory, where types narrower than a byte take
 * one byte each (the PJRT convention).
 */
public enum ElementType {
  I1("i1", Kind.BOOLEAN, 8),
  I2("i2", Kind.SIGNED, 2),
  I4("i4", Kind.SIGNED, 4),
  I8("i8", Kind.SIGNED, 8),
  I16("i16", Kind.SIGNED, 16),
  I32("i32", Kind.SIGNED, 32),
  I64("i64", Kind.SIGNED, 64),
  UI2("ui2", Kind.UNSIGNED, 2),
  UI4("ui4", Kind.UNSIGNED, 4),
  UI8("ui8", Kind.UNSIGNED, 8),
  UI16("ui16", Kind.UNSIGNED, 16),
  UI32("ui32", Kind.UNSIGNED, 32),
  UI64("ui64", Kind.UNSIGNED, 64),
  F4E2M1FN("f4E2M1FN", Kind.FLOAT, 4),
  F6E2M3FN("f6E2M3FN", Kind.FLOAT, 6),
  F6E3M2FN("f6E3M2FN", Kind.FLOAT, 6),
  F8E3M4("f8E3M4", Kind.FLOAT, 8),
  F8E4M3("f8E4M3", Kind.FLOAT, 8),
  F8E4M3B11FNUZ("f8E4M3B11FNUZ", Kind.FLOAT, 8),
  F8E4M3FN("f8E4M3FN", Kind.FLOAT, 8),
  F8E4M3FNUZ("f8E4M3FNUZ", Kind.FLOAT, 8),
  F8E5M2("f8E5M2", Kind.FLOAT, 8),
  F8E5M2FNUZ("f8E5M2FNUZ", Kind.FLOAT, 8),
  F8E8M0FNU("f8E8M0FNU", Kind.FLOAT, 8),
  BF16("bf16", Kind.FLOAT, 16),
  F16("f16", Kind.FLOAT, 16),
  F32("f32", Kind.FLOAT, 32),
  F64("f64", Kind.FLOAT, 64),
  C64("complex<f32>", Kind.COMPLEX, 64),
  C128("complex<f64>", Kind.COMPLEX, 128),
  /** Sizes and positions, in the types of ops on shapes; no device computes with it. */
  INDEX("index", Kind.SIGNED, 64),
  /** Integers that stand for numbers as the {@link Quantization} of their tensor says. */
  QUANTIZED("quant", Kind.QUANTIZED, 8);

  /** What arithmetic an element type has. */
  public enum Kind {
    BOOLEAN,
    SIGNED,
    UNSIGNED,
    FLOAT,
    COMPLEX,
    QUANTIZED
  }

  private static final Map<String, ElementType> BY_NAME = new HashMap<>();

  static {
    for (var type : values()) {
      if (type != QUANTIZED) {
        BY_NAME.put(type.mlir, type);
      }
    }
  }

  private final String mlir;
  private final Kind kind;
  private final int bits;

  ElementType(String mlir, Kind kind, int bits) {
    this.mlir = mlir;
    this.kind = kind;
    this.bits = bits;
  }

  /** {@return the type that MLIR spells {@code name}, if there is one} */
  public static Optional<ElementType> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** {@return the types whose arrays a device can hold: all but {@code index} and quantized} */
  public static List<ElementType> ofArrays() {
    return Arrays.stream(values()).filter(type -> type != INDEX && type != QUANTIZED).toList();
  }

  /** {@return the MLIR spelling, such as {@code f32} or {@code complex<f64>}} */
  public String mlir() {
    return mlir;
  }

  /** {@return what arithmetic this type has} */
  public Kind kind() {
    return kind;
  }

  /** {@return the width of one element, in bits} */
  public int bits() {
    return bits;
  }

  /** {@return the bytes that one element takes in host memory: at least one} */
  public int bytes() {
    return Math.max(1, bits / 8);
  }

  /** {@return whether this is a floating-point type} */
  public boolean isFloat() {
    return kind == Kind.FLOAT;
  }

  /** {@return whether this is a complex type} */
  public boolean isComplex() {
    return kind == Kind.COMPLEX;
  }

  /** {@return whether this is a signed or unsigned integer type; booleans are not integers} */
  public boolean isInteger() {
    return kind == Kind.SIGNED || kind == Kind.UNSIGNED;
  }

  /**
   * {@return whether derivatives with respect to values of this type exist: floating point and
   * complex}
   */
  public boolean isDifferentiable() {
    return isFloat() || isComplex();
  }

  @Override
  public String toString() {
    return mlir;
  }
}
