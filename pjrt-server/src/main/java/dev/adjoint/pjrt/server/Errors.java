package dev.adjoint.pjrt.server;

import com.google.protobuf.Any;
import com.google.rpc.Status;
import dev.adjoint.hlo.HloException;
import dev.adjoint.pjrt.ErrorDetail;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import io.grpc.Metadata;
import io.grpc.protobuf.StatusProto;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors as clients are told them: a {@code google.rpc.Status} with an {@code ErrorDetail}. */
final class Errors {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  /**
   * So many characters of a message fit into the trailers of a call, twice: clients refuse headers
   * of more than 8 KiB.
   */
  private static final int MOST_IN_TRAILERS = 1200;

  private Errors() {}

  /** {@return what went wrong, with a code: what nobody has thought of is {@code INTERNAL}} */
  static PjrtException of(Throwable error) {
    return switch (error) {
      case PjrtException e -> e;
      case CompletionException e when e.getCause() != null -> of(e.getCause());
      case HloException e ->
          new PjrtException(
              Code.INVALID_ARGUMENT,
              String.valueOf(e.getMessage()),
              ErrorDetail.ofOp(e.op().orElse(""), e.sourceLine().orElse("")),
              e);
      case IllegalArgumentException e -> as(Code.INVALID_ARGUMENT, e);
      case ArithmeticException e -> as(Code.INVALID_ARGUMENT, e);
      case IllegalStateException e -> as(Code.FAILED_PRECONDITION, e);
      case OutOfMemoryError e -> as(Code.RESOURCE_EXHAUSTED, e);
      default -> {
        LOG.error("a request failed", error);
        yield new PjrtException(Code.INTERNAL, error.toString(), error);
      }
    };
  }

  private static PjrtException as(Code code, Throwable error) {
    return new PjrtException(code, String.valueOf(error.getMessage()), error);
  }

  /** {@return the error as the answer of a session} */
  static Status status(PjrtException error) {
    return status(error, error.description());
  }

  private static Status status(PjrtException error, String message) {
    var known = error.detail();
    var detail =
        dev.adjoint.proto.pjrt.v1.ErrorDetail.newBuilder()
            .setCode(error.code().name())
            .setOp(known.op())
            .setSource(known.source())
            .setProgram(known.program());
    error
        .limit()
        .ifPresent(
            limit ->
                detail.setLimit(
                    dev.adjoint.proto.pjrt.v1.ErrorDetail.Limit.newBuilder()
                        .setName(limit.name())
                        .setMost(limit.most())
                        .setFound(limit.found())));
    return Status.newBuilder()
        .setCode(error.code().number())
        .setMessage(message)
        .addDetails(Any.pack(detail.build()))
        .build();
  }

  /** {@return the error as the end of a call} */
  static io.grpc.StatusRuntimeException ending(PjrtException error) {
    return StatusProto.toStatusRuntimeException(status(error, cut(error.description())));
  }

  /** {@return the trailers of a call that ends with the error} */
  static Metadata trailers(PjrtException error) {
    var trailers = ending(error).getTrailers();
    return trailers == null ? new Metadata() : trailers;
  }

  private static String cut(String message) {
    return message.length() <= MOST_IN_TRAILERS
        ? message
        : message.substring(0, MOST_IN_TRAILERS) + " ...";
  }
}
