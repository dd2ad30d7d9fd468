package dev.adjoint.hlo;

/**
 * A value of a program in static single assignment form: a parameter of a block or the result of an
 * op. Its identity is the object; names are given by the printer.
 */
public final class Value {
  private final TensorType type;
  private final Scope scope;

  Value(TensorType type, Scope scope) {
    this.type = type;
    this.scope = scope;
  }

  /** {@return the type of the value} */
  public TensorType type() {
    return type;
  }

  /** {@return the block for which the value was made} */
  public Scope scope() {
    return scope;
  }

  @Override
  public String toString() {
    return "%" + Integer.toHexString(hashCode()) + " : " + type;
  }
}
