package dev.adjoint.pjrt.server;

import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.ProgramSignature;
import dev.adjoint.pjrt.ErrorDetail;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.journal.ProgramId;
import dev.adjoint.proto.program.v1.Program;
import dev.adjoint.proto.program.v1.Signature;
import java.util.HexFormat;

/** Compares what a program says of its module, its digest and signature, with the module. */
final class ProgramCheck {
  private ProgramCheck() {}

  /**
   * Does nothing if the program says nothing wrong.
   *
   * @param module the program's module
   * @throws PjrtException with {@code INVALID_ARGUMENT} and what differs first
   */
  static void check(Program program, byte[] module) {
    if (!program.getDigest().isEmpty()) {
      checkDigest(HexFormat.of().formatHex(program.getDigest().toByteArray()), module);
    }
    if (program.hasSignature()) {
      try {
        compare(program.getSignature(), ProgramSignature.of(Modules.read(module)));
      } catch (HloException | PjrtException e) {
        throw Errors.of(e).with(ErrorDetail.ofProgram(ProgramId.of(module).digest()));
      }
    }
  }

  /** Checks that {@code digest}, in hexadecimal digits, is the module's. */
  static void checkDigest(String digest, byte[] module) {
    var id = ProgramId.of(module);
    if (!digest.equals(id.digest())) {
      throw new PjrtException(
          Code.INVALID_ARGUMENT,
          "expected the program with sha256 %s, found %s".formatted(digest, id));
    }
  }

  private static void compare(Signature said, ProgramSignature found) {
    expect("the signature", "parameters", said.getParametersCount(), found.parameters().size());
    expect("the signature", "results", said.getResultsCount(), found.results().size());
    for (int i = 0; i < said.getParametersCount(); i++) {
      var parameter = said.getParameters(i);
      var of = found.parameters().get(i);
      var where = "parameter " + i;
      expect(where, "type", parameter.getType(), of.type().toString());
      expect(where, "name", parameter.getName(), of.name());
      expect(where, "donated", parameter.getDonated(), of.donated());
      expect(where, "sharding", parameter.getSharding(), of.sharding());
    }
    for (int i = 0; i < said.getResultsCount(); i++) {
      var result = said.getResults(i);
      var of = found.results().get(i);
      var where = "result " + i;
      expect(where, "type", result.getType(), of.type().toString());
      expect(where, "name", result.getName(), of.name());
      expect(where, "sharding", result.getSharding(), of.sharding());
    }
  }

  private static void expect(String where, String what, Object said, Object found) {
    if (!said.equals(found)) {
      throw new PjrtException(
          Code.INVALID_ARGUMENT,
          "the program's signature is not that of its module: %s: expected '%s' as %s, found '%s'; write the signature anew, or leave it out"
              .formatted(where, said, what, found));
    }
  }
}
