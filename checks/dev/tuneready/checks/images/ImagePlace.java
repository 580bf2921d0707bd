package dev.tuneready.checks.images;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Findings;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Measured;
import dev.tuneready.core.Media;
import dev.tuneready.core.Part;
import dev.tuneready.core.Role;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Sightings;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.List;

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

  private static final Rule LOCAL =
      Rule.forTargets("images/local-file", "an image is named by a path on a disk");
  private static final Rule BUCKET =
      Rule.forTargets("images/in-bucket", "an image lies in a bucket of Amazon or Google");
  private static final Rule ODD =
      Rule.forTargets("images/odd-address", "an address in S3 has a blank or another odd sign");
  private static final Rule BARE =
      Rule.forTargets("images/bare-address", "image_url is a string, not an object with a url");
  private static final Rule WEIGHED =
      Rule.forTargets("images/weighed", "a turn with an image has a weight that is not 0");

  private static final String ADDRESS =
      "name it by its address on the web, or write it as a data URI";

  private static final String MODULE = "images";

  @Override
  public List<Rule> rules() {
    return List.of(IN_ANSWER, BY_ADDRESS, INLINE, NOT_S3, LOCAL, BUCKET, ODD, BARE, WEIGHED);
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
            bucket(image, seen);
          });
    }
  }

  private static void turn(Part image, Turn turn, Seen seen) {
    if (turn.weight() != null && turn.weight() != 0) {
      seen.saw(
          WEIGHED,
          () ->
              Spot.at(
                  image.pointer(),
                  "the turn with the image has a weight that is not 0",
                  "leave out the weight: only assistant turns are learned"));
    }
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

  private static void bucket(Part image, Seen seen) {
    if (image.pointer().endsWith("/image_url")) {
      seen.saw(
          BARE,
          () ->
              Spot.at(
                  image.pointer(),
                  "\"image_url\" is a string: expected an object",
                  "write it as {\"url\": \"…\"}"));
    }
    Media.Source source = Image.source(image);
    if (source == Media.Source.PATH) {
      seen.saw(LOCAL, () -> Spot.at(image.pointer(), "the image is named by a path", ADDRESS));
    }
    if (source == Media.Source.S3 || source == Media.Source.GS) {
      seen.saw(
          BUCKET, () -> Spot.at(image.pointer(), "the image lies in a bucket of a cloud", ADDRESS));
    }
    if (Image.oddAddress(image)) {
      seen.saw(
          ODD,
          () ->
              Spot.at(
                  image.pointer(),
                  "the address in S3 has other signs than letters, digits, _, -, / and .",
                  "rename the file in the bucket, and here"));
    }
  }
}
