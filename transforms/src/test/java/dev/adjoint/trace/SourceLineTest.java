package dev.adjoint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.Adjoint;
import dev.adjoint.Fn1;
import dev.adjoint.Tensor;
import dev.adjoint.hlo.text.Printer;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import user.Doubling;

class SourceLineTest {
  /** Defines {@link Doubling} as if it came out of the jar of the library. */
  private static final class MergedJar extends ClassLoader {
    MergedJar() {
      super(SourceLineTest.class.getClassLoader());
    }

    Class<?> define() throws IOException {
      try (var in = Objects.requireNonNull(Doubling.class.getResourceAsStream("Doubling.class"))) {
        var bytes = in.readAllBytes();
        var ofLibrary = Tensor.class.getProtectionDomain();
        return defineClass(Doubling.class.getName(), bytes, 0, bytes.length, ofLibrary);
      }
    }
  }

  @Test
  @SuppressWarnings("unchecked") // it is what Doubling is
  void aJarMayHoldTheUsersClassesAndOurs() throws Exception {
    var merged =
        (Fn1<Tensor, Tensor>) new MergedJar().define().getDeclaredConstructor().newInstance();
    assertThat(merged).isNotInstanceOf(Doubling.class);
    for (var f : List.of(new Doubling(), merged)) {
      var module = Adjoint.lower(f, Tensor.of(1f)).module();
      assertThat(Printer.printWithLocations(module)).contains("Doubling.java\":10");
    }
  }
}
