package dev.tuneready.checks.tools;

import dev.tuneready.core.Example;
import dev.tuneready.core.Flaw;
import dev.tuneready.core.Measure;
import dev.tuneready.core.RawJson;
import dev.tuneready.core.Room;
import dev.tuneready.core.ToolCall;
import dev.tuneready.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What of calls was not judged: keywords of their schemas, and texts that are too large. */
record Unjudged() implements Measure<Unjudged.Seen, Unjudged.Seen> {
  /** Where there is not room for too many values, the text need not be read again. */
  private static final int ROOM = 2 * Workbench.VALUES;

  /** What one worker saw, and what all did. */
  static final class Seen {
    private final Set<String> keywords = new TreeSet<>();
    private long large;

    /** The keywords of schemas by which calls were judged, in alphabetical order. */
    Set<String> keywords() {
      return keywords;
    }

    /** How many declarations and arguments hold too many values. */
    long large() {
      return large;
    }
  }

  @Override
  public Seen begin(Room room) {
    return new Seen();
  }

  @Override
  public void add(Seen seen, Example example) {
    if (Talk.silent(example) || !example.format().judged()) {
      return;
    }
    RawJson tools = example.tools();
    Declared declared = tools == null ? null : Workbench.own().declared(tools);
    seen.large += tools != null && tools.length() > ROOM && tooLarge(tools.text()) ? 1 : 0;
    for (ToolCall call : Talk.calls(example)) {
      Tool tool = declared == null || call.name() == null ? null : declared.named(call.name());
      Schema schema = tool == null ? null : tool.schema();
      if (schema != null) {
        seen.keywords.addAll(schema.unjudged());
      }
      seen.large += call.arguments().length() > ROOM && tooLarge(call.arguments()) ? 1 : 0;
    }
  }

  private static boolean tooLarge(String text) {
    List<Flaw> flaws = new ArrayList<>(0);
    return Workbench.own().read(text, flaws) == null
        && flaws.stream().anyMatch(flaw -> flaw.kind() == Flaw.Kind.LINE_TOO_LONG);
  }

  @Override
  public Seen merge(Seen left, Seen right) {
    left.keywords.addAll(right.keywords);
    left.large += right.large;
    return left;
  }

  @Override
  public Seen finish(Seen seen, Room room) {
    return seen;
  }
}
