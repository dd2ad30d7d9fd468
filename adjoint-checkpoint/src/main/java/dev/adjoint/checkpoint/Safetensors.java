package dev.adjoint.checkpoint;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * The format <a href="https://huggingface.co/docs/safetensors">safetensors</a>: the length of a
 * header (8 bytes, little-endian), the header (JSON: name to type, shape and place), the elements.
 * A checksum of the elements is among our metadata; files of others need not have one.
 */
final class Safetensors {
  private static final int LENGTH = 8;
  private static final int LONGEST_HEADER = 100 << 20; // as in the reference implementation
  private static final String METADATA = "__metadata__";
  private static final String CHECKSUM = "adjoint.crc32c";

  private static final Map<ElementType, String> NAMES = new EnumMap<>(ElementType.class);

  static {
    NAMES.put(ElementType.I1, "BOOL");
    NAMES.put(ElementType.I8, "I8");
    NAMES.put(ElementType.I16, "I16");
    NAMES.put(ElementType.I32, "I32");
    NAMES.put(ElementType.I64, "I64");
    NAMES.put(ElementType.UI8, "U8");
    NAMES.put(ElementType.UI16, "U16");
    NAMES.put(ElementType.UI32, "U32");
    NAMES.put(ElementType.UI64, "U64");
    NAMES.put(ElementType.F8E4M3FN, "F8_E4M3");
    NAMES.put(ElementType.F8E5M2, "F8_E5M2");
    NAMES.put(ElementType.F8E8M0FNU, "F8_E8M0");
    NAMES.put(ElementType.BF16, "BF16");
    NAMES.put(ElementType.F16, "F16");
    NAMES.put(ElementType.F32, "F32");
    NAMES.put(ElementType.F64, "F64");
    NAMES.put(ElementType.C64, "C64");
  }

  /**
   * What a file holds.
   *
   * @param arrays the arrays by name
   * @param metadata what else is said
   */
  record Content(Map<String, Literal> arrays, Map<String, String> metadata) {}

  private Safetensors() {}

  /** Writes a new file, and does not return before it is on the disk. */
  static void write(Path file, Content content) throws IOException {
    var entries = new JsonObject();
    long position = 0;
    var checksum = new CRC32C();
    for (var entry : content.arrays().entrySet()) {
      var array = entry.getValue();
      var bytes = array.segment().asByteBuffer();
      var json = new JsonObject();
      json.addProperty("dtype", name(entry.getKey(), array.type()));
      var shape = new JsonArray();
      for (long size : array.type().shape().toArray()) {
        shape.add(size);
      }
      json.add("shape", shape);
      var offsets = new JsonArray();
      offsets.add(position);
      position += bytes.remaining();
      offsets.add(position);
      json.add("data_offsets", offsets);
      entries.add(entry.getKey(), json);
      checksum.update(bytes);
    }
    var metadata = new JsonObject();
    new TreeMap<>(content.metadata()).forEach(metadata::addProperty);
    metadata.addProperty(CHECKSUM, Long.toHexString(checksum.getValue()));
    entries.add(METADATA, metadata);
    var header = entries.toString().getBytes(StandardCharsets.UTF_8);
    // Spaces, so that the elements begin at a multiple of 8.
    int padded = Math.ceilDiv(header.length, LENGTH) * LENGTH;
    var head = ByteBuffer.allocate(LENGTH + padded).order(ByteOrder.LITTLE_ENDIAN);
    head.putLong(padded).put(header);
    while (head.hasRemaining()) {
      head.put((byte) ' ');
    }
    try (var channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      writeAll(channel, head.flip());
      for (var array : content.arrays().values()) {
        writeAll(channel, array.segment().asByteBuffer());
      }
      channel.force(true);
    }
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static String name(String array, TensorType type) {
    var name = NAMES.get(type.elementType());
    if (name == null) {
      throw new CheckpointException(
          "safetensors has no name for %s, the type of \"%s\"; convert it before"
              .formatted(type.elementType(), array));
    }
    return name;
  }

  /**
   * {@return what {@code file} holds}
   *
   * @throws CheckpointException if it is no such file, or damaged
   */
  static Content read(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      long size = channel.size();
      if (size < LENGTH) {
        throw damaged(file, "expected at least 8 bytes, found " + size);
      }
      long headerBytes = readFrom(channel, 0, LENGTH).getLong();
      if (headerBytes < 2 || headerBytes > LONGEST_HEADER || headerBytes > size - LENGTH) {
        throw damaged(file, "its header cannot have %d bytes".formatted(headerBytes));
      }
      var header = header(file, readFrom(channel, LENGTH, (int) headerBytes));
      return content(file, header, channel, LENGTH + headerBytes);
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException
        | IndexOutOfBoundsException
        | ArithmeticException e) {
      // What JSON may say and no tensor can be: a text for a number, a negative size, and the like.
      throw new CheckpointException(file + " is no checkpoint: " + e.getMessage(), e);
    }
  }

  private static JsonObject header(Path file, ByteBuffer bytes) {
    var reader = new JsonReader(new StringReader(StandardCharsets.UTF_8.decode(bytes).toString()));
    reader.setStrictness(Strictness.STRICT);
    TypeAdapter<JsonObject> adapter = new Gson().getAdapter(JsonObject.class);
    JsonObject header;
    try {
      header = adapter.read(reader);
    } catch (IOException e) {
      // Of JSON, not of the file, which has been read.
      throw new CheckpointException(file + " is no checkpoint: " + e.getMessage(), e);
    }
    if (header == null) {
      throw damaged(file, "its header is empty");
    }
    return header;
  }

  private static Content content(Path file, JsonObject header, FileChannel channel, long start)
      throws IOException {
    var arrays = new LinkedHashMap<String, Literal>();
    var metadata = new LinkedHashMap<String, String>();
    var checksum = new CRC32C();
    for (var entry : header.entrySet()) {
      var value = entry.getValue().getAsJsonObject();
      if (entry.getKey().equals(METADATA)) {
        value.entrySet().forEach(e -> metadata.put(e.getKey(), e.getValue().getAsString()));
        continue;
      }
      var type = type(file, entry.getKey(), value);
      var offsets = field(file, value, "data_offsets").getAsJsonArray();
      long from = offsets.get(0).getAsLong();
      long to = offsets.get(1).getAsLong();
      if (from < 0 || to - from != type.byteSize() || to > channel.size() - start) {
        throw damaged(
            file,
            "\"%s\" of %s cannot be at bytes %d to %d of %d"
                .formatted(entry.getKey(), type, from, to, channel.size() - start));
      }
      var bytes = readFrom(channel, start + from, Math.toIntExact(to - from)).array();
      checksum.update(bytes);
      arrays.put(entry.getKey(), Literal.of(type, bytes));
    }
    var expected = Optional.ofNullable(metadata.remove(CHECKSUM));
    var found = Long.toHexString(checksum.getValue());
    if (expected.isPresent() && !expected.get().equals(found)) {
      throw damaged(file, "expected the checksum %s, found %s".formatted(expected.get(), found));
    }
    return new Content(arrays, metadata);
  }

  private static TensorType type(Path file, String name, JsonObject entry) {
    var dtype = field(file, entry, "dtype").getAsString();
    var element =
        NAMES.entrySet().stream()
            .filter(known -> known.getValue().equals(dtype))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow(
                () -> damaged(file, "\"%s\" has the unknown type %s".formatted(name, dtype)));
    var sizes =
        field(file, entry, "shape").getAsJsonArray().asList().stream()
            .mapToLong(s -> s.getAsLong());
    return TensorType.of(element, sizes.toArray());
  }

  private static JsonElement field(Path file, JsonObject entry, String name) {
    var field = entry.get(name);
    if (field == null) {
      throw damaged(file, "expected \"%s\" in %s".formatted(name, entry));
    }
    return field;
  }

  private static ByteBuffer readFrom(FileChannel channel, long position, int count)
      throws IOException {
    var bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        throw new CheckpointException("a checkpoint ends in the middle of an array");
      }
    }
    return bytes.flip();
  }

  private static CheckpointException damaged(Path file, String why) {
    return new CheckpointException("%s is no checkpoint, or damaged: %s".formatted(file, why));
  }
}
