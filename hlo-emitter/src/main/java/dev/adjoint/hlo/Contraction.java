package dev.adjoint.hlo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Ops that sum products. */
public sealed interface Contraction extends Op {

  /** How exact the products of a contraction are; what it means is up to the platform. */
  enum Precision {
    DEFAULT,
    HIGH,
    HIGHEST
  }

  /**
   * {@code stablehlo.dot_general}: the sum over the contracting dimensions of the products, for
   * each index of the batching dimensions. The result has the batching dimensions, then what is
   * left of {@code lhs}, then of {@code rhs}.
   *
   * @param precisions of the two operands, or empty
   * @param algorithm how it computes; mostly up to the platform
   * @param element the type of one element of the result, a scalar
   */
  record DotGeneral(
      Value lhs,
      Value rhs,
      Dims lhsBatching,
      Dims rhsBatching,
      Dims lhsContracting,
      Dims rhsContracting,
      List<Precision> precisions,
      @Nullable DotAlgorithm algorithm,
      TensorType element)
      implements Contraction {
    /** Copies the list. */
    public DotGeneral {
      precisions = List.copyOf(precisions);
    }

    /** A contraction with one precision for both operands. */
    public DotGeneral(
        Value lhs,
        Value rhs,
        Dims lhsBatching,
        Dims rhsBatching,
        Dims lhsContracting,
        Dims rhsContracting,
        Precision precision,
        ElementType elementType) {
      this(
          lhs,
          rhs,
          lhsBatching,
          rhsBatching,
          lhsContracting,
          rhsContracting,
          precision == Precision.DEFAULT ? List.of() : List.of(precision, precision),
          null,
          TensorType.of(elementType));
    }

    /** {@return the higher of the precisions of both operands} */
    public Precision precision() {
      var highest = Precision.DEFAULT;
      for (var precision : precisions) {
        highest = precision.compareTo(highest) > 0 ? precision : highest;
      }
      return highest;
    }

    /** {@return the type of the elements of the result} */
    public ElementType elementType() {
      return element.elementType();
    }

    /** {@return which dimensions are paired} */
    public DotDimensions dimensions() {
      return new DotDimensions(lhsBatching, rhsBatching, lhsContracting, rhsContracting);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("dot_dimension_numbers", dimensions());
      if (!precisions.isEmpty()) {
        attributes.put("precision_config", precisionConfig(precisions));
      }
      if (algorithm != null) {
        attributes.put("algorithm", algorithm);
      }
      return attributes;
    }

    static Op read(GenericOp op) {
      var d = op.get("dot_dimension_numbers", DotDimensions.class);
      return new DotGeneral(
          op.operands(2).get(0),
          op.operand(1),
          d.lhsBatching(),
          d.rhsBatching(),
          d.lhsContracting(),
          d.rhsContracting(),
          Contraction.precisions(op),
          op.find("algorithm", DotAlgorithm.class).orElse(null),
          op.tensorType().scalar());
    }

    @Override
    public String name() {
      return "stablehlo.dot_general";
    }

    @Override
    public List<Value> operands() {
      return List.of(lhs, rhs);
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new DotGeneral(
          operands.get(0),
          operands.get(1),
          lhsBatching,
          rhsBatching,
          lhsContracting,
          rhsContracting,
          precisions,
          algorithm,
          element);
    }

    /** {@return the dimensions of {@code lhs} that are neither batching nor contracting} */
    public Dims lhsFree() {
      return lhsBatching.concat(lhsContracting).complement(lhs.type().rank());
    }

    /** {@return the dimensions of {@code rhs} that are neither batching nor contracting} */
    public Dims rhsFree() {
      return rhsBatching.concat(rhsContracting).complement(rhs.type().rank());
    }

    @Override
    public List<TensorType> inferTypes() {
      var l = lhs.type();
      var r = rhs.type();
      Check.that(
          this,
          "(C1)",
          lhsBatching.rank() == rhsBatching.rank(),
          "as many batching dimensions on both sides, found %s and %s",
          lhsBatching,
          rhsBatching);
      Check.that(
          this,
          "(C2)",
          lhsContracting.rank() == rhsContracting.rank(),
          "as many contracting dimensions on both sides, found %s and %s",
          lhsContracting,
          rhsContracting);
      Check.dimensions(
          this, "(C3, C5, C6)", "lhs dimensions", lhsBatching.concat(lhsContracting), l.rank());
      Check.dimensions(
          this, "(C4, C7, C8)", "rhs dimensions", rhsBatching.concat(rhsContracting), r.rank());
      Check.that(
          this,
          "(C9)",
          l.shape().gather(lhsBatching).isCompatible(r.shape().gather(rhsBatching)),
          "batching dimensions %s of %s and %s of %s to have equal sizes",
          lhsBatching,
          l,
          rhsBatching,
          r);
      Check.that(
          this,
          "(C10)",
          l.shape().gather(lhsContracting).isCompatible(r.shape().gather(rhsContracting)),
          "contracting dimensions %s of %s and %s of %s to have equal sizes",
          lhsContracting,
          l,
          rhsContracting,
          r);
      if (algorithm != null) {
        algorithm.check(this, precisions);
      }
      Check.that(
          this,
          "(C11)",
          precisions.size() <= 2,
          "a precision for each of 2 operands, found %s",
          precisions);
      if (QuantizedProduct.concerns(l, r, element)) {
        quantized();
      } else {
        // MLIR takes any two types. JAX leaves products of two floating-point types as they are
        // where the platform has them: of 8-bit ones on GPUs, of all on TPUs.
        Check.that(
            this,
            "(C13)",
            l.sameElements(r) || (l.elementType().isFloat() && r.elementType().isFloat()),
            "one element type, found %s and %s",
            l,
            r);
      }
      return List.of(
          element.withShape(
              l.shape()
                  .gather(lhsBatching)
                  .concat(l.shape().gather(lhsFree()))
                  .concat(r.shape().gather(rhsFree()))));
    }

    private void quantized() {
      var type = rhs.type();
      QuantizedProduct.check(this, 14, lhs.type(), type, element);
      var scales = Objects.requireNonNull(type.quantization());
      Check.that(
          this,
          "(C15)",
          scales.zeroPoints().stream().allMatch(zero -> zero == 0),
          "rhs with zero points of 0, found %s",
          type);
      Check.that(
          this,
          "(C16)",
          !scales.isPerAxis() || !rhsContracting.contains(scales.axis()),
          "rhs with its scales along a dimension that is not contracted, %s, found %s",
          rhsContracting,
          type);
    }
  }

  /**
   * {@code stablehlo.dot}: an old op; the product of vectors and matrices.
   *
   * @param precisions of the two operands, or empty
   * @param element the type of one element of the result, a scalar
   */
  record Dot(Value lhs, Value rhs, List<Precision> precisions, TensorType element)
      implements Contraction {
    /** Copies the list. */
    public Dot {
      precisions = List.copyOf(precisions);
    }

    @Override
    public String name() {
      return "stablehlo.dot";
    }

    @Override
    public List<Value> operands() {
      return List.of(lhs, rhs);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new Dot(v.get(0), v.get(1), precisions, element);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return precisions.isEmpty()
          ? Map.of()
          : Map.of("precision_config", precisionConfig(precisions));
    }

    static Op read(GenericOp op) {
      return new Dot(
          op.operands(2).get(0),
          op.operand(1),
          Contraction.precisions(op),
          op.tensorType().scalar());
    }

    @Override
    public List<TensorType> inferTypes() {
      var l = lhs.type();
      var r = rhs.type();
      boolean ranks = l.rank() >= 1 && l.rank() <= 2 && r.rank() >= 1 && r.rank() <= 2;
      Check.that(this, "(C1)", ranks, "both operands of rank 1 or 2, found %s and %s", l, r);
      long inner = l.shape().get(l.rank() - 1);
      long other = r.shape().get(0);
      Check.that(
          this,
          "(C2)",
          inner == other || inner == Dims.DYNAMIC || other == Dims.DYNAMIC,
          "contracting dimensions of one size, found %s and %s",
          l,
          r);
      return List.of(element.withShape(l.shape().remove(l.rank() - 1).concat(r.shape().remove(0))));
    }
  }

  /**
   * {@code stablehlo.einsum}: an old op; the sum of products that a formula such as {@code
   * ab,bc->ac} says.
   */
  record Einsum(Value lhs, Value rhs, String einsumConfig, Type type) implements Contraction {
    @Override
    public String name() {
      return "stablehlo.einsum";
    }

    @Override
    public List<Value> operands() {
      return List.of(lhs, rhs);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new Einsum(v.get(0), v.get(1), einsumConfig, type);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("einsum_config", new Attribute.Text(einsumConfig));
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands(2);
      return new Einsum(v.get(0), v.get(1), op.text("einsum_config"), op.resultType());
    }

    @Override
    public List<? extends Type> inferTypes() {
      return List.of(type);
    }
  }

  /**
   * {@code stablehlo.unary_einsum}: an old op; the sum that a formula such as {@code ab->a} says.
   */
  record UnaryEinsum(Value operand, String einsumConfig, Type type) implements Contraction {
    @Override
    public String name() {
      return "stablehlo.unary_einsum";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new UnaryEinsum(v.get(0), einsumConfig, type);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("einsum_config", new Attribute.Text(einsumConfig));
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands(1);
      return new UnaryEinsum(v.get(0), op.text("einsum_config"), op.resultType());
    }

    @Override
    public List<? extends Type> inferTypes() {
      return List.of(type);
    }
  }

  /** {@return precisions as the attribute {@code precision_config}} */
  static Attribute precisionConfig(List<Precision> precisions) {
    return new Attribute.Array(
        precisions.stream()
            .<Attribute>map(p -> new Attribute.Enumerated("precision", p.name()))
            .toList());
  }

  /** {@return the precisions that {@code precision_config} has, empty if there is none} */
  static List<Precision> precisions(GenericOp op) {
    var precisions = new ArrayList<Precision>();
    if (op.find("precision_config").isPresent()) {
      for (var element : op.array("precision_config", Attribute.Enumerated.class)) {
        precisions.add(op.toEnum("precision_config", element, Precision.class));
      }
    }
    return precisions;
  }
}
