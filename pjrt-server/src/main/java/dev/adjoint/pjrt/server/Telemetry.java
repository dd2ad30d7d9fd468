package dev.adjoint.pjrt.server;

import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;
import io.opentelemetry.api.GlobalOpenTelemetry;

/**
 * Starts OpenTelemetry's SDK in the process of the devices, if the setting {@code traces} says so
 * and the SDK is on the class path. All else is said by its own variables, {@code OTEL_*}.
 */
final class Telemetry {
  private Telemetry() {}

  /** Starts it, unless the process has one already. */
  static void start(Settings settings) {
    if (settings.get(Setting.TRACES) && !GlobalOpenTelemetry.isSet()) {
      unlessSaid("otel.java.global-autoconfigure.enabled", "true");
      unlessSaid("otel.service.name", "adjoint-server");
      // Metrics are Prometheus's, and the log is SLF4J's.
      unlessSaid("otel.metrics.exporter", "none");
      unlessSaid("otel.logs.exporter", "none");
      unlessSaid("otel.exporter.otlp.protocol", "http/protobuf");
      var _ = GlobalOpenTelemetry.get();
    }
  }

  private static void unlessSaid(String property, String value) {
    var variable = property.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace('-', '_');
    if (System.getProperty(property) == null && System.getenv(variable) == null) {
      System.setProperty(property, value);
    }
  }
}
