package dev.adjoint.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One line of the table.
 *
 * @param what what was measured
 * @param peer who else did it
 * @param unit in what {@code ours} and {@code theirs} are
 * @param goals what was to be reached
 */
record Row(String what, String peer, Unit unit, double ours, double theirs, List<Goal> goals) {

  /** What a figure is counted in. */
  enum Unit {
    MICROSECONDS("us", 1e6),
    MILLISECONDS("ms", 1e3),
    SECONDS("s", 1),
    MEGABYTES_PER_SECOND("MB/s", 1),
    KILOBYTES("kB", 1),
    OPS("ops", 1),
    ROUND_TRIPS("round trips", 1),
    PER_SECOND("/s", 1),
    PERCENT("%", 1);

    private final String symbol;
    private final double inASecond;

    Unit(String symbol, double inASecond) {
      this.symbol = symbol;
      this.inASecond = inASecond;
    }
  }

  /** A figure to reach. */
  record Goal(String text, boolean reached) {}

  /** {@return the row of a duration} */
  static Row time(String what, String peer, Unit unit, SideBySide seconds) {
    return new Row(
        what,
        peer,
        unit,
        seconds.ours() * unit.inASecond,
        seconds.peer() * unit.inASecond,
        List.of());
  }

  /** {@return the row of a transfer of so many bytes} */
  static Row rate(String what, String peer, long bytes, SideBySide seconds) {
    double megabytes = bytes / 1e6;
    return new Row(
        what,
        peer,
        Unit.MEGABYTES_PER_SECOND,
        megabytes / seconds.ours(),
        megabytes / seconds.peer(),
        List.of());
  }

  /** {@return the row of so many operations, in each second} */
  static Row perSecond(String what, String peer, int operations, SideBySide seconds) {
    return new Row(
        what,
        peer,
        Unit.PER_SECOND,
        operations / seconds.ours(),
        operations / seconds.peer(),
        List.of());
  }

  /** {@return the row of two numbers of bytes} */
  static Row size(String what, String peer, long ours, long theirs) {
    return new Row(what, peer, Unit.KILOBYTES, ours / 1e3, theirs / 1e3, List.of());
  }

  /** {@return the row of two numbers of ops} */
  static Row count(String what, String peer, long ours, long theirs) {
    return new Row(what, peer, Unit.OPS, ours, theirs, List.of());
  }

  /** {@return the row of two shares of 1} */
  static Row share(String what, String peer, double ours, double theirs) {
    return new Row(what, peer, Unit.PERCENT, 100 * ours, 100 * theirs, List.of());
  }

  /** {@return this row with the goal that our figure be at most {@code most}} */
  Row atMost(double most) {
    return with("<= " + number(most) + " " + unit.symbol, ours <= most);
  }

  /** {@return this row with the goal that our figure be at most so many times the peer's} */
  Row atMostOfPeer(double factor) {
    return with("<= " + number(factor) + "x", ratio() <= factor);
  }

  /** {@return this row with the goal that our figure be at least so many times the peer's} */
  Row atLeastOfPeer(double factor) {
    return with(">= " + number(factor) + "x", ratio() >= factor);
  }

  /**
   * {@return this row with the goal that our figure be at least {@code least}, or so many times the
   * peer's}
   */
  Row atLeastOrOfPeer(double least, double factor) {
    return with(
        ">= %s %s or %sx".formatted(number(least), unit.symbol, number(factor)),
        ours >= least || ratio() >= factor);
  }

  /** {@return this row of a server that has no worker, and no goals} */
  Row withoutWorker() {
    return new Row(what + ", no worker", peer, unit, ours, theirs, List.of());
  }

  private Row with(String text, boolean reached) {
    var more = new ArrayList<>(goals);
    more.add(new Goal(text, reached));
    return new Row(what, peer, unit, ours, theirs, List.copyOf(more));
  }

  private double ratio() {
    return ours / theirs;
  }

  /** {@return the head of the table, in Markdown} */
  static String head() {
    return "| what | ours | peer | peer's | ratio | goal |\n|---|---:|---|---:|---:|---|";
  }

  /** {@return this row in Markdown} */
  String line() {
    var words = new ArrayList<String>();
    for (var goal : goals) {
      words.add(goal.text + (goal.reached ? ": reached" : ": **not reached**"));
    }
    return "| %s | %s %s | %s | %s %s | %sx | %s |"
        .formatted(
            what,
            number(ours),
            unit.symbol,
            peer,
            number(theirs),
            unit.symbol,
            number(ratio()),
            String.join("; ", words));
  }

  /** {@return {@code value} to three digits} */
  private static String number(double value) {
    if (value == 0) {
      return "0";
    }
    int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(value)));
    var text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }
}
