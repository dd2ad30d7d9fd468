package dev.adjoint.pjrt.ffm;

import dev.adjoint.pjrt.Device;
import dev.adjoint.pjrt.PjrtException;
import dev.adjoint.pjrt.PjrtException.Code;
import java.lang.foreign.Arena;
import java.util.Optional;

/** A device of a {@link NativeClient}; it needs no closing, it lives as long as its client. */
final class NativeDevice implements Device {
  private final NativeClient client;
  private final long address;
  private final int id;
  private final String kind;

  NativeDevice(NativeClient client, Plugin plugin, long address) {
    this.client = client;
    this.address = address;
    try (var arena = Arena.ofConfined()) {
      var get = Arguments.of(arena, Structs.DEVICE_GET_DESCRIPTION).set("device", address);
      plugin.call(Entry.DEVICE_GET_DESCRIPTION, get);
      long description = get.getLong("device_description");
      var getId =
          Arguments.of(arena, Structs.DEVICE_DESCRIPTION_ID).set("device_description", description);
      plugin.call(Entry.DEVICE_DESCRIPTION_ID, getId);
      this.id = getId.getInt("id");
      var getKind =
          Arguments.of(arena, Structs.DEVICE_DESCRIPTION_KIND)
              .set("device_description", description);
      plugin.call(Entry.DEVICE_DESCRIPTION_KIND, getKind);
      this.kind = getKind.getString("device_kind");
    }
  }

  NativeClient client() {
    return client;
  }

  long address() {
    return address;
  }

  @Override
  public int id() {
    return id;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Optional<MemoryStats> memoryStats() {
    client.acquire();
    try (var arena = Arena.ofConfined()) {
      var stats = Arguments.of(arena, Structs.DEVICE_MEMORY_STATS).set("device", address);
      client.plugin().call(Entry.DEVICE_MEMORY_STATS, stats);
      return Optional.of(
          new MemoryStats(
              stats.getLong("bytes_in_use"),
              stats.getBoolean("peak_bytes_in_use_is_set")
                  ? stats.getLong("peak_bytes_in_use")
                  : -1,
              stats.getBoolean("bytes_limit_is_set") ? stats.getLong("bytes_limit") : -1));
    } catch (PjrtException e) {
      if (e.code() == Code.UNIMPLEMENTED) {
        return Optional.empty();
      }
      throw e;
    } finally {
      client.release();
    }
  }

  @Override
  public String toString() {
    return kind + ":" + id;
  }
}
