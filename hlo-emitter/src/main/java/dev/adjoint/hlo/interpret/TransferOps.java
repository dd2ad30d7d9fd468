package dev.adjoint.hlo.interpret;

import dev.adjoint.hlo.Transfer;
import dev.adjoint.hlo.Transfer.AfterAll;
import dev.adjoint.hlo.Transfer.CreateToken;
import java.util.List;

/** Evaluates {@link Transfer}, as far as nobody else takes part. */
final class TransferOps {
  private TransferOps() {}

  static List<Datum> evaluate(Transfer op) {
    return switch (op) {
      case AfterAll _, CreateToken _ -> List.of(Datum.Token.TOKEN);
      case Transfer.Infeed _,
          Transfer.Outfeed _,
          Transfer.Send _,
          Transfer.Recv _,
          Transfer.AsyncStart _,
          Transfer.AsyncDone _ ->
          throw InterpretException.notInterpreted(op.name());
    };
  }
}
