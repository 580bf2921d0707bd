package dev.tuneready.core;

/** JSON Pointers (RFC 6901) to the values of a record. */
public final class Pointer {
  private static final int KNOWN = 64;
  private static final String[] INDEXES = new String[KNOWN];

  static {
    for (int i = 0; i < KNOWN; i++) {
      INDEXES[i] = "/" + i;
    }
  }

  private Pointer() {}

  public static String of(String parent, int index) {
    return parent.concat(index < KNOWN ? INDEXES[index] : "/" + index);
  }

  public static String of(String parent, String key) {
    if (key.indexOf('~') < 0 && key.indexOf('/') < 0) {
      return parent + "/" + key;
    }
    return parent + "/" + key.replace("~", "~0").replace("/", "~1");
  }
}
