// chlo.acos (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.acos"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.acos (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "chlo.acos"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// chlo.acos (C1): rejected: chlo.acos: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "chlo.acos"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.acos (C1): rejected: chlo.acos: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "chlo.acos"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// chlo.acos (I1): rejected: chlo.acos: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.acos"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.acos (I1): rejected: chlo.acos: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "chlo.acos"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.acosh (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.acosh"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.acosh (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "chlo.acosh"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// chlo.acosh (C1): rejected: chlo.acosh: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "chlo.acosh"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.acosh (C1): rejected: chlo.acosh: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "chlo.acosh"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// chlo.acosh (I1): rejected: chlo.acosh: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.acosh"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.acosh (I1): rejected: chlo.acosh: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "chlo.acosh"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.asin (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.asin"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.asin (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "chlo.asin"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// chlo.asin (C1): rejected: chlo.asin: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "chlo.asin"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.asin (C1): rejected: chlo.asin: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "chlo.asin"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// chlo.asin (I1): rejected: chlo.asin: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.asin"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.asin (I1): rejected: chlo.asin: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "chlo.asin"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.asinh (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.asinh"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.asinh (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "chlo.asinh"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// chlo.asinh (C1): rejected: chlo.asinh: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "chlo.asinh"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.asinh (C1): rejected: chlo.asinh: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "chlo.asinh"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// chlo.asinh (I1): rejected: chlo.asinh: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.asinh"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.asinh (I1): rejected: chlo.asinh: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "chlo.asinh"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.atan (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.atan"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.atan (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "chlo.atan"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// chlo.atan (C1): rejected: chlo.atan: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "chlo.atan"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.atan (C1): rejected: chlo.atan: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "chlo.atan"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// chlo.atan (I1): rejected: chlo.atan: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.atan"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.atan (I1): rejected: chlo.atan: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "chlo.atan"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.atanh (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.atanh"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.atanh (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "chlo.atanh"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// chlo.atanh (C1): rejected: chlo.atanh: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "chlo.atanh"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.atanh (C1): rejected: chlo.atanh: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "chlo.atanh"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// chlo.atanh (I1): rejected: chlo.atanh: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.atanh"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.atanh (I1): rejected: chlo.atanh: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "chlo.atanh"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.bessel_i1e (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.bessel_i1e"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.bessel_i1e (C1, I1): accepted
func.func @main(%a0: tensor<2xbf16>) -> tensor<2xbf16> {
  %r = "chlo.bessel_i1e"(%a0) : (tensor<2xbf16>) -> tensor<2xbf16>
  func.return %r : tensor<2xbf16>
}
// -----
// chlo.bessel_i1e (C1): rejected: chlo.bessel_i1e: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "chlo.bessel_i1e"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.bessel_i1e (C1): rejected: chlo.bessel_i1e: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "chlo.bessel_i1e"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// chlo.bessel_i1e (I1): rejected: chlo.bessel_i1e: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.bessel_i1e"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.bessel_i1e (I1): rejected: chlo.bessel_i1e: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "chlo.bessel_i1e"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.bessel_i1e (I1): rejected: chlo.bessel_i1e: (I1) expected an operand it is defined for, found tensor<2xcomplex<f32>>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "chlo.bessel_i1e"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// chlo.conj (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "chlo.conj"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// chlo.conj (C1): rejected: chlo.conj: expected results [tensor<2xcomplex<f32>>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<3xf32> {
  %r = "chlo.conj"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.conj (C1): rejected: chlo.conj: expected results [tensor<2xcomplex<f32>>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xf64> {
  %r = "chlo.conj"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// chlo.conj (I1): rejected: chlo.conj: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.conj"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.conj (I1): rejected: chlo.conj: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xcomplex<f32>> {
  %r = "chlo.conj"(%a0) : (!stablehlo.token) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// chlo.cosh (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.cosh"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.cosh (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "chlo.cosh"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// chlo.cosh (C1): rejected: chlo.cosh: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "chlo.cosh"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.cosh (C1): rejected: chlo.cosh: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "chlo.cosh"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// chlo.cosh (I1): rejected: chlo.cosh: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.cosh"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.cosh (I1): rejected: chlo.cosh: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "chlo.cosh"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.digamma (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.digamma"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.digamma (C1, I1): accepted
func.func @main(%a0: tensor<2xbf16>) -> tensor<2xbf16> {
  %r = "chlo.digamma"(%a0) : (tensor<2xbf16>) -> tensor<2xbf16>
  func.return %r : tensor<2xbf16>
}
// -----
// chlo.digamma (C1): rejected: chlo.digamma: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "chlo.digamma"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.digamma (C1): rejected: chlo.digamma: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "chlo.digamma"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// chlo.digamma (I1): rejected: chlo.digamma: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.digamma"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.digamma (I1): rejected: chlo.digamma: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "chlo.digamma"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.digamma (I1): rejected: chlo.digamma: (I1) expected an operand it is defined for, found tensor<2xcomplex<f32>>
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "chlo.digamma"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// chlo.erf (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.erf"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.erf (C1, I1): accepted
func.func @main(%a0: tensor<2xbf16>) -> tensor<2xbf16> {
  %r = "chlo.erf"(%a0) : (tensor<2xbf16>) -> tensor<2xbf16>
  func.return %r : tensor<2xbf16>
}
// -----
// chlo.erf (C1): rejected: chlo.erf: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "chlo.erf"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.erf (C1): rejected: chlo.erf: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "chlo.erf"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// chlo.erf (I1): rejected: chlo.erf: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.erf"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.erf (I1): rejected: chlo.erf: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "chlo.erf"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.erf (I1): rejected: chlo.erf: (I1) expected an operand it is defined for, found tensor<2xcomplex<f32>>
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "chlo.erf"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// chlo.erf_inv (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.erf_inv"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.erf_inv (C1, I1): accepted
func.func @main(%a0: tensor<2xbf16>) -> tensor<2xbf16> {
  %r = "chlo.erf_inv"(%a0) : (tensor<2xbf16>) -> tensor<2xbf16>
  func.return %r : tensor<2xbf16>
}
// -----
// chlo.erf_inv (C1): rejected: chlo.erf_inv: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "chlo.erf_inv"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.erf_inv (C1): rejected: chlo.erf_inv: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "chlo.erf_inv"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// chlo.erf_inv (I1): rejected: chlo.erf_inv: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.erf_inv"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.erf_inv (I1): rejected: chlo.erf_inv: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "chlo.erf_inv"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.erf_inv (I1): rejected: chlo.erf_inv: (I1) expected an operand it is defined for, found tensor<2xcomplex<f32>>
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "chlo.erf_inv"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// chlo.erfc (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.erfc"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.erfc (C1, I1): accepted
func.func @main(%a0: tensor<2xbf16>) -> tensor<2xbf16> {
  %r = "chlo.erfc"(%a0) : (tensor<2xbf16>) -> tensor<2xbf16>
  func.return %r : tensor<2xbf16>
}
// -----
// chlo.erfc (C1): rejected: chlo.erfc: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "chlo.erfc"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.erfc (C1): rejected: chlo.erfc: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "chlo.erfc"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// chlo.erfc (I1): rejected: chlo.erfc: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.erfc"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.erfc (I1): rejected: chlo.erfc: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "chlo.erfc"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.erfc (I1): rejected: chlo.erfc: (I1) expected an operand it is defined for, found tensor<2xcomplex<f32>>
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "chlo.erfc"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// chlo.lgamma (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.lgamma"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.lgamma (C1, I1): accepted
func.func @main(%a0: tensor<2xbf16>) -> tensor<2xbf16> {
  %r = "chlo.lgamma"(%a0) : (tensor<2xbf16>) -> tensor<2xbf16>
  func.return %r : tensor<2xbf16>
}
// -----
// chlo.lgamma (C1): rejected: chlo.lgamma: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "chlo.lgamma"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.lgamma (C1): rejected: chlo.lgamma: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "chlo.lgamma"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// chlo.lgamma (I1): rejected: chlo.lgamma: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.lgamma"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.lgamma (I1): rejected: chlo.lgamma: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "chlo.lgamma"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.lgamma (I1): rejected: chlo.lgamma: (I1) expected an operand it is defined for, found tensor<2xcomplex<f32>>
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "chlo.lgamma"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// chlo.sinh (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.sinh"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.sinh (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "chlo.sinh"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// chlo.sinh (C1): rejected: chlo.sinh: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "chlo.sinh"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.sinh (C1): rejected: chlo.sinh: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "chlo.sinh"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// chlo.sinh (I1): rejected: chlo.sinh: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.sinh"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.sinh (I1): rejected: chlo.sinh: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "chlo.sinh"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.square (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.square"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.square (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "chlo.square"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// chlo.square (C1): rejected: chlo.square: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "chlo.square"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.square (C1): rejected: chlo.square: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "chlo.square"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// chlo.square (I1): rejected: chlo.square: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.square"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.square (I1): rejected: chlo.square: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "chlo.square"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.tan (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.tan"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.tan (C1, I1): accepted
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>> {
  %r = "chlo.tan"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2xcomplex<f32>>
  func.return %r : tensor<2xcomplex<f32>>
}
// -----
// chlo.tan (C1): rejected: chlo.tan: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xf32> {
  %r = "chlo.tan"(%a0) : (tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.tan (C1): rejected: chlo.tan: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf64> {
  %r = "chlo.tan"(%a0) : (tensor<2xf32>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// chlo.tan (I1): rejected: chlo.tan: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.tan"(%a0) : (tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.tan (I1): rejected: chlo.tan: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "chlo.tan"(%a0) : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.is_inf (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xi1> {
  %r = "chlo.is_inf"(%a0) : (tensor<2xf32>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// chlo.is_inf (C1): rejected: chlo.is_inf: expected results [tensor<2xi1>], found [tensor<3xi1>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xi1> {
  %r = "chlo.is_inf"(%a0) : (tensor<2xf32>) -> tensor<3xi1>
  func.return %r : tensor<3xi1>
}
// -----
// chlo.is_inf (C1): rejected: chlo.is_inf: expected results [tensor<2xi1>], found [tensor<2xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.is_inf"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.is_inf (I1): rejected: chlo.is_inf: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi1> {
  %r = "chlo.is_inf"(%a0) : (tensor<2xi32>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// chlo.is_neg_inf (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xi1> {
  %r = "chlo.is_neg_inf"(%a0) : (tensor<2xf32>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// chlo.is_neg_inf (C1): rejected: chlo.is_neg_inf: expected results [tensor<2xi1>], found [tensor<3xi1>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xi1> {
  %r = "chlo.is_neg_inf"(%a0) : (tensor<2xf32>) -> tensor<3xi1>
  func.return %r : tensor<3xi1>
}
// -----
// chlo.is_neg_inf (C1): rejected: chlo.is_neg_inf: expected results [tensor<2xi1>], found [tensor<2xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.is_neg_inf"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.is_neg_inf (I1): rejected: chlo.is_neg_inf: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi1> {
  %r = "chlo.is_neg_inf"(%a0) : (tensor<2xi32>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// chlo.is_pos_inf (C1, I1): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2xi1> {
  %r = "chlo.is_pos_inf"(%a0) : (tensor<2xf32>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// chlo.is_pos_inf (C1): rejected: chlo.is_pos_inf: expected results [tensor<2xi1>], found [tensor<3xi1>]
func.func @main(%a0: tensor<2xf32>) -> tensor<3xi1> {
  %r = "chlo.is_pos_inf"(%a0) : (tensor<2xf32>) -> tensor<3xi1>
  func.return %r : tensor<3xi1>
}
// -----
// chlo.is_pos_inf (C1): rejected: chlo.is_pos_inf: expected results [tensor<2xi1>], found [tensor<2xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.is_pos_inf"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.is_pos_inf (I1): rejected: chlo.is_pos_inf: (I1) expected an operand it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2xi1> {
  %r = "chlo.is_pos_inf"(%a0) : (tensor<2xi32>) -> tensor<2xi1>
  func.return %r : tensor<2xi1>
}
// -----
// chlo.mulhi (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.mulhi"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.mulhi (C1): rejected: chlo.mulhi: (C1) expected operands of one type, found tensor<2xi32> and tensor<3xi32>
func.func @main(%a0: tensor<2xi32>, %a1: tensor<3xi32>) -> tensor<2xi32> {
  %r = "chlo.mulhi"(%a0, %a1) : (tensor<2xi32>, tensor<3xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.mulhi (C1): rejected: chlo.mulhi: (C1) expected operands of one type, found tensor<2xi32> and tensor<2xi64>
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi64>) -> tensor<2xi32> {
  %r = "chlo.mulhi"(%a0, %a1) : (tensor<2xi32>, tensor<2xi64>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.mulhi (C1): rejected: chlo.mulhi: expected results [tensor<2xi32>], found [tensor<3xi32>]
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<3xi32> {
  %r = "chlo.mulhi"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<3xi32>
  func.return %r : tensor<3xi32>
}
// -----
// chlo.mulhi (I1, I2): rejected: chlo.mulhi: (I1, I2) expected operands it is defined for, found tensor<2xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.mulhi"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.mulhi (I1): rejected: chlo.mulhi: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.mulhi"(%a0, %a1) : (!stablehlo.token, tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.mulhi (I2): rejected: chlo.mulhi: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xi32>, %a1: !stablehlo.token) -> tensor<2xi32> {
  %r = "chlo.mulhi"(%a0, %a1) : (tensor<2xi32>, !stablehlo.token) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.next_after (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.next_after"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.next_after (C1): rejected: chlo.next_after: (C1) expected operands of one type, found tensor<2xf32> and tensor<3xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>) -> tensor<2xf32> {
  %r = "chlo.next_after"(%a0, %a1) : (tensor<2xf32>, tensor<3xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.next_after (C1): rejected: chlo.next_after: (C1) expected operands of one type, found tensor<2xf32> and tensor<2xf64>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf64>) -> tensor<2xf32> {
  %r = "chlo.next_after"(%a0, %a1) : (tensor<2xf32>, tensor<2xf64>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.next_after (C1): rejected: chlo.next_after: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<3xf32> {
  %r = "chlo.next_after"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.next_after (I1, I2): rejected: chlo.next_after: (I1, I2) expected operands it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.next_after"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.next_after (I1): rejected: chlo.next_after: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.next_after"(%a0, %a1) : (!stablehlo.token, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.next_after (I2): rejected: chlo.next_after: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> tensor<2xf32> {
  %r = "chlo.next_after"(%a0, %a1) : (tensor<2xf32>, !stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.polygamma (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.polygamma"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.polygamma (C1): rejected: chlo.polygamma: (C1) expected operands of one type, found tensor<2xf32> and tensor<3xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>) -> tensor<2xf32> {
  %r = "chlo.polygamma"(%a0, %a1) : (tensor<2xf32>, tensor<3xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.polygamma (C1): rejected: chlo.polygamma: (C1) expected operands of one type, found tensor<2xf32> and tensor<2xf64>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf64>) -> tensor<2xf32> {
  %r = "chlo.polygamma"(%a0, %a1) : (tensor<2xf32>, tensor<2xf64>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.polygamma (C1): rejected: chlo.polygamma: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<3xf32> {
  %r = "chlo.polygamma"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.polygamma (I1, I2): rejected: chlo.polygamma: (I1, I2) expected operands it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.polygamma"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.polygamma (I1): rejected: chlo.polygamma: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.polygamma"(%a0, %a1) : (!stablehlo.token, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.polygamma (I2): rejected: chlo.polygamma: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> tensor<2xf32> {
  %r = "chlo.polygamma"(%a0, %a1) : (tensor<2xf32>, !stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.zeta (C1, I1, I2): accepted
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.zeta"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.zeta (C1): rejected: chlo.zeta: (C1) expected operands of one type, found tensor<2xf32> and tensor<3xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>) -> tensor<2xf32> {
  %r = "chlo.zeta"(%a0, %a1) : (tensor<2xf32>, tensor<3xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.zeta (C1): rejected: chlo.zeta: (C1) expected operands of one type, found tensor<2xf32> and tensor<2xf64>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf64>) -> tensor<2xf32> {
  %r = "chlo.zeta"(%a0, %a1) : (tensor<2xf32>, tensor<2xf64>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.zeta (C1): rejected: chlo.zeta: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> tensor<3xf32> {
  %r = "chlo.zeta"(%a0, %a1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// chlo.zeta (I1, I2): rejected: chlo.zeta: (I1, I2) expected operands it is defined for, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>, %a1: tensor<2xi32>) -> tensor<2xi32> {
  %r = "chlo.zeta"(%a0, %a1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// chlo.zeta (I1): rejected: chlo.zeta: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xf32>) -> tensor<2xf32> {
  %r = "chlo.zeta"(%a0, %a1) : (!stablehlo.token, tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.zeta (I2): rejected: chlo.zeta: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> tensor<2xf32> {
  %r = "chlo.zeta"(%a0, %a1) : (tensor<2xf32>, !stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// chlo.top_k (C1, C2, I1, I2): accepted
func.func @main(%a0: tensor<2x5xf32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %r:2 = "chlo.top_k"(%a0) <{k = 3 : i64}> : (tensor<2x5xf32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x3xi32>
}
// -----
// chlo.top_k (C1): rejected: chlo.top_k: (C1) expected k within [0, 5], found 6
func.func @main(%a0: tensor<2x5xf32>) -> (tensor<2x6xf32>, tensor<2x6xi32>) {
  %r:2 = "chlo.top_k"(%a0) <{k = 6 : i64}> : (tensor<2x5xf32>) -> (tensor<2x6xf32>, tensor<2x6xi32>)
  func.return %r#0, %r#1 : tensor<2x6xf32>, tensor<2x6xi32>
}
// -----
// chlo.top_k (C1): rejected: chlo.top_k: (C1) expected k within [0, 5], found -1
func.func @main(%a0: tensor<2x5xf32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %r:2 = "chlo.top_k"(%a0) <{k = -1 : i64}> : (tensor<2x5xf32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x3xi32>
}
// -----
// chlo.top_k (C2): rejected: chlo.top_k: expected results [tensor<2x3xf32>, tensor<2x3xi32>], found [tensor<2x4xf32>, tensor<2x3xi32>]
func.func @main(%a0: tensor<2x5xf32>) -> (tensor<2x4xf32>, tensor<2x3xi32>) {
  %r:2 = "chlo.top_k"(%a0) <{k = 3 : i64}> : (tensor<2x5xf32>) -> (tensor<2x4xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x4xf32>, tensor<2x3xi32>
}
// -----
// chlo.top_k (C2): rejected: chlo.top_k: expected results [tensor<2x3xf32>, tensor<2x3xi32>], found [tensor<2x3xf32>, tensor<2x3xi64>]
func.func @main(%a0: tensor<2x5xf32>) -> (tensor<2x3xf32>, tensor<2x3xi64>) {
  %r:2 = "chlo.top_k"(%a0) <{k = 3 : i64}> : (tensor<2x5xf32>) -> (tensor<2x3xf32>, tensor<2x3xi64>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x3xi64>
}
// -----
// chlo.top_k (I1): rejected: chlo.top_k: (I1) expected an operand of rank >= 1, found tensor<f32>
func.func @main(%a0: tensor<f32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %r:2 = "chlo.top_k"(%a0) <{k = 3 : i64}> : (tensor<f32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x3xi32>
}
// -----
// chlo.top_k (I2): rejected: chlo.top_k: expected k to be Int, found "no"
func.func @main(%a0: tensor<2x5xf32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %r:2 = "chlo.top_k"(%a0) <{k = "no"}> : (tensor<2x5xf32>) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x3xi32>
}
// -----
// chlo.top_k (C2): rejected: chlo.top_k: expected results [tensor<2x3xf32>, tensor<2x3xi32>], found [tensor<2x3xf32>]
func.func @main(%a0: tensor<2x5xf32>) -> tensor<2x3xf32> {
  %r = "chlo.top_k"(%a0) <{k = 3 : i64}> : (tensor<2x5xf32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// chlo.top_k (I1): rejected: chlo.top_k: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> (tensor<2x3xf32>, tensor<2x3xi32>) {
  %r:2 = "chlo.top_k"(%a0) <{k = 3 : i64}> : (!stablehlo.token) -> (tensor<2x3xf32>, tensor<2x3xi32>)
  func.return %r#0, %r#1 : tensor<2x3xf32>, tensor<2x3xi32>
}
// -----
// chlo.ragged_dot (C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14, I1, I2, I3, I4, I5): accepted
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C11, C12, C13, C14): accepted
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<3x2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1], lhs_ragged_dimensions = [2], rhs_group_dimensions = []>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<2x5x7xf32>, tensor<3xi64>) -> tensor<3x2x11x7xf32>
  func.return %r : tensor<3x2x11x7xf32>
}
// -----
// chlo.ragged_dot (C11, C12, C13, C14): accepted
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1], lhs_ragged_dimensions = [0], rhs_group_dimensions = []>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C12, I3): accepted
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<2x3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<2x3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C1): rejected: chlo.ragged_dot: (C1) expected as many batching dimensions on both sides, found [] and [1]
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C2): rejected: chlo.ragged_dot: (C2) expected as many contracting dimensions on both sides, found [] and [2]
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C3): rejected: chlo.ragged_dot: (C3, C5, C6) expected distinct lhs dimensions, found [0, 0]
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C4): rejected: chlo.ragged_dot: (C4, C7, C8) expected distinct rhs dimensions, found [1, 1, 0]
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C4): rejected: chlo.ragged_dot: (C4, C7, C8) expected distinct rhs dimensions, found [1, 2, 1]
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [1]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C5): rejected: chlo.ragged_dot: (C3, C5, C6) expected lhs dimensions within [0, 3), found [3, 2]
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [3], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C5): rejected: chlo.ragged_dot: (C3, C5, C6) expected lhs dimensions within [0, 3), found [-1, 2]
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [-1], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C6): rejected: chlo.ragged_dot: (C3, C5, C6) expected lhs dimensions within [0, 3), found [0, 3]
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C7): rejected: chlo.ragged_dot: (C4, C7, C8) expected rhs dimensions within [0, 4), found [4, 2, 0]
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [4], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C8): rejected: chlo.ragged_dot: (C4, C7, C8) expected rhs dimensions within [0, 4), found [1, 4, 0]
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [4], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C9): rejected: chlo.ragged_dot: (C9) expected batching dimensions [0] of tensor<4x11x5xf32> and [1] of tensor<3x2x5x7xf32> to have equal sizes
func.func @main(%a0: tensor<4x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<4x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C10): rejected: chlo.ragged_dot: (C10) expected contracting dimensions [2] of tensor<2x11x6xf32> and [2] of tensor<3x2x5x7xf32> to have equal sizes
func.func @main(%a0: tensor<2x11x6xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x6xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C11): rejected: chlo.ragged_dot: (C11) expected one ragged dimension of tensor<2x11x5xf32>, found []
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C11): rejected: chlo.ragged_dot: (C11) expected one ragged dimension of tensor<2x11x5xf32>, found [1, 0]
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1, 0], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C11): rejected: chlo.ragged_dot: (C11) expected one ragged dimension of tensor<2x11x5xf32>, found [3]
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [3], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C12): rejected: chlo.ragged_dot: (C12) expected group_sizes of rank 1, or of shape [2] and the number of groups, found tensor<4x3xi64>
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<4x3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<4x3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C12): rejected: chlo.ragged_dot: (C12) expected group_sizes of rank 1, or of shape [2] and the number of groups, found tensor<2x11x3xi64>
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<2x11x3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<2x11x3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C13): rejected: chlo.ragged_dot: (C13) expected one group dimension of rhs, found []
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = []>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C13): rejected: chlo.ragged_dot: (C13) expected no group dimension of rhs where the ragged dimension is paired, found [0]
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [2], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C13): rejected: chlo.ragged_dot: (C13) expected a group dimension of size 4, as group_sizes has, found tensor<3x2x5x7xf32>
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<4xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<4xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (C14): rejected: chlo.ragged_dot: expected results [tensor<2x11x7xf32>], found [tensor<2x11x5xf32>]
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x5xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x5xf32>
  func.return %r : tensor<2x11x5xf32>
}
// -----
// chlo.ragged_dot (C14): rejected: chlo.ragged_dot: expected results [tensor<2x11x7xf32>], found [tensor<2x7xf32>]
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x7xf32>
  func.return %r : tensor<2x7xf32>
}
// -----
// chlo.ragged_dot (I1): rejected: chlo.ragged_dot: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (!stablehlo.token, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (I2): rejected: chlo.ragged_dot: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<2x11x5xf32>, %a1: !stablehlo.token, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, !stablehlo.token, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (I3): rejected: chlo.ragged_dot: (I3) expected group_sizes of integers, found tensor<3xf32>
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xf32>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xf32>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (I3): rejected: chlo.ragged_dot: (I3) expected group_sizes of integers, found tensor<i64>
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<i64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<i64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (I4): rejected: chlo.ragged_dot: expected ragged_dot_dimension_numbers to be RaggedDotDimensions, found "no"
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = "no", precision_config = [#chlo<precision DEFAULT>, #chlo<precision DEFAULT>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (I5): rejected: chlo.ragged_dot: expected precision_config to be Array, found "no"
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = "no"}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.ragged_dot (I5): rejected: chlo.ragged_dot: expected precision_config to be one of [DEFAULT, HIGH, HIGHEST], found NO
func.func @main(%a0: tensor<2x11x5xf32>, %a1: tensor<3x2x5x7xf32>, %a2: tensor<3xi64>) -> tensor<2x11x7xf32> {
  %r = "chlo.ragged_dot"(%a0, %a1, %a2) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>, precision_config = [#chlo<precision NO>]}> : (tensor<2x11x5xf32>, tensor<3x2x5x7xf32>, tensor<3xi64>) -> tensor<2x11x7xf32>
  func.return %r : tensor<2x11x7xf32>
}
// -----
// chlo.scan (C1, C2, C3, C4, C5, C6, I1, I2, I3, I4): accepted
func.func @main(%a0: tensor<4xf32>, %a1: tensor<f32>) -> (tensor<4xf32>, tensor<f32>) {
  %r:2 = "chlo.scan"(%a0, %a1) <{dimension = 0 : i64, is_reverse = false, operandSegmentSizes = array<i32: 1, 1>, resultSegmentSizes = array<i32: 1, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0, %s0) : (tensor<f32>, tensor<f32>) -> ()
  }) : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, tensor<f32>)
  func.return %r#0, %r#1 : tensor<4xf32>, tensor<f32>
}
// -----
// chlo.scan (C1): rejected: chlo.scan: (C1) expected a body with as many results as the op, 2, found 1
func.func @main(%a0: tensor<4xf32>, %a1: tensor<f32>) -> (tensor<4xf32>, tensor<f32>) {
  %r:2 = "chlo.scan"(%a0, %a1) <{dimension = 0 : i64, is_reverse = false, operandSegmentSizes = array<i32: 1, 1>, resultSegmentSizes = array<i32: 1, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, tensor<f32>)
  func.return %r#0, %r#1 : tensor<4xf32>, tensor<f32>
}
// -----
// chlo.scan (C2): rejected: chlo.scan: (C2) expected a body of 2 parameters, found 1
func.func @main(%a0: tensor<4xf32>, %a1: tensor<f32>) -> (tensor<4xf32>, tensor<f32>) {
  %r:2 = "chlo.scan"(%a0, %a1) <{dimension = 0 : i64, is_reverse = false, operandSegmentSizes = array<i32: 1, 1>, resultSegmentSizes = array<i32: 1, 1>}> ({
  ^bb0(%p0: tensor<f32>):
    "stablehlo.return"(%p0, %p0) : (tensor<f32>, tensor<f32>) -> ()
  }) : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, tensor<f32>)
  func.return %r#0, %r#1 : tensor<4xf32>, tensor<f32>
}
// -----
// chlo.scan (C3): rejected: chlo.scan: (C3) expected a dimension of tensor<4xf32>, found 1
func.func @main(%a0: tensor<4xf32>, %a1: tensor<f32>) -> (tensor<4xf32>, tensor<f32>) {
  %r:2 = "chlo.scan"(%a0, %a1) <{dimension = 1 : i64, is_reverse = false, operandSegmentSizes = array<i32: 1, 1>, resultSegmentSizes = array<i32: 1, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0, %s0) : (tensor<f32>, tensor<f32>) -> ()
  }) : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, tensor<f32>)
  func.return %r#0, %r#1 : tensor<4xf32>, tensor<f32>
}
// -----
// chlo.scan (C3): rejected: chlo.scan: (C3) expected a dimension of tensor<4xf32>, found -1
func.func @main(%a0: tensor<4xf32>, %a1: tensor<f32>) -> (tensor<4xf32>, tensor<f32>) {
  %r:2 = "chlo.scan"(%a0, %a1) <{dimension = -1 : i64, is_reverse = false, operandSegmentSizes = array<i32: 1, 1>, resultSegmentSizes = array<i32: 1, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0, %s0) : (tensor<f32>, tensor<f32>) -> ()
  }) : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, tensor<f32>)
  func.return %r#0, %r#1 : tensor<4xf32>, tensor<f32>
}
// -----
// chlo.scan (C4): rejected: chlo.scan: (C4) expected a body that takes slices tensor<2xf32> of input 0, found tensor<f32>
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<f32>) -> (tensor<4xf32>, tensor<f32>) {
  %r:2 = "chlo.scan"(%a0, %a1) <{dimension = 0 : i64, is_reverse = false, operandSegmentSizes = array<i32: 1, 1>, resultSegmentSizes = array<i32: 1, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0, %s0) : (tensor<f32>, tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<f32>) -> (tensor<4xf32>, tensor<f32>)
  func.return %r#0, %r#1 : tensor<4xf32>, tensor<f32>
}
// -----
// chlo.scan (C5): rejected: chlo.scan: (C5) expected a body that takes and gives carries like init 0, tensor<f32>, found tensor<f64>
func.func @main(%a0: tensor<4xf32>, %a1: tensor<f32>) -> (tensor<4xf32>, tensor<f32>) {
  %r:2 = "chlo.scan"(%a0, %a1) <{dimension = 0 : i64, is_reverse = false, operandSegmentSizes = array<i32: 1, 1>, resultSegmentSizes = array<i32: 1, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f64>):
    %s0 = "stablehlo.add"(%p0, %p0) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0, %s0) : (tensor<f32>, tensor<f32>) -> ()
  }) : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, tensor<f32>)
  func.return %r#0, %r#1 : tensor<4xf32>, tensor<f32>
}
// -----
// chlo.scan (C5): rejected: chlo.scan: (C5) expected a body that takes and gives carries like init 0, tensor<2xf32>, found tensor<f32>
func.func @main(%a0: tensor<4xf32>, %a1: tensor<2xf32>) -> (tensor<4xf32>, tensor<f32>) {
  %r:2 = "chlo.scan"(%a0, %a1) <{dimension = 0 : i64, is_reverse = false, operandSegmentSizes = array<i32: 1, 1>, resultSegmentSizes = array<i32: 1, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0, %s0) : (tensor<f32>, tensor<f32>) -> ()
  }) : (tensor<4xf32>, tensor<2xf32>) -> (tensor<4xf32>, tensor<f32>)
  func.return %r#0, %r#1 : tensor<4xf32>, tensor<f32>
}
// -----
// chlo.scan (C6): rejected: chlo.scan: expected results [tensor<4xf32>, tensor<f32>], found [tensor<5xf32>, tensor<f32>]
func.func @main(%a0: tensor<4xf32>, %a1: tensor<f32>) -> (tensor<5xf32>, tensor<f32>) {
  %r:2 = "chlo.scan"(%a0, %a1) <{dimension = 0 : i64, is_reverse = false, operandSegmentSizes = array<i32: 1, 1>, resultSegmentSizes = array<i32: 1, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0, %s0) : (tensor<f32>, tensor<f32>) -> ()
  }) : (tensor<4xf32>, tensor<f32>) -> (tensor<5xf32>, tensor<f32>)
  func.return %r#0, %r#1 : tensor<5xf32>, tensor<f32>
}
// -----
// chlo.scan (C6): rejected: chlo.scan: expected results [tensor<4xf32>, tensor<f32>], found [tensor<4xf32>, tensor<2xf32>]
func.func @main(%a0: tensor<4xf32>, %a1: tensor<f32>) -> (tensor<4xf32>, tensor<2xf32>) {
  %r:2 = "chlo.scan"(%a0, %a1) <{dimension = 0 : i64, is_reverse = false, operandSegmentSizes = array<i32: 1, 1>, resultSegmentSizes = array<i32: 1, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0, %s0) : (tensor<f32>, tensor<f32>) -> ()
  }) : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, tensor<2xf32>)
  func.return %r#0, %r#1 : tensor<4xf32>, tensor<2xf32>
}
// -----
// chlo.scan (C6): rejected: chlo.scan: expected results [tensor<4xf32>, tensor<f32>], found [tensor<4xf64>, tensor<f32>]
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<4xf32>, %a1: tensor<f32>) -> (tensor<4xf64>, tensor<f32>) {
  %r:2 = "chlo.scan"(%a0, %a1) <{dimension = 0 : i64, is_reverse = false, operandSegmentSizes = array<i32: 1, 1>, resultSegmentSizes = array<i32: 1, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0, %s0) : (tensor<f32>, tensor<f32>) -> ()
  }) : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf64>, tensor<f32>)
  func.return %r#0, %r#1 : tensor<4xf64>, tensor<f32>
}
// -----
// chlo.scan (I1): rejected: chlo.scan: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<f32>) -> (tensor<4xf32>, tensor<f32>) {
  %r:2 = "chlo.scan"(%a0, %a1) <{dimension = 0 : i64, is_reverse = false, operandSegmentSizes = array<i32: 1, 1>, resultSegmentSizes = array<i32: 1, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0, %s0) : (tensor<f32>, tensor<f32>) -> ()
  }) : (!stablehlo.token, tensor<f32>) -> (tensor<4xf32>, tensor<f32>)
  func.return %r#0, %r#1 : tensor<4xf32>, tensor<f32>
}
// -----
// chlo.scan (I2): rejected: chlo.scan: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<4xf32>, %a1: !stablehlo.token) -> (tensor<4xf32>, tensor<f32>) {
  %r:2 = "chlo.scan"(%a0, %a1) <{dimension = 0 : i64, is_reverse = false, operandSegmentSizes = array<i32: 1, 1>, resultSegmentSizes = array<i32: 1, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0, %s0) : (tensor<f32>, tensor<f32>) -> ()
  }) : (tensor<4xf32>, !stablehlo.token) -> (tensor<4xf32>, tensor<f32>)
  func.return %r#0, %r#1 : tensor<4xf32>, tensor<f32>
}
// -----
// chlo.scan (I3): rejected: chlo.scan: expected dimension to be Int, found "no"
func.func @main(%a0: tensor<4xf32>, %a1: tensor<f32>) -> (tensor<4xf32>, tensor<f32>) {
  %r:2 = "chlo.scan"(%a0, %a1) <{dimension = "no", is_reverse = false, operandSegmentSizes = array<i32: 1, 1>, resultSegmentSizes = array<i32: 1, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0, %s0) : (tensor<f32>, tensor<f32>) -> ()
  }) : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, tensor<f32>)
  func.return %r#0, %r#1 : tensor<4xf32>, tensor<f32>
}
// -----
// chlo.scan (I4): rejected: chlo.scan: expected 1 regions, found 0
func.func @main(%a0: tensor<4xf32>, %a1: tensor<f32>) -> (tensor<4xf32>, tensor<f32>) {
  %r:2 = "chlo.scan"(%a0, %a1) <{dimension = 0 : i64, is_reverse = false, operandSegmentSizes = array<i32: 1, 1>, resultSegmentSizes = array<i32: 1, 1>}> : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, tensor<f32>)
  func.return %r#0, %r#1 : tensor<4xf32>, tensor<f32>
}
// -----
// chlo.scan (C1): rejected: chlo.scan: expected segments of 2 operands, found [2, 1]
func.func @main(%a0: tensor<4xf32>, %a1: tensor<f32>) -> (tensor<4xf32>, tensor<f32>) {
  %r:2 = "chlo.scan"(%a0, %a1) <{dimension = 0 : i64, is_reverse = false, operandSegmentSizes = array<i32: 2, 1>, resultSegmentSizes = array<i32: 1, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0, %s0) : (tensor<f32>, tensor<f32>) -> ()
  }) : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, tensor<f32>)
  func.return %r#0, %r#1 : tensor<4xf32>, tensor<f32>
}
