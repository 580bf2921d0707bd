package dev.tuneready.core;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file that stands in a turn.
 *
 * @param type what kind of file it says it is, such as {@code image/png}; null when it does not say
 * @param bytes how many it has when it stands in the record itself, from the length of its base64;
 *     -1 when it does not
 * @param detail how closely an image is to be looked at, as written; null when not said, blank when
 *     it is no string
 */
public record Media(Source source, @Nullable String type, long bytes, @Nullable String detail) {

  /** Where a file is. */
  public enum Source {
    /** On the web. */
    URL,
    DATA_URI,
    /** In the record, as base64 without a prefix. */
    BASE64,
    /** In a bucket of Amazon. */
    S3,
    /** In a bucket of Google. */
    GS,
    /** On the disk of whoever trains. */
    PATH,
    /** Uploaded before, under an id. */
    ID,
    /** Beside the turns: only a mark stands here. */
    ELSEWHERE
  }

  /**
   * What an address, or a data URI, tells.
   *
   * @param head its first characters, a data URI's kind among them
   * @param length of the whole, in characters
   */
  public static Media at(String head, long length, @Nullable String type, @Nullable String detail) {
    String start = head.substring(0, Math.min(8, head.length())).toLowerCase(Locale.ROOT);
    if (start.startsWith("data:")) {
      int comma = head.indexOf(',');
      int end = head.indexOf(';');
      end = end < 0 || (comma >= 0 && comma < end) ? comma : end;
      String said = end > 5 ? head.substring(5, end) : null;
      return new Media(Source.DATA_URI, said, comma < 0 ? -1 : decoded(length - comma - 1), detail);
    }
    return new Media(source(start), type, -1, detail);
  }

  /** A file that stands in the record, as so many characters of base64. */
  public static Media inline(long length, @Nullable String type) {
    return new Media(Source.BASE64, type, decoded(length), null);
  }

  private static Source source(String start) {
    if (start.startsWith("http://") || start.startsWith("https://")) {
      return Source.URL;
    }
    return start.startsWith("s3://")
        ? Source.S3
        : start.startsWith("gs://") ? Source.GS : Source.PATH;
  }

  private static long decoded(long length) {
    return length / 4 * 3;
  }
}
