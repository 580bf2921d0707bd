package dev.tuneready.checks.knowledge;

/** Whether a prompt asks, in English and with nothing beside it, how things are in the world. */
final class Question {
  private static final int LONGEST = 250;
  private static final int WORDS = 3;
  private static final int NUMBERS = 2;

  private Question() {}

  static boolean asksForFacts(String prompt) {
    String text = prompt.strip();
    return text.length() <= LONGEST
        && asks(text)
        && !Signs.TECHNICAL.in(text)
        && plain(text)
        && Lexicon.english(text);
  }

  private static boolean asks(String text) {
    Words words = new Words(text);
    return words.next() && (Lexicon.ASKING.has(words.word()) || text.endsWith("?"));
  }

  /**
   * Whether it is neither a task, nor a talk between two people, nor about something supplied, nor
   * a calculation.
   */
  private static boolean plain(String text) {
    long tell = Words.of("tell");
    long before = 0;
    int count = 0;
    int numbers = 0;
    for (Words words = new Words(text); words.next(); count++) {
      long word = words.word();
      if (Lexicon.TASKS.has(word)
          || Lexicon.POINTING.has(word)
          || (Lexicon.PERSONAL.has(word) && before != tell)) {
        return false;
      }
      numbers += words.startsWithDigit() ? 1 : 0;
      before = word;
    }
    return count >= WORDS && numbers < NUMBERS;
  }
}
