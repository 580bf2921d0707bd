package dev.tuneready.checks.tools;

import dev.tuneready.core.Dialect;
import dev.tuneready.core.Example;
import dev.tuneready.core.JsonType;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Role;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.ToolAnswer;
import dev.tuneready.core.ToolCall;
import dev.tuneready.core.ToolCall.Written;
import dev.tuneready.core.Turn;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls and results that do not find each other. */
public record ToolCallIds() implements Sight {
  private static final Rule MISSING =
      Rule.warn("tools/missing-id", "a call, or a result, without an id");
  private static final Rule DUPLICATE =
      Rule.warn("tools/duplicate-id", "two calls of a record have the same id");
  private static final Rule UNANSWERED =
      Rule.warn("tools/unanswered-call", "a call without a result, though the record goes on");
  private static final Rule ORPHAN =
      Rule.warn("tools/orphan-result", "a result that no call before it asked for");
  private static final Rule FORM =
      Rule.forTargets("tools/id-form", "the id of a call is not 9 letters or digits");

  /** https://github.com/mistralai/mistral-common, where it validates requests. */
  private static final int LENGTH = 9;

  @Override
  public List<Rule> rules() {
    return List.of(MISSING, DUPLICATE, UNANSWERED, ORPHAN, FORM);
  }

  @Override
  public void look(Example example, Seen seen) {
    if (Talk.silent(example) || !example.format().judged()) {
      return;
    }
    boolean ids = withIds(example);
    new Walk(seen, Set.of(), ids).over(example.turns());
    if (!example.rejected().isEmpty()) {
      Set<String> earlier =
          example.turns().stream()
              .flatMap(turn -> turn.toolCalls().stream())
              .flatMap(call -> Stream.ofNullable(call.id()))
              .collect(Collectors.toSet());
      new Walk(seen, earlier, ids).over(example.rejected());
    }
  }

  /**
   * Whether calls and results are to have ids: some have, or the arguments are encoded in a string,
   * as whoever asks for ids wants them. Chat templates need neither.
   */
  private static boolean withIds(Example example) {
    for (Turn turn : Talk.turns(example)) {
      if (turn.dialect() == Dialect.CONVERSE
          || turn.toolAnswers().stream().anyMatch(answer -> answer.id() != null)) {
        return true;
      }
      for (ToolCall call : turn.toolCalls()) {
        if (call.id() != null || call.argumentsType() == JsonType.STRING) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether calls and results of this kind find each other by ids. */
  private static boolean byId(Turn turn) {
    return switch (turn.dialect()) {
      case CHAT, MISTRAL -> !"function".equals(turn.rawRole());
      case CONVERSE -> true;
      case SHAREGPT, LLAMA_FACTORY, COHERE, CLAUDE, GEMINI, FIELD -> false;
    };
  }

  /** One way through the turns of a record. */
  private static final class Walk {
    private final Seen seen;
    private final Set<String> earlier;
    private final boolean ids;
    private final Set<String> known = new HashSet<>();
    private final Set<String> answered = new HashSet<>();

    /** Calls that wait for their results, with an id and without. */
    private final Map<String, Waiting> withId = new LinkedHashMap<>();

    private final Deque<Waiting> withoutId = new ArrayDeque<>();

    /**
     * @param earlier ids of calls that may be answered here, too
     * @param ids whether calls and results are to have them
     */
    Walk(Seen seen, Set<String> earlier, boolean ids) {
      this.seen = seen;
      this.earlier = earlier;
      this.ids = ids;
    }

    /** A call made in a turn. */
    private record Waiting(ToolCall call, int turn) {}

    void over(List<Turn> turns) {
      int lastPlain = -1;
      for (int i = 0; i < turns.size(); i++) {
        Turn turn = turns.get(i);
        for (ToolAnswer answer : turn.toolAnswers()) {
          answer(answer, ids && byId(turn));
        }
        for (ToolCall call : turn.toolCalls()) {
          call(call, i, ids && byId(turn));
        }
        lastPlain = turn.toolCalls().isEmpty() ? i : lastPlain;
        if (turn.toolCalls().isEmpty()
            && turn.toolAnswers().isEmpty()
            && turn.role() != Role.ASSISTANT) {
          unanswered(i);
        }
      }
      unanswered(lastPlain);
    }

    private void call(ToolCall call, int turn, boolean byId) {
      String id = call.id();
      if (id == null) {
        if (byId && !call.pointer().endsWith("/function_call")) {
          seen.saw(MISSING, () -> noId(call));
        }
        withoutId.add(new Waiting(call, turn));
        return;
      }
      if (!known.add(id)) {
        seen.saw(DUPLICATE, () -> duplicate(call, id));
      }
      if (!formed(id)) {
        seen.saw(FORM, () -> form(call, id));
      }
      withId.put(id, new Waiting(call, turn));
    }

    private void answer(ToolAnswer answer, boolean byId) {
      String id = answer.id();
      if (id == null) {
        if (byId) {
          seen.saw(MISSING, () -> noId(answer));
        }
        if (!takeAny()) {
          seen.saw(ORPHAN, () -> orphan(answer));
        }
      } else if (withId.remove(id) != null) {
        answered.add(id);
      } else if (answered.contains(id)) {
        seen.saw(ORPHAN, () -> twice(answer, id));
      } else if (!known.contains(id) && !earlier.contains(id) && withoutId.poll() == null) {
        seen.saw(ORPHAN, () -> orphan(answer, id));
      }
    }

    /** Takes a call for a result that does not say which it answers; false when none waits. */
    private boolean takeAny() {
      Waiting first = withoutId.poll();
      if (first != null) {
        if (first.call().written() == Written.TEXT) {
          // Results of calls that stand in one text are joined, too.
          withoutId.removeIf(waiting -> waiting.turn() == first.turn());
        }
        return true;
      }
      return withId.isEmpty()
          ? !earlier.isEmpty()
          : withId.remove(withId.keySet().iterator().next()) != null;
    }

    /** Says of calls that are made before a turn that nobody answered them. */
    private void unanswered(int before) {
      withId.values().removeIf(waiting -> unanswered(waiting, before));
      withoutId.removeIf(waiting -> unanswered(waiting, before));
    }

    private boolean unanswered(Waiting waiting, int before) {
      if (waiting.turn() >= before) {
        return false;
      }
      seen.saw(UNANSWERED, () -> noAnswer(waiting.call()));
      return true;
    }

    private static boolean formed(String id) {
      for (int i = 0; i < id.length() && i < LENGTH; i++) {
        char c = id.charAt(i);
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
          return false;
        }
      }
      return id.length() == LENGTH;
    }
  }

  private static Spot noId(ToolCall call) {
    return Spot.at(
        call.pointer(),
        Talk.call(call) + " has no id that is a string",
        "give it one, and repeat it in the result");
  }

  private static Spot noId(ToolAnswer answer) {
    String key = answer.pointer().substring(answer.pointer().lastIndexOf('/') + 1);
    return Spot.at(
        parent(answer.pointer()),
        "the result has no " + Quote.of(key) + " that is a string, so it answers no call",
        "add it, with the id of the call");
  }

  private static Spot duplicate(ToolCall call, String id) {
    return Spot.at(
        call.idPointer(),
        "another call of the record has the id " + Quote.of(id) + " too",
        "give each call of a record an id of its own");
  }

  private static Spot form(ToolCall call, String id) {
    return Spot.at(
        call.idPointer(),
        "the id " + Quote.of(id) + " is not made of exactly 9 letters or digits",
        "write ids such as a1B2c3D4e, here and in the results");
  }

  private static Spot noAnswer(ToolCall call) {
    return Spot.at(
        call.pointer(),
        Talk.call(call) + " has no result, though the record goes on",
        "add a turn with the result, or end the record with the call");
  }

  private static Spot orphan(ToolAnswer answer) {
    return Spot.at(
        parent(answer.pointer()),
        "a result, but no call that waits for one stands before it",
        "add the call, or remove the result");
  }

  private static Spot orphan(ToolAnswer answer, String id) {
    return Spot.at(
        answer.pointer(),
        "a result for " + Quote.of(id) + ", which is the id of no call before it",
        "repeat the id of the call, or remove the result");
  }

  private static Spot twice(ToolAnswer answer, String id) {
    return Spot.at(
        answer.pointer(),
        "a second result for the call " + Quote.of(id),
        "keep one result for each call");
  }

  private static String parent(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }
}
