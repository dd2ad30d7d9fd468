package dev.adjoint.transform;

import dev.adjoint.Tensor;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values with their tangents.
 *
 * @param tangents one for each primal; null is zero
 */
public record Dual(List<Tensor> primals, List<@Nullable Tensor> tangents) {
  static Dual of(Tensor primal, @Nullable Tensor tangent) {
    return new Dual(List.of(primal), Collections.singletonList(tangent));
  }
}
