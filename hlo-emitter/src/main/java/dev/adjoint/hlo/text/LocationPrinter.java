package dev.adjoint.hlo.text;

import dev.adjoint.hlo.Location;

/** Prints places as they stand inside {@code loc(...)}. */
final class LocationPrinter {
  private LocationPrinter() {}

  static void print(Location location, StringBuilder out) {
    switch (location) {
      case Location.Unknown _ -> out.append("unknown");
      case Location.File(var file, var line, var column) ->
          out.append(Text.quoted(file)).append(':').append(line).append(':').append(column);
      case Location.Named(var name, var place) -> {
        out.append(Text.quoted(name));
        if (place.isKnown()) {
          print(place, out.append('('));
          out.append(')');
        }
      }
      case Location.CallSite(var callee, var caller) -> {
        print(callee, out.append("callsite("));
        print(caller, out.append(" at "));
        out.append(')');
      }
      case Location.Fused(var places) -> {
        out.append("fused[");
        for (int i = 0; i < places.size(); i++) {
          print(places.get(i), out.append(i == 0 ? "" : ", "));
        }
        out.append(']');
      }
    }
  }
}
