package dev.tuneready.join;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How texts are written, in a few numbers: says in what those differ that have the same {@link
 * TextKey}.
 *
 * <p>Letters and digits stand in the same order in them, so whatever else there is is numbered by
 * the letters before it. Time is linear in the texts, and nothing is kept of them.
 */
public final class Writing {
  private final Map<Trait, Long> traits = new EnumMap<>(Trait.class);
  private long all;
  private final UnicodeForm form = new UnicodeForm();
  private final Letters letters = new Letters();

  /** How many letters were met. */
  private int before;

  /** What can be another in a text that says the same. */
  public enum Trait {
    CASE("case"),
    WHITE_SPACE("white space"),
    PUNCTUATION("punctuation"),
    INVISIBLE("invisible characters"),
    UNICODE_FORM("Unicode form");

    private final String words;

    Trait(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** In what the texts added so far differ from the others; nothing when they are the same. */
  public Set<Trait> differences(Writing other) {
    Set<Trait> differences = EnumSet.noneOf(Trait.class);
    for (Trait trait : Trait.values()) {
      if (of(trait) != other.of(trait)) {
        differences.add(trait);
      }
    }
    if (differences.isEmpty() && all != other.all) {
      differences.add(Trait.UNICODE_FORM);
    }
    return differences;
  }

  void add(String text) {
    all = mix(all, text.length());
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      all = mix(all, codePoint);
      if (codePoint >= 0x80) {
        beyondAscii(codePoint);
      }
    }
    form.feed(text, letters);
  }

  /** What normalization takes away is noted before. */
  private void beyondAscii(int codePoint) {
    if (Wording.space(codePoint)) {
      note(Trait.WHITE_SPACE, codePoint);
    } else if (Wording.invisible(codePoint)) {
      note(Trait.INVISIBLE, codePoint);
    } else if (UnicodeForm.mark(codePoint)
        || !Normalizer.isNormalized(Character.toString(codePoint), letters.form())) {
      note(Trait.UNICODE_FORM, Character.toLowerCase(Character.toUpperCase(codePoint)));
    }
  }

  /** Notes what is written in the form in which letters can be numbered. */
  private final class Letters implements Formed {
    @Override
    public Normalizer.Form form() {
      return Normalizer.Form.NFKC;
    }

    @Override
    public boolean spells() {
      return true;
    }

    @Override
    public void run(char[] text, int from, int to) {
      for (int at = from; at < to; ) {
        int codePoint = Character.codePointAt(text, at, to);
        at += Character.charCount(codePoint);
        letter(codePoint);
      }
    }

    private void letter(int codePoint) {
      if (Wording.space(codePoint)) {
        note(Trait.WHITE_SPACE, before);
        note(Trait.WHITE_SPACE, codePoint);
      } else if (Character.isLetterOrDigit(codePoint) || UnicodeForm.mark(codePoint)) {
        note(Trait.CASE, codePoint);
        before++;
      } else if (!Wording.invisible(codePoint)) {
        note(Trait.PUNCTUATION, before);
        note(Trait.PUNCTUATION, codePoint);
      }
    }
  }

  private void note(Trait trait, int value) {
    traits.put(trait, mix(of(trait), value));
  }

  private long of(Trait trait) {
    return traits.getOrDefault(trait, 1L);
  }

  private static long mix(long hash, int value) {
    long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 32);
  }
}
