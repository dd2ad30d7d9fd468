package dev.adjoint.examples;

import dev.adjoint.Adjoint;
import dev.adjoint.CustomTranspose;
import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;

/**
 * Linear functions with transposes of their own: what comes out when one transposes them again and
 * again. The four families are those of the proposal that the project grew from (jax-ml/jax#9129).
 */
public final class SeedTables {
  private SeedTables() {}

  private static CustomTranspose<List<Tensor>, Tensor, Tensor> times(double factor) {
    return CustomTranspose.of((residuals, z) -> z.multiply(factor));
  }

  /** f has a transpose, which is an ordinary function: transposed again, it is what it is. */
  static Fn1<Tensor, Tensor> oneDegree() {
    return times(2).defTranspose((r, z) -> z.multiply(3)).bind(List.of());
  }

  /** The transpose of f has a transpose of its own. */
  static Fn1<Tensor, Tensor> twoDegrees() {
    return times(2).defTranspose(times(3).defTranspose((r, z) -> z.multiply(7))).bind(List.of());
  }

  /** f and g are each other's transposes. */
  static Fn1<Tensor, Tensor> symmetric() {
    var f = times(2);
    var g = times(3);
    f.defTranspose(g);
    g.defTranspose(f);
    return f.bind(List.of());
  }

  /** The transpose of f is f with another residual. */
  static Fn1<Tensor, Tensor> recursive() {
    CustomTranspose<Tensor, Tensor, Tensor> f = CustomTranspose.of((c, z) -> c.multiply(z));
    f.defTranspose((c, z) -> f.apply(c.add(1), z));
    return f.bind(Tensor.of(1f));
  }

  /**
   * {@return f(1), its transpose at 1, the transpose of that at 1, ... up to the fourth, as text}
   */
  private static String table(Fn1<Tensor, Tensor> f) {
    var one = Tensor.of(1f);
    var values = new StringJoiner(" ");
    for (int degree = 0; degree < 5; degree++) {
      values.add(BigDecimal.valueOf(f.apply(one).item()).stripTrailingZeros().toPlainString());
      f = Adjoint.linearTranspose(f, one);
    }
    return values.toString();
  }

  /** Computes the tables, one after the other, and tells {@code reader} each as a line. */
  public static void compute(Consumer<String> reader) {
    reader.accept("one degree: " + table(oneDegree()));
    reader.accept("two degrees: " + table(twoDegrees()));
    reader.accept("symmetric: " + table(symmetric()));
    reader.accept("recursive: " + table(recursive()));
  }

  /** Prints the tables. */
  public static void main(String... args) {
    compute(System.out::println);
  }
}
