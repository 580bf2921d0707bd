package dev.tuneready.checks.tokens;

import dev.tuneready.core.Dialect;
import dev.tuneready.core.Example;
import dev.tuneready.core.Part;
import dev.tuneready.core.Role;
import dev.tuneready.core.ToolCall;
import dev.tuneready.core.Turn;
import dev.tuneready.tokens.Tokenizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of turns as a trainer lines them up.
 *
 * <p>A message costs what OpenAI's cookbook says ("How to count tokens with tiktoken", {@code
 * num_tokens_from_messages}): 3 tokens, those of its role, content and name, 1 more for a name, and
 * 3 at the end for the reply. Of the 3 one ends the message. Fields of a record that are no
 * messages cost what their text costs. A definition of tools stands before all turns.
 */
final class Sequence {
  private static final int OPENS = 2;
  private static final int CLOSES = 1;
  private static final int REPLY = 3;

  private final Tokenizer tokenizer;
  private final Map<Role, Long> byRole = new EnumMap<>(Role.class);
  private long position;
  private long trained;
  private long answerStart;
  private long answerEnd;
  private boolean messages;
  private @Nullable Turn answer;

  private Sequence(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /** The sequence of an example; of a preference that of the preferred answer. */
  static Sequence of(Example example, Tokenizer tokenizer) {
    return of(example, example.turns().size(), List.of(), tokenizer);
  }

  /** Of a preference the sequence of the answer that lost. */
  static Sequence rejected(Example example, Tokenizer tokenizer) {
    return of(example, Math.max(0, example.answer()), example.rejected(), tokenizer);
  }

  private static Sequence of(Example example, int first, List<Turn> then, Tokenizer tokenizer) {
    Sequence sequence = new Sequence(tokenizer);
    if (example.tools() != null) {
      sequence.position = tokenizer.count(example.tools().text());
    }
    example.turns().subList(0, first).forEach(sequence::add);
    then.forEach(sequence::add);
    if (sequence.messages) {
      sequence.position += REPLY;
    }
    return sequence;
  }

  /** The longer of the two sequences of a preference, the other one included. */
  static Sequence longer(Sequence one, Sequence other) {
    return other.position > one.position ? other : one;
  }

  long total() {
    return position;
  }

  /** The tokens of the turns that are trained on. */
  long trained() {
    return trained;
  }

  /** What the turns of each role say, without what their messages cost. */
  Map<Role, Long> byRole() {
    return byRole;
  }

  /** The last turn that is trained on; null when there is none. */
  @Nullable Turn answer() {
    return answer;
  }

  /** The tokens before what the answer says. */
  long answerStart() {
    return answerStart;
  }

  /** The tokens up to the end of the answer. */
  long answerEnd() {
    return answerEnd;
  }

  /** Whether the answer loses its end where only so many tokens are kept. */
  boolean cutAt(int maxTokens) {
    return answer != null && answerEnd > maxTokens;
  }

  private void add(Turn turn) {
    boolean message = !turn.pointer().isEmpty();
    messages |= message;
    position += message ? OPENS + tokenizer.count(role(turn)) : 0;
    long start = position;
    long said = name(turn) + content(turn) + calls(turn);
    position += said + (message ? CLOSES : 0);
    byRole.merge(turn.role(), said, Long::sum);
    if (turn.trainable()) {
      trained += said;
      answer = turn;
      answerStart = start;
      answerEnd = position;
    }
  }

  /** The role as the trainer writes it: most formats' names are turned into those of messages. */
  private static String role(Turn turn) {
    String raw = turn.rawRole();
    boolean renamed = turn.dialect() != Dialect.CHAT && turn.role() != Role.OTHER;
    return raw == null || renamed ? turn.role().word() : raw;
  }

  private long name(Turn turn) {
    return turn.name() == null ? 0 : 1 + tokenizer.count(turn.name());
  }

  private long content(Turn turn) {
    long tokens = 0;
    for (Part part : turn.parts()) {
      if (part.kind().textual()) {
        tokens += tokenizer.count(part.text());
      }
    }
    return tokens;
  }

  private long calls(Turn turn) {
    long tokens = 0;
    for (ToolCall call : turn.toolCalls()) {
      tokens +=
          (call.name() == null ? 0 : tokenizer.count(call.name()))
              + tokenizer.count(call.arguments());
    }
    return tokens;
  }
}
