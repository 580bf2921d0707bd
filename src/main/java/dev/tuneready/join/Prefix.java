package dev.tuneready.join;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The keys by which a text is found: its rarest tokens, or several of them together where a single
 * one is not rare.
 *
 * <p>The rarest token that two texts share decides by how many they are found: both count from the
 * same one. A pair that shares {@code need} tokens shares so many already among the rarest {@code
 * size - need + so many} of each (Wang, Li, Feng, doi 10.1145/2213836.2213847). Tokens that occur
 * in no other text are no keys, and a gram that is a stock phrase is none.
 *
 * <p>One thread at a time.
 */
public final class Prefix {
  /** Tokens in more texts than these are keys only two, three, four together. */
  private static final int[] ALONE = {32, 1024, 16_384};

  private final Sketch sketch;
  private final Consumer<long[]> rows;
  private final long[] row = new long[JoinRow.LONGS];
  private final int[] counts = new int[TextTokens.MOST_GRAMS];
  private final int[] rarities = new int[Rank.RARITIES];
  private final long[] ranks = new long[TextTokens.MOST_GRAMS];
  private LaneText text = new LaneText();
  private int size;

  /**
   * @param rows takes the rows; the array is used again for the next one
   */
  public Prefix(Sketch sketch, Consumer<long[]> rows) {
    this.sketch = sketch;
    this.rows = rows;
  }

  /** Gives the rows of a text. */
  public void add(LaneText text, long place) {
    this.text = text;
    size = text.size();
    int prefix = LaneText.rule(text.lane()).prefix(size);
    int alone = rank();
    if (alone >= prefix) {
      return;
    }
    JoinRow.text(row, text);
    row[JoinRow.PLACE] = place;
    if (LaneText.ofWords(text.lane())) {
      words(alone, prefix);
    } else {
      grams(alone, prefix);
    }
  }

  private void words(int alone, int prefix) {
    Arrays.sort(ranks, alone, size);
    for (int i = alone; i < prefix; i++) {
      together(i, depth(Rank.rarityOf(ranks[i])), size - prefix + 1);
    }
  }

  private void grams(int alone, int prefix) {
    int end = rarest(alone, prefix);
    Arrays.sort(ranks, alone, end);
    for (int i = alone; i < Math.min(prefix, end); i++) {
      combine(i, 1, size, 0, 1);
    }
  }

  /**
   * Ranks all tokens, those first that occur in no other text; says how many those are. The others
   * are in no order yet.
   */
  private int rank() {
    // by themselves, so that the memory answers many questions at once
    for (int i = 0; i < size; i++) {
      counts[i] = sketch.count(text.token(i));
    }
    int alone = 0;
    int shared = size;
    for (int i = 0; i < size; i++) {
      long rank = Rank.of(text.token(i), counts[i]);
      if (counts[i] < 2) {
        ranks[alone++] = rank;
      } else {
        ranks[--shared] = rank;
      }
    }
    return alone;
  }

  /**
   * Brings those forward that may be among the rarest, and says where they end; stock phrases are
   * never among them. Only these need be sorted.
   */
  private int rarest(int from, int prefix) {
    Arrays.fill(rarities, 0);
    for (int i = from; i < size; i++) {
      rarities[Rank.rarityOf(ranks[i])]++;
    }
    int most = 0;
    for (int met = from; met < prefix && most < Rank.rarity(Rank.STOCK); most++) {
      met += rarities[most];
    }
    int end = from;
    for (int i = from; i < size; i++) {
      if (Rank.rarityOf(ranks[i]) < most) {
        long rank = ranks[i];
        ranks[i] = ranks[end];
        ranks[end++] = rank;
      }
    }
    return end;
  }

  private static int depth(int rarity) {
    int depth = 1;
    for (int most : ALONE) {
      depth += rarity > Rank.rarity(most) ? 1 : 0;
    }
    return depth;
  }

  /**
   * All keys whose first token is the given one. Texts of few words may share fewer than the wanted
   * tokens, and are found by fewer as well.
   */
  private void together(int first, int depth, int need) {
    for (int tokens = Math.min(depth, need); tokens <= Math.min(depth, size); tokens++) {
      combine(first, tokens, size - need + tokens, TextTokens.mix(tokens), tokens);
    }
  }

  /**
   * All keys of so many more tokens.
   *
   * @param at the next of them
   * @param end where the tokens end that a key is made of
   * @param before what the key is so far
   * @param tokens how many the key is made of
   */
  private void combine(int at, int more, int end, long before, int tokens) {
    long key = TextTokens.mix(before ^ ranks[at]);
    if (more == 1) {
      JoinRow.key(row, text, key, tokens + size - at - 1);
      rows.accept(row);
      return;
    }
    for (int next = at + 1; next <= end - more + 1; next++) {
      combine(next, more - 1, end, key, tokens);
    }
  }
}
