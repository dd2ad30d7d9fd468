// batch_norm_grad (I1, I2, I3, I4, I5, I6, I7, C1, C2, C3, C4, C5): accepted
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (C2, I1, I2, I3, I4, I5): accepted
func.func @main(%a0: tensor<2x3x4x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<3x!quant.uniform<i8:f32, 2.0:1>>, %a2: tensor<3x!quant.uniform<i8:f32, 2.0:1>>, %a3: tensor<3x!quant.uniform<i8:f32, 2.0:1>>, %a4: tensor<2x3x4x!quant.uniform<i8:f32, 2.0:1>>) -> (tensor<2x3x4x!quant.uniform<i8:f32, 2.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4x!quant.uniform<i8:f32, 2.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x3x4x!quant.uniform<i8:f32, 2.0:1>>) -> (tensor<2x3x4x!quant.uniform<i8:f32, 2.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4x!quant.uniform<i8:f32, 2.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// batch_norm_grad (C1): rejected: stablehlo.batch_norm_grad: (C1) expected a feature_index of at least 0 and below the rank 3, found 3
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 3 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (C1): rejected: stablehlo.batch_norm_grad: (C1) expected a feature_index of at least 0 and below the rank 3, found -1
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = -1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (C2): rejected: stablehlo.batch_norm_grad: (C2) expected a vector tensor<3xf64> of the elements of tensor<2x3x4xf64>, found tensor<3xf32>
func.func @main(%a0: tensor<2x3x4xf64>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf64>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (C2): rejected: stablehlo.batch_norm_grad: (C2) expected a vector tensor<3xf32> of the elements of tensor<2x3x4xf32>, found tensor<3xf64>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf64>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf64>, tensor<3xf32>, tensor<3xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (C2): rejected: stablehlo.batch_norm_grad: (C2) expected a vector tensor<3xf32> of the elements of tensor<2x3x4xf32>, found tensor<3xf64>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf64>, %a3: tensor<3xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf64>, tensor<3xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (C2): rejected: stablehlo.batch_norm_grad: (C2) expected a vector tensor<3xf32> of the elements of tensor<2x3x4xf32>, found tensor<3xf64>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf64>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf64>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (C2): rejected: stablehlo.batch_norm_grad: (C2, C3) expected operand and grad_output of compatible types, found tensor<2x3x4xf32> and tensor<2x3x4xf64>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<2x3x4xf64>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3x4xf64>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (C2): rejected: stablehlo.batch_norm_grad: expected results [tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>], found [tensor<2x3x4xf64>, tensor<3xf32>, tensor<3xf32>]
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf64>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf64>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf64>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (C2): rejected: stablehlo.batch_norm_grad: expected results [tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>], found [tensor<2x3x4xf32>, tensor<3xf64>, tensor<3xf32>]
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf64>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf64>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf64>, tensor<3xf32>
}
// -----
// batch_norm_grad (C2): rejected: stablehlo.batch_norm_grad: expected results [tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>], found [tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf64>]
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf64>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf64>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf64>
}
// -----
// batch_norm_grad (C3): rejected: stablehlo.batch_norm_grad: (C2, C3) expected operand and grad_output of compatible types, found tensor<2x3x4xf32> and tensor<2x3x5xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<2x3x5xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3x5xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (C3): rejected: stablehlo.batch_norm_grad: expected results [tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>], found [tensor<2x3x5xf32>, tensor<3xf32>, tensor<3xf32>]
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x5xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x5xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x5xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (C4): rejected: stablehlo.batch_norm_grad: (C4, C5, I2) expected a vector tensor<3xf32> for the features of tensor<2x3x4xf32>, found tensor<4xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<4xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (C4): rejected: stablehlo.batch_norm_grad: (C4, C5, I3) expected a vector tensor<3xf32> for the features of tensor<2x3x4xf32>, found tensor<4xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<4xf32>, %a3: tensor<3xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<4xf32>, tensor<3xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (C4): rejected: stablehlo.batch_norm_grad: (C4, C5, I4) expected a vector tensor<3xf32> for the features of tensor<2x3x4xf32>, found tensor<4xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<4xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<4xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (C4): rejected: stablehlo.batch_norm_grad: expected results [tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>], found [tensor<2x3x4xf32>, tensor<4xf32>, tensor<3xf32>]
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<4xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<4xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<4xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (C4): rejected: stablehlo.batch_norm_grad: expected results [tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>], found [tensor<2x3x4xf32>, tensor<3xf32>, tensor<4xf32>]
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<4xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<4xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<4xf32>
}
// -----
// batch_norm_grad (C5): rejected: stablehlo.batch_norm_grad: (C4, C5, I2) expected a vector tensor<3xf32> for the features of tensor<2x3x4xf32>, found tensor<4xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<4xf32>, %a2: tensor<4xf32>, %a3: tensor<4xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<4xf32>, tensor<4xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<4xf32>, tensor<4xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<4xf32>, tensor<4xf32>
}
// -----
// batch_norm_grad (I1): rejected: stablehlo.batch_norm_grad: (I1) expected a floating-point operand, found tensor<2x3xi32>
func.func @main(%a0: tensor<2x3xi32>, %a1: tensor<3xi32>, %a2: tensor<3xi32>, %a3: tensor<3xi32>, %a4: tensor<2x3xi32>) -> (tensor<2x3xi32>, tensor<3xi32>, tensor<3xi32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3xi32>, tensor<3xi32>, tensor<3xi32>, tensor<3xi32>, tensor<2x3xi32>) -> (tensor<2x3xi32>, tensor<3xi32>, tensor<3xi32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3xi32>, tensor<3xi32>, tensor<3xi32>
}
// -----
// batch_norm_grad (I2): rejected: stablehlo.batch_norm_grad: (C4, C5, I2) expected a vector tensor<3xf32> for the features of tensor<2x3x4xf32>, found tensor<3x1xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3x1xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3x1xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (I3): rejected: stablehlo.batch_norm_grad: (C4, C5, I3) expected a vector tensor<3xf32> for the features of tensor<2x3x4xf32>, found tensor<3x1xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3x1xf32>, %a3: tensor<3xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3x1xf32>, tensor<3xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (I4): rejected: stablehlo.batch_norm_grad: (C4, C5, I4) expected a vector tensor<3xf32> for the features of tensor<2x3x4xf32>, found tensor<3x1xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3x1xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3x1xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (I5): rejected: stablehlo.batch_norm_grad: expected operand 4 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: !stablehlo.token) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, !stablehlo.token) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (I6): rejected: stablehlo.batch_norm_grad: expected epsilon to be Real, found "no"
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = "no", feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_grad (I7): rejected: stablehlo.batch_norm_grad: expected feature_index to be Int, found "no"
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_grad"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = "no"}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_inference (I1, I2, I3, I4, I5, I6, I7, C1, C2, C3, C4, C5, C6, C7): accepted
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<3xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// batch_norm_inference (C2, C7, I1, I2, I3, I4, I5): accepted
func.func @main(%a0: tensor<2x3x4x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<3x!quant.uniform<i8:f32, 2.0:1>>, %a2: tensor<3x!quant.uniform<i8:f32, 2.0:1>>, %a3: tensor<3x!quant.uniform<i8:f32, 2.0:1>>, %a4: tensor<3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3x4x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4x!quant.uniform<i8:f32, 2.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3x4x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x3x4x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// batch_norm_inference (C1): rejected: stablehlo.batch_norm_inference: (C1) expected a feature_index of at least 0 and below the rank 3, found 3
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<3xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 3 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// batch_norm_inference (C1): rejected: stablehlo.batch_norm_inference: (C1) expected a feature_index of at least 0 and below the rank 3, found -1
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<3xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = -1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// batch_norm_inference (C2): rejected: stablehlo.batch_norm_inference: (C2) expected a vector tensor<3xf64> of the elements of tensor<2x3x4xf64>, found tensor<3xf32>
func.func @main(%a0: tensor<2x3x4xf64>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<3xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf64>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// batch_norm_inference (C2): rejected: stablehlo.batch_norm_inference: (C2) expected a vector tensor<3xf32> of the elements of tensor<2x3x4xf32>, found tensor<3xf64>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf64>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<3xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf64>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// batch_norm_inference (C2): rejected: stablehlo.batch_norm_inference: (C2) expected a vector tensor<3xf32> of the elements of tensor<2x3x4xf32>, found tensor<3xf64>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf64>, %a3: tensor<3xf32>, %a4: tensor<3xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf64>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// batch_norm_inference (C2): rejected: stablehlo.batch_norm_inference: (C2) expected a vector tensor<3xf32> of the elements of tensor<2x3x4xf32>, found tensor<3xf64>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf64>, %a4: tensor<3xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf64>, tensor<3xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// batch_norm_inference (C2): rejected: stablehlo.batch_norm_inference: (C2) expected a vector tensor<3xf32> of the elements of tensor<2x3x4xf32>, found tensor<3xf64>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<3xf64>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf64>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// batch_norm_inference (C2): rejected: stablehlo.batch_norm_inference: expected results [tensor<2x3x4xf32>], found [tensor<2x3x4xf64>]
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<3xf32>) -> tensor<2x3x4xf64> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4xf64>
  func.return %r : tensor<2x3x4xf64>
}
// -----
// batch_norm_inference (C3): rejected: stablehlo.batch_norm_inference: (C3, I2) expected a vector tensor<3xf32> for the features of tensor<2x3x4xf32>, found tensor<4xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<4xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<3xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// batch_norm_inference (I2): rejected: stablehlo.batch_norm_inference: (C3, I2) expected a vector tensor<3xf32> for the features of tensor<2x3x4xf32>, found tensor<3x1xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3x1xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<3xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3x1xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// batch_norm_inference (C4): rejected: stablehlo.batch_norm_inference: (C4, I3) expected a vector tensor<3xf32> for the features of tensor<2x3x4xf32>, found tensor<4xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<4xf32>, %a3: tensor<3xf32>, %a4: tensor<3xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<4xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// batch_norm_inference (I3): rejected: stablehlo.batch_norm_inference: (C4, I3) expected a vector tensor<3xf32> for the features of tensor<2x3x4xf32>, found tensor<3x1xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3x1xf32>, %a3: tensor<3xf32>, %a4: tensor<3xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3x1xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// batch_norm_inference (C5): rejected: stablehlo.batch_norm_inference: (C5, I4) expected a vector tensor<3xf32> for the features of tensor<2x3x4xf32>, found tensor<4xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<4xf32>, %a4: tensor<3xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<4xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// batch_norm_inference (I4): rejected: stablehlo.batch_norm_inference: (C5, I4) expected a vector tensor<3xf32> for the features of tensor<2x3x4xf32>, found tensor<3x1xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3x1xf32>, %a4: tensor<3xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3x1xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// batch_norm_inference (C6): rejected: stablehlo.batch_norm_inference: (C6, I5) expected a vector tensor<3xf32> for the features of tensor<2x3x4xf32>, found tensor<4xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<4xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<4xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// batch_norm_inference (I5): rejected: stablehlo.batch_norm_inference: (C6, I5) expected a vector tensor<3xf32> for the features of tensor<2x3x4xf32>, found tensor<3x1xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<3x1xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3x1xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// batch_norm_inference (C7): rejected: stablehlo.batch_norm_inference: expected results [tensor<2x3x4xf32>], found [tensor<2x3x5xf32>]
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<3xf32>) -> tensor<2x3x5xf32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x5xf32>
  func.return %r : tensor<2x3x5xf32>
}
// -----
// batch_norm_inference (I1): rejected: stablehlo.batch_norm_inference: (I1) expected a floating-point operand, found tensor<2x3xi32>
func.func @main(%a0: tensor<2x3xi32>, %a1: tensor<3xi32>, %a2: tensor<3xi32>, %a3: tensor<3xi32>, %a4: tensor<3xi32>) -> tensor<2x3xi32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3xi32>, tensor<3xi32>, tensor<3xi32>, tensor<3xi32>, tensor<3xi32>) -> tensor<2x3xi32>
  func.return %r : tensor<2x3xi32>
}
// -----
// batch_norm_inference (I6): rejected: stablehlo.batch_norm_inference: expected epsilon to be Real, found "no"
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<3xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = "no", feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// batch_norm_inference (I7): rejected: stablehlo.batch_norm_inference: expected feature_index to be Int, found "no"
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>, %a3: tensor<3xf32>, %a4: tensor<3xf32>) -> tensor<2x3x4xf32> {
  %r = "stablehlo.batch_norm_inference"(%a0, %a1, %a2, %a3, %a4) <{epsilon = 0.001 : f32, feature_index = "no"}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  func.return %r : tensor<2x3x4xf32>
}
// -----
// batch_norm_training (I1, I2, I3, I4, I5, C1, C2, C3, C4, C5, C6, C7): accepted
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_training (C2, C7, I1, I2, I3): accepted
func.func @main(%a0: tensor<2x3x4x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<3x!quant.uniform<i8:f32, 2.0:1>>, %a2: tensor<3x!quant.uniform<i8:f32, 2.0:1>>) -> (tensor<2x3x4x!quant.uniform<i8:f32, 3.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4x!quant.uniform<i8:f32, 2.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>) -> (tensor<2x3x4x!quant.uniform<i8:f32, 3.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4x!quant.uniform<i8:f32, 3.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>, tensor<3x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// batch_norm_training (C1): rejected: stablehlo.batch_norm_training: (C1) expected a feature_index of at least 0 and below the rank 3, found 3
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = 0.001 : f32, feature_index = 3 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_training (C1): rejected: stablehlo.batch_norm_training: (C1) expected a feature_index of at least 0 and below the rank 3, found -1
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = 0.001 : f32, feature_index = -1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_training (C2): rejected: stablehlo.batch_norm_training: (C2) expected a vector tensor<3xf64> of the elements of tensor<2x3x4xf64>, found tensor<3xf32>
func.func @main(%a0: tensor<2x3x4xf64>, %a1: tensor<3xf32>, %a2: tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf64>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_training (C2): rejected: stablehlo.batch_norm_training: expected results [tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>], found [tensor<2x3x4xf64>, tensor<3xf32>, tensor<3xf32>]
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>) -> (tensor<2x3x4xf64>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf64>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf64>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_training (C2): rejected: stablehlo.batch_norm_training: (C2) expected a vector tensor<3xf32> of the elements of tensor<2x3x4xf32>, found tensor<3xf64>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf64>, %a2: tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf64>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_training (C2): rejected: stablehlo.batch_norm_training: expected results [tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>], found [tensor<2x3x4xf32>, tensor<3xf64>, tensor<3xf32>]
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf64>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf64>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf64>, tensor<3xf32>
}
// -----
// batch_norm_training (C2): rejected: stablehlo.batch_norm_training: (C2) expected a vector tensor<3xf32> of the elements of tensor<2x3x4xf32>, found tensor<3xf64>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf64>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf64>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_training (C2): rejected: stablehlo.batch_norm_training: expected results [tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>], found [tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf64>]
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf64>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf64>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf64>
}
// -----
// batch_norm_training (C3): rejected: stablehlo.batch_norm_training: (C3, I2) expected a vector tensor<3xf32> for the features of tensor<2x3x4xf32>, found tensor<4xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<4xf32>, %a2: tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<4xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_training (C4): rejected: stablehlo.batch_norm_training: (C4, I3) expected a vector tensor<3xf32> for the features of tensor<2x3x4xf32>, found tensor<4xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_training (C5): rejected: stablehlo.batch_norm_training: expected results [tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>], found [tensor<2x3x4xf32>, tensor<4xf32>, tensor<3xf32>]
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<4xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<4xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<4xf32>, tensor<3xf32>
}
// -----
// batch_norm_training (C6): rejected: stablehlo.batch_norm_training: expected results [tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>], found [tensor<2x3x4xf32>, tensor<3xf32>, tensor<4xf32>]
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<4xf32>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<4xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<4xf32>
}
// -----
// batch_norm_training (C7): rejected: stablehlo.batch_norm_training: expected results [tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>], found [tensor<2x3x5xf32>, tensor<3xf32>, tensor<3xf32>]
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>) -> (tensor<2x3x5xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x5xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x5xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_training (I2): rejected: stablehlo.batch_norm_training: (C3, I2) expected a vector tensor<3xf32> for the features of tensor<2x3x4xf32>, found tensor<3x1xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3x1xf32>, %a2: tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3x1xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_training (I3): rejected: stablehlo.batch_norm_training: (C4, I3) expected a vector tensor<3xf32> for the features of tensor<2x3x4xf32>, found tensor<3x1xf32>
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3x1xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3x1xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_training (I1): rejected: stablehlo.batch_norm_training: (I1) expected a floating-point operand, found tensor<2x3xi32>
func.func @main(%a0: tensor<2x3xi32>, %a1: tensor<3xi32>, %a2: tensor<3xi32>) -> (tensor<2x3xi32>, tensor<3xi32>, tensor<3xi32>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<2x3xi32>, tensor<3xi32>, tensor<3xi32>) -> (tensor<2x3xi32>, tensor<3xi32>, tensor<3xi32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3xi32>, tensor<3xi32>, tensor<3xi32>
}
// -----
// batch_norm_training (I4): rejected: stablehlo.batch_norm_training: expected epsilon to be Real, found "no"
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = "no", feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
// -----
// batch_norm_training (I5): rejected: stablehlo.batch_norm_training: expected feature_index to be Int, found "no"
func.func @main(%a0: tensor<2x3x4xf32>, %a1: tensor<3xf32>, %a2: tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) {
  %r:3 = "stablehlo.batch_norm_training"(%a0, %a1, %a2) <{epsilon = 0.001 : f32, feature_index = "no"}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  func.return %r#0, %r#1, %r#2 : tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>
}
