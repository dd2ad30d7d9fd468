package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The values that a block sees while it runs: its own, and those of the blocks around it. Families
 * of ops get their operands from it, make arrays with it, and run their regions in it.
 */
final class Frame {
  private final @Nullable Frame outer;
  private final Budget budget;
  private final RandomGenerator random;
  private final Map<Value, Datum> values = new HashMap<>();
  private long held;

  private Frame(@Nullable Frame outer, Budget budget, RandomGenerator random) {
    this.outer = outer;
    this.budget = budget;
    this.random = random;
  }

  static Frame outermost(Limits limits) {
    return new Frame(null, new Budget(limits), new SplittableRandom(0));
  }

  /** {@return the results of {@code block}, which sees the values of this frame too} */
  List<Datum> run(Block block, List<? extends Datum> arguments) {
    return new Frame(this, budget, random).evaluate(block, arguments);
  }

  /** {@return the results of {@code block}, which sees no values but its own} */
  List<Datum> call(Block block, List<? extends Datum> arguments) {
    return new Frame(null, budget, random).evaluate(block, arguments);
  }

  /** {@return the only result of {@code block}, an array} */
  Array runToArray(Block block, List<? extends Datum> arguments) {
    return (Array) run(block, arguments).getFirst();
  }

  private List<Datum> evaluate(Block block, List<? extends Datum> arguments) {
    budget.enter();
    for (int i = 0; i < arguments.size(); i++) {
      bind(block.parameters().get(i), arguments.get(i));
    }
    for (var statement : block.statements()) {
      budget.work(1);
      var results = Interpreter.evaluate(statement, this);
      for (int i = 0; i < results.size(); i++) {
        bind(statement.results().get(i), results.get(i));
      }
    }
    var results = block.results().stream().map(this::get).toList();
    budget.release(held);
    budget.leave();
    return results;
  }

  private void bind(Value value, Datum datum) {
    budget.hold(datum.size());
    held += datum.size();
    values.put(value, datum);
  }

  Datum get(Value value) {
    for (var frame = this; frame != null; frame = frame.outer) {
      var datum = frame.values.get(value);
      if (datum != null) {
        return datum;
      }
    }
    throw InterpretException.undefined(
        "expected a value defined above, found %s which is not; does the Verifier accept the program?"
            .formatted(value));
  }

  Array array(Value value) {
    return (Array) get(value);
  }

  List<Datum> data(List<Value> values) {
    return values.stream().map(this::get).toList();
  }

  List<Array> arrays(List<Value> values) {
    return values.stream().map(this::array).toList();
  }

  /** {@return the integer that a scalar, or the first element of an array, is} */
  long integer(Value value) {
    return array(value).integer(0);
  }

  /** {@return the integers of an array, which has one dimension} */
  Dims dims(Value value) {
    var array = array(value);
    var values = new long[array.count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.integer(i);
    }
    return Dims.of(values);
  }

  /** {@return where random numbers come from: the same ones in each run} */
  RandomGenerator random() {
    return random;
  }

  /** Counts work beyond what {@link #zeros} counts. */
  void work(long amount) {
    budget.work(amount);
  }

  /**
   * {@return a new array to be filled}
   *
   * @throws InterpretException if there is no room
   */
  Array zeros(TensorType type) {
    budget.room(type.size());
    budget.work(type.size());
    return new Array(type);
  }

  Array zeros(ElementType element, Dims shape) {
    return zeros(new TensorType(element, shape));
  }
}
