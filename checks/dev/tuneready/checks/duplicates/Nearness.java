package dev.tuneready.checks.duplicates;

import dev.tuneready.core.Example;
import dev.tuneready.core.Log;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Room;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.core.Tape;
import dev.tuneready.join.Lane;
import dev.tuneready.join.TextKind;
import dev.tuneready.join.TextTokens;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which examples are nearly the same as an earlier one.
 *
 * @param limit how many of each kind are kept
 * @param family how many prompts of one template are a family
 */
public record Nearness(int limit, long family) implements Measure<Nearness.State, NearRecords> {
  /** The one that all checks of a run share. */
  public static Nearness of(Settings settings) {
    return new Nearness(settings.maxFindings(), settings.get(TemplateFamily.LEAST));
  }

  /** Whether the user wants to know it; it takes longer than what is found exactly. */
  public static boolean wanted(Settings settings) {
    return settings.asked(NearDuplicates.NEAR);
  }

  /** What tells copies, and if it is wanted also what is nearly the same. */
  public static List<Measure<?, ?>> withCopies(Settings settings) {
    return wanted(settings)
        ? List.of(Copies.of(settings), of(settings))
        : List.of(Copies.of(settings));
  }

  @Override
  public boolean against() {
    return true;
  }

  @Override
  public State begin(Room room) {
    int number = room.shared("states", AtomicInteger::new).getAndIncrement();
    return new State(number, NearJoin.texts(room).writer(), NearJoin.names(room).writer());
  }

  @Override
  public void add(State seen, Example read) {
    Example example = AnyShape.read(read);
    if (ExampleKeys.turnsSayAll(example)) {
      seen.add(example);
    }
  }

  @Override
  public State merge(State left, State right) {
    left.tokens += right.tokens;
    left.apart |= right.apart;
    left.sampled += right.sampled;
    return left;
  }

  @Override
  public NearRecords finish(State seen, Room room) {
    return new NearJoin(room, seen.tokens, seen.apart).records(limit, family, seen.sampled);
  }

  /** What one worker writes with. */
  public static final class State {
    /** Which of all states it is. */
    private final int number;

    private final Tape.Writer texts;
    private final Log.Writer names;
    private final TextTokens reader = new TextTokens();
    private final long[] entry = new long[NearJoin.HEAD + TextTokens.MOST_LONGS];
    private final long[] name = new long[NearJoin.NAME_LONGS];

    /** How many texts were written. */
    private long written;

    /** About how many different tokens the join will count. */
    private long tokens;

    /** How many texts will be compared by some of their grams. */
    private long sampled;

    /** Whether there are examples beside those to train on. */
    private boolean apart;

    private State(int number, Tape.Writer texts, Log.Writer names) {
      this.number = number;
      this.texts = texts;
      this.names = names;
    }

    private void add(Example example) {
      apart |= example.split() != Split.TRAIN;
      NearTexts said = NearTexts.of(example);
      reader.begin();
      said.prompt().forEach(reader::field);
      reader.end();
      if (reader.words() > 0) {
        write(example, TextKind.PROMPT);
      }
      reader.begin();
      reader.field(said.answer());
      reader.end();
      if (reader.words() >= Lane.LONG_WORDS) {
        write(example, TextKind.ANSWER);
      }
    }

    private void write(Example example, TextKind kind) {
      sampled += reader.sampled() ? 1 : 0;
      int longs = reader.longs();
      entry[NearJoin.PLACE] = example.place();
      entry[NearJoin.WRITTEN] = NearJoin.written(number, example.split() != Split.TRAIN, kind);
      reader.into(entry, NearJoin.HEAD);
      texts.add(entry, NearJoin.HEAD + longs);
      name[0] = TextTokens.named(reader.key(), kind, example.split() != Split.TRAIN);
      name[1] = example.place();
      name[2] = (long) number << NearJoin.INDEX_BITS | written;
      names.add(name);
      written++;
      tokens += 2L * longs;
    }
  }
}
