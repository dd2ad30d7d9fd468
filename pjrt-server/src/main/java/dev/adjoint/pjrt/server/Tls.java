package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import io.grpc.InsecureServerCredentials;
import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import io.grpc.util.AdvancedTlsX509KeyManager;
import io.grpc.util.AdvancedTlsX509TrustManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How what goes over the network is protected.
 *
 * @param credentials what the server shows and asks for
 * @param reloading looks at the files again from time to time
 */
record Tls(ServerCredentials credentials, ScheduledExecutorService reloading)
    implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Tls.class);

  /**
   * {@return what the settings ask for}
   *
   * @throws IllegalArgumentException if they would leave others' traffic in the open, or a file is
   *     no certificate or key
   */
  static Tls of(Settings settings) {
    var reloading =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("tls files").factory());
    try {
      return new Tls(credentials(settings, reloading), reloading);
    } catch (RuntimeException e) {
      reloading.shutdownNow();
      throw e;
    }
  }

  private static ServerCredentials credentials(
      Settings settings, ScheduledExecutorService reloading) {
    var certificate = settings.get(Setting.TLS_CERTIFICATE);
    var key = settings.get(Setting.TLS_KEY);
    var clients = settings.get(Setting.TLS_CLIENT_CA);
    if (certificate.isPresent() != key.isPresent()) {
      throw new IllegalArgumentException(
          "tls-certificate and tls-key belong together; found only one of them");
    }
    if (certificate.isEmpty() || key.isEmpty()) {
      if (clients.isPresent()) {
        throw new IllegalArgumentException(
            "tls-client-ca needs tls-certificate and tls-key; found neither");
      }
      checkLoopback(settings);
      return InsecureServerCredentials.create();
    }
    var identity = new AdvancedTlsX509KeyManager();
    var trust = trust();
    var files = new ArrayList<>(List.of(certificate.get(), key.get()));
    clients.ifPresent(files::add);
    Reading reading =
        () -> {
          identity.updateIdentityCredentials(certificate.get().toFile(), key.get().toFile());
          if (clients.isPresent()) {
            trust.updateTrustCredentials(clients.get().toFile());
          }
        };
    try {
      var read = modified(files);
      reading.read();
      long period = settings.get(Setting.TLS_RELOAD).toMillis();
      var _ =
          reloading.scheduleWithFixedDelay(
              new Reload(files, read, reading), period, period, TimeUnit.MILLISECONDS);
      var tls = TlsServerCredentials.newBuilder().keyManager(identity);
      if (clients.isPresent()) {
        tls.trustManager(trust).clientAuth(TlsServerCredentials.ClientAuth.REQUIRE);
      }
      return tls.build();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "cannot read the TLS files %s, %s%s: %s"
              .formatted(
                  certificate.get(),
                  key.get(),
                  clients.map(file -> ", " + file).orElse(""),
                  e.getMessage()),
          e);
    }
  }

  private static AdvancedTlsX509TrustManager trust() {
    try {
      return AdvancedTlsX509TrustManager.newBuilder()
          .setVerification(AdvancedTlsX509TrustManager.Verification.CERTIFICATE_ONLY_VERIFICATION)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no X.509 certificates", e);
    }
  }

  private static void checkLoopback(Settings settings) {
    var host = settings.get(Setting.HOST);
    try {
      if (!settings.get(Setting.PLAINTEXT) && !InetAddress.getByName(host).isLoopbackAddress()) {
        throw new IllegalArgumentException(
            "%s is no loopback address: set tls-certificate and tls-key, or plaintext if the network between is trusted"
                .formatted(host));
      }
    } catch (UnknownHostException e) {
      // Listening there fails with a better error.
    }
  }

  /** Reads all files. */
  @FunctionalInterface
  private interface Reading {
    void read() throws IOException, GeneralSecurityException;
  }

  private static List<FileTime> modified(List<Path> files) throws IOException {
    var times = new ArrayList<FileTime>();
    for (var file : files) {
      times.add(Files.getLastModifiedTime(file));
    }
    return times;
  }

  /** Reads the files again when one has changed. */
  private static final class Reload implements Runnable {
    private final List<Path> files;
    private final Reading reading;
    private List<FileTime> read;

    Reload(List<Path> files, List<FileTime> read, Reading reading) {
      this.files = files;
      this.read = read;
      this.reading = reading;
    }

    @Override
    public void run() {
      try {
        var now = modified(files);
        if (!now.equals(read)) {
          reading.read();
          read = now;
          LOG.info("read {} again", files);
        }
      } catch (IOException | GeneralSecurityException | RuntimeException e) {
        // Perhaps one is written and the other is not yet: the next look will tell.
        LOG.warn("serving with the TLS files as they were: {}", e.toString());
      }
    }
  }

  @Override
  public void close() {
    reloading.shutdownNow();
  }
}
