package dev.adjoint.hlo;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Ops that run a function. */
public sealed interface Calling extends Op permits Calling.Call, Calling.Composite, CustomCall {

  /** {@code func.call}. */
  record Call(Function callee, List<Value> operands) implements Calling {
    /** Copies the list. */
    public Call {
      operands = List.copyOf(operands);
    }

    @Override
    public String name() {
      return "func.call";
    }

    @Override
    public Op withOperands(List<Value> others) {
      return new Call(callee, others);
    }

    static Op read(GenericOp op, Function callee) {
      op.find("callee");
      return new Call(callee, op.operands());
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of("callee", new Attribute.Symbol(callee.name()));
    }

    @Override
    public List<Type> inferTypes() {
      var found = operands.stream().map(Value::anyType).toList();
      var signature = callee.signature();
      Check.that(
          this,
          "(callee @" + callee.name() + ")",
          signature.parameters().equals(found),
          "operands %s, found %s",
          signature.parameters(),
          found);
      return signature.results();
    }
  }

  /**
   * {@code stablehlo.composite}: an op of a higher level, with a function that says what it
   * computes.
   *
   * @param composite the name of the op, such as {@code adjoint.custom_transpose}
   * @param compositeAttributes what else says which op it is
   * @param decomposition what it computes, perhaps with rules of its own under transforms
   * @param version of the composite's meaning
   */
  record Composite(
      String composite,
      List<Value> operands,
      Map<String, Attribute> compositeAttributes,
      Decomposition decomposition,
      int version)
      implements Calling {
    private static final Pattern NAMESPACED = Pattern.compile("[a-zA-Z][\\w$]*(\\.[\\w$]+)+");

    /** Copies list and map. */
    public Composite {
      operands = List.copyOf(operands);
      compositeAttributes = Collections.unmodifiableMap(new TreeMap<>(compositeAttributes));
    }

    /** A composite of version 0. */
    public Composite(
        String composite,
        List<Value> operands,
        Map<String, Attribute> compositeAttributes,
        Decomposition decomposition) {
      this(composite, operands, compositeAttributes, decomposition, 0);
    }

    @Override
    public String name() {
      return "stablehlo.composite";
    }

    @Override
    public Op withOperands(List<Value> others) {
      return new Composite(composite, others, compositeAttributes, decomposition, version);
    }

    static Op read(GenericOp op, Function decomposition) {
      op.find("decomposition");
      if (!op.regions().isEmpty()) {
        // What a composite computes is its decomposition; nobody is known to give it regions.
        throw new HloException(
            "%s: (I6) expected no regions, found %d".formatted(op.name(), op.regions().size()));
      }
      return new Composite(
          op.text("name"),
          op.operands(),
          op.find("composite_attributes", Attribute.Dictionary.class)
              .map(Attribute.Dictionary::entries)
              .orElse(Map.of()),
          new Plain(decomposition),
          op.smallInteger("version", 0));
    }

    @Override
    public Map<String, Attribute> attributes() {
      var all = new TreeMap<String, Attribute>();
      all.put("name", new Attribute.Text(composite));
      all.put("decomposition", new Attribute.Symbol(decomposition.function().name()));
      if (!compositeAttributes.isEmpty()) {
        all.put("composite_attributes", new Attribute.Dictionary(compositeAttributes));
      }
      if (version != 0) {
        all.put("version", new Attribute.Int(version, ElementType.I32));
      }
      return all;
    }

    @Override
    public List<TensorType> inferTypes() {
      Check.that(
          this,
          "(C1)",
          NAMESPACED.matcher(composite).matches(),
          "a name such as \"dialect.op\", found \"%s\"",
          composite);
      return decomposition.resultTypes();
    }
  }

  /** What a {@link Composite} computes. */
  interface Decomposition {

    /**
     * {@return the types of the results; does not call for the {@link #function} if they are known
     * otherwise}
     */
    List<TensorType> resultTypes();

    /** {@return the function that the composite stands for; made when first asked for} */
    Function function();
  }

  /** A decomposition that is a function and nothing more. */
  record Plain(Function function) implements Decomposition {
    @Override
    public List<TensorType> resultTypes() {
      return function.resultTypes();
    }
  }
}
