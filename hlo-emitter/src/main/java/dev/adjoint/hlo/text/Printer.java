package dev.adjoint.hlo.text;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Reduction;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.Contraction;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Creation;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Elementwise;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Calling;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Shaping;
import dev.adjoint.hlo.Calling.Call;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.Contraction.DotGeneral;
import dev.adjoint.hlo.Creation.Constant;
import dev.adjoint.hlo.Creation.Iota;
import dev.adjoint.hlo.Elementwise.Binary;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Elementwise.Clamp;
import dev.adjoint.hlo.Elementwise.Compare;
import dev.adjoint.hlo.Elementwise.Convert;
import dev.adjoint.hlo.Elementwise.Select;
import dev.adjoint.hlo.Elementwise.Unary;
import dev.adjoint.hlo.Reduction.Reduce;
import dev.adjoint.hlo.Shaping.BroadcastInDim;
import dev.adjoint.hlo.Shaping.Concatenate;
import dev.adjoint.hlo.Shaping.Pad;
import dev.adjoint.hlo.Shaping.Reshape;
import dev.adjoint.hlo.Shaping.Reverse;
import dev.adjoint.hlo.Shaping.Slice;
import dev.adjoint.hlo.Shaping.Transpose;
import dev.adjoint.hlo.Indexing;import dev.adjoint.hlo.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Prints modules as text in MLIR's pretty form, byte for byte as MLIR's own printer would.
 *
 * <p>One exception: long arrays of booleans are never printed in hexadecimal, see {@link
 * LiteralPrinter}.
 */
public final class Printer {
  private final StringBuilder out = new StringBuilder(4096);
  private final Map<Function, String> functionNames = new HashMap<>();
  private final Set<String> takenNames = new HashSet<>();
  private final Deque<Function> pending = new ArrayDeque<>();
  private final Map<Type, String> typeNames = new HashMap<>();
  private final boolean withLocations;

  private ValueNames names = new ValueNames();

  private Printer(boolean withLocations) {
    this.withLocations = withLocations;
  }

  /**
   * {@return the text of {@code module}}
   *
   * @throws HloException if a value is used that is not defined
   */
  public static String print(Module module) {
    return new Printer(false).module(module);
  }

  /**
   * {@return the text of {@code module} with the source line of every op as {@code
   * loc("File.java":12:0)}}
   *
   * @throws HloException if a value is used that is not defined
   */
  public static String printWithLocations(Module module) {
    return new Printer(true).module(module);
  }

  private String module(Module module) {
    out.append("module ");
    if (!module.name().isEmpty()) {
      out.append('@').append(Text.symbol(module.name())).append(' ');
    }
    out.append("{\n");
    takenNames.add("main");
    functionNames.put(module.main(), "main");
    pending.add(module.main());
    module.functions().forEach(this::nameOf);
    boolean isPublic = true;
    while (!pending.isEmpty()) {
      function(pending.poll(), isPublic);
      isPublic = false;
    }
    return out.append("}\n").toString();
  }

  /** The name of a function, which is printed after those named before. */
  private String nameOf(Function function) {
    var known = functionNames.get(function);
    if (known != null) {
      return known;
    }
    var hint = function.name().isEmpty() ? "function" : function.name();
    var name = hint;
    for (int i = 0; !takenNames.add(name); i++) {
      name = hint + "_" + i;
    }
    var symbol = Text.symbol(name);
    functionNames.put(function, symbol);
    pending.add(function);
    return symbol;
  }

  private void function(Function function, boolean isPublic) {
    var body = function.body();
    names = new ValueNames();
    names.define(body);
    out.append("  func.func ").append(isPublic ? "public" : "private").append(" @");
    out.append(nameOf(function)).append('(');
    for (int i = 0; i < body.parameters().size(); i++) {
      separate(i);
      parameter(body.parameters().get(i));
      var attributes = function.parameterAttributes().get(i);
      if (attributes != null && !attributes.isEmpty()) {
        out.append(' ');
        attributes(attributes);
      }
    }
    out.append(')');
    if (!body.results().isEmpty()) {
      out.append(" -> ");
      if (body.results().size() == 1) {
        type(body.results().getFirst().anyType());
      } else {
        types(body.results());
      }
    }
    out.append(" {\n");
    block(body, "return", 4);
    out.append("  }\n");
  }

  private void parameter(Value value) {
    use(value);
    out.append(": ");
    type(value.anyType());
  }

  private void block(Block body, String terminator, int indent) {
    for (var statement : body.statements()) {
      statement(statement, indent);
    }
    spaces(indent);
    out.append(terminator);
    if (!body.results().isEmpty()) {
      out.append(' ');
      uses(body.results());
      out.append(" : ");
      for (int i = 0; i < body.results().size(); i++) {
        separate(i);
        type(body.results().get(i).anyType());
      }
    }
    out.append('\n');
  }

  private void statement(Statement statement, int indent) {
    spaces(indent);
    results(statement.results());
    var op = statement.op();
    out.append(op instanceof Call ? "call" : op.name());
    switch (op) {
      case Constant constant -> {
        out.append(' ');
        LiteralPrinter.print(constant.value(), out);
        out.append(" : ");
        type(constant.value().type());
      }
      case Iota iota -> {
        out.append(" dim = ").append(iota.dimension()).append(" : ");
        type(iota.type());
      }
      case Unary unary -> {
        operands(op);
        sameOrFunctionType(statement);
      }
      case Binary binary -> {
        operands(op);
        out.append(" : ");
        type(binary.kind() == BinaryKind.COMPLEX ? statement.result().type() : binary.lhs().type());
      }
      case Compare compare -> {
        out.append(' ').append(compare.direction()).append(',');
        operands(op);
        out.append(", ").append(compare.comparisonType());
        functionType(statement);
      }
      case Select select -> {
        operands(op);
        out.append(" : ");
        type(select.pred().type());
        out.append(", ");
        type(select.onTrue().type());
      }
      case Clamp clamp -> {
        operands(op);
        sameOrFunctionType(statement);
      }
      case Convert convert -> {
        operands(op);
        sameOrFunctionType(statement);
      }
      case BroadcastInDim broadcast -> {
        operands(op);
        out.append(", dims = ").append(broadcast.dimensions());
        functionType(statement);
      }
      case Reshape reshape -> {
        operands(op);
        functionType(statement);
      }
      case Transpose transpose -> {
        operands(op);
        out.append(", dims = ").append(transpose.permutation());
        functionType(statement);
      }
      case Slice slice -> {
        operands(op);
        ranges(slice);
        functionType(statement);
      }
      case Pad pad -> {
        operands(op);
        out.append(", low = ").append(pad.low()).append(", high = ").append(pad.high());
        out.append(", interior = ").append(pad.interior());
        functionType(statement);
      }
      case Concatenate concatenate -> {
        operands(op);
        out.append(", dim = ").append(concatenate.dimension());
        functionType(statement);
      }
      case Reverse reverse -> {
        operands(op);
        out.append(", dims = ").append(reverse.dimensions()).append(" : ");
        type(reverse.operand().type());
      }
      case DotGeneral dot -> dot(dot, statement);
      case Reduce reduce -> reduce(reduce, statement, indent);
      case Call call -> {
        out.append(" @").append(nameOf(call.callee())).append('(');
        uses(call.operands());
        out.append(')');
        functionType(statement);
      }
      case Composite composite -> {
        out.append(' ').append(Text.quoted(composite.composite()));
        operands(op);
        out.append(" {");
        if (!composite.compositeAttributes().isEmpty()) {
          out.append("composite_attributes = ");
          attributes(composite.compositeAttributes());
          out.append(", ");
        }
        out.append("decomposition = @");
        out.append(nameOf(composite.decomposition().function())).append('}');
        functionType(statement);
      }
      default -> throw new UnsupportedOperationException(op.name());
    }
    if (withLocations && statement.location().isKnown()) {
      out.append(" loc(");
      statement.location().appendTo(out);
      out.append(')');
    }
    out.append('\n');
  }

  private void ranges(Slice slice) {
    out.append(" [");
    for (int i = 0; i < slice.start().rank(); i++) {
      separate(i);
      out.append(slice.start().get(i)).append(':').append(slice.limit().get(i));
      if (slice.strides().get(i) != 1) {
        out.append(':').append(slice.strides().get(i));
      }
    }
    out.append(']');
  }

  private void dot(DotGeneral dot, Statement statement) {
    operands(dot);
    if (dot.lhsBatching().rank() > 0) {
      out.append(", batching_dims = ").append(dot.lhsBatching());
      out.append(" x ").append(dot.rhsBatching());
    }
    out.append(", contracting_dims = ").append(dot.lhsContracting());
    out.append(" x ").append(dot.rhsContracting());
    if (dot.precision() != Contraction.Precision.DEFAULT) {
      out.append(", precision = [").append(dot.precision()).append(", ");
      out.append(dot.precision()).append(']');
    }
    functionType(statement);
  }

  private void reduce(Reduce reduce, Statement statement, int indent) {
    for (int i = 0; i < reduce.inputs().size(); i++) {
      out.append(i == 0 ? "(" : ", (");
      use(reduce.inputs().get(i));
      out.append(" init: ");
      use(reduce.inits().get(i));
      out.append(')');
    }
    var combiner = reduce.combiner().filter(BinaryKind::isCommutative);
    combiner.ifPresent(kind -> out.append(" applies ").append(kind.opName()));
    out.append(" across dimensions = ").append(reduce.dimensions());
    functionType(statement);
    if (combiner.isEmpty()) {
      out.append('\n');
      spaces(indent + 1);
      names.region(reduce.body(), () -> reducer(reduce.body(), indent));
    }
  }

  private void reducer(Block body, int indent) {
    out.append("reducer");
    var parameters = body.parameters();
    int n = parameters.size() / 2;
    for (int i = 0; i < n; i++) {
      out.append('(');
      parameter(parameters.get(i));
      out.append(", ");
      parameter(parameters.get(n + i));
      out.append(") ");
    }
    out.append(" {\n");
    block(body, "stablehlo.return", indent + 2);
    spaces(indent);
    out.append('}');
  }

  private void results(List<Value> results) {
    if (!results.isEmpty()) {
      out.append(names.statement(results));
      if (results.size() > 1) {
        out.append(':').append(results.size());
      }
      out.append(" = ");
    }
  }

  private void operands(Op op) {
    var operands = op.operands();
    if (!operands.isEmpty()) {
      out.append(' ');
      uses(operands);
    }
  }

  private void uses(List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      separate(i);
      use(values.get(i));
    }
  }

  private void use(Value value) {
    out.append(names.of(value));
  }

  private void sameOrFunctionType(Statement statement) {
    var type = statement.result().type();
    for (var operand : statement.op().operands()) {
      if (!operand.type().equals(type)) {
        functionType(statement);
        return;
      }
    }
    out.append(" : ");
    type(type);
  }

  private void functionType(Statement statement) {
    out.append(" : ");
    types(statement.op().operands());
    out.append(" -> ");
    if (statement.results().size() == 1) {
      type(statement.result().type());
    } else {
      types(statement.results());
    }
  }

  private void types(List<Value> values) {
    out.append('(');
    for (int i = 0; i < values.size(); i++) {
      separate(i);
      type(values.get(i).anyType());
    }
    out.append(')');
  }

  private void type(Type type) {
    out.append(typeNames.computeIfAbsent(type, Type::toString));
  }

  private void attributes(Map<String, Attribute> attributes) {
    AttributePrinter.dictionary(attributes, out);
  }

  private void separate(int i) {
    if (i > 0) {
      out.append(", ");
    }
  }

  private void spaces(int count) {
    out.repeat(' ', count);
  }
}
