package dev.adjoint;

import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.text.Printer;
import dev.adjoint.pjrt.CompileOptions;
import dev.adjoint.pjrt.HostCallback;
import dev.adjoint.transform.HostRule;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The host callbacks that the programs of one engine call. The client knows a callback from when a
 * program that calls it is lowered until the last executable that does is closed: there are as many
 * as executables use, and the engine keeps a bounded number of those.
 */
final class HostCalls {
  private final Engine engine;
  private final Map<Object, Entry> entries = new HashMap<>();

  HostCalls(Engine engine) {
    this.engine = engine;
  }

  /** A callback, and how many programs call it. */
  private static final class Entry {
    private final Object identity;
    private final HostCallback.Registration registration;
    private int programs;

    Entry(Object identity, HostCallback.Registration registration) {
      this.identity = identity;
      this.registration = registration;
    }
  }

  /** The text of a program, whose callbacks are known until this is closed. */
  final class Program implements AutoCloseable {
    private final String text;
    private final List<Entry> calls;

    private Program(String text, List<Entry> calls) {
      this.text = text;
      this.calls = calls;
    }

    String text() {
      return text;
    }

    boolean callsHost() {
      return !calls.isEmpty();
    }

    /** {@return this compiled, which closes this when it is closed} */
    Compiled compile() {
      boolean compiled = false;
      try {
        var client = engine.client();
        var executable =
            client.compile(text.getBytes(StandardCharsets.UTF_8), CompileOptions.DEFAULT);
        compiled = true;
        return new Compiled(executable, this);
      } finally {
        if (!compiled) {
          close();
        }
      }
    }

    @Override
    public void close() {
      release(calls);
    }
  }

  /**
   * {@return {@code function} as text for the compiler, with ids for its callbacks: the same ones
   * as in other programs that are alive, so that equal programs have equal text}
   *
   * @throws UnsupportedOperationException if it has callbacks and the client has none
   */
  Program lower(Function function) {
    var used = new LinkedHashMap<Object, Entry>();
    boolean lowered = false;
    try {
      var text =
          HostRule.numbered(
              rule -> use(rule, used).registration.id(),
              () ->
                  Printer.print(
                      Module.of(Engine.lower(function)), Set.of(Printer.Option.ANY_VERSION)));
      lowered = true;
      return new Program(text, List.copyOf(used.values()));
    } finally {
      if (!lowered) {
        release(List.copyOf(used.values()));
      }
    }
  }

  private synchronized Entry use(HostRule rule, Map<Object, Entry> used) {
    return used.computeIfAbsent(
        rule.identity(),
        identity -> {
          var entry = entries.computeIfAbsent(identity, _ -> new Entry(identity, register(rule)));
          entry.programs++;
          return entry;
        });
  }

  private HostCallback.Registration register(HostRule rule) {
    return engine
        .client()
        .register(
            (arguments, results) ->
                engine.call(
                    () -> {
                      rule.call(arguments, results);
                      return results;
                    }));
  }

  private synchronized void release(List<Entry> calls) {
    for (var entry : calls) {
      if (--entry.programs == 0) {
        entries.remove(entry.identity);
        entry.registration.close();
      }
    }
  }

  /** {@return how many callbacks the client knows} */
  synchronized int size() {
    return entries.size();
  }
}
