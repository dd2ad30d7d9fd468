package dev.adjoint.tree;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to take a record class apart and put it together: its accessors and constructor as method
 * handles.
 */
final class RecordShape {
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return new RecordShape(type);
        }
      };

  private final Class<?> type;
  private final List<MethodHandle> accessors = new ArrayList<>();
  private final MethodHandle constructor;

  private RecordShape(Class<?> type) {
    this.type = type;
    var lookup = MethodHandles.lookup();
    var components = type.getRecordComponents();
    var parameters = new Class<?>[components.length];
    for (var component : components) {
      checkRebuilt(component.getType(), component.getName());
    }
    try {
      for (int i = 0; i < components.length; i++) {
        parameters[i] = components[i].getType();
        var accessor = components[i].getAccessor();
        accessor.setAccessible(true);
        accessors.add(
            lookup.unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class)));
      }
      var canonical = type.getDeclaredConstructor(parameters);
      canonical.setAccessible(true);
      constructor =
          lookup
              .unreflectConstructor(canonical)
              .asFixedArity()
              .asSpreader(Object[].class, parameters.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalArgumentException(
          "record %s cannot be used as a tree: make it accessible, for instance by \"opens %s to dev.adjoint.transforms;\" in module-info.java"
              .formatted(type.getName(), type.getPackageName()),
          e);
    }
  }

  /** Lists and maps are put together again as such, and not as what they were. */
  private void checkRebuilt(Class<?> component, String name) {
    boolean isList = List.class.isAssignableFrom(component);
    boolean isMap = Map.class.isAssignableFrom(component);
    if ((isList && !component.isInstance(Collections.unmodifiableList(new ArrayList<>())))
        || (isMap && !component.isInstance(Collections.unmodifiableMap(new HashMap<>())))) {
      throw new IllegalArgumentException(
          "record %s cannot be used as a tree: its component %s is of %s; declare it as %s"
              .formatted(type.getName(), name, component.getName(), isList ? "List" : "Map"));
    }
  }

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  List<@Nullable Object> components(Record record) {
    var values = new ArrayList<@Nullable Object>(accessors.size());
    for (var accessor : accessors) {
      try {
        values.add(accessor.invokeExact((Object) record));
      } catch (Throwable e) {
        throw rethrow(e);
      }
    }
    return values;
  }

  Object construct(List<@Nullable Object> components) {
    try {
      return constructor.invokeExact(components.toArray());
    } catch (Throwable e) {
      throw rethrow(e);
    }
  }

  private RuntimeException rethrow(Throwable e) {
    return switch (e) {
      case RuntimeException unchecked -> unchecked;
      case Error error -> throw error;
      default -> new IllegalStateException("record " + type.getName() + " failed", e);
    };
  }
}
