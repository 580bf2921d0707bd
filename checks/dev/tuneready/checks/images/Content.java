package dev.tuneready.checks.images;

import dev.tuneready.core.Media;
import dev.tuneready.core.Part;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the first characters of an image that stands in its record tell. Of a long one the reader
 * keeps no more than those and the length: what comes after them is not judged.
 */
final class Content {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final String BASE64 = ";base64";

  /** As many bytes as tell the kinds apart. */
  private static final int SIGNATURE = 12;

  private Content() {}

  /** The kinds whose first bytes are known. */
  private enum Signature {
    PNG("89504e470d0a1a0a"),
    JPEG("ffd8ff"),
    GIF("47494638"),
    WEBP("52494646........57454250");

    private final String bytes;

    Signature(String bytes) {
      this.bytes = bytes;
    }

    /** Whether bytes, in hexadecimal digits, may be the first of such an image. */
    boolean fits(String start) {
      int length = Math.min(bytes.length(), start.length());
      for (int i = 0; i < length; i++) {
        if (bytes.charAt(i) != '.' && bytes.charAt(i) != start.charAt(i)) {
          return false;
        }
      }
      return length > 0;
    }

    static @Nullable Signature of(String start) {
      for (Signature signature : values()) {
        if (start.length() >= signature.bytes.length() && signature.fits(start)) {
          return signature;
        }
      }
      return null;
    }

    static @Nullable Signature named(@Nullable String kind) {
      if (kind == null) {
        return null;
      }
      return switch (kind) {
        case "png" -> PNG;
        case "jpeg", "jpg" -> JPEG;
        case "gif" -> GIF;
        case "webp" -> WEBP;
        default -> null;
      };
    }
  }

  /** What is wrong with an image that stands in its record; empty when nothing can be seen. */
  static Optional<String> fault(Part image) {
    if (Image.source(image) == Media.Source.BASE64) {
      return data(image, 0);
    }
    String head = image.text();
    int comma = head.indexOf(',');
    if (comma < 0) {
      return head.length() < image.length()
          ? Optional.empty()
          : Optional.of("the data URI has no comma, and so no data");
    }
    String prefix = head.substring(0, comma).toLowerCase(Locale.ROOT);
    if (!prefix.endsWith(BASE64)) {
      return Optional.of("the data URI does not say that it is base64");
    }
    return prefix.startsWith("data:image/")
        ? data(image, comma + 1)
        : Optional.of("the data URI does not say that it is an image");
  }

  /** What is wrong with the base64 from there on. */
  private static Optional<String> data(Part image, int from) {
    String head = image.text();
    long length = image.length() - from;
    if (length <= 0) {
      return Optional.of("the image has no data");
    }
    int padding = head.indexOf('=', from);
    for (int i = from; i < (padding < 0 ? head.length() : padding); i++) {
      if (LETTERS.indexOf(head.charAt(i)) < 0) {
        return Optional.of(
            Character.isWhitespace(head.charAt(i))
                ? "there is white space in the base64"
                : "there is a character in the base64 that does not belong there");
      }
    }
    if (length % 4 != 0) {
      return Optional.of("the base64 is cut off, or not padded: its length is no multiple of 4");
    }
    return kind(image, start(head, from));
  }

  private static Optional<String> kind(Part image, String start) {
    Signature found = Signature.of(start);
    Signature said = Signature.named(Image.kind(image));
    if (said == null || said.fits(start)) {
      return Optional.empty();
    }
    return Optional.of(
        "it is said to be "
            + said
            + (found == null ? ", its first bytes are not" : ", its first bytes are " + found));
  }

  /** The first bytes that base64 stands for, in hexadecimal digits. */
  private static String start(String head, int from) {
    StringBuilder digits = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (int i = from; i < head.length() && digits.length() < 2 * SIGNATURE; i++) {
      int value = LETTERS.indexOf(head.charAt(i));
      if (value < 0) {
        break;
      }
      held = held << 6 | value;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        int octet = held >> bits & 0xFF;
        digits
            .append(Character.forDigit(octet >> 4, 16))
            .append(Character.forDigit(octet & 15, 16));
      }
    }
    return digits.toString();
  }
}
