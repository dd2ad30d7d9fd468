package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Collective;
import dev.adjoint.hlo.Collective.AllGather;
import dev.adjoint.hlo.Collective.AllReduce;
import dev.adjoint.hlo.Collective.AllToAll;
import dev.adjoint.hlo.Collective.CollectiveBroadcast;
import dev.adjoint.hlo.Collective.CollectivePermute;
import dev.adjoint.hlo.Collective.CollectiveReduce;
import dev.adjoint.hlo.Collective.ReduceScatter;
import dev.adjoint.hlo.Elementwise.BinaryKind;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Type;
import dev.adjoint.trace.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the ops that several devices run together, as linear maps of what all devices hold:
 * a sum over the devices is its own transpose, gathering and scattering are each other's.
 */
final class CollectiveRules {
  private CollectiveRules() {}

  static Dual jvp(Collective op, List<Tensor> primals, List<@Nullable Tensor> tangents) {
    if (!isLinear(op)) {
      throw MissingRule.of("jvp", op);
    }
    var types = primals.stream().map(Tensor::type).toList();
    return new Dual(
        Trace.applyAll(op::withOperands, primals),
        new ArrayList<>(Trace.applyAll(op::withOperands, Jvp.instantiate(tangents, types))));
  }

  private static boolean isLinear(Collective op) {
    return switch (op) {
      case AllReduce reduce -> adds(reduce.computation());
      case ReduceScatter reduce -> adds(reduce.computation());
      case CollectiveReduce reduce ->
          adds(reduce.computation()) && !Boolean.TRUE.equals(reduce.hasDynamicRoot());
      case CollectiveBroadcast broadcast -> !Boolean.TRUE.equals(broadcast.hasDynamicRoot());
      case AllGather _, AllToAll _, CollectivePermute _, Collective.CrossReplicaSum _ -> true;
      case Collective.PartitionId _, Collective.ReplicaId _ -> false;
    };
  }

  private static boolean adds(Block body) {
    return body.combiner().orElse(null) == BinaryKind.ADD;
  }

  /** {@return the cotangents of the operands} */
  static List<@Nullable Tensor> transpose(Collective op, List<@Nullable Tensor> cotangents) {
    if (!isLinear(op)) {
      throw MissingRule.of("transpose", op);
    }
    var types = op.inferTypes().stream().map(TensorType.class::cast).toList();
    var cts = Jvp.instantiate(cotangents, types);
    return new ArrayList<>(
        switch (op) {
          case AllReduce _, Collective.CrossReplicaSum _ -> Trace.applyAll(op::withOperands, cts);
          case AllGather gather -> {
            var found = new ArrayList<Tensor>();
            for (int i = 0; i < cts.size(); i++) {
              var type = gather.inputs().get(i).type();
              found.add(
                  Trace.apply(
                      v ->
                          new ReduceScatter(
                              v.getFirst(),
                              gather.allGatherDim(),
                              gather.replicaGroups(),
                              gather.channelHandle(),
                              gather.useGlobalDeviceIds(),
                              Gathers.combine(type.elementType(), BinaryKind.ADD),
                              type),
                      cts.get(i)));
            }
            yield found;
          }
          case ReduceScatter scatter ->
              Trace.applyAll(
                  v ->
                      new AllGather(
                          v,
                          scatter.scatterDimension(),
                          scatter.replicaGroups(),
                          scatter.channelHandle(),
                          scatter.useGlobalDeviceIds(),
                          List.of(scatter.operand().type())),
                  cts);
          case AllToAll exchange ->
              Trace.applyAll(
                  v ->
                      new AllToAll(
                          v,
                          exchange.concatDimension(),
                          exchange.splitDimension(),
                          exchange.splitCount(),
                          exchange.replicaGroups(),
                          exchange.channelHandle()),
                  cts);
          case CollectivePermute permute ->
              Trace.applyAll(
                  v ->
                      new CollectivePermute(
                          v, turned(permute.sourceTargetPairs()), permute.channelHandle()),
                  cts);
          case CollectiveBroadcast broadcast ->
              cts.stream().map(ct -> atRoot(broadcast, ct)).toList();
          case CollectiveReduce _ -> throw MissingRule.of("transpose", op);
          case Collective.PartitionId _, Collective.ReplicaId _ ->
              throw new IllegalStateException(op.name() + " has no operands");
        });
  }

  /** The sum over the group at its root, which is its first process, and zero elsewhere. */
  private static Tensor atRoot(CollectiveBroadcast op, Tensor ct) {
    if (!(op.replicaGroups() instanceof Attribute.Dense(var groups))) {
      throw MissingRule.of("transpose", op);
    }
    var sum =
        Trace.apply(
            v ->
                new AllReduce(
                    v,
                    op.replicaGroups(),
                    op.channelHandle(),
                    false,
                    Gathers.combine(ct.elementType(), BinaryKind.ADD)),
            ct);
    boolean isAcrossPartitions = op.channelHandle() != null && op.channelHandle().handle() > 0;
    var self =
        Trace.applyAll(
                _ -> isAcrossPartitions ? new Collective.PartitionId() : new Collective.ReplicaId(),
                List.of())
            .getFirst();
    var isRoot = Tensor.of(false);
    int size = groups.type().shape().dim(1);
    for (int i = 0; i < groups.type().shape().get(0); i++) {
      isRoot = isRoot.or(self.eq(Tensor.full(self.type(), (double) groups.integer(i * size))));
    }
    return Tensor.select(isRoot.broadcastTo(ct.shape()), sum, Tensor.zeros(ct.type()));
  }

  /** Each pair the other way round. */
  private static Attribute turned(Attribute pairs) {
    if (!(pairs instanceof Attribute.Dense(var literal))) {
      throw new UnsupportedOperationException(
          "transpose of stablehlo.collective_permute: expected pairs as a dense attribute, found "
              + pairs);
    }
    var turned = new double[Math.toIntExact(literal.type().size())];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = (double) literal.integer(i ^ 1);
    }
    return new Attribute.Dense(Literal.of(literal.type(), turned));
  }

  /** {@return the results on operands that all have the batch dimension} */
  static Batching.Batched batch(Collective op, List<Tensor> operands, long size) {
    if ((op instanceof CollectiveBroadcast b && Boolean.TRUE.equals(b.hasDynamicRoot()))
        || (op instanceof CollectiveReduce r && Boolean.TRUE.equals(r.hasDynamicRoot()))) {
      throw MissingRule.of("vmap", op);
    }
    var results =
        Trace.applyAll(
            v ->
                switch (op) {
                  case AllGather gather ->
                      new AllGather(
                          v,
                          gather.allGatherDim() + 1,
                          gather.replicaGroups(),
                          gather.channelHandle(),
                          gather.useGlobalDeviceIds(),
                          gather.types().stream()
                              .<Type>map(t -> Loops.rows((TensorType) t, size))
                              .toList());
                  case ReduceScatter scatter ->
                      new ReduceScatter(
                          v.getFirst(),
                          scatter.scatterDimension() + 1,
                          scatter.replicaGroups(),
                          scatter.channelHandle(),
                          scatter.useGlobalDeviceIds(),
                          scatter.computation(),
                          Loops.rows(scatter.type(), size));
                  case AllToAll exchange ->
                      new AllToAll(
                          v,
                          exchange.splitDimension() + 1,
                          exchange.concatDimension() + 1,
                          exchange.splitCount(),
                          exchange.replicaGroups(),
                          exchange.channelHandle());
                  case AllReduce _,
                      CollectiveBroadcast _,
                      CollectivePermute _,
                      CollectiveReduce _,
                      Collective.CrossReplicaSum _,
                      Collective.PartitionId _,
                      Collective.ReplicaId _ ->
                      op.withOperands(v);
                },
            operands);
    return new Batching.Batched(results, Collections.nCopies(results.size(), true));
  }
}
