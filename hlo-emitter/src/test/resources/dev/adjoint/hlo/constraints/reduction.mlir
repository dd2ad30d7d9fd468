// reduce (I1, I2, I3, I4, C1, C2, C3, C4, C5, C6, C7, C8): accepted
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<3xf32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// reduce (C1, C2, C3): accepted
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xi32>, %a2: tensor<f32>, %a3: tensor<i32>) -> (tensor<3xf32>, tensor<3xi32>) {
  %r:2 = "stablehlo.reduce"(%a0, %a1, %a2, %a3) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<i32>, %p2: tensor<f32>, %p3: tensor<i32>):
    %s0 = "stablehlo.add"(%p0, %p2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %s1 = "stablehlo.add"(%p1, %p3) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    "stablehlo.return"(%s0, %s1) : (tensor<f32>, tensor<i32>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xi32>, tensor<f32>, tensor<i32>) -> (tensor<3xf32>, tensor<3xi32>)
  func.return %r#0, %r#1 : tensor<3xf32>, tensor<3xi32>
}
// -----
// reduce (C6, C8): accepted
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<3xf64> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<f64>, %p1: tensor<f64>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f64>, tensor<f64>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf64>
  func.return %r : tensor<3xf64>
}
// -----
// reduce (C4, C5, C7): accepted
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 1, 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// reduce (C4, C7): accepted
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<2x3xf32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// reduce (C1): rejected: stablehlo.reduce: (C1) expected inputs of one shape, found [2, 3] and tensor<2x4xi32>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x4xi32>, %a2: tensor<f32>, %a3: tensor<i32>) -> (tensor<3xf32>, tensor<3xi32>) {
  %r:2 = "stablehlo.reduce"(%a0, %a1, %a2, %a3) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<i32>, %p2: tensor<f32>, %p3: tensor<i32>):
    %s0 = "stablehlo.add"(%p0, %p2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %s1 = "stablehlo.add"(%p1, %p3) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    "stablehlo.return"(%s0, %s1) : (tensor<f32>, tensor<i32>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x4xi32>, tensor<f32>, tensor<i32>) -> (tensor<3xf32>, tensor<3xi32>)
  func.return %r#0, %r#1 : tensor<3xf32>, tensor<3xi32>
}
// -----
// reduce (C2): rejected: stablehlo.reduce: (C2) expected a scalar init of f32, found tensor<f64>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f64>) -> tensor<3xf32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<f64>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// reduce (C2): rejected: stablehlo.reduce: (C2) expected a scalar init of f32, found tensor<i32>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<i32>) -> tensor<3xf32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<i32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// reduce (C3): rejected: stablehlo.reduce: (C3) expected at least one input and as many inits, found 0 and 0
func.func @main() {
  "stablehlo.reduce"() <{dimensions = array<i64: 0>}> ({
  ^bb0:
    "stablehlo.return"() : () -> ()
  }) : () -> ()
  func.return
}
// -----
// reduce (C3): rejected: stablehlo.reduce: (C3) expected at least one input and as many inits, found 1 and 2
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xf32>, %a2: tensor<f32>) -> tensor<3xf32> {
  %r = "stablehlo.reduce"(%a0, %a1, %a2) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// reduce (C3): rejected: stablehlo.reduce: expected results [tensor<3xf32>], found [tensor<3xf32>, tensor<3xf32>]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> (tensor<3xf32>, tensor<3xf32>) {
  %r:2 = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<f32>) -> (tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1 : tensor<3xf32>, tensor<3xf32>
}
// -----
// reduce (C4): rejected: stablehlo.reduce: (C4, C5) expected dimensions within [0, 2), found [2]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<3xf32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 2>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// reduce (C4): rejected: stablehlo.reduce: (C4, C5) expected dimensions within [0, 2), found [-1]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<3xf32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: -1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// reduce (C5): rejected: stablehlo.reduce: (C4, C5) expected distinct dimensions, found [0, 0]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<3xf32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 0, 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// reduce (C6, I4): rejected: stablehlo.reduce: (C6) expected a reduction-region that takes 2 parameters, found 1
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<3xf32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<f32>):
    "stablehlo.return"(%p0) : (tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// reduce (C6): rejected: stablehlo.reduce: (C6) expected a reduction-region whose element type tensor<i32> is promotable from tensor<f32>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<3xf32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<i32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    "stablehlo.return"(%s0) : (tensor<i32>) -> ()
  }) : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// reduce (C6): rejected: stablehlo.reduce: (C6) expected a reduction-region whose element type tensor<f16> is promotable from tensor<f32>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<3xf32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<f16>, %p1: tensor<f16>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f16>, tensor<f16>) -> tensor<f16>
    "stablehlo.return"(%s0) : (tensor<f16>) -> ()
  }) : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// reduce (C6): rejected: stablehlo.reduce: (C6) expected parameter 1 of the reduction-region to have the type of result 0, tensor<f32>, found tensor<f64>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<3xf32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f64>):
    "stablehlo.return"(%p0) : (tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// reduce (C6): rejected: stablehlo.reduce: (C6) expected a reduction-region that gives 1 results, found 2
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<3xf32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    "stablehlo.return"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// reduce (C6): rejected: stablehlo.reduce: (C6) expected a reduction-region with the shape of the init value 0, tensor<f32>, found tensor<1xf32>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<3xf32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<1xf32>, %p1: tensor<1xf32>):
    "stablehlo.return"(%p0) : (tensor<1xf32>) -> ()
  }) : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// reduce (C7): rejected: stablehlo.reduce: expected results [tensor<3xf32>], found [tensor<2xf32>]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<2xf32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// reduce (C7): rejected: stablehlo.reduce: expected results [tensor<3xf32>], found [tensor<1x3xf32>]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<1x3xf32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<f32>) -> tensor<1x3xf32>
  func.return %r : tensor<1x3xf32>
}
// -----
// reduce (C8): rejected: stablehlo.reduce: expected results [tensor<3xf32>], found [tensor<3xf64>]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<3xf64> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf64>
  func.return %r : tensor<3xf64>
}
// -----
// reduce (C6, I2): rejected: stablehlo.reduce: (C6) expected a reduction-region with the shape of the init value 0, tensor<3xf32>, found tensor<f32>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<3xf32>) -> tensor<3xf32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// reduce (I4): rejected: stablehlo.reduce: expected 1 regions, found 0
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<3xf32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 0>}> : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// reduce (I1): rejected: stablehlo.reduce: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<f32>) -> tensor<3xf32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (!stablehlo.token, tensor<f32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// reduce (I3): rejected: stablehlo.reduce: expected dimensions to be a list of integers, found "no"
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<3xf32> {
  %r = "stablehlo.reduce"(%a0, %a1) <{dimensions = "no"}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<f32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// map (I1, I2, I3, C1, C2, C3, C4): accepted
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xf32>) -> tensor<2x3xf64> {
  %r = "stablehlo.map"(%a0, %a1) <{dimensions = array<i64: 0, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.convert"(%p0) : (tensor<f32>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf64>
  func.return %r : tensor<2x3xf64>
}
// -----
// map (C2, C3): accepted
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.map"(%a0) <{dimensions = array<i64>}> ({
  ^bb0(%p0: tensor<f32>):
    %s0 = "stablehlo.convert"(%p0) : (tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// map (C1): rejected: stablehlo.map: (C1) expected inputs of one shape, found tensor<2x3xf32> and tensor<2x4xf32>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x4xf32>) -> tensor<2x3xf64> {
  %r = "stablehlo.map"(%a0, %a1) <{dimensions = array<i64: 0, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.convert"(%p0) : (tensor<f32>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x4xf32>) -> tensor<2x3xf64>
  func.return %r : tensor<2x3xf64>
}
// -----
// map (C1): rejected: stablehlo.map: expected results [tensor<2x3xf64>], found [tensor<2x4xf64>]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xf32>) -> tensor<2x4xf64> {
  %r = "stablehlo.map"(%a0, %a1) <{dimensions = array<i64: 0, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.convert"(%p0) : (tensor<f32>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x4xf64>
  func.return %r : tensor<2x4xf64>
}
// -----
// map (C2): rejected: stablehlo.map: (C2) expected at least one input, found none
func.func @main() -> tensor<2x3xf64> {
  %r = "stablehlo.map"() <{dimensions = array<i64: 0, 1>}> ({
  ^bb0:
    %s0 = "stablehlo.constant"() <{value = dense<1.0> : tensor<f64>}> : () -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : () -> tensor<2x3xf64>
  func.return %r : tensor<2x3xf64>
}
// -----
// map (C3): rejected: stablehlo.map: (C3) expected the dimensions 0 to 1, found [0]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xf32>) -> tensor<2x3xf64> {
  %r = "stablehlo.map"(%a0, %a1) <{dimensions = array<i64: 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.convert"(%p0) : (tensor<f32>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf64>
  func.return %r : tensor<2x3xf64>
}
// -----
// map (C3): rejected: stablehlo.map: (C3) expected the dimensions 0 to 1, found [1, 0]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xf32>) -> tensor<2x3xf64> {
  %r = "stablehlo.map"(%a0, %a1) <{dimensions = array<i64: 1, 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.convert"(%p0) : (tensor<f32>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf64>
  func.return %r : tensor<2x3xf64>
}
// -----
// map (C3): rejected: stablehlo.map: (C3) expected the dimensions 0 to 1, found [0, 1, 2]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xf32>) -> tensor<2x3xf64> {
  %r = "stablehlo.map"(%a0, %a1) <{dimensions = array<i64: 0, 1, 2>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.convert"(%p0) : (tensor<f32>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf64>
  func.return %r : tensor<2x3xf64>
}
// -----
// map (C4): rejected: stablehlo.map: (C4) expected a computation of [tensor<f32>, tensor<f32>], found one of [tensor<f32>]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xf32>) -> tensor<2x3xf64> {
  %r = "stablehlo.map"(%a0, %a1) <{dimensions = array<i64: 0, 1>}> ({
  ^bb0(%p0: tensor<f32>):
    %s0 = "stablehlo.convert"(%p0) : (tensor<f32>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf64>
  func.return %r : tensor<2x3xf64>
}
// -----
// map (C4): rejected: stablehlo.map: (C4) expected a computation of [tensor<f32>, tensor<f32>], found one of [tensor<i32>, tensor<i32>]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xf32>) -> tensor<2x3xf64> {
  %r = "stablehlo.map"(%a0, %a1) <{dimensions = array<i64: 0, 1>}> ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<i32>):
    %s0 = "stablehlo.convert"(%p0) : (tensor<i32>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf64>
  func.return %r : tensor<2x3xf64>
}
// -----
// map (C4): rejected: stablehlo.map: expected results [tensor<2x3xf64>], found [tensor<2x3xf32>]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xf32>) -> tensor<2x3xf32> {
  %r = "stablehlo.map"(%a0, %a1) <{dimensions = array<i64: 0, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.convert"(%p0) : (tensor<f32>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// map (C4, I3): rejected: stablehlo.map: (C4) expected a computation that gives one scalar, found [tensor<f32>, tensor<f32>]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xf32>) -> tensor<2x3xf64> {
  %r = "stablehlo.map"(%a0, %a1) <{dimensions = array<i64: 0, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    "stablehlo.return"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf64>
  func.return %r : tensor<2x3xf64>
}
// -----
// map (C4): rejected: stablehlo.map: (C4) expected a computation that gives one scalar, found [tensor<1xf32>]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xf32>) -> tensor<2x3xf64> {
  %r = "stablehlo.map"(%a0, %a1) <{dimensions = array<i64: 0, 1>}> ({
  ^bb0(%p0: tensor<1xf32>, %p1: tensor<1xf32>):
    "stablehlo.return"(%p0) : (tensor<1xf32>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf64>
  func.return %r : tensor<2x3xf64>
}
// -----
// map (I3): rejected: stablehlo.map: expected 1 regions, found 0
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xf32>) -> tensor<2x3xf64> {
  %r = "stablehlo.map"(%a0, %a1) <{dimensions = array<i64: 0, 1>}> : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf64>
  func.return %r : tensor<2x3xf64>
}
// -----
// map (I1): rejected: stablehlo.map: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2x3xf32>) -> tensor<2x3xf64> {
  %r = "stablehlo.map"(%a0, %a1) <{dimensions = array<i64: 0, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.convert"(%p0) : (tensor<f32>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (!stablehlo.token, tensor<2x3xf32>) -> tensor<2x3xf64>
  func.return %r : tensor<2x3xf64>
}
// -----
// map (I2): rejected: stablehlo.map: expected dimensions to be a list of integers, found "no"
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<2x3xf32>) -> tensor<2x3xf64> {
  %r = "stablehlo.map"(%a0, %a1) <{dimensions = "no"}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.convert"(%p0) : (tensor<f32>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf64>
  func.return %r : tensor<2x3xf64>
}
