package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Calling;
import dev.adjoint.hlo.Chlo;
import dev.adjoint.hlo.Collective;
import dev.adjoint.hlo.Contraction;
import dev.adjoint.hlo.ControlFlow;
import dev.adjoint.hlo.Creation;
import dev.adjoint.hlo.DynamicShape;
import dev.adjoint.hlo.Elementwise;
import dev.adjoint.hlo.Foreign;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Indexing;
import dev.adjoint.hlo.Linalg;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Normalization;
import dev.adjoint.hlo.Ordering;
import dev.adjoint.hlo.Quantizing;
import dev.adjoint.hlo.Randomness;
import dev.adjoint.hlo.Reduction;
import dev.adjoint.hlo.Shaping;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Structure;
import dev.adjoint.hlo.Transfer;
import dev.adjoint.hlo.Windowing;
import dev.adjoint.hlo.interpret.InterpretException.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs StableHLO programs in plain Java. Safe for use by several threads at once.
 *
 * <p>Integers are exact. Floats are computed in doubles and rounded to their type after each op,
 * sums of products at each step, to single precision at least. Bodies of reductions see elements in
 * row-major order. A program must be one that the {@link dev.adjoint.hlo.Verifier} accepts.
 */
public final class Interpreter {
  private final Limits limits;

  /** An interpreter that gives up on programs beyond {@code limits}. */
  public Interpreter(Limits limits) {
    this.limits = limits;
  }

  /** An interpreter with the {@linkplain Limits#DEFAULT default limits}. */
  public Interpreter() {
    this(Limits.DEFAULT);
  }

  /**
   * {@return the results of {@code function} on these arguments}
   *
   * @throws InterpretException if the arguments do not fit, an op is not known, or the program goes
   *     beyond the limits
   */
  public List<Literal> run(Function function, List<Literal> arguments) {
    check(function, arguments);
    var frame = Frame.outermost(limits);
    var data = new ArrayList<Datum>();
    for (var argument : arguments) {
      data.add(Encoding.decode(argument, frame.zeros(argument.type())));
    }
    return frame.call(function.body(), data).stream().map(Interpreter::literal).toList();
  }

  private static void check(Function function, List<Literal> arguments) {
    var expected = function.parameterTypes();
    var found = arguments.stream().map(Literal::type).toList();
    if (!expected.equals(found)) {
      throw new InterpretException(
          Reason.ARGUMENTS,
          "@%s: expected arguments %s, found %s".formatted(function.name(), expected, found));
    }
  }

  private static Literal literal(Datum datum) {
    return switch (datum) {
      case Array array when array.type().quantization() == null -> Encoding.encode(array);
      case Array array ->
          throw InterpretException.notInterpreted("a result of type " + array.type());
      case Datum.Tuple _, Datum.Token _ ->
          throw InterpretException.notInterpreted("a result that is not an array");
    };
  }

  /** {@return the results of one op on the values of {@code frame}} */
  static List<? extends Datum> evaluate(Statement statement, Frame frame) {
    return switch (statement.op()) {
      case Elementwise op -> List.of(ElementwiseOps.evaluate(op, frame));
      case Creation op -> List.of(CreationOps.evaluate(op, frame));
      case Shaping op -> List.of(ShapingOps.evaluate(op, frame));
      case Contraction op -> List.of(ContractionOps.evaluate(op, frame));
      case Reduction op -> ReductionOps.evaluate(op, frame);
      case Calling op -> CallingOps.evaluate(op, frame);
      case ControlFlow op -> ControlFlowOps.evaluate(op, frame);
      case Indexing op -> IndexingOps.evaluate(op, frame);
      case Windowing op -> WindowingOps.evaluate(op, frame);
      case Ordering op -> OrderingOps.evaluate(op, frame);
      case Linalg op -> List.of(LinalgOps.evaluate(op, frame));
      case Normalization op -> NormalizationOps.evaluate(op, frame);
      case Randomness op -> RandomnessOps.evaluate(op, frame);
      case DynamicShape op -> List.of(DynamicShapeOps.evaluate(op, frame));
      case Collective op -> CollectiveOps.evaluate(op, statement, frame);
      case Transfer op -> TransferOps.evaluate(op);
      case Structure op -> List.of(StructureOps.evaluate(op, frame));
      case Quantizing op -> List.of(QuantizingOps.evaluate(op, frame));
      case Chlo op -> ChloOps.evaluate(op, frame);
      case Foreign op -> throw InterpretException.notInterpreted(op.name());
    };
  }
}
