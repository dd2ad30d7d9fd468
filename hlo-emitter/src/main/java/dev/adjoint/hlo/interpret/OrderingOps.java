package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Ordering;
import dev.adjoint.hlo.Ordering.Sort;
import java.util.ArrayList;
import java.util.List;

/** Evaluates {@link Ordering}. */
final class OrderingOps {
  private OrderingOps() {}

  static List<Array> evaluate(Ordering op, Frame frame) {
    return switch (op) {
      case Sort o -> {
        var inputs = frame.arrays(o.inputs());
        if (inputs.getFirst().rank() == 0) {
          yield inputs;
        }
        yield sort(inputs, o.axis(), o.comparator(), frame);
      }
    };
  }

  /** Whether the elements at one place come before those at another. */
  private interface Order {
    boolean isLess(int left, int right);
  }

  private static List<Array> sort(
      List<Array> inputs, int dimension, Block comparator, Frame frame) {
    var results = new ArrayList<Array>();
    inputs.forEach(input -> results.add(frame.zeros(input.type())));
    Order order =
        (left, right) -> {
          var arguments = new ArrayList<Array>();
          for (var input : inputs) {
            arguments.add(input.at(left));
            arguments.add(input.at(right));
          }
          return frame.runToArray(comparator, arguments).isTrue(0);
        };
    var first = inputs.getFirst();
    int size = (int) first.shape().get(dimension);
    int stride = (int) Walk.strides(first.shape())[dimension];
    Walk.over(
        first.shape().with(dimension, Math.min(1, size)),
        (_, index) -> {
          int start = Walk.offset(index, Walk.strides(first.shape()));
          var places = new int[size];
          for (int i = 0; i < size; i++) {
            places[i] = start + i * stride;
          }
          sort(places, order);
          for (int i = 0; i < size; i++) {
            for (int r = 0; r < results.size(); r++) {
              results.get(r).copy(start + i * stride, inputs.get(r), places[i]);
            }
          }
        });
    return results;
  }

  /** Merges longer and longer runs. Stable, and ends whatever the order says. */
  private static void sort(int[] places, Order order) {
    var from = places;
    var to = new int[places.length];
    for (int run = 1; run < places.length; run *= 2) {
      for (int start = 0; start < places.length; start += 2 * run) {
        int middle = Math.min(start + run, places.length);
        int end = Math.min(start + 2 * run, places.length);
        int left = start;
        int right = middle;
        for (int k = start; k < end; k++) {
          boolean takesRight =
              right < end && (left >= middle || order.isLess(from[right], from[left]));
          to[k] = takesRight ? from[right++] : from[left++];
        }
      }
      var swap = from;
      from = to;
      to = swap;
    }
    System.arraycopy(from, 0, places, 0, places.length);
  }

  /** The {@code k} greatest elements of the last dimension, and where they are; NaN is greatest. */
  static List<Array> topK(Array operand, int k, Frame frame) {
    int last = operand.rank() - 1;
    int size = (int) operand.shape().get(last);
    var shape = operand.shape().with(last, k);
    var values = frame.zeros(operand.type().withShape(shape));
    var indices = frame.zeros(ElementType.I32, shape);
    Order greater =
        (left, right) ->
            operand.elementType().isFloat()
                ? Double.compare(operand.re(left), operand.re(right)) > 0
                : Integers.compare(
                        operand.elementType(), operand.integer(left), operand.integer(right))
                    > 0;
    for (int row = 0; size > 0 && row < operand.count() / size; row++) {
      var places = new int[size];
      for (int i = 0; i < size; i++) {
        places[i] = row * size + i;
      }
      sort(places, greater);
      for (int i = 0; i < k; i++) {
        values.copy(row * k + i, operand, places[i]);
        indices.set(row * k + i, (long) places[i] - (long) row * size);
      }
    }
    return List.of(values, indices);
  }
}
