package dev.adjoint.hlo.pass;

import dev.adjoint.hlo.ControlFlow.If;
import dev.adjoint.hlo.Elementwise;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Indexing;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Ordering.Sort;
import dev.adjoint.hlo.Shaping;
import dev.adjoint.hlo.Structure.GetTupleElement;
import dev.adjoint.hlo.Structure.MakeTuple;
import dev.adjoint.hlo.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the simpler of two equal forms in place of the other: {@code x * 1} becomes {@code x}, a
 * reshape of a reshape one reshape.
 *
 * <p>Every rule is exact, for all numbers that there are. So {@code x - 0} is {@code x}, but {@code
 * x + 0} is not, where {@code x} is minus zero; {@code x * 0} is 0 for integers, but for floats it
 * may be NaN or minus zero; and nothing is reassociated.
 */
public final class Canonicalize {
  private Canonicalize() {}

  /** {@return {@code function} in simpler form; what became unused is left to {@link DeadCode}} */
  public static Function apply(Function function) {
    return Rewriting.apply(function, Canonicalize::simpler);
  }

  /**
   * {@return {@code function} with the dimensions of its sorts counted from the first, and nothing
   * else changed; the function itself, if they are}
   */
  public static Function sorts(Function function) {
    return function.isDeclaration() || !function.body().hasOp(Canonicalize::isCountedFromLast)
        ? function
        : Rewriting.apply(
            function,
            (op, program) ->
                op instanceof Sort sort && isCountedFromLast(sort) ? counted(sort, program) : null);
  }

  private static boolean isCountedFromLast(Op op) {
    return op instanceof Sort sort && isCountedFromLast(sort);
  }

  private static boolean isCountedFromLast(Sort sort) {
    return sort.dimension() == null || sort.dimension() < 0;
  }

  /**
   * {@return {@code function} in simpler form, constants folded as by {@link
   * Fold#constants(Function)}}
   */
  public static Function folded(Function function) {
    var fold = Fold.rule();
    return Rewriting.apply(
        function,
        (op, program) -> {
          var folded = fold.apply(op, program);
          return folded != null ? folded : simpler(op, program);
        });
  }

  private static @Nullable List<Value> simpler(Op op, Rewriting program) {
    return switch (op) {
      case Elementwise elementwise -> one(SimplerElementwise.of(elementwise, program));
      case Shaping shaping -> one(SimplerShaping.of(shaping, program));
      case Indexing indexing -> one(SimplerIndexing.of(indexing, program));
      case GetTupleElement element -> one(element(element, program));
      case If choice -> branch(choice, program);
      case Sort sort when isCountedFromLast(sort) -> counted(sort, program);
      default -> null;
    };
  }

  private static @Nullable Value element(GetTupleElement op, Rewriting program) {
    return program.definition(op.tuple()) instanceof MakeTuple(var elements)
        ? elements.get((int) op.index())
        : null;
  }

  private static @Nullable List<Value> branch(If op, Rewriting program) {
    return program
        .constant(op.pred())
        .map(pred -> program.inline(pred.integer(0) != 0 ? op.onTrue() : op.onFalse()))
        .orElse(null);
  }

  /**
   * The same sort with its dimension counted from the first: of one counted from the last, XLA's
   * CPU compiler reads the size from a wrong place, and sometimes takes the sort away.
   */
  private static List<Value> counted(Sort op, Rewriting program) {
    return program.add(new Sort(op.inputs(), (long) op.axis(), op.isStable(), op.comparator()));
  }

  private static @Nullable List<Value> one(@Nullable Value value) {
    return value == null ? null : List.of(value);
  }
}
