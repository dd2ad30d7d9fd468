package dev.adjoint.program;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Calling.Call;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.Calling.Decomposition;
import dev.adjoint.hlo.Calling.Plain;
import dev.adjoint.hlo.CustomCall;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.transform.CheckpointRule;
import dev.adjoint.transform.Dual;
import dev.adjoint.transform.JvpRule;
import dev.adjoint.transform.Replay;
import dev.adjoint.transform.ScanRule;
import dev.adjoint.transform.TransposeRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives the composites of a module that was read the rules that their attributes name; what {@link
 * Saving} wrote.
 */
final class Loading {
  private final Map<String, Function> named = new HashMap<>();
  private final Map<Function, Function> loaded = new HashMap<>();

  private Loading(Module module) {
    for (var function : module.functions()) {
      named.put(function.name(), function);
    }
  }

  /**
   * {@return {@code main} with rules}
   *
   * @throws HloException if the attributes of a composite do not describe a rule for it
   */
  static Function main(Module module) {
    return new Loading(module).function(module.main());
  }

  /** Rules are loaded when a transform asks for them, on whatever thread. */
  private synchronized Function function(Function function) {
    var known = loaded.get(function);
    if (known == null) {
      known =
          function.isDeclaration()
              ? function
              : function.withBody(block(RegionConstants.in(function.body())));
      loaded.put(function, known);
    }
    return known;
  }

  private Block block(Block block) {
    return new Block(
        block.parameters(),
        block.statements().stream().map(this::statement).toList(),
        block.results(),
        block.terminator());
  }

  private Statement statement(Statement statement) {
    var op = statement.op();
    if (!op.regions().isEmpty()) {
      return statement.withOp(op.withRegions(op.regions().stream().map(this::block).toList()));
    }
    try {
      return switch (op) {
        case Call call -> statement.withOp(new Call(function(call.callee()), call.operands()));
        case Composite composite ->
            statement.withOp(
                new Composite(
                    composite.composite(),
                    composite.operands(),
                    composite.compositeAttributes(),
                    decomposition(composite),
                    composite.version()));
        default -> statement;
      };
    } catch (HloException e) {
      throw e.at(statement.location());
    }
  }

  private Decomposition decomposition(Composite composite) {
    var attributes = composite.compositeAttributes();
    var function = composite.decomposition().function();
    return switch (composite.composite()) {
      case Attributes.CUSTOM_TRANSPOSE ->
          attributes.containsKey(Attributes.TRANSPOSE)
              ? transpose(composite, function)
              : new Plain(function(function));
      case Attributes.CUSTOM_JVP ->
          attributes.containsKey(Attributes.JVP)
              ? jvp(composite, function)
              : new Plain(function(function));
      case ScanRule.NAME ->
          attributes.containsKey(Attributes.BODY) ? scan(composite) : new Plain(function(function));
      case CheckpointRule.NAME ->
          new CheckpointRule(function(function), Attributes.saves(attributes), null);
      default -> new Plain(function(function));
    };
  }

  private TransposeRule transpose(Composite composite, Function function) {
    var attributes = composite.compositeAttributes();
    var types = types(composite.operands());
    int residuals = (int) Attributes.number(attributes, Attributes.RESIDUALS, types.size());
    var results = function.resultTypes();
    var linear = types.subList(residuals, types.size());
    var rule =
        named(
            composite, Attributes.TRANSPOSE, concat(types.subList(0, residuals), results), linear);
    return new TransposeRule(
        name(attributes, function),
        List.of(function, rule, this),
        residuals,
        results,
        body(function),
        (known, cotangents) ->
            List.copyOf(Replay.of(function(rule).body(), concat(known, cotangents))),
        null);
  }

  private JvpRule jvp(Composite composite, Function function) {
    var attributes = composite.compositeAttributes();
    var types = types(composite.operands());
    int declared = (int) Attributes.number(attributes, Attributes.DECLARED, types.size());
    var results = function.resultTypes();
    var rule =
        named(
            composite,
            Attributes.JVP,
            concat(types, differentiable(types.subList(0, declared))),
            concat(results, differentiable(results)));
    return new JvpRule(
        name(attributes, function),
        List.of(function, rule, this),
        declared,
        results,
        body(function),
        (primals, tangents) -> forward(function(rule), primals, tangents, results),
        null);
  }

  private static Dual forward(
      Function rule,
      List<Tensor> primals,
      List<@Nullable Tensor> tangents,
      List<TensorType> results) {
    var arguments = new ArrayList<>(primals);
    for (int i = 0; i < tangents.size(); i++) {
      var type = primals.get(i).type();
      if (isDifferentiable(type)) {
        arguments.add(tangents.get(i) instanceof Tensor tangent ? tangent : Tensor.zeros(type));
      }
    }
    var all = Replay.of(rule.body(), arguments);
    var next = all.listIterator(results.size());
    var along = new ArrayList<@Nullable Tensor>();
    for (var type : results) {
      along.add(isDifferentiable(type) ? next.next() : null);
    }
    return new Dual(all.subList(0, results.size()), along);
  }

  private ScanRule scan(Composite composite) {
    var attributes = composite.compositeAttributes();
    int operands = composite.operands().size();
    boolean counted = Attributes.flag(attributes, Attributes.COUNTED);
    int carries = (int) Attributes.number(attributes, Attributes.CARRIES, operands);
    int arrays = (int) Attributes.number(attributes, Attributes.ARRAYS, operands - carries);
    long length = Attributes.number(attributes, Attributes.LENGTH, Long.MAX_VALUE);
    var body = symbol(composite, Attributes.BODY);
    var rule =
        new ScanRule(
            function(body).body(),
            carries,
            arrays,
            length,
            Attributes.flag(attributes, Attributes.REVERSE),
            counted,
            null);
    check(
        composite,
        Attributes.BODY,
        body,
        rule.operandTypes().equals(types(composite.operands()))
            && rule.resultTypes().equals(composite.decomposition().resultTypes()),
        "a step of the loop");
    return rule;
  }

  /** The function that an attribute names, which has to be of these types. */
  private Function named(
      Composite composite, String key, List<TensorType> parameters, List<TensorType> results) {
    var function = symbol(composite, key);
    check(
        composite,
        key,
        function,
        function.parameterTypes().equals(parameters) && function.resultTypes().equals(results),
        parameters + " -> " + results);
    return function;
  }

  private Function symbol(Composite composite, String key) {
    var name = Attributes.symbol(composite.compositeAttributes(), key);
    var function = named.get(name);
    if (function == null || function.isDeclaration()) {
      throw new HloException(
          "%s: expected %s to name a function of the module, found @%s"
              .formatted(composite.composite(), key, name));
    }
    return function;
  }

  private static void check(
      Composite composite, String key, Function function, boolean holds, String expected) {
    if (!holds) {
      throw new HloException(
          "%s: expected %s to be a function of %s, found @%s of %s -> %s"
              .formatted(
                  composite.composite(),
                  key,
                  expected,
                  function.name(),
                  function.parameterTypes(),
                  function.resultTypes()));
    }
  }

  /**
   * What a function with a rule computes; an error, if it was saved as one that cannot be called.
   */
  private Supplier<Function> body(Function function) {
    for (var statement : function.body().statements()) {
      if (statement.op() instanceof CustomCall call
          && call.target().equals(Attributes.NO_FORWARD)
          && call.backendConfig() instanceof Attribute.Text(var why)) {
        return () -> {
          throw new HloException(why);
        };
      }
    }
    return () -> function(function);
  }

  private static String name(Map<String, Attribute> attributes, Function function) {
    return attributes.get(Attributes.NAME) instanceof Attribute.Text(var name)
        ? name
        : function.name();
  }

  private static boolean isDifferentiable(TensorType type) {
    return type.elementType().isDifferentiable();
  }

  private static List<TensorType> differentiable(List<TensorType> types) {
    return types.stream().filter(Loading::isDifferentiable).toList();
  }

  private static List<TensorType> types(List<Value> values) {
    return values.stream().map(Value::type).toList();
  }

  private static <T> List<T> concat(List<? extends T> first, List<? extends T> second) {
    var all = new ArrayList<T>(first);
    all.addAll(second);
    return all;
  }
}
