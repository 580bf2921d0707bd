package dev.tuneready.checks.images;

import dev.tuneready.core.Counted;
import dev.tuneready.core.Example;
import dev.tuneready.core.Part;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Videos, sounds and documents, and media of several kinds in one turn, where a target minds. */
public record OtherMedia() implements Sight {
  private static final Rule VIDEO = Rule.forTargets("images/video", "a video stands in a record");
  private static final Rule VIDEOS =
      Rule.limited("images/too-many-videos", "a turn has more videos than the target takes");
  private static final Rule WEBM = Rule.forTargets("images/webm", "a video is a WEBM");
  private static final Rule OTHER =
      Rule.forTargets("images/other-video", "a video is neither MOV, MKV, MP4 nor WEBM");
  private static final Rule AUDIO = Rule.forTargets("images/audio", "a sound stands in a record");
  private static final Rule DOCUMENT =
      Rule.forTargets("images/document", "a document stands in a record");
  private static final Rule NO_PDF = Rule.forTargets("images/no-pdf", "a document is no PDF");
  private static final Rule MIXED =
      Rule.forTargets("images/mixed-media", "a turn has media of several kinds");

  private static final Set<Part.Kind> MEDIA =
      EnumSet.of(Part.Kind.IMAGE, Part.Kind.VIDEO, Part.Kind.AUDIO, Part.Kind.FILE);
  private static final Set<String> VIDEO_KINDS = Set.of("mov", "mkv", "mp4", "webm");

  @Override
  public List<Rule> rules() {
    return List.of(VIDEO, VIDEOS, WEBM, OTHER, AUDIO, DOCUMENT, NO_PDF, MIXED);
  }

  @Override
  public void look(Example example, Seen seen) {
    example.turns().forEach(turn -> look(turn, seen));
    example.rejected().forEach(turn -> look(turn, seen));
  }

  private static void look(Turn turn, Seen seen) {
    Part first = null;
    Part another = null;
    int videos = 0;
    for (Part part : turn.parts()) {
      if (!MEDIA.contains(part.kind()) || part.media() == null || written(turn, part)) {
        continue;
      }
      first = first == null ? part : first;
      another = another == null && part.kind() != first.kind() ? part : another;
      if (part.kind() == Part.Kind.VIDEO) {
        videos++;
        video(part, videos, seen);
      } else if (part.kind() == Part.Kind.AUDIO) {
        audio(part, seen);
      } else if (part.kind() == Part.Kind.FILE) {
        document(part, seen);
      }
    }
    if (another != null) {
      String pointer = another.pointer();
      seen.saw(
          MIXED,
          () ->
              Spot.at(
                  pointer,
                  "media of another kind than before in the turn: expected one kind",
                  "make a record of each kind, and a dataset of each"));
    }
  }

  /** Whether it is what somebody says, who says nothing but a data URI. */
  private static boolean written(Turn turn, Part part) {
    return turn.content() == Turn.Content.STRING && part.kind() == Part.Kind.FILE;
  }

  private static void video(Part video, int number, Seen seen) {
    if (number == 1) {
      seen.saw(
          VIDEO,
          () -> Spot.at(video.pointer(), "a video, which is not taken", "leave the record out"));
    }
    seen.saw(
        VIDEOS,
        number,
        () ->
            Spot.at(
                video.pointer(),
                Counted.of(number, "video") + " in one turn",
                "keep the video that the answer needs, or make several records of it"));
    String kind = Image.kind(video);
    if (kind == null) {
      return;
    }
    String help = "convert it to MP4";
    if (kind.equals("webm")) {
      seen.saw(WEBM, () -> Spot.at(video.pointer(), "the video is a WEBM", help));
    } else if (!VIDEO_KINDS.contains(kind)) {
      seen.saw(
          OTHER,
          () -> Spot.at(video.pointer(), "the video is neither MOV, MKV, MP4 nor WEBM", help));
    }
  }

  private static void audio(Part audio, Seen seen) {
    seen.saw(
        AUDIO,
        () ->
            Spot.at(
                audio.pointer(),
                "a sound, which is not taken",
                "write what is said into the text"));
  }

  private static void document(Part document, Seen seen) {
    seen.saw(
        DOCUMENT,
        () ->
            Spot.at(
                document.pointer(),
                "a document, which is not taken",
                "write what matters of it into the text"));
    String kind = Image.kind(document);
    if (kind != null && !kind.equals("pdf")) {
      seen.saw(
          NO_PDF, () -> Spot.at(document.pointer(), "the document is no PDF", "convert it to PDF"));
    }
  }
}
