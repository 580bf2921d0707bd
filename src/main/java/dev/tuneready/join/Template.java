package dev.tuneready.join;

/**
 * The template of a text: its words with a slot where they are those of few texts only.
 *
 * <p>Words or grams that stand in as many texts as make a family make the template; what stands
 * between them is a slot, however long. Texts with more in slots than a part have none: there the
 * input, not the request, is what varies.
 */
public final class Template {
  /** A text without a template. */
  public static final long NONE = 0;

  private static final int LEAST_COMMON = 4;
  private static final int MOST_SLOTS = 2;

  /** No more than one part of so many may stand in slots. */
  private static final int SLOT_PART = 3;

  private static final long SLOT = 0x9E3779B97F4A7C15L;

  private final Sketch sketch;
  private final long family;

  /**
   * @param family how many texts of one template are a family
   */
  public Template(Sketch sketch, long family) {
    this.sketch = sketch;
    this.family = Math.min(family, Sketch.MOST);
  }

  /** A key for the template of a prompt that {@link TextTokens#into} wrote; or {@link #NONE}. */
  public long key(long[] longs, int at) {
    Tokens.Form form = Tokens.form(longs, at);
    if (form == Tokens.Form.SET) {
      return NONE;
    }
    int size = Tokens.size(longs, at);
    int common = 0;
    int slots = 0;
    boolean open = false;
    long key = form == Tokens.Form.WORDS ? 1 : 2;
    for (int i = 0; i < size; i++) {
      int token = LaneText.token(form, Tokens.get(longs, at, i));
      if (sketch.count(token) >= family) {
        key = TextTokens.mix(key + token);
        common++;
        open = false;
      } else if (!open) {
        key = TextTokens.mix(key + SLOT);
        slots++;
        open = true;
      }
    }
    boolean one =
        slots > 0
            && slots <= MOST_SLOTS
            && common >= LEAST_COMMON
            && (size - common) * SLOT_PART <= size;
    return one ? key : NONE;
  }
}
