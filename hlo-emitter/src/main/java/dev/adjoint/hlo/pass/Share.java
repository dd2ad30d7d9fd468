package dev.adjoint.hlo.pass;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Captures;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Computes once what statements of the same block compute twice. A statement inside a region is not
 * shared with one outside: XLA takes few kinds of regions that use values from outside.
 */
public final class Share {
  private final Effects effects = new Effects();
  private final Map<Value, Value> map = new HashMap<>();

  private Share() {}

  /** {@return {@code function} with equal statements shared} */
  public static Function equal(Function function) {
    return function.isDeclaration()
        ? function
        : function.withBody(new Share().block(function.body()));
  }

  private Block block(Block block) {
    Map<Key, Statement> known = HashMap.newHashMap(block.statements().size());
    List<Statement> kept = new ArrayList<>();
    for (var statement : block.statements()) {
      var op = Captures.replace(statement.op(), map);
      if (!op.regions().isEmpty()) {
        op = op.withRegions(op.regions().stream().map(this::block).toList());
      }
      var mapped = statement.withOp(op);
      var same = effects.has(op) ? null : known.putIfAbsent(new Key(mapped), mapped);
      if (same == null) {
        kept.add(mapped);
      } else {
        for (int i = 0; i < same.results().size(); i++) {
          map.put(statement.results().get(i), same.results().get(i));
        }
      }
    }
    var results = block.results().stream().map(v -> map.getOrDefault(v, v)).toList();
    return new Block(block.parameters(), kept, results, block.terminator());
  }

  /** A statement, equal to those that compute the same under other names. */
  private static final class Key {
    private final Statement statement;
    private final int hash;

    Key(Statement statement) {
      this.statement = statement;
      this.hash = hash(statement.op());
    }

    /**
     * The same for ops that differ in the names inside their regions. What those capture has one
     * name, and tells apart, say, all the choices that one flag makes.
     */
    private static int hash(Op op) {
      if (op.regions().isEmpty()) {
        return op.hashCode();
      }
      int hash = Objects.hash(op.name(), op.operands(), Captures.of(op));
      for (var region : op.regions()) {
        for (var inside : region.statements()) {
          hash = 31 * hash + inside.op().name().hashCode();
        }
      }
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && hash == key.hash
          && statement.attributes().equals(key.statement.attributes())
          && haveSameTypes(statement.results(), key.statement.results())
          && isSame(statement.op(), key.statement.op());
    }

    private static boolean isSame(Op left, Op right) {
      return left.regions().isEmpty() && right.regions().isEmpty()
          ? left.equals(right)
          : Share.isSame(left, right, new HashMap<>());
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private static boolean haveSameTypes(List<Value> left, List<Value> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!left.get(i).anyType().equals(right.get(i).anyType())) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether both ops are the same after the values in {@code renamed} get new names} */
  private static boolean isSame(Op left, Op right, Map<Value, Value> renamed) {
    if (left.getClass() != right.getClass()
        || left.operands().size() != right.operands().size()
        || left.regions().size() != right.regions().size()) {
      return false;
    }
    var operands = left.operands().stream().map(v -> renamed.getOrDefault(v, v)).toList();
    if (!operands.equals(right.operands())) {
      return false;
    }
    for (int i = 0; i < left.regions().size(); i++) {
      if (!isSame(left.regions().get(i), right.regions().get(i), renamed)) {
        return false;
      }
    }
    return left.withOperands(operands).withRegions(right.regions()).equals(right);
  }

  private static boolean isSame(Block left, Block right, Map<Value, Value> renamed) {
    if (left.statements().size() != right.statements().size()
        || !rename(left.parameters(), right.parameters(), renamed)) {
      return false;
    }
    for (int i = 0; i < left.statements().size(); i++) {
      var l = left.statements().get(i);
      var r = right.statements().get(i);
      if (!l.attributes().equals(r.attributes())
          || !isSame(l.op(), r.op(), renamed)
          || !rename(l.results(), r.results(), renamed)) {
        return false;
      }
    }
    return left.results().stream()
        .map(v -> renamed.getOrDefault(v, v))
        .toList()
        .equals(right.results());
  }

  private static boolean rename(List<Value> from, List<Value> to, Map<Value, Value> renamed) {
    if (!haveSameTypes(from, to)) {
      return false;
    }
    for (int i = 0; i < from.size(); i++) {
      renamed.put(from.get(i), to.get(i));
    }
    return true;
  }
}
