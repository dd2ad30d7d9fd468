package dev.adjoint.hlo;

import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A sequence of statements with parameters and results; returns its results at its end.
 *
 * <p>The block of a {@link Function} uses only values that it defines. A block inside an op may
 * also use those of the blocks around it: see {@link Captures}.
 *
 * @param parameters the values given to the block
 * @param statements each uses only parameters and results of earlier ones
 * @param results the values that the block returns
 * @param terminator the line that returns them
 */
public record Block(
    List<Value> parameters,
    List<Statement> statements,
    List<Value> results,
    Terminator terminator) {

  /** Copies the lists. */
  public Block {
    parameters = List.copyOf(parameters);
    statements = List.copyOf(statements);
    results = List.copyOf(results);
  }

  /** A block with the terminator that belongs where it is. */
  public Block(List<Value> parameters, List<Statement> statements, List<Value> results) {
    this(parameters, statements, results, Terminator.IMPLIED);
  }

  /**
   * {@return the types of the parameters}
   *
   * @throws HloException if one is no tensor
   */
  public List<TensorType> parameterTypes() {
    return parameters.stream().map(Value::type).toList();
  }

  /**
   * {@return the types of the results}
   *
   * @throws HloException if one is no tensor
   */
  public List<TensorType> resultTypes() {
    return results.stream().map(Value::type).toList();
  }

  /** {@return the elementwise op that this block is, if it is just one on its two parameters} */
  public Optional<BinaryKind> combiner() {
    return parameters.size() == 2
            && statements.size() == 1
            && results.size() == 1
            && statements.getFirst().op() instanceof Binary binary
            && binary.lhs() == parameters.get(0)
            && binary.rhs() == parameters.get(1)
            && results.getFirst() == statements.getFirst().result()
        ? Optional.of(binary.kind())
        : Optional.empty();
  }

  /** {@return whether an op of this block, or of the regions inside it, is such a one} */
  public boolean hasOp(Predicate<Op> isSuch) {
    for (var statement : statements) {
      if (isSuch.test(statement.op()) || statement.op().hasInside(isSuch)) {
        return true;
      }
    }
    return false;
  }

  /** {@return the types of parameters and results, tensors or not} */
  public Type.Signature signature() {
    return new Type.Signature(
        parameters.stream().map(Value::anyType).toList(),
        results.stream().map(Value::anyType).toList());
  }
}
