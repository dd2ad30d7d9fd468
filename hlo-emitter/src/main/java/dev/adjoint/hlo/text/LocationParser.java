package dev.adjoint.hlo.text;

import dev.adjoint.hlo.Location;
import java.util.ArrayList;

/** Parses {@code loc(...)}. */
final class LocationParser {
  private final Scanner in;
  private final Aliases aliases;

  LocationParser(Scanner in, Aliases aliases) {
    this.in = in;
    this.aliases = aliases;
  }

  /** {@return the place that {@code loc(...)} names, which comes next} */
  Location location() {
    in.expect("loc");
    in.expect('(');
    var place = place();
    in.expect(')');
    return place;
  }

  private Location place() {
    in.enter();
    try {
      if (in.accept("unknown")) {
        return Location.UNKNOWN;
      }
      if (in.peek() == '#') {
        in.advance(1);
        var name = in.suffix();
        var alias = aliases.find("#" + name);
        if (alias == null) {
          throw in.error("expected the name of a location, found #%s, which is not defined", name);
        }
        return aliases.place(alias, in);
      }
      if (in.accept("callsite")) {
        in.expect('(');
        var callee = place();
        in.expect("at");
        var caller = place();
        in.expect(')');
        return new Location.CallSite(callee, caller);
      }
      if (in.accept("fused")) {
        if (in.peek() == '<') {
          var _ = in.balanced();
        }
        in.expect('[');
        var places = new ArrayList<Location>();
        if (!in.accept(']')) {
          do {
            places.add(place());
          } while (in.accept(','));
          in.expect(']');
        }
        return new Location.Fused(places);
      }
      return named();
    } finally {
      in.leave();
    }
  }

  private Location named() {
    var name = in.string();
    if (in.accept(':')) {
      int line = in.smallInteger();
      in.expect(':');
      int column = in.smallInteger();
      if (in.accept("to")) {
        int endLine = in.peek() == ':' ? line : in.smallInteger();
        in.expect(':');
        return new Location.Range(name, line, column, endLine, in.smallInteger());
      }
      return new Location.File(name, line, column);
    }
    if (in.accept('(')) {
      var place = place();
      in.expect(')');
      return new Location.Named(name, place);
    }
    return new Location.Named(name, Location.UNKNOWN);
  }
}
