// after_all (I1): accepted
func.func @main(%a0: !stablehlo.token, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.after_all"(%a0, %a1) : (!stablehlo.token, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// after_all (I1): accepted
func.func @main() -> !stablehlo.token {
  %r = "stablehlo.after_all"() : () -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// after_all (I1): rejected: stablehlo.after_all: (I1) expected a token, found tensor<2xf32>
func.func @main(%a0: !stablehlo.token, %a1: tensor<2xf32>) -> !stablehlo.token {
  %r = "stablehlo.after_all"(%a0, %a1) : (!stablehlo.token, tensor<2xf32>) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// infeed (I1, I2, C1, C2, C3): accepted
func.func @main(%a0: !stablehlo.token) -> (tensor<2xf32>, tensor<3xi32>, !stablehlo.token) {
  %r:3 = "stablehlo.infeed"(%a0) <{infeed_config = "config", layout = [[0], [0]]}> : (!stablehlo.token) -> (tensor<2xf32>, tensor<3xi32>, !stablehlo.token)
  func.return %r#0, %r#1, %r#2 : tensor<2xf32>, tensor<3xi32>, !stablehlo.token
}
// -----
// infeed (C1, C2, C3): accepted
func.func @main(%a0: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.infeed"(%a0) <{infeed_config = "config", layout = []}> : (!stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// infeed (C1): rejected: stablehlo.infeed: (C1) expected at least 1 result, found 0
func.func @main(%a0: !stablehlo.token) {
  "stablehlo.infeed"(%a0) <{infeed_config = "config", layout = []}> : (!stablehlo.token) -> ()
  func.return
}
// -----
// infeed (C2): rejected: stablehlo.infeed: (C2) expected all results but the last to be tensors, found !stablehlo.token
func.func @main(%a0: !stablehlo.token) -> (!stablehlo.token, !stablehlo.token) {
  %r:2 = "stablehlo.infeed"(%a0) <{infeed_config = "config", layout = [[0]]}> : (!stablehlo.token) -> (!stablehlo.token, !stablehlo.token)
  func.return %r#0, %r#1 : !stablehlo.token, !stablehlo.token
}
// -----
// infeed (C2): rejected: stablehlo.infeed: (C2) expected all results but the last to be tensors, found tuple<tensor<f32>>
func.func @main(%a0: !stablehlo.token) -> (tuple<tensor<f32>>, !stablehlo.token) {
  %r:2 = "stablehlo.infeed"(%a0) <{infeed_config = "config", layout = [[0]]}> : (!stablehlo.token) -> (tuple<tensor<f32>>, !stablehlo.token)
  func.return %r#0, %r#1 : tuple<tensor<f32>>, !stablehlo.token
}
// -----
// infeed (C3): rejected: stablehlo.infeed: (C3) expected the last result to be a token, found tensor<3xi32>
func.func @main(%a0: !stablehlo.token) -> (tensor<2xf32>, tensor<3xi32>) {
  %r:2 = "stablehlo.infeed"(%a0) <{infeed_config = "config", layout = [[0]]}> : (!stablehlo.token) -> (tensor<2xf32>, tensor<3xi32>)
  func.return %r#0, %r#1 : tensor<2xf32>, tensor<3xi32>
}
// -----
// infeed (I1): rejected: stablehlo.infeed: (I1) expected a token, found tensor<2xf32>
func.func @main(%a0: tensor<2xf32>) -> (tensor<2xf32>, tensor<3xi32>, !stablehlo.token) {
  %r:3 = "stablehlo.infeed"(%a0) <{infeed_config = "config", layout = [[0], [0]]}> : (tensor<2xf32>) -> (tensor<2xf32>, tensor<3xi32>, !stablehlo.token)
  func.return %r#0, %r#1, %r#2 : tensor<2xf32>, tensor<3xi32>, !stablehlo.token
}
// -----
// infeed (I2): rejected: stablehlo.infeed: (I2) expected infeed_config to be a string, found 1 : i64
func.func @main(%a0: !stablehlo.token) -> (tensor<2xf32>, tensor<3xi32>, !stablehlo.token) {
  %r:3 = "stablehlo.infeed"(%a0) <{infeed_config = 1 : i64, layout = [[0], [0]]}> : (!stablehlo.token) -> (tensor<2xf32>, tensor<3xi32>, !stablehlo.token)
  func.return %r#0, %r#1, %r#2 : tensor<2xf32>, tensor<3xi32>, !stablehlo.token
}
// -----
// outfeed (I1, I2, I3): accepted
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.outfeed"(%a0, %a1) <{outfeed_config = "config"}> : (tensor<2xf32>, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// outfeed (I1): accepted
func.func @main(%a0: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.outfeed"(%a0) <{outfeed_config = "config"}> : (!stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// outfeed (I1): rejected: stablehlo.outfeed: (I1) expected tensors, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.outfeed"(%a0, %a1) <{outfeed_config = "config"}> : (!stablehlo.token, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// outfeed (I2): rejected: stablehlo.outfeed: (I2) expected a token, found tensor<2xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> !stablehlo.token {
  %r = "stablehlo.outfeed"(%a0, %a1) <{outfeed_config = "config"}> : (tensor<2xf32>, tensor<2xf32>) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// outfeed (I3): rejected: stablehlo.outfeed: (I3) expected outfeed_config to be a string, found 1 : i64
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.outfeed"(%a0, %a1) <{outfeed_config = 1 : i64}> : (tensor<2xf32>, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// outfeed (I1): rejected: stablehlo.outfeed: (I1) expected tensors, found tuple<tensor<f32>>
func.func @main(%a0: tuple<tensor<f32>>, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.outfeed"(%a0, %a1) <{outfeed_config = "config"}> : (tuple<tensor<f32>>, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// send (C5, I1, I2, I3, I4, I5): accepted
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.send"(%a0, %a1) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 2>, is_host_transfer = true}> : (tensor<2xf32>, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// send (C1, C2, C3, C4, C5, I6): accepted
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.send"(%a0, %a1) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, is_host_transfer = false, source_target_pairs = dense<[[0, 1], [1, 2]]> : tensor<2x2xi64>}> : (tensor<2xf32>, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// send (C1): rejected: stablehlo.send: (C1) expected source_target_pairs of shape [N, 2], found tensor<1x3xi64>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.send"(%a0, %a1) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, is_host_transfer = false, source_target_pairs = dense<[[0, 1, 2]]> : tensor<1x3xi64>}> : (tensor<2xf32>, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// send (C2): rejected: stablehlo.send: (C2) expected each source once, found duplicate sources 0
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.send"(%a0, %a1) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, is_host_transfer = false, source_target_pairs = dense<[[0, 1], [0, 2]]> : tensor<2x2xi64>}> : (tensor<2xf32>, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// send (C3): rejected: stablehlo.send: (C3) expected each target once, found duplicate targets 1
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.send"(%a0, %a1) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, is_host_transfer = false, source_target_pairs = dense<[[0, 1], [2, 1]]> : tensor<2x2xi64>}> : (tensor<2xf32>, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// send (C4): rejected: stablehlo.send: (C4) expected processes of at least 0, found 0 and -1
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.send"(%a0, %a1) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, is_host_transfer = false, source_target_pairs = dense<[[0, -1]]> : tensor<1x2xi64>}> : (tensor<2xf32>, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// send (C5, I4): rejected: stablehlo.send: (C5) expected a channel_type DEVICE_TO_HOST where is_host_transfer is true, found 1
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.send"(%a0, %a1) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, is_host_transfer = true}> : (tensor<2xf32>, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// send (C5, I5): rejected: stablehlo.send: (C5) expected a channel_type DEVICE_TO_DEVICE where is_host_transfer is false, found 2
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.send"(%a0, %a1) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 2>, is_host_transfer = false}> : (tensor<2xf32>, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// send (C5): rejected: stablehlo.send: (C5) expected a channel_type DEVICE_TO_HOST where is_host_transfer is true, found 3
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.send"(%a0, %a1) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 3>, is_host_transfer = true}> : (tensor<2xf32>, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// send (I1): rejected: stablehlo.send: (I1) expected tensors, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.send"(%a0, %a1) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 2>, is_host_transfer = true}> : (!stablehlo.token, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// send (I2): rejected: stablehlo.send: (I2) expected a token, found tensor<2xf32>
func.func @main(%a0: tensor<2xf32>, %a1: tensor<2xf32>) -> !stablehlo.token {
  %r = "stablehlo.send"(%a0, %a1) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 2>, is_host_transfer = true}> : (tensor<2xf32>, tensor<2xf32>) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// send (I3): rejected: stablehlo.send: expected an attribute channel_handle, found none
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.send"(%a0, %a1) <{is_host_transfer = true}> : (tensor<2xf32>, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// send (I3, I4): rejected: stablehlo.send: expected channel_handle to be ChannelHandle, found "no"
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.send"(%a0, %a1) <{channel_handle = "no", is_host_transfer = true}> : (tensor<2xf32>, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// send (I5): rejected: stablehlo.send: expected is_host_transfer to be Bool, found "no"
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.send"(%a0, %a1) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 2>, is_host_transfer = "no"}> : (tensor<2xf32>, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// send (I6): rejected: stablehlo.send: (I6) expected source_target_pairs as a tensor of rank 2 of 64-bit integers, found "no"
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.send"(%a0, %a1) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, is_host_transfer = false, source_target_pairs = "no"}> : (tensor<2xf32>, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// send (I6): rejected: stablehlo.send: (I6) expected source_target_pairs as a tensor of rank 2 of 64-bit integers, found dense<[0, 1]> : tensor<2xi64>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<2xf32>, %a1: !stablehlo.token) -> !stablehlo.token {
  %r = "stablehlo.send"(%a0, %a1) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, is_host_transfer = false, source_target_pairs = dense<[0, 1]> : tensor<2xi64>}> : (tensor<2xf32>, !stablehlo.token) -> !stablehlo.token
  func.return %r : !stablehlo.token
}
// -----
// recv (C5, I1, I2, I3, I4): accepted
func.func @main(%a0: !stablehlo.token) -> (tensor<2xf32>, !stablehlo.token) {
  %r:2 = "stablehlo.recv"(%a0) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 3>, is_host_transfer = true}> : (!stablehlo.token) -> (tensor<2xf32>, !stablehlo.token)
  func.return %r#0, %r#1 : tensor<2xf32>, !stablehlo.token
}
// -----
// recv (C1, C2, C3, C4, C5, I5): accepted
func.func @main(%a0: !stablehlo.token) -> (tensor<2xf32>, !stablehlo.token) {
  %r:2 = "stablehlo.recv"(%a0) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, is_host_transfer = false, source_target_pairs = dense<[[0, 1], [1, 2]]> : tensor<2x2xi64>}> : (!stablehlo.token) -> (tensor<2xf32>, !stablehlo.token)
  func.return %r#0, %r#1 : tensor<2xf32>, !stablehlo.token
}
// -----
// recv (C1): rejected: stablehlo.recv: (C1) expected source_target_pairs of shape [N, 2], found tensor<1x3xi64>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: !stablehlo.token) -> (tensor<2xf32>, !stablehlo.token) {
  %r:2 = "stablehlo.recv"(%a0) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, is_host_transfer = false, source_target_pairs = dense<[[0, 1, 2]]> : tensor<1x3xi64>}> : (!stablehlo.token) -> (tensor<2xf32>, !stablehlo.token)
  func.return %r#0, %r#1 : tensor<2xf32>, !stablehlo.token
}
// -----
// recv (C2): rejected: stablehlo.recv: (C2) expected each source once, found duplicate sources 0
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: !stablehlo.token) -> (tensor<2xf32>, !stablehlo.token) {
  %r:2 = "stablehlo.recv"(%a0) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, is_host_transfer = false, source_target_pairs = dense<[[0, 1], [0, 2]]> : tensor<2x2xi64>}> : (!stablehlo.token) -> (tensor<2xf32>, !stablehlo.token)
  func.return %r#0, %r#1 : tensor<2xf32>, !stablehlo.token
}
// -----
// recv (C3): rejected: stablehlo.recv: (C3) expected each target once, found duplicate targets 1
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: !stablehlo.token) -> (tensor<2xf32>, !stablehlo.token) {
  %r:2 = "stablehlo.recv"(%a0) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, is_host_transfer = false, source_target_pairs = dense<[[0, 1], [2, 1]]> : tensor<2x2xi64>}> : (!stablehlo.token) -> (tensor<2xf32>, !stablehlo.token)
  func.return %r#0, %r#1 : tensor<2xf32>, !stablehlo.token
}
// -----
// recv (C4): rejected: stablehlo.recv: (C4) expected processes of at least 0, found 0 and -1
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: !stablehlo.token) -> (tensor<2xf32>, !stablehlo.token) {
  %r:2 = "stablehlo.recv"(%a0) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, is_host_transfer = false, source_target_pairs = dense<[[0, -1]]> : tensor<1x2xi64>}> : (!stablehlo.token) -> (tensor<2xf32>, !stablehlo.token)
  func.return %r#0, %r#1 : tensor<2xf32>, !stablehlo.token
}
// -----
// recv (C5, I3): rejected: stablehlo.recv: (C5) expected a channel_type HOST_TO_DEVICE where is_host_transfer is true, found 1
func.func @main(%a0: !stablehlo.token) -> (tensor<2xf32>, !stablehlo.token) {
  %r:2 = "stablehlo.recv"(%a0) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, is_host_transfer = true}> : (!stablehlo.token) -> (tensor<2xf32>, !stablehlo.token)
  func.return %r#0, %r#1 : tensor<2xf32>, !stablehlo.token
}
// -----
// recv (C5, I4): rejected: stablehlo.recv: (C5) expected a channel_type DEVICE_TO_DEVICE where is_host_transfer is false, found 3
func.func @main(%a0: !stablehlo.token) -> (tensor<2xf32>, !stablehlo.token) {
  %r:2 = "stablehlo.recv"(%a0) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 3>, is_host_transfer = false}> : (!stablehlo.token) -> (tensor<2xf32>, !stablehlo.token)
  func.return %r#0, %r#1 : tensor<2xf32>, !stablehlo.token
}
// -----
// recv (C5): rejected: stablehlo.recv: (C5) expected a channel_type HOST_TO_DEVICE where is_host_transfer is true, found 2
func.func @main(%a0: !stablehlo.token) -> (tensor<2xf32>, !stablehlo.token) {
  %r:2 = "stablehlo.recv"(%a0) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 2>, is_host_transfer = true}> : (!stablehlo.token) -> (tensor<2xf32>, !stablehlo.token)
  func.return %r#0, %r#1 : tensor<2xf32>, !stablehlo.token
}
// -----
// recv (I1): rejected: stablehlo.recv: (I1) expected a token, found tensor<2xf32>
func.func @main(%a0: tensor<2xf32>) -> (tensor<2xf32>, !stablehlo.token) {
  %r:2 = "stablehlo.recv"(%a0) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 3>, is_host_transfer = true}> : (tensor<2xf32>) -> (tensor<2xf32>, !stablehlo.token)
  func.return %r#0, %r#1 : tensor<2xf32>, !stablehlo.token
}
// -----
// recv (I2): rejected: stablehlo.recv: expected an attribute channel_handle, found none
func.func @main(%a0: !stablehlo.token) -> (tensor<2xf32>, !stablehlo.token) {
  %r:2 = "stablehlo.recv"(%a0) <{is_host_transfer = true}> : (!stablehlo.token) -> (tensor<2xf32>, !stablehlo.token)
  func.return %r#0, %r#1 : tensor<2xf32>, !stablehlo.token
}
// -----
// recv (I2, I3): rejected: stablehlo.recv: expected channel_handle to be ChannelHandle, found "no"
func.func @main(%a0: !stablehlo.token) -> (tensor<2xf32>, !stablehlo.token) {
  %r:2 = "stablehlo.recv"(%a0) <{channel_handle = "no", is_host_transfer = true}> : (!stablehlo.token) -> (tensor<2xf32>, !stablehlo.token)
  func.return %r#0, %r#1 : tensor<2xf32>, !stablehlo.token
}
// -----
// recv (I4): rejected: stablehlo.recv: expected is_host_transfer to be Bool, found "no"
func.func @main(%a0: !stablehlo.token) -> (tensor<2xf32>, !stablehlo.token) {
  %r:2 = "stablehlo.recv"(%a0) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 3>, is_host_transfer = "no"}> : (!stablehlo.token) -> (tensor<2xf32>, !stablehlo.token)
  func.return %r#0, %r#1 : tensor<2xf32>, !stablehlo.token
}
// -----
// recv (I5): rejected: stablehlo.recv: (I5) expected source_target_pairs as a tensor of rank 2 of 64-bit integers, found "no"
func.func @main(%a0: !stablehlo.token) -> (tensor<2xf32>, !stablehlo.token) {
  %r:2 = "stablehlo.recv"(%a0) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, is_host_transfer = false, source_target_pairs = "no"}> : (!stablehlo.token) -> (tensor<2xf32>, !stablehlo.token)
  func.return %r#0, %r#1 : tensor<2xf32>, !stablehlo.token
}
// -----
// recv (I5): rejected: stablehlo.recv: (I5) expected source_target_pairs as a tensor of rank 2 of 64-bit integers, found dense<[0, 1]> : tensor<2xi64>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: !stablehlo.token) -> (tensor<2xf32>, !stablehlo.token) {
  %r:2 = "stablehlo.recv"(%a0) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>, is_host_transfer = false, source_target_pairs = dense<[0, 1]> : tensor<2xi64>}> : (!stablehlo.token) -> (tensor<2xf32>, !stablehlo.token)
  func.return %r#0, %r#1 : tensor<2xf32>, !stablehlo.token
}
// -----
// recv (I1): rejected: stablehlo.recv: (results) expected the last result to be a token, found tensor<2xf32>
func.func @main(%a0: !stablehlo.token) -> tensor<2xf32> {
  %r = "stablehlo.recv"(%a0) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 3>, is_host_transfer = true}> : (!stablehlo.token) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// recv (I1): rejected: stablehlo.recv: (results) expected at least 1 result, found 0
func.func @main(%a0: !stablehlo.token) {
  "stablehlo.recv"(%a0) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 3>, is_host_transfer = true}> : (!stablehlo.token) -> ()
  func.return
}
// -----
// async_start (I1, I2, C1, C2, C3, C4): accepted
func.func @main(%a0: tensor<4xf32>) -> !stablehlo.future<tensor<2xf32>> {
  %r = "stablehlo.async_start"(%a0) ({
  ^bb0(%p0: tensor<4xf32>):
    %s0 = "stablehlo.slice"(%p0) <{start_indices = array<i64: 1>, limit_indices = array<i64: 3>, strides = array<i64: 1>}> : (tensor<4xf32>) -> tensor<2xf32>
    "stablehlo.return"(%s0) : (tensor<2xf32>) -> ()
  }) : (tensor<4xf32>) -> !stablehlo.future<tensor<2xf32>>
  func.return %r : !stablehlo.future<tensor<2xf32>>
}
// -----
// async_start (C1, C2, C4): accepted
func.func @main(%a0: tensor<4xf32>) -> !stablehlo.future<tensor<8xf32>> {
  %r = "stablehlo.async_start"(%a0) ({
  ^bb0(%p0: tensor<4xf32>):
    %s0 = "stablehlo.all_gather"(%p0) <{all_gather_dim = 0 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<4xf32>) -> tensor<8xf32>
    "stablehlo.return"(%s0) : (tensor<8xf32>) -> ()
  }) : (tensor<4xf32>) -> !stablehlo.future<tensor<8xf32>>
  func.return %r : !stablehlo.future<tensor<8xf32>>
}
// -----
// async_start (C1, I2): rejected: stablehlo.async_start: (C1) expected a region of exactly one operation and a return, found 0 operations
func.func @main(%a0: tensor<4xf32>) -> !stablehlo.future<tensor<4xf32>> {
  %r = "stablehlo.async_start"(%a0) ({
  ^bb0(%p0: tensor<4xf32>):
    "stablehlo.return"(%p0) : (tensor<4xf32>) -> ()
  }) : (tensor<4xf32>) -> !stablehlo.future<tensor<4xf32>>
  func.return %r : !stablehlo.future<tensor<4xf32>>
}
// -----
// async_start (C1): rejected: stablehlo.async_start: (C1) expected a region of exactly one operation and a return, found 2 operations
func.func @main(%a0: tensor<4xf32>) -> !stablehlo.future<tensor<2xf32>> {
  %r = "stablehlo.async_start"(%a0) ({
  ^bb0(%p0: tensor<4xf32>):
    %s0 = "stablehlo.slice"(%p0) <{start_indices = array<i64: 1>, limit_indices = array<i64: 3>, strides = array<i64: 1>}> : (tensor<4xf32>) -> tensor<2xf32>
    %s1 = "stablehlo.negate"(%s0) : (tensor<2xf32>) -> tensor<2xf32>
    "stablehlo.return"(%s0) : (tensor<2xf32>) -> ()
  }) : (tensor<4xf32>) -> !stablehlo.future<tensor<2xf32>>
  func.return %r : !stablehlo.future<tensor<2xf32>>
}
// -----
// async_start (C2): rejected: stablehlo.async_start: (C2) expected one of [stablehlo.all_reduce, stablehlo.all_gather, stablehlo.all_to_all, stablehlo.collective_permute, stablehlo.reduce_scatter, stablehlo.collective_broadcast, stablehlo.slice, stablehlo.dynamic_slice, stablehlo.dynamic_update_slice], found stablehlo.negate
func.func @main(%a0: tensor<4xf32>) -> !stablehlo.future<tensor<4xf32>> {
  %r = "stablehlo.async_start"(%a0) ({
  ^bb0(%p0: tensor<4xf32>):
    %s0 = "stablehlo.negate"(%p0) : (tensor<4xf32>) -> tensor<4xf32>
    "stablehlo.return"(%s0) : (tensor<4xf32>) -> ()
  }) : (tensor<4xf32>) -> !stablehlo.future<tensor<4xf32>>
  func.return %r : !stablehlo.future<tensor<4xf32>>
}
// -----
// async_start (C3, I1): rejected: stablehlo.async_start: (C3) expected as many operands as region arguments, found 2 and 1
func.func @main(%a0: tensor<4xf32>, %a1: tensor<4xf32>) -> !stablehlo.future<tensor<2xf32>> {
  %r = "stablehlo.async_start"(%a0, %a1) ({
  ^bb0(%p0: tensor<4xf32>):
    %s0 = "stablehlo.slice"(%p0) <{start_indices = array<i64: 1>, limit_indices = array<i64: 3>, strides = array<i64: 1>}> : (tensor<4xf32>) -> tensor<2xf32>
    "stablehlo.return"(%s0) : (tensor<2xf32>) -> ()
  }) : (tensor<4xf32>, tensor<4xf32>) -> !stablehlo.future<tensor<2xf32>>
  func.return %r : !stablehlo.future<tensor<2xf32>>
}
// -----
// async_start (C3, I1): rejected: stablehlo.async_start: (C3) expected operands of the types of the region's arguments [tensor<4xf32>], found [tensor<5xf32>]
func.func @main(%a0: tensor<5xf32>) -> !stablehlo.future<tensor<2xf32>> {
  %r = "stablehlo.async_start"(%a0) ({
  ^bb0(%p0: tensor<4xf32>):
    %s0 = "stablehlo.slice"(%p0) <{start_indices = array<i64: 1>, limit_indices = array<i64: 3>, strides = array<i64: 1>}> : (tensor<4xf32>) -> tensor<2xf32>
    "stablehlo.return"(%s0) : (tensor<2xf32>) -> ()
  }) : (tensor<5xf32>) -> !stablehlo.future<tensor<2xf32>>
  func.return %r : !stablehlo.future<tensor<2xf32>>
}
// -----
// async_start (C4): rejected: stablehlo.async_start: expected results [!stablehlo.future<tensor<2xf32>>], found [!stablehlo.future<tensor<3xf32>>]
func.func @main(%a0: tensor<4xf32>) -> !stablehlo.future<tensor<3xf32>> {
  %r = "stablehlo.async_start"(%a0) ({
  ^bb0(%p0: tensor<4xf32>):
    %s0 = "stablehlo.slice"(%p0) <{start_indices = array<i64: 1>, limit_indices = array<i64: 3>, strides = array<i64: 1>}> : (tensor<4xf32>) -> tensor<2xf32>
    "stablehlo.return"(%s0) : (tensor<2xf32>) -> ()
  }) : (tensor<4xf32>) -> !stablehlo.future<tensor<3xf32>>
  func.return %r : !stablehlo.future<tensor<3xf32>>
}
// -----
// async_start (C4): rejected: stablehlo.async_start: expected results [!stablehlo.future<tensor<2xf32>>], found [tensor<2xf32>]
func.func @main(%a0: tensor<4xf32>) -> tensor<2xf32> {
  %r = "stablehlo.async_start"(%a0) ({
  ^bb0(%p0: tensor<4xf32>):
    %s0 = "stablehlo.slice"(%p0) <{start_indices = array<i64: 1>, limit_indices = array<i64: 3>, strides = array<i64: 1>}> : (tensor<4xf32>) -> tensor<2xf32>
    "stablehlo.return"(%s0) : (tensor<2xf32>) -> ()
  }) : (tensor<4xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// async_start (I2): rejected: stablehlo.async_start: expected 1 regions, found 0
func.func @main(%a0: tensor<4xf32>) -> !stablehlo.future<tensor<2xf32>> {
  %r = "stablehlo.async_start"(%a0) : (tensor<4xf32>) -> !stablehlo.future<tensor<2xf32>>
  func.return %r : !stablehlo.future<tensor<2xf32>>
}
// -----
// async_done (I1, C1): accepted
func.func @main(%a0: !stablehlo.future<tensor<2xf32>>) -> tensor<2xf32> {
  %r = "stablehlo.async_done"(%a0) : (!stablehlo.future<tensor<2xf32>>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
// -----
// async_done (C1): rejected: stablehlo.async_done: expected results [tensor<2xf32>], found [tensor<3xf32>]
func.func @main(%a0: !stablehlo.future<tensor<2xf32>>) -> tensor<3xf32> {
  %r = "stablehlo.async_done"(%a0) : (!stablehlo.future<tensor<2xf32>>) -> tensor<3xf32>
  func.return %r : tensor<3xf32>
}
// -----
// async_done (C1): rejected: stablehlo.async_done: expected results [tensor<2xf32>], found [tensor<2xf32>, tensor<2xf32>]
func.func @main(%a0: !stablehlo.future<tensor<2xf32>>) -> (tensor<2xf32>, tensor<2xf32>) {
  %r:2 = "stablehlo.async_done"(%a0) : (!stablehlo.future<tensor<2xf32>>) -> (tensor<2xf32>, tensor<2xf32>)
  func.return %r#0, %r#1 : tensor<2xf32>, tensor<2xf32>
}
// -----
// async_done (I1): rejected: stablehlo.async_done: (I1) expected a future, found tensor<2xf32>
func.func @main(%a0: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.async_done"(%a0) : (tensor<2xf32>) -> tensor<2xf32>
  func.return %r : tensor<2xf32>
}
