package dev.adjoint.hlo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code stablehlo.custom_call}: a function of the platform, by name.
 *
 * @param target its name
 * @param inputs the operands
 * @param hasSideEffect null if not given, which means no
 * @param backendConfig a string, or for the typed FFI a dictionary
 * @param apiVersion how the function is called, 0 to 4, an i32
 * @param calledComputations names of functions it may call
 * @param operandLayouts one for each operand
 * @param resultLayouts one for each result
 * @param outputOperandAliases {@link OutputOperandAlias}es
 * @param types of the results
 */
public record CustomCall(
    String target,
    List<Value> inputs,
    @Nullable Boolean hasSideEffect,
    @Nullable Attribute backendConfig,
    Attribute.@Nullable Int apiVersion,
    @Nullable Attribute calledComputations,
    @Nullable Attribute operandLayouts,
    @Nullable Attribute resultLayouts,
    @Nullable Attribute outputOperandAliases,
    List<Type> types)
    implements Calling {

  /** Copies the lists. */
  public CustomCall {
    inputs = List.copyOf(inputs);
    types = List.copyOf(types);
  }

  @Override
  public String name() {
    return "stablehlo.custom_call";
  }

  @Override
  public List<Value> operands() {
    return inputs;
  }

  @Override
  public Op withOperands(List<Value> others) {
    return new CustomCall(
        target,
        others,
        hasSideEffect,
        backendConfig,
        apiVersion,
        calledComputations,
        operandLayouts,
        resultLayouts,
        outputOperandAliases,
        types);
  }

  @Override
  public Map<String, Attribute> attributes() {
    var attributes = new TreeMap<String, Attribute>();
    attributes.put("call_target_name", new Attribute.Text(target));
    put(
        attributes,
        "has_side_effect",
        hasSideEffect == null ? null : new Attribute.Bool(hasSideEffect));
    put(attributes, "backend_config", backendConfig);
    put(attributes, "api_version", apiVersion);
    put(attributes, "called_computations", calledComputations);
    put(attributes, "operand_layouts", operandLayouts);
    put(attributes, "result_layouts", resultLayouts);
    put(attributes, "output_operand_aliases", outputOperandAliases);
    return attributes;
  }

  private static void put(
      Map<String, Attribute> attributes, String name, @Nullable Attribute value) {
    if (value != null) {
      attributes.put(name, value);
    }
  }

  static Op read(GenericOp op) {
    return new CustomCall(
        op.text("call_target_name"),
        op.operands(),
        op.flag("has_side_effect"),
        op.find("backend_config").orElse(null),
        op.find("api_version", Attribute.Int.class).orElse(null),
        op.find("called_computations").orElse(null),
        op.find("operand_layouts").orElse(null),
        op.find("result_layouts").orElse(null),
        op.find("output_operand_aliases").orElse(null),
        op.resultTypes());
  }

  @Override
  public List<Type> inferTypes() {
    var operandTypes = inputs.stream().map(Value::anyType).toList();
    long version = apiVersion == null ? 1 : apiVersion.value();
    Check.that(
        this, "(I5)", version >= 0 && version <= 4, "an api_version of 0 to 4, found %d", version);
    Check.that(
        this,
        "(I4)",
        backendConfig == null
            || (version == 4
                ? backendConfig instanceof Attribute.Dictionary
                : backendConfig instanceof Attribute.Text),
        version == 4
            ? "a backend_config that is a dictionary with API_VERSION_TYPED_FFI, found %s"
            : "a backend_config that is a string, found %s",
        backendConfig);
    Check.that(
        this,
        "(layouts)",
        (operandLayouts == null) == (resultLayouts == null),
        "layouts for both operands and results, or for neither");
    if (operandLayouts != null && resultLayouts != null) {
      layouts("operand", operandLayouts, operandTypes);
      boolean isTuple = types.size() == 1 && types.getFirst() instanceof Type.Tuple;
      layouts(
          "result", resultLayouts, isTuple ? ((Type.Tuple) types.getFirst()).elements() : types);
    }
    if (calledComputations != null) {
      Check.that(
          this,
          "(I6)",
          calledComputations instanceof Attribute.Array(var names)
              && names.stream().allMatch(Attribute.Symbol.class::isInstance),
          "called_computations that are a list of names of functions, found %s",
          calledComputations);
    }
    if (outputOperandAliases != null) {
      Check.that(
          this,
          "(I7)",
          outputOperandAliases instanceof Attribute.Array,
          "output_operand_aliases that are a list, found %s",
          outputOperandAliases);
      for (var alias : ((Attribute.Array) outputOperandAliases).elements()) {
        alias(alias, operandTypes);
      }
    }
    buffers(operandTypes);
    return types;
  }

  private void layouts(String what, Attribute layouts, List<Type> of) {
    var list = layouts instanceof Attribute.Array(var elements) ? elements : List.<Attribute>of();
    Check.that(
        this,
        "(layouts)",
        list.size() == of.size(),
        "a layout for each of %d %ss, found %d",
        of.size(),
        what,
        list.size());
    for (int i = 0; i < of.size(); i++) {
      var layout = list.get(i);
      if (!(layout instanceof Attribute.Dense(var order))) {
        throw new HloException(name() + ": expected a layout dense<...>, found " + layout);
      }
      int rank = of.get(i) instanceof TensorType tensor ? tensor.rank() : 0;
      boolean isTensor = of.get(i) instanceof TensorType;
      Check.that(
          this,
          "(layouts)",
          isTensor || order.type().size() == 0,
          "an empty layout of %s #%d of type %s, found %s",
          what,
          i,
          of.get(i),
          layout);
      boolean fits = !isTensor || order.type().size() == rank;
      for (int d = 0; fits && d < rank; d++) {
        boolean found = false;
        for (int k = 0; k < rank; k++) {
          found |= order.integer(k) == d;
        }
        fits = found;
      }
      Check.that(
          this,
          "(layouts)",
          fits,
          "a layout of %s that is a permutation of [0, %d), found %s",
          of.get(i),
          rank,
          layout);
    }
  }

  private void alias(Attribute attribute, List<Type> operandTypes) {
    if (!(attribute instanceof OutputOperandAlias alias)) {
      throw new HloException(name() + ": expected output_operand_alias, found " + attribute);
    }
    Check.that(
        this,
        "(I7)",
        alias.operandIndex() >= 0 && alias.operandIndex() < operandTypes.size(),
        "an operand_index within [0, %d), found %d",
        operandTypes.size(),
        alias.operandIndex());
    var result = types.size() == 1 ? types.getFirst() : new Type.Tuple(types);
    var output = part("output_tuple_indices", result, alias.outputTupleIndices());
    var operand =
        part(
            "operand_tuple_indices",
            operandTypes.get((int) alias.operandIndex()),
            alias.operandTupleIndices());
    Check.that(
        this,
        "(I7)",
        operand.equals(output),
        "parts of one type, found %s of the operand and %s of the output",
        operand,
        output);
  }

  private Type part(String what, Type type, Dims indices) {
    for (int i = 0; i < indices.rank(); i++) {
      boolean within =
          type instanceof Type.Tuple(var elements)
              && indices.get(i) >= 0
              && indices.get(i) < elements.size();
      Check.that(this, "(I7)", within, "%s of %s, found %s", what, type, indices);
      type = ((Type.Tuple) type).elements().get(indices.dim(i));
    }
    return type;
  }

  /** The targets that move values between tensors and buffers have fixed types. */
  private void buffers(List<Type> operandTypes) {
    switch (target) {
      case "Pin" ->
          Check.that(
              this,
              "(Pin)",
              operandTypes.size() == 1
                  && types.size() == 1
                  && operandTypes.getFirst() instanceof TensorType tensor
                  && types.getFirst().toString().equals(buffer(tensor)),
              "a tensor in and a memref like it out, found %s and %s",
              operandTypes,
              types);
      case "Unpin" ->
          Check.that(
              this,
              "(Unpin)",
              operandTypes.size() == 1
                  && types.size() == 1
                  && types.getFirst() instanceof TensorType tensor
                  && operandTypes.getFirst().toString().equals(buffer(tensor)),
              "a memref in and compatible output, found %s and %s",
              operandTypes,
              types);
      case "CreateBuffer" ->
          Check.that(
              this,
              "(CreateBuffer)",
              operandTypes.isEmpty()
                  && types.size() == 1
                  && types.getFirst().toString().startsWith("memref<"),
              "no inputs and a memref out, found %s and %s",
              operandTypes,
              types);
      default -> {}
    }
  }

  private static String buffer(TensorType tensor) {
    return tensor.toString().replaceFirst("^tensor", "memref");
  }
}
