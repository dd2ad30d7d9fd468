// broadcast_in_dim (C1, C2, C3, C4, C5, I1, I2): accepted
func.func @main(%a0: tensor<1x3xf32>) -> tensor<2x4x3xf32> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64: 1, 2>}> : (tensor<1x3xf32>) -> tensor<2x4x3xf32>
  func.return %r : tensor<2x4x3xf32>
}
// -----
// broadcast_in_dim (C1, C6): accepted
func.func @main(%a0: tensor<1x3x!quant.uniform<i8:f32:1, {1.0, 2.0, 3.0}>>) -> tensor<2x4x3x!quant.uniform<i8:f32:2, {1.0, 2.0, 3.0}>> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64: 1, 2>}> : (tensor<1x3x!quant.uniform<i8:f32:1, {1.0, 2.0, 3.0}>>) -> tensor<2x4x3x!quant.uniform<i8:f32:2, {1.0, 2.0, 3.0}>>
  func.return %r : tensor<2x4x3x!quant.uniform<i8:f32:2, {1.0, 2.0, 3.0}>>
}
// -----
// broadcast_in_dim (C1): accepted
func.func @main(%a0: tensor<1x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x4x3x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64: 1, 2>}> : (tensor<1x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x4x3x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<2x4x3x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// broadcast_in_dim (C5): accepted
func.func @main(%a0: tensor<f32>) -> tensor<2x4x3xf32> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64>}> : (tensor<f32>) -> tensor<2x4x3xf32>
  func.return %r : tensor<2x4x3xf32>
}
// -----
// broadcast_in_dim (C6): accepted
func.func @main(%a0: tensor<1x3x!quant.uniform<i8:f32:0, {1.0}>>) -> tensor<2x4x3x!quant.uniform<i8:f32:1, {1.0, 1.0, 1.0, 1.0}>> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64: 1, 2>}> : (tensor<1x3x!quant.uniform<i8:f32:0, {1.0}>>) -> tensor<2x4x3x!quant.uniform<i8:f32:1, {1.0, 1.0, 1.0, 1.0}>>
  func.return %r : tensor<2x4x3x!quant.uniform<i8:f32:1, {1.0, 1.0, 1.0, 1.0}>>
}
// -----
// broadcast_in_dim (C1): rejected: stablehlo.broadcast_in_dim: expected results [tensor<2x4x3xf32>], found [tensor<2x4x3xf64>]
func.func @main(%a0: tensor<1x3xf32>) -> tensor<2x4x3xf64> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64: 1, 2>}> : (tensor<1x3xf32>) -> tensor<2x4x3xf64>
  func.return %r : tensor<2x4x3xf64>
}
// -----
// broadcast_in_dim (C1): rejected: stablehlo.broadcast_in_dim: expected results [tensor<2x4x3x!quant.uniform<i8:f32, 2.000000e+00:1>>], found [tensor<2x4x3x!quant.uniform<i8:f32, 3.000000e+00:1>>]
func.func @main(%a0: tensor<1x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x4x3x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64: 1, 2>}> : (tensor<1x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x4x3x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x4x3x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// broadcast_in_dim (C1): rejected: stablehlo.broadcast_in_dim: expected results [tensor<2x4x3x!quant.uniform<i8:f32, 2.000000e+00:1>>], found [tensor<2x4x3xf32>]
func.func @main(%a0: tensor<1x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x4x3xf32> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64: 1, 2>}> : (tensor<1x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x4x3xf32>
  func.return %r : tensor<2x4x3xf32>
}
// -----
// broadcast_in_dim (C1): rejected: stablehlo.broadcast_in_dim: expected results [tensor<2x4x3x!quant.uniform<i8:f32, 2.000000e+00:1>>], found [tensor<2x4x3x!quant.uniform<i4:f32, 2.000000e+00:1>>]
func.func @main(%a0: tensor<1x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x4x3x!quant.uniform<i4:f32, 2.0:1>> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64: 1, 2>}> : (tensor<1x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x4x3x!quant.uniform<i4:f32, 2.0:1>>
  func.return %r : tensor<2x4x3x!quant.uniform<i4:f32, 2.0:1>>
}
// -----
// broadcast_in_dim (C2): rejected: stablehlo.broadcast_in_dim: (C2) expected one broadcast dimension for each of tensor<1x3xf32>, found [1]
func.func @main(%a0: tensor<1x3xf32>) -> tensor<2x4x3xf32> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64: 1>}> : (tensor<1x3xf32>) -> tensor<2x4x3xf32>
  func.return %r : tensor<2x4x3xf32>
}
// -----
// broadcast_in_dim (C2): rejected: stablehlo.broadcast_in_dim: (C2) expected one broadcast dimension for each of tensor<1x3xf32>, found [0, 1, 2]
func.func @main(%a0: tensor<1x3xf32>) -> tensor<2x4x3xf32> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64: 0, 1, 2>}> : (tensor<1x3xf32>) -> tensor<2x4x3xf32>
  func.return %r : tensor<2x4x3xf32>
}
// -----
// broadcast_in_dim (C3): rejected: stablehlo.broadcast_in_dim: (C3, C4) expected broadcast_dimensions within [0, 3), found [1, 3]
func.func @main(%a0: tensor<1x3xf32>) -> tensor<2x4x3xf32> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64: 1, 3>}> : (tensor<1x3xf32>) -> tensor<2x4x3xf32>
  func.return %r : tensor<2x4x3xf32>
}
// -----
// broadcast_in_dim (C3): rejected: stablehlo.broadcast_in_dim: (C3, C4) expected broadcast_dimensions within [0, 3), found [-1, 2]
func.func @main(%a0: tensor<1x3xf32>) -> tensor<2x4x3xf32> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64: -1, 2>}> : (tensor<1x3xf32>) -> tensor<2x4x3xf32>
  func.return %r : tensor<2x4x3xf32>
}
// -----
// broadcast_in_dim (C4): rejected: stablehlo.broadcast_in_dim: (C3, C4) expected distinct broadcast_dimensions, found [2, 2]
func.func @main(%a0: tensor<1x3xf32>) -> tensor<2x4x3xf32> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64: 2, 2>}> : (tensor<1x3xf32>) -> tensor<2x4x3xf32>
  func.return %r : tensor<2x4x3xf32>
}
// -----
// broadcast_in_dim (C5): rejected: stablehlo.broadcast_in_dim: (C5) expected dimension 1 of tensor<1x3xf32> to be 1 or 5 to broadcast to [2, 4, 5]
func.func @main(%a0: tensor<1x3xf32>) -> tensor<2x4x5xf32> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64: 1, 2>}> : (tensor<1x3xf32>) -> tensor<2x4x5xf32>
  func.return %r : tensor<2x4x5xf32>
}
// -----
// broadcast_in_dim (C5): rejected: stablehlo.broadcast_in_dim: (C5) expected dimension 0 of tensor<2x3xf32> to be 1 or 4 to broadcast to [2, 4, 3]
func.func @main(%a0: tensor<2x3xf32>) -> tensor<2x4x3xf32> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64: 1, 2>}> : (tensor<2x3xf32>) -> tensor<2x4x3xf32>
  func.return %r : tensor<2x4x3xf32>
}
// -----
// broadcast_in_dim (C6): rejected: stablehlo.broadcast_in_dim: expected results [tensor<2x3x3x!quant.uniform<i8:f32:2, {1.000000e+00,2.000000e+00,3.000000e+00}>>], found [tensor<2x3x3x!quant.uniform<i8:f32:1, {1.000000e+00,2.000000e+00,3.000000e+00}>>]
func.func @main(%a0: tensor<1x3x!quant.uniform<i8:f32:1, {1.0, 2.0, 3.0}>>) -> tensor<2x3x3x!quant.uniform<i8:f32:1, {1.0, 2.0, 3.0}>> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64: 1, 2>}> : (tensor<1x3x!quant.uniform<i8:f32:1, {1.0, 2.0, 3.0}>>) -> tensor<2x3x3x!quant.uniform<i8:f32:1, {1.0, 2.0, 3.0}>>
  func.return %r : tensor<2x3x3x!quant.uniform<i8:f32:1, {1.0, 2.0, 3.0}>>
}
// -----
// broadcast_in_dim (C6): rejected: stablehlo.broadcast_in_dim: expected results [tensor<2x4x3x!quant.uniform<i8:f32:1, {1.000000e+00,1.000000e+00,1.000000e+00,1.000000e+00}>>], found [tensor<2x4x3x!quant.uniform<i8:f32:1, {2.000000e+00,2.000000e+00,2.000000e+00,2.000000e+00}>>]
func.func @main(%a0: tensor<1x3x!quant.uniform<i8:f32:0, {1.0}>>) -> tensor<2x4x3x!quant.uniform<i8:f32:1, {2.0, 2.0, 2.0, 2.0}>> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64: 1, 2>}> : (tensor<1x3x!quant.uniform<i8:f32:0, {1.0}>>) -> tensor<2x4x3x!quant.uniform<i8:f32:1, {2.0, 2.0, 2.0, 2.0}>>
  func.return %r : tensor<2x4x3x!quant.uniform<i8:f32:1, {2.0, 2.0, 2.0, 2.0}>>
}
// -----
// broadcast_in_dim (I1): rejected: stablehlo.broadcast_in_dim: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2x4x3xf32> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64: 1, 2>}> : (!stablehlo.token) -> tensor<2x4x3xf32>
  func.return %r : tensor<2x4x3xf32>
}
// -----
// broadcast_in_dim (I2): rejected: stablehlo.broadcast_in_dim: expected broadcast_dimensions to be a list of integers, found "no"
func.func @main(%a0: tensor<1x3xf32>) -> tensor<2x4x3xf32> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = "no"}> : (tensor<1x3xf32>) -> tensor<2x4x3xf32>
  func.return %r : tensor<2x4x3xf32>
}
// -----
// reshape (C1, C2, I1): accepted
func.func @main(%a0: tensor<2x6xf32>) -> tensor<3x4xf32> {
  %r = "stablehlo.reshape"(%a0) : (tensor<2x6xf32>) -> tensor<3x4xf32>
  func.return %r : tensor<3x4xf32>
}
// -----
// reshape (C1): accepted
func.func @main(%a0: tensor<2x6x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<3x4x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.reshape"(%a0) : (tensor<2x6x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<3x4x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<3x4x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// reshape (C2): accepted
func.func @main(%a0: tensor<1xf32>) -> tensor<f32> {
  %r = "stablehlo.reshape"(%a0) : (tensor<1xf32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// reshape (C2): accepted
func.func @main(%a0: tensor<0x6xf32>) -> tensor<2x0xf32> {
  %r = "stablehlo.reshape"(%a0) : (tensor<0x6xf32>) -> tensor<2x0xf32>
  func.return %r : tensor<2x0xf32>
}
// -----
// reshape (C1, C3): accepted
func.func @main(%a0: tensor<2x6x!quant.uniform<i8:f32:0, {1.0, 2.0}>>) -> tensor<2x3x2x!quant.uniform<i8:f32:0, {1.0, 2.0}>> {
  %r = "stablehlo.reshape"(%a0) : (tensor<2x6x!quant.uniform<i8:f32:0, {1.0, 2.0}>>) -> tensor<2x3x2x!quant.uniform<i8:f32:0, {1.0, 2.0}>>
  func.return %r : tensor<2x3x2x!quant.uniform<i8:f32:0, {1.0, 2.0}>>
}
// -----
// reshape (C1, C3): accepted
func.func @main(%a0: tensor<2x3x2x!quant.uniform<i8:f32:2, {1.0, 2.0}>>) -> tensor<6x2x!quant.uniform<i8:f32:1, {1.0, 2.0}>> {
  %r = "stablehlo.reshape"(%a0) : (tensor<2x3x2x!quant.uniform<i8:f32:2, {1.0, 2.0}>>) -> tensor<6x2x!quant.uniform<i8:f32:1, {1.0, 2.0}>>
  func.return %r : tensor<6x2x!quant.uniform<i8:f32:1, {1.0, 2.0}>>
}
// -----
// reshape (C1): rejected: stablehlo.reshape: expected results [tensor<3x4xf32>], found [tensor<3x4xf64>]
func.func @main(%a0: tensor<2x6xf32>) -> tensor<3x4xf64> {
  %r = "stablehlo.reshape"(%a0) : (tensor<2x6xf32>) -> tensor<3x4xf64>
  func.return %r : tensor<3x4xf64>
}
// -----
// reshape (C1): rejected: stablehlo.reshape: expected results [tensor<3x4x!quant.uniform<i8:f32, 2.000000e+00:1>>], found [tensor<3x4x!quant.uniform<i4:f32, 2.000000e+00:1>>]
func.func @main(%a0: tensor<2x6x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<3x4x!quant.uniform<i4:f32, 2.0:1>> {
  %r = "stablehlo.reshape"(%a0) : (tensor<2x6x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<3x4x!quant.uniform<i4:f32, 2.0:1>>
  func.return %r : tensor<3x4x!quant.uniform<i4:f32, 2.0:1>>
}
// -----
// reshape (C1): rejected: stablehlo.reshape: expected results [tensor<3x4x!quant.uniform<i8:f32, 2.000000e+00:1>>], found [tensor<3x4x!quant.uniform<i8:f32, 3.000000e+00:1>>]
func.func @main(%a0: tensor<2x6x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<3x4x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.reshape"(%a0) : (tensor<2x6x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<3x4x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<3x4x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// reshape (C2): rejected: stablehlo.reshape: (C2) expected a shape of 12 elements for tensor<2x6xf32>, found [3, 5]
func.func @main(%a0: tensor<2x6xf32>) -> tensor<3x5xf32> {
  %r = "stablehlo.reshape"(%a0) : (tensor<2x6xf32>) -> tensor<3x5xf32>
  func.return %r : tensor<3x5xf32>
}
// -----
// reshape (C2): rejected: stablehlo.reshape: (C2) expected a shape of 12 elements for tensor<2x6xf32>, found []
func.func @main(%a0: tensor<2x6xf32>) -> tensor<f32> {
  %r = "stablehlo.reshape"(%a0) : (tensor<2x6xf32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// reshape (C3): rejected: stablehlo.reshape: (C3) expected a dimension of the result for dimension 0 of tensor<2x6x!quant.uniform<i8:f32:0, {1.000000e+00,2.000000e+00}>> with its scales, found the shape [6, 2]
func.func @main(%a0: tensor<2x6x!quant.uniform<i8:f32:0, {1.0, 2.0}>>) -> tensor<6x2x!quant.uniform<i8:f32:1, {1.0, 2.0}>> {
  %r = "stablehlo.reshape"(%a0) : (tensor<2x6x!quant.uniform<i8:f32:0, {1.0, 2.0}>>) -> tensor<6x2x!quant.uniform<i8:f32:1, {1.0, 2.0}>>
  func.return %r : tensor<6x2x!quant.uniform<i8:f32:1, {1.0, 2.0}>>
}
// -----
// reshape (C3): rejected: stablehlo.reshape: (C3) expected a dimension of the result for dimension 0 of tensor<2x6x!quant.uniform<i8:f32:0, {1.000000e+00,2.000000e+00}>> with its scales, found the shape [3, 2, 2]
func.func @main(%a0: tensor<2x6x!quant.uniform<i8:f32:0, {1.0, 2.0}>>) -> tensor<3x2x2x!quant.uniform<i8:f32:1, {1.0, 2.0}>> {
  %r = "stablehlo.reshape"(%a0) : (tensor<2x6x!quant.uniform<i8:f32:0, {1.0, 2.0}>>) -> tensor<3x2x2x!quant.uniform<i8:f32:1, {1.0, 2.0}>>
  func.return %r : tensor<3x2x2x!quant.uniform<i8:f32:1, {1.0, 2.0}>>
}
// -----
// reshape (C3): rejected: stablehlo.reshape: (C3) expected a dimension of the result for dimension 0 of tensor<2x6x!quant.uniform<i8:f32:0, {1.000000e+00,2.000000e+00}>> with its scales, found the shape [4, 3]
func.func @main(%a0: tensor<2x6x!quant.uniform<i8:f32:0, {1.0, 2.0}>>) -> tensor<4x3x!quant.uniform<i8:f32:0, {1.0, 2.0, 3.0, 4.0}>> {
  %r = "stablehlo.reshape"(%a0) : (tensor<2x6x!quant.uniform<i8:f32:0, {1.0, 2.0}>>) -> tensor<4x3x!quant.uniform<i8:f32:0, {1.0, 2.0, 3.0, 4.0}>>
  func.return %r : tensor<4x3x!quant.uniform<i8:f32:0, {1.0, 2.0, 3.0, 4.0}>>
}
// -----
// reshape (I1): rejected: stablehlo.reshape: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<3x4xf32> {
  %r = "stablehlo.reshape"(%a0) : (!stablehlo.token) -> tensor<3x4xf32>
  func.return %r : tensor<3x4xf32>
}
// -----
// transpose (C1, C2, C3, I1, I2): accepted
func.func @main(%a0: tensor<2x3x4xf32>) -> tensor<4x2x3xf32> {
  %r = "stablehlo.transpose"(%a0) <{permutation = array<i64: 2, 0, 1>}> : (tensor<2x3x4xf32>) -> tensor<4x2x3xf32>
  func.return %r : tensor<4x2x3xf32>
}
// -----
// transpose (C1): accepted
func.func @main(%a0: tensor<2x3x4x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<4x2x3x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.transpose"(%a0) <{permutation = array<i64: 2, 0, 1>}> : (tensor<2x3x4x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<4x2x3x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<4x2x3x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// transpose (C1, C4): accepted
func.func @main(%a0: tensor<2x3x4x!quant.uniform<i8:f32:0, {1.0, 2.0}>>) -> tensor<4x2x3x!quant.uniform<i8:f32:1, {1.0, 2.0}>> {
  %r = "stablehlo.transpose"(%a0) <{permutation = array<i64: 2, 0, 1>}> : (tensor<2x3x4x!quant.uniform<i8:f32:0, {1.0, 2.0}>>) -> tensor<4x2x3x!quant.uniform<i8:f32:1, {1.0, 2.0}>>
  func.return %r : tensor<4x2x3x!quant.uniform<i8:f32:1, {1.0, 2.0}>>
}
// -----
// transpose (C2): accepted
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.transpose"(%a0) <{permutation = array<i64>}> : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// transpose (C1): rejected: stablehlo.transpose: expected results [tensor<4x2x3xf32>], found [tensor<4x2x3xf64>]
func.func @main(%a0: tensor<2x3x4xf32>) -> tensor<4x2x3xf64> {
  %r = "stablehlo.transpose"(%a0) <{permutation = array<i64: 2, 0, 1>}> : (tensor<2x3x4xf32>) -> tensor<4x2x3xf64>
  func.return %r : tensor<4x2x3xf64>
}
// -----
// transpose (C1): rejected: stablehlo.transpose: expected results [tensor<4x2x3x!quant.uniform<i8:f32, 2.000000e+00:1>>], found [tensor<4x2x3x!quant.uniform<i4:f32, 2.000000e+00:1>>]
func.func @main(%a0: tensor<2x3x4x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<4x2x3x!quant.uniform<i4:f32, 2.0:1>> {
  %r = "stablehlo.transpose"(%a0) <{permutation = array<i64: 2, 0, 1>}> : (tensor<2x3x4x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<4x2x3x!quant.uniform<i4:f32, 2.0:1>>
  func.return %r : tensor<4x2x3x!quant.uniform<i4:f32, 2.0:1>>
}
// -----
// transpose (C2): rejected: stablehlo.transpose: (C2) expected a permutation of 3 dimensions, found [2, 0]
func.func @main(%a0: tensor<2x3x4xf32>) -> tensor<4x2x3xf32> {
  %r = "stablehlo.transpose"(%a0) <{permutation = array<i64: 2, 0>}> : (tensor<2x3x4xf32>) -> tensor<4x2x3xf32>
  func.return %r : tensor<4x2x3xf32>
}
// -----
// transpose (C2): rejected: stablehlo.transpose: (C2) expected distinct permutation, found [2, 0, 0]
func.func @main(%a0: tensor<2x3x4xf32>) -> tensor<4x2x3xf32> {
  %r = "stablehlo.transpose"(%a0) <{permutation = array<i64: 2, 0, 0>}> : (tensor<2x3x4xf32>) -> tensor<4x2x3xf32>
  func.return %r : tensor<4x2x3xf32>
}
// -----
// transpose (C2): rejected: stablehlo.transpose: (C2) expected permutation within [0, 3), found [2, 0, 3]
func.func @main(%a0: tensor<2x3x4xf32>) -> tensor<4x2x3xf32> {
  %r = "stablehlo.transpose"(%a0) <{permutation = array<i64: 2, 0, 3>}> : (tensor<2x3x4xf32>) -> tensor<4x2x3xf32>
  func.return %r : tensor<4x2x3xf32>
}
// -----
// transpose (C2): rejected: stablehlo.transpose: (C2) expected permutation within [0, 3), found [2, 0, -1]
func.func @main(%a0: tensor<2x3x4xf32>) -> tensor<4x2x3xf32> {
  %r = "stablehlo.transpose"(%a0) <{permutation = array<i64: 2, 0, -1>}> : (tensor<2x3x4xf32>) -> tensor<4x2x3xf32>
  func.return %r : tensor<4x2x3xf32>
}
// -----
// transpose (C3): rejected: stablehlo.transpose: expected results [tensor<4x2x3xf32>], found [tensor<2x3x4xf32>]
func.func @main(%a0: tensor<2x3x4xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.transpose"(%a0) <{permutation = array<i64: 2, 0, 1>}> : (tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// transpose (C4): rejected: stablehlo.transpose: expected results [tensor<4x2x3x!quant.uniform<i8:f32:1, {1.000000e+00,2.000000e+00}>>], found [tensor<4x2x3x!quant.uniform<i8:f32:0, {1.000000e+00,2.000000e+00,3.000000e+00,4.000000e+00}>>]
func.func @main(%a0: tensor<2x3x4x!quant.uniform<i8:f32:0, {1.0, 2.0}>>) -> tensor<4x2x3x!quant.uniform<i8:f32:0, {1.0, 2.0, 3.0, 4.0}>> {
  %r = "stablehlo.transpose"(%a0) <{permutation = array<i64: 2, 0, 1>}> : (tensor<2x3x4x!quant.uniform<i8:f32:0, {1.0, 2.0}>>) -> tensor<4x2x3x!quant.uniform<i8:f32:0, {1.0, 2.0, 3.0, 4.0}>>
  func.return %r : tensor<4x2x3x!quant.uniform<i8:f32:0, {1.0, 2.0, 3.0, 4.0}>>
}
// -----
// transpose (C4): rejected: stablehlo.transpose: expected results [tensor<2x2x2x!quant.uniform<i8:f32:1, {1.000000e+00,2.000000e+00}>>], found [tensor<2x2x2x!quant.uniform<i8:f32:0, {1.000000e+00,2.000000e+00}>>]
func.func @main(%a0: tensor<2x2x2x!quant.uniform<i8:f32:0, {1.0, 2.0}>>) -> tensor<2x2x2x!quant.uniform<i8:f32:0, {1.0, 2.0}>> {
  %r = "stablehlo.transpose"(%a0) <{permutation = array<i64: 2, 0, 1>}> : (tensor<2x2x2x!quant.uniform<i8:f32:0, {1.0, 2.0}>>) -> tensor<2x2x2x!quant.uniform<i8:f32:0, {1.0, 2.0}>>
  func.return %r : tensor<2x2x2x!quant.uniform<i8:f32:0, {1.0, 2.0}>>
}
// -----
// transpose (I1): rejected: stablehlo.transpose: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<4x2x3xf32> {
  %r = "stablehlo.transpose"(%a0) <{permutation = array<i64: 2, 0, 1>}> : (!stablehlo.token) -> tensor<4x2x3xf32>
  func.return %r : tensor<4x2x3xf32>
}
// -----
// transpose (I2): rejected: stablehlo.transpose: expected permutation to be a list of integers, found "no"
func.func @main(%a0: tensor<2x3x4xf32>) -> tensor<4x2x3xf32> {
  %r = "stablehlo.transpose"(%a0) <{permutation = "no"}> : (tensor<2x3x4xf32>) -> tensor<4x2x3xf32>
  func.return %r : tensor<4x2x3xf32>
}
// -----
// slice (I1, I2, I3, I4, C1, C2, C3, C4, C5): accepted
func.func @main(%a0: tensor<3x8xf32>) -> tensor<2x3xf32> {
  %r = "stablehlo.slice"(%a0) <{start_indices = array<i64: 1, 2>, limit_indices = array<i64: 3, 8>, strides = array<i64: 1, 2>}> : (tensor<3x8xf32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// slice (C3, C5): accepted
func.func @main(%a0: tensor<3x8xf32>) -> tensor<0x3xf32> {
  %r = "stablehlo.slice"(%a0) <{start_indices = array<i64: 3, 0>, limit_indices = array<i64: 3, 8>, strides = array<i64: 1, 3>}> : (tensor<3x8xf32>) -> tensor<0x3xf32>
  func.return %r : tensor<0x3xf32>
}
// -----
// slice (C1, I1): accepted
func.func @main(%a0: tensor<3x8x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.slice"(%a0) <{start_indices = array<i64: 1, 2>, limit_indices = array<i64: 3, 8>, strides = array<i64: 1, 2>}> : (tensor<3x8x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// slice (C1): rejected: stablehlo.slice: expected results [tensor<2x3xf32>], found [tensor<2x3xf64>]
func.func @main(%a0: tensor<3x8xf32>) -> tensor<2x3xf64> {
  %r = "stablehlo.slice"(%a0) <{start_indices = array<i64: 1, 2>, limit_indices = array<i64: 3, 8>, strides = array<i64: 1, 2>}> : (tensor<3x8xf32>) -> tensor<2x3xf64>
  func.return %r : tensor<2x3xf64>
}
// -----
// slice (C2): rejected: stablehlo.slice: (C2) expected 2 starts, limits and strides for tensor<3x8xf32>, found [1], [3, 8], [1, 2]
func.func @main(%a0: tensor<3x8xf32>) -> tensor<2x3xf32> {
  %r = "stablehlo.slice"(%a0) <{start_indices = array<i64: 1>, limit_indices = array<i64: 3, 8>, strides = array<i64: 1, 2>}> : (tensor<3x8xf32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// slice (C2): rejected: stablehlo.slice: (C2) expected 2 starts, limits and strides for tensor<3x8xf32>, found [1, 2], [3], [1, 2]
func.func @main(%a0: tensor<3x8xf32>) -> tensor<2x3xf32> {
  %r = "stablehlo.slice"(%a0) <{start_indices = array<i64: 1, 2>, limit_indices = array<i64: 3>, strides = array<i64: 1, 2>}> : (tensor<3x8xf32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// slice (C2): rejected: stablehlo.slice: (C2) expected 2 starts, limits and strides for tensor<3x8xf32>, found [1, 2], [3, 8], [1, 2, 1]
func.func @main(%a0: tensor<3x8xf32>) -> tensor<2x3xf32> {
  %r = "stablehlo.slice"(%a0) <{start_indices = array<i64: 1, 2>, limit_indices = array<i64: 3, 8>, strides = array<i64: 1, 2, 1>}> : (tensor<3x8xf32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// slice (C3): rejected: stablehlo.slice: (C3) expected 0 <= start <= limit <= 3 in dimension 0 of tensor<3x8xf32>, found -1 and 3
func.func @main(%a0: tensor<3x8xf32>) -> tensor<2x3xf32> {
  %r = "stablehlo.slice"(%a0) <{start_indices = array<i64: -1, 2>, limit_indices = array<i64: 3, 8>, strides = array<i64: 1, 2>}> : (tensor<3x8xf32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// slice (C3): rejected: stablehlo.slice: (C3) expected 0 <= start <= limit <= 3 in dimension 0 of tensor<3x8xf32>, found 3 and 2
func.func @main(%a0: tensor<3x8xf32>) -> tensor<2x3xf32> {
  %r = "stablehlo.slice"(%a0) <{start_indices = array<i64: 3, 2>, limit_indices = array<i64: 2, 8>, strides = array<i64: 1, 2>}> : (tensor<3x8xf32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// slice (C3): rejected: stablehlo.slice: (C3) expected 0 <= start <= limit <= 3 in dimension 0 of tensor<3x8xf32>, found 1 and 4
func.func @main(%a0: tensor<3x8xf32>) -> tensor<2x3xf32> {
  %r = "stablehlo.slice"(%a0) <{start_indices = array<i64: 1, 2>, limit_indices = array<i64: 4, 8>, strides = array<i64: 1, 2>}> : (tensor<3x8xf32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// slice (C4): rejected: stablehlo.slice: (C4) expected positive strides, found [0, 2]
func.func @main(%a0: tensor<3x8xf32>) -> tensor<2x3xf32> {
  %r = "stablehlo.slice"(%a0) <{start_indices = array<i64: 1, 2>, limit_indices = array<i64: 3, 8>, strides = array<i64: 0, 2>}> : (tensor<3x8xf32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// slice (C4): rejected: stablehlo.slice: (C4) expected positive strides, found [1, -1]
func.func @main(%a0: tensor<3x8xf32>) -> tensor<2x3xf32> {
  %r = "stablehlo.slice"(%a0) <{start_indices = array<i64: 1, 2>, limit_indices = array<i64: 3, 8>, strides = array<i64: 1, -1>}> : (tensor<3x8xf32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// slice (C5): rejected: stablehlo.slice: expected results [tensor<2x3xf32>], found [tensor<2x2xf32>]
func.func @main(%a0: tensor<3x8xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.slice"(%a0) <{start_indices = array<i64: 1, 2>, limit_indices = array<i64: 3, 8>, strides = array<i64: 1, 2>}> : (tensor<3x8xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// slice (I1): rejected: stablehlo.slice: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2x3xf32> {
  %r = "stablehlo.slice"(%a0) <{start_indices = array<i64: 1, 2>, limit_indices = array<i64: 3, 8>, strides = array<i64: 1, 2>}> : (!stablehlo.token) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// slice (I2): rejected: stablehlo.slice: expected start_indices to be a list of integers, found "no"
func.func @main(%a0: tensor<3x8xf32>) -> tensor<2x3xf32> {
  %r = "stablehlo.slice"(%a0) <{start_indices = "no", limit_indices = array<i64: 3, 8>, strides = array<i64: 1, 2>}> : (tensor<3x8xf32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// slice (I3): rejected: stablehlo.slice: expected limit_indices to be a list of integers, found "no"
func.func @main(%a0: tensor<3x8xf32>) -> tensor<2x3xf32> {
  %r = "stablehlo.slice"(%a0) <{start_indices = array<i64: 1, 2>, limit_indices = "no", strides = array<i64: 1, 2>}> : (tensor<3x8xf32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// slice (I4): rejected: stablehlo.slice: expected strides to be a list of integers, found "no"
func.func @main(%a0: tensor<3x8xf32>) -> tensor<2x3xf32> {
  %r = "stablehlo.slice"(%a0) <{start_indices = array<i64: 1, 2>, limit_indices = array<i64: 3, 8>, strides = "no"}> : (tensor<3x8xf32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// pad (I1, I2, I3, I4, I5, C1, C2, C3, C4): accepted
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<5x9xf32> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: 0, 1>, edge_padding_high = array<i64: 2, 1>, interior_padding = array<i64: 1, 2>}> : (tensor<2x3xf32>, tensor<f32>) -> tensor<5x9xf32>
  func.return %r : tensor<5x9xf32>
}
// -----
// pad (C4): accepted
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<1x2xf32> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: -1, 0>, edge_padding_high = array<i64: 0, -1>, interior_padding = array<i64: 0, 0>}> : (tensor<2x3xf32>, tensor<f32>) -> tensor<1x2xf32>
  func.return %r : tensor<1x2xf32>
}
// -----
// pad (C3, C4): accepted
func.func @main(%a0: tensor<0x3xf32>, %a1: tensor<f32>) -> tensor<2x9xf32> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: 0, 1>, edge_padding_high = array<i64: 2, 1>, interior_padding = array<i64: 1, 2>}> : (tensor<0x3xf32>, tensor<f32>) -> tensor<2x9xf32>
  func.return %r : tensor<2x9xf32>
}
// -----
// pad (C1, I1, I2): accepted
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<!quant.uniform<i8:f32, 2.0:1>>) -> tensor<5x9x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: 0, 1>, edge_padding_high = array<i64: 2, 1>, interior_padding = array<i64: 1, 2>}> : (tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, tensor<!quant.uniform<i8:f32, 2.0:1>>) -> tensor<5x9x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<5x9x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// pad (C1): rejected: stablehlo.pad: (C1, I2) expected a padding value of type tensor<f32>, found tensor<f64>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f64>) -> tensor<5x9xf32> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: 0, 1>, edge_padding_high = array<i64: 2, 1>, interior_padding = array<i64: 1, 2>}> : (tensor<2x3xf32>, tensor<f64>) -> tensor<5x9xf32>
  func.return %r : tensor<5x9xf32>
}
// -----
// pad (C1): rejected: stablehlo.pad: expected results [tensor<5x9xf32>], found [tensor<5x9xf64>]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<5x9xf64> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: 0, 1>, edge_padding_high = array<i64: 2, 1>, interior_padding = array<i64: 1, 2>}> : (tensor<2x3xf32>, tensor<f32>) -> tensor<5x9xf64>
  func.return %r : tensor<5x9xf64>
}
// -----
// pad (C2): rejected: stablehlo.pad: (C2) expected 2 paddings for tensor<2x3xf32>, found low [0], high [2, 1], interior [1, 2]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<5x9xf32> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: 0>, edge_padding_high = array<i64: 2, 1>, interior_padding = array<i64: 1, 2>}> : (tensor<2x3xf32>, tensor<f32>) -> tensor<5x9xf32>
  func.return %r : tensor<5x9xf32>
}
// -----
// pad (C2): rejected: stablehlo.pad: (C2) expected 2 paddings for tensor<2x3xf32>, found low [0, 1], high [0, 1, 2], interior [1, 2]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<5x9xf32> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: 0, 1>, edge_padding_high = array<i64: 0, 1, 2>, interior_padding = array<i64: 1, 2>}> : (tensor<2x3xf32>, tensor<f32>) -> tensor<5x9xf32>
  func.return %r : tensor<5x9xf32>
}
// -----
// pad (C2): rejected: stablehlo.pad: (C2) expected 2 paddings for tensor<2x3xf32>, found low [0, 1], high [2, 1], interior []
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<5x9xf32> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: 0, 1>, edge_padding_high = array<i64: 2, 1>, interior_padding = array<i64>}> : (tensor<2x3xf32>, tensor<f32>) -> tensor<5x9xf32>
  func.return %r : tensor<5x9xf32>
}
// -----
// pad (C3): rejected: stablehlo.pad: (C3) expected interior padding of at least 0, found [1, -1]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<5x9xf32> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: 0, 1>, edge_padding_high = array<i64: 2, 1>, interior_padding = array<i64: 1, -1>}> : (tensor<2x3xf32>, tensor<f32>) -> tensor<5x9xf32>
  func.return %r : tensor<5x9xf32>
}
// -----
// pad (C4): rejected: stablehlo.pad: expected results [tensor<5x9xf32>], found [tensor<5x8xf32>]
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<5x8xf32> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: 0, 1>, edge_padding_high = array<i64: 2, 1>, interior_padding = array<i64: 1, 2>}> : (tensor<2x3xf32>, tensor<f32>) -> tensor<5x8xf32>
  func.return %r : tensor<5x8xf32>
}
// -----
// pad (C4): rejected: stablehlo.pad: (C4) expected a size of at least 0 in dimension 0 of tensor<2x3xf32>, found -4
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<5x9xf32> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: -9, 1>, edge_padding_high = array<i64: 2, 1>, interior_padding = array<i64: 1, 2>}> : (tensor<2x3xf32>, tensor<f32>) -> tensor<5x9xf32>
  func.return %r : tensor<5x9xf32>
}
// -----
// pad (I2): rejected: stablehlo.pad: (C1, I2) expected a padding value of type tensor<f32>, found tensor<1xf32>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<1xf32>) -> tensor<5x9xf32> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: 0, 1>, edge_padding_high = array<i64: 2, 1>, interior_padding = array<i64: 1, 2>}> : (tensor<2x3xf32>, tensor<1xf32>) -> tensor<5x9xf32>
  func.return %r : tensor<5x9xf32>
}
// -----
// pad (C4): rejected: stablehlo.pad: (C4) expected a size of at most 2^63 - 1, found 2 padded by low 9223372036854775807, interior 1, high 2
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<5x9xf32> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: 9223372036854775807, 1>, edge_padding_high = array<i64: 2, 1>, interior_padding = array<i64: 1, 2>}> : (tensor<2x3xf32>, tensor<f32>) -> tensor<5x9xf32>
  func.return %r : tensor<5x9xf32>
}
// -----
// pad (I1): rejected: stablehlo.pad: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<f32>) -> tensor<5x9xf32> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: 0, 1>, edge_padding_high = array<i64: 2, 1>, interior_padding = array<i64: 1, 2>}> : (!stablehlo.token, tensor<f32>) -> tensor<5x9xf32>
  func.return %r : tensor<5x9xf32>
}
// -----
// pad (I3): rejected: stablehlo.pad: expected edge_padding_low to be a list of integers, found "no"
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<5x9xf32> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = "no", edge_padding_high = array<i64: 2, 1>, interior_padding = array<i64: 1, 2>}> : (tensor<2x3xf32>, tensor<f32>) -> tensor<5x9xf32>
  func.return %r : tensor<5x9xf32>
}
// -----
// pad (I4): rejected: stablehlo.pad: expected edge_padding_high to be a list of integers, found "no"
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<5x9xf32> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: 0, 1>, edge_padding_high = "no", interior_padding = array<i64: 1, 2>}> : (tensor<2x3xf32>, tensor<f32>) -> tensor<5x9xf32>
  func.return %r : tensor<5x9xf32>
}
// -----
// pad (I5): rejected: stablehlo.pad: expected interior_padding to be a list of integers, found "no"
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<f32>) -> tensor<5x9xf32> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: 0, 1>, edge_padding_high = array<i64: 2, 1>, interior_padding = "no"}> : (tensor<2x3xf32>, tensor<f32>) -> tensor<5x9xf32>
  func.return %r : tensor<5x9xf32>
}
// -----
// concatenate (I1, I2, C1, C2, C3, C4, C5, C6): accepted
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<1x2xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.concatenate"(%a0, %a1) <{dimension = 0 : i64}> : (tensor<3x2xf32>, tensor<1x2xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// concatenate (C3): accepted
func.func @main(%a0: tensor<4x2xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.concatenate"(%a0) <{dimension = 0 : i64}> : (tensor<4x2xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// concatenate (C1, C5, I1): accepted
func.func @main(%a0: tensor<3x2x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<1x2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<4x2x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.concatenate"(%a0, %a1) <{dimension = 0 : i64}> : (tensor<3x2x!quant.uniform<i8:f32, 2.0:1>>, tensor<1x2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<4x2x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<4x2x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// concatenate (C1): rejected: stablehlo.concatenate: (C1) expected inputs of one element type, found tensor<3x2xf32> and tensor<1x2xf64>
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<1x2xf64>) -> tensor<4x2xf32> {
  %r = "stablehlo.concatenate"(%a0, %a1) <{dimension = 0 : i64}> : (tensor<3x2xf32>, tensor<1x2xf64>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// concatenate (C2): rejected: stablehlo.concatenate: (C2) expected inputs that differ in dimension 0 at most, found tensor<3x2xf32> and tensor<1x3xf32>
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<1x3xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.concatenate"(%a0, %a1) <{dimension = 0 : i64}> : (tensor<3x2xf32>, tensor<1x3xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// concatenate (C2): rejected: stablehlo.concatenate: (C2) expected inputs that differ in dimension 0 at most, found tensor<3x2xf32> and tensor<2xf32>
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<2xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.concatenate"(%a0, %a1) <{dimension = 0 : i64}> : (tensor<3x2xf32>, tensor<2xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// concatenate (C3): rejected: stablehlo.concatenate: (C3) expected at least one input, found none
func.func @main() -> tensor<4x2xf32> {
  %r = "stablehlo.concatenate"() <{dimension = 0 : i64}> : () -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// concatenate (C4): rejected: stablehlo.concatenate: (C4) expected a dimension of tensor<3x2xf32>, found 2
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<1x2xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.concatenate"(%a0, %a1) <{dimension = 2 : i64}> : (tensor<3x2xf32>, tensor<1x2xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// concatenate (C4): rejected: stablehlo.concatenate: (C4) expected a dimension of tensor<3x2xf32>, found -1
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<1x2xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.concatenate"(%a0, %a1) <{dimension = -1 : i64}> : (tensor<3x2xf32>, tensor<1x2xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// concatenate (C5): rejected: stablehlo.concatenate: expected results [tensor<4x2xf32>], found [tensor<4x2xf64>]
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<1x2xf32>) -> tensor<4x2xf64> {
  %r = "stablehlo.concatenate"(%a0, %a1) <{dimension = 0 : i64}> : (tensor<3x2xf32>, tensor<1x2xf32>) -> tensor<4x2xf64>
  func.return %r : tensor<4x2xf64>
}
// -----
// concatenate (C6): rejected: stablehlo.concatenate: expected results [tensor<4x2xf32>], found [tensor<5x2xf32>]
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<1x2xf32>) -> tensor<5x2xf32> {
  %r = "stablehlo.concatenate"(%a0, %a1) <{dimension = 0 : i64}> : (tensor<3x2xf32>, tensor<1x2xf32>) -> tensor<5x2xf32>
  func.return %r : tensor<5x2xf32>
}
// -----
// concatenate (C6): rejected: stablehlo.concatenate: (C6) expected a size of at most 2^63 - 1 in dimension 0, found 9223372036854775807 and 1 more
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<9223372036854775807x0xf32>, %a1: tensor<1x0xf32>) -> tensor<?x0xf32> {
  %r = "stablehlo.concatenate"(%a0, %a1) <{dimension = 0 : i64}> : (tensor<9223372036854775807x0xf32>, tensor<1x0xf32>) -> tensor<?x0xf32>
  func.return %r : tensor<?x0xf32>
}
// -----
// concatenate (I1): rejected: stablehlo.concatenate: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<1x2xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.concatenate"(%a0, %a1) <{dimension = 0 : i64}> : (!stablehlo.token, tensor<1x2xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// concatenate (I2): rejected: stablehlo.concatenate: expected dimension to be Int, found "no"
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<1x2xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.concatenate"(%a0, %a1) <{dimension = "no"}> : (tensor<3x2xf32>, tensor<1x2xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// reverse (I1, I2, C1, C2, C3): accepted
func.func @main(%a0: tensor<3x2xf32>) -> tensor<3x2xf32> {
  %r = "stablehlo.reverse"(%a0) <{dimensions = array<i64: 1, 0>}> : (tensor<3x2xf32>) -> tensor<3x2xf32>
  func.return %r : tensor<3x2xf32>
}
// -----
// reverse (C2, C3): accepted
func.func @main(%a0: tensor<3x2xf32>) -> tensor<3x2xf32> {
  %r = "stablehlo.reverse"(%a0) <{dimensions = array<i64>}> : (tensor<3x2xf32>) -> tensor<3x2xf32>
  func.return %r : tensor<3x2xf32>
}
// -----
// reverse (C1, I1): accepted
func.func @main(%a0: tensor<3x2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<3x2x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.reverse"(%a0) <{dimensions = array<i64: 1, 0>}> : (tensor<3x2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<3x2x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<3x2x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// reverse (C1): rejected: stablehlo.reverse: expected results [tensor<3x2xf32>], found [tensor<2x3xf32>]
func.func @main(%a0: tensor<3x2xf32>) -> tensor<2x3xf32> {
  %r = "stablehlo.reverse"(%a0) <{dimensions = array<i64: 1, 0>}> : (tensor<3x2xf32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// reverse (C1): rejected: stablehlo.reverse: expected results [tensor<3x2xf32>], found [tensor<3x2xf64>]
func.func @main(%a0: tensor<3x2xf32>) -> tensor<3x2xf64> {
  %r = "stablehlo.reverse"(%a0) <{dimensions = array<i64: 1, 0>}> : (tensor<3x2xf32>) -> tensor<3x2xf64>
  func.return %r : tensor<3x2xf64>
}
// -----
// reverse (C2): rejected: stablehlo.reverse: (C2, C3) expected distinct dimensions, found [0, 0]
func.func @main(%a0: tensor<3x2xf32>) -> tensor<3x2xf32> {
  %r = "stablehlo.reverse"(%a0) <{dimensions = array<i64: 0, 0>}> : (tensor<3x2xf32>) -> tensor<3x2xf32>
  func.return %r : tensor<3x2xf32>
}
// -----
// reverse (C3): rejected: stablehlo.reverse: (C2, C3) expected dimensions within [0, 2), found [2]
func.func @main(%a0: tensor<3x2xf32>) -> tensor<3x2xf32> {
  %r = "stablehlo.reverse"(%a0) <{dimensions = array<i64: 2>}> : (tensor<3x2xf32>) -> tensor<3x2xf32>
  func.return %r : tensor<3x2xf32>
}
// -----
// reverse (C3): rejected: stablehlo.reverse: (C2, C3) expected dimensions within [0, 2), found [-1]
func.func @main(%a0: tensor<3x2xf32>) -> tensor<3x2xf32> {
  %r = "stablehlo.reverse"(%a0) <{dimensions = array<i64: -1>}> : (tensor<3x2xf32>) -> tensor<3x2xf32>
  func.return %r : tensor<3x2xf32>
}
// -----
// reverse (I1): rejected: stablehlo.reverse: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<3x2xf32> {
  %r = "stablehlo.reverse"(%a0) <{dimensions = array<i64: 1, 0>}> : (!stablehlo.token) -> tensor<3x2xf32>
  func.return %r : tensor<3x2xf32>
}
// -----
// reverse (I2): rejected: stablehlo.reverse: expected dimensions to be a list of integers, found "no"
func.func @main(%a0: tensor<3x2xf32>) -> tensor<3x2xf32> {
  %r = "stablehlo.reverse"(%a0) <{dimensions = "no"}> : (tensor<3x2xf32>) -> tensor<3x2xf32>
  func.return %r : tensor<3x2xf32>
}
// -----
// slice (C1): rejected: stablehlo.slice: expected results [tensor<2x3x!quant.uniform<i8:f32, 2.000000e+00:1>>], found [tensor<2x3x!quant.uniform<i8:f32, 3.000000e+00:1>>]
func.func @main(%a0: tensor<3x8x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.slice"(%a0) <{start_indices = array<i64: 1, 2>, limit_indices = array<i64: 3, 8>, strides = array<i64: 1, 2>}> : (tensor<3x8x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x3x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// pad (C1): rejected: stablehlo.pad: expected results [tensor<5x9x!quant.uniform<i8:f32, 2.000000e+00:1>>], found [tensor<5x9x!quant.uniform<i8:f32, 3.000000e+00:1>>]
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<!quant.uniform<i8:f32, 2.0:1>>) -> tensor<5x9x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: 0, 1>, edge_padding_high = array<i64: 2, 1>, interior_padding = array<i64: 1, 2>}> : (tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, tensor<!quant.uniform<i8:f32, 2.0:1>>) -> tensor<5x9x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<5x9x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// concatenate (C5): rejected: stablehlo.concatenate: expected results [tensor<4x2x!quant.uniform<i8:f32, 2.000000e+00:1>>], found [tensor<4x2x!quant.uniform<i8:f32, 3.000000e+00:1>>]
func.func @main(%a0: tensor<3x2x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<1x2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<4x2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.concatenate"(%a0, %a1) <{dimension = 0 : i64}> : (tensor<3x2x!quant.uniform<i8:f32, 2.0:1>>, tensor<1x2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<4x2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<4x2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// reverse (C1): rejected: stablehlo.reverse: expected results [tensor<3x2x!quant.uniform<i8:f32, 2.000000e+00:1>>], found [tensor<3x2x!quant.uniform<i8:f32, 3.000000e+00:1>>]
func.func @main(%a0: tensor<3x2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<3x2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.reverse"(%a0) <{dimensions = array<i64: 1, 0>}> : (tensor<3x2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<3x2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<3x2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// transpose (C1): rejected: stablehlo.transpose: expected results [tensor<4x2x3x!quant.uniform<i8:f32, 2.000000e+00:1>>], found [tensor<4x2x3x!quant.uniform<i8:f32, 3.000000e+00:1>>]
func.func @main(%a0: tensor<2x3x4x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<4x2x3x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.transpose"(%a0) <{permutation = array<i64: 2, 0, 1>}> : (tensor<2x3x4x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<4x2x3x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<4x2x3x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// pad (C1): rejected: stablehlo.pad: (C1, I2) expected a padding value of type tensor<!quant.uniform<i8:f32, 2.000000e+00:1>>, found tensor<!quant.uniform<i8:f32, 3.000000e+00:1>>
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<!quant.uniform<i8:f32, 3.0:1>>) -> tensor<5x9x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: 0, 1>, edge_padding_high = array<i64: 2, 1>, interior_padding = array<i64: 1, 2>}> : (tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, tensor<!quant.uniform<i8:f32, 3.0:1>>) -> tensor<5x9x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<5x9x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// concatenate (C1): rejected: stablehlo.concatenate: (C1) expected inputs of one element type, found tensor<3x2x!quant.uniform<i8:f32, 2.000000e+00:1>> and tensor<1x2x!quant.uniform<i8:f32, 3.000000e+00:1>>
func.func @main(%a0: tensor<3x2x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<1x2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<4x2x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.concatenate"(%a0, %a1) <{dimension = 0 : i64}> : (tensor<3x2x!quant.uniform<i8:f32, 2.0:1>>, tensor<1x2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<4x2x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<4x2x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// constant (I1, C1): accepted
func.func @main() -> tensor<2xf32> {
  %r = "stablehlo.constant"() <{value = dense<1.0> : tensor<2xf32>}> : () -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// constant (C1, I1): accepted
func.func @main() -> tensor<i32> {
  %r = "stablehlo.constant"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
  func.return %r : tensor<i32>
}
// -----
// constant (C1): rejected: stablehlo.constant: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main() -> tensor<3xf32> {
  %r = "stablehlo.constant"() <{value = dense<1.0> : tensor<2xf32>}> : () -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// constant (C1): rejected: stablehlo.constant: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main() -> tensor<2xf64> {
  %r = "stablehlo.constant"() <{value = dense<1.0> : tensor<2xf32>}> : () -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// constant (I1): rejected: stablehlo.constant: expected value to be Dense, found 1 : i32
func.func @main() -> tensor<2xf32> {
  %r = "stablehlo.constant"() <{value = 1 : i32}> : () -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// constant (I1): rejected: stablehlo.constant: expected an attribute value, found none
func.func @main() -> tensor<2xf32> {
  %r = "stablehlo.constant"() : () -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// constant (C1): rejected: expected elements of tensor<2xf32>, found the shape [1]
func.func @main() -> tensor<2xf32> {
  %r = "stablehlo.constant"() <{value = dense<[1.0]> : tensor<2xf32>}> : () -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// iota (I1, C1): accepted
func.func @main() -> tensor<2x3xi32> {
  %r = "stablehlo.iota"() <{iota_dimension = 1 : i64}> : () -> tensor<2x3xi32>
  func.return %r : tensor<2x3xi32>
}
// -----
// iota (C1): accepted
func.func @main() -> tensor<2x3xcomplex<f32>> {
  %r = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<2x3xcomplex<f32>>
  func.return %r : tensor<2x3xcomplex<f32>>
}
// -----
// iota (C1): rejected: stablehlo.iota: (C1) expected iota_dimension below the rank 2, found 2
func.func @main() -> tensor<2x3xi32> {
  %r = "stablehlo.iota"() <{iota_dimension = 2 : i64}> : () -> tensor<2x3xi32>
  func.return %r : tensor<2x3xi32>
}
// -----
// iota (C1): rejected: stablehlo.iota: (C1) expected iota_dimension below the rank 2, found -1
func.func @main() -> tensor<2x3xi32> {
  %r = "stablehlo.iota"() <{iota_dimension = -1 : i64}> : () -> tensor<2x3xi32>
  func.return %r : tensor<2x3xi32>
}
// -----
// iota (C1): rejected: stablehlo.iota: (C1) expected iota_dimension below the rank 0, found 0
func.func @main() -> tensor<i32> {
  %r = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<i32>
  func.return %r : tensor<i32>
}
// -----
// iota (I1): rejected: stablehlo.iota: expected iota_dimension to be Int, found "no"
func.func @main() -> tensor<2x3xi32> {
  %r = "stablehlo.iota"() <{iota_dimension = "no"}> : () -> tensor<2x3xi32>
  func.return %r : tensor<2x3xi32>
}
