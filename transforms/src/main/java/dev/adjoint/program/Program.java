package dev.adjoint.program;

import dev.adjoint.Engine;
import dev.adjoint.Fn1;
import dev.adjoint.Fn2;
import dev.adjoint.Pair;
import dev.adjoint.Tensor;
import dev.adjoint.Trees;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Calling.Call;
import dev.adjoint.hlo.Calling.Composite;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Location;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Type;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.Visibility;
import dev.adjoint.trace.Trace;
import dev.adjoint.transform.Replay;
import dev.adjoint.tree.Tree;
import dev.adjoint.tree.TreeDef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A StableHLO program that can be transformed, wherever it came from: what JAX, PyTorch/XLA or
 * TensorFlow exported, or what {@link dev.adjoint.Lowered} made.
 *
 * {@snippet :
 * var program = Program.of(ModuleReader.read(Files.readAllBytes(Path.of("loss.mlir")), "loss.mlir"));
 * var derivative = program.apply(new Transform.Vjp()).apply(new Transform.Vmap(32));
 * Files.writeString(Path.of("gradients.mlir"), derivative.module().toString());
 * }
 *
 * <p>A program is immutable, and may be used by several threads.
 */
public final class Program implements Fn1<List<Tensor>, List<Tensor>> {
  private final Module source;
  private final Function main;

  /** The main function of {@code source}, if this is its program. */
  private final boolean isSource;

  private Program(Module source, Function main, boolean isSource) {
    this.source = source;
    this.main = main;
    this.isSource = isSource;
  }

  /**
   * {@return the program that {@code f} is for arguments of these types, with its custom rules}
   *
   * <p>Its parameters are the leaves of the argument's tree. Arrays that {@code f} closes over are
   * constants of the program.
   *
   * @param example a tree of tensors, or of {@linkplain Tensor#placeholder placeholders}: only the
   *     types matter
   */
  public static <A, R> Program of(Fn1<A, R> f, A example) {
    var argument = Tree.flatten(example, Tensor.class);
    return traced(
        types(argument.leaves()),
        leaves -> Trees.leaves(f.apply(Program.<A>unflatten(argument.def(), leaves))));
  }

  /** {@return the program that {@code f} is; see {@link #of(Fn1, Object)}} */
  public static <A, B, R> Program of(Fn2<A, B, R> f, A first, B second) {
    return of(p -> f.apply(p.first(), p.second()), new Pair<>(first, second));
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // It has the structure of an A.
  private static <A> A unflatten(TreeDef def, List<Tensor> leaves) {
    return (A) Tree.unflatten(def, leaves);
  }

  private static List<TensorType> types(List<Tensor> tensors) {
    return tensors.stream().map(Tensor::type).toList();
  }

  private static Program traced(List<TensorType> types, UnaryOperator<List<Tensor>> body) {
    var main = new Function("main", Closed.trace(types, body)).with(Visibility.PUBLIC);
    return new Program(new Module("program", List.of(main)), main, false);
  }

  /**
   * {@return the program that {@code module} holds}
   *
   * @throws HloException if it has no entry point, or a part of it has a type that is not known
   *     before it runs; names the place
   */
  public static Program of(Module module) {
    var main = module.main();
    if (main.isDeclaration()) {
      throw new HloException(
          "expected the entry point @%s to have a body, found a declaration"
              .formatted(main.name()));
    }
    new Static().check(main);
    return new Program(module, Loading.main(module), true);
  }

  /** {@return the types of the arguments} */
  public List<TensorType> parameterTypes() {
    return main.parameterTypes();
  }

  /** {@return the types of the results} */
  public List<TensorType> resultTypes() {
    return main.resultTypes();
  }

  /**
   * {@return this program transformed}
   *
   * @throws HloException if it cannot be; names the op and its place in the program
   * @throws UnsupportedOperationException if there is no rule for an op of it; names the op and its
   *     place in the program
   */
  public Program apply(Transform transform) {
    // What was said of the old arguments, such as whose memory is whose result's, is said no more.
    var function = new Function(main.name(), transform.of(main.body()));
    return new Program(source, function.with(Visibility.PUBLIC).at(main.location()), false);
  }

  /**
   * {@return the results on {@code arguments}: recorded, if a trace is in progress, otherwise
   * compiled and run}
   *
   * <p>So a program is a function like others, to be differentiated and called from Java.
   *
   * @throws HloException if they are not of the parameters' types
   */
  @Override
  public List<Tensor> apply(List<Tensor> arguments) {
    var found = types(arguments);
    if (!found.equals(parameterTypes())) {
      throw new HloException(
          "%s: expected arguments %s, found %s".formatted(main.name(), parameterTypes(), found));
    }
    return Trace.stage(main.name(), arguments, given -> Replay.of(main.body(), given));
  }

  /**
   * {@return this program as a module to be saved}
   *
   * <p>Custom rules are in it as functions that composites name, so whoever reads the module with
   * {@link #of(Module)} can differentiate it by them; others see composites with decompositions.
   * Rules are traced now, with the rules of what they call in turn. The rule of a {@link
   * dev.adjoint.CustomVmap} is not saved, as it is of batches of any size, and a function in a file
   * is of one: whoever reads the module maps the function itself.
   *
   * @throws HloException if a rule makes new custom functions without end
   */
  public Module module() {
    return isSource ? source : module(Saving.save(main));
  }

  /** {@return this program as a compiler takes it: one function, without custom rules} */
  public Module lowered() {
    return module(List.of(Engine.lower(main).named("main").with(Visibility.PUBLIC)));
  }

  private Module module(List<Function> functions) {
    return new Module(
        source.name(),
        source.attributes(),
        source.declarations(),
        functions,
        List.of(),
        source.location());
  }

  /** Looks for types that transforms cannot work with. */
  private static final class Static {
    private final Set<Function> seen = new HashSet<>();

    void check(Function function) {
      if (seen.add(function)) {
        check(function.body(), function.location(), "@" + function.name());
      }
    }

    private void check(Block block, Location place, String owner) {
      check(block.parameters(), place, "a parameter of " + owner);
      for (var statement : block.statements()) {
        var op = statement.op();
        check(statement.results(), statement.location(), op.name());
        for (var region : op.regions()) {
          check(region, statement.location(), op.name());
        }
        switch (op) {
          case Call call -> check(call.callee());
          case Composite composite -> check(composite.decomposition().function());
          default -> {}
        }
      }
    }

    private static void check(List<Value> values, Location place, String owner) {
      for (var value : values) {
        if (!isStatic(value.anyType())) {
          throw new HloException(
                  "transforms: expected tensors of static shapes, found %s in %s; export the program for arguments of known sizes"
                      .formatted(value.anyType(), owner))
              .at(value.location().isKnown() ? value.location() : place);
        }
      }
    }

    private static boolean isStatic(Type type) {
      return !(type instanceof TensorType tensor) || tensor.shape().isStatic();
    }
  }
}
