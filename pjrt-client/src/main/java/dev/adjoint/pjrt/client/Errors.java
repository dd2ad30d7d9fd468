package dev.adjoint.pjrt.client;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Status;
import dev.adjoint.pjrt.ErrorDetail;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import io.grpc.protobuf.StatusProto;

/** Errors as servers tell them, made exceptions again. */
final class Errors {
  private Errors() {}

  /** {@return the error that a session was answered with} */
  static PjrtException of(Status status) {
    return new PjrtException(Code.of(status.getCode()), status.getMessage(), detail(status), null);
  }

  /** {@return the error that a call has ended with} */
  static PjrtException of(Throwable ending) {
    var status = io.grpc.Status.fromThrowable(ending);
    return new PjrtException(
        Code.of(status.getCode().value()),
        String.valueOf(status.getDescription()),
        detail(ending),
        ending);
  }

  /** {@return what the trailers of a call that has ended say of its error} */
  static ErrorDetail detail(Throwable ending) {
    var rich = StatusProto.fromThrowable(ending);
    return rich == null ? ErrorDetail.NONE : detail(rich);
  }

  private static ErrorDetail detail(Status status) {
    for (var any : status.getDetailsList()) {
      if (any.is(dev.adjoint.proto.pjrt.v1.ErrorDetail.class)) {
        try {
          return detail(any.unpack(dev.adjoint.proto.pjrt.v1.ErrorDetail.class));
        } catch (InvalidProtocolBufferException e) {
          // Then the message has to do.
          return ErrorDetail.NONE;
        }
      }
    }
    return ErrorDetail.NONE;
  }

  private static ErrorDetail detail(dev.adjoint.proto.pjrt.v1.ErrorDetail detail) {
    var limit = detail.getLimit();
    return new ErrorDetail(
        detail.getOp(),
        detail.getSource(),
        detail.getProgram(),
        detail.hasLimit()
            ? new ErrorDetail.Limit(limit.getName(), limit.getMost(), limit.getFound())
            : null);
  }
}
