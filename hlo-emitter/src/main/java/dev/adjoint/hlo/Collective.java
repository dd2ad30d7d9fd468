package dev.adjoint.hlo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Ops that several devices run together. */
public sealed interface Collective extends Op {

  /**
   * {@code stablehlo.all_gather}: the operands of all processes of a group, one after the other.
   */
  record AllGather(
      List<Value> inputs,
      long allGatherDim,
      Attribute replicaGroups,
      @Nullable ChannelHandle channelHandle,
      boolean useGlobalDeviceIds,
      List<Type> types)
      implements Collective {
    /** Copies the lists. */
    public AllGather {
      inputs = List.copyOf(inputs);
      types = List.copyOf(types);
    }

    @Override
    public String name() {
      return "stablehlo.all_gather";
    }

    @Override
    public List<Value> operands() {
      return inputs;
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new AllGather(
          v, allGatherDim, replicaGroups, channelHandle, useGlobalDeviceIds, types);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("all_gather_dim", new Attribute.Int(allGatherDim));
      attributes.put("replica_groups", replicaGroups);
      if (channelHandle != null) {
        attributes.put("channel_handle", channelHandle);
      }
      if (useGlobalDeviceIds) {
        attributes.put("use_global_device_ids", new Attribute.Unit());
      }
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands();
      return new AllGather(
          v,
          op.integer("all_gather_dim"),
          op.get("replica_groups"),
          op.find("channel_handle", ChannelHandle.class).orElse(null),
          op.bool("use_global_device_ids", false),
          op.resultTypes());
    }

    @Override
    public List<? extends Type> inferTypes() {
      ReplicaGroups.check(this, replicaGroups, 3, 2, true);

      Collective.channel(this, "(C5)", channelHandle, useGlobalDeviceIds);

      Check.that(
          this,
          "(C6)",
          types.size() == inputs.size(),
          "as many results as operands, found %d and %d",
          types.size(),
          inputs.size());
      for (int i = 0; i < inputs.size(); i++) {
        var from = inputs.get(i).type();
        Check.that(
            this,
            "(C1)",
            allGatherDim >= 0 && allGatherDim < from.rank(),
            "all_gather_dim within [0, %d), found %d",
            from.rank(),
            allGatherDim);
        int at = Math.toIntExact(allGatherDim);
        long size = from.shape().get(at);
        Check.that(this, "(C1)", size != 0, "a size of all_gather_dim above 0, found %s", from);
        var to = types.get(i) instanceof TensorType tensor ? tensor : from;
        Check.that(
            this,
            "(C6)",
            to.rank() == from.rank()
                && Check.areCompatible(to.withShape(to.shape().with(at, Dims.DYNAMIC)), from),
            "a result that differs from %s in dimension %d only, found %s",
            from,
            at,
            types.get(i));
        long whole = to.shape().get(at);
        long n = ReplicaGroups.size(replicaGroups);
        Check.that(
            this,
            "(C6)",
            size == Dims.DYNAMIC
                || whole == Dims.DYNAMIC
                || (whole % size == 0 && (n == 0 || whole == size * n)),
            "a size of dimension %d that is a multiple of %d, found %s",
            at,
            size,
            to);
      }
      return types;
    }
  }

  /** {@code stablehlo.all_reduce}: the operands of all processes of a group, combined. */
  record AllReduce(
      List<Value> inputs,
      Attribute replicaGroups,
      @Nullable ChannelHandle channelHandle,
      boolean useGlobalDeviceIds,
      Block computation)
      implements Collective {
    /** Copies the lists. */
    public AllReduce {
      inputs = List.copyOf(inputs);
    }

    @Override
    public String name() {
      return "stablehlo.all_reduce";
    }

    @Override
    public List<Value> operands() {
      return inputs;
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new AllReduce(v, replicaGroups, channelHandle, useGlobalDeviceIds, computation);
    }

    @Override
    public List<Block> regions() {
      return List.of(computation);
    }

    @Override
    public Op withRegions(List<Block> regions) {
      return new AllReduce(
          inputs, replicaGroups, channelHandle, useGlobalDeviceIds, regions.getFirst());
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("replica_groups", replicaGroups);
      if (channelHandle != null) {
        attributes.put("channel_handle", channelHandle);
      }
      if (useGlobalDeviceIds) {
        attributes.put("use_global_device_ids", new Attribute.Unit());
      }
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands();
      return new AllReduce(
          v,
          op.get("replica_groups"),
          op.find("channel_handle", ChannelHandle.class).orElse(null),
          op.bool("use_global_device_ids", false),
          op.region(0, 1));
    }

    @Override
    public List<? extends Type> inferTypes() {
      ReplicaGroups.check(this, replicaGroups, 2, 1, true);

      Collective.channel(this, "(C4)", channelHandle, useGlobalDeviceIds);

      var types = inputs.stream().map(Value::type).toList();
      return Collective.reduced(this, "(C5)", computation, types);
    }
  }

  /**
   * {@code stablehlo.all_to_all}: each process splits its operands and sends a part to each of its
   * group.
   */
  record AllToAll(
      List<Value> inputs,
      long splitDimension,
      long concatDimension,
      long splitCount,
      Attribute replicaGroups,
      @Nullable ChannelHandle channelHandle)
      implements Collective {
    /** Copies the lists. */
    public AllToAll {
      inputs = List.copyOf(inputs);
    }

    @Override
    public String name() {
      return "stablehlo.all_to_all";
    }

    @Override
    public List<Value> operands() {
      return inputs;
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new AllToAll(
          v, splitDimension, concatDimension, splitCount, replicaGroups, channelHandle);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("split_dimension", new Attribute.Int(splitDimension));
      attributes.put("concat_dimension", new Attribute.Int(concatDimension));
      attributes.put("split_count", new Attribute.Int(splitCount));
      attributes.put("replica_groups", replicaGroups);
      if (channelHandle != null) {
        attributes.put("channel_handle", channelHandle);
      }
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands();
      return new AllToAll(
          v,
          op.integer("split_dimension"),
          op.integer("concat_dimension"),
          op.integer("split_count"),
          op.get("replica_groups"),
          op.find("channel_handle", ChannelHandle.class).orElse(null));
    }

    @Override
    public List<? extends Type> inferTypes() {
      ReplicaGroups.check(this, replicaGroups, 5, 5, true);

      Check.that(this, "(C4)", splitCount > 0, "a positive split_count, found %d", splitCount);
      long members = ReplicaGroups.size(replicaGroups);
      Check.that(
          this,
          "(C8)",
          members == 0 || members == splitCount,
          "groups of split_count = %d processes, found %d",
          splitCount,
          members);
      var results = new ArrayList<TensorType>();
      for (var input : inputs) {
        var from = input.type();
        Check.that(
            this,
            "(C1)",
            splitDimension >= 0 && splitDimension < from.rank(),
            "split_dimension within [0, %d), found %d",
            from.rank(),
            splitDimension);
        Check.that(
            this,
            "(C3)",
            concatDimension >= 0 && concatDimension < from.rank(),
            "concat_dimension within [0, %d), found %d",
            from.rank(),
            concatDimension);
        int split = Math.toIntExact(splitDimension);
        int concat = Math.toIntExact(concatDimension);
        long size = from.shape().get(split);
        Check.that(
            this,
            "(C2)",
            size == Dims.DYNAMIC || size % splitCount == 0,
            "a size of the split dimension that is a multiple of split_count %d, found %d",
            splitCount,
            size);
        var shape =
            size == Dims.DYNAMIC ? from.shape() : from.shape().with(split, size / splitCount);
        long joined = shape.get(concat);
        results.add(
            from.withShape(
                joined == Dims.DYNAMIC
                    ? shape
                    : shape.with(concat, Collective.times(this, joined, splitCount))));
      }
      return results;
    }
  }

  /**
   * {@code stablehlo.collective_broadcast}: the operand of the first process of a group, for all of
   * it.
   */
  record CollectiveBroadcast(
      List<Value> inputs,
      Attribute replicaGroups,
      @Nullable ChannelHandle channelHandle,
      @Nullable Boolean hasDynamicRoot)
      implements Collective {
    /** Copies the lists. */
    public CollectiveBroadcast {
      inputs = List.copyOf(inputs);
    }

    @Override
    public String name() {
      return "stablehlo.collective_broadcast";
    }

    @Override
    public List<Value> operands() {
      return inputs;
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new CollectiveBroadcast(v, replicaGroups, channelHandle, hasDynamicRoot);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("replica_groups", replicaGroups);
      if (channelHandle != null) {
        attributes.put("channel_handle", channelHandle);
      }
      if (hasDynamicRoot != null) {
        attributes.put("has_dynamic_root", new Attribute.Bool(hasDynamicRoot));
      }
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands();
      return new CollectiveBroadcast(
          v,
          op.get("replica_groups"),
          op.find("channel_handle", ChannelHandle.class).orElse(null),
          op.flag("has_dynamic_root"));
    }

    @Override
    public List<? extends Type> inferTypes() {
      ReplicaGroups.check(this, replicaGroups, 2, 1, false);
      var types = Collective.withoutRoot(this, "(C4)", inputs, hasDynamicRoot);
      Check.that(this, "(C3)", !types.isEmpty(), "at least one operand, found none");
      return types;
    }
  }

  /** {@code stablehlo.collective_permute}: the operands of the source process, for each target. */
  record CollectivePermute(
      List<Value> inputs, Attribute sourceTargetPairs, @Nullable ChannelHandle channelHandle)
      implements Collective {
    /** Copies the lists. */
    public CollectivePermute {
      inputs = List.copyOf(inputs);
    }

    @Override
    public String name() {
      return "stablehlo.collective_permute";
    }

    @Override
    public List<Value> operands() {
      return inputs;
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new CollectivePermute(v, sourceTargetPairs, channelHandle);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("source_target_pairs", sourceTargetPairs);
      if (channelHandle != null) {
        attributes.put("channel_handle", channelHandle);
      }
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands();
      return new CollectivePermute(
          v,
          op.get("source_target_pairs"),
          op.find("channel_handle", ChannelHandle.class).orElse(null));
    }

    @Override
    public List<? extends Type> inferTypes() {
      SourceTargetPairs.check(this, "(I2)", sourceTargetPairs);
      return inputs.stream().map(Value::type).toList();
    }
  }

  /**
   * {@code stablehlo.collective_reduce}: the operands of all processes of a group, combined at the
   * root.
   */
  record CollectiveReduce(
      List<Value> inputs,
      Attribute replicaGroups,
      @Nullable ChannelHandle channelHandle,
      boolean useGlobalDeviceIds,
      @Nullable Boolean hasDynamicRoot,
      Block computation)
      implements Collective {
    /** Copies the lists. */
    public CollectiveReduce {
      inputs = List.copyOf(inputs);
    }

    @Override
    public String name() {
      return "stablehlo.collective_reduce";
    }

    @Override
    public List<Value> operands() {
      return inputs;
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new CollectiveReduce(
          v, replicaGroups, channelHandle, useGlobalDeviceIds, hasDynamicRoot, computation);
    }

    @Override
    public List<Block> regions() {
      return List.of(computation);
    }

    @Override
    public Op withRegions(List<Block> regions) {
      return new CollectiveReduce(
          inputs,
          replicaGroups,
          channelHandle,
          useGlobalDeviceIds,
          hasDynamicRoot,
          regions.getFirst());
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("replica_groups", replicaGroups);
      if (channelHandle != null) {
        attributes.put("channel_handle", channelHandle);
      }
      if (useGlobalDeviceIds) {
        attributes.put("use_global_device_ids", new Attribute.Unit());
      }
      if (hasDynamicRoot != null) {
        attributes.put("has_dynamic_root", new Attribute.Bool(hasDynamicRoot));
      }
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands();
      return new CollectiveReduce(
          v,
          op.get("replica_groups"),
          op.find("channel_handle", ChannelHandle.class).orElse(null),
          op.bool("use_global_device_ids", false),
          op.flag("has_dynamic_root"),
          op.region(0, 1));
    }

    @Override
    public List<? extends Type> inferTypes() {
      ReplicaGroups.check(this, replicaGroups, 2, 1, false);

      Collective.channel(this, "(I3)", channelHandle, useGlobalDeviceIds);

      return Collective.reduced(
          this, "(C4)", computation, Collective.withoutRoot(this, "(C3)", inputs, hasDynamicRoot));
    }
  }

  /**
   * {@code stablehlo.reduce_scatter}: the operands of all processes of a group, combined, a part
   * for each.
   */
  record ReduceScatter(
      Value operand,
      long scatterDimension,
      Attribute replicaGroups,
      @Nullable ChannelHandle channelHandle,
      boolean useGlobalDeviceIds,
      Block computation,
      TensorType type)
      implements Collective {
    @Override
    public String name() {
      return "stablehlo.reduce_scatter";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new ReduceScatter(
          v.get(0),
          scatterDimension,
          replicaGroups,
          channelHandle,
          useGlobalDeviceIds,
          computation,
          type);
    }

    @Override
    public List<Block> regions() {
      return List.of(computation);
    }

    @Override
    public Op withRegions(List<Block> regions) {
      return new ReduceScatter(
          operand,
          scatterDimension,
          replicaGroups,
          channelHandle,
          useGlobalDeviceIds,
          regions.getFirst(),
          type);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("scatter_dimension", new Attribute.Int(scatterDimension));
      attributes.put("replica_groups", replicaGroups);
      if (channelHandle != null) {
        attributes.put("channel_handle", channelHandle);
      }
      if (useGlobalDeviceIds) {
        attributes.put("use_global_device_ids", new Attribute.Unit());
      }
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands(1);
      return new ReduceScatter(
          v.get(0),
          op.integer("scatter_dimension"),
          op.get("replica_groups"),
          op.find("channel_handle", ChannelHandle.class).orElse(null),
          op.bool("use_global_device_ids", false),
          op.region(0, 1),
          op.tensorType());
    }

    @Override
    public List<? extends Type> inferTypes() {
      ReplicaGroups.check(this, replicaGroups, 3, 3, true);

      Collective.channel(this, "(C6)", channelHandle, useGlobalDeviceIds);

      var from = operand.type();
      var reduced = Collective.reduced(this, "(C7)", computation, List.of(from)).getFirst();
      Check.that(
          this,
          "(C2)",
          scatterDimension >= 0 && scatterDimension < from.rank(),
          "scatter_dimension within [0, %d), found %d",
          from.rank(),
          scatterDimension);
      int at = Math.toIntExact(scatterDimension);
      long size = from.shape().get(at);
      long part = at < type.rank() ? type.shape().get(at) : 0;
      Check.that(
          this,
          "(C9)",
          type.sameElements(reduced),
          "a result of %s, found %s",
          reduced.elementType(),
          type);
      Check.that(
          this,
          "(C8)",
          type.rank() == from.rank(),
          "a result of rank %d, found %s",
          from.rank(),
          type);
      Check.that(
          this,
          "(C8)",
          size != 0,
          "a size of the operand's scatter_dimension above 0, found %s",
          from);
      Check.that(
          this,
          "(C8)",
          part != 0,
          "a size of the result's scatter_dimension above 0, found %s",
          type);
      Check.that(
          this,
          "(C1)",
          size == Dims.DYNAMIC || part == Dims.DYNAMIC || size % part == 0,
          "a size of dimension %d of the operand that is a multiple of the result's %d, found %d",
          at,
          part,
          size);
      // Without these ids, a group may be that of several partitions, which the text does not show.
      long members =
          useGlobalDeviceIds || channelHandle == null || channelHandle.handle() <= 0
              ? ReplicaGroups.size(replicaGroups)
              : 0;
      Check.that(
          this,
          "(C1)",
          size == Dims.DYNAMIC || members == 0 || size % members == 0,
          "a size of dimension %d of the operand that is a multiple of the %d processes, found %d",
          at,
          members,
          size);
      Check.that(
          this,
          "(C8)",
          size == Dims.DYNAMIC || part == Dims.DYNAMIC || members == 0 || part == size / members,
          "a size of dimension %d of the result that is %d divided by the %d processes, found %d",
          at,
          size,
          members,
          part);
      for (int i = 0; i < from.rank(); i++) {
        long a = from.shape().get(i);
        long b = type.shape().get(i);
        Check.that(
            this,
            "(C8)",
            i == at || a == b || a == Dims.DYNAMIC || b == Dims.DYNAMIC,
            "a result that differs from %s in dimension %d only, found %s",
            from,
            at,
            type);
      }
      return List.of(type);
    }
  }

  /**
   * {@code stablehlo.cross-replica-sum}: the sum over the processes of a group; an old form of
   * all_reduce.
   */
  record CrossReplicaSum(Value operand, Attribute replicaGroups) implements Collective {
    @Override
    public String name() {
      return "stablehlo.cross-replica-sum";
    }

    @Override
    public List<Value> operands() {
      return List.of(operand);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new CrossReplicaSum(v.get(0), replicaGroups);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("replica_groups", replicaGroups);
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands(1);
      return new CrossReplicaSum(v.get(0), op.get("replica_groups"));
    }

    @Override
    public List<? extends Type> inferTypes() {
      ReplicaGroups.check(this, replicaGroups, 2, 1, true);

      return List.of(operand.type());
    }
  }

  /** {@code stablehlo.partition_id}: which partition the process is, a ui32 scalar. */
  record PartitionId() implements Collective {
    @Override
    public String name() {
      return "stablehlo.partition_id";
    }

    @Override
    public List<Value> operands() {
      return List.of();
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new PartitionId();
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      var _ = op.operands(0);
      return new PartitionId();
    }

    @Override
    public List<? extends Type> inferTypes() {
      return List.of(TensorType.of(ElementType.UI32));
    }
  }

  /** {@code stablehlo.replica_id}: which replica the process is, a ui32 scalar. */
  record ReplicaId() implements Collective {
    @Override
    public String name() {
      return "stablehlo.replica_id";
    }

    @Override
    public List<Value> operands() {
      return List.of();
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new ReplicaId();
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      var _ = op.operands(0);
      return new ReplicaId();
    }

    @Override
    public List<? extends Type> inferTypes() {
      return List.of(TensorType.of(ElementType.UI32));
    }
  }

  private static void channel(
      Op op, String constraint, @Nullable ChannelHandle channel, boolean global) {
    Check.that(
        op,
        constraint,
        !global || (channel != null && channel.handle() > 0),
        "a positive channel_id where use_global_device_ids is set, found %s",
        channel == null ? "none" : channel.handle());
  }

  private static List<TensorType> reduced(
      Op op, String constraint, Block computation, List<TensorType> types) {
    var scalars = types.stream().map(TensorType::scalar).toList();
    // One computation of two scalars serves all operands.
    var results = new ArrayList<TensorType>();
    for (int i = 0; i < types.size(); i++) {
      var one = scalars.subList(i, i + 1);
      results.add(
          Reducing.accumulators(op, constraint, computation, one, one, Dims.of())
              .getFirst()
              .withShape(types.get(i).shape()));
    }
    return results;
  }

  private static List<TensorType> withoutRoot(
      Op op, String constraint, List<Value> inputs, @Nullable Boolean hasDynamicRoot) {
    boolean dynamic = hasDynamicRoot != null && hasDynamicRoot;
    Check.that(
        op,
        constraint,
        !dynamic || inputs.size() >= 2,
        "at least two operands (data and root) with has_dynamic_root, found %d",
        inputs.size());
    var types = inputs.stream().map(Value::type).toList();
    if (!dynamic) {
      return types;
    }
    var data = types.subList(0, types.size() - 1);
    var roots = TensorType.of(ElementType.I32, data.size());
    Check.that(
        op,
        constraint,
        Check.areCompatible(types.getLast(), roots),
        "roots of type %s as the last operand, found %s",
        roots,
        types.getLast());
    return data;
  }

  private static long times(Op op, long size, long count) {
    try {
      return Math.multiplyExact(size, count);
    } catch (ArithmeticException e) {
      throw new HloException(
          "%s: expected a size of at most 2^63 - 1, found %d times %d"
              .formatted(op.name(), count, size));
    }
  }
}
