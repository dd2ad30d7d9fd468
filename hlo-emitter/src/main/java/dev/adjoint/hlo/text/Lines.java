package dev.adjoint.hlo.text;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Location;
import java.util.Arrays;

/** The lines of a text: where they begin, found when first asked for. */
final class Lines {
  private final String text;
  private final String file;
  private int[] starts = {0};
  private int count = 1;

  /** How much of the text was looked through. */
  private int known;

  /** The line asked for last: mostly the next question is about it or the one behind it. */
  private int last;

  Lines(String text, String file) {
    this.text = text;
    this.file = file;
  }

  /** {@return line and column of a position} */
  Location place(int position) {
    int line = line(position);
    return new Location.File(file, line + 1, position - starts[line] + 1);
  }

  private int line(int position) {
    while (known < position) {
      int end = text.indexOf('\n', known);
      if (end < 0 || end >= position) {
        known = position;
        break;
      }
      known = end + 1;
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      starts[count++] = known;
    }
    for (int line = last; line < Math.min(last + 2, count); line++) {
      if (starts[line] <= position && (line + 1 == count || position < starts[line + 1])) {
        last = line;
        return line;
      }
    }
    int found = Arrays.binarySearch(starts, 0, count, position);
    last = found < 0 ? -found - 2 : found;
    return last;
  }

  /** {@return an error with file, line, column, the line's text and a caret} */
  HloException error(int position, String message) {
    int line = line(position);
    int column = position - starts[line];
    int end = text.indexOf('\n', starts[line]);
    var whole = text.substring(starts[line], end < 0 ? text.length() : end);
    int from = Math.max(0, Math.min(column, whole.length()) - 60);
    var shown = whole.substring(from, Math.min(whole.length(), from + 100)).replace('\t', ' ');
    return new HloException(
        "%s:%d:%d: %s%n  %s%n  %s^"
            .formatted(
                file,
                line + 1,
                column + 1,
                message,
                shown,
                " ".repeat(Math.max(0, column - from))));
  }
}
