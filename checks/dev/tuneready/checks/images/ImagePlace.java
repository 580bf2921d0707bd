package dev.tuneready.checks.images;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Media;
import dev.tuneready.core.Part;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Role;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Sightings;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.List;
import java.util.Set;

/** Images that stand, or lie, where they are not taken from. */
public record ImagePlace() implements Sight {
  private static final Rule IN_ANSWER =
      Rule.warn("images/in-answer", "an image stands in an answer, or in a system turn");
  private static final Rule BY_ADDRESS =
      Rule.forTargets("images/by-address", "an image is named by its address on the web");
  private static final Rule INLINE =
      Rule.forTargets("images/inline", "an image stands in the record itself");
  private static final Rule NOT_S3 =
      Rule.forTargets("images/not-s3", "an image does not lie in S3");

  private static final Rule UNREACHABLE =
      Rule.warn(
          "images/unreachable", "an image's address is neither one of the web nor a data URI");

  /** Under these a service looks for an address. */
  private static final Set<String> ADDRESSES = Set.of("url", "image_url", "fileUri");

  private static final String MODULE = "images";

  @Override
  public List<Rule> rules() {
    return List.of(IN_ANSWER, UNREACHABLE, BY_ADDRESS, INLINE, NOT_S3);
  }

  @Override
  public List<Measure<?, ?>> measures(Settings settings) {
    return List.of(Sightings.of(this, settings), new Illustrated());
  }

  @Override
  public void judge(Measured measured, Settings settings, Findings findings) {
    Sight.super.judge(measured, settings, findings);
    Illustrated.Counts counts = measured.of(new Illustrated());
    long illustrated = counts.train() + counts.validation();
    if (illustrated == 0) {
      findings.absent(MODULE);
    } else {
      findings.summary(MODULE, Counted.of(illustrated, "example") + " with images");
      findings.metric(MODULE, "examples", illustrated);
    }
  }

  @Override
  public void look(Example example, Seen seen) {
    if (Image.in(example)) {
      Image.each(
          example,
          (image, turn) -> {
            turn(image, turn, seen);
            lies(image, seen);
          });
    }
  }

  private static void turn(Part image, Turn turn, Seen seen) {
    if (turn.role() == Role.ASSISTANT || turn.role().instructs()) {
      String word = turn.dialect().word(turn.role());
      seen.saw(
          IN_ANSWER,
          () ->
              Spot.at(
                  image.pointer(),
                  "an image in the " + word + " turn: expected in user turns only",
                  "move it into the user turn that it belongs to; what is learned is text"));
    }
  }

  private static void lies(Part image, Seen seen) {
    Media.Source source = Image.source(image);
    String key = image.pointer().substring(image.pointer().lastIndexOf('/') + 1);
    if (source == Media.Source.PATH && ADDRESSES.contains(key)) {
      seen.saw(
          UNREACHABLE,
          () ->
              Spot.at(
                  image.pointer(),
                  Quote.of(key) + " is a path, not an address that others can read from",
                  "write the image as data:image/…;base64,…, or put it where the target fetches it"
                      + " from"));
    }
    if (source == Media.Source.URL) {
      seen.saw(
          BY_ADDRESS,
          () ->
              Spot.at(
                  image.pointer(),
                  "the image is named by its address on the web",
                  "fetch it, and write it as data:image/…;base64,…"));
    }
    if (Image.inline(image)) {
      seen.saw(
          INLINE,
          () ->
              Spot.at(
                  image.pointer(),
                  "the image stands in the record itself",
                  "put it into the storage that the target reads, and name its address"));
    }
    if (source != Media.Source.S3 && source != Media.Source.ELSEWHERE) {
      seen.saw(
          NOT_S3,
          () ->
              Spot.at(
                  image.pointer(),
                  "the image does not lie in S3",
                  "put it into the bucket of the dataset, and name it by its s3:// address"));
    }
  }
}
