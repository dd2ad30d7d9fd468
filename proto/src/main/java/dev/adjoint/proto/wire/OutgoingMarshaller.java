package dev.adjoint.proto.wire;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.protobuf.ProtoUtils;
import java.io.InputStream;

/**
 * Sends messages that may end with an array.
 *
 * @param whole sends the others
 * @param <M> the messages
 */
record OutgoingMarshaller<M extends Message>(Marshaller<M> whole)
    implements Marshaller<Outgoing<M>> {
  static <M extends Message> OutgoingMarshaller<M> of(M prototype) {
    return new OutgoingMarshaller<>(ProtoUtils.marshaller(prototype));
  }

  @Override
  public InputStream stream(Outgoing<M> message) {
    return switch (message) {
      case Outgoing.Whole<M>(var all) -> whole.stream(all);
      case Outgoing.WithArray<M>(var head, var array, var checksum) ->
          new ArrayStream(head, array, checksum);
    };
  }

  @Override
  public Outgoing<M> parse(InputStream stream) {
    return Outgoing.of(whole.parse(stream));
  }
}
