// convolution (C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14, C15, C16, C17, C18, C19, C20, C21, C22, C23, C24, C25, C26, C27, I1, I2, I3, I4, I5, I6, I7, I8, I9, I10, I11, I12, I13, I14, I15, I16, I17, I18, I19): accepted
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C10, C15, C22, C23): accepted
func.func @main(%a0: tensor<2x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<2x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C11, C14, C16, C21, C23): accepted
func.func @main(%a0: tensor<1x4x4x4xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 2 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x4xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C2, C5, C7, C9): accepted
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C1): rejected: stablehlo.convolution: (C1) expected operands of one number of dimensions, found tensor<1x4x4x2xf32> and tensor<3x3x6xf32>
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C1): rejected: stablehlo.convolution: (C1) expected operands of one number of dimensions, found tensor<4x4xf32> and tensor<3x3x2x6xf32>
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<4x4xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C2): rejected: stablehlo.convolution: (C2) expected window-strides with one entry for each of 2 window dimensions, found [4]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C3): rejected: stablehlo.convolution: (C3) expected a positive stride in dimension 1, found 0
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 0>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C3): rejected: stablehlo.convolution: (C3) expected a positive stride in dimension 0, found -1
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: -1, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C4): rejected: stablehlo.convolution: (C4) expected the shape of the padding attribute to be [2, 2], found [1, 2]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0]]> : tensor<1x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C4): rejected: stablehlo.convolution: (C4) expected the shape of the padding attribute to be [2, 2], found [4]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<0> : tensor<4xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C5): rejected: stablehlo.convolution: (C5) expected base-dilation factors with one entry for each of 2 window dimensions, found [2]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C6): rejected: stablehlo.convolution: (C6) expected a positive base dilation factor in dimension 1, found 0
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 0>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C7): rejected: stablehlo.convolution: (C7) expected window-dilation factors with one entry for each of 2 window dimensions, found [1, 1, 1]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C8): rejected: stablehlo.convolution: (C8) expected a positive window dilation factor in dimension 0, found 0
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 0, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C9): rejected: stablehlo.convolution: (C9) expected a window-reversal for each of 2 spatial dimensions, found dense<false> : tensor<1xi1>
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C10): rejected: stablehlo.convolution: (C10) expected the input batch dimension to be divisible by batch_group_count = 2, found 1
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C11): rejected: stablehlo.convolution: (C11) expected the input feature dimension to be divisible by feature_group_count = 2, found 3
func.func @main(%a0: tensor<1x4x4x3xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 2 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x3xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C12): rejected: stablehlo.convolution: (C12) expected 2 spatial dimensions of the input, found [1]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C13): rejected: stablehlo.convolution: (C13) expected distinct input dimension-numbers, found [0, 3, 1, 1]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 1],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C13): rejected: stablehlo.convolution: (C13) expected input dimension-numbers within [0, 4), found [0, 3, 1, 4]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 4],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C13): rejected: stablehlo.convolution: (C13) expected input dimension-numbers within [0, 4), found [-1, 3, 1, 2]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = -1, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C14): rejected: stablehlo.convolution: (C14) expected a kernel input feature dimension of 2, the input feature dimension 2 divided by feature_group_count 1, found 3
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x3x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x3x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C15): rejected: stablehlo.convolution: (C15) expected the output feature dimension to be divisible by batch_group_count = 4, found 6
func.func @main(%a0: tensor<4x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 4 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<4x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C16): rejected: stablehlo.convolution: (C16) expected the kernel output feature dimension to be divisible by feature_group_count = 4, found 6
func.func @main(%a0: tensor<1x4x4x8xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 4 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x8xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C17): rejected: stablehlo.convolution: (C17) expected 2 spatial dimensions of the kernel, found [0]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C18): rejected: stablehlo.convolution: (C18) expected distinct kernel dimension-numbers, found [2, 3, 0, 0]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 0],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C18): rejected: stablehlo.convolution: (C18) expected kernel dimension-numbers within [0, 4), found [2, 3, 0, 7]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 7],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C19): rejected: stablehlo.convolution: (C19) expected 2 spatial dimensions of the output, found [1]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C20): rejected: stablehlo.convolution: (C20) expected distinct output dimension-numbers, found [0, 3, 1, 1]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 1]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C20): rejected: stablehlo.convolution: (C20) expected output dimension-numbers within [0, 4), found [0, 3, 1, -1]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, -1]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C21): rejected: stablehlo.convolution: (C21) expected a positive feature_group_count, found 0
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 0 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C22): rejected: stablehlo.convolution: (C22) expected a positive batch_group_count, found 0
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 0 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C23): rejected: stablehlo.convolution: (C23) expected feature_group_count or batch_group_count to be 1, found 2 and 2
func.func @main(%a0: tensor<2x4x4x4xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 2 : i64, batch_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<2x4x4x4xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C24): rejected: stablehlo.convolution: (C24) expected a precision for each of 2 operands, found [DEFAULT, DEFAULT, DEFAULT]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C25): rejected: stablehlo.convolution: expected results [tensor<1x2x2x6xf32>], found [tensor<1x2x2x5xf32>]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x5xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x5xf32>
  func.return %r : tensor<1x2x2x5xf32>
}
// -----
// convolution (C25): rejected: stablehlo.convolution: expected results [tensor<1x2x2x6xf32>], found [tensor<2x2x2x6xf32>]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<2x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<2x2x2x6xf32>
  func.return %r : tensor<2x2x2x6xf32>
}
// -----
// convolution (C25): rejected: stablehlo.convolution: expected results [tensor<1x2x2x6xf32>], found [tensor<1x2x3x6xf32>]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x3x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x3x6xf32>
  func.return %r : tensor<1x2x3x6xf32>
}
// -----
// convolution (C26): rejected: stablehlo.convolution: expected results [tensor<1x2x2x6xf32>], found [tensor<1x2x6xf32>]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x6xf32>
  func.return %r : tensor<1x2x6xf32>
}
// -----
// convolution (C27): rejected: stablehlo.convolution: (C27) expected operands of compatible element types, found tensor<1x4x4x2xf32> and tensor<3x3x2x6xf64>
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf64>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf64>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C27): rejected: stablehlo.convolution: (C27) expected operands of compatible element types, found tensor<1x4x4x2xf32> and tensor<3x3x2x6xi32>
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xi32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xi32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C28, C31, C32, C33, I1, I2): accepted
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<1x2x2x6x!quant.uniform<i32:f32, 2.0:0>> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<1x2x2x6x!quant.uniform<i32:f32, 2.0:0>>
  func.return %r : tensor<1x2x2x6x!quant.uniform<i32:f32, 2.0:0>>
}
// -----
// convolution (C29, C30): accepted
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6x!quant.uniform<i8:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>>) -> tensor<1x2x2x6x!quant.uniform<i32:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6x!quant.uniform<i8:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>>) -> tensor<1x2x2x6x!quant.uniform<i32:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>>
  func.return %r : tensor<1x2x2x6x!quant.uniform<i32:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>>
}
// -----
// convolution (C34): accepted
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C28): rejected: stablehlo.convolution: (C28) expected rhs to be quantized, and lhs and result both or neither, found tensor<1x4x4x2x!quant.uniform<i8:f32, 2.000000e+00>>, tensor<3x3x2x6xf32> and tensor<!quant.uniform<i8:f32, 2.000000e+00>>
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<1x2x2x6x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// convolution (C28): rejected: stablehlo.convolution: (C28) expected rhs to be quantized, and lhs and result both or neither, found tensor<1x4x4x2x!quant.uniform<i8:f32, 2.000000e+00>>, tensor<3x3x2x6x!quant.uniform<i8:f32, 2.000000e+00>> and tensor<f32>
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (C29): rejected: stablehlo.convolution: (C29) expected rhs with its scales along its feature dimension 3, found tensor<3x3x2x6x!quant.uniform<i8:f32:2, {1.000000e+00,1.000000e+00}>>
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6x!quant.uniform<i8:f32:2, {1.0, 1.0}>>) -> tensor<1x2x2x6x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6x!quant.uniform<i8:f32:2, {1.0, 1.0}>>) -> tensor<1x2x2x6x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<1x2x2x6x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// convolution (C30): rejected: stablehlo.convolution: (C30) expected result with its scales along its feature dimension 3, found tensor<!quant.uniform<i8:f32:1, {1.000000e+00,1.000000e+00}>>
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6x!quant.uniform<i8:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>>) -> tensor<1x2x2x6x!quant.uniform<i8:f32:1, {1.0, 1.0}>> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6x!quant.uniform<i8:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>>) -> tensor<1x2x2x6x!quant.uniform<i8:f32:1, {1.0, 1.0}>>
  func.return %r : tensor<1x2x2x6x!quant.uniform<i8:f32:1, {1.0, 1.0}>>
}
// -----
// convolution (C31): rejected: stablehlo.convolution: (C31) expected operands stored as the same type, found tensor<1x4x4x2x!quant.uniform<i8:f32, 2.000000e+00>> and tensor<3x3x2x6x!quant.uniform<i4:f32, 2.000000e+00>>
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6x!quant.uniform<i4:f32, 2.0:0>>) -> tensor<1x2x2x6x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6x!quant.uniform<i4:f32, 2.0:0>>) -> tensor<1x2x2x6x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<1x2x2x6x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// convolution (C32): rejected: stablehlo.convolution: (C32) expected operands and result that express the same type, found tensor<1x4x4x2x!quant.uniform<i8:f32, 2.000000e+00>>, tensor<3x3x2x6x!quant.uniform<i8:bf16, 2.000000e+00>> and tensor<!quant.uniform<i8:f32, 2.000000e+00>>
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6x!quant.uniform<i8:bf16, 2.0:0>>) -> tensor<1x2x2x6x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6x!quant.uniform<i8:bf16, 2.0:0>>) -> tensor<1x2x2x6x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<1x2x2x6x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// convolution (C32): rejected: stablehlo.convolution: (C32) expected operands and result that express the same type, found tensor<1x4x4x2x!quant.uniform<i8:f32, 2.000000e+00>>, tensor<3x3x2x6x!quant.uniform<i8:f32, 2.000000e+00>> and tensor<!quant.uniform<i8:bf16, 2.000000e+00>>
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<1x2x2x6x!quant.uniform<i8:bf16, 2.0:0>> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<1x2x2x6x!quant.uniform<i8:bf16, 2.0:0>>
  func.return %r : tensor<1x2x2x6x!quant.uniform<i8:bf16, 2.0:0>>
}
// -----
// convolution (C33): rejected: stablehlo.convolution: (C33) expected a result with one scale, as rhs has one, found tensor<3x3x2x6x!quant.uniform<i8:f32, 2.000000e+00>> and tensor<!quant.uniform<i8:f32:3, {1.000000e+00,1.000000e+00,1.000000e+00,1.000000e+00,1.000000e+00,1.000000e+00}>>
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<1x2x2x6x!quant.uniform<i8:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<1x2x2x6x!quant.uniform<i8:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>>
  func.return %r : tensor<1x2x2x6x!quant.uniform<i8:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>>
}
// -----
// convolution (C34): rejected: stablehlo.convolution: (C34) expected lhs and result of f32, which rhs expresses, found tensor<1x4x4x2xbf16> and tensor<bf16>
func.func @main(%a0: tensor<1x4x4x2xbf16>, %a1: tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<1x2x2x6xbf16> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xbf16>, tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>) -> tensor<1x2x2x6xbf16>
  func.return %r : tensor<1x2x2x6xbf16>
}
// -----
// convolution (I8): rejected: expected a word, found '"'
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = "no", input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (I9): rejected: expected a word, found '"'
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = "no", input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (I10): rejected: expected an integer of 64 bits, found '"'
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = ["no"],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (I11): rejected: expected a word, found '"'
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = "no", kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (I12): rejected: expected a word, found '"'
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = "no", kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (I13): rejected: expected an integer of 64 bits, found '"'
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = ["no"],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (I14): rejected: expected a word, found '"'
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = "no", output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (I15): rejected: expected a word, found '"'
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = "no", output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (I16): rejected: expected an integer of 64 bits, found '"'
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = ["no"]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (I19): rejected: stablehlo.convolution: expected precision_config to be one of [DEFAULT, HIGH, HIGHEST], found NO
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision NO>, #stablehlo<precision DEFAULT>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (I1): rejected: stablehlo.convolution: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (!stablehlo.token, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (I2): rejected: stablehlo.convolution: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: !stablehlo.token) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, !stablehlo.token) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (I3): rejected: stablehlo.convolution: expected window_strides to be a list of integers, found "no"
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = "no", lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (I4): rejected: stablehlo.convolution: expected padding to be Dense, found "no"
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = "no"}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (I5): rejected: stablehlo.convolution: expected lhs_dilation to be a list of integers, found "no"
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = "no", rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (I6): rejected: stablehlo.convolution: expected rhs_dilation to be a list of integers, found "no"
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = "no", window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (I7): rejected: stablehlo.convolution: expected window_reversal to be Numbers, found "no"
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = "no", dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (I17): rejected: stablehlo.convolution: expected feature_group_count to be Int, found "no"
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = "no", batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// convolution (I18): rejected: stablehlo.convolution: expected batch_group_count to be Int, found "no"
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32> {
  %r = "stablehlo.convolution"(%a0, %a1) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = "no", precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>], padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>) -> tensor<1x2x2x6xf32>
  func.return %r : tensor<1x2x2x6xf32>
}
// -----
// dynamic_conv (C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14, C15, C16, C17, C18, C19, C20, C21, C22, C23, C24, C25, C26, C27, I1, I2, I3, I4, I5, I6, I7, I8, I9, I10, I11, I12, I13, I14, I15, I16, I17, I18, I19): accepted
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C10, C15, C22, C23): accepted
func.func @main(%a0: tensor<2x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<2x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C11, C14, C16, C21, C23): accepted
func.func @main(%a0: tensor<1x4x4x4xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 2 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x4xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C2, C5, C7, C9): accepted
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C1): rejected: stablehlo.dynamic_conv: (C1) expected operands of one number of dimensions, found tensor<1x4x4x2xf32> and tensor<3x3x6xf32>
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C1): rejected: stablehlo.dynamic_conv: (C1) expected operands of one number of dimensions, found tensor<4x4xf32> and tensor<3x3x2x6xf32>
func.func @main(%a0: tensor<4x4xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<4x4xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C2): rejected: stablehlo.dynamic_conv: (C2) expected window-strides with one entry for each of 2 window dimensions, found [4]
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C3): rejected: stablehlo.dynamic_conv: (C3) expected a positive stride in dimension 1, found 0
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 0>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C3): rejected: stablehlo.dynamic_conv: (C3) expected a positive stride in dimension 0, found -1
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: -1, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C4): rejected: stablehlo.dynamic_conv: (C4) expected padding of shape [2, 2], found tensor<1x2xi64>
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<1x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<1x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C4): rejected: stablehlo.dynamic_conv: (C4) expected padding of shape [2, 2], found tensor<4xi64>
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<4xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<4xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (I3): rejected: stablehlo.dynamic_conv: (I3) expected padding of an integer type, found tensor<2x2xf32>
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xf32>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xf32>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C5): rejected: stablehlo.dynamic_conv: (C5) expected base-dilation factors with one entry for each of 2 window dimensions, found [2]
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C6): rejected: stablehlo.dynamic_conv: (C6) expected a positive base dilation factor in dimension 1, found 0
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 0>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C7): rejected: stablehlo.dynamic_conv: (C7) expected window-dilation factors with one entry for each of 2 window dimensions, found [1, 1, 1]
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C8): rejected: stablehlo.dynamic_conv: (C8) expected a positive window dilation factor in dimension 0, found 0
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 0, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C9): rejected: stablehlo.dynamic_conv: (C9) expected a window-reversal for each of 2 spatial dimensions, found dense<false> : tensor<1xi1>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C10): rejected: stablehlo.dynamic_conv: (C10) expected the input batch dimension to be divisible by batch_group_count = 2, found 1
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C11): rejected: stablehlo.dynamic_conv: (C11) expected the input feature dimension to be divisible by feature_group_count = 2, found 3
func.func @main(%a0: tensor<1x4x4x3xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 2 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x3xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C12): rejected: stablehlo.dynamic_conv: (C12) expected 2 spatial dimensions of the input, found [1]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C13): rejected: stablehlo.dynamic_conv: (C13) expected distinct input dimension-numbers, found [0, 3, 1, 1]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 1],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C13): rejected: stablehlo.dynamic_conv: (C13) expected input dimension-numbers within [0, 4), found [0, 3, 1, 4]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 4],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C13): rejected: stablehlo.dynamic_conv: (C13) expected input dimension-numbers within [0, 4), found [-1, 3, 1, 2]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = -1, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C14): rejected: stablehlo.dynamic_conv: (C14) expected a kernel input feature dimension of 2, the input feature dimension 2 divided by feature_group_count 1, found 3
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x3x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x3x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C15): rejected: stablehlo.dynamic_conv: (C15) expected the output feature dimension to be divisible by batch_group_count = 4, found 6
func.func @main(%a0: tensor<4x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 4 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<4x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C16): rejected: stablehlo.dynamic_conv: (C16) expected the kernel output feature dimension to be divisible by feature_group_count = 4, found 6
func.func @main(%a0: tensor<1x4x4x8xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 4 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x8xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C17): rejected: stablehlo.dynamic_conv: (C17) expected 2 spatial dimensions of the kernel, found [0]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C18): rejected: stablehlo.dynamic_conv: (C18) expected distinct kernel dimension-numbers, found [2, 3, 0, 0]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 0],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C18): rejected: stablehlo.dynamic_conv: (C18) expected kernel dimension-numbers within [0, 4), found [2, 3, 0, 7]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 7],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C19): rejected: stablehlo.dynamic_conv: (C19) expected 2 spatial dimensions of the output, found [1]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C20): rejected: stablehlo.dynamic_conv: (C20) expected distinct output dimension-numbers, found [0, 3, 1, 1]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 1]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C20): rejected: stablehlo.dynamic_conv: (C20) expected output dimension-numbers within [0, 4), found [0, 3, 1, -1]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, -1]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C21): rejected: stablehlo.dynamic_conv: (C21) expected a positive feature_group_count, found 0
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 0 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C22): rejected: stablehlo.dynamic_conv: (C22) expected a positive batch_group_count, found 0
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 0 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C23): rejected: stablehlo.dynamic_conv: (C23) expected feature_group_count or batch_group_count to be 1, found 2 and 2
func.func @main(%a0: tensor<2x4x4x4xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 2 : i64, batch_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<2x4x4x4xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C24): rejected: stablehlo.dynamic_conv: (C24) expected a precision for each of 2 operands, found [DEFAULT, DEFAULT, DEFAULT]
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C25): rejected: stablehlo.dynamic_conv: (C25) expected a size of 6 in dimension 3 of the result, found tensor<1x?x?x5xf32>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x5xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x5xf32>
  func.return %r : tensor<1x?x?x5xf32>
}
// -----
// dynamic_conv (C25): rejected: stablehlo.dynamic_conv: (C25) expected a size of 1 in dimension 0 of the result, found tensor<2x2x2x6xf32>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<2x2x2x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<2x2x2x6xf32>
  func.return %r : tensor<2x2x2x6xf32>
}
// -----
// dynamic_conv (C26): rejected: stablehlo.dynamic_conv: (C26) expected a result of rank 4, found tensor<1x2x6xf32>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x2x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x2x6xf32>
  func.return %r : tensor<1x2x6xf32>
}
// -----
// dynamic_conv (C27): rejected: stablehlo.dynamic_conv: (C27) expected operands of compatible element types, found tensor<1x4x4x2xf32> and tensor<3x3x2x6xf64>
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf64>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf64>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C27): rejected: stablehlo.dynamic_conv: (C27) expected operands of compatible element types, found tensor<1x4x4x2xf32> and tensor<3x3x2x6xi32>
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xi32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xi32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C28, C31, C32, C33, I1, I2): accepted
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6x!quant.uniform<i32:f32, 2.0:0>> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>, tensor<2x2xi64>) -> tensor<1x?x?x6x!quant.uniform<i32:f32, 2.0:0>>
  func.return %r : tensor<1x?x?x6x!quant.uniform<i32:f32, 2.0:0>>
}
// -----
// dynamic_conv (C29, C30): accepted
// MLIR (jaxlib 0.10.2) rejects this.
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6x!quant.uniform<i8:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6x!quant.uniform<i32:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6x!quant.uniform<i8:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>>, tensor<2x2xi64>) -> tensor<1x?x?x6x!quant.uniform<i32:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>>
  func.return %r : tensor<1x?x?x6x!quant.uniform<i32:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>>
}
// -----
// dynamic_conv (C34): accepted
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C28): rejected: stablehlo.dynamic_conv: (C28) expected rhs to be quantized, and lhs and result both or neither, found tensor<1x4x4x2x!quant.uniform<i8:f32, 2.000000e+00>>, tensor<3x3x2x6xf32> and tensor<!quant.uniform<i8:f32, 2.000000e+00>>
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<1x?x?x6x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// dynamic_conv (C28): rejected: stablehlo.dynamic_conv: (C28) expected rhs to be quantized, and lhs and result both or neither, found tensor<1x4x4x2x!quant.uniform<i8:f32, 2.000000e+00>>, tensor<3x3x2x6x!quant.uniform<i8:f32, 2.000000e+00>> and tensor<f32>
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (C29): rejected: stablehlo.dynamic_conv: (C29) expected rhs with its scales along its feature dimension 3, found tensor<3x3x2x6x!quant.uniform<i8:f32:2, {1.000000e+00,1.000000e+00}>>
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6x!quant.uniform<i8:f32:2, {1.0, 1.0}>>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6x!quant.uniform<i8:f32:2, {1.0, 1.0}>>, tensor<2x2xi64>) -> tensor<1x?x?x6x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<1x?x?x6x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// dynamic_conv (C30): rejected: stablehlo.dynamic_conv: (C30) expected result with its scales along its feature dimension 3, found tensor<1x2x2x6x!quant.uniform<i8:f32:1, {1.000000e+00,1.000000e+00}>>
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6x!quant.uniform<i8:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>>, %a2: tensor<2x2xi64>) -> tensor<1x2x2x6x!quant.uniform<i8:f32:1, {1.0, 1.0}>> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6x!quant.uniform<i8:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>>, tensor<2x2xi64>) -> tensor<1x2x2x6x!quant.uniform<i8:f32:1, {1.0, 1.0}>>
  func.return %r : tensor<1x2x2x6x!quant.uniform<i8:f32:1, {1.0, 1.0}>>
}
// -----
// dynamic_conv (C31): rejected: stablehlo.dynamic_conv: (C31) expected operands stored as the same type, found tensor<1x4x4x2x!quant.uniform<i8:f32, 2.000000e+00>> and tensor<3x3x2x6x!quant.uniform<i4:f32, 2.000000e+00>>
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6x!quant.uniform<i4:f32, 2.0:0>>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6x!quant.uniform<i4:f32, 2.0:0>>, tensor<2x2xi64>) -> tensor<1x?x?x6x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<1x?x?x6x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// dynamic_conv (C32): rejected: stablehlo.dynamic_conv: (C32) expected operands and result that express the same type, found tensor<1x4x4x2x!quant.uniform<i8:f32, 2.000000e+00>>, tensor<3x3x2x6x!quant.uniform<i8:bf16, 2.000000e+00>> and tensor<!quant.uniform<i8:f32, 2.000000e+00>>
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6x!quant.uniform<i8:bf16, 2.0:0>>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6x!quant.uniform<i8:f32, 2.0:0>> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6x!quant.uniform<i8:bf16, 2.0:0>>, tensor<2x2xi64>) -> tensor<1x?x?x6x!quant.uniform<i8:f32, 2.0:0>>
  func.return %r : tensor<1x?x?x6x!quant.uniform<i8:f32, 2.0:0>>
}
// -----
// dynamic_conv (C32): rejected: stablehlo.dynamic_conv: (C32) expected operands and result that express the same type, found tensor<1x4x4x2x!quant.uniform<i8:f32, 2.000000e+00>>, tensor<3x3x2x6x!quant.uniform<i8:f32, 2.000000e+00>> and tensor<!quant.uniform<i8:bf16, 2.000000e+00>>
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6x!quant.uniform<i8:bf16, 2.0:0>> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>, tensor<2x2xi64>) -> tensor<1x?x?x6x!quant.uniform<i8:bf16, 2.0:0>>
  func.return %r : tensor<1x?x?x6x!quant.uniform<i8:bf16, 2.0:0>>
}
// -----
// dynamic_conv (C33): rejected: stablehlo.dynamic_conv: (C33) expected a result with one scale, as rhs has one, found tensor<3x3x2x6x!quant.uniform<i8:f32, 2.000000e+00>> and tensor<!quant.uniform<i8:f32:3, {1.000000e+00,1.000000e+00,1.000000e+00,1.000000e+00,1.000000e+00,1.000000e+00}>>
func.func @main(%a0: tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, %a1: tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6x!quant.uniform<i8:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2x!quant.uniform<i8:f32, 2.0:0>>, tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>, tensor<2x2xi64>) -> tensor<1x?x?x6x!quant.uniform<i8:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>>
  func.return %r : tensor<1x?x?x6x!quant.uniform<i8:f32:3, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}>>
}
// -----
// dynamic_conv (C34): rejected: stablehlo.dynamic_conv: (C34) expected lhs and result of f32, which rhs expresses, found tensor<1x4x4x2xbf16> and tensor<bf16>
func.func @main(%a0: tensor<1x4x4x2xbf16>, %a1: tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xbf16> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xbf16>, tensor<3x3x2x6x!quant.uniform<i8:f32, 2.0:0>>, tensor<2x2xi64>) -> tensor<1x?x?x6xbf16>
  func.return %r : tensor<1x?x?x6xbf16>
}
// -----
// dynamic_conv (I8): rejected: expected a word, found '"'
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = "no", input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (I9): rejected: expected a word, found '"'
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = "no", input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (I10): rejected: expected an integer of 64 bits, found '"'
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = ["no"],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (I11): rejected: expected a word, found '"'
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = "no", kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (I12): rejected: expected a word, found '"'
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = "no", kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (I13): rejected: expected an integer of 64 bits, found '"'
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = ["no"],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (I14): rejected: expected a word, found '"'
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = "no", output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (I15): rejected: expected a word, found '"'
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = "no", output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (I16): rejected: expected an integer of 64 bits, found '"'
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = ["no"]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (I19): rejected: stablehlo.dynamic_conv: expected precision_config to be one of [DEFAULT, HIGH, HIGHEST], found NO
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision NO>, #stablehlo<precision DEFAULT>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (I1): rejected: stablehlo.dynamic_conv: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (!stablehlo.token, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (I2): rejected: stablehlo.dynamic_conv: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: !stablehlo.token, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, !stablehlo.token, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (I4): rejected: stablehlo.dynamic_conv: expected window_strides to be a list of integers, found "no"
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = "no", lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (I5): rejected: stablehlo.dynamic_conv: expected lhs_dilation to be a list of integers, found "no"
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = "no", rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (I6): rejected: stablehlo.dynamic_conv: expected rhs_dilation to be a list of integers, found "no"
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = "no", window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (I7): rejected: stablehlo.dynamic_conv: expected window_reversal to be Numbers, found "no"
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = "no", dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (I17): rejected: stablehlo.dynamic_conv: expected feature_group_count to be Int, found "no"
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = "no", batch_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// dynamic_conv (I18): rejected: stablehlo.dynamic_conv: expected batch_group_count to be Int, found "no"
func.func @main(%a0: tensor<1x4x4x2xf32>, %a1: tensor<3x3x2x6xf32>, %a2: tensor<2x2xi64>) -> tensor<1x?x?x6xf32> {
  %r = "stablehlo.dynamic_conv"(%a0, %a1, %a2) <{window_strides = array<i64: 4, 4>, lhs_dilation = array<i64: 2, 2>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, dimension_numbers = #stablehlo.conv<raw
      input_batch_dimension = 0, input_feature_dimension = 3, input_spatial_dimensions = [1, 2],
      kernel_input_feature_dimension = 2, kernel_output_feature_dimension = 3, kernel_spatial_dimensions = [0, 1],
      output_batch_dimension = 0, output_feature_dimension = 3, output_spatial_dimensions = [1, 2]
    >, feature_group_count = 1 : i64, batch_group_count = "no", precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision HIGHEST>]}> : (tensor<1x4x4x2xf32>, tensor<3x3x2x6xf32>, tensor<2x2xi64>) -> tensor<1x?x?x6xf32>
  func.return %r : tensor<1x?x?x6xf32>
}
// -----
// reduce_window (I1, I2, I3, I4, I5, I6, I7, I8, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14, C15, C16): accepted
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C1, C2, C3, C14): accepted
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<3x2xi32>, %a2: tensor<f32>, %a3: tensor<i32>) -> (tensor<2x2xf32>, tensor<2x2xi32>) {
  %r:2 = "stablehlo.reduce_window"(%a0, %a1, %a2, %a3) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<i32>, %p2: tensor<f32>, %p3: tensor<i32>):
    %s0 = "stablehlo.add"(%p0, %p2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %s1 = "stablehlo.add"(%p1, %p3) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    "stablehlo.return"(%s0, %s1) : (tensor<f32>, tensor<i32>) -> ()
  }) : (tensor<3x2xf32>, tensor<3x2xi32>, tensor<f32>, tensor<i32>) -> (tensor<2x2xf32>, tensor<2x2xi32>)
  func.return %r#0, %r#1 : tensor<2x2xf32>, tensor<2x2xi32>
}
// -----
// reduce_window (C13, C16): accepted
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf64> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f64>, %p1: tensor<f64>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f64>, tensor<f64>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf64>
  func.return %r : tensor<2x2xf64>
}
// -----
// reduce_window (C6, C8, C10, C12): accepted
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C15): accepted
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<0x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 9, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<0x2xf32>
  func.return %r : tensor<0x2xf32>
}
// -----
// reduce_window (C1): rejected: stablehlo.reduce_window: (C1) expected at least 1 input and as many inits, found 1 and 2
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<3x2xf32>, %a2: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1, %a2) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C1): rejected: stablehlo.reduce_window: expected results [tensor<2x2xf32>], found [tensor<2x2xf32>, tensor<2x2xf32>]
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> (tensor<2x2xf32>, tensor<2x2xf32>) {
  %r:2 = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> (tensor<2x2xf32>, tensor<2x2xf32>)
  func.return %r#0, %r#1 : tensor<2x2xf32>, tensor<2x2xf32>
}
// -----
// reduce_window (C1): rejected: stablehlo.reduce_window: (C1) expected at least 1 input and as many inits, found 0 and 0
func.func @main() {
  "stablehlo.reduce_window"() <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0:
    "stablehlo.return"() : () -> ()
  }) : () -> ()
  func.return
}
// -----
// reduce_window (C2): rejected: stablehlo.reduce_window: (C2) expected inputs of compatible shapes, found tensor<3x2xf32> and tensor<3x3xi32>
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<3x3xi32>, %a2: tensor<f32>, %a3: tensor<i32>) -> (tensor<2x2xf32>, tensor<2x2xi32>) {
  %r:2 = "stablehlo.reduce_window"(%a0, %a1, %a2, %a3) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<i32>, %p2: tensor<f32>, %p3: tensor<i32>):
    %s0 = "stablehlo.add"(%p0, %p2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %s1 = "stablehlo.add"(%p1, %p3) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    "stablehlo.return"(%s0, %s1) : (tensor<f32>, tensor<i32>) -> ()
  }) : (tensor<3x2xf32>, tensor<3x3xi32>, tensor<f32>, tensor<i32>) -> (tensor<2x2xf32>, tensor<2x2xi32>)
  func.return %r#0, %r#1 : tensor<2x2xf32>, tensor<2x2xi32>
}
// -----
// reduce_window (C3): rejected: stablehlo.reduce_window: (C3) expected an init value of the elements of tensor<3x2xf32>, found tensor<f64>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f64>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f64>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C3): rejected: stablehlo.reduce_window: (C3) expected an init value of the elements of tensor<3x2xf32>, found tensor<i32>
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<i32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<i32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C13, I2): rejected: stablehlo.reduce_window: (C13) expected a reduction-region with the shape of the init value 0, tensor<2xf32>, found tensor<f32>
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<2xf32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<2xf32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C4): rejected: stablehlo.reduce_window: (C4) expected window_dimensions for each dimension of tensor<3x2xf32>, found [2]
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C5): rejected: stablehlo.reduce_window: (C5) expected positive window_dimensions, found [2, 0]
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 0>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C6): rejected: stablehlo.reduce_window: (C6) expected window-strides with one entry for each of 2 window dimensions, found [4]
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C7): rejected: stablehlo.reduce_window: (C7) expected a positive stride in dimension 0, found 0
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 0, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C8): rejected: stablehlo.reduce_window: (C8) expected base-dilation factors with one entry for each of 2 window dimensions, found [2]
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C9): rejected: stablehlo.reduce_window: (C9) expected a positive base dilation factor in dimension 1, found -1
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, -1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C10): rejected: stablehlo.reduce_window: (C10) expected window-dilation factors with one entry for each of 2 window dimensions, found [3]
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C11): rejected: stablehlo.reduce_window: (C11) expected a positive window dilation factor in dimension 0, found 0
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 0, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C12): rejected: stablehlo.reduce_window: (C12) expected the shape of the padding attribute to be [2, 2], found [1, 2]
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C13): rejected: stablehlo.reduce_window: (C13) expected a reduction-region whose element type tensor<i32> is promotable from tensor<f32>
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<i32>, %p1: tensor<i32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    "stablehlo.return"(%s0) : (tensor<i32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C13): rejected: stablehlo.reduce_window: (C13) expected a reduction-region that takes 2 parameters, found 1
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>):
    "stablehlo.return"(%p0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C13, I8): rejected: stablehlo.reduce_window: (C13) expected a reduction-region that gives 1 results, found 0
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    "stablehlo.return"() : () -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C13): rejected: stablehlo.reduce_window: (C13) expected a reduction-region whose element type tensor<f16> is promotable from tensor<f32>
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f16>, %p1: tensor<f16>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f16>, tensor<f16>) -> tensor<f16>
    "stablehlo.return"(%s0) : (tensor<f16>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C14): rejected: stablehlo.reduce_window: expected results [tensor<2x2xf32>, tensor<2x2xi32>], found [tensor<2x2xf32>, tensor<3x2xi32>]
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<3x2xi32>, %a2: tensor<f32>, %a3: tensor<i32>) -> (tensor<2x2xf32>, tensor<3x2xi32>) {
  %r:2 = "stablehlo.reduce_window"(%a0, %a1, %a2, %a3) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<i32>, %p2: tensor<f32>, %p3: tensor<i32>):
    %s0 = "stablehlo.add"(%p0, %p2) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    %s1 = "stablehlo.add"(%p1, %p3) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    "stablehlo.return"(%s0, %s1) : (tensor<f32>, tensor<i32>) -> ()
  }) : (tensor<3x2xf32>, tensor<3x2xi32>, tensor<f32>, tensor<i32>) -> (tensor<2x2xf32>, tensor<3x2xi32>)
  func.return %r#0, %r#1 : tensor<2x2xf32>, tensor<3x2xi32>
}
// -----
// reduce_window (C15): rejected: stablehlo.reduce_window: expected results [tensor<2x2xf32>], found [tensor<3x2xf32>]
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<3x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<3x2xf32>
  func.return %r : tensor<3x2xf32>
}
// -----
// reduce_window (C15): rejected: stablehlo.reduce_window: expected results [tensor<2x2xf32>], found [tensor<2x1xf32>]
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x1xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x1xf32>
  func.return %r : tensor<2x1xf32>
}
// -----
// reduce_window (C16): rejected: stablehlo.reduce_window: expected results [tensor<2x2xf32>], found [tensor<2x2xf64>]
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf64> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf64>
  func.return %r : tensor<2x2xf64>
}
// -----
// reduce_window (C16): rejected: stablehlo.reduce_window: expected results [tensor<2x2xf64>], found [tensor<2x2xf32>]
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f64>, %p1: tensor<f64>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f64>, tensor<f64>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (I8): rejected: stablehlo.reduce_window: expected 1 regions, found 0
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (C15): rejected: stablehlo.reduce_window: (C15) expected a padded size of at least 0 in dimension 0, found -3
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[-9, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (I1): rejected: stablehlo.reduce_window: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (!stablehlo.token, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (I3): rejected: stablehlo.reduce_window: expected window_dimensions to be a list of integers, found "no"
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = "no", window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (I4): rejected: stablehlo.reduce_window: expected window_strides to be a list of integers, found "no"
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = "no", base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (I5): rejected: stablehlo.reduce_window: expected base_dilations to be a list of integers, found "no"
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = "no", window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (I6): rejected: stablehlo.reduce_window: expected window_dilations to be a list of integers, found "no"
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = "no", padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (I7): rejected: stablehlo.reduce_window: (C12) expected a padding attribute of 64-bit integers, found tensor<2x2xi32>
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi32>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// reduce_window (I7): rejected: stablehlo.reduce_window: expected padding to be Dense, found "no"
func.func @main(%a0: tensor<3x2xf32>, %a1: tensor<f32>) -> tensor<2x2xf32> {
  %r = "stablehlo.reduce_window"(%a0, %a1) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 4, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = "no"}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<3x2xf32>, tensor<f32>) -> tensor<2x2xf32>
  func.return %r : tensor<2x2xf32>
}
// -----
// select_and_scatter (I1, I2, I3, I4, I5, I6, I7, I8, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12): accepted
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (C10, C12): accepted
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf64> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f64>, %p1: tensor<f64>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f64>, tensor<f64>) -> tensor<f64>
    "stablehlo.return"(%s0) : (tensor<f64>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf64>
  func.return %r : tensor<4x2xf64>
}
// -----
// select_and_scatter (C2, C6, C8): accepted
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (C1): rejected: stablehlo.select_and_scatter: (C1) expected an operand and a source of one element type, found tensor<4x2xf32> and tensor<2x2xf64>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf64>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf64>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (C2): rejected: stablehlo.select_and_scatter: (C2) expected a source with an element for each place of the window, 2 in dimension 0, found tensor<3x2xf32>
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<3x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<3x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (C2): rejected: stablehlo.select_and_scatter: (C2) expected a source with an element for each place of the window, 2 in dimension 0, found tensor<2xf32>
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2xf32>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2xf32>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (C3): rejected: stablehlo.select_and_scatter: (C3) expected an init value of the elements of tensor<4x2xf32>, found tensor<f64>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f64>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f64>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (C10, I3): rejected: stablehlo.select_and_scatter: (C10) expected a reduction-region with the shape of the init value 0, tensor<1xf32>, found tensor<f32>
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<1xf32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<1xf32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (C4): rejected: stablehlo.select_and_scatter: (C4) expected window_dimensions for each dimension of tensor<4x2xf32>, found [3]
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (C5): rejected: stablehlo.select_and_scatter: (C5) expected positive window_dimensions, found [3, 0]
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 0>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (C6): rejected: stablehlo.select_and_scatter: (C6) expected window-strides with one entry for each of 2 window dimensions, found [2]
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (C7): rejected: stablehlo.select_and_scatter: (C7) expected a positive stride in dimension 1, found 0
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 0>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (C8): rejected: stablehlo.select_and_scatter: (C8) expected the shape of the padding attribute to be [2, 2], found [1, 2]
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (C9, I7): rejected: stablehlo.select_and_scatter: (C9) expected a select-region that gives one tensor<i1>, found [tensor<f32>]
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (C9): rejected: stablehlo.select_and_scatter: (C9) expected a select-region of two of tensor<f32>, found tensor<f64>
// MLIR (jaxlib 0.10.2) accepts this.
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f64>, %p1: tensor<f64>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f64>, tensor<f64>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (C9, I7): rejected: stablehlo.select_and_scatter: (C9) expected a select-region that takes 2 parameters, found 1
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>):
    "stablehlo.return"(%p0) : (tensor<f32>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (C10, I8): rejected: stablehlo.select_and_scatter: (C10) expected parameter 0 of the reduction-region to have the type of result 0, tensor<i1>, found tensor<f32>
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (C10): rejected: stablehlo.select_and_scatter: (C10) expected a reduction-region whose element type tensor<i32> is promotable from tensor<f32>
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<i32>, %p1: tensor<i32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    "stablehlo.return"(%s0) : (tensor<i32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (C10): rejected: stablehlo.select_and_scatter: (C10) expected a reduction-region whose element type tensor<f16> is promotable from tensor<f32>
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f16>, %p1: tensor<f16>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f16>, tensor<f16>) -> tensor<f16>
    "stablehlo.return"(%s0) : (tensor<f16>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (C11): rejected: stablehlo.select_and_scatter: expected results [tensor<4x2xf32>], found [tensor<3x2xf32>]
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<3x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<3x2xf32>
  func.return %r : tensor<3x2xf32>
}
// -----
// select_and_scatter (C12): rejected: stablehlo.select_and_scatter: expected results [tensor<4x2xf32>], found [tensor<4x2xf64>]
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf64> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf64>
  func.return %r : tensor<4x2xf64>
}
// -----
// select_and_scatter (I1): rejected: stablehlo.select_and_scatter: expected operand 0 to be a tensor, found !stablehlo.token
func.func @main(%a0: !stablehlo.token, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (!stablehlo.token, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (I2): rejected: stablehlo.select_and_scatter: expected operand 1 to be a tensor, found !stablehlo.token
func.func @main(%a0: tensor<4x2xf32>, %a1: !stablehlo.token, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, !stablehlo.token, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (I4): rejected: stablehlo.select_and_scatter: expected window_dimensions to be a list of integers, found "no"
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = "no", window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (I5): rejected: stablehlo.select_and_scatter: expected window_strides to be a list of integers, found "no"
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = "no", padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
// -----
// select_and_scatter (I6): rejected: stablehlo.select_and_scatter: expected padding to be Dense, found "no"
func.func @main(%a0: tensor<4x2xf32>, %a1: tensor<2x2xf32>, %a2: tensor<f32>) -> tensor<4x2xf32> {
  %r = "stablehlo.select_and_scatter"(%a0, %a1, %a2) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = "no"}> ({
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.compare"(%p0, %p1) <{comparison_direction = #stablehlo<comparison_direction GE>}> : (tensor<f32>, tensor<f32>) -> tensor<i1>
    "stablehlo.return"(%s0) : (tensor<i1>) -> ()
  }, {
  ^bb0(%p0: tensor<f32>, %p1: tensor<f32>):
    %s0 = "stablehlo.add"(%p0, %p1) : (tensor<f32>, tensor<f32>) -> tensor<f32>
    "stablehlo.return"(%s0) : (tensor<f32>) -> ()
  }) : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  func.return %r : tensor<4x2xf32>
}
