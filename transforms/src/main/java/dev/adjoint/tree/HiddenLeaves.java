package dev.adjoint.tree;

import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Refuses objects that hold leaves where no transform would find them: their derivatives would
 * silently be missing. What a class holds is read from its fields once.
 */
final class HiddenLeaves {
  private static final ClassValue<Map<Class<?>, Contents>> CONTENTS =
      new ClassValue<>() {
        @Override
        protected Map<Class<?>, Contents> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  /** Types that hold what their type arguments say. */
  private static final Set<Class<?>> CONTAINERS =
      Set.of(Iterable.class, Map.class, Optional.class, AtomicReference.class, Reference.class);

  private HiddenLeaves() {}

  /**
   * The fields of a class.
   *
   * @param leaf the name of one that holds leaves; null if none is declared to
   * @param unknown those whose type does not say
   */
  private record Contents(@Nullable String leaf, List<Field> unknown) {}

  /**
   * Checks an object that is about to be taken for a constant.
   *
   * @throws IllegalArgumentException if it holds leaves
   */
  static void refuse(Object value, Class<?> leafClass) {
    var type = value.getClass();
    var held =
        switch (value) {
          case Collection<?> many -> holdsOne(many, leafClass) ? "an element" : null;
          case AtomicReference<?> one -> isLeaf(one.get(), leafClass) ? "its value" : null;
          case Reference<?> one -> isLeaf(one.get(), leafClass) ? "its value" : null;
          default -> isOpaque(type) ? null : field(value, leafClass);
        };
    if (held != null) {
      throw new IllegalArgumentException(
          "an object of %s holds a %s (%s), but it is no record, list, map, array or optional, so it would be taken for a constant: make it a record, or put its tensors into a list or map"
              .formatted(type.getName(), leafClass.getSimpleName(), held));
    }
  }

  private static boolean holdsOne(Collection<?> many, Class<?> leafClass) {
    return many.stream().anyMatch(one -> isLeaf(one, leafClass));
  }

  /** Whether a part of the tree {@code value} is a leaf; refuses what hides one. */
  private static boolean isLeaf(@Nullable Object value, Class<?> leafClass) {
    return value != null && !Tree.flatten(value, leafClass).leaves().isEmpty();
  }

  /** What can be no container: classes of the JDK, enums, and lambdas. */
  private static boolean isOpaque(Class<?> type) {
    var loader = type.getClassLoader();
    return type.isHidden()
        || type.isArray()
        || type.isEnum()
        || loader == null
        || loader.equals(ClassLoader.getPlatformClassLoader());
  }

  private static @Nullable String field(Object value, Class<?> leafClass) {
    var type = value.getClass();
    var contents =
        CONTENTS
            .get(type)
            .computeIfAbsent(leafClass, leaf -> contents(type, leaf, new HashSet<>()));
    if (contents.leaf() != null) {
      return contents.leaf();
    }
    for (var field : contents.unknown()) {
      try {
        if (leafClass.isInstance(field.get(value))) {
          return "field " + field.getName();
        }
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("a field that was made accessible is not", e);
      }
    }
    return null;
  }

  private static Contents contents(Class<?> type, Class<?> leafClass, Set<Class<?>> seen) {
    var unknown = new ArrayList<Field>();
    for (@Nullable Class<?> c = type; c != null && !isOpaque(c); c = c.getSuperclass()) {
      for (var field : c.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers())) {
          continue;
        }
        if (holds(field.getGenericType(), leafClass, seen)) {
          return new Contents("field " + field.getName(), List.of());
        }
        if (field.getType().isAssignableFrom(leafClass) && field.trySetAccessible()) {
          unknown.add(field);
        }
      }
    }
    return new Contents(null, List.copyOf(unknown));
  }

  /** Whether a declared type says that there are leaves inside. */
  private static boolean holds(Type type, Class<?> leafClass, Set<Class<?>> seen) {
    return switch (type) {
      case Class<?> c when c.isArray() -> holds(c.getComponentType(), leafClass, seen);
      case Class<?> c when leafClass.isAssignableFrom(c) -> true;
      case Class<?> c ->
          !c.isInterface()
              && !c.isPrimitive()
              && !isOpaque(c)
              && seen.add(c)
              && contents(c, leafClass, seen).leaf() != null;
      case GenericArrayType array -> holds(array.getGenericComponentType(), leafClass, seen);
      case ParameterizedType p when p.getRawType() instanceof Class<?> raw ->
          CONTAINERS.stream().anyMatch(c -> c.isAssignableFrom(raw))
              ? Arrays.stream(p.getActualTypeArguments()).anyMatch(t -> holds(t, leafClass, seen))
              : holds(raw, leafClass, seen);
      case WildcardType wildcard -> holds(wildcard.getUpperBounds()[0], leafClass, seen);
      case TypeVariable<?> _ -> false;
      default -> false;
    };
  }
}
