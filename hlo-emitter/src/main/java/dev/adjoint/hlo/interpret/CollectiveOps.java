package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Collective;
import dev.adjoint.hlo.Collective.AllGather;
import dev.adjoint.hlo.Collective.AllReduce;
import dev.adjoint.hlo.Collective.AllToAll;
import dev.adjoint.hlo.Collective.CollectiveBroadcast;
import dev.adjoint.hlo.Collective.CollectivePermute;
import dev.adjoint.hlo.Collective.CollectiveReduce;
import dev.adjoint.hlo.Collective.CrossReplicaSum;
import dev.adjoint.hlo.Collective.PartitionId;
import dev.adjoint.hlo.Collective.ReduceScatter;
import dev.adjoint.hlo.Collective.ReplicaId;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Statement;
import dev.adjoint.hlo.Value;
import java.util.List;

/** Evaluates {@link Collective} for a program that runs in one process alone. */
final class CollectiveOps {
  private CollectiveOps() {}

  static List<? extends Datum> evaluate(Collective op, Statement statement, Frame frame) {
    return switch (op) {
      case PartitionId _, ReplicaId _ -> List.of(Array.scalar(ElementType.UI32, 0));
      case CollectivePermute permute -> {
        boolean toItself =
            permute.sourceTargetPairs() instanceof Attribute.Dense(var pairs)
                && pairs.stored() > 0
                && pairs.isSplatOf(0);
        if (!toItself) {
          throw InterpretException.notInterpreted(op.name() + " between several processes");
        }
        yield alone(op, statement, frame);
      }
      case AllGather _,
          AllReduce _,
          AllToAll _,
          CollectiveBroadcast _,
          CollectiveReduce _,
          CrossReplicaSum _,
          ReduceScatter _ ->
          alone(op, statement, frame);
    };
  }

  /** What one process computes of what it has: nothing is added to it, and nothing taken away. */
  private static List<Datum> alone(Collective op, Statement statement, Frame frame) {
    var types = statement.results().stream().map(Value::anyType).toList();
    if (!types.equals(op.operands().stream().map(Value::anyType).toList())) {
      throw InterpretException.notInterpreted(op.name() + " between several processes");
    }
    return frame.data(op.operands());
  }
}
