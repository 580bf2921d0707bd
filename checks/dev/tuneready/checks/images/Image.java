package dev.tuneready.checks.images;

import dev.tuneready.core.Example;
import dev.tuneready.core.Media;
import dev.tuneready.core.Part;
import dev.tuneready.core.Turn;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is known of an image: where it is, and of which kind it is said to be. */
final class Image {
  private Image() {}

  /** Whether there is any, as in few datasets. */
  static boolean in(Example example) {
    return in(example.turns()) || in(example.rejected());
  }

  private static boolean in(List<Turn> turns) {
    for (Turn turn : turns) {
      for (Part part : turn.parts()) {
        if (part.kind() == Part.Kind.IMAGE) {
          return true;
        }
      }
    }
    return false;
  }

  /** Tells every image with the turn it stands in, also those of the losing answer. */
  static void each(Example example, BiConsumer<Part, Turn> use) {
    each(example.turns(), use);
    each(example.rejected(), use);
  }

  private static void each(List<Turn> turns, BiConsumer<Part, Turn> use) {
    for (Turn turn : turns) {
      for (Part part : turn.parts()) {
        if (part.kind() == Part.Kind.IMAGE) {
          use.accept(part, turn);
        }
      }
    }
  }

  /** Where it is; {@link Media.Source#ELSEWHERE} when only a mark stands there. */
  static Media.Source source(Part image) {
    return image.media() == null ? Media.Source.ELSEWHERE : image.media().source();
  }

  /** Whether it lies in S3 under a name of other signs than those that Bedrock takes. */
  static boolean oddAddress(Part file) {
    String scheme = "s3://";
    return source(file) == Media.Source.S3
        && file.text()
            .substring(scheme.length())
            .chars()
            .anyMatch(
                sign ->
                    sign > 127 || (!Character.isLetterOrDigit(sign) && "_-/.".indexOf(sign) < 0));
  }

  /** Whether its bytes stand in the record. */
  static boolean inline(Part image) {
    Media.Source source = source(image);
    return source == Media.Source.DATA_URI || source == Media.Source.BASE64;
  }

  /**
   * The kind that its media type says, or else the ending of its address, in small letters, such as
   * {@code png}; null when neither says one.
   */
  static @Nullable String kind(Part image) {
    Media media = image.media();
    if (media == null) {
      return null;
    }
    String type = media.type();
    if (type != null) {
      String kind = type.substring(type.indexOf('/') + 1).toLowerCase(Locale.ROOT).strip();
      return kind.isEmpty() ? null : kind;
    }
    return switch (media.source()) {
      case URL, S3, GS, PATH -> ending(image);
      case DATA_URI, BASE64, ID, ELSEWHERE -> null;
    };
  }

  /** What stands behind the last full stop of the last name in an address. */
  private static @Nullable String ending(Part image) {
    String address = image.text();
    int end = end(address);
    // An address that is cut has lost its ending.
    if (end == address.length() && image.length() > address.length()) {
      return null;
    }
    int slash = address.lastIndexOf('/', end - 1);
    int dot = address.lastIndexOf('.', end - 1);
    boolean host = slash > 0 && address.charAt(slash - 1) == '/';
    return dot > slash && !host ? address.substring(dot + 1, end).toLowerCase(Locale.ROOT) : null;
  }

  private static int end(String address) {
    int query = address.indexOf('?');
    int fragment = address.indexOf('#');
    int end = query < 0 ? address.length() : query;
    return fragment < 0 ? end : Math.min(end, fragment);
  }
}
