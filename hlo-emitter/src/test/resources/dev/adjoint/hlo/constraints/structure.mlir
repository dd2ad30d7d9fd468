// tuple (I1, C1): accepted
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> tuple<tensor<2xf32>, !stablehlo.token> {
  %r = "stablehlo.tuple"(%a0, %a1) : (tensor<2xf32>, !stablehlo.token) -> tuple<tensor<2xf32>, !stablehlo.token>
  func.return %r : tuple<tensor<2xf32>, !stablehlo.token>
}
// -----
// tuple (C1): accepted
func.func @main() -> tuple<> {
  %r = "stablehlo.tuple"() : () -> tuple<>
  func.return %r : tuple<>
}
// -----
// tuple (C1): rejected: stablehlo.tuple: expected results [tuple<tensor<2xf32>, !stablehlo.token>], found [tuple<tensor<2xf32>>]
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> tuple<tensor<2xf32>> {
  %r = "stablehlo.tuple"(%a0, %a1) : (tensor<2xf32>, !stablehlo.token) -> tuple<tensor<2xf32>>
  func.return %r : tuple<tensor<2xf32>>
}
// -----
// tuple (C1): rejected: stablehlo.tuple: expected results [tuple<tensor<2xf32>, !stablehlo.token>], found [tuple<tensor<3xf32>, !stablehlo.token>]
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> tuple<tensor<3xf32>, !stablehlo.token> {
  %r = "stablehlo.tuple"(%a0, %a1) : (tensor<2xf32>, !stablehlo.token) -> tuple<tensor<3xf32>, !stablehlo.token>
  func.return %r : tuple<tensor<3xf32>, !stablehlo.token>
}
// -----
// tuple (C1): rejected: stablehlo.tuple: expected results [tuple<tensor<2xf32>, !stablehlo.token>], found [tensor<2xf32>]
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.tuple"(%a0, %a1) : (tensor<2xf32>, !stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// get_tuple_element (I1, I2, C1, C2): accepted
func.func @main(%a0: tuple<tensor<2xf32>, tensor<3xi32>>) -> tensor<3xi32> {
  %r = "stablehlo.get_tuple_element"(%a0) <{index = 1 : i32}> : (tuple<tensor<2xf32>, tensor<3xi32>>) -> tensor<3xi32>
  func.return %r : tensor<3xi32>
}
// -----
// get_tuple_element (C1): rejected: stablehlo.get_tuple_element: (C1) expected an index within the 2 elements of the tuple, found 2
func.func @main(%a0: tuple<tensor<2xf32>, tensor<3xi32>>) -> tensor<3xi32> {
  %r = "stablehlo.get_tuple_element"(%a0) <{index = 2 : i32}> : (tuple<tensor<2xf32>, tensor<3xi32>>) -> tensor<3xi32>
  func.return %r : tensor<3xi32>
}
// -----
// get_tuple_element (C1): rejected: stablehlo.get_tuple_element: (C1) expected an index within the 2 elements of the tuple, found -1
func.func @main(%a0: tuple<tensor<2xf32>, tensor<3xi32>>) -> tensor<3xi32> {
  %r = "stablehlo.get_tuple_element"(%a0) <{index = -1 : i32}> : (tuple<tensor<2xf32>, tensor<3xi32>>) -> tensor<3xi32>
  func.return %r : tensor<3xi32>
}
// -----
// get_tuple_element (C2): rejected: stablehlo.get_tuple_element: expected results [tensor<3xi32>], found [tensor<2xf32>]
func.func @main(%a0: tuple<tensor<2xf32>, tensor<3xi32>>) -> tensor<2xf32> {
  %r = "stablehlo.get_tuple_element"(%a0) <{index = 1 : i32}> : (tuple<tensor<2xf32>, tensor<3xi32>>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// get_tuple_element (I1): rejected: stablehlo.get_tuple_element: (I1) expected a tuple, found tensor<2xf32>
func.func @main(%a0: tensor<2xf32>) -> tensor<3xi32> {
  %r = "stablehlo.get_tuple_element"(%a0) <{index = 1 : i32}> : (tensor<2xf32>) -> tensor<3xi32>
  func.return %r : tensor<3xi32>
}
// -----
// get_tuple_element (I2): rejected: stablehlo.get_tuple_element: expected index to be Int, found "no"
func.func @main(%a0: tuple<tensor<2xf32>, tensor<3xi32>>) -> tensor<3xi32> {
  %r = "stablehlo.get_tuple_element"(%a0) <{index = "no"}> : (tuple<tensor<2xf32>, tensor<3xi32>>) -> tensor<3xi32>
  func.return %r : tensor<3xi32>
}
