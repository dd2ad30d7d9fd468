// ----- stablehlo.constant
func.func @main(%a: tensor<2xf64>) -> tensor<2xf64> {
  %0 = stablehlo.constant dense<1.0> : tensor<2xf64>
  %1 = stablehlo.add %0, %a : tensor<2xf64>
  return %1 : tensor<2xf64>
}
// ----- stablehlo.iota
func.func @main(%a: tensor<2xf64>) -> tensor<2xf64> {
  %0 = stablehlo.iota dim = 0 : tensor<2xf64>
  %1 = stablehlo.add %0, %a : tensor<2xf64>
  return %1 : tensor<2xf64>
}
// ----- stablehlo.partition_id
func.func @main(%a: tensor<2xf64>) -> tensor<ui32> {
  %0 = "stablehlo.partition_id"() : () -> tensor<ui32>
  return %0 : tensor<ui32>
}
// ----- stablehlo.replica_id
func.func @main(%a: tensor<2xf64>) -> tensor<ui32> {
  %0 = "stablehlo.replica_id"() : () -> tensor<ui32>
  return %0 : tensor<ui32>
}
// ----- stablehlo.create_token
func.func @main(%a: tensor<2xf64>) -> tensor<2xf64> {
  %0 = "stablehlo.create_token"() : () -> !stablehlo.token
  return %a : tensor<2xf64>
}
// ----- stablehlo.after_all jvp
func.func @main(%a: tensor<2xi32>) -> tensor<2xi32> {
  %0 = "stablehlo.create_token"() : () -> !stablehlo.token
  %1 = "stablehlo.after_all"(%0, %0) : (!stablehlo.token, !stablehlo.token) -> !stablehlo.token
  return %a : tensor<2xi32>
}
// ----- stablehlo.infeed jvp
func.func @main(%a: tensor<2xf64>) -> tensor<2xf64> {
  %0 = "stablehlo.create_token"() : () -> !stablehlo.token
  %1:2 = "stablehlo.infeed"(%0) : (!stablehlo.token) -> (tensor<2xf64>, !stablehlo.token)
  return %1#0 : tensor<2xf64>
}
// ----- stablehlo.recv jvp
func.func @main(%a: tensor<2xf64>) -> tensor<2xf64> {
  %0 = "stablehlo.create_token"() : () -> !stablehlo.token
  %1:2 = "stablehlo.recv"(%0) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 3>, is_host_transfer = true}> : (!stablehlo.token) -> (tensor<2xf64>, !stablehlo.token)
  return %1#0 : tensor<2xf64>
}
// ----- stablehlo.outfeed jvp vmap
func.func @main(%a: tensor<2xf64>) -> tensor<2xf64> {
  %0 = "stablehlo.create_token"() : () -> !stablehlo.token
  %1 = "stablehlo.outfeed"(%a, %0) <{outfeed_config = "config"}> : (tensor<2xf64>, !stablehlo.token) -> !stablehlo.token
  return %a : tensor<2xf64>
}
// ----- stablehlo.send jvp vmap
func.func @main(%a: tensor<2xf64>) -> tensor<2xf64> {
  %0 = "stablehlo.create_token"() : () -> !stablehlo.token
  %1 = "stablehlo.send"(%a, %0) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 2>, is_host_transfer = true}> : (tensor<2xf64>, !stablehlo.token) -> !stablehlo.token
  return %a : tensor<2xf64>
}
// ----- stablehlo.async_start jvp transpose vmap
func.func @main(%a: tensor<4xf64>) -> tensor<2xf64> {
  %0 = "stablehlo.async_start"(%a) ({
  ^bb0(%p: tensor<4xf64>):
    %s = "stablehlo.slice"(%p) <{start_indices = array<i64: 1>, limit_indices = array<i64: 3>, strides = array<i64: 1>}> : (tensor<4xf64>) -> tensor<2xf64>
    "stablehlo.return"(%s) : (tensor<2xf64>) -> ()
  }) : (tensor<4xf64>) -> !stablehlo.future<tensor<2xf64>>
  %1 = "stablehlo.async_done"(%0) : (!stablehlo.future<tensor<2xf64>>) -> tensor<2xf64>
  return %1 : tensor<2xf64>
}
// ----- stablehlo.async_done jvp transpose vmap
func.func @main(%a: tensor<4xf64>) -> tensor<2xf64> {
  %0 = "stablehlo.async_start"(%a) ({
  ^bb0(%p: tensor<4xf64>):
    %s = "stablehlo.slice"(%p) <{start_indices = array<i64: 1>, limit_indices = array<i64: 3>, strides = array<i64: 1>}> : (tensor<4xf64>) -> tensor<2xf64>
    "stablehlo.return"(%s) : (tensor<2xf64>) -> ()
  }) : (tensor<4xf64>) -> !stablehlo.future<tensor<2xf64>>
  %1 = "stablehlo.async_done"(%0) : (!stablehlo.future<tensor<2xf64>>) -> tensor<2xf64>
  return %1 : tensor<2xf64>
}
// ----- stablehlo.tuple jvp transpose vmap
func.func @main(%a: tensor<2xf64>) -> tensor<2xf64> {
  %0 = "stablehlo.tuple"(%a, %a) : (tensor<2xf64>, tensor<2xf64>) -> tuple<tensor<2xf64>, tensor<2xf64>>
  %1 = "stablehlo.get_tuple_element"(%0) <{index = 1 : i32}> : (tuple<tensor<2xf64>, tensor<2xf64>>) -> tensor<2xf64>
  return %1 : tensor<2xf64>
}
// ----- stablehlo.get_tuple_element jvp transpose vmap
func.func @main(%a: tensor<2xf64>) -> tensor<2xf64> {
  %0 = "stablehlo.tuple"(%a, %a) : (tensor<2xf64>, tensor<2xf64>) -> tuple<tensor<2xf64>, tensor<2xf64>>
  %1 = "stablehlo.get_tuple_element"(%0) <{index = 1 : i32}> : (tuple<tensor<2xf64>, tensor<2xf64>>) -> tensor<2xf64>
  return %1 : tensor<2xf64>
}
// ----- stablehlo.custom_call jvp transpose
func.func @main(%a: tensor<2xf64>) -> tensor<2xf64> {
  %0 = "stablehlo.custom_call"(%a) <{call_target_name = "target"}> : (tensor<2xf64>) -> tensor<2xf64>
  return %0 : tensor<2xf64>
}
// ----- stablehlo.uniform_quantize jvp
func.func @main(%a: tensor<2xf32>) -> tensor<2x!quant.uniform<i8:f32, 2.0:0>> {
  %0 = "stablehlo.uniform_quantize"(%a) : (tensor<2xf32>) -> tensor<2x!quant.uniform<i8:f32, 2.0:0>>
  return %0 : tensor<2x!quant.uniform<i8:f32, 2.0:0>>
}
// ----- stablehlo.uniform_dequantize jvp transpose
func.func @main(%a: tensor<2xf32>) -> tensor<2xf32> {
  %0 = "stablehlo.uniform_quantize"(%a) : (tensor<2xf32>) -> tensor<2x!quant.uniform<i8:f32, 2.0:0>>
  %1 = "stablehlo.uniform_dequantize"(%0) : (tensor<2x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2xf32>
  return %1 : tensor<2xf32>
}
// ----- stablehlo.uniform_dequantize jvp
func.func @main(%a: tensor<2x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2xf32> {
  %1 = "stablehlo.uniform_dequantize"(%a) : (tensor<2x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2xf32>
  return %1 : tensor<2xf32>
}
// ----- stablehlo.rng jvp
func.func @main(%a: tensor<f32>, %b: tensor<f32>) -> tensor<2x3xf32> {
  %c = stablehlo.constant dense<[2, 3]> : tensor<2xi64>
  %0 = "stablehlo.rng"(%a, %b, %c) <{rng_distribution = #stablehlo<rng_distribution UNIFORM>}> : (tensor<f32>, tensor<f32>, tensor<2xi64>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}
// ----- stablehlo.rng_bit_generator jvp
func.func @main(%a: tensor<2xui64>) -> (tensor<2xui64>, tensor<4xui32>) {
  %0:2 = "stablehlo.rng_bit_generator"(%a) <{rng_algorithm = #stablehlo<rng_algorithm THREE_FRY>}> : (tensor<2xui64>) -> (tensor<2xui64>, tensor<4xui32>)
  return %0#0, %0#1 : tensor<2xui64>, tensor<4xui32>
}
// ----- stablehlo.bitcast_convert jvp
func.func @main(%a: tensor<2xf32>) -> tensor<2xi32> {
  %0 = stablehlo.bitcast_convert %a : (tensor<2xf32>) -> tensor<2xi32>
  return %0 : tensor<2xi32>
}
// ----- stablehlo.convert
func.func @main(%a: tensor<2xf32>) -> tensor<2xf64> {
  %0 = stablehlo.convert %a : (tensor<2xf32>) -> tensor<2xf64>
  return %0 : tensor<2xf64>
}
// ----- stablehlo.reduce_precision
func.func @main(%a: tensor<2xf32>) -> tensor<2xf32> {
  %0 = "stablehlo.reduce_precision"(%a) <{exponent_bits = 5 : i32, mantissa_bits = 10 : i32}> : (tensor<2xf32>) -> tensor<2xf32>
  return %0 : tensor<2xf32>
}
// ----- stablehlo.select
func.func @main(%p: tensor<2xi1>, %a: tensor<2xf64>, %b: tensor<2xf64>) -> tensor<2xf64> {
  %0 = stablehlo.select %p, %a, %b : tensor<2xi1>, tensor<2xf64>
  return %0 : tensor<2xf64>
}
// ----- stablehlo.clamp
func.func @main(%p: tensor<2xf64>, %a: tensor<2xf64>, %b: tensor<2xf64>) -> tensor<2xf64> {
  %0 = stablehlo.clamp %p, %a, %b : tensor<2xf64>
  return %0 : tensor<2xf64>
}
// ----- stablehlo.broadcast_in_dim
func.func @main(%a: tensor<2xf64>) -> tensor<3x2xf64> {
  %0 = stablehlo.broadcast_in_dim %a, dims = [1] : (tensor<2xf64>) -> tensor<3x2xf64>
  return %0 : tensor<3x2xf64>
}
// ----- stablehlo.reshape
func.func @main(%a: tensor<6xf64>) -> tensor<3x2xf64> {
  %0 = stablehlo.reshape %a : (tensor<6xf64>) -> tensor<3x2xf64>
  return %0 : tensor<3x2xf64>
}
// ----- stablehlo.transpose
func.func @main(%a: tensor<2x3xf64>) -> tensor<3x2xf64> {
  %0 = stablehlo.transpose %a, dims = [1, 0] : (tensor<2x3xf64>) -> tensor<3x2xf64>
  return %0 : tensor<3x2xf64>
}
// ----- stablehlo.concatenate
func.func @main(%a: tensor<2xf64>, %b: tensor<3xf64>) -> tensor<5xf64> {
  %0 = stablehlo.concatenate %a, %b, dim = 0 : (tensor<2xf64>, tensor<3xf64>) -> tensor<5xf64>
  return %0 : tensor<5xf64>
}
// ----- stablehlo.reverse
func.func @main(%a: tensor<2xf64>) -> tensor<2xf64> {
  %0 = stablehlo.reverse %a, dims = [0] : tensor<2xf64>
  return %0 : tensor<2xf64>
}
// ----- stablehlo.unary_einsum
func.func @main(%a: tensor<2x3xf64>) -> tensor<3xf64> {
  %0 = "stablehlo.unary_einsum"(%a) <{einsum_config = "ab->b"}> : (tensor<2x3xf64>) -> tensor<3xf64>
  return %0 : tensor<3xf64>
}
// ----- func.call
func.func @main(%a: tensor<2xf64>) -> tensor<2xf64> {
  %0 = func.call @twice(%a) : (tensor<2xf64>) -> tensor<2xf64>
  return %0 : tensor<2xf64>
}
func.func private @twice(%a: tensor<2xf64>) -> tensor<2xf64> {
  %0 = stablehlo.add %a, %a : tensor<2xf64>
  return %0 : tensor<2xf64>
}
// ----- stablehlo.composite
func.func @main(%a: tensor<2xf64>) -> tensor<2xf64> {
  %0 = stablehlo.composite "my.twice" %a {decomposition = @twice} : (tensor<2xf64>) -> tensor<2xf64>
  return %0 : tensor<2xf64>
}
func.func private @twice(%a: tensor<2xf64>) -> tensor<2xf64> {
  %0 = stablehlo.add %a, %a : tensor<2xf64>
  return %0 : tensor<2xf64>
}
// ----- stablehlo.case
func.func @main(%i: tensor<i32>, %a: tensor<2xf64>) -> tensor<2xf64> {
  %0 = "stablehlo.case"(%i) ({
    "stablehlo.return"(%a) : (tensor<2xf64>) -> ()
  }, {
    %1 = stablehlo.negate %a : tensor<2xf64>
    "stablehlo.return"(%1) : (tensor<2xf64>) -> ()
  }) : (tensor<i32>) -> tensor<2xf64>
  return %0 : tensor<2xf64>
}
// ----- stablehlo.if
func.func @main(%i: tensor<i1>, %a: tensor<2xf64>) -> tensor<2xf64> {
  %0 = "stablehlo.if"(%i) ({
    "stablehlo.return"(%a) : (tensor<2xf64>) -> ()
  }, {
    %1 = stablehlo.negate %a : tensor<2xf64>
    "stablehlo.return"(%1) : (tensor<2xf64>) -> ()
  }) : (tensor<i1>) -> tensor<2xf64>
  return %0 : tensor<2xf64>
}
// ----- stablehlo.while transpose
func.func @main(%i: tensor<i32>, %a: tensor<2xf64>) -> tensor<2xf64> {
  %0:2 = "stablehlo.while"(%i, %a) ({
  ^bb0(%k: tensor<i32>, %x: tensor<2xf64>):
    %n = stablehlo.constant dense<3> : tensor<i32>
    %c = stablehlo.compare LT, %k, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
    "stablehlo.return"(%c) : (tensor<i1>) -> ()
  }, {
  ^bb0(%k: tensor<i32>, %x: tensor<2xf64>):
    %one = stablehlo.constant dense<1> : tensor<i32>
    %next = stablehlo.add %k, %one : tensor<i32>
    %y = stablehlo.add %x, %x : tensor<2xf64>
    "stablehlo.return"(%next, %y) : (tensor<i32>, tensor<2xf64>) -> ()
  }) : (tensor<i32>, tensor<2xf64>) -> (tensor<i32>, tensor<2xf64>)
  return %0#1 : tensor<2xf64>
}
// ----- stablehlo.get_dimension_size jvp
func.func @main(%a: tensor<2xf64>) -> tensor<i32> {
  %0 = "stablehlo.get_dimension_size"(%a) <{dimension = 0 : i64}> : (tensor<2xf64>) -> tensor<i32>
  return %0 : tensor<i32>
}
// ----- stablehlo.set_dimension_size jvp transpose vmap
func.func @main(%a: tensor<2xf64>, %n: tensor<i32>) -> tensor<?xf64> {
  %0 = "stablehlo.set_dimension_size"(%a, %n) <{dimension = 0 : i64}> : (tensor<2xf64>, tensor<i32>) -> tensor<?xf64>
  return %0 : tensor<?xf64>
}
// ----- stablehlo.dynamic_broadcast_in_dim jvp transpose vmap
func.func @main(%a: tensor<3xf64>, %n: tensor<2xi64>) -> tensor<?x?xf64> {
  %0 = "stablehlo.dynamic_broadcast_in_dim"(%a, %n) <{broadcast_dimensions = array<i64: 1>}> : (tensor<3xf64>, tensor<2xi64>) -> tensor<?x?xf64>
  return %0 : tensor<?x?xf64>
}
// ----- stablehlo.dynamic_reshape jvp transpose vmap
func.func @main(%a: tensor<6xf64>, %n: tensor<2xi64>) -> tensor<?x?xf64> {
  %0 = "stablehlo.dynamic_reshape"(%a, %n) : (tensor<6xf64>, tensor<2xi64>) -> tensor<?x?xf64>
  return %0 : tensor<?x?xf64>
}
// ----- stablehlo.dynamic_iota jvp vmap
func.func @main(%n: tensor<2xi64>) -> tensor<?x?xf64> {
  %0 = "stablehlo.dynamic_iota"(%n) <{iota_dimension = 1 : i64}> : (tensor<2xi64>) -> tensor<?x?xf64>
  return %0 : tensor<?x?xf64>
}
// ----- stablehlo.dynamic_iota jvp
func.func @main(%n: tensor<2xi64>) -> tensor<2x3xf64> {
  %0 = "stablehlo.dynamic_iota"(%n) <{iota_dimension = 1 : i64}> : (tensor<2xi64>) -> tensor<2x3xf64>
  return %0 : tensor<2x3xf64>
}
// ----- stablehlo.dynamic_pad jvp transpose vmap
func.func @main(%a: tensor<2xf64>, %p: tensor<f64>, %l: tensor<1xi64>, %h: tensor<1xi64>, %i: tensor<1xi64>) -> tensor<?xf64> {
  %0 = "stablehlo.dynamic_pad"(%a, %p, %l, %h, %i) : (tensor<2xf64>, tensor<f64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<?xf64>
  return %0 : tensor<?xf64>
}
// ----- stablehlo.real_dynamic_slice jvp transpose vmap
func.func @main(%a: tensor<6xf64>, %s: tensor<1xi64>, %l: tensor<1xi64>, %t: tensor<1xi64>) -> tensor<?xf64> {
  %0 = "stablehlo.real_dynamic_slice"(%a, %s, %l, %t) : (tensor<6xf64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<?xf64>
  return %0 : tensor<?xf64>
}
// ----- stablehlo.dynamic_gather jvp transpose vmap
func.func @main(%a: tensor<3x4x5xf64>, %i: tensor<7x2xi64>, %n: tensor<3xi32>) -> tensor<7x?x?xf64> {
  %0 = "stablehlo.dynamic_gather"(%a, %i, %n) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 1>}> : (tensor<3x4x5xf64>, tensor<7x2xi64>, tensor<3xi32>) -> tensor<7x?x?xf64>
  return %0 : tensor<7x?x?xf64>
}
// ----- stablehlo.dynamic_conv jvp transpose vmap
func.func @main(%a: tensor<2x5x3xf64>, %k: tensor<3x3x4xf64>, %p: tensor<1x2xi64>) -> tensor<2x?x4xf64> {
  %0 = "stablehlo.dynamic_conv"(%a, %k, %p) <{dimension_numbers = #stablehlo.conv<[b, 0, f]x[0, i, o]->[b, 0, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<2x5x3xf64>, tensor<3x3x4xf64>, tensor<1x2xi64>) -> tensor<2x?x4xf64>
  return %0 : tensor<2x?x4xf64>
}
// ----- stablehlo.all_reduce jvp transpose
func.func @main(%a: tensor<3xf64>) -> tensor<3xf64> {
  %0 = "stablehlo.all_reduce"(%a) <{replica_groups = dense<0> : tensor<1x1xi64>}> ({
  ^bb0(%x: tensor<f64>, %y: tensor<f64>):
    %c = stablehlo.maximum %x, %y : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<3xf64>) -> tensor<3xf64>
  return %0 : tensor<3xf64>
}
// ----- stablehlo.reduce_scatter jvp transpose
func.func @main(%a: tensor<3x2xf64>) -> tensor<3x2xf64> {
  %0 = "stablehlo.reduce_scatter"(%a) <{replica_groups = dense<0> : tensor<1x1xi64>, scatter_dimension = 0 : i64}> ({
  ^bb0(%x: tensor<f64>, %y: tensor<f64>):
    %c = stablehlo.maximum %x, %y : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<3x2xf64>) -> tensor<3x2xf64>
  return %0 : tensor<3x2xf64>
}
// ----- stablehlo.collective_reduce jvp transpose
func.func @main(%a: tensor<2x2xf64>) -> tensor<2x2xf64> {
  %0 = "stablehlo.collective_reduce"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%x: tensor<f64>, %y: tensor<f64>):
    %c = stablehlo.maximum %x, %y : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<2x2xf64>) -> tensor<2x2xf64>
  return %0 : tensor<2x2xf64>
}
// ----- stablehlo.collective_reduce transpose
func.func @main(%a: tensor<2x2xf64>) -> tensor<2x2xf64> {
  %0 = "stablehlo.collective_reduce"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%x: tensor<f64>, %y: tensor<f64>):
    %c = stablehlo.add %x, %y : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<2x2xf64>) -> tensor<2x2xf64>
  return %0 : tensor<2x2xf64>
}
// ----- stablehlo.collective_broadcast
func.func @main(%a: tensor<2x2xf64>) -> tensor<2x2xf64> {
  %0 = "stablehlo.collective_broadcast"(%a) <{replica_groups = dense<[[0, 1], [3, 2]]> : tensor<2x2xi64>}> : (tensor<2x2xf64>) -> tensor<2x2xf64>
  return %0 : tensor<2x2xf64>
}
// ----- stablehlo.collective_broadcast
func.func @main(%a: tensor<2x2xf64>) -> tensor<2x2xf64> {
  %0 = "stablehlo.collective_broadcast"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x2xf64>) -> tensor<2x2xf64>
  return %0 : tensor<2x2xf64>
}
// ----- stablehlo.cross-replica-sum
func.func @main(%a: tensor<2xf64>) -> tensor<2xf64> {
  %0 = "stablehlo.cross-replica-sum"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<2xf64>) -> tensor<2xf64>
  return %0 : tensor<2xf64>
}
// ----- stablehlo.select_and_scatter
func.func @main(%a: tensor<4xf64>, %s: tensor<2xf64>, %i: tensor<f64>) -> tensor<4xf64> {
  %0 = "stablehlo.select_and_scatter"(%a, %s, %i) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<f64>, %y: tensor<f64>):
    %c = stablehlo.compare GE, %x, %y : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }, {
  ^bb0(%x: tensor<f64>, %y: tensor<f64>):
    %c = stablehlo.multiply %x, %y : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<4xf64>, tensor<2xf64>, tensor<f64>) -> tensor<4xf64>
  return %0 : tensor<4xf64>
}
// ----- stablehlo.select_and_scatter
func.func @main(%a: tensor<4xf64>, %s: tensor<2xf64>, %i: tensor<f64>) -> tensor<4xf64> {
  %0 = "stablehlo.select_and_scatter"(%a, %s, %i) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 2>}> ({
  ^bb0(%x: tensor<f64>, %y: tensor<f64>):
    %z = stablehlo.negate %y : tensor<f64>
    %c = stablehlo.compare GE, %x, %z : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }, {
  ^bb0(%x: tensor<f64>, %y: tensor<f64>):
    %c = stablehlo.add %x, %y : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<4xf64>, tensor<2xf64>, tensor<f64>) -> tensor<4xf64>
  return %0 : tensor<4xf64>
}
// ----- chlo.ragged_dot jvp transpose
func.func @main(%a: tensor<2x11x5xf64>, %b: tensor<3x2x5x7xf64>, %n: tensor<2x3xi64>) -> tensor<2x11x7xf64> {
  %0 = "chlo.ragged_dot"(%a, %b, %n) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>}> : (tensor<2x11x5xf64>, tensor<3x2x5x7xf64>, tensor<2x3xi64>) -> tensor<2x11x7xf64>
  return %0 : tensor<2x11x7xf64>
}
// ----- unknown.op jvp transpose vmap
func.func @main(%a: tensor<2xf64>) -> tensor<2xf64> {
  %0 = "unknown.op"(%a) : (tensor<2xf64>) -> tensor<2xf64>
  return %0 : tensor<2xf64>
}
// ----- stablehlo.dot_general
func.func @main(%a: tensor<2x3xf64>, %b: tensor<3x4xf64>) -> tensor<2x4xf64> {
  %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<2x3xf64>, tensor<3x4xf64>) -> tensor<2x4xf64>
  return %0 : tensor<2x4xf64>
}
// ----- stablehlo.collective_broadcast jvp transpose vmap
func.func @main(%a: tensor<2xf64>, %r: tensor<1xi32>) -> tensor<2xf64> {
  %0 = "stablehlo.collective_broadcast"(%a, %r) <{has_dynamic_root = true, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<2xf64>, tensor<1xi32>) -> tensor<2xf64>
  return %0 : tensor<2xf64>
}
// ----- stablehlo.collective_reduce jvp transpose vmap
func.func @main(%a: tensor<2xf64>, %r: tensor<1xi32>) -> tensor<2xf64> {
  %0 = "stablehlo.collective_reduce"(%a, %r) <{has_dynamic_root = true, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%x: tensor<f64>, %y: tensor<f64>):
    %c = stablehlo.add %x, %y : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<2xf64>, tensor<1xi32>) -> tensor<2xf64>
  return %0 : tensor<2xf64>
}
