package dev.adjoint.cli.npy;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads and writes numpy's {@code .npy} files, of which the format is told in {@code
 * numpy.lib.format}.
 *
 * <p>A file does not say which type is meant where numpy lacks it, so the reader is told: {@code
 * bf16} is in {@code uint16} its bits, the floats of at most 8 bits are in {@code uint8} their
 * bits, and integers narrower than a byte take a byte each. What ml_dtypes saves (numpy's {@code
 * V2} and {@code V1}) is read too.
 */
public final class Npy {
  /** What fits a Java array. */
  public static final int MOST_BYTES = Integer.MAX_VALUE - 8;

  private Npy() {}

  /**
   * {@return the array in {@code file}}
   *
   * @param expected what it must be; a dynamic size takes any
   * @throws NpyException if it is no such array; names the file, what was expected and found
   * @throws IOException if the file cannot be read
   */
  public static Literal read(Path file, TensorType expected) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      return read(in, expected);
    } catch (FileSystemException e) {
      throw e; // It names the file.
    } catch (IOException | HloException e) {
      throw new NpyException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * {@return the shape of the array in {@code file}}
   *
   * @throws NpyException if it is no array
   * @throws IOException if the file cannot be read
   */
  public static Dims shape(Path file) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      return Header.read(in).shape();
    } catch (FileSystemException e) {
      throw e; // It names the file.
    } catch (IOException | HloException e) {
      throw new NpyException(file + ": " + e.getMessage(), e);
    }
  }

  /** {@return the array that {@code in} holds to its end, which must be one of {@code expected}} */
  static Literal read(InputStream in, TensorType expected) throws IOException {
    var header = Header.read(in);
    var element = expected.elementType();
    if (!descriptions(element).contains(unordered(header.description()))
        || !header.shape().isCompatible(expected.shape())) {
      throw new NpyException(
          "expected %s (%s in numpy), found %s of shape %s"
              .formatted(expected, description(element), header.description(), header.shape()));
    }
    var type = new TensorType(element, header.shape());
    long size = type.byteSize();
    if (size > MOST_BYTES) {
      throw new NpyException("expected an array of less than 2 GiB, found " + type);
    }
    var bytes = in.readNBytes((int) size);
    if (bytes.length < size || in.read() >= 0) {
      throw new NpyException(
          "expected %d bytes of elements for %s, found %s"
              .formatted(size, type, bytes.length < size ? bytes.length : "more"));
    }
    if (header.description().startsWith(">")) {
      reverse(bytes, element.isComplex() ? element.bytes() / 2 : element.bytes());
    }
    if (header.isFortran()) {
      bytes = rowMajor(bytes, type.shape(), element.bytes());
    }
    // What numpy calls void is bits; what it calls integers are numbers, and must be in range.
    return header.description().endsWith("V1")
        ? Literal.ofBits(type, bytes)
        : Literal.of(type, bytes);
  }

  /** Writes {@code array} to {@code file}, in place of what is there. */
  public static void write(Path file, Literal array) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(out, array);
    }
  }

  static void write(OutputStream out, Literal array) throws IOException {
    var type = array.type();
    out.write(new Header(description(type.elementType()), false, type.shape()).toBytes());
    out.write(array.toBytes());
  }

  /** numpy's name of what stands for {@code type}. */
  private static String description(ElementType type) {
    var name = descriptions(type).getFirst();
    return (name.endsWith("1") ? "|" : "<") + name;
  }

  /** numpy's names, without the byte order, of what may stand for {@code type}. */
  private static List<String> descriptions(ElementType type) {
    return switch (type) {
      case I1 -> List.of("b1");
      case I2, I4 -> List.of("i1", "V1");
      case UI2, UI4 -> List.of("u1", "V1");
      case I8, I16, I32, I64 -> List.of("i" + type.bytes());
      case UI8, UI16, UI32, UI64 -> List.of("u" + type.bytes());
      case F4E2M1FN,
          F6E2M3FN,
          F6E3M2FN,
          F8E3M4,
          F8E4M3,
          F8E4M3B11FNUZ,
          F8E4M3FN,
          F8E4M3FNUZ,
          F8E5M2,
          F8E5M2FNUZ,
          F8E8M0FNU ->
          List.of("u1", "V1");
      case BF16 -> List.of("u2", "V2");
      case F16, F32, F64 -> List.of("f" + type.bytes());
      case C64, C128 -> List.of("c" + type.bytes());
      case INDEX, QUANTIZED ->
          throw new HloException("expected a type that arrays have, found " + type);
    };
  }

  private static String unordered(String description) {
    boolean ordered = !description.isEmpty() && "<>|=".indexOf(description.charAt(0)) >= 0;
    return ordered ? description.substring(1) : description;
  }

  /** Turns numbers of so many bytes around. */
  private static void reverse(byte[] bytes, int size) {
    for (int start = 0; start < bytes.length; start += size) {
      for (int i = start, j = start + size - 1; i < j; i++, j--) {
        byte kept = bytes[i];
        bytes[i] = bytes[j];
        bytes[j] = kept;
      }
    }
  }

  /** The elements, whose first index varies fastest, with the last one varying fastest. */
  private static byte[] rowMajor(byte[] bytes, Dims shape, int element) {
    var strides = new int[shape.rank()];
    int stride = element;
    for (int i = 0; i < strides.length; i++) {
      strides[i] = stride;
      stride *= shape.dim(i);
    }
    var ordered = new byte[bytes.length];
    var index = new int[shape.rank()];
    int from = 0;
    for (int to = 0; to < bytes.length; to += element) {
      System.arraycopy(bytes, from, ordered, to, element);
      for (int d = index.length - 1; d >= 0; d--) {
        from += strides[d];
        if (++index[d] < shape.dim(d)) {
          break;
        }
        from -= strides[d] * index[d];
        index[d] = 0;
      }
    }
    return ordered;
  }
}
