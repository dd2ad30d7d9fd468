package dev.adjoint.hlo.pass;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Captures;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Drops statements whose results nobody uses and that have no effect. */
public final class DeadCode {
  private final Effects effects = new Effects();

  private DeadCode() {}

  /** {@return {@code function} with its parameters kept and unused statements dropped} */
  public static Function drop(Function function) {
    return function.isDeclaration()
        ? function
        : function.withBody(new DeadCode().live(function.body()));
  }

  @SuppressWarnings("ReferenceEquality") // The same line: to compare two would cost more.
  private Block live(Block block) {
    Set<Value> needed = HashSet.newHashSet(block.statements().size());
    needed.addAll(block.results());
    List<Statement> kept = new ArrayList<>(block.statements().size());
    boolean isChanged = false;
    for (var statement : block.statements().reversed()) {
      if (isAny(statement.results(), needed) || effects.has(statement.op())) {
        var inside = withLiveRegions(statement);
        kept.add(inside);
        needed.addAll(inside.op().operands());
        if (!inside.op().regions().isEmpty()) {
          needed.addAll(Captures.of(inside.op()));
        }
        isChanged |= inside != statement;
      } else {
        isChanged = true;
      }
    }
    return isChanged
        ? new Block(block.parameters(), kept.reversed(), block.results(), block.terminator())
        : block;
  }

  private static boolean isAny(List<Value> values, Set<Value> needed) {
    for (var value : values) {
      if (needed.contains(value)) {
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("ReferenceEquality") // The same block, where nothing was dropped.
  private Statement withLiveRegions(Statement statement) {
    var regions = statement.op().regions();
    if (regions.isEmpty()) {
      return statement;
    }
    List<Block> kept = new ArrayList<>(regions.size());
    boolean isChanged = false;
    for (var region : regions) {
      var live = live(region);
      kept.add(live);
      isChanged |= live != region;
    }
    return isChanged ? statement.withOp(statement.op().withRegions(kept)) : statement;
  }
}
