package dev.adjoint.hlo;

/**
 * A value of a program in static single assignment form: a parameter of a block or the result of an
 * op. Its identity is the object; names are given by the printer.
 */
public final class Value {
  private final Type type;
  private final Scope scope;
  private final Location location;
  private final int hash;

  Value(Type type, Scope scope) {
    this(type, scope, Location.UNKNOWN);
  }

  Value(Type type, Scope scope, Location location) {
    this.type = type;
    this.scope = scope;
    this.location = location;
    this.hash = scope.nextHash();
  }

  /**
   * {@return the type of the tensor that this is}
   *
   * @throws HloException if it is something else, such as a token
   */
  public TensorType type() {
    if (type instanceof TensorType tensor) {
      return tensor;
    }
    throw new HloException("expected a tensor, found " + type);
  }

  /** {@return the type of the value, which need not be a tensor} */
  public Type anyType() {
    return type;
  }

  /** {@return the block for which the value was made} */
  public Scope scope() {
    return scope;
  }

  /** {@return where a parameter comes from; results come from where their statement does} */
  public Location location() {
    return location;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "%" + Integer.toHexString(hashCode()) + " : " + type;
  }
}
