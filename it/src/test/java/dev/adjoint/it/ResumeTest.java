package dev.adjoint.it;

import static dev.adjoint.Adjoint.jit;
import static dev.adjoint.Adjoint.valueAndGrad;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.Engine;
import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import dev.adjoint.Trees;
import dev.adjoint.checkpoint.Checkpoint;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A training loop that survives the loss of its devices by checkpoints. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ResumeTest {
  private static final int STEPS = 40;

  @TempDir Path folder;

  record State(Tensor w, Tensor b, Tensor step) {}

  record Stepped(State state, Tensor loss) {}

  private static State initial() {
    return new State(Tensor.of(0.3f, -0.7f, 1.1f), Tensor.of(0.1f), Tensor.of(0f));
  }

  private static Stepped step(State state) {
    Fn1<State, Tensor> loss =
        s -> s.w().multiply(Tensor.of(1f, 2f, 3f)).add(s.b()).sin().exp().sum();
    var at = valueAndGrad(loss).apply(state);
    var moved = Trees.map((p, g) -> p.subtract(g.multiply(0.01)), state, at.grad());
    return new Stepped(new State(moved.w(), moved.b(), state.step().add(1)), at.value());
  }

  /** Trains from the checkpoint on, if there is one, and notes each loss under its step. */
  private static void train(Path file, List<Float> losses, IntConsumer before) {
    Fn1<State, Stepped> step = jit(ResumeTest::step);
    var state = Files.exists(file) ? Checkpoint.load(file, initial()) : initial();
    for (int i = (int) state.step().item(); i < STEPS; i++) {
      before.accept(i);
      var stepped = step.apply(state);
      var loss = stepped.loss().toFloats()[0];
      state = stepped.state();
      while (losses.size() > i) {
        losses.removeLast();
      }
      losses.add(loss);
      if (i % 5 == 4) {
        Checkpoint.save(file, state);
      }
    }
  }

  @Test
  void itsLossesAreThoseOfATrainingThatNothingHappenedTo() throws Exception {
    var undisturbed = new ArrayList<Float>();
    try (var engine = Engine.open("cpu")) {
      engine.call(
          () -> {
            train(folder.resolve("undisturbed"), undisturbed, _ -> {});
            return null;
          });
    }
    var losses = new ArrayList<Float>();
    var killedAt = new TreeSet<>(List.of(7, 23));
    var errors = new ArrayList<Code>();
    var file = folder.resolve("disturbed");
    try (var server = PjrtServer.serve(Settings.DEFAULT.with(Setting.PORT, 0))) {
      while (losses.size() < STEPS) {
        try (var engine = Engine.open("grpc://localhost:" + server.port())) {
          engine.call(
              () -> {
                train(
                    file,
                    losses,
                    i -> {
                      if (killedAt.remove(i)) {
                        server.workers().forEach(ProcessHandle::destroyForcibly);
                      }
                    });
                return null;
              });
        } catch (PjrtException e) {
          errors.add(e.code());
        }
      }
    }
    assertThat(killedAt).isEmpty();
    assertThat(errors).containsExactly(Code.DATA_LOSS, Code.DATA_LOSS);
    assertThat(losses).isEqualTo(undisturbed);
  }
}
