package dev.tuneready.checks.format;

import dev.tuneready.core.Dialect;
import dev.tuneready.core.Example;
import dev.tuneready.core.JsonType;
import dev.tuneready.core.Key;
import dev.tuneready.core.Pointer;
import dev.tuneready.core.Quote;
import dev.tuneready.core.Role;
import dev.tuneready.core.Rule;
import dev.tuneready.core.Seen;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Sight;
import dev.tuneready.core.Spot;
import dev.tuneready.core.Turn;
import dev.tuneready.json.Json;
import java.util.List;

/**
 * Numbers that say how much is learned from a turn, or from a record.
 *
 * @param negativeTold whether the rule for weights below 0 tells of them, so that no other need
 */
public record Weights(boolean negativeTold) implements Sight {
  /** Where the weight of a record stands; it is told here, and is no unknown key. */
  static final String OF_RECORD = "/weight";

  private static final Rule BAD =
      Rule.warn("format/bad-weight", "the weight of a turn is neither 0 nor 1");
  private static final Rule NOTHING =
      Rule.warn("format/nothing-weighed", "all answers of a record weigh 0: it teaches nothing");
  private static final Rule MESSAGE =
      Rule.forTargets("format/message-weight", "a turn has a weight");
  private static final Rule RECORD =
      Rule.info("format/record-weight", "a record has a weight, which few targets read");

  private static final Rule NEGATIVE =
      Rule.forTargets("format/negative-weight", "the weight of a record is below 0, or no number");

  public Weights() {
    this(false);
  }

  @Override
  public Sight under(Settings settings) {
    return new Weights(settings.tells(NEGATIVE));
  }

  @Override
  public List<Rule> rules() {
    return List.of(BAD, NOTHING, MESSAGE, RECORD, NEGATIVE);
  }

  @Override
  public void look(Example example, Seen seen) {
    if (!example.format().judged()) {
      return;
    }
    boolean answers = false;
    boolean learned = false;
    for (Turn turn : example.turns()) {
      see(turn, seen);
      if (turn.role() == Role.ASSISTANT) {
        answers = true;
        learned |= turn.weight() == null || turn.weight() != 0;
      }
    }
    example.rejected().forEach(turn -> see(turn, seen));
    if (answers && !learned) {
      seen.saw(NOTHING, () -> nothing(example));
    }
    for (Key key : example.extraKeys()) {
      if (key.pointer().equals(OF_RECORD)) {
        boolean negative = !fromZero(example);
        if (negative) {
          seen.saw(NEGATIVE, () -> negative(key));
        }
        if (!negative || !negativeTold) {
          seen.saw(RECORD, () -> record(key));
        }
      }
    }
  }

  private static boolean fromZero(Example example) {
    return example.record() != null
        && example.record().field("weight") instanceof Json.Num number
        && number.value() >= 0;
  }

  private static void see(Turn turn, Seen seen) {
    String written = turn.weightWritten();
    if (written == null || written.equals("null")) {
      return;
    }
    seen.saw(MESSAGE, () -> message(turn));
    boolean number = turn.dialect() == Dialect.LLAMA_FACTORY && turn.weight() != null;
    if (!written.equals("0") && !written.equals("1") && !number) {
      seen.saw(BAD, () -> bad(turn, written));
    }
  }

  private static Spot bad(Turn turn, String written) {
    boolean any = turn.dialect() == Dialect.LLAMA_FACTORY;
    return Spot.at(
        pointer(turn),
        "the weight of " + Turns.phrase(turn) + " is " + shown(written),
        any
            ? "write a number"
            : "write 1 for a turn that is to be learned, 0 for one that is not, without quotation"
                + " marks or decimals");
  }

  /** A text stands in quotation marks already. */
  private static String shown(String written) {
    boolean text = written.length() > 1 && written.startsWith("\"");
    return Quote.of(text ? written.substring(1, written.length() - 1) : written);
  }

  private static Spot nothing(Example example) {
    return Spot.at(
        pointer(example.turns().get(example.answer())),
        "every answer of the record weighs 0: nothing is learned from it",
        "give the answer to be learned the weight 1, or remove the record");
  }

  private static Spot message(Turn turn) {
    return Spot.at(
        pointer(turn),
        Turns.phrase(turn) + " has a weight",
        "remove it; cut the record before what is not to be learned, if the target cannot be told");
  }

  private static Spot record(Key key) {
    return Spot.at(
        key.pointer(),
        "the record has a weight (" + key.type().phrase() + ")",
        "remove it, and repeat records that are to count more");
  }

  private static Spot negative(Key key) {
    String found = key.type() == JsonType.NUMBER ? "below 0" : key.type().phrase();
    return Spot.at(
        key.pointer(),
        "the weight of the record is " + found + ": expected a number from 0",
        "write 1 for a record like all others, 0 for one that is not to be learned");
  }

  private static String pointer(Turn turn) {
    return Pointer.of(turn.pointer(), turn.dialect().weightKey());
  }
}
