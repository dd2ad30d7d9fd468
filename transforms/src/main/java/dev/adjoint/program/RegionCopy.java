package dev.adjoint.program;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Calling;
import dev.adjoint.hlo.Captures;
import dev.adjoint.hlo.Op;
import dev.adjoint.hlo.Value;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** An op with regions, recorded again in the trace in progress. */
final class RegionCopy {
  private RegionCopy() {}

  /**
   * {@return the results of {@code op}}
   *
   * @param tensors finds what stands for values of the blocks around
   * @param run records a block on arguments
   */
  static List<Tensor> of(
      Op op,
      Function<List<Value>, List<Tensor>> tensors,
      BiFunction<Block, List<Tensor>, List<Tensor>> run) {
    return op.regions().stream().anyMatch(RegionCopy::calls)
        ? deep(op, tensors, run)
        : shallow(op, tensors);
  }

  private static boolean calls(Block block) {
    return block.statements().stream()
        .anyMatch(
            s ->
                s.op() instanceof Calling || s.op().regions().stream().anyMatch(RegionCopy::calls));
  }

  private static List<Tensor> shallow(Op op, Function<List<Value>, List<Tensor>> tensors) {
    var uses = List.copyOf(Captures.uses(op));
    return Trace.applyAll(
        values -> {
          var map = new HashMap<Value, Value>();
          for (int i = 0; i < values.size(); i++) {
            map.put(uses.get(i), values.get(i));
          }
          return Captures.copy(op, map);
        },
        tensors.apply(uses));
  }

  private static List<Tensor> deep(
      Op op,
      Function<List<Value>, List<Tensor>> tensors,
      BiFunction<Block, List<Tensor>, List<Tensor>> run) {
    var regions = new ArrayList<Trace.Traced>();
    var all = new ArrayList<>(tensors.apply(op.operands()));
    for (var region : op.regions()) {
      var traced = Trace.of(region.parameterTypes(), given -> run.apply(region, given));
      regions.add(traced);
      all.addAll(traced.captured());
    }
    int operands = op.operands().size();
    return Trace.applyAll(
        values -> {
          var blocks = new ArrayList<Block>();
          int next = operands;
          for (int i = 0; i < regions.size(); i++) {
            var block = regions.get(i).block();
            int declared = regions.get(i).declared();
            var map = new HashMap<Value, Value>();
            for (var parameter : block.parameters().subList(declared, block.parameters().size())) {
              map.put(parameter, values.get(next++));
            }
            var replaced = Captures.replace(block, map);
            blocks.add(
                new Block(
                    block.parameters().subList(0, declared),
                    replaced.statements(),
                    replaced.results(),
                    op.regions().get(i).terminator()));
          }
          return op.withOperands(values.subList(0, operands)).withRegions(blocks);
        },
        all);
  }
}
