package dev.adjoint.pjrt.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings from files, environment and flags. */
class SettingsTest {
  @TempDir Path folder;

  @Test
  void whatIsNotSaidHasItsInitialValue() {
    assertThat(Settings.DEFAULT.get(Setting.PORT)).isEqualTo(8470);
    assertThat(Settings.DEFAULT.get(Setting.LEASE)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Settings.DEFAULT.get(Setting.MAX_MESSAGE)).isEqualTo(16L << 20);
    assertThat(Settings.DEFAULT.get(Setting.TOKENS)).isEmpty();
  }

  @Test
  void aFileAndTheEnvironmentAreReadAndTheLaterOneHolds() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("settings"),
            """
            # a comment
            port = 1234
            lease = 2min
            cache = /var/cache
            plaintext = true
            """);
    var settings =
        Settings.DEFAULT
            .withFile(file)
            .withEnvironment(Map.of("ADJOINT_SERVE_PORT", "99", "ADJOINT_SERVE_MAX_ARRAY", "3GiB"));
    assertThat(settings.get(Setting.PORT)).isEqualTo(99);
    assertThat(settings.get(Setting.LEASE)).isEqualTo(Duration.ofMinutes(2));
    assertThat(settings.get(Setting.CACHE)).isEqualTo(Optional.of(Path.of("/var/cache")));
    assertThat(settings.get(Setting.PLAINTEXT)).isTrue();
    assertThat(settings.get(Setting.MAX_ARRAY)).isEqualTo(3L << 30);
  }

  @Test
  void linesSayTheSameAgain() {
    var settings =
        Settings.DEFAULT
            .with(Setting.CACHE, Optional.of(Path.of("/a \\ b: c=d")))
            .with(Setting.COMPILE_TIME, Duration.ofMillis(1500))
            .with(Setting.BUSY_POLL, Duration.ofNanos(1_000))
            .with(Setting.MAX_PROGRAM, 12345L)
            .with(Setting.BACKEND, "/x.so");
    var again = Settings.DEFAULT.withLines(settings.lines(), "lines");
    for (var setting : Setting.ALL) {
      assertThat(again.get(setting)).as(setting.name()).isEqualTo(settings.get(setting));
    }
  }

  @Test
  void mistakesAreNamedWithWhatWasExpected() {
    assertThatThrownBy(() -> Settings.DEFAULT.withLines("prot = 1", "file"))
        .hasMessageContainingAll("file", "\"prot\"", "port");
    assertThatThrownBy(() -> Settings.DEFAULT.withLines("port = 70000", "file"))
        .hasMessageContainingAll("file: port", "0 to 65535", "70000");
    assertThatThrownBy(
            () -> Settings.DEFAULT.withEnvironment(Map.of("ADJOINT_SERVE_LEASE", "soon")))
        .hasMessageContainingAll("ADJOINT_SERVE_LEASE", "30s", "soon");
    assertThatThrownBy(() -> Settings.DEFAULT.withText(Setting.MAX_ARRAY, "9999999TiB", "x"))
        .hasMessageContaining("16MiB");
    assertThatThrownBy(() -> Settings.DEFAULT.withText(Setting.VERIFY, "maybe", "x"))
        .hasMessageContaining("true or false");
  }

  @Test
  void everySettingIsInTheTable() {
    assertThat(Setting.ALL)
        .hasSize(
            (int)
                Arrays.stream(Setting.class.getDeclaredFields())
                    .filter(f -> f.getType() == Setting.class)
                    .filter(f -> Modifier.isStatic(f.getModifiers()))
                    .count());
    assertThat(Setting.ALL).extracting(Setting::name).doesNotHaveDuplicates();
    for (var setting : Setting.ALL) {
      assertThat(setting.initialValue()).isNotNull();
      assertThat(setting.description()).as(setting.name()).endsWith(".");
    }
  }
}
