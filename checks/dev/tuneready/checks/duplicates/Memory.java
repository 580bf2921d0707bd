package dev.tuneready.checks.duplicates;

/** How much memory there is; what is given of it changes no result. */
final class Memory {
  private Memory() {}

  /** One part of so many of all memory, in bytes. */
  static long part(int parts) {
    return Runtime.getRuntime().maxMemory() / parts;
  }
}
