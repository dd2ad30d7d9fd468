package dev.adjoint.hlo.text;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.ChannelHandle;
import dev.adjoint.hlo.ConvolutionDimensions;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.DotAlgorithm;
import dev.adjoint.hlo.DotDimensions;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.GatherDimensions;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.OutputOperandAlias;
import dev.adjoint.hlo.RaggedDotDimensions;
import dev.adjoint.hlo.ResultAccuracy;
import dev.adjoint.hlo.ScatterDimensions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prints attributes as MLIR does. */
public final class AttributePrinter {
  private final StringBuilder out;

  private AttributePrinter(StringBuilder out) {
    this.out = out;
  }

  public static String print(Attribute attribute) {
    var out = new StringBuilder();
    print(attribute, out);
    return out.toString();
  }

  public static void print(Attribute attribute, StringBuilder out) {
    new AttributePrinter(out).attribute(attribute);
  }

  /** Prints <code>{a = 1 : i64, b}</code>: a unit attribute is its name alone. */
  public static void dictionary(Map<String, Attribute> entries, StringBuilder out) {
    new AttributePrinter(out).dictionary(entries);
  }

  private void attribute(Attribute attribute) {
    attribute(attribute, false);
  }

  /**
   * Prints an attribute.
   *
   * @param isElement whether it is one of a list, in which numbers of 64 bits have no type
   */
  private void attribute(Attribute attribute, boolean isElement) {
    switch (attribute) {
      case Attribute.Bool(var value) -> out.append(value);
      case Attribute.Int(var value, var type) -> {
        out.append(type == ElementType.UI64 ? Long.toUnsignedString(value) : Long.toString(value));
        if (!isElement || type != ElementType.I64) {
          out.append(" : ").append(type);
        }
      }
      case Attribute.Real(var value, var type) -> {
        LiteralPrinter.number(type, value, out);
        if (!isElement || type != ElementType.F64) {
          out.append(" : ").append(type);
        }
      }
      case Attribute.Text(var value) -> out.append(Text.quoted(value));
      case Attribute.TypeOf(var type) -> out.append(type);
      case Attribute.Unit() -> out.append("unit");
      case Attribute.Symbol(var path) -> symbol(path);
      case Attribute.Array(var elements) -> array(elements);
      case Attribute.Dictionary(var entries) -> dictionary(entries);
      case Attribute.Numbers(var values) -> numbers(values);
      case Attribute.Dense(var value) -> {
        LiteralPrinter.print(value, out);
        out.append(" : ").append(value.type());
      }
      case Attribute.Enumerated(var dialect, var kind, var value) ->
          out.append('#')
              .append(dialect)
              .append('<')
              .append(kind)
              .append(' ')
              .append(value)
              .append('>');
      case Attribute.Bounds(var sizes) -> {
        out.append("#stablehlo.bounds<");
        for (int i = 0; i < sizes.rank(); i++) {
          separate(i);
          out.append(sizes.get(i) == Dims.DYNAMIC ? "?" : Long.toString(sizes.get(i)));
        }
        out.append('>');
      }
      case Attribute.Opaque(var text) -> out.append(text);
      case GatherDimensions gather ->
          new Struct("gather")
              .dims("offset_dims", gather.offsetDims())
              .dims("collapsed_slice_dims", gather.collapsedSliceDims())
              .dims("operand_batching_dims", gather.operandBatchingDims())
              .dims("start_indices_batching_dims", gather.startIndicesBatchingDims())
              .dims("start_index_map", gather.startIndexMap())
              .number("index_vector_dim", gather.indexVectorDim())
              .end();
      case ScatterDimensions scatter ->
          new Struct("scatter")
              .dims("update_window_dims", scatter.updateWindowDims())
              .dims("inserted_window_dims", scatter.insertedWindowDims())
              .dims("input_batching_dims", scatter.inputBatchingDims())
              .dims("scatter_indices_batching_dims", scatter.scatterIndicesBatchingDims())
              .dims("scatter_dims_to_operand_dims", scatter.scatterDimsToOperandDims())
              .number("index_vector_dim", scatter.indexVectorDim())
              .end();
      case DotDimensions dot ->
          new Struct("dot")
              .dims("lhs_batching_dimensions", dot.lhsBatching())
              .dims("rhs_batching_dimensions", dot.rhsBatching())
              .dims("lhs_contracting_dimensions", dot.lhsContracting())
              .dims("rhs_contracting_dimensions", dot.rhsContracting())
              .end();
      case RaggedDotDimensions dot ->
          new Struct("chlo", "ragged_dot")
              .dims("lhs_batching_dimensions", dot.lhsBatching())
              .dims("rhs_batching_dimensions", dot.rhsBatching())
              .dims("lhs_contracting_dimensions", dot.lhsContracting())
              .dims("rhs_contracting_dimensions", dot.rhsContracting())
              .dims("lhs_ragged_dimensions", dot.lhsRagged())
              .dims("rhs_group_dimensions", dot.rhsGroup())
              .end();
      case DotAlgorithm algorithm -> {
        out.append("#stablehlo.dot_algorithm");
        algorithm(algorithm);
      }
      case ConvolutionDimensions convolution -> {
        out.append("#stablehlo.conv<");
        convolution(convolution);
        out.append('>');
      }
      case ChannelHandle(var handle, var type) ->
          out.append("#stablehlo.channel_handle<handle = ")
              .append(handle)
              .append(", type = ")
              .append(type)
              .append('>');
      case OutputOperandAlias alias ->
          out.append("#stablehlo.output_operand_alias<output_tuple_indices = ")
              .append(alias.outputTupleIndices())
              .append(", operand_index = ")
              .append(alias.operandIndex())
              .append(", operand_tuple_indices = ")
              .append(alias.operandTupleIndices())
              .append('>');
      case ResultAccuracy accuracy -> accuracy(accuracy);
    }
  }

  private void symbol(List<String> path) {
    for (int i = 0; i < path.size(); i++) {
      out.append(i == 0 ? "@" : "::@").append(Text.symbol(path.get(i)));
    }
  }

  private void array(List<Attribute> elements) {
    out.append('[');
    for (int i = 0; i < elements.size(); i++) {
      separate(i);
      attribute(elements.get(i), true);
    }
    out.append(']');
  }

  private void dictionary(Map<String, Attribute> entries) {
    out.append('{');
    var names = new ArrayList<>(entries.keySet());
    names.sort(null);
    for (int i = 0; i < names.size(); i++) {
      separate(i);
      out.append(Text.attributeName(names.get(i)));
      var value = entries.get(names.get(i));
      if (!(value instanceof Attribute.Unit)) {
        out.append(" = ");
        attribute(value);
      }
    }
    out.append('}');
  }

  private void numbers(Literal values) {
    out.append("array<").append(values.type().elementType());
    var elements = new StringBuilder();
    LiteralPrinter.elements(values, elements);
    if (!elements.isEmpty()) {
      out.append(": ").append(elements);
    }
    out.append('>');
  }

  /** Prints {@code <lhs_precision_type = tf32, ...>}. */
  public static void algorithm(DotAlgorithm algorithm, StringBuilder out) {
    new AttributePrinter(out).algorithm(algorithm);
  }

  private void algorithm(DotAlgorithm algorithm) {
    out.append("<lhs_precision_type = ").append(algorithm.lhsPrecisionType());
    out.append(", rhs_precision_type = ").append(algorithm.rhsPrecisionType());
    out.append(", accumulation_type = ").append(algorithm.accumulationType());
    out.append(", lhs_component_count = ").append(algorithm.lhsComponentCount());
    out.append(", rhs_component_count = ").append(algorithm.rhsComponentCount());
    out.append(", num_primitive_operations = ").append(algorithm.numPrimitiveOperations());
    out.append(", allow_imprecise_accumulation = ");
    out.append(algorithm.allowImpreciseAccumulation()).append('>');
  }

  /** Prints {@code [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f]}. */
  public static void convolution(ConvolutionDimensions dimensions, StringBuilder out) {
    new AttributePrinter(out).convolution(dimensions);
  }

  private void convolution(ConvolutionDimensions d) {
    roles('b', d.inputBatch(), 'f', d.inputFeature(), d.inputSpatial());
    out.append('x');
    roles('i', d.kernelInputFeature(), 'o', d.kernelOutputFeature(), d.kernelSpatial());
    out.append("->");
    roles('b', d.outputBatch(), 'f', d.outputFeature(), d.outputSpatial());
  }

  private void roles(char first, long firstAt, char second, long secondAt, Dims spatial) {
    out.append('[');
    for (int i = 0; i < spatial.rank() + 2; i++) {
      separate(i);
      if (i == firstAt) {
        out.append(first);
      } else if (i == secondAt) {
        out.append(second);
      } else {
        int at = spatial.indexOf(i);
        out.append(at < 0 ? "?" : Integer.toString(at));
      }
    }
    out.append(']');
  }

  private void accuracy(ResultAccuracy accuracy) {
    out.append("#stablehlo.result_accuracy<");
    if (accuracy.atol() != 0) {
      out.append("atol = ");
      LiteralPrinter.number(ElementType.F64, accuracy.atol(), out);
      out.append(", ");
    }
    if (accuracy.rtol() != 0) {
      out.append("rtol = ");
      LiteralPrinter.number(ElementType.F64, accuracy.rtol(), out);
      out.append(", ");
    }
    if (accuracy.ulps() != 0) {
      out.append("ulps = ").append(accuracy.ulps()).append(", ");
    }
    out.append("mode = #stablehlo.result_accuracy_mode<").append(accuracy.mode()).append(">>");
  }

  private void separate(int i) {
    if (i > 0) {
      out.append(", ");
    }
  }

  /** A structured attribute, of which empty lists and zeros are left out. */
  private final class Struct {
    private boolean first = true;

    Struct(String name) {
      this("stablehlo", name);
    }

    Struct(String dialect, String name) {
      out.append('#').append(dialect).append('.').append(name).append('<');
    }

    Struct dims(String name, Dims dims) {
      if (dims.rank() > 0) {
        field(name);
        dims.appendTo(out);
      }
      return this;
    }

    Struct number(String name, long value) {
      if (value != 0) {
        field(name);
        out.append(value);
      }
      return this;
    }

    private void field(String name) {
      out.append(first ? "" : ", ").append(name).append(" = ");
      first = false;
    }

    void end() {
      out.append('>');
    }
  }
}
