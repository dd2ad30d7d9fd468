package dev.adjoint.tree;

import dev.adjoint.tree.TreeDef.Components;
import dev.adjoint.tree.TreeDef.Elements;
import dev.adjoint.tree.TreeDef.Entries;
import dev.adjoint.tree.TreeDef.Fixed;
import dev.adjoint.tree.TreeDef.Items;
import dev.adjoint.tree.TreeDef.Leaf;
import dev.adjoint.tree.TreeDef.Maybe;
import dev.adjoint.tree.TreeDef.None;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes structures apart into leaves and a {@link TreeDef}, and puts them together again. The
 * counterpart of JAX's pytrees.
 *
 * <p>Records, lists, maps, object arrays and optionals are structure; objects of the leaf class are
 * leaves; {@code null} is an empty tree; anything else is a fixed part of the structure, and must
 * not hold leaves itself.
 */
public final class Tree {
  private Tree() {}

  /**
   * A tree taken apart.
   *
   * @param leaves the leaves, in the order of {@link TreeDef#paths}
   * @param def the structure
   */
  public record Flat<L>(List<L> leaves, TreeDef def) {}

  /**
   * {@return {@code tree} taken apart; objects of {@code leafClass} are leaves}
   *
   * @throws IllegalArgumentException if an object that is no structure holds leaves: a set, say, or
   *     one of a class with fields for them
   */
  public static <L> Flat<L> flatten(@Nullable Object tree, Class<L> leafClass) {
    var leaves = new ArrayList<L>();
    var def = collect(tree, leafClass, leaves);
    return new Flat<>(leaves, def);
  }

  private static <L> TreeDef collect(@Nullable Object tree, Class<L> leafClass, List<L> leaves) {
    if (leafClass.isInstance(tree)) {
      leaves.add(leafClass.cast(tree));
      return Leaf.LEAF;
    }
    return switch (tree) {
      case null -> new None();
      case Record record -> {
        var shape = RecordShape.of(record.getClass());
        yield new Components(
            record.getClass(), collectAll(shape.components(record), leafClass, leaves));
      }
      case List<?> list -> new Items(collectAll(list, leafClass, leaves));
      case Map<?, ?> map -> {
        var ordered = ordered(map);
        yield new Entries(
            List.copyOf(ordered.keySet()), collectAll(ordered.values(), leafClass, leaves));
      }
      case Object[] array ->
          new Elements(
              array.getClass().getComponentType(),
              collectAll(Arrays.asList(array), leafClass, leaves));
      case Optional<?> optional ->
          new Maybe(collectAll(optional.stream().toList(), leafClass, leaves));
      default -> {
        HiddenLeaves.refuse(tree, leafClass);
        yield new Fixed(tree);
      }
    };
  }

  private static <L> List<TreeDef> collectAll(
      Iterable<?> parts, Class<L> leafClass, List<L> leaves) {
    var children = new ArrayList<TreeDef>();
    for (var part : parts) {
      children.add(collect(part, leafClass, leaves));
    }
    return List.copyOf(children);
  }

  private static Map<?, ?> ordered(Map<?, ?> map) {
    var classes = new HashSet<Class<?>>();
    for (var key : map.keySet()) {
      if (key == null) {
        throw new IllegalArgumentException(
            "a map with the key null cannot be used as a tree: " + map.keySet());
      }
      classes.add(key.getClass());
    }
    boolean comparable =
        classes.size() == 1 && map.keySet().iterator().next() instanceof Comparable;
    return comparable ? new TreeMap<>(map) : map;
  }

  /**
   * {@return the tree of structure {@code def} with these leaves}
   *
   * @throws IllegalArgumentException if the number of leaves does not match
   */
  public static @Nullable Object unflatten(TreeDef def, List<?> leaves) {
    if (def instanceof Leaf && leaves.size() == 1) {
      return leaves.getFirst();
    }
    if (def.leaves() != leaves.size()) {
      throw new IllegalArgumentException(
          "%s has %d leaves; found %d"
              .formatted(TreeDef.describe(def), def.leaves(), leaves.size()));
    }
    return build(def, leaves.iterator());
  }

  private static @Nullable Object build(TreeDef def, Iterator<?> leaves) {
    return switch (def) {
      case Leaf _ -> leaves.next();
      case None _ -> null;
      case Fixed fixed -> fixed.value();
      case Maybe maybe ->
          maybe.children().isEmpty()
              ? Optional.empty()
              : Optional.ofNullable(build(maybe.children().getFirst(), leaves));
      case Items list -> Collections.unmodifiableList(buildAll(list.children(), leaves));
      case Entries map -> {
        var values = buildAll(map.children(), leaves);
        var result = new LinkedHashMap<Object, @Nullable Object>();
        for (int i = 0; i < values.size(); i++) {
          result.put(map.keys().get(i), values.get(i));
        }
        yield Collections.unmodifiableMap(result);
      }
      case Elements array -> {
        var values = buildAll(array.children(), leaves);
        var result = (Object[]) Array.newInstance(array.component(), values.size());
        for (int i = 0; i < result.length; i++) {
          result[i] = values.get(i);
        }
        yield result;
      }
      case Components record ->
          RecordShape.of(record.type()).construct(buildAll(record.children(), leaves));
    };
  }

  private static List<@Nullable Object> buildAll(List<TreeDef> defs, Iterator<?> leaves) {
    var values = new ArrayList<@Nullable Object>(defs.size());
    for (var def : defs) {
      values.add(build(def, leaves));
    }
    return values;
  }
}
