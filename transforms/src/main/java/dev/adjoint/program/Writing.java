package dev.adjoint.program;

import dev.adjoint.TracedTensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Calling.Call;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.Calling.Plain;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.Visibility;
import dev.adjoint.hlo.pass.Canonicalize;
import dev.adjoint.hlo.pass.DeadCode;
import dev.adjoint.hlo.pass.Fold;
import dev.adjoint.hlo.pass.Share;
import dev.adjoint.program.Custom.Source;
import dev.adjoint.trace.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the functions of a saved program, of which {@link Saving} has the code. */
final class Writing {
  private final Map<Source, Trace.Traced> code;
  private final Map<Source, Custom> owners = new HashMap<>();
  private final Map<Source, String> names = new HashMap<>();
  private final Map<Source, Function> functions = new HashMap<>();
  private final Map<String, Source> rules = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  Writing(Map<Source, Trace.Traced> code, Collection<Custom> customs) {
    this.code = code;
    for (var custom : customs) {
      custom.sources().forEach(source -> owners.put(source, custom));
    }
  }

  /** {@return {@code main} and all that it needs} */
  List<Function> all(Source source, Function main) {
    names.put(source, "main");
    taken.add("main");
    var entry =
        simple(block(source, List.of(), source.declared().size()), main.named("main"))
            .with(Visibility.PUBLIC);
    var listed = new LinkedHashSet<Function>();
    var pending = new ArrayDeque<Function>(List.of(entry));
    while (!pending.isEmpty()) {
      var function = pending.remove();
      if (listed.add(function)) {
        needs(function.body(), pending);
      }
    }
    return List.copyOf(listed);
  }

  /** Adds what the ops of {@code block} call and name. */
  private void needs(Block block, Collection<Function> found) {
    for (var statement : block.statements()) {
      var op = statement.op();
      op.regions().forEach(region -> needs(region, found));
      switch (op) {
        case Call call -> found.add(call.callee());
        case Composite composite -> {
          found.add(composite.decomposition().function());
          for (var key : List.of(Attributes.TRANSPOSE, Attributes.JVP, Attributes.BODY)) {
            if (composite.compositeAttributes().containsKey(key)) {
              var rule = rules.get(Attributes.symbol(composite.compositeAttributes(), key));
              if (rule != null) {
                found.add(function(rule));
              }
            }
          }
        }
        default -> {}
      }
    }
  }

  private Function function(Source source) {
    var known = functions.get(source);
    if (known != null) {
      return known;
    }
    var custom = owners.get(source);
    var made =
        simple(
                block(source, custom.free(), custom.position),
                new Function(name(source), new BlockBuilder().build(List.of())))
            .with(Visibility.PRIVATE);
    functions.put(source, made);
    return made;
  }

  private static Function simple(Block block, Function like) {
    var function = Canonicalize.apply(Fold.constants(like.withBody(block)));
    return DeadCode.drop(Share.equal(function));
  }

  private String name(Source source) {
    return names.computeIfAbsent(
        source,
        _ -> {
          var hint = source.hint().isEmpty() ? "function" : source.hint();
          var name = hint;
          for (int i = 0; !taken.add(name); i++) {
            name = hint + "_" + i;
          }
          return name;
        });
  }

  /** The code of {@code source}, with {@code free} as parameters at {@code position}. */
  private Block block(Source source, List<Value> free, int position) {
    var traced = code.get(source);
    var builder = new BlockBuilder();
    var declared = new ArrayList<Value>();
    Map<Value, Value> outside = new HashMap<>();
    List<TensorType> types = source.declared();
    for (int i = 0; i <= types.size(); i++) {
      if (i == position) {
        free.forEach(value -> outside.put(value, builder.parameter(value.type())));
      }
      if (i < types.size()) {
        declared.add(builder.parameter(types.get(i)));
      }
    }
    var arguments = new ArrayList<Value>(declared);
    for (var captured : traced.captured()) {
      var known = captured instanceof TracedTensor tensor ? outside.get(tensor.value()) : null;
      arguments.add(known != null ? known : builder.add(Closed.constant(captured)));
    }
    return resolved(builder.build(builder.inline(traced.block(), arguments)));
  }

  /** The block with functions in place of references. */
  private Block resolved(Block block) {
    return new Block(
        block.parameters(),
        block.statements().stream().map(s -> s.withOp(resolved(s.op()))).toList(),
        block.results(),
        block.terminator());
  }

  private Op resolved(Op op) {
    if (!op.regions().isEmpty()) {
      return op.withRegions(op.regions().stream().map(this::resolved).toList());
    }
    if (!(op instanceof Composite composite)
        || !(composite.decomposition() instanceof Custom.Reference reference)) {
      return op;
    }
    var custom = reference.custom();
    var function = function(custom.decomposition);
    if (reference.isCall()) {
      return new Call(function, op.operands());
    }
    var attributes = composite.compositeAttributes();
    var rule = custom.rule;
    if (rule != null) {
      var name = name(rule);
      rules.put(name, rule);
      attributes = custom.attributes(name);
    }
    return new Composite(
        composite.composite(), op.operands(), attributes, new Plain(function), composite.version());
  }
}
