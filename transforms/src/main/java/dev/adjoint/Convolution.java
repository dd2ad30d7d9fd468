package dev.adjoint;

import dev.adjoint.hlo.Contraction.Precision;
import dev.adjoint.hlo.ConvolutionDimensions;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Window;
import dev.adjoint.hlo.Windowing;
import dev.adjoint.trace.Trace;
import java.util.List;

/**
 * A convolution, in the sense of neural networks: the sums of products of a kernel with the input
 * in each place of a window.
 *
 * <p>Layouts name the dimensions by letters: {@code N} the batch, {@code C} the features, {@code I}
 * and {@code O} the kernel's input and output features; any other letters are spatial dimensions.
 *
 * {@snippet :
 * Tensor y = Convolution.of(2).strides(2, 2).padding(Padding.same()).apply(images, kernel);
 * }
 *
 * <p>The counterpart of {@code jax.lax.conv_general_dilated}.
 *
 * @param dimensions which dimensions of the input, the kernel and the result correspond
 * @param strides by how much the window moves
 * @param padding what is put around the input
 * @param inputDilation how far apart the elements of the input are put
 * @param kernelDilation how far apart the elements of the kernel are put
 * @param groups into how many groups the features are divided, each with a kernel of its own
 * @param batchGroups into how many groups the batch is divided
 * @param precision of the products
 */
public record Convolution(
    ConvolutionDimensions dimensions,
    Dims strides,
    Padding padding,
    Dims inputDilation,
    Dims kernelDilation,
    long groups,
    long batchGroups,
    Precision precision)
    implements Fn2<Tensor, Tensor, Tensor> {

  /**
   * {@return a convolution with this number of spatial dimensions, the features last: for two of
   * them, {@code of("NHWC", "HWIO", "NHWC")}}
   */
  public static Convolution of(int spatial) {
    var inner = Dims.range(spatial);
    return of(
        new ConvolutionDimensions(
            0,
            spatial + 1L,
            inner.plus(1),
            spatial,
            spatial + 1L,
            inner,
            0,
            spatial + 1L,
            inner.plus(1)));
  }

  /**
   * {@return a convolution of arrays with these layouts}
   *
   * @throws HloException if a layout lacks a letter, or they have different spatial ones
   */
  public static Convolution of(String input, String kernel, String result) {
    var spatial = new StringBuilder();
    for (int i = 0; i < kernel.length(); i++) {
      char letter = kernel.charAt(i);
      if (letter != 'I' && letter != 'O') {
        spatial.append(letter);
      }
    }
    for (var layout : List.of(input, kernel, result)) {
      if (layout.length() != spatial.length() + 2) {
        throw new HloException(
            "convolution: expected layouts of %d dimensions, found \"%s\""
                .formatted(spatial.length() + 2, layout));
      }
    }
    return of(
        new ConvolutionDimensions(
            at(input, 'N'),
            at(input, 'C'),
            at(input, spatial),
            at(kernel, 'I'),
            at(kernel, 'O'),
            at(kernel, spatial),
            at(result, 'N'),
            at(result, 'C'),
            at(result, spatial)));
  }

  private static long at(String layout, char letter) {
    int at = layout.indexOf(letter);
    if (at < 0) {
      throw new HloException(
          "convolution: expected a layout with '%c', found \"%s\"".formatted(letter, layout));
    }
    return at;
  }

  private static Dims at(String layout, CharSequence letters) {
    return Dims.of(letters.chars().mapToLong(letter -> at(layout, (char) letter)).toArray());
  }

  private static Convolution of(ConvolutionDimensions dimensions) {
    var ones = Dims.repeat(1, dimensions.inputSpatial().rank());
    return new Convolution(
        dimensions, ones, Padding.valid(), ones, ones, 1, 1, Numerics.current().matmulPrecision());
  }

  /** Checks the number of strides and dilations. */
  public Convolution {
    int spatial = dimensions.inputSpatial().rank();
    for (var list : List.of(strides, inputDilation, kernelDilation)) {
      if (list.rank() != spatial) {
        throw new HloException(
            "convolution: expected a number for each of %d spatial dimensions, found %s"
                .formatted(spatial, list));
      }
    }
  }

  /** {@return this with the window moving by these amounts} */
  public Convolution strides(long... amounts) {
    return new Convolution(
        dimensions,
        Dims.of(amounts),
        padding,
        inputDilation,
        kernelDilation,
        groups,
        batchGroups,
        precision);
  }

  /** {@return this with other padding} */
  public Convolution padding(Padding other) {
    return new Convolution(
        dimensions, strides, other, inputDilation, kernelDilation, groups, batchGroups, precision);
  }

  /** {@return this with the elements of the kernel so far apart} */
  public Convolution dilation(long... distances) {
    return new Convolution(
        dimensions,
        strides,
        padding,
        inputDilation,
        Dims.of(distances),
        groups,
        batchGroups,
        precision);
  }

  /** {@return this with the elements of the input so far apart; needs explicit padding} */
  public Convolution inputDilation(long... distances) {
    return new Convolution(
        dimensions,
        strides,
        padding,
        Dims.of(distances),
        kernelDilation,
        groups,
        batchGroups,
        precision);
  }

  /** {@return this with the features divided into so many groups} */
  public Convolution groups(long count) {
    return new Convolution(
        dimensions, strides, padding, inputDilation, kernelDilation, count, batchGroups, precision);
  }

  /** {@return this with the batch divided into so many groups} */
  public Convolution batchGroups(long count) {
    return new Convolution(
        dimensions, strides, padding, inputDilation, kernelDilation, groups, count, precision);
  }

  /** {@return this with products of this precision} */
  public Convolution precision(Precision other) {
    return new Convolution(
        dimensions, strides, padding, inputDilation, kernelDilation, groups, batchGroups, other);
  }

  /**
   * {@return {@code input} convolved with {@code kernel}}
   *
   * @throws HloException if the shapes do not fit each other
   */
  @Override
  public Tensor apply(Tensor input, Tensor kernel) {
    int rank = dimensions.inputSpatial().rank() + 2;
    if (input.rank() != rank || kernel.rank() != rank) {
      throw new HloException(
          "convolution: expected an input and a kernel of rank %d, found %s and %s"
              .formatted(rank, input.type(), kernel.type()));
    }
    var ones = Dims.repeat(1, inputDilation.rank());
    if (padding instanceof Padding.Same && !inputDilation.equals(ones)) {
      throw new HloException(
          "convolution: expected explicit padding with an input dilation, found same()");
    }
    var covered = Dims.of();
    for (int i = 0; i < kernelDilation.rank(); i++) {
      long size = kernel.shape().get(dimensions.kernelSpatial().dim(i));
      covered = covered.insert(i, (size - 1) * kernelDilation.get(i) + 1);
    }
    var amounts =
        Padding.amounts(padding, input.shape().gather(dimensions.inputSpatial()), covered, strides);
    var window = new Window(strides, inputDilation, kernelDilation, amounts);
    return Trace.apply(
        v ->
            new Windowing.Convolution(
                v.get(0),
                v.get(1),
                window,
                null,
                dimensions,
                groups,
                batchGroups,
                List.of(precision, precision),
                input.type().scalar()),
        input,
        kernel);
  }
}
