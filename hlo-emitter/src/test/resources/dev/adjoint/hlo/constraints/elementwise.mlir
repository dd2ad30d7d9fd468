// cbrt (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.cbrt"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// cbrt (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.cbrt"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// cbrt (I1): rejected: stablehlo.cbrt: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.cbrt"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// cbrt (C1): rejected: stablehlo.cbrt: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.cbrt"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// cbrt (C1): rejected: stablehlo.cbrt: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.cbrt"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// cbrt (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.cbrt"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// cbrt (I1): rejected: stablehlo.cbrt: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.cbrt"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// cosine (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.cosine"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// cosine (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.cosine"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// cosine (I1): rejected: stablehlo.cosine: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.cosine"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// cosine (C1): rejected: stablehlo.cosine: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.cosine"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// cosine (C1): rejected: stablehlo.cosine: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.cosine"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// cosine (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.cosine"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// cosine (I1): rejected: stablehlo.cosine: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.cosine"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// exponential (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.exponential"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// exponential (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.exponential"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// exponential (I1): rejected: stablehlo.exponential: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.exponential"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// exponential (C1): rejected: stablehlo.exponential: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.exponential"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// exponential (C1): rejected: stablehlo.exponential: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.exponential"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// exponential (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.exponential"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// exponential (I1): rejected: stablehlo.exponential: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.exponential"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// exponential_minus_one (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.exponential_minus_one"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// exponential_minus_one (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.exponential_minus_one"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// exponential_minus_one (I1): rejected: stablehlo.exponential_minus_one: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.exponential_minus_one"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// exponential_minus_one (C1): rejected: stablehlo.exponential_minus_one: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.exponential_minus_one"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// exponential_minus_one (C1): rejected: stablehlo.exponential_minus_one: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.exponential_minus_one"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// exponential_minus_one (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.exponential_minus_one"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// exponential_minus_one (I1): rejected: stablehlo.exponential_minus_one: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.exponential_minus_one"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// log (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.log"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// log (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.log"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// log (I1): rejected: stablehlo.log: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.log"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// log (C1): rejected: stablehlo.log: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.log"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// log (C1): rejected: stablehlo.log: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.log"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// log (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.log"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// log (I1): rejected: stablehlo.log: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.log"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// log_plus_one (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.log_plus_one"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// log_plus_one (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.log_plus_one"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// log_plus_one (I1): rejected: stablehlo.log_plus_one: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.log_plus_one"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// log_plus_one (C1): rejected: stablehlo.log_plus_one: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.log_plus_one"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// log_plus_one (C1): rejected: stablehlo.log_plus_one: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.log_plus_one"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// log_plus_one (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.log_plus_one"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// log_plus_one (I1): rejected: stablehlo.log_plus_one: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.log_plus_one"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// logistic (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.logistic"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// logistic (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.logistic"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// logistic (I1): rejected: stablehlo.logistic: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.logistic"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// logistic (C1): rejected: stablehlo.logistic: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.logistic"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// logistic (C1): rejected: stablehlo.logistic: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.logistic"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// logistic (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.logistic"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// logistic (I1): rejected: stablehlo.logistic: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.logistic"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// rsqrt (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.rsqrt"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// rsqrt (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.rsqrt"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// rsqrt (I1): rejected: stablehlo.rsqrt: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.rsqrt"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// rsqrt (C1): rejected: stablehlo.rsqrt: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.rsqrt"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// rsqrt (C1): rejected: stablehlo.rsqrt: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.rsqrt"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// rsqrt (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.rsqrt"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// rsqrt (I1): rejected: stablehlo.rsqrt: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.rsqrt"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// sine (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.sine"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// sine (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.sine"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// sine (I1): rejected: stablehlo.sine: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.sine"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// sine (C1): rejected: stablehlo.sine: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.sine"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// sine (C1): rejected: stablehlo.sine: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.sine"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// sine (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.sine"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// sine (I1): rejected: stablehlo.sine: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.sine"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// sqrt (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.sqrt"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// sqrt (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.sqrt"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// sqrt (I1): rejected: stablehlo.sqrt: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.sqrt"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// sqrt (C1): rejected: stablehlo.sqrt: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.sqrt"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// sqrt (C1): rejected: stablehlo.sqrt: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.sqrt"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// sqrt (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.sqrt"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// sqrt (I1): rejected: stablehlo.sqrt: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.sqrt"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// tan (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.tan"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// tan (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.tan"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// tan (I1): rejected: stablehlo.tan: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.tan"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// tan (C1): rejected: stablehlo.tan: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.tan"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// tan (C1): rejected: stablehlo.tan: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.tan"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// tan (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.tan"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// tan (I1): rejected: stablehlo.tan: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.tan"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// tanh (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.tanh"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// tanh (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.tanh"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// tanh (I1): rejected: stablehlo.tanh: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.tanh"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// tanh (C1): rejected: stablehlo.tanh: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.tanh"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// tanh (C1): rejected: stablehlo.tanh: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.tanh"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// tanh (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.tanh"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// tanh (I1): rejected: stablehlo.tanh: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.tanh"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// ceil (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.ceil"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// ceil (I1): rejected: stablehlo.ceil: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.ceil"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// ceil (I1): rejected: stablehlo.ceil: (I1) expected an operand it is defined for, found tensor<2xcomplex<f32>>
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.ceil"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// ceil (C1): rejected: stablehlo.ceil: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.ceil"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// ceil (C1): rejected: stablehlo.ceil: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.ceil"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// ceil (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.ceil"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// ceil (I1): rejected: stablehlo.ceil: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.ceil"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// floor (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.floor"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// floor (I1): rejected: stablehlo.floor: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.floor"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// floor (I1): rejected: stablehlo.floor: (I1) expected an operand it is defined for, found tensor<2xcomplex<f32>>
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.floor"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// floor (C1): rejected: stablehlo.floor: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.floor"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// floor (C1): rejected: stablehlo.floor: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.floor"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// floor (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.floor"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// floor (I1): rejected: stablehlo.floor: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.floor"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// round_nearest_afz (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.round_nearest_afz"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// round_nearest_afz (I1): rejected: stablehlo.round_nearest_afz: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.round_nearest_afz"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// round_nearest_afz (I1): rejected: stablehlo.round_nearest_afz: (I1) expected an operand it is defined for, found tensor<2xcomplex<f32>>
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.round_nearest_afz"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// round_nearest_afz (C1): rejected: stablehlo.round_nearest_afz: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.round_nearest_afz"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// round_nearest_afz (C1): rejected: stablehlo.round_nearest_afz: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.round_nearest_afz"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// round_nearest_afz (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.round_nearest_afz"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// round_nearest_afz (I1): rejected: stablehlo.round_nearest_afz: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.round_nearest_afz"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// round_nearest_even (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.round_nearest_even"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// round_nearest_even (I1): rejected: stablehlo.round_nearest_even: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.round_nearest_even"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// round_nearest_even (I1): rejected: stablehlo.round_nearest_even: (I1) expected an operand it is defined for, found tensor<2xcomplex<f32>>
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.round_nearest_even"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// round_nearest_even (C1): rejected: stablehlo.round_nearest_even: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.round_nearest_even"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// round_nearest_even (C1): rejected: stablehlo.round_nearest_even: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.round_nearest_even"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// round_nearest_even (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.round_nearest_even"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// round_nearest_even (I1): rejected: stablehlo.round_nearest_even: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.round_nearest_even"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// negate (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.negate"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// negate (C1, I1): accepted
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.negate"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// negate (C1, I1): accepted
func.func @main(%a0: tensor<2xui8>) -> tensor<2xui8> {
  %r = "stablehlo.negate"(%a0) : (tensor<2xui8>) -> tensor<2xui8>
  func.return %r : tensor<2xui8>
}
// -----
// negate (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.negate"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// negate (I1): rejected: stablehlo.negate: (I1) expected an operand it is defined for, found tensor<2xi1>
func.func @main(%a0: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.negate"(%a0) : (tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// negate (C1): rejected: stablehlo.negate: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.negate"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// negate (C1): rejected: stablehlo.negate: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.negate"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// negate (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.negate"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// negate (I1): rejected: stablehlo.negate: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.negate"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// sign (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.sign"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// sign (C1, I1): accepted
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.sign"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// sign (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.sign"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// sign (I1): rejected: stablehlo.sign: (I1) expected an operand it is defined for, found tensor<2xui32>
func.func @main(%a0: tensor<2xui32>) -> tensor<2xui32> {
  %r = "stablehlo.sign"(%a0) : (tensor<2xui32>) -> tensor<2xui32>
  func.return %r : tensor<2xui32>
}
// -----
// sign (I1): rejected: stablehlo.sign: (I1) expected an operand it is defined for, found tensor<2xi1>
func.func @main(%a0: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.sign"(%a0) : (tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// sign (C1): rejected: stablehlo.sign: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.sign"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// sign (C1): rejected: stablehlo.sign: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.sign"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// sign (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.sign"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// sign (I1): rejected: stablehlo.sign: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.sign"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// count_leading_zeros (I1, C1): accepted
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.count_leading_zeros"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// count_leading_zeros (C1, I1): accepted
func.func @main(%a0: tensor<2xui8>) -> tensor<2xui8> {
  %r = "stablehlo.count_leading_zeros"(%a0) : (tensor<2xui8>) -> tensor<2xui8>
  func.return %r : tensor<2xui8>
}
// -----
// count_leading_zeros (I1): rejected: stablehlo.count_leading_zeros: (I1) expected an operand it is defined for, found tensor<2xf32>
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.count_leading_zeros"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// count_leading_zeros (I1): rejected: stablehlo.count_leading_zeros: (I1) expected an operand it is defined for, found tensor<2xi1>
func.func @main(%a0: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.count_leading_zeros"(%a0) : (tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// count_leading_zeros (C1): rejected: stablehlo.count_leading_zeros: expected results [tensor<2xi32>], found [tensor<3xi32>]
func.func @main(%a0: tensor<2xi32>) -> tensor<3xi32> {
  %r = "stablehlo.count_leading_zeros"(%a0) : (tensor<2xi32>) -> tensor<3xi32>
  func.return %r : tensor<3xi32>
}
// -----
// count_leading_zeros (C1): rejected: stablehlo.count_leading_zeros: expected results [tensor<2xi32>], found [tensor<2xi64>]
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi64> {
  %r = "stablehlo.count_leading_zeros"(%a0) : (tensor<2xi32>) -> tensor<2xi64>
  func.return %r : tensor<2xi64>
}
// -----
// count_leading_zeros (I1): rejected: stablehlo.count_leading_zeros: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xi32> {
  %r = "stablehlo.count_leading_zeros"(%a0) : (!stablehlo.token) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// popcnt (I1, C1): accepted
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.popcnt"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// popcnt (C1, I1): accepted
func.func @main(%a0: tensor<2xui8>) -> tensor<2xui8> {
  %r = "stablehlo.popcnt"(%a0) : (tensor<2xui8>) -> tensor<2xui8>
  func.return %r : tensor<2xui8>
}
// -----
// popcnt (I1): rejected: stablehlo.popcnt: (I1) expected an operand it is defined for, found tensor<2xf32>
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.popcnt"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// popcnt (I1): rejected: stablehlo.popcnt: (I1) expected an operand it is defined for, found tensor<2xi1>
func.func @main(%a0: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.popcnt"(%a0) : (tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// popcnt (C1): rejected: stablehlo.popcnt: expected results [tensor<2xi32>], found [tensor<3xi32>]
func.func @main(%a0: tensor<2xi32>) -> tensor<3xi32> {
  %r = "stablehlo.popcnt"(%a0) : (tensor<2xi32>) -> tensor<3xi32>
  func.return %r : tensor<3xi32>
}
// -----
// popcnt (C1): rejected: stablehlo.popcnt: expected results [tensor<2xi32>], found [tensor<2xi64>]
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi64> {
  %r = "stablehlo.popcnt"(%a0) : (tensor<2xi32>) -> tensor<2xi64>
  func.return %r : tensor<2xi64>
}
// -----
// popcnt (I1): rejected: stablehlo.popcnt: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xi32> {
  %r = "stablehlo.popcnt"(%a0) : (!stablehlo.token) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// not (C1): accepted
func.func @main(%a0: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.not"(%a0) : (tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// not (C1, I1): accepted
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.not"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// not (I1): rejected: stablehlo.not: (I1) expected an operand it is defined for, found tensor<2xf32>
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.not"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// not (C1): rejected: stablehlo.not: expected results [tensor<2xi1>], found [tensor<3xi1>]
func.func @main(%a0: tensor<2xi1>) -> tensor<3xi1> {
  %r = "stablehlo.not"(%a0) : (tensor<2xi1>) -> tensor<3xi1>
  func.return %r : tensor<3xi1>
}
// -----
// not (C1): rejected: stablehlo.not: expected results [tensor<2xi1>], found [tensor<2xi8>]
func.func @main(%a0: tensor<2xi1>) -> tensor<2xi8> {
  %r = "stablehlo.not"(%a0) : (tensor<2xi1>) -> tensor<2xi8>
  func.return %r : tensor<2xi8>
}
// -----
// not (I1): rejected: stablehlo.not: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xi1> {
  %r = "stablehlo.not"(%a0) : (!stablehlo.token) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// abs (I1, C1, C2): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xf32> {
  %r = "stablehlo.abs"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// abs (C1, C2, I1): accepted
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.abs"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// abs (C1, C2, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.abs"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// abs (C1): rejected: stablehlo.abs: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<3xf32> {
  %r = "stablehlo.abs"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// abs (C2): rejected: stablehlo.abs: expected results [tensor<2xf32>], found [tensor<2xcomplex<f32>>]
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.abs"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// abs (I1): rejected: stablehlo.abs: (I1) expected an operand it is defined for, found tensor<2xui8>
func.func @main(%a0: tensor<2xui8>) -> tensor<2xui8> {
  %r = "stablehlo.abs"(%a0) : (tensor<2xui8>) -> tensor<2xui8>
  func.return %r : tensor<2xui8>
}
// -----
// abs (I1): rejected: stablehlo.abs: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.abs"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// imag (I1, C1, C2): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xf32> {
  %r = "stablehlo.imag"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// imag (C1, C2, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.imag"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// imag (C1): rejected: stablehlo.imag: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<3xf32> {
  %r = "stablehlo.imag"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// imag (C2): rejected: stablehlo.imag: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xf64> {
  %r = "stablehlo.imag"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// imag (C2): rejected: stablehlo.imag: expected results [tensor<2xf32>], found [tensor<2xcomplex<f32>>]
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.imag"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// imag (I1): rejected: stablehlo.imag: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.imag"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// real (I1, C1, C2): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xf32> {
  %r = "stablehlo.real"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// real (C1, C2, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.real"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// real (C1): rejected: stablehlo.real: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<3xf32> {
  %r = "stablehlo.real"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// real (C2): rejected: stablehlo.real: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xf64> {
  %r = "stablehlo.real"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// real (C2): rejected: stablehlo.real: expected results [tensor<2xf32>], found [tensor<2xcomplex<f32>>]
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.real"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// real (I1): rejected: stablehlo.real: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.real"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// is_finite (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xi1> {
  %r = "stablehlo.is_finite"(%a0) : (tensor<2xf32>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// is_finite (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2xi1> {
  %r = "stablehlo.is_finite"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// is_finite (C1): rejected: stablehlo.is_finite: expected results [tensor<2xi1>], found [tensor<3xi1>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xi1> {
  %r = "stablehlo.is_finite"(%a0) : (tensor<2xf32>) -> tensor<3xi1>
  func.return %r : tensor<3xi1>
}
// -----
// is_finite (C1): rejected: stablehlo.is_finite: expected results [tensor<2xi1>], found [tensor<2xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.is_finite"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// is_finite (I1): rejected: stablehlo.is_finite: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi1> {
  %r = "stablehlo.is_finite"(%a0) : (tensor<2xi32>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// is_finite (I1): rejected: stablehlo.is_finite: (I1) expected an operand it is defined for, found tensor<2xcomplex<f32>>
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xi1> {
  %r = "stablehlo.is_finite"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// add (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// add (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// add (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>, %a1: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2xcomplex<f32>>, tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// add (I1): rejected: stablehlo.add: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.add"(%a0, %a1) : (!stablehlo.token, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// add (I2): rejected: stablehlo.add: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2xf32>, !stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// add (C1): rejected: stablehlo.add: (C1) expected operands of one type, found tensor<2xf32> and tensor<2xf64>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf64>) -> tensor<2xf32> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2xf32>, tensor<2xf64>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// add (C1): rejected: stablehlo.add: (C1) expected operands of one type, found tensor<2xf32> and tensor<3xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>) -> tensor<2xf32> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2xf32>, tensor<3xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// add (C1): rejected: stablehlo.add: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// add (C1): rejected: stablehlo.add: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// add (C2, C3, C4, C5, I1, I2): accepted
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x3x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2x3x!quant.uniform<i8:f32, 4.0:1>> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x3x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2x3x!quant.uniform<i8:f32, 4.0:1>>
  func.return %r : tensor<2x3x!quant.uniform<i8:f32, 4.0:1>>
}
// -----
// add (C5, C6, C7): accepted
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>, %a1: tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>) -> tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>, tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>) -> tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>
  func.return %r : tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>
}
// -----
// add (C5, C6): accepted
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>, %a1: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>, tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>
  func.return %r : tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>
}
// -----
// add (C5, C7): accepted
// MLIR (jaxlib 0.10.2) rejects this.
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>) -> tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>) -> tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>
  func.return %r : tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>
}
// -----
// add (C2): rejected: stablehlo.add: (C2) expected both operands quantized or neither, found tensor<2x3x!quant.uniform<i8:f32, 2.000000e+00:1>> and tensor<2x3xf32>
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x3xf32>) -> tensor<2x3x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x3xf32>) -> tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// add (C2): rejected: stablehlo.add: expected results [tensor<2x3x!quant.uniform<i8:f32, 2.000000e+00:1>>], found [tensor<2x3xf32>]
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3xf32> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// add (C3): rejected: stablehlo.add: (C3) expected operands stored as the same type, found tensor<2x3x!quant.uniform<i8:f32, 2.000000e+00:1>> and tensor<2x3x!quant.uniform<i4:f32, 2.000000e+00:1>>
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x3x!quant.uniform<i4:f32, 2.0:1>>) -> tensor<2x3x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x3x!quant.uniform<i4:f32, 2.0:1>>) -> tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// add (C3): rejected: stablehlo.add: expected results [tensor<2x3x!quant.uniform<i8:f32, 2.000000e+00:1>>], found [tensor<2x3x!quant.uniform<i4:f32, 2.000000e+00:1>>]
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3x!quant.uniform<i4:f32, 2.0:1>> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3x!quant.uniform<i4:f32, 2.0:1>>
  func.return %r : tensor<2x3x!quant.uniform<i4:f32, 2.0:1>>
}
// -----
// add (C4): rejected: stablehlo.add: (C4) expected operands that express the same type, found tensor<2x3x!quant.uniform<i8:f32, 2.000000e+00:1>> and tensor<2x3x!quant.uniform<i8:bf16, 2.000000e+00:1>>
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x3x!quant.uniform<i8:bf16, 2.0:1>>) -> tensor<2x3x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x3x!quant.uniform<i8:bf16, 2.0:1>>) -> tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// add (C4): rejected: stablehlo.add: expected results [tensor<2x3x!quant.uniform<i8:f32, 2.000000e+00:1>>], found [tensor<2x3x!quant.uniform<i8:bf16, 2.000000e+00:1>>]
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3x!quant.uniform<i8:bf16, 2.0:1>> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3x!quant.uniform<i8:bf16, 2.0:1>>
  func.return %r : tensor<2x3x!quant.uniform<i8:bf16, 2.0:1>>
}
// -----
// add (C5): rejected: stablehlo.add: expected results [tensor<2x3x!quant.uniform<i8:f32, 2.000000e+00:1>>], found [tensor<2x3x!quant.uniform<i8:f32:0, {1.000000e+00,1.000000e+00}>>]
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>
  func.return %r : tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>
}
// -----
// add (C5): rejected: stablehlo.add: expected results [tensor<2x3x!quant.uniform<i8:f32:0, {1.000000e+00,1.000000e+00}>>], found [tensor<2x3x!quant.uniform<i8:f32, 2.000000e+00:1>>]
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>, %a1: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>, tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// add (C6): rejected: stablehlo.add: expected results [tensor<2x3x!quant.uniform<i8:f32:0, {1.000000e+00,1.000000e+00}>>], found [tensor<2x3x!quant.uniform<i8:f32:1, {1.000000e+00,1.000000e+00,1.000000e+00}>>]
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>, %a1: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3x!quant.uniform<i8:f32:1, {1.0, 1.0, 1.0}>> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>, tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x3x!quant.uniform<i8:f32:1, {1.0, 1.0, 1.0}>>
  func.return %r : tensor<2x3x!quant.uniform<i8:f32:1, {1.0, 1.0, 1.0}>>
}
// -----
// add (C7): rejected: stablehlo.add: expected results [tensor<2x3x!quant.uniform<i8:f32:0, {1.000000e+00,1.000000e+00}>>], found [tensor<2x3x!quant.uniform<i8:f32:1, {1.000000e+00,1.000000e+00,1.000000e+00}>>]
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>) -> tensor<2x3x!quant.uniform<i8:f32:1, {1.0, 1.0, 1.0}>> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2x3x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x3x!quant.uniform<i8:f32:0, {1.0, 1.0}>>) -> tensor<2x3x!quant.uniform<i8:f32:1, {1.0, 1.0, 1.0}>>
  func.return %r : tensor<2x3x!quant.uniform<i8:f32:1, {1.0, 1.0, 1.0}>>
}
// -----
// maximum (I1, I2, C1): accepted
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.maximum"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// maximum (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.maximum"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// maximum (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>, %a1: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.maximum"(%a0, %a1) : (tensor<2xcomplex<f32>>, tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// maximum (I1): rejected: stablehlo.maximum: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.maximum"(%a0, %a1) : (!stablehlo.token, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// maximum (I2): rejected: stablehlo.maximum: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.maximum"(%a0, %a1) : (tensor<2xf32>, !stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// maximum (C1): rejected: stablehlo.maximum: (C1) expected operands of one type, found tensor<2xf32> and tensor<2xf64>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf64>) -> tensor<2xf32> {
  %r = "stablehlo.maximum"(%a0, %a1) : (tensor<2xf32>, tensor<2xf64>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// maximum (C1): rejected: stablehlo.maximum: (C1) expected operands of one type, found tensor<2xf32> and tensor<3xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>) -> tensor<2xf32> {
  %r = "stablehlo.maximum"(%a0, %a1) : (tensor<2xf32>, tensor<3xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// maximum (C1): rejected: stablehlo.maximum: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.maximum"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// maximum (C1): rejected: stablehlo.maximum: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.maximum"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// maximum (C1, I1, I2): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.maximum"(%a0, %a1) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// minimum (I1, I2, C1): accepted
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.minimum"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// minimum (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.minimum"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// minimum (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>, %a1: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.minimum"(%a0, %a1) : (tensor<2xcomplex<f32>>, tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// minimum (I1): rejected: stablehlo.minimum: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.minimum"(%a0, %a1) : (!stablehlo.token, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// minimum (I2): rejected: stablehlo.minimum: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.minimum"(%a0, %a1) : (tensor<2xf32>, !stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// minimum (C1): rejected: stablehlo.minimum: (C1) expected operands of one type, found tensor<2xf32> and tensor<2xf64>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf64>) -> tensor<2xf32> {
  %r = "stablehlo.minimum"(%a0, %a1) : (tensor<2xf32>, tensor<2xf64>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// minimum (C1): rejected: stablehlo.minimum: (C1) expected operands of one type, found tensor<2xf32> and tensor<3xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>) -> tensor<2xf32> {
  %r = "stablehlo.minimum"(%a0, %a1) : (tensor<2xf32>, tensor<3xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// minimum (C1): rejected: stablehlo.minimum: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.minimum"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// minimum (C1): rejected: stablehlo.minimum: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.minimum"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// minimum (C1, I1, I2): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.minimum"(%a0, %a1) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// multiply (I1, I2, C1): accepted
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.multiply"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// multiply (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.multiply"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// multiply (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>, %a1: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.multiply"(%a0, %a1) : (tensor<2xcomplex<f32>>, tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// multiply (I1): rejected: stablehlo.multiply: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.multiply"(%a0, %a1) : (!stablehlo.token, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// multiply (I2): rejected: stablehlo.multiply: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.multiply"(%a0, %a1) : (tensor<2xf32>, !stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// multiply (C1): rejected: stablehlo.multiply: (C1) expected operands of one type, found tensor<2xf32> and tensor<2xf64>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf64>) -> tensor<2xf32> {
  %r = "stablehlo.multiply"(%a0, %a1) : (tensor<2xf32>, tensor<2xf64>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// multiply (C1): rejected: stablehlo.multiply: (C1) expected operands of one type, found tensor<2xf32> and tensor<3xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>) -> tensor<2xf32> {
  %r = "stablehlo.multiply"(%a0, %a1) : (tensor<2xf32>, tensor<3xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// multiply (C1): rejected: stablehlo.multiply: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.multiply"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// multiply (C1): rejected: stablehlo.multiply: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.multiply"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// multiply (C1, I1, I2): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.multiply"(%a0, %a1) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// divide (I1, I2, C1): accepted
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.divide"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// divide (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.divide"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// divide (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xui8>, %a1: tensor<2xui8>) -> tensor<2xui8> {
  %r = "stablehlo.divide"(%a0, %a1) : (tensor<2xui8>, tensor<2xui8>) -> tensor<2xui8>
  func.return %r : tensor<2xui8>
}
// -----
// divide (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>, %a1: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.divide"(%a0, %a1) : (tensor<2xcomplex<f32>>, tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// divide (I1, I2): rejected: stablehlo.divide: (I1, I2) expected operands it is defined for, found tensor<2xi1>
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.divide"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// divide (I1): rejected: stablehlo.divide: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.divide"(%a0, %a1) : (!stablehlo.token, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// divide (I2): rejected: stablehlo.divide: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.divide"(%a0, %a1) : (tensor<2xf32>, !stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// divide (C1): rejected: stablehlo.divide: (C1) expected operands of one type, found tensor<2xf32> and tensor<2xf64>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf64>) -> tensor<2xf32> {
  %r = "stablehlo.divide"(%a0, %a1) : (tensor<2xf32>, tensor<2xf64>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// divide (C1): rejected: stablehlo.divide: (C1) expected operands of one type, found tensor<2xf32> and tensor<3xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>) -> tensor<2xf32> {
  %r = "stablehlo.divide"(%a0, %a1) : (tensor<2xf32>, tensor<3xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// divide (C1): rejected: stablehlo.divide: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.divide"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// divide (C1): rejected: stablehlo.divide: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.divide"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// divide (C1, I1, I2): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.divide"(%a0, %a1) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// power (I1, I2, C1): accepted
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.power"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// power (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.power"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// power (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xui8>, %a1: tensor<2xui8>) -> tensor<2xui8> {
  %r = "stablehlo.power"(%a0, %a1) : (tensor<2xui8>, tensor<2xui8>) -> tensor<2xui8>
  func.return %r : tensor<2xui8>
}
// -----
// power (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>, %a1: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.power"(%a0, %a1) : (tensor<2xcomplex<f32>>, tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// power (I1, I2): rejected: stablehlo.power: (I1, I2) expected operands it is defined for, found tensor<2xi1>
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.power"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// power (I1): rejected: stablehlo.power: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.power"(%a0, %a1) : (!stablehlo.token, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// power (I2): rejected: stablehlo.power: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.power"(%a0, %a1) : (tensor<2xf32>, !stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// power (C1): rejected: stablehlo.power: (C1) expected operands of one type, found tensor<2xf32> and tensor<2xf64>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf64>) -> tensor<2xf32> {
  %r = "stablehlo.power"(%a0, %a1) : (tensor<2xf32>, tensor<2xf64>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// power (C1): rejected: stablehlo.power: (C1) expected operands of one type, found tensor<2xf32> and tensor<3xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>) -> tensor<2xf32> {
  %r = "stablehlo.power"(%a0, %a1) : (tensor<2xf32>, tensor<3xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// power (C1): rejected: stablehlo.power: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.power"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// power (C1): rejected: stablehlo.power: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.power"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// power (C1, I1, I2): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.power"(%a0, %a1) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// subtract (I1, I2, C1): accepted
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.subtract"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// subtract (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.subtract"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// subtract (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xui8>, %a1: tensor<2xui8>) -> tensor<2xui8> {
  %r = "stablehlo.subtract"(%a0, %a1) : (tensor<2xui8>, tensor<2xui8>) -> tensor<2xui8>
  func.return %r : tensor<2xui8>
}
// -----
// subtract (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>, %a1: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.subtract"(%a0, %a1) : (tensor<2xcomplex<f32>>, tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// subtract (I1, I2): rejected: stablehlo.subtract: (I1, I2) expected operands it is defined for, found tensor<2xi1>
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.subtract"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// subtract (I1): rejected: stablehlo.subtract: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.subtract"(%a0, %a1) : (!stablehlo.token, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// subtract (I2): rejected: stablehlo.subtract: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.subtract"(%a0, %a1) : (tensor<2xf32>, !stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// subtract (C1): rejected: stablehlo.subtract: (C1) expected operands of one type, found tensor<2xf32> and tensor<2xf64>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf64>) -> tensor<2xf32> {
  %r = "stablehlo.subtract"(%a0, %a1) : (tensor<2xf32>, tensor<2xf64>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// subtract (C1): rejected: stablehlo.subtract: (C1) expected operands of one type, found tensor<2xf32> and tensor<3xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>) -> tensor<2xf32> {
  %r = "stablehlo.subtract"(%a0, %a1) : (tensor<2xf32>, tensor<3xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// subtract (C1): rejected: stablehlo.subtract: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.subtract"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// subtract (C1): rejected: stablehlo.subtract: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.subtract"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// subtract (C1, I1, I2): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.subtract"(%a0, %a1) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// remainder (I1, I2, C1): accepted
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.remainder"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// remainder (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.remainder"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// remainder (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xui8>, %a1: tensor<2xui8>) -> tensor<2xui8> {
  %r = "stablehlo.remainder"(%a0, %a1) : (tensor<2xui8>, tensor<2xui8>) -> tensor<2xui8>
  func.return %r : tensor<2xui8>
}
// -----
// remainder (I1, I2): rejected: stablehlo.remainder: (I1, I2) expected operands it is defined for, found tensor<2xi1>
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.remainder"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// remainder (I1): rejected: stablehlo.remainder: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.remainder"(%a0, %a1) : (!stablehlo.token, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// remainder (I2): rejected: stablehlo.remainder: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.remainder"(%a0, %a1) : (tensor<2xf32>, !stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// remainder (C1): rejected: stablehlo.remainder: (C1) expected operands of one type, found tensor<2xf32> and tensor<2xf64>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf64>) -> tensor<2xf32> {
  %r = "stablehlo.remainder"(%a0, %a1) : (tensor<2xf32>, tensor<2xf64>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// remainder (C1): rejected: stablehlo.remainder: (C1) expected operands of one type, found tensor<2xf32> and tensor<3xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>) -> tensor<2xf32> {
  %r = "stablehlo.remainder"(%a0, %a1) : (tensor<2xf32>, tensor<3xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// remainder (C1): rejected: stablehlo.remainder: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.remainder"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// remainder (C1): rejected: stablehlo.remainder: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.remainder"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// remainder (C1, I1, I2): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.remainder"(%a0, %a1) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// atan2 (I1, I2, C1): accepted
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.atan2"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// atan2 (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>, %a1: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.atan2"(%a0, %a1) : (tensor<2xcomplex<f32>>, tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// atan2 (I1, I2): rejected: stablehlo.atan2: (I1, I2) expected operands it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.atan2"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// atan2 (I1): rejected: stablehlo.atan2: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.atan2"(%a0, %a1) : (!stablehlo.token, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// atan2 (I2): rejected: stablehlo.atan2: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.atan2"(%a0, %a1) : (tensor<2xf32>, !stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// atan2 (C1): rejected: stablehlo.atan2: (C1) expected operands of one type, found tensor<2xf32> and tensor<2xf64>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf64>) -> tensor<2xf32> {
  %r = "stablehlo.atan2"(%a0, %a1) : (tensor<2xf32>, tensor<2xf64>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// atan2 (C1): rejected: stablehlo.atan2: (C1) expected operands of one type, found tensor<2xf32> and tensor<3xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>) -> tensor<2xf32> {
  %r = "stablehlo.atan2"(%a0, %a1) : (tensor<2xf32>, tensor<3xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// atan2 (C1): rejected: stablehlo.atan2: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.atan2"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// atan2 (C1): rejected: stablehlo.atan2: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.atan2"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// atan2 (C1, I1, I2): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.atan2"(%a0, %a1) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// and (I1, I2, C1): accepted
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.and"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// and (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.and"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// and (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xui8>, %a1: tensor<2xui8>) -> tensor<2xui8> {
  %r = "stablehlo.and"(%a0, %a1) : (tensor<2xui8>, tensor<2xui8>) -> tensor<2xui8>
  func.return %r : tensor<2xui8>
}
// -----
// and (I1, I2): rejected: stablehlo.and: (I1, I2) expected operands it is defined for, found tensor<2xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.and"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// and (I1): rejected: stablehlo.and: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.and"(%a0, %a1) : (!stablehlo.token, tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// and (I2): rejected: stablehlo.and: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xi1>, %a1: !stablehlo.token) -> tensor<2xi1> {
  %r = "stablehlo.and"(%a0, %a1) : (tensor<2xi1>, !stablehlo.token) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// and (C1): rejected: stablehlo.and: (C1) expected operands of one type, found tensor<2xi1> and tensor<2xi8>
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi8>) -> tensor<2xi1> {
  %r = "stablehlo.and"(%a0, %a1) : (tensor<2xi1>, tensor<2xi8>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// and (C1): rejected: stablehlo.and: (C1) expected operands of one type, found tensor<2xi1> and tensor<3xi1>
func.func @main(%a0: tensor<2xi1>, %a1: tensor<3xi1>) -> tensor<2xi1> {
  %r = "stablehlo.and"(%a0, %a1) : (tensor<2xi1>, tensor<3xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// and (C1): rejected: stablehlo.and: expected results [tensor<2xi1>], found [tensor<2xi8>]
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<2xi8> {
  %r = "stablehlo.and"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<2xi8>
  func.return %r : tensor<2xi8>
}
// -----
// and (C1): rejected: stablehlo.and: expected results [tensor<2xi1>], found [tensor<3xi1>]
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<3xi1> {
  %r = "stablehlo.and"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<3xi1>
  func.return %r : tensor<3xi1>
}
// -----
// or (I1, I2, C1): accepted
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.or"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// or (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.or"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// or (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xui8>, %a1: tensor<2xui8>) -> tensor<2xui8> {
  %r = "stablehlo.or"(%a0, %a1) : (tensor<2xui8>, tensor<2xui8>) -> tensor<2xui8>
  func.return %r : tensor<2xui8>
}
// -----
// or (I1, I2): rejected: stablehlo.or: (I1, I2) expected operands it is defined for, found tensor<2xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.or"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// or (I1): rejected: stablehlo.or: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.or"(%a0, %a1) : (!stablehlo.token, tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// or (I2): rejected: stablehlo.or: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xi1>, %a1: !stablehlo.token) -> tensor<2xi1> {
  %r = "stablehlo.or"(%a0, %a1) : (tensor<2xi1>, !stablehlo.token) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// or (C1): rejected: stablehlo.or: (C1) expected operands of one type, found tensor<2xi1> and tensor<2xi8>
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi8>) -> tensor<2xi1> {
  %r = "stablehlo.or"(%a0, %a1) : (tensor<2xi1>, tensor<2xi8>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// or (C1): rejected: stablehlo.or: (C1) expected operands of one type, found tensor<2xi1> and tensor<3xi1>
func.func @main(%a0: tensor<2xi1>, %a1: tensor<3xi1>) -> tensor<2xi1> {
  %r = "stablehlo.or"(%a0, %a1) : (tensor<2xi1>, tensor<3xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// or (C1): rejected: stablehlo.or: expected results [tensor<2xi1>], found [tensor<2xi8>]
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<2xi8> {
  %r = "stablehlo.or"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<2xi8>
  func.return %r : tensor<2xi8>
}
// -----
// or (C1): rejected: stablehlo.or: expected results [tensor<2xi1>], found [tensor<3xi1>]
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<3xi1> {
  %r = "stablehlo.or"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<3xi1>
  func.return %r : tensor<3xi1>
}
// -----
// xor (I1, I2, C1): accepted
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.xor"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// xor (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.xor"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// xor (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xui8>, %a1: tensor<2xui8>) -> tensor<2xui8> {
  %r = "stablehlo.xor"(%a0, %a1) : (tensor<2xui8>, tensor<2xui8>) -> tensor<2xui8>
  func.return %r : tensor<2xui8>
}
// -----
// xor (I1, I2): rejected: stablehlo.xor: (I1, I2) expected operands it is defined for, found tensor<2xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.xor"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// xor (I1): rejected: stablehlo.xor: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.xor"(%a0, %a1) : (!stablehlo.token, tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// xor (I2): rejected: stablehlo.xor: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xi1>, %a1: !stablehlo.token) -> tensor<2xi1> {
  %r = "stablehlo.xor"(%a0, %a1) : (tensor<2xi1>, !stablehlo.token) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// xor (C1): rejected: stablehlo.xor: (C1) expected operands of one type, found tensor<2xi1> and tensor<2xi8>
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi8>) -> tensor<2xi1> {
  %r = "stablehlo.xor"(%a0, %a1) : (tensor<2xi1>, tensor<2xi8>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// xor (C1): rejected: stablehlo.xor: (C1) expected operands of one type, found tensor<2xi1> and tensor<3xi1>
func.func @main(%a0: tensor<2xi1>, %a1: tensor<3xi1>) -> tensor<2xi1> {
  %r = "stablehlo.xor"(%a0, %a1) : (tensor<2xi1>, tensor<3xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// xor (C1): rejected: stablehlo.xor: expected results [tensor<2xi1>], found [tensor<2xi8>]
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<2xi8> {
  %r = "stablehlo.xor"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<2xi8>
  func.return %r : tensor<2xi8>
}
// -----
// xor (C1): rejected: stablehlo.xor: expected results [tensor<2xi1>], found [tensor<3xi1>]
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<3xi1> {
  %r = "stablehlo.xor"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<3xi1>
  func.return %r : tensor<3xi1>
}
// -----
// shift_left (I1, I2, C1): accepted
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.shift_left"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// shift_left (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xui8>, %a1: tensor<2xui8>) -> tensor<2xui8> {
  %r = "stablehlo.shift_left"(%a0, %a1) : (tensor<2xui8>, tensor<2xui8>) -> tensor<2xui8>
  func.return %r : tensor<2xui8>
}
// -----
// shift_left (I1, I2): rejected: stablehlo.shift_left: (I1, I2) expected operands it is defined for, found tensor<2xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.shift_left"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// shift_left (I1, I2): rejected: stablehlo.shift_left: (I1, I2) expected operands it is defined for, found tensor<2xi1>
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.shift_left"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// shift_left (I1): rejected: stablehlo.shift_left: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.shift_left"(%a0, %a1) : (!stablehlo.token, tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// shift_left (I2): rejected: stablehlo.shift_left: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xi32>, %a1: !stablehlo.token) -> tensor<2xi32> {
  %r = "stablehlo.shift_left"(%a0, %a1) : (tensor<2xi32>, !stablehlo.token) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// shift_left (C1): rejected: stablehlo.shift_left: (C1) expected operands of one type, found tensor<2xi32> and tensor<2xi64>
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi64>) -> tensor<2xi32> {
  %r = "stablehlo.shift_left"(%a0, %a1) : (tensor<2xi32>, tensor<2xi64>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// shift_left (C1): rejected: stablehlo.shift_left: (C1) expected operands of one type, found tensor<2xi32> and tensor<3xi32>
func.func @main(%a0: tensor<2xi32>, %a1: tensor<3xi32>) -> tensor<2xi32> {
  %r = "stablehlo.shift_left"(%a0, %a1) : (tensor<2xi32>, tensor<3xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// shift_left (C1): rejected: stablehlo.shift_left: expected results [tensor<2xi32>], found [tensor<2xi64>]
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi64> {
  %r = "stablehlo.shift_left"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi64>
  func.return %r : tensor<2xi64>
}
// -----
// shift_left (C1): rejected: stablehlo.shift_left: expected results [tensor<2xi32>], found [tensor<3xi32>]
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<3xi32> {
  %r = "stablehlo.shift_left"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<3xi32>
  func.return %r : tensor<3xi32>
}
// -----
// shift_right_arithmetic (I1, I2, C1): accepted
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.shift_right_arithmetic"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// shift_right_arithmetic (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xui8>, %a1: tensor<2xui8>) -> tensor<2xui8> {
  %r = "stablehlo.shift_right_arithmetic"(%a0, %a1) : (tensor<2xui8>, tensor<2xui8>) -> tensor<2xui8>
  func.return %r : tensor<2xui8>
}
// -----
// shift_right_arithmetic (I1, I2): rejected: stablehlo.shift_right_arithmetic: (I1, I2) expected operands it is defined for, found tensor<2xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.shift_right_arithmetic"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// shift_right_arithmetic (I1, I2): rejected: stablehlo.shift_right_arithmetic: (I1, I2) expected operands it is defined for, found tensor<2xi1>
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.shift_right_arithmetic"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// shift_right_arithmetic (I1): rejected: stablehlo.shift_right_arithmetic: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.shift_right_arithmetic"(%a0, %a1) : (!stablehlo.token, tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// shift_right_arithmetic (I2): rejected: stablehlo.shift_right_arithmetic: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xi32>, %a1: !stablehlo.token) -> tensor<2xi32> {
  %r = "stablehlo.shift_right_arithmetic"(%a0, %a1) : (tensor<2xi32>, !stablehlo.token) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// shift_right_arithmetic (C1): rejected: stablehlo.shift_right_arithmetic: (C1) expected operands of one type, found tensor<2xi32> and tensor<2xi64>
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi64>) -> tensor<2xi32> {
  %r = "stablehlo.shift_right_arithmetic"(%a0, %a1) : (tensor<2xi32>, tensor<2xi64>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// shift_right_arithmetic (C1): rejected: stablehlo.shift_right_arithmetic: (C1) expected operands of one type, found tensor<2xi32> and tensor<3xi32>
func.func @main(%a0: tensor<2xi32>, %a1: tensor<3xi32>) -> tensor<2xi32> {
  %r = "stablehlo.shift_right_arithmetic"(%a0, %a1) : (tensor<2xi32>, tensor<3xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// shift_right_arithmetic (C1): rejected: stablehlo.shift_right_arithmetic: expected results [tensor<2xi32>], found [tensor<2xi64>]
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi64> {
  %r = "stablehlo.shift_right_arithmetic"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi64>
  func.return %r : tensor<2xi64>
}
// -----
// shift_right_arithmetic (C1): rejected: stablehlo.shift_right_arithmetic: expected results [tensor<2xi32>], found [tensor<3xi32>]
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<3xi32> {
  %r = "stablehlo.shift_right_arithmetic"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<3xi32>
  func.return %r : tensor<3xi32>
}
// -----
// shift_right_logical (I1, I2, C1): accepted
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.shift_right_logical"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// shift_right_logical (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xui8>, %a1: tensor<2xui8>) -> tensor<2xui8> {
  %r = "stablehlo.shift_right_logical"(%a0, %a1) : (tensor<2xui8>, tensor<2xui8>) -> tensor<2xui8>
  func.return %r : tensor<2xui8>
}
// -----
// shift_right_logical (I1, I2): rejected: stablehlo.shift_right_logical: (I1, I2) expected operands it is defined for, found tensor<2xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.shift_right_logical"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// shift_right_logical (I1, I2): rejected: stablehlo.shift_right_logical: (I1, I2) expected operands it is defined for, found tensor<2xi1>
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.shift_right_logical"(%a0, %a1) : (tensor<2xi1>, tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// shift_right_logical (I1): rejected: stablehlo.shift_right_logical: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.shift_right_logical"(%a0, %a1) : (!stablehlo.token, tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// shift_right_logical (I2): rejected: stablehlo.shift_right_logical: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xi32>, %a1: !stablehlo.token) -> tensor<2xi32> {
  %r = "stablehlo.shift_right_logical"(%a0, %a1) : (tensor<2xi32>, !stablehlo.token) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// shift_right_logical (C1): rejected: stablehlo.shift_right_logical: (C1) expected operands of one type, found tensor<2xi32> and tensor<2xi64>
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi64>) -> tensor<2xi32> {
  %r = "stablehlo.shift_right_logical"(%a0, %a1) : (tensor<2xi32>, tensor<2xi64>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// shift_right_logical (C1): rejected: stablehlo.shift_right_logical: (C1) expected operands of one type, found tensor<2xi32> and tensor<3xi32>
func.func @main(%a0: tensor<2xi32>, %a1: tensor<3xi32>) -> tensor<2xi32> {
  %r = "stablehlo.shift_right_logical"(%a0, %a1) : (tensor<2xi32>, tensor<3xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// shift_right_logical (C1): rejected: stablehlo.shift_right_logical: expected results [tensor<2xi32>], found [tensor<2xi64>]
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi64> {
  %r = "stablehlo.shift_right_logical"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi64>
  func.return %r : tensor<2xi64>
}
// -----
// shift_right_logical (C1): rejected: stablehlo.shift_right_logical: expected results [tensor<2xi32>], found [tensor<3xi32>]
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<3xi32> {
  %r = "stablehlo.shift_right_logical"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<3xi32>
  func.return %r : tensor<3xi32>
}
// -----
// complex (I1, I2, C1, C2, C3): accepted
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.complex"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// complex (I1, I2, C1, C2, C3): accepted
func.func @main(%a0: tensor<2xf64>, %a1: tensor<2xf64>) -> tensor<2xcomplex<f64>> {
  %r = "stablehlo.complex"(%a0, %a1) : (tensor<2xf64>, tensor<2xf64>) -> tensor<2xcomplex<f64>>
  func.return %r : tensor<2xcomplex<f64>>
}
// -----
// complex (C1): rejected: stablehlo.complex: (C1) expected operands of one type, found tensor<2xf32> and tensor<2xf64>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf64>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.complex"(%a0, %a1) : (tensor<2xf32>, tensor<2xf64>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// complex (C1): rejected: stablehlo.complex: (C1) expected operands of one type, found tensor<2xf32> and tensor<3xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.complex"(%a0, %a1) : (tensor<2xf32>, tensor<3xf32>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// complex (C2): rejected: stablehlo.complex: expected results [tensor<2xcomplex<f32>>], found [tensor<3xcomplex<f32>>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<3xcomplex<f32>> {
  %r = "stablehlo.complex"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<3xcomplex<f32>>
  func.return %r : tensor<3xcomplex<f32>>
}
// -----
// complex (C3): rejected: stablehlo.complex: expected results [tensor<2xcomplex<f32>>], found [tensor<2xcomplex<f64>>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xcomplex<f64>> {
  %r = "stablehlo.complex"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xcomplex<f64>>
  func.return %r : tensor<2xcomplex<f64>>
}
// -----
// complex (C3): rejected: stablehlo.complex: expected results [tensor<2xcomplex<f32>>], found [tensor<2xf32>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.complex"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// complex (I1, I2): rejected: stablehlo.complex: (I1, I2) expected operands it is defined for, found tensor<2xf16>
func.func @main(%a0: tensor<2xf16>, %a1: tensor<2xf16>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.complex"(%a0, %a1) : (tensor<2xf16>, tensor<2xf16>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// complex (I1, I2): rejected: stablehlo.complex: (I1, I2) expected operands it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.complex"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// compare (I1, I2, I3, I4, C1, C2, C3): accepted
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xi1> {
  %r = "stablehlo.compare"(%a0, %a1) <{comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type FLOAT>}> : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// compare (C3, I4): accepted
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xi1> {
  %r = "stablehlo.compare"(%a0, %a1) <{comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type TOTALORDER>}> : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// compare (C3, I4): accepted
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi1> {
  %r = "stablehlo.compare"(%a0, %a1) <{comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type SIGNED>}> : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// compare (C3): accepted
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xi1>) -> tensor<2xi1> {
  %r = "stablehlo.compare"(%a0, %a1) <{comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type UNSIGNED>}> : (tensor<2xi1>, tensor<2xi1>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// compare (C3, I3): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>, %a1: tensor<2xcomplex<f32>>) -> tensor<2xi1> {
  %r = "stablehlo.compare"(%a0, %a1) <{comparison_direction = #stablehlo<comparison_direction EQ>, compare_type = #stablehlo<comparison_type FLOAT>}> : (tensor<2xcomplex<f32>>, tensor<2xcomplex<f32>>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// compare (C1, C2, I1, I2): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2xi1> {
  %r = "stablehlo.compare"(%a0, %a1) <{comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type FLOAT>}> : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x!quant.uniform<i8:f32, 3.0:1>>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// compare (C1): rejected: stablehlo.compare: (C1, C2) expected operands of one type, found tensor<2xf32> and tensor<2xf64>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf64>) -> tensor<2xi1> {
  %r = "stablehlo.compare"(%a0, %a1) <{comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type FLOAT>}> : (tensor<2xf32>, tensor<2xf64>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// compare (C2): rejected: stablehlo.compare: (C1, C2) expected operands of one type, found tensor<2xf32> and tensor<3xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>) -> tensor<2xi1> {
  %r = "stablehlo.compare"(%a0, %a1) <{comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type FLOAT>}> : (tensor<2xf32>, tensor<3xf32>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// compare (C2): rejected: stablehlo.compare: expected results [tensor<2xi1>], found [tensor<3xi1>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<3xi1> {
  %r = "stablehlo.compare"(%a0, %a1) <{comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type FLOAT>}> : (tensor<2xf32>, tensor<2xf32>) -> tensor<3xi1>
  func.return %r : tensor<3xi1>
}
// -----
// compare (C2): rejected: stablehlo.compare: expected results [tensor<2xi1>], found [tensor<2xi8>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xi8> {
  %r = "stablehlo.compare"(%a0, %a1) <{comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type FLOAT>}> : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi8>
  func.return %r : tensor<2xi8>
}
// -----
// compare (C3): rejected: stablehlo.compare: (C3) expected SIGNED as compare_type for tensor<2xi32>, found FLOAT
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi1> {
  %r = "stablehlo.compare"(%a0, %a1) <{comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type FLOAT>}> : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// compare (C3): rejected: stablehlo.compare: (C3) expected FLOAT as compare_type for tensor<2xf32>, found SIGNED
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xi1> {
  %r = "stablehlo.compare"(%a0, %a1) <{comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type SIGNED>}> : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// compare (C3): rejected: stablehlo.compare: (C3) expected UNSIGNED as compare_type for tensor<2xui32>, found SIGNED
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2xui32>, %a1: tensor<2xui32>) -> tensor<2xi1> {
  %r = "stablehlo.compare"(%a0, %a1) <{comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type SIGNED>}> : (tensor<2xui32>, tensor<2xui32>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// compare (C3): rejected: stablehlo.compare: (C3) expected FLOAT as compare_type for tensor<2xcomplex<f32>>, found TOTALORDER
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2xcomplex<f32>>, %a1: tensor<2xcomplex<f32>>) -> tensor<2xi1> {
  %r = "stablehlo.compare"(%a0, %a1) <{comparison_direction = #stablehlo<comparison_direction EQ>, compare_type = #stablehlo<comparison_type TOTALORDER>}> : (tensor<2xcomplex<f32>>, tensor<2xcomplex<f32>>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// compare (I3): rejected: stablehlo.compare: expected comparison_direction to be one of [EQ, NE, GE, GT, LE, LT], found NO
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xi1> {
  %r = "stablehlo.compare"(%a0, %a1) <{comparison_direction = #stablehlo<comparison_direction NO>, compare_type = #stablehlo<comparison_type FLOAT>}> : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// compare (I3): rejected: stablehlo.compare: expected an attribute comparison_direction, found none
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xi1> {
  %r = "stablehlo.compare"(%a0, %a1) <{compare_type = #stablehlo<comparison_type FLOAT>}> : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// compare (I4): rejected: stablehlo.compare: expected compare_type to be one of [NOTYPE, FLOAT, TOTALORDER, SIGNED, UNSIGNED], found NO
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xi1> {
  %r = "stablehlo.compare"(%a0, %a1) <{comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type NO>}> : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// compare (I1): rejected: stablehlo.compare: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xf32>) -> tensor<2xi1> {
  %r = "stablehlo.compare"(%a0, %a1) <{comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type FLOAT>}> : (!stablehlo.token, tensor<2xf32>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// compare (I2): rejected: stablehlo.compare: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> tensor<2xi1> {
  %r = "stablehlo.compare"(%a0, %a1) <{comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type FLOAT>}> : (tensor<2xf32>, !stablehlo.token) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// select (I1, I2, I3, C1, C2): accepted
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xf32>, %a2: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.select"(%a0, %a1, %a2) : (tensor<2xi1>, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// select (C1, I1): accepted
func.func @main(%a0: tensor<i1>, %a1: tensor<2xf32>, %a2: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.select"(%a0, %a1, %a2) : (tensor<i1>, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// select (C2, I2, I3): accepted
func.func @main(%a0: tensor<i1>, %a1: tensor<2x!quant.uniform<i8:f32, 2.0:1>>, %a2: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>> {
  %r = "stablehlo.select"(%a0, %a1, %a2) : (tensor<i1>, tensor<2x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 2.0:1>>
}
// -----
// select (C1): rejected: stablehlo.select: (C1) expected a scalar predicate or one of shape [2], found tensor<3xi1>
func.func @main(%a0: tensor<3xi1>, %a1: tensor<2xf32>, %a2: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.select"(%a0, %a1, %a2) : (tensor<3xi1>, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// select (C1): rejected: stablehlo.select: (C1) expected a scalar predicate or one of shape [2], found tensor<1xi1>
func.func @main(%a0: tensor<1xi1>, %a1: tensor<2xf32>, %a2: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.select"(%a0, %a1, %a2) : (tensor<1xi1>, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// select (C2): rejected: stablehlo.select: (C2) expected both cases of one type, found tensor<2xf32> and tensor<2xf64>
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xf32>, %a2: tensor<2xf64>) -> tensor<2xf32> {
  %r = "stablehlo.select"(%a0, %a1, %a2) : (tensor<2xi1>, tensor<2xf32>, tensor<2xf64>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// select (C2): rejected: stablehlo.select: (C2) expected both cases of one type, found tensor<2xf32> and tensor<3xf32>
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xf32>, %a2: tensor<3xf32>) -> tensor<2xf32> {
  %r = "stablehlo.select"(%a0, %a1, %a2) : (tensor<2xi1>, tensor<2xf32>, tensor<3xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// select (C2): rejected: stablehlo.select: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xf32>, %a2: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.select"(%a0, %a1, %a2) : (tensor<2xi1>, tensor<2xf32>, tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// select (I1): rejected: stablehlo.select: (I1) expected a predicate of i1, found tensor<2xi8>
func.func @main(%a0: tensor<2xi8>, %a1: tensor<2xf32>, %a2: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.select"(%a0, %a1, %a2) : (tensor<2xi8>, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// select (I2): rejected: stablehlo.select: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xi1>, %a1: !stablehlo.token, %a2: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.select"(%a0, %a1, %a2) : (tensor<2xi1>, !stablehlo.token, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// select (I3): rejected: stablehlo.select: expected operand 2 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xi1>, %a1: tensor<2xf32>, %a2: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.select"(%a0, %a1, %a2) : (tensor<2xi1>, tensor<2xf32>, !stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// clamp (I1, I2, I3, C1, C2, C3, C4): accepted
func.func @main(%a0: tensor<f32>, %a1: tensor<2xf32>, %a2: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.clamp"(%a0, %a1, %a2) : (tensor<f32>, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// clamp (C1, C2, C3, C4): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>, %a1: tensor<2x!quant.uniform<i8:f32, 2.0:1>>, %a2: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.clamp"(%a0, %a1, %a2) : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x!quant.uniform<i8:f32, 2.0:1>>, tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// clamp (C1, C2, C3, C4, I1, I2, I3): accepted
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>, %a2: tensor<i32>) -> tensor<2xi32> {
  %r = "stablehlo.clamp"(%a0, %a1, %a2) : (tensor<2xi32>, tensor<2xi32>, tensor<i32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// clamp (C1): rejected: stablehlo.clamp: (C1) expected min to be a scalar or like the operand tensor<2xf32>, found tensor<3xf32>
func.func @main(%a0: tensor<3xf32>, %a1: tensor<2xf32>, %a2: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.clamp"(%a0, %a1, %a2) : (tensor<3xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// clamp (C1): rejected: stablehlo.clamp: (C1) expected min to be a scalar or like the operand tensor<2xf32>, found tensor<1xf32>
func.func @main(%a0: tensor<1xf32>, %a1: tensor<2xf32>, %a2: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.clamp"(%a0, %a1, %a2) : (tensor<1xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// clamp (C2): rejected: stablehlo.clamp: (C2) expected max to be a scalar or like the operand tensor<2xf32>, found tensor<3xf32>
func.func @main(%a0: tensor<f32>, %a1: tensor<2xf32>, %a2: tensor<3xf32>) -> tensor<2xf32> {
  %r = "stablehlo.clamp"(%a0, %a1, %a2) : (tensor<f32>, tensor<2xf32>, tensor<3xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// clamp (C3): rejected: stablehlo.clamp: (C3) expected min with the elements of the operand tensor<2xf32>, found tensor<f64>
func.func @main(%a0: tensor<f64>, %a1: tensor<2xf32>, %a2: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.clamp"(%a0, %a1, %a2) : (tensor<f64>, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// clamp (C3): rejected: stablehlo.clamp: (C3) expected max with the elements of the operand tensor<2xf32>, found tensor<2xf64>
func.func @main(%a0: tensor<f32>, %a1: tensor<2xf32>, %a2: tensor<2xf64>) -> tensor<2xf32> {
  %r = "stablehlo.clamp"(%a0, %a1, %a2) : (tensor<f32>, tensor<2xf32>, tensor<2xf64>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// clamp (C4): rejected: stablehlo.clamp: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<f32>, %a1: tensor<2xf32>, %a2: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.clamp"(%a0, %a1, %a2) : (tensor<f32>, tensor<2xf32>, tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// clamp (C4): rejected: stablehlo.clamp: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<f32>, %a1: tensor<2xf32>, %a2: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.clamp"(%a0, %a1, %a2) : (tensor<f32>, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// clamp (I1): rejected: stablehlo.clamp: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xf32>, %a2: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.clamp"(%a0, %a1, %a2) : (!stablehlo.token, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// clamp (I2): rejected: stablehlo.clamp: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<f32>, %a1: !stablehlo.token, %a2: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.clamp"(%a0, %a1, %a2) : (tensor<f32>, !stablehlo.token, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// clamp (I3): rejected: stablehlo.clamp: expected operand 2 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<f32>, %a1: tensor<2xf32>, %a2: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.clamp"(%a0, %a1, %a2) : (tensor<f32>, tensor<2xf32>, !stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// convert (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xi32> {
  %r = "stablehlo.convert"(%a0) : (tensor<2xf32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// convert (C1, I1): accepted
func.func @main(%a0: tensor<2xi1>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.convert"(%a0) : (tensor<2xi1>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// convert (C1): rejected: stablehlo.convert: expected results [tensor<2xi32>], found [tensor<3xi32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xi32> {
  %r = "stablehlo.convert"(%a0) : (tensor<2xf32>) -> tensor<3xi32>
  func.return %r : tensor<3xi32>
}
// -----
// convert (I1): rejected: stablehlo.convert: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xi32> {
  %r = "stablehlo.convert"(%a0) : (!stablehlo.token) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// convert (I1): rejected: stablehlo.convert: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xi32> {
  %r = "stablehlo.convert"(%a0) : (!stablehlo.token) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// bitcast_convert (I1, C1, C2): accepted
func.func @main(%a0: tensor<2x4xi8>) -> tensor<2xi32> {
  %r = "stablehlo.bitcast_convert"(%a0) : (tensor<2x4xi8>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// bitcast_convert (C1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2x2xi16> {
  %r = "stablehlo.bitcast_convert"(%a0) : (tensor<2xf32>) -> tensor<2x2xi16>
  func.return %r : tensor<2x2xi16>
}
// -----
// bitcast_convert (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xi32> {
  %r = "stablehlo.bitcast_convert"(%a0) : (tensor<2xf32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// bitcast_convert (C2): accepted
func.func @main(%a0: tensor<2xcomplex<f64>>) -> tensor<2x2xcomplex<f32>> {
  %r = "stablehlo.bitcast_convert"(%a0) : (tensor<2xcomplex<f64>>) -> tensor<2x2xcomplex<f32>>
  func.return %r : tensor<2x2xcomplex<f32>>
}
// -----
// bitcast_convert (C1): rejected: stablehlo.bitcast_convert: (C1) expected a last dimension of 4 to make i32 of i8, found tensor<2x3xi8>
func.func @main(%a0: tensor<2x3xi8>) -> tensor<2xi32> {
  %r = "stablehlo.bitcast_convert"(%a0) : (tensor<2x3xi8>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// bitcast_convert (C1): rejected: stablehlo.bitcast_convert: (C1) expected a last dimension of 4 to make i32 of i8, found tensor<2xi8>
func.func @main(%a0: tensor<2xi8>) -> tensor<2xi32> {
  %r = "stablehlo.bitcast_convert"(%a0) : (tensor<2xi8>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// bitcast_convert (C1): rejected: stablehlo.bitcast_convert: expected results [tensor<2xi32>], found [tensor<3xi32>]
func.func @main(%a0: tensor<2x4xi8>) -> tensor<3xi32> {
  %r = "stablehlo.bitcast_convert"(%a0) : (tensor<2x4xi8>) -> tensor<3xi32>
  func.return %r : tensor<3xi32>
}
// -----
// bitcast_convert (C1): rejected: stablehlo.bitcast_convert: expected results [tensor<2x4xi8>], found [tensor<2x3xi8>]
func.func @main(%a0: tensor<2xi32>) -> tensor<2x3xi8> {
  %r = "stablehlo.bitcast_convert"(%a0) : (tensor<2xi32>) -> tensor<2x3xi8>
  func.return %r : tensor<2x3xi8>
}
// -----
// bitcast_convert (C2): rejected: stablehlo.bitcast_convert: (C2) expected both element types complex or neither, found complex<f32> and f64
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xf64> {
  %r = "stablehlo.bitcast_convert"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// bitcast_convert (C2): rejected: stablehlo.bitcast_convert: (C2) expected both element types complex or neither, found i64 and complex<f32>
func.func @main(%a0: tensor<2xi64>) -> tensor<2xcomplex<f32>> {
  %r = "stablehlo.bitcast_convert"(%a0) : (tensor<2xi64>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// bitcast_convert (I1): rejected: stablehlo.bitcast_convert: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xi32> {
  %r = "stablehlo.bitcast_convert"(%a0) : (!stablehlo.token) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// reduce_precision (I1, I2, I3, C1, C2, C3): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.reduce_precision"(%a0) <{exponent_bits = 8 : i32, mantissa_bits = 0 : i32}> : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// reduce_precision (C2): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.reduce_precision"(%a0) <{exponent_bits = 1 : i32, mantissa_bits = 0 : i32}> : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// reduce_precision (C1, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>> {
  %r = "stablehlo.reduce_precision"(%a0) <{exponent_bits = 8 : i32, mantissa_bits = 0 : i32}> : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2x!quant.uniform<i8:f32, 3.0:1>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 3.0:1>>
}
// -----
// reduce_precision (C1): rejected: stablehlo.reduce_precision: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "stablehlo.reduce_precision"(%a0) <{exponent_bits = 8 : i32, mantissa_bits = 0 : i32}> : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// reduce_precision (C1): rejected: stablehlo.reduce_precision: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "stablehlo.reduce_precision"(%a0) <{exponent_bits = 8 : i32, mantissa_bits = 0 : i32}> : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// reduce_precision (C2): rejected: stablehlo.reduce_precision: (C2) expected exponent_bits >= 1, found 0
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.reduce_precision"(%a0) <{exponent_bits = 0 : i32, mantissa_bits = 0 : i32}> : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// reduce_precision (C3): rejected: stablehlo.reduce_precision: (C3) expected mantissa_bits >= 0, found -1
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.reduce_precision"(%a0) <{exponent_bits = 8 : i32, mantissa_bits = -1 : i32}> : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// reduce_precision (I1): rejected: stablehlo.reduce_precision: (I1) expected a floating-point operand, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "stablehlo.reduce_precision"(%a0) <{exponent_bits = 8 : i32, mantissa_bits = 0 : i32}> : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// reduce_precision (I2): rejected: stablehlo.reduce_precision: expected exponent_bits to be Int, found "no"
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.reduce_precision"(%a0) <{exponent_bits = "no", mantissa_bits = 0 : i32}> : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// reduce_precision (I3): rejected: stablehlo.reduce_precision: expected an attribute mantissa_bits, found none
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.reduce_precision"(%a0) <{exponent_bits = 8 : i32}> : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// add (I1): rejected: stablehlo.add: expected elements that an array can have, found operand 0 of type tensor<2xindex>
func.func @main(%a0: tensor<2xindex>, %a1: tensor<2xindex>) -> tensor<2xindex> {
  %r = "stablehlo.add"(%a0, %a1) : (tensor<2xindex>, tensor<2xindex>) -> tensor<2xindex>
  func.return %r : tensor<2xindex>
}
// -----
// convert (C1): rejected: stablehlo.convert: expected elements that an array can have, found a result of type tensor<2xindex>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xindex> {
  %r = "stablehlo.convert"(%a0) : (tensor<2xi32>) -> tensor<2xindex>
  func.return %r : tensor<2xindex>
}
