package dev.adjoint.pjrt.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/**
 * A key and a certificate that vouches for itself, made for a test by the JDK's keytool.
 *
 * @param certificate the certificate, PEM
 * @param key the private key, PEM
 */
record Certificates(Path certificate, Path key) {
  private static final String PASSWORD = "password";

  /** {@return a new key and certificate of {@code name}, in files in {@code folder}} */
  static Certificates of(String name, Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    Files.createDirectories(folder);
    var store = Files.createTempDirectory(folder, "store").resolve("store.p12");
    var keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      throw new IOException(keytool.inputReader().readAllAsString());
    }
    var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    var files = new Certificates(folder.resolve(name + ".crt"), folder.resolve(name + ".key"));
    write(files.certificate, "CERTIFICATE", keys.getCertificate("a").getEncoded());
    write(files.key, "PRIVATE KEY", keys.getKey("a", PASSWORD.toCharArray()).getEncoded());
    return files;
  }

  private static void write(Path file, String kind, byte[] content) throws IOException {
    var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.writeString(
        file,
        "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, text, kind),
        StandardCharsets.US_ASCII);
  }
}
