package dev.adjoint;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A small program of ops chosen at random, the same ones for the same seed and types. Its values
 * stay small, and it is differentiable where it is tried.
 *
 * @param linear whether to take only ops that are linear
 */
record RandomProgram(long seed, int steps, boolean linear)
    implements Fn1<RandomProgram.Inputs, List<Tensor>> {

  /** Arguments of several shapes. */
  record Inputs(Tensor vector, Tensor matrix, Tensor scalar) {}

  private static final long LARGEST = 64;

  /** {@return inputs, or tangents of them, drawn at random} */
  static Inputs inputs(Random random) {
    return new Inputs(draw(random, 3), draw(random, 2, 3), draw(random));
  }

  /** {@return {@code size} examples, stacked} */
  static Inputs batch(Random random, long size) {
    return new Inputs(draw(random, size, 3), draw(random, size, 2, 3), draw(random, size));
  }

  private static Tensor draw(Random random, long... shape) {
    var type = TensorType.of(ElementType.F64, shape);
    var values = random.doubles(type.size(), -1, 1).toArray();
    return Tensor.of(values).reshape(shape);
  }

  /** {@return a tensor of the type of {@code like}, drawn at random} */
  static Tensor like(Random random, Tensor like) {
    return draw(random, like.shape().toArray());
  }

  @Override
  public List<Tensor> apply(Inputs inputs) {
    var random = new Random(seed);
    var pool = new ArrayList<>(List.of(inputs.vector(), inputs.matrix(), inputs.scalar()));
    while (pool.size() < steps + 3) {
      var x = pool.get(random.nextInt(pool.size()));
      var y = pool.get(random.nextInt(pool.size()));
      var z = step(random, x, y);
      if (z.type().size() <= LARGEST && z.type().size() > 0) {
        pool.add(z);
      }
    }
    return pool.subList(pool.size() - 3, pool.size());
  }

  /** {@return one number that depends on all results; of a linear program, linear too} */
  Tensor total(Inputs inputs) {
    return apply(inputs).stream()
        .map(r -> (linear ? r : r.sin()).sum())
        .reduce(Tensor::add)
        .orElseThrow();
  }

  private Tensor step(Random random, Tensor x, Tensor y) {
    return switch (random.nextInt(linear ? 4 : 7)) {
      case 0 -> move(random, x, y);
      case 1 -> combine(random, x, y);
      case 2 -> linear || random.nextBoolean() ? reduce(random, x) : extreme(random, x);
      case 3 -> index(random, x);
      case 4 -> unary(random, x);
      case 5 -> control(random, x, y);
      default -> binary(random, x, y);
    };
  }

  /** The linear ops along a dimension: by indices, as loops, and with windows. */
  private static Tensor index(Random random, Tensor x) {
    if (x.rank() == 0) {
      return x.multiply(0.5);
    }
    int axis = random.nextInt(x.rank());
    int size = Math.toIntExact(x.shape().get(axis));
    var rows = x.moveAxis(axis, 0);
    return switch (random.nextInt(9)) {
      case 0 -> x.take(Tensor.of(random.ints(3, 0, size).toArray()), axis);
      case 1 -> x.cumsum(axis).multiply(0.5);
      case 2 -> {
        var to = Index.of(random.ints(2, 0, size).toArray());
        yield rows.at(to).add(rows.take(Tensor.of(random.ints(2, 0, size).toArray()), 0));
      }
      case 3 ->
          Control.scan(
                  (Tensor sum, Tensor row) ->
                      new Control.Step<>(sum.multiply(0.5).add(row), sum.subtract(row)),
                  Tensor.zeros(rows.type().withShape(rows.shape().remove(0))),
                  rows)
              .output();
      case 4 -> convolved(x, draw(random, 2, 1, 1));
      case 5 -> x.dynamicSlice(axis, Tensor.of(random.nextInt(size)), Math.max(1, size - 1L));
      case 6 -> {
        var first = x.slice(axis, 0, 1);
        yield x.dynamicUpdateSlice(first.multiply(0.5), axis, Tensor.of(random.nextInt(size)));
      }
      case 7 -> {
        var flat = x.reshape(-1);
        var to = Index.of(random.nextInt(Math.toIntExact(x.type().size())));
        yield flat.at(to).set(flat.mean().expandDims(0)).reshape(x.shape());
      }
      default -> {
        int which = random.nextInt(2);
        yield Control.switchCase(
            Tensor.of(which), List.of(() -> x.reverse(Dims.of(axis)), () -> x.roll(1, axis)));
      }
    };
  }

  /** A signal of one channel, with a kernel of two taps. */
  private static Tensor convolved(Tensor x, Tensor kernel) {
    var line = Convolution.of(1).padding(Padding.same());
    return line.apply(x.reshape(1, -1, 1), kernel).reshape(x.shape());
  }

  /** What orders, branches and loops, as the values say. */
  private static Tensor control(Random random, Tensor x, Tensor y) {
    var b = alike(x, y);
    var flat = x.reshape(-1);
    return switch (random.nextInt(10)) {
      case 0 -> flat.sort(0).multiply(constant(random, flat));
      case 1 -> Control.cond(x.sum().gt(0.1), x::sin, () -> x.multiply(b));
      case 2 ->
          Control.scan(
                  (Tensor c, Tensor e) -> {
                    var next = c.multiply(e).add(e).tanh();
                    return new Control.Step<>(next, next.multiply(c));
                  },
                  Tensor.of(0.5),
                  flat)
              .output();
      case 3 -> convolved(x, b.sum().broadcastTo(Dims.of(2, 1, 1)).sin());
      case 4 -> b.reshape(-1).take(flat.argsort(0), 0).multiply(flat);
      case 5 -> flat.tanh().cumlogsumexp(0).tanh();
      case 6 ->
          Control.scan(
                  (Tensor c, Tensor e) -> {
                    var next =
                        Control.cond(e.gt(0), () -> c.multiply(e).sin(), () -> c.subtract(e));
                    return new Control.Step<>(next, next.multiply(e));
                  },
                  Tensor.of(0.3),
                  flat)
              .output();
      case 7 -> Pool.max(2).padding(Padding.same()).apply(x.sin().reshape(1, -1, 1));
      case 8 -> Adjoint.checkpoint((Tensor z) -> z.sin().multiply(b).tanh()).apply(x);
      default -> Control.fori(0, 2, (_, z) -> z.sin().add(b.multiply(0.3)), x);
    };
  }

  private static Tensor unary(Random random, Tensor x) {
    return switch (random.nextInt(12)) {
      case 0 -> x.sin();
      case 1 -> x.cos();
      case 2 -> x.tanh();
      case 3 -> x.logistic();
      case 4 -> x.tanh().exp();
      case 5 -> x.multiply(x).add(1).sqrt();
      case 6 -> x.multiply(x).log1p();
      case 7 -> x.abs().add(0.5).rsqrt();
      case 8 -> x.sin().expm1();
      case 9 -> x.sin().tan();
      case 10 -> x.clamp(-0.7, 0.7);
      default -> Tensor.select(x.gt(0), x.multiply(x), x.multiply(0.3));
    };
  }

  private static Tensor binary(Random random, Tensor x, Tensor y) {
    var b = alike(x, y);
    return switch (random.nextInt(8)) {
      case 0 -> x.multiply(b).tanh();
      case 1 -> x.divide(b.multiply(b).add(1));
      case 2 -> x.maximum(b);
      case 3 -> x.minimum(b);
      case 4 -> x.atan2(b.multiply(b).add(1));
      case 5 -> x.multiply(x).add(0.5).pow(b.sin());
      case 6 -> Tensor.select(x.lt(b), x.sin(), b.multiply(x));
      default -> product(random, x, b).tanh();
    };
  }

  /** The linear ops of two operands, the second of which becomes of the shape of the first. */
  private static Tensor combine(Random random, Tensor x, Tensor y) {
    var b = alike(x, y);
    return switch (random.nextInt(6)) {
      case 0 -> x.add(b);
      case 1 -> x.subtract(b);
      case 2 -> x.multiply(constant(random, x));
      case 3 -> Tensor.select(constant(random, x).gt(0), x, b);
      case 4 -> x.negate().divide(constant(random, x).abs().add(1));
      default -> product(random, x, constant(random, x)).multiply(0.5);
    };
  }

  private static Tensor product(Random random, Tensor x, Tensor same) {
    if (x.rank() == 0) {
      return x.multiply(same);
    }
    var none = Dims.of();
    int axis = random.nextInt(x.rank());
    return switch (random.nextInt(3)) {
      case 0 -> x.dotGeneral(same, none, none, Dims.of(axis), Dims.of(axis));
      case 1 -> x.dotGeneral(same, Dims.of(axis), Dims.of(axis), none, none);
      default -> {
        var all = Dims.range(x.rank());
        yield x.dotGeneral(same, none, none, all, all);
      }
    };
  }

  private static Tensor constant(Random random, Tensor like) {
    return like(random, like);
  }

  private static Tensor alike(Tensor x, Tensor y) {
    return x.shape().equals(y.shape()) ? y : y.sum().broadcastInDim(x.shape(), Dims.of());
  }

  private static Tensor reduce(Random random, Tensor x) {
    int[] axes = x.rank() == 0 ? new int[0] : new int[] {random.nextInt(x.rank())};
    return switch (random.nextInt(3)) {
      case 0 -> x.sum(axes).multiply(0.5);
      case 1 -> x.mean(axes);
      default -> x.reverse(Dims.range(x.rank())).sum().multiply(0.1);
    };
  }

  private static Tensor extreme(Random random, Tensor x) {
    int[] axes = x.rank() == 0 ? new int[0] : new int[] {random.nextInt(x.rank())};
    return switch (random.nextInt(3)) {
      case 0 -> x.max(axes);
      case 1 -> x.tanh().add(1.1).product(axes).tanh();
      default -> x.logSumExp(axes).sin();
    };
  }

  private static Tensor move(Random random, Tensor x, Tensor y) {
    int rank = x.rank();
    if (rank == 0) {
      return x.broadcastInDim(Dims.of(2, 1), Dims.of());
    }
    int axis = random.nextInt(rank);
    return switch (random.nextInt(7)) {
      case 0 -> x.transpose();
      case 1 -> x.reshape(-1);
      case 2 -> x.slice(axis, 0, Math.max(1, x.shape().get(axis) - 1));
      case 3 -> Tensor.concatenate(axis, x, alike(x, y));
      case 4 -> {
        var edge = Dims.repeat(0, rank);
        yield x.pad(y.sum(), edge.with(axis, random.nextInt(3) - 1), edge, edge.with(axis, 1));
      }
      case 5 -> x.slice(Dims.repeat(0, rank), x.shape(), Dims.repeat(1, rank).with(axis, 2));
      default -> x.expandDims(axis).broadcastTo(x.shape().insert(axis, 2));
    };
  }

  @Override
  public String toString() {
    return (linear ? "linear program " : "program ") + seed;
  }
}
