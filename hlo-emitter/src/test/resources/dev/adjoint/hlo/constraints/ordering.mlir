// sort (I1, I2, I3, I4, C1, C2, C3, C4, C5): accepted
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %r:2 = "stablehlo.sort"(%a0, %a1) <{dimension = -1 : i64, is_stable = true}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>, %p2: tensor<i32>, %p3: tensor<i32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x3xi32>
}
// -----
// sort (C4): accepted
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %r:2 = "stablehlo.sort"(%a0, %a1) <{dimension = -2 : i64, is_stable = true}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>, %p2: tensor<i32>, %p3: tensor<i32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x3xi32>
}
// -----
// sort (C4): accepted
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %r:2 = "stablehlo.sort"(%a0, %a1) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>, %p2: tensor<i32>, %p3: tensor<i32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x3xi32>
}
// -----
// sort (C1, C2, C3): accepted
func.func @main(%a0: tensor<4xbf16>) -> tensor<4xbf16> {
  %r = "stablehlo.sort"(%a0) <{dimension = -1 : i64, is_stable = true}> ({
  ^bb0(%p0: tensor<bf16>, %p1: tensor<bf16>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<bf16>, tensor<bf16>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }) : (tensor<4xbf16>) -> tensor<4xbf16>
  func.return %r : tensor<4xbf16>
}
// -----
// sort (C1): rejected: stablehlo.sort: (C1) expected at least one input, found none
func.func @main() {
  "stablehlo.sort"() <{dimension = -1 : i64, is_stable = true}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }) : () -> ()
  func.return
}
// -----
// sort (C2): rejected: stablehlo.sort: expected results [tensor<2x3xf32>, tensor<2x3xi32>], found [tensor<2x3xf64>, tensor<2x3xi32>]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xi32>) -> (tensor<2x3xf64>, tensor<2x3xi32>) {
  %r:2 = "stablehlo.sort"(%a0, %a1) <{dimension = -1 : i64, is_stable = true}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>, %p2: tensor<i32>, %p3: tensor<i32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xi32>) -> (tensor<2x3xf64>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf64>, tensor<2x3xi32>
}
// -----
// sort (C2): rejected: stablehlo.sort: expected results [tensor<2x3xf32>, tensor<2x3xi32>], found [tensor<2x3xf32>]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xi32>) -> tensor<2x3xf32> {
  %r = "stablehlo.sort"(%a0, %a1) <{dimension = -1 : i64, is_stable = true}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>, %p2: tensor<i32>, %p3: tensor<i32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xi32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// sort (C3): rejected: stablehlo.sort: (C3) expected inputs of one shape, found tensor<2x3xf32> and tensor<2x4xi32>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x4xi32>) -> (tensor<2x3xf32>, tensor<2x4xi32>) {
  %r:2 = "stablehlo.sort"(%a0, %a1) <{dimension = -1 : i64, is_stable = true}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>, %p2: tensor<i32>, %p3: tensor<i32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x4xi32>) -> (tensor<2x3xf32>, tensor<2x4xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x4xi32>
}
// -----
// sort (C3): rejected: stablehlo.sort: expected results [tensor<2x3xf32>, tensor<2x3xi32>], found [tensor<3x2xf32>, tensor<2x3xi32>]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xi32>) -> (tensor<3x2xf32>, tensor<2x3xi32>) {
  %r:2 = "stablehlo.sort"(%a0, %a1) <{dimension = -1 : i64, is_stable = true}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>, %p2: tensor<i32>, %p3: tensor<i32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xi32>) -> (tensor<3x2xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<3x2xf32>, tensor<2x3xi32>
}
// -----
// sort (C4): rejected: stablehlo.sort: (C4) expected a dimension within [-2, 2), found 2
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %r:2 = "stablehlo.sort"(%a0, %a1) <{dimension = 2 : i64, is_stable = true}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>, %p2: tensor<i32>, %p3: tensor<i32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x3xi32>
}
// -----
// sort (C4): rejected: stablehlo.sort: (C4) expected a dimension within [-2, 2), found -3
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %r:2 = "stablehlo.sort"(%a0, %a1) <{dimension = -3 : i64, is_stable = true}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>, %p2: tensor<i32>, %p3: tensor<i32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x3xi32>
}
// -----
// sort (C5, I4): rejected: stablehlo.sort: (C5) expected a comparator of [tensor<f32>, tensor<f32>, tensor<i32>, tensor<i32>], found one of [tensor<f32>, tensor<f32>]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %r:2 = "stablehlo.sort"(%a0, %a1) <{dimension = -1 : i64, is_stable = true}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x3xi32>
}
// -----
// sort (C5): rejected: stablehlo.sort: (C5) expected a comparator of [tensor<f32>, tensor<f32>, tensor<i32>, tensor<i32>], found one of [tensor<i32>, tensor<i32>, tensor<f32>, tensor<f32>]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %r:2 = "stablehlo.sort"(%a0, %a1) <{dimension = -1 : i64, is_stable = true}> ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<i32>, %p2: tensor<f32>, %p3: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<i32>, tensor<i32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x3xi32>
}
// -----
// sort (C5): rejected: stablehlo.sort: (C5) expected a comparator that gives tensor<i1>, found [tensor<f32>]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %r:2 = "stablehlo.sort"(%a0, %a1) <{dimension = -1 : i64, is_stable = true}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>, %p2: tensor<i32>, %p3: tensor<i32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%p0) : (tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x3xi32>
}
// -----
// sort (C5): rejected: stablehlo.sort: (C5) expected a comparator that gives tensor<i1>, found [tensor<i1>, tensor<i1>]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %r:2 = "stablehlo.sort"(%a0, %a1) <{dimension = -1 : i64, is_stable = true}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>, %p2: tensor<i32>, %p3: tensor<i32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0, %s0) : (tensor<i1>, tensor<i1>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x3xi32>
}
// -----
// sort (I4): rejected: stablehlo.sort: expected 1 regions, found 0
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %r:2 = "stablehlo.sort"(%a0, %a1) <{dimension = -1 : i64, is_stable = true}> : (tensor<2x3xf32>, tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x3xi32>
}
// -----
// sort (I1): rejected: stablehlo.sort: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %r:2 = "stablehlo.sort"(%a0, %a1) <{dimension = -1 : i64, is_stable = true}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>, %p2: tensor<i32>, %p3: tensor<i32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }) : (!stablehlo.token, tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x3xi32>
}
// -----
// sort (I2): rejected: stablehlo.sort: expected dimension to be Int, found "no"
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %r:2 = "stablehlo.sort"(%a0, %a1) <{dimension = "no", is_stable = true}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>, %p2: tensor<i32>, %p3: tensor<i32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x3xi32>
}
// -----
// sort (I3): rejected: stablehlo.sort: expected is_stable to be Bool, found "no"
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %r:2 = "stablehlo.sort"(%a0, %a1) <{dimension = -1 : i64, is_stable = "no"}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>, %p2: tensor<i32>, %p3: tensor<i32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xi32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x3xi32>
}
