package dev.adjoint.hlo;

import dev.adjoint.hlo.ElementType.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

    /** {@return whether the op may say how exact its result has to be} */
    public boolean takesAccuracy() {
      return switch (this) {
        case CBRT,
            COSINE,
            EXPONENTIAL,
            EXPONENTIAL_MINUS_ONE,
            LOG,
            LOG_PLUS_ONE,
            LOGISTIC,
            RSQRT,
            SINE,
            SQRT,
            TAN,
            TANH ->
            true;
        case ABS,
            CEIL,
            COUNT_LEADING_ZEROS,
            FLOOR,
            IMAG,
            IS_FINITE,
            NEGATE,
            NOT,
            POPCNT,
            REAL,
            ROUND_NEAREST_AFZ,
            ROUND_NEAREST_EVEN,
            SIGN ->
            false;
      };
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

  /**
   * An op of one operand, such as {@code stablehlo.sine}.
   *
   * @param accuracy how exact the result has to be; only some kinds take one, mostly there is none
   */
  record Unary(UnaryKind kind, Value operand, @Nullable ResultAccuracy accuracy)
      implements Elementwise {
    /** An op as exact as the platform makes it. */
    public Unary(UnaryKind kind, Value operand) {
      this(kind, operand, null);
    }

    static Op read(UnaryKind kind, GenericOp op) {
      return new Unary(
          kind,
          op.operands(1).getFirst(),
          kind.takesAccuracy()
              ? op.find("result_accuracy", ResultAccuracy.class).orElse(null)
              : null);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return accuracy == null ? Map.of() : Map.of("result_accuracy", accuracy);
    }

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
      return new Unary(kind, operands.getFirst(), accuracy);
    }

    @Override
    public List<TensorType> inferTypes() {
      var type = operand.type();
      var element = type.elementType();
      Check.that(
          this,
          "(I1)",
          kind.accepts(element) || type.quantization() != null,
          "an operand it is defined for, found %s",
          type);
      Check.that(
          this,
          "(result_accuracy)",
          accuracy == null
              || accuracy.mode() == ResultAccuracy.Mode.TOLERANCE
              || (accuracy.atol() == 0 && accuracy.rtol() == 0 && accuracy.ulps() == 0),
          "tolerances of zero with a mode that is not TOLERANCE, found %s",
          accuracy);
      return switch (kind) {
        case IS_FINITE -> List.of(type.withElementType(ElementType.I1));
        case ABS, REAL, IMAG ->
            List.of(
                element.isComplex() ? type.withElementType(Elementwise.realPart(element)) : type);
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

    static Op read(BinaryKind kind, GenericOp op) {
      return new Binary(kind, op.operands(2).get(0), op.operand(1));
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Binary(kind, operands.get(0), operands.get(1));
    }

    @Override
    public List<TensorType> inferTypes() {
      if (kind == BinaryKind.ADD
          && (lhs.type().quantization() != null || rhs.type().quantization() != null)) {
        return List.of(quantizedSum());
      }
      var type = Check.oneType(this, "(C1)", "operands", lhs, rhs);
      Check.that(
          this,
          "(I1, I2)",
          kind.accepts(type.elementType()) || type.quantization() != null,
          "operands it is defined for, found %s",
          type);
      return List.of(
          kind == BinaryKind.COMPLEX
              ? type.withElementType(
                  type.elementType() == ElementType.F32 ? ElementType.C64 : ElementType.C128)
              : type);
    }

    /** Unlike other ops, an addition takes one operand with scales per axis and one without. */
    private TensorType quantizedSum() {
      var left = lhs.type();
      var right = rhs.type();
      var l = left.quantization();
      var r = right.quantization();
      if (l == null || r == null) {
        throw new HloException(
            "%s: (C2) expected both operands quantized or neither, found %s and %s"
                .formatted(name(), left, right));
      }
      Check.that(
          this,
          "(C3)",
          l.storage() == r.storage(),
          "operands stored as the same type, found %s and %s",
          left,
          right);
      Check.that(
          this,
          "(C4)",
          l.expressed() == r.expressed(),
          "operands that express the same type, found %s and %s",
          left,
          right);
      Check.that(
          this,
          "(C6, C7)",
          !l.isPerAxis() || !r.isPerAxis() || l.axis() == r.axis(),
          "scales along one dimension, found %s and %s",
          left,
          right);
      Check.that(
          this,
          "(C1)",
          left.shape().isCompatible(right.shape()),
          "operands of one shape, found %s and %s",
          left,
          right);
      return r.isPerAxis() && !l.isPerAxis() ? right : left;
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

  /** As what {@link Compare} takes its operands. */
  enum ComparisonType {
    /** As the element type says. */
    NOTYPE,
    FLOAT,
    /** As floating-point numbers, with -NaN &lt; -inf &lt; -0 &lt; 0 &lt; inf &lt; NaN. */
    TOTALORDER,
    SIGNED,
    UNSIGNED;

    /** {@return what belongs to elements of {@code type}} */
    static ComparisonType of(ElementType type) {
      return switch (type.kind()) {
        case FLOAT, COMPLEX, QUANTIZED -> FLOAT;
        case SIGNED -> SIGNED;
        case UNSIGNED, BOOLEAN -> UNSIGNED;
      };
    }
  }

  /**
   * {@code stablehlo.compare}.
   *
   * @param comparisonType as what the operands are compared; null to let the element type say it
   */
  record Compare(Value lhs, Value rhs, Direction direction, @Nullable ComparisonType comparisonType)
      implements Elementwise {
    /** Compares as the operands' element type says. */
    public Compare(Value lhs, Value rhs, Direction direction) {
      this(lhs, rhs, direction, ComparisonType.of(lhs.type().elementType()));
    }

    static Op read(GenericOp op) {
      return new Compare(
          op.operands(2).get(0),
          op.operand(1),
          op.enumerated("comparison_direction", Direction.class),
          op.enumerated("compare_type", ComparisonType.class, null));
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put(
          "comparison_direction",
          new Attribute.Enumerated("comparison_direction", direction.name()));
      if (comparisonType != null) {
        attributes.put(
            "compare_type", new Attribute.Enumerated("comparison_type", comparisonType.name()));
      }
      return attributes;
    }

    @Override
    public String name() {
      return "stablehlo.compare";
    }

    @Override
    public List<Value> operands() {
      return List.of(lhs, rhs);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Compare(operands.get(0), operands.get(1), direction, comparisonType);
    }

    @Override
    public List<TensorType> inferTypes() {
      var type = Check.oneType(this, "(C1, C2)", "operands", lhs, rhs);
      var natural = ComparisonType.of(type.elementType());
      Check.that(
          this,
          "(C3)",
          comparisonType == null
              || comparisonType == ComparisonType.NOTYPE
              || comparisonType == natural
              || type.quantization() != null
              || (comparisonType == ComparisonType.TOTALORDER && type.elementType().isFloat()),
          "%s as compare_type for %s, found %s",
          natural,
          type,
          comparisonType);
      Check.that(
          this,
          "(I3)",
          !lhs.type().elementType().isComplex()
              || direction == Direction.EQ
              || direction == Direction.NE,
          "EQ or NE for complex operands, found %s",
          direction);
      return List.of(type.withElementType(ElementType.I1));
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
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      return new Select(op.operands(3).get(0), op.operand(1), op.operand(2));
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Select(operands.get(0), operands.get(1), operands.get(2));
    }

    @Override
    public List<TensorType> inferTypes() {
      var type = Check.oneType(this, "(C2)", "both cases", onTrue, onFalse);
      Check.that(
          this,
          "(I1)",
          pred.type().elementType() == ElementType.I1,
          "a predicate of i1, found %s",
          pred.type());
      Check.that(
          this,
          "(C1)",
          pred.type().rank() == 0 || pred.type().shape().isCompatible(type.shape()),
          "a scalar predicate or one of shape %s, found %s",
          type.shape(),
          pred.type());
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
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      return new Clamp(op.operands(3).get(0), op.operand(1), op.operand(2));
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
          bound.type().rank() == 0 || bound.type().shape().isCompatible(type.shape()),
          "%s to be a scalar or like the operand %s, found %s",
          which,
          type,
          bound.type());
      Check.that(
          this,
          "(C3)",
          Check.areCompatible(bound.type().scalar(), type.scalar()),
          "%s with the elements of the operand %s, found %s",
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
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      return new Convert(op.operands(1).getFirst(), op.tensorType().elementType());
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

  /**
   * {@code stablehlo.bitcast_convert}: the same bits as elements of another type. Where the types
   * differ in width, the narrower array has one more dimension, the last, which counts its elements
   * in one of the wider.
   */
  record BitcastConvert(Value operand, ElementType to) implements Elementwise {
    @Override
    public String name() {
      return "stablehlo.bitcast_convert";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new BitcastConvert(operands.getFirst(), to);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      return new BitcastConvert(op.operands(1).getFirst(), op.tensorType().elementType());
    }

    @Override
    public List<TensorType> inferTypes() {
      var from = operand.type();
      int before = from.elementType() == ElementType.I1 ? 1 : from.elementType().bits();
      int after = to == ElementType.I1 ? 1 : to.bits();
      Check.that(
          this,
          "(C2)",
          from.elementType().isComplex() == to.isComplex(),
          "both element types complex or neither, found %s and %s",
          from.elementType(),
          to);
      var shape = from.shape();
      if (before == after) {
        return List.of(from.withElementType(to));
      }
      if (before < after) {
        long last = from.rank() == 0 ? 1 : shape.get(from.rank() - 1);
        Check.that(
            this,
            "(C1)",
            from.rank() > 0 && (last == Dims.DYNAMIC || last * before == after),
            "a last dimension of %d to make %s of %s, found %s",
            after / before,
            to,
            from.elementType(),
            from);
        return List.of(from.withElementType(to).withShape(shape.remove(from.rank() - 1)));
      }
      Check.that(
          this,
          "(C1)",
          before % after == 0,
          "element types of which one is a whole number of times as wide, found %s and %s",
          from.elementType(),
          to);
      return List.of(from.withElementType(to).withShape(shape.insert(from.rank(), before / after)));
    }
  }

  /**
   * {@code stablehlo.reduce_precision}: floating-point numbers rounded as if they had fewer bits.
   */
  record ReducePrecision(Value operand, int exponentBits, int mantissaBits) implements Elementwise {
    @Override
    public String name() {
      return "stablehlo.reduce_precision";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new ReducePrecision(operands.getFirst(), exponentBits, mantissaBits);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of(
          "exponent_bits", new Attribute.Int(exponentBits, ElementType.I32),
          "mantissa_bits", new Attribute.Int(mantissaBits, ElementType.I32));
    }

    static Op read(GenericOp op) {
      return new ReducePrecision(
          op.operands(1).getFirst(),
          op.smallInteger("exponent_bits"),
          op.smallInteger("mantissa_bits"));
    }

    @Override
    public List<TensorType> inferTypes() {
      var type = operand.type();
      Check.that(
          this,
          "(I1)",
          type.elementType().isFloat() || type.quantization() != null,
          "a floating-point operand, found %s",
          type);
      Check.that(this, "(C2)", exponentBits >= 1, "exponent_bits >= 1, found %d", exponentBits);
      Check.that(this, "(C3)", mantissaBits >= 0, "mantissa_bits >= 0, found %d", mantissaBits);
      return List.of(type);
    }
  }

  /** {@return the type of the real part of elements of {@code type}: itself, unless complex} */
  public static ElementType realPart(ElementType type) {
    return switch (type) {
      case C64 -> ElementType.F32;
      case C128 -> ElementType.F64;
      default -> type;
    };
  }
}
