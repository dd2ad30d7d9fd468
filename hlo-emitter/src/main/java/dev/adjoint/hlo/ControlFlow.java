package dev.adjoint.hlo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ops that choose or repeat what is computed, and barriers to reordering. */
public sealed interface ControlFlow extends Op {

  /**
   * {@code stablehlo.while}: {@code body} of the operands, again and again, as long as {@code
   * condition} of them holds.
   */
  record While(List<Value> operands, Block condition, Block body) implements ControlFlow {
    /** Copies the list. */
    public While {
      operands = List.copyOf(operands);
    }

    @Override
    public String name() {
      return "stablehlo.while";
    }

    @Override
    public Op withOperands(List<Value> others) {
      return new While(others, condition, body);
    }

    @Override
    public List<Block> regions() {
      return List.of(condition, body);
    }

    @Override
    public Op withRegions(List<Block> regions) {
      return new While(operands, regions.get(0), regions.get(1));
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      return new While(op.operands(), op.region(0, 2), op.region(1, 2));
    }

    @Override
    public List<Type> inferTypes() {
      var types = operands.stream().map(Value::anyType).toList();
      takes("condition", condition, types);
      takes("body", body, types);
      var holds = condition.signature().results();
      Check.that(
          this,
          "(C1)",
          holds.size() == 1 && holds.getFirst().equals(TensorType.of(ElementType.I1)),
          "a condition that gives one tensor<i1>, found %s",
          holds);
      var next = body.signature().results();
      Check.that(
          this,
          "(C2)",
          Verifier.areCompatible(types, next),
          "a body that gives %s, found %s",
          types,
          next);
      return types;
    }

    private void takes(String what, Block block, List<Type> types) {
      var found = block.signature().parameters();
      Check.that(
          this,
          what.equals("body") ? "(C2)" : "(C1)",
          Verifier.areCompatible(types, found),
          "a %s of %s, found one of %s",
          what,
          types,
          found);
    }
  }

  /**
   * {@code stablehlo.case}: what one of the branches computes; the last, if {@code index} is none
   * of theirs. Branches have no parameters.
   */
  record Case(Value index, List<Block> branches) implements ControlFlow {
    /** Copies the list. */
    public Case {
      branches = List.copyOf(branches);
    }

    @Override
    public String name() {
      return "stablehlo.case";
    }

    @Override
    public List<Value> operands() {
      return List.of(index);
    }

    @Override
    public Op withOperands(List<Value> others) {
      return new Case(others.getFirst(), branches);
    }

    @Override
    public List<Block> regions() {
      return branches;
    }

    @Override
    public Op withRegions(List<Block> regions) {
      return new Case(index, regions);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      return new Case(op.operands(1).getFirst(), op.regions());
    }

    @Override
    public List<Type> inferTypes() {
      Check.that(
          this,
          "(I1)",
          index.type().equals(TensorType.of(ElementType.I32)),
          "an index that is a scalar tensor<i32>, found %s",
          index.type());
      Check.that(this, "(C1)", !branches.isEmpty(), "at least one branch, found none");
      return ControlFlow.results(this, "(C2)", "(C3)", branches);
    }
  }

  /** {@return the types of the results of branches, which have no parameters} */
  private static List<Type> results(
      Op op, String noParameters, String sameResults, List<Block> branches) {
    var expected = branches.getFirst().signature().results();
    for (int i = 0; i < branches.size(); i++) {
      var signature = branches.get(i).signature();
      Check.that(
          op,
          noParameters,
          signature.parameters().isEmpty(),
          "branches without arguments, found %d of branch %d",
          signature.parameters().size(),
          i);
      Check.that(
          op,
          sameResults,
          Verifier.areCompatible(expected, signature.results()),
          "branches that give the same types, found %s of branch 0 and %s of branch %d",
          expected,
          signature.results(),
          i);
    }
    return expected;
  }

  /** {@code stablehlo.if}. */
  record If(Value pred, Block onTrue, Block onFalse) implements ControlFlow {
    @Override
    public String name() {
      return "stablehlo.if";
    }

    @Override
    public List<Value> operands() {
      return List.of(pred);
    }

    @Override
    public Op withOperands(List<Value> others) {
      return new If(others.getFirst(), onTrue, onFalse);
    }

    @Override
    public List<Block> regions() {
      return List.of(onTrue, onFalse);
    }

    @Override
    public Op withRegions(List<Block> regions) {
      return new If(pred, regions.get(0), regions.get(1));
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      return new If(op.operands(1).getFirst(), op.region(0, 2), op.region(1, 2));
    }

    @Override
    public List<Type> inferTypes() {
      Check.that(
          this,
          "(I1)",
          pred.type().equals(TensorType.of(ElementType.I1)),
          "a predicate that is a scalar tensor<i1>, found %s",
          pred.type());
      return ControlFlow.results(this, "(C1)", "(C2)", regions());
    }
  }

  /** {@code stablehlo.optimization_barrier}. */
  record OptimizationBarrier(List<Value> operands) implements ControlFlow {
    /** Copies the list. */
    public OptimizationBarrier {
      operands = List.copyOf(operands);
    }

    @Override
    public String name() {
      return "stablehlo.optimization_barrier";
    }

    @Override
    public Op withOperands(List<Value> others) {
      return new OptimizationBarrier(others);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      return new OptimizationBarrier(new ArrayList<>(op.operands()));
    }

    @Override
    public List<Type> inferTypes() {
      return operands.stream().map(Value::anyType).toList();
    }
  }
}
