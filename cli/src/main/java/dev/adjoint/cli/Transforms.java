package dev.adjoint.cli;

import dev.adjoint.cli.npy.Npy;
import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.Module;
import dev.adjoint.program.Program;
import dev.adjoint.program.Transform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The transforms that a command line or a line of a batch names, in the order they are done in. */
record Transforms(List<Name> names, List<Long> batchSizes) {
  /** Copies the lists. */
  Transforms {
    names = List.copyOf(names);
    batchSizes = List.copyOf(batchSizes);
    int batches = batches(names);
    if (batchSizes.size() > 1 && batchSizes.size() != batches) {
      throw new IllegalArgumentException(
          "--batch-size: expected one size, or one for each vmap (%d), found %d"
              .formatted(batches, batchSizes.size()));
    }
    if (!batchSizes.isEmpty() && batches == 0) {
      throw new IllegalArgumentException("--batch-size: expected --transform vmap with it");
    }
  }

  /** A transform, as a person names it. */
  enum Name {
    JVP,
    VJP,
    VMAP;

    /**
     * {@return the transform of this name}
     *
     * @throws IllegalArgumentException if there is none
     */
    static Name of(String name) {
      for (var known : values()) {
        if (known.toString().equals(name)) {
          return known;
        }
      }
      throw new IllegalArgumentException(
          "transforms: expected jvp, vjp or vmap, found \"" + name + "\"");
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /**
   * {@return {@code module} transformed}
   *
   * @throws IllegalArgumentException if it cannot be, or a batch has no size
   */
  Program apply(Module module) {
    var program = Program.of(module);
    int batch = 0;
    for (var name : names) {
      program =
          program.apply(
              switch (name) {
                case JVP -> new Transform.Jvp();
                case VJP -> new Transform.Vjp();
                case VMAP -> new Transform.Vmap(size(batch++));
              });
    }
    return program;
  }

  private long size(int batch) {
    if (batchSizes.isEmpty()) {
      throw new IllegalArgumentException(
          "vmap: expected --batch-size N, which nothing else tells here");
    }
    return batchSizes.get(batchSizes.size() == 1 ? 0 : batch);
  }

  /**
   * {@return these transforms with the sizes of batches that the first of {@code arguments} has, if
   * none are given}
   */
  Transforms sizedBy(List<Path> arguments, Module module) throws IOException {
    int batches = batches(names);
    if (batches == 0 || !batchSizes.isEmpty() || arguments.isEmpty()) {
      return this;
    }
    var types = module.main().parameterTypes();
    if (types.isEmpty()) {
      return this;
    }
    var example = types.getFirst().shape();
    var found = Npy.shape(arguments.getFirst());
    if (found.rank() != example.rank() + batches) {
      throw new IllegalArgumentException(
          "%s: expected %d dimensions of batches in front of those of %s, found an array of shape %s"
              .formatted(arguments.getFirst(), batches, types.getFirst(), found));
    }
    return new Transforms(names, sizes(found, batches));
  }

  /** The last batch is outermost. */
  private static List<Long> sizes(Dims shape, int batches) {
    var sizes = new ArrayList<Long>();
    for (int i = batches - 1; i >= 0; i--) {
      sizes.add(shape.get(i));
    }
    return sizes;
  }

  private static int batches(List<Name> names) {
    return Math.toIntExact(names.stream().filter(name -> name == Name.VMAP).count());
  }
}
