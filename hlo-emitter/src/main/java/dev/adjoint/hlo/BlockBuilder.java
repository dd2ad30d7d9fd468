package dev.adjoint.hlo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds a {@link Block} statement by statement. Each op is checked when it is added, and an error
 * names the current {@link #location}. Not safe for use by several threads at once.
 *
 * {@snippet :
 * var builder = new BlockBuilder();
 * var x = builder.parameter(TensorType.of(ElementType.F32));
 * var y = builder.add(new Elementwise.Unary(Elementwise.UnaryKind.SINE, x));
 * var function = new Function("f", builder.build(List.of(y)));
 * }
 */
public final class BlockBuilder {
  private final Scope scope = new Scope();
  private final List<Value> parameters = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private Location location = Location.UNKNOWN;

  /** An empty block. */
  public BlockBuilder() {}

  /** A block with the parameters of another, in whose place it is to be. */
  public BlockBuilder(List<Value> parameters) {
    this.parameters.addAll(parameters);
  }

  /** {@return the identity of the block being built} */
  public Scope scope() {
    return scope;
  }

  /** {@return the place that the ops added next come from} */
  public Location location() {
    return location;
  }

  /** Sets the place that the ops added next come from. */
  public void at(Location place) {
    this.location = place;
  }

  /** {@return a new parameter, after those made before} */
  public Value parameter(Type type) {
    return parameter(type, Location.UNKNOWN);
  }

  /** {@return a new parameter that comes from {@code place}, after those made before} */
  public Value parameter(Type type, Location place) {
    var value = new Value(type, scope, place);
    parameters.add(value);
    return value;
  }

  /** {@return new parameters of these types} */
  public List<Value> parameters(List<? extends Type> types) {
    return types.stream().map(this::parameter).toList();
  }

  /** {@return the parameters made so far} */
  public List<Value> parameters() {
    return List.copyOf(parameters);
  }

  /**
   * Adds an op of one result.
   *
   * @throws HloException if the op breaks a constraint
   */
  public Value add(Op op) {
    return addAll(op).getFirst();
  }

  /**
   * Adds an op.
   *
   * @return its results
   * @throws HloException if the op breaks a constraint
   */
  public List<Value> addAll(Op op) {
    List<? extends Type> types;
    try {
      types = op.inferTypes();
      Check.sizes(op, types);
    } catch (HloException e) {
      throw e.at(op.name(), location);
    }
    return append(op, types, location, Map.of());
  }

  /**
   * Adds an op whose results have the types that the program declares, unchecked: the {@link
   * Verifier} compares them with those that the op infers.
   *
   * @param attributes those that are not the op's own
   * @return its results
   */
  public List<Value> declare(Op op, List<? extends Type> types, Map<String, Attribute> attributes) {
    return append(op, types, location, attributes);
  }

  private List<Value> append(
      Op op, List<? extends Type> types, Location place, Map<String, Attribute> attributes) {
    List<Value> results;
    if (types.size() == 1) {
      results = List.of(new Value(types.getFirst(), scope));
    } else {
      results = types.stream().map(type -> new Value(type, scope)).toList();
    }
    statements.add(new Statement(results, op, place, attributes));
    return results;
  }

  /** Adds {@code statement} itself, which defines the same values as before, unchecked. */
  public void keep(Statement statement) {
    statements.add(statement);
  }

  /**
   * Adds a copy of {@code statement}.
   *
   * @param map the values of this block that stand for those of the statement's; gets all that the
   *     statement defines
   */
  public void copy(Statement statement, Map<Value, Value> map) {
    var types = new ArrayList<Type>(statement.results().size());
    for (var result : statement.results()) {
      types.add(result.anyType());
    }
    var op = Captures.copy(statement.op(), map);
    var results = append(op, types, statement.location(), statement.attributes());
    for (int i = 0; i < types.size(); i++) {
      map.put(statement.results().get(i), results.get(i));
    }
  }

  /**
   * Adds a copy of every statement of {@code body}, applied to {@code arguments}; returns its
   * results.
   */
  public List<Value> inline(Block body, List<Value> arguments) {
    var map = new HashMap<Value, Value>();
    for (int i = 0; i < arguments.size(); i++) {
      map.put(body.parameters().get(i), arguments.get(i));
    }
    for (var statement : body.statements()) {
      copy(statement, map);
    }
    return body.results().stream().map(v -> map.getOrDefault(v, v)).toList();
  }

  /** {@return the block that has these results} */
  public Block build(List<Value> results) {
    return new Block(parameters, statements, results);
  }

  /** {@return the block that has these results, with the line that ends it} */
  public Block build(List<Value> results, Terminator terminator) {
    return new Block(parameters, statements, results, terminator);
  }
}
