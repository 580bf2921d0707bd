package dev.tuneready.read;

import org.junit.jupiter.api.Test;

/** What a record of question and answer becomes, in whatever words its format has. */
class TaskRecordsTest {
  @Test
  void promptAndCompletionAreTwoTurns() {
    Told.require(
        """
        {"prompt":"a","completion":" b","id":1}""",
        """
        prompt-completion
        user STRING at /prompt
          TEXT "a" at /prompt
        assistant STRING at /completion
          TEXT " b" at /completion
        extra id NUMBER at /id
        """);
  }

  @Test
  void promptAndCompletionMayBeConversations() {
    Told.require(
        """
        {"prompt":[{"role":"user","content":"a"}],"response":[{"role":"assistant",\
        "content":"b"}],"tools":[{}]}""",
        """
        prompt-completion
        user STRING at /prompt/0/content turn=/prompt/0
          TEXT "a" at /prompt/0/content
        assistant STRING at /response/0/content turn=/response/0
          TEXT "b" at /response/0/content
        tools ARRAY [{}]
        """);
  }

  @Test
  void promptAndCompletionMayBeOdd() {
    Told.require(
        """
        {"prompt":[{"type":"text","text":"b"}],"completion":7}""",
        """
        prompt-completion
        user PARTS at /prompt
          TEXT "b" at /prompt/0/text
        assistant MISTYPED at /completion
        flaw MISTYPED_TEXT
        """);
  }

  @Test
  void aTextIsAnAnswer() {
    Told.require(
        """
        {"text":"All of it.","source":"book"}""",
        """
        text
        assistant STRING at /text
          TEXT "All of it." at /text
        extra source STRING at /source
        """);
  }

  @Test
  void shareGptIsReadTurnByTurn() {
    Told.require(
        """
        {"system":"s","conversations":[{"from":"system","value":"t"},{"from":"human",\
        "value":"Rain?"},{"from":"function_call","value":"{\\"name\\": \\"w\\"}"},\
        {"from":"observation","value":"{}"},{"from":"gpt","value":"No.","weight":1,\
        "loss":0},{"from":"bot","value":5},{"value":"x"},7],\
        "tools":" [ {\\"name\\":\\"w\\"} ] ","kto_tag":true,"images":[]}""",
        """
        sharegpt
        system STRING at /system
          TEXT "s" at /system
        system STRING at /conversations/0/value turn=/conversations/0
          TEXT "t" at /conversations/0/value
        user (human) STRING at /conversations/1/value turn=/conversations/1
          TEXT "Rain?" at /conversations/1/value
        assistant (function_call) STRING at /conversations/2/value turn=/conversations/2
          calls null type=STRING with {"name": "w"} at /conversations/2/value
        tool (observation) STRING at /conversations/3/value turn=/conversations/3 answers=?
          TEXT "{}" at /conversations/3/value
        assistant (gpt) STRING at /conversations/4/value turn=/conversations/4 weight=1
          TEXT "No." at /conversations/4/value
          extra loss NUMBER at /conversations/4/loss
        other (bot) MISTYPED at /conversations/5/value turn=/conversations/5
        other STRING at /conversations/6/value turn=/conversations/6
          TEXT "x" at /conversations/6/value
        other ABSENT at /conversations/7/value turn=/conversations/7
        tools ARRAY [ {"name":"w"} ]
        label true
        beside kto_tag
        flaw MISTYPED_TEXT
        flaw MISTYPED_ROLE
        """);
  }

  @Test
  void shareGptMayStandUnderMessages() {
    Told.require(
        """
        {"messages":[{"from":"user","value":"a"},{"from":"assistant","value":"b"}]}""",
        """
        sharegpt
        user STRING at /messages/0/value turn=/messages/0
          TEXT "a" at /messages/0/value
        assistant STRING at /messages/1/value turn=/messages/1
          TEXT "b" at /messages/1/value
        """);
  }

  @Test
  void alpacaIsReadWithItsHistory() {
    Told.require(
        """
        {"instruction":"Give the plural.","input":"mouse","output":"mice","system":"s",\
        "history":[["Plural of ox?","oxen"],["odd"],7],"id":1}""",
        """
        alpaca
        system STRING at /system
          TEXT "s" at /system
        user STRING at /history/0/0
          TEXT "Plural of ox?" at /history/0/0
        assistant STRING at /history/0/1
          TEXT "oxen" at /history/0/1
        user STRING at /instruction
          TEXT "Give the plural." at /instruction
          CONTEXT "mouse" at /input
        assistant STRING at /output
          TEXT "mice" at /output
        extra id NUMBER at /id
        flaw INVALID_FIELD
        flaw INVALID_FIELD
        """);
  }

  @Test
  void aBlankInputOfAlpacaIsLeftOut() {
    Told.require(
        """
        {"instruction":"Name a star.","input":" ","response":"Vega."}""",
        """
        alpaca
        user STRING at /instruction
          TEXT "Name a star." at /instruction
        assistant STRING at /response
          TEXT "Vega." at /response
        """);
  }

  @Test
  void alpacaMayBeOdd() {
    Told.require(
        """
        {"instruction":7,"input":["x"],"output":null}""",
        """
        alpaca
        user MISTYPED at /instruction
        assistant NULL at /output
        flaw MISTYPED_TEXT
        flaw MISTYPED_TEXT
        """);
  }

  @Test
  void llamaFactoryHasValuesOfParts() {
    Told.require(
        """
        {"messages":[{"role":"user","content":[{"type":"text","value":"Rain?"},\
        {"type":"image_url","value":"k.png"}],"loss_weight":0.0},{"role":"assistant","content":[\
        {"type":"reasoning","value":"Hm."},{"type":"tool_call","value":"{\\"name\\": \\"w\\", \\"arguments\\": {\\"a\\": 1}}"}],\
        "loss_weight":"1"},{"role":"tool","content":"dry"}],"tools":"[{\\"name\\": \\"w\\"}]"}""",
        """
        llama-factory-v1
        user PARTS at /messages/0/content turn=/messages/0 weight=0.0
          TEXT "Rain?" at /messages/0/content/0/value
          IMAGE "k.png" from=PATH at /messages/0/content/1/value
        assistant PARTS at /messages/1/content turn=/messages/1 weight="1"
          REASONING "Hm." at /messages/1/content/0/value
          calls w type=OBJECT with {"a": 1} at /messages/1/content/1/value
        tool MISTYPED at /messages/2/content turn=/messages/2 answers=?
          TEXT "dry" at /messages/2/content
        tools ARRAY [{"name": "w"}]
        flaw MISTYPED_TEXT
        """);
  }

  @Test
  void promptsAloneAreForAGrader() {
    Told.require(
        """
        {"prompt":[{"role":"user","content":"a"}],"answer":"b","tools":[{}]}""",
        """
        prompt-only
        user STRING at /prompt/0/content turn=/prompt/0
          TEXT "a" at /prompt/0/content
        tools ARRAY [{}]
        beside answer
        """);
  }

  @Test
  void segmentsAreLearnedByTheirLabels() {
    Told.require(
        """
        {"segments":[{"label":false,"text":"a "},{"label":true,"text":"b"},{"text":"c"},5]}""",
        """
        axolotl-segments
        user STRING at /segments/0/text
          TEXT "a " at /segments/0/text
        assistant STRING at /segments/1/text
          TEXT "b" at /segments/1/text
        user STRING at /segments/2/text
          TEXT "c" at /segments/2/text
        other ABSENT at /segments/3 turn=/segments/3
        flaw INVALID_FIELD
        """);
  }

  @Test
  void tokenIdsAreNoText() {
    Told.require(
        """
        {"input_ids":[1,2],"attention_mask":[1],"labels":["a",-100]}""",
        """
        tokenized
        assistant PARTS at /input_ids
          OTHER "" at /input_ids
        flaw INVALID_FIELD
        flaw INVALID_FIELD
        """);
  }

  @Test
  void cousinsOfAlpacaHaveTheirContext() {
    Told.require(
        """
        {"system_prompt":"s","context":"Vega is a star.","question":"What is Vega?","answer":"A star."}""",
        """
        prompt-answer
        system STRING at /system_prompt
          TEXT "s" at /system_prompt
        user STRING at /question
          TEXT "What is Vega?" at /question
          CONTEXT "Vega is a star." at /context
        assistant STRING at /answer
          TEXT "A star." at /answer
        """);
  }

  @Test
  void aFunctionCallOfShareGptIsReadAsCallsAreWritten() {
    Told.require(
        """
        {"conversations":[{"from":"function_call","value":"{\\"name\\": \\"rain\\", \\"arguments\\": {\\"n\\": 1}}"},\
        {"from":"function_call","value":"[{\\"name\\": \\"a\\", \\"arguments\\": \\"\\"}, {\\"name\\": \\"b\\", \\"arguments\\": []}]"},\
        {"from":"function_call","value":"rain()"}]}""",
        """
        sharegpt
        assistant (function_call) STRING at /conversations/0/value turn=/conversations/0
          calls rain type=OBJECT with {"n": 1} at /conversations/0/value
        assistant (function_call) STRING at /conversations/1/value turn=/conversations/1
          calls a type=STRING with  at /conversations/1/value
          calls b type=ARRAY with [] at /conversations/1/value
        assistant (function_call) STRING at /conversations/2/value turn=/conversations/2
          calls null type=STRING with rain() at /conversations/2/value
        """);
  }
}
