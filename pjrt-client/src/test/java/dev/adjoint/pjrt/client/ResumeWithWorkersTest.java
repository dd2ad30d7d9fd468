package dev.adjoint.pjrt.client;

import dev.adjoint.pjrt.server.PjrtServer;
import dev.adjoint.pjrt.server.settings.Setting;
import dev.adjoint.pjrt.server.settings.Settings;

/** Sessions on a server whose worker holds the devices. */
class ResumeWithWorkersTest extends Resuming {
  @Override
  PjrtServer serve(Settings settings) {
    return PjrtServer.serve(settings.with(Setting.WORKERS, 1));
  }
}
