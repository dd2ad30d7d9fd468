package dev.adjoint.pjrt.client;

import dev.adjoint.pjrt.Device;
import dev.adjoint.proto.pjrt.v1.GetMemoryStats;
import java.util.Optional;

/** A device of the server. */
record RemoteDevice(RemoteClient client, int id, String kind) implements Device {
  @Override
  public Optional<MemoryStats> memoryStats() {
    var ask = GetMemoryStats.newBuilder().setDevice(id);
    var stats =
        Session.await(client.session().ask(request -> request.setMemoryStats(ask)))
            .getMemoryStats();
    return stats.getKnown()
        ? Optional.of(
            new MemoryStats(
                stats.getBytesInUse(), stats.getPeakBytesInUse(), stats.getBytesLimit()))
        : Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RemoteDevice device && client == device.client && id == device.id;
  }

  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public String toString() {
    return kind + ":" + id;
  }
}
