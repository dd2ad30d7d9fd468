package dev.adjoint.hlo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Ops of the CHLO dialect, which stand for compositions of StableHLO ops. They have no portable
 * form.
 */
public sealed interface Chlo extends Op {

  /** The functions of one operand. */
  enum UnaryKind {
    ACOS,
    ACOSH,
    ASIN,
    ASINH,
    ATAN,
    ATANH,
    BESSEL_I1E,
    CONJ,
    COSH,
    DIGAMMA,
    ERF,
    ERF_INV,
    ERFC,
    IS_INF,
    IS_NEG_INF,
    IS_POS_INF,
    LGAMMA,
    SINH,
    SQUARE,
    TAN;

    /** {@return the op's name, such as {@code chlo.erf}} */
    public String opName() {
      return "chlo." + name().toLowerCase(Locale.ROOT);
    }

    /** {@return whether the op takes elements of this type} */
    public boolean accepts(ElementType type) {
      return switch (this) {
        case ACOS, ACOSH, ASIN, ASINH, ATAN, ATANH, CONJ, COSH, SINH, SQUARE, TAN ->
            type.isDifferentiable();
        case BESSEL_I1E, DIGAMMA, ERF, ERF_INV, ERFC, IS_INF, IS_NEG_INF, IS_POS_INF, LGAMMA ->
            type.isFloat();
      };
    }
  }

  /** A function of one operand, such as {@code chlo.erf}. */
  record Unary(UnaryKind kind, Value operand) implements Chlo {
    @Override
    public String name() {
      return kind.opName();
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new Unary(kind, v.getFirst());
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(UnaryKind kind, GenericOp op) {
      return new Unary(kind, op.operands(1).getFirst());
    }

    @Override
    public List<TensorType> inferTypes() {
      var type = operand.type();
      Check.that(
          this,
          "(I1)",
          kind.accepts(type.elementType()),
          "an operand it is defined for, found %s",
          type);
      return List.of(
          switch (kind) {
            case IS_INF, IS_NEG_INF, IS_POS_INF -> type.withElementType(ElementType.I1);
            default -> type;
          });
    }
  }

  /** The functions of two operands. */
  enum BinaryKind {
    MULHI,
    NEXT_AFTER,
    POLYGAMMA,
    ZETA;

    /** {@return the op's name, such as {@code chlo.zeta}} */
    public String opName() {
      return "chlo." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** A function of two operands of one type, such as {@code chlo.zeta}. */
  record Binary(BinaryKind kind, Value lhs, Value rhs) implements Chlo {
    @Override
    public String name() {
      return kind.opName();
    }

    @Override
    public List<Value> operands() {
      return List.of(lhs, rhs);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new Binary(kind, v.get(0), v.get(1));
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(BinaryKind kind, GenericOp op) {
      return new Binary(kind, op.operands(2).get(0), op.operand(1));
    }

    @Override
    public List<TensorType> inferTypes() {
      var type = Check.oneType(this, "(C1)", "operands", lhs, rhs);
      boolean fits =
          kind == BinaryKind.MULHI ? type.elementType().isInteger() : type.elementType().isFloat();
      Check.that(this, "(I1, I2)", fits, "operands it is defined for, found %s", type);
      return List.of(type);
    }
  }

  /** {@code chlo.top_k}: the largest elements of the last dimension, and where they are. */
  record TopK(Value operand, long k) implements Chlo {
    @Override
    public String name() {
      return "chlo.top_k";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new TopK(v.getFirst(), k);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of("k", new Attribute.Int(k));
    }

    static Op read(GenericOp op) {
      return new TopK(op.operands(1).getFirst(), op.integer("k"));
    }

    @Override
    public List<TensorType> inferTypes() {
      var type = operand.type();
      Check.that(this, "(I1)", type.rank() >= 1, "an operand of rank >= 1, found %s", type);
      int last = type.rank() - 1;
      long size = type.shape().get(last);
      Check.that(
          this,
          "(C1)",
          k >= 0 && (size == Dims.DYNAMIC || k <= size),
          "k within [0, %d], found %d",
          size,
          k);
      var shape = type.shape().with(last, k);
      return List.of(type.withShape(shape), type.withElementType(ElementType.I32).withShape(shape));
    }
  }

  /**
   * {@code chlo.ragged_dot}: matrix products of groups of rows.
   *
   * @param dimensions which dimensions are paired, ragged, and groups
   * @param precisionConfig of the operands, if given
   * @param type of the result
   */
  record RaggedDot(
      Value lhs,
      Value rhs,
      Value groupSizes,
      RaggedDotDimensions dimensions,
      @Nullable Attribute precisionConfig,
      TensorType type)
      implements Chlo {
    @Override
    public String name() {
      return "chlo.ragged_dot";
    }

    @Override
    public List<Value> operands() {
      return List.of(lhs, rhs, groupSizes);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new RaggedDot(v.get(0), v.get(1), v.get(2), dimensions, precisionConfig, type);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("ragged_dot_dimension_numbers", dimensions);
      if (precisionConfig != null) {
        attributes.put("precision_config", precisionConfig);
      }
      return attributes;
    }

    static Op read(GenericOp op) {
      var _ = Contraction.precisions(op);
      return new RaggedDot(
          op.operands(3).get(0),
          op.operand(1),
          op.operand(2),
          op.get("ragged_dot_dimension_numbers", RaggedDotDimensions.class),
          op.find("precision_config").orElse(null),
          op.tensorType());
    }

    @Override
    public List<TensorType> inferTypes() {
      return List.of(
          type.withShape(
              RaggedDotShapes.infer(this, lhs.type(), rhs.type(), groupSizes.type(), dimensions)));
    }
  }

  /**
   * {@code chlo.scan}: a loop over a dimension of the inputs.
   *
   * @param inits the first carry
   * @param isReverse whether it begins at the end; null means no
   * @param isAssociative whether the body may be applied in another order; null means no
   * @param body from a slice of each input and the carry to a slice of each output and the carry
   * @param types of the outputs and the last carry
   */
  record Scan(
      List<Value> inputs,
      List<Value> inits,
      long dimension,
      @Nullable Boolean isReverse,
      @Nullable Boolean isAssociative,
      Block body,
      List<Type> types)
      implements Chlo {
    /** Copies the lists. */
    public Scan {
      inputs = List.copyOf(inputs);
      inits = List.copyOf(inits);
      types = List.copyOf(types);
    }

    @Override
    public String name() {
      return "chlo.scan";
    }

    @Override
    public List<Value> operands() {
      var operands = new ArrayList<>(inputs);
      operands.addAll(inits);
      return operands;
    }

    @Override
    public Op withOperands(List<Value> v) {
      int n = inputs.size();
      return new Scan(
          v.subList(0, n),
          v.subList(n, v.size()),
          dimension,
          isReverse,
          isAssociative,
          body,
          types);
    }

    @Override
    public List<Block> regions() {
      return List.of(body);
    }

    @Override
    public Op withRegions(List<Block> regions) {
      return new Scan(
          inputs, inits, dimension, isReverse, isAssociative, regions.getFirst(), types);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("dimension", new Attribute.Int(dimension));
      if (isReverse != null) {
        attributes.put("is_reverse", new Attribute.Bool(isReverse));
      }
      if (isAssociative != null) {
        attributes.put("is_associative", new Attribute.Bool(isAssociative));
      }
      attributes.put("operandSegmentSizes", segments(inputs.size(), inits.size()));
      attributes.put("resultSegmentSizes", segments(types.size() - inits.size(), inits.size()));
      return attributes;
    }

    private List<Type> results(long length) {
      var inferred = new ArrayList<Type>();
      for (int i = 0; i < types.size(); i++) {
        var type = body.results().get(i).type();
        boolean isCarry = i >= types.size() - inits.size();
        Check.that(
            this,
            "(C3)",
            isCarry || (dimension >= 0 && dimension <= type.rank()),
            "a dimension of the outputs of slices %s, found %d",
            type,
            dimension);
        inferred.add(isCarry ? type : type.withShape(type.shape().insert((int) dimension, length)));
      }
      return inferred;
    }

    private static Attribute segments(int first, int second) {
      return new Attribute.Numbers(
          Literal.of(TensorType.of(ElementType.I32, 2), (double) first, (double) second));
    }

    static Op read(GenericOp op) {
      var segments = op.dims("operandSegmentSizes");
      var _ = op.dims("resultSegmentSizes", null);
      int count = op.operands().size();
      if (segments.rank() != 2
          || segments.get(0) < 0
          || segments.get(1) < 0
          || segments.get(0) > count
          || segments.get(0) + segments.get(1) != count) {
        throw op.error("segments of %d operands, found %s", count, segments);
      }
      int n = segments.dim(0);
      return new Scan(
          op.operands().subList(0, n),
          op.operands().subList(n, count),
          op.integer("dimension"),
          op.flag("is_reverse"),
          op.flag("is_associative"),
          op.region(0, 1),
          op.resultTypes());
    }

    @Override
    public List<Type> inferTypes() {
      int carries = inits.size();
      Check.that(
          this,
          "(C1)",
          types.size() >= carries && body.results().size() == types.size(),
          "a body with as many results as the op, %d, found %d",
          types.size(),
          body.results().size());
      Check.that(
          this,
          "(C2)",
          body.parameters().size() == inputs.size() + carries,
          "a body of %d parameters, found %d",
          inputs.size() + carries,
          body.parameters().size());
      long length = Dims.DYNAMIC;
      for (int i = 0; i < inputs.size(); i++) {
        var type = inputs.get(i).type();
        Check.that(
            this,
            "(C3)",
            dimension >= 0 && dimension < type.rank(),
            "a dimension of %s, found %d",
            type,
            dimension);
        long size = type.shape().get((int) dimension);
        Check.that(
            this,
            "(C3)",
            size == Dims.DYNAMIC || length == Dims.DYNAMIC || size == length,
            "inputs of one size in dimension %d, found %d and %d",
            dimension,
            length,
            size);
        length = length == Dims.DYNAMIC ? size : length;
        var slice = type.withShape(type.shape().remove((int) dimension));
        Check.that(
            this,
            "(C4)",
            body.parameters().get(i).anyType() instanceof TensorType found
                && Check.areCompatible(slice, found),
            "a body that takes slices %s of input %d, found %s",
            slice,
            i,
            body.parameters().get(i).anyType());
      }
      for (int i = 0; i < carries; i++) {
        var init = inits.get(i).type();
        for (var carry :
            List.of(
                body.parameters().get(inputs.size() + i),
                body.results().get(types.size() - carries + i))) {
          Check.that(
              this,
              "(C5)",
              carry.anyType() instanceof TensorType found && Check.areCompatible(init, found),
              "a body that takes and gives carries like init %d, %s, found %s",
              i,
              init,
              carry.anyType());
        }
      }
      return results(length);
    }
  }
}
