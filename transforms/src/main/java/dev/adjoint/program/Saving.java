package dev.adjoint.program;

import dev.adjoint.Tensor;
import dev.adjoint.TracedTensor;
import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Calling.Call;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.CustomCall;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.program.Custom.Source;
import dev.adjoint.trace.Trace;
import dev.adjoint.transform.CheckpointRule;
import dev.adjoint.transform.HostRule;
import dev.adjoint.transform.JvpRule;
import dev.adjoint.transform.Rule;
import dev.adjoint.transform.SavedOps;
import dev.adjoint.transform.ScanRule;
import dev.adjoint.transform.TransposeRule;
import dev.adjoint.transform.VmapRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rules of a program's composites down as functions.
 *
 * <p>A rule is Java code that may call custom functions in turn, itself among them. It is traced
 * once for each {@linkplain TransposeRule#identity() identity} and types of operands, so a rule
 * that comes back to itself needs finitely many functions. Values that a rule closes over become
 * further operands of the composites (lambda lifting): a rule's traced code refers to them as
 * {@linkplain #free free}, and each composite finds them by its own scope. Since a composite inside
 * a rule may make that rule close over more, this is done until nothing is added.
 */
final class Saving {
  /** More functions than this are taken for a rule that makes new rules without end. */
  private static final int MOST = 1000;

  private static final Map<String, Attribute> NONE = Map.of();

  private final Map<Object, Custom> customs = new HashMap<>();
  private final List<Custom> order = new ArrayList<>();
  private final Map<Value, TracedTensor> names = new HashMap<>();

  private record Key(Object identity, List<TensorType> operands) {}

  /** Equal only to what is the same object. */
  private record Same(Object object) {
    @SuppressWarnings("ReferenceEquality") // That is its meaning.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Same(var o) && o == object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }

  private Saving() {}

  /**
   * {@return {@code main} and the functions that it needs, {@code main} first}
   *
   * @throws HloException if there is no end to the rules
   */
  static List<Function> save(Function main) {
    var saving = new Saving();
    var source = Source.of(main.name(), main.body());
    while (true) {
      var found = new HashMap<Source, Trace.Traced>();
      found.put(source, saving.lift(source, true));
      boolean changed = false;
      for (int i = 0; i < saving.order.size(); i++) {
        var custom = saving.order.get(i);
        for (var part : custom.sources()) {
          var lifted = saving.lift(part, false);
          found.put(part, lifted);
          changed |= custom.addFree(free(lifted.captured()));
        }
      }
      if (!changed) {
        return new Writing(found, saving.order).all(source, main);
      }
    }
  }

  /** The values among what code captured. */
  static List<Value> free(List<Tensor> captured) {
    var values = new ArrayList<Value>();
    for (var tensor : captured) {
      if (tensor instanceof TracedTensor traced) {
        values.add(traced.value());
      }
    }
    return values;
  }

  /** The tensor that stands for a value from outside the function being traced. */
  private TracedTensor name(Value value) {
    return names.computeIfAbsent(value, TracedTensor::new);
  }

  private Trace.Traced trace(List<TensorType> types, UnaryOperator<List<Tensor>> body) {
    return Trace.of(types, given -> Trace.capturing(this::name, () -> body.apply(given)));
  }

  /** The code of a function with references in place of what it calls. */
  private Trace.Traced lift(Source source, boolean isMain) {
    var traced = source.traced().get();
    return isMain
        ? Trace.of(source.declared(), given -> new Frame().run(traced.block(), given))
        : trace(
            source.declared(), given -> new Frame().run(traced.block(), traced.arguments(given)));
  }

  /** A block being recorded again. */
  private final class Frame implements Trace.Scope {
    private final Map<Value, Tensor> tensors = new HashMap<>();

    @Override
    public @Nullable Tensor find(Value value) {
      return tensors.get(value);
    }

    List<Tensor> run(Block block, List<Tensor> arguments) {
      bind(block.parameters(), arguments);
      return Trace.in(
          this,
          () -> {
            for (var statement : block.statements()) {
              Trace.at(
                  statement.location(),
                  () -> {
                    bind(statement.results(), step(statement.op()));
                    return null;
                  });
            }
            return get(block.results());
          });
    }

    private void bind(List<Value> values, List<Tensor> bound) {
      for (int i = 0; i < bound.size(); i++) {
        tensors.put(values.get(i), bound.get(i));
      }
    }

    private List<Tensor> get(List<Value> values) {
      var found = new ArrayList<Tensor>(values.size());
      for (var value : values) {
        var tensor = tensors.get(value);
        found.add(tensor != null ? tensor : name(value));
      }
      return found;
    }

    private List<Tensor> step(dev.adjoint.hlo.Op op) {
      if (!op.regions().isEmpty()) {
        return RegionCopy.of(op, this::get, (block, given) -> new Frame().run(block, given));
      }
      var operands = get(op.operands());
      return switch (op) {
        case Call call when !call.callee().isDeclaration() ->
            refer(plain(call.callee()), "func.call", call, null, operands);
        case Composite composite ->
            switch (composite.decomposition()) {
              case Rule rule -> ruled(composite, rule, operands);
              default -> {
                var function = composite.decomposition().function();
                yield refer(plain(function), composite.composite(), composite, null, operands);
              }
            };
        default -> Trace.applyAll(op::withOperands, operands);
      };
    }

    private List<Tensor> ruled(Composite composite, Rule rule, List<Tensor> operands) {
      var custom = custom(composite, rule, operands.stream().map(Tensor::type).toList());
      // Control flow is what its decomposition says.
      return custom == null
          ? Trace.in(rule.scope(), () -> new Frame().run(rule.function().body(), operands))
          : refer(custom, composite.composite(), policed(composite, rule), rule.scope(), operands);
    }

    private List<Tensor> refer(
        Custom custom,
        String name,
        dev.adjoint.hlo.Calling op,
        Trace.@Nullable Scope scope,
        List<Tensor> operands) {
      var all = new ArrayList<>(operands);
      all.addAll(custom.position, custom.free().stream().map(Saving.this::name).toList());
      var version = op instanceof Composite composite ? composite.version() : 0;
      var attributes = op instanceof Composite composite ? attributes(composite) : NONE;
      var types = op.inferTypes().stream().map(type -> (TensorType) type).toList();
      var reference = new Custom.Reference(custom, types, op instanceof Call);
      return Trace.in(
          scope,
          () ->
              Trace.applyAll(
                  values -> new Composite(name, values, attributes, reference, version), all));
    }
  }

  /** A checkpoint says what its policy is, if there are words for it. */
  private static Composite policed(Composite composite, Rule rule) {
    return rule instanceof CheckpointRule checkpoint
            && checkpoint.saves() instanceof SavedOps policy
            && policy.kind() != SavedOps.Kind.NOTHING
        ? new Composite(
            composite.composite(),
            composite.operands(),
            with(
                composite.compositeAttributes(),
                Map.of(Attributes.SAVES, new Attribute.Text(policy.text()))),
            composite.decomposition(),
            composite.version())
        : composite;
  }

  /** What is said of a rule is said anew, by those that have one. */
  private static Map<String, Attribute> attributes(Composite composite) {
    var all = composite.compositeAttributes();
    if (!Attributes.MAY_HAVE_RULES.contains(composite.composite())) {
      return all;
    }
    var name = all.get(Attributes.NAME);
    return name == null ? NONE : Map.of(Attributes.NAME, name);
  }

  private Custom plain(Function function) {
    return memo(
        new Same(function),
        function.name(),
        () ->
            new Custom(
                Source.of(function.name(), function.body()),
                null,
                "",
                function.parameterTypes().size(),
                Map.of()));
  }

  /** What a composite with a rule refers to; null for control flow. */
  private @Nullable Custom custom(Composite composite, Rule rule, List<TensorType> types) {
    return switch (rule) {
      case TransposeRule transpose ->
          memo(
              new Key(transpose.identity(), types),
              transpose.name(),
              () -> transposed(transpose, composite, types));
      case JvpRule jvp ->
          memo(
              new Key(jvp.identity(), types),
              jvp.name(),
              () -> differentiated(jvp, composite, types));
      case ScanRule scan ->
          memo(
              new Key(
                  List.of(
                      new Same(scan.body()),
                      scan.carries(),
                      scan.arrays(),
                      scan.length(),
                      scan.reverse(),
                      scan.counted()),
                  types),
              "scan",
              () -> scanned(scan, types));
      case HostRule host ->
          throw new HloException(
              "a program with %s cannot be saved: expected one that is all in the file, found a call of a Java function, which only this process has; return the value as a result, or make what it computes an argument"
                  .formatted(host.name()));
      case CheckpointRule checkpoint -> plain(checkpoint.function());
      // Of a batch of whatever size, which no function in a file is.
      case VmapRule vmap -> plain(vmap.function());
      default -> null;
    };
  }

  private Custom memo(Object key, String name, Supplier<Custom> made) {
    var known = customs.get(key);
    if (known != null) {
      return known;
    }
    if (customs.size() == MOST) {
      throw new HloException(
          "a program with %s cannot be saved: expected rules that come back to each other after at most %d functions, found that there is no end to them; a rule that makes a new custom function each time has to pass what varies as an operand of one that stays the same"
              .formatted(name, MOST));
    }
    var custom = made.get();
    customs.put(key, custom);
    order.add(custom);
    return custom;
  }

  private Custom transposed(TransposeRule rule, Composite composite, List<TensorType> types) {
    int residuals = rule.residuals();
    var known = types.subList(0, residuals);
    var linear = types.subList(residuals, types.size());
    return new Custom(
        decomposition(rule.name(), rule, types),
        source(
            rule.name() + "_transpose",
            concat(known, rule.resultTypes()),
            given ->
                instantiated(
                    rule.backward()
                        .apply(given.subList(0, residuals), given.subList(residuals, given.size())),
                    linear)),
        Attributes.TRANSPOSE,
        residuals,
        with(attributes(composite), Map.of(Attributes.RESIDUALS, new Attribute.Int(residuals))));
  }

  private Custom differentiated(JvpRule rule, Composite composite, List<TensorType> types) {
    var declared = types.subList(0, rule.declared());
    return new Custom(
        decomposition(rule.name(), rule, types),
        source(
            rule.name() + "_jvp",
            concat(types, differentiable(declared)),
            given -> {
              var next = given.listIterator(types.size());
              var tangents = new ArrayList<@Nullable Tensor>();
              for (var type : declared) {
                tangents.add(isDifferentiable(type) ? next.next() : null);
              }
              var dual = rule.forward().apply(given.subList(0, types.size()), tangents);
              var results = new ArrayList<Tensor>(dual.primals());
              for (int i = 0; i < rule.resultTypes().size(); i++) {
                var type = rule.resultTypes().get(i);
                if (isDifferentiable(type)) {
                  var tangent = dual.tangents().get(i);
                  results.add(tangent != null ? tangent : Tensor.zeros(type));
                }
              }
              return results;
            }),
        Attributes.JVP,
        types.size(),
        with(
            attributes(composite),
            Map.of(Attributes.DECLARED, new Attribute.Int(rule.declared()))));
  }

  private Custom scanned(ScanRule rule, List<TensorType> types) {
    return new Custom(
        decomposition("scan", rule, types),
        Source.of("scan_body", rule.body()),
        Attributes.BODY,
        rule.body().parameters().size(),
        Map.of(
            Attributes.CARRIES, new Attribute.Int(rule.carries()),
            Attributes.ARRAYS, new Attribute.Int(rule.arrays()),
            Attributes.LENGTH, new Attribute.Int(rule.length()),
            Attributes.REVERSE, new Attribute.Bool(rule.reverse()),
            Attributes.COUNTED, new Attribute.Bool(rule.counted())));
  }

  /**
   * What a rule's composite computes. Where a function that is given a result type cannot be
   * called, an op stands for it that says so when it is compiled.
   */
  private static Source decomposition(String name, Rule rule, List<TensorType> types) {
    return Source.of(
        name,
        types,
        () -> {
          try {
            return new Trace.Traced(rule.function().body(), List.of());
          } catch (RuntimeException e) {
            var why = e.getMessage() == null ? e.toString() : e.getMessage();
            return Trace.of(
                types, given -> Trace.applyAll(values -> noForward(values, rule, why), given));
          }
        });
  }

  private static CustomCall noForward(List<Value> values, Rule rule, String why) {
    return new CustomCall(
        Attributes.NO_FORWARD,
        values,
        false,
        new Attribute.Text(why),
        null,
        null,
        null,
        null,
        null,
        List.copyOf(rule.resultTypes()));
  }

  /**
   * A rule's code. It is traced where no other trace is in progress: what finds values there knows
   * none of this one.
   */
  private Source source(String hint, List<TensorType> types, UnaryOperator<List<Tensor>> body) {
    return Source.of(hint, types, () -> trace(types, body));
  }

  private static Map<String, Attribute> with(
      Map<String, Attribute> attributes, Map<String, Attribute> more) {
    var all = new HashMap<>(attributes);
    all.putAll(more);
    return all;
  }

  private static boolean isDifferentiable(TensorType type) {
    return type.elementType().isDifferentiable();
  }

  private static List<TensorType> differentiable(List<TensorType> types) {
    return types.stream().filter(Saving::isDifferentiable).toList();
  }

  private static List<Tensor> instantiated(
      List<? extends @Nullable Tensor> tensors, List<TensorType> types) {
    var all = new ArrayList<Tensor>();
    for (int i = 0; i < types.size(); i++) {
      all.add(tensors.get(i) instanceof Tensor tensor ? tensor : Tensor.zeros(types.get(i)));
    }
    return all;
  }

  private static <T> List<T> concat(List<? extends T> first, List<? extends T> second) {
    var all = new ArrayList<T>(first);
    all.addAll(second);
    return all;
  }
}
