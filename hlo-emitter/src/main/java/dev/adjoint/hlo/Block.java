package dev.adjoint.hlo;

import java.util.List;

/**
 * A sequence of statements with parameters and results; the terminator is implied by the results.
 *
 * @param parameters the values given to the block
 * @param statements each uses only parameters and results of earlier ones
 * @param results the values that the block returns
 */
public record Block(List<Value> parameters, List<Statement> statements, List<Value> results) {

  /** Copies the lists. */
  public Block {
    parameters = List.copyOf(parameters);
    statements = List.copyOf(statements);
    results = List.copyOf(results);
  }

  /** {@return the types of the parameters} */
  public List<TensorType> parameterTypes() {
    return parameters.stream().map(Value::type).toList();
  }

  /** {@return the types of the results} */
  public List<TensorType> resultTypes() {
    return results.stream().map(Value::type).toList();
  }
}
