package dev.adjoint.transform;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.Captures;
import dev.adjoint.hlo.ControlFlow.While;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.Compare;
import dev.adjoint.hlo.Elementwise.Direction;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Shaping.Reshape;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Loops whose number of steps can be read from the program, made scans, which have a reverse mode:
 * as {@code stablehlo.while} of an integer that begins at a constant, grows by a constant, and is
 * compared with a constant. This is how JAX exports {@code scan}, and {@code fori_loop} of known
 * bounds.
 */
final class CountedLoops {
  private final Map<Value, Literal> constants = new HashMap<>();

  private CountedLoops() {}

  /** {@return {@code block} with its counted loops as scans; all values are as they were} */
  static Block asScans(Block block) {
    if (block.statements().stream().noneMatch(s -> s.op() instanceof While)) {
      return block;
    }
    var loops = new CountedLoops();
    var statements = new ArrayList<Statement>();
    for (var statement : block.statements()) {
      if (statement.op() instanceof Constant(var value, _)) {
        loops.constants.put(statement.result(), value);
      }
      if (!(statement.op() instanceof While loop) || !loops.addTo(statements, statement, loop)) {
        statements.add(statement);
      }
    }
    return new Block(block.parameters(), statements, block.results());
  }

  /** Adds the loop as a scan; does nothing if it is not counted. */
  private boolean addTo(List<Statement> statements, Statement statement, While loop) {
    var length = length(loop);
    if (length.isEmpty()) {
      return false;
    }
    var changing = new ArrayList<Integer>();
    var same = new ArrayList<Integer>();
    for (int i = 0; i < loop.operands().size(); i++) {
      (isUnchanged(loop, i) ? same : changing).add(i);
    }
    var captured = new ArrayList<Value>();
    for (var value : Captures.of(loop)) {
      if (!constants.containsKey(value)) {
        captured.add(value);
      }
    }
    var rule =
        new ScanRule(
            body(loop, changing, same, captured),
            changing.size(),
            0,
            length.getAsLong(),
            false,
            false,
            null);
    var operands = new ArrayList<Value>();
    changing.forEach(i -> operands.add(loop.operands().get(i)));
    same.forEach(i -> operands.add(loop.operands().get(i)));
    operands.addAll(captured);
    statements.add(
        new Statement(
            changing.stream().map(statement.results()::get).toList(),
            new Composite(ScanRule.NAME, operands, Map.of(), rule),
            statement.location()));
    for (int i : same) {
      var operand = loop.operands().get(i);
      statements.add(
          new Statement(
              List.of(statement.results().get(i)),
              new Reshape(operand, operand.type().shape()),
              statement.location()));
    }
    return true;
  }

  private static boolean isUnchanged(While loop, int i) {
    return loop.body().results().get(i) == loop.body().parameters().get(i);
  }

  /** The body, of what changes, then of what does not, then of what it uses from outside. */
  private Block body(While loop, List<Integer> changing, List<Integer> same, List<Value> captured) {
    var builder = new BlockBuilder();
    var map = new HashMap<Value, Value>();
    var parameters = new ArrayList<Value>();
    changing.forEach(i -> parameters.add(loop.body().parameters().get(i)));
    same.forEach(i -> parameters.add(loop.body().parameters().get(i)));
    parameters.addAll(captured);
    for (var parameter : parameters) {
      map.put(parameter, builder.parameter(parameter.anyType()));
    }
    for (var value : Captures.of(loop)) {
      if (constants.get(value) instanceof Literal literal) {
        map.put(value, builder.add(new Constant(literal)));
      }
    }
    for (var statement : loop.body().statements()) {
      builder.copy(statement, map);
    }
    return builder.build(
        changing.stream()
            .map(i -> loop.body().results().get(i))
            .map(value -> map.getOrDefault(value, value))
            .toList());
  }

  // ---- how many steps

  private OptionalLong length(While loop) {
    var holds = loop.condition().results().getFirst();
    if (!(definition(loop.condition(), holds) instanceof Compare compare)) {
      return OptionalLong.empty();
    }
    int left = loop.condition().parameters().indexOf(compare.lhs());
    int right = loop.condition().parameters().indexOf(compare.rhs());
    var leftLimit = number(loop, loop.condition(), compare.lhs());
    var rightLimit = number(loop, loop.condition(), compare.rhs());
    if (left >= 0 && rightLimit.isPresent()) {
      return length(loop, left, compare.direction(), rightLimit.getAsLong());
    }
    if (right >= 0 && leftLimit.isPresent()) {
      return length(loop, right, swapped(compare.direction()), leftLimit.getAsLong());
    }
    return OptionalLong.empty();
  }

  private static Direction swapped(Direction direction) {
    return switch (direction) {
      case LT -> Direction.GT;
      case LE -> Direction.GE;
      case GT -> Direction.LT;
      case GE -> Direction.LE;
      case EQ, NE -> direction;
    };
  }

  private OptionalLong length(While loop, int counter, Direction direction, long limit) {
    var first = integer(constants.get(loop.operands().get(counter)));
    var growth = growth(loop, counter);
    if (first.isEmpty() || growth.isEmpty()) {
      return OptionalLong.empty();
    }
    return steps(first.getAsLong(), growth.getAsLong(), direction, limit);
  }

  /** What the counter grows by in each step. */
  private OptionalLong growth(While loop, int counter) {
    var parameter = loop.body().parameters().get(counter);
    if (!(definition(loop.body(), loop.body().results().get(counter)) instanceof Binary next)) {
      return OptionalLong.empty();
    }
    if (next.kind() == BinaryKind.ADD && next.lhs() == parameter) {
      return number(loop, loop.body(), next.rhs());
    }
    if (next.kind() == BinaryKind.ADD && next.rhs() == parameter) {
      return number(loop, loop.body(), next.lhs());
    }
    if (next.kind() == BinaryKind.SUBTRACT && next.lhs() == parameter) {
      var by = number(loop, loop.body(), next.rhs());
      return by.isPresent() ? OptionalLong.of(-by.getAsLong()) : by;
    }
    return OptionalLong.empty();
  }

  private static OptionalLong steps(long first, long growth, Direction direction, long limit) {
    long range = 1L << 40; // Nobody counts so far, and below it nothing overflows.
    if (growth == 0 || Math.abs(first) > range || Math.abs(limit) > range) {
      return OptionalLong.empty();
    }
    long distance = limit - first;
    return switch (direction) {
      case LT, LE -> {
        long beyond = direction == Direction.LE ? distance + 1 : distance;
        yield beyond <= 0
            ? OptionalLong.of(0)
            : growth > 0 ? OptionalLong.of(Math.ceilDiv(beyond, growth)) : OptionalLong.empty();
      }
      case GT, GE -> {
        long beyond = direction == Direction.GE ? distance - 1 : distance;
        yield beyond >= 0
            ? OptionalLong.of(0)
            : growth < 0 ? OptionalLong.of(Math.ceilDiv(beyond, growth)) : OptionalLong.empty();
      }
      case NE ->
          distance % growth == 0 && distance / growth >= 0
              ? OptionalLong.of(distance / growth)
              : OptionalLong.empty();
      case EQ -> OptionalLong.empty();
    };
  }

  /** The integer that {@code value} is in each step, if that can be read from the program. */
  private OptionalLong number(While loop, Block region, Value value) {
    int state = region.parameters().indexOf(value);
    if (state >= 0) {
      return isUnchanged(loop, state)
          ? integer(constants.get(loop.operands().get(state)))
          : OptionalLong.empty();
    }
    return definition(region, value) instanceof Constant(var literal, _)
        ? integer(literal)
        : integer(constants.get(value));
  }

  private static OptionalLong integer(@Nullable Literal literal) {
    return literal != null && literal.type().rank() == 0 && literal.type().elementType().isInteger()
        ? OptionalLong.of(literal.integer(0))
        : OptionalLong.empty();
  }

  private static @Nullable Op definition(Block block, Value value) {
    for (var statement : block.statements()) {
      if (statement.results().contains(value)) {
        return statement.op();
      }
    }
    return null;
  }
}
