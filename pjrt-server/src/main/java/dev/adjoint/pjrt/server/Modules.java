package dev.adjoint.pjrt.server;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.Verifier;
import dev.adjoint.hlo.bytecode.ModuleReader;
import dev.adjoint.hlo.text.Printer;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Reads the modules that clients send. */
final class Modules {
  private Modules() {}

  /**
   * {@return the module that {@code program} is, text or bytecode}
   *
   * @throws PjrtException with {@code INVALID_ARGUMENT} if it is none; names the place
   */
  static Module read(byte[] program) {
    try {
      return ModuleReader.read(program);
    } catch (HloException e) {
      throw Errors.of(e);
    } catch (StackOverflowError e) {
      throw tooDeep(e);
    }
  }

  /**
   * {@return the module that {@code program} is, which keeps StableHLO's rules}
   *
   * @throws PjrtException with {@code INVALID_ARGUMENT} if it does not; names op and place
   */
  static Module verified(byte[] program) {
    var module = read(program);
    try {
      Verifier.verify(module);
      return module;
    } catch (HloException e) {
      throw Errors.of(e);
    } catch (StackOverflowError e) {
      throw tooDeep(e);
    }
  }

  /**
   * {@return {@code module} as the compiler gets it: printed anew, so that it sees what the
   * verifier saw and nothing else. Bytes that we read and MLIR does not may end the process.}
   */
  static byte[] printed(Module module) {
    try {
      return Printer.print(
              module.withMain(), Set.of(Printer.Option.ANY_VERSION, Printer.Option.LOCATIONS))
          .getBytes(StandardCharsets.UTF_8);
    } catch (HloException e) {
      throw Errors.of(e);
    }
  }

  private static PjrtException tooDeep(StackOverflowError e) {
    return new PjrtException(
        Code.INVALID_ARGUMENT, "the program is nested too deeply to be verified", e);
  }
}
