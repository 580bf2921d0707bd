package dev.tuneready.core;

import org.jspecify.annotations.Nullable;

/**
 * One piece of a turn's content.
 *
 * @param text the text; of an image or another file only what stands for it (an address, or a data
 *     URI cut after its kind)
 * @param length of the whole value in characters, which for a data URI is more than the text kept
 * @param pointer the JSON Pointer of the value
 * @param media of a file what is known of it; else null
 */
public record Part(Kind kind, String text, long length, String pointer, @Nullable Media media) {

  /** What a part holds. */
  public enum Kind {
    TEXT,
    /** Material that the instruction is about, in a field of its own: Alpaca's {@code input}. */
    CONTEXT,
    REASONING,
    REFUSAL,
    IMAGE,
    AUDIO,
    VIDEO,
    FILE,
    /** A part of a type that the format does not know. */
    OTHER;

    public boolean textual() {
      return this == TEXT || this == CONTEXT || this == REASONING || this == REFUSAL;
    }
  }

  public static Part text(String text, String pointer) {
    return of(Kind.TEXT, text, pointer);
  }

  public static Part of(Kind kind, String text, String pointer) {
    return new Part(kind, text, text.length(), pointer, null);
  }

  /** A part of which nothing is told here but where it stands. */
  public static Part other(String pointer) {
    return of(Kind.OTHER, "", pointer);
  }

  public boolean blank() {
    return kind.textual() && text.isBlank();
  }
}
