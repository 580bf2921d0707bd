package dev.tuneready.checks.images;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Media;
import dev.tuneready.core.Part;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import java.util.ArrayList;
import java.util.List;

/** Examples with images where a target takes none, or fewer. */
public record ImageCount() implements Sight {
  private static final Rule PRESENT =
      Rule.forTargets("images/present", "an example has images, where only text is taken");
  private static final Rule TOO_MANY =
      Rule.limited("images/too-many", "an example has more images than the target takes");

  @Override
  public List<Rule> rules() {
    return List.of(PRESENT, TOO_MANY);
  }

  @Override
  public void look(Example example, Seen seen) {
    if (!Image.in(example)) {
      return;
    }
    List<Part> images = new ArrayList<>();
    Image.each(example, (image, turn) -> images.add(image));
    // A mark and the file it stands for are one image.
    long files =
        images.stream().filter(image -> Image.source(image) != Media.Source.ELSEWHERE).count();
    long count = files == 0 ? images.size() : files;
    String pointer = images.get(0).pointer();
    seen.saw(
        PRESENT,
        () ->
            Spot.at(
                pointer,
                Counted.of(count, "image") + " in the record, where only text is taken",
                "remove the images, or choose a model that is tuned on images"));
    seen.saw(
        TOO_MANY,
        count,
        () ->
            Spot.at(
                pointer,
                Counted.of(count, "image") + " in one record",
                "keep the images that the answer needs, or make several records of it"));
  }
}
