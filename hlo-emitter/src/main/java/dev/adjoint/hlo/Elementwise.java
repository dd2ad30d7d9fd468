package dev.adjoint.hlo;

import dev.adjoint.hlo.ElementType.Kind;
import java.util.List;

/** Ops whose result at an index depends on the operands at that index alone. */
public sealed interface Elementwise extends Op {

  /** The ops of one operand. */
  enum UnaryKind {
    ABS("abs"),
    CBRT("cbrt"),
    CEIL("ceil"),
    COSINE("cosine"),
    COUNT_LEADING_ZEROS("count_leading_zeros"),
    EXPONENTIAL("exponential"),
    EXPONENTIAL_MINUS_ONE("exponential_minus_one"),
    FLOOR("floor"),
    IMAG("imag"),
    IS_FINITE("is_finite"),
    LOG("log"),
    LOG_PLUS_ONE("log_plus_one"),
    LOGISTIC("logistic"),
    NEGATE("negate"),
    NOT("not"),
    POPCNT("popcnt"),
    REAL("real"),
    ROUND_NEAREST_AFZ("round_nearest_afz"),
    ROUND_NEAREST_EVEN("round_nearest_even"),
    RSQRT("rsqrt"),
    SIGN("sign"),
    SINE("sine"),
    SQRT("sqrt"),
    TAN("tan"),
    TANH("tanh");

    private final String opName;

    UnaryKind(String mnemonic) {
      this.opName = "stablehlo." + mnemonic;
    }

    /** {@return the op's name, such as {@code stablehlo.sine}} */
    public String opName() {
      return opName;
    }

    /** {@return whether the op takes elements of this type} */
    public boolean accepts(ElementType type) {
      var kind = type.kind();
      return switch (this) {
        case CEIL, FLOOR, IS_FINITE, ROUND_NEAREST_AFZ, ROUND_NEAREST_EVEN -> kind == Kind.FLOAT;
        case CBRT,
            COSINE,
            EXPONENTIAL,
            EXPONENTIAL_MINUS_ONE,
            IMAG,
            LOG,
            LOG_PLUS_ONE,
            LOGISTIC,
            REAL,
            RSQRT,
            SINE,
            SQRT,
            TAN,
            TANH ->
            type.isDifferentiable();
        case ABS, SIGN -> kind == Kind.SIGNED || type.isDifferentiable();
        case NEGATE -> kind != Kind.BOOLEAN;
        case COUNT_LEADING_ZEROS, POPCNT -> type.isInteger();
        case NOT -> type.isInteger() || kind == Kind.BOOLEAN;
      };
    }
  }

  /** An op of one operand, such as {@code stablehlo.sine}. */
  record Unary(UnaryKind kind, Value operand) implements Elementwise {
    @Override
    public String name() {
      return kind.opName();
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Unary(kind, operands.getFirst());
    }

    @Override
    public List<TensorType> inferTypes() {
      var type = operand.type();
      var element = type.elementType();
      Check.that(
          this, "(I1)", kind.accepts(element), "an operand it is defined for, found %s", type);
      return switch (kind) {
        case IS_FINITE -> List.of(type.withElementType(ElementType.I1));
        case ABS, REAL, IMAG -> List.of(type.withElementType(Elementwise.realPart(element)));
        default -> List.of(type);
      };
    }
  }

  /** The ops of two operands. */
  enum BinaryKind {
    ADD("add"),
    AND("and"),
    ATAN2("atan2"),
    COMPLEX("complex"),
    DIVIDE("divide"),
    MAXIMUM("maximum"),
    MINIMUM("minimum"),
    MULTIPLY("multiply"),
    OR("or"),
    POWER("power"),
    REMAINDER("remainder"),
    SHIFT_LEFT("shift_left"),
    SHIFT_RIGHT_ARITHMETIC("shift_right_arithmetic"),
    SHIFT_RIGHT_LOGICAL("shift_right_logical"),
    SUBTRACT("subtract"),
    XOR("xor");

    private final String opName;

    BinaryKind(String mnemonic) {
      this.opName = "stablehlo." + mnemonic;
    }

    /** {@return the op's name, such as {@code stablehlo.add}} */
    public String opName() {
      return opName;
    }

    /** {@return whether the operands may change places} */
    public boolean isCommutative() {
      return switch (this) {
        case ADD, AND, MAXIMUM, MINIMUM, MULTIPLY, OR, XOR -> true;
        case ATAN2,
            COMPLEX,
            DIVIDE,
            POWER,
            REMAINDER,
            SHIFT_LEFT,
            SHIFT_RIGHT_ARITHMETIC,
            SHIFT_RIGHT_LOGICAL,
            SUBTRACT ->
            false;
      };
    }

    /** {@return whether the op takes elements of this type} */
    public boolean accepts(ElementType type) {
      var kind = type.kind();
      return switch (this) {
        case ADD, MULTIPLY, MAXIMUM, MINIMUM -> true;
        case SUBTRACT, DIVIDE, POWER -> kind != Kind.BOOLEAN;
        // Not of complex numbers, which the specification allows: XLA aborts the process on them.
        case REMAINDER -> type.isInteger() || type.isFloat();
        case ATAN2 -> type.isDifferentiable();
        case COMPLEX -> type == ElementType.F32 || type == ElementType.F64;
        case AND, OR, XOR -> type.isInteger() || kind == Kind.BOOLEAN;
        case SHIFT_LEFT, SHIFT_RIGHT_ARITHMETIC, SHIFT_RIGHT_LOGICAL -> type.isInteger();
      };
    }
  }

  /** An op of two operands of one type, such as {@code stablehlo.add}. */
  record Binary(BinaryKind kind, Value lhs, Value rhs) implements Elementwise {
    @Override
    public String name() {
      return kind.opName();
    }

    @Override
    public List<Value> operands() {
      return List.of(lhs, rhs);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Binary(kind, operands.get(0), operands.get(1));
    }

    @Override
    public List<TensorType> inferTypes() {
      var type = lhs.type();
      Check.that(
          this,
          "(C1)",
          type.equals(rhs.type()),
          "operands of one type, found %s and %s",
          type,
          rhs.type());
      Check.that(
          this,
          "(I1)",
          kind.accepts(type.elementType()),
          "operands it is defined for, found %s",
          type);
      return List.of(
          kind == BinaryKind.COMPLEX
              ? type.withElementType(
                  type.elementType() == ElementType.F32 ? ElementType.C64 : ElementType.C128)
              : type);
    }
  }

  /** How {@link Compare} compares. */
  enum Direction {
    EQ,
    NE,
    GE,
    GT,
    LE,
    LT
  }

  /** {@code stablehlo.compare}. */
  record Compare(Value lhs, Value rhs, Direction direction) implements Elementwise {
    @Override
    public String name() {
      return "stablehlo.compare";
    }

    /** {@return the {@code compare_type} that belongs to the operands' element type} */
    public String compareType() {
      return switch (lhs.type().elementType().kind()) {
        case FLOAT, COMPLEX -> "FLOAT";
        case SIGNED -> "SIGNED";
        case UNSIGNED, BOOLEAN -> "UNSIGNED";
      };
    }

    @Override
    public List<Value> operands() {
      return List.of(lhs, rhs);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Compare(operands.get(0), operands.get(1), direction);
    }

    @Override
    public List<TensorType> inferTypes() {
      Check.that(
          this,
          "(C1)",
          lhs.type().equals(rhs.type()),
          "operands of one type, found %s and %s",
          lhs.type(),
          rhs.type());
      Check.that(
          this,
          "(C4)",
          !lhs.type().elementType().isComplex()
              || direction == Direction.EQ
              || direction == Direction.NE,
          "EQ or NE for complex operands, found %s",
          direction);
      return List.of(lhs.type().withElementType(ElementType.I1));
    }
  }

  /** {@code stablehlo.select}: {@code onTrue} where {@code pred}, else {@code onFalse}. */
  record Select(Value pred, Value onTrue, Value onFalse) implements Elementwise {
    @Override
    public String name() {
      return "stablehlo.select";
    }

    @Override
    public List<Value> operands() {
      return List.of(pred, onTrue, onFalse);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Select(operands.get(0), operands.get(1), operands.get(2));
    }

    @Override
    public List<TensorType> inferTypes() {
      var type = onTrue.type();
      Check.that(
          this,
          "(I1)",
          pred.type().elementType() == ElementType.I1,
          "a predicate of i1, found %s",
          pred.type());
      Check.that(
          this,
          "(C1)",
          pred.type().rank() == 0 || pred.type().shape().equals(type.shape()),
          "a scalar predicate or one of shape %s, found %s",
          type.shape(),
          pred.type());
      Check.that(
          this,
          "(C2)",
          type.equals(onFalse.type()),
          "both cases of one type, found %s and %s",
          type,
          onFalse.type());
      return List.of(type);
    }
  }

  /** {@code stablehlo.clamp}: {@code operand} limited to [{@code min}, {@code max}]. */
  record Clamp(Value min, Value operand, Value max) implements Elementwise {
    @Override
    public String name() {
      return "stablehlo.clamp";
    }

    @Override
    public List<Value> operands() {
      return List.of(min, operand, max);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Clamp(operands.get(0), operands.get(1), operands.get(2));
    }

    @Override
    public List<TensorType> inferTypes() {
      var type = operand.type();
      bound("(C1)", "min", min);
      bound("(C2)", "max", max);
      return List.of(type);
    }

    private void bound(String constraint, String which, Value bound) {
      var type = operand.type();
      Check.that(
          this,
          constraint,
          (bound.type().rank() == 0 || bound.type().shape().equals(type.shape()))
              && bound.type().elementType() == type.elementType(),
          "%s to be a scalar or like the operand %s, found %s",
          which,
          type,
          bound.type());
    }
  }

  /** {@code stablehlo.convert}: the same numbers in another element type. */
  record Convert(Value operand, ElementType to) implements Elementwise {
    @Override
    public String name() {
      return "stablehlo.convert";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Convert(operands.getFirst(), to);
    }

    @Override
    public List<TensorType> inferTypes() {
      return List.of(operand.type().withElementType(to));
    }
  }

  /** {@return the type of the real part of elements of {@code type}: itself, unless complex} */
  static ElementType realPart(ElementType type) {
    return switch (type) {
      case C64 -> ElementType.F32;
      case C128 -> ElementType.F64;
      default -> type;
    };
  }
}
