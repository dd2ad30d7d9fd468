package dev.adjoint.hlo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that a block inside an op uses and the blocks around it define. */
public final class Captures {
  private Captures() {}

  /** {@return the values from outside that the regions of {@code op} use, in order of first use} */
  public static Set<Value> of(Op op) {
    var regions = op.regions();
    if (regions.isEmpty()) {
      return Set.of();
    }
    Set<Value> used = new LinkedHashSet<>();
    Set<Value> defined = new HashSet<>();
    regions.forEach(block -> collect(block, used, defined));
    used.removeAll(defined);
    return used;
  }

  /** {@return the values from outside that {@code block} uses, in order of first use} */
  public static Set<Value> of(Block block) {
    Set<Value> used = new LinkedHashSet<>();
    Set<Value> defined = new HashSet<>();
    collect(block, used, defined);
    used.removeAll(defined);
    return used;
  }

  private static void collect(Block block, Set<Value> used, Set<Value> defined) {
    defined.addAll(block.parameters());
    for (var statement : block.statements()) {
      used.addAll(statement.op().operands());
      statement.op().regions().forEach(inner -> collect(inner, used, defined));
      defined.addAll(statement.results());
    }
    used.addAll(block.results());
  }

  /** {@return all values that {@code op} uses: its operands, and what its regions capture} */
  public static Set<Value> uses(Op op) {
    var operands = op.operands();
    if (op.regions().isEmpty()) {
      return switch (operands.size()) {
        case 0 -> Set.of();
        case 1 -> Set.of(operands.getFirst());
        default -> new LinkedHashSet<>(operands);
      };
    }
    var uses = new LinkedHashSet<>(operands);
    uses.addAll(of(op));
    return uses;
  }

  /** {@return whether {@code op} uses any of {@code values}} */
  public static boolean usesAny(Op op, Set<Value> values) {
    var operands = op.operands();
    for (int i = 0; i < operands.size(); i++) {
      if (values.contains(operands.get(i))) {
        return true;
      }
    }
    return !op.regions().isEmpty() && !Collections.disjoint(of(op), values);
  }

  /** {@return {@code op} with the values in {@code map} replaced, inside its regions too} */
  public static Op replace(Op op, Map<Value, Value> map) {
    if (map.isEmpty()) {
      return op;
    }
    var result = replaceOperands(op, map);
    var regions = op.regions();
    if (regions.isEmpty() || of(op).stream().noneMatch(map::containsKey)) {
      return result;
    }
    return result.withRegions(regions.stream().map(block -> replace(block, map)).toList());
  }

  /** {@return {@code block} with the values in {@code map} replaced, inside regions too} */
  public static Block replace(Block block, Map<Value, Value> map) {
    return new Block(
        block.parameters(),
        block.statements().stream().map(s -> s.withOp(replace(s.op(), map))).toList(),
        replace(block.results(), map),
        block.terminator());
  }

  /**
   * {@return {@code op} with the values in {@code map} replaced, and copies of its regions: a
   * program that gets several has each value defined in one place}
   *
   * @param map gets what the regions define
   */
  public static Op copy(Op op, Map<Value, Value> map) {
    var result = replaceOperands(op, map);
    var regions = op.regions();
    return regions.isEmpty()
        ? result
        : result.withRegions(regions.stream().map(block -> copy(block, map)).toList());
  }

  /**
   * {@return {@code block} with the values in {@code map} replaced, and all that it defines new}
   *
   * @param map gets what the block defines
   */
  public static Block copy(Block block, Map<Value, Value> map) {
    var builder = new BlockBuilder();
    for (var parameter : block.parameters()) {
      map.put(parameter, builder.parameter(parameter.anyType(), parameter.location()));
    }
    for (var statement : block.statements()) {
      builder.copy(statement, map);
    }
    return builder.build(replace(block.results(), map), block.terminator());
  }

  private static Op replaceOperands(Op op, Map<Value, Value> map) {
    var operands = op.operands();
    return isIn(operands, map) ? op.withOperands(replace(operands, map)) : op;
  }

  private static boolean isIn(List<Value> values, Map<Value, Value> map) {
    for (int i = 0; i < values.size(); i++) {
      if (map.containsKey(values.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static List<Value> replace(List<Value> values, Map<Value, Value> map) {
    var result = new ArrayList<Value>(values.size());
    for (var value : values) {
      result.add(map.getOrDefault(value, value));
    }
    return result;
  }
}
