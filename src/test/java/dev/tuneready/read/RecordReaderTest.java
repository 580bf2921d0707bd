package dev.tuneready.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.Example;
import dev.tuneready.core.Part;
import dev.tuneready.core.RawJson;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a record of each judged format becomes, all of it. */
class RecordReaderTest {
  @Test
  void chatIsReadTurnByTurn() {
    requireTold(
        """
        {"messages":[{"role":"system","content":"Be brief."},{"role":"developer",\
        "content":"d"},{"role":"user","content":"Hi","name":"ana"},{"role":"assistant",\
        "content":"Hello.","weight":0}],"parallel_tool_calls":true,"id":7,"a/b":null}""",
        """
        chat
        system STRING at /messages/0/content turn=/messages/0
          TEXT "Be brief." at /messages/0/content
        developer STRING at /messages/1/content turn=/messages/1
          TEXT "d" at /messages/1/content
        user STRING at /messages/2/content turn=/messages/2 name=ana
          TEXT "Hi" at /messages/2/content
        assistant STRING at /messages/3/content turn=/messages/3 weight=0.0
          TEXT "Hello." at /messages/3/content
        extra id NUMBER at /id
        extra a/b NULL at /a~1b
        """);
  }

  @Test
  void contentMayBePartsOfAllKinds() {
    requireTold(
        """
        {"messages":[{"role":"user","content":[{"type":"text","text":"What?"},\
        {"type":"image_url","image_url":{"url":"https://x.example/k.png",\
        "detail":"low"}},{"type":"image_url","image_url":"k.png"},{"type":"image",\
        "image":"i.png"},{"type":"input_audio","input_audio":{"data":"AAAA",\
        "format":"wav"}},{"type":"audio_url","audio_url":{"url":"a.wav"}},\
        {"type":"video","video":"v.mp4"},{"type":"file","file":{"file_id":"f1"}},\
        {"type":"file","file":{"name":"x"}},{"type":"text"},{"type":"tensor"}]},\
        {"role":"assistant","content":[{"type":"refusal","refusal":"No."},\
        {"type":"thinking","thinking":"Hm."},{"type":"reasoning","text":"So."}]}]}""",
        """
        chat
        user PARTS at /messages/0/content turn=/messages/0
          TEXT "What?" at /messages/0/content/0/text
          IMAGE "https://x.example/k.png" at /messages/0/content/1/image_url/url
          IMAGE "k.png" at /messages/0/content/2/image_url
          IMAGE "i.png" at /messages/0/content/3/image
          AUDIO "AAAA" at /messages/0/content/4/input_audio/data
          AUDIO "a.wav" at /messages/0/content/5/audio_url/url
          VIDEO "v.mp4" at /messages/0/content/6/video
          FILE "f1" at /messages/0/content/7/file/file_id
          FILE "" at /messages/0/content/8
          OTHER "" at /messages/0/content/9
          OTHER "" at /messages/0/content/10
        assistant PARTS at /messages/1/content turn=/messages/1
          REFUSAL "No." at /messages/1/content/0/refusal
          REASONING "Hm." at /messages/1/content/1/thinking
          REASONING "So." at /messages/1/content/2/text
        flaw MISTYPED_TEXT
        flaw MISTYPED_TEXT
        """);
  }

  @Test
  void contentThatIsNoTextIsToldApart() {
    requireTold(
        """
        {"messages":[{"role":"user","content":null},{"role":"user"},{"role":"user",\
        "content":{"a":1}},{"role":"user","content":5},{"role":"user","content":[1]},\
        {"role":"user","content":[]},{"role":"assistant","content":"","refusal":"No.",\
        "audio":{"id":"a"}}]}""",
        """
        chat
        user NULL at /messages/0/content turn=/messages/0
        user ABSENT at /messages/1/content turn=/messages/1
        user MISTYPED at /messages/2/content turn=/messages/2
        user MISTYPED at /messages/3/content turn=/messages/3
        user MISTYPED at /messages/4/content turn=/messages/4
        user PARTS at /messages/5/content turn=/messages/5
        assistant STRING at /messages/6/content turn=/messages/6
          TEXT "" at /messages/6/content
          REFUSAL "No." at /messages/6/refusal
        flaw MISTYPED_TEXT
        flaw MISTYPED_TEXT
        flaw MISTYPED_TEXT
        """);
  }

  @Test
  void toolCallsKeepTheirArgumentsAsWritten() {
    requireTold(
        """
        {"messages":[{"role":"assistant","tool_calls":[{"id":"c1","type":"function",\
        "function":{"name":"w","arguments":"{\\"city\\": \\"Oslo\\"}"}},{"id":"c2",\
        "function":{"name":"w","arguments":{ "city" : 1 }}},{"name":"flat",\
        "arguments":5},{"function":{"name":"none"}},{"function":{"arguments":null}},\
        "odd"]},{"role":"tool","tool_call_id":"c1","content":"{}"},{"role":"assistant",\
        "content":null,"function_call":{"name":"old","arguments":"{}"}},\
        {"role":"function","name":"old","content":"x"}],"tools":[{"type":"function"}]}""",
        """
        chat
        assistant ABSENT at /messages/0/content turn=/messages/0
          calls w id=c1 type=STRING with {"city": "Oslo"} at /messages/0/tool_calls/0
          calls w id=c2 type=OBJECT with { "city" : 1 } at /messages/0/tool_calls/1
          calls flat type=NUMBER with 5 at /messages/0/tool_calls/2
          calls none with  at /messages/0/tool_calls/3
          calls null type=NULL with null at /messages/0/tool_calls/4
          calls null with  at /messages/0/tool_calls/5
        tool STRING at /messages/1/content turn=/messages/1 answers=c1
          TEXT "{}" at /messages/1/content
        assistant NULL at /messages/2/content turn=/messages/2
          calls old type=STRING with {} at /messages/2/function_call
        tool (function) STRING at /messages/3/content turn=/messages/3 name=old
          TEXT "x" at /messages/3/content
        tools ARRAY [{"type":"function"}]
        """);
  }

  @Test
  void reasoningIsAPartOfItsOwn() {
    requireTold(
        """
        {"messages":[{"role":"assistant","reasoning_content":"r","content":"c"},\
        {"role":"assistant","reasoning":"s","thinking":"t","content":[{"type":"text",\
        "text":"u"}]}],"functions":[{}]}""",
        """
        chat
        assistant STRING at /messages/0/content turn=/messages/0
          REASONING "r" at /messages/0/reasoning_content
          TEXT "c" at /messages/0/content
        assistant PARTS at /messages/1/content turn=/messages/1
          REASONING "s" at /messages/1/reasoning
          REASONING "t" at /messages/1/thinking
          TEXT "u" at /messages/1/content/0/text
        tools ARRAY [{}]
        """);
  }

  @Test
  void oddTurnsAreTurnsStill() {
    requireTold(
        """
        {"messages":[5,null,{"content":"x"},{"role":7,"content":"x"},{"role":"bot",\
        "content":"x","loss":1,"meta":{}},{"role":"user","content":"x","weight":"1"},\
        {"role":"assistant","content":"x","weight":true},{"role":"assistant",\
        "content":"x","weight":0.5}]}""",
        """
        chat
        other ABSENT at /messages/0/content turn=/messages/0
        other ABSENT at /messages/1/content turn=/messages/1
        other STRING at /messages/2/content turn=/messages/2
          TEXT "x" at /messages/2/content
        other STRING at /messages/3/content turn=/messages/3
          TEXT "x" at /messages/3/content
        other (bot) STRING at /messages/4/content turn=/messages/4
          TEXT "x" at /messages/4/content
          extra loss NUMBER at /messages/4/loss
          extra meta OBJECT at /messages/4/meta
        user STRING at /messages/5/content turn=/messages/5
          TEXT "x" at /messages/5/content
        assistant STRING at /messages/6/content turn=/messages/6
          TEXT "x" at /messages/6/content
        assistant STRING at /messages/7/content turn=/messages/7 weight=0.5
          TEXT "x" at /messages/7/content
        flaw MISTYPED_ROLE
        """);
  }

  @Test
  void messagesThatAreNoListAreNoTurns() {
    requireTold(
        """
        {"messages":"[]","tools":"no json"}""",
        """
        chat
        tools STRING no json
        flaw MISTYPED_TURNS
        """);
  }

  @Test
  void reinforcementIsReadAsChat() {
    requireTold(
        """
        {"messages":[{"role":"user","content":"2+2?"}],"tools":[{}],"answer":"4"}""",
        """
        reinforcement
        user STRING at /messages/0/content turn=/messages/0
          TEXT "2+2?" at /messages/0/content
        tools ARRAY [{}]
        """);
  }

  @Test
  void promptAndCompletionAreTwoTurns() {
    requireTold(
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
    requireTold(
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
    requireTold(
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
    requireTold(
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
  void preferenceOfTwoOutputsIsReadWithItsPrompt() {
    requireTold(
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
  void outputsHaveTwinNamesAndMayBeTexts() {
    requireTold(
        """
        {"input":{"messages":[]},"preferred_completion":"yes",\
        "non_preferred_completion":[{"role":"assistant","content":"no"}]}""",
        """
        preference-outputs
        assistant STRING at /preferred_completion
          TEXT "yes" at /preferred_completion
        rejected assistant STRING at /non_preferred_completion/0/content turn=/non_preferred_completion/0
          TEXT "no" at /non_preferred_completion/0/content
        """);
  }

  @Test
  void anOutputThatIsMissingIsATurnWithoutContent() {
    requireTold(
        """
        {"input":{"messages":[]},"preferred_output":[]}""",
        """
        preference-outputs
        rejected assistant ABSENT at /non_preferred_output
        """);
  }

  @Test
  void preferenceOfTextsIsRead() {
    requireTold(
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
    requireTold(
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
    requireTold(
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
  void shareGptIsReadTurnByTurn() {
    requireTold(
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
        tool (observation) STRING at /conversations/3/value turn=/conversations/3
          TEXT "{}" at /conversations/3/value
        assistant (gpt) STRING at /conversations/4/value turn=/conversations/4 weight=1.0
          TEXT "No." at /conversations/4/value
          extra loss NUMBER at /conversations/4/loss
        other (bot) MISTYPED at /conversations/5/value turn=/conversations/5
        other STRING at /conversations/6/value turn=/conversations/6
          TEXT "x" at /conversations/6/value
        other ABSENT at /conversations/7/value turn=/conversations/7
        tools ARRAY [ {"name":"w"} ]
        extra kto_tag BOOLEAN at /kto_tag
        flaw MISTYPED_TEXT
        """);
  }

  @Test
  void shareGptMayStandUnderMessages() {
    requireTold(
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
    requireTold(
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
        """);
  }

  @Test
  void aBlankInputOfAlpacaIsLeftOut() {
    requireTold(
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
    requireTold(
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
  void whatIsNotJudgedIsAllItsStrings() {
    requireTold(
        """
        {"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"model",\
        "parts":[{"text":"b"}]}],"x~y":{"z":["c",1,null]}}""",
        """
        gemini
        other PARTS at\s
          TEXT "user" at /contents/0/role
          TEXT "a" at /contents/0/parts/0/text
          TEXT "model" at /contents/1/role
          TEXT "b" at /contents/1/parts/0/text
          TEXT "c" at /x~0y/z/0
        """);
  }

  @Test
  void whatIsOfNoKnownShapeTellsAllItsKeys() {
    requireTold(
        """
        {"a":"x","b":[1]}""",
        """
        unknown
        other PARTS at\s
          TEXT "x" at /a
        extra a STRING at /a
        extra b ARRAY at /b
        """);
  }

  @Test
  void aFileIsKeptByItsHeadAndItsLength() {
    String data = "data:image/png;base64," + "QUJD".repeat(300);
    Example example =
        Line.example(
            """
            {"messages":[{"role":"user","content":[\
            {"type":"image_url","image_url":{"url":"%s"}},\
            {"type":"input_audio","input_audio":{"data":"%s"}},\
            {"type":"file","file":{"file_data":"%s"}}]}]}"""
                .formatted(data, data, data));
    String head = data.substring(0, 64);
    assertEquals(
        List.of(
            new Part(Part.Kind.IMAGE, head, data.length(), "/messages/0/content/0/image_url/url"),
            new Part(
                Part.Kind.AUDIO, head, data.length(), "/messages/0/content/1/input_audio/data"),
            new Part(Part.Kind.FILE, head, data.length(), "/messages/0/content/2/file/file_data")),
        example.turns().get(0).parts());
  }

  @Test
  void aLongAnswerIsTextWhateverItsKeyIsCalled() {
    String answer = "A kite is red. ".repeat(200);
    Example example =
        Line.example("{\"conversations\":[{\"from\":\"gpt\",\"value\":\"" + answer + "\"}]}");
    assertEquals(
        List.of(Part.text(answer, "/conversations/0/value")), example.turns().get(0).parts());
  }

  @Test
  void toolsHashByWhatTheyMeanHoweverTheyAreWritten() {
    long hash = tools("{\"messages\":[],\"tools\":[{\"name\":\"w\",\"n\":1}]}").hash();
    assertEquals(
        hash, tools("{\"messages\":[],\"tools\":[ {\"n\":1.0,\"name\":\"\\u0077\"}]}").hash());
    assertEquals(
        hash,
        tools("{\"messages\":[],\"tools\":\"[{\\\"name\\\": \\\"w\\\", \\\"n\\\": 1}]\"}").hash());
    assertNotEquals(hash, tools("{\"messages\":[],\"tools\":[{\"name\":\"v\"}]}").hash());
  }

  @Test
  void toolsThatAreNoJsonAreTheTextThatTheyAre() {
    assertEquals("search(q)", tools("{\"messages\":[],\"tools\":\"search(q)\"}").text());
    assertNull(Line.example("{\"messages\":[],\"tools\":\" \"}").tools());
  }

  @Test
  void argumentsHashByWhatTheyMeanHoweverTheyAreWritten() {
    long hash = arguments("{\"city\":\"Oslo\",\"n\":1}");
    assertEquals(hash, arguments("{ \"n\":10e-1, \"city\":\"\\u004fslo\"}"));
    assertEquals(hash, arguments("\"{\\\"n\\\": 1.0, \\\"city\\\": \\\"Oslo\\\"}\""));
    assertNotEquals(hash, arguments("{\"city\":\"Oslo\",\"n\":2}"));
    assertNotEquals(hash, arguments("{\"city\":\"Oslo\"}"));
    assertEquals(arguments("1"), arguments("\"1.00\""));
    assertEquals(arguments("true"), arguments("\"true\""));
    assertNotEquals(arguments("true"), arguments("false"));
    assertNotEquals(arguments("\"{'n': 1}\""), arguments("\"{'n': 2}\""));
    String file = "data:," + "A".repeat(2000);
    assertNotEquals(arguments("\"" + file + "\""), arguments("\"" + file + "B\""));
  }

  private static long arguments(String arguments) {
    String call = "{\"name\":\"rain\",\"arguments\":" + arguments + "}";
    return Line.example("{\"messages\":[{\"role\":\"assistant\",\"function_call\":" + call + "}]}")
        .turns()
        .get(0)
        .toolCalls()
        .get(0)
        .argumentsHash();
  }

  @Test
  void aFunctionCallOfShareGptIsReadAsCallsAreWritten() {
    requireTold(
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

  private static RawJson tools(String record) {
    RawJson tools = Line.example(record).tools();
    assertNotNull(tools);
    return tools;
  }

  /** Else many empty strings under a long key would take gigabytes. */
  @Test
  void pointersUnderALongKeyTakeNoMemoryOfTheirOwn() {
    String key = "k".repeat(400_000);
    Example example = Line.example("{\"" + key + "\":[" + "\"\",".repeat(6_000) + "\"\"]}");
    List<Part> parts = example.turns().get(0).parts();
    assertEquals(6_001, parts.size());
    assertSame(parts.get(0).pointer(), parts.get(6_000).pointer());
    assertTrue(parts.get(0).pointer().endsWith("k"));
  }

  private static void requireTold(String record, String told) {
    assertEquals(told, Told.of(Line.example(record)));
  }
}
