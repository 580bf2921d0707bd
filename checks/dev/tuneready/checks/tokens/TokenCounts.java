package dev.tuneready.checks.tokens;

import dev.tuneready.core.Example;
import dev.tuneready.core.Format;
import dev.tuneready.core.Measure;
import dev.tuneready.core.Part;
import dev.tuneready.core.Room;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Split;
import dev.tuneready.core.Turn;
import dev.tuneready.sketch.FirstPlaces;
import dev.tuneready.sketch.Histogram;
import dev.tuneready.tokens.Tokenizer;
import java.util.List;
import java.util.OptionalInt;

/**
 * How long the examples are in tokens.
 *
 * @param encoding the tokenizer's name
 * @param maxTokens the length above which examples are remembered
 * @param places how many of them
 */
public record TokenCounts(String encoding, OptionalInt maxTokens, int places)
    implements Measure<TokenCounts.State, TokenCounts.Result> {

  public static TokenCounts of(Settings settings) {
    return new TokenCounts(settings.encoding(), settings.maxTokens(), settings.maxFindings());
  }

  @Override
  public State begin(Room room) {
    return new State(this);
  }

  @Override
  public void add(State seen, Example example) {
    seen.add(example);
  }

  @Override
  public State merge(State left, State right) {
    return left.merge(right);
  }

  @Override
  public Result finish(State seen, Room room) {
    return new Result(seen);
  }

  /**
   * Whether it is a record with turns that can be counted: one of token ids has been counted
   * already, and in one of no known shape nobody knows what is text.
   */
  private static boolean countable(Example example) {
    Format format = example.format();
    return format.known() && format != Format.TOKENIZED && !example.turns().isEmpty();
  }

  /** The sequence that is as long as the example; of a preference the longer one. */
  static Sequence sequence(Example example, Tokenizer tokenizer) {
    Sequence sequence = Sequence.of(example, tokenizer);
    return example.rejected().isEmpty()
        ? sequence
        : Sequence.longer(sequence, Sequence.rejected(example, tokenizer));
  }

  /** The counts of one worker. */
  public static final class State {
    private final Tokenizer tokenizer;
    private final OptionalInt maxTokens;
    private final Lengths train = new Lengths();
    private final Lengths validation = new Lengths();
    private final FirstPlaces over;
    private final FirstPlaces cut;
    private final Histogram lost = new Histogram();
    private long overs;
    private long gone;
    private boolean tools;
    private boolean media;

    private State(TokenCounts measure) {
      this.tokenizer = Tokenizer.named(measure.encoding());
      this.maxTokens = measure.maxTokens();
      this.over = new FirstPlaces(measure.places());
      this.cut = new FirstPlaces(measure.places());
    }

    private Lengths lengths(Split split) {
      return switch (split) {
        case TRAIN -> train;
        case VALIDATION -> validation;
        case AGAINST -> throw new IllegalArgumentException("no part of the dataset");
      };
    }

    private void add(Example example) {
      if (!countable(example)) {
        return;
      }
      Lengths those = lengths(example.split());
      Sequence sequence = Sequence.of(example, tokenizer);
      if (!example.rejected().isEmpty()) {
        Sequence loser = Sequence.rejected(example, tokenizer);
        those.addPreference(sequence, loser);
        sequence = Sequence.longer(sequence, loser);
      }
      those.add(example.place(), sequence);
      if (maxTokens.isPresent()) {
        limit(example.place(), sequence, maxTokens.getAsInt());
      }
      tools |= example.tools() != null;
      note(example.turns());
      note(example.rejected());
    }

    private void limit(long place, Sequence sequence, int limit) {
      if (sequence.cutAt(limit)) {
        cut.add(place);
        lost.add(sequence.answerEnd() - Math.max(limit, sequence.answerStart()));
        gone += sequence.answerStart() >= limit ? 1 : 0;
      } else if (sequence.total() > limit) {
        over.add(place);
        overs++;
      }
    }

    private void note(List<Turn> turns) {
      for (Turn turn : turns) {
        tools |= !turn.toolCalls().isEmpty();
        for (Part part : turn.parts()) {
          media |= !part.kind().textual() && part.kind() != Part.Kind.OTHER;
        }
      }
    }

    private State merge(State other) {
      train.merge(other.train);
      validation.merge(other.validation);
      over.merge(other.over);
      cut.merge(other.cut);
      lost.merge(other.lost);
      overs += other.overs;
      gone += other.gone;
      tools |= other.tools;
      media |= other.media;
      return this;
    }
  }

  /** The counts of all workers. */
  public static final class Result {
    private final State state;

    private Result(State state) {
      this.state = state;
    }

    public Lengths lengths(Split split) {
      return state.lengths(split);
    }

    /** How many examples are longer than the limit, those aside whose answer is cut. */
    public long over() {
      return state.overs;
    }

    /** The first of them. */
    public long[] overPlaces() {
      return state.over.toArray();
    }

    /**
     * Of each example whose last answer loses its end at the limit, how many tokens of that answer
     * are lost.
     */
    public Histogram lost() {
      return state.lost;
    }

    /** The first of them. */
    public long[] cutPlaces() {
      return state.cut.toArray();
    }

    /** How many of them keep nothing of it. */
    public long gone() {
      return state.gone;
    }

    /**
     * Whether there were definitions or calls of tools, which a trainer writes in a form of its
     * own.
     */
    public boolean tools() {
      return state.tools;
    }

    /** Whether there were images or other media, which count as nothing. */
    public boolean media() {
      return state.media;
    }
  }
}
