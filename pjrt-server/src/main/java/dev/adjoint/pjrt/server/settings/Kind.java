package dev.adjoint.pjrt.server.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How values of a kind are written.
 *
 * @param label what stands for a value where flags are explained
 * @param description what is expected, for people: "a size such as 16MiB"
 * @param reader text to value; throws IllegalArgumentException for what is none
 * @param writer value to text that {@code reader} takes
 * @param <T> the values
 */
public record Kind<T>(
    String label, String description, Function<String, T> reader, Function<T, String> writer) {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*(B|KiB|MiB|GiB|TiB|)");
  private static final Pattern TIME = Pattern.compile("(\\d{1,9})\\s*(us|ms|s|min|h)");

  static final Kind<String> TEXT =
      new Kind<>("TEXT", "a text", Function.identity(), Function.identity());

  static final Kind<Boolean> YES_OR_NO =
      new Kind<>(
          "BOOL",
          "true or false",
          text ->
              switch (text.toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(text);
              },
          String::valueOf);

  /** Sizes in bytes. */
  static final Kind<Long> SIZE_IN_BYTES =
      new Kind<>("SIZE", "a size such as 16MiB", Kind::size, bytes -> bytes + "B");

  static final Kind<Duration> TIME_SPAN =
      new Kind<>("TIME", "a time such as 500ms, 30s or 5min", Kind::time, Kind::text);

  /** A file or folder, or nothing: an empty text. */
  static final Kind<Optional<Path>> FILE =
      new Kind<>(
          "PATH",
          "a path",
          text -> text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text)),
          path -> path.map(Path::toString).orElse(""));

  /** Whole numbers from {@code least} to {@code most}. */
  static Kind<Integer> number(int least, int most) {
    var description =
        most == Integer.MAX_VALUE
            ? "a number of at least " + least
            : "a number from %d to %d".formatted(least, most);
    return new Kind<>(
        "N",
        description,
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException(text);
          }
          return number;
        },
        String::valueOf);
  }

  private static long size(String text) {
    var match = SIZE.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException(text);
    }
    int shift =
        switch (match.group(2)) {
          case "KiB" -> 10;
          case "MiB" -> 20;
          case "GiB" -> 30;
          case "TiB" -> 40;
          default -> 0;
        };
    return Math.multiplyExact(Long.parseLong(match.group(1)), 1L << shift);
  }

  private static Duration time(String text) {
    var match = TIME.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException(text);
    }
    long number = Long.parseLong(match.group(1));
    return switch (match.group(2)) {
      case "us" -> Duration.of(number, ChronoUnit.MICROS);
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "min" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }

  private static String text(Duration time) {
    return time.toSeconds() == 0 ? time.toNanos() / 1000 + "us" : time.toMillis() + "ms";
  }
}
