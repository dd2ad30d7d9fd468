package dev.adjoint.program;

import dev.adjoint.Engine;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A StableHLO program that can be transformed, wherever it came from: what JAX, PyTorch/XLA or
 * TensorFlow exported, or what {@link dev.adjoint.Lowered} made.
 *
 * {@snippet :
 * var program = Program.of(Parser.parse(Files.readString(Path.of("loss.mlir")), "loss.mlir"));
 * var derivative = program.apply(new Transform.Vjp()).apply(new Transform.Vmap(32));
 * Files.writeString(Path.of("gradients.mlir"), derivative.module().toString());
 * }
 *
 * <p>A program is immutable, and may be used by several threads.
 */
public final class Program {
  private final Module source;
  private final Function main;

  private Program(Module source, Function main) {
    this.source = source;
    this.main = main;
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
    return new Program(module, main);
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
    return new Program(source, function.with(Visibility.PUBLIC).at(main.location()));
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
