// ----- dynamic_slice
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<2x3xf64> {
  %0 = stablehlo.dynamic_slice %arg0, %arg1, %arg2, sizes = [2, 3] : (tensor<5x4xf64>, tensor<i32>, tensor<i32>) -> tensor<2x3xf64>
  return %0 : tensor<2x3xf64>
}

// ----- dynamic_update_slice
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<2x3xf64>, %arg2: tensor<i32>, %arg3: tensor<i32>) -> tensor<5x4xf64> {
  %0 = stablehlo.dynamic_update_slice %arg0, %arg1, %arg2, %arg3 : (tensor<5x4xf64>, tensor<2x3xf64>, tensor<i32>, tensor<i32>) -> tensor<5x4xf64>
  return %0 : tensor<5x4xf64>
}

// ----- gather_rows
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<3x1xi32>) -> tensor<3x4xf64> {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 4>}> : (tensor<5x4xf64>, tensor<3x1xi32>) -> tensor<3x4xf64>
  return %0 : tensor<3x4xf64>
}

// ----- gather_windows
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<3x2xi32>) -> tensor<3x2x2xf64> {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], start_index_map = [0, 1], index_vector_dim = 1>, slice_sizes = array<i64: 2, 2>}> : (tensor<5x4xf64>, tensor<3x2xi32>) -> tensor<3x2x2xf64>
  return %0 : tensor<3x2x2xf64>
}

// ----- gather_slices_in_front
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<3xi32>) -> tensor<4x3xf64> {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [0], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 4>}> : (tensor<5x4xf64>, tensor<3xi32>) -> tensor<4x3xf64>
  return %0 : tensor<4x3xf64>
}

// ----- gather_with_batching
func.func @main(%arg0: tensor<3x5x4xf64>, %arg1: tensor<3x2x1xi32>) -> tensor<3x2x4xf64> {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 4>}> : (tensor<3x5x4xf64>, tensor<3x2x1xi32>) -> tensor<3x2x4xf64>
  return %0 : tensor<3x2x4xf64>
}

// ----- scatter_add
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<3x1xi32>, %arg2: tensor<3x4xf64>) -> tensor<5x4xf64> {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.add %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<3x1xi32>, tensor<3x4xf64>) -> tensor<5x4xf64>
  return %0 : tensor<5x4xf64>
}

// ----- scatter_set
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<3x1xi32>, %arg2: tensor<3x4xf64>) -> tensor<5x4xf64> {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    stablehlo.return %b : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<3x1xi32>, tensor<3x4xf64>) -> tensor<5x4xf64>
  return %0 : tensor<5x4xf64>
}

// ----- scatter_multiply
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<3x1xi32>, %arg2: tensor<3x4xf64>) -> tensor<5x4xf64> {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.multiply %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<3x1xi32>, tensor<3x4xf64>) -> tensor<5x4xf64>
  return %0 : tensor<5x4xf64>
}

// ----- scatter_maximum
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<3x1xi32>, %arg2: tensor<3x4xf64>) -> tensor<5x4xf64> {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.maximum %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<3x1xi32>, tensor<3x4xf64>) -> tensor<5x4xf64>
  return %0 : tensor<5x4xf64>
}

// ----- scatter_minimum
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<3x1xi32>, %arg2: tensor<3x4xf64>) -> tensor<5x4xf64> {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.minimum %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<3x1xi32>, tensor<3x4xf64>) -> tensor<5x4xf64>
  return %0 : tensor<5x4xf64>
}

// ----- scatter_other
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<3x1xi32>, %arg2: tensor<3x4xf64>) -> tensor<5x4xf64> {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.multiply %a, %b : tensor<f64>
    %d = stablehlo.sine %c : tensor<f64>
    stablehlo.return %d : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<3x1xi32>, tensor<3x4xf64>) -> tensor<5x4xf64>
  return %0 : tensor<5x4xf64>
}

// ----- scatter_set_unique distinct
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<3x1xi32>, %arg2: tensor<3x4xf64>) -> tensor<5x4xf64> {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = true}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    stablehlo.return %b : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<3x1xi32>, tensor<3x4xf64>) -> tensor<5x4xf64>
  return %0 : tensor<5x4xf64>
}

// ----- scatter_windows
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<3x2xi32>, %arg2: tensor<3x2x3xf64>) -> tensor<5x4xf64> {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1, 2], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.add %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<3x2xi32>, tensor<3x2x3xf64>) -> tensor<5x4xf64>
  return %0 : tensor<5x4xf64>
}

// ----- scatter_windows_multiply
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<3x2xi32>, %arg2: tensor<3x2x3xf64>) -> tensor<5x4xf64> {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1, 2], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.multiply %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<3x2xi32>, tensor<3x2x3xf64>) -> tensor<5x4xf64>
  return %0 : tensor<5x4xf64>
}

// ----- scatter_with_batching
func.func @main(%arg0: tensor<3x5x4xf64>, %arg1: tensor<3x2x1xi32>, %arg2: tensor<3x2x4xf64>) -> tensor<3x5x4xf64> {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, unique_indices = false}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.add %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<3x5x4xf64>, tensor<3x2x1xi32>, tensor<3x2x4xf64>) -> tensor<3x5x4xf64>
  return %0 : tensor<3x5x4xf64>
}

// ----- scatter_with_batching_multiply
func.func @main(%arg0: tensor<3x5x4xf64>, %arg1: tensor<3x2x1xi32>, %arg2: tensor<3x2x4xf64>) -> tensor<3x5x4xf64> {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, unique_indices = false}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.multiply %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<3x5x4xf64>, tensor<3x2x1xi32>, tensor<3x2x4xf64>) -> tensor<3x5x4xf64>
  return %0 : tensor<3x5x4xf64>
}

// ----- scatter_two_inputs
func.func @main(%arg0: tensor<5xf64>, %arg1: tensor<5xf64>, %arg2: tensor<3x1xi32>, %arg3: tensor<3xf64>, %arg4: tensor<3xf64>) -> (tensor<5xf64>, tensor<5xf64>) {
  %0:2 = "stablehlo.scatter"(%arg0, %arg1, %arg2, %arg3, %arg4) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>, %c: tensor<f64>, %d: tensor<f64>):
    %e = stablehlo.multiply %a, %d : tensor<f64>
    %f = stablehlo.add %b, %c : tensor<f64>
    stablehlo.return %e, %f : tensor<f64>, tensor<f64>
  }) : (tensor<5xf64>, tensor<5xf64>, tensor<3x1xi32>, tensor<3xf64>, tensor<3xf64>) -> (tensor<5xf64>, tensor<5xf64>)
  return %0#0, %0#1 : tensor<5xf64>, tensor<5xf64>
}

// ----- torch_index_select
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<3xi32>) -> tensor<5x3xf64> {
  %0 = "stablehlo.torch_index_select"(%arg0, %arg1) <{batch_dims = 0 : i64, dim = 1 : i64}> : (tensor<5x4xf64>, tensor<3xi32>) -> tensor<5x3xf64>
  return %0 : tensor<5x3xf64>
}

// ----- torch_index_select_batch
func.func @main(%arg0: tensor<3x5x4xf64>, %arg1: tensor<3x2xi32>) -> tensor<3x2x4xf64> {
  %0 = "stablehlo.torch_index_select"(%arg0, %arg1) <{batch_dims = 1 : i64, dim = 1 : i64}> : (tensor<3x5x4xf64>, tensor<3x2xi32>) -> tensor<3x2x4xf64>
  return %0 : tensor<3x2x4xf64>
}

// ----- reduce_window_add
func.func @main(%arg0: tensor<5x4xf64>) -> tensor<3x4xf64> {
  %z = stablehlo.constant dense<0.0> : tensor<f64>
  %0 = "stablehlo.reduce_window"(%arg0, %z) <{window_dimensions = array<i64: 2, 3>, window_strides = array<i64: 2, 1>, padding = dense<[[1, 0], [1, 1]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.add %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<f64>) -> tensor<3x4xf64>
  return %0 : tensor<3x4xf64>
}

// ----- reduce_window_max
func.func @main(%arg0: tensor<5x4xf64>) -> tensor<3x4xf64> {
  %z = stablehlo.constant dense<0xFFF0000000000000> : tensor<f64>
  %0 = "stablehlo.reduce_window"(%arg0, %z) <{window_dimensions = array<i64: 2, 3>, window_strides = array<i64: 2, 1>, padding = dense<[[1, 0], [1, 1]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.maximum %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<f64>) -> tensor<3x4xf64>
  return %0 : tensor<3x4xf64>
}

// ----- reduce_window_min
func.func @main(%arg0: tensor<5x4xf64>) -> tensor<3x4xf64> {
  %z = stablehlo.constant dense<0x7FF0000000000000> : tensor<f64>
  %0 = "stablehlo.reduce_window"(%arg0, %z) <{window_dimensions = array<i64: 2, 3>, window_strides = array<i64: 2, 1>, padding = dense<[[1, 0], [1, 1]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.minimum %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<f64>) -> tensor<3x4xf64>
  return %0 : tensor<3x4xf64>
}

// ----- reduce_window_multiply
func.func @main(%arg0: tensor<5x4xf64>) -> tensor<3x4xf64> {
  %z = stablehlo.constant dense<1.0> : tensor<f64>
  %0 = "stablehlo.reduce_window"(%arg0, %z) <{window_dimensions = array<i64: 2, 3>, window_strides = array<i64: 2, 1>, padding = dense<[[1, 0], [1, 1]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.multiply %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<f64>) -> tensor<3x4xf64>
  return %0 : tensor<3x4xf64>
}

// ----- reduce_window_init
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<f64>) -> tensor<2x2xf64> {
  %0 = "stablehlo.reduce_window"(%arg0, %arg1) <{window_dimensions = array<i64: 2, 3>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.add %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<f64>) -> tensor<2x2xf64>
  return %0 : tensor<2x2xf64>
}

// ----- reduce_window_add_dilated
func.func @main(%arg0: tensor<5x4xf64>) -> tensor<5x2xf64> {
  %z = stablehlo.constant dense<0.0> : tensor<f64>
  %0 = "stablehlo.reduce_window"(%arg0, %z) <{window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 1>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 2, 2>, padding = dense<[[1, 2], [-1, 1]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.add %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<f64>) -> tensor<5x2xf64>
  return %0 : tensor<5x2xf64>
}

// ----- reduce_window_max_dilated
func.func @main(%arg0: tensor<5x4xf64>) -> tensor<3x2xf64> {
  %z = stablehlo.constant dense<0xFFF0000000000000> : tensor<f64>
  %0 = "stablehlo.reduce_window"(%arg0, %z) <{window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 1>, base_dilations = array<i64: 1, 1>, window_dilations = array<i64: 2, 2>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.maximum %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<f64>) -> tensor<3x2xf64>
  return %0 : tensor<3x2xf64>
}

// ----- cumulative_sum
func.func @main(%arg0: tensor<6xf64>) -> tensor<6xf64> {
  %z = stablehlo.constant dense<0.0> : tensor<f64>
  %0 = "stablehlo.reduce_window"(%arg0, %z) <{window_dimensions = array<i64: 6>, padding = dense<[[5, 0]]> : tensor<1x2xi64>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.add %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<6xf64>, tensor<f64>) -> tensor<6xf64>
  return %0 : tensor<6xf64>
}

// ----- cumulative_max
func.func @main(%arg0: tensor<6xf64>) -> tensor<6xf64> {
  %z = stablehlo.constant dense<0xFFF0000000000000> : tensor<f64>
  %0 = "stablehlo.reduce_window"(%arg0, %z) <{window_dimensions = array<i64: 6>, padding = dense<[[5, 0]]> : tensor<1x2xi64>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.maximum %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<6xf64>, tensor<f64>) -> tensor<6xf64>
  return %0 : tensor<6xf64>
}

// ----- select_and_scatter_ge
func.func @main(%arg0: tensor<4x6xf64>, %arg1: tensor<2x3xf64>) -> tensor<4x6xf64> {
  %z = stablehlo.constant dense<0.0> : tensor<f64>
  %0 = "stablehlo.select_and_scatter"(%arg0, %arg1, %z) <{window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 2>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.compare GE, %a, %b : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }, {
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.add %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<4x6xf64>, tensor<2x3xf64>, tensor<f64>) -> tensor<4x6xf64>
  return %0 : tensor<4x6xf64>
}

// ----- select_and_scatter_le
func.func @main(%arg0: tensor<4x6xf64>, %arg1: tensor<2x3xf64>) -> tensor<4x6xf64> {
  %z = stablehlo.constant dense<0.0> : tensor<f64>
  %0 = "stablehlo.select_and_scatter"(%arg0, %arg1, %z) <{window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 2>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.compare LE, %a, %b : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }, {
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.add %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<4x6xf64>, tensor<2x3xf64>, tensor<f64>) -> tensor<4x6xf64>
  return %0 : tensor<4x6xf64>
}

// ----- convolution
func.func @main(%arg0: tensor<2x5x6x3xf64>, %arg1: tensor<3x2x3x4xf64>) -> tensor<2x3x5x4xf64> {
  %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 1], pad = [[1, 1], [0, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x5x6x3xf64>, tensor<3x2x3x4xf64>) -> tensor<2x3x5x4xf64>
  return %0 : tensor<2x3x5x4xf64>
}

// ----- convolution_nchw
func.func @main(%arg0: tensor<2x3x5x6xf64>, %arg1: tensor<4x3x3x2xf64>) -> tensor<2x4x5x3xf64> {
  %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [1, 2], pad = [[1, 1], [1, 0]], rhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x3x5x6xf64>, tensor<4x3x3x2xf64>) -> tensor<2x4x5x3xf64>
  return %0 : tensor<2x4x5x3xf64>
}

// ----- convolution_dilated
func.func @main(%arg0: tensor<1x5x4x2xf64>, %arg1: tensor<2x3x2x3xf64>) -> tensor<1x8x3x3xf64> {
  %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 2], pad = [[1, 1], [2, 1]], lhs_dilate = [2, 1], rhs_dilate = [3, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x5x4x2xf64>, tensor<2x3x2x3xf64>) -> tensor<1x8x3x3xf64>
  return %0 : tensor<1x8x3x3xf64>
}

// ----- convolution_groups
func.func @main(%arg0: tensor<2x5x4xf64>, %arg1: tensor<3x2x6xf64>) -> tensor<2x5x6xf64> {
  %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {pad = [[1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64} : (tensor<2x5x4xf64>, tensor<3x2x6xf64>) -> tensor<2x5x6xf64>
  return %0 : tensor<2x5x6xf64>
}

// ----- convolution_batch_groups
func.func @main(%arg0: tensor<4x5x2xf64>, %arg1: tensor<3x2x6xf64>) -> tensor<2x3x6xf64> {
  %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {} {batch_group_count = 2 : i64, feature_group_count = 1 : i64} : (tensor<4x5x2xf64>, tensor<3x2x6xf64>) -> tensor<2x3x6xf64>
  return %0 : tensor<2x3x6xf64>
}

// ----- convolution_reversed
func.func @main(%arg0: tensor<2x5x3xf64>, %arg1: tensor<3x3x4xf64>) -> tensor<2x4x4xf64> {
  %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {pad = [[0, 1]], reverse = [true]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x5x3xf64>, tensor<3x3x4xf64>) -> tensor<2x4x4xf64>
  return %0 : tensor<2x4x4xf64>
}

// ----- convolution_transposed_layout
func.func @main(%arg0: tensor<5x2x3xf64>, %arg1: tensor<4x3x2xf64>) -> tensor<4x2x5xf64> {
  %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [0, b, f]x[o, i, 0]->[f, b, 0], window = {pad = [[1, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<5x2x3xf64>, tensor<4x3x2xf64>) -> tensor<4x2x5xf64>
  return %0 : tensor<4x2x5xf64>
}

// ----- cholesky_lower definite
func.func @main(%arg0: tensor<2x3x3xf64>) -> tensor<2x3x3xf64> {
  %0 = stablehlo.cholesky %arg0, lower = true : tensor<2x3x3xf64>
  return %0 : tensor<2x3x3xf64>
}

// ----- cholesky_upper definite
func.func @main(%arg0: tensor<3x3xf64>) -> tensor<3x3xf64> {
  %0 = stablehlo.cholesky %arg0 : tensor<3x3xf64>
  return %0 : tensor<3x3xf64>
}

// ----- cholesky_complex definite
func.func @main(%arg0: tensor<3x3xcomplex<f64>>) -> tensor<3x3xcomplex<f64>> {
  %t = stablehlo.transpose %arg0, dims = [1, 0] : (tensor<3x3xcomplex<f64>>) -> tensor<3x3xcomplex<f64>>
  %c = chlo.conj %t : tensor<3x3xcomplex<f64>> -> tensor<3x3xcomplex<f64>>
  %h = stablehlo.add %arg0, %c : tensor<3x3xcomplex<f64>>
  %0 = stablehlo.cholesky %h, lower = true : tensor<3x3xcomplex<f64>>
  return %0 : tensor<3x3xcomplex<f64>>
}

// ----- triangular_solve definite
func.func @main(%arg0: tensor<2x3x3xf64>, %arg1: tensor<2x3x2xf64>) -> tensor<2x3x2xf64> {
  %0 = "stablehlo.triangular_solve"(%arg0, %arg1) <{left_side = true, lower = true, transpose_a = #stablehlo<transpose NO_TRANSPOSE>, unit_diagonal = false}> : (tensor<2x3x3xf64>, tensor<2x3x2xf64>) -> tensor<2x3x2xf64>
  return %0 : tensor<2x3x2xf64>
}

// ----- triangular_solve_right definite
func.func @main(%arg0: tensor<3x3xf64>, %arg1: tensor<2x3xf64>) -> tensor<2x3xf64> {
  %0 = "stablehlo.triangular_solve"(%arg0, %arg1) <{left_side = false, lower = false, transpose_a = #stablehlo<transpose TRANSPOSE>, unit_diagonal = false}> : (tensor<3x3xf64>, tensor<2x3xf64>) -> tensor<2x3xf64>
  return %0 : tensor<2x3xf64>
}

// ----- triangular_solve_unit definite
func.func @main(%arg0: tensor<3x3xf64>, %arg1: tensor<3x2xf64>) -> tensor<3x2xf64> {
  %0 = "stablehlo.triangular_solve"(%arg0, %arg1) <{left_side = true, lower = false, transpose_a = #stablehlo<transpose TRANSPOSE>, unit_diagonal = true}> : (tensor<3x3xf64>, tensor<3x2xf64>) -> tensor<3x2xf64>
  return %0 : tensor<3x2xf64>
}

// ----- triangular_solve_adjoint definite
func.func @main(%arg0: tensor<3x3xcomplex<f64>>, %arg1: tensor<3x2xcomplex<f64>>) -> tensor<3x2xcomplex<f64>> {
  %0 = "stablehlo.triangular_solve"(%arg0, %arg1) <{left_side = true, lower = true, transpose_a = #stablehlo<transpose ADJOINT>, unit_diagonal = false}> : (tensor<3x3xcomplex<f64>>, tensor<3x2xcomplex<f64>>) -> tensor<3x2xcomplex<f64>>
  return %0 : tensor<3x2xcomplex<f64>>
}

// ----- fft
func.func @main(%arg0: tensor<3x4xcomplex<f64>>) -> tensor<3x4xcomplex<f64>> {
  %0 = stablehlo.fft %arg0, type = FFT, length = [4] : (tensor<3x4xcomplex<f64>>) -> tensor<3x4xcomplex<f64>>
  return %0 : tensor<3x4xcomplex<f64>>
}

// ----- ifft
func.func @main(%arg0: tensor<3x4xcomplex<f64>>) -> tensor<3x4xcomplex<f64>> {
  %0 = stablehlo.fft %arg0, type = IFFT, length = [3, 4] : (tensor<3x4xcomplex<f64>>) -> tensor<3x4xcomplex<f64>>
  return %0 : tensor<3x4xcomplex<f64>>
}

// ----- rfft_even
func.func @main(%arg0: tensor<3x6xf64>) -> tensor<3x4xcomplex<f64>> {
  %0 = stablehlo.fft %arg0, type = RFFT, length = [6] : (tensor<3x6xf64>) -> tensor<3x4xcomplex<f64>>
  return %0 : tensor<3x4xcomplex<f64>>
}

// ----- rfft_odd
func.func @main(%arg0: tensor<3x5xf64>) -> tensor<3x3xcomplex<f64>> {
  %0 = stablehlo.fft %arg0, type = RFFT, length = [3, 5] : (tensor<3x5xf64>) -> tensor<3x3xcomplex<f64>>
  return %0 : tensor<3x3xcomplex<f64>>
}

// ----- irfft_even
func.func @main(%arg0: tensor<3x4xcomplex<f64>>) -> tensor<3x6xf64> {
  %0 = stablehlo.fft %arg0, type = IRFFT, length = [6] : (tensor<3x4xcomplex<f64>>) -> tensor<3x6xf64>
  return %0 : tensor<3x6xf64>
}

// ----- irfft_odd
func.func @main(%arg0: tensor<3x3xcomplex<f64>>) -> tensor<3x5xf64> {
  %0 = stablehlo.fft %arg0, type = IRFFT, length = [3, 5] : (tensor<3x3xcomplex<f64>>) -> tensor<3x5xf64>
  return %0 : tensor<3x5xf64>
}

// ----- sort
func.func @main(%arg0: tensor<3x4xf64>) -> tensor<3x4xf64> {
  %0 = "stablehlo.sort"(%arg0) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.compare LT, %a, %b : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<3x4xf64>) -> tensor<3x4xf64>
  return %0 : tensor<3x4xf64>
}

// ----- sort_columns
func.func @main(%arg0: tensor<4x3xf64>) -> tensor<4x3xf64> {
  %0 = "stablehlo.sort"(%arg0) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.compare LT, %a, %b : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }) : (tensor<4x3xf64>) -> tensor<4x3xf64>
  return %0 : tensor<4x3xf64>
}

// ----- sort_by_key
func.func @main(%arg0: tensor<4x3xf64>, %arg1: tensor<4x3xf64>) -> (tensor<4x3xf64>, tensor<4x3xf64>) {
  %0:2 = "stablehlo.sort"(%arg0, %arg1) <{dimension = -2 : i64, is_stable = true}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>, %c: tensor<f64>, %d: tensor<f64>):
    %e = stablehlo.multiply %a, %a : tensor<f64>
    %f = stablehlo.multiply %b, %b : tensor<f64>
    %g = stablehlo.compare GT, %e, %f : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %g : tensor<i1>
  }) : (tensor<4x3xf64>, tensor<4x3xf64>) -> (tensor<4x3xf64>, tensor<4x3xf64>)
  return %0#0, %0#1 : tensor<4x3xf64>, tensor<4x3xf64>
}

// ----- top_k
func.func @main(%arg0: tensor<3x5xf64>) -> tensor<3x2xf64> {
  %0:2 = chlo.top_k(%arg0, k = 2) : tensor<3x5xf64> -> (tensor<3x2xf64>, tensor<3x2xi32>)
  return %0#0 : tensor<3x2xf64>
}

// ----- batch_norm_training
func.func @main(%arg0: tensor<4x3xf64>, %arg1: tensor<3xf64>, %arg2: tensor<3xf64>) -> (tensor<4x3xf64>, tensor<3xf64>, tensor<3xf64>) {
  %0:3 = "stablehlo.batch_norm_training"(%arg0, %arg1, %arg2) <{epsilon = 0.001 : f32, feature_index = 1 : i64}> : (tensor<4x3xf64>, tensor<3xf64>, tensor<3xf64>) -> (tensor<4x3xf64>, tensor<3xf64>, tensor<3xf64>)
  return %0#0, %0#1, %0#2 : tensor<4x3xf64>, tensor<3xf64>, tensor<3xf64>
}

// ----- batch_norm_inference
func.func @main(%arg0: tensor<4x3xf64>, %arg1: tensor<3xf64>, %arg2: tensor<3xf64>, %arg3: tensor<3xf64>, %arg4: tensor<3xf64>) -> tensor<4x3xf64> {
  %s = stablehlo.multiply %arg4, %arg4 : tensor<3xf64>
  %0 = "stablehlo.batch_norm_inference"(%arg0, %arg1, %arg2, %arg3, %s) <{epsilon = 0.5 : f32, feature_index = 1 : i64}> : (tensor<4x3xf64>, tensor<3xf64>, tensor<3xf64>, tensor<3xf64>, tensor<3xf64>) -> tensor<4x3xf64>
  return %0 : tensor<4x3xf64>
}

// ----- batch_norm_grad
func.func @main(%arg0: tensor<4x3xf64>, %arg1: tensor<3xf64>, %arg2: tensor<3xf64>, %arg3: tensor<3xf64>, %arg4: tensor<4x3xf64>) -> (tensor<4x3xf64>, tensor<3xf64>, tensor<3xf64>) {
  %s = stablehlo.multiply %arg3, %arg3 : tensor<3xf64>
  %0:3 = "stablehlo.batch_norm_grad"(%arg0, %arg1, %arg2, %s, %arg4) <{epsilon = 0.5 : f32, feature_index = 1 : i64}> : (tensor<4x3xf64>, tensor<3xf64>, tensor<3xf64>, tensor<3xf64>, tensor<4x3xf64>) -> (tensor<4x3xf64>, tensor<3xf64>, tensor<3xf64>)
  return %0#0, %0#1, %0#2 : tensor<4x3xf64>, tensor<3xf64>, tensor<3xf64>
}

// ----- dot
func.func @main(%arg0: tensor<3x4xf64>, %arg1: tensor<4x2xf64>) -> tensor<3x2xf64> {
  %0 = stablehlo.dot %arg0, %arg1 : (tensor<3x4xf64>, tensor<4x2xf64>) -> tensor<3x2xf64>
  return %0 : tensor<3x2xf64>
}

// ----- einsum
func.func @main(%arg0: tensor<3x4x2xf64>, %arg1: tensor<2x5x3xf64>) -> tensor<5x3xf64> {
  %0 = stablehlo.einsum %arg0, %arg1, config = "abc,cda->da" : (tensor<3x4x2xf64>, tensor<2x5x3xf64>) -> tensor<5x3xf64>
  return %0 : tensor<5x3xf64>
}

// ----- broadcast
func.func @main(%arg0: tensor<3xf64>) -> tensor<2x3xf64> {
  %0 = stablehlo.broadcast %arg0, sizes = [2] : (tensor<3xf64>) -> tensor<2x3xf64>
  return %0 : tensor<2x3xf64>
}

// ----- map
func.func @main(%arg0: tensor<2x3xf64>, %arg1: tensor<2x3xf64>) -> tensor<2x3xf64> {
  %0 = "stablehlo.map"(%arg0, %arg1) <{dimensions = array<i64: 0, 1>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.multiply %a, %b : tensor<f64>
    %d = stablehlo.sine %c : tensor<f64>
    stablehlo.return %d : tensor<f64>
  }) : (tensor<2x3xf64>, tensor<2x3xf64>) -> tensor<2x3xf64>
  return %0 : tensor<2x3xf64>
}

// ----- reduce_general
func.func @main(%arg0: tensor<3x4xf64>, %arg1: tensor<f64>) -> tensor<3xf64> {
  %0 = stablehlo.reduce(%arg0 init: %arg1) across dimensions = [1] : (tensor<3x4xf64>, tensor<f64>) -> tensor<3xf64>
   reducer(%a: tensor<f64>, %b: tensor<f64>)  {
    %c = stablehlo.multiply %a, %b : tensor<f64>
    %d = stablehlo.add %a, %b : tensor<f64>
    %e = stablehlo.add %c, %d : tensor<f64>
    stablehlo.return %e : tensor<f64>
  }
  return %0 : tensor<3xf64>
}

// ----- chlo_acos inside
func.func @main(%arg0: tensor<5xf64>) -> tensor<5xf64> {
  %0 = chlo.acos %arg0 : tensor<5xf64> -> tensor<5xf64>
  return %0 : tensor<5xf64>
}

// ----- chlo_acosh above
func.func @main(%arg0: tensor<5xf64>) -> tensor<5xf64> {
  %0 = chlo.acosh %arg0 : tensor<5xf64> -> tensor<5xf64>
  return %0 : tensor<5xf64>
}

// ----- chlo_asin inside
func.func @main(%arg0: tensor<5xf64>) -> tensor<5xf64> {
  %0 = chlo.asin %arg0 : tensor<5xf64> -> tensor<5xf64>
  return %0 : tensor<5xf64>
}

// ----- chlo_asinh inside
func.func @main(%arg0: tensor<5xf64>) -> tensor<5xf64> {
  %0 = chlo.asinh %arg0 : tensor<5xf64> -> tensor<5xf64>
  return %0 : tensor<5xf64>
}

// ----- chlo_atan inside
func.func @main(%arg0: tensor<5xf64>) -> tensor<5xf64> {
  %0 = chlo.atan %arg0 : tensor<5xf64> -> tensor<5xf64>
  return %0 : tensor<5xf64>
}

// ----- chlo_atanh inside
func.func @main(%arg0: tensor<5xf64>) -> tensor<5xf64> {
  %0 = chlo.atanh %arg0 : tensor<5xf64> -> tensor<5xf64>
  return %0 : tensor<5xf64>
}

// ----- chlo_cosh inside
func.func @main(%arg0: tensor<5xf64>) -> tensor<5xf64> {
  %0 = chlo.cosh %arg0 : tensor<5xf64> -> tensor<5xf64>
  return %0 : tensor<5xf64>
}

// ----- chlo_digamma positive
func.func @main(%arg0: tensor<5xf64>) -> tensor<5xf64> {
  %0 = chlo.digamma %arg0 : tensor<5xf64> -> tensor<5xf64>
  return %0 : tensor<5xf64>
}

// ----- chlo_erf inside
func.func @main(%arg0: tensor<5xf64>) -> tensor<5xf64> {
  %0 = chlo.erf %arg0 : tensor<5xf64> -> tensor<5xf64>
  return %0 : tensor<5xf64>
}

// ----- chlo_erf_inv inside
func.func @main(%arg0: tensor<5xf64>) -> tensor<5xf64> {
  %0 = chlo.erf_inv %arg0 : tensor<5xf64> -> tensor<5xf64>
  return %0 : tensor<5xf64>
}

// ----- chlo_erfc inside
func.func @main(%arg0: tensor<5xf64>) -> tensor<5xf64> {
  %0 = chlo.erfc %arg0 : tensor<5xf64> -> tensor<5xf64>
  return %0 : tensor<5xf64>
}

// ----- chlo_lgamma positive
func.func @main(%arg0: tensor<5xf64>) -> tensor<5xf64> {
  %0 = chlo.lgamma %arg0 : tensor<5xf64> -> tensor<5xf64>
  return %0 : tensor<5xf64>
}

// ----- chlo_sinh inside
func.func @main(%arg0: tensor<5xf64>) -> tensor<5xf64> {
  %0 = chlo.sinh %arg0 : tensor<5xf64> -> tensor<5xf64>
  return %0 : tensor<5xf64>
}

// ----- chlo_square inside
func.func @main(%arg0: tensor<5xf64>) -> tensor<5xf64> {
  %0 = chlo.square %arg0 : tensor<5xf64> -> tensor<5xf64>
  return %0 : tensor<5xf64>
}

// ----- chlo_tan inside
func.func @main(%arg0: tensor<5xf64>) -> tensor<5xf64> {
  %0 = chlo.tan %arg0 : tensor<5xf64> -> tensor<5xf64>
  return %0 : tensor<5xf64>
}

// ----- chlo_conj
func.func @main(%arg0: tensor<5xcomplex<f64>>) -> tensor<5xcomplex<f64>> {
  %0 = chlo.conj %arg0 : tensor<5xcomplex<f64>> -> tensor<5xcomplex<f64>>
  return %0 : tensor<5xcomplex<f64>>
}

// ----- chlo_polygamma positive
func.func @main(%arg0: tensor<5xf64>) -> tensor<5xf64> {
  %n = stablehlo.constant dense<2.0> : tensor<5xf64>
  %0 = chlo.polygamma %n, %arg0 : tensor<5xf64>, tensor<5xf64> -> tensor<5xf64>
  return %0 : tensor<5xf64>
}

// ----- chlo_zeta positive
func.func @main(%arg0: tensor<5xf64>) -> tensor<5xf64> {
  %n = stablehlo.constant dense<2.5> : tensor<5xf64>
  %0 = chlo.zeta %n, %arg0 : tensor<5xf64>, tensor<5xf64> -> tensor<5xf64>
  return %0 : tensor<5xf64>
}

// ----- pad_negative
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<f64>) -> tensor<7x3xf64> {
  %0 = stablehlo.pad %arg0, %arg1, low = [-1, 1], high = [0, -2], interior = [1, 0] : (tensor<5x4xf64>, tensor<f64>) -> tensor<8x3xf64>
  %1 = stablehlo.slice %0 [1:8, 0:3] : (tensor<8x3xf64>) -> tensor<7x3xf64>
  return %1 : tensor<7x3xf64>
}

// ----- all_reduce
func.func @main(%arg0: tensor<3xf64>) -> tensor<3xf64> {
  %0 = "stablehlo.all_reduce"(%arg0) <{replica_groups = dense<0> : tensor<1x1xi64>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.add %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<3xf64>) -> tensor<3xf64>
  return %0 : tensor<3xf64>
}

// ----- all_gather
func.func @main(%arg0: tensor<3x2xf64>) -> tensor<3x2xf64> {
  %0 = "stablehlo.all_gather"(%arg0) <{all_gather_dim = 1 : i64, replica_groups = dense<0> : tensor<1x1xi64>}> : (tensor<3x2xf64>) -> tensor<3x2xf64>
  return %0 : tensor<3x2xf64>
}

// ----- reduce_scatter
func.func @main(%arg0: tensor<3x2xf64>) -> tensor<3x2xf64> {
  %0 = "stablehlo.reduce_scatter"(%arg0) <{replica_groups = dense<0> : tensor<1x1xi64>, scatter_dimension = 0 : i64}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.add %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<3x2xf64>) -> tensor<3x2xf64>
  return %0 : tensor<3x2xf64>
}

// ----- all_to_all
func.func @main(%arg0: tensor<3x2xf64>) -> tensor<3x2xf64> {
  %0 = "stablehlo.all_to_all"(%arg0) <{concat_dimension = 1 : i64, replica_groups = dense<0> : tensor<1x1xi64>, split_count = 1 : i64, split_dimension = 0 : i64}> : (tensor<3x2xf64>) -> tensor<3x2xf64>
  return %0 : tensor<3x2xf64>
}

// ----- collective_permute
func.func @main(%arg0: tensor<3x2xf64>) -> tensor<3x2xf64> {
  %0 = "stablehlo.collective_permute"(%arg0) <{source_target_pairs = dense<[[0, 0]]> : tensor<1x2xi64>}> : (tensor<3x2xf64>) -> tensor<3x2xf64>
  return %0 : tensor<3x2xf64>
}

// ----- optimization_barrier
func.func @main(%arg0: tensor<3xf64>, %arg1: tensor<2xf64>) -> (tensor<3xf64>, tensor<2xf64>) {
  %0:2 = stablehlo.optimization_barrier %arg0, %arg1 : tensor<3xf64>, tensor<2xf64>
  return %0#0, %0#1 : tensor<3xf64>, tensor<2xf64>
}


// ----- chlo_bessel_i1e
func.func @main(%arg0: tensor<5xf64>) -> tensor<5xf64> {
  %c = stablehlo.constant dense<[1.0, -1.0, 12.0, -15.0, 0.01]> : tensor<5xf64>
  %x = stablehlo.multiply %arg0, %c : tensor<5xf64>
  %0 = chlo.bessel_i1e %x : tensor<5xf64> -> tensor<5xf64>
  return %0 : tensor<5xf64>
}

// ----- select_and_scatter_last
func.func @main(%arg0: tensor<4x6xf64>, %arg1: tensor<2x3xf64>, %arg2: tensor<f64>) -> tensor<4x6xf64> {
  %0 = "stablehlo.select_and_scatter"(%arg0, %arg1, %arg2) <{window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 2>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.compare GT, %a, %b : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }, {
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.add %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<4x6xf64>, tensor<2x3xf64>, tensor<f64>) -> tensor<4x6xf64>
  return %0 : tensor<4x6xf64>
}

// ----- chlo_scan
func.func @main(%arg0: tensor<2x4xf64>, %arg1: tensor<2xf64>) -> (tensor<2x4xf64>, tensor<2xf64>) {
  %0:2 = "chlo.scan"(%arg0, %arg1) <{dimension = 1 : i64, is_reverse = true, operandSegmentSizes = array<i32: 1, 1>, resultSegmentSizes = array<i32: 1, 1>}> ({
  ^bb0(%a: tensor<2xf64>, %b: tensor<2xf64>):
    %c = stablehlo.multiply %a, %b : tensor<2xf64>
    %d = stablehlo.sine %c : tensor<2xf64>
    %e = stablehlo.add %d, %a : tensor<2xf64>
    stablehlo.return %d, %e : tensor<2xf64>, tensor<2xf64>
  }) : (tensor<2x4xf64>, tensor<2xf64>) -> (tensor<2x4xf64>, tensor<2xf64>)
  return %0#0, %0#1 : tensor<2x4xf64>, tensor<2xf64>
}

// ----- chlo_ragged_dot
func.func @main(%arg0: tensor<2x5x3xf64>, %arg1: tensor<3x2x3x4xf64>) -> tensor<2x5x4xf64> {
  %n = stablehlo.constant dense<[2, 0, 3]> : tensor<3xi64>
  %0 = "chlo.ragged_dot"(%arg0, %arg1, %n) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [1], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [2], lhs_ragged_dimensions = [1], rhs_group_dimensions = [0]>}> : (tensor<2x5x3xf64>, tensor<3x2x3x4xf64>, tensor<3xi64>) -> tensor<2x5x4xf64>
  return %0 : tensor<2x5x4xf64>
}

// ----- chlo_ragged_dot_contracting
func.func @main(%arg0: tensor<2x5x3xf64>, %arg1: tensor<2x3x4xf64>) -> tensor<2x2x5x4xf64> {
  %n = stablehlo.constant dense<[2, 1]> : tensor<2xi64>
  %0 = "chlo.ragged_dot"(%arg0, %arg1, %n) <{ragged_dot_dimension_numbers = #chlo.ragged_dot<lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1], lhs_ragged_dimensions = [2], rhs_group_dimensions = []>}> : (tensor<2x5x3xf64>, tensor<2x3x4xf64>, tensor<2xi64>) -> tensor<2x2x5x4xf64>
  return %0 : tensor<2x2x5x4xf64>
}

// ----- dynamic_broadcast_in_dim
func.func @main(%arg0: tensor<3xf64>) -> tensor<2x3xf64> {
  %n = stablehlo.constant dense<[2, 3]> : tensor<2xi64>
  %0 = "stablehlo.dynamic_broadcast_in_dim"(%arg0, %n) <{broadcast_dimensions = array<i64: 1>}> : (tensor<3xf64>, tensor<2xi64>) -> tensor<2x3xf64>
  return %0 : tensor<2x3xf64>
}

// ----- dynamic_reshape
func.func @main(%arg0: tensor<2x3xf64>) -> tensor<3x2xf64> {
  %n = stablehlo.constant dense<[3, 2]> : tensor<2xi64>
  %0 = "stablehlo.dynamic_reshape"(%arg0, %n) : (tensor<2x3xf64>, tensor<2xi64>) -> tensor<3x2xf64>
  return %0 : tensor<3x2xf64>
}

// ----- dynamic_pad
func.func @main(%arg0: tensor<3x4xf64>, %arg1: tensor<f64>) -> tensor<7x2xf64> {
  %l = stablehlo.constant dense<[1, -1]> : tensor<2xi64>
  %h = stablehlo.constant dense<[1, -1]> : tensor<2xi64>
  %i = stablehlo.constant dense<[1, 0]> : tensor<2xi64>
  %0 = "stablehlo.dynamic_pad"(%arg0, %arg1, %l, %h, %i) : (tensor<3x4xf64>, tensor<f64>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<7x2xf64>
  return %0 : tensor<7x2xf64>
}

// ----- real_dynamic_slice
func.func @main(%arg0: tensor<5x4xf64>) -> tensor<2x3xf64> {
  %s = stablehlo.constant dense<[1, 0]> : tensor<2xi64>
  %l = stablehlo.constant dense<[5, 3]> : tensor<2xi64>
  %t = stablehlo.constant dense<[2, 1]> : tensor<2xi64>
  %0 = "stablehlo.real_dynamic_slice"(%arg0, %s, %l, %t) : (tensor<5x4xf64>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<2x3xf64>
  return %0 : tensor<2x3xf64>
}

// ----- dynamic_conv
func.func @main(%arg0: tensor<2x5x3xf64>, %arg1: tensor<3x3x4xf64>) -> tensor<2x3x4xf64> {
  %p = stablehlo.constant dense<[[1, 0]]> : tensor<1x2xi64>
  %0 = "stablehlo.dynamic_conv"(%arg0, %arg1, %p) <{window_strides = array<i64: 3>, lhs_dilation = array<i64: 2>, dimension_numbers = #stablehlo.conv<[b, 0, f]x[0, i, o]->[b, 0, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<2x5x3xf64>, tensor<3x3x4xf64>, tensor<1x2xi64>) -> tensor<2x3x4xf64>
  return %0 : tensor<2x3x4xf64>
}

// ----- scatter_of_two
func.func @main(%arg0: tensor<5xf64>, %arg1: tensor<5xf64>, %arg2: tensor<3xf64>, %arg3: tensor<3xf64>) -> (tensor<5xf64>, tensor<5xf64>) {
  %i = stablehlo.constant dense<[[1], [4], [1]]> : tensor<3x1xi32>
  %0:2 = "stablehlo.scatter"(%arg0, %arg1, %i, %arg2, %arg3) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>, %c: tensor<f64>, %d: tensor<f64>):
    %e = stablehlo.multiply %a, %d : tensor<f64>
    %f = stablehlo.add %b, %c : tensor<f64>
    stablehlo.return %e, %f : tensor<f64>, tensor<f64>
  }) : (tensor<5xf64>, tensor<5xf64>, tensor<3x1xi32>, tensor<3xf64>, tensor<3xf64>) -> (tensor<5xf64>, tensor<5xf64>)
  return %0#0, %0#1 : tensor<5xf64>, tensor<5xf64>
}

// ----- unary_einsum
func.func @main(%arg0: tensor<2x3x2xf64>) -> tensor<2x2xf64> {
  %s = stablehlo.sine %arg0 : tensor<2x3x2xf64>
  %0 = "stablehlo.unary_einsum"(%s) <{einsum_config = "abc->ca"}> : (tensor<2x3x2xf64>) -> tensor<2x2xf64>
  return %0 : tensor<2x2xf64>
}

// ----- chlo_scan_that_captures
func.func @main(%arg0: tensor<3x2xf64>, %arg1: tensor<2xf64>, %arg2: tensor<2xf64>) -> (tensor<3x2xf64>, tensor<2xf64>) {
  %0 = stablehlo.sine %arg2 : tensor<2xf64>
  %1:2 = "chlo.scan"(%arg0, %arg1) <{dimension = 0 : i64, operandSegmentSizes = array<i32: 1, 1>, resultSegmentSizes = array<i32: 1, 1>}> ({
  ^bb0(%a: tensor<2xf64>, %b: tensor<2xf64>):
    %c = stablehlo.multiply %a, %0 : tensor<2xf64>
    %d = stablehlo.multiply %b, %arg2 : tensor<2xf64>
    %e = stablehlo.add %c, %d : tensor<2xf64>
    stablehlo.return %c, %e : tensor<2xf64>, tensor<2xf64>
  }) : (tensor<3x2xf64>, tensor<2xf64>) -> (tensor<3x2xf64>, tensor<2xf64>)
  return %1#0, %1#1 : tensor<3x2xf64>, tensor<2xf64>
}

// ----- chlo_scan_in_a_loop
func.func @main(%arg0: tensor<3x2xf64>, %arg1: tensor<2xf64>) -> tensor<2xf64> {
  %n = stablehlo.constant dense<2> : tensor<i32>
  %one = stablehlo.constant dense<1> : tensor<i32>
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %r:2 = stablehlo.while(%i = %zero, %x = %arg1) : tensor<i32>, tensor<2xf64>
  cond {
    %p = stablehlo.compare LT, %i, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %p : tensor<i1>
  } do {
    %1:2 = "chlo.scan"(%arg0, %x) <{dimension = 0 : i64, operandSegmentSizes = array<i32: 1, 1>, resultSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%a: tensor<2xf64>, %b: tensor<2xf64>):
      %c = stablehlo.multiply %a, %b : tensor<2xf64>
      %d = stablehlo.sine %c : tensor<2xf64>
      %e = stablehlo.add %d, %x : tensor<2xf64>
      stablehlo.return %c, %e : tensor<2xf64>, tensor<2xf64>
    }) : (tensor<3x2xf64>, tensor<2xf64>) -> (tensor<3x2xf64>, tensor<2xf64>)
    %j = stablehlo.add %i, %one : tensor<i32>
    stablehlo.return %j, %1#1 : tensor<i32>, tensor<2xf64>
  }
  return %r#1 : tensor<2xf64>
}

// ----- reduce_maximum_from_a_number
func.func @main(%arg0: tensor<4x5xf64>, %arg1: tensor<f64>) -> (tensor<4xf64>, tensor<4xf64>, tensor<5xf64>) {
  %z = stablehlo.constant dense<0.3> : tensor<f64>
  %far = stablehlo.constant dense<9.0> : tensor<f64>
  %0 = stablehlo.reduce(%arg0 init: %z) applies stablehlo.maximum across dimensions = [1] : (tensor<4x5xf64>, tensor<f64>) -> tensor<4xf64>
  %1 = stablehlo.reduce(%arg0 init: %far) applies stablehlo.maximum across dimensions = [1] : (tensor<4x5xf64>, tensor<f64>) -> tensor<4xf64>
  %2 = stablehlo.reduce(%arg0 init: %arg1) applies stablehlo.maximum across dimensions = [0] : (tensor<4x5xf64>, tensor<f64>) -> tensor<5xf64>
  return %0, %1, %2 : tensor<4xf64>, tensor<4xf64>, tensor<5xf64>
}

// ----- reduce_minimum_from_a_number
func.func @main(%arg0: tensor<4x5xf64>, %arg1: tensor<f64>) -> (tensor<4xf64>, tensor<4xf64>, tensor<5xf64>) {
  %z = stablehlo.constant dense<-0.3> : tensor<f64>
  %far = stablehlo.constant dense<-9.0> : tensor<f64>
  %0 = stablehlo.reduce(%arg0 init: %z) applies stablehlo.minimum across dimensions = [1] : (tensor<4x5xf64>, tensor<f64>) -> tensor<4xf64>
  %1 = stablehlo.reduce(%arg0 init: %far) applies stablehlo.minimum across dimensions = [1] : (tensor<4x5xf64>, tensor<f64>) -> tensor<4xf64>
  %2 = stablehlo.reduce(%arg0 init: %arg1) applies stablehlo.minimum across dimensions = [0] : (tensor<4x5xf64>, tensor<f64>) -> tensor<5xf64>
  return %0, %1, %2 : tensor<4xf64>, tensor<4xf64>, tensor<5xf64>
}

// ----- reduce_nothing
func.func @main(%arg0: tensor<4x3xf64>, %arg1: tensor<4xf64>) -> tensor<4xf64> {
  %z = stablehlo.constant dense<0xFFF0000000000000> : tensor<f64>
  %s = stablehlo.slice %arg0 [0:4, 3:3] : (tensor<4x3xf64>) -> tensor<4x0xf64>
  %0 = stablehlo.reduce(%s init: %z) applies stablehlo.maximum across dimensions = [1] : (tensor<4x0xf64>, tensor<f64>) -> tensor<4xf64>
  %1 = stablehlo.maximum %0, %arg1 : tensor<4xf64>
  return %1 : tensor<4xf64>
}

// ----- reduce_window_max_from_a_number
func.func @main(%arg0: tensor<5x4xf64>) -> tensor<3x4xf64> {
  %z = stablehlo.constant dense<0.3> : tensor<f64>
  %0 = "stablehlo.reduce_window"(%arg0, %z) <{window_dimensions = array<i64: 2, 3>, window_strides = array<i64: 2, 1>, padding = dense<[[1, 0], [1, 1]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.maximum %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<f64>) -> tensor<3x4xf64>
  return %0 : tensor<3x4xf64>
}

// ----- reduce_window_min_from_an_argument
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<f64>) -> tensor<3x4xf64> {
  %0 = "stablehlo.reduce_window"(%arg0, %arg1) <{window_dimensions = array<i64: 2, 3>, window_strides = array<i64: 2, 1>, padding = dense<[[1, 0], [1, 1]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.minimum %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<f64>) -> tensor<3x4xf64>
  return %0 : tensor<3x4xf64>
}

// ----- reduce_window_add_padded_from_an_argument
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<f64>) -> tensor<3x4xf64> {
  %0 = "stablehlo.reduce_window"(%arg0, %arg1) <{window_dimensions = array<i64: 2, 3>, window_strides = array<i64: 2, 1>, padding = dense<[[1, 0], [1, 1]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.add %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<f64>) -> tensor<3x4xf64>
  return %0 : tensor<3x4xf64>
}

// ----- reduce_window_multiply_padded_from_an_argument
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<f64>) -> tensor<3x4xf64> {
  %0 = "stablehlo.reduce_window"(%arg0, %arg1) <{window_dimensions = array<i64: 2, 3>, window_strides = array<i64: 2, 1>, padding = dense<[[1, 0], [1, 1]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.multiply %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<f64>) -> tensor<3x4xf64>
  return %0 : tensor<3x4xf64>
}

// ----- reduce_window_general_padded
func.func @main(%arg0: tensor<5x4xf64>, %arg1: tensor<f64>) -> tensor<5x4xf64> {
  %0 = "stablehlo.reduce_window"(%arg0, %arg1) <{window_dimensions = array<i64: 2, 3>, base_dilations = array<i64: 2, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %p = stablehlo.multiply %a, %b : tensor<f64>
    %q = stablehlo.add %a, %b : tensor<f64>
    %c = stablehlo.add %p, %q : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x4xf64>, tensor<f64>) -> tensor<5x4xf64>
  return %0 : tensor<5x4xf64>
}

// ----- select_and_scatter_by_size
func.func @main(%arg0: tensor<5x6xf64>, %arg1: tensor<3x6xf64>, %arg2: tensor<f64>) -> tensor<5x6xf64> {
  %0 = "stablehlo.select_and_scatter"(%arg0, %arg1, %arg2) <{window_dimensions = array<i64: 3, 2>, window_strides = array<i64: 2, 1>, padding = dense<[[1, 1], [0, 1]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %x = stablehlo.abs %a : tensor<f64>
    %y = stablehlo.abs %b : tensor<f64>
    %c = stablehlo.compare GE, %x, %y : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }, {
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.add %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x6xf64>, tensor<3x6xf64>, tensor<f64>) -> tensor<5x6xf64>
  return %0 : tensor<5x6xf64>
}

// ----- select_and_scatter_product
func.func @main(%arg0: tensor<5x6xf64>, %arg1: tensor<3x6xf64>, %arg2: tensor<f64>) -> tensor<5x6xf64> {
  %0 = "stablehlo.select_and_scatter"(%arg0, %arg1, %arg2) <{window_dimensions = array<i64: 3, 2>, window_strides = array<i64: 2, 1>, padding = dense<[[1, 1], [0, 1]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.compare GE, %a, %b : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  }, {
  ^bb0(%a: tensor<f64>, %b: tensor<f64>):
    %c = stablehlo.multiply %a, %b : tensor<f64>
    stablehlo.return %c : tensor<f64>
  }) : (tensor<5x6xf64>, tensor<3x6xf64>, tensor<f64>) -> tensor<5x6xf64>
  return %0 : tensor<5x6xf64>
}

// ----- einsum_of_a_diagonal
func.func @main(%arg0: tensor<3x2x3xf64>, %arg1: tensor<3x4xf64>) -> (tensor<4x2xf64>, tensor<2xf64>) {
  %0 = stablehlo.einsum %arg0, %arg1, config = "aba,ac->cb" : (tensor<3x2x3xf64>, tensor<3x4xf64>) -> tensor<4x2xf64>
  %1 = "stablehlo.unary_einsum"(%arg0) <{einsum_config = "aba->b"}> : (tensor<3x2x3xf64>) -> tensor<2xf64>
  return %0, %1 : tensor<4x2xf64>, tensor<2xf64>
}
