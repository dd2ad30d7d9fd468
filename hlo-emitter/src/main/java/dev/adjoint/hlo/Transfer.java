package dev.adjoint.hlo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Ops that exchange data with the outside or run aside, ordered by tokens. */
public sealed interface Transfer extends Op {

  /** {@code stablehlo.after_all}: a token after several others. */
  record AfterAll(List<Value> inputs) implements Transfer {
    /** Copies the lists. */
    public AfterAll {
      inputs = List.copyOf(inputs);
    }

    @Override
    public String name() {
      return "stablehlo.after_all";
    }

    @Override
    public List<Value> operands() {
      return inputs;
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new AfterAll(v);
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      var v = op.operands();
      return new AfterAll(v);
    }

    @Override
    public List<? extends Type> inferTypes() {
      Transfer.tokens(this, "(I1)", inputs);
      return List.of(Type.TOKEN);
    }
  }

  /** {@code stablehlo.create_token}: a token after nothing. */
  record CreateToken() implements Transfer {
    @Override
    public String name() {
      return "stablehlo.create_token";
    }

    @Override
    public List<Value> operands() {
      return List.of();
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new CreateToken();
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      var _ = op.operands(0);
      return new CreateToken();
    }

    @Override
    public List<? extends Type> inferTypes() {
      return List.of(Type.TOKEN);
    }
  }

  /** {@code stablehlo.infeed}: data from the host. */
  record Infeed(
      Value token, @Nullable Attribute infeedConfig, @Nullable Attribute layout, List<Type> types)
      implements Transfer {
    /** Copies the lists. */
    public Infeed {
      types = List.copyOf(types);
    }

    @Override
    public String name() {
      return "stablehlo.infeed";
    }

    @Override
    public List<Value> operands() {
      return List.of(token);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new Infeed(v.get(0), infeedConfig, layout, types);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      if (infeedConfig != null) {
        attributes.put("infeed_config", infeedConfig);
      }
      if (layout != null) {
        attributes.put("layout", layout);
      }
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands(1);
      return new Infeed(
          v.get(0),
          op.find("infeed_config").orElse(null),
          op.find("layout").orElse(null),
          op.resultTypes());
    }

    @Override
    public List<? extends Type> inferTypes() {
      Transfer.tokens(this, "(I1)", List.of(token));
      Transfer.endsWithToken(this, "(C1)", "(C2)", "(C3)", types);
      Transfer.text(this, "(I2)", "infeed_config", infeedConfig);
      if (layout instanceof Attribute.Array(var layouts)) {
        Check.that(
            this,
            "(layout)",
            layouts.size() == types.size() - 1,
            "a layout for each of %d results before the token, found %d",
            types.size() - 1,
            layouts.size());
        for (var one : layouts) {
          Check.that(
              this,
              "(layout)",
              one instanceof Attribute.Array(var numbers)
                  && numbers.stream().allMatch(Attribute.Int.class::isInstance),
              "each layout to be a list of integers, found %s",
              one);
        }
      }
      return types;
    }
  }

  /** {@code stablehlo.outfeed}: data to the host. */
  record Outfeed(List<Value> inputs, Value token, @Nullable Attribute outfeedConfig)
      implements Transfer {
    /** Copies the lists. */
    public Outfeed {
      inputs = List.copyOf(inputs);
    }

    @Override
    public String name() {
      return "stablehlo.outfeed";
    }

    @Override
    public List<Value> operands() {
      var operands = new ArrayList<Value>();
      operands.addAll(inputs);
      operands.add(token);
      return operands;
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new Outfeed(v.subList(0, v.size() - 1), v.get(v.size() - 1), outfeedConfig);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      if (outfeedConfig != null) {
        attributes.put("outfeed_config", outfeedConfig);
      }
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.atLeast(1);
      return new Outfeed(
          v.subList(0, v.size() - 1), v.get(v.size() - 1), op.find("outfeed_config").orElse(null));
    }

    @Override
    public List<? extends Type> inferTypes() {
      Transfer.tensors(this, "(I1)", inputs);
      Transfer.tokens(this, "(I2)", List.of(token));
      Transfer.text(this, "(I3)", "outfeed_config", outfeedConfig);
      return List.of(Type.TOKEN);
    }
  }

  /** {@code stablehlo.send}: data to another device, or the host. */
  record Send(
      List<Value> inputs,
      Value token,
      ChannelHandle channelHandle,
      @Nullable Boolean isHostTransfer,
      @Nullable Attribute sourceTargetPairs)
      implements Transfer {
    /** Copies the lists. */
    public Send {
      inputs = List.copyOf(inputs);
    }

    @Override
    public String name() {
      return "stablehlo.send";
    }

    @Override
    public List<Value> operands() {
      var operands = new ArrayList<Value>();
      operands.addAll(inputs);
      operands.add(token);
      return operands;
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new Send(
          v.subList(0, v.size() - 1),
          v.get(v.size() - 1),
          channelHandle,
          isHostTransfer,
          sourceTargetPairs);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("channel_handle", channelHandle);
      if (isHostTransfer != null) {
        attributes.put("is_host_transfer", new Attribute.Bool(isHostTransfer));
      }
      if (sourceTargetPairs != null) {
        attributes.put("source_target_pairs", sourceTargetPairs);
      }
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.atLeast(1);
      return new Send(
          v.subList(0, v.size() - 1),
          v.get(v.size() - 1),
          op.get("channel_handle", ChannelHandle.class),
          op.flag("is_host_transfer"),
          op.find("source_target_pairs").orElse(null));
    }

    @Override
    public List<? extends Type> inferTypes() {
      Transfer.tensors(this, "(I1)", inputs);
      Transfer.tokens(this, "(I2)", List.of(token));
      Transfer.pairs(this, "(I6)", sourceTargetPairs);
      Transfer.channel(this, channelHandle, isHostTransfer, 2, "DEVICE_TO_HOST");
      return List.of(Type.TOKEN);
    }
  }

  /** {@code stablehlo.recv}: data from another device, or the host. */
  record Recv(
      Value token,
      ChannelHandle channelHandle,
      @Nullable Boolean isHostTransfer,
      @Nullable Attribute sourceTargetPairs,
      List<Type> types)
      implements Transfer {
    /** Copies the lists. */
    public Recv {
      types = List.copyOf(types);
    }

    @Override
    public String name() {
      return "stablehlo.recv";
    }

    @Override
    public List<Value> operands() {
      return List.of(token);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new Recv(v.get(0), channelHandle, isHostTransfer, sourceTargetPairs, types);
    }

    @Override
    public Map<String, Attribute> attributes() {
      var attributes = new TreeMap<String, Attribute>();
      attributes.put("channel_handle", channelHandle);
      if (isHostTransfer != null) {
        attributes.put("is_host_transfer", new Attribute.Bool(isHostTransfer));
      }
      if (sourceTargetPairs != null) {
        attributes.put("source_target_pairs", sourceTargetPairs);
      }
      return attributes;
    }

    static Op read(GenericOp op) {
      var v = op.operands(1);
      return new Recv(
          v.get(0),
          op.get("channel_handle", ChannelHandle.class),
          op.flag("is_host_transfer"),
          op.find("source_target_pairs").orElse(null),
          op.resultTypes());
    }

    @Override
    public List<? extends Type> inferTypes() {
      Transfer.tokens(this, "(I1)", List.of(token));
      Transfer.endsWithToken(this, "(results)", "(results)", "(results)", types);
      Transfer.pairs(this, "(I5)", sourceTargetPairs);
      Transfer.channel(this, channelHandle, isHostTransfer, 3, "HOST_TO_DEVICE");
      return types;
    }
  }

  /** {@code stablehlo.async_start}: begins an op that goes on aside. */
  record AsyncStart(List<Value> inputs, Block body) implements Transfer {
    private static final List<String> ASYNCHRONOUS =
        List.of(
            "stablehlo.all_reduce",
            "stablehlo.all_gather",
            "stablehlo.all_to_all",
            "stablehlo.collective_permute",
            "stablehlo.reduce_scatter",
            "stablehlo.collective_broadcast",
            "stablehlo.slice",
            "stablehlo.dynamic_slice",
            "stablehlo.dynamic_update_slice");

    /** Copies the lists. */
    public AsyncStart {
      inputs = List.copyOf(inputs);
    }

    @Override
    public String name() {
      return "stablehlo.async_start";
    }

    @Override
    public List<Value> operands() {
      return inputs;
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new AsyncStart(v, body);
    }

    @Override
    public List<Block> regions() {
      return List.of(body);
    }

    @Override
    public Op withRegions(List<Block> regions) {
      return new AsyncStart(inputs, regions.getFirst());
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      var v = op.operands();
      return new AsyncStart(v, op.region(0, 1));
    }

    @Override
    public List<? extends Type> inferTypes() {
      Check.that(
          this,
          "(C1)",
          body.statements().size() == 1,
          "a region of exactly one operation and a return, found %d operations",
          body.statements().size());
      Check.that(
          this,
          "(C3)",
          body.parameters().size() == inputs.size(),
          "as many operands as region arguments, found %d and %d",
          inputs.size(),
          body.parameters().size());
      Check.that(
          this,
          "(C3)",
          Verifier.areCompatible(
              inputs.stream().map(Value::anyType).toList(), body.signature().parameters()),
          "operands of the types of the region's arguments %s, found %s",
          body.signature().parameters(),
          inputs.stream().map(Value::anyType).toList());
      var name = body.statements().getFirst().op().name();
      Check.that(
          this, "(C2)", ASYNCHRONOUS.contains(name), "one of %s, found %s", ASYNCHRONOUS, name);
      return List.of(new Type.Future(body.signature().results()));
    }
  }

  /** {@code stablehlo.async_done}: the results of an op that was begun. */
  record AsyncDone(Value future) implements Transfer {
    @Override
    public String name() {
      return "stablehlo.async_done";
    }

    @Override
    public List<Value> operands() {
      return List.of(future);
    }

    @Override
    public Op withOperands(List<Value> v) {
      return new AsyncDone(v.get(0));
    }

    @Override
    public Map<String, Attribute> attributes() {
      return Map.of();
    }

    static Op read(GenericOp op) {
      var v = op.operands(1);
      return new AsyncDone(v.get(0));
    }

    @Override
    public List<? extends Type> inferTypes() {
      Check.that(
          this,
          "(I1)",
          future.anyType() instanceof Type.Future,
          "a future, found %s",
          future.anyType());
      return ((Type.Future) future.anyType()).elements();
    }
  }

  private static void tokens(Op op, String input, List<Value> tokens) {
    for (var token : tokens) {
      Check.that(
          op, input, token.anyType() instanceof Type.Token, "a token, found %s", token.anyType());
    }
  }

  private static void text(Op op, String input, String what, @Nullable Attribute config) {
    Check.that(
        op,
        input,
        config == null || config instanceof Attribute.Text,
        "%s to be a string, found %s",
        what,
        config);
  }

  private static void tensors(Op op, String input, List<Value> values) {
    for (var value : values) {
      Check.that(
          op, input, value.anyType() instanceof TensorType, "tensors, found %s", value.anyType());
    }
  }

  private static void pairs(Op op, String input, @Nullable Attribute pairs) {
    if (pairs != null) {
      SourceTargetPairs.check(op, input, pairs);
    }
  }

  private static void endsWithToken(
      Op op, String some, String tensors, String token, List<Type> types) {
    Check.that(op, some, !types.isEmpty(), "at least 1 result, found 0");
    Check.that(
        op,
        token,
        types.getLast() instanceof Type.Token,
        "the last result to be a token, found %s",
        types.getLast());
    for (var type : types.subList(0, types.size() - 1)) {
      Check.that(
          op,
          tensors,
          type instanceof TensorType,
          "all results but the last to be tensors, found %s",
          type);
    }
  }

  private static void channel(
      Op op, ChannelHandle channel, @Nullable Boolean host, int hostType, String hostName) {
    boolean isHost = host != null && host;
    Check.that(
        op,
        "(C5)",
        channel.type() == (isHost ? hostType : 1),
        "a channel_type %s where is_host_transfer is %s, found %d",
        isHost ? hostName : "DEVICE_TO_DEVICE",
        isHost,
        channel.type());
  }
}
