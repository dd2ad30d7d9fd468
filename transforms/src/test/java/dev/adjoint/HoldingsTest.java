package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Device;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** When the buffers of tensors are freed. */
class HoldingsTest {
  private static final int MEBI = 1 << 20;

  private final Holdings holdings = new Holdings();
  private final List<ConcreteTensor> kept = new ArrayList<>();

  @Test
  void theBufferOfAForgottenTensorIsFreedWhenOthersAreMade() {
    var forgotten = forget(100, 4);

    System.gc();
    for (int i = 0; i < 100; i++) {
      kept.add(hold(new FakeBuffer(4)));
    }

    assertThat(forgotten).allMatch(Buffer::isClosed);
  }

  @Test
  void theBufferOfATensorInUseIsNotFreed() {
    var buffer = new FakeBuffer(4);
    kept.add(hold(buffer));

    for (int i = 0; i < 3; i++) {
      System.gc();
      forget(10, 4);
    }

    assertThat(buffer.isClosed()).isFalse();
  }

  @Test
  void largeForgottenArraysDoNotFillTheDeviceThoughTheyAreSmallToTheJvm() {
    var buffers = new ArrayList<FakeBuffer>();
    for (int i = 0; i < 1000; i++) {
      buffers.addAll(forget(1, 16 * MEBI));

      assertThat(buffers.stream().filter(b -> !b.isClosed()).count()).isLessThan(200);
    }
  }

  @Test
  void freeingTwiceDoesNothing() {
    var first = new FakeBuffer(4);
    var second = new FakeBuffer(4);
    var tensor = (ConcreteTensor) Tensor.of(0f);
    kept.add(tensor);
    var holding = holdings.add(tensor, first);
    var other = holdings.add(tensor, second);

    holding.free();
    holding.free();

    assertThat(first.isClosed()).isTrue();
    assertThat(second.isClosed()).isFalse();
    other.free();
  }

  private List<FakeBuffer> forget(int count, long bytes) {
    var buffers = new ArrayList<FakeBuffer>();
    for (int i = 0; i < count; i++) {
      var buffer = new FakeBuffer(bytes);
      hold(buffer);
      buffers.add(buffer);
    }
    return buffers;
  }

  private ConcreteTensor hold(Buffer buffer) {
    var tensor = (ConcreteTensor) Tensor.of(0f);
    holdings.add(tensor, buffer);
    return tensor;
  }

  private static final class FakeBuffer implements Buffer {
    private final TensorType type;
    private boolean closed;

    FakeBuffer(long bytes) {
      this.type = TensorType.of(ElementType.I8, bytes);
    }

    @Override
    public TensorType type() {
      return type;
    }

    @Override
    public Device device() {
      throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> ready() {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> copyTo(MemorySegment destination) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void read(MemorySegment destination) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isClosed() {
      return closed;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
