package dev.adjoint.random;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import java.util.List;

/** Bits, and numbers of which none is more likely than another. */
final class Uniform {
  private Uniform() {}

  static Tensor bits(Tensor key, TensorType type) {
    var words = Threefry.ofShape(key, type.shape());
    if (type.elementType() != ElementType.UI64) {
      return words.high().xor(words.low()).convert(type.elementType());
    }
    var high = words.high().convert(ElementType.UI64);
    return high.shiftLeft(Tensor.full(high.type(), 32)).or(words.low().convert(ElementType.UI64));
  }

  /**
   * How a floating-point type is made of bits.
   *
   * @param bits the integer type of its width
   * @param mantissa how many bits of the mantissa are stored
   * @param one the bits of 1
   */
  private record Format(ElementType bits, int mantissa, double one) {
    static Format of(TensorType type) {
      return switch (type.elementType()) {
        case F64 -> new Format(ElementType.UI64, 52, Double.doubleToLongBits(1));
        case F32 -> new Format(ElementType.UI32, 23, Float.floatToIntBits(1));
        case F16 -> new Format(ElementType.UI16, 10, 0x3C00);
        case BF16 -> new Format(ElementType.UI16, 7, 0x3F80);
        default ->
            throw new HloException(
                "random: expected a type of f16, bf16, f32 or f64, found " + type);
      };
    }

    /** Of the type with the fewest bits that fill the mantissa. */
    ElementType random() {
      return mantissa < 8 ? ElementType.UI8 : bits;
    }
  }

  /** Random mantissas with the exponent of [1, 2), shifted to the bounds. */
  static Tensor floats(Tensor key, TensorType type, Tensor min, Tensor max) {
    var format = Format.of(type);
    var random = bits(key, type.withElementType(format.random())).convert(format.bits());
    double unused = format.random().bits() - format.mantissa();
    var one = Tensor.full(random.type(), format.one());
    var float01 =
        random
            .shiftRightLogical(Tensor.full(random.type(), unused))
            .or(one)
            .bitcast(type.elementType())
            .subtract(1);
    var low = min.broadcastTo(type.shape());
    return low.maximum(float01.multiply(max.subtract(min)).add(low));
  }

  /** The largest number below 1. */
  static double below1(TensorType type) {
    return 1 - Math.scalb(1.0, -Format.of(type).mantissa() - 1);
  }

  /** The smallest positive normal number. */
  static double tiny(TensorType type) {
    return switch (type.elementType()) {
      case F64 -> Double.MIN_NORMAL;
      case F16 -> Math.scalb(1.0, -14);
      default -> Float.MIN_NORMAL;
    };
  }

  static Tensor integers(Key key, TensorType type, long min, long max) {
    var element = integer(type);
    boolean signed = element.kind() == ElementType.Kind.SIGNED;
    int bits = element.bits() - (signed ? 1 : 0);
    long highest = bits >= 63 ? Long.MAX_VALUE : (1L << bits) - 1;
    long lowest = signed ? -highest - 1 : 0;
    if (element.bits() < 32) {
      long above = Math.clamp(max, lowest, highest + 1);
      return integers(key, wide(type), Math.clamp(min, lowest, highest), above).convert(element);
    }
    var from = scalar(element, Math.clamp(min, lowest, highest));
    var to = scalar(element, Math.clamp(max, lowest, highest));
    return integers(key, type, from, to, Tensor.of(max > highest));
  }

  private static Tensor scalar(ElementType element, long value) {
    var type = TensorType.of(element);
    return element.bits() < 64
        ? Tensor.full(type, (double) value)
        : Tensor.of(Literal.ofLongs(type, value));
  }

  /** Numbers with bounds of the type. */
  static Tensor integers(Key key, TensorType type, Tensor min, Tensor max) {
    var element = integer(type);
    for (var bound : List.of(min, max)) {
      if (bound.elementType() != element) {
        throw new HloException(
            "randint: expected bounds of the element type of %s, found %s; use convert"
                .formatted(type, bound.type()));
      }
    }
    return element.bits() < 32
        ? integers(key, wide(type), min.convert(ElementType.I32), max.convert(ElementType.I32))
            .convert(element)
        : integers(key, type, min, max, Tensor.of(false));
  }

  private static ElementType integer(TensorType type) {
    var element = type.elementType();
    if (!element.isInteger() || element.bits() < 8) {
      throw new HloException(
          "randint: expected a type of integers of 8 bits or more, found " + type);
    }
    return element;
  }

  /** What narrow numbers are drawn as: modulo a range, few bits are not even enough. */
  private static TensorType wide(TensorType type) {
    return type.withElementType(ElementType.I32);
  }

  /**
   * Twice as many bits as the type has, modulo the number of integers in the range, so that the
   * numbers are even enough where that is no power of two.
   *
   * @param type of 32 or 64 bits
   * @param beyond whether the largest number of the type is in the range
   */
  private static Tensor integers(Key key, TensorType type, Tensor min, Tensor max, Tensor beyond) {
    var unsigned = type.elementType().bits() == 32 ? ElementType.UI32 : ElementType.UI64;
    var keys = key.split(2);
    var high = keys.get(0).bits(type.withElementType(unsigned));
    var low = keys.get(1).bits(type.withElementType(unsigned));
    var isRange = max.gt(min);
    var count = max.subtract(min).convert(unsigned);
    var one = Tensor.ones(count.type());
    count = Tensor.select(isRange, count, one);
    count = Tensor.select(beyond.and(isRange), count.add(one), count);
    var root = Tensor.full(count.type(), Math.scalb(1.0, unsigned.bits() / 2)).remainder(count);
    var multiplier = root.multiply(root).remainder(count);
    var offset =
        high.remainder(count).multiply(multiplier).add(low.remainder(count)).remainder(count);
    return offset.convert(type.elementType()).add(min);
  }
}
