package dev.adjoint.pjrt.plugin.cpu;

/** A process that asks for the plugin and prints where it is. */
final class PrintPath {
  private PrintPath() {}

  public static void main(String[] args) {
    System.out.println(CpuPlugin.path());
  }
}
