package dev.adjoint.hlo;

import java.util.List;

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
   */
  record DotGeneral(
      Value lhs,
      Value rhs,
      Dims lhsBatching,
      Dims rhsBatching,
      Dims lhsContracting,
      Dims rhsContracting,
      Precision precision,
      ElementType elementType)
      implements Contraction {
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
          precision,
          elementType);
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
          l.shape().gather(lhsBatching).equals(r.shape().gather(rhsBatching)),
          "batching dimensions %s of %s and %s of %s to have equal sizes",
          lhsBatching,
          l,
          rhsBatching,
          r);
      Check.that(
          this,
          "(C10)",
          l.shape().gather(lhsContracting).equals(r.shape().gather(rhsContracting)),
          "contracting dimensions %s of %s and %s of %s to have equal sizes",
          lhsContracting,
          l,
          rhsContracting,
          r);
      Check.that(
          this,
          "(C13)",
          l.elementType() == r.elementType(),
          "one element type, found %s and %s",
          l,
          r);
      return List.of(
          new TensorType(
              elementType,
              l.shape()
                  .gather(lhsBatching)
                  .concat(l.shape().gather(lhsFree()))
                  .concat(r.shape().gather(rhsFree()))));
    }
  }
}
