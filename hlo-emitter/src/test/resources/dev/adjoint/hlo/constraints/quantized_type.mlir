// quant.uniform (C1, C2, C3, C4, C5, C6, C7, C8, C9, C10): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 1.0:3>>) -> tensor<2x!quant.uniform<i8:f32, 1.0:3>> {
  func.return %a0 : tensor<2x!quant.uniform<i8:f32, 1.0:3>>
}
// -----
// quant.uniform (C1, C2, C3): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i8<-5:7>:f32, 1.0>>) -> tensor<2x!quant.uniform<i8<-5:7>:f32, 1.0>> {
  func.return %a0 : tensor<2x!quant.uniform<i8<-5:7>:f32, 1.0>>
}
// -----
// quant.uniform (C3, C7): accepted
func.func @main(%a0: tensor<2x!quant.uniform<u8<0:255>:bf16, 0.5:255>>) -> tensor<2x!quant.uniform<u8<0:255>:bf16, 0.5:255>> {
  func.return %a0 : tensor<2x!quant.uniform<u8<0:255>:bf16, 0.5:255>>
}
// -----
// quant.uniform (C9, C11, C12, C13): accepted
func.func @main(%a0: tensor<2x3x!quant.uniform<i4:f32:1, {1.0:1, 2.0:-2, 0.5}>>) -> tensor<2x3x!quant.uniform<i4:f32:1, {1.0:1, 2.0:-2, 0.5}>> {
  func.return %a0 : tensor<2x3x!quant.uniform<i4:f32:1, {1.0:1, 2.0:-2, 0.5}>>
}
// -----
// quant.uniform (C13): accepted
func.func @main(%a0: tensor<?x3x!quant.uniform<i8:f32:0, {1.0, 2.0}>>) -> tensor<?x3x!quant.uniform<i8:f32:0, {1.0, 2.0}>> {
  func.return %a0 : tensor<?x3x!quant.uniform<i8:f32:0, {1.0, 2.0}>>
}
// -----
// quant.uniform (C10): accepted
func.func @main(%a0: tensor<!quant.uniform<i8:f32, 1.0>>) -> tensor<!quant.uniform<i8:f32, 1.0>> {
  func.return %a0 : tensor<!quant.uniform<i8:f32, 1.0>>
}
// -----
// quant.uniform (C3): accepted
func.func @main(%a0: tensor<2x!quant.uniform<i32:f32, 1.0>>) -> tensor<2x!quant.uniform<i32:f32, 1.0>> {
  func.return %a0 : tensor<2x!quant.uniform<i32:f32, 1.0>>
}
// -----
// quant.uniform (C1): rejected: quant.uniform: (C1, C2, C3) expected least < greatest stored value within [-128, 127], found -129 and 7
func.func @main(%a0: tensor<2x!quant.uniform<i8<-129:7>:f32, 1.0>>) -> tensor<2x!quant.uniform<i8<-129:7>:f32, 1.0>> {
  func.return %a0 : tensor<2x!quant.uniform<i8<-129:7>:f32, 1.0>>
}
// -----
// quant.uniform (C1, C3): rejected: quant.uniform: (C1, C2, C3) expected least < greatest stored value within [0, 255], found -1 and 7
func.func @main(%a0: tensor<2x!quant.uniform<u8<-1:7>:f32, 1.0>>) -> tensor<2x!quant.uniform<u8<-1:7>:f32, 1.0>> {
  func.return %a0 : tensor<2x!quant.uniform<u8<-1:7>:f32, 1.0>>
}
// -----
// quant.uniform (C2): rejected: quant.uniform: (C1, C2, C3) expected least < greatest stored value within [-128, 127], found 0 and 128
func.func @main(%a0: tensor<2x!quant.uniform<i8<0:128>:f32, 1.0>>) -> tensor<2x!quant.uniform<i8<0:128>:f32, 1.0>> {
  func.return %a0 : tensor<2x!quant.uniform<i8<0:128>:f32, 1.0>>
}
// -----
// quant.uniform (C3): rejected: quant.uniform: (C1, C2, C3) expected least < greatest stored value within [-128, 127], found 7 and 7
func.func @main(%a0: tensor<2x!quant.uniform<i8<7:7>:f32, 1.0>>) -> tensor<2x!quant.uniform<i8<7:7>:f32, 1.0>> {
  func.return %a0 : tensor<2x!quant.uniform<i8<7:7>:f32, 1.0>>
}
// -----
// quant.uniform (C3): rejected: quant.uniform: (C1, C2, C3) expected least < greatest stored value within [-128, 127], found 7 and -5
func.func @main(%a0: tensor<2x!quant.uniform<i8<7:-5>:f32, 1.0>>) -> tensor<2x!quant.uniform<i8<7:-5>:f32, 1.0>> {
  func.return %a0 : tensor<2x!quant.uniform<i8<7:-5>:f32, 1.0>>
}
// -----
// quant.uniform (C4): rejected: quant.uniform: (C4) expected a floating-point type to express, found i32
func.func @main(%a0: tensor<2x!quant.uniform<i8:i32, 1.0>>) -> tensor<2x!quant.uniform<i8:i32, 1.0>> {
  func.return %a0 : tensor<2x!quant.uniform<i8:i32, 1.0>>
}
// -----
// quant.uniform (C4): rejected: expected a number, found '"'
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, "no">>) -> tensor<2x!quant.uniform<i8:f32, "no">> {
  func.return %a0 : tensor<2x!quant.uniform<i8:f32, "no">>
}
// -----
// quant.uniform (C5): rejected: quant.uniform: (C5, C6) expected finite scales above 0, found 0.0
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 0.0>>) -> tensor<2x!quant.uniform<i8:f32, 0.0>> {
  func.return %a0 : tensor<2x!quant.uniform<i8:f32, 0.0>>
}
// -----
// quant.uniform (C5): rejected: quant.uniform: (C5, C6) expected finite scales above 0, found -1.0
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, -1.0>>) -> tensor<2x!quant.uniform<i8:f32, -1.0>> {
  func.return %a0 : tensor<2x!quant.uniform<i8:f32, -1.0>>
}
// -----
// quant.uniform (C6): rejected: expected a decimal number, found 0x7F800000
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 0x7F800000>>) -> tensor<2x!quant.uniform<i8:f32, 0x7F800000>> {
  func.return %a0 : tensor<2x!quant.uniform<i8:f32, 0x7F800000>>
}
// -----
// quant.uniform (C6): rejected: quant.uniform: (C5, C6) expected finite scales above 0, found Infinity
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 1.0e999>>) -> tensor<2x!quant.uniform<i8:f32, 1.0e999>> {
  func.return %a0 : tensor<2x!quant.uniform<i8:f32, 1.0e999>>
}
// -----
// quant.uniform (C7): rejected: quant.uniform: (C7) expected zero points within the stored values [-128, 127], found 128
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 1.0:128>>) -> tensor<2x!quant.uniform<i8:f32, 1.0:128>> {
  func.return %a0 : tensor<2x!quant.uniform<i8:f32, 1.0:128>>
}
// -----
// quant.uniform (C7): rejected: quant.uniform: (C7) expected zero points within the stored values [-5, 7], found 8
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2x!quant.uniform<i8<-5:7>:f32, 1.0:8>>) -> tensor<2x!quant.uniform<i8<-5:7>:f32, 1.0:8>> {
  func.return %a0 : tensor<2x!quant.uniform<i8<-5:7>:f32, 1.0:8>>
}
// -----
// quant.uniform (C8): rejected: quant.uniform: (C8) expected an integer type to store, found f8E5M2
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2x!quant.uniform<f8E5M2:f32, 1.0>>) -> tensor<2x!quant.uniform<f8E5M2:f32, 1.0>> {
  func.return %a0 : tensor<2x!quant.uniform<f8E5M2:f32, 1.0>>
}
// -----
// quant.uniform (C8): rejected: expected '>', found '.5'
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, 1.0:0.5>>) -> tensor<2x!quant.uniform<i8:f32, 1.0:0.5>> {
  func.return %a0 : tensor<2x!quant.uniform<i8:f32, 1.0:0.5>>
}
// -----
// quant.uniform (C10): rejected: quant.uniform: (C10) expected one scale where there is no dimension for them, found 2
func.func @main(%a0: tensor<2x!quant.uniform<i8:f32, {1.0, 2.0}>>) -> tensor<2x!quant.uniform<i8:f32, {1.0, 2.0}>> {
  func.return %a0 : tensor<2x!quant.uniform<i8:f32, {1.0, 2.0}>>
}
// -----
// quant.uniform (C12): rejected: quant.uniform: (C12) expected scales along a dimension of [2, 3], found 2
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32:2, {1.0, 2.0}>>) -> tensor<2x3x!quant.uniform<i8:f32:2, {1.0, 2.0}>> {
  func.return %a0 : tensor<2x3x!quant.uniform<i8:f32:2, {1.0, 2.0}>>
}
// -----
// quant.uniform (C11): rejected: quant.uniform: (C11) expected a dimension of at least 0, found -1
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32:-1, {1.0, 2.0}>>) -> tensor<2x3x!quant.uniform<i8:f32:-1, {1.0, 2.0}>> {
  func.return %a0 : tensor<2x3x!quant.uniform<i8:f32:-1, {1.0, 2.0}>>
}
// -----
// quant.uniform (C13): rejected: quant.uniform: (C13) expected 3 scales, one for each index of dimension 1, found 2
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2x3x!quant.uniform<i8:f32:1, {1.0, 2.0}>>) -> tensor<2x3x!quant.uniform<i8:f32:1, {1.0, 2.0}>> {
  func.return %a0 : tensor<2x3x!quant.uniform<i8:f32:1, {1.0, 2.0}>>
}
// -----
// integer_literal (C1): accepted
func.func @main() -> tensor<i8> {
  %r = "stablehlo.constant"() <{value = dense<-128> : tensor<i8>}> : () -> tensor<i8>
  func.return %r : tensor<i8>
}
// -----
// integer_literal (C1): accepted
func.func @main() -> tensor<ui8> {
  %r = "stablehlo.constant"() <{value = dense<255> : tensor<ui8>}> : () -> tensor<ui8>
  func.return %r : tensor<ui8>
}
// -----
// integer_literal (C1): rejected: expected an integer of i8, found 1.5
func.func @main() -> tensor<i8> {
  %r = "stablehlo.constant"() <{value = dense<1.5> : tensor<i8>}> : () -> tensor<i8>
  func.return %r : tensor<i8>
}
// -----
// integer_literal (C1): rejected: expected an integer of ui8, found 256
func.func @main() -> tensor<ui8> {
  %r = "stablehlo.constant"() <{value = dense<256> : tensor<ui8>}> : () -> tensor<ui8>
  func.return %r : tensor<ui8>
}
// -----
// integer_literal (C1): rejected: expected an integer of ui8, found -1
func.func @main() -> tensor<ui8> {
  %r = "stablehlo.constant"() <{value = dense<-1> : tensor<ui8>}> : () -> tensor<ui8>
  func.return %r : tensor<ui8>
}
// -----
// integer_literal (C1): rejected: expected true or false, found 2
func.func @main() -> tensor<i1> {
  %r = "stablehlo.constant"() <{value = dense<2> : tensor<i1>}> : () -> tensor<i1>
  func.return %r : tensor<i1>
}
// -----
// float_literal (C1): accepted
func.func @main() -> tensor<f32> {
  %r = "stablehlo.constant"() <{value = dense<1.5> : tensor<f32>}> : () -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// float_literal (C2): accepted
func.func @main() -> tensor<f32> {
  %r = "stablehlo.constant"() <{value = dense<0x7FC00000> : tensor<f32>}> : () -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// float_literal (C1): rejected: expected a number with a point, such as 1.0, found true
func.func @main() -> tensor<f32> {
  %r = "stablehlo.constant"() <{value = dense<true> : tensor<f32>}> : () -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// float_literal (C2): rejected: expected an integer of ui32, found 0x7FC000000
func.func @main() -> tensor<f32> {
  %r = "stablehlo.constant"() <{value = dense<0x7FC000000> : tensor<f32>}> : () -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// complex_literal (C1, C2): accepted
func.func @main() -> tensor<complex<f32>> {
  %r = "stablehlo.constant"() <{value = dense<(1.5, -2.0)> : tensor<complex<f32>>}> : () -> tensor<complex<f32>>
  func.return %r : tensor<complex<f32>>
}
// -----
// complex_literal (C1): rejected: expected a number, found 'true'
func.func @main() -> tensor<complex<f32>> {
  %r = "stablehlo.constant"() <{value = dense<(true, -2.0)> : tensor<complex<f32>>}> : () -> tensor<complex<f32>>
  func.return %r : tensor<complex<f32>>
}
// -----
// complex_literal (C2): rejected: expected ',', found ')'
func.func @main() -> tensor<complex<f32>> {
  %r = "stablehlo.constant"() <{value = dense<(1.5)> : tensor<complex<f32>>}> : () -> tensor<complex<f32>>
  func.return %r : tensor<complex<f32>>
}
// -----
// complex_literal (C2): rejected: expected a number, found '"'
func.func @main() -> tensor<complex<f32>> {
  %r = "stablehlo.constant"() <{value = dense<(1.5, "no")> : tensor<complex<f32>>}> : () -> tensor<complex<f32>>
  func.return %r : tensor<complex<f32>>
}
// -----
// tensor_literal (C1, C2): accepted
func.func @main() -> tensor<2x2xi32> {
  %r = "stablehlo.constant"() <{value = dense<[[1, 2], [3, 4]]> : tensor<2x2xi32>}> : () -> tensor<2x2xi32>
  func.return %r : tensor<2x2xi32>
}
// -----
// tensor_literal (C2): accepted
func.func @main() -> tensor<2x2xi32> {
  %r = "stablehlo.constant"() <{value = dense<1> : tensor<2x2xi32>}> : () -> tensor<2x2xi32>
  func.return %r : tensor<2x2xi32>
}
// -----
// tensor_literal (C1): rejected: expected elements of tensor<2x2xi32>, found strings
func.func @main() -> tensor<2x2xi32> {
  %r = "stablehlo.constant"() <{value = dense<[[1, 2], [3, "no"]]> : tensor<2x2xi32>}> : () -> tensor<2x2xi32>
  func.return %r : tensor<2x2xi32>
}
// -----
// tensor_literal (C2): rejected: expected 2 elements as in the list before, found 1
func.func @main() -> tensor<2x2xi32> {
  %r = "stablehlo.constant"() <{value = dense<[[1, 2], [3]]> : tensor<2x2xi32>}> : () -> tensor<2x2xi32>
  func.return %r : tensor<2x2xi32>
}
// -----
// tensor_literal (C2): rejected: expected elements of tensor<2x2xi32>, found the shape [3]
func.func @main() -> tensor<2x2xi32> {
  %r = "stablehlo.constant"() <{value = dense<[1, 2, 3]> : tensor<2x2xi32>}> : () -> tensor<2x2xi32>
  func.return %r : tensor<2x2xi32>
}
// -----
// tensor_literal (C2): rejected: expected elements of tensor<3xi32>, found the shape [2]
func.func @main() -> tensor<3xi32> {
  %r = "stablehlo.constant"() <{value = dense<[1, 2]> : tensor<3xi32>}> : () -> tensor<3xi32>
  func.return %r : tensor<3xi32>
}
