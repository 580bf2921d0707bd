package dev.tuneready.checks.images;

import dev.tuneready.core.Example;
import dev.tuneready.core.Media;
import dev.tuneready.core.Part;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import java.util.List;
import java.util.Set;

/** Images that are to be looked at in a way that there is not. */
public record ImageDetail() implements Sight {
  private static final Rule RULE =
      Rule.warn("images/unknown-detail", "the detail of an image is none of auto, low and high");

  /** openai/openai-openapi:openapi.yaml@f85dbe22. */
  private static final Set<String> KNOWN = Set.of("auto", "low", "high");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void look(Example example, Seen seen) {
    if (Image.in(example)) {
      Image.each(example, (image, turn) -> look(image, seen));
    }
  }

  private static void look(Part image, Seen seen) {
    Media media = image.media();
    String detail = media == null ? null : media.detail();
    if (detail != null && !KNOWN.contains(detail)) {
      seen.saw(RULE, () -> spot(image, detail));
    }
  }

  private static Spot spot(Part image, String detail) {
    String object = image.pointer().substring(0, image.pointer().lastIndexOf('/'));
    return Spot.at(
        object + "/detail",
        (detail.isBlank() ? "the detail" : "the detail " + Quote.of(detail))
            + " is none of auto, low and high",
        "write one of them, or leave it out: it is auto then");
  }
}
