package dev.adjoint.transform;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Captures;
import dev.adjoint.hlo.ControlFlow.Case;
import dev.adjoint.hlo.ControlFlow.If;
import dev.adjoint.hlo.ControlFlow.While;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.CustomCall;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Value;
import dev.adjoint.pjrt.HostCallback;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a program call the host in the order that it is written in, where it does so for what the
 * calls do: the compiler knows no other order than that of data. So the last result of such a call
 * becomes the last operand of the next one, and is carried through loops and branches.
 */
public final class HostOrder {
  private final Map<Value, Value> map = new HashMap<>();

  private HostOrder() {}

  /** {@return {@code function} with its calls one after the other} */
  public static Function of(Function function) {
    return !function.isDeclaration() && function.body().hasOp(HostOrder::isCall)
        ? function.withBody(new HostOrder().main(function.body()))
        : function;
  }

  private static boolean isCall(Op op) {
    return op instanceof CustomCall call
        && call.target().equals(HostCallback.TARGET)
        && Boolean.TRUE.equals(call.hasSideEffect());
  }

  private Block main(Block block) {
    var builder = new BlockBuilder(block.parameters());
    var _ = put(builder, block, builder.add(new Constant(Literal.splat(HostRule.TURN, 0))));
    return builder.build(mapped(block.results()), block.terminator());
  }

  /** Adds the statements of {@code block}, whose first call waits for {@code turn}. */
  private Value put(BlockBuilder builder, Block block, Value turn) {
    for (var statement : block.statements()) {
      var op = Captures.replace(statement.op(), map);
      if (!isCall(op) && !op.hasInside(HostOrder::isCall)) {
        builder.keep(statement.withOp(op));
        continue;
      }
      builder.at(statement.location());
      var last = turn;
      var next =
          switch (op) {
            case While loop ->
                new While(
                    with(loop.operands(), turn),
                    region(loop.condition(), false),
                    region(loop.body(), true));
            case Case choice ->
                new Case(
                    choice.index(), choice.branches().stream().map(b -> branch(b, last)).toList());
            case If choice ->
                new If(
                    choice.pred(), branch(choice.onTrue(), turn), branch(choice.onFalse(), turn));
            default ->
                isCall(op)
                    ? op.withOperands(
                        with(op.operands().subList(0, op.operands().size() - 1), turn))
                    : op;
          };
      var results = builder.addAll(next);
      for (int i = 0; i < statement.results().size(); i++) {
        map.put(statement.results().get(i), results.get(i));
      }
      if (isCall(op) || results.size() > statement.results().size()) {
        turn = results.getLast();
      }
    }
    return turn;
  }

  /** A region that takes the turn as its last argument. */
  private Block region(Block block, boolean gives) {
    var builder = new BlockBuilder();
    for (var parameter : block.parameters()) {
      map.put(parameter, builder.parameter(parameter.anyType()));
    }
    var turn = put(builder, block, builder.parameter(HostRule.TURN));
    var results = mapped(block.results());
    return builder.build(gives ? with(results, turn) : results, block.terminator());
  }

  /** A region that takes the turn from around it. */
  private Block branch(Block block, Value turn) {
    var builder = new BlockBuilder(block.parameters());
    var last = put(builder, block, turn);
    return builder.build(with(mapped(block.results()), last), block.terminator());
  }

  private List<Value> mapped(List<Value> values) {
    return values.stream().map(value -> map.getOrDefault(value, value)).toList();
  }

  private static List<Value> with(List<Value> values, Value more) {
    var all = new ArrayList<>(values);
    all.add(more);
    return all;
  }
}
