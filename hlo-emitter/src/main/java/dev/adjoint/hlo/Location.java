package dev.adjoint.hlo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where an op came from; mostly a line of the user's source. */
public sealed interface Location {
  /** No location is known. */
  Location UNKNOWN = new Unknown();

  /** No place. */
  record Unknown() implements Location {
    @Override
    public boolean isKnown() {
      return false;
    }

    @Override
    public String toString() {
      return "unknown";
    }
  }

  /**
   * A place in a source file: {@code loc("File.java":12:0)}.
   *
   * @param file the name of the source file
   * @param line the line, from 1; 0 where unknown
   * @param column the column, from 1; 0 where unknown
   */
  record File(String file, int line, int column) implements Location {
    @Override
    public boolean isKnown() {
      return line > 0;
    }

    @Override
    public String toString() {
      return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
  }

  /**
   * Several characters of a source file: {@code loc("f.py":12:4 to :9)}.
   *
   * @param file the name of the source file
   * @param line the first line
   * @param column the first column
   * @param endLine the last line
   * @param endColumn the column behind the last character
   */
  record Range(String file, int line, int column, int endLine, int endColumn) implements Location {
    @Override
    public boolean isKnown() {
      return true;
    }

    @Override
    public String toString() {
      return file + ":" + line + ":" + column;
    }
  }

  /** A place with a name: {@code loc("jit(f)/sin"("f.py":3:4))}. */
  record Named(String name, Location place) implements Location {
    @Override
    public boolean isKnown() {
      return true;
    }

    @Override
    public String toString() {
      return place.isKnown() ? name + " at " + place : name;
    }
  }

  /** A place in a function, and the place it was called from. */
  record CallSite(Location callee, Location caller) implements Location {
    @Override
    public boolean isKnown() {
      return true;
    }

    @Override
    public String toString() {
      return callee + " called at " + caller;
    }
  }

  /**
   * Several places.
   *
   * @param metadata what is said of them together, if something is
   */
  record Fused(List<Location> places, @Nullable Attribute metadata) implements Location {
    /** Copies the list. */
    public Fused {
      places = List.copyOf(places);
    }

    /**
     * {@return these places together, each once} Without metadata, one place is itself and none is
     * unknown.
     */
    public static Location of(List<Location> places, @Nullable Attribute metadata) {
      var all = new LinkedHashSet<Location>();
      for (var place : places) {
        if (place instanceof Fused(var inner, var said) && Objects.equals(said, metadata)) {
          all.addAll(inner);
        } else if (!(place instanceof Unknown)) {
          all.add(place);
        }
      }
      if (metadata == null && all.size() < 2) {
        return all.isEmpty() ? UNKNOWN : all.getFirst();
      }
      return new Fused(all.isEmpty() ? List.of(UNKNOWN) : List.copyOf(all), metadata);
    }

    @Override
    public boolean isKnown() {
      return places.stream().anyMatch(Location::isKnown);
    }

    @Override
    public String toString() {
      return places.stream().map(Location::toString).collect(Collectors.joining(", "));
    }
  }

  /** {@return the line of a file} */
  static Location of(String file, int line) {
    return new File(file, line, 0);
  }

  /** {@return whether this names a place} */
  boolean isKnown();

  /**
   * {@return the line of a source file, {@code "Model.java:12"}, if {@code location} names one} Of
   * several it is the innermost, or the first.
   */
  static Optional<String> sourceLine(Location location) {
    return switch (location) {
      case Unknown _ -> Optional.empty();
      case File file -> file.isKnown() ? Optional.of(file.toString()) : Optional.empty();
      case Range range -> Optional.of(range.toString());
      case Named(_, var place) -> sourceLine(place);
      case CallSite(var callee, var caller) -> sourceLine(callee).or(() -> sourceLine(caller));
      case Fused(var places, _) ->
          places.stream().flatMap(place -> sourceLine(place).stream()).findFirst();
    };
  }
}
