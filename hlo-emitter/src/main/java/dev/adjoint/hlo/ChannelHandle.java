package dev.adjoint.hlo;

import dev.adjoint.hlo.text.AttributePrinter;

/**
 * The channel of a collective or a transfer ({@code #stablehlo.channel_handle<handle = 1, type =
 * 0>}).
 *
 * @param handle its number
 * @param type 0 unknown, 1 device to device, 2 device to host, 3 host to device
 */
public record ChannelHandle(long handle, long type) implements Attribute {
  @Override
  public String toString() {
    return AttributePrinter.print(this);
  }
}
