package dev.adjoint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A bounded cache that drops what was used least recently. Safe for use by several threads at once.
 */
final class Lru<K, V> {
  private final Map<K, V> entries;
  private final Consumer<V> dropped;

  Lru(int bound) {
    this(bound, _ -> {});
  }

  /**
   * A cache of {@code bound} entries.
   *
   * @param dropped is told what the cache no longer holds
   */
  Lru(int bound, Consumer<V> dropped) {
    this.dropped = dropped;
    entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            if (size() <= bound) {
              return false;
            }
            dropped.accept(eldest.getValue());
            return true;
          }
        };
  }

  synchronized @Nullable V get(K key) {
    return entries.get(key);
  }

  synchronized void put(K key, V value) {
    var before = entries.put(key, value);
    if (before != null) {
      dropped.accept(before);
    }
  }
}
