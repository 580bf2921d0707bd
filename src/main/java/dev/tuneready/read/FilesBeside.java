package dev.tuneready.read;

import dev.tuneready.core.JsonType;
import dev.tuneready.core.Media;
import dev.tuneready.core.Part;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.Role;
import dev.tuneready.core.Turn;
import dev.tuneready.json.Json;
import dev.tuneready.json.Json.Items;
import java.util.List;

/**
 * Files that are listed beside the turns, which refer to them by marks such as {@code <image>}.
 * They become parts of the first user turn.
 */
enum FilesBeside {
  IMAGES("images", "<image>", Part.Kind.IMAGE),
  VIDEOS("videos", "<video>", Part.Kind.VIDEO),
  AUDIOS("audios", "<audio>", Part.Kind.AUDIO);

  private final String key;
  private final String mark;
  private final Part.Kind kind;

  FilesBeside(String key, String mark, Part.Kind kind) {
    this.key = key;
    this.mark = mark;
    this.kind = kind;
  }

  static void add(Draft draft) {
    for (FilesBeside files : values()) {
      if (draft.record.has(files.key)) {
        files.read(draft, files.marks(draft.turns, false), true);
      }
    }
  }

  /** The same for messages, where TRL puts the marks in if there are none. */
  static void addToChat(Draft draft) {
    for (FilesBeside files : values()) {
      if (draft.record.get(files.key) instanceof Items) {
        int marks = files.marks(draft.turns, true);
        files.read(draft, marks, marks > 0);
      }
    }
  }

  private void read(Draft draft, int marks, boolean needsMarks) {
    Json value = draft.record.get(key);
    String pointer = Pointer.of("", key);
    if (value == null || value.type() == JsonType.NULL) {
      return;
    }
    List<Json> files = value instanceof Items items ? items.values() : List.of(value);
    if (!files.isEmpty()) {
      draft.beside(key);
    }
    for (int i = 0; i < files.size(); i++) {
      String at = value instanceof Items ? Pointer.of(pointer, i) : pointer;
      if (files.get(i).type() == JsonType.STRING) {
        addTo(draft.turns, Files.written(kind, files.get(i), null, null, at));
      }
    }
    if (needsMarks && marks != files.size()) {
      draft.flaws.add(Misfit.marks(pointer, marks, mark, files.size()));
    }
  }

  private void addTo(List<Turn> turns, Part file) {
    for (Turn turn : turns) {
      if (turn.role() == Role.USER) {
        turn.parts().add(file);
        return;
      }
    }
  }

  private int marks(List<Turn> turns, boolean partsToo) {
    int marks = 0;
    for (Turn turn : turns) {
      marks += marks(turn, partsToo);
    }
    return marks;
  }

  /**
   * @param partsToo whether a part that is a file and does not say where it is counts as a mark
   */
  private int marks(Turn turn, boolean partsToo) {
    int marks = 0;
    for (Part part : turn.parts()) {
      Media media = part.media();
      if (partsToo
          && part.kind() == kind
          && media != null
          && media.source() == Media.Source.ELSEWHERE) {
        marks++;
      }
      int at = part.text().indexOf(mark);
      while (at >= 0 && part.kind().textual()) {
        marks++;
        at = part.text().indexOf(mark, at + mark.length());
      }
    }
    return marks;
  }
}
