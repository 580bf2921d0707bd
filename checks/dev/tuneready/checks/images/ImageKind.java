package dev.tuneready.checks.images;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Media;
import dev.tuneready.core.Part;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import java.util.List;
import java.util.Set;

/** Images of a kind or a size that a target does not take, and such that are broken. */
public record ImageKind() implements Sight {
  private static final Rule WEBP = Rule.forTargets("images/webp", "an image is a WEBP");
  private static final Rule GIF = Rule.forTargets("images/gif", "an image is a GIF");
  private static final Rule OTHER =
      Rule.forTargets("images/other-kind", "an image is neither PNG, JPEG, GIF nor WEBP");
  private static final Rule TOO_LARGE =
      Rule.limited("images/too-large", "an image is larger than the target takes");
  private static final Rule BROKEN =
      Rule.warn("images/broken", "an image in a record cannot be read, or is of another kind");

  /** Endings of addresses that are not an image of the four usual kinds, but one. */
  private static final Set<String> OTHERS =
      Set.of("avif", "bmp", "heic", "heif", "ico", "jp2", "jxl", "psd", "svg", "tif", "tiff");

  private static final Set<String> USUAL = Set.of("png", "jpeg", "jpg", "gif", "webp");
  private static final String CONVERT = "convert it to PNG or JPEG";

  /** Base64 that is padded stands for up to so many bytes less than its length says. */
  private static final int PADDING = 2;

  @Override
  public List<Rule> rules() {
    return List.of(WEBP, GIF, OTHER, TOO_LARGE, BROKEN);
  }

  @Override
  public void look(Example example, Seen seen) {
    if (Image.in(example)) {
      Image.each(
          example,
          (image, turn) -> {
            kind(image, seen);
            content(image, seen);
          });
    }
  }

  private static void kind(Part image, Seen seen) {
    String kind = Image.kind(image);
    if (kind == null) {
      return;
    }
    switch (kind) {
      case "webp" -> seen.saw(WEBP, () -> Spot.at(image.pointer(), "the image is a WEBP", CONVERT));
      case "gif" -> seen.saw(GIF, () -> Spot.at(image.pointer(), "the image is a GIF", CONVERT));
      default -> {
        Media media = image.media();
        boolean typed = media != null && media.type() != null;
        if (typed ? !USUAL.contains(kind) : OTHERS.contains(kind)) {
          seen.saw(
              OTHER,
              () ->
                  Spot.at(
                      image.pointer(), "the image is neither PNG, JPEG, GIF nor WEBP", CONVERT));
        }
      }
    }
  }

  private static void content(Part image, Seen seen) {
    Media media = image.media();
    if (media == null || !Image.inline(image)) {
      return;
    }
    if (media.bytes() > PADDING) {
      seen.saw(
          TOO_LARGE,
          media.bytes() - PADDING,
          () ->
              Spot.at(
                  image.pointer(),
                  "an image of about " + Counted.of(media.bytes(), "byte"),
                  "scale it down: models do so anyway, and bill by what is left"));
    }
    Content.fault(image)
        .ifPresent(
            fault ->
                seen.saw(
                    BROKEN,
                    () ->
                        Spot.at(
                            image.pointer(),
                            fault,
                            "write it as data:image/png;base64, and what base64 makes of the file")));
  }
}
