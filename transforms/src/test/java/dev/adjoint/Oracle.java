package dev.adjoint;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What JAX computes: {@code oracle.txt}, which {@code src/test/oracle/expected.py} writes. */
final class Oracle {
  private Oracle() {}

  /**
   * A function at one point.
   *
   * @param name function/what is special about the arguments
   * @param arrays by their role
   * @param differentiated the numbers of the arguments with derivatives
   */
  record Case(String name, Map<String, Tensor> arrays, List<Integer> differentiated) {
    String function() {
      return name.substring(0, name.indexOf('/'));
    }

    Tensor get(String role) {
      return Objects.requireNonNull(arrays.get(role), () -> name + " has no " + role);
    }

    boolean has(String role) {
      return arrays.containsKey(role);
    }

    /** {@return role.0, role.1, ... as far as there are any} */
    List<Tensor> all(String role) {
      var found = new ArrayList<Tensor>();
      while (has(role + "." + found.size())) {
        found.add(get(role + "." + found.size()));
      }
      return found;
    }

    /** {@return role.K for each differentiated argument K} */
    List<Tensor> ofDifferentiated(String role) {
      return differentiated.stream().map(k -> get(role + "." + k)).toList();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> read() {
    var cases = new LinkedHashMap<String, Case>();
    var resource = Objects.requireNonNull(Oracle.class.getResourceAsStream("oracle.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var words = line.split(" ", -1);
        var one =
            cases.computeIfAbsent(
                words[0], name -> new Case(name, new LinkedHashMap<>(), new ArrayList<>()));
        if (words[1].equals("diff")) {
          Arrays.stream(words).skip(2).map(Integer::valueOf).forEach(one.differentiated::add);
        } else {
          one.arrays.put(words[1], array(words));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(cases.values());
  }

  private static Tensor array(String[] words) {
    var element =
        switch (words[2]) {
          case "c64" -> ElementType.C64;
          case "c128" -> ElementType.C128;
          default -> ElementType.named(words[2]).orElseThrow();
        };
    var shape =
        words[3].equals("-")
            ? Dims.of()
            : Dims.of(Arrays.stream(words[3].split("x", -1)).mapToLong(Long::parseLong).toArray());
    var type = TensorType.of(element).withShape(shape);
    var numbers = Arrays.stream(words).skip(4).mapToDouble(Double::parseDouble).toArray();
    return Tensor.of(element.isComplex() ? complex(type, numbers) : Literal.of(type, numbers));
  }

  private static Literal complex(TensorType type, double[] parts) {
    var bytes =
        ByteBuffer.allocate(Math.toIntExact(type.byteSize())).order(ByteOrder.LITTLE_ENDIAN);
    for (double part : parts) {
      if (type.elementType() == ElementType.C64) {
        bytes.putFloat((float) part);
      } else {
        bytes.putDouble(part);
      }
    }
    return Literal.of(type, bytes.array());
  }

  /** {@return the elements, a complex one as real and imaginary part} */
  static double[] numbers(Tensor tensor) {
    if (!tensor.elementType().isComplex()) {
      return tensor.toDoubles();
    }
    var real = tensor.real().toDoubles();
    var imag = tensor.imag().toDoubles();
    var parts = new double[2 * real.length];
    for (int i = 0; i < real.length; i++) {
      parts[2 * i] = real[i];
      parts[2 * i + 1] = imag[i];
    }
    return parts;
  }

  /** {@return how far from JAX an element may be, relative to its size or to 1 if that is less} */
  static double tolerance(ElementType type) {
    return switch (type) {
      case BF16 -> 1e-2;
      case F32, C64 -> 1e-5;
      case F64, C128 -> 1e-12;
      default -> 0;
    };
  }
}
