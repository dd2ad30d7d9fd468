package dev.adjoint.hlo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an op as MLIR's generic form and the bytecode hold them, from which {@link
 * Dialect#read} makes an {@link Op}. Remembers which attributes were asked for: the others do not
 * belong to the op.
 */
public final class GenericOp {
  private final String name;
  private final List<Value> operands;
  private final Map<String, Attribute> attributes;
  private final List<Block> regions;
  private final List<Type> resultTypes;
  private final Set<String> read = new HashSet<>();

  /** The parts of an op. */
  public GenericOp(
      String name,
      List<Value> operands,
      Map<String, Attribute> attributes,
      List<Block> regions,
      List<Type> resultTypes) {
    this.name = name;
    this.operands = List.copyOf(operands);
    this.attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    this.regions = List.copyOf(regions);
    this.resultTypes = List.copyOf(resultTypes);
  }

  /** {@return the name, such as {@code stablehlo.add}} */
  public String name() {
    return name;
  }

  /** {@return all operands} */
  public List<Value> operands() {
    return operands;
  }

  /** {@return all attributes} */
  public Map<String, Attribute> attributes() {
    return attributes;
  }

  /** {@return all regions} */
  public List<Block> regions() {
    return regions;
  }

  /** {@return the types of the results, as declared} */
  public List<Type> resultTypes() {
    return resultTypes;
  }

  /** {@return the attributes that nobody asked for} */
  Map<String, Attribute> rest() {
    var rest = new TreeMap<>(attributes);
    rest.keySet().removeAll(read);
    return rest;
  }

  /**
   * Throws unless the op has this many operands.
   *
   * @return the operands
   */
  List<Value> operands(int count) {
    expect(operands.size() == count, "%d operands, found %d", count, operands.size());
    return operands;
  }

  /**
   * Throws unless the op has at least so many operands.
   *
   * @return the operands
   */
  List<Value> atLeast(int count) {
    expect(operands.size() >= count, "at least %d operands, found %d", count, operands.size());
    return operands;
  }

  /** {@return operand {@code i}} */
  Value operand(int i) {
    expect(i < operands.size(), "more than %d operands, found %d", i, operands.size());
    return operands.get(i);
  }

  /** {@return region {@code i} of {@code count}} */
  Block region(int i, int count) {
    expect(regions.size() == count, "%d regions, found %d", count, regions.size());
    return regions.get(i);
  }

  /** {@return the type of the only result} */
  Type resultType() {
    expect(resultTypes.size() == 1, "one result, found %d", resultTypes.size());
    return resultTypes.getFirst();
  }

  /** {@return the type of the only result, a tensor} */
  TensorType tensorType() {
    if (resultType() instanceof TensorType tensor) {
      return tensor;
    }
    throw error("a tensor as result, found %s", resultType());
  }

  /** {@return the attribute of this name, if it is there} */
  Optional<Attribute> find(String attribute) {
    read.add(attribute);
    return Optional.ofNullable(attributes.get(attribute));
  }

  /** {@return the attribute of this name} */
  Attribute get(String attribute) {
    return find(attribute).orElseThrow(() -> error("an attribute %s, found none", attribute));
  }

  /** {@return the attribute of this name, which is of {@code type}} */
  <T extends Attribute> T get(String attribute, Class<T> type) {
    return cast(attribute, get(attribute), type);
  }

  /** {@return the attribute of this name if it is there, which then is of {@code type}} */
  <T extends Attribute> Optional<T> find(String attribute, Class<T> type) {
    return find(attribute).map(found -> cast(attribute, found, type));
  }

  private <T extends Attribute> T cast(String attribute, Attribute found, Class<T> type) {
    if (type.isInstance(found)) {
      return type.cast(found);
    }
    throw error("%s to be %s, found %s", attribute, type.getSimpleName(), found);
  }

  /** {@return an integer} */
  long integer(String attribute) {
    return get(attribute, Attribute.Int.class).value();
  }

  /** {@return an integer that fits an int} */
  int smallInteger(String attribute) {
    return small(attribute, integer(attribute));
  }

  /** {@return an integer that fits an int, or {@code absent}} */
  int smallInteger(String attribute, int absent) {
    return small(attribute, integer(attribute, absent));
  }

  private int small(String attribute, long value) {
    expect(value == (int) value, "%s within 32 bits, found %d", attribute, value);
    return (int) value;
  }

  /** {@return an integer, or {@code absent}} */
  long integer(String attribute, long absent) {
    return find(attribute, Attribute.Int.class).map(Attribute.Int::value).orElse(absent);
  }

  /** {@return a boolean, or {@code absent}; a unit attribute is {@code true}} */
  boolean bool(String attribute, boolean absent) {
    return find(attribute)
        .map(
            found ->
                found instanceof Attribute.Unit
                    || cast(attribute, found, Attribute.Bool.class).value())
        .orElse(absent);
  }

  /** {@return a boolean; null if it is not there} */
  @Nullable Boolean flag(String attribute) {
    return find(attribute).isPresent() ? bool(attribute, false) : null;
  }

  /** {@return a string} */
  String text(String attribute) {
    return get(attribute, Attribute.Text.class).value();
  }

  /** {@return a string, or {@code absent}} */
  String text(String attribute, String absent) {
    return find(attribute, Attribute.Text.class).map(Attribute.Text::value).orElse(absent);
  }

  /** {@return a list of integers} */
  Dims dims(String attribute) {
    return toDims(attribute, get(attribute));
  }

  /** {@return a list of integers, or {@code absent}} */
  @Nullable Dims dims(String attribute, @Nullable Dims absent) {
    var found = find(attribute);
    return found.isPresent() ? toDims(attribute, found.get()) : absent;
  }

  private Dims toDims(String attribute, Attribute found) {
    var literal =
        switch (found) {
          case Attribute.Numbers(var values) -> values;
          case Attribute.Dense(var values) -> values;
          default -> throw error("%s to be a list of integers, found %s", attribute, found);
        };
    if (literal.type().rank() != 1 || !literal.type().elementType().isInteger()) {
      throw error("%s to be a list of integers, found %s", attribute, found);
    }
    var values = new long[Math.toIntExact(literal.type().size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = literal.integer(i);
    }
    return Dims.of(values);
  }

  /** {@return one of the constants of an enumeration, by its name} */
  <E extends Enum<E>> E enumerated(String attribute, Class<E> type) {
    return toEnum(attribute, get(attribute), type);
  }

  /** {@return one of the constants of an enumeration, or {@code absent}} */
  <E extends Enum<E>> @Nullable E enumerated(String attribute, Class<E> type, @Nullable E absent) {
    var found = find(attribute);
    return found.isPresent() ? toEnum(attribute, found.get(), type) : absent;
  }

  <E extends Enum<E>> E toEnum(String attribute, Attribute found, Class<E> type) {
    var value = cast(attribute, found, Attribute.Enumerated.class).value();
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    throw error("%s to be one of %s, found %s", attribute, List.of(type.getEnumConstants()), value);
  }

  /** {@return the elements of an array, each of {@code type}} */
  <T extends Attribute> List<T> array(String attribute, Class<T> type) {
    var elements = new ArrayList<T>();
    for (var element : get(attribute, Attribute.Array.class).elements()) {
      elements.add(cast(attribute, element, type));
    }
    return elements;
  }

  private void expect(boolean holds, String expectation, Object... args) {
    if (!holds) {
      throw error(expectation, args);
    }
  }

  /** {@return an error that says what was expected of this op} */
  HloException error(String expectation, Object... args) {
    return new HloException(name + ": expected " + expectation.formatted(args));
  }
}
