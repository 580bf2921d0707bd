package dev.tuneready.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tuneready.core.Example;
import dev.tuneready.core.Key;
import dev.tuneready.core.Media;
import dev.tuneready.core.Part;
import dev.tuneready.core.RawJson;
import dev.tuneready.core.ToolCall;
import dev.tuneready.core.Turn;
import java.util.List;

/** An example as text, all of it but its place and its hash. */
final class Told {
  private final StringBuilder text = new StringBuilder();

  private Told() {}

  static void require(String record, String told) {
    assertEquals(told, of(Line.example(record)));
  }

  static String of(Example example) {
    Told told = new Told();
    told.text.append(example.format().id()).append('\n');
    example.turns().forEach(turn -> told.turn("", turn));
    example.rejected().forEach(turn -> told.turn("rejected ", turn));
    RawJson tools = example.tools();
    if (tools != null) {
      told.text.append("tools ").append(tools.type()).append(' ').append(tools.text()).append('\n');
    }
    if (example.label() != null) {
      told.text.append("label ").append(example.label()).append('\n');
    }
    example.beside().forEach(key -> told.text.append("beside ").append(key.name()).append('\n'));
    told.keys("", example.extraKeys());
    example.flaws().forEach(flaw -> told.text.append("flaw ").append(flaw.kind()).append('\n'));
    return told.text.toString();
  }

  private void turn(String kind, Turn turn) {
    text.append(kind).append(turn.role().word());
    if (turn.rawRole() != null && !turn.rawRole().equals(turn.role().word())) {
      text.append(" (").append(turn.rawRole()).append(')');
    }
    text.append(' ').append(turn.content()).append(" at ").append(turn.contentPointer());
    option("turn", turn.pointer().isEmpty() ? null : turn.pointer());
    option("name", turn.name());
    option("weight", turn.weightWritten());
    turn.toolAnswers()
        .forEach(answer -> option("answers", answer.id() == null ? "?" : answer.id()));
    text.append('\n');
    turn.parts().forEach(this::part);
    turn.toolCalls().forEach(this::call);
    keys("  ", turn.extraKeys());
  }

  private void part(Part part) {
    text.append("  ").append(part.kind()).append(" \"");
    text.append(part.text().replace("\n", "\\n")).append('"');
    option("length", part.length() == part.text().length() ? null : part.length());
    Media media = part.media();
    if (media != null) {
      option("from", media.source());
      option("type", media.type());
      option("bytes", media.bytes() < 0 ? null : media.bytes());
      option("detail", media.detail());
    }
    text.append(" at ").append(part.pointer()).append('\n');
  }

  private void call(ToolCall call) {
    text.append("  calls ").append(call.name());
    option("id", call.id());
    option("type", call.argumentsType());
    text.append(" with ").append(call.arguments()).append(" at ").append(call.pointer());
    text.append('\n');
  }

  private void keys(String indent, List<Key> keys) {
    for (Key key : keys) {
      text.append(indent).append("extra ").append(key.name()).append(' ').append(key.type());
      text.append(" at ").append(key.pointer()).append('\n');
    }
  }

  private void option(String name, @org.jspecify.annotations.Nullable Object value) {
    if (value != null) {
      text.append(' ').append(name).append('=').append(value);
    }
  }
}
