package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.adjoint.hlo.ElementType;
import dev.adjoint.hlo.TensorType;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.pjrt.CompileOptions;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays on their way to a device and back. */
class BufferTest {
  private static final TensorType SCALAR = TensorType.of(ElementType.F32);
  private static final TensorType FOUR = TensorType.of(ElementType.F32, 4);

  private static Client client;

  @BeforeAll
  static void open() {
    client = Backend.open("cpu");
  }

  @AfterAll
  static void close() {
    client.close();
  }

  static Stream<ElementType> elementTypes() {
    return ElementType.ofArrays().stream().filter(type -> !type.mlir().startsWith("f6"));
  }

  @ParameterizedTest
  @MethodSource("elementTypes")
  void everyElementTypeComesBackAsItWent(ElementType elementType) {
    var type = TensorType.of(elementType, 3, 2);
    var bytes = new byte[(int) type.byteSize()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (elementType.bits() < 8 || elementType == ElementType.I1 ? i % 2 : i * 37);
    }
    try (var buffer = client.put(MemorySegment.ofArray(bytes), type)) {
      assertThat(buffer.type()).isEqualTo(type);
      assertThat(readBytes(buffer)).isEqualTo(bytes);
      var copied = new byte[bytes.length];
      assertThat(buffer.copyTo(MemorySegment.ofArray(copied))).succeedsWithin(10, TimeUnit.SECONDS);
      assertThat(copied).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @MethodSource("elementTypes")
  void everyElementTypeGoesThroughAProgram(ElementType elementType) {
    var type = TensorType.of(elementType, 3, 2);
    var bytes = new byte[(int) type.byteSize()];
    Arrays.fill(bytes, (byte) 1);
    try (var identity = client.compile(Programs.identity(type), CompileOptions.DEFAULT);
        var buffer = client.put(MemorySegment.ofArray(bytes), type);
        var result = identity.execute(List.of(buffer)).getFirst()) {
      assertThat(result.type()).isEqualTo(type);
      assertThat(readBytes(result)).isEqualTo(bytes);
    }
  }

  private static byte[] readBytes(Buffer buffer) {
    var bytes = new byte[(int) buffer.type().byteSize()];
    buffer.read(MemorySegment.ofArray(bytes));
    return bytes;
  }

  @Test
  void heapAndNativeMemoryServeAlike() {
    var values = new float[] {1, 2, 3, 4};
    try (var arena = Arena.ofConfined();
        var fromHeap = client.put(MemorySegment.ofArray(values), FOUR);
        var fromNative = client.put(arena.allocateFrom(JAVA_FLOAT, values), FOUR)) {
      var read = arena.allocate(16);
      fromHeap.read(read);
      assertThat(read.toArray(JAVA_FLOAT)).isEqualTo(values);
      var heap = new float[4];
      fromNative.read(MemorySegment.ofArray(heap));
      assertThat(heap).isEqualTo(values);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 257, 100_000, 1 << 20})
  void arraysOfAllSizesComeBack(int size) {
    var type = TensorType.of(ElementType.F32, size);
    var values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = i;
    }
    try (var buffer = client.put(MemorySegment.ofArray(values), type)) {
      var read = new float[size];
      buffer.read(MemorySegment.ofArray(read));
      assertThat(read).isEqualTo(values);
      var copied = new float[size];
      assertThat(buffer.copyTo(MemorySegment.ofArray(copied))).succeedsWithin(10, TimeUnit.SECONDS);
      assertThat(copied).isEqualTo(values);
    }
  }

  @Test
  void manyDimensionsAreFine() {
    var sizes = new long[30];
    Arrays.fill(sizes, 1);
    var type = TensorType.of(ElementType.I8, sizes);
    try (var buffer = client.put(MemorySegment.ofArray(new byte[] {5}), type)) {
      assertThat(readBytes(buffer)).containsExactly(5);
    }
  }

  @Test
  void aSliceOfASegmentIsRead() {
    var bytes = MemorySegment.ofArray(new float[] {1, 2, 3, 4, 5, 6});
    try (var buffer = client.put(bytes.asSlice(4, 16), FOUR)) {
      buffer.read(bytes.asSlice(8, 16));
      assertThat(bytes.toArray(JAVA_FLOAT)).containsExactly(1, 2, 2, 3, 4, 5);
    }
  }

  @Test
  void aViewSharesMemory() {
    var data = Arena.ofAuto().allocate(16, 64);
    data.copyFrom(MemorySegment.ofArray(new float[] {1, 2, 3, 4}));
    try (var view = client.view(data, FOUR, client.defaultDevice());
        var copy = client.put(data, FOUR)) {
      data.set(JAVA_FLOAT, 0, 9);
      assertThat(readFloats(view)).containsExactly(9, 2, 3, 4);
      assertThat(readFloats(copy)).containsExactly(1, 2, 3, 4);
    }
  }

  @Test
  void aViewKeepsItsMemoryAliveAndThenLetsItGo() throws InterruptedException {
    var views = new ArrayList<Buffer>();
    var data = viewedMemory(views);
    for (int i = 0; i < 5; i++) {
      System.gc();
    }
    assertThat(data.get()).isNotNull();
    assertThat(readFloats(views.getFirst())).containsExactly(1, 2, 3, 4);
    views.removeFirst().close();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (data.get() != null && System.nanoTime() < deadline) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(data.get()).isNull();
  }

  private static WeakReference<MemorySegment> viewedMemory(List<Buffer> views) {
    var data = Arena.ofAuto().allocate(16, 64);
    data.copyFrom(MemorySegment.ofArray(new float[] {1, 2, 3, 4}));
    views.add(client.view(data, FOUR, client.defaultDevice()));
    return new WeakReference<>(data);
  }

  @Test
  void aViewOfMemoryThatIsNotAlignedIsACopy() {
    try (var arena = Arena.ofConfined()) {
      var data = arena.allocate(80, 64).asSlice(4, 16);
      try (var fromNative = client.view(data, FOUR, client.defaultDevice());
          var fromHeap =
              client.view(MemorySegment.ofArray(new float[4]), FOUR, client.defaultDevice())) {
        data.set(JAVA_FLOAT, 0, 9);
        assertThat(readFloats(fromNative)).containsExactly(0, 0, 0, 0);
        assertThat(readFloats(fromHeap)).containsExactly(0, 0, 0, 0);
      }
    }
  }

  @Test
  void aViewIsNotWrittenToByAProgramThatMayReuseItsArgument() {
    var data = Arena.ofAuto().allocate(16, 64);
    data.copyFrom(MemorySegment.ofArray(new float[] {1, 2, 3, 4}));
    var program = Programs.donatingDouble(FOUR, "tf.aliasing_output = 0 : i32");
    try (var donating = client.compile(program, CompileOptions.DEFAULT);
        var view = client.view(data, FOUR, client.defaultDevice());
        var other = client.put(data, FOUR);
        var result = donating.execute(List.of(view, other)).getFirst()) {
      assertThat(readFloats(result)).containsExactly(2, 4, 6, 8);
      assertThat(data.toArray(JAVA_FLOAT)).containsExactly(1, 2, 3, 4);
    }
  }

  @Test
  void aResultLaidOutByColumnsIsReadByRows() {
    var type = TensorType.of(ElementType.F32, 2, 3);
    try (var program = client.compile(Programs.COLUMN_MAJOR, CompileOptions.DEFAULT);
        var x = client.put(MemorySegment.ofArray(new float[] {1, 2, 3, 4, 5, 6}), type);
        var y = program.execute(List.of(x)).getFirst()) {
      assertThat(readFloats(y)).containsExactly(2, 4, 6, 8, 10, 12);
      var copied = new float[6];
      assertThat(y.copyTo(MemorySegment.ofArray(copied))).succeedsWithin(10, TimeUnit.SECONDS);
      assertThat(copied).containsExactly(2, 4, 6, 8, 10, 12);
    }
  }

  @Test
  void readyCompletesWhenTheValueIsThere() {
    var type = TensorType.of(ElementType.F32, 256, 256);
    var zeros = MemorySegment.ofArray(new float[256 * 256]);
    try (var slow = client.compile(Programs.manyProducts(100), CompileOptions.DEFAULT);
        var x = client.put(zeros, type);
        var y = slow.execute(List.of(x)).getFirst()) {
      var ready = y.ready();
      assertThat(ready).as("a long computation").isNotDone();
      assertThat(ready.thenApply(_ -> Thread.currentThread().isVirtual()))
          .succeedsWithin(60, TimeUnit.SECONDS)
          .isEqualTo(true);
      assertThat(y.ready()).isCompleted();
      assertThat(x.ready()).isCompleted();
    }
  }

  @Test
  void copyToAndReadWaitForTheValue() {
    var type = TensorType.of(ElementType.F32, 256, 256);
    var identity = new float[256 * 256];
    for (int i = 0; i < 256; i++) {
      identity[257 * i] = 1;
    }
    try (var slow = client.compile(Programs.manyProducts(50), CompileOptions.DEFAULT);
        var x = client.put(MemorySegment.ofArray(identity), type)) {
      var copied = new float[identity.length];
      var y = slow.execute(List.of(x)).getFirst();
      var future = y.copyTo(MemorySegment.ofArray(copied));
      y.close();
      assertThat(future).succeedsWithin(60, TimeUnit.SECONDS);
      assertThat(copied).isEqualTo(identity);
      var read = new float[identity.length];
      try (var z = slow.execute(List.of(x)).getFirst()) {
        z.read(MemorySegment.ofArray(read));
      }
      assertThat(read).isEqualTo(identity);
    }
  }

  @Test
  void usedAfterCloseIsAnError() {
    var buffer = client.put(MemorySegment.ofArray(new float[1]), SCALAR);
    assertThat(buffer.isClosed()).isFalse();
    buffer.close();
    buffer.close();
    assertThat(buffer.isClosed()).isTrue();
    var destination = MemorySegment.ofArray(new float[1]);
    assertThatIllegalStateException()
        .isThrownBy(() -> buffer.read(destination))
        .withMessage("the buffer tensor<f32> on cpu:0 was closed");
    assertThatIllegalStateException().isThrownBy(() -> buffer.copyTo(destination));
    assertThatIllegalStateException().isThrownBy(buffer::ready);
    assertThat(buffer.type()).isEqualTo(SCALAR);
    assertThat(buffer.device()).isEqualTo(client.defaultDevice());
  }

  @Test
  void aDestinationThatDoesNotFitIsRefused() {
    try (var buffer = client.put(MemorySegment.ofArray(new float[4]), FOUR)) {
      for (int size : new int[] {0, 3, 5}) {
        var wrong = MemorySegment.ofArray(new float[size]);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> buffer.read(wrong))
            .withMessage("a tensor<4xf32> takes 16 bytes, and the destination has %d", 4 * size);
        assertThatIllegalArgumentException().isThrownBy(() -> buffer.copyTo(wrong));
      }
      var readOnly = MemorySegment.ofArray(new float[4]).asReadOnly();
      assertThatIllegalArgumentException().isThrownBy(() -> buffer.read(readOnly));
      assertThatNullPointerException().isThrownBy(() -> buffer.read(null));
      assertThatIllegalStateException().isThrownBy(() -> buffer.read(freed(16)));
    }
  }

  /** {@return memory that is no more} */
  private static MemorySegment freed(long size) {
    try (var arena = Arena.ofConfined()) {
      return arena.allocate(size);
    }
  }

  private static float[] readFloats(Buffer buffer) {
    var values = new float[(int) buffer.type().size()];
    buffer.read(MemorySegment.ofArray(values));
    return values;
  }
}
