package dev.adjoint.hlo;

import dev.adjoint.hlo.text.Printer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named block that depends on nothing outside it ({@code func.func}).
 *
 * <p>Two functions are equal when they are the same object. A {@link Calling.Call} holds the
 * function it calls, so programs cannot be recursive.
 */
public final class Function {
  private final String name;
  private final Block body;
  private final Map<Integer, Map<String, Attribute>> parameterAttributes;
  private final Map<Integer, Map<String, Attribute>> resultAttributes;
  private final Map<String, Attribute> attributes;
  private final Visibility visibility;

  /** The types of the results where the body is not known. */
  private final @Nullable List<Type> declared;

  private final Location location;

  private Function(
      String name,
      Block body,
      Map<Integer, Map<String, Attribute>> parameterAttributes,
      Map<Integer, Map<String, Attribute>> resultAttributes,
      Map<String, Attribute> attributes,
      Visibility visibility,
      @Nullable List<Type> declared,
      Location location) {
    this.name = name;
    this.body = body;
    this.parameterAttributes = Map.copyOf(parameterAttributes);
    this.resultAttributes = Map.copyOf(resultAttributes);
    this.attributes = Map.copyOf(attributes);
    this.visibility = visibility;
    this.declared = declared;
    this.location = location;
  }

  /**
   * A function.
   *
   * @param name a hint: the printer makes names unique
   * @param parameterAttributes by index of the parameter, such as {@code jax.buffer_donor = true}
   */
  public Function(
      String name, Block body, Map<Integer, Map<String, Attribute>> parameterAttributes) {
    this(
        name,
        body,
        parameterAttributes,
        Map.of(),
        Map.of(),
        Visibility.DEFAULT,
        null,
        Location.UNKNOWN);
  }

  /** A function without attributes. */
  public Function(String name, Block body) {
    this(name, body, Map.of());
  }

  /** {@return a function of which only the types are known: its code is elsewhere} */
  public static Function declaration(String name, Type.Signature signature) {
    return declaration(name, signature, Map.of());
  }

  /**
   * {@return a function of which only the types are known: its code is elsewhere}
   *
   * @param parameterAttributes by index of the parameter
   */
  public static Function declaration(
      String name,
      Type.Signature signature,
      Map<Integer, Map<String, Attribute>> parameterAttributes) {
    var builder = new BlockBuilder();
    var _ = builder.parameters(signature.parameters());
    return new Function(
        name,
        builder.build(List.of()),
        parameterAttributes,
        Map.of(),
        Map.of(),
        Visibility.PRIVATE,
        signature.results(),
        Location.UNKNOWN);
  }

  /** {@return the name} */
  public String name() {
    return name;
  }

  /** {@return what it computes; without statements for a declaration} */
  public Block body() {
    return body;
  }

  /** {@return whether only the types are known} */
  public boolean isDeclaration() {
    return declared != null;
  }

  /** {@return attributes of parameters, by index} */
  public Map<Integer, Map<String, Attribute>> parameterAttributes() {
    return parameterAttributes;
  }

  /** {@return attributes of results, by index} */
  public Map<Integer, Map<String, Attribute>> resultAttributes() {
    return resultAttributes;
  }

  /** {@return attributes of the function itself} */
  public Map<String, Attribute> attributes() {
    return attributes;
  }

  /** {@return who may call it} */
  public Visibility visibility() {
    return visibility;
  }

  /** {@return the types of parameters and results} */
  public Type.Signature signature() {
    var found = body.signature();
    return declared == null ? found : new Type.Signature(found.parameters(), declared);
  }

  /**
   * {@return the types of the parameters}
   *
   * @throws HloException if one is no tensor
   */
  public List<TensorType> parameterTypes() {
    return body.parameterTypes();
  }

  /**
   * {@return the types of the results}
   *
   * @throws HloException if one is no tensor
   */
  public List<TensorType> resultTypes() {
    return body.resultTypes();
  }

  /** {@return this function under another name} */
  public Function named(String other) {
    return new Function(
        other,
        body,
        parameterAttributes,
        resultAttributes,
        attributes,
        visibility,
        declared,
        location);
  }

  /** {@return a function with the same name and attributes that computes something else} */
  public Function withBody(Block other) {
    return new Function(
        name, other, parameterAttributes, resultAttributes, attributes, visibility, null, location);
  }

  /** {@return this function with other attributes of its own and of its results} */
  public Function withAttributes(
      Map<String, Attribute> ofFunction, Map<Integer, Map<String, Attribute>> ofResults) {
    return new Function(
        name, body, parameterAttributes, ofResults, ofFunction, visibility, declared, location);
  }

  /** {@return this function, to be called by others} */
  public Function with(Visibility other) {
    return new Function(
        name, body, parameterAttributes, resultAttributes, attributes, other, declared, location);
  }

  /** {@return where it comes from} */
  public Location location() {
    return location;
  }

  /** {@return this function, coming from elsewhere} */
  public Function at(Location place) {
    return new Function(
        name, body, parameterAttributes, resultAttributes, attributes, visibility, declared, place);
  }

  /** {@return this function as the text of a module} */
  @Override
  public String toString() {
    return Printer.print(Module.of(this));
  }
}
