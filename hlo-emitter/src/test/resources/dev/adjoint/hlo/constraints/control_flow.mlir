// if (I1, I2, I3, C1, C2, C3): accepted
func.func @main(%a0: tensor<i1>) -> (tensor<i32>, tensor<2xi64>) {
  %r:2 = "stablehlo.if"(%a0) ({
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }) : (tensor<i1>) -> (tensor<i32>, tensor<2xi64>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xi64>
}
// -----
// if (C1, C2, C3): accepted
func.func @main(%a0: tensor<i1>) {
  "stablehlo.if"(%a0) ({
    "stablehlo.return"() : () -> ()
  }, {
    "stablehlo.return"() : () -> ()
  }) : (tensor<i1>) -> ()
  func.return
}
// -----
// if (C1, I2): rejected: stablehlo.if: (C1) expected branches without arguments, found 1 of branch 0
func.func @main(%a0: tensor<i1>) -> tensor<i32> {
  %r = "stablehlo.if"(%a0) ({
  ^bb0(%p0: tensor<i32>):
    "stablehlo.return"(%p0) : (tensor<i32>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    "stablehlo.return"(%k0) : (tensor<i32>) -> ()
  }) : (tensor<i1>) -> tensor<i32>
  func.return %r : tensor<i32>
}
// -----
// if (C1, I3): rejected: stablehlo.if: (C1) expected branches without arguments, found 1 of branch 1
func.func @main(%a0: tensor<i1>) -> tensor<i32> {
  %r = "stablehlo.if"(%a0) ({
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    "stablehlo.return"(%k0) : (tensor<i32>) -> ()
  }, {
  ^bb0(%p0: tensor<i32>):
    "stablehlo.return"(%p0) : (tensor<i32>) -> ()
  }) : (tensor<i1>) -> tensor<i32>
  func.return %r : tensor<i32>
}
// -----
// if (C2, I3): rejected: stablehlo.if: (C2) expected branches that give the same types, found [tensor<i32>, tensor<2xi64>] of branch 0 and [tensor<i32>, tensor<2xi32>] of branch 1
func.func @main(%a0: tensor<i1>) -> (tensor<i32>, tensor<2xi64>) {
  %r:2 = "stablehlo.if"(%a0) ({
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi32>}> : () -> tensor<2xi32>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi32>) -> ()
  }) : (tensor<i1>) -> (tensor<i32>, tensor<2xi64>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xi64>
}
// -----
// if (C2): rejected: stablehlo.if: (C2) expected branches that give the same types, found [tensor<i32>, tensor<2xi64>] of branch 0 and [tensor<i32>] of branch 1
func.func @main(%a0: tensor<i1>) -> (tensor<i32>, tensor<2xi64>) {
  %r:2 = "stablehlo.if"(%a0) ({
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    "stablehlo.return"(%k0) : (tensor<i32>) -> ()
  }) : (tensor<i1>) -> (tensor<i32>, tensor<2xi64>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xi64>
}
// -----
// if (C3): rejected: stablehlo.if: expected results [tensor<i32>, tensor<2xi64>], found [tensor<i64>, tensor<2xi64>]
func.func @main(%a0: tensor<i1>) -> (tensor<i64>, tensor<2xi64>) {
  %r:2 = "stablehlo.if"(%a0) ({
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }) : (tensor<i1>) -> (tensor<i64>, tensor<2xi64>)
  func.return %r#0, %r#1 : tensor<i64>, tensor<2xi64>
}
// -----
// if (C3): rejected: stablehlo.if: expected results [tensor<i32>, tensor<2xi64>], found [tensor<i32>]
func.func @main(%a0: tensor<i1>) -> tensor<i32> {
  %r = "stablehlo.if"(%a0) ({
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }) : (tensor<i1>) -> tensor<i32>
  func.return %r : tensor<i32>
}
// -----
// if (I1): rejected: stablehlo.if: (I1) expected a predicate that is a scalar tensor<i1>, found tensor<2xi1>
func.func @main(%a0: tensor<2xi1>) -> (tensor<i32>, tensor<2xi64>) {
  %r:2 = "stablehlo.if"(%a0) ({
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }) : (tensor<2xi1>) -> (tensor<i32>, tensor<2xi64>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xi64>
}
// -----
// if (I1): rejected: stablehlo.if: (I1) expected a predicate that is a scalar tensor<i1>, found tensor<i32>
func.func @main(%a0: tensor<i32>) -> (tensor<i32>, tensor<2xi64>) {
  %r:2 = "stablehlo.if"(%a0) ({
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }) : (tensor<i32>) -> (tensor<i32>, tensor<2xi64>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xi64>
}
// -----
// if (I2): rejected: stablehlo.if: expected 2 regions, found 1
func.func @main(%a0: tensor<i1>) -> (tensor<i32>, tensor<2xi64>) {
  %r:2 = "stablehlo.if"(%a0) ({
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }) : (tensor<i1>) -> (tensor<i32>, tensor<2xi64>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xi64>
}
// -----
// if (I3): rejected: stablehlo.if: expected 2 regions, found 0
func.func @main(%a0: tensor<i1>) -> (tensor<i32>, tensor<2xi64>) {
  %r:2 = "stablehlo.if"(%a0) : (tensor<i1>) -> (tensor<i32>, tensor<2xi64>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xi64>
}
// -----
// case (I1, I2, C1, C2, C3, C4): accepted
func.func @main(%a0: tensor<i32>) -> (tensor<i32>, tensor<2xi64>) {
  %r:2 = "stablehlo.case"(%a0) ({
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }) : (tensor<i32>) -> (tensor<i32>, tensor<2xi64>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xi64>
}
// -----
// case (C1): accepted
func.func @main(%a0: tensor<i32>) -> (tensor<i32>, tensor<2xi64>) {
  %r:2 = "stablehlo.case"(%a0) ({
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }) : (tensor<i32>) -> (tensor<i32>, tensor<2xi64>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xi64>
}
// -----
// case (C1, I2): rejected: stablehlo.case: (C1) expected at least one branch, found none
func.func @main(%a0: tensor<i32>) -> (tensor<i32>, tensor<2xi64>) {
  %r:2 = "stablehlo.case"(%a0) : (tensor<i32>) -> (tensor<i32>, tensor<2xi64>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xi64>
}
// -----
// case (C2, I2): rejected: stablehlo.case: (C2) expected branches without arguments, found 1 of branch 1
func.func @main(%a0: tensor<i32>) -> tensor<i32> {
  %r = "stablehlo.case"(%a0) ({
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    "stablehlo.return"(%k0) : (tensor<i32>) -> ()
  }, {
  ^bb0(%p0: tensor<i32>):
    "stablehlo.return"(%p0) : (tensor<i32>) -> ()
  }) : (tensor<i32>) -> tensor<i32>
  func.return %r : tensor<i32>
}
// -----
// case (C3): rejected: stablehlo.case: (C3) expected branches that give the same types, found [tensor<i32>, tensor<2xi64>] of branch 0 and [tensor<i32>, tensor<2xi32>] of branch 1
func.func @main(%a0: tensor<i32>) -> (tensor<i32>, tensor<2xi64>) {
  %r:2 = "stablehlo.case"(%a0) ({
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi32>}> : () -> tensor<2xi32>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi32>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }) : (tensor<i32>) -> (tensor<i32>, tensor<2xi64>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xi64>
}
// -----
// case (C3): rejected: stablehlo.case: (C3) expected branches that give the same types, found [tensor<i32>, tensor<2xi64>] of branch 0 and [tensor<i32>] of branch 2
func.func @main(%a0: tensor<i32>) -> (tensor<i32>, tensor<2xi64>) {
  %r:2 = "stablehlo.case"(%a0) ({
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    "stablehlo.return"(%k0) : (tensor<i32>) -> ()
  }) : (tensor<i32>) -> (tensor<i32>, tensor<2xi64>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xi64>
}
// -----
// case (C4): rejected: stablehlo.case: expected results [tensor<i32>, tensor<2xi64>], found [tensor<i64>, tensor<2xi64>]
func.func @main(%a0: tensor<i32>) -> (tensor<i64>, tensor<2xi64>) {
  %r:2 = "stablehlo.case"(%a0) ({
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }) : (tensor<i32>) -> (tensor<i64>, tensor<2xi64>)
  func.return %r#0, %r#1 : tensor<i64>, tensor<2xi64>
}
// -----
// case (C4): rejected: stablehlo.case: expected results [tensor<i32>, tensor<2xi64>], found [tensor<i32>]
func.func @main(%a0: tensor<i32>) -> tensor<i32> {
  %r = "stablehlo.case"(%a0) ({
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }) : (tensor<i32>) -> tensor<i32>
  func.return %r : tensor<i32>
}
// -----
// case (I1): rejected: stablehlo.case: (I1) expected an index that is a scalar tensor<i32>, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> (tensor<i32>, tensor<2xi64>) {
  %r:2 = "stablehlo.case"(%a0) ({
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }) : (tensor<2xi32>) -> (tensor<i32>, tensor<2xi64>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xi64>
}
// -----
// case (I1): rejected: stablehlo.case: (I1) expected an index that is a scalar tensor<i32>, found tensor<i64>
func.func @main(%a0: tensor<i64>) -> (tensor<i32>, tensor<2xi64>) {
  %r:2 = "stablehlo.case"(%a0) ({
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }, {
    %k0 = "stablehlo.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
    %k1 = "stablehlo.constant"() <{value = dense<0> : tensor<2xi64>}> : () -> tensor<2xi64>
    "stablehlo.return"(%k0, %k1) : (tensor<i32>, tensor<2xi64>) -> ()
  }) : (tensor<i64>) -> (tensor<i32>, tensor<2xi64>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xi64>
}
// -----
// while (I1, I2, I3, C1, C2, C3): accepted
func.func @main(%a0: tensor<i32>, %a1: tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>) {
  %r:2 = "stablehlo.while"(%a0, %a1) ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    %s0 = "stablehlo.compare"(%p0, %p0) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    "stablehlo.return"(%p0, %p1) : (tensor<i32>, tensor<2xf32>) -> ()
  }) : (tensor<i32>, tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xf32>
}
// -----
// while (C1, C2, C3, I1): accepted
func.func @main(%a0: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.while"(%a0) ({
  ^bb0(%p0: !stablehlo.token):
    %s0 = "stablehlo.constant"() <{value = dense<false> : tensor<i1>}> : () -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: !stablehlo.token):
    "stablehlo.return"(%p0) : (!stablehlo.token) -> ()
  }) : (!stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// while (C1, I2): rejected: stablehlo.while: (C1) expected a condition of [tensor<i32>, tensor<2xf32>], found one of [tensor<i32>]
func.func @main(%a0: tensor<i32>, %a1: tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>) {
  %r:2 = "stablehlo.while"(%a0, %a1) ({
  ^bb0(%p0: tensor<i32>):
    %s0 = "stablehlo.compare"(%p0, %p0) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    "stablehlo.return"(%p0, %p1) : (tensor<i32>, tensor<2xf32>) -> ()
  }) : (tensor<i32>, tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xf32>
}
// -----
// while (C1): rejected: stablehlo.while: (C1) expected a condition of [tensor<i32>, tensor<2xf32>], found one of [tensor<i32>, tensor<2xf64>]
func.func @main(%a0: tensor<i32>, %a1: tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>) {
  %r:2 = "stablehlo.while"(%a0, %a1) ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf64>):
    %s0 = "stablehlo.compare"(%p0, %p0) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    "stablehlo.return"(%p0, %p1) : (tensor<i32>, tensor<2xf32>) -> ()
  }) : (tensor<i32>, tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xf32>
}
// -----
// while (C1): rejected: stablehlo.while: (C1) expected a condition that gives one tensor<i1>, found [tensor<i32>, tensor<2xf32>]
func.func @main(%a0: tensor<i32>, %a1: tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>) {
  %r:2 = "stablehlo.while"(%a0, %a1) ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    "stablehlo.return"(%p0, %p1) : (tensor<i32>, tensor<2xf32>) -> ()
  }, {
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    "stablehlo.return"(%p0, %p1) : (tensor<i32>, tensor<2xf32>) -> ()
  }) : (tensor<i32>, tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xf32>
}
// -----
// while (C1): rejected: stablehlo.while: (C1) expected a condition that gives one tensor<i1>, found [tensor<i1>, tensor<i1>]
func.func @main(%a0: tensor<i32>, %a1: tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>) {
  %r:2 = "stablehlo.while"(%a0, %a1) ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    %s0 = "stablehlo.compare"(%p0, %p0) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
    "stablehlo.return"(%s0, %s0) : (tensor<i1>, tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    "stablehlo.return"(%p0, %p1) : (tensor<i32>, tensor<2xf32>) -> ()
  }) : (tensor<i32>, tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xf32>
}
// -----
// while (C1): rejected: stablehlo.while: (C1) expected a condition that gives one tensor<i1>, found [tensor<i32>]
func.func @main(%a0: tensor<i32>, %a1: tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>) {
  %r:2 = "stablehlo.while"(%a0, %a1) ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    %s0 = "stablehlo.compare"(%p0, %p0) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
    "stablehlo.return"(%p0) : (tensor<i32>) -> ()
  }, {
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    "stablehlo.return"(%p0, %p1) : (tensor<i32>, tensor<2xf32>) -> ()
  }) : (tensor<i32>, tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xf32>
}
// -----
// while (C2, I3): rejected: stablehlo.while: (C2) expected a body of [tensor<i32>, tensor<2xf32>], found one of [tensor<i32>, tensor<2xf32>, tensor<f32>]
func.func @main(%a0: tensor<i32>, %a1: tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>) {
  %r:2 = "stablehlo.while"(%a0, %a1) ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    %s0 = "stablehlo.compare"(%p0, %p0) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>, %p2: tensor<f32>):
    "stablehlo.return"(%p0, %p1) : (tensor<i32>, tensor<2xf32>) -> ()
  }) : (tensor<i32>, tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xf32>
}
// -----
// while (C2): rejected: stablehlo.while: (C2) expected a body that gives [tensor<i32>, tensor<2xf32>], found [tensor<2xf32>, tensor<i32>]
func.func @main(%a0: tensor<i32>, %a1: tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>) {
  %r:2 = "stablehlo.while"(%a0, %a1) ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    %s0 = "stablehlo.compare"(%p0, %p0) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    "stablehlo.return"(%p1, %p0) : (tensor<2xf32>, tensor<i32>) -> ()
  }) : (tensor<i32>, tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xf32>
}
// -----
// while (C2): rejected: stablehlo.while: (C2) expected a body that gives [tensor<i32>, tensor<2xf32>], found [tensor<i32>]
func.func @main(%a0: tensor<i32>, %a1: tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>) {
  %r:2 = "stablehlo.while"(%a0, %a1) ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    %s0 = "stablehlo.compare"(%p0, %p0) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    "stablehlo.return"(%p0) : (tensor<i32>) -> ()
  }) : (tensor<i32>, tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xf32>
}
// -----
// while (C3): rejected: stablehlo.while: expected results [tensor<i32>, tensor<2xf32>], found [tensor<i32>, tensor<3xf32>]
func.func @main(%a0: tensor<i32>, %a1: tensor<2xf32>) -> (tensor<i32>, tensor<3xf32>) {
  %r:2 = "stablehlo.while"(%a0, %a1) ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    %s0 = "stablehlo.compare"(%p0, %p0) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    "stablehlo.return"(%p0, %p1) : (tensor<i32>, tensor<2xf32>) -> ()
  }) : (tensor<i32>, tensor<2xf32>) -> (tensor<i32>, tensor<3xf32>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<3xf32>
}
// -----
// while (C3): rejected: stablehlo.while: expected results [tensor<i32>, tensor<2xf32>], found [tensor<i32>]
func.func @main(%a0: tensor<i32>, %a1: tensor<2xf32>) -> tensor<i32> {
  %r = "stablehlo.while"(%a0, %a1) ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    %s0 = "stablehlo.compare"(%p0, %p0) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    "stablehlo.return"(%p0, %p1) : (tensor<i32>, tensor<2xf32>) -> ()
  }) : (tensor<i32>, tensor<2xf32>) -> tensor<i32>
  func.return %r : tensor<i32>
}
// -----
// while (C1, I1): rejected: stablehlo.while: (C1) expected a condition of [tensor<i64>, tensor<2xf32>], found one of [tensor<i32>, tensor<2xf32>]
func.func @main(%a0: tensor<i64>, %a1: tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>) {
  %r:2 = "stablehlo.while"(%a0, %a1) ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    %s0 = "stablehlo.compare"(%p0, %p0) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    "stablehlo.return"(%p0, %p1) : (tensor<i32>, tensor<2xf32>) -> ()
  }) : (tensor<i64>, tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xf32>
}
// -----
// while (I2): rejected: stablehlo.while: expected 2 regions, found 0
func.func @main(%a0: tensor<i32>, %a1: tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>) {
  %r:2 = "stablehlo.while"(%a0, %a1) : (tensor<i32>, tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xf32>
}
// -----
// while (I3): rejected: stablehlo.while: expected 2 regions, found 1
func.func @main(%a0: tensor<i32>, %a1: tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>) {
  %r:2 = "stablehlo.while"(%a0, %a1) ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<2xf32>):
    %s0 = "stablehlo.compare"(%p0, %p0) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }) : (tensor<i32>, tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>)
  func.return %r#0, %r#1 : tensor<i32>, tensor<2xf32>
}
// -----
// optimization_barrier (C1): accepted
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> (tensor<2xf32>, !stablehlo.token) {
  %r:2 = "stablehlo.optimization_barrier"(%a0, %a1) : (tensor<2xf32>, !stablehlo.token) -> (tensor<2xf32>, !stablehlo.token)
  func.return %r#0, %r#1 : tensor<2xf32>, !stablehlo.token
}
// -----
// optimization_barrier (C1): rejected: stablehlo.optimization_barrier: expected results [tensor<2xf32>, !stablehlo.token], found [tensor<3xf32>, !stablehlo.token]
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> (tensor<3xf32>, !stablehlo.token) {
  %r:2 = "stablehlo.optimization_barrier"(%a0, %a1) : (tensor<2xf32>, !stablehlo.token) -> (tensor<3xf32>, !stablehlo.token)
  func.return %r#0, %r#1 : tensor<3xf32>, !stablehlo.token
}
// -----
// optimization_barrier (C1): rejected: stablehlo.optimization_barrier: expected results [tensor<2xf32>, !stablehlo.token], found [tensor<2xf32>]
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.optimization_barrier"(%a0, %a1) : (tensor<2xf32>, !stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// optimization_barrier (C1): accepted
func.func @main() {
  "stablehlo.optimization_barrier"() : () -> ()
  func.return
}
// -----
// composite (I1, I2, I3, I4, I5, I6, C1, C2, C3, C4): accepted
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.composite"(%a0) <{name = "my.more", composite_attributes = {n = 1 : i64}, decomposition = @more, version = 1 : i32}> : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// composite (C1): rejected: stablehlo.composite: (C1) expected a name such as "dialect.op", found "more"
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.composite"(%a0) <{name = "more", composite_attributes = {n = 1 : i64}, decomposition = @more, version = 1 : i32}> : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// composite (C1): rejected: stablehlo.composite: (C1) expected a name such as "dialect.op", found ""
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.composite"(%a0) <{name = "", composite_attributes = {n = 1 : i64}, decomposition = @more, version = 1 : i32}> : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// composite (C2): rejected: stablehlo.composite: expected the name of a function, found 'less', which does not reference a valid function
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.composite"(%a0) <{name = "my.more", composite_attributes = {n = 1 : i64}, decomposition = @less, version = 1 : i32}> : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// composite (C3): rejected: stablehlo.composite: (C3) expected operands [tensor<f32>] as its decomposition @more takes, found [tensor<2xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<f32> {
  %r = "stablehlo.composite"(%a0) <{name = "my.more", composite_attributes = {n = 1 : i64}, decomposition = @more, version = 1 : i32}> : (tensor<2xf32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// composite (C3): rejected: stablehlo.composite: (C3) expected operands [tensor<f32>] as its decomposition @more takes, found [tensor<f32>, tensor<f32>]
func.func @main(%a0: tensor<f32>, %a1: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.composite"(%a0, %a1) <{name = "my.more", composite_attributes = {n = 1 : i64}, decomposition = @more, version = 1 : i32}> : (tensor<f32>, tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// composite (C4): rejected: stablehlo.composite: expected results [tensor<f32>], found [tensor<2xf32>]
func.func @main(%a0: tensor<f32>) -> tensor<2xf32> {
  %r = "stablehlo.composite"(%a0) <{name = "my.more", composite_attributes = {n = 1 : i64}, decomposition = @more, version = 1 : i32}> : (tensor<f32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// composite (C4): rejected: stablehlo.composite: expected results [tensor<f32>], found [tensor<f32>, tensor<f32>]
func.func @main(%a0: tensor<f32>) -> (tensor<f32>, tensor<f32>) {
  %r:2 = "stablehlo.composite"(%a0) <{name = "my.more", composite_attributes = {n = 1 : i64}, decomposition = @more, version = 1 : i32}> : (tensor<f32>) -> (tensor<f32>, tensor<f32>)
  func.return %r#0, %r#1 : tensor<f32>, tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// composite (I2): rejected: stablehlo.composite: expected name to be Text, found 1 : i64
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.composite"(%a0) <{name = 1 : i64, composite_attributes = {n = 1 : i64}, decomposition = @more, version = 1 : i32}> : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// composite (I2): rejected: stablehlo.composite: expected an attribute name, found none
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.composite"(%a0) <{composite_attributes = {n = 1 : i64}, decomposition = @more, version = 1 : i32}> : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// composite (I3): rejected: stablehlo.composite: expected composite_attributes to be Dictionary, found 1 : i64
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.composite"(%a0) <{name = "my.more", composite_attributes = 1 : i64, decomposition = @more, version = 1 : i32}> : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// composite (I4): rejected: stablehlo.composite: expected decomposition to be the name of a function, found "more"
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.composite"(%a0) <{name = "my.more", composite_attributes = {n = 1 : i64}, decomposition = "more", version = 1 : i32}> : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// composite (I4): rejected: stablehlo.composite: expected decomposition to be the name of a function, found null
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.composite"(%a0) <{name = "my.more", composite_attributes = {n = 1 : i64}, version = 1 : i32}> : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// composite (I5): rejected: stablehlo.composite: expected version to be Int, found "no"
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.composite"(%a0) <{name = "my.more", composite_attributes = {n = 1 : i64}, decomposition = @more, version = "no"}> : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// composite (C3): rejected: stablehlo.composite: (C3) expected operands [tensor<f32>] as its decomposition @more takes, found [!stablehlo.token]
func.func @main(%a0: !stablehlo.token) -> tensor<f32> {
  %r = "stablehlo.composite"(%a0) <{name = "my.more", composite_attributes = {n = 1 : i64}, decomposition = @more, version = 1 : i32}> : (!stablehlo.token) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// composite (I6): rejected: stablehlo.composite: (I6) expected no regions, found 1
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.composite"(%a0) <{name = "my.more", composite_attributes = {n = 1 : i64}, decomposition = @more, version = 1 : i32}> ({
    "stablehlo.return"() : () -> ()
  }) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// custom_call (I1, I2, I3, I4, I5, I6, I7): accepted
func.func @main(%a0: tensor<f32>, %a1: !stablehlo.token) -> tensor<f32> {
  %r = "stablehlo.custom_call"(%a0, %a1) <{call_target_name = "target", has_side_effect = true, backend_config = "text", api_version = 1 : i32, called_computations = [@more], output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [], operand_index = 0, operand_tuple_indices = []>]}> : (tensor<f32>, !stablehlo.token) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// custom_call (I4, I5): accepted
func.func @main(%a0: tensor<f32>, %a1: !stablehlo.token) -> tensor<f32> {
  %r = "stablehlo.custom_call"(%a0, %a1) <{call_target_name = "target", has_side_effect = true, backend_config = {n = 1 : i64}, api_version = 4 : i32, called_computations = [@more], output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [], operand_index = 0, operand_tuple_indices = []>]}> : (tensor<f32>, !stablehlo.token) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// custom_call (I2): rejected: stablehlo.custom_call: expected an attribute call_target_name, found none
func.func @main(%a0: tensor<f32>, %a1: !stablehlo.token) -> tensor<f32> {
  %r = "stablehlo.custom_call"(%a0, %a1) <{has_side_effect = true, backend_config = "text", api_version = 1 : i32, called_computations = [@more], output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [], operand_index = 0, operand_tuple_indices = []>]}> : (tensor<f32>, !stablehlo.token) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// custom_call (I5): rejected: stablehlo.custom_call: (I5) expected an api_version of 0 to 4, found 17
func.func @main(%a0: tensor<f32>, %a1: !stablehlo.token) -> tensor<f32> {
  %r = "stablehlo.custom_call"(%a0, %a1) <{call_target_name = "target", has_side_effect = true, backend_config = "text", api_version = 17 : i32, called_computations = [@more], output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [], operand_index = 0, operand_tuple_indices = []>]}> : (tensor<f32>, !stablehlo.token) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// custom_call (I4): rejected: stablehlo.custom_call: (I4) expected a backend_config that is a dictionary with API_VERSION_TYPED_FFI, found "text"
func.func @main(%a0: tensor<f32>, %a1: !stablehlo.token) -> tensor<f32> {
  %r = "stablehlo.custom_call"(%a0, %a1) <{call_target_name = "target", has_side_effect = true, backend_config = "text", api_version = 4 : i32, called_computations = [@more], output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [], operand_index = 0, operand_tuple_indices = []>]}> : (tensor<f32>, !stablehlo.token) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// custom_call (I4): rejected: stablehlo.custom_call: (I4) expected a backend_config that is a string, found {n = 1 : i64}
func.func @main(%a0: tensor<f32>, %a1: !stablehlo.token) -> tensor<f32> {
  %r = "stablehlo.custom_call"(%a0, %a1) <{call_target_name = "target", has_side_effect = true, backend_config = {n = 1 : i64}, api_version = 1 : i32, called_computations = [@more], output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [], operand_index = 0, operand_tuple_indices = []>]}> : (tensor<f32>, !stablehlo.token) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// custom_call (I7): rejected: stablehlo.custom_call: (I7) expected an operand_index within [0, 2), found 5
func.func @main(%a0: tensor<f32>, %a1: !stablehlo.token) -> tensor<f32> {
  %r = "stablehlo.custom_call"(%a0, %a1) <{call_target_name = "target", has_side_effect = true, backend_config = "text", api_version = 1 : i32, called_computations = [@more], output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [], operand_index = 5, operand_tuple_indices = []>]}> : (tensor<f32>, !stablehlo.token) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// custom_call (I6): rejected: stablehlo.custom_call: (I6) expected called_computations that are a list of names of functions, found "more"
func.func @main(%a0: tensor<f32>, %a1: !stablehlo.token) -> tensor<f32> {
  %r = "stablehlo.custom_call"(%a0, %a1) <{call_target_name = "target", has_side_effect = true, backend_config = "text", api_version = 1 : i32, called_computations = "more", output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [], operand_index = 0, operand_tuple_indices = []>]}> : (tensor<f32>, !stablehlo.token) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// custom_call (I3): rejected: stablehlo.custom_call: expected has_side_effect to be Bool, found "no"
func.func @main(%a0: tensor<f32>, %a1: !stablehlo.token) -> tensor<f32> {
  %r = "stablehlo.custom_call"(%a0, %a1) <{call_target_name = "target", has_side_effect = "no", backend_config = "text", api_version = 1 : i32, called_computations = [@more], output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [], operand_index = 0, operand_tuple_indices = []>]}> : (tensor<f32>, !stablehlo.token) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// custom_call (I2): rejected: stablehlo.custom_call: expected call_target_name to be Text, found 1 : i64
func.func @main(%a0: tensor<f32>, %a1: !stablehlo.token) -> tensor<f32> {
  %r = "stablehlo.custom_call"(%a0, %a1) <{call_target_name = 1 : i64, has_side_effect = true, backend_config = "text", api_version = 1 : i32, called_computations = [@more], output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [], operand_index = 0, operand_tuple_indices = []>]}> : (tensor<f32>, !stablehlo.token) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
// -----
// custom_call (I7): rejected: stablehlo.custom_call: (I7) expected output_operand_aliases that are a list, found "no"
func.func @main(%a0: tensor<f32>, %a1: !stablehlo.token) -> tensor<f32> {
  %r = "stablehlo.custom_call"(%a0, %a1) <{call_target_name = "target", has_side_effect = true, backend_config = "text", api_version = 1 : i32, called_computations = [@more], output_operand_aliases = "no"}> : (tensor<f32>, !stablehlo.token) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @more(%x: tensor<f32>) -> tensor<f32> {
  func.return %x : tensor<f32>
}
