package dev.adjoint;

import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.trace.Trace;

/**
 * A tensor of which only the type is known: it stands for a value in a program that is being
 * traced.
 */
public final class TracedTensor extends Tensor {
  private final Value value;

  /** The tensor that stands for {@code value}. */
  public TracedTensor(Value value) {
    this.value = value;
  }

  /** {@return the value in the program} */
  public Value value() {
    return value;
  }

  @Override
  public TensorType type() {
    return value.type();
  }

  @Override
  ConcreteTensor concrete() {
    if (Trace.current() == null) {
      throw leaked(type());
    }
    throw new IllegalStateException(
        "the elements of a traced tensor (%s) are not known while the program is traced; use select instead of a Java condition, or return the tensor and look at it outside"
            .formatted(type()));
  }

  /** {@return the error for a traced tensor used after its trace ended} */
  public static IllegalStateException leaked(TensorType type) {
    return new IllegalStateException(
        "a traced tensor (%s) is used outside the function whose tracing made it; return it from that function instead of keeping it in a field or variable (or it is a placeholder, which has a type only)"
            .formatted(type));
  }

  @Override
  public String toString() {
    return "Tensor(traced, " + type() + ")";
  }
}
