// dynamic_slice (I1, I2, I3, C1, C2, C3, C4, C5): accepted
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<i64>, %a2: tensor<i64>) -> tensor<2x3xf32> {
  %r = "stablehlo.dynamic_slice"(%a0, %a1, %a2) <{slice_sizes = array<i64: 2, 3>}> : (tensor<4x4xf32>, tensor<i64>, tensor<i64>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// dynamic_slice (C4): accepted
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<i64>, %a2: tensor<i64>) -> tensor<0x4xf32> {
  %r = "stablehlo.dynamic_slice"(%a0, %a1, %a2) <{slice_sizes = array<i64: 0, 4>}> : (tensor<4x4xf32>, tensor<i64>, tensor<i64>) -> tensor<0x4xf32>
  func.return %r : tensor<0x4xf32>
}
// -----
// dynamic_slice (C1, I1): accepted
func.func @main(%a0: tensor<4x4x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<i64>, %a2: tensor<i64>) -> tensor<2x3x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.dynamic_slice"(%a0, %a1, %a2) <{slice_sizes = array<i64: 2, 3>}> : (tensor<4x4x!quant.uniform<i8:f32, 2.0:0>>, tensor<i64>, tensor<i64>) -> tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// dynamic_slice (C1): rejected: stablehlo.dynamic_slice: expected results [tensor<2x3xf32>], found [tensor<2x3xf64>]
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<i64>, %a2: tensor<i64>) -> tensor<2x3xf64> {
  %r = "stablehlo.dynamic_slice"(%a0, %a1, %a2) <{slice_sizes = array<i64: 2, 3>}> : (tensor<4x4xf32>, tensor<i64>, tensor<i64>) -> tensor<2x3xf64>
  func.return %r : tensor<2x3xf64>
}
// -----
// dynamic_slice (C1): rejected: stablehlo.dynamic_slice: expected results [tensor<2x3x!quant.uniform<i8:f32, 2.000000e+00>>], found [tensor<2x3x!quant.uniform<i8:f32, 3.000000e+00>>]
func.func @main(%a0: tensor<4x4x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<i64>, %a2: tensor<i64>) -> tensor<2x3x!quant.uniform<i8:f32, 3.0:0>> {
  %r = "stablehlo.dynamic_slice"(%a0, %a1, %a2) <{slice_sizes = array<i64: 2, 3>}> : (tensor<4x4x!quant.uniform<i8:f32, 2.0:0>>, tensor<i64>, tensor<i64>) -> tensor<2x3x!quant.uniform<i8:f32, 3.0:0>>
  func.return %r : tensor<2x3x!quant.uniform<i8:f32, 3.0:0>>
}
// -----
// dynamic_slice (C2): rejected: stablehlo.dynamic_slice: (C2) expected 2 start indices, found 1
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<i64>) -> tensor<2x3xf32> {
  %r = "stablehlo.dynamic_slice"(%a0, %a1) <{slice_sizes = array<i64: 2, 3>}> : (tensor<4x4xf32>, tensor<i64>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// dynamic_slice (C2): rejected: stablehlo.dynamic_slice: (C2) expected 2 slice sizes for tensor<4x4xf32>, found [2]
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<i64>, %a2: tensor<i64>) -> tensor<2x3xf32> {
  %r = "stablehlo.dynamic_slice"(%a0, %a1, %a2) <{slice_sizes = array<i64: 2>}> : (tensor<4x4xf32>, tensor<i64>, tensor<i64>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// dynamic_slice (C3): rejected: stablehlo.dynamic_slice: (C3, I2) expected scalar start indices of one integer type, found tensor<i64> and tensor<i32>
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<i64>, %a2: tensor<i32>) -> tensor<2x3xf32> {
  %r = "stablehlo.dynamic_slice"(%a0, %a1, %a2) <{slice_sizes = array<i64: 2, 3>}> : (tensor<4x4xf32>, tensor<i64>, tensor<i32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// dynamic_slice (C4): rejected: stablehlo.dynamic_slice: (C4) expected sizes within those of tensor<4x4xf32>, found [5, 3]
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<i64>, %a2: tensor<i64>) -> tensor<5x3xf32> {
  %r = "stablehlo.dynamic_slice"(%a0, %a1, %a2) <{slice_sizes = array<i64: 5, 3>}> : (tensor<4x4xf32>, tensor<i64>, tensor<i64>) -> tensor<5x3xf32>
  func.return %r : tensor<5x3xf32>
}
// -----
// dynamic_slice (C4): rejected: stablehlo.dynamic_slice: (C4) expected sizes within those of tensor<4x4xf32>, found [-1, 3]
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<i64>, %a2: tensor<i64>) -> tensor<2x3xf32> {
  %r = "stablehlo.dynamic_slice"(%a0, %a1, %a2) <{slice_sizes = array<i64: -1, 3>}> : (tensor<4x4xf32>, tensor<i64>, tensor<i64>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// dynamic_slice (C5): rejected: stablehlo.dynamic_slice: expected results [tensor<2x3xf32>], found [tensor<3x2xf32>]
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<i64>, %a2: tensor<i64>) -> tensor<3x2xf32> {
  %r = "stablehlo.dynamic_slice"(%a0, %a1, %a2) <{slice_sizes = array<i64: 2, 3>}> : (tensor<4x4xf32>, tensor<i64>, tensor<i64>) -> tensor<3x2xf32>
  func.return %r : tensor<3x2xf32>
}
// -----
// dynamic_slice (I2): rejected: stablehlo.dynamic_slice: (C3, I2) expected scalar start indices of one integer type, found tensor<f32> and tensor<f32>
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<f32>, %a2: tensor<f32>) -> tensor<2x3xf32> {
  %r = "stablehlo.dynamic_slice"(%a0, %a1, %a2) <{slice_sizes = array<i64: 2, 3>}> : (tensor<4x4xf32>, tensor<f32>, tensor<f32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// dynamic_slice (I2): rejected: stablehlo.dynamic_slice: (C3, I2) expected scalar start indices of one integer type, found tensor<1xi32> and tensor<1xi32>
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<1xi32>, %a2: tensor<1xi32>) -> tensor<2x3xf32> {
  %r = "stablehlo.dynamic_slice"(%a0, %a1, %a2) <{slice_sizes = array<i64: 2, 3>}> : (tensor<4x4xf32>, tensor<1xi32>, tensor<1xi32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// dynamic_slice (I1): rejected: stablehlo.dynamic_slice: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<i64>, %a2: tensor<i64>) -> tensor<2x3xf32> {
  %r = "stablehlo.dynamic_slice"(%a0, %a1, %a2) <{slice_sizes = array<i64: 2, 3>}> : (!stablehlo.token, tensor<i64>, tensor<i64>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// dynamic_slice (I3): rejected: stablehlo.dynamic_slice: expected slice_sizes to be a list of integers, found "no"
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<i64>, %a2: tensor<i64>) -> tensor<2x3xf32> {
  %r = "stablehlo.dynamic_slice"(%a0, %a1, %a2) <{slice_sizes = "no"}> : (tensor<4x4xf32>, tensor<i64>, tensor<i64>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// dynamic_update_slice (I1, I2, I3, C1, C2, C3, C4, C5, C6): accepted
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<2x3xf32>, %a2: tensor<i64>, %a3: tensor<i64>) -> tensor<4x4xf32> {
  %r = "stablehlo.dynamic_update_slice"(%a0, %a1, %a2, %a3) : (tensor<4x4xf32>, tensor<2x3xf32>, tensor<i64>, tensor<i64>) -> tensor<4x4xf32>
  func.return %r : tensor<4x4xf32>
}
// -----
// dynamic_update_slice (C6): accepted
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<4x0xf32>, %a2: tensor<i64>, %a3: tensor<i64>) -> tensor<4x4xf32> {
  %r = "stablehlo.dynamic_update_slice"(%a0, %a1, %a2, %a3) : (tensor<4x4xf32>, tensor<4x0xf32>, tensor<i64>, tensor<i64>) -> tensor<4x4xf32>
  func.return %r : tensor<4x4xf32>
}
// -----
// dynamic_update_slice (C1, I1, I2): accepted
func.func @main(%a0: tensor<4x4x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, %a2: tensor<i32>, %a3: tensor<i32>) -> tensor<4x4x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.dynamic_update_slice"(%a0, %a1, %a2, %a3) : (tensor<4x4x!quant.uniform<i8:f32, 2.0:0>>, tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, tensor<i32>, tensor<i32>) -> tensor<4x4x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<4x4x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// dynamic_update_slice (C1): rejected: stablehlo.dynamic_update_slice: expected results [tensor<4x4xf32>], found [tensor<2x3xf32>]
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<2x3xf32>, %a2: tensor<i64>, %a3: tensor<i64>) -> tensor<2x3xf32> {
  %r = "stablehlo.dynamic_update_slice"(%a0, %a1, %a2, %a3) : (tensor<4x4xf32>, tensor<2x3xf32>, tensor<i64>, tensor<i64>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// dynamic_update_slice (C1): rejected: stablehlo.dynamic_update_slice: expected results [tensor<4x4xf32>], found [tensor<4x4xf64>]
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<2x3xf32>, %a2: tensor<i64>, %a3: tensor<i64>) -> tensor<4x4xf64> {
  %r = "stablehlo.dynamic_update_slice"(%a0, %a1, %a2, %a3) : (tensor<4x4xf32>, tensor<2x3xf32>, tensor<i64>, tensor<i64>) -> tensor<4x4xf64>
  func.return %r : tensor<4x4xf64>
}
// -----
// dynamic_update_slice (C1): rejected: stablehlo.dynamic_update_slice: expected results [tensor<4x4x!quant.uniform<i8:f32, 2.000000e+00>>], found [tensor<4x4x!quant.uniform<i8:f32, 3.000000e+00>>]
func.func @main(%a0: tensor<4x4x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, %a2: tensor<i32>, %a3: tensor<i32>) -> tensor<4x4x!quant.uniform<i8:f32, 3.0:0>> {
  %r = "stablehlo.dynamic_update_slice"(%a0, %a1, %a2, %a3) : (tensor<4x4x!quant.uniform<i8:f32, 2.0:0>>, tensor<2x3x!quant.uniform<i8:f32, 2.0:0>>, tensor<i32>, tensor<i32>) -> tensor<4x4x!quant.uniform<i8:f32, 3.0:0>>
  func.return %r : tensor<4x4x!quant.uniform<i8:f32, 3.0:0>>
}
// -----
// dynamic_update_slice (C2): rejected: stablehlo.dynamic_update_slice: (C2) expected an update of the operand's elements tensor<4x4xf32>, found tensor<2x3xf64>
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<2x3xf64>, %a2: tensor<i64>, %a3: tensor<i64>) -> tensor<4x4xf32> {
  %r = "stablehlo.dynamic_update_slice"(%a0, %a1, %a2, %a3) : (tensor<4x4xf32>, tensor<2x3xf64>, tensor<i64>, tensor<i64>) -> tensor<4x4xf32>
  func.return %r : tensor<4x4xf32>
}
// -----
// dynamic_update_slice (C2): rejected: stablehlo.dynamic_update_slice: (C2) expected an update of the operand's elements tensor<4x4x!quant.uniform<i8:f32, 2.000000e+00>>, found tensor<2x3x!quant.uniform<i8:f32, 3.000000e+00>>
func.func @main(%a0: tensor<4x4x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<2x3x!quant.uniform<i8:f32, 3.0:0>>, %a2: tensor<i32>, %a3: tensor<i32>) -> tensor<4x4x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.dynamic_update_slice"(%a0, %a1, %a2, %a3) : (tensor<4x4x!quant.uniform<i8:f32, 2.0:0>>, tensor<2x3x!quant.uniform<i8:f32, 3.0:0>>, tensor<i32>, tensor<i32>) -> tensor<4x4x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<4x4x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// dynamic_update_slice (C3): rejected: stablehlo.dynamic_update_slice: (C3) expected an update of the operand's rank 2, found tensor<2xf32>
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<2xf32>, %a2: tensor<i64>, %a3: tensor<i64>) -> tensor<4x4xf32> {
  %r = "stablehlo.dynamic_update_slice"(%a0, %a1, %a2, %a3) : (tensor<4x4xf32>, tensor<2xf32>, tensor<i64>, tensor<i64>) -> tensor<4x4xf32>
  func.return %r : tensor<4x4xf32>
}
// -----
// dynamic_update_slice (C4): rejected: stablehlo.dynamic_update_slice: (C4) expected 2 start indices, found 1
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<2x3xf32>, %a2: tensor<i64>) -> tensor<4x4xf32> {
  %r = "stablehlo.dynamic_update_slice"(%a0, %a1, %a2) : (tensor<4x4xf32>, tensor<2x3xf32>, tensor<i64>) -> tensor<4x4xf32>
  func.return %r : tensor<4x4xf32>
}
// -----
// dynamic_update_slice (C5): rejected: stablehlo.dynamic_update_slice: (C5, I3) expected scalar start indices of one integer type, found tensor<i32> and tensor<i64>
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<2x3xf32>, %a2: tensor<i32>, %a3: tensor<i64>) -> tensor<4x4xf32> {
  %r = "stablehlo.dynamic_update_slice"(%a0, %a1, %a2, %a3) : (tensor<4x4xf32>, tensor<2x3xf32>, tensor<i32>, tensor<i64>) -> tensor<4x4xf32>
  func.return %r : tensor<4x4xf32>
}
// -----
// dynamic_update_slice (C6): rejected: stablehlo.dynamic_update_slice: (C6) expected an update within tensor<4x4xf32>, found tensor<2x5xf32>
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<2x5xf32>, %a2: tensor<i64>, %a3: tensor<i64>) -> tensor<4x4xf32> {
  %r = "stablehlo.dynamic_update_slice"(%a0, %a1, %a2, %a3) : (tensor<4x4xf32>, tensor<2x5xf32>, tensor<i64>, tensor<i64>) -> tensor<4x4xf32>
  func.return %r : tensor<4x4xf32>
}
// -----
// dynamic_update_slice (I3): rejected: stablehlo.dynamic_update_slice: (C5, I3) expected scalar start indices of one integer type, found tensor<f32> and tensor<f32>
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<2x3xf32>, %a2: tensor<f32>, %a3: tensor<f32>) -> tensor<4x4xf32> {
  %r = "stablehlo.dynamic_update_slice"(%a0, %a1, %a2, %a3) : (tensor<4x4xf32>, tensor<2x3xf32>, tensor<f32>, tensor<f32>) -> tensor<4x4xf32>
  func.return %r : tensor<4x4xf32>
}
// -----
// dynamic_update_slice (I3): rejected: stablehlo.dynamic_update_slice: (C5, I3) expected scalar start indices of one integer type, found tensor<1xi32> and tensor<1xi32>
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<2x3xf32>, %a2: tensor<1xi32>, %a3: tensor<1xi32>) -> tensor<4x4xf32> {
  %r = "stablehlo.dynamic_update_slice"(%a0, %a1, %a2, %a3) : (tensor<4x4xf32>, tensor<2x3xf32>, tensor<1xi32>, tensor<1xi32>) -> tensor<4x4xf32>
  func.return %r : tensor<4x4xf32>
}
// -----
// dynamic_update_slice (I1): rejected: stablehlo.dynamic_update_slice: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2x3xf32>, %a2: tensor<i64>, %a3: tensor<i64>) -> tensor<4x4xf32> {
  %r = "stablehlo.dynamic_update_slice"(%a0, %a1, %a2, %a3) : (!stablehlo.token, tensor<2x3xf32>, tensor<i64>, tensor<i64>) -> tensor<4x4xf32>
  func.return %r : tensor<4x4xf32>
}
// -----
// dynamic_update_slice (I2): rejected: stablehlo.dynamic_update_slice: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<4x4xf32>, %a1: !stablehlo.token, %a2: tensor<i64>, %a3: tensor<i64>) -> tensor<4x4xf32> {
  %r = "stablehlo.dynamic_update_slice"(%a0, %a1, %a2, %a3) : (tensor<4x4xf32>, !stablehlo.token, tensor<i64>, tensor<i64>) -> tensor<4x4xf32>
  func.return %r : tensor<4x4xf32>
}
// -----
// gather (I1, I2, I3, I4, I5, I6, I7, I8, I9, I10, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14, C15, C16, C17, C18, C19, C20, C21, C22, C23): accepted
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C2, C3): accepted
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7xi32>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7xi32>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C9, C12, C21): accepted
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 0, 0, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C23, I1): accepted
func.func @main(%a0: tensor<2x3x4x5x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5x!quant.uniform<i8:f32, 2.0:0>>, tensor<2x7x2xi64>) -> tensor<2x7x2x5x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<2x7x2x5x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// gather (C1): rejected: stablehlo.gather: (C1) expected offset_dims, collapsed_slice_dims and operand_batching_dims together as many as the rank 4 of the operand, found [2], [1] and [0]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C1): rejected: stablehlo.gather: (C1) expected offset_dims, collapsed_slice_dims and operand_batching_dims together as many as the rank 4 of the operand, found [2, 3], [] and [0]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C2): rejected: stablehlo.gather: (C2) expected index_vector_dim within [0, 3], found 4
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 4>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C2): rejected: stablehlo.gather: (C2) expected index_vector_dim within [0, 3], found -1
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = -1>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C3): rejected: stablehlo.gather: (C3) expected a start_index_map of the size of dimension 2 of tensor<2x7x2xi64>, found [1]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C3): rejected: stablehlo.gather: (C3) expected a start_index_map of the size of dimension 2 of tensor<2x7x3xi64>, found [2, 1]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x3xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x3xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C3): rejected: stablehlo.gather: (C3) expected a start_index_map of one entry where the indices are scalars, found [2, 1]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 3>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C4): rejected: stablehlo.gather: (C4) expected sorted offset_dims, found [3, 2]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [3, 2], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C4): rejected: stablehlo.gather: (C4, C5) expected distinct offset_dims, found [2, 2]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 2], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C5): rejected: stablehlo.gather: (C4, C5) expected offset_dims within [0, 4), found [2, 4]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 4], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C5): rejected: stablehlo.gather: (C4, C5) expected offset_dims within [0, 4), found [-1, 3]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [-1, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C6): rejected: stablehlo.gather: (C6) expected distinct collapsed_slice_dims and operand_batching_dims, found [0, 0]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [0], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C6): rejected: stablehlo.gather: (C6) expected distinct collapsed_slice_dims and operand_batching_dims, found [1, 1, 0]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [1, 1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C7): rejected: stablehlo.gather: (C7) expected sorted collapsed_slice_dims, found [2, 1]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [2, 1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C8): rejected: stablehlo.gather: (C8) expected collapsed_slice_dims within [0, 4), found [4]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [4], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C8): rejected: stablehlo.gather: (C8) expected collapsed_slice_dims within [0, 4), found [-1]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [-1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C9): rejected: stablehlo.gather: (C9) expected a slice size of at most 1 in the collapsed or batching dimension 1, found 2
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 2, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C10): rejected: stablehlo.gather: (C10) expected sorted operand_batching_dims, found [2, 0]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [1], operand_batching_dims = [2, 0], start_indices_batching_dims = [0, 1], start_index_map = [3, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C11): rejected: stablehlo.gather: (C11) expected operand_batching_dims within [0, 4), found [4]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [4], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C11): rejected: stablehlo.gather: (C11) expected operand_batching_dims within [0, 4), found [-1]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [-1], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C12): rejected: stablehlo.gather: (C12) expected a slice size of at most 1 in the collapsed or batching dimension 0, found 2
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 2, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C13): rejected: stablehlo.gather: (C13, C14) expected distinct start_indices_batching_dims, found [0, 0]
func.func @main(%a0: tensor<2x3x2x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [1], operand_batching_dims = [0, 2], start_indices_batching_dims = [0, 0], start_index_map = [3, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x2x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C14): rejected: stablehlo.gather: (C13, C14) expected start_indices_batching_dims within [0, 3), found [3]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [3], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C14): rejected: stablehlo.gather: (C13, C14) expected start_indices_batching_dims within [0, 3), found [-1]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [-1], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C15): rejected: stablehlo.gather: (C15) expected start_indices_batching_dims without index_vector_dim 2, found [2]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [2], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C16): rejected: stablehlo.gather: (C16) expected as many operand_batching_dims as start_indices_batching_dims, found [0] and [0, 1]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0, 1], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C16): rejected: stablehlo.gather: (C16) expected as many operand_batching_dims as start_indices_batching_dims, found [0] and []
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C17): rejected: stablehlo.gather: (C17) expected batching dimensions of one size, found 3 of tensor<3x3x4x5xf32> and 2 of tensor<2x7x2xi64>
func.func @main(%a0: tensor<3x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<3x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C18): rejected: stablehlo.gather: (C18) expected distinct start_index_map and operand_batching_dims, found [2, 2, 0]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 2], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C18): rejected: stablehlo.gather: (C18) expected distinct start_index_map and operand_batching_dims, found [2, 0, 0]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 0], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C19): rejected: stablehlo.gather: (C19) expected start_index_map within [0, 4), found [2, 4]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 4], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C19): rejected: stablehlo.gather: (C19) expected start_index_map within [0, 4), found [-1, 1]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [-1, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C20): rejected: stablehlo.gather: (C20) expected 4 slice_sizes, found [1, 1, 2]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C21): rejected: stablehlo.gather: (C21) expected a slice size within [0, 4] in dimension 2, found 6
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 6, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C21): rejected: stablehlo.gather: (C21) expected a slice size within [0, 4] in dimension 2, found -1
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, -1, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (C22): rejected: stablehlo.gather: expected results [tensor<2x7x2x5xf32>], found [tensor<2x7x5x2xf32>]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x5x2xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x5x2xf32>
  func.return %r : tensor<2x7x5x2xf32>
}
// -----
// gather (C22): rejected: stablehlo.gather: expected results [tensor<2x7x2x5xf32>], found [tensor<2x7x2xf32>]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2xf32>
  func.return %r : tensor<2x7x2xf32>
}
// -----
// gather (C23): rejected: stablehlo.gather: expected results [tensor<2x7x2x5xf32>], found [tensor<2x7x2x5xf64>]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf64> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf64>
  func.return %r : tensor<2x7x2x5xf64>
}
// -----
// gather (C23): rejected: stablehlo.gather: expected results [tensor<2x7x2x5x!quant.uniform<i8:f32, 2.000000e+00>>], found [tensor<2x7x2x5x!quant.uniform<i8:f32, 3.000000e+00>>]
func.func @main(%a0: tensor<2x3x4x5x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5x!quant.uniform<i8:f32, 3.0:0>> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5x!quant.uniform<i8:f32, 2.0:0>>, tensor<2x7x2xi64>) -> tensor<2x7x2x5x!quant.uniform<i8:f32, 3.0:0>>
  func.return %r : tensor<2x7x2x5x!quant.uniform<i8:f32, 3.0:0>>
}
// -----
// gather (I2): rejected: stablehlo.gather: (I2) expected start_indices of an integer type, found tensor<2x7x2xf32>
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xf32>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xf32>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (I3): rejected: expected an integer of 64 bits, found '"'
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = ["no"], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (I4): rejected: expected an integer of 64 bits, found '"'
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = ["no"], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (I5): rejected: expected an integer of 64 bits, found '"'
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = ["no"], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (I6): rejected: expected an integer of 64 bits, found '"'
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = ["no"], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (I7): rejected: expected an integer of 64 bits, found '"'
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = ["no"], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (I8): rejected: expected a word, found '"'
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = "no">, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (I1): rejected: stablehlo.gather: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = false}> : (!stablehlo.token, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (I9): rejected: stablehlo.gather: expected slice_sizes to be a list of integers, found "no"
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = "no", indices_are_sorted = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// gather (I10): rejected: stablehlo.gather: expected indices_are_sorted to be Bool, found "no"
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32> {
  %r = "stablehlo.gather"(%a0, %a1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [2, 1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 2, 5>, indices_are_sorted = "no"}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>) -> tensor<2x7x2x5xf32>
  func.return %r : tensor<2x7x2x5xf32>
}
// -----
// dynamic_gather (I1, I2, I3, I4, I5, I6, I7, I8, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14): accepted
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (C8, C12, C13): accepted
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>) -> tensor<7x2x5xf32> {
  %c = "stablehlo.constant"() <{value = dense<[1, 2, 5]> : tensor<3xi32>}> : () -> tensor<3xi32>
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %c) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x2x5xf32>
  func.return %r : tensor<7x2x5xf32>
}
// -----
// dynamic_gather (C2, C3): accepted
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (C14, I1): accepted
func.func @main(%a0: tensor<3x4x5x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5x!quant.uniform<i8:f32, 2.0:0>>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<7x?x?x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// dynamic_gather (C1): rejected: stablehlo.dynamic_gather: (C1) expected offset_dims, collapsed_slice_dims and operand_batching_dims together as many as the rank 3 of the operand, found [1], [0] and []
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (C2): rejected: stablehlo.dynamic_gather: (C2) expected index_vector_dim within [0, 2], found 3
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 3>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (C2): rejected: stablehlo.dynamic_gather: (C2) expected index_vector_dim within [0, 2], found -1
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = -1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (C3): rejected: stablehlo.dynamic_gather: (C3) expected a start_index_map of the size of dimension 1 of tensor<7x2xi64>, found [1]
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (C4): rejected: stablehlo.dynamic_gather: (C4) expected sorted offset_dims, found [2, 1]
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 1], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (C4): rejected: stablehlo.dynamic_gather: (C4, C5) expected distinct offset_dims, found [1, 1]
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 1], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (C5): rejected: stablehlo.dynamic_gather: (C4, C5) expected offset_dims within [0, 3), found [1, 3]
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 3], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (C6): rejected: stablehlo.dynamic_gather: (C6) expected sorted collapsed_slice_dims, found [1, 0]
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [1, 0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (C6): rejected: stablehlo.dynamic_gather: (C6) expected distinct collapsed_slice_dims and operand_batching_dims, found [0, 0]
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0, 0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (C7): rejected: stablehlo.dynamic_gather: (C7) expected collapsed_slice_dims within [0, 3), found [3]
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [3], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (C8): rejected: stablehlo.dynamic_gather: (C8) expected a slice size of at most 1 in the collapsed or batching dimension 0, found 2
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>) -> tensor<7x2x5xf32> {
  %c = "stablehlo.constant"() <{value = dense<[2, 2, 5]> : tensor<3xi32>}> : () -> tensor<3xi32>
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %c) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x2x5xf32>
  func.return %r : tensor<7x2x5xf32>
}
// -----
// dynamic_gather (C9): rejected: stablehlo.dynamic_gather: (C9) expected distinct start_index_map and operand_batching_dims, found [1, 1]
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 1], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (C10): rejected: stablehlo.dynamic_gather: (C10) expected start_index_map within [0, 3), found [1, 3]
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 3], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (C11): rejected: stablehlo.dynamic_gather: (C11, I3) expected slice_sizes of 3 integers, found tensor<2xi32>
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<2xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<2xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (C12): rejected: stablehlo.dynamic_gather: (C12) expected a slice size within [0, 4] in dimension 1, found 5
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>) -> tensor<7x5x5xf32> {
  %c = "stablehlo.constant"() <{value = dense<[1, 5, 5]> : tensor<3xi32>}> : () -> tensor<3xi32>
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %c) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x5x5xf32>
  func.return %r : tensor<7x5x5xf32>
}
// -----
// dynamic_gather (C12): rejected: stablehlo.dynamic_gather: (C12) expected a slice size within [0, 4] in dimension 1, found -1
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>) -> tensor<7x5x5xf32> {
  %c = "stablehlo.constant"() <{value = dense<[1, -1, 5]> : tensor<3xi32>}> : () -> tensor<3xi32>
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %c) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x5x5xf32>
  func.return %r : tensor<7x5x5xf32>
}
// -----
// dynamic_gather (C13): rejected: stablehlo.dynamic_gather: (C13) expected a result of shape [7, 2, 5], found tensor<7x5x2xf32>
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>) -> tensor<7x5x2xf32> {
  %c = "stablehlo.constant"() <{value = dense<[1, 2, 5]> : tensor<3xi32>}> : () -> tensor<3xi32>
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %c) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x5x2xf32>
  func.return %r : tensor<7x5x2xf32>
}
// -----
// dynamic_gather (C13): rejected: stablehlo.dynamic_gather: expected results [tensor<7x?x?xf32>], found [tensor<6x?x?xf32>]
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<6x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<6x?x?xf32>
  func.return %r : tensor<6x?x?xf32>
}
// -----
// dynamic_gather (C13): rejected: stablehlo.dynamic_gather: expected results [tensor<7x?x?xf32>], found [tensor<7x?xf32>]
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?xf32>
  func.return %r : tensor<7x?xf32>
}
// -----
// dynamic_gather (C14): rejected: stablehlo.dynamic_gather: expected results [tensor<7x?x?xf32>], found [tensor<7x?x?xf64>]
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf64> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf64>
  func.return %r : tensor<7x?x?xf64>
}
// -----
// dynamic_gather (I2): rejected: stablehlo.dynamic_gather: (I2) expected start_indices of an integer type, found tensor<7x2xf32>
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xf32>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xf32>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (I3): rejected: stablehlo.dynamic_gather: (C11, I3) expected slice_sizes of 3 integers, found tensor<3xf32>
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xf32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xf32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (I3): rejected: stablehlo.dynamic_gather: (C11, I3) expected slice_sizes of 3 integers, found tensor<1x3xi32>
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<1x3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<1x3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (I4): rejected: expected an integer of 64 bits, found '"'
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = ["no"], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (I5): rejected: expected an integer of 64 bits, found '"'
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = ["no"], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (I6): rejected: expected an integer of 64 bits, found '"'
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = ["no"], index_vector_dim = 1>, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (I7): rejected: expected a word, found '"'
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = "no">, indices_are_sorted = true}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (I1): rejected: stablehlo.dynamic_gather: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true}> : (!stablehlo.token, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// dynamic_gather (I8): rejected: stablehlo.dynamic_gather: expected indices_are_sorted to be Bool, found "no"
func.func @main(%a0: tensor<3x4x5xf32>, %a1: tensor<7x2xi64>, %a2: tensor<3xi32>) -> tensor<7x?x?xf32> {
  %r = "stablehlo.dynamic_gather"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = "no"}> : (tensor<3x4x5xf32>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf32>
  func.return %r : tensor<7x?x?xf32>
}
// -----
// scatter (I1, I2, I3, I4, I5, I6, I7, I8, I9, I10, I11, I12, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14, C15, C16, C17, C18, C19, C20, C21, C22, C23, C24, C25): accepted
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C1, C3, C5, C6, C24): accepted
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x3x4x5xi32>, %a2: tensor<2x7x2xi64>, %a3: tensor<2x7x2x5xf32>, %a4: tensor<2x7x2x5xi32>) -> (tensor<2x3x4x5xf32>, tensor<2x3x4x5xi32>) {
  %r:2 = "stablehlo.scatter"(%a0, %a1, %a2, %a3, %a4) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<i32>, %p2: tensor<f32>, %p3: tensor<i32>):
    %s0 = "stablehlo.add"(%p0, %p2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %s1 = "stablehlo.add"(%p1, %p3) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    "stablehlo.return"(%s0, %s1) : (tensor<f32>, tensor<i32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x3x4x5xi32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>, tensor<2x7x2x5xi32>) -> (tensor<2x3x4x5xf32>, tensor<2x3x4x5xi32>)
  func.return %r#0, %r#1 : tensor<2x3x4x5xf32>, tensor<2x3x4x5xi32>
}
// -----
// scatter (C23, C25): accepted
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf64> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f64>, %p1: tensor<f64>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f64>, tensor<f64>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf64>
  func.return %r : tensor<2x3x4x5xf64>
}
// -----
// scatter (C19, C22): accepted
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C4): accepted
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x1x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x1x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C1): rejected: stablehlo.scatter: (C1) expected inputs of compatible shapes, found tensor<2x3x4x5xf32> and tensor<2x3x4x6xi32>
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x3x4x6xi32>, %a2: tensor<2x7x2xi64>, %a3: tensor<2x7x2x5xf32>, %a4: tensor<2x7x2x5xi32>) -> (tensor<2x3x4x5xf32>, tensor<2x3x4x5xi32>) {
  %r:2 = "stablehlo.scatter"(%a0, %a1, %a2, %a3, %a4) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<i32>, %p2: tensor<f32>, %p3: tensor<i32>):
    %s0 = "stablehlo.add"(%p0, %p2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %s1 = "stablehlo.add"(%p1, %p3) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    "stablehlo.return"(%s0, %s1) : (tensor<f32>, tensor<i32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x3x4x6xi32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>, tensor<2x7x2x5xi32>) -> (tensor<2x3x4x5xf32>, tensor<2x3x4x5xi32>)
  func.return %r#0, %r#1 : tensor<2x3x4x5xf32>, tensor<2x3x4x5xi32>
}
// -----
// scatter (C2): rejected: stablehlo.scatter: (C2) expected update_window_dims, inserted_window_dims and input_batching_dims together as many as the rank 4 of the inputs, found [2], [1] and [0]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C2): rejected: stablehlo.scatter: (C2) expected update_window_dims, inserted_window_dims and input_batching_dims together as many as the rank 4 of the inputs, found [2, 3], [] and [0]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C3): rejected: stablehlo.scatter: (C3) expected updates of one shape, found tensor<2x7x2x5xf32> and tensor<2x7x1x5xi32>
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x3x4x5xi32>, %a2: tensor<2x7x2xi64>, %a3: tensor<2x7x2x5xf32>, %a4: tensor<2x7x1x5xi32>) -> (tensor<2x3x4x5xf32>, tensor<2x3x4x5xi32>) {
  %r:2 = "stablehlo.scatter"(%a0, %a1, %a2, %a3, %a4) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<i32>, %p2: tensor<f32>, %p3: tensor<i32>):
    %s0 = "stablehlo.add"(%p0, %p2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %s1 = "stablehlo.add"(%p1, %p3) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    "stablehlo.return"(%s0, %s1) : (tensor<f32>, tensor<i32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x3x4x5xi32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>, tensor<2x7x1x5xi32>) -> (tensor<2x3x4x5xf32>, tensor<2x3x4x5xi32>)
  func.return %r#0, %r#1 : tensor<2x3x4x5xf32>, tensor<2x3x4x5xi32>
}
// -----
// scatter (C4): rejected: stablehlo.scatter: (C4) expected a window of at most 4 in dimension 2 of the updates, found 5
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x5x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x5x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C4): rejected: stablehlo.scatter: (C4) expected 7 updates in dimension 1, as there are indices, found 6
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x6x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x6x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C4): rejected: stablehlo.scatter: (C4) expected updates of rank 4, found tensor<2x7x2xf32>
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C5): rejected: stablehlo.scatter: (C5) expected at least one input and as many updates, found 0 and 0
func.func @main(%a0: tensor<2x7x2xi64>) {
  "stablehlo.scatter"(%a0) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x7x2xi64>) -> ()
  func.return
}
// -----
// scatter (C5): rejected: stablehlo.scatter: (C5) expected at least one input and as many updates, found 2 and 1
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x3x4x5xi32>, %a2: tensor<2x7x2xi64>, %a3: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2, %a3) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x3x4x5xi32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C6): rejected: stablehlo.scatter: (C6) expected updates of the elements of their input tensor<2x3x4x5xf32>, found tensor<2x7x2x5xf64>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf64>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf64>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C6): rejected: stablehlo.scatter: (C6) expected updates of the elements of their input tensor<2x3x4x5xf32>, found tensor<2x7x2x5xi32>
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xi32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xi32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C7): rejected: stablehlo.scatter: (C7) expected sorted update_window_dims, found [3, 2]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [3, 2], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C7): rejected: stablehlo.scatter: (C7, C8) expected distinct update_window_dims, found [2, 2]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 2], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C8): rejected: stablehlo.scatter: (C7, C8) expected update_window_dims within [0, 4), found [2, 4]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 4], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C8): rejected: stablehlo.scatter: (C7, C8) expected update_window_dims within [0, 4), found [-1, 3]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [-1, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C9): rejected: stablehlo.scatter: (C9) expected distinct inserted_window_dims and input_batching_dims, found [0, 0]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [0], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C9): rejected: stablehlo.scatter: (C9) expected distinct inserted_window_dims and input_batching_dims, found [1, 1, 0]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [1, 1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C10): rejected: stablehlo.scatter: (C10) expected sorted inserted_window_dims, found [2, 1]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [2, 1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C11): rejected: stablehlo.scatter: (C11) expected inserted_window_dims within [0, 4), found [4]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [4], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C11): rejected: stablehlo.scatter: (C11) expected inserted_window_dims within [0, 4), found [-1]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [-1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C12): rejected: stablehlo.scatter: (C12) expected sorted input_batching_dims, found [2, 0]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [1], input_batching_dims = [2, 0], scatter_indices_batching_dims = [0, 1], scatter_dims_to_operand_dims = [3, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C13): rejected: stablehlo.scatter: (C13) expected input_batching_dims within [0, 4), found [4]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [4], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C13): rejected: stablehlo.scatter: (C13) expected input_batching_dims within [0, 4), found [-1]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [-1], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C14): rejected: stablehlo.scatter: (C14, C15) expected distinct scatter_indices_batching_dims, found [0, 0]
func.func @main(%a0: tensor<2x3x2x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2xf32>) -> tensor<2x3x2x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [1], input_batching_dims = [0, 2], scatter_indices_batching_dims = [0, 0], scatter_dims_to_operand_dims = [3, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x2x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2xf32>) -> tensor<2x3x2x5xf32>
  func.return %r : tensor<2x3x2x5xf32>
}
// -----
// scatter (C15): rejected: stablehlo.scatter: (C14, C15) expected scatter_indices_batching_dims within [0, 3), found [3]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [3], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C15): rejected: stablehlo.scatter: (C14, C15) expected scatter_indices_batching_dims within [0, 3), found [-1]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [-1], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C16): rejected: stablehlo.scatter: (C16) expected scatter_indices_batching_dims without index_vector_dim 2, found [2]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [2], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C17): rejected: stablehlo.scatter: (C17) expected as many input_batching_dims as scatter_indices_batching_dims, found [0] and [0, 1]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0, 1], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C17): rejected: stablehlo.scatter: (C17) expected as many input_batching_dims as scatter_indices_batching_dims, found [0] and []
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C18): rejected: stablehlo.scatter: (C18) expected input_batching_dims[0] and scatter_indices_batching_dims[0] of one size, found 3 and 2
func.func @main(%a0: tensor<3x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<3x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<3x3x4x5xf32>
  func.return %r : tensor<3x3x4x5xf32>
}
// -----
// scatter (C19): rejected: stablehlo.scatter: (C19) expected scatter_dims_to_operand_dims of 2 entries, as the index vectors of tensor<2x7x2xi64> have, found [1]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C19): rejected: stablehlo.scatter: (C19) expected scatter_dims_to_operand_dims of 3 entries, as the index vectors of tensor<2x7x3xi64> have, found [2, 1]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x3xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x3xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C20): rejected: stablehlo.scatter: (C20) expected distinct scatter_dims_to_operand_dims and input_batching_dims, found [2, 2, 0]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 2], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C20): rejected: stablehlo.scatter: (C20) expected distinct scatter_dims_to_operand_dims and input_batching_dims, found [2, 0, 0]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 0], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C21): rejected: stablehlo.scatter: (C21) expected scatter_dims_to_operand_dims within [0, 4), found [2, 4]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 4], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C21): rejected: stablehlo.scatter: (C21) expected scatter_dims_to_operand_dims within [0, 4), found [-1, 1]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [-1, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C22): rejected: stablehlo.scatter: (C22) expected index_vector_dim within [0, 3], found 4
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 4>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C22): rejected: stablehlo.scatter: (C22) expected index_vector_dim within [0, 3], found -1
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = -1>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C23): rejected: stablehlo.scatter: (C23) expected a reduction-region whose element type tensor<i32> is promotable from tensor<f32>
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<i32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    "stablehlo.return"(%s0) : (tensor<i32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C23, I12): rejected: stablehlo.scatter: (C23) expected a reduction-region that takes 2 parameters, found 1
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>):
    "stablehlo.return"(%p0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C23): rejected: stablehlo.scatter: (C23) expected a reduction-region whose element type tensor<f16> is promotable from tensor<f32>
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f16>, %p1: tensor<f16>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f16>, tensor<f16>) -> tensor<f16>
    "stablehlo.return"(%s0) : (tensor<f16>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (C24): rejected: stablehlo.scatter: expected results [tensor<2x3x4x5xf32>], found [tensor<2x3x4x6xf32>]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x6xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x6xf32>
  func.return %r : tensor<2x3x4x6xf32>
}
// -----
// scatter (C25): rejected: stablehlo.scatter: expected results [tensor<2x3x4x5xf32>], found [tensor<2x3x4x5xf64>]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf64> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf64>
  func.return %r : tensor<2x3x4x5xf64>
}
// -----
// scatter (C25): rejected: stablehlo.scatter: expected results [tensor<2x3x4x5xf64>], found [tensor<2x3x4x5xf32>]
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f64>, %p1: tensor<f64>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f64>, tensor<f64>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (I2): rejected: stablehlo.scatter: (I2) expected scatter_indices of an integer type, found tensor<2x7x2xf32>
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xf32>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xf32>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (I12): rejected: stablehlo.scatter: expected 1 regions, found 0
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (I4): rejected: expected an integer of 64 bits, found '"'
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = ["no"], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (I5): rejected: expected an integer of 64 bits, found '"'
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = ["no"], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (I6): rejected: expected an integer of 64 bits, found '"'
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = ["no"], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (I7): rejected: expected an integer of 64 bits, found '"'
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = ["no"], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (I8): rejected: expected an integer of 64 bits, found '"'
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = ["no"], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (I9): rejected: expected a word, found '"'
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = "no">, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (I1): rejected: stablehlo.scatter: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (!stablehlo.token, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (I3): rejected: stablehlo.scatter: expected operand 2 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: !stablehlo.token) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, !stablehlo.token) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (I10): rejected: stablehlo.scatter: expected indices_are_sorted to be Bool, found "no"
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = "no", unique_indices = false}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
// -----
// scatter (I11): rejected: stablehlo.scatter: expected unique_indices to be Bool, found "no"
func.func @main(%a0: tensor<2x3x4x5xf32>, %a1: tensor<2x7x2xi64>, %a2: tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32> {
  %r = "stablehlo.scatter"(%a0, %a1, %a2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 2>, indices_are_sorted = false, unique_indices = "no"}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3x4x5xf32>, tensor<2x7x2xi64>, tensor<2x7x2x5xf32>) -> tensor<2x3x4x5xf32>
  func.return %r : tensor<2x3x4x5xf32>
}
