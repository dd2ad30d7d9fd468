// module (recursion): accepted
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = func.call @a(%a0) : (tensor<f32>) -> tensor<f32>
  %s = func.call @b(%r) : (tensor<f32>) -> tensor<f32>
  func.return %s : tensor<f32>
}
func.func private @a(%a0: tensor<f32>) -> tensor<f32> {
  %r = func.call @b(%a0) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @b(%a0: tensor<f32>) -> tensor<f32> {
  func.return %a0 : tensor<f32>
}
// -----
// module (recursion): rejected: expected functions that do not call themselves, found a cycle through [@main]
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = func.call @main(%a0) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// module (recursion): rejected: expected functions that do not call themselves, found a cycle through [@a, @b, @main]
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = func.call @a(%a0) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @a(%a0: tensor<f32>) -> tensor<f32> {
  %r = func.call @b(%a0) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @b(%a0: tensor<f32>) -> tensor<f32> {
  %r = func.call @a(%a0) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// module (recursion): rejected: expected functions that do not call themselves, found a cycle through [@main]
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<i1>) -> tensor<i1> {
  %r = "stablehlo.if"(%a0) ({
    %t = func.call @main(%a0) : (tensor<i1>) -> tensor<i1>
    "stablehlo.return"(%t) : (tensor<i1>) -> ()
  }, {
    "stablehlo.return"(%a0) : (tensor<i1>) -> ()
  }) : (tensor<i1>) -> tensor<i1>
  func.return %r : tensor<i1>
}
// -----
// module (recursion): rejected: expected functions that do not call themselves, found a cycle through [@main]
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.composite"(%a0) <{name = "my.op", decomposition = @main}> : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// module (symbol): accepted
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = func.call @callee(%a0) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @callee(%a0: tensor<f32>) -> tensor<f32> {
  func.return %a0 : tensor<f32>
}
// -----
// module (symbol): rejected: func.call: expected the name of a function, found 'nobody', which does not reference a valid function
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = func.call @nobody(%a0) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @callee(%a0: tensor<f32>) -> tensor<f32> {
  func.return %a0 : tensor<f32>
}
// -----
// module (symbol): rejected: expected '(', found ':'
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = func.call @main::callee(%a0) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @callee(%a0: tensor<f32>) -> tensor<f32> {
  func.return %a0 : tensor<f32>
}
// -----
// module (symbol): rejected: expected each function once, found a redefinition of symbol @callee
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = func.call @callee(%a0) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @callee(%a0: tensor<f32>) -> tensor<f32> {
  func.return %a0 : tensor<f32>
}
func.func private @callee(%a0: tensor<f32>) -> tensor<f32> {
  func.return %a0 : tensor<f32>
}
// -----
// module (call): accepted
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = func.call @callee(%a0) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @callee(%a0: tensor<f32>) -> tensor<f32> {
  func.return %a0 : tensor<f32>
}
// -----
// module (call): rejected: func.call: (callee @callee) expected operands [tensor<f32>], found [tensor<f32>, tensor<f32>]
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = func.call @callee(%a0, %a0) : (tensor<f32>, tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @callee(%a0: tensor<f32>) -> tensor<f32> {
  func.return %a0 : tensor<f32>
}
// -----
// module (call): rejected: func.call: (callee @callee) expected operands [tensor<f32>], found []
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = func.call @callee() : () -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @callee(%a0: tensor<f32>) -> tensor<f32> {
  func.return %a0 : tensor<f32>
}
// -----
// module (call): rejected: func.call: (callee @callee) expected operands [tensor<f32>], found [tensor<2xf32>]
func.func @main(%a0: tensor<2xf32>) -> tensor<f32> {
  %r = func.call @callee(%a0) : (tensor<2xf32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @callee(%a0: tensor<f32>) -> tensor<f32> {
  func.return %a0 : tensor<f32>
}
// -----
// module (call): rejected: func.call: expected results [tensor<f32>], found [tensor<2xf32>]
func.func @main(%a0: tensor<f32>) -> tensor<2xf32> {
  %r = func.call @callee(%a0) : (tensor<f32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
func.func private @callee(%a0: tensor<f32>) -> tensor<f32> {
  func.return %a0 : tensor<f32>
}
// -----
// module (definition): accepted
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %s = "stablehlo.negate"(%a0) : (tensor<f32>) -> tensor<f32>
  %r = "stablehlo.negate"(%s) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// module (definition): rejected: use of undeclared SSA value name: expected a value defined above, found %s
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.negate"(%s) : (tensor<f32>) -> tensor<f32>
  %s = "stablehlo.negate"(%a0) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// module (definition): rejected: use of undeclared SSA value name: expected a value defined above, found %r
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.negate"(%r) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// module (definition): rejected: use of undeclared SSA value name: expected a value defined above, found %nobody
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.negate"(%nobody) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// module (definition): rejected: use of undeclared SSA value name: expected a value defined above, found %nobody
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  func.return %nobody : tensor<f32>
}
// -----
// module (definition): rejected: redefinition of SSA value: expected a new name, found %r again
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.negate"(%a0) : (tensor<f32>) -> tensor<f32>
  %r = "stablehlo.negate"(%a0) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// module (definition): rejected: redefinition of SSA value: expected a new name, found %a0 again
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %a0 = "stablehlo.negate"(%a0) : (tensor<f32>) -> tensor<f32>
  func.return %a0 : tensor<f32>
}
// -----
// module (definition): rejected: redefinition of SSA value: expected a new name, found %a0 again
func.func @main(%a0: tensor<f32>, %a0: tensor<f32>) -> tensor<f32> {
  func.return %a0 : tensor<f32>
}
// -----
// module (definition): rejected: use of undeclared SSA value name: expected a value defined above, found %t
func.func @main(%a0: tensor<i1>) -> tensor<i1> {
  %r = "stablehlo.if"(%a0) ({
    %t = "stablehlo.not"(%a0) : (tensor<i1>) -> tensor<i1>
    "stablehlo.return"(%t) : (tensor<i1>) -> ()
  }, {
    "stablehlo.return"(%t) : (tensor<i1>) -> ()
  }) : (tensor<i1>) -> tensor<i1>
  func.return %r : tensor<i1>
}
// -----
// module (definition): rejected: use of undeclared SSA value name: expected a value defined above, found %r
func.func @main(%a0: tensor<i1>) -> tensor<i1> {
  %r = "stablehlo.if"(%a0) ({
    "stablehlo.return"(%r) : (tensor<i1>) -> ()
  }, {
    "stablehlo.return"(%a0) : (tensor<i1>) -> ()
  }) : (tensor<i1>) -> tensor<i1>
  func.return %r : tensor<i1>
}
// -----
// module (definition): rejected: use of undeclared SSA value name: expected a value defined above, found %a0
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  func.return %a0 : tensor<f32>
}
func.func private @other(%b0: tensor<f32>) -> tensor<f32> {
  func.return %a0 : tensor<f32>
}
// -----
// module (type_of_use): accepted
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.negate"(%a0) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// module (type_of_use): rejected: expected operand 0 to be of type tensor<f32> as it was defined, found tensor<2xf32>
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.negate"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<f32>
}
// -----
// module (type_of_use): rejected: expected 1 names for results, found more
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r:2 = "stablehlo.negate"(%a0) : (tensor<f32>) -> tensor<f32>
  func.return %r#0 : tensor<f32>
}
// -----
// module (type_of_use): rejected: reference to invalid result number: expected one of 1 results of %r, found #1
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.negate"(%a0) : (tensor<f32>) -> tensor<f32>
  func.return %r#1 : tensor<f32>
}
// -----
// module (type_of_use): rejected: expected 2 types, found 1
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.negate"(%a0, %a0) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// module (type_of_use): rejected: stablehlo.negate: expected 1 operands, found 0
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.negate"() : () -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// module (type_of_use): rejected: expected 1 types, found 2
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.negate"(%a0) : (tensor<f32>, tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// module (type_of_use): rejected: stablehlo.negate: expected results [tensor<f32>], found [tensor<f32>, tensor<f32>]
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r:2 = "stablehlo.negate"(%a0) : (tensor<f32>) -> (tensor<f32>, tensor<f32>)
  func.return %r#0 : tensor<f32>
}
// -----
// module (type_of_use): rejected: stablehlo.negate: expected results [tensor<f32>], found []
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  "stablehlo.negate"(%a0) : (tensor<f32>) -> ()
  func.return %a0 : tensor<f32>
}
// -----
// module (results): accepted
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  func.return %a0 : tensor<f32>
}
// -----
// module (results): rejected: expected @main to return [tensor<2xf32>], found [tensor<f32>]
func.func @main(%a0: tensor<f32>) -> tensor<2xf32> {
  func.return %a0 : tensor<f32>
}
// -----
// module (results): rejected: expected @main to return [tensor<f32>, tensor<f32>], found [tensor<f32>]
func.func @main(%a0: tensor<f32>) -> (tensor<f32>, tensor<f32>) {
  func.return %a0 : tensor<f32>
}
// -----
// module (results): rejected: expected @main to return [], found [tensor<f32>]
func.func @main(%a0: tensor<f32>) {
  func.return %a0 : tensor<f32>
}
// -----
// module (results): rejected: expected @main to return [tensor<f32>], found []
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
}
// -----
// module (region): accepted
func.func @main(%a0: tensor<i1>) -> tensor<i1> {
  %r = "stablehlo.if"(%a0) ({
    "stablehlo.return"(%a0) : (tensor<i1>) -> ()
  }, {
    "stablehlo.return"(%a0) : (tensor<i1>) -> ()
  }) : (tensor<i1>) -> tensor<i1>
  func.return %r : tensor<i1>
}
// -----
// module (region): rejected: stablehlo.if: (C2) expected branches that give the same types, found [tensor<i1>] of branch 0 and [] of branch 1
func.func @main(%a0: tensor<i1>) -> tensor<i1> {
  %r = "stablehlo.if"(%a0) ({
    "stablehlo.return"(%a0) : (tensor<i1>) -> ()
  }, {
    %t = "stablehlo.not"(%a0) : (tensor<i1>) -> tensor<i1>
  }) : (tensor<i1>) -> tensor<i1>
  func.return %r : tensor<i1>
}
// -----
// module (region): rejected: expected nothing after the return, found '"'
func.func @main(%a0: tensor<i1>) -> tensor<i1> {
  %r = "stablehlo.if"(%a0) ({
    "stablehlo.return"(%a0) : (tensor<i1>) -> ()
  }, {
    "stablehlo.return"(%a0) : (tensor<i1>) -> ()
    "stablehlo.return"(%a0) : (tensor<i1>) -> ()
  }) : (tensor<i1>) -> tensor<i1>
  func.return %r : tensor<i1>
}
// -----
// module (region): rejected: stablehlo.if: (C2) expected branches that give the same types, found [] of branch 0 and [tensor<i1>] of branch 1
func.func @main(%a0: tensor<i1>) -> tensor<i1> {
  %r = "stablehlo.if"(%a0) ({

  }, {
    "stablehlo.return"(%a0) : (tensor<i1>) -> ()
  }) : (tensor<i1>) -> tensor<i1>
  func.return %r : tensor<i1>
}
// -----
// module (region): rejected: stablehlo.if: (C1) expected branches without arguments, found 1 of branch 0
func.func @main(%a0: tensor<i1>) -> tensor<i1> {
  %r = "stablehlo.if"(%a0) ({
  ^bb0(%b: tensor<i1>):
    "stablehlo.return"(%a0) : (tensor<i1>) -> ()
  }, {
    "stablehlo.return"(%a0) : (tensor<i1>) -> ()
  }) : (tensor<i1>) -> tensor<i1>
  func.return %r : tensor<i1>
}
// -----
// module (region): rejected: expected stablehlo.return at the end of a region, found func.return
func.func @main(%a0: tensor<i1>) -> tensor<i1> {
  %r = "stablehlo.if"(%a0) ({
    "stablehlo.return"(%a0) : (tensor<i1>) -> ()
  }, {
    "func.return"(%a0) : (tensor<i1>) -> ()
  }) : (tensor<i1>) -> tensor<i1>
  func.return %r : tensor<i1>
}
// -----
// module (region): rejected: expected regions of one block, found another block
func.func @main(%a0: tensor<i1>) -> tensor<i1> {
  %r = "stablehlo.if"(%a0) ({
    "stablehlo.return"(%a0) : (tensor<i1>) -> ()
  }, {
    "stablehlo.return"(%a0) : (tensor<i1>) -> ()
  ^bb1:
    "stablehlo.return"(%a0) : (tensor<i1>) -> ()
  }) : (tensor<i1>) -> tensor<i1>
  func.return %r : tensor<i1>
}
// -----
// module (region): rejected: stablehlo.negate: expected 0 regions, found 1
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.negate"(%a0) ({
    "stablehlo.return"(%a0) : (tensor<f32>) -> ()
  }) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// module (operation): accepted
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.negate"(%a0) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// module (operation): rejected: stablehlo.nothing: expected an op of its dialect, found one that is not known
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.nothing"(%a0) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// module (operation): rejected: chlo.nothing: expected an op of its dialect, found one that is not known
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "chlo.nothing"(%a0) : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
// -----
// module (size): accepted
func.func @main(%a0: tensor<9223372036854775807xi8>) -> tensor<9223372036854775807xi8> {
  func.return %a0 : tensor<9223372036854775807xi8>
}
// -----
// module (size): rejected: expected an integer of 64 bits, found '9223372036854775808xi8'
func.func @main(%a0: tensor<9223372036854775808xi8>) -> tensor<9223372036854775808xi8> {
  func.return %a0 : tensor<9223372036854775808xi8>
}
// -----
// module (size): rejected: a parameter: expected at most 2^63 - 1 elements, found the shape [9223372036854775807, 2]
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<9223372036854775807x2xi8>) -> tensor<9223372036854775807x2xi8> {
  func.return %a0 : tensor<9223372036854775807x2xi8>
}
// -----
// module (size): rejected: a parameter: expected an array of at most 2^63 - 1 bytes, found tensor<9223372036854775807xf32>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<9223372036854775807xf32>) -> tensor<9223372036854775807xf32> {
  func.return %a0 : tensor<9223372036854775807xf32>
}
// -----
// module (size): rejected: stablehlo.broadcast_in_dim: (C1) expected at most 2^63 - 1 elements, found the shape [9223372036854775807, 9223372036854775807]
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<f32>) -> tensor<9223372036854775807x9223372036854775807xf32> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64>}> : (tensor<f32>) -> tensor<9223372036854775807x9223372036854775807xf32>
  func.return %r : tensor<9223372036854775807x9223372036854775807xf32>
}
// -----
// module (size): rejected: stablehlo.broadcast_in_dim: (C1) expected at most 2^63 - 1 elements, found the shape [4294967296, 4294967296]
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<f32>) -> tensor<4294967296x4294967296xf32> {
  %r = "stablehlo.broadcast_in_dim"(%a0) <{broadcast_dimensions = array<i64>}> : (tensor<f32>) -> tensor<4294967296x4294967296xf32>
  func.return %r : tensor<4294967296x4294967296xf32>
}
// -----
// module (size): rejected: stablehlo.reshape: (C2) expected at most 2^63 - 1 elements, found the shape [9223372036854775807, 2]
func.func @main(%a0: tensor<0xf32>) -> tensor<9223372036854775807x2xf32> {
  %r = "stablehlo.reshape"(%a0)  : (tensor<0xf32>) -> tensor<9223372036854775807x2xf32>
  func.return %r : tensor<9223372036854775807x2xf32>
}
// -----
// module (size): rejected: a result of stablehlo.convert: expected an array of at most 2^63 - 1 bytes, found tensor<9223372036854775807xi16>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<9223372036854775807xi8>) -> tensor<9223372036854775807xi16> {
  %r = "stablehlo.convert"(%a0)  : (tensor<9223372036854775807xi8>) -> tensor<9223372036854775807xi16>
  func.return %r : tensor<9223372036854775807xi16>
}
// -----
// module (size): rejected: a parameter: expected an array of at most 2^63 - 1 bytes, found tensor<9223372036854775807xi64>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<9223372036854775807xi64>) -> tensor<9223372036854775807x8xi8> {
  %r = "stablehlo.bitcast_convert"(%a0)  : (tensor<9223372036854775807xi64>) -> tensor<9223372036854775807x8xi8>
  func.return %r : tensor<9223372036854775807x8xi8>
}
// -----
// module (size): rejected: a parameter: expected at most 2^63 - 1 elements, found the shape [4, 9223372036854775807]
func.func @main(%a0: tensor<4x9223372036854775807xi8>) -> tensor<2x9223372036854775807xi8> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 0 : i64, concat_dimension = 1 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<4x9223372036854775807xi8>) -> tensor<2x9223372036854775807xi8>
  func.return %r : tensor<2x9223372036854775807xi8>
}
// -----
// module (size): rejected: a result of stablehlo.iota: expected at most 2^63 - 1 elements, found the shape [9223372036854775807, 2]
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main() -> tensor<9223372036854775807x2xi8> {
  %r = "stablehlo.iota"() <{iota_dimension = 0 : i64}> : () -> tensor<9223372036854775807x2xi8>
  func.return %r : tensor<9223372036854775807x2xi8>
}
// -----
// module (size): rejected: expected at most 2^63 - 1 elements, found the shape [9223372036854775807, 2]
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main() -> tensor<9223372036854775807x2xf32> {
  %r = "stablehlo.constant"() <{value = dense<0.0> : tensor<9223372036854775807x2xf32>}> : () -> tensor<9223372036854775807x2xf32>
  func.return %r : tensor<9223372036854775807x2xf32>
}
// -----
// module (size): rejected: stablehlo.concatenate: (C6) expected a size of at most 2^63 - 1 in dimension 0, found 9223372036854775807 and 9223372036854775807 more
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<9223372036854775807xi8>) -> tensor<?xi8> {
  %r = "stablehlo.concatenate"(%a0, %a0) <{dimension = 0 : i64}> : (tensor<9223372036854775807xi8>, tensor<9223372036854775807xi8>) -> tensor<?xi8>
  func.return %r : tensor<?xi8>
}
// -----
// module (size): rejected: stablehlo.pad: (C4) expected a size of at most 2^63 - 1, found 4 padded by low 9223372036854775807, interior 9223372036854775807, high 9223372036854775807
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<4xi8>, %a1: tensor<i8>) -> tensor<?xi8> {
  %r = "stablehlo.pad"(%a0, %a1) <{edge_padding_low = array<i64: 9223372036854775807>, edge_padding_high = array<i64: 9223372036854775807>, interior_padding = array<i64: 9223372036854775807>}> : (tensor<4xi8>, tensor<i8>) -> tensor<?xi8>
  func.return %r : tensor<?xi8>
}
// -----
// module (size): rejected: stablehlo.slice: (C3) expected 0 <= start <= limit <= 4 in dimension 0 of tensor<4xi8>, found -9223372036854775807 and 9223372036854775807
func.func @main(%a0: tensor<4xi8>) -> tensor<?xi8> {
  %r = "stablehlo.slice"(%a0) <{start_indices = array<i64: -9223372036854775807>, limit_indices = array<i64: 9223372036854775807>, strides = array<i64: 1>}> : (tensor<4xi8>) -> tensor<?xi8>
  func.return %r : tensor<?xi8>
}
// -----
// module (attribute): accepted
func.func @main(%a0: tensor<2xf32>) -> tensor<4xf32> {
  %r = "stablehlo.concatenate"(%a0, %a0) <{dimension = 0 : i64}> : (tensor<2xf32>, tensor<2xf32>) -> tensor<4xf32>
  func.return %r : tensor<4xf32>
}
// -----
// module (attribute): rejected: stablehlo.concatenate: expected dimension within 32 bits, found 4294967296
func.func @main(%a0: tensor<2xf32>) -> tensor<4xf32> {
  %r = "stablehlo.concatenate"(%a0, %a0) <{dimension = 4294967296 : i64}> : (tensor<2xf32>, tensor<2xf32>) -> tensor<4xf32>
  func.return %r : tensor<4xf32>
}
// -----
// module (attribute): rejected: stablehlo.concatenate: expected dimension within 32 bits, found 9223372036854775807
func.func @main(%a0: tensor<2xf32>) -> tensor<4xf32> {
  %r = "stablehlo.concatenate"(%a0, %a0) <{dimension = 9223372036854775807 : i64}> : (tensor<2xf32>, tensor<2xf32>) -> tensor<4xf32>
  func.return %r : tensor<4xf32>
}
// -----
// module (attribute): rejected: stablehlo.concatenate: expected dimension within 32 bits, found -9223372036854775808
func.func @main(%a0: tensor<2xf32>) -> tensor<4xf32> {
  %r = "stablehlo.concatenate"(%a0, %a0) <{dimension = -9223372036854775808 : i64}> : (tensor<2xf32>, tensor<2xf32>) -> tensor<4xf32>
  func.return %r : tensor<4xf32>
}
// -----
// module (attribute): rejected: expected an integer of i64, found 99999999999999999999
func.func @main(%a0: tensor<2xf32>) -> tensor<4xf32> {
  %r = "stablehlo.concatenate"(%a0, %a0) <{dimension = 99999999999999999999 : i64}> : (tensor<2xf32>, tensor<2xf32>) -> tensor<4xf32>
  func.return %r : tensor<4xf32>
}
// -----
// module (attribute): rejected: stablehlo.all_gather: (C1) expected all_gather_dim within [0, 1), found 4294967296
func.func @main(%a0: tensor<2xf32>) -> tensor<4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 4294967296 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<2xf32>) -> tensor<4xf32>
  func.return %r : tensor<4xf32>
}
// -----
// module (attribute): rejected: stablehlo.get_dimension_size: (C1) expected a dimension within [0, 1), found 4294967296
func.func @main(%a0: tensor<2xf32>) -> tensor<i32> {
  %r = "stablehlo.get_dimension_size"(%a0) <{dimension = 4294967296 : i64}> : (tensor<2xf32>) -> tensor<i32>
  func.return %r : tensor<i32>
}
// -----
// module (attribute): rejected: stablehlo.reverse: (C2, C3) expected dimensions within [0, 1), found [4294967296]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.reverse"(%a0) <{dimensions = array<i64: 4294967296>}> : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// module (attribute): rejected: stablehlo.transpose: (C2) expected permutation within [0, 1), found [4294967296]
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.transpose"(%a0) <{permutation = array<i64: 4294967296>}> : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// module (attribute): rejected: stablehlo.reduce_precision: expected exponent_bits within 32 bits, found 4294967304
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.reduce_precision"(%a0) <{exponent_bits = 4294967304 : i64, mantissa_bits = 4294967296 : i64}> : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// module (attribute): rejected: stablehlo.sort: (C4) expected a dimension within [-1, 1), found 4294967296
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.sort"(%a0) <{dimension = 4294967296 : i64}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction LT>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s) : (tensor<i1>) -> ()
  }) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// module (attribute): rejected: stablehlo.iota: expected iota_dimension within 32 bits, found 4294967296
func.func @main() -> tensor<2xi32> {
  %r = "stablehlo.iota"() <{iota_dimension = 4294967296 : i64}> : () -> tensor<2xi32>
  func.return %r : tensor<2xi32>
}
// -----
// module (attribute): rejected: stablehlo.composite: expected version within 32 bits, found 4294967296
func.func @main(%a0: tensor<f32>) -> tensor<f32> {
  %r = "stablehlo.composite"(%a0) <{name = "my.op", decomposition = @o, version = 4294967296 : i64}> : (tensor<f32>) -> tensor<f32>
  func.return %r : tensor<f32>
}
func.func private @o(%a0: tensor<f32>) -> tensor<f32> {
  func.return %a0 : tensor<f32>
}
// -----
// module (dynamic_size): accepted
func.func @main(%a0: tensor<?x3xf32>) -> tensor<?x3xf32> {
  func.return %a0 : tensor<?x3xf32>
}
// -----
// module (dynamic_size): rejected: stablehlo.negate: expected operand 0 to be a tensor, found tensor<*xf32>
func.func @main(%a0: tensor<*xf32>) -> tensor<*xf32> {
  %r = "stablehlo.negate"(%a0) : (tensor<*xf32>) -> tensor<*xf32>
  func.return %r : tensor<*xf32>
}
// -----
// module (dynamic_size): rejected: expected a word, found '-'
func.func @main(%a0: tensor<-1xf32>) -> tensor<-1xf32> {
  func.return %a0 : tensor<-1xf32>
}
