package dev.adjoint.program;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Captures;
import dev.adjoint.hlo.Collective;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Indexing;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Ordering;
import dev.adjoint.hlo.Reduction;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.Windowing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the regions of ops the constants that they use, which other front ends write once, in front
 * of the op. So the bounds of a loop can be read where the loop is, be it in a branch, and the body
 * of a reduction is a function of its parameters alone.
 */
final class RegionConstants {
  /** Larger ones stay where they are: of those there should be one. */
  private static final int MOST_ELEMENTS = 64;

  private RegionConstants() {}

  /**
   * {@return {@code block}, where each region of an op in it has the constants that it uses}
   *
   * @throws HloException if a region other than those of control flow uses another value from
   *     outside; names the place
   */
  static Block in(Block block) {
    var constants = new HashMap<Value, Literal>();
    var statements = new ArrayList<Statement>();
    for (var statement : block.statements()) {
      var op = statement.op();
      if (op instanceof Constant constant
          && constant.isPlain()
          && constant.value().stored() <= MOST_ELEMENTS) {
        constants.put(statement.result(), constant.value());
      }
      if (op.regions().isEmpty()) {
        statements.add(statement);
        continue;
      }
      var own = op.withRegions(op.regions().stream().map(r -> in(own(r, constants))).toList());
      check(own, statement);
      statements.add(statement.withOp(own));
    }
    return new Block(block.parameters(), statements, block.results(), block.terminator());
  }

  /** The region, which begins with those of {@code constants} that it uses. */
  private static Block own(Block region, Map<Value, Literal> constants) {
    var builder = new BlockBuilder();
    var copies = new HashMap<Value, Value>();
    for (var value : Captures.of(region)) {
      if (constants.get(value) instanceof Literal literal) {
        copies.put(value, builder.add(new Constant(literal)));
      }
    }
    if (copies.isEmpty()) {
      return region;
    }
    var statements = new ArrayList<>(builder.build(List.of()).statements());
    var rest = Captures.replace(region, copies);
    statements.addAll(rest.statements());
    return new Block(rest.parameters(), statements, rest.results(), rest.terminator());
  }

  private static void check(Op op, Statement statement) {
    switch (op) {
      case Reduction _, Windowing _, Ordering _, Indexing _, Collective _ -> {
        for (var value : Captures.of(op)) {
          throw new HloException(
                  "%s: expected a region that uses its own values and small constants, found the use of a %s from outside; give it to the op as an operand"
                      .formatted(op.name(), value.anyType()))
              .at(op.name(), statement.location());
        }
      }
      default -> {}
    }
  }
}
