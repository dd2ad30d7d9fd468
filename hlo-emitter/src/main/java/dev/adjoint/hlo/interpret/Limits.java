package dev.adjoint.hlo.interpret;

/**
 * How much a program may do before the interpreter gives up on it.
 *
 * @param work the number of elements computed, where a sum of products counts each product, and
 *     each op counts one more
 * @param elements the number of elements held at one time; each takes 8 or 16 bytes
 * @param depth how deeply calls and regions may be nested
 */
public record Limits(long work, long elements, int depth) {
  /** About ten minutes and at most a gigabyte. */
  public static final Limits DEFAULT = new Limits(10_000_000_000L, 64_000_000, 200);

  /** {@return these limits with less or more work} */
  public Limits withWork(long other) {
    return new Limits(other, elements, depth);
  }

  /** {@return these limits with fewer or more elements} */
  public Limits withElements(long other) {
    return new Limits(work, other, depth);
  }
}
