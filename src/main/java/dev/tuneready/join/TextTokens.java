package dev.tuneready.join;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What a join needs to know of a text: the numbers of its words, or of its grams, which are three
 * words in a row.
 *
 * <p>A text has one field or more, such as an instruction and its input; a word of one is another
 * than the same word of the other. Of a text of up to {@link Lane#SHORT_WORDS} words these are kept
 * as they come, politeness at its edges left out; of a longer one its grams, once each. Of more
 * than {@link #MOST_GRAMS} only those are kept that a rule picks which picks the same of every
 * text: those whose numbers end in {@code level} binary zeros.
 *
 * <p>Time is linear in the text and memory bounded. One thread at a time.
 */
public final class TextTokens {
  /** The most grams that are kept. */
  public static final int MOST_GRAMS = 256;

  /** The most that {@link #into} writes. */
  public static final int MOST_LONGS = Tokens.longs(MOST_GRAMS);

  private static final int GRAM_WORDS = 3;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Words splitter = new Words();
  private final Words.Taker taker = this::word;

  /** The first words, and the same without regard to their fields. */
  private final long[] words = new long[Lane.SHORT_WORDS + Politeness.MOST_WORDS];

  private final long[] spoken = new long[words.length];
  private int count;
  private int field;
  private int before;
  private int twoBefore;
  private long key;

  private final int[] grams = new int[2 * MOST_GRAMS];
  private int gathered;

  /** Whether there were more grams than are kept, so that each is kept but once, in no order. */
  private boolean many;

  private int level;

  /** Where a short text begins among the first words. */
  private int from;

  /** A text begins. */
  public void begin() {
    count = 0;
    field = 0;
    key = 0;
    gathered = 0;
    many = false;
    level = 0;
    from = 0;
  }

  /** The next field of the text; an empty one is one too. */
  public void field(String text) {
    field++;
    key = mix(key + field);
    splitter.split(text, taker);
  }

  /** The text ends. */
  public void end() {
    if (count <= words.length) {
      from = Politeness.leading(spoken, count);
      int to = Politeness.trailing(spoken, from, count);
      if (to - from <= Lane.SHORT_WORDS) {
        count = to - from;
        return;
      }
    }
    while (many && gathered > MOST_GRAMS) {
      thin();
    }
  }

  /** How many words the text has. */
  public int words() {
    return count;
  }

  /** Whether only some of its grams are kept. */
  public boolean sampled() {
    return level > 0 && !isShort();
  }

  /** The same for texts with the same words in the same order and fields. */
  public long key() {
    return key;
  }

  /**
   * A name for a text that has such a {@link #key}: equal for equal texts of one kind.
   *
   * @param apart whether it is one of those that are compared with the others as a whole
   */
  public static long named(long key, TextKind kind, boolean apart) {
    return mix(key + (apart ? 1 : 0)) << 1 | (kind == TextKind.ANSWER ? 1 : 0);
  }

  /** Whether it is the name of an answer. */
  public static boolean namesAnswer(long name) {
    return (name & 1) != 0;
  }

  /** How many longs {@link #into} writes. */
  public int longs() {
    return Tokens.longs(size());
  }

  /** Writes down what {@link LaneText} reads. */
  public void into(long[] longs, int at) {
    longs[at] = Tokens.header(form(), level, size());
    for (int i = 0; i < size(); i++) {
      Tokens.put(longs, at, i, token(i));
    }
  }

  private int size() {
    return isShort() ? count : gathered;
  }

  int token(int index) {
    return isShort() ? number(words[from + index]) : grams[index];
  }

  private Tokens.Form form() {
    return isShort() ? Tokens.Form.WORDS : many ? Tokens.Form.SET : Tokens.Form.GRAMS;
  }

  private boolean isShort() {
    return count <= Lane.SHORT_WORDS;
  }

  private void word(byte[] bytes, int from, int to) {
    long plain = hash(bytes, from, to);
    long hash = mix(plain + field);
    key = mix(key ^ hash);
    if (count < words.length) {
      words[count] = hash;
      spoken[count] = plain;
    }
    count++;
    if (count >= GRAM_WORDS) {
      gram(gram(twoBefore, before, number(hash)));
    }
    twoBefore = before;
    before = number(hash);
  }

  private void gram(int gram) {
    if (picked(gram, level)) {
      if (gathered == grams.length || (gathered == MOST_GRAMS && !many)) {
        thin();
      }
      grams[gathered++] = gram;
    }
  }

  /** Drops repetitions, and if that makes not enough room every second gram as well. */
  private void thin() {
    many = true;
    Arrays.sort(grams, 0, gathered);
    int kept = 0;
    for (int i = 0; i < gathered; i++) {
      if (i == 0 || grams[i] != grams[i - 1]) {
        grams[kept++] = grams[i];
      }
    }
    gathered = kept;
    if (gathered > MOST_GRAMS) {
      level++;
      keepPicked();
    }
  }

  private void keepPicked() {
    int kept = 0;
    for (int i = 0; i < gathered; i++) {
      if (picked(grams[i], level)) {
        grams[kept++] = grams[i];
      }
    }
    gathered = kept;
  }

  /** A number for a word, made of eight bytes at a time. */
  static long hash(byte[] bytes, int from, int to) {
    long hash = (long) to - from;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = mix(hash ^ (long) LONGS.get(bytes, at));
    }
    return at == to ? mix(hash) : mix(mix(hash) ^ rest(bytes, at, to));
  }

  /** The last bytes, fewer than eight. */
  private static long rest(byte[] bytes, int at, int to) {
    if (at + Long.BYTES <= bytes.length) {
      return (long) LONGS.get(bytes, at) & ((1L << (Byte.SIZE * (to - at))) - 1);
    }
    long rest = 0;
    for (int i = to - 1; i >= at; i--) {
      rest = rest << Byte.SIZE | (bytes[i] & 0xFF);
    }
    return rest;
  }

  /** Whether a gram is kept at a level. */
  static boolean picked(int gram, int level) {
    return Integer.numberOfTrailingZeros(gram) >= level;
  }

  private static int number(long word) {
    return (int) (word >>> Integer.SIZE);
  }

  /** The number of three words in a row. */
  static int gram(int first, int second, int third) {
    long two = mix(((long) first << Integer.SIZE) | (second & 0xFFFFFFFFL));
    return (int) (mix(two + third) >>> Integer.SIZE);
  }

  /** The finalizer of SplitMix64, doi 10.1145/2714064.2660195. */
  static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
