package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import dev.tuneready.core.Key;
import dev.tuneready.core.Part;
import dev.tuneready.core.Role;
import dev.tuneready.core.Split;
import dev.tuneready.core.ToolCall;
import dev.tuneready.core.Turn;
import dev.tuneready.join.TextKey;
import dev.tuneready.join.Writing;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * What an example says, in numbers: one row of the log of {@link Copies}.
 *
 * <p>The prompt key holds everything before the answer, and whatever is neither prompt nor answer;
 * the ids of tool calls count for nothing. An example of which not everything is at hand (an image
 * that was cut, a label beside the turns, content of an odd type, a format that is not judged) is
 * the same only as its exact copies: its prompt key is that of the whole record.
 */
final class ExampleKeys {
  static final int PROMPT_HIGH = 0;
  static final int PROMPT_LOW = 1;
  static final int ANSWER = 2;
  static final int REASONING = 3;
  static final int EXACT = 4;
  static final int PLACE = 5;
  static final int LONGS = 6;

  /** The lowest bits of the exact key say something else. */
  static final int FLAG_BITS = 7;

  static final long TRAINABLE = 1;

  /** The answer is one to this very prompt, so that another answer contradicts it. */
  static final long ANSWERS = 2;

  static final long VALIDATION = 4;

  /** The answer is a few words or a call, so that there is one right one. */
  static final long LABEL = 8;

  /** The answer begins with yes, or with no. */
  static final long YES = 16;

  static final long NO = 32;

  static final long AGAINST = 64;

  /**
   * So many of the lowest bits of an answer's key tell apart those that differ only in numbers: one
   * prompt may have a hundred thousand of them.
   */
  static final int NUMBER_BITS = 40;

  /** The most words of a label. */
  private static final int LABEL_WORDS = 5;

  /** The most characters of a label, which tells where words are not written apart. */
  private static final int LABEL_LENGTH = 60;

  /** Keys beside the turns whose values make another example of the same turns. */
  private static final Set<String> MATERIAL =
      Set.of("image", "images", "video", "videos", "audio", "audios", "label", "labels", "kto_tag");

  /** What stands in a text for a file beside the turns, in the formats of LLaMA-Factory. */
  private static final List<String> PLACEHOLDERS = List.of("<image>", "<video>", "<audio>");

  private final TextKey key;

  ExampleKeys() {
    this(new TextKey());
  }

  private ExampleKeys(TextKey key) {
    this.key = key;
  }

  /** The split of the example that a row was made of. */
  static Split split(long[] row) {
    if ((row[EXACT] & AGAINST) != 0) {
      return Split.AGAINST;
    }
    return (row[EXACT] & VALIDATION) == 0 ? Split.TRAIN : Split.VALIDATION;
  }

  static boolean samePrompt(long[] row, long[] other) {
    return row[PROMPT_HIGH] == other[PROMPT_HIGH] && row[PROMPT_LOW] == other[PROMPT_LOW];
  }

  /** Whether the answers are the same; asked of rows with the same prompt. */
  static boolean sameAnswer(long[] row, long[] other) {
    return row[ANSWER] == other[ANSWER];
  }

  /** Whether the records are copies; asked of rows that say the same. */
  static boolean sameRecord(long[] row, long[] other) {
    return row[EXACT] >>> FLAG_BITS == other[EXACT] >>> FLAG_BITS;
  }

  /** A number for what an example says: equal when prompt and answer are. */
  long says(Example example) {
    long[] row = new long[LONGS];
    row(example, row);
    return row[PROMPT_LOW] ^ Long.rotateLeft(row[ANSWER], 1);
  }

  /** A number for the system prompt. */
  long system(Example example) {
    for (Turn turn : example.turns()) {
      if (turn.role() == Role.SYSTEM) {
        parts(turn);
      }
    }
    return key.end().low();
  }

  /** A number for the images and other files before the answer. */
  long shown(Example example) {
    for (int i = 0; i < example.turns().size(); i++) {
      for (Part part : example.turns().get(i).parts()) {
        if (i != example.answer() && !part.kind().textual()) {
          key.tag(part.kind()).literal(part.text());
        }
      }
    }
    return key.end().low();
  }

  /** How the texts are written that the keys are made of. */
  static Writing writing(Example example) {
    Writing writing = new Writing();
    new ExampleKeys(new TextKey(writing)).row(example, new long[LONGS]);
    return writing;
  }

  /** Fills the row; the example must be readable. */
  void row(Example example, long[] row) {
    long flags = flags(example);
    int answer = example.answer();
    boolean turnsSayAll = turnsSayAll(example);
    row[ANSWER] = 0;
    row[REASONING] = 0;
    if (turnsSayAll) {
      prompt(example, answer);
    } else {
      key.number(example.hashHigh()).number(example.hashLow()).end();
    }
    row[PROMPT_HIGH] = key.high();
    row[PROMPT_LOW] = key.low();
    if (turnsSayAll && answer >= 0 && example.format() != Format.TEXT) {
      Turn turn = example.turns().get(answer);
      long answerKey = answer(turn, example.rejected());
      row[ANSWER] = answerKey;
      row[REASONING] = reasoning(turn);
      flags |= contradictable(example, answer) ? ANSWERS | sort(turn) : 0;
    }
    row[EXACT] =
        ((example.hashHigh() ^ Long.rotateLeft(example.hashLow(), 32)) << FLAG_BITS) | flags;
    row[PLACE] = example.place();
  }

  private static long flags(Example example) {
    long split =
        switch (example.split()) {
          case TRAIN -> 0;
          case VALIDATION -> VALIDATION;
          case AGAINST -> AGAINST;
        };
    return split | (example.trainable() ? TRAINABLE : 0);
  }

  private void prompt(Example example, int answer) {
    key.number(example.tools() == null ? 0 : example.tools().hash());
    List<Turn> turns = example.turns();
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      if (i != answer) {
        turn(turn);
      } else if (example.format() == Format.TEXT) {
        parts(turn);
      } else {
        key.number(-1).number(weight(turn));
      }
    }
    key.end();
  }

  private void turn(Turn turn) {
    key.tag(turn.role()).number(weight(turn));
    if (turn.role() == Role.OTHER && turn.rawRole() != null) {
      key.literal(turn.rawRole());
    }
    if (turn.name() != null) {
      key.literal(turn.name());
    }
    parts(turn);
    calls(turn);
  }

  /** Whether a trainer passes over a turn that it would learn from. */
  private static long weight(Turn turn) {
    return turn.weight() == null
        ? Double.doubleToLongBits(1)
        : Double.doubleToLongBits(turn.weight() + 0.0);
  }

  private void parts(Turn turn) {
    key.number(turn.parts().size());
    for (Part part : turn.parts()) {
      key.tag(part.kind());
      if (part.kind().textual()) {
        key.text(part.text());
      } else {
        key.literal(part.text());
      }
    }
  }

  private void calls(Turn turn) {
    for (ToolCall call : turn.toolCalls()) {
      key.number(turn.toolCalls().size())
          .literal(call.name() == null ? "" : call.name())
          .number(call.argumentsHash());
    }
  }

  /** Answers that differ only in numbers have the same upper bits. */
  private long answer(Turn turn, List<Turn> rejected) {
    boolean begun = false;
    for (Part part : turn.parts()) {
      if (part.kind() != Part.Kind.REASONING) {
        key.tag(part.kind()).text(begun ? part.text() : Thought.aside(part.text()));
        begun = true;
      }
    }
    calls(turn);
    for (Turn other : rejected) {
      turn(other);
    }
    long numberless = key.withoutNumbers();
    return (numberless << NUMBER_BITS) | (key.end().high() >>> (Long.SIZE - NUMBER_BITS));
  }

  private long reasoning(Turn turn) {
    boolean any = false;
    boolean begun = false;
    for (Part part : turn.parts()) {
      boolean apart = part.kind() == Part.Kind.REASONING;
      String thought = apart ? part.text() : begun ? "" : Thought.of(part.text());
      if (!thought.isBlank()) {
        key.text(thought);
        any = true;
      }
      begun |= !apart;
    }
    return any ? key.end().low() : 0;
  }

  /** Whether the turns are all there is of an example. */
  static boolean turnsSayAll(Example example) {
    if (!example.format().judged() || example.turns().isEmpty()) {
      return false;
    }
    if (!example.beside().isEmpty()) {
      return false;
    }
    for (Key extra : example.extraKeys()) {
      if (MATERIAL.contains(extra.name())) {
        return false;
      }
    }
    if (example.format() == Format.SHAREGPT || example.format() == Format.ALPACA) {
      for (Turn turn : example.turns()) {
        if (PLACEHOLDERS.stream().anyMatch(turn.text()::contains)) {
          return false;
        }
      }
    }
    return example.turns().stream().allMatch(ExampleKeys::turnSaysAll)
        && example.rejected().stream().allMatch(ExampleKeys::turnSaysAll);
  }

  private static boolean turnSaysAll(Turn turn) {
    boolean odd = turn.role() == Role.OTHER && turn.rawRole() == null;
    boolean elsewhere = turn.content() == Turn.Content.ABSENT && !turn.extraKeys().isEmpty();
    if (odd || elsewhere || turn.content() == Turn.Content.MISTYPED) {
      return false;
    }
    for (ToolCall call : turn.toolCalls()) {
      if (call.name() == null || call.argumentsType() == null) {
        return false;
      }
    }
    for (Part part : turn.parts()) {
      if (!part.kind().textual() && !whole(part)) {
        return false;
      }
    }
    return true;
  }

  /** Whether all that the part stands for is at hand. */
  private static boolean whole(Part part) {
    return part.kind() != Part.Kind.OTHER
        && !part.text().isEmpty()
        && part.text().length() == part.length();
  }

  /** What kind of answer it is. */
  private static long sort(Turn turn) {
    String said = Thought.aside(turn.text()).strip();
    long sort = begins(said, "yes") || begins(said, "true") ? YES : 0;
    sort |= begins(said, "no") || begins(said, "false") ? NO : 0;
    boolean label =
        !turn.toolCalls().isEmpty()
            || (said.length() <= LABEL_LENGTH
                && new StringTokenizer(said).countTokens() <= LABEL_WORDS);
    return sort | (label ? LABEL : 0);
  }

  private static boolean begins(String said, String word) {
    return said.regionMatches(true, 0, word, 0, word.length())
        && (said.length() == word.length() || !Character.isLetter(said.charAt(word.length())));
  }

  private static boolean contradictable(Example example, int answer) {
    Turn turn = example.turns().get(answer);
    boolean teaches =
        example.format().answers()
            && turn.trainable()
            && (!turn.toolCalls().isEmpty() || !Thought.aside(turn.text()).isBlank());
    if (!teaches) {
      return false;
    }
    for (int i = 0; i < answer; i++) {
      Turn before = example.turns().get(i);
      if (before.role() == Role.USER && !before.blank()) {
        return true;
      }
    }
    return false;
  }
}
