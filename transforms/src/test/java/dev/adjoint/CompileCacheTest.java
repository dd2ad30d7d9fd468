package dev.adjoint;

import static dev.adjoint.Adjoint.jit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What an engine keeps of what it compiled. */
class CompileCacheTest {
  @Test
  void aCacheDropsTheLeastRecentlyUsedAndTells() {
    var dropped = new ArrayList<String>();
    var cache = new Lru<Integer, String>(2, dropped::add);
    cache.put(1, "one");
    cache.put(2, "two");
    assertThat(cache.get(1)).isEqualTo("one");
    cache.put(3, "three");
    assertThat(dropped).containsExactly("two");
    cache.put(3, "drei");
    assertThat(dropped).containsExactly("two", "three");
    assertThat(cache.get(2)).isNull();
  }

  @Test
  void whatWasDroppedIsClosedAndCompiledAnewWhenItIsUsedAgain() {
    try (var engine = Engine.open("cpu", 2)) {
      engine.run(
          () -> {
            var x = Tensor.of(1f);
            var functions = new ArrayList<Fn1<Tensor, Tensor>>();
            for (int i = 0; i < 5; i++) {
              double factor = i;
              functions.add(jit(y -> y.multiply(factor)));
            }
            for (int round = 0; round < 3; round++) {
              for (int i = 0; i < 5; i++) {
                assertThat(functions.get(i).apply(x).item()).isEqualTo(i);
              }
            }
          });
    }
  }
}
