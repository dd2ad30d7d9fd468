package dev.adjoint.hlo;

import dev.adjoint.hlo.Elementwise.BinaryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ops that combine the elements along dimensions. */
public sealed interface Reduction extends Op {

  /**
   * {@code stablehlo.reduce}: combines the elements along {@code dimensions} by {@code body},
   * beginning with the inits.
   */
  record Reduce(List<Value> inputs, List<Value> inits, Dims dimensions, Block body)
      implements Reduction {
    /** Copies the lists. */
    public Reduce {
      inputs = List.copyOf(inputs);
      inits = List.copyOf(inits);
    }

    @Override
    public String name() {
      return "stablehlo.reduce";
    }

    @Override
    public List<Value> operands() {
      var operands = new ArrayList<>(inputs);
      operands.addAll(inits);
      return operands;
    }

    @Override
    public Op withOperands(List<Value> operands) {
      int n = inputs.size();
      return new Reduce(operands.subList(0, n), operands.subList(n, 2 * n), dimensions, body);
    }

    @Override
    public List<Block> regions() {
      return List.of(body);
    }

    @Override
    public Op withRegions(List<Block> regions) {
      return new Reduce(inputs, inits, dimensions, regions.getFirst());
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of("dimensions", Attribute.Numbers.of(dimensions));
    }

    static Op read(GenericOp op) {
      int n = op.operands().size() / 2;
      return new Reduce(
          op.operands().subList(0, n),
          op.operands().subList(n, op.operands().size()),
          op.dims("dimensions"),
          op.region(0, 1));
    }

    /** {@return the elementwise op that the body is, if it is just one on its two parameters} */
    public Optional<BinaryKind> combiner() {
      return inputs.size() == 1
              && body.parameters().getFirst().anyType().equals(inputs.getFirst().type().scalar())
          ? body.combiner()
          : Optional.empty();
    }

    @Override
    public List<TensorType> inferTypes() {
      int n = inputs.size();
      Check.that(
          this,
          "(C3)",
          n > 0 && inits.size() == n,
          "at least one input and as many inits, found %d and %d",
          n,
          inits.size());
      var shape = inputs.getFirst().type().shape();
      Check.dimensions(this, "(C4, C5)", "dimensions", dimensions, shape.rank());
      var types = inputs.stream().map(Value::type).toList();
      for (int i = 0; i < n; i++) {
        var input = types.get(i);
        var init = inits.get(i).type();
        Check.that(
            this,
            "(C1)",
            input.shape().isCompatible(shape),
            "inputs of one shape, found %s and %s",
            shape,
            input);
        Check.that(
            this,
            "(C2)",
            init.sameElements(input),
            "a scalar init of %s, found %s",
            input.elementType(),
            init);
        shape = shape.refinedBy(input.shape());
      }
      var accumulators =
          Reducing.accumulators(
              this,
              "(C6)",
              body,
              types,
              inits.stream().map(Value::type).toList(),
              shape.gather(dimensions.complement(shape.rank())));
      var result = shape.gather(dimensions.complement(shape.rank()));
      return accumulators.stream().map(type -> type.withShape(result)).toList();
    }
  }

  /** {@code stablehlo.map}: {@code computation} of the elements of the inputs at each index. */
  record MapElements(List<Value> inputs, Dims dimensions, Block computation) implements Reduction {
    /** Copies the list. */
    public MapElements {
      inputs = List.copyOf(inputs);
    }

    @Override
    public String name() {
      return "stablehlo.map";
    }

    @Override
    public List<Value> operands() {
      return inputs;
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new MapElements(operands, dimensions, computation);
    }

    @Override
    public List<Block> regions() {
      return List.of(computation);
    }

    @Override
    public Op withRegions(List<Block> regions) {
      return new MapElements(inputs, dimensions, regions.getFirst());
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of("dimensions", Attribute.Numbers.of(dimensions));
    }

    static Op read(GenericOp op) {
      return new MapElements(op.operands(), op.dims("dimensions"), op.region(0, 1));
    }

    @Override
    public List<TensorType> inferTypes() {
      Check.that(this, "(C2)", !inputs.isEmpty(), "at least one input, found none");
      var first = inputs.getFirst().type();
      for (var input : inputs) {
        Check.that(
            this,
            "(C1)",
            input.type().shape().isCompatible(first.shape()),
            "inputs of one shape, found %s and %s",
            first,
            input.type());
      }
      Check.that(
          this,
          "(C3)",
          dimensions.rank() == first.rank() && dimensions.isRange(),
          "the dimensions 0 to %d, found %s",
          first.rank() - 1,
          dimensions);
      var signature = computation.signature();
      Check.that(
          this,
          "(C4)",
          signature.results().size() == 1
              && signature.results().getFirst() instanceof TensorType result
              && result.rank() == 0,
          "a computation that gives one scalar, found %s",
          signature.results());
      var elements = inputs.stream().<Type>map(input -> input.type().scalar()).toList();
      Check.that(
          this,
          "(C4)",
          signature.parameters().equals(elements),
          "a computation of %s, found one of %s",
          elements,
          signature.parameters());
      return List.of(computation.results().getFirst().type().withShape(first.shape()));
    }
  }
}
