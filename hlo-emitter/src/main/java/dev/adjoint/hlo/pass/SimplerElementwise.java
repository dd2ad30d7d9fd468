package dev.adjoint.hlo.pass;

import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.ElementType.Kind;
import dev.adjoint.hlo.Elementwise;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.BitcastConvert;
import dev.adjoint.hlo.Elementwise.Clamp;
import dev.adjoint.hlo.Elementwise.Compare;
import dev.adjoint.hlo.Elementwise.Convert;
import dev.adjoint.hlo.Elementwise.ReducePrecision;
import dev.adjoint.hlo.Elementwise.Select;
import dev.adjoint.hlo.Elementwise.Unary;
import dev.adjoint.hlo.Elementwise.UnaryKind;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Shaping.BroadcastInDim;
import dev.adjoint.hlo.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of {@link Canonicalize} for elementwise ops. */
final class SimplerElementwise {
  private SimplerElementwise() {}

  static @Nullable Value of(Elementwise op, Rewriting program) {
    return switch (op) {
      case Unary unary -> unary(unary, program);
      case Binary binary -> binary(binary, program);
      case Select select -> select(select, program);
      case Convert convert -> convert(convert, program);
      case BitcastConvert(var x, var to) -> x.type().elementType() == to ? x : null;
      case Compare _, Clamp _, ReducePrecision _ -> null;
    };
  }

  private static @Nullable Value unary(Unary op, Rewriting program) {
    var inner = program.definition(op.operand());
    return switch (op.kind()) {
      case NEGATE, NOT -> inner instanceof Unary u && u.kind() == op.kind() ? u.operand() : null;
      case REAL -> inner instanceof Binary(var kind, var re, _) && isComplex(kind) ? re : null;
      case IMAG -> inner instanceof Binary(var kind, _, var im) && isComplex(kind) ? im : null;
      case ABS -> inner instanceof Unary u && u.kind() == UnaryKind.ABS ? op.operand() : null;
      default -> null;
    };
  }

  private static boolean isComplex(BinaryKind kind) {
    return kind == BinaryKind.COMPLEX;
  }

  private static @Nullable Value binary(Binary op, Rewriting program) {
    var x = op.lhs();
    var y = op.rhs();
    var element = x.type().elementType();
    boolean exact = !element.isDifferentiable() && element.kind() != Kind.QUANTIZED;
    return switch (op.kind()) {
      case ADD -> {
        // Minus zero is the number that changes no float when added; a complex one has two.
        double zero = element.isFloat() ? -0.0 : 0;
        yield !exact && !element.isFloat()
            ? null
            : is(y, zero, program) ? x : is(x, zero, program) ? y : null;
      }
      case SUBTRACT -> {
        if (exact && x == y) {
          yield zero(x, program);
        }
        yield (exact || element.isFloat()) && is(y, 0.0, program) ? x : null;
      }
      case MULTIPLY -> {
        if (exact && (is(x, 0, program) || is(y, 0, program))) {
          yield zero(x, program);
        }
        yield !exact && !element.isFloat()
            ? null
            : is(y, 1, program) ? x : is(x, 1, program) ? y : null;
      }
      case DIVIDE -> (exact || element.isFloat()) && is(y, 1, program) ? x : null;
      case MAXIMUM, MINIMUM -> x == y && !element.isComplex() ? x : null;
      case AND ->
          x == y || isOnes(y, program)
              ? x
              : isOnes(x, program)
                  ? y
                  : is(x, 0, program) || is(y, 0, program) ? zero(x, program) : null;
      case OR -> x == y || is(y, 0, program) ? x : is(x, 0, program) ? y : null;
      case XOR -> x == y ? zero(x, program) : is(y, 0, program) ? x : is(x, 0, program) ? y : null;
      case SHIFT_LEFT, SHIFT_RIGHT_ARITHMETIC, SHIFT_RIGHT_LOGICAL -> is(y, 0, program) ? x : null;
      case ATAN2, COMPLEX, POWER, REMAINDER -> null;
    };
  }

  private static @Nullable Value zero(Value like, Rewriting program) {
    return like.type().isStatic()
        ? program.add(new Constant(Literal.splat(like.type(), 0))).getFirst()
        : null;
  }

  /** {@return whether all elements are {@code number}, where 0.0 and -0.0 differ} */
  private static boolean is(Value value, double number, Rewriting program) {
    return splat(value, program)
        .filter(literal -> !literal.type().elementType().isComplex())
        .filter(
            literal ->
                Double.doubleToLongBits(literal.element(0)) == Double.doubleToLongBits(number))
        .isPresent();
  }

  private static boolean isOnes(Value value, Rewriting program) {
    var element = value.type().elementType();
    return splat(value, program)
        .filter(
            literal ->
                element == ElementType.I1
                    ? literal.integer(0) == 1
                    : element.kind() == Kind.SIGNED && literal.integer(0) == -1)
        .isPresent();
  }

  /** {@return the constant that has this value everywhere, itself or broadcast} */
  private static Optional<Literal> splat(Value value, Rewriting program) {
    var constant =
        program.definition(value) instanceof BroadcastInDim(var operand, _, _)
            ? program.constant(operand)
            : program.constant(value);
    return constant.filter(
        literal ->
            literal.isSplat()
                && literal.stored() == 1
                && literal.type().elementType() != ElementType.QUANTIZED);
  }

  private static @Nullable Value select(Select op, Rewriting program) {
    if (op.onTrue() == op.onFalse() || is(op.pred(), 1, program)) {
      return op.onTrue();
    }
    if (is(op.pred(), 0, program)) {
      return op.onFalse();
    }
    return program.definition(op.pred()) instanceof Unary u && u.kind() == UnaryKind.NOT
        ? program
            .add(new Select(u.operand(), /* onTrue= */ op.onFalse(), /* onFalse= */ op.onTrue()))
            .getFirst()
        : null;
  }

  private static @Nullable Value convert(Convert op, Rewriting program) {
    var x = op.operand();
    if (x.type().elementType() == op.to()) {
      return x;
    }
    return program.definition(x) instanceof Convert(var first, var between)
            && first.type().elementType() == op.to()
            && holds(between, op.to())
        ? first
        : null;
  }

  /** {@return whether every number of type {@code part} is one of type {@code whole}} */
  private static boolean holds(ElementType whole, ElementType part) {
    return switch (part.kind()) {
      case BOOLEAN -> whole.kind() != Kind.QUANTIZED && whole != ElementType.F8E8M0FNU;
      case SIGNED, UNSIGNED ->
          switch (whole.kind()) {
            case SIGNED ->
                part.bits() < whole.bits()
                    || (part.bits() == whole.bits() && part.kind() == Kind.SIGNED);
            case UNSIGNED -> part.kind() == Kind.UNSIGNED && part.bits() <= whole.bits();
            case FLOAT ->
                part.bits() <= 32 && whole == ElementType.F64
                    || part.bits() <= 16 && whole == ElementType.F32;
            case BOOLEAN, COMPLEX, QUANTIZED -> false;
          };
      case FLOAT ->
          part.bits() <= 16 && (whole == ElementType.F32 || whole == ElementType.F64)
              || part == ElementType.F32 && whole == ElementType.F64;
      case COMPLEX -> part == ElementType.C64 && whole == ElementType.C128;
      case QUANTIZED -> false;
    };
  }
}
