package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;

/**
 * A named block that depends on nothing outside it ({@code func.func}).
 *
 * <p>Two functions are equal when they are the same object. A {@link Calling.Call} holds the
 * function it calls, so programs cannot be recursive.
 */
public final class Function {
  private final String name;
  private final Block body;
  private final Map<Integer, Map<String, Attribute>> parameterAttributes;

  /**
   * A function.
   *
   * @param name a hint: the printer makes names unique
   * @param parameterAttributes by index of the parameter, such as {@code jax.buffer_donor = true}
   */
  public Function(
      String name, Block body, Map<Integer, Map<String, Attribute>> parameterAttributes) {
    this.name = name;
    this.body = body;
    this.parameterAttributes = Map.copyOf(parameterAttributes);
  }

  /** A function without attributes. */
  public Function(String name, Block body) {
    this(name, body, Map.of());
  }

  /** {@return the name} */
  public String name() {
    return name;
  }

  /** {@return what it computes} */
  public Block body() {
    return body;
  }

  /** {@return attributes of parameters, by index} */
  public Map<Integer, Map<String, Attribute>> parameterAttributes() {
    return parameterAttributes;
  }

  /** {@return the types of the parameters} */
  public List<TensorType> parameterTypes() {
    return body.parameterTypes();
  }

  /** {@return the types of the results} */
  public List<TensorType> resultTypes() {
    return body.resultTypes();
  }

  /** {@return this function under another name} */
  public Function named(String other) {
    return new Function(other, body, parameterAttributes);
  }

  /** {@return this function as the text of a module} */
  @Override
  public String toString() {
    return Printer.print(new Module(name, List.of(this)));
  }
}
