package dev.adjoint;

import dev.adjoint.hlo.Function;
import dev.adjoint.hlo.Module;
import dev.adjoint.hlo.pass.Canonicalize;
import dev.adjoint.hlo.pass.DeadCode;
import dev.adjoint.hlo.pass.Inline;
import dev.adjoint.hlo.pass.Share;
import dev.adjoint.pjrt.Backend;
import dev.adjoint.pjrt.Buffer;
import dev.adjoint.pjrt.Client;
import dev.adjoint.transform.HostOrder;
import dev.adjoint.transform.Legalize;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Runs programs on one client's default device, and keeps what it compiled.
 *
 * <p>Code runs on the engine that {@link #call} set for it, else on a default one, opened on first
 * use: the backend that the environment variable {@code ADJOINT_BACKEND} (or the system property
 * {@code adjoint.backend}) names, or {@code cpu}.
 *
 * {@snippet :
 * try (var engine = Engine.open("grpc://localhost:8470")) {
 *   engine.call(() -> Tensor.of(1f, 2f).sum().item());
 * }
 * }
 */
public final class Engine implements AutoCloseable {
  /**
   * How many executables an engine keeps; the least recently used one goes first. XLA maps pages of
   * code for each, and where a process has no mappings left (65,530 on Linux), it aborts.
   */
  private static final int EXECUTABLES = 512;

  private static final ScopedValue<Engine> CURRENT = ScopedValue.newInstance();

  private final Client client;
  private final Holdings holdings = new Holdings();
  private final HostCalls hostCalls = new HostCalls(this);
  private final Lru<String, Compiled> executables;

  /** The engine of code that names none; opened on first use and never closed. */
  private static final class Default {
    static final Engine ENGINE = open(spec());

    private static String spec() {
      var environment = System.getenv("ADJOINT_BACKEND");
      return System.getProperty("adjoint.backend", environment == null ? "cpu" : environment);
    }
  }

  private Engine(Client client, int executables) {
    this.client = client;
    this.executables = new Lru<>(executables, Compiled::drop);
  }

  /**
   * {@return a new engine on the devices that {@code spec} names, as {@link Backend} describes; the
   * caller closes it}
   */
  public static Engine open(String spec) {
    return open(spec, EXECUTABLES);
  }

  /** An engine that keeps so many executables. */
  static Engine open(String spec, int executables) {
    return new Engine(Backend.open(spec), executables);
  }

  /** {@return a new engine on {@code client}, which it closes when it is closed} */
  public static Engine of(Client client) {
    return new Engine(client, EXECUTABLES);
  }

  /** {@return the engine that code on this thread runs on} */
  public static Engine current() {
    return CURRENT.isBound() ? CURRENT.get() : Default.ENGINE;
  }

  /** {@return the client that this engine runs on} */
  public Client client() {
    return client;
  }

  /** {@return the buffers that tensors own on this engine} */
  Holdings holdings() {
    return holdings;
  }

  /** {@return the result of {@code body}, run with this engine as the current one} */
  public <T> T call(Callable<T> body) {
    return ScopedValue.where(CURRENT, this)
        .call(
            () -> {
              try {
                return body.call();
              } catch (RuntimeException e) {
                throw e;
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
  }

  /** Runs {@code body} with this engine as the current one. */
  public void run(Runnable body) {
    ScopedValue.where(CURRENT, this).run(body);
  }

  /**
   * {@return {@code function} as a device gets it: custom rules and calls inlined, ops that XLA
   * does not know written as others, small constants folded, equal statements shared, unused ones
   * dropped; what is done for the host to see in order}
   */
  public static Function lower(Function function) {
    var simple = Canonicalize.folded(Legalize.apply(Inline.all(function)));
    return DeadCode.drop(HostOrder.of(Share.equal(simple)));
  }

  /**
   * {@return {@code module} as XLA compiles it rightly: ops that it does not know, such as {@code
   * chlo.scan}, written as others, and the dimensions of sorts counted from the first; the module
   * itself, if there is nothing to change}
   *
   * <p>Unlike {@link #lower}, it changes nothing else, but for a call of a function with such an
   * op: then all calls are inlined.
   */
  public static Module legal(Module module) {
    var main = module.main();
    var inlined = Inline.all(main);
    var legal = Canonicalize.sorts(Legalize.apply(inlined));
    return legal == inlined
        ? module
        : new Module(
            module.name(),
            module.attributes(),
            module.declarations(),
            List.of(legal),
            module.modules(),
            module.location());
  }

  /** {@return what its programs call of Java} */
  HostCalls hostCalls() {
    return hostCalls;
  }

  /** {@return the compiled {@code function}, from the cache if an equal one was compiled before} */
  Compiled compile(Function function) {
    var program = hostCalls.lower(function);
    var known = executables.get(program.text());
    if (known != null) {
      program.close();
      return known;
    }
    var compiled = program.compile();
    executables.put(program.text(), compiled);
    return compiled;
  }

  /** {@return the results of {@code function} on concrete {@code arguments}} */
  public List<Tensor> run(Function function, List<Tensor> arguments) {
    var buffers = buffers(arguments);
    while (true) {
      var results = compile(function).execute(buffers);
      if (results.isPresent()) {
        return tensors(results.get(), arguments);
      }
    }
  }

  /** {@return the buffers of concrete {@code arguments} on this engine's device} */
  List<Buffer> buffers(List<Tensor> arguments) {
    var buffers = new ArrayList<Buffer>(arguments.size());
    for (var argument : arguments) {
      buffers.add(argument.concrete().buffer(this));
    }
    return buffers;
  }

  /** {@return the tensors of {@code results}, which were computed from {@code arguments}} */
  List<Tensor> tensors(List<Buffer> results, List<Tensor> arguments) {
    for (var argument : arguments) {
      // Also keeps the arguments from being collected, and their buffers freed, until here.
      argument.concrete().settleDonation();
    }
    var tensors = new ArrayList<Tensor>(results.size());
    for (var result : results) {
      tensors.add(new ConcreteTensor(this, result));
    }
    return tensors;
  }

  /** Closes the client and with it every tensor and executable on it. */
  @Override
  public void close() {
    client.close();
  }
}
