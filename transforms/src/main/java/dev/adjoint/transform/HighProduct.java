package dev.adjoint.transform;

import dev.adjoint.Tensor;
import dev.adjoint.hlo.ElementType;

/** The upper half of the product of two integers, of twice their width. */
final class HighProduct {
  private HighProduct() {}

  static Tensor of(Tensor x, Tensor y) {
    var element = x.elementType();
    boolean signed = element.kind() == ElementType.Kind.SIGNED;
    if (element.bits() == 64) {
      return ofHalves(x, y, signed);
    }
    var wide = signed ? ElementType.I64 : ElementType.UI64;
    var product = x.convert(wide).multiply(y.convert(wide));
    return shiftRight(product, element.bits(), signed).convert(element);
  }

  /**
   * By the products of the halves. H. S. Warren, Hacker's Delight, 2nd edition (2013), section 8-2.
   */
  private static Tensor ofHalves(Tensor x, Tensor y, boolean signed) {
    var x0 = low(x);
    var y0 = low(y);
    var x1 = shiftRight(x, 32, signed);
    var y1 = shiftRight(y, 32, signed);
    var middle = x1.multiply(y0).add(shiftRight(x0.multiply(y0), 32, false));
    var carried = x0.multiply(y1).add(low(middle));
    return x1.multiply(y1).add(shiftRight(middle, 32, signed)).add(shiftRight(carried, 32, signed));
  }

  private static Tensor low(Tensor x) {
    return x.and(Tensor.full(x.type(), 0xFFFF_FFFFL));
  }

  private static Tensor shiftRight(Tensor x, int bits, boolean signed) {
    var by = Tensor.full(x.type(), bits);
    return signed ? x.shiftRight(by) : x.shiftRightLogical(by);
  }
}
