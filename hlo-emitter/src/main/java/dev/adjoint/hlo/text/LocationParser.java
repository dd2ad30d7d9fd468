package dev.adjoint.hlo.text;

import dev.adjoint.hlo.Attribute;
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
        Attribute metadata = null;
        if (in.accept('<')) {
          var types = new TypeParser(in, aliases);
          metadata = new AttributeParser(in, aliases, types).attribute();
          in.expect('>');
        }
        in.expect('[');
        var places = new ArrayList<Location>();
        if (!in.accept(']')) {
          do {
            places.add(place());
          } while (in.accept(','));
          in.expect(']');
        }
        return Location.Fused.of(places, metadata);
      }
      return named();
    } finally {
      in.leave();
    }
  }

  /** {@return a line or column; the greatest there is in place of greater ones} */
  private int number() {
    long number = in.integer();
    if (number < 0) {
      throw in.error("expected a line or column of at least 0, found %d", number);
    }
    return (int) Math.min(number, Integer.MAX_VALUE);
  }

  private Location named() {
    var name = in.string();
    if (in.accept(':')) {
      int line = number();
      int column = in.accept(':') ? number() : 0;
      if (in.accept("to")) {
        int endLine = in.peek() == ':' ? line : number();
        in.expect(':');
        int endColumn = number();
        if (endLine != line || endColumn != column) {
          return new Location.Range(name, line, column, endLine, endColumn);
        }
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
