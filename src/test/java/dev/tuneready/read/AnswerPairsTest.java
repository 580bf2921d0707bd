package dev.tuneready.read;

import org.junit.jupiter.api.Test;

/** What records with better and worse answers become, all of it. */
class AnswerPairsTest {
  @Test
  void preferenceOfTwoOutputsIsReadWithItsPrompt() {
    Told.require(
        """
        {"input":{"messages":[{"role":"user","content":"Thank."}],"tools":[{}],\
        "extra":1},"preferred_output":[{"role":"assistant","content":"Thanks, Ana."}],\
        "non_preferred_output":[{"role":"assistant","content":"ok"}],"id":1}""",
        """
        preference-outputs
        user STRING at /input/messages/0/content turn=/input/messages/0
          TEXT "Thank." at /input/messages/0/content
        assistant STRING at /preferred_output/0/content turn=/preferred_output/0
          TEXT "Thanks, Ana." at /preferred_output/0/content
        rejected assistant STRING at /non_preferred_output/0/content turn=/non_preferred_output/0
          TEXT "ok" at /non_preferred_output/0/content
        tools ARRAY [{}]
        extra id NUMBER at /id
        extra extra NUMBER at /input/extra
        """);
  }

  @Test
  void outputsHaveTwinNames() {
    Told.require(
        """
        {"input":{"messages":[]},"preferred_completion":"yes",\
        "non_preferred_completion":[{"role":"assistant","content":"no"}]}""",
        """
        preference-outputs
        assistant MISTYPED at /preferred_completion
        rejected assistant STRING at /non_preferred_completion/0/content turn=/non_preferred_completion/0
          TEXT "no" at /non_preferred_completion/0/content
        flaw NO_TURNS
        flaw MISTYPED_TEXT
        """);
  }

  @Test
  void anOutputThatIsMissingIsATurnWithoutContent() {
    Told.require(
        """
        {"input":{"messages":[]},"preferred_output":[]}""",
        """
        preference-outputs
        rejected assistant ABSENT at /non_preferred_output
        flaw NO_TURNS
        flaw NO_TURNS
        """);
  }

  @Test
  void preferenceOfTextsIsRead() {
    Told.require(
        """
        {"prompt":"The sky is","chosen":" blue.","rejected":" a fish.","margin":0.5}""",
        """
        preference
        user STRING at /prompt
          TEXT "The sky is" at /prompt
        assistant STRING at /chosen
          TEXT " blue." at /chosen
        rejected assistant STRING at /rejected
          TEXT " a fish." at /rejected
        extra margin NUMBER at /margin
        """);
  }

  @Test
  void preferenceOfConversationsIsRead() {
    Told.require(
        """
        {"system":"s","prompt":[{"role":"user","content":"Greet."}],\
        "chosen":[{"role":"assistant","content":"Hello!"}],\
        "rejected":{"role":"assistant","content":"What."}}""",
        """
        preference
        system STRING at /system
          TEXT "s" at /system
        user STRING at /prompt/0/content turn=/prompt/0
          TEXT "Greet." at /prompt/0/content
        assistant STRING at /chosen/0/content turn=/chosen/0
          TEXT "Hello!" at /chosen/0/content
        rejected assistant STRING at /rejected/content turn=/rejected
          TEXT "What." at /rejected/content
        """);
  }

  @Test
  void preferenceMayShareItsMessages() {
    Told.require(
        """
        {"messages":[{"role":"user","content":"Greet."}],"chosen":{"role":"assistant",\
        "content":"Hello!"},"rejected":{"role":"assistant","content":"What."}}""",
        """
        preference
        user STRING at /messages/0/content turn=/messages/0
          TEXT "Greet." at /messages/0/content
        assistant STRING at /chosen/content turn=/chosen
          TEXT "Hello!" at /chosen/content
        rejected assistant STRING at /rejected/content turn=/rejected
          TEXT "What." at /rejected/content
        """);
  }

  @Test
  void theBetterAnswerOfGeminiIsTheOneWithTheHigherScore() {
    Told.require(
        """
        {"contents":[{"role":"user","parts":[{"text":"Greet."}]}],"completions":[\
        {"score":0,"completion":{"role":"model","parts":[{"text":"What."}]}},\
        {"score":1,"completion":{"role":"model","parts":[{"text":"Hello!"}]}}]}""",
        """
        gemini-preference
        user PARTS at /contents/0/parts turn=/contents/0
          TEXT "Greet." at /contents/0/parts/0/text
        assistant (model) PARTS at /completions/1/completion/parts turn=/completions/1/completion
          TEXT "Hello!" at /completions/1/completion/parts/0/text
        rejected assistant (model) PARTS at /completions/0/completion/parts turn=/completions/0/completion
          TEXT "What." at /completions/0/completion/parts/0/text
        """);
  }

  @Test
  void pairsOfTalksAreReadSideBySide() {
    Told.require(
        """
        {"chosen_messages":[{"role":"user","content":[{"type":"text","value":"a"}]},\
        {"role":"assistant","content":[{"type":"text","value":"b"}]}],"rejected_messages":[\
        {"role":"assistant","content":[{"type":"text","value":"c"}]}]}""",
        """
        llama-factory-v1-preference
        user PARTS at /chosen_messages/0/content turn=/chosen_messages/0
          TEXT "a" at /chosen_messages/0/content/0/value
        assistant PARTS at /chosen_messages/1/content turn=/chosen_messages/1
          TEXT "b" at /chosen_messages/1/content/0/value
        rejected assistant PARTS at /rejected_messages/0/content turn=/rejected_messages/0
          TEXT "c" at /rejected_messages/0/content/0/value
        """);
  }

  @Test
  void pairsOfTalksMayStandInObjects() {
    Told.require(
        """
        {"chosen":{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}],\
        "tools":[{}]},"rejected":{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"c"}],"id":1}}""",
        """
        fireworks-pair
        user STRING at /chosen/messages/0/content turn=/chosen/messages/0
          TEXT "a" at /chosen/messages/0/content
        assistant STRING at /chosen/messages/1/content turn=/chosen/messages/1
          TEXT "b" at /chosen/messages/1/content
        rejected assistant STRING at /rejected/messages/1/content turn=/rejected/messages/1
          TEXT "c" at /rejected/messages/1/content
        tools ARRAY [{}]
        extra id NUMBER at /rejected/id
        """);
  }

  @Test
  void shareGptAsksOnceAndIsAnsweredTwice() {
    Told.require(
        """
        {"conversations":[{"from":"human","value":"<image>Greet."}],"images":["k.png"],\
        "chosen":{"from":"gpt","value":"Hello!"},"rejected":"What."}""",
        """
        sharegpt-preference
        user (human) STRING at /conversations/0/value turn=/conversations/0
          TEXT "<image>Greet." at /conversations/0/value
          IMAGE "k.png" from=PATH at /images/0
        assistant (gpt) STRING at /chosen/value turn=/chosen
          TEXT "Hello!" at /chosen/value
        rejected assistant STRING at /rejected
          TEXT "What." at /rejected
        beside images
        """);
  }

  @Test
  void alpacaAsksOnceAndIsAnsweredTwice() {
    Told.require(
        """
        {"instruction":"Greet.","input":"","chosen":"Hello!","rejected":"What."}""",
        """
        alpaca-preference
        user STRING at /instruction
          TEXT "Greet." at /instruction
        assistant STRING at /chosen
          TEXT "Hello!" at /chosen
        rejected assistant STRING at /rejected
          TEXT "What." at /rejected
        """);
  }

  @Test
  void oneAnswerMayBeGoodOrBad() {
    Told.require(
        """
        {"prompt":"Name a fruit.","completion":"A brick.","label":false}""",
        """
        unpaired-preference
        user STRING at /prompt
          TEXT "Name a fruit." at /prompt
        assistant STRING at /completion
          TEXT "A brick." at /completion
        label false
        beside label
        """);
  }

  @Test
  void aTagOfShareGptSaysWhetherItIsGood() {
    Told.require(
        """
        {"conversations":[{"from":"human","value":"a"},{"from":"gpt","value":"b"}],"kto_tag":"yes"}""",
        """
        sharegpt
        user (human) STRING at /conversations/0/value turn=/conversations/0
          TEXT "a" at /conversations/0/value
        assistant (gpt) STRING at /conversations/1/value turn=/conversations/1
          TEXT "b" at /conversations/1/value
        beside kto_tag
        flaw INVALID_FIELD
        """);
  }

  @Test
  void stepsAreOneAnswer() {
    Told.require(
        """
        {"prompt":"Is 9 a prime?","completions":["9 = 3 × 3.",null],"labels":[true]}""",
        """
        stepwise
        user STRING at /prompt
          TEXT "Is 9 a prime?" at /prompt
        assistant PARTS at /completions
          TEXT "9 = 3 × 3." at /completions/0
        beside labels
        flaw MISTYPED_TEXT
        flaw INVALID_FIELD
        """);
  }
}
