package dev.adjoint.pjrt.client;

import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;

/** Sessions on a server that holds the devices itself. */
class ResumeTest extends Resuming {
  @Override
  PjrtServer serve(Settings settings) {
    return PjrtServer.serve(settings.with(Setting.WORKERS, 0));
  }
}
