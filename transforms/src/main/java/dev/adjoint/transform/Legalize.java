package dev.adjoint.transform;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.BlockBuilder;
import dev.adjoint.hlo.Captures;
import dev.adjoint.hlo.Chlo;
import dev.adjoint.hlo.Contraction;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Value;
import dev.adjoint.hlo.Windowing;
import dev.adjoint.hlo.pass.Inline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts ops that every compiler has in place of those that XLA refuses, in regions too. What has no
 * other form, such as a {@code chlo.ragged_dot} with groups of its own for each batch, is kept, and
 * the compiler says so.
 */
public final class Legalize {
  private final Map<Value, Value> map = new HashMap<>();

  private Legalize() {}

  /** {@return {@code function}, which calls no others, with ops that XLA takes} */
  public static Function apply(Function function) {
    return !function.isDeclaration() && function.body().hasOp(Legalize::isRefused)
        ? function.withBody(new Legalize().block(function.body()))
        : function;
  }

  private static boolean isRefused(Op op) {
    return switch (op) {
      case Chlo.Scan _, Chlo.RaggedDot _, Contraction.UnaryEinsum _, Windowing.DynamicConv _ ->
          true;
      case Chlo.Binary binary -> binary.kind() == Chlo.BinaryKind.MULHI;
      default -> false;
    };
  }

  /** The block with its own statements as they are, and others in place of those refused. */
  private Block block(Block block) {
    var builder = new BlockBuilder(block.parameters());
    for (var statement : block.statements()) {
      var op = Captures.replace(statement.op(), map);
      if (op.hasInside(Legalize::isRefused)) {
        op = op.withRegions(op.regions().stream().map(this::block).toList());
      }
      var written = isRefused(op) ? Expansions.of(op, statement.location()) : null;
      if (written == null) {
        builder.keep(statement.withOp(op));
        continue;
      }
      // The loops that some of them are made of are composites.
      var body = Inline.all(new Function("expansion", written)).body();
      var results = builder.inline(body, Expansions.operands(op));
      for (int i = 0; i < results.size(); i++) {
        map.put(statement.results().get(i), results.get(i));
      }
    }
    return builder.build(mapped(block.results()), block.terminator());
  }

  private List<Value> mapped(List<Value> values) {
    var mapped = new ArrayList<Value>(values.size());
    for (var value : values) {
      mapped.add(map.getOrDefault(value, value));
    }
    return mapped;
  }
}
