package dev.adjoint.hlo.interpret;

import java.util.List;

/** What a value of a program is while it runs. */
sealed interface Datum permits Array, Datum.Tuple, Datum.Token {

  /** A tuple. */
  record Tuple(List<Datum> elements) implements Datum {
    public Tuple {
      elements = List.copyOf(elements);
    }
  }

  /** A token. The interpreter runs op after op, so there is nothing to order. */
  enum Token implements Datum {
    TOKEN
  }

  /** {@return how many elements it holds} */
  default long size() {
    return switch (this) {
      case Array array -> array.count();
      case Tuple tuple -> tuple.elements().stream().mapToLong(Datum::size).sum();
      case Token _ -> 0;
    };
  }
}
