package dev.adjoint.hlo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Ops that put elements in order. */
public sealed interface Ordering extends Op {

  /**
   * {@code stablehlo.sort}: the inputs, ordered together along a dimension.
   *
   * @param dimension may be negative: counted from the last; null for the last
   * @param isStable whether elements that are equal keep their order; null means no
   * @param comparator from two elements of each input to whether the first comes before the second
   */
  record Sort(
      List<Value> inputs, @Nullable Long dimension, @Nullable Boolean isStable, Block comparator)
      implements Ordering {
    /** Copies the list. */
    public Sort {
      inputs = List.copyOf(inputs);
    }

    /** {@return the dimension, from 0} */
    public int axis() {
      long given = dimension == null ? -1 : dimension;
      return Math.toIntExact(given < 0 ? given + inputs.getFirst().type().rank() : given);
    }

    @Override
    public String name() {
      return "stablehlo.sort";
    }

    @Override
    public List<Value> operands() {
      return inputs;
    }

    @Override
    public Op withOperands(List<Value> operands) {
      return new Sort(operands, dimension, isStable, comparator);
    }

    @Override
    public List<Block> regions() {
      return List.of(comparator);
    }

    @Override
    public Op withRegions(List<Block> regions) {
      return new Sort(inputs, dimension, isStable, regions.getFirst());
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      if (dimension != null) {
        attributes.put("dimension", new Attribute.Int(dimension));
      }
      if (isStable != null) {
        attributes.put("is_stable", new Attribute.Bool(isStable));
      }
      return attributes;
    }

    static Op read(GenericOp op) {
      return new Sort(
          op.operands(),
          op.find("dimension", Attribute.Int.class).map(Attribute.Int::value).orElse(null),
          op.flag("is_stable"),
          op.region(0, 1));
    }

    @Override
    public List<TensorType> inferTypes() {
      Check.that(this, "(C1)", !inputs.isEmpty(), "at least one input, found none");
      var first = inputs.getFirst().type();
      var types = new ArrayList<TensorType>();
      var elements = new ArrayList<Type>();
      for (var input : inputs) {
        var type = input.type();
        Check.that(
            this,
            "(C3)",
            type.shape().isCompatible(first.shape()),
            "inputs of one shape, found %s and %s",
            first,
            type);
        types.add(type);
        elements.add(type.scalar());
        elements.add(type.scalar());
      }
      long given = dimension == null ? -1 : dimension;
      Check.that(
          this,
          "(C4)",
          given >= -first.rank() && given < Math.max(first.rank(), 0) || first.rank() == 0,
          "a dimension within [-%d, %d), found %d",
          first.rank(),
          first.rank(),
          given);
      var signature = comparator.signature();
      Check.that(
          this,
          "(C5)",
          signature.parameters().equals(elements),
          "a comparator of %s, found one of %s",
          elements,
          signature.parameters());
      Check.that(
          this,
          "(C5)",
          signature.results().equals(List.of(TensorType.of(ElementType.I1))),
          "a comparator that gives tensor<i1>, found %s",
          signature.results());
      return types;
    }
  }
}
