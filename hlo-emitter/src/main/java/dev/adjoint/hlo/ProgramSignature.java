package dev.adjoint.hlo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the entry point of a program takes and gives, as whoever calls it needs to know.
 *
 * {@snippet :
 * var signature = ProgramSignature.of(module);
 * signature.parameters().getFirst().name();     // "args[0].w"
 * signature.results().getFirst().type();        // tensor<3xf32>
 * }
 *
 * <p>Names are paths into the trees of arguments and results, as {@code jax.arg_info} and {@code
 * jax.result_info} have them: {@code args[0].w[2]}, {@code result['loss']}. Taken together they are
 * the structure of these trees.
 *
 * @param parameters one for each parameter
 * @param results one for each result
 */
public record ProgramSignature(List<Parameter> parameters, List<Result> results) {

  /**
   * A parameter.
   *
   * @param name the path of the argument, or an empty text where the program does not tell
   * @param type element type and shape
   * @param donated whether an execution consumes the argument, for the memory of a result
   * @param sharding how it is spread over devices, as the program spells it, or an empty text
   */
  public record Parameter(String name, Type type, boolean donated, String sharding) {}

  /**
   * A result.
   *
   * @param name the path of the result, or an empty text where the program does not tell
   * @param type element type and shape
   * @param sharding how it is spread over devices, as the program spells it, or an empty text
   */
  public record Result(String name, Type type, String sharding) {}

  /** Copies the lists. */
  public ProgramSignature {
    parameters = List.copyOf(parameters);
    results = List.copyOf(results);
  }

  /**
   * {@return the signature of a module's entry point}
   *
   * @throws HloException if there is none
   */
  public static ProgramSignature of(Module module) {
    var main = module.main();
    var types = main.signature();
    var parameters = new ArrayList<Parameter>();
    for (int i = 0; i < types.parameters().size(); i++) {
      var attributes = main.parameterAttributes().getOrDefault(i, Map.of());
      var name = text(attributes, "jax.arg_info");
      parameters.add(
          new Parameter(
              name.isEmpty() ? name(main.body().parameters().get(i).location()) : name,
              types.parameters().get(i),
              isDonated(attributes),
              sharding(attributes)));
    }
    var results = new ArrayList<Result>();
    for (int i = 0; i < types.results().size(); i++) {
      var attributes = main.resultAttributes().getOrDefault(i, Map.of());
      results.add(
          new Result(
              text(attributes, "jax.result_info"), types.results().get(i), sharding(attributes)));
    }
    return new ProgramSignature(parameters, results);
  }

  /** JAX names parameters by their locations. */
  private static String name(Location location) {
    return location instanceof Location.Named named ? named.name() : "";
  }

  private static boolean isDonated(Map<String, Attribute> attributes) {
    return attributes.containsKey("tf.aliasing_output")
        || (attributes.get("jax.buffer_donor") instanceof Attribute.Bool(var donor) && donor);
  }

  private static String sharding(Map<String, Attribute> attributes) {
    var shardy = attributes.get("sdy.sharding");
    return shardy != null ? shardy.toString() : text(attributes, "mhlo.sharding");
  }

  private static String text(Map<String, Attribute> attributes, String name) {
    return attributes.get(name) instanceof Attribute.Text(var text) ? text : "";
  }
}
