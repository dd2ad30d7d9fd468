package dev.adjoint;

import dev.adjoint.hlo.Literal;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Buffer;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A tensor that has, or will soon have, elements: an array on the host, a buffer on a device, or
 * both. Reading the elements waits for a computation that is still running, and reports its error.
 *
 * <p>{@link #close} frees the device memory at once. One that is not closed is freed some time
 * after it becomes unreachable.
 */
public final class ConcreteTensor extends Tensor implements AutoCloseable {
  private final TensorType type;
  private volatile @Nullable Literal literal;
  private volatile @Nullable Holding placed;
  private volatile boolean closed;

  /** A tensor with these elements, on the host for now. */
  public ConcreteTensor(Literal literal) {
    this.type = literal.type();
    this.literal = literal;
  }

  /** A tensor that owns {@code buffer}. */
  ConcreteTensor(Engine engine, Buffer buffer) {
    this.type = buffer.type();
    this.placed = engine.holdings().add(this, buffer);
  }

  @Override
  public TensorType type() {
    return type;
  }

  @Override
  ConcreteTensor concrete() {
    return this;
  }

  /** {@return the elements if they are on the host already, without waiting; else null} */
  public @Nullable Literal knownLiteral() {
    return literal;
  }

  /**
   * {@return the elements; waits for the computation and copies them to the host on the first call}
   */
  public Literal literal() {
    checkOpen();
    var known = literal;
    if (known == null) {
      var source = placed;
      var bytes = new byte[Math.toIntExact(type.byteSize())];
      try {
        source.buffer().read(MemorySegment.ofArray(bytes));
      } finally {
        Reference.reachabilityFence(this); // It owns the buffer.
      }
      known = Literal.ofBits(type, bytes);
      literal = known;
    }
    return known;
  }

  /**
   * {@return the buffer of this tensor on the device of {@code engine}, uploaded on the first call}
   */
  Buffer buffer(Engine engine) {
    checkOpen();
    var current = placed;
    if (current != null && current.isOf(engine.holdings())) {
      return current.buffer();
    }
    return upload(engine);
  }

  private synchronized Buffer upload(Engine engine) {
    checkOpen();
    var current = placed;
    if (current == null || !current.isOf(engine.holdings())) {
      current = engine.holdings().add(this, engine.client().put(literal().segment(), type));
      placed = current;
    }
    return current.buffer();
  }

  /** {@return whether {@link #close} was called, or the tensor was donated} */
  public boolean isClosed() {
    var current = placed;
    return closed || (current != null && current.buffer().isClosed());
  }

  private void checkOpen() {
    if (isClosed()) {
      throw new IllegalStateException(
          "tensor of %s was closed or donated; it has no elements any more".formatted(type));
    }
  }

  /** Frees the elements, on the device too. Closing twice does nothing. */
  @Override
  public void close() {
    closed = true;
    literal = null;
    free();
  }

  /** Lets go of the device memory, if an execution took it. */
  void settleDonation() {
    var current = placed;
    if (current != null && current.buffer().isClosed()) {
      current.free();
    }
  }

  private void free() {
    var current = placed;
    if (current != null) {
      current.free();
    }
  }

  /** {@return the type and, for at most 1,000 elements, the elements} */
  @Override
  public String toString() {
    if (isClosed()) {
      return "Tensor(closed, " + type + ")";
    }
    return type.size() > 1000 ? "Tensor(" + type + ")" : "Tensor(" + literal() + ")";
  }
}
