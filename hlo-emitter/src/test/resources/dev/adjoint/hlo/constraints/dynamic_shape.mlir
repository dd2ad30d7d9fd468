// dynamic_broadcast_in_dim (C1, C2, C3, C4, C5, C7, C8, C9, C10, I1, I2, I3, I4, I5): accepted
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<3xi64>) -> tensor<?x?x?xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
  func.return %r : tensor<?x?x?xf32>
}
// -----
// dynamic_broadcast_in_dim (C5, C7): accepted
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<3xi64>) -> tensor<2x4x3xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<2x4x3xf32>
  func.return %r : tensor<2x4x3xf32>
}
// -----
// dynamic_broadcast_in_dim (C1): accepted
func.func @main(%a0: tensor<1x3x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3xi64>) -> tensor<?x?x?x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3x!quant.uniform<i8:f32, 2.0:0>>, tensor<3xi64>) -> tensor<?x?x?x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<?x?x?x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// dynamic_broadcast_in_dim (C6): accepted
func.func @main(%a0: tensor<1x3x!quant.uniform<i8:f32:1, {1.0, 2.0, 3.0}>>, %a1: tensor<3xi64>) -> tensor<2x4x3x!quant.uniform<i8:f32:2, {1.0, 2.0, 3.0}>> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3x!quant.uniform<i8:f32:1, {1.0, 2.0, 3.0}>>, tensor<3xi64>) -> tensor<2x4x3x!quant.uniform<i8:f32:2, {1.0, 2.0, 3.0}>>
  func.return %r : tensor<2x4x3x!quant.uniform<i8:f32:2, {1.0, 2.0, 3.0}>>
}
// -----
// dynamic_broadcast_in_dim (C6): accepted
func.func @main(%a0: tensor<1x3x!quant.uniform<i8:f32:0, {1.0}>>, %a1: tensor<3xi64>) -> tensor<2x4x3x!quant.uniform<i8:f32:1, {1.0, 1.0, 1.0, 1.0}>> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3x!quant.uniform<i8:f32:0, {1.0}>>, tensor<3xi64>) -> tensor<2x4x3x!quant.uniform<i8:f32:1, {1.0, 1.0, 1.0, 1.0}>>
  func.return %r : tensor<2x4x3x!quant.uniform<i8:f32:1, {1.0, 1.0, 1.0, 1.0}>>
}
// -----
// dynamic_broadcast_in_dim (C8): accepted
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<3xi64>) -> tensor<?x?x?xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>}> : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
  func.return %r : tensor<?x?x?xf32>
}
// -----
// dynamic_broadcast_in_dim (C1): rejected: stablehlo.dynamic_broadcast_in_dim: (C1) expected a result of the operand's elements tensor<1x3xf32>, found tensor<?x?x?xf64>
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<3xi64>) -> tensor<?x?x?xf64> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<?x?x?xf64>
  func.return %r : tensor<?x?x?xf64>
}
// -----
// dynamic_broadcast_in_dim (C1): rejected: stablehlo.dynamic_broadcast_in_dim: (C1) expected a result of the operand's elements tensor<1x3x!quant.uniform<i8:f32, 2.000000e+00>>, found tensor<?x?x?x!quant.uniform<i8:f32, 3.000000e+00>>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<1x3x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3xi64>) -> tensor<?x?x?x!quant.uniform<i8:f32, 3.0:0>> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3x!quant.uniform<i8:f32, 2.0:0>>, tensor<3xi64>) -> tensor<?x?x?x!quant.uniform<i8:f32, 3.0:0>>
  func.return %r : tensor<?x?x?x!quant.uniform<i8:f32, 3.0:0>>
}
// -----
// dynamic_broadcast_in_dim (C2): rejected: stablehlo.dynamic_broadcast_in_dim: (C2) expected a broadcast dimension for each of tensor<1x3xf32>, found [1]
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<3xi64>) -> tensor<?x?x?xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
  func.return %r : tensor<?x?x?xf32>
}
// -----
// dynamic_broadcast_in_dim (C3): rejected: stablehlo.dynamic_broadcast_in_dim: (C3, C4) expected broadcast_dimensions within [0, 3), found [1, 3]
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<3xi64>) -> tensor<?x?x?xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 3>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
  func.return %r : tensor<?x?x?xf32>
}
// -----
// dynamic_broadcast_in_dim (C3): rejected: stablehlo.dynamic_broadcast_in_dim: (C3, C4) expected broadcast_dimensions within [0, 3), found [-1, 2]
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<3xi64>) -> tensor<?x?x?xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: -1, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
  func.return %r : tensor<?x?x?xf32>
}
// -----
// dynamic_broadcast_in_dim (C4): rejected: stablehlo.dynamic_broadcast_in_dim: (C3, C4) expected distinct broadcast_dimensions, found [2, 2]
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<3xi64>) -> tensor<?x?x?xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 2, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
  func.return %r : tensor<?x?x?xf32>
}
// -----
// dynamic_broadcast_in_dim (C5): rejected: stablehlo.dynamic_broadcast_in_dim: (C5) expected dimension 1 of tensor<1x3xf32> to be 1 or 5, as of tensor<2x4x5xf32>
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<3xi64>) -> tensor<2x4x5xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<2x4x5xf32>
  func.return %r : tensor<2x4x5xf32>
}
// -----
// dynamic_broadcast_in_dim (C5): rejected: stablehlo.dynamic_broadcast_in_dim: (C5) expected dimension 1 of tensor<1x3xf32> to be 1 or 5, as of tensor<2x4x5xf32>
func.func @main(%a0: tensor<1x3xf32>) -> tensor<2x4x5xf32> {
  %c1 = "stablehlo.constant"() <{value = dense<[2, 4, 5]> : tensor<3xi64>}> : () -> tensor<3xi64>
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %c1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<2x4x5xf32>
  func.return %r : tensor<2x4x5xf32>
}
// -----
// dynamic_broadcast_in_dim (C6): rejected: stablehlo.dynamic_broadcast_in_dim: (C6) expected a result of elements of tensor<2x3x3x!quant.uniform<i8:f32:2, {1.000000e+00,2.000000e+00,3.000000e+00}>>, found tensor<2x3x3x!quant.uniform<i8:f32:1, {1.000000e+00,2.000000e+00,3.000000e+00}>>
func.func @main(%a0: tensor<1x3x!quant.uniform<i8:f32:1, {1.0, 2.0, 3.0}>>, %a1: tensor<3xi64>) -> tensor<2x3x3x!quant.uniform<i8:f32:1, {1.0, 2.0, 3.0}>> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3x!quant.uniform<i8:f32:1, {1.0, 2.0, 3.0}>>, tensor<3xi64>) -> tensor<2x3x3x!quant.uniform<i8:f32:1, {1.0, 2.0, 3.0}>>
  func.return %r : tensor<2x3x3x!quant.uniform<i8:f32:1, {1.0, 2.0, 3.0}>>
}
// -----
// dynamic_broadcast_in_dim (C6): rejected: stablehlo.dynamic_broadcast_in_dim: (C6) expected a result of elements of tensor<2x4x3x!quant.uniform<i8:f32:1, {1.000000e+00,1.000000e+00,1.000000e+00,1.000000e+00}>>, found tensor<2x4x3x!quant.uniform<i8:f32:1, {2.000000e+00,2.000000e+00,2.000000e+00,2.000000e+00}>>
func.func @main(%a0: tensor<1x3x!quant.uniform<i8:f32:0, {1.0}>>, %a1: tensor<3xi64>) -> tensor<2x4x3x!quant.uniform<i8:f32:1, {2.0, 2.0, 2.0, 2.0}>> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3x!quant.uniform<i8:f32:0, {1.0}>>, tensor<3xi64>) -> tensor<2x4x3x!quant.uniform<i8:f32:1, {2.0, 2.0, 2.0, 2.0}>>
  func.return %r : tensor<2x4x3x!quant.uniform<i8:f32:1, {2.0, 2.0, 2.0, 2.0}>>
}
// -----
// dynamic_broadcast_in_dim (C7): rejected: stablehlo.dynamic_broadcast_in_dim: (C7) expected output_dimensions of 3 integers, found tensor<2xi64>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<2xi64>) -> tensor<?x?x?xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3xf32>, tensor<2xi64>) -> tensor<?x?x?xf32>
  func.return %r : tensor<?x?x?xf32>
}
// -----
// dynamic_broadcast_in_dim (C7): rejected: stablehlo.dynamic_broadcast_in_dim: (C7) expected output_dimensions of 2 integers, found tensor<3xi64>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<3xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 0, 1>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// dynamic_broadcast_in_dim (C8): rejected: stablehlo.dynamic_broadcast_in_dim: (C8) expected distinct hints for expanding dimensions, found [1, 1]
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<3xi64>) -> tensor<?x?x?xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 1>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
  func.return %r : tensor<?x?x?xf32>
}
// -----
// dynamic_broadcast_in_dim (C9): rejected: stablehlo.dynamic_broadcast_in_dim: (C9, C10) expected hints for expanding dimensions within [0, 2), found [2, 1]
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<3xi64>) -> tensor<?x?x?xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 2>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
  func.return %r : tensor<?x?x?xf32>
}
// -----
// dynamic_broadcast_in_dim (C9): rejected: stablehlo.dynamic_broadcast_in_dim: (C9, C10) expected hints for expanding dimensions within [0, 2), found [-1, 1]
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<3xi64>) -> tensor<?x?x?xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: -1>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
  func.return %r : tensor<?x?x?xf32>
}
// -----
// dynamic_broadcast_in_dim (C10): rejected: stablehlo.dynamic_broadcast_in_dim: (C9, C10) expected hints for expanding dimensions within [0, 2), found [0, 2]
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<3xi64>) -> tensor<?x?x?xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 2>}> : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
  func.return %r : tensor<?x?x?xf32>
}
// -----
// dynamic_broadcast_in_dim (C10): rejected: stablehlo.dynamic_broadcast_in_dim: (C9, C10) expected hints for expanding dimensions within [0, 2), found [0, -1]
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<3xi64>) -> tensor<?x?x?xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: -1>}> : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
  func.return %r : tensor<?x?x?xf32>
}
// -----
// dynamic_broadcast_in_dim (I2): rejected: stablehlo.dynamic_broadcast_in_dim: (I2) expected output_dimensions to be a vector of integers, found tensor<3xf32>
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<3xf32>) -> tensor<?x?x?xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3xf32>, tensor<3xf32>) -> tensor<?x?x?xf32>
  func.return %r : tensor<?x?x?xf32>
}
// -----
// dynamic_broadcast_in_dim (I2): rejected: stablehlo.dynamic_broadcast_in_dim: (I2) expected output_dimensions to be a vector of integers, found tensor<1x3xi64>
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<1x3xi64>) -> tensor<?x?x?xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3xf32>, tensor<1x3xi64>) -> tensor<?x?x?xf32>
  func.return %r : tensor<?x?x?xf32>
}
// -----
// dynamic_broadcast_in_dim (I1): rejected: stablehlo.dynamic_broadcast_in_dim: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<3xi64>) -> tensor<?x?x?xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (!stablehlo.token, tensor<3xi64>) -> tensor<?x?x?xf32>
  func.return %r : tensor<?x?x?xf32>
}
// -----
// dynamic_broadcast_in_dim (I3): rejected: stablehlo.dynamic_broadcast_in_dim: expected broadcast_dimensions to be a list of integers, found "no"
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<3xi64>) -> tensor<?x?x?xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = "no", known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
  func.return %r : tensor<?x?x?xf32>
}
// -----
// dynamic_broadcast_in_dim (I4): rejected: stablehlo.dynamic_broadcast_in_dim: expected known_expanding_dimensions to be a list of integers, found "no"
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<3xi64>) -> tensor<?x?x?xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = "no", known_nonexpanding_dimensions = array<i64: 1>}> : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
  func.return %r : tensor<?x?x?xf32>
}
// -----
// dynamic_broadcast_in_dim (I5): rejected: stablehlo.dynamic_broadcast_in_dim: expected known_nonexpanding_dimensions to be a list of integers, found "no"
func.func @main(%a0: tensor<1x3xf32>, %a1: tensor<3xi64>) -> tensor<?x?x?xf32> {
  %r = "stablehlo.dynamic_broadcast_in_dim"(%a0, %a1) <{broadcast_dimensions = array<i64: 1, 2>, known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = "no"}> : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
  func.return %r : tensor<?x?x?xf32>
}
// -----
// dynamic_iota (I1, I2, C1, C2): accepted
func.func @main(%a0: tensor<2xi64>) -> tensor<?x?xi32> {
  %r = "stablehlo.dynamic_iota"(%a0) <{iota_dimension = 1 : i64}> : (tensor<2xi64>) -> tensor<?x?xi32>
  func.return %r : tensor<?x?xi32>
}
// -----
// dynamic_iota (C1): accepted
func.func @main(%a0: tensor<2xi64>) -> tensor<3x4xf32> {
  %r = "stablehlo.dynamic_iota"(%a0) <{iota_dimension = 0 : i64}> : (tensor<2xi64>) -> tensor<3x4xf32>
  func.return %r : tensor<3x4xf32>
}
// -----
// dynamic_iota (C1): rejected: stablehlo.dynamic_iota: (C1) expected iota_dimension below the rank 2, found 2
func.func @main(%a0: tensor<2xi64>) -> tensor<?x?xi32> {
  %r = "stablehlo.dynamic_iota"(%a0) <{iota_dimension = 2 : i64}> : (tensor<2xi64>) -> tensor<?x?xi32>
  func.return %r : tensor<?x?xi32>
}
// -----
// dynamic_iota (C1): rejected: stablehlo.dynamic_iota: (C1) expected iota_dimension below the rank 2, found -1
func.func @main(%a0: tensor<2xi64>) -> tensor<?x?xi32> {
  %r = "stablehlo.dynamic_iota"(%a0) <{iota_dimension = -1 : i64}> : (tensor<2xi64>) -> tensor<?x?xi32>
  func.return %r : tensor<?x?xi32>
}
// -----
// dynamic_iota (C2): rejected: stablehlo.dynamic_iota: (C2) expected output_shape of 2 integers, found tensor<3xi64>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<3xi64>) -> tensor<?x?xi32> {
  %r = "stablehlo.dynamic_iota"(%a0) <{iota_dimension = 1 : i64}> : (tensor<3xi64>) -> tensor<?x?xi32>
  func.return %r : tensor<?x?xi32>
}
// -----
// dynamic_iota (C2): rejected: stablehlo.dynamic_iota: (C2) expected output_shape of 3 integers, found tensor<2xi64>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2xi64>) -> tensor<?x?x?xi32> {
  %r = "stablehlo.dynamic_iota"(%a0) <{iota_dimension = 1 : i64}> : (tensor<2xi64>) -> tensor<?x?x?xi32>
  func.return %r : tensor<?x?x?xi32>
}
// -----
// dynamic_iota (I1): rejected: stablehlo.dynamic_iota: (I1) expected output_shape to be a vector of integers, found tensor<2xf32>
func.func @main(%a0: tensor<2xf32>) -> tensor<?x?xi32> {
  %r = "stablehlo.dynamic_iota"(%a0) <{iota_dimension = 1 : i64}> : (tensor<2xf32>) -> tensor<?x?xi32>
  func.return %r : tensor<?x?xi32>
}
// -----
// dynamic_iota (I1): rejected: stablehlo.dynamic_iota: (I1) expected output_shape to be a vector of integers, found tensor<1x2xi64>
func.func @main(%a0: tensor<1x2xi64>) -> tensor<?x?xi32> {
  %r = "stablehlo.dynamic_iota"(%a0) <{iota_dimension = 1 : i64}> : (tensor<1x2xi64>) -> tensor<?x?xi32>
  func.return %r : tensor<?x?xi32>
}
// -----
// dynamic_iota (I2): rejected: stablehlo.dynamic_iota: expected iota_dimension to be Int, found "no"
func.func @main(%a0: tensor<2xi64>) -> tensor<?x?xi32> {
  %r = "stablehlo.dynamic_iota"(%a0) <{iota_dimension = "no"}> : (tensor<2xi64>) -> tensor<?x?xi32>
  func.return %r : tensor<?x?xi32>
}
// -----
// dynamic_pad (I1, I2, I3, I4, I5, C1, C2, C3, C4): accepted
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>, %a2: tensor<2xi64>, %a3: tensor<2xi64>, %a4: tensor<2xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.dynamic_pad"(%a0, %a1, %a2, %a3, %a4) : (tensor<2x3xf32>, tensor<f32>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// dynamic_pad (C3, C4): accepted
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<5x9xf32> {
  %c2 = "stablehlo.constant"() <{value = dense<[0, 1]> : tensor<2xi64>}> : () -> tensor<2xi64>
  %c3 = "stablehlo.constant"() <{value = dense<[2, 1]> : tensor<2xi64>}> : () -> tensor<2xi64>
  %c4 = "stablehlo.constant"() <{value = dense<[1, 2]> : tensor<2xi64>}> : () -> tensor<2xi64>
  %r = "stablehlo.dynamic_pad"(%a0, %a1, %c2, %c3, %c4) : (tensor<2x3xf32>, tensor<f32>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<5x9xf32>
  func.return %r : tensor<5x9xf32>
}
// -----
// dynamic_pad (C1, I1, I2): accepted
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<!quant.uniform<i8:f32, 2.0:0>>, %a2: tensor<2xi32>, %a3: tensor<2xi32>, %a4: tensor<2xi32>) -> tensor<?x?x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.dynamic_pad"(%a0, %a1, %a2, %a3, %a4) : (tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, tensor<!quant.uniform<i8:f32, 2.0:0>>, tensor<2xi32>, tensor<2xi32>, tensor<2xi32>) -> tensor<?x?x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<?x?x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// dynamic_pad (C1): rejected: stablehlo.dynamic_pad: (C1) expected a padding value of the elements of tensor<2x3xf32>, found tensor<f64>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f64>, %a2: tensor<2xi64>, %a3: tensor<2xi64>, %a4: tensor<2xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.dynamic_pad"(%a0, %a1, %a2, %a3, %a4) : (tensor<2x3xf32>, tensor<f64>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// dynamic_pad (C1): rejected: stablehlo.dynamic_pad: (C1) expected a result of the elements of tensor<2x3xf32>, found tensor<?x?xf64>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>, %a2: tensor<2xi64>, %a3: tensor<2xi64>, %a4: tensor<2xi64>) -> tensor<?x?xf64> {
  %r = "stablehlo.dynamic_pad"(%a0, %a1, %a2, %a3, %a4) : (tensor<2x3xf32>, tensor<f32>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<?x?xf64>
  func.return %r : tensor<?x?xf64>
}
// -----
// dynamic_pad (C2): rejected: stablehlo.dynamic_pad: (C2) expected edge_padding_low of 2 integers, found tensor<3xi64>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>, %a2: tensor<3xi64>, %a3: tensor<2xi64>, %a4: tensor<2xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.dynamic_pad"(%a0, %a1, %a2, %a3, %a4) : (tensor<2x3xf32>, tensor<f32>, tensor<3xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// dynamic_pad (C2): rejected: stablehlo.dynamic_pad: (C2) expected edge_padding_high of 2 integers, found tensor<3xi64>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>, %a2: tensor<2xi64>, %a3: tensor<3xi64>, %a4: tensor<2xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.dynamic_pad"(%a0, %a1, %a2, %a3, %a4) : (tensor<2x3xf32>, tensor<f32>, tensor<2xi64>, tensor<3xi64>, tensor<2xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// dynamic_pad (C2): rejected: stablehlo.dynamic_pad: (C2) expected interior_padding of 2 integers, found tensor<3xi64>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>, %a2: tensor<2xi64>, %a3: tensor<2xi64>, %a4: tensor<3xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.dynamic_pad"(%a0, %a1, %a2, %a3, %a4) : (tensor<2x3xf32>, tensor<f32>, tensor<2xi64>, tensor<2xi64>, tensor<3xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// dynamic_pad (C3): rejected: stablehlo.dynamic_pad: (C3) expected interior_padding of at least 0, found [1, -1]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<5x9xf32> {
  %c2 = "stablehlo.constant"() <{value = dense<[0, 1]> : tensor<2xi64>}> : () -> tensor<2xi64>
  %c3 = "stablehlo.constant"() <{value = dense<[2, 1]> : tensor<2xi64>}> : () -> tensor<2xi64>
  %c4 = "stablehlo.constant"() <{value = dense<[1, -1]> : tensor<2xi64>}> : () -> tensor<2xi64>
  %r = "stablehlo.dynamic_pad"(%a0, %a1, %c2, %c3, %c4) : (tensor<2x3xf32>, tensor<f32>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<5x9xf32>
  func.return %r : tensor<5x9xf32>
}
// -----
// dynamic_pad (C4): rejected: stablehlo.dynamic_pad: (C4) expected a result of shape [5, 9], as the padding says, found tensor<5x8xf32>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<5x8xf32> {
  %c2 = "stablehlo.constant"() <{value = dense<[0, 1]> : tensor<2xi64>}> : () -> tensor<2xi64>
  %c3 = "stablehlo.constant"() <{value = dense<[2, 1]> : tensor<2xi64>}> : () -> tensor<2xi64>
  %c4 = "stablehlo.constant"() <{value = dense<[1, 2]> : tensor<2xi64>}> : () -> tensor<2xi64>
  %r = "stablehlo.dynamic_pad"(%a0, %a1, %c2, %c3, %c4) : (tensor<2x3xf32>, tensor<f32>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<5x8xf32>
  func.return %r : tensor<5x8xf32>
}
// -----
// dynamic_pad (C4): rejected: stablehlo.dynamic_pad: (C4) expected a result of the rank of tensor<2x3xf32>, found tensor<?xf32>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>, %a2: tensor<2xi64>, %a3: tensor<2xi64>, %a4: tensor<2xi64>) -> tensor<?xf32> {
  %r = "stablehlo.dynamic_pad"(%a0, %a1, %a2, %a3, %a4) : (tensor<2x3xf32>, tensor<f32>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<?xf32>
  func.return %r : tensor<?xf32>
}
// -----
// dynamic_pad (I2): rejected: stablehlo.dynamic_pad: (I2) expected a scalar padding value, found tensor<1xf32>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<1xf32>, %a2: tensor<2xi64>, %a3: tensor<2xi64>, %a4: tensor<2xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.dynamic_pad"(%a0, %a1, %a2, %a3, %a4) : (tensor<2x3xf32>, tensor<1xf32>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// dynamic_pad (I3): rejected: stablehlo.dynamic_pad: (I3) expected edge_padding_low to be a vector of integers, found tensor<2xf32>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>, %a2: tensor<2xf32>, %a3: tensor<2xi64>, %a4: tensor<2xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.dynamic_pad"(%a0, %a1, %a2, %a3, %a4) : (tensor<2x3xf32>, tensor<f32>, tensor<2xf32>, tensor<2xi64>, tensor<2xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// dynamic_pad (I4): rejected: stablehlo.dynamic_pad: (I4) expected edge_padding_high to be a vector of integers, found tensor<2xf32>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>, %a2: tensor<2xi64>, %a3: tensor<2xf32>, %a4: tensor<2xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.dynamic_pad"(%a0, %a1, %a2, %a3, %a4) : (tensor<2x3xf32>, tensor<f32>, tensor<2xi64>, tensor<2xf32>, tensor<2xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// dynamic_pad (I5): rejected: stablehlo.dynamic_pad: (I5) expected interior_padding to be a vector of integers, found tensor<2xf32>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>, %a2: tensor<2xi64>, %a3: tensor<2xi64>, %a4: tensor<2xf32>) -> tensor<?x?xf32> {
  %r = "stablehlo.dynamic_pad"(%a0, %a1, %a2, %a3, %a4) : (tensor<2x3xf32>, tensor<f32>, tensor<2xi64>, tensor<2xi64>, tensor<2xf32>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// dynamic_pad (I1): rejected: stablehlo.dynamic_pad: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<f32>, %a2: tensor<2xi64>, %a3: tensor<2xi64>, %a4: tensor<2xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.dynamic_pad"(%a0, %a1, %a2, %a3, %a4) : (!stablehlo.token, tensor<f32>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// dynamic_reshape (C1, C2, C4, I1, I2): accepted
func.func @main(%a0: tensor<2x6xf32>, %a1: tensor<2xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.dynamic_reshape"(%a0, %a1) : (tensor<2x6xf32>, tensor<2xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// dynamic_reshape (C2): accepted
func.func @main(%a0: tensor<2x6xf32>, %a1: tensor<2xi64>) -> tensor<3x4xf32> {
  %r = "stablehlo.dynamic_reshape"(%a0, %a1) : (tensor<2x6xf32>, tensor<2xi64>) -> tensor<3x4xf32>
  func.return %r : tensor<3x4xf32>
}
// -----
// dynamic_reshape (C1): accepted
func.func @main(%a0: tensor<2x6x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<2xi64>) -> tensor<?x?x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.dynamic_reshape"(%a0, %a1) : (tensor<2x6x!quant.uniform<i8:f32, 2.0:0>>, tensor<2xi64>) -> tensor<?x?x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<?x?x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// dynamic_reshape (C1, C3): accepted
func.func @main(%a0: tensor<2x6x!quant.uniform<i8:f32:0, {1.0, 2.0}>>, %a1: tensor<3xi64>) -> tensor<2x3x2x!quant.uniform<i8:f32:0, {1.0, 2.0}>> {
  %r = "stablehlo.dynamic_reshape"(%a0, %a1) : (tensor<2x6x!quant.uniform<i8:f32:0, {1.0, 2.0}>>, tensor<3xi64>) -> tensor<2x3x2x!quant.uniform<i8:f32:0, {1.0, 2.0}>>
  func.return %r : tensor<2x3x2x!quant.uniform<i8:f32:0, {1.0, 2.0}>>
}
// -----
// dynamic_reshape (C1): rejected: stablehlo.dynamic_reshape: (C1) expected operand and result of compatible element types, found tensor<2x6xf32> and tensor<?x?xf64>
func.func @main(%a0: tensor<2x6xf32>, %a1: tensor<2xi64>) -> tensor<?x?xf64> {
  %r = "stablehlo.dynamic_reshape"(%a0, %a1) : (tensor<2x6xf32>, tensor<2xi64>) -> tensor<?x?xf64>
  func.return %r : tensor<?x?xf64>
}
// -----
// dynamic_reshape (C1): rejected: stablehlo.dynamic_reshape: (C1) expected operand and result of compatible element types, found tensor<2x6x!quant.uniform<i8:f32, 2.000000e+00>> and tensor<?x?x!quant.uniform<i8:f32, 3.000000e+00>>
func.func @main(%a0: tensor<2x6x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<2xi64>) -> tensor<?x?x!quant.uniform<i8:f32, 3.0:0>> {
  %r = "stablehlo.dynamic_reshape"(%a0, %a1) : (tensor<2x6x!quant.uniform<i8:f32, 2.0:0>>, tensor<2xi64>) -> tensor<?x?x!quant.uniform<i8:f32, 3.0:0>>
  func.return %r : tensor<?x?x!quant.uniform<i8:f32, 3.0:0>>
}
// -----
// dynamic_reshape (C2): rejected: stablehlo.dynamic_reshape: (C2) expected a result of [2, 6] elements, found tensor<3x5xf32>
func.func @main(%a0: tensor<2x6xf32>, %a1: tensor<2xi64>) -> tensor<3x5xf32> {
  %r = "stablehlo.dynamic_reshape"(%a0, %a1) : (tensor<2x6xf32>, tensor<2xi64>) -> tensor<3x5xf32>
  func.return %r : tensor<3x5xf32>
}
// -----
// dynamic_reshape (C2): rejected: stablehlo.dynamic_reshape: (C2) expected an output_shape of [2, 6] elements, found [3, 5]
func.func @main(%a0: tensor<2x6xf32>) -> tensor<?x?xf32> {
  %c1 = "stablehlo.constant"() <{value = dense<[3, 5]> : tensor<2xi64>}> : () -> tensor<2xi64>
  %r = "stablehlo.dynamic_reshape"(%a0, %c1) : (tensor<2x6xf32>, tensor<2xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// dynamic_reshape (C3): rejected: stablehlo.dynamic_reshape: (C3) expected a dimension of the result for dimension 0 of tensor<2x6x!quant.uniform<i8:f32:0, {1.000000e+00,2.000000e+00}>> with its scales, found the shape [6, 2]
func.func @main(%a0: tensor<2x6x!quant.uniform<i8:f32:0, {1.0, 2.0}>>, %a1: tensor<2xi64>) -> tensor<6x2x!quant.uniform<i8:f32:1, {1.0, 2.0}>> {
  %r = "stablehlo.dynamic_reshape"(%a0, %a1) : (tensor<2x6x!quant.uniform<i8:f32:0, {1.0, 2.0}>>, tensor<2xi64>) -> tensor<6x2x!quant.uniform<i8:f32:1, {1.0, 2.0}>>
  func.return %r : tensor<6x2x!quant.uniform<i8:f32:1, {1.0, 2.0}>>
}
// -----
// dynamic_reshape (C3): rejected: stablehlo.dynamic_reshape: (C3) expected a dimension of the result for dimension 0 of tensor<2x6x!quant.uniform<i8:f32:0, {1.000000e+00,2.000000e+00}>> with its scales, found the shape [4, 3]
func.func @main(%a0: tensor<2x6x!quant.uniform<i8:f32:0, {1.0, 2.0}>>, %a1: tensor<2xi64>) -> tensor<4x3x!quant.uniform<i8:f32:0, {1.0, 2.0, 3.0, 4.0}>> {
  %r = "stablehlo.dynamic_reshape"(%a0, %a1) : (tensor<2x6x!quant.uniform<i8:f32:0, {1.0, 2.0}>>, tensor<2xi64>) -> tensor<4x3x!quant.uniform<i8:f32:0, {1.0, 2.0, 3.0, 4.0}>>
  func.return %r : tensor<4x3x!quant.uniform<i8:f32:0, {1.0, 2.0, 3.0, 4.0}>>
}
// -----
// dynamic_reshape (C4): rejected: stablehlo.dynamic_reshape: (C4) expected output_shape of 2 integers, found tensor<3xi64>
func.func @main(%a0: tensor<2x6xf32>, %a1: tensor<3xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.dynamic_reshape"(%a0, %a1) : (tensor<2x6xf32>, tensor<3xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// dynamic_reshape (C4): rejected: stablehlo.dynamic_reshape: (C4) expected output_shape of 3 integers, found tensor<2xi64>
func.func @main(%a0: tensor<2x6xf32>, %a1: tensor<2xi64>) -> tensor<?x?x?xf32> {
  %r = "stablehlo.dynamic_reshape"(%a0, %a1) : (tensor<2x6xf32>, tensor<2xi64>) -> tensor<?x?x?xf32>
  func.return %r : tensor<?x?x?xf32>
}
// -----
// dynamic_reshape (C4): rejected: stablehlo.dynamic_reshape: (C4) expected output_shape of 2 integers, found tensor<?xi64>
func.func @main(%a0: tensor<2x6xf32>, %a1: tensor<?xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.dynamic_reshape"(%a0, %a1) : (tensor<2x6xf32>, tensor<?xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// dynamic_reshape (I2): rejected: stablehlo.dynamic_reshape: (I2) expected output_shape to be a vector of integers, found tensor<2xf32>
func.func @main(%a0: tensor<2x6xf32>, %a1: tensor<2xf32>) -> tensor<?x?xf32> {
  %r = "stablehlo.dynamic_reshape"(%a0, %a1) : (tensor<2x6xf32>, tensor<2xf32>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// dynamic_reshape (I2): rejected: stablehlo.dynamic_reshape: (I2) expected output_shape to be a vector of integers, found tensor<2x1xi64>
func.func @main(%a0: tensor<2x6xf32>, %a1: tensor<2x1xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.dynamic_reshape"(%a0, %a1) : (tensor<2x6xf32>, tensor<2x1xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// dynamic_reshape (I1): rejected: stablehlo.dynamic_reshape: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.dynamic_reshape"(%a0, %a1) : (!stablehlo.token, tensor<2xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// get_dimension_size (I1, I2, C1): accepted
func.func @main(%a0: tensor<2x3xf32>) -> tensor<i32> {
  %r = "stablehlo.get_dimension_size"(%a0) <{dimension = 1 : i64}> : (tensor<2x3xf32>) -> tensor<i32>
  func.return %r : tensor<i32>
}
// -----
// get_dimension_size (C1): rejected: stablehlo.get_dimension_size: (C1) expected a dimension within [0, 2), found 2
func.func @main(%a0: tensor<2x3xf32>) -> tensor<i32> {
  %r = "stablehlo.get_dimension_size"(%a0) <{dimension = 2 : i64}> : (tensor<2x3xf32>) -> tensor<i32>
  func.return %r : tensor<i32>
}
// -----
// get_dimension_size (C1): rejected: stablehlo.get_dimension_size: (C1) expected a dimension within [0, 2), found -1
func.func @main(%a0: tensor<2x3xf32>) -> tensor<i32> {
  %r = "stablehlo.get_dimension_size"(%a0) <{dimension = -1 : i64}> : (tensor<2x3xf32>) -> tensor<i32>
  func.return %r : tensor<i32>
}
// -----
// get_dimension_size (C1): rejected: stablehlo.get_dimension_size: (C1) expected a dimension within [0, 0), found 0
func.func @main(%a0: tensor<f32>) -> tensor<i32> {
  %r = "stablehlo.get_dimension_size"(%a0) <{dimension = 0 : i64}> : (tensor<f32>) -> tensor<i32>
  func.return %r : tensor<i32>
}
// -----
// get_dimension_size (I1): rejected: stablehlo.get_dimension_size: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<i32> {
  %r = "stablehlo.get_dimension_size"(%a0) <{dimension = 1 : i64}> : (!stablehlo.token) -> tensor<i32>
  func.return %r : tensor<i32>
}
// -----
// get_dimension_size (I2): rejected: stablehlo.get_dimension_size: expected dimension to be Int, found "no"
func.func @main(%a0: tensor<2x3xf32>) -> tensor<i32> {
  %r = "stablehlo.get_dimension_size"(%a0) <{dimension = "no"}> : (tensor<2x3xf32>) -> tensor<i32>
  func.return %r : tensor<i32>
}
