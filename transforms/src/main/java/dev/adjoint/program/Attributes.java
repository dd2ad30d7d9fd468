package dev.adjoint.program;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.HloException;
import dev.adjoint.transform.SavedOps;
import dev.adjoint.transform.ScanRule;
import java.util.Map;
import java.util.Set;

/**
 * How composites say in files which rules they have. A name of a function is a symbol, or text:
 * portable artifacts have no symbols inside dictionaries.
 */
final class Attributes {
  /** A function with a custom transpose. */
  static final String CUSTOM_TRANSPOSE = "adjoint.custom_transpose";

  /** A function with a custom JVP. */
  static final String CUSTOM_JVP = "adjoint.custom_jvp";

  /** The target of the custom call that is the body of a function that cannot be called. */
  static final String NO_FORWARD = "adjoint.no_forward";

  /** The composites whose attributes may name rules. */
  static final Set<String> MAY_HAVE_RULES = Set.of(CUSTOM_TRANSPOSE, CUSTOM_JVP, ScanRule.NAME);

  static final String NAME = "name";

  /**
   * Of a custom transpose: the function from the residuals, and the cotangents of all results, to
   * the cotangents of the other operands.
   */
  static final String TRANSPOSE = "transpose";

  /** Of a custom transpose: how many operands, from the first on, it is not linear in. */
  static final String RESIDUALS = "residuals";

  /**
   * Of a custom JVP: the function from all operands, and the tangents of the differentiable ones
   * among the declared, to the results and the tangents of the differentiable ones among them.
   */
  static final String JVP = "jvp";

  /** Of a custom JVP: how many operands, from the first on, the rule knows of. */
  static final String DECLARED = "declared";

  /** Of a scan: the function of one step. */
  static final String BODY = "body";

  /** Of a checkpoint: its policy. */
  static final String SAVES = "saves";

  static final String CARRIES = "carries";
  static final String ARRAYS = "arrays";
  static final String LENGTH = "length";
  static final String REVERSE = "reverse";
  static final String COUNTED = "counted";

  private Attributes() {}

  /** {@return the name of a function} */
  static String symbol(Map<String, Attribute> attributes, String key) {
    return switch (attributes.get(key)) {
      case Attribute.Symbol(var path) when path.size() == 1 -> path.getFirst();
      case Attribute.Text(var name) -> name;
      case null, default -> throw unexpected(attributes, key, "the name of a function");
    };
  }

  /** {@return a number within [0, most]} */
  static long number(Map<String, Attribute> attributes, String key, long most) {
    if (attributes.get(key) instanceof Attribute.Int number
        && number.value() >= 0
        && number.value() <= most) {
      return number.value();
    }
    throw unexpected(attributes, key, "an integer within [0, %d]".formatted(most));
  }

  /** {@return what a checkpoint keeps: nothing, where that is not said} */
  static SavedOps saves(Map<String, Attribute> attributes) {
    return switch (attributes.get(SAVES)) {
      case null -> SavedOps.of(SavedOps.Kind.NOTHING);
      case Attribute.Text(var text) ->
          SavedOps.parse(text)
              .orElseThrow(() -> unexpected(attributes, SAVES, "a policy of checkpoints"));
      default -> throw unexpected(attributes, SAVES, "a policy of checkpoints");
    };
  }

  static boolean flag(Map<String, Attribute> attributes, String key) {
    if (attributes.get(key) instanceof Attribute.Bool(var flag)) {
      return flag;
    }
    throw unexpected(attributes, key, "a boolean");
  }

  private static HloException unexpected(
      Map<String, Attribute> attributes, String key, String expected) {
    return new HloException(
        "expected %s in the composite's attributes to be %s, found %s"
            .formatted(key, expected, attributes.get(key)));
  }
}
