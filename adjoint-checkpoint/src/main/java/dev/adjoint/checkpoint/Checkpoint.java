package dev.adjoint.checkpoint;

import dev.adjoint.ConcreteTensor;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.Literal;
import dev.adjoint.tree.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The state of a computation in a file: any tree of tensors, under the path of each tensor in the
 * tree. The format is safetensors, which other tools read and write too. What is loaded has the
 * bits of what was saved, so a training that is resumed has the losses of one that never stopped.
 *
 * {@snippet :
 * record State(Parameters parameters, Tensor step) {}
 *
 * var state = Files.exists(file) ? Checkpoint.load(file, initial()) : initial();
 * while (true) {
 *   state = step.apply(state, batch());
 *   Checkpoint.save(file, state);
 * }
 * }
 *
 * <p>Saving is atomic: whoever reads the file, even after a crash, finds the old content or the new
 * one. A file takes a file system that can move files atomically, as all usual ones can.
 */
public final class Checkpoint {
  private Checkpoint() {}

  /** Saves {@code tree} as {@link #save(Path, Object, Map)} does, with no metadata. */
  public static void save(Path file, Object tree) {
    save(file, tree, Map.of());
  }

  /**
   * Saves {@code tree}, in place of what {@code file} held. Waits for the tensors to be computed,
   * and for the disk.
   *
   * @param tree records, lists, maps, arrays and optionals of tensors
   * @param metadata what else shall be in the file, such as the number of the epoch
   * @throws CheckpointException if a tensor is being traced, or has an element type that
   *     safetensors lacks
   * @throws UncheckedIOException if it cannot be written; then the file is what it was
   */
  public static void save(Path file, Object tree, Map<String, String> metadata) {
    var flat = Tree.flatten(tree, Tensor.class);
    var names = flat.def().paths();
    var arrays = new LinkedHashMap<String, Literal>();
    for (int i = 0; i < names.size(); i++) {
      var name = name(names.get(i));
      if (!(flat.leaves().get(i) instanceof ConcreteTensor tensor)) {
        throw new CheckpointException(
            "\"%s\" has no value while a function is traced; save what the function returns"
                .formatted(name));
      }
      arrays.put(name, tensor.literal());
    }
    var target = file.toAbsolutePath();
    var folder = target.getParent();
    if (folder == null) {
      throw new CheckpointException(file + " is no file");
    }
    try {
      var part = Files.createTempFile(folder, "." + target.getFileName(), ".part");
      try {
        Safetensors.write(part, new Safetensors.Content(arrays, metadata));
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
      // The move itself must be on the disk too.
      try (var channel = FileChannel.open(folder)) {
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot save the checkpoint " + file, e);
    }
  }

  /**
   * {@return a tree like {@code like}, of the tensors in {@code file}}
   *
   * @param like what was saved, or anything of the same structure and types
   * @throws CheckpointException if the file is none, is damaged, or holds other tensors: which, it
   *     says
   * @throws UncheckedIOException if it cannot be read
   */
  public static <T> T load(Path file, T like) {
    var arrays = read(file).arrays();
    var flat = Tree.flatten(like, Tensor.class);
    var names = flat.def().paths().stream().map(Checkpoint::name).toList();
    var others = new ArrayList<>(arrays.keySet());
    others.removeAll(names);
    if (!others.isEmpty()) {
      throw new CheckpointException(
          "%s holds more than was asked for: %s; expected %s".formatted(file, others, names));
    }
    var tensors = new ArrayList<Tensor>();
    for (int i = 0; i < names.size(); i++) {
      var found = arrays.get(names.get(i));
      var expected = flat.leaves().get(i).type();
      if (found == null || !found.type().equals(expected)) {
        throw new CheckpointException(
            "%s: expected \"%s\" of %s, found %s"
                .formatted(
                    file,
                    names.get(i),
                    expected,
                    found == null ? "only " + arrays.keySet() : found.type()));
      }
      tensors.add(Tensor.of(found));
    }
    @SuppressWarnings("unchecked") // of the structure of a T
    var tree = (T) Tree.unflatten(flat.def(), tensors);
    return tree;
  }

  /** {@return the metadata that {@code file} was saved with} */
  public static Map<String, String> metadata(Path file) {
    return Map.copyOf(read(file).metadata());
  }

  private static Safetensors.Content read(Path file) {
    try {
      return Safetensors.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the checkpoint " + file, e);
    }
  }

  /** {@return the path without the point that it begins with; a name for the root} */
  private static String name(String path) {
    if (path.isEmpty()) {
      return "value";
    }
    return path.startsWith(".") ? path.substring(1) : path;
  }
}
