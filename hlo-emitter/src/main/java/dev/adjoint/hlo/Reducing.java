package dev.adjoint.hlo;

import java.util.ArrayList;
import java.util.List;

/**
 * What the blocks that combine elements have to be, in reductions, windows, scatters, collectives.
 */
final class Reducing {
  private Reducing() {}

  /**
   * {@return the types of the accumulators: scalars to which the elements are promoted}
   *
   * @param inits the types of the initial values, scalars
   * @param inputs the types whose elements are combined
   * @param allowed the dimensions that the accumulators may have; mostly none
   * @throws HloException unless {@code body} takes two accumulators of each input and gives one,
   *     and the elements of inputs and inits are promotable to them
   */
  static List<TensorType> accumulators(
      Op op,
      String constraint,
      Block body,
      List<TensorType> inputs,
      List<TensorType> inits,
      Dims allowed) {
    int n = inputs.size();
    int parameters = body.parameters().size();
    Check.that(
        op,
        constraint,
        parameters == 2 * n,
        "a reduction-region that takes %d parameters, found %d",
        2 * n,
        parameters);
    Check.that(
        op,
        constraint,
        body.results().size() == n,
        "a reduction-region that gives %d results, found %d",
        n,
        body.results().size());
    var types = new ArrayList<TensorType>();
    for (int i = 0; i < n; i++) {
      var any = body.results().get(i).anyType();
      Check.that(
          op,
          constraint,
          any instanceof TensorType,
          "a reduction-region that gives tensors, found %s",
          any);
      types.add((TensorType) any);
    }
    for (int i = 0; i < 2 * n; i++) {
      var parameter = body.parameters().get(i).anyType();
      Check.that(
          op,
          constraint,
          parameter instanceof TensorType tensor && Check.areCompatible(tensor, types.get(i % n)),
          "parameter %d of the reduction-region to have the type of result %d, %s, found %s",
          i,
          i % n,
          types.get(i % n),
          parameter);
    }
    for (int i = 0; i < n; i++) {
      var type = types.get(i);
      Check.that(
          op,
          constraint,
          type.shape().isCompatible(inits.get(i).shape()),
          "a reduction-region with the shape of the init value %d, %s, found %s",
          i,
          inits.get(i),
          type);
      for (var from : List.of(inits.get(i), inputs.get(i))) {
        Check.that(
            op,
            constraint,
            isPromotable(from, type),
            "a reduction-region whose element type %s is promotable from %s",
            type,
            from);
      }
      Check.that(
          op,
          constraint,
          isPartOf(type.shape(), allowed),
          "a reduction-region on elements of %s, with dimensions among %s, found %s",
          inputs.get(i),
          allowed,
          type);
    }
    return types;
  }

  /** {@return whether {@code part} is some of the sizes of {@code whole}, in their order} */
  private static boolean isPartOf(Dims part, Dims whole) {
    int at = 0;
    for (int i = 0; i < whole.rank() && at < part.rank(); i++) {
      long size = whole.get(i);
      if (size == part.get(at) || size == Dims.DYNAMIC || part.get(at) == Dims.DYNAMIC) {
        at++;
      }
    }
    return at == part.rank();
  }

  /** {@return whether each element of {@code from} is one of {@code to}, in a type as wide} */
  static boolean isPromotable(TensorType from, TensorType to) {
    if (from.sameElements(to)) {
      return true;
    }
    if (from.quantization() != null || to.quantization() != null) {
      return from.quantization() != null
          && to.quantization() != null
          && from.quantization().expressed() == to.quantization().expressed()
          && from.quantization().storage().kind() == to.quantization().storage().kind()
          && from.quantization().storage().bits() <= to.quantization().storage().bits();
    }
    return from.elementType().kind() == to.elementType().kind()
        && from.elementType().kind() != ElementType.Kind.BOOLEAN
        && from.elementType().bits() <= to.elementType().bits();
  }
}
