package dev.adjoint.pjrt;

import dev.adjoint.pjrt.PjrtException.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * A way to reach devices, found by {@link ServiceLoader}.
 *
 * <p>A backend is named by a short text, its <em>spec</em>: {@code cpu}, {@code cuda}, {@code tpu},
 * {@code /path/to/plugin.so} (in-process), or {@code grpc://host:port} (remote). Options may
 * follow, as in {@code cuda?memory_fraction=0.4&preallocate=false}: {@code true} and {@code false}
 * are Booleans, {@code 4} is a Long, {@code 0.4} a Float, {@code [0,1]} a long[], anything else a
 * String.
 *
 * {@snippet :
 * try (var client = Backend.open("cpu")) {
 *   System.out.println(client.devices());
 * }
 * }
 */
public interface Backend {

  /**
   * {@return the specs this backend understands, for people: {@code "cpu, cuda, tpu,
   * /path/to/plugin.so"}}
   */
  String specs();

  /** {@return whether {@code spec} is for this backend} */
  boolean accepts(String spec);

  /**
   * {@return a new client of the devices that {@code spec} names; the caller closes it}
   *
   * @param options backend-specific settings: String, Long, Float, Boolean, or long[] values, such
   *     as {@code cpu_device_count}
   * @throws PjrtException if the devices cannot be reached
   */
  Client connect(String spec, Map<String, Object> options);

  /**
   * {@return a new client of the devices that {@code spec} names; the caller closes it}
   *
   * @throws PjrtException with {@code NOT_FOUND} if no backend on the class path accepts {@code
   *     spec}
   */
  static Client open(String spec) {
    return open(spec, Map.of());
  }

  /**
   * {@return a new client of the devices that {@code spec} names, made with its options and those
   * of {@code options} that it has not; the caller closes it}
   *
   * @throws IllegalArgumentException if what follows the question mark of {@code spec} are no
   *     options
   */
  static Client open(String spec, Map<String, Object> options) {
    var parts = BackendSpec.parse(spec);
    List<String> known = new ArrayList<>();
    for (var backend : ServiceLoader.load(Backend.class, Backend.class.getClassLoader())) {
      if (backend.accepts(parts.devices())) {
        return backend.connect(parts.devices(), parts.before(options));
      }
      known.add(backend.specs());
    }
    throw new PjrtException(
        Code.NOT_FOUND,
        "no backend accepts \"%s\"; the ones on the class path take: %s. Add adjoint-pjrt-native or adjoint-pjrt-client to it"
            .formatted(
                parts.devices(), known.isEmpty() ? "(none found)" : String.join(", ", known)));
  }
}
