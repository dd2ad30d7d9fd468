package dev.adjoint.cli.npy;

import dev.adjoint.hlo.Dims;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What stands before the elements in a {@code .npy} file: a magic number, a version, and a Python
 * dictionary such as {@code {'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }}.
 *
 * @param description numpy's name of the element type, such as {@code <f4}
 * @param isFortran whether the first index varies fastest
 * @param shape the size of each dimension
 */
record Header(String description, boolean isFortran, Dims shape) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** Far more than the 64 dimensions that numpy has can take. */
  private static final int LONGEST = 65_535;

  /** numpy begins the elements at a multiple of this. */
  private static final int ALIGNMENT = 64;

  /** Reads a header of version 1.0, 2.0 or 3.0 and leaves {@code in} at the first element. */
  static Header read(InputStream in) throws IOException {
    var start = in.readNBytes(8);
    if (start.length < 8 || !Arrays.equals(start, 0, 6, MAGIC, 0, 6)) {
      throw new NpyException("expected a .npy file, found one that does not begin with \\x93NUMPY");
    }
    int major = start[6];
    if (major < 1 || major > 3) {
      throw new NpyException(
          "expected a .npy file of version 1, 2 or 3, found version %d".formatted(major & 0xff));
    }
    int width = major == 1 ? 2 : 4;
    var prefix = Arrays.copyOf(in.readNBytes(width), 4);
    long length = ByteBuffer.wrap(prefix).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xffff_ffffL;
    if (length > LONGEST) {
      throw new NpyException(
          "expected a header of at most %d bytes, found one of %d".formatted(LONGEST, length));
    }
    var text = in.readNBytes((int) length);
    if (text.length < length) {
      throw new NpyException(
          "expected a header of %d bytes, found only %d".formatted(length, text.length));
    }
    return new HeaderParser(
            new String(text, major == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1))
        .header();
  }

  /** {@return this header as numpy writes it, in version 1.0} */
  byte[] toBytes() {
    var sizes = new StringBuilder();
    for (int i = 0; i < shape.rank(); i++) {
      sizes.append(i == 0 ? "" : ", ").append(shape.get(i));
    }
    if (shape.rank() == 1) {
      sizes.append(',');
    }
    var text =
        "{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }"
            .formatted(description, isFortran ? "True" : "False", sizes);
    int start = MAGIC.length + 4;
    int length = Math.ceilDiv(start + text.length() + 1, ALIGNMENT) * ALIGNMENT - start;
    var padding = " ".repeat(length - text.length() - 1) + "\n";
    return ByteBuffer.allocate(start + length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC)
        .put((byte) 1)
        .put((byte) 0)
        .putShort((short) length)
        .put((text + padding).getBytes(StandardCharsets.ISO_8859_1))
        .array();
  }
}
