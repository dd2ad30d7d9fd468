package dev.adjoint.hlo.interpret;

import static dev.adjoint.hlo.interpret.Running.array;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.hlo.interpret.InterpretException.Reason;
import dev.adjoint.hlo.text.Parser;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlFlowOpsTest {
  private static final TensorType I32 = TensorType.of(ElementType.I32);

  private static Function main(String text) {
    return Parser.parse(text).main();
  }

  private static Literal integer(int value) {
    return Literal.splat(I32, value);
  }

  @Test
  void whileRunsAsLongAsItsConditionHoldsAndSeesValuesFromOutside() {
    var sum =
        main(
            """
            func.func @main(%limit: tensor<i32>) -> (tensor<i32>, tensor<i32>) {
              %zero = stablehlo.constant dense<0> : tensor<i32>
              %one = stablehlo.constant dense<1> : tensor<i32>
              %0:2 = stablehlo.while(%i = %zero, %sum = %zero) : tensor<i32>, tensor<i32>
              cond {
                %1 = stablehlo.compare LT, %i, %limit : (tensor<i32>, tensor<i32>) -> tensor<i1>
                stablehlo.return %1 : tensor<i1>
              } do {
                %1 = stablehlo.add %i, %one : tensor<i32>
                %2 = stablehlo.add %sum, %1 : tensor<i32>
                stablehlo.return %1, %2 : tensor<i32>, tensor<i32>
              }
              return %0#0, %0#1 : tensor<i32>, tensor<i32>
            }
            """);
    assertThat(new Interpreter().run(sum, List.of(integer(10))))
        .containsExactly(integer(10), integer(55));
    assertThat(new Interpreter().run(sum, List.of(integer(0))))
        .containsExactly(integer(0), integer(0));
  }

  @Test
  void loopsWithoutEndEndAtTheLimit() {
    var forever =
        main(
            """
            func.func @main(%x: tensor<i32>) -> tensor<i32> {
              %0 = stablehlo.while(%i = %x) : tensor<i32>
              cond {
                %1 = stablehlo.constant dense<true> : tensor<i1>
                stablehlo.return %1 : tensor<i1>
              } do {
                stablehlo.return %i : tensor<i32>
              }
              return %0 : tensor<i32>
            }
            """);
    var interpreter = new Interpreter(Limits.DEFAULT.withWork(100_000));
    assertThatExceptionOfType(InterpretException.class)
        .isThrownBy(() -> interpreter.run(forever, List.of(integer(0))))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.LIMIT));
  }

  @Test
  void caseTakesItsLastBranchForAnIndexOutOfRange() {
    var choice =
        main(
            """
            func.func @main(%i: tensor<i32>) -> tensor<1xi32> {
              %0 = "stablehlo.case"(%i) ({
                %1 = stablehlo.constant dense<10> : tensor<1xi32>
                stablehlo.return %1 : tensor<1xi32>
              }, {
                %1 = stablehlo.constant dense<20> : tensor<1xi32>
                stablehlo.return %1 : tensor<1xi32>
              }) : (tensor<i32>) -> tensor<1xi32>
              return %0 : tensor<1xi32>
            }
            """);
    for (int[] expected :
        List.of(new int[] {0, 10}, new int[] {1, 20}, new int[] {2, 20}, new int[] {-1, 20})) {
      assertThat(new Interpreter().run(choice, List.of(integer(expected[0]))))
          .containsExactly(array(ElementType.I32, expected[1]));
    }
  }

  @Test
  void functionsThatAreOnlyDeclaredAreNotInterpreted() {
    var call =
        main(
            """
            func.func @main(%x: tensor<i32>) -> tensor<i32> {
              %0 = call @elsewhere(%x) : (tensor<i32>) -> tensor<i32>
              return %0 : tensor<i32>
            }
            func.func private @elsewhere(tensor<i32>) -> tensor<i32>
            """);
    assertThatExceptionOfType(InterpretException.class)
        .isThrownBy(() -> new Interpreter().run(call, List.of(integer(1))))
        .withMessageContaining("@elsewhere")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_INTERPRETED));
  }
}
