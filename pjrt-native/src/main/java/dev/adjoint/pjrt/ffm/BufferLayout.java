package dev.adjoint.pjrt.ffm;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.adjoint.hlo.Dims;
import dev.adjoint.hlo.TensorType;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * In which order the elements of a buffer lie in memory: a program may lay out its results as it
 * likes.
 *
 * @param minorToMajor the dimensions, the one whose elements are neighbours first
 */
record BufferLayout(Dims minorToMajor) {
  /** The only layout of a scalar or vector. */
  static final BufferLayout LINE = new BufferLayout(Dims.of());

  private static final long LAYOUT = Structs.BUFFER_GET_MEMORY_LAYOUT.offset("layout");
  private static final long TYPE = LAYOUT + Structs.MEMORY_LAYOUT.offset("type");
  private static final long TILED = LAYOUT + Structs.MEMORY_LAYOUT.offset("tiled");
  private static final long MINOR_TO_MAJOR =
      TILED + Structs.MEMORY_LAYOUT_TILED.offset("minor_to_major");
  private static final long MINOR_TO_MAJOR_SIZE =
      TILED + Structs.MEMORY_LAYOUT_TILED.offset("minor_to_major_size");
  private static final long NUM_TILES = TILED + Structs.MEMORY_LAYOUT_TILED.offset("num_tiles");

  /** {@code PJRT_Buffer_MemoryLayout_Type_Tiled}, with or without tiles. */
  private static final int TYPE_TILED = 0;

  /**
   * {@return the layout that {@code PJRT_Buffer_GetMemoryLayout} answered, or null if the elements
   * do not simply follow each other}
   */
  static @Nullable BufferLayout of(Scratch answer) {
    if (answer.getInt(TYPE) != TYPE_TILED || answer.getLong(NUM_TILES) != 0) {
      return null;
    }
    long size = 8 * answer.getLong(MINOR_TO_MAJOR_SIZE);
    return new BufferLayout(
        Dims.of(Native.memory(answer.getLong(MINOR_TO_MAJOR), size).toArray(JAVA_LONG)));
  }

  /** {@return whether the elements lie row by row} */
  boolean isRowMajor() {
    int rank = minorToMajor.rank();
    for (int i = 0; i < rank; i++) {
      if (minorToMajor.dim(i) != rank - 1 - i) {
        return false;
      }
    }
    return true;
  }

  /** Copies an array of this layout row by row. */
  void copyRowMajor(TensorType type, MemorySegment source, MemorySegment destination) {
    int width = type.elementType().bytes();
    int rank = type.rank();
    var strides = new long[rank];
    long stride = width;
    for (int i = 0; i < rank; i++) {
      strides[minorToMajor.dim(i)] = stride;
      stride *= type.shape().get(minorToMajor.dim(i));
    }
    var index = new long[rank];
    long from = 0;
    for (long to = 0; to < destination.byteSize(); to += width) {
      MemorySegment.copy(source, from, destination, to, width);
      for (int d = rank - 1; d >= 0; d--) {
        from += strides[d];
        if (++index[d] < type.shape().get(d)) {
          break;
        }
        from -= index[d] * strides[d];
        index[d] = 0;
      }
    }
  }
}
