package dev.tuneready.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * Words whose weight in a comparison is known: English, and the commonest characters of Chinese.
 */
final class Vocabulary {
  /** What a word adds to a text, when only one of two texts has it. */
  enum Weight {
    /** Nothing: an article, a particle, "following". */
    LIGHT,
    /** Nothing, unless the other text has another such word instead: "my", "with", "who". */
    SOFT,
    /** Something of its own. */
    CONTENT,
    /** Its being there or not changes the task: "only", "without", "first". */
    STRONG,
    /** A number, a unit or a negation. */
    NUMBER
  }

  /** So many letters may follow a number: "5th", "10km"; other words with digits are names. */
  private static final int UNIT = 2;

  private static final Map<String, Weight> WEIGHTS = new HashMap<>();
  private static final Map<String, String> MEANT = new HashMap<>();
  private static final Map<String, List<String>> SPELLED = new HashMap<>();
  private static final Set<String> ENDINGS = Set.of("'s", "'re", "'ve", "'ll", "'d", "'m", "'");

  static {
    weigh(
        Weight.LIGHT,
        "a an the of in on at to for been being 's 're 've 'll 'd 'm do"
            + " please kindly following given below provided some just also very really so"
            + " 的 了 吗 呢 吧 啊 着 地 得 请 是 这 那 个");
    weigh(
        Weight.SOFT,
        "be answer answers question questions text passage it its that there i me you we they them my your our their this these those by with from into as and or but"
            + " if then than was were did has have had having can could will would should shall"
            + " might must what who whom which whose about within upon per via 我 你 您 他 她 它 们 和"
            + " 与 及 在 把 被 对 给 为 中 里 从 到 以 就 也 都 又 而 会 能 可");
    weigh(
        Weight.STRONG,
        "only all every each any both either neither most least more less fewer many much few several"
            + " first last next previous before after without except unless until above under over"
            + " between against always often sometimes rarely ever best worst same different other"
            + " another up down left right true false yes than how why when where most"
            + " former latter someone somebody anyone everyone early late new old high low long short english french german spanish"
            + " italian portuguese chinese mandarin japanese korean russian arabic hindi latin dutch"
            + " python java javascript sql");
    weigh(
        Weight.NUMBER,
        "no not never none nobody nothing nor cannot non"
            + " zero half double triple once twice dozen hundred thousand million billion trillion"
            + " % percent km cm mm kg mg g m kilometers kilometres miles meters metres feet inches"
            + " pounds kilograms grams liters litres celsius fahrenheit degrees hours minutes seconds"
            + " days weeks months years dollars euros usd eur"
            + " + - * / = < > ^ ≤ ≥ ≠ × ÷ ±"
            + " 不 没 無 无 非 未 别 莫 一 二 三 四 五 六 七 八 九 十 百 千 万 亿 两 几 半 零");
    List<String> numbers =
        words(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                + " sixteen seventeen eighteen nineteen twenty");
    for (int i = 0; i < numbers.size(); i++) {
      MEANT.put(numbers.get(i), Integer.toString(i + 1));
    }
    mean("is", "be");
    mean("are", "be");
    mean("am", "be");
    mean("were", "was");
    mean("does", "do");
    mean("first", "1st");
    mean("second", "2nd");
    mean("third", "3rd");
    mean("which", "what");
    mean("whom", "who");
    mean("could", "can");
    mean("&", "and");
    mean("provide", "give");
    mean("compose", "write");
    mean("movie", "film");
    mean("movies", "films");
    mean("kids", "children");
    mean("usa", "us");
    mean("okay", "ok");
    mean("vs", "versus");
    mean("grey", "gray");
    WEIGHTS.put("1st", Weight.STRONG);
    WEIGHTS.put("2nd", Weight.STRONG);
    WEIGHTS.put("3rd", Weight.STRONG);
    SPELLED.put("cannot", words("can not"));
    SPELLED.put("can't", words("can not"));
    SPELLED.put("cant", words("can not"));
    SPELLED.put("won't", words("will not"));
    SPELLED.put("dont", words("do not"));
    SPELLED.put("doesnt", words("does not"));
    SPELLED.put("didnt", words("did not"));
    SPELLED.put("isnt", words("is not"));
    SPELLED.put("whats", words("what 's"));
    SPELLED.put("wheres", words("where 's"));
    SPELLED.put("hows", words("how 's"));
    SPELLED.put("im", words("i 'm"));
  }

  private Vocabulary() {}

  private static void weigh(Weight weight, String words) {
    for (String word : words(words)) {
      WEIGHTS.put(word, weight);
    }
  }

  private static void mean(String word, String same) {
    MEANT.put(word, same);
  }

  /** The words that a word is made of: itself, if it is no contraction. */
  static List<String> spelledOut(String word) {
    List<String> words = SPELLED.get(word);
    return words == null ? List.of(word) : words;
  }

  /** What stands between the blanks. */
  static List<String> words(String phrase) {
    List<String> words = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(phrase, " ");
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    return words;
  }

  static boolean isEnding(String ending) {
    return ENDINGS.contains(ending);
  }

  /** The word that stands for this one and all that mean the same. */
  static String meant(String word) {
    if (hasDigit(word)) {
      return word.replace(",", "");
    }
    String same = MEANT.get(word);
    return same == null ? american(word) : same;
  }

  /** The weight of what a word means. */
  static Weight weight(String meant) {
    Weight weight = WEIGHTS.get(meant);
    if (weight != null) {
      return weight;
    }
    if (!hasDigit(meant)) {
      return meant.length() == 1 && meant.charAt(0) < 0x250 ? Weight.STRONG : Weight.CONTENT;
    }
    boolean name = Character.isLetter(meant.codePointAt(0));
    long letters = meant.codePoints().filter(Character::isLetter).count();
    return name || letters > UNIT ? Weight.STRONG : Weight.NUMBER;
  }

  static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The spelling of the United States, of long words. */
  private static String american(String word) {
    int length = word.length();
    if (length < 5 || word.charAt(0) >= 0x80) {
      return word;
    }
    if (length > 6) {
      for (String tail : new String[] {"e", "es", "ed", "ing", "er", "ation", "ations"}) {
        if (word.endsWith("is" + tail) || word.endsWith("ys" + tail)) {
          int at = length - tail.length() - 1;
          return word.substring(0, at) + 'z' + word.substring(at + 1);
        }
      }
    }
    if (word.contains("our") && word.indexOf("our") > 1) {
      for (String tail : new String[] {"our", "ours", "oured", "ourful", "ouring", "ourite"}) {
        if (word.endsWith(tail)) {
          int at = length - tail.length();
          return word.substring(0, at + 1) + word.substring(at + 2);
        }
      }
    }
    return word;
  }
}
