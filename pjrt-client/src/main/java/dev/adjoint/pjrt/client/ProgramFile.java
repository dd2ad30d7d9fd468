package dev.adjoint.pjrt.client;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.adjoint.hlo.HloException;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.ProgramSignature;
import dev.adjoint.hlo.bytecode.ModuleReader;
import dev.adjoint.hlo.bytecode.PortableArtifact;
import dev.adjoint.proto.program.v1.Parameter;
import dev.adjoint.proto.program.v1.Program;
import dev.adjoint.proto.program.v1.Result;
import dev.adjoint.proto.program.v1.Signature;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * Programs in the form in which they are exchanged, {@code adjoint.program.v1.Program}: the module
 * as a portable artifact, its digest, and what it takes and gives.
 *
 * {@snippet :
 * Files.write(path, ProgramFile.write(lower(grad(loss), x).named()));
 * Module module = ProgramFile.read(Files.readAllBytes(path)).orElseThrow();
 * ProgramSignature signature = ProgramSignature.of(module);
 * }
 *
 * <p>What is written is the same for the same module. Who has no parser of MLIR finds names, types,
 * donation and shardings in the {@code signature}; a server that is sent one checks it.
 */
public final class ProgramFile {
  private static final int SHA_256 = 32;

  private ProgramFile() {}

  /** {@return the bytes of the program that {@code module} is} */
  public static byte[] write(Module module) {
    var artifact = PortableArtifact.write(module);
    var stablehlo = ByteString.copyFrom(artifact);
    return Program.newBuilder()
        .setStablehlo(stablehlo)
        .setDigest(digest(stablehlo))
        // Of what readers will find: an artifact need not keep all that the module says.
        .setSignature(signature(ProgramSignature.of(PortableArtifact.read(artifact))))
        .build()
        .toByteArray();
  }

  /**
   * {@return the module of the program in {@code bytes}, or nothing if they are no program}
   *
   * @throws HloException if they are one that is damaged: the module does not fit its digest or its
   *     signature, or cannot be read
   */
  public static Optional<Module> read(byte[] bytes) {
    Program program;
    try {
      program = Program.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      return Optional.empty();
    }
    if (program.getDigest().size() != SHA_256 || !program.hasSignature()) {
      return Optional.empty();
    }
    if (!program.getDigest().equals(digest(program.getStablehlo()))) {
      throw new HloException(
          "the program is damaged: the sha256 of its module is not the one it names; write or fetch"
              + " it again");
    }
    var module = ModuleReader.read(program.getStablehlo().toByteArray());
    var found = signature(ProgramSignature.of(module));
    if (!program.getSignature().equals(found)) {
      throw new HloException(
          "the program contradicts itself: its signature is%n%s%nexpected that of its module:%n%s"
              .formatted(program.getSignature(), found));
    }
    return Optional.of(module);
  }

  private static Signature signature(ProgramSignature signature) {
    var message = Signature.newBuilder();
    for (var parameter : signature.parameters()) {
      message.addParameters(
          Parameter.newBuilder()
              .setName(parameter.name())
              .setType(parameter.type().toString())
              .setDonated(parameter.donated())
              .setSharding(parameter.sharding()));
    }
    for (var result : signature.results()) {
      message.addResults(
          Result.newBuilder()
              .setName(result.name())
              .setType(result.type().toString())
              .setSharding(result.sharding()));
    }
    return message.build();
  }

  private static ByteString digest(ByteString bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      bytes.asReadOnlyByteBufferList().forEach(digest::update);
      return ByteString.copyFrom(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
