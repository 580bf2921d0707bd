package dev.tuneready.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tuneready.join.Difference.Kind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
  /** In how many texts of an imagined dataset a word is. */
  private static final Map<String, Integer> COMMONNESS =
      Map.of("the", 900, "form", 40, "from", 500, "recipe", 300, "receipt", 200, "write", 400);

  private static Difference difference(String here, String there) {
    return Difference.of(
        Passage.of(here), Passage.of(there), word -> COMMONNESS.getOrDefault(word, 1));
  }

  private static Kind kind(String here, String there) {
    Kind kind = difference(here, there).kind();
    assertEquals(kind, difference(there, here).kind(), "whichever comes first");
    return kind;
  }

  private static String said(String here, String there) {
    return difference(here, there).said(words -> '"' + words + '"');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is the capital of Peru?          | what  is the capital of PERU
          Write a poem about rain.              | Could you please write a poem about rain?
          Write a poem about rain.              | Hello! Write a poem about rain. Thanks in advance!
          写一首关于春天的诗                      | 请你写一首关于春天的诗。
          It doesn't matter at all              | It does not matter at all
          the must-visit places in India        | the must visit places in India
          """)
  void caseAndPunctuationAndCourtesyMakeNoDifference(String here, String there) {
    assertEquals(Kind.SAME, kind(here, there));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Explain photosynthesis to a child     | Explain photosyntesis to a child
          Write a poem about the rain           | Wrte a poem about the rain
          Write a poem about the rain           | Write a poem about teh rain
          What are the benefits of meditation?  | What are the benefit of meditation?
          List five fruits                      | List 5 fruits
          What is the colour of the sky         | What is the color of the sky
          Describe a quantum computer           | Describe the quantum computer
          How do I become a pilot?              | How can I become a pilot?
          Write an e-mail to my landlord        | Write an email to my landlord
          The road is 10 km long                | The road is 10km long
          Give an example of irony              | Provide an example of irony
          写一首关于春天的诗                      | 写一首关于春天诗
          """)
  void aTypoOrAWordWithoutMeaningIsNear(String here, String there) {
    assertEquals(Kind.NEAR, kind(here, there));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is the capital of France?        | What is the capital of Spain?
          Take the words from the list          | Take the words form the list
          Write a recipe for a party            | Write a receipt for a party
          How can sales increase over time      | How can sales decrease over time
          Explain the macroscopic model to me   | Explain the microscopic model to me
          What is a bank?                       | What is a central bank?
          What did you do before the war        | What did you do after the war
          Write a poem with rhymes              | Write a poem without rhymes
          Describe a city in summer             | Describe a city in French in summer
          Who is the king of Spain?             | Who was the king of Spain?
          He told her about the boat            | She told her about the boat
          What is his dog called?               | What is her dog called?
          中国的首都在哪里                         | 美国的首都在哪里
          ab = list(c);                         | a b = list(c);
          def f(a):\\n    return a + b;          | def f(a):\\n    return a - b;
          """)
  void anotherWordOfWeightIsAVariant(String here, String there) {
    assertEquals(Kind.VARIANT, kind(here.replace("\\n", "\n"), there.replace("\\n", "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who won the world cup in 2018?        | Who won the world cup in 2019?
          List three reasons to travel          | List four reasons to travel
          Why do you like the rain              | Why do you not like the rain
          Why can we see the moon at noon       | Why can't we see the moon at noon
          What is 5 + 3                         | What is 5 - 3
          Say 1 2 again to me                   | Say 12 again to me
          How far is it in miles from here      | How far is it in kilometers from here
          他会来参加会议                          | 他不会来参加会议
          """)
  void anotherNumberOrANegationIsSaid(String here, String there) {
    assertEquals(Kind.NUMBER, kind(here, there));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Convert Celsius to Fahrenheit         | Convert Fahrenheit to Celsius
          Why do humans like dogs?              | Why do dogs like humans?
          我喜欢你的狗                            | 你喜欢我的狗
          """)
  void theSameWordsInAnotherOrderAreSaid(String here, String there) {
    assertEquals(Kind.REORDER, kind(here, there));
  }

  @Test
  void aSharedPassageIsContext() {
    String passage = "The tower was built in the last century. It leans to one side.\n";
    assertEquals(
        Kind.CONTEXT,
        kind(
            passage + "How tall is the tower now?",
            passage + "Which architect designed it first?"));
  }

  @Test
  void sentencesInAnotherOrderAreSaid() {
    assertEquals(Kind.REORDER, kind("Add salt. Stir it well.", "Stir it well. Add salt."));
    assertEquals(Kind.REORDER, kind("Add salt. Stir it well.", "Stir it. Well add salt."));
    assertEquals("another order", said("Add salt. Stir it well.", "Stir it well. Add salt."));
  }

  @Test
  void whiteSpaceAndCommentsOfCodeAreNear() {
    assertEquals(Kind.NEAR, kind("x = 1;\ny = 2;", "x = 1;\n\n  // the other\n  y  =  2;"));
  }

  @Test
  void codeInAFenceIsComparedAsCodeAndTheRestAsProse() {
    String code = "\n```\na = b\n```\n";
    assertEquals(Kind.NEAR, kind("Explain the code:" + code, "Explain this code:" + code));
    assertEquals(Kind.VARIANT, kind("Fix this:" + code, "Fix this:" + code.replace("a =", "A =")));
  }

  @Test
  void aNewWordOfALongTextIsNearAndAShortOnesIsNot() {
    String rest =
        " customers wrote about broken parcels while drivers blamed warehouse managers who lost"
            + " printed labels during heavy autumn storms near coastal roads leading toward harbour"
            + " villages";
    assertEquals(Kind.NEAR, kind("Angry" + rest, rest));
    assertEquals(Kind.VARIANT, kind("Angry customers wrote letters", "Customers wrote letters"));
  }

  @Test
  void theDifferingWordsAreSaid() {
    assertEquals("\"cat\" here, \"cats\" there", said("Draw the cat now", "Draw the cats now"));
    assertEquals("without \"very\"", said("Draw a big cat", "Draw a very big cat"));
    assertEquals("with \"very\"", said("Draw a very big cat", "Draw a big cat"));
    assertEquals("\"2019\" here, \"2020\" there", said("Who won in 2019?", "Who won in 2020?"));
    assertEquals(
        "another order: \"c to f\" here, \"f to c\" there",
        said("Convert C to F", "Convert F to C"));
    assertEquals("", said("Draw a cat", "please draw a cat!"));
    assertEquals("\"狗\" here, \"猫\" there", said("我喜欢大狗", "我喜欢大猫"));
  }

  @Test
  void manyDifferencesAreCounted() {
    Difference difference = difference("a1 x b1 y c1 z d1 w e1", "a2 x b2 y c2 z d2 w e2");
    assertEquals(3, difference.runs().size());
    assertEquals(2, difference.more());
  }

  @Test
  void nothingIsSameAsNothing() {
    assertEquals(Kind.SAME, kind("", " "));
    assertEquals(Kind.SAME, kind("Hi", "hi!"));
  }

  @Test
  void hugeTextsTakeLittleTime() {
    String words = "word another ".repeat(80_000);
    String others = "another word ".repeat(80_000);
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      many.append(Integer.toString(i, 36)).append(i % 7 == 0 ? ". " : " ");
    }
    StringBuilder forth = new StringBuilder();
    StringBuilder back = new StringBuilder();
    for (int i = 0; i < 1_900; i++) {
      String word =
          "somewhatlongishword".replace('w', (char) ('a' + i % 26)) + "abcdefghij".charAt(i / 190);
      forth.append(word).append(' ');
      back.insert(0, word + " ");
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertEquals(Kind.CONTEXT, kind(words, others));
          assertEquals(Kind.NUMBER, kind(many.toString(), many + " 7"));
          assertEquals(Kind.REORDER, kind(forth.toString(), back.toString()));
          assertEquals(Kind.VARIANT, kind("x".repeat(1 << 20), "x".repeat((1 << 20) - 1) + "y"));
          assertEquals(Kind.CONTEXT, kind("a b ".repeat(9_000), "b a ".repeat(9_000)));
        });
  }
}
