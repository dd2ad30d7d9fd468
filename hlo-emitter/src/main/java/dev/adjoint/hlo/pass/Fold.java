package dev.adjoint.hlo.pass;

import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Creation;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.Unary;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Indexing;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Shaping;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.interpret.InterpretException;
import dev.adjoint.hlo.interpret.Interpreter;
import dev.adjoint.hlo.interpret.Limits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes what depends on constants alone, where every platform gives the same: integers,
 * booleans, moved elements, and floats where IEEE 754 leaves no choice. Sines, sums of many floats
 * and the like are left to the platform.
 */
public final class Fold {
  /** As many elements as a shape or a small table has; more would make programs long. */
  public static final int DEFAULT_ELEMENTS = 64;

  private final int elements;
  private final Interpreter interpreter;

  private Fold(int elements) {
    this.elements = elements;
    this.interpreter = new Interpreter(new Limits(100L * elements + 1000, 10L * elements + 100, 4));
  }

  /** {@return {@code function} with constants of up to {@link #DEFAULT_ELEMENTS} folded} */
  public static Function constants(Function function) {
    return constants(function, DEFAULT_ELEMENTS);
  }

  /** The rule of {@link #constants(Function)}. */
  static Rewriting.Rule rule() {
    var fold = new Fold(DEFAULT_ELEMENTS);
    return fold::fold;
  }

  /** {@return {@code function} with results of at most so many elements folded} */
  public static Function constants(Function function, int elements) {
    var fold = new Fold(elements);
    return Rewriting.apply(function, (op, program) -> fold.fold(op, program));
  }

  private @Nullable List<Value> fold(Op op, Rewriting program) {
    if (!isExact(op) || !areConstants(op.operands(), program)) {
      return null;
    }
    var block = new BlockBuilder();
    List<Value> parameters = new ArrayList<>();
    List<Literal> arguments = new ArrayList<>();
    for (var operand : op.operands()) {
      var constant = program.constant(operand);
      if (constant.isEmpty() || !isFoldable(constant.get())) {
        return null;
      }
      parameters.add(block.parameter(constant.get().type()));
      arguments.add(constant.get());
    }
    try {
      var copy = op.withOperands(parameters);
      for (var type : copy.inferTypes()) {
        if (!(type instanceof TensorType tensor && tensor.size() <= elements)) {
          return null;
        }
      }
      var results =
          interpreter.run(new Function("fold", block.build(block.addAll(copy))), arguments);
      if (!results.stream().allMatch(this::isFoldable)) {
        return null;
      }
      return results.stream().map(result -> program.add(new Constant(result)).getFirst()).toList();
    } catch (InterpretException e) {
      return null;
    }
  }

  private static boolean areConstants(List<Value> values, Rewriting program) {
    for (var value : values) {
      if (!(program.definition(value) instanceof Constant)) {
        return false;
      }
    }
    return true;
  }

  /** Platforms differ on floats so small that they lose digits: XLA's CPU takes them for 0. */
  private boolean isFoldable(Literal literal) {
    var element = literal.type().elementType();
    if (literal.type().size() > elements) {
      return false;
    }
    for (int i = 0; element.isDifferentiable() && i < literal.stored(); i++) {
      double size = Math.abs(literal.element(i));
      double least = element == ElementType.F64 ? Double.MIN_NORMAL : Float.MIN_NORMAL;
      if (size != 0 && size < least) {
        return false;
      }
    }
    return true;
  }

  private static boolean isExact(Op op) {
    return switch (op) {
      case Creation _ -> false;
      case Shaping _, Indexing _ -> op.regions().isEmpty();
      case Elementwise elementwise -> isExact(elementwise);
      default -> false;
    };
  }

  private static boolean isExact(Elementwise op) {
    var element = op.operands().getFirst().type().elementType();
    boolean integers = !element.isDifferentiable();
    return switch (op) {
      case Unary unary ->
          integers
              || switch (unary.kind()) {
                case ABS, SIGN -> !element.isComplex();
                case CEIL,
                    FLOOR,
                    IMAG,
                    IS_FINITE,
                    NEGATE,
                    REAL,
                    ROUND_NEAREST_AFZ,
                    ROUND_NEAREST_EVEN ->
                    true;
                default -> false;
              };
      case Binary binary ->
          integers
              || switch (binary.kind()) {
                case ADD, SUBTRACT, COMPLEX -> true;
                case MULTIPLY, DIVIDE, MAXIMUM, MINIMUM -> !element.isComplex();
                default -> false;
              };
      default -> true;
    };
  }
}
