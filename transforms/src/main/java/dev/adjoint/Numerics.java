package dev.adjoint;

import dev.adjoint.hlo.Contraction.Precision;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * In which types, and how exactly, tensors are computed with.
 *
 * {@snippet :
 * var exact = Numerics.current().withMatmulPrecision(Precision.HIGHEST);
 * Tensor c = exact.call(() -> a.matmul(b));
 *
 * Numerics.current().withX64(false).run(() -> Tensor.of(1.5).elementType()); // f32
 * }
 *
 * <p>It holds for what a piece of code does, on its thread: {@code jax.enable_x64} and {@code
 * jax.default_matmul_precision}. A jitted function is traced anew where it changes. Whatever it
 * says, types never change by themselves: an op on f32 and f64 is an error that says so.
 *
 * @param x64 whether types of 64 bits are used. Where they are not, a Java {@code double} becomes
 *     an f32 and a {@code long} an i32, which has to fit, and a tensor of 64 bits is an error. By
 *     default they are, unless the system property {@code adjoint.x64} is {@code false}
 * @param matmulPrecision of products of matrices and convolutions that name none. By default that
 *     of the system property {@code adjoint.matmul.precision} ({@code default}, {@code high} or
 *     {@code highest}); without it, what is fastest on the device
 */
public record Numerics(boolean x64, Precision matmulPrecision) {
  private static final Numerics DEFAULT =
      new Numerics(
          !System.getProperty("adjoint.x64", "true").equals("false"),
          Precision.valueOf(
              System.getProperty("adjoint.matmul.precision", "default").toUpperCase(Locale.ROOT)));

  private static final ScopedValue<Numerics> CURRENT = ScopedValue.newInstance();

  /** {@return what holds here} */
  public static Numerics current() {
    return CURRENT.isBound() ? CURRENT.get() : DEFAULT;
  }

  /** {@return the same with types of 64 bits or without} */
  public Numerics withX64(boolean used) {
    return new Numerics(used, matmulPrecision);
  }

  /** {@return the same with another precision of products} */
  public Numerics withMatmulPrecision(Precision precision) {
    return new Numerics(x64, precision);
  }

  /** Runs {@code body} with this in force. */
  public void run(Runnable body) {
    ScopedValue.where(CURRENT, this).run(body);
  }

  /** {@return the result of {@code body} with this in force} */
  public <T> T call(Supplier<T> body) {
    return ScopedValue.where(CURRENT, this).call(body::get);
  }

  /** {@return the type of a Java {@code double}} */
  ElementType ofDouble() {
    return x64 ? ElementType.F64 : ElementType.F32;
  }

  /**
   * Throws unless tensors of {@code type} are used here.
   *
   * @throws HloException for one of 64 bits where x64 is off
   */
  public static void check(TensorType type) {
    if (CURRENT.isBound() || !DEFAULT.x64) {
      current().allow(type.elementType());
    }
  }

  private void allow(ElementType type) {
    int bits = type.isComplex() ? type.bits() / 2 : type.bits();
    if (!x64 && bits > 32) {
      throw new HloException(
          "expected an element type of at most 32 bits, as x64 is off, found %s; use Numerics.current().withX64(true), or another type"
              .formatted(type));
    }
  }
}
