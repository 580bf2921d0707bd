package dev.tuneready.core;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one speaker says.
 *
 * @param rawRole the role as written; null when absent or not a string
 * @param content how the content is written
 * @param parts the content, piece by piece; a plain string is one text part
 * @param weight the number beside the turn that says whether it is trained on; null when absent
 * @param weightWritten what stands there as it is written, such as {@code 1.0}, {@code true} or
 *     {@code "1"}; null when absent
 * @param toolAnswers the calls of tools whose results it brings
 * @param extraKeys keys that the format does not define for a turn
 * @param pointer the JSON Pointer of the turn; empty where the record itself is the turn
 * @param contentPointer the JSON Pointer of the content, or of where it should stand
 * @param dialect how it is written
 */
public record Turn(
    Role role,
    @Nullable String rawRole,
    Content content,
    List<Part> parts,
    @Nullable Double weight,
    @Nullable String weightWritten,
    @Nullable String name,
    List<ToolCall> toolCalls,
    List<ToolAnswer> toolAnswers,
    List<Key> extraKeys,
    String pointer,
    String contentPointer,
    Dialect dialect) {

  /** How the content of a turn is written. */
  public enum Content {
    STRING,
    PARTS,
    NULL,
    ABSENT,
    /** An object, a number, a boolean, or a list of something else than parts. */
    MISTYPED
  }

  /** A turn of plain text that stands in a field of the record. */
  public static Turn field(Role role, Content content, List<Part> parts, String contentPointer) {
    return new Turn(
        role,
        null,
        content,
        parts,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        "",
        contentPointer,
        Dialect.FIELD);
  }

  /** What stands among turns and is none: no object. */
  public static Turn none(Dialect dialect, String pointer) {
    return new Turn(
        Role.OTHER,
        null,
        Content.ABSENT,
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        pointer,
        dialect == Dialect.FIELD ? pointer : Pointer.of(pointer, dialect.contentKey()),
        dialect);
  }

  /** Whether another turn says the same in the same role, wherever it stands. */
  public boolean repeats(Turn other) {
    if (role != other.role
        || parts.size() != other.parts.size()
        || toolCalls.size() != other.toolCalls.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      Part its = other.parts.get(i);
      if (part.kind() != its.kind()
          || part.length() != its.length()
          || !part.text().equals(its.text())) {
        return false;
      }
    }
    for (int i = 0; i < toolCalls.size(); i++) {
      ToolCall call = toolCalls.get(i);
      ToolCall its = other.toolCalls.get(i);
      if (!Objects.equals(call.name(), its.name()) || call.argumentsHash() != its.argumentsHash()) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing is said: no text but white space, no other part, no call. */
  public boolean blank() {
    if (!toolCalls.isEmpty()) {
      return false;
    }
    for (Part part : parts) {
      if (!part.blank()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a trainer learns from it: an assistant's turn that says something and is not weighed
   * with 0.
   */
  public boolean trainable() {
    return role == Role.ASSISTANT && !(weight != null && weight == 0) && !blank();
  }

  /** The text of all its textual parts, reasoning left out, joined by line breaks. */
  public String text() {
    if (parts.size() == 1 && parts.get(0).kind() == Part.Kind.TEXT) {
      return parts.get(0).text();
    }
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part.kind().textual() && part.kind() != Part.Kind.REASONING) {
        text.append(text.length() == 0 ? "" : "\n").append(part.text());
      }
    }
    return text.toString();
  }
}
