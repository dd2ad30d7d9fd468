// rng (I1, I2, I3, I4, C1, C2, C3): accepted
func.func @main(%a0: tensor<f32>, %a1: tensor<f32>, %a2: tensor<2xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.rng"(%a0, %a1, %a2) <{rng_distribution = #stablehlo<rng_distribution UNIFORM>}> : (tensor<f32>, tensor<f32>, tensor<2xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// rng (C1, C2): accepted
func.func @main(%a0: tensor<f32>, %a1: tensor<f32>, %a2: tensor<2xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.rng"(%a0, %a1, %a2) <{rng_distribution = #stablehlo<rng_distribution NORMAL>}> : (tensor<f32>, tensor<f32>, tensor<2xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// rng (C3): accepted
func.func @main(%a0: tensor<f32>, %a1: tensor<f32>) -> tensor<2x3xf32> {
  %c0 = "stablehlo.constant"() <{value = dense<[2, 3]> : tensor<2xi64>}> : () -> tensor<2xi64>
  %r = "stablehlo.rng"(%a0, %a1, %c0) <{rng_distribution = #stablehlo<rng_distribution UNIFORM>}> : (tensor<f32>, tensor<f32>, tensor<2xi64>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// rng (C1, I1, I2): accepted
func.func @main(%a0: tensor<i32>, %a1: tensor<i32>, %a2: tensor<2xi64>) -> tensor<?x?xi32> {
  %r = "stablehlo.rng"(%a0, %a1, %a2) <{rng_distribution = #stablehlo<rng_distribution UNIFORM>}> : (tensor<i32>, tensor<i32>, tensor<2xi64>) -> tensor<?x?xi32>
  func.return %r : tensor<?x?xi32>
}
// -----
// rng (C1, I1, I2): accepted
func.func @main(%a0: tensor<i1>, %a1: tensor<i1>, %a2: tensor<2xi64>) -> tensor<?x?xi1> {
  %r = "stablehlo.rng"(%a0, %a1, %a2) <{rng_distribution = #stablehlo<rng_distribution UNIFORM>}> : (tensor<i1>, tensor<i1>, tensor<2xi64>) -> tensor<?x?xi1>
  func.return %r : tensor<?x?xi1>
}
// -----
// rng (C1): rejected: stablehlo.rng: (C1) expected a and b of one element type, found tensor<f32> and tensor<f64>
func.func @main(%a0: tensor<f32>, %a1: tensor<f64>, %a2: tensor<2xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.rng"(%a0, %a1, %a2) <{rng_distribution = #stablehlo<rng_distribution UNIFORM>}> : (tensor<f32>, tensor<f64>, tensor<2xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// rng (C1): rejected: stablehlo.rng: (C1, C3) expected a result of f32 with 2 dimensions, found tensor<?x?xf64>
func.func @main(%a0: tensor<f32>, %a1: tensor<f32>, %a2: tensor<2xi64>) -> tensor<?x?xf64> {
  %r = "stablehlo.rng"(%a0, %a1, %a2) <{rng_distribution = #stablehlo<rng_distribution UNIFORM>}> : (tensor<f32>, tensor<f32>, tensor<2xi64>) -> tensor<?x?xf64>
  func.return %r : tensor<?x?xf64>
}
// -----
// rng (C2): rejected: stablehlo.rng: (C2) expected floating-point a and b for NORMAL, found tensor<i32>
func.func @main(%a0: tensor<i32>, %a1: tensor<i32>, %a2: tensor<2xi64>) -> tensor<?x?xi32> {
  %r = "stablehlo.rng"(%a0, %a1, %a2) <{rng_distribution = #stablehlo<rng_distribution NORMAL>}> : (tensor<i32>, tensor<i32>, tensor<2xi64>) -> tensor<?x?xi32>
  func.return %r : tensor<?x?xi32>
}
// -----
// rng (C3): rejected: stablehlo.rng: (C3) expected a result of shape [2, 3], as shape says, found tensor<3x2xf32>
func.func @main(%a0: tensor<f32>, %a1: tensor<f32>) -> tensor<3x2xf32> {
  %c0 = "stablehlo.constant"() <{value = dense<[2, 3]> : tensor<2xi64>}> : () -> tensor<2xi64>
  %r = "stablehlo.rng"(%a0, %a1, %c0) <{rng_distribution = #stablehlo<rng_distribution UNIFORM>}> : (tensor<f32>, tensor<f32>, tensor<2xi64>) -> tensor<3x2xf32>
  func.return %r : tensor<3x2xf32>
}
// -----
// rng (C3): rejected: stablehlo.rng: (C1, C3) expected a result of f32 with 2 dimensions, found tensor<?xf32>
func.func @main(%a0: tensor<f32>, %a1: tensor<f32>, %a2: tensor<2xi64>) -> tensor<?xf32> {
  %r = "stablehlo.rng"(%a0, %a1, %a2) <{rng_distribution = #stablehlo<rng_distribution UNIFORM>}> : (tensor<f32>, tensor<f32>, tensor<2xi64>) -> tensor<?xf32>
  func.return %r : tensor<?xf32>
}
// -----
// rng (I1): rejected: stablehlo.rng: (I1) expected operand #0 to be a scalar of rank 0, found tensor<1xf32>
func.func @main(%a0: tensor<1xf32>, %a1: tensor<f32>, %a2: tensor<2xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.rng"(%a0, %a1, %a2) <{rng_distribution = #stablehlo<rng_distribution UNIFORM>}> : (tensor<1xf32>, tensor<f32>, tensor<2xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// rng (I2): rejected: stablehlo.rng: (I2) expected operand #1 to be a scalar of rank 0, found tensor<1xf32>
func.func @main(%a0: tensor<f32>, %a1: tensor<1xf32>, %a2: tensor<2xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.rng"(%a0, %a1, %a2) <{rng_distribution = #stablehlo<rng_distribution UNIFORM>}> : (tensor<f32>, tensor<1xf32>, tensor<2xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// rng (I1, I2): rejected: stablehlo.rng: (I1, I2) expected a and b of integer, boolean or floating-point type, found tensor<complex<f32>>
func.func @main(%a0: tensor<complex<f32>>, %a1: tensor<complex<f32>>, %a2: tensor<2xi64>) -> tensor<?x?xcomplex<f32>> {
  %r = "stablehlo.rng"(%a0, %a1, %a2) <{rng_distribution = #stablehlo<rng_distribution UNIFORM>}> : (tensor<complex<f32>>, tensor<complex<f32>>, tensor<2xi64>) -> tensor<?x?xcomplex<f32>>
  func.return %r : tensor<?x?xcomplex<f32>>
}
// -----
// rng (I3): rejected: stablehlo.rng: (I3) expected a shape of rank 1 of integers, found tensor<2x1xi64>
func.func @main(%a0: tensor<f32>, %a1: tensor<f32>, %a2: tensor<2x1xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.rng"(%a0, %a1, %a2) <{rng_distribution = #stablehlo<rng_distribution UNIFORM>}> : (tensor<f32>, tensor<f32>, tensor<2x1xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// rng (I3): rejected: stablehlo.rng: (I3) expected a shape of rank 1 of integers, found tensor<2xf32>
func.func @main(%a0: tensor<f32>, %a1: tensor<f32>, %a2: tensor<2xf32>) -> tensor<?x?xf32> {
  %r = "stablehlo.rng"(%a0, %a1, %a2) <{rng_distribution = #stablehlo<rng_distribution UNIFORM>}> : (tensor<f32>, tensor<f32>, tensor<2xf32>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// rng (I4): rejected: stablehlo.rng: expected rng_distribution to be one of [UNIFORM, NORMAL], found NO
func.func @main(%a0: tensor<f32>, %a1: tensor<f32>, %a2: tensor<2xi64>) -> tensor<?x?xf32> {
  %r = "stablehlo.rng"(%a0, %a1, %a2) <{rng_distribution = #stablehlo<rng_distribution NO>}> : (tensor<f32>, tensor<f32>, tensor<2xi64>) -> tensor<?x?xf32>
  func.return %r : tensor<?x?xf32>
}
// -----
// rng_bit_generator (I1, I2, C1, C2): accepted
func.func @main(%a0: tensor<2xui64>) -> (tensor<2xui64>, tensor<4xui32>) {
  %r:2 = "stablehlo.rng_bit_generator"(%a0) <{rng_algorithm = #stablehlo<rng_algorithm THREE_FRY>}> : (tensor<2xui64>) -> (tensor<2xui64>, tensor<4xui32>)
  func.return %r#0, %r#1 : tensor<2xui64>, tensor<4xui32>
}
// -----
// rng_bit_generator (C2, I1): accepted
func.func @main(%a0: tensor<3xui64>) -> (tensor<3xui64>, tensor<4xui32>) {
  %r:2 = "stablehlo.rng_bit_generator"(%a0) <{rng_algorithm = #stablehlo<rng_algorithm PHILOX>}> : (tensor<3xui64>) -> (tensor<3xui64>, tensor<4xui32>)
  func.return %r#0, %r#1 : tensor<3xui64>, tensor<4xui32>
}
// -----
// rng_bit_generator (C2, I1): accepted
func.func @main(%a0: tensor<4xui64>) -> (tensor<4xui64>, tensor<4xf32>) {
  %r:2 = "stablehlo.rng_bit_generator"(%a0) <{rng_algorithm = #stablehlo<rng_algorithm DEFAULT>}> : (tensor<4xui64>) -> (tensor<4xui64>, tensor<4xf32>)
  func.return %r#0, %r#1 : tensor<4xui64>, tensor<4xf32>
}
// -----
// rng_bit_generator (C1): rejected: stablehlo.rng_bit_generator: (C1) expected an output state like the initial state tensor<2xui64>, found tensor<3xui64>
func.func @main(%a0: tensor<2xui64>) -> (tensor<3xui64>, tensor<4xui32>) {
  %r:2 = "stablehlo.rng_bit_generator"(%a0) <{rng_algorithm = #stablehlo<rng_algorithm THREE_FRY>}> : (tensor<2xui64>) -> (tensor<3xui64>, tensor<4xui32>)
  func.return %r#0, %r#1 : tensor<3xui64>, tensor<4xui32>
}
// -----
// rng_bit_generator (C1): rejected: stablehlo.rng_bit_generator: (C1) expected an output state like the initial state tensor<2xui64>, found tensor<2xui32>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2xui64>) -> (tensor<2xui32>, tensor<4xui32>) {
  %r:2 = "stablehlo.rng_bit_generator"(%a0) <{rng_algorithm = #stablehlo<rng_algorithm THREE_FRY>}> : (tensor<2xui64>) -> (tensor<2xui32>, tensor<4xui32>)
  func.return %r#0, %r#1 : tensor<2xui32>, tensor<4xui32>
}
// -----
// rng_bit_generator (C2): rejected: stablehlo.rng_bit_generator: (C2) expected a state of 2 elements, or 3 for PHILOX, found tensor<3xui64>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<3xui64>) -> (tensor<3xui64>, tensor<4xui32>) {
  %r:2 = "stablehlo.rng_bit_generator"(%a0) <{rng_algorithm = #stablehlo<rng_algorithm THREE_FRY>}> : (tensor<3xui64>) -> (tensor<3xui64>, tensor<4xui32>)
  func.return %r#0, %r#1 : tensor<3xui64>, tensor<4xui32>
}
// -----
// rng_bit_generator (C2): rejected: stablehlo.rng_bit_generator: (C2) expected a state of 2 elements, or 3 for PHILOX, found tensor<4xui64>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<4xui64>) -> (tensor<4xui64>, tensor<4xui32>) {
  %r:2 = "stablehlo.rng_bit_generator"(%a0) <{rng_algorithm = #stablehlo<rng_algorithm PHILOX>}> : (tensor<4xui64>) -> (tensor<4xui64>, tensor<4xui32>)
  func.return %r#0, %r#1 : tensor<4xui64>, tensor<4xui32>
}
// -----
// rng_bit_generator (I1): rejected: stablehlo.rng_bit_generator: expected rng_algorithm to be one of [DEFAULT, THREE_FRY, PHILOX], found NO
func.func @main(%a0: tensor<2xui64>) -> (tensor<2xui64>, tensor<4xui32>) {
  %r:2 = "stablehlo.rng_bit_generator"(%a0) <{rng_algorithm = #stablehlo<rng_algorithm NO>}> : (tensor<2xui64>) -> (tensor<2xui64>, tensor<4xui32>)
  func.return %r#0, %r#1 : tensor<2xui64>, tensor<4xui32>
}
// -----
// rng_bit_generator (I2): rejected: stablehlo.rng_bit_generator: (I2) expected a state that is a vector of ui32 or ui64, found tensor<2xf32>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2xf32>) -> (tensor<2xf32>, tensor<4xui32>) {
  %r:2 = "stablehlo.rng_bit_generator"(%a0) <{rng_algorithm = #stablehlo<rng_algorithm THREE_FRY>}> : (tensor<2xf32>) -> (tensor<2xf32>, tensor<4xui32>)
  func.return %r#0, %r#1 : tensor<2xf32>, tensor<4xui32>
}
// -----
// rng_bit_generator (I2): rejected: stablehlo.rng_bit_generator: (I2) expected a state that is a vector of ui32 or ui64, found tensor<2x1xui64>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2x1xui64>) -> (tensor<2x1xui64>, tensor<4xui32>) {
  %r:2 = "stablehlo.rng_bit_generator"(%a0) <{rng_algorithm = #stablehlo<rng_algorithm THREE_FRY>}> : (tensor<2x1xui64>) -> (tensor<2x1xui64>, tensor<4xui32>)
  func.return %r#0, %r#1 : tensor<2x1xui64>, tensor<4xui32>
}
// -----
// rng_bit_generator (C1): rejected: stablehlo.rng_bit_generator: (C1) expected two results, found 1
func.func @main(%a0: tensor<2xui64>) -> tensor<2xui64> {
  %r = "stablehlo.rng_bit_generator"(%a0) <{rng_algorithm = #stablehlo<rng_algorithm THREE_FRY>}> : (tensor<2xui64>) -> tensor<2xui64>
  func.return %r : tensor<2xui64>
}
