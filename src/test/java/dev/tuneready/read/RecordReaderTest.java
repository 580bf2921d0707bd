package dev.tuneready.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.Example;
import dev.tuneready.core.Media;
import dev.tuneready.core.Part;
import dev.tuneready.core.RawJson;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a chat becomes, all of it, and what is kept of any record. */
class RecordReaderTest {
  @Test
  void chatIsReadTurnByTurn() {
    Told.require(
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
        assistant STRING at /messages/3/content turn=/messages/3 weight=0
          TEXT "Hello." at /messages/3/content
        extra id NUMBER at /id
        extra a/b NULL at /a~1b
        """);
  }

  @Test
  void contentMayBePartsOfAllKinds() {
    Told.require(
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
          IMAGE "https://x.example/k.png" from=URL detail=low at /messages/0/content/1/image_url/url
          IMAGE "k.png" from=PATH at /messages/0/content/2/image_url
          IMAGE "i.png" from=PATH at /messages/0/content/3/image
          AUDIO "AAAA" from=BASE64 type=audio/wav bytes=3 at /messages/0/content/4/input_audio/data
          OTHER "" at /messages/0/content/5
          VIDEO "v.mp4" from=PATH at /messages/0/content/6/video
          FILE "f1" from=ID at /messages/0/content/7/file/file_id
          FILE "" from=ELSEWHERE at /messages/0/content/8
          OTHER "" at /messages/0/content/9
          OTHER "" at /messages/0/content/10
        assistant PARTS at /messages/1/content turn=/messages/1
          REFUSAL "No." at /messages/1/content/0/refusal
          OTHER "" at /messages/1/content/1
          OTHER "" at /messages/1/content/2
        flaw MISTYPED_TEXT
        flaw MISTYPED_TEXT
        flaw MISTYPED_TEXT
        flaw MISTYPED_TEXT
        flaw MISTYPED_TEXT
        """);
  }

  @Test
  void contentThatIsNoTextIsToldApart() {
    Told.require(
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
    Told.require(
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
        tool STRING at /messages/1/content turn=/messages/1 answers=c1
          TEXT "{}" at /messages/1/content
        assistant NULL at /messages/2/content turn=/messages/2
          calls old type=STRING with {} at /messages/2/function_call
        tool (function) STRING at /messages/3/content turn=/messages/3 name=old answers=?
          TEXT "x" at /messages/3/content
        tools ARRAY [{"type":"function"}]
        flaw INVALID_FIELD
        """);
  }

  @Test
  void reasoningIsAPartOfItsOwn() {
    Told.require(
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
    Told.require(
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
        user STRING at /messages/5/content turn=/messages/5 weight="1"
          TEXT "x" at /messages/5/content
        assistant STRING at /messages/6/content turn=/messages/6 weight=true
          TEXT "x" at /messages/6/content
        assistant STRING at /messages/7/content turn=/messages/7 weight=0.5
          TEXT "x" at /messages/7/content
        flaw MISTYPED_ROLE
        flaw MISTYPED_ROLE
        flaw MISTYPED_ROLE
        """);
  }

  @Test
  void messagesThatAreNoListAreNoTurns() {
    Told.require(
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
    Told.require(
        """
        {"messages":[{"role":"user","content":"2+2?"}],"tools":[{}],"answer":"4"}""",
        """
        reinforcement
        user STRING at /messages/0/content turn=/messages/0
          TEXT "2+2?" at /messages/0/content
        tools ARRAY [{}]
        beside answer
        """);
  }

  @Test
  void whatIsOfNoKnownShapeTellsAllItsKeys() {
    Told.require(
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
    Media media = new Media(Media.Source.DATA_URI, "image/png", 900, null);
    assertEquals(
        List.of(
            new Part(
                Part.Kind.IMAGE, head, data.length(), "/messages/0/content/0/image_url/url", media),
            new Part(
                Part.Kind.AUDIO,
                head,
                data.length(),
                "/messages/0/content/1/input_audio/data",
                media),
            new Part(
                Part.Kind.FILE,
                head,
                data.length(),
                "/messages/0/content/2/file/file_data",
                media)),
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
}
