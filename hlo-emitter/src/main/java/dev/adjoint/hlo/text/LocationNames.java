package dev.adjoint.hlo.text;

import dev.adjoint.hlo.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names {@code #loc}, {@code #loc1}, ... that MLIR gives to places. A printer visits all places
 * first, in the order of the text, then asks for their names. Those that parameters need are
 * defined before the module, the others behind it.
 */
final class LocationNames {
  private static final String NAME = "#loc";

  private final Map<Location, Entry> entries = new HashMap<>();

  /** The same places again, found without comparing them. */
  private final IdentityHashMap<Location, Entry> known = new IdentityHashMap<>();

  private final List<Entry> inOrder = new ArrayList<>();

  private static final class Entry {
    final Location location;
    final List<Entry> parts = new ArrayList<>();
    int depth = 1;
    boolean isAtEnd;
    @Nullable String name;

    Entry(Location location, boolean isAtEnd) {
      this.location = location;
      this.isAtEnd = isAtEnd;
    }

    void defineBefore() {
      if (isAtEnd) {
        isAtEnd = false;
        parts.forEach(Entry::defineBefore);
      }
    }
  }

  /** Takes up the place of an op. */
  void visit(Location location) {
    var _ = visit(location, true);
  }

  /** Takes up the place of a parameter. */
  void visitParameter(Location location) {
    var _ = visit(location, false);
  }

  private Entry visit(Location location, boolean isAtEnd) {
    var found = known.get(location);
    if (found == null) {
      found = entries.get(location);
    }
    if (found == null) {
      found = new Entry(location, isAtEnd);
      entries.put(location, found);
      inOrder.add(found);
      for (var part : parts(location)) {
        var entry = visit(part, isAtEnd);
        found.parts.add(entry);
        found.depth = Math.max(found.depth, entry.depth + 1);
      }
    } else if (!isAtEnd) {
      found.defineBefore();
    }
    known.put(location, found);
    return found;
  }

  private static List<Location> parts(Location location) {
    return switch (location) {
      case Location.Unknown _, Location.File _, Location.Range _ -> List.of();
      case Location.Named(_, var place) ->
          place instanceof Location.Unknown ? List.of() : List.of(place);
      case Location.CallSite(var callee, var caller) -> List.of(callee, caller);
      case Location.Fused(var places, _) -> places;
    };
  }

  /** Ends the visit: numbers the places, those that others consist of before these. */
  void finish() {
    inOrder.sort(Comparator.comparingInt(entry -> entry.depth));
    for (int i = 0; i < inOrder.size(); i++) {
      inOrder.get(i).name = i == 0 ? NAME : NAME + i;
    }
  }

  /** Prints the definitions that stand before the module, or those behind it. */
  void definitions(boolean isAtEnd, StringBuilder out) {
    for (var entry : inOrder) {
      if (entry.isAtEnd == isAtEnd) {
        out.append(entry.name).append(" = loc(");
        print(entry.location, out);
        out.append(")\n");
      }
    }
  }

  /** Prints the name of a place. */
  void name(Location location, StringBuilder out) {
    var entry = known.get(location);
    if (entry == null) {
      entry = entries.get(location);
    }
    if (entry == null) {
      throw new IllegalStateException("a place that was not visited: " + location);
    }
    out.append(entry.name);
  }

  /** Prints a place as it stands inside {@code loc(...)}, with names for its parts. */
  void print(Location location, StringBuilder out) {
    switch (location) {
      case Location.Unknown _ -> out.append("unknown");
      case Location.File(var file, var line, var column) ->
          out.append(Text.quoted(file)).append(':').append(line).append(':').append(column);
      case Location.Range(var file, var line, var column, var endLine, var endColumn) -> {
        out.append(Text.quoted(file)).append(':').append(line).append(':').append(column);
        out.append(" to ");
        if (endLine != line) {
          out.append(endLine);
        }
        out.append(':').append(endColumn);
      }
      case Location.Named(var name, var place) -> {
        out.append(Text.quoted(name));
        if (!(place instanceof Location.Unknown)) {
          name(place, out.append('('));
          out.append(')');
        }
      }
      case Location.CallSite(var callee, var caller) -> {
        name(callee, out.append("callsite("));
        name(caller, out.append(" at "));
        out.append(')');
      }
      case Location.Fused(var places, var metadata) -> {
        out.append("fused");
        if (metadata != null) {
          AttributePrinter.print(metadata, out.append('<'));
          out.append('>');
        }
        out.append('[');
        for (int i = 0; i < places.size(); i++) {
          name(places.get(i), out.append(i == 0 ? "" : ", "));
        }
        out.append(']');
      }
    }
  }
}
