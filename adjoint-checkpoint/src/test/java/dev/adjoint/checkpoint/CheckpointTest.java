package dev.adjoint.checkpoint;

import static dev.adjoint.Adjoint.grad;
import static dev.adjoint.Adjoint.jit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import dev.adjoint.Trees;
import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.tree.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Saving and loading trees of tensors. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CheckpointTest {
  @TempDir Path folder;

  record Layer(Tensor w, Tensor b) {}

  record State(List<Layer> layers, Map<String, Tensor> more, Optional<Tensor> last) {}

  private static State state() {
    return new State(
        List.of(
            new Layer(Tensor.of(new float[][] {{1, 2}, {3, 4}}), Tensor.of(5, 6)),
            new Layer(Tensor.of(true, false), Tensor.of(1e300))),
        Map.of("a", Tensor.of(Long.MIN_VALUE), "b", Tensor.zeros(0, 3)),
        Optional.of(Tensor.of(7f)));
  }

  private static List<List<Byte>> bits(Object tree) {
    var all = new ArrayList<List<Byte>>();
    for (var tensor : Tree.flatten(tree, Tensor.class).leaves()) {
      var bytes = new ArrayList<Byte>();
      for (byte b : ((dev.adjoint.ConcreteTensor) tensor).literal().toBytes()) {
        bytes.add(b);
      }
      all.add(bytes);
    }
    return all;
  }

  @Test
  void aTreeComesBackAsItWent() {
    var file = folder.resolve("state.safetensors");
    Checkpoint.save(file, state(), Map.of("epoch", "3", "note", "\"quoted\" \u00e9"));
    var loaded = Checkpoint.load(file, state());
    assertThat(loaded.layers()).hasSize(2);
    assertThat(bits(loaded)).isEqualTo(bits(state()));
    assertThat(Checkpoint.metadata(file))
        .containsOnly(Map.entry("epoch", "3"), Map.entry("note", "\"quoted\" \u00e9"));
    Checkpoint.save(file, Tensor.of(1f));
    assertThat(Checkpoint.load(file, Tensor.of(0f)).item()).isEqualTo(1);
  }

  @Test
  void everyTypeThatTheFormatHasKeepsItsBits() {
    var random = new Random(1);
    var arrays = new ArrayList<Tensor>();
    for (var element : ElementType.values()) {
      if (element.bits() < 8
          || element == ElementType.INDEX
          || element == ElementType.QUANTIZED
          || element == ElementType.C128
          || element.name().matches("F8E3M4|F8E4M3|F8.*FNUZ")) {
        continue;
      }
      var bytes = new byte[3 * element.bytes()];
      random.nextBytes(bytes);
      if (element == ElementType.I1) {
        bytes = new byte[] {0, 1, 1};
      }
      arrays.add(Tensor.of(Literal.of(TensorType.of(element, 3), bytes)));
    }
    assertThat(arrays).hasSize(17);
    var file = folder.resolve("types");
    Checkpoint.save(file, arrays);
    assertThat(bits(Checkpoint.load(file, arrays))).isEqualTo(bits(arrays));
    var half = Tensor.of(Literal.of(TensorType.of(ElementType.I4, 2), new byte[] {1, 2}));
    assertThatThrownBy(() -> Checkpoint.save(file, Map.of("x", half)))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("[x]");
    assertThat(bits(Checkpoint.load(file, arrays))).isEqualTo(bits(arrays));
  }

  /** A file as others write it, made by hand from the format's description. */
  private static byte[] foreign() throws IOException {
    var header =
        """
        {"__metadata__":{"format":"pt"},\
        "b":{"dtype":"I32","shape":[],"data_offsets":[8,12]},\
        "w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}\
        """
            .getBytes(StandardCharsets.UTF_8);
    var out = new ByteArrayOutputStream();
    out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).array());
    out.write(header);
    out.write(
        ByteBuffer.allocate(12)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putFloat(1.5f)
            .putFloat(-2f)
            .putInt(9)
            .array());
    return out.toByteArray();
  }

  @Test
  void filesOfOthersAreRead() throws IOException {
    var file = Files.write(folder.resolve("foreign"), foreign());
    var layer = Checkpoint.load(file, new Layer(Tensor.of(0f, 0f), Tensor.of(0)));
    assertThat(layer.w().toFloats()).containsExactly(1.5f, -2f);
    assertThat(layer.b().item()).isEqualTo(9);
    assertThat(Checkpoint.metadata(file)).containsExactly(Map.entry("format", "pt"));
  }

  @Test
  void whatDoesNotFitIsNamed() throws IOException {
    var file = folder.resolve("layer");
    Checkpoint.save(file, new Layer(Tensor.of(1f, 2f), Tensor.of(3f)));
    assertThatThrownBy(() -> Checkpoint.load(file, new Layer(Tensor.of(1f), Tensor.of(1f))))
        .hasMessageContainingAll("\"w\"", "tensor<f32>", "tensor<2xf32>");
    assertThatThrownBy(() -> Checkpoint.load(file, Map.of("c", Tensor.of(1f))))
        .hasMessageContaining("[w, b]");
    assertThatThrownBy(
            () ->
                Checkpoint.load(
                    file, List.of(new Layer(Tensor.of(1f, 2f), Tensor.of(1f)), Tensor.of(1f))))
        .isInstanceOf(CheckpointException.class);
    Fn1<Tensor, Tensor> saves =
        x -> {
          Checkpoint.save(file, x);
          return x;
        };
    assertThatThrownBy(() -> jit(saves).apply(Tensor.of(1f))).hasMessageContaining("traced");
  }

  @Test
  void noDamageGoesUnnoticed() throws IOException {
    var file = folder.resolve("damaged");
    var like = new Layer(Tensor.of(1f, 2f), Tensor.of(3f));
    Checkpoint.save(file, like);
    var whole = Files.readAllBytes(file);
    var random = new Random(2);
    for (int i = 0; i < 2000; i++) {
      var bytes = whole.clone();
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bytes);
      try {
        // The metadata's own name may be hit, and is then another metadatum; never the elements.
        assertThat(bits(Checkpoint.load(file, like))).isEqualTo(bits(like));
      } catch (CheckpointException e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
    }
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Checkpoint.load(file, like)).isInstanceOf(CheckpointException.class);
    }
  }

  @Test
  void aTrainingThatIsResumedHasTheLossesOfOneThatNeverStopped() {
    var file = folder.resolve("training");
    var whole = train(initial(), 0, 30, file);
    var first = train(initial(), 0, 12, file);
    var second = train(Checkpoint.load(file, initial()), 12, 30, file);
    first.addAll(second);
    assertThat(first).isEqualTo(whole);
  }

  private static Layer initial() {
    return new Layer(Tensor.of(0.3f, -0.7f, 1.1f), Tensor.of(0.1f));
  }

  /** Losses of gradient descent, whose last state is in {@code file} afterwards. */
  private static List<Float> train(Layer from, int begin, int end, Path file) {
    Fn1<Layer, Tensor> loss =
        l -> l.w().multiply(Tensor.of(1f, 2f, 3f)).add(l.b()).sin().exp().sum();
    Fn1<Layer, Layer> step =
        jit(
            l -> {
              var gradient = grad(loss).apply(l);
              return Trees.map((p, g) -> p.subtract(g.multiply(0.01)), l, gradient);
            });
    var losses = new ArrayList<Float>();
    var state = from;
    for (int i = begin; i < end; i++) {
      losses.add(jit(loss).apply(state).toFloats()[0]);
      state = step.apply(state);
    }
    Checkpoint.save(file, state);
    return losses;
  }

  /** Saves over and over, until it is killed. */
  static final class Saver {
    private Saver() {}

    public static void main(String... args) {
      for (int i = 0; ; i++) {
        Checkpoint.save(Path.of(args[0]), Tensor.zeros(100_000).add(i));
        System.out.println(i);
      }
    }
  }

  @Test
  void whoIsKilledWhileSavingLeavesAWholeFile() throws Exception {
    var file = folder.resolve("killed");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Saver.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int last = -1;
    try (var out = process.inputReader()) {
      for (int i = 0; i < 20; i++) {
        last = Integer.parseInt(out.readLine());
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    var values = Checkpoint.load(file, Tensor.zeros(100_000)).toFloats();
    assertThat(values[0]).isGreaterThanOrEqualTo(last);
    for (float value : values) {
      assertThat(value).isEqualTo(values[0]);
    }
  }
}
