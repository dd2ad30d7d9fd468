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
 * {@code /path/to/plugin.so} (in-process), or {@code grpc://host:port} (remote).
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
   * {@return a new client of the devices that {@code spec} names, made with {@code options}; the
   * caller closes it}
   */
  static Client open(String spec, Map<String, Object> options) {
    List<String> known = new ArrayList<>();
    for (var backend : ServiceLoader.load(Backend.class, Backend.class.getClassLoader())) {
      if (backend.accepts(spec)) {
        return backend.connect(spec, options);
      }
      known.add(backend.specs());
    }
    throw new PjrtException(
        Code.NOT_FOUND,
        "no backend accepts \"%s\"; the ones on the class path take: %s. Add adjoint-pjrt-native or adjoint-pjrt-client to it"
            .formatted(spec, known.isEmpty() ? "(none found)" : String.join(", ", known)));
  }
}
