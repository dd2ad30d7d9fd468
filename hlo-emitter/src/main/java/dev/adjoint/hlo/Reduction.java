package dev.adjoint.hlo;

import dev.adjoint.hlo.Elementwise.Binary;
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
              && body.statements().size() == 1
              && body.results().size() == 1
              && body.statements().getFirst().op() instanceof Binary binary
              && binary.lhs() == body.parameters().get(0)
              && binary.rhs() == body.parameters().get(1)
              && body.results().getFirst() == body.statements().getFirst().result()
          ? Optional.of(binary.kind())
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
      var scalars = new ArrayList<TensorType>();
      for (int i = 0; i < n; i++) {
        var input = inputs.get(i).type();
        var init = inits.get(i).type();
        Check.that(
            this,
            "(C1)",
            input.shape().equals(shape),
            "inputs of one shape, found %s and %s",
            shape,
            input);
        Check.that(
            this,
            "(C2)",
            init.equals(TensorType.of(input.elementType())),
            "a scalar init of %s, found %s",
            input.elementType(),
            init);
        scalars.add(init);
      }
      var expected = new ArrayList<>(scalars);
      expected.addAll(scalars);
      Check.that(
          this,
          "(C6)",
          body.parameterTypes().equals(expected) && body.resultTypes().equals(scalars),
          "a body %s -> %s, found %s -> %s",
          expected,
          scalars,
          body.parameterTypes(),
          body.resultTypes());
      var result = shape.gather(dimensions.complement(shape.rank()));
      return inputs.stream().map(input -> input.type().withShape(result)).toList();
    }
  }
}
