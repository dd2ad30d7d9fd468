package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.jspecify.annotations.Nullable;

/** What JAX computes: the resources that the scripts in {@code src/test/oracle} write. */
public final class Oracle {
  private Oracle() {}

  /**
   * A function at one point.
   *
   * @param name function/what is special about the arguments
   * @param arrays by their role
   * @param differentiated the numbers of the arguments with derivatives
   */
  public record Case(String name, Map<String, Tensor> arrays, List<Integer> differentiated) {
    public String function() {
      return name.substring(0, name.indexOf('/'));
    }

    public Tensor get(String role) {
      return Objects.requireNonNull(arrays.get(role), () -> name + " has no " + role);
    }

    public boolean has(String role) {
      return arrays.containsKey(role);
    }

    /** {@return role.0, role.1, ... as far as there are any} */
    public List<Tensor> all(String role) {
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
    return read("oracle.txt");
  }

  /** {@return the cases in a resource beside this class} */
  public static List<Case> read(String file) {
    var cases = new LinkedHashMap<String, Case>();
    var resource = Objects.requireNonNull(Oracle.class.getResourceAsStream(file));
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
  public static double[] numbers(Tensor tensor) {
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

  /**
   * Checks the results of {@code f} on the arguments {@code in.K} of a case against {@code out.K},
   * and where the case has {@code grad.K}, the gradients of the sum of cos(0, 1, 2, ...) times the
   * elements.
   *
   * @param factor how many times the {@link #tolerance} a number may be off
   */
  public static void check(Case c, Fn1<List<Tensor>, List<Tensor>> f, double factor) {
    var inputs = c.all("in");
    Fn1<List<Tensor>, Tensor> loss = in -> weighted(f.apply(in));
    // One program computes all of it.
    var found =
        Adjoint.<List<Tensor>, Map<String, Tensor>>jit(
                in -> {
                  var all = new LinkedHashMap<String, Tensor>();
                  put(all, "out", f.apply(in));
                  if (c.arrays().keySet().stream().anyMatch(role -> role.startsWith("grad."))) {
                    put(all, "grad", Adjoint.grad(loss).apply(in));
                  }
                  return all;
                })
            .apply(inputs);
    var wrong = new ArrayList<String>();
    c.arrays()
        .forEach(
            (role, expected) -> {
              if (!role.startsWith("in.")) {
                compare(role, found.get(role), expected, factor, wrong);
              }
            });
    assertThat(wrong).as("%s on %s", c, inputs).isEmpty();
    assertThat(c.all("out"))
        .hasSameSizeAs(found.keySet().stream().filter(r -> r.startsWith("out.")).toList());
  }

  private static void put(Map<String, Tensor> all, String role, List<Tensor> tensors) {
    for (int i = 0; i < tensors.size(); i++) {
      all.put(role + "." + i, tensors.get(i));
    }
  }

  private static Tensor weighted(List<Tensor> results) {
    return results.stream()
        .filter(result -> result.elementType().isFloat())
        .map(
            result -> {
              var flat = result.reshape(-1);
              return flat.multiply(Tensor.iota(flat.type(), 0).cos()).sum();
            })
        .reduce(Tensor::add)
        .orElseThrow();
  }

  static void compare(
      String role, @Nullable Tensor found, Tensor expected, double factor, List<String> wrong) {
    if (found == null || !found.type().equals(expected.type())) {
      wrong.add(
          role
              + ": expected "
              + expected.type()
              + ", found "
              + (found == null ? "none" : found.type()));
      return;
    }
    double tolerance = factor * tolerance(found.elementType());
    var a = numbers(expected);
    var b = numbers(found);
    for (int i = 0; i < a.length; i++) {
      if (!near(a[i], b[i], tolerance)) {
        wrong.add("%s[%d]: expected %s, found %s".formatted(role, i, a[i], b[i]));
      }
    }
  }

  private static boolean near(double expected, double found, double tolerance) {
    return Double.compare(expected, found) == 0
        || expected == found
        || Math.abs(expected - found) <= tolerance * Math.max(1, Math.abs(expected));
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
