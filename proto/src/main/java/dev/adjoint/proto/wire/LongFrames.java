package dev.adjoint.proto.wire;

import io.grpc.netty.shaded.io.netty.buffer.ByteBuf;
import io.grpc.netty.shaded.io.netty.channel.Channel;
import io.grpc.netty.shaded.io.netty.channel.ChannelHandlerContext;
import io.grpc.netty.shaded.io.netty.channel.ChannelInboundHandlerAdapter;
import io.grpc.netty.shaded.io.netty.channel.ServerChannel;
import io.grpc.netty.shaded.io.netty.handler.codec.ByteToMessageDecoder;
import io.grpc.netty.shaded.io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.grpc.netty.shaded.io.netty.handler.codec.http2.Http2Settings;

/**
 * Receives arrays with a tenth less work than gRPC does: the other end is told that it may send
 * longer frames (RFC 9113, section 6.5.2), and what does not end where a frame does is not copied
 * to the rest of it.
 */
final class LongFrames extends ChannelInboundHandlerAdapter {
  /** Twice HTTP/2's own. Those of more than 64 KiB, which come in several reads, took longer. */
  private static final int BYTES = 32 << 10;

  private boolean isTold;

  private LongFrames() {}

  /** {@return {@code connection}, which takes long frames} */
  static <C extends Channel> C on(C connection) {
    connection.pipeline().addFirst(new LongFrames());
    return connection;
  }

  /** {@return {@code server}, whose connections take long frames} */
  static <S extends ServerChannel> S onAllOf(S server) {
    server
        .pipeline()
        .addFirst(
            new ChannelInboundHandlerAdapter() {
              @Override
              public void channelRead(ChannelHandlerContext context, Object connection) {
                context.fireChannelRead(on((Channel) connection));
              }
            });
    return server;
  }

  /**
   * Waits for gRPC's own handler, which comes after the handshake; then for the first array, as
   * connections without any need less memory if what they receive is put together.
   */
  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    var http2 = context.pipeline().context(Http2ConnectionHandler.class);
    if (http2 != null) {
      var handler = (Http2ConnectionHandler) http2.handler();
      if (!isTold) {
        isTold = true;
        var settings = new Http2Settings().maxFrameSize(BYTES);
        var _ = handler.encoder().writeSettings(http2, settings, http2.newPromise());
        http2.flush();
      }
      if (message instanceof ByteBuf bytes && bytes.readableBytes() >= BYTES) {
        handler.setCumulator(ByteToMessageDecoder.COMPOSITE_CUMULATOR);
        context.pipeline().remove(this);
      }
    }
    context.fireChannelRead(message);
  }
}
