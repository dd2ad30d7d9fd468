// dot_general (C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, I1, I2, I3, I4, I5, I6, I7, I8, I9, I10, I11, I12, I13, I14): accepted
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C12): accepted
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x5x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x5x4xf32>
  func.return %r : tensor<5x2x5x4xf32>
}
// -----
// dot_general (C1): rejected: stablehlo.dot_general: (C1) expected as many batching dimensions on both sides, found [0] and []
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C2): rejected: stablehlo.dot_general: (C2) expected as many contracting dimensions on both sides, found [2] and []
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C3): rejected: stablehlo.dot_general: (C3, C5, C6) expected distinct lhs dimensions, found [0, 0]
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C4): rejected: stablehlo.dot_general: (C4, C7, C8) expected distinct rhs dimensions, found [0, 0]
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C3): rejected: stablehlo.dot_general: (C3, C5, C6) expected distinct lhs dimensions, found [0, 0, 2]
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 0], rhs_batching_dimensions = [0, 1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C5, I3): rejected: stablehlo.dot_general: (C3, C5, C6) expected lhs dimensions within [0, 3), found [3, 2]
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [3], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C6, I5): rejected: stablehlo.dot_general: (C3, C5, C6) expected lhs dimensions within [0, 3), found [0, 3]
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C7, I4): rejected: stablehlo.dot_general: (C4, C7, C8) expected rhs dimensions within [0, 3), found [3, 1]
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [3], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C8, I6): rejected: stablehlo.dot_general: (C4, C7, C8) expected rhs dimensions within [0, 3), found [0, 3]
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [3]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C5): rejected: stablehlo.dot_general: (C3, C5, C6) expected lhs dimensions within [0, 3), found [-1, 2]
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [-1], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C6): rejected: stablehlo.dot_general: (C3, C5, C6) expected lhs dimensions within [0, 3), found [0, -1]
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [-1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C7): rejected: stablehlo.dot_general: (C4, C7, C8) expected rhs dimensions within [0, 3), found [-1, 1]
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [-1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C8): rejected: stablehlo.dot_general: (C4, C7, C8) expected rhs dimensions within [0, 3), found [0, -1]
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [-1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C9): rejected: stablehlo.dot_general: (C9) expected batching dimensions [0] of tensor<4x2x3xf32> and [0] of tensor<5x3x4xf32> to have equal sizes
func.func @main(%a0: tensor<4x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<4x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C10): rejected: stablehlo.dot_general: (C10) expected contracting dimensions [2] of tensor<5x2x7xf32> and [1] of tensor<5x3x4xf32> to have equal sizes
func.func @main(%a0: tensor<5x2x7xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x7xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C11): rejected: stablehlo.dot_general: (C11) expected a precision for each of 2 operands, found [DEFAULT, DEFAULT, DEFAULT]
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C12): rejected: stablehlo.dot_general: expected results [tensor<5x2x4xf32>], found [tensor<5x2x3xf32>]
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x3xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x3xf32>
  func.return %r : tensor<5x2x3xf32>
}
// -----
// dot_general (C12): rejected: stablehlo.dot_general: expected results [tensor<5x2x4xf32>], found [tensor<2x5x4xf32>]
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<2x5x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<2x5x4xf32>
  func.return %r : tensor<2x5x4xf32>
}
// -----
// dot_general (C13): accepted
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xbf16>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xbf16>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C13): accepted
func.func @main(%a0: tensor<5x2x3xf8E4M3FN>, %a1: tensor<5x3x4xf8E5M2>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf8E4M3FN>, tensor<5x3x4xf8E5M2>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C13): rejected: stablehlo.dot_general: (C13) expected one element type, found tensor<5x2x3xf32> and tensor<5x3x4xcomplex<f32>>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xcomplex<f32>>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xcomplex<f32>>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C13): rejected: stablehlo.dot_general: (C13) expected one element type, found tensor<5x2x3xf32> and tensor<5x3x4xi32>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xi32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xi32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C14, C15, C17, C18, C19, I1, I2): accepted
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x4x!quant.uniform<i8:f32, 3.0:0>>) -> tensor<2x4x!quant.uniform<i32:f32, 6.0:0>> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x4x!quant.uniform<i8:f32, 3.0:0>>) -> tensor<2x4x!quant.uniform<i32:f32, 6.0:0>>
  func.return %r : tensor<2x4x!quant.uniform<i32:f32, 6.0:0>>
}
// -----
// dot_general (C15, C16): accepted
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x4x!quant.uniform<i8:f32:1, {1.0, 1.0, 1.0, 1.0}>>) -> tensor<2x4x!quant.uniform<i32:f32:1, {1.0, 1.0, 1.0, 1.0}>> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x4x!quant.uniform<i8:f32:1, {1.0, 1.0, 1.0, 1.0}>>) -> tensor<2x4x!quant.uniform<i32:f32:1, {1.0, 1.0, 1.0, 1.0}>>
  func.return %r : tensor<2x4x!quant.uniform<i32:f32:1, {1.0, 1.0, 1.0, 1.0}>>
}
// -----
// dot_general (C20): accepted
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<3x4x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<2x3xf32>, tensor<3x4x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// dot_general (C14): rejected: stablehlo.dot_general: (C14) expected rhs to be quantized, and lhs and result both or neither, found tensor<2x3x!quant.uniform<i8:f32, 2.000000e+00>>, tensor<3x4xf32> and tensor<!quant.uniform<i8:f32, 2.000000e+00>>
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x4xf32>) -> tensor<2x4x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x4xf32>) -> tensor<2x4x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<2x4x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// dot_general (C14): rejected: stablehlo.dot_general: (C14) expected rhs to be quantized, and lhs and result both or neither, found tensor<2x3x!quant.uniform<i8:f32, 2.000000e+00>>, tensor<3x4x!quant.uniform<i8:f32, 2.000000e+00>> and tensor<f32>
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x4x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x4x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// dot_general (C15): rejected: stablehlo.dot_general: (C15) expected rhs with zero points of 0, found tensor<3x4x!quant.uniform<i8:f32, 2.000000e+00:1>>
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x4x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x4x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x4x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x4x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<2x4x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// dot_general (C16): rejected: stablehlo.dot_general: (C16) expected rhs with its scales along a dimension that is not contracted, [0], found tensor<3x4x!quant.uniform<i8:f32:0, {1.000000e+00,1.000000e+00,1.000000e+00}>>
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x4x!quant.uniform<i8:f32:0, {1.0, 1.0, 1.0}>>) -> tensor<2x4x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x4x!quant.uniform<i8:f32:0, {1.0, 1.0, 1.0}>>) -> tensor<2x4x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<2x4x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// dot_general (C17): rejected: stablehlo.dot_general: (C17) expected operands stored as the same type, found tensor<2x3x!quant.uniform<i8:f32, 2.000000e+00>> and tensor<3x4x!quant.uniform<i4:f32, 2.000000e+00>>
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x4x!quant.uniform<i4:f32, 2.0:0>>) -> tensor<2x4x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x4x!quant.uniform<i4:f32, 2.0:0>>) -> tensor<2x4x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<2x4x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// dot_general (C18): rejected: stablehlo.dot_general: (C18) expected operands and result that express the same type, found tensor<2x3x!quant.uniform<i8:f32, 2.000000e+00>>, tensor<3x4x!quant.uniform<i8:bf16, 2.000000e+00>> and tensor<!quant.uniform<i8:f32, 2.000000e+00>>
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x4x!quant.uniform<i8:bf16, 2.0:0>>) -> tensor<2x4x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x4x!quant.uniform<i8:bf16, 2.0:0>>) -> tensor<2x4x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<2x4x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// dot_general (C18): rejected: stablehlo.dot_general: (C18) expected operands and result that express the same type, found tensor<2x3x!quant.uniform<i8:f32, 2.000000e+00>>, tensor<3x4x!quant.uniform<i8:f32, 2.000000e+00>> and tensor<!quant.uniform<i8:bf16, 2.000000e+00>>
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x4x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x4x!quant.uniform<i8:bf16, 2.0:0>> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x4x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x4x!quant.uniform<i8:bf16, 2.0:0>>
  func.return %r : tensor<2x4x!quant.uniform<i8:bf16, 2.0:0>>
}
// -----
// dot_general (C19): rejected: stablehlo.dot_general: (C19) expected a result with one scale, as rhs has one, found tensor<3x4x!quant.uniform<i8:f32, 2.000000e+00>> and tensor<!quant.uniform<i8:f32:1, {1.000000e+00,1.000000e+00,1.000000e+00,1.000000e+00}>>
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x4x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x4x!quant.uniform<i8:f32:1, {1.0, 1.0, 1.0, 1.0}>> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x4x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x4x!quant.uniform<i8:f32:1, {1.0, 1.0, 1.0, 1.0}>>
  func.return %r : tensor<2x4x!quant.uniform<i8:f32:1, {1.0, 1.0, 1.0, 1.0}>>
}
// -----
// dot_general (C20): rejected: stablehlo.dot_general: (C20) expected lhs and result of f32, which rhs expresses, found tensor<2x3xbf16> and tensor<bf16>
func.func @main(%a0: tensor<2x3xbf16>, %a1: tensor<3x4x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x4xbf16> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<2x3xbf16>, tensor<3x4x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x4xbf16>
  func.return %r : tensor<2x4xbf16>
}
// -----
// dot_general (C20): rejected: stablehlo.dot_general: (C20) expected lhs and result of f32, which rhs expresses, found tensor<2x3xf32> and tensor<f64>
func.func @main(%a0: tensor<2x3xf32>, %a1: tensor<3x4x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x4xf64> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}> : (tensor<2x3xf32>, tensor<3x4x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x4xf64>
  func.return %r : tensor<2x4xf64>
}
// -----
// dot_general (C21, C22, C23, C24, I8, I9, I10, I11, I12, I13, I14): accepted
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>], algorithm = #stablehlo.dot_algorithm<lhs_precision_type = f32, rhs_precision_type = f32, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = 1, allow_imprecise_accumulation = false>}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C21, C22, C23, C24, I8, I9, I10, I11, I12, I13, I14): accepted
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>], algorithm = #stablehlo.dot_algorithm<lhs_precision_type = bf16, rhs_precision_type = bf16, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = 3, allow_imprecise_accumulation = false>}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C21): accepted
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, algorithm = #stablehlo.dot_algorithm<lhs_precision_type = tf32, rhs_precision_type = tf32, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = 1, allow_imprecise_accumulation = false>}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C21): rejected: stablehlo.dot_general: (C21) expected precisions DEFAULT where there is an algorithm, found [DEFAULT, HIGHEST]
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], algorithm = #stablehlo.dot_algorithm<lhs_precision_type = f32, rhs_precision_type = f32, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = 1, allow_imprecise_accumulation = false>}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C22): rejected: stablehlo.dot_general: (C22, C23) expected a positive component count of both sides, found 0 and 1
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>], algorithm = #stablehlo.dot_algorithm<lhs_precision_type = f32, rhs_precision_type = f32, accumulation_type = f32, lhs_component_count = 0, rhs_component_count = 1, num_primitive_operations = 1, allow_imprecise_accumulation = false>}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C23): rejected: stablehlo.dot_general: (C22, C23) expected a positive component count of both sides, found 1 and -1
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>], algorithm = #stablehlo.dot_algorithm<lhs_precision_type = f32, rhs_precision_type = f32, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = -1, num_primitive_operations = 1, allow_imprecise_accumulation = false>}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (C24): rejected: stablehlo.dot_general: (C24) expected a positive number of primitive operations, found 0
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>], algorithm = #stablehlo.dot_algorithm<lhs_precision_type = f32, rhs_precision_type = f32, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = 0, allow_imprecise_accumulation = false>}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (I8): rejected: stablehlo.dot_general: (I8-I14) expected a dot algorithm known to be supported on some hardware, found #stablehlo.dot_algorithm<lhs_precision_type = i32, rhs_precision_type = f32, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = 1, allow_imprecise_accumulation = false>
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>], algorithm = #stablehlo.dot_algorithm<lhs_precision_type = i32, rhs_precision_type = f32, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = 1, allow_imprecise_accumulation = false>}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (I9): rejected: stablehlo.dot_general: (I8-I14) expected a dot algorithm known to be supported on some hardware, found #stablehlo.dot_algorithm<lhs_precision_type = f32, rhs_precision_type = i32, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = 1, allow_imprecise_accumulation = false>
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>], algorithm = #stablehlo.dot_algorithm<lhs_precision_type = f32, rhs_precision_type = i32, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = 1, allow_imprecise_accumulation = false>}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (I10): rejected: stablehlo.dot_general: (I8-I14) expected a dot algorithm known to be supported on some hardware, found #stablehlo.dot_algorithm<lhs_precision_type = f32, rhs_precision_type = f32, accumulation_type = i32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = 1, allow_imprecise_accumulation = false>
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>], algorithm = #stablehlo.dot_algorithm<lhs_precision_type = f32, rhs_precision_type = f32, accumulation_type = i32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = 1, allow_imprecise_accumulation = false>}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (I11): rejected: expected a word, found '"'
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>], algorithm = #stablehlo.dot_algorithm<lhs_precision_type = f32, rhs_precision_type = f32, accumulation_type = f32, lhs_component_count = "no", rhs_component_count = 1, num_primitive_operations = 1, allow_imprecise_accumulation = false>}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (I12): rejected: expected a word, found '"'
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>], algorithm = #stablehlo.dot_algorithm<lhs_precision_type = f32, rhs_precision_type = f32, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = "no", num_primitive_operations = 1, allow_imprecise_accumulation = false>}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (I13): rejected: expected a word, found '"'
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>], algorithm = #stablehlo.dot_algorithm<lhs_precision_type = f32, rhs_precision_type = f32, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = "no", allow_imprecise_accumulation = false>}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (I14): rejected: expected 'false', found '7'
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>], algorithm = #stablehlo.dot_algorithm<lhs_precision_type = f32, rhs_precision_type = f32, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = 1, allow_imprecise_accumulation = 7>}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (I7): rejected: stablehlo.dot_general: expected precision_config to be one of [DEFAULT, HIGH, HIGHEST], found NO
func.func @main(%a0: tensor<5x2x3xf32>, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision NO>]}> : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (I1): rejected: stablehlo.dot_general: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<5x3x4xf32>) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (!stablehlo.token, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
// -----
// dot_general (I2): rejected: stablehlo.dot_general: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<5x2x3xf32>, %a1: !stablehlo.token) -> tensor<5x2x4xf32> {
  %r = "stablehlo.dot_general"(%a0, %a1) <{dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<5x2x3xf32>, !stablehlo.token) -> tensor<5x2x4xf32>
  func.return %r : tensor<5x2x4xf32>
}
