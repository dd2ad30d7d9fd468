package dev.adjoint.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The structure of a tree without its leaves. Two trees of equal structure have equal definitions.
 */
public sealed interface TreeDef {

  /** One leaf. */
  record Leaf() implements TreeDef {
    /** The only leaf definition that is needed. */
    public static final Leaf LEAF = new Leaf();
  }

  /** Nothing: {@code null}. */
  record None() implements TreeDef {}

  /** An {@link java.util.Optional}, full or empty. */
  record Maybe(List<TreeDef> children) implements TreeDef {}

  /** A record with its components. */
  record Components(Class<?> type, List<TreeDef> children) implements TreeDef {}

  /** A {@link java.util.List}. */
  record Items(List<TreeDef> children) implements TreeDef {}

  /** A {@link java.util.Map}, its keys in their natural order where they have one. */
  record Entries(List<Object> keys, List<TreeDef> children) implements TreeDef {}

  /** An array of objects. */
  record Elements(Class<?> component, List<TreeDef> children) implements TreeDef {}

  /**
   * Something that holds no leaves, such as a number or a string: part of the structure, compared
   * with {@code equals}, arrays by their elements.
   */
  record Fixed(Object value) implements TreeDef {
    @Override
    public boolean equals(Object other) {
      return other instanceof Fixed(var that) && Objects.deepEquals(value, that);
    }

    @Override
    public int hashCode() {
      return Arrays.deepHashCode(new Object[] {value});
    }
  }

  /** {@return the definitions of the parts} */
  default List<TreeDef> children() {
    return List.of();
  }

  /** {@return how many leaves the tree has} */
  default int leaves() {
    if (this instanceof Leaf) {
      return 1;
    }
    int count = 0;
    for (var child : children()) {
      count += child.leaves();
    }
    return count;
  }

  /** {@return the path to each leaf, such as {@code .params.w[2]}; the root's is empty} */
  default List<String> paths() {
    var paths = new ArrayList<String>();
    collectPaths(this, "", paths);
    return paths;
  }

  private static void collectPaths(TreeDef def, String path, List<String> paths) {
    if (def instanceof Leaf) {
      paths.add(path);
    }
    for (int i = 0; i < def.children().size(); i++) {
      collectPaths(def.children().get(i), path + def.step(i), paths);
    }
  }

  /** {@return how child {@code i} is reached from here, such as {@code .w}} */
  default String step(int i) {
    return switch (this) {
      case Components record -> "." + record.type().getRecordComponents()[i].getName();
      case Entries map -> "[" + map.keys().get(i) + "]";
      case Items _, Elements _ -> "[" + i + "]";
      case Maybe _ -> ".get()";
      case Leaf _, None _, Fixed _ -> "";
    };
  }

  /** {@return whether {@code other} differs, if at all, in the children alone} */
  default boolean isLike(TreeDef other) {
    return children().size() == other.children().size()
        && switch (this) {
          case Components record ->
              other instanceof Components found && found.type() == record.type();
          case Entries map -> other instanceof Entries found && found.keys().equals(map.keys());
          case Leaf _, None _, Maybe _, Items _, Elements _, Fixed _ ->
              other.getClass() == getClass();
        };
  }

  /**
   * {@return where this structure and {@code other} first differ, for people; empty where they do
   * not}
   */
  default String difference(TreeDef other) {
    return difference(this, other, "");
  }

  private static String difference(TreeDef expected, TreeDef found, String path) {
    if (expected.equals(found)) {
      return "";
    }
    if (!(expected instanceof Fixed) && expected.isLike(found)) {
      for (int i = 0; i < expected.children().size(); i++) {
        var inside =
            difference(
                expected.children().get(i), found.children().get(i), path + expected.step(i));
        if (!inside.isEmpty()) {
          return inside;
        }
      }
    }
    return "at %s expected %s, found %s"
        .formatted(path.isEmpty() ? "the root" : path, describe(expected), describe(found));
  }

  /** {@return the structure in short, for people: {@code {w: *, b: *}}} */
  static String describe(TreeDef def) {
    return switch (def) {
      case Leaf _ -> "*";
      case None _ -> "null";
      case Fixed fixed -> {
        var text = Arrays.deepToString(new Object[] {fixed.value()});
        yield text.substring(1, text.length() - 1);
      }
      case Maybe maybe ->
          maybe.children().isEmpty()
              ? "Optional.empty"
              : "Optional[" + describe(maybe.children().getFirst()) + "]";
      case Items list -> all(def, "[", "]");
      case Elements array -> all(def, array.component().getSimpleName() + "[]{", "}");
      case Components record -> all(def, record.type().getSimpleName() + "[", "]");
      case Entries map -> all(def, "{", "}");
    };
  }

  private static String all(TreeDef def, String open, String close) {
    var text = new StringBuilder(open);
    for (int i = 0; i < def.children().size(); i++) {
      text.append(i == 0 ? "" : ", ");
      switch (def) {
        case Components record ->
            text.append(record.type().getRecordComponents()[i].getName()).append("=");
        case Entries map -> text.append(map.keys().get(i)).append("=");
        default -> {}
      }
      text.append(describe(def.children().get(i)));
    }
    return text.append(close).toString();
  }
}
