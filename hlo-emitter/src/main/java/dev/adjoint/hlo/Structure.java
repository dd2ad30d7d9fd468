package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tuples. */
public sealed interface Structure extends Op {

  /** {@code stablehlo.tuple}: several values as one. */
  record MakeTuple(List<Value> elements) implements Structure {
    /** Copies the lists. */
    public MakeTuple {
      elements = List.copyOf(elements);
    }

    @Override
    public String name() {
      return "stablehlo.tuple";
    }

    @Override
    public List<Value> operands() {
      return elements;
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new MakeTuple(v);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      var v = op.operands();
      return new MakeTuple(v);
    }

    @Override
    public List<? extends Type> inferTypes() {
      return List.of(new Type.Tuple(elements.stream().map(Value::anyType).toList()));
    }
  }

  /** {@code stablehlo.get_tuple_element}: one of the values of a tuple. */
  record GetTupleElement(Value tuple, long index) implements Structure {
    @Override
    public String name() {
      return "stablehlo.get_tuple_element";
    }

    @Override
    public List<Value> operands() {
      return List.of(tuple);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new GetTupleElement(v.get(0), index);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("index", new Attribute.Int(index, ElementType.I32));
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands(1);
      return new GetTupleElement(v.get(0), op.integer("index"));
    }

    @Override
    public List<? extends Type> inferTypes() {
      Check.that(
          this,
          "(I1)",
          tuple.anyType() instanceof Type.Tuple,
          "a tuple, found %s",
          tuple.anyType());
      var elements = ((Type.Tuple) tuple.anyType()).elements();
      Check.that(
          this,
          "(C1)",
          index >= 0 && index < elements.size(),
          "an index within the %d elements of the tuple, found %d",
          elements.size(),
          index);
      return List.of(elements.get(Math.toIntExact(index)));
    }
  }
}
