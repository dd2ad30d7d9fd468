package dev.adjoint.hlo.pass;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Captures;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a function of another by a rule that looks at one op at a time, from the first to the last,
 * those in regions too. Statements with attributes of other dialects are left as they are: the
 * attributes may say something about the op, such as how it is sharded.
 */
final class Rewriting {
  /** What becomes of an op whose operands are rewritten already. */
  interface Rule {
    /** {@return the values that stand for the results, or null to leave the op as it is} */
    @Nullable List<Value> apply(Op op, Rewriting program);
  }

  private final Rule rule;

  /** What stands for the values that were rewritten; the others stay what they are. */
  private final Map<Value, Value> map = new HashMap<>();

  private final Map<Value, Op> definitions;
  private BlockBuilder builder = new BlockBuilder();

  private Rewriting(Rule rule, int statements) {
    this.rule = rule;
    this.definitions = HashMap.newHashMap(statements);
  }

  static Function apply(Function function, Rule rule) {
    if (function.isDeclaration()) {
      return function;
    }
    var body = function.body();
    return function.withBody(new Rewriting(rule, body.statements().size()).block(body));
  }

  private Block block(Block block) {
    var outer = builder;
    builder = new BlockBuilder(block.parameters());
    for (var statement : block.statements()) {
      statement(statement);
    }
    var result = builder.build(mapped(block.results()), block.terminator());
    builder = outer;
    return result;
  }

  @SuppressWarnings("ReferenceEquality") // The same op: to compare two would cost more.
  private void statement(Statement statement) {
    var op = Captures.replace(statement.op(), map);
    if (!op.regions().isEmpty()) {
      op = op.withRegions(op.regions().stream().map(this::block).toList());
    }
    builder.at(statement.location());
    var results = statement.attributes().isEmpty() ? rule.apply(op, this) : null;
    if (results == null || !haveSameTypes(results, statement.results())) {
      builder.keep(statement.withOp(op));
      define(op, statement.results());
      return;
    }
    for (int i = 0; i < results.size(); i++) {
      map.put(statement.results().get(i), results.get(i));
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

  private List<Value> mapped(List<Value> values) {
    return values.stream().map(value -> map.getOrDefault(value, value)).toList();
  }

  private void define(Op op, List<Value> results) {
    if (results.size() == 1) {
      definitions.put(results.getFirst(), op);
    }
  }

  /** {@return the results of an op that is added here} */
  List<Value> add(Op op) {
    var results = builder.addAll(op);
    define(op, results);
    return results;
  }

  /** {@return the results of a block without parameters, whose statements are added here} */
  List<Value> inline(Block block) {
    return builder.inline(block, List.of());
  }

  /** {@return the op whose only result {@code value} is, or null} */
  @Nullable Op definition(Value value) {
    return definitions.get(value);
  }

  /** {@return the elements of {@code value}, if it is a constant} */
  Optional<Literal> constant(Value value) {
    return definition(value) instanceof Constant constant && constant.isPlain()
        ? Optional.of(constant.value())
        : Optional.empty();
  }
}
