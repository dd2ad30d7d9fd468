package dev.adjoint.benchmarks;

import java.util.List;

/** Something that is measured; one word on the command line names it. */
interface Benchmark {

  /** {@return what was found} */
  List<Row> measure(Effort effort) throws Exception;

  /** How much time a benchmark takes for itself. */
  enum Effort {
    QUICK,
    FULL;

    /** {@return one of two counts} */
    int of(int quick, int full) {
      return this == QUICK ? quick : full;
    }
  }
}
