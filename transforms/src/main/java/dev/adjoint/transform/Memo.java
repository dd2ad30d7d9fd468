package dev.adjoint.transform;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls a supplier once, when first asked. */
public final class Memo<T> implements Supplier<T> {
  private @Nullable Supplier<T> supplier;
  private @Nullable T value;

  private Memo(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  /** {@return what {@code supplier} gives, asked for once} */
  public static <T> Supplier<T> of(Supplier<T> supplier) {
    return new Memo<>(supplier);
  }

  @Override
  public synchronized T get() {
    var known = value;
    if (known == null) {
      known = supplier.get();
      value = known;
      supplier = null;
    }
    return known;
  }
}
