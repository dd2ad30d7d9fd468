package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.ErrorDetail;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import dev.adjoint.pjrt.server.journal.Journal;
import dev.adjoint.pjrt.server.journal.Journal.Activity;
import dev.adjoint.pjrt.server.journal.Journal.State;
import dev.adjoint.pjrt.server.journal.ProgramId;
import java.util.List;

/**
 * How a worker ended.
 *
 * @param exitCode the process's exit code; 128 and more is a signal
 * @param suspects the programs that may be the reason, each once; empty if no program is
 * @param overdue whether the worker ended itself because a program took too long
 */
record Death(int exitCode, List<ProgramId> suspects, boolean overdue) {
  /** With which a worker ends itself because a program took too long. */
  static final int OVERDUE = 86;

  /** With which Java ends a process whose heap is full. */
  private static final int OUT_OF_MEMORY = 3;

  /** Reads what the worker was at. */
  static Death of(int exitCode, Journal journal) {
    var activities = journal.activities();
    if (exitCode == OVERDUE) {
      return new Death(exitCode, programs(activities, State.OVERDUE), true);
    }
    if (!isCrash(exitCode)) {
      // Killed or ended from outside: no program's fault.
      return new Death(exitCode, List.of(), false);
    }
    // The compiler is where programs nobody has run before go wrong.
    var compiling = programs(activities, State.COMPILING);
    return new Death(
        exitCode, compiling.isEmpty() ? programs(activities, State.COMPILED) : compiling, false);
  }

  private static List<ProgramId> programs(List<Activity> activities, State state) {
    return activities.stream()
        .filter(activity -> activity.state() == state)
        .map(Activity::program)
        .distinct()
        .toList();
  }

  private static boolean isCrash(int exitCode) {
    return switch (exitCode - 128) {
      case 4, 6, 7, 8, 11 -> true; // SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGSEGV
      default -> false;
    };
  }

  /** {@return how it ended, for people} */
  String how() {
    if (overdue) {
      return "a program took longer than it may";
    }
    if (exitCode == OUT_OF_MEMORY) {
      return "it ran out of memory";
    }
    return switch (exitCode - 128) {
      case 4 -> "SIGILL";
      case 6 -> "SIGABRT";
      case 7 -> "SIGBUS";
      case 8 -> "SIGFPE";
      case 9 -> "SIGKILL";
      case 11 -> "SIGSEGV";
      case 15 -> "SIGTERM";
      default -> "exit code " + exitCode;
    };
  }

  /** {@return the error of the sessions of the worker} */
  PjrtException error() {
    var detail =
        suspects.size() == 1
            ? ErrorDetail.ofProgram(suspects.getFirst().digest())
            : ErrorDetail.NONE;
    return new PjrtException(Code.DATA_LOSS, message(), detail, null);
  }

  /** {@return what the sessions of the worker are told} */
  String message() {
    var lost = "; what the session held is lost. Open a new session, and restore a checkpoint";
    if (suspects.isEmpty()) {
      return "the worker of this session ended (%s)%s".formatted(how(), lost);
    }
    if (suspects.size() == 1) {
      return "the worker of this session ended (%s) because of %s, which is refused from now on%s"
          .formatted(how(), suspects.getFirst(), lost);
    }
    return "the worker of this session ended (%s) because of one of %s%s"
        .formatted(how(), suspects, lost);
  }
}
