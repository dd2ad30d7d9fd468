package dev.adjoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Functions by their names, as a script in {@code src/test/oracle} has them. */
abstract class OracleTable {
  private final Map<String, Fn1<List<Tensor>, Tensor>> table = new LinkedHashMap<>();

  /** {@return each function by its name} */
  final Map<String, Fn1<List<Tensor>, Tensor>> table() {
    return table;
  }

  final void one(String name, UnaryOperator<Tensor> f) {
    any(name, a -> f.apply(a.getFirst()));
  }

  final void two(String name, BinaryOperator<Tensor> f) {
    any(name, a -> f.apply(a.get(0), a.get(1)));
  }

  final void any(String name, Fn1<List<Tensor>, Tensor> f) {
    if (table.put(name, f) != null) {
      throw new IllegalStateException("there are two functions " + name);
    }
  }
}
