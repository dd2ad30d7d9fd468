package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.Calling.Decomposition;
import dev.adjoint.trace.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A composite's own ways under the transforms, in place of those of its decomposition. */
public interface Rule extends Decomposition {

  /**
   * {@return this rule for a copy of its composite in another block, where {@code scope} finds the
   * values it closes over}
   */
  Rule in(Trace.Scope scope);

  /** {@return what finds the values that this rule closes over; null if nothing does} */
  default Trace.@Nullable Scope scope() {
    return null;
  }

  /**
   * {@return results and tangents}
   *
   * @param self the composite, applied to given operands
   * @param tangents of each operand; null is zero
   */
  Dual jvp(Self self, List<Tensor> primals, List<@Nullable Tensor> tangents);

  /**
   * {@return the cotangents of the operands that are null; null is zero}
   *
   * @param operands the known operands; null for those the composite is linear in
   * @param cotangents of the results; null is zero
   */
  List<@Nullable Tensor> transpose(
      List<@Nullable Tensor> operands, List<@Nullable Tensor> cotangents);

  /**
   * {@return the decomposition, perhaps a rule again, of the composite that maps over the leading
   * dimension of the operands in {@code batched}; all its results have that dimension}
   */
  Decomposition batch(List<Boolean> batched, long size, Batching.Batch environment);

  /** Applies the composite with some rule to operands. */
  interface Self {
    /** {@return the results of the composite with this rule on {@code operands}} */
    List<Tensor> apply(Rule rule, List<Tensor> operands);
  }
}
