package dev.adjoint.hlo;

import java.util.List;
import java.util.stream.Collectors;

/** The type of a {@link Value}: almost always a {@link TensorType}. */
public sealed interface Type
    permits TensorType,
        Type.Scalar,
        Type.Token,
        Type.Tuple,
        Type.Future,
        Type.Signature,
        Type.Opaque {

  /** A token: orders ops that have effects ({@code !stablehlo.token}). */
  Token TOKEN = new Token();

  /** {@code !stablehlo.token}. */
  record Token() implements Type {
    @Override
    public String toString() {
      return "!stablehlo.token";
    }
  }

  /** A type of single numbers, such as {@code i64}; only attributes have it. */
  record Scalar(ElementType elementType) implements Type {
    @Override
    public String toString() {
      return elementType.mlir();
    }
  }

  /** {@code tuple<...>}. */
  record Tuple(List<Type> elements) implements Type {
    /** Copies the list. */
    public Tuple {
      elements = List.copyOf(elements);
    }

    @Override
    public String toString() {
      return "tuple<" + list(elements) + ">";
    }
  }

  /** {@code !stablehlo.future<...>}: what an {@code async_start} gives. */
  record Future(List<Type> elements) implements Type {
    /** Copies the list. */
    public Future {
      elements = List.copyOf(elements);
    }

    @Override
    public String toString() {
      return "!stablehlo.future<" + list(elements) + ">";
    }
  }

  /** The type of a function: {@code (tensor<f32>) -> tensor<f32>}. */
  record Signature(List<Type> parameters, List<Type> results) implements Type {
    /** Copies the lists. */
    public Signature {
      parameters = List.copyOf(parameters);
      results = List.copyOf(results);
    }

    @Override
    public String toString() {
      boolean plain = results.size() == 1 && !(results.getFirst() instanceof Signature);
      return "(" + list(parameters) + ") -> " + (plain ? list(results) : "(" + list(results) + ")");
    }
  }

  /** A type that this library keeps but does not know, such as {@code memref<4xf32>}. */
  record Opaque(String text) implements Type {
    @Override
    public String toString() {
      return text;
    }
  }

  private static String list(List<Type> types) {
    return types.stream().map(Type::toString).collect(Collectors.joining(", "));
  }
}
