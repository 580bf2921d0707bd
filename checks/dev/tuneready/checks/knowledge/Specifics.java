package dev.tuneready.checks.knowledge;

import java.util.ArrayList;
import java.util.List;

/** The names, numbers and addresses that an answer brings up by itself. */
final class Specifics {
  private static final int LONGEST = 1200;
  private static final int SHORT = 60;
  private static final int MEDIUM = 400;
  private static final int LINES = 3;
  private static final int DIGITS = 2;

  private final String answer;
  private final String prompt;
  private final List<String> found = new ArrayList<>();

  private Specifics(String answer, String prompt) {
    this.answer = answer;
    this.prompt = prompt;
  }

  /**
   * What the answer states and the prompt does not, in the answer's order and as it is written
   * there; none when there is too little of it for the length of the answer, or when the answer is
   * no English prose.
   */
  static List<String> novel(String answer, String prompt) {
    String text = answer.strip();
    if (text.length() > LONGEST || Signs.FORMAL.in(text) || list(text) || speaks(text)) {
      return List.of();
    }
    if (text.length() > SHORT && !Lexicon.english(text)) {
      return List.of();
    }
    Specifics specifics = new Specifics(text, prompt);
    specifics.find();
    return specifics.found.size() >= enough(text.length()) ? specifics.found : List.of();
  }

  private static int enough(int length) {
    return length <= SHORT ? 1 : length <= MEDIUM ? 2 : 4;
  }

  private static boolean list(String text) {
    return text.chars().filter(c -> c == '\n').limit(LINES).count() == LINES;
  }

  /** Whether somebody speaks of himself. */
  private static boolean speaks(String text) {
    for (Words words = new Words(text); words.next(); ) {
      if (Lexicon.SPEAKER.has(words.word())) {
        return true;
      }
    }
    return false;
  }

  private void find() {
    boolean opens = true;
    int at = 0;
    while (at < answer.length()) {
      int end = wordEnd(at);
      if (end == at) {
        opens |= ".!?:\n".indexOf(answer.charAt(at)) >= 0;
        at++;
        continue;
      }
      if (Character.isUpperCase(answer.charAt(at))) {
        end = nameEnd(end);
        name(at, end, opens);
      } else if (number(at, end) || address(at)) {
        add(at, end);
      }
      opens = false;
      at = end;
    }
  }

  /**
   * A word may hold what joins its halves: {@code 3.5}, {@code O'Neill}, {@code 12:30}, {@code
   * https://a.b/c}.
   */
  private int wordEnd(int from) {
    int end = from;
    while (end < answer.length() && (wordy(end) || (end > from && joins(end)))) {
      end++;
    }
    return end;
  }

  private boolean wordy(int at) {
    char c = answer.charAt(at);
    return Words.inWord(c) || c == '$' || c == '€' || c == '£' || c == '%';
  }

  private boolean joins(int at) {
    char c = answer.charAt(at);
    if (c == '/') {
      return true;
    }
    return ".,'’-:@&".indexOf(c) >= 0
        && at + 1 < answer.length()
        && (wordy(at + 1) || (c == ':' && answer.charAt(at + 1) == '/'));
  }

  /** Goes on over further capitalised words: {@code Ray Charles}. */
  private int nameEnd(int from) {
    int end = from;
    while (end + 1 < answer.length()
        && answer.charAt(end) == ' '
        && Character.isUpperCase(answer.charAt(end + 1))) {
      end = wordEnd(end + 1);
    }
    return end;
  }

  /**
   * A capitalised word at the start of a sentence is no name unless another follows. It may be one
   * where it is all that is answered, but a single word may be a label as well: only who, when and
   * where ask for a name.
   */
  private void name(int from, int end, boolean opens) {
    int start = from;
    int first = wordEnd(from);
    boolean all = from == 0 && end == answer.length();
    if (opens && first == end && !(all && asked(Lexicon.NAMING))) {
      return;
    }
    if (opens && first < end && common(from, first)) {
      start = first + 1;
    }
    if (end - start > 1 && !common(start, end)) {
      add(start, end);
    }
  }

  private boolean asked(Lexicon lexicon) {
    for (Words words = new Words(prompt); words.next(); ) {
      if (lexicon.has(words.word())) {
        return true;
      }
    }
    return false;
  }

  private boolean common(int from, int to) {
    Words words = new Words(answer, from, to);
    return words.next() && Lexicon.COMMON.has(words.word()) && !words.next();
  }

  private boolean number(int from, int end) {
    int digits = 0;
    for (int i = from; i < end; i++) {
      digits += Character.isDigit(answer.charAt(i)) ? 1 : 0;
    }
    return digits >= DIGITS;
  }

  private boolean address(int from) {
    return answer.startsWith("http://", from)
        || answer.startsWith("https://", from)
        || answer.startsWith("www.", from);
  }

  /** Adds it when one of its words at least is new. */
  private void add(int from, int end) {
    for (Words words = new Words(answer, from, end); words.next(); ) {
      if (!Lexicon.COMMON.has(words.word()) && !known(words.stem())) {
        String specific = answer.substring(from, end);
        if (!found.contains(specific)) {
          found.add(specific);
        }
        return;
      }
    }
  }

  /** Whether the prompt has a word that begins alike: {@code America} and {@code American}. */
  private boolean known(long stem) {
    for (Words words = new Words(prompt); words.next(); ) {
      if (words.stem() == stem) {
        return true;
      }
    }
    return false;
  }
}
