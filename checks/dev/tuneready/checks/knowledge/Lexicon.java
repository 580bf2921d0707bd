package dev.tuneready.checks.knowledge;

import java.util.Arrays;

/**
 * English words, as far as they tell a question from a task and a name from the start of a
 * sentence.
 */
final class Lexicon {
  /** Words that no English text does without. */
  static final Lexicon COMMON =
      new Lexicon(
          """
          a about after all also although an and another any are as at be because been before being both but by can could did do does
          during each even every for from had has have he her here hers him his how however i if in instead into is it its just like
          many may might more most much must no none nor not now of on once one only or other our out over she should since so some
          still such than that the their them then there therefore these they this those though through thus to too two under until up
          upon us used very was we well were what when where whether which while who whom whose why will with within without would yes
          yet you your
          """);

  /** What asks how things are, when a prompt begins with it. */
  static final Lexicon ASKING =
      new Lexicon(
          """
          are at define did do does had has have how in is name on tell was were what whats when where which who whom whose why
          """);

  /** What asks for one thing that has a name or a date. */
  static final Lexicon NAMING = new Lexicon("when where who whom");

  /** What sets a task, whose answer is made and not known. */
  static final Lexicon TASKS =
      new Lexicon(
          """
          brainstorm calculate categorize classify code combine come compose compute convert correct create debate design determine
          draft edit evaluate extract fix generate imagine implement improve invent joke make outline paraphrase plan poem pretend
          program prove recipe recommend rephrase rewrite rhyme simplify simulate solve sort story suggest summarise summarize
          translate write
          """);

  /** What makes a question one of taste, of help, or between two people. */
  static final Lexicon PERSONAL =
      new Lexicon(
          """
          advice best better favorite favourite feel good i id ideas im ive me mine my myself our should think tips us ways we you your
          youre yours
          """);

  /** What points to something that was supplied. */
  static final Lexicon POINTING =
      new Lexicon(
          "above article below following given passage paragraph sentence text these those");

  /** What only somebody says who speaks of himself. */
  static final Lexicon SPEAKER = new Lexicon("i im ive me my myself");

  private final long[] words;

  private Lexicon(String words) {
    this.words = Arrays.stream(words.strip().split("\\s+")).mapToLong(Words::of).sorted().toArray();
  }

  boolean has(long word) {
    return Arrays.binarySearch(words, word) >= 0;
  }

  /**
   * Whether a text is likely to be English: nearly all in ASCII, with enough English words in it.
   */
  static boolean english(String text) {
    int foreign = 0;
    for (int i = 0; i < text.length(); i++) {
      foreign += text.charAt(i) >= 0x80 ? 1 : 0;
    }
    int all = 0;
    int common = 0;
    for (Words words = new Words(text); words.next(); all++) {
      common += COMMON.has(words.word()) ? 1 : 0;
    }
    return foreign * 10 <= text.length() && common * 8 >= all;
  }
}
