package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.TensorType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The formula of {@code stablehlo.einsum}, such as {@code ab,bc->ac}: a letter for each dimension;
 * dimensions of one operand with the same letter mean its diagonal.
 *
 * @param inputs the letters of each operand
 * @param output the letters of the result
 */
record Formula(List<String> inputs, String output) {

  /** {@return the formula that {@code text} is; null if it leaves dimensions open} */
  static @Nullable Formula of(String text) {
    var sides = text.replace(" ", "").split("->", -1);
    if (sides.length != 2) {
      return null;
    }
    var inputs = Arrays.asList(sides[0].split(",", -1));
    boolean plain =
        sides[1].chars().distinct().count() == sides[1].length() && text.indexOf('.') < 0;
    return plain ? new Formula(inputs, sides[1]) : null;
  }

  Tensor apply(Tensor x) {
    var letters = distinct(inputs.getFirst());
    return ordered(summed(diagonal(x, inputs.getFirst()), letters, output), kept(letters, output));
  }

  Tensor apply(Tensor lhs, Tensor rhs) {
    var a = distinct(inputs.get(0));
    var b = distinct(inputs.get(1));
    var l = summed(diagonal(lhs, inputs.get(0)), a, b + output);
    var r = summed(diagonal(rhs, inputs.get(1)), b, a + output);
    a = kept(a, b + output);
    b = kept(b, a + output);
    var batch = kept(kept(a, b), output);
    var contracted = new StringBuilder();
    for (int i = 0; i < a.length(); i++) {
      char letter = a.charAt(i);
      if (b.indexOf(letter) >= 0 && output.indexOf(letter) < 0) {
        contracted.append(letter);
      }
    }
    var product =
        l.dotGeneral(
            r,
            positions(batch, a),
            positions(batch, b),
            positions(contracted.toString(), a),
            positions(contracted.toString(), b));
    var used = batch + contracted;
    return ordered(product, batch + without(a, used) + without(b, used));
  }

  private static String distinct(String letters) {
    var found = new StringBuilder();
    letters.chars().distinct().forEach(letter -> found.append((char) letter));
    return found.toString();
  }

  /** Each letter's dimensions as one, the first of them. */
  private static Tensor diagonal(Tensor x, String letters) {
    for (int i = letters.length() - 1; i > 0; i--) {
      int first = letters.indexOf(letters.charAt(i));
      if (first < i) {
        var places = TensorType.of(ElementType.I32).withShape(x.shape());
        var isOn = Tensor.iota(places, first).eq(Tensor.iota(places, i));
        x = Tensor.select(isOn, x, Tensor.zeros(x.type())).reduce(BinaryKind.ADD, Dims.of(i));
      }
    }
    return x;
  }

  /** The dimensions of {@code x} that are needed no more, summed over. */
  private static Tensor summed(Tensor x, String letters, String needed) {
    return x.reduce(BinaryKind.ADD, positions(without(letters, needed), letters));
  }

  private Tensor ordered(Tensor x, String letters) {
    return x.transpose(positions(output, letters));
  }

  private static String kept(String letters, String among) {
    return without(letters, without(letters, among));
  }

  private static String without(String letters, String gone) {
    var left = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (gone.indexOf(letter) < 0) {
        left.append(letter);
      }
    }
    return left.toString();
  }

  private static Dims positions(String letters, String in) {
    return Dims.of(letters.chars().mapToLong(in::indexOf).toArray());
  }
}
