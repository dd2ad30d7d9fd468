package dev.adjoint;

import dev.adjoint.pjrt.server.PjrtServer;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * The backends that {@link OnEveryBackend} runs on. Engines are opened once and shared by all
 * classes.
 */
final class Backends implements ClassTemplateInvocationContextProvider {
  /** Few, as all tests together compile more programs than one process can hold. */
  private static final int EXECUTABLES = 128;

  /** The CPU, or what {@code ADJOINT_BACKEND} names: a GPU, say. */
  private static final String DEVICES = System.getenv().getOrDefault("ADJOINT_BACKEND", "cpu");

  private enum Backend {
    IN_PROCESS {
      @Override
      Engine open() {
        return Engine.open(DEVICES, EXECUTABLES);
      }
    },
    GRPC {
      @Override
      Engine open() {
        // Server and plugin live as long as the tests' JVM; the engine's client is closed with the
        // tests.
        var server = PjrtServer.builder(dev.adjoint.pjrt.Backend.open(DEVICES)).start();
        return Engine.open("grpc://localhost:" + server.port(), EXECUTABLES);
      }
    };

    abstract Engine open();
  }

  @Override
  public boolean supportsClassTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
      ExtensionContext context) {
    return Stream.of(Backend.values()).map(Run::new);
  }

  private record Run(Backend backend) implements ClassTemplateInvocationContext {
    @Override
    public String getDisplayName(int invocationIndex) {
      return backend.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(
          new InvocationInterceptor() {
            @Override
            public void interceptTestMethod(
                Invocation<Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext context)
                throws Throwable {
              on(context, invocation);
            }

            @Override
            public void interceptTestTemplateMethod(
                Invocation<Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext context)
                throws Throwable {
              on(context, invocation);
            }
          });
    }

    private void on(ExtensionContext context, InvocationInterceptor.Invocation<Void> invocation)
        throws Throwable {
      var engine =
          context
              .getRoot()
              .getStore(ExtensionContext.Namespace.create(Backends.class))
              .computeIfAbsent(backend, Backend::open, Engine.class);
      var failure = new Throwable[1];
      engine.run(
          () -> {
            try {
              invocation.proceed();
            } catch (Throwable e) {
              failure[0] = e;
            }
          });
      if (failure[0] != null) {
        throw failure[0];
      }
    }
  }
}
