package dev.adjoint.hlo.text;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Quantization;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses types. */
final class TypeParser {
  /** The types of MLIR itself that consist of others, beside those that are known here. */
  private static final Set<String> WITH_PARTS = Set.of("complex", "memref", "vector");

  /** The names of MLIR's elements of tensors beside StableHLO's. */
  private static final String OTHER_ELEMENTS = "[su]?i[0-9]+|f[0-9]\\w*|tf32|complex|memref|vector";

  private final Scanner in;
  private final Aliases aliases;
  private final Map<String, Type> known;

  TypeParser(Scanner in, Aliases aliases) {
    this(in, aliases, new HashMap<>());
  }

  private TypeParser(Scanner in, Aliases aliases, Map<String, Type> known) {
    this.in = in;
    this.aliases = aliases;
    this.known = known;
  }

  /** {@return the type that comes next} */
  Type type() {
    char c = in.peek();
    if (c == '(') {
      return signature();
    }
    if (c == '!') {
      return dialectType();
    }
    if (in.sees("tensor")) {
      return tensor();
    }
    if (in.accept("tuple")) {
      in.expect('<');
      return new Type.Tuple(listUntil('>'));
    }
    int start = in.position();
    var name = in.word();
    if (in.here() == '<' && WITH_PARTS.contains(name)) {
      var whole = name + in.balanced();
      var complex = ElementType.named(whole);
      return complex.isPresent()
          ? new Type.Scalar(complex.get())
          : new Type.Opaque(aliases.spelledOut(start, in));
    }
    var scalar = scalar(name);
    if (scalar != null) {
      return new Type.Scalar(scalar);
    }
    if (name.matches("[su]?i[0-9]+|f[0-9]+|tf32|none|bf16")) {
      return new Type.Opaque(name);
    }
    in.advance(start - in.position());
    throw in.error("expected a type, found %s", in.found());
  }

  /** {@return the element type of this name; complex ones are read on} */
  private @Nullable ElementType scalar(String name) {
    if (name.equals("complex")) {
      in.expect('<');
      var part = in.word();
      in.expect('>');
      return ElementType.named("complex<" + part + ">").orElse(null);
    }
    return ElementType.named(name).orElse(null);
  }

  /** {@return whether a type comes next, as far as its first characters tell} */
  boolean seesType() {
    char c = in.peek();
    if (c == '!' || c == '(') {
      return true;
    }
    return in.sees("tensor")
        || in.sees("tuple")
        || in.sees("memref")
        || in.sees("vector")
        || in.sees("complex")
        || in.sees("none")
        || in.sees("index")
        || in.sees("tf32")
        || in.sees("bf16")
        || ((c == 'i' || c == 'u' || c == 's' || c == 'f') && isScalarWord());
  }

  private boolean isScalarWord() {
    int end = 0;
    while (Scanner.isIdentifier(in.here(end))) {
      end++;
    }
    var word = in.text.substring(in.position(), in.position() + end);
    return word.matches("[su]?i[0-9]+|f[0-9]+(E[0-9]+M[0-9]+\\w*)?");
  }

  /** {@return the types up to the closing bracket, which is passed} */
  private List<Type> listUntil(char close) {
    in.enter();
    var types = new ArrayList<Type>();
    if (!in.accept(close)) {
      do {
        types.add(type());
      } while (in.accept(','));
      in.expect(close);
    }
    in.leave();
    return types;
  }

  /** {@return {@code (A, B) -> C}} */
  Type.Signature signature() {
    in.expect('(');
    var parameters = listUntil(')');
    in.expect("->");
    return new Type.Signature(parameters, results());
  }

  /** {@return {@code C} or {@code (C, D)}} */
  List<Type> results() {
    return in.accept('(') ? listUntil(')') : List.of(type());
  }

  /** {@return types with commas between them} */
  List<Type> list() {
    var types = new ArrayList<Type>();
    do {
      types.add(type());
    } while (in.accept(','));
    return types;
  }

  private Type dialectType() {
    int start = in.position();
    in.advance(1);
    var name = in.suffix();
    var alias = aliases.find("!" + name);
    if (alias != null && in.here() != '<') {
      return aliases.type(alias, in);
    }
    if (name.equals("stablehlo.token")) {
      return Type.TOKEN;
    }
    if (name.equals("stablehlo.future")) {
      in.expect('<');
      return new Type.Future(listUntil('>'));
    }
    if (in.here() == '<') {
      return new Type.Opaque("!" + Text.ofDialect(name, in.balanced()));
    }
    if (name.indexOf('.') < 0) {
      in.advance(start - in.position());
      throw in.error("expected an alias that this file defines, found !%s", name);
    }
    return new Type.Opaque("!" + name);
  }

  private Type tensor() {
    int start = in.position();
    in.expect("tensor");
    if (in.here() != '<') {
      throw in.error("expected '<' after tensor, found %s", in.found());
    }
    var whole = in.balanced();
    var found = known.get(whole);
    if (found == null) {
      in.advance(start + "tensor<".length() - in.position());
      found = parseTensor(start + "tensor".length() + whole.length());
      known.put(whole, found);
    }
    return found;
  }

  /** Parses what is inside of {@code tensor<...>}, and the closing bracket before {@code end}. */
  private Type parseTensor(int end) {
    in.enter();
    int start = in.position();
    if (in.peek() == '*') {
      return opaque(start, end);
    }
    var sizes = new long[8];
    int rank = 0;
    while (in.peek() == '?' || Scanner.isDigit(in.here())) {
      if (rank == sizes.length) {
        sizes = Arrays.copyOf(sizes, rank * 2);
      }
      sizes[rank++] = size();
      if (in.peek() != 'x') {
        throw in.error("expected 'x' after a size, found %s", in.found());
      }
      in.advance(1);
    }
    var shape = Dims.of(Arrays.copyOf(sizes, rank));
    ElementType element;
    Quantization quantization = null;
    if (in.here() == '!') {
      quantization = quantization();
      if (quantization == null) {
        return opaque(start, end);
      }
      element = ElementType.QUANTIZED;
    } else {
      int before = in.position();
      var name = in.word();
      element = scalar(name);
      if (element == null) {
        if (!name.matches(OTHER_ELEMENTS) || "<,>".indexOf(in.peek()) < 0) {
          in.advance(before - in.position());
          throw in.error("expected an element type, found %s", in.found());
        }
        return opaque(start, end);
      }
    }
    Attribute encoding = null;
    if (in.accept(',')) {
      encoding = new AttributeParser(in, aliases, this).attribute();
    }
    in.expect('>');
    in.leave();
    if (quantization != null && quantization.isPerAxis()) {
      perAxis(quantization, shape);
    }
    try {
      return new TensorType(element, shape, quantization, encoding);
    } catch (HloException e) {
      throw in.error("%s", String.valueOf(e.getMessage()));
    }
  }

  private void perAxis(Quantization quantization, Dims shape) {
    int axis = quantization.axis();
    int scales = quantization.scales().size();
    if (axis >= shape.rank()) {
      throw in.error(
          "quant.uniform: (C12) expected scales along a dimension of %s, found %d", shape, axis);
    }
    if (shape.get(axis) != Dims.DYNAMIC && shape.get(axis) != scales) {
      throw in.error(
          "quant.uniform: (C13) expected %d scales, one for each index of dimension %d, found %d",
          shape.get(axis), axis, scales);
    }
  }

  private Type opaque(int start, int end) {
    in.advance(end - in.position());
    in.leave();
    return new Type.Opaque("tensor<" + in.text.substring(start, end));
  }

  private long size() {
    if (in.here() == '?') {
      in.advance(1);
      return Dims.DYNAMIC;
    }
    long size = in.integer();
    if (size < 0) {
      throw in.error("expected a size of at least 0, found %d", size);
    }
    return size;
  }

  /** {@return {@code !quant.uniform<i8:f32:axis, {scale:zero, ...}>}; null if it is not that} */
  private @Nullable Quantization quantization() {
    in.advance(1);
    var name = in.suffix();
    var alias = aliases.find("!" + name);
    if (alias != null) {
      var inside = in.at(alias);
      return inside.peek() == '!' ? new TypeParser(inside, aliases, known).quantization() : null;
    }
    if (!name.equals("quant.uniform")) {
      return null;
    }
    in.expect('<');
    var storageName = in.word();
    var storage =
        ElementType.named(
                storageName.matches("u[0-9]+") ? "ui" + storageName.substring(1) : storageName)
            .orElseThrow(() -> in.error("expected an integer type, found %s", storageName));
    long least = Quantization.leastOf(storage);
    long greatest = Quantization.greatestOf(storage);
    if (in.accept('<')) {
      least = in.integer();
      in.expect(':');
      greatest = in.integer();
      in.expect('>');
    }
    in.expect(':');
    var expressedName = in.word();
    var expressed =
        ElementType.named(expressedName)
            .orElseThrow(() -> in.error("expected a float type, found %s", expressedName));
    int axis = -1;
    if (in.accept(':')) {
      if (in.peek() == '{') {
        // Scales of blocks, which StableHLO does not have.
        return null;
      }
      axis = in.smallInteger();
      if (axis < 0) {
        throw in.error("quant.uniform: (C11) expected a dimension of at least 0, found %d", axis);
      }
    }
    in.expect(',');
    var scales = new ArrayList<Double>();
    var zeros = new ArrayList<Long>();
    boolean braces = in.accept('{');
    do {
      scales.add(new NumberParser(in).decimal());
      zeros.add(in.accept(':') ? in.integer() : 0L);
    } while (braces && in.accept(','));
    if (braces) {
      in.expect('}');
    }
    in.expect('>');
    try {
      return new Quantization(storage, least, greatest, expressed, axis, scales, zeros);
    } catch (HloException e) {
      throw in.error("%s", String.valueOf(e.getMessage()));
    }
  }
}
