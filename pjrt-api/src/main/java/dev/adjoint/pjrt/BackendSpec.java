package dev.adjoint.pjrt;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A spec taken apart: {@code cuda?memory_fraction=0.4&visible_devices=[0,1]} is the devices {@code
 * cuda} and two options.
 *
 * <p>An option's type is that of how it is written, as plugins demand exact types: {@code true} is
 * a Boolean, {@code 4} a Long, {@code 0.4} a Float, {@code [0,1]} a long[], and anything else a
 * String.
 *
 * {@snippet :
 * boolean isGpu = BackendSpec.parse("cuda?preallocate=false").devices().equals("cuda");
 * }
 *
 * @param devices the spec without its options
 * @param options by name, in the order in which they are given
 */
public record BackendSpec(String devices, Map<String, Object> options) {
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern LIST = Pattern.compile("\\[(\\d{1,18}(,\\d{1,18})*)?]");

  /** Keeps what {@code options} are now. */
  public BackendSpec {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /**
   * {@return the parts of {@code spec}}
   *
   * @throws IllegalArgumentException if what follows its question mark are no options
   */
  public static BackendSpec parse(String spec) {
    int mark = spec.indexOf('?');
    if (mark < 0) {
      return new BackendSpec(spec, Map.of());
    }
    var options = new LinkedHashMap<String, Object>();
    for (var option : spec.substring(mark + 1).split("&", -1)) {
      int equals = option.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "\"%s\": expected options as in cuda?preallocate=false&memory_fraction=0.4, found \"%s\""
                .formatted(spec, option));
      }
      var name = option.substring(0, equals);
      if (options.put(name, value(option.substring(equals + 1))) != null) {
        throw new IllegalArgumentException(
            "\"%s\": the option %s is given twice".formatted(spec, name));
      }
    }
    return new BackendSpec(spec.substring(0, mark), options);
  }

  private static Object value(String text) {
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    if (INTEGER.matcher(text).matches()) {
      return Long.valueOf(text);
    }
    if (DECIMAL.matcher(text).matches()) {
      return Float.valueOf(text);
    }
    if (LIST.matcher(text).matches()) {
      var numbers = text.substring(1, text.length() - 1);
      return numbers.isEmpty()
          ? new long[0]
          : Arrays.stream(numbers.split(",", -1)).mapToLong(Long::parseLong).toArray();
    }
    return text;
  }

  /** {@return these options, and those of {@code others} that are not among them} */
  Map<String, Object> before(Map<String, Object> others) {
    var all = new LinkedHashMap<>(others);
    all.putAll(options);
    return all;
  }
}
