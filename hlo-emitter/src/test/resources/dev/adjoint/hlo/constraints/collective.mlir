// all_gather (I1, I2, I3, I4, I5, C1, C2, C3, C4, C5, C6): accepted
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_gather (C2, C4): accepted
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[1, 0]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_gather (C2): rejected: stablehlo.all_gather: (C2) expected each replica id once, found #0 more than once
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 0]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_gather (C4): rejected: stablehlo.all_gather: (C4) expected replica ids of at least 0, found -2
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, -2]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_gather (C3): rejected: stablehlo.all_gather: (C3, C4) expected replica ids from 0 to 1, found no #1
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 3]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_gather (C3, C4): rejected: stablehlo.all_gather: (C3, C4) expected replica ids from 0 to 1, found no #0
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[1, 2]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_gather (C1, C6): accepted
func.func @main(%a0: tensor<2x2xf32>, %a1: tensor<2x3xi32>) -> (tensor<2x4xf32>, tensor<2x6xi32>) {
  %r:2 = "stablehlo.all_gather"(%a0, %a1) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>, tensor<2x3xi32>) -> (tensor<2x4xf32>, tensor<2x6xi32>)
  func.return %r#0, %r#1 : tensor<2x4xf32>, tensor<2x6xi32>
}
// -----
// all_gather (C5): accepted
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<2x2xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_gather (I1): accepted
func.func @main(%a0: tensor<2x2x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x4x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<2x4x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<2x4x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// all_gather (C1): rejected: stablehlo.all_gather: (C1) expected all_gather_dim within [0, 2), found 2
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_gather (C1): rejected: stablehlo.all_gather: (C1) expected all_gather_dim within [0, 2), found -1
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = -1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_gather (C5): rejected: stablehlo.all_gather: (C5) expected a positive channel_id where use_global_device_ids is set, found 0
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_gather (C5): rejected: stablehlo.all_gather: (C5) expected a positive channel_id where use_global_device_ids is set, found none
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_gather (C6): rejected: stablehlo.all_gather: (C6) expected a size of dimension 1 that is a multiple of 2, found tensor<2x5xf32>
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x5xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<2x5xf32>
  func.return %r : tensor<2x5xf32>
}
// -----
// all_gather (C6): rejected: stablehlo.all_gather: (C6) expected a size of dimension 1 that is a multiple of 2, found tensor<2x6xf32>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x6xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<2x6xf32>
  func.return %r : tensor<2x6xf32>
}
// -----
// all_gather (C6): rejected: stablehlo.all_gather: (C6) expected a result that differs from tensor<2x2xf32> in dimension 1 only, found tensor<4x4xf32>
func.func @main(%a0: tensor<2x2xf32>) -> tensor<4x4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<4x4xf32>
  func.return %r : tensor<4x4xf32>
}
// -----
// all_gather (C6): rejected: stablehlo.all_gather: (C6) expected a result that differs from tensor<2x2xf32> in dimension 1 only, found tensor<2x4xf64>
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x4xf64> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<2x4xf64>
  func.return %r : tensor<2x4xf64>
}
// -----
// all_gather (C6): rejected: stablehlo.all_gather: (C6) expected as many results as operands, found 1 and 2
func.func @main(%a0: tensor<2x2xf32>, %a1: tensor<2x2xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_gather"(%a0, %a1) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_gather (C6): rejected: stablehlo.all_gather: (C6) expected as many results as operands, found 2 and 1
func.func @main(%a0: tensor<2x2xf32>) -> (tensor<2x4xf32>, tensor<2x4xf32>) {
  %r:2 = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>) -> (tensor<2x4xf32>, tensor<2x4xf32>)
  func.return %r#0, %r#1 : tensor<2x4xf32>, tensor<2x4xf32>
}
// -----
// all_gather (I3): rejected: stablehlo.all_gather: (I3) expected replica groups as a tensor of rank 2 of 64-bit integers, found tensor<2xi64>
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[0, 1]> : tensor<2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_gather (I3): rejected: stablehlo.all_gather: (I3) expected replica groups as a tensor of rank 2 of 64-bit integers, found tensor<1x2xf32>
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0.0, 1.0]]> : tensor<1x2xf32>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_gather (I3): rejected: stablehlo.all_gather: (I3) expected replica groups as a tensor of rank 2 of 64-bit integers, found tensor<1x2xi32>
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi32>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_gather (I5): rejected: stablehlo.all_gather: expected use_global_device_ids to be Bool, found "no"
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids = "no"}> : (tensor<2x2xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_gather (I4): rejected: stablehlo.all_gather: expected channel_handle to be ChannelHandle, found "no"
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = "no", use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_gather (I1): rejected: stablehlo.all_gather: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2x4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (!stablehlo.token) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_gather (I2): rejected: stablehlo.all_gather: expected all_gather_dim to be Int, found "no"
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_gather"(%a0) <{all_gather_dim = "no", replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_reduce (I1, I2, I3, I4, I5, C1, C2, C3, C4, C5, C6, C7): accepted
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// all_reduce (C1, C3): accepted
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[1, 0]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// all_reduce (C1): rejected: stablehlo.all_reduce: (C1) expected each replica id once, found #0 more than once
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[0, 0]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// all_reduce (C3): rejected: stablehlo.all_reduce: (C3) expected replica ids of at least 0, found -2
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[0, -2]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// all_reduce (C2): rejected: stablehlo.all_reduce: (C2, C3) expected replica ids from 0 to 1, found no #1
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[0, 3]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// all_reduce (C2, C3): rejected: stablehlo.all_reduce: (C2, C3) expected replica ids from 0 to 1, found no #0
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[1, 2]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// all_reduce (C5, C7): accepted
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf64> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f64>, %p1: tensor<f64>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f64>, tensor<f64>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf64>
  func.return %r : tensor<2x2xf64>
}
// -----
// all_reduce (C6): accepted
func.func @main(%a0: tensor<2x2xf32>, %a1: tensor<3xf32>) -> (tensor<2x2xf32>, tensor<3xf32>) {
  %r:2 = "stablehlo.all_reduce"(%a0, %a1) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>, tensor<3xf32>) -> (tensor<2x2xf32>, tensor<3xf32>)
  func.return %r#0, %r#1 : tensor<2x2xf32>, tensor<3xf32>
}
// -----
// all_reduce (C4): accepted
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// all_reduce (C4): rejected: stablehlo.all_reduce: (C4) expected a positive channel_id where use_global_device_ids is set, found 0
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// all_reduce (C4): rejected: stablehlo.all_reduce: (C4) expected a positive channel_id where use_global_device_ids is set, found none
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// all_reduce (C5, I5): rejected: stablehlo.all_reduce: (C5) expected a reduction-region that takes 2 parameters, found 1
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>):
    "stablehlo.return"(%p0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// all_reduce (C5): rejected: stablehlo.all_reduce: (C5) expected a reduction-region whose element type tensor<f16> is promotable from tensor<f32>
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f16>, %p1: tensor<f16>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f16>, tensor<f16>) -> tensor<f16>
    "stablehlo.return"(%s0) : (tensor<f16>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// all_reduce (C5): rejected: stablehlo.all_reduce: (C5) expected a reduction-region whose element type tensor<i32> is promotable from tensor<f32>
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<i32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    "stablehlo.return"(%s0) : (tensor<i32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// all_reduce (C6): rejected: stablehlo.all_reduce: expected results [tensor<2x2xf32>], found [tensor<2x3xf32>]
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x3xf32> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// all_reduce (C6): rejected: stablehlo.all_reduce: expected results [tensor<2x2xf32>], found [tensor<2x2xf32>, tensor<2x2xf32>]
func.func @main(%a0: tensor<2x2xf32>) -> (tensor<2x2xf32>, tensor<2x2xf32>) {
  %r:2 = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> (tensor<2x2xf32>, tensor<2x2xf32>)
  func.return %r#0, %r#1 : tensor<2x2xf32>, tensor<2x2xf32>
}
// -----
// all_reduce (C7): rejected: stablehlo.all_reduce: expected results [tensor<2x2xf32>], found [tensor<2x2xf64>]
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf64> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf64>
  func.return %r : tensor<2x2xf64>
}
// -----
// all_reduce (C7): rejected: stablehlo.all_reduce: expected results [tensor<2x2xf64>], found [tensor<2x2xf32>]
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f64>, %p1: tensor<f64>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f64>, tensor<f64>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// all_reduce (I5): rejected: stablehlo.all_reduce: expected 1 regions, found 0
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// all_reduce (I2): rejected: stablehlo.all_reduce: (I2) expected replica groups as a tensor of rank 2 of 64-bit integers, found tensor<2xi64>
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[0, 1]> : tensor<2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// all_reduce (I3): rejected: stablehlo.all_reduce: expected channel_handle to be ChannelHandle, found "no"
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = "no", use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// all_reduce (I4): rejected: stablehlo.all_reduce: expected use_global_device_ids to be Bool, found "no"
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids = "no"}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// all_reduce (I1): rejected: stablehlo.all_reduce: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2x2xf32> {
  %r = "stablehlo.all_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (!stablehlo.token) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// all_to_all (I1, I2, I3, I4, I5, I6, C1, C2, C3, C4, C5, C6, C7, C8, C9): accepted
func.func @main(%a0: tensor<2x4xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// all_to_all (C5, C7): accepted
func.func @main(%a0: tensor<2x4xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[1, 0]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// all_to_all (C5): rejected: stablehlo.all_to_all: (C5) expected each replica id once, found #0 more than once
func.func @main(%a0: tensor<2x4xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 0]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// all_to_all (C7): rejected: stablehlo.all_to_all: (C7) expected replica ids of at least 0, found -2
func.func @main(%a0: tensor<2x4xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[0, -2]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// all_to_all (C6): rejected: stablehlo.all_to_all: (C6, C7) expected replica ids from 0 to 1, found no #1
func.func @main(%a0: tensor<2x4xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 3]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// all_to_all (C6, C7): rejected: stablehlo.all_to_all: (C6, C7) expected replica ids from 0 to 1, found no #0
func.func @main(%a0: tensor<2x4xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[1, 2]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// all_to_all (C9): accepted
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 1 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_to_all (I1): accepted
func.func @main(%a0: tensor<2x4x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<4x2x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<4x2x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<4x2x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// all_to_all (C1): rejected: stablehlo.all_to_all: (C1) expected split_dimension within [0, 2), found 2
func.func @main(%a0: tensor<2x4xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 2 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// all_to_all (C1): rejected: stablehlo.all_to_all: (C1) expected split_dimension within [0, 2), found -1
func.func @main(%a0: tensor<2x4xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = -1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// all_to_all (C2): rejected: stablehlo.all_to_all: (C2) expected a size of the split dimension that is a multiple of split_count 2, found 5
func.func @main(%a0: tensor<2x5xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x5xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// all_to_all (C3): rejected: stablehlo.all_to_all: (C3) expected concat_dimension within [0, 2), found 2
func.func @main(%a0: tensor<2x4xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 2 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// all_to_all (C3): rejected: stablehlo.all_to_all: (C3) expected concat_dimension within [0, 2), found -1
func.func @main(%a0: tensor<2x4xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = -1 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// all_to_all (C4): rejected: stablehlo.all_to_all: (C4) expected a positive split_count, found 0
func.func @main(%a0: tensor<2x4xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 0 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// all_to_all (C4): rejected: stablehlo.all_to_all: (C4) expected a positive split_count, found -2
func.func @main(%a0: tensor<2x4xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = -2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// all_to_all (C8): rejected: stablehlo.all_to_all: (C8) expected groups of split_count = 4 processes, found 2
func.func @main(%a0: tensor<2x4xf32>) -> tensor<8x1xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 4 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<8x1xf32>
  func.return %r : tensor<8x1xf32>
}
// -----
// all_to_all (C8): rejected: stablehlo.all_to_all: (C8) expected groups of split_count = 2 processes, found 1
func.func @main(%a0: tensor<2x4xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[0], [1]]> : tensor<2x1xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// all_to_all (C9): rejected: stablehlo.all_to_all: expected results [tensor<4x2xf32>], found [tensor<2x4xf32>]
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// all_to_all (C9): rejected: stablehlo.all_to_all: expected results [tensor<4x2xf32>], found [tensor<4x2xf64>]
func.func @main(%a0: tensor<2x4xf32>) -> tensor<4x2xf64> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<4x2xf64>
  func.return %r : tensor<4x2xf64>
}
// -----
// all_to_all (I5): rejected: stablehlo.all_to_all: (I5) expected replica groups as a tensor of rank 2 of 64-bit integers, found tensor<2xi64>
func.func @main(%a0: tensor<2x4xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[0, 1]> : tensor<2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// all_to_all (I6): rejected: stablehlo.all_to_all: expected channel_handle to be ChannelHandle, found "no"
func.func @main(%a0: tensor<2x4xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = "no"}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// all_to_all (I1): rejected: stablehlo.all_to_all: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (!stablehlo.token) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// all_to_all (I2): rejected: stablehlo.all_to_all: expected split_dimension to be Int, found "no"
func.func @main(%a0: tensor<2x4xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = "no", concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// all_to_all (I3): rejected: stablehlo.all_to_all: expected concat_dimension to be Int, found "no"
func.func @main(%a0: tensor<2x4xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = "no", split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// all_to_all (I4): rejected: stablehlo.all_to_all: expected split_count to be Int, found "no"
func.func @main(%a0: tensor<2x4xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.all_to_all"(%a0) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = "no", replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// collective_broadcast (C1, C2, C3, C5, I1, I2, I3, I4): accepted
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_broadcast"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>}> : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_broadcast (C1, C2): accepted
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_broadcast"(%a0) <{replica_groups = dense<[[1, 0]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>}> : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_broadcast (C1): rejected: stablehlo.collective_broadcast: (C1) expected each replica id once, found #0 more than once
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_broadcast"(%a0) <{replica_groups = dense<[[0, 0]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>}> : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_broadcast (C2): rejected: stablehlo.collective_broadcast: (C2) expected replica ids of at least 0, found -2
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_broadcast"(%a0) <{replica_groups = dense<[[0, -2]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>}> : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_broadcast (C4, C5, C6, I4): accepted
// MLIR (jaxlib 0.10.2) rejects this.
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>, %a2: tensor<2xi32>) -> (tensor<2xf32>, tensor<3xf32>) {
  %r:2 = "stablehlo.collective_broadcast"(%a0, %a1, %a2) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>, has_dynamic_root = true}> : (tensor<2xf32>, tensor<3xf32>, tensor<2xi32>) -> (tensor<2xf32>, tensor<3xf32>)
  func.return %r#0, %r#1 : tensor<2xf32>, tensor<3xf32>
}
// -----
// collective_broadcast (C3): rejected: stablehlo.collective_broadcast: (C3) expected at least one operand, found none
func.func @main() {
  "stablehlo.collective_broadcast"() <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>}> : () -> ()
  func.return
}
// -----
// collective_broadcast (C3): rejected: stablehlo.collective_broadcast: expected results [tensor<2x2xf32>], found [tensor<3x2xf32>]
func.func @main(%a0: tensor<2x2xf32>) -> tensor<3x2xf32> {
  %r = "stablehlo.collective_broadcast"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>}> : (tensor<2x2xf32>) -> tensor<3x2xf32>
  func.return %r : tensor<3x2xf32>
}
// -----
// collective_broadcast (C4): rejected: stablehlo.collective_broadcast: (C4) expected at least two operands (data and root) with has_dynamic_root, found 1
func.func @main(%a0: tensor<2x2xf32>) {
  "stablehlo.collective_broadcast"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>, has_dynamic_root = true}> : (tensor<2x2xf32>) -> ()
  func.return
}
// -----
// collective_broadcast (C4): rejected: stablehlo.collective_broadcast: (C4) expected roots of type tensor<2xi32> as the last operand, found tensor<1xi32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>, %a2: tensor<1xi32>) -> (tensor<2xf32>, tensor<3xf32>) {
  %r:2 = "stablehlo.collective_broadcast"(%a0, %a1, %a2) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>, has_dynamic_root = true}> : (tensor<2xf32>, tensor<3xf32>, tensor<1xi32>) -> (tensor<2xf32>, tensor<3xf32>)
  func.return %r#0, %r#1 : tensor<2xf32>, tensor<3xf32>
}
// -----
// collective_broadcast (C4): rejected: stablehlo.collective_broadcast: (C4) expected roots of type tensor<2xi32> as the last operand, found tensor<2xi64>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>, %a2: tensor<2xi64>) -> (tensor<2xf32>, tensor<3xf32>) {
  %r:2 = "stablehlo.collective_broadcast"(%a0, %a1, %a2) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>, has_dynamic_root = true}> : (tensor<2xf32>, tensor<3xf32>, tensor<2xi64>) -> (tensor<2xf32>, tensor<3xf32>)
  func.return %r#0, %r#1 : tensor<2xf32>, tensor<3xf32>
}
// -----
// collective_broadcast (C4): rejected: stablehlo.collective_broadcast: expected results [tensor<2xf32>, tensor<3xf32>], found [tensor<2xf32>, tensor<4xf32>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>, %a2: tensor<2xi32>) -> (tensor<2xf32>, tensor<4xf32>) {
  %r:2 = "stablehlo.collective_broadcast"(%a0, %a1, %a2) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>, has_dynamic_root = true}> : (tensor<2xf32>, tensor<3xf32>, tensor<2xi32>) -> (tensor<2xf32>, tensor<4xf32>)
  func.return %r#0, %r#1 : tensor<2xf32>, tensor<4xf32>
}
// -----
// collective_broadcast (C5): rejected: stablehlo.collective_broadcast: expected results [tensor<2x2xf32>], found [tensor<2x2xf32>, tensor<2x2xf32>]
func.func @main(%a0: tensor<2x2xf32>) -> (tensor<2x2xf32>, tensor<2x2xf32>) {
  %r:2 = "stablehlo.collective_broadcast"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>}> : (tensor<2x2xf32>) -> (tensor<2x2xf32>, tensor<2x2xf32>)
  func.return %r#0, %r#1 : tensor<2x2xf32>, tensor<2x2xf32>
}
// -----
// collective_broadcast (C5): rejected: stablehlo.collective_broadcast: expected results [tensor<2xf32>, tensor<3xf32>], found [tensor<2xf32>, tensor<3xf32>, tensor<2xi32>]
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>, %a2: tensor<2xi32>) -> (tensor<2xf32>, tensor<3xf32>, tensor<2xi32>) {
  %r:3 = "stablehlo.collective_broadcast"(%a0, %a1, %a2) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>, has_dynamic_root = true}> : (tensor<2xf32>, tensor<3xf32>, tensor<2xi32>) -> (tensor<2xf32>, tensor<3xf32>, tensor<2xi32>)
  func.return %r#0, %r#1, %r#2 : tensor<2xf32>, tensor<3xf32>, tensor<2xi32>
}
// -----
// collective_broadcast (I2): rejected: stablehlo.collective_broadcast: (I2) expected replica groups as a tensor of rank 2 of 64-bit integers, found tensor<2xi64>
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_broadcast"(%a0) <{replica_groups = dense<[0, 1]> : tensor<2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>}> : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_broadcast (I3): rejected: stablehlo.collective_broadcast: expected channel_handle to be ChannelHandle, found "no"
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_broadcast"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = "no"}> : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_broadcast (I4): rejected: stablehlo.collective_broadcast: expected has_dynamic_root to be Bool, found "no"
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_broadcast"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>, has_dynamic_root = "no"}> : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_broadcast (I1): rejected: stablehlo.collective_broadcast: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_broadcast"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>}> : (!stablehlo.token) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_permute (I1, I2, I3, C1, C2, C3, C4, C5): accepted
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_permute"(%a0) <{source_target_pairs = dense<[[0, 1], [1, 2]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>}> : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_permute (C1, I2): rejected: stablehlo.collective_permute: (C1) expected source_target_pairs of shape [N, 2], found tensor<1x3xi64>
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_permute"(%a0) <{source_target_pairs = dense<[[0, 1, 2]]> : tensor<1x3xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>}> : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_permute (C2): rejected: stablehlo.collective_permute: (C2) expected each source once, found duplicate sources 0
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_permute"(%a0) <{source_target_pairs = dense<[[0, 1], [0, 2]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>}> : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_permute (C3): rejected: stablehlo.collective_permute: (C3) expected each target once, found duplicate targets 1
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_permute"(%a0) <{source_target_pairs = dense<[[0, 1], [2, 1]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>}> : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_permute (C4): rejected: stablehlo.collective_permute: (C4) expected processes of at least 0, found 0 and -1
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_permute"(%a0) <{source_target_pairs = dense<[[0, -1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>}> : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_permute (C5): rejected: stablehlo.collective_permute: expected results [tensor<2x2xf32>], found [tensor<2x3xf32>]
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x3xf32> {
  %r = "stablehlo.collective_permute"(%a0) <{source_target_pairs = dense<[[0, 1], [1, 2]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>}> : (tensor<2x2xf32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// collective_permute (C5): rejected: stablehlo.collective_permute: expected results [tensor<2x2xf32>], found [tensor<2x2xf64>]
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf64> {
  %r = "stablehlo.collective_permute"(%a0) <{source_target_pairs = dense<[[0, 1], [1, 2]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>}> : (tensor<2x2xf32>) -> tensor<2x2xf64>
  func.return %r : tensor<2x2xf64>
}
// -----
// collective_permute (I2): rejected: stablehlo.collective_permute: (I2) expected source_target_pairs as a tensor of rank 2 of 64-bit integers, found dense<[0, 1]> : tensor<2xi64>
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_permute"(%a0) <{source_target_pairs = dense<[0, 1]> : tensor<2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>}> : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_permute (I3): rejected: stablehlo.collective_permute: expected channel_handle to be ChannelHandle, found "no"
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_permute"(%a0) <{source_target_pairs = dense<[[0, 1], [1, 2]]> : tensor<2x2xi64>, channel_handle = "no"}> : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_permute (I1): rejected: stablehlo.collective_permute: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_permute"(%a0) <{source_target_pairs = dense<[[0, 1], [1, 2]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>}> : (!stablehlo.token) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_reduce (I1, I2, I3, I4, I5, C1, C2, C3, C4): accepted
// MLIR (jaxlib 0.10.2) rejects this.
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_reduce (C1, C2): accepted
// MLIR (jaxlib 0.10.2) rejects this.
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_reduce"(%a0) <{replica_groups = dense<[[1, 0]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_reduce (C1): rejected: stablehlo.collective_reduce: (C1) expected each replica id once, found #0 more than once
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_reduce"(%a0) <{replica_groups = dense<[[0, 0]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_reduce (C2): rejected: stablehlo.collective_reduce: (C2) expected replica ids of at least 0, found -2
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_reduce"(%a0) <{replica_groups = dense<[[0, -2]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_reduce (C3, I4): accepted
// MLIR (jaxlib 0.10.2) rejects this.
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>, %a2: tensor<2xi32>) -> (tensor<2xf32>, tensor<3xf32>) {
  %r:2 = "stablehlo.collective_reduce"(%a0, %a1, %a2) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, has_dynamic_root = true}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2xf32>, tensor<3xf32>, tensor<2xi32>) -> (tensor<2xf32>, tensor<3xf32>)
  func.return %r#0, %r#1 : tensor<2xf32>, tensor<3xf32>
}
// -----
// collective_reduce (C4): accepted
// MLIR (jaxlib 0.10.2) rejects this.
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf64> {
  %r = "stablehlo.collective_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> ({
  ^bb0(%p0: tensor<f64>, %p1: tensor<f64>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f64>, tensor<f64>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf64>
  func.return %r : tensor<2x2xf64>
}
// -----
// collective_reduce (C3): rejected: stablehlo.collective_reduce: expected results [tensor<2x2xf32>], found [tensor<2x3xf32>]
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x3xf32> {
  %r = "stablehlo.collective_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x3xf32>
  func.return %r : tensor<2x3xf32>
}
// -----
// collective_reduce (C3): rejected: stablehlo.collective_reduce: (C3) expected at least two operands (data and root) with has_dynamic_root, found 1
func.func @main(%a0: tensor<2x2xf32>) {
  "stablehlo.collective_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, has_dynamic_root = true}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> ()
  func.return
}
// -----
// collective_reduce (C3): rejected: stablehlo.collective_reduce: (C3) expected roots of type tensor<2xi32> as the last operand, found tensor<1xi32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>, %a2: tensor<1xi32>) -> (tensor<2xf32>, tensor<3xf32>) {
  %r:2 = "stablehlo.collective_reduce"(%a0, %a1, %a2) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, has_dynamic_root = true}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2xf32>, tensor<3xf32>, tensor<1xi32>) -> (tensor<2xf32>, tensor<3xf32>)
  func.return %r#0, %r#1 : tensor<2xf32>, tensor<3xf32>
}
// -----
// collective_reduce (C3): rejected: stablehlo.collective_reduce: (C3) expected roots of type tensor<2xi32> as the last operand, found tensor<2x1xi32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<3xf32>, %a2: tensor<2x1xi32>) -> (tensor<2xf32>, tensor<3xf32>) {
  %r:2 = "stablehlo.collective_reduce"(%a0, %a1, %a2) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, has_dynamic_root = true}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2xf32>, tensor<3xf32>, tensor<2x1xi32>) -> (tensor<2xf32>, tensor<3xf32>)
  func.return %r#0, %r#1 : tensor<2xf32>, tensor<3xf32>
}
// -----
// collective_reduce (C4, I5): rejected: stablehlo.collective_reduce: (C4) expected a reduction-region that takes 2 parameters, found 1
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> ({
  ^bb0(%p0: tensor<f32>):
    "stablehlo.return"(%p0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_reduce (C4): rejected: stablehlo.collective_reduce: (C4) expected a reduction-region whose element type tensor<i32> is promotable from tensor<f32>
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<i32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    "stablehlo.return"(%s0) : (tensor<i32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_reduce (I5): rejected: stablehlo.collective_reduce: expected 1 regions, found 0
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_reduce (I2): rejected: stablehlo.collective_reduce: (I2) expected replica groups as a tensor of rank 2 of 64-bit integers, found tensor<2xi64>
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_reduce"(%a0) <{replica_groups = dense<[0, 1]> : tensor<2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_reduce (I3): rejected: stablehlo.collective_reduce: expected channel_handle to be ChannelHandle, found "no"
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = "no"}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_reduce (I4): rejected: stablehlo.collective_reduce: expected has_dynamic_root to be Bool, found "no"
func.func @main(%a0: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, has_dynamic_root = "no"}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// collective_reduce (I1): rejected: stablehlo.collective_reduce: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2x2xf32> {
  %r = "stablehlo.collective_reduce"(%a0) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (!stablehlo.token) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (I1, I2, I3, I4, I5, I6, C1, C2, C3, C4, C5, C6, C7, C8, C9): accepted
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (C3, C5): accepted
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[1, 0]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (C3): rejected: stablehlo.reduce_scatter: (C3) expected each replica id once, found #0 more than once
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 0]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (C5): rejected: stablehlo.reduce_scatter: (C5) expected replica ids of at least 0, found -2
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, -2]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (C4): rejected: stablehlo.reduce_scatter: (C4, C5) expected replica ids from 0 to 1, found no #1
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 3]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (C4, C5): rejected: stablehlo.reduce_scatter: (C4, C5) expected replica ids from 0 to 1, found no #0
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[1, 2]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (C7, C9): accepted
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf64> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f64>, %p1: tensor<f64>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f64>, tensor<f64>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf64>
  func.return %r : tensor<2x2xf64>
}
// -----
// reduce_scatter (C6): accepted
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (C1): rejected: stablehlo.reduce_scatter: (C1) expected a size of dimension 1 of the operand that is a multiple of the result's 2, found 5
func.func @main(%a0: tensor<2x5xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x5xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (C1): rejected: stablehlo.reduce_scatter: (C1) expected a size of dimension 1 of the operand that is a multiple of the 2 processes, found 3
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2x3xf32>) -> tensor<2x1xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x3xf32>) -> tensor<2x1xf32>
  func.return %r : tensor<2x1xf32>
}
// -----
// reduce_scatter (C2): rejected: stablehlo.reduce_scatter: (C2) expected scatter_dimension within [0, 2), found 2
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (C2): rejected: stablehlo.reduce_scatter: (C2) expected scatter_dimension within [0, 2), found -1
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = -1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (C6): rejected: stablehlo.reduce_scatter: (C6) expected a positive channel_id where use_global_device_ids is set, found 0
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 0, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (C6): rejected: stablehlo.reduce_scatter: (C6) expected a positive channel_id where use_global_device_ids is set, found none
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (C7): rejected: stablehlo.reduce_scatter: (C7) expected a reduction-region whose element type tensor<i32> is promotable from tensor<f32>
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<i32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    "stablehlo.return"(%s0) : (tensor<i32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (C7, I6): rejected: stablehlo.reduce_scatter: (C7) expected a reduction-region that takes 2 parameters, found 1
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>):
    "stablehlo.return"(%p0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (C8): rejected: stablehlo.reduce_scatter: (C8) expected a size of dimension 1 of the result that is 4 divided by the 2 processes, found 4
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x4xf32>
  func.return %r : tensor<2x4xf32>
}
// -----
// reduce_scatter (C8): rejected: stablehlo.reduce_scatter: (C8) expected a result that differs from tensor<2x4xf32> in dimension 1 only, found tensor<3x2xf32>
func.func @main(%a0: tensor<2x4xf32>) -> tensor<3x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<3x2xf32>
  func.return %r : tensor<3x2xf32>
}
// -----
// reduce_scatter (C8): rejected: stablehlo.reduce_scatter: (C8) expected a size of dimension 1 of the result that is 4 divided by the 2 processes, found 1
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x1xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x1xf32>
  func.return %r : tensor<2x1xf32>
}
// -----
// reduce_scatter (C9): rejected: stablehlo.reduce_scatter: (C9) expected a result of f32, found tensor<2x2xf64>
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf64> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf64>
  func.return %r : tensor<2x2xf64>
}
// -----
// reduce_scatter (C9): rejected: stablehlo.reduce_scatter: (C9) expected a result of f64, found tensor<2x2xf32>
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f64>, %p1: tensor<f64>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f64>, tensor<f64>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (I6): rejected: stablehlo.reduce_scatter: expected 1 regions, found 0
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (I3): rejected: stablehlo.reduce_scatter: (I3) expected replica groups as a tensor of rank 2 of 64-bit integers, found tensor<2xi64>
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[0, 1]> : tensor<2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (I4): rejected: stablehlo.reduce_scatter: expected channel_handle to be ChannelHandle, found "no"
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = "no", use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (I5): rejected: stablehlo.reduce_scatter: expected use_global_device_ids to be Bool, found "no"
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids = "no"}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (I1): rejected: stablehlo.reduce_scatter: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (!stablehlo.token) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_scatter (I2): rejected: stablehlo.reduce_scatter: expected scatter_dimension to be Int, found "no"
func.func @main(%a0: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_scatter"(%a0) <{scatter_dimension = "no", replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<2x4xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
