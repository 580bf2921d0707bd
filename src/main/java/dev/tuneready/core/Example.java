package dev.tuneready.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a dataset, decoded. A line that could not be read is one too: its format is {@link
 * Format#NONE} and its flaws say why.
 *
 * @param place where it stands, see {@link Place}
 * @param turns what is said, in order; of a preference record the prompt and the preferred answer;
 *     of a record whose format is not judged one turn with all its strings
 * @param rejected of a preference record the answer that lost; else empty
 * @param tools the declared tools: the JSON, also where it is written as a string, or a string that
 *     is no JSON, as it is; null when there are none, as in an empty list
 * @param label of a record that is good or bad as a whole which it is; null when it is no such
 *     record, or does not say so with a boolean
 * @param beside what stands beside the turns and is part of the example: data for a grader, files
 *     that the turns refer to, labels
 * @param extraKeys keys of the record that the format does not define
 * @param hashHigh the upper half of the hash of the canonical record: key order, escapes and white
 *     space do not matter, numbers count by value
 * @param hashLow the lower half
 */
public record Example(
    long place,
    Split split,
    Format format,
    List<Turn> turns,
    List<Turn> rejected,
    @Nullable RawJson tools,
    @Nullable Boolean label,
    List<Key> beside,
    List<Key> extraKeys,
    List<Flaw> flaws,
    long hashHigh,
    long hashLow) {

  public Example {
    tools = tools != null && tools.none() ? null : tools;
  }

  /** A line from which no record could be read. */
  public static Example unreadable(long place, Split split, List<Flaw> flaws) {
    return new Example(
        place,
        split,
        Format.NONE,
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        flaws,
        0,
        0);
  }

  /** Whether a JSON object stands on the line. */
  public boolean readable() {
    return format != Format.NONE;
  }

  public boolean has(Flaw.Kind kind) {
    for (Flaw flaw : flaws) {
      if (flaw.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a language model can learn from it: its format is made for that, it is readable without
   * harm, and holds an answer, a text, or a question to be graded that says something.
   */
  public boolean trainable() {
    if (!format.trainable()) {
      return false;
    }
    for (Flaw flaw : flaws) {
      if (!flaw.harmless()) {
        return false;
      }
    }
    if (!format.judged()) {
      return true;
    }
    for (Turn turn : turns) {
      if (format.asks() ? turn.role() == Role.USER && !turn.blank() : turn.trainable()) {
        return true;
      }
    }
    return false;
  }

  /** The index of the turn that is the answer: the last of an assistant; -1 when there is none. */
  public int answer() {
    for (int i = turns.size() - 1; i >= 0; i--) {
      if (turns.get(i).role() == Role.ASSISTANT) {
        return i;
      }
    }
    return -1;
  }
}
