package dev.adjoint.cli.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyTest {
  @Test
  void writesByteForByteWhatNumpyWrites() throws IOException {
    var header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1), }";
    assertThat(written(Literal.of(TensorType.of(ElementType.F32, 2, 1), 1, -2)))
        .isEqualTo(
            bytes(
                "\u0093NUMPY\1\0v\0" + header + " ".repeat(117 - header.length()) + "\n",
                "0000803f 000000c0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tensor<i1>       | b1",
        "tensor<i2>       | i1",
        "tensor<ui4>      | u1",
        "tensor<i64>      | <i8",
        "tensor<ui16>     | <u2",
        "tensor<f8E4M3FN> | u1",
        "tensor<bf16>     | <u2",
        "tensor<f16>      | <f2",
        "tensor<complex<f32>> | <c8",
        "tensor<complex<f64>> | <c16"
      })
  void typesThatNumpyLacksAreWrittenAsRawBits(String type, String description) throws IOException {
    var text =
        new String(written(Literal.splat(TensorType.parse(type), 1)), StandardCharsets.ISO_8859_1);
    assertThat(text).containsPattern("'descr': '\\|?" + description + "'");
    assertThat(text).contains("'shape': ()");
  }

  static List<ElementType> arrays() {
    return ElementType.ofArrays();
  }

  @ParameterizedTest
  @MethodSource("arrays")
  void whatIsWrittenIsReadAgain(ElementType element) throws IOException {
    for (var shape :
        List.of(new long[] {}, new long[] {3}, new long[] {2, 0}, new long[] {1, 2, 2})) {
      var type = TensorType.of(element, shape);
      var values = new double[(int) type.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = i % 2;
      }
      var array =
          element == ElementType.F8E8M0FNU ? Literal.splat(type, 2) : Literal.of(type, values);
      assertThat(read(written(array), type)).isEqualTo(array);
    }
  }

  @Test
  void fortranOrderIsTurnedIntoRowMajorOrder() throws IOException {
    var file =
        file(
            1,
            "{'descr': '<i2', 'fortran_order': True, 'shape': (2, 3), }",
            "0100 0400 0200 0500 0300 0600");
    var type = TensorType.of(ElementType.I16, 2, 3);
    assertThat(read(file, type)).isEqualTo(Literal.of(type, 1, 2, 3, 4, 5, 6));
  }

  @Test
  void bigEndianNumbersAreTurnedAround() throws IOException {
    var numbers =
        file(1, "{'descr': '>i4', 'fortran_order': False, 'shape': (2,), }", "00000001 ffffffff");
    assertThat(read(numbers, "tensor<2xi32>"))
        .isEqualTo(Literal.of(TensorType.of(ElementType.I32, 2), 1, -1));
    var complex =
        file(1, "{'descr': '>c8', 'fortran_order': False, 'shape': (), }", "3f800000 40000000");
    assertThat(read(complex, "tensor<complex<f32>>").toBytes())
        .isEqualTo(HexFormat.of().parseHex("0000803f00000040"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void everyVersionOfTheFormatIsRead(int version) throws IOException {
    var file =
        file(version, "{'shape': (2L,), 'fortran_order': False, \"descr\": \"|u1\"}", "01 ff");
    assertThat(read(file, "tensor<2xui8>"))
        .isEqualTo(Literal.of(TensorType.of(ElementType.UI8, 2), 1, 255));
  }

  @Test
  void aDynamicSizeTakesAnySize() throws IOException {
    var file = file(1, "{'descr': '|b1', 'fortran_order': False, 'shape': (2,), }", "01 00");
    assertThat(read(file, "tensor<?xi1>").type()).isEqualTo(TensorType.of(ElementType.I1, 2));
  }

  @Test
  void whatMlDtypesSavesIsRead() throws IOException {
    var file = file(1, "{'descr': '<V2', 'fortran_order': False, 'shape': (), }", "803f");
    assertThat(read(file, "tensor<bf16>"))
        .isEqualTo(Literal.splat(TensorType.of(ElementType.BF16), 1));
    var narrow = file(1, "{'descr': '<V1', 'fortran_order': False, 'shape': (2,), }", "0c 04");
    assertThat(read(narrow, "tensor<2xi4>"))
        .isEqualTo(Literal.of(TensorType.of(ElementType.I4, 2), -4, 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }   | expected tensor<2xf32> (<f4"
            + " in numpy), found <f4 of shape [3]",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }   | found <f8",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1), } | of shape [2, 1]",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }   | expected 8 bytes of elements"
            + " for tensor<2xf32>, found 4",
        "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,), } | structured",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (-2,), }  | a size that fits 63 bits at"
            + " character 51",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,), } | a size that"
            + " fits 63 bits",
        "{'descr': '<f4', 'fortran_order': maybe, 'shape': (2,), }   | True or False",
        "{'descr': '<f4', 'shape': (2,), }                           | expected descr,"
            + " fortran_order and shape",
        "{'descr': '<f4', 'order': 1}                                | the key descr, fortran_order"
            + " or shape",
        "{'descr': '<f4                                              | expected a string",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), } x | the end of the header",
        "{}                                                          | expected descr",
        "x                                                           | expected '{' at character 0"
            + " of the header, found: x"
      })
  void aFileThatIsNotWhatIsMeantSaysSo(String header, String message) {
    assertThatThrownBy(() -> read(file(1, header, "00000000"), "tensor<2xf32>"))
        .isInstanceOf(NpyException.class)
        .hasMessageContaining(message);
  }

  @Test
  void moreElementsThanTheShapeHasAreAnError() {
    var file = file(1, "{'descr': '|u1', 'fortran_order': False, 'shape': (1,), }", "0102");
    assertThatThrownBy(() -> read(file, "tensor<1xui8>")).hasMessageContaining("found more");
  }

  @Test
  void valuesOutsideTheTypeAreAnError(@TempDir Path folder) throws IOException {
    var file = folder.resolve("a.npy");
    Files.write(file, file(1, "{'descr': '|i1', 'fortran_order': False, 'shape': (1,), }", "09"));
    assertThatThrownBy(() -> Npy.read(file, TensorType.parse("tensor<1xi4>")))
        .isInstanceOf(NpyException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining("[-8, 7]", "9");
  }

  @Test
  void aShapeOfManyDimensionsIsAnError() {
    var header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + "1,".repeat(65) + "), }";
    assertThatThrownBy(() -> read(file(2, header, ""), "tensor<f32>"))
        .hasMessageContaining("at most 64 dimensions");
  }

  @Test
  void hostileBeginningsAreErrors() {
    assertThatThrownBy(() -> read(new byte[0], "tensor<f32>")).hasMessageContaining("NUMPY");
    assertThatThrownBy(() -> read(bytes("PK\3\4abcdefgh", ""), "tensor<f32>"))
        .hasMessageContaining("NUMPY");
    assertThatThrownBy(() -> read(bytes("\u0093NUMPY\7\0", ""), "tensor<f32>"))
        .hasMessageContaining("version 7");
    assertThatThrownBy(() -> read(bytes("\u0093NUMPY\2\0", "ffffffff"), "tensor<f32>"))
        .hasMessageContaining("found one of 4294967295");
    assertThatThrownBy(() -> read(bytes("\u0093NUMPY\1\0", "ff00 7b"), "tensor<f32>"))
        .hasMessageContaining("a header of 255 bytes, found only 1");
  }

  @Test
  void aFileThatWasTamperedWithIsReadOrAnErrorAndNothingElse() throws IOException {
    var type = TensorType.of(ElementType.F32, 2, 2);
    var whole = written(Literal.of(type, 1, 2, 3, 4));
    var random = new Random(1);
    for (int round = 0; round < 20_000; round++) {
      var file = Arrays.copyOf(whole, random.nextInt(10) == 0 ? random.nextInt(144) : 144);
      for (int i = random.nextInt(4); i > 0 && file.length > 0; i--) {
        // Mostly in the text, and mostly with what means something there.
        int at = random.nextInt(Math.min(80, file.length));
        file[at] = (byte) "(){}',:<>-019fVL \u00ff\n".charAt(random.nextInt(19));
      }
      try {
        assertThat(read(file, type).type()).isEqualTo(type);
      } catch (NpyException | HloException e) {
        assertThat(e).hasMessageMatching("[ -~]{10,}");
      }
    }
  }

  @Test
  void aMissingFileIsAnError(@TempDir Path folder) {
    assertThatThrownBy(() -> Npy.read(folder.resolve("none.npy"), TensorType.parse("tensor<f32>")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static Literal read(byte[] file, String type) throws IOException {
    return read(file, TensorType.parse(type));
  }

  private static Literal read(byte[] file, TensorType type) throws IOException {
    return Npy.read(new ByteArrayInputStream(file), type);
  }

  private static byte[] written(Literal array) throws IOException {
    var out = new ByteArrayOutputStream();
    Npy.write(out, array);
    return out.toByteArray();
  }

  /** A file of this version with this header and these elements. */
  private static byte[] file(int version, String header, String elements) {
    var length = ByteBuffer.allocate(version == 1 ? 2 : 4).order(ByteOrder.LITTLE_ENDIAN);
    if (version == 1) {
      length.putShort((short) header.length());
    } else {
      length.putInt(header.length());
    }
    var start = "\u0093NUMPY" + (char) version + '\0';
    return bytes(
        start + new String(length.array(), StandardCharsets.ISO_8859_1) + header, elements);
  }

  private static byte[] bytes(String text, String hex) {
    var first = text.getBytes(StandardCharsets.ISO_8859_1);
    var second = HexFormat.of().parseHex(hex.replace(" ", ""));
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
