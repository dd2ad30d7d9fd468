package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The formula of {@code stablehlo.einsum}, such as {@code ab,bc->ac}: a letter for each dimension.
 *
 * @param inputs the letters of each operand
 * @param output the letters of the result
 */
record Formula(List<String> inputs, String output) {

  /** {@return the formula that {@code text} is; null if a letter is in one operand twice} */
  static @Nullable Formula of(String text) {
    var sides = text.replace(" ", "").split("->", -1);
    if (sides.length != 2) {
      return null;
    }
    var inputs = Arrays.asList(sides[0].split(",", -1));
    boolean plain =
        inputs.stream().allMatch(i -> i.chars().distinct().count() == i.length())
            && sides[1].chars().distinct().count() == sides[1].length()
            && text.indexOf('.') < 0;
    return plain ? new Formula(inputs, sides[1]) : null;
  }

  Tensor apply(Tensor x) {
    var letters = inputs.getFirst();
    return ordered(summed(x, letters, output), kept(letters, output));
  }

  Tensor apply(Tensor lhs, Tensor rhs) {
    var a = inputs.get(0);
    var b = inputs.get(1);
    var l = summed(lhs, a, b + output);
    var r = summed(rhs, b, a + output);
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
