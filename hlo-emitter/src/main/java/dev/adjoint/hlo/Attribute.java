package dev.adjoint.hlo;

import dev.adjoint.hlo.text.AttributePrinter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A constant of MLIR that is part of an op, a function or a module. Ops hold theirs as plain Java
 * values; {@link Op#attributes} gives them in this form.
 */
public sealed interface Attribute
    permits Attribute.Bool,
        Attribute.Int,
        Attribute.Real,
        Attribute.Text,
        Attribute.TypeOf,
        Attribute.Unit,
        Attribute.Symbol,
        Attribute.Array,
        Attribute.Dictionary,
        Attribute.Numbers,
        Attribute.Dense,
        Attribute.Enumerated,
        Attribute.Bounds,
        Attribute.Opaque,
        GatherDimensions,
        ScatterDimensions,
        DotDimensions,
        RaggedDotDimensions,
        DotAlgorithm,
        ConvolutionDimensions,
        ChannelHandle,
        OutputOperandAlias,
        ResultAccuracy {

  /** {@code true} or {@code false}. */
  record Bool(boolean value) implements Attribute {
    @Override
    public String toString() {
      return AttributePrinter.print(this);
    }
  }

  /**
   * An integer with its type: {@code 3 : i64}.
   *
   * @param value its value; the bits of it for {@code ui64}
   * @param type an integer type or {@code index}
   */
  record Int(long value, ElementType type) implements Attribute {
    /**
     * An integer.
     *
     * @throws HloException if the type is not one of integers, or the value does not fit
     */
    public Int {
      int bits = type == ElementType.I1 ? 1 : type.bits();
      boolean unsigned = type.kind() == ElementType.Kind.UNSIGNED;
      if (!type.isInteger() && type != ElementType.I1) {
        throw new HloException("expected an integer type, found " + type);
      }
      int rest = 64 - bits;
      if ((unsigned ? value << rest >>> rest : value << rest >> rest) != value) {
        throw new HloException("expected a value of %s, found %d".formatted(type, value));
      }
    }

    /** A 64-bit integer. */
    public Int(long value) {
      this(value, ElementType.I64);
    }

    @Override
    public String toString() {
      return AttributePrinter.print(this);
    }
  }

  /** A floating-point number with its type: {@code 1.000000e+00 : f32}. */
  record Real(double value, ElementType type) implements Attribute {
    /**
     * {@return the number of {@code type} with these bits; kept as text where a double does not
     * tell it from others, as it is with most that are no numbers}
     */
    public static Attribute ofBits(ElementType type, long bits) {
      double value = Floats.fromBits(type, bits);
      boolean isKept = !Double.isNaN(value) || Floats.bits(type, value) == bits;
      return isKept ? new Real(value, type) : new Opaque("0x%X : %s".formatted(bits, type));
    }

    @Override
    public String toString() {
      return AttributePrinter.print(this);
    }
  }

  /** A string: {@code "text"}. */
  record Text(String value) implements Attribute {
    @Override
    public String toString() {
      return AttributePrinter.print(this);
    }
  }

  /** A type as an attribute: {@code tensor<f32>}. */
  record TypeOf(Type type) implements Attribute {
    @Override
    public String toString() {
      return AttributePrinter.print(this);
    }
  }

  /** {@code unit}: says something by being there. */
  record Unit() implements Attribute {
    @Override
    public String toString() {
      return AttributePrinter.print(this);
    }
  }

  /**
   * The name of a function or another symbol: {@code @main}, {@code @outer::@inner}.
   *
   * @param path the names, outermost first
   */
  record Symbol(List<String> path) implements Attribute {
    /** Copies the list. */
    public Symbol {
      path = List.copyOf(path);
    }

    /** A symbol of the same module. */
    public Symbol(String name) {
      this(List.of(name));
    }

    @Override
    public String toString() {
      return AttributePrinter.print(this);
    }
  }

  /** A list: {@code [1, "a"]}. */
  record Array(List<Attribute> elements) implements Attribute {
    /** Copies the list. */
    public Array {
      elements = List.copyOf(elements);
    }

    @Override
    public String toString() {
      return AttributePrinter.print(this);
    }
  }

  /** Named attributes, sorted by name: <code>{a = 1 : i64}</code>. */
  record Dictionary(Map<String, Attribute> entries) implements Attribute {
    /** Copies the map. */
    public Dictionary {
      entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    }

    @Override
    public String toString() {
      return AttributePrinter.print(this);
    }
  }

  /**
   * A list of numbers of one type: {@code array<i64: 1, 2>}; a {@link Literal} of one dimension.
   */
  record Numbers(Literal values) implements Attribute {
    /** A list of 64-bit integers. */
    public static Numbers of(Dims values) {
      return new Numbers(Literal.of(values));
    }

    @Override
    public String toString() {
      return AttributePrinter.print(this);
    }
  }

  /** An array: {@code dense<[[1, 2]]> : tensor<1x2xi64>}. */
  record Dense(Literal value) implements Attribute {
    @Override
    public String toString() {
      return AttributePrinter.print(this);
    }
  }

  /**
   * One of several names: {@code #stablehlo<comparison_direction EQ>}.
   *
   * @param dialect such as {@code stablehlo}
   * @param kind such as {@code comparison_direction}
   * @param value such as {@code EQ}
   */
  record Enumerated(String dialect, String kind, String value) implements Attribute {
    /** An enumeration of StableHLO. */
    public Enumerated(String kind, String value) {
      this("stablehlo", kind, value);
    }

    @Override
    public String toString() {
      return AttributePrinter.print(this);
    }
  }

  /**
   * The greatest sizes of dynamic dimensions: {@code #stablehlo.bounds<?, 4>}.
   *
   * @param sizes one for each dimension; {@link Dims#DYNAMIC} where there is none
   */
  record Bounds(Dims sizes) implements Attribute {
    @Override
    public String toString() {
      return AttributePrinter.print(this);
    }
  }

  /**
   * An attribute that this library keeps but does not know, such as {@code #sdy.sharding<@mesh,
   * [{"x"}]>}.
   */
  record Opaque(String text) implements Attribute {
    @Override
    public String toString() {
      return text;
    }
  }
}
