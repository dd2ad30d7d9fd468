package dev.adjoint.ode;

import dev.adjoint.Control;
import dev.adjoint.CustomTranspose;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.TensorType;
import java.util.ArrayList;
import java.util.List;

/**
 * The states at times of the grid, read off the polynomials through some steps, and the transpose
 * of that. Each is a loop over just the outputs that are in these steps, and keeps nothing but
 * where they are.
 */
final class Readout {
  private final CustomTranspose<Where, Rows, List<Tensor>> read =
      CustomTranspose.<Where, Rows, List<Tensor>>of(Readout::read).named("odeint_read");
  private final CustomTranspose<Where, List<Tensor>, List<Tensor>> spread;

  /** Of so many steps at a time. */
  Readout(int steps) {
    spread =
        CustomTranspose.<Where, List<Tensor>, List<Tensor>>of(
                (where, states) -> spread(steps, where, states))
            .named("odeint_spread");
    read.defTranspose((where, ct) -> new Rows(spread.apply(where, ct), ct));
    spread.defTranspose((where, ct) -> read.apply(where, new Rows(ct, none(where, ct))));
  }

  /**
   * Where the outputs are.
   *
   * @param first the first of the steps
   * @param from the first output in the steps
   * @param to the first output behind them
   */
  record Where(Steps.Outputs outputs, Tensor first, Tensor from, Tensor to) {}

  /**
   * What is read, and what it is added to.
   *
   * @param dense for each tensor of the state, {@link DormandPrince.Attempt#dense} of the steps as
   *     rows
   * @param states for each tensor of the state, a row for each output
   */
  record Rows(List<Tensor> dense, List<Tensor> states) {}

  /** {@return {@code rows.states()} to which the outputs in the steps are added} */
  List<Tensor> of(Where where, Rows rows) {
    return read.apply(where, rows);
  }

  /** {@return the sum of the rows of {@code dense}, weighted} */
  static Tensor weighted(Tensor weights, Tensor dense) {
    return along(weights, dense.type()).multiply(dense).sum(0);
  }

  /** The weights as a tensor that the terms can be multiplied with. */
  private static Tensor along(Tensor weights, TensorType terms) {
    return weights.convert(terms.elementType()).broadcastInDim(terms.shape(), Dims.of(0));
  }

  private static List<Tensor> read(Where where, Rows rows) {
    return loop(
        where,
        rows.states(),
        (states, leaf, output, step, weights) -> {
          var row = weighted(weights, row(rows.dense().get(leaf), step));
          return states.dynamicUpdateSlice(row(states, output).add(row).expandDims(0), 0, output);
        });
  }

  private static List<Tensor> spread(int steps, Where where, List<Tensor> states) {
    var dense = new ArrayList<Tensor>();
    for (var rows : states) {
      var shape = rows.shape().with(0, DormandPrince.TERMS).insert(0, steps);
      dense.add(Tensor.zeros(rows.type().withShape(shape)));
    }
    return loop(
        where,
        dense,
        (terms, leaf, output, step, weights) -> {
          var before = row(terms, step);
          var state = row(states.get(leaf), output).broadcastTo(before.shape());
          var added = before.add(along(weights, before.type()).multiply(state));
          return terms.dynamicUpdateSlice(added.expandDims(0), 0, step);
        });
  }

  private static List<Tensor> none(Where where, List<Tensor> dense) {
    long outputs = where.outputs().place().type().size();
    var none = new ArrayList<Tensor>();
    for (var terms : dense) {
      none.add(Tensor.zeros(terms.type().withShape(terms.shape().remove(0).with(0, outputs))));
    }
    return none;
  }

  /** What an output changes in the rows of one tensor of the state. */
  @FunctionalInterface
  private interface Change {
    Tensor of(Tensor rows, int leaf, Tensor output, Tensor step, Tensor weights);
  }

  private record Place(Tensor output, List<Tensor> rows) {}

  private static List<Tensor> loop(Where where, List<Tensor> start, Change change) {
    var outputs = where.outputs();
    return Control.whileLoop(
            p -> p.output().lt(where.to()),
            p -> {
              var weights = DormandPrince.weights(row(outputs.within(), p.output()));
              var step = row(outputs.step(), p.output()).subtract(where.first());
              var rows = new ArrayList<Tensor>();
              for (int i = 0; i < p.rows().size(); i++) {
                rows.add(change.of(p.rows().get(i), i, p.output(), step, weights));
              }
              return new Place(p.output().add(1), rows);
            },
            new Place(where.from(), start))
        .rows();
  }

  private static Tensor row(Tensor rows, Tensor index) {
    return rows.dynamicSlice(0, index, 1).reshape(rows.shape().remove(0));
  }
}
