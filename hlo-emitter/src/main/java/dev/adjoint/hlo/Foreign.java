package dev.adjoint.hlo;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An op of a dialect that this library does not know: kept and printed again in generic form.
 *
 * @param name such as {@code sdy.sharding_constraint}
 */
public record Foreign(
    String name,
    List<Value> operands,
    Map<String, Attribute> attributes,
    List<Block> regions,
    List<Type> resultTypes)
    implements Op {

  /** Copies lists and map. */
  public Foreign {
    operands = List.copyOf(operands);
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    regions = List.copyOf(regions);
    resultTypes = List.copyOf(resultTypes);
  }

  @Override
  public Op withOperands(List<Value> others) {
    return new Foreign(name, others, attributes, regions, resultTypes);
  }

  @Override
  public Op withRegions(List<Block> others) {
    return new Foreign(name, operands, attributes, others, resultTypes);
  }

  @Override
  public List<Type> inferTypes() {
    return resultTypes;
  }

  static Op read(GenericOp op) {
    op.attributes().keySet().forEach(op::find);
    return new Foreign(op.name(), op.operands(), op.attributes(), op.regions(), op.resultTypes());
  }
}
