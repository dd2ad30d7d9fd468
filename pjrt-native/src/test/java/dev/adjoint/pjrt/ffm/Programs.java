package dev.adjoint.pjrt.ffm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The programs that the tests compile. */
final class Programs {
  private Programs() {}

  /** Adds two f32 scalars. */
  static final byte[] ADD =
      text(
          """
          module @add {
            func.func @main(%x: tensor<f32>, %y: tensor<f32>) -> tensor<f32> {
              %sum = stablehlo.add %x, %y : tensor<f32>
              return %sum : tensor<f32>
            }
          }
          """);

  /** What {@link #callback} takes. */
  static final TensorType VECTOR = TensorType.of(ElementType.F32, 3);

  /** Calls the Java function with this id. */
  static byte[] callback(long id) {
    return text(
        """
        func.func public @main(%%x: tensor<3xf32>) -> tensor<3xf32> {
          %%r = stablehlo.custom_call @adjoint_host_callback(%%x) {
            api_version = 4 : i32, backend_config = {id = %d : i64}
          } : (tensor<3xf32>) -> tensor<3xf32>
          return %%r : tensor<3xf32>
        }
        """
            .formatted(id));
  }

  /** Calls the function with this id with a transposed matrix and a boolean. */
  static byte[] transposingCallback(long id) {
    return text(
        """
        func.func public @main(%%x: tensor<2x3xf32>, %%b: tensor<i1>) -> (tensor<3x2xf64>, tensor<0xi8>) {
          %%t = stablehlo.transpose %%x, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<3x2xf32>
          %%r:2 = stablehlo.custom_call @adjoint_host_callback(%%t, %%b) {
            api_version = 4 : i32, backend_config = {id = %d : i64},
            operand_layouts = [dense<[1, 0]> : tensor<2xindex>, dense<> : tensor<0xindex>],
            result_layouts = [dense<[1, 0]> : tensor<2xindex>, dense<[0]> : tensor<1xindex>]
          } : (tensor<3x2xf32>, tensor<i1>) -> (tensor<3x2xf64>, tensor<0xi8>)
          return %%r#0, %%r#1 : tensor<3x2xf64>, tensor<0xi8>
        }
        """
            .formatted(id));
  }

  /** Doubles four f32, sharded over four devices. */
  static final byte[] SHARDED_DOUBLE =
      text(
          """
          module @sharded attributes {mhlo.num_partitions = 4 : i32} {
            func.func @main(%x: tensor<4xf32> {mhlo.sharding = "{devices=[4]<=[4]}"})
                -> (tensor<4xf32> {mhlo.sharding = "{devices=[4]<=[4]}"},
                    tensor<f32> {mhlo.sharding = "{replicated}"}) {
              %zero = stablehlo.constant dense<0.0> : tensor<f32>
              %twice = stablehlo.add %x, %x : tensor<4xf32>
              %total = stablehlo.reduce(%twice init: %zero) applies stablehlo.add
                  across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
              return %twice, %total : tensor<4xf32>, tensor<f32>
            }
          }
          """);

  /** The sum of an f32 over two replicas. */
  static final byte[] REPLICA_SUM =
      text(
          """
          module @replica_sum attributes {mhlo.num_replicas = 2 : i32} {
            func.func @main(%x: tensor<f32>) -> tensor<f32> {
              %sum = "stablehlo.all_reduce"(%x) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
                ^bb0(%a: tensor<f32>, %b: tensor<f32>):
                  %c = stablehlo.add %a, %b : tensor<f32>
                  stablehlo.return %c : tensor<f32>
              }) : (tensor<f32>) -> tensor<f32>
              return %sum : tensor<f32>
            }
          }
          """);

  /** A 2x3 matrix and itself again, which the program lays out column by column. */
  static final byte[] COLUMN_MAJOR =
      text(
          """
          module @column_major {
            func.func @main(%x: tensor<2x3xf32>)
                -> (tensor<2x3xf32> {mhlo.layout_mode = "{0,1}"}) {
              %y = stablehlo.add %x, %x : tensor<2x3xf32>
              return %y : tensor<2x3xf32>
            }
          }
          """);

  /** Multiplies a 256x256 matrix by itself {@code times} times: long enough to be waited for. */
  static byte[] manyProducts(int times) {
    return text(
        """
        module @many_products {
          func.func @main(%%x: tensor<256x256xf32>) -> tensor<256x256xf32> {
            %%zero = stablehlo.constant dense<0> : tensor<i32>
            %%one = stablehlo.constant dense<1> : tensor<i32>
            %%end = stablehlo.constant dense<%d> : tensor<i32>
            %%r:2 = stablehlo.while(%%i = %%zero, %%y = %%x) : tensor<i32>, tensor<256x256xf32>
              cond {
                %%go = stablehlo.compare LT, %%i, %%end : (tensor<i32>, tensor<i32>) -> tensor<i1>
                stablehlo.return %%go : tensor<i1>
              } do {
                %%next = stablehlo.add %%i, %%one : tensor<i32>
                %%z = stablehlo.dot %%y, %%x : (tensor<256x256xf32>, tensor<256x256xf32>) -> tensor<256x256xf32>
                stablehlo.return %%next, %%z : tensor<i32>, tensor<256x256xf32>
              }
            return %%r#1 : tensor<256x256xf32>
          }
        }
        """
            .formatted(times));
  }

  /** Adds {@code type} to itself, and may take the argument's memory for the result. */
  static byte[] donatingDouble(TensorType type, String attribute) {
    return text(
        """
        module @donating {
          func.func @main(%%x: %1$s {%2$s}, %%y: %1$s) -> %1$s {
            %%z = stablehlo.add %%x, %%y : %1$s
            return %%z : %1$s
          }
        }
        """
            .formatted(type, attribute));
  }

  /** Gives back its argument. */
  static byte[] identity(TensorType type) {
    return text(
        """
        module @identity {
          func.func @main(%%x: %1$s) -> %1$s {
            return %%x : %1$s
          }
        }
        """
            .formatted(type));
  }

  /** Fills {@code type} with its argument. */
  static byte[] broadcast(TensorType type) {
    return text(
        """
        module @broadcast {
          func.func @main(%%x: tensor<f32>) -> %1$s {
            %%y = stablehlo.broadcast_in_dim %%x, dims = [] : (tensor<f32>) -> %1$s
            return %%y : %1$s
          }
        }
        """
            .formatted(type));
  }

  /** (x, y) to (sin(x) + y, sum of x * y), for vectors of four f32, as a portable artifact. */
  static byte[] sinPlusArtifact() {
    try (var in = Programs.class.getResourceAsStream("sin_plus.mlirbc")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] text(String program) {
    return program.getBytes(UTF_8);
  }
}
