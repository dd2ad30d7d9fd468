package dev.adjoint.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A line of a batch: a JSON object. */
final class Request {
  private static final Set<String> KEYS = Set.of("id", "module", "transforms", "args", "out_dir");

  private final JsonObject fields;

  private Request(JsonObject fields) {
    this.fields = fields;
  }

  /**
   * {@return the request that {@code line} holds, of which only the syntax has been checked}
   *
   * @throws IllegalArgumentException if it is no JSON object
   */
  static Request parse(String line) {
    try (var reader = new JsonReader(new StringReader(line))) {
      reader.setStrictness(Strictness.STRICT);
      var parsed = JsonParser.parseReader(reader);
      if (parsed.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT) {
        return new Request(parsed.getAsJsonObject());
      }
    } catch (JsonParseException | IOException e) {
      throw new IllegalArgumentException(unexpected(line), e);
    }
    throw new IllegalArgumentException(unexpected(line));
  }

  private static String unexpected(String line) {
    return "expected one JSON object in the line, found: "
        + (line.length() > 80 ? line.substring(0, 80) + "..." : line);
  }

  /** {@return what the batch calls it, if it is a name} */
  Optional<String> name() {
    return Optional.ofNullable(fields.get("id"))
        .filter(id -> id.isJsonPrimitive())
        .map(id -> id.getAsString().replaceAll("\\R", " "));
  }

  /** {@return the module's file} */
  String module() {
    return string("module", field("module"));
  }

  /** {@return the files of the arguments} */
  List<Path> arguments() {
    var files = new ArrayList<Path>();
    for (var argument : list("args")) {
      files.add(Path.of(string("an element of args", argument)));
    }
    return files;
  }

  /** {@return what is done to the module before it runs} */
  Transforms transforms() {
    var names = new ArrayList<Transforms.Name>();
    if (fields.has("transforms")) {
      for (var name : list("transforms")) {
        names.add(Transforms.Name.of(string("an element of transforms", name)));
      }
    }
    return new Transforms(names, List.of());
  }

  /** {@return where the results go} */
  Path outDir() {
    return Path.of(string("out_dir", field("out_dir")));
  }

  /**
   * Checks what the accessors do not.
   *
   * @throws IllegalArgumentException if there are keys that mean nothing
   */
  void check() {
    var _ = string("id", field("id"));
    for (var key : fields.keySet()) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException(
            "expected the keys id, module, transforms, args and out_dir, found " + key);
      }
    }
  }

  private List<JsonElement> list(String key) {
    var value = field(key);
    if (!value.isJsonArray()) {
      throw new IllegalArgumentException(key + ": expected an array, found " + value);
    }
    return value.getAsJsonArray().asList();
  }

  private JsonElement field(String key) {
    var value = fields.get(key);
    if (value == null) {
      throw new IllegalArgumentException(key + ": expected this key, found " + fields.keySet());
    }
    return value;
  }

  private static String string(String name, JsonElement value) {
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
      throw new IllegalArgumentException(name + ": expected a string, found " + value);
    }
    return value.getAsString();
  }
}
