package dev.adjoint.pjrt.server.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * How a server is set. Immutable.
 *
 * {@snippet :
 * var settings = Settings.DEFAULT.with(Setting.PORT, 0).with(Setting.WORKERS, 2);
 * }
 */
public final class Settings {
  /** Nothing but what holds where nothing is said. */
  public static final Settings DEFAULT = new Settings(Map.of());

  private final Map<Setting<?>, Object> values;

  private Settings(Map<Setting<?>, Object> values) {
    this.values = values;
  }

  /** {@return the value of {@code setting}} */
  public <T> T get(Setting<T> setting) {
    @SuppressWarnings("unchecked") // with() put it there
    var value = (T) values.get(setting);
    return value == null ? setting.initialValue() : value;
  }

  /** {@return these, but with another value of {@code setting}} */
  public <T> Settings with(Setting<T> setting, T value) {
    var changed = new HashMap<>(values);
    changed.put(setting, value);
    return new Settings(Map.copyOf(changed));
  }

  /**
   * {@return these, but with the value that {@code text} is}
   *
   * @param source where the text stands, for the error
   * @throws IllegalArgumentException if it is no value of {@code setting}
   */
  public <T> Settings withText(Setting<T> setting, String text, String source) {
    return with(setting, setting.read(text, source));
  }

  /**
   * {@return these, but with what {@code lines} say: {@code name = value}, as in a properties file}
   *
   * @param source what the lines are called in errors
   * @throws IllegalArgumentException if a name is not known, or a value is none
   */
  public Settings withLines(String lines, String source) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(lines));
    } catch (IOException e) {
      throw new IllegalArgumentException("%s: %s".formatted(source, e.getMessage()), e);
    }
    var settings = this;
    for (var name : properties.stringPropertyNames()) {
      settings =
          settings.withText(find(name, source), properties.getProperty(name), source + ": " + name);
    }
    return settings;
  }

  private static Setting<?> find(String name, String source) {
    return Setting.ALL.stream()
        .filter(setting -> setting.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s: there is no setting \"%s\"; expected one of %s"
                        .formatted(
                            source,
                            name,
                            Setting.ALL.stream()
                                .map(Setting::name)
                                .collect(Collectors.joining(", ")))));
  }

  /** {@return these, but with what {@code file} says} */
  public Settings withFile(Path file) throws IOException {
    return withLines(Files.readString(file), file.toString());
  }

  /** {@return these, but with what the environment says} */
  public Settings withEnvironment(Map<String, String> environment) {
    var settings = this;
    for (var setting : Setting.ALL) {
      var value = environment.get(setting.variable());
      if (value != null) {
        settings = settings.withText(setting, value, setting.variable());
      }
    }
    return settings;
  }

  /** {@return these as lines that {@link #withLines} takes} */
  public String lines() {
    var lines = new StringBuilder();
    for (var setting : Setting.ALL) {
      if (values.containsKey(setting)) {
        lines
            .append(setting.name())
            .append(" = ")
            .append(text(setting).replace("\\", "\\\\"))
            .append('\n');
      }
    }
    return lines.toString();
  }

  private <T> String text(Setting<T> setting) {
    return setting.kind().writer().apply(get(setting));
  }

  @Override
  public String toString() {
    return lines();
  }
}
