package dev.adjoint;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The arguments whose memory a call gives to its results. Their tensors are consumed.
 *
 * @param arguments their numbers, from 0
 */
record Donation(Set<Integer> arguments) {
  static final Donation NONE = of();

  static Donation of(int... arguments) {
    return new Donation(Arrays.stream(arguments).boxed().collect(Collectors.toUnmodifiableSet()));
  }

  /** Throws if {@code given} has fewer arguments. */
  void checkExist(Arguments given) {
    for (int argument : arguments) {
      if (argument < 0 || argument >= given.defs().size()) {
        throw new IllegalArgumentException(
            "expected the number of an argument to donate, from 0 to %d, found %d"
                .formatted(given.defs().size() - 1, argument));
      }
    }
  }

  /** Throws if a call reads a tensor that it consumes in another way as well. */
  void checkDistinct(Arguments given, List<Tensor> captured) {
    if (arguments.isEmpty()) {
      return;
    }
    var owners = given.owners();
    var seen = new HashMap<Tensor, Integer>();
    for (int i = 0; i < owners.length; i++) {
      int owner = owners[i];
      var before = seen.put(given.leaves().get(i), owner);
      if (before != null && (arguments.contains(owner) || arguments.contains(before))) {
        throw new IllegalArgumentException(
            "a tensor of %s is passed twice, in arguments %d and %d, and donated: its memory can be taken only once; pass two tensors"
                .formatted(given.leaves().get(i).type(), before, owner));
      }
    }
    for (var tensor : captured) {
      var owner = seen.get(tensor);
      if (owner != null && arguments.contains(owner)) {
        throw new IllegalArgumentException(
            "a tensor of %s is donated as argument %d, and the function closes over it too: its memory can be taken only once; use the argument alone"
                .formatted(tensor.type(), owner));
      }
    }
  }

  /** {@return the attributes of the parameters of {@code block} that say it} */
  Map<Integer, Map<String, Attribute>> attributes(Arguments given, Block block) {
    var attributes = new HashMap<Integer, Map<String, Attribute>>();
    var owners = given.owners();
    var results = new ArrayList<>(block.resultTypes());
    for (int i = 0; i < owners.length; i++) {
      // Only a buffer that a result can take over is worth giving away.
      if (arguments.contains(owners[i]) && results.remove(given.leaves().get(i).type())) {
        attributes.put(i, Map.of("jax.buffer_donor", new Attribute.Bool(true)));
      }
    }
    return attributes;
  }
}
