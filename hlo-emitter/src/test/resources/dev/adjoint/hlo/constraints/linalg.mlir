// cholesky (I1, I2, C1, C2, C3): accepted
func.func @main(%a0: tensor<2x3x3xf32>) -> tensor<2x3x3xf32> {
  %r = "stablehlo.cholesky"(%a0) <{lower = true}> : (tensor<2x3x3xf32>) -> tensor<2x3x3xf32>
  func.return %r : tensor<2x3x3xf32>
}
// -----
// cholesky (C1, C2, C3, I1): accepted
func.func @main(%a0: tensor<3x3xcomplex<f64>>) -> tensor<3x3xcomplex<f64>> {
  %r = "stablehlo.cholesky"(%a0) <{lower = true}> : (tensor<3x3xcomplex<f64>>) -> tensor<3x3xcomplex<f64>>
  func.return %r : tensor<3x3xcomplex<f64>>
}
// -----
// cholesky (C1, I1): accepted
func.func @main(%a0: tensor<3x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<3x3x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.cholesky"(%a0) <{lower = true}> : (tensor<3x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<3x3x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<3x3x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// cholesky (C1): rejected: stablehlo.cholesky: expected results [tensor<2x3x3xf32>], found [tensor<2x3x4xf32>]
func.func @main(%a0: tensor<2x3x3xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.cholesky"(%a0) <{lower = true}> : (tensor<2x3x3xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// cholesky (C1): rejected: stablehlo.cholesky: expected results [tensor<2x3x3xf32>], found [tensor<2x3x3xf64>]
func.func @main(%a0: tensor<2x3x3xf32>) -> tensor<2x3x3xf64> {
  %r = "stablehlo.cholesky"(%a0) <{lower = true}> : (tensor<2x3x3xf32>) -> tensor<2x3x3xf64>
  func.return %r : tensor<2x3x3xf64>
}
// -----
// cholesky (C2): rejected: stablehlo.cholesky: (C2) expected an operand of rank >= 2, found tensor<3xf32>
func.func @main(%a0: tensor<3xf32>) -> tensor<3xf32> {
  %r = "stablehlo.cholesky"(%a0) <{lower = true}> : (tensor<3xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// cholesky (C3): rejected: stablehlo.cholesky: (C3) expected square matrices in the last two dimensions, found tensor<2x3x4xf32>
func.func @main(%a0: tensor<2x3x4xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.cholesky"(%a0) <{lower = true}> : (tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// cholesky (I1): rejected: stablehlo.cholesky: (I1) expected a floating-point or complex operand, found tensor<3x3xi32>
func.func @main(%a0: tensor<3x3xi32>) -> tensor<3x3xi32> {
  %r = "stablehlo.cholesky"(%a0) <{lower = true}> : (tensor<3x3xi32>) -> tensor<3x3xi32>
  func.return %r : tensor<3x3xi32>
}
// -----
// cholesky (I2): rejected: stablehlo.cholesky: expected lower to be Bool, found "no"
func.func @main(%a0: tensor<2x3x3xf32>) -> tensor<2x3x3xf32> {
  %r = "stablehlo.cholesky"(%a0) <{lower = "no"}> : (tensor<2x3x3xf32>) -> tensor<2x3x3xf32>
  func.return %r : tensor<2x3x3xf32>
}
// -----
// triangular_solve (I1, I2, I3, I4, I5, I6, C1, C2, C3, C4): accepted
func.func @main(%a0: tensor<2x3x3xf32>, %a1: tensor<2x3x5xf32>) -> tensor<2x3x5xf32> {
  %r = "stablehlo.triangular_solve"(%a0, %a1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<2x3x3xf32>, tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  func.return %r : tensor<2x3x5xf32>
}
// -----
// triangular_solve (C3): accepted
func.func @main(%a0: tensor<2x3x3xf32>, %a1: tensor<2x5x3xf32>) -> tensor<2x5x3xf32> {
  %r = "stablehlo.triangular_solve"(%a0, %a1) <{left_side = false, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<2x3x3xf32>, tensor<2x5x3xf32>) -> tensor<2x5x3xf32>
  func.return %r : tensor<2x5x3xf32>
}
// -----
// triangular_solve (C1): rejected: stablehlo.triangular_solve: (C1, I1, I2) expected operands of one floating-point or complex element type, found tensor<2x3x3xf32> and tensor<2x3x5xf64>
func.func @main(%a0: tensor<2x3x3xf32>, %a1: tensor<2x3x5xf64>) -> tensor<2x3x5xf64> {
  %r = "stablehlo.triangular_solve"(%a0, %a1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<2x3x3xf32>, tensor<2x3x5xf64>) -> tensor<2x3x5xf64>
  func.return %r : tensor<2x3x5xf64>
}
// -----
// triangular_solve (C2): rejected: stablehlo.triangular_solve: (C2) expected operand a of rank >= 2, found tensor<3xf32>
func.func @main(%a0: tensor<3xf32>, %a1: tensor<2x3x5xf32>) -> tensor<2x3x5xf32> {
  %r = "stablehlo.triangular_solve"(%a0, %a1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3xf32>, tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  func.return %r : tensor<2x3x5xf32>
}
// -----
// triangular_solve (C2): rejected: stablehlo.triangular_solve: (C2) expected operands of one rank, found tensor<2x3x3xf32> and tensor<3x5xf32>
func.func @main(%a0: tensor<2x3x3xf32>, %a1: tensor<3x5xf32>) -> tensor<3x5xf32> {
  %r = "stablehlo.triangular_solve"(%a0, %a1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<2x3x3xf32>, tensor<3x5xf32>) -> tensor<3x5xf32>
  func.return %r : tensor<3x5xf32>
}
// -----
// triangular_solve (C3): rejected: stablehlo.triangular_solve: (C3) expected operands with the same batch dimensions, found tensor<4x3x3xf32> and tensor<2x3x5xf32>
func.func @main(%a0: tensor<4x3x3xf32>, %a1: tensor<2x3x5xf32>) -> tensor<2x3x5xf32> {
  %r = "stablehlo.triangular_solve"(%a0, %a1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<4x3x3xf32>, tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  func.return %r : tensor<2x3x5xf32>
}
// -----
// triangular_solve (C3): rejected: stablehlo.triangular_solve: (C3) expected square matrices in the last two dimensions of a, found tensor<2x3x4xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<2x3x5xf32>) -> tensor<2x3x5xf32> {
  %r = "stablehlo.triangular_solve"(%a0, %a1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<2x3x4xf32>, tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  func.return %r : tensor<2x3x5xf32>
}
// -----
// triangular_solve (C3): rejected: stablehlo.triangular_solve: (C3) expected a size of 3 on the right side of b, found tensor<2x3x5xf32>
func.func @main(%a0: tensor<2x3x3xf32>, %a1: tensor<2x3x5xf32>) -> tensor<2x3x5xf32> {
  %r = "stablehlo.triangular_solve"(%a0, %a1) <{left_side = false, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<2x3x3xf32>, tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  func.return %r : tensor<2x3x5xf32>
}
// -----
// triangular_solve (C3): rejected: stablehlo.triangular_solve: (C3) expected a size of 3 on the left side of b, found tensor<2x5x3xf32>
func.func @main(%a0: tensor<2x3x3xf32>, %a1: tensor<2x5x3xf32>) -> tensor<2x5x3xf32> {
  %r = "stablehlo.triangular_solve"(%a0, %a1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<2x3x3xf32>, tensor<2x5x3xf32>) -> tensor<2x5x3xf32>
  func.return %r : tensor<2x5x3xf32>
}
// -----
// triangular_solve (C4): rejected: stablehlo.triangular_solve: expected results [tensor<2x3x5xf32>], found [tensor<2x3x4xf32>]
func.func @main(%a0: tensor<2x3x3xf32>, %a1: tensor<2x3x5xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.triangular_solve"(%a0, %a1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<2x3x3xf32>, tensor<2x3x5xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// triangular_solve (C4): rejected: stablehlo.triangular_solve: expected results [tensor<2x3x5xf32>], found [tensor<2x3x5xf64>]
func.func @main(%a0: tensor<2x3x3xf32>, %a1: tensor<2x3x5xf32>) -> tensor<2x3x5xf64> {
  %r = "stablehlo.triangular_solve"(%a0, %a1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<2x3x3xf32>, tensor<2x3x5xf32>) -> tensor<2x3x5xf64>
  func.return %r : tensor<2x3x5xf64>
}
// -----
// triangular_solve (I6): rejected: stablehlo.triangular_solve: expected transpose_a to be one of [TRANSPOSE_INVALID, NO_TRANSPOSE, TRANSPOSE, ADJOINT], found NO
func.func @main(%a0: tensor<2x3x3xf32>, %a1: tensor<2x3x5xf32>) -> tensor<2x3x5xf32> {
  %r = "stablehlo.triangular_solve"(%a0, %a1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO>}> : (tensor<2x3x3xf32>, tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  func.return %r : tensor<2x3x5xf32>
}
// -----
// triangular_solve (I1, I2): rejected: stablehlo.triangular_solve: (C1, I1, I2) expected operands of one floating-point or complex element type, found tensor<3x3xi32> and tensor<3x5xi32>
func.func @main(%a0: tensor<3x3xi32>, %a1: tensor<3x5xi32>) -> tensor<3x5xi32> {
  %r = "stablehlo.triangular_solve"(%a0, %a1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xi32>, tensor<3x5xi32>) -> tensor<3x5xi32>
  func.return %r : tensor<3x5xi32>
}
// -----
// triangular_solve (I3): rejected: stablehlo.triangular_solve: expected left_side to be Bool, found "no"
func.func @main(%a0: tensor<2x3x3xf32>, %a1: tensor<2x3x5xf32>) -> tensor<2x3x5xf32> {
  %r = "stablehlo.triangular_solve"(%a0, %a1) <{left_side = "no", lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<2x3x3xf32>, tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  func.return %r : tensor<2x3x5xf32>
}
// -----
// triangular_solve (I4): rejected: stablehlo.triangular_solve: expected lower to be Bool, found "no"
func.func @main(%a0: tensor<2x3x3xf32>, %a1: tensor<2x3x5xf32>) -> tensor<2x3x5xf32> {
  %r = "stablehlo.triangular_solve"(%a0, %a1) <{left_side = true, lower = "no", unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<2x3x3xf32>, tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  func.return %r : tensor<2x3x5xf32>
}
// -----
// triangular_solve (I5): rejected: stablehlo.triangular_solve: expected unit_diagonal to be Bool, found "no"
func.func @main(%a0: tensor<2x3x3xf32>, %a1: tensor<2x3x5xf32>) -> tensor<2x3x5xf32> {
  %r = "stablehlo.triangular_solve"(%a0, %a1) <{left_side = true, lower = true, unit_diagonal = "no", transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<2x3x3xf32>, tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  func.return %r : tensor<2x3x5xf32>
}
// -----
// fft (C1, C2, C3, C5, I1, I2, I3): accepted
func.func @main(%a0: tensor<2x8xcomplex<f32>>) -> tensor<2x8xcomplex<f32>> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type FFT>, fft_length = array<i64: 8>}> : (tensor<2x8xcomplex<f32>>) -> tensor<2x8xcomplex<f32>>
  func.return %r : tensor<2x8xcomplex<f32>>
}
// -----
// fft (C2): accepted
func.func @main(%a0: tensor<2x8xcomplex<f32>>) -> tensor<2x8xcomplex<f32>> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type IFFT>, fft_length = array<i64: 2, 8>}> : (tensor<2x8xcomplex<f32>>) -> tensor<2x8xcomplex<f32>>
  func.return %r : tensor<2x8xcomplex<f32>>
}
// -----
// fft (C2, C4, C5, I1): accepted
func.func @main(%a0: tensor<2x8xf32>) -> tensor<2x5xcomplex<f32>> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type RFFT>, fft_length = array<i64: 8>}> : (tensor<2x8xf32>) -> tensor<2x5xcomplex<f32>>
  func.return %r : tensor<2x5xcomplex<f32>>
}
// -----
// fft (C2, C4, C5, I1): accepted
func.func @main(%a0: tensor<2x5xcomplex<f32>>) -> tensor<2x8xf32> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type IRFFT>, fft_length = array<i64: 8>}> : (tensor<2x5xcomplex<f32>>) -> tensor<2x8xf32>
  func.return %r : tensor<2x8xf32>
}
// -----
// fft (C3): accepted
func.func @main(%a0: tensor<2x4x8xf64>) -> tensor<2x4x5xcomplex<f64>> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type RFFT>, fft_length = array<i64: 2, 4, 8>}> : (tensor<2x4x8xf64>) -> tensor<2x4x5xcomplex<f64>>
  func.return %r : tensor<2x4x5xcomplex<f64>>
}
// -----
// fft (C4, C5): accepted
func.func @main(%a0: tensor<2x0xf32>) -> tensor<2x0xcomplex<f32>> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type RFFT>, fft_length = array<i64: 0>}> : (tensor<2x0xf32>) -> tensor<2x0xcomplex<f32>>
  func.return %r : tensor<2x0xcomplex<f32>>
}
// -----
// fft (C1): rejected: stablehlo.fft: (C1) expected an operand of rank of at least 2, found tensor<8xcomplex<f32>>
func.func @main(%a0: tensor<8xcomplex<f32>>) -> tensor<8xcomplex<f32>> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type FFT>, fft_length = array<i64: 2, 8>}> : (tensor<8xcomplex<f32>>) -> tensor<8xcomplex<f32>>
  func.return %r : tensor<8xcomplex<f32>>
}
// -----
// fft (C2): rejected: stablehlo.fft: (C2, I1) expected a complex operand, found tensor<2x8xf32>
func.func @main(%a0: tensor<2x8xf32>) -> tensor<2x8xf32> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type FFT>, fft_length = array<i64: 8>}> : (tensor<2x8xf32>) -> tensor<2x8xf32>
  func.return %r : tensor<2x8xf32>
}
// -----
// fft (C2): rejected: stablehlo.fft: (C2, I1) expected a complex operand, found tensor<2x8xf32>
func.func @main(%a0: tensor<2x8xf32>) -> tensor<2x8xcomplex<f32>> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type IFFT>, fft_length = array<i64: 8>}> : (tensor<2x8xf32>) -> tensor<2x8xcomplex<f32>>
  func.return %r : tensor<2x8xcomplex<f32>>
}
// -----
// fft (C2): rejected: stablehlo.fft: (C2, I1) expected an operand of f32 or f64, found tensor<2x8xcomplex<f32>>
func.func @main(%a0: tensor<2x8xcomplex<f32>>) -> tensor<2x8xcomplex<f32>> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type RFFT>, fft_length = array<i64: 8>}> : (tensor<2x8xcomplex<f32>>) -> tensor<2x8xcomplex<f32>>
  func.return %r : tensor<2x8xcomplex<f32>>
}
// -----
// fft (C2): rejected: stablehlo.fft: (C2, I1) expected a complex operand, found tensor<2x8xf32>
func.func @main(%a0: tensor<2x8xf32>) -> tensor<2x8xf32> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type IRFFT>, fft_length = array<i64: 8>}> : (tensor<2x8xf32>) -> tensor<2x8xf32>
  func.return %r : tensor<2x8xf32>
}
// -----
// fft (C2): rejected: stablehlo.fft: expected results [tensor<2x8xcomplex<f32>>], found [tensor<2x8xcomplex<f64>>]
func.func @main(%a0: tensor<2x8xcomplex<f32>>) -> tensor<2x8xcomplex<f64>> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type FFT>, fft_length = array<i64: 8>}> : (tensor<2x8xcomplex<f32>>) -> tensor<2x8xcomplex<f64>>
  func.return %r : tensor<2x8xcomplex<f64>>
}
// -----
// fft (C2): rejected: stablehlo.fft: expected results [tensor<2x5xcomplex<f32>>], found [tensor<2x5xcomplex<f64>>]
func.func @main(%a0: tensor<2x8xf32>) -> tensor<2x5xcomplex<f64>> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type RFFT>, fft_length = array<i64: 8>}> : (tensor<2x8xf32>) -> tensor<2x5xcomplex<f64>>
  func.return %r : tensor<2x5xcomplex<f64>>
}
// -----
// fft (C3): rejected: stablehlo.fft: (C3) expected an fft_length of 1 to 3 sizes, found []
func.func @main(%a0: tensor<2x8xcomplex<f32>>) -> tensor<2x8xcomplex<f32>> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type FFT>, fft_length = array<i64>}> : (tensor<2x8xcomplex<f32>>) -> tensor<2x8xcomplex<f32>>
  func.return %r : tensor<2x8xcomplex<f32>>
}
// -----
// fft (C3): rejected: stablehlo.fft: (C3) expected an fft_length of 1 to 3 sizes, found [1, 1, 1, 2]
func.func @main(%a0: tensor<1x1x1x2xcomplex<f32>>) -> tensor<1x1x1x2xcomplex<f32>> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type FFT>, fft_length = array<i64: 1, 1, 1, 2>}> : (tensor<1x1x1x2xcomplex<f32>>) -> tensor<1x1x1x2xcomplex<f32>>
  func.return %r : tensor<1x1x1x2xcomplex<f32>>
}
// -----
// fft (C4): rejected: stablehlo.fft: (C4) expected a size of 6 in dimension 1 of the operand, as fft_length [6] says, found tensor<2x8xf32>
func.func @main(%a0: tensor<2x8xf32>) -> tensor<2x5xcomplex<f32>> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type RFFT>, fft_length = array<i64: 6>}> : (tensor<2x8xf32>) -> tensor<2x5xcomplex<f32>>
  func.return %r : tensor<2x5xcomplex<f32>>
}
// -----
// fft (C4): rejected: stablehlo.fft: expected results [tensor<2x8xf32>], found [tensor<2x7xf32>]
func.func @main(%a0: tensor<2x5xcomplex<f32>>) -> tensor<2x7xf32> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type IRFFT>, fft_length = array<i64: 8>}> : (tensor<2x5xcomplex<f32>>) -> tensor<2x7xf32>
  func.return %r : tensor<2x7xf32>
}
// -----
// fft (C5): rejected: stablehlo.fft: expected results [tensor<2x8xcomplex<f32>>], found [tensor<2x7xcomplex<f32>>]
func.func @main(%a0: tensor<2x8xcomplex<f32>>) -> tensor<2x7xcomplex<f32>> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type FFT>, fft_length = array<i64: 8>}> : (tensor<2x8xcomplex<f32>>) -> tensor<2x7xcomplex<f32>>
  func.return %r : tensor<2x7xcomplex<f32>>
}
// -----
// fft (C5): rejected: stablehlo.fft: expected results [tensor<2x5xcomplex<f32>>], found [tensor<2x4xcomplex<f32>>]
func.func @main(%a0: tensor<2x8xf32>) -> tensor<2x4xcomplex<f32>> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type RFFT>, fft_length = array<i64: 8>}> : (tensor<2x8xf32>) -> tensor<2x4xcomplex<f32>>
  func.return %r : tensor<2x4xcomplex<f32>>
}
// -----
// fft (C5): rejected: stablehlo.fft: (C5) expected a size of 5 in dimension 1 of the operand, as fft_length [8] says, found tensor<2x6xcomplex<f32>>
func.func @main(%a0: tensor<2x6xcomplex<f32>>) -> tensor<2x8xf32> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type IRFFT>, fft_length = array<i64: 8>}> : (tensor<2x6xcomplex<f32>>) -> tensor<2x8xf32>
  func.return %r : tensor<2x8xf32>
}
// -----
// fft (I1): rejected: stablehlo.fft: (C2, I1) expected a complex operand, found tensor<2x8xi32>
func.func @main(%a0: tensor<2x8xi32>) -> tensor<2x8xi32> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type FFT>, fft_length = array<i64: 8>}> : (tensor<2x8xi32>) -> tensor<2x8xi32>
  func.return %r : tensor<2x8xi32>
}
// -----
// fft (I2): rejected: stablehlo.fft: expected fft_type to be one of [FFT, IFFT, RFFT, IRFFT], found NO
func.func @main(%a0: tensor<2x8xcomplex<f32>>) -> tensor<2x8xcomplex<f32>> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type NO>, fft_length = array<i64: 8>}> : (tensor<2x8xcomplex<f32>>) -> tensor<2x8xcomplex<f32>>
  func.return %r : tensor<2x8xcomplex<f32>>
}
// -----
// fft (C3): rejected: stablehlo.fft: (C3) expected sizes of at least 0, found [-8]
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2x8xcomplex<f32>>) -> tensor<2x8xcomplex<f32>> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type FFT>, fft_length = array<i64: -8>}> : (tensor<2x8xcomplex<f32>>) -> tensor<2x8xcomplex<f32>>
  func.return %r : tensor<2x8xcomplex<f32>>
}
// -----
// fft (I3): rejected: stablehlo.fft: expected fft_length to be a list of integers, found "no"
func.func @main(%a0: tensor<2x8xcomplex<f32>>) -> tensor<2x8xcomplex<f32>> {
  %r = "stablehlo.fft"(%a0) <{fft_type = #stablehlo<fft_type FFT>, fft_length = "no"}> : (tensor<2x8xcomplex<f32>>) -> tensor<2x8xcomplex<f32>>
  func.return %r : tensor<2x8xcomplex<f32>>
}
