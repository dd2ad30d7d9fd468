package dev.adjoint.program;

import dev.adjoint.hlo.Attribute;
import dev.adjoint.hlo.Block;
import dev.adjoint.hlo.Calling.Decomposition;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.Value;
import dev.adjoint.trace.Trace;
import dev.adjoint.transform.Memo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What calls and composites of a program refer to while it is saved: one function, or two. */
final class Custom {
  /**
   * A function that is not written yet.
   *
   * @param hint what to call it
   * @param declared the types of its parameters, without those for what it closes over
   * @param traced its statements, traced when first asked for; what it captures are {@linkplain
   *     Saving#free values from outside} and arrays
   */
  record Source(String hint, List<TensorType> declared, Supplier<Trace.Traced> traced) {
    static Source of(String hint, List<TensorType> declared, Supplier<Trace.Traced> traced) {
      return new Source(hint, declared, Memo.of(traced));
    }

    static Source of(String hint, Block closed) {
      return of(hint, closed.parameterTypes(), () -> new Trace.Traced(closed, List.of()));
    }
  }

  final Source decomposition;
  final @Nullable Source rule;

  /** The attribute that names the rule; empty if there is none. */
  final String key;

  /** Where, among the operands, those come that are closed over. */
  final int position;

  private final Map<String, Attribute> attributes;

  /** The values that the functions close over, as far as is known. */
  private final Set<Value> free = new LinkedHashSet<>();

  Custom(
      Source decomposition,
      @Nullable Source rule,
      String key,
      int position,
      Map<String, Attribute> attributes) {
    this.decomposition = decomposition;
    this.rule = rule;
    this.key = key;
    this.position = position;
    this.attributes = Map.copyOf(attributes);
  }

  List<Value> free() {
    return List.copyOf(free);
  }

  /** {@return whether one of {@code values} is new} */
  boolean addFree(List<Value> values) {
    return free.addAll(values);
  }

  List<Source> sources() {
    var all = new ArrayList<Source>();
    all.add(decomposition);
    if (rule != null) {
      all.add(rule);
    }
    return all;
  }

  /** {@return the attributes of the composite, given the name of the rule} */
  Map<String, Attribute> attributes(String ruleName) {
    var all = new TreeMap<>(attributes);
    if (!ruleName.isEmpty()) {
      all.put(key, new Attribute.Symbol(ruleName));
    }
    if (all.get(Attributes.RESIDUALS) instanceof Attribute.Int) {
      all.put(Attributes.RESIDUALS, new Attribute.Int(position + free.size()));
    }
    return all;
  }

  /** A reference to this, until the functions are written. */
  record Reference(Custom custom, List<TensorType> resultTypes, boolean isCall)
      implements Decomposition {
    @Override
    public Function function() {
      throw new IllegalStateException("not written yet");
    }
  }
}
