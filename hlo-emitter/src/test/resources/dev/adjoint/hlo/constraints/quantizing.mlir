// uniform_quantize (I1, C1, C2): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<2x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.uniform_quantize"(%a0) : (tensor<2xf32>) -> tensor<2x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// uniform_quantize (C1, C2, I1): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x!quant.uniform<i4:f32, 3.0:0>> {
  %r = "stablehlo.uniform_quantize"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x!quant.uniform<i4:f32, 3.0:0>>
  func.return %r : tensor<2x!quant.uniform<i4:f32, 3.0:0>>
}
// -----
// uniform_quantize (C2): accepted
func.func @main(%a0: tensor<2xbf16>) -> tensor<2x!quant.uniform<i8:bf16, 2.0:0>> {
  %r = "stablehlo.uniform_quantize"(%a0) : (tensor<2xbf16>) -> tensor<2x!quant.uniform<i8:bf16, 2.0:0>>
  func.return %r : tensor<2x!quant.uniform<i8:bf16, 2.0:0>>
}
// -----
// uniform_quantize (C1): rejected: stablehlo.uniform_quantize: (C1) expected a result of shape [2], found tensor<3x!quant.uniform<i8:f32, 2.000000e+00>>
func.func @main(%a0: tensor<2xf32>) -> tensor<3x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.uniform_quantize"(%a0) : (tensor<2xf32>) -> tensor<3x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<3x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// uniform_quantize (C2): rejected: stablehlo.uniform_quantize: (C2) expected a quantized result that expresses bf16, found tensor<2x!quant.uniform<i8:f32, 2.000000e+00>>
func.func @main(%a0: tensor<2xbf16>) -> tensor<2x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.uniform_quantize"(%a0) : (tensor<2xbf16>) -> tensor<2x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// uniform_quantize (C2): rejected: stablehlo.uniform_quantize: (C2) expected a quantized result that expresses f32, found tensor<2x!quant.uniform<i8:bf16, 2.000000e+00>>
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x!quant.uniform<i8:bf16, 2.0:0>> {
  %r = "stablehlo.uniform_quantize"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x!quant.uniform<i8:bf16, 2.0:0>>
  func.return %r : tensor<2x!quant.uniform<i8:bf16, 2.0:0>>
}
// -----
// uniform_quantize (C2): rejected: stablehlo.uniform_quantize: (C2) expected a quantized result that expresses f32, found tensor<2xi8>
func.func @main(%a0: tensor<2xf32>) -> tensor<2xi8> {
  %r = "stablehlo.uniform_quantize"(%a0) : (tensor<2xf32>) -> tensor<2xi8>
  func.return %r : tensor<2xi8>
}
// -----
// uniform_quantize (I1): rejected: stablehlo.uniform_quantize: (I1) expected a floating-point or quantized operand, found tensor<2xi32>
func.func @main(%a0: tensor<2xi32>) -> tensor<2x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.uniform_quantize"(%a0) : (tensor<2xi32>) -> tensor<2x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// uniform_quantize (I1): rejected: stablehlo.uniform_quantize: (I1) expected a floating-point or quantized operand, found tensor<2xcomplex<f32>>
func.func @main(%a0: tensor<2xcomplex<f32>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.uniform_quantize"(%a0) : (tensor<2xcomplex<f32>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// uniform_dequantize (I1, C1, C2): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2xf32> {
  %r = "stablehlo.uniform_dequantize"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// uniform_dequantize (C1, C2): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:bf16:0, {1.0, 2.0}>>) -> tensor<2xbf16> {
  %r = "stablehlo.uniform_dequantize"(%a0) : (tensor<2x!quant.uniform<i8:bf16:0, {1.0, 2.0}>>) -> tensor<2xbf16>
  func.return %r : tensor<2xbf16>
}
// -----
// uniform_dequantize (C1): rejected: stablehlo.uniform_dequantize: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<3xf32> {
  %r = "stablehlo.uniform_dequantize"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// uniform_dequantize (C2): rejected: stablehlo.uniform_dequantize: expected results [tensor<2xf32>], found [tensor<2xf64>]
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2xf64> {
  %r = "stablehlo.uniform_dequantize"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2xf64>
  func.return %r : tensor<2xf64>
}
// -----
// uniform_dequantize (C2): rejected: stablehlo.uniform_dequantize: expected results [tensor<2xf32>], found [tensor<2x!quant.uniform<i8:f32, 2.000000e+00>>]
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.uniform_dequantize"(%a0) : (tensor<2x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<2x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// uniform_dequantize (I1): rejected: stablehlo.uniform_dequantize: (I1) expected a quantized operand, found tensor<2xf32>
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.uniform_dequantize"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
