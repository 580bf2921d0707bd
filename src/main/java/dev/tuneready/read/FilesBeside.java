package dev.tuneready.read;

import dev.tuneready.core.JsonType;
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
        files.read(draft);
      }
    }
  }

  private void read(Draft draft) {
    Json value = draft.record.get(key);
    String pointer = Pointer.of("", key);
    if (value == null || value.type() == JsonType.NULL) {
      return;
    }
    List<Json> files = value instanceof Items items ? items.values() : List.of(value);
    if (!files.isEmpty()) {
      draft.beside(key);
    }
    int marks = 0;
    for (Turn turn : draft.turns) {
      marks += marks(turn);
    }
    for (int i = 0; i < files.size(); i++) {
      String at = value instanceof Items ? Pointer.of(pointer, i) : pointer;
      if (files.get(i).type() == JsonType.STRING) {
        addTo(draft.turns, Files.written(kind, files.get(i), null, null, at));
      }
    }
    if (marks != files.size()) {
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

  private int marks(Turn turn) {
    int marks = 0;
    for (Part part : turn.parts()) {
      int at = part.text().indexOf(mark);
      while (at >= 0 && part.kind().textual()) {
        marks++;
        at = part.text().indexOf(mark, at + mark.length());
      }
    }
    return marks;
  }
}
