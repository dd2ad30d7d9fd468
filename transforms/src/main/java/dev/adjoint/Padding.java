package dev.adjoint;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;

/** What is put around a tensor over which a window slides. */
public sealed interface Padding {
  /** Nothing. */
  record Valid() implements Padding {}

  /**
   * As much that the window takes size / stride places, rounded up; the odd one goes behind. With a
   * stride of 1, the result has the size of the input.
   */
  record Same() implements Padding {}

  /** These amounts before and behind each spatial dimension; negative ones crop. */
  record Explicit(Dims low, Dims high) implements Padding {
    /** Checks the number of amounts. */
    public Explicit {
      if (low.rank() != high.rank()) {
        throw new HloException(
            "padding: expected as many amounts before as behind, found %s and %s"
                .formatted(low, high));
      }
    }
  }

  /** {@return no padding} */
  static Padding valid() {
    return new Valid();
  }

  /** {@return the padding with which a stride of 1 keeps the size} */
  static Padding same() {
    return new Same();
  }

  /** {@return these amounts before and behind each spatial dimension} */
  static Padding of(long... amounts) {
    return new Explicit(Dims.of(amounts), Dims.of(amounts));
  }

  /** {@return these amounts before, and others behind, each spatial dimension} */
  static Padding of(Dims low, Dims high) {
    return new Explicit(low, high);
  }

  /**
   * The amounts as StableHLO takes them.
   *
   * @param sizes of the spatial dimensions
   * @param windows how much the window covers, with its dilation
   */
  static Literal amounts(Padding padding, Dims sizes, Dims windows, Dims strides) {
    int n = sizes.rank();
    var pairs = new double[2 * n];
    switch (padding) {
      case Valid _ -> {}
      case Same _ -> {
        for (int i = 0; i < n; i++) {
          long places = Math.ceilDiv(sizes.get(i), strides.get(i));
          long needed = (places - 1) * strides.get(i) + windows.get(i) - sizes.get(i);
          long total = Math.max(0, needed);
          long before = total / 2;
          pairs[2 * i] = (double) before;
          pairs[2 * i + 1] = (double) (total - before);
        }
      }
      case Explicit e -> {
        if (e.low().rank() != n) {
          throw new HloException(
              "padding: expected amounts for %d spatial dimensions, found %s"
                  .formatted(n, e.low()));
        }
        for (int i = 0; i < n; i++) {
          pairs[2 * i] = e.low().get(i);
          pairs[2 * i + 1] = e.high().get(i);
        }
      }
    }
    return Literal.of(TensorType.of(ElementType.I64, n, 2), pairs);
  }
}
