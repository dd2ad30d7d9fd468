package dev.adjoint;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.HostCallback;
import dev.adjoint.transform.HostRule;
import dev.adjoint.tree.TreeDef;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java function of trees as what a program calls: it gets copies of the arrays as concrete
 * tensors, and what it returns is checked and copied back.
 *
 * @param name what it is called, for errors
 * @param identity the user's function: equal ones are the same
 * @param defs the structure of each argument
 * @param types of all arguments' tensors
 * @param resultDef the structure of the result
 * @param resultTypes of the result's tensors
 * @param numerics what held where it was traced
 */
record HostFunction(
    String name,
    Object identity,
    List<TreeDef> defs,
    List<TensorType> types,
    TreeDef resultDef,
    List<TensorType> resultTypes,
    Numerics numerics) {

  /** {@return the rule of a composite that calls {@code callee}} */
  HostRule rule(boolean isOrdered, Arguments.Callee callee) {
    types.forEach(type -> check("an argument", type));
    resultTypes.forEach(type -> check("a result", type));
    return new HostRule(
        name,
        this,
        types,
        resultTypes,
        isOrdered,
        (given, results) -> call(callee, given, results));
  }

  private void check(String what, TensorType type) {
    var element = type.elementType();
    if (!type.isStatic() || (element.bits() < 8 && element.bits() != 1)) {
      throw new HloException(
          "%s: expected %s with a static shape and an element type of whole bytes, found %s; convert it to another type"
              .formatted(name, what, type));
    }
  }

  private void call(
      Arguments.Callee callee, List<HostCallback.Array> given, List<HostCallback.Array> results) {
    var leaves = new ArrayList<Tensor>();
    for (var array : given) {
      var bytes = array.data().toArray(ValueLayout.JAVA_BYTE);
      leaves.add(new ConcreteTensor(Literal.ofBits(array.type(), bytes)));
    }
    var computed = numerics.call(() -> result(callee, new Arguments(leaves, defs).with(leaves)));
    for (int i = 0; i < results.size(); i++) {
      results.get(i).data().copyFrom(computed.get(i).concrete().literal().segment());
    }
  }

  /** {@return the tensors of what {@code callee} returns, which is as stated} */
  List<Tensor> result(Arguments.Callee callee, Object[] arguments) {
    return Trees.matchStrictly(
        "the result of " + name, resultDef, resultTypes, callee.apply(arguments));
  }
}
