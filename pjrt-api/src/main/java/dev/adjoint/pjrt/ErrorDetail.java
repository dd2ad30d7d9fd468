package dev.adjoint.pjrt;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an error besides its code and message. Texts are empty where nothing is known.
 *
 * {@snippet :
 * try {
 *   results.getFirst().read(destination);
 * } catch (PjrtException e) {
 *   System.err.println(e.sourceLine().orElse("somewhere") + ": " + e.description());
 * }
 * }
 *
 * @param op the op that it is about, such as {@code "stablehlo.dot_general"}
 * @param source the line of the source that the op came from, as the program says: {@code
 *     "Model.java:12"}; where no op is known, that of the program
 * @param program the SHA-256 of the program's bytes, 64 hexadecimal digits
 * @param limit the limit that was exceeded, if that is the error
 */
public record ErrorDetail(String op, String source, String program, @Nullable Limit limit)
    implements Serializable {
  /** Nothing is known. */
  public static final ErrorDetail NONE = new ErrorDetail("", "", "", null);

  /**
   * A limit and what exceeded it.
   *
   * @param name what is limited; the name of a server's setting where one sets it
   * @param most the most there may be, in the setting's unit: bytes, milliseconds, or a number
   * @param found what there would have been, or 0 where that was not found out
   */
  public record Limit(String name, long most, long found) implements Serializable {}

  /** {@return that the error is about the program with this SHA-256} */
  public static ErrorDetail ofProgram(String digest) {
    return new ErrorDetail("", "", digest, null);
  }

  /** {@return that the error is about {@code op}, of this line of the source} */
  public static ErrorDetail ofOp(String op, String source) {
    return new ErrorDetail(op, source, "", null);
  }

  /** {@return that a limit was exceeded} */
  public static ErrorDetail ofLimit(String name, long most, long found) {
    return new ErrorDetail("", "", "", new Limit(name, most, found));
  }

  /** {@return this, and what {@code other} knows of what is not known here} */
  public ErrorDetail or(ErrorDetail other) {
    return new ErrorDetail(
        op.isEmpty() ? other.op : op,
        source.isEmpty() ? other.source : source,
        program.isEmpty() ? other.program : program,
        limit == null ? other.limit : limit);
  }
}
