package dev.adjoint.hlo.text;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Location;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names given to attributes, types and places at the top of a file or at its end: {@code #map =
 * ...}, {@code !t = ...}, {@code #loc1 = loc(...)}. They are found in advance, and parsed when
 * first used.
 */
final class Aliases {
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<Integer, Attribute> attributes = new HashMap<>();
  private final Map<Integer, Type> types = new HashMap<>();
  private final Map<Integer, Location> places = new HashMap<>();
  private final Set<Integer> open = new HashSet<>();
  private @Nullable Map<String, Integer> resources;

  /** Of how many parts an alias may consist that are aliases too, each counted as often as used. */
  private static final long HEAVIEST = 1 << 20;

  /** A string, or what may be the name of an alias. */
  private static final Pattern NAME =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|[#!][\\w$.]++(?!<)");

  private final Map<Integer, Long> weights = new HashMap<>();
  private long weight;

  Aliases(String text) {
    int at = 0;
    while (at >= 0 && at < text.length()) {
      char c = text.charAt(at);
      if (c == '#' || c == '!') {
        definition(text, at);
      }
      int end = text.indexOf('\n', at);
      at = end < 0 ? -1 : end + 1;
    }
  }

  private void definition(String text, int start) {
    int at = start + 1;
    while (at < text.length() && Scanner.isIdentifier(text.charAt(at))) {
      at++;
    }
    var name = text.substring(start, at);
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '=') {
      positions.put(name, at + 1);
    }
  }

  /** {@return where the value of the alias begins; null if there is none of this name} */
  @Nullable Integer find(String name) {
    return positions.get(name);
  }

  /** {@return whether a definition of an alias begins here} */
  boolean isDefinition(Scanner in) {
    return in.here() == '#' || in.here() == '!';
  }

  Type type(int position, Scanner in) {
    return once(types, position, in, () -> new TypeParser(in.at(position), this).type());
  }

  Attribute attribute(int position, Scanner in) {
    return once(
        attributes,
        position,
        in,
        () -> {
          var inside = in.at(position);
          return new AttributeParser(inside, this, new TypeParser(inside, this)).attribute();
        });
  }

  /**
   * {@return the array that the resource of this name holds; null if it is not in this file}
   * Resources stand at the end of the file: <code>
   * {-# dialect_resources: { builtin: { a: "0x08000000..." } } #-}</code>, an alignment of 4 bytes
   * before the elements.
   */
  @Nullable Literal resource(String name, TensorType type, Scanner in) {
    if (resources == null) {
      int start = in.text.lastIndexOf("{-#");
      resources = start < 0 ? Map.of() : resources(in.at(start));
    }
    var position = resources.get(name);
    if (position == null) {
      return null;
    }
    var digits = in.at(position).string();
    try {
      if (!digits.startsWith("0x")) {
        throw new IllegalArgumentException("found \"" + digits + "\"");
      }
      var bytes = HexFormat.of().parseHex(digits.substring(2));
      if (bytes.length < 4) {
        throw new HloException(
            "expected an alignment of 4 bytes before the elements of the resource %s, found %d bytes"
                .formatted(name, bytes.length));
      }
      return Literal.of(type, Arrays.copyOfRange(bytes, 4, bytes.length));
    } catch (HloException e) {
      throw in.error("%s", String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw in.error("expected \"0x...\" as the resource %s: %s", name, e.getMessage());
    }
  }

  /**
   * {@return the text from {@code start} to where {@code in} is, with what aliases stand for in
   * their place} It is kept as text, without the definitions around it.
   */
  String spelledOut(int start, Scanner in) {
    var text = in.text.substring(start, in.position());
    if (positions.isEmpty()) {
      return text;
    }
    var whole = new StringBuilder();
    var names = NAME.matcher(text);
    while (names.find()) {
      var name = names.group();
      var position = name.startsWith("\"") ? null : positions.get(name);
      var meant =
          position == null
              ? name
              : name.startsWith("!")
                  ? type(position, in).toString()
                  : attribute(position, in).toString();
      names.appendReplacement(whole, Matcher.quoteReplacement(meant));
      if (whole.length() > text.length() + HEAVIEST) {
        throw in.error("expected aliases that stand for at most %d characters", HEAVIEST);
      }
    }
    return names.appendTail(whole).toString();
  }

  /** {@return where the data of each resource begins} */
  private static Map<String, Integer> resources(Scanner in) {
    var found = new HashMap<String, Integer>();
    in.expect("{-#");
    while (!in.atEnd() && !in.sees("#-}")) {
      switch (in.peek()) {
        case '{', '}', ':', ',' -> in.advance(1);
        default -> {
          var name = in.peek() == '"' ? in.string() : in.suffix();
          if (in.accept(':') && in.peek() == '"') {
            found.putIfAbsent(name, in.position());
            var _ = in.string();
          }
        }
      }
    }
    return found;
  }

  Location place(int position, Scanner in) {
    return once(places, position, in, () -> new LocationParser(in.at(position), this).location());
  }

  private <T> T once(Map<Integer, T> known, int position, Scanner in, Supplier<T> parse) {
    var found = known.get(position);
    if (found == null) {
      if (!open.add(position) || open.size() > Scanner.DEEPEST) {
        throw in.error("expected an alias that does not depend on itself");
      }
      long outer = weight;
      weight = 1;
      found = parse.get();
      weights.put(position, weight);
      weight = outer;
      known.put(position, found);
      open.remove(position);
    }
    weight += weights.getOrDefault(position, 0L);
    if (weight > HEAVIEST && !open.isEmpty()) {
      throw in.error("expected an alias of at most %d parts, found more", HEAVIEST);
    }
    return found;
  }
}
