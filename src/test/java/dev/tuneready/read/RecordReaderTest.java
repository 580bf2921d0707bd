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
        assistant STRING at /messages/3/content turn=/messages/3 weight=0
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
        beside answer
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
  void outputsHaveTwinNames() {
    requireTold(
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
    requireTold(
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
        flaw INVALID_FIELD
        flaw INVALID_FIELD
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
  void geminiIsReadTurnByTurn() {
    requireTold(
        """
        {"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"model",\
        "parts":[{"text":"b"}]}],"x~y":{"z":["c",1,null]}}""",
        """
        gemini
        user PARTS at /contents/0/parts turn=/contents/0
          TEXT "a" at /contents/0/parts/0/text
        assistant (model) PARTS at /contents/1/parts turn=/contents/1
          TEXT "b" at /contents/1/parts/0/text
        extra x~y OBJECT at /x~0y
        """);
  }

  @Test
  void geminiHasItsOwnWordsForEverything() {
    requireTold(
        """
        {"systemInstruction":{"role":"x","parts":[{"text":"Be brief."}]},"contents":[{"role":"user",\
        "parts":[{"fileData":{"mimeType":"image/png","fileUri":"gs://b/k.png"}},\
        {"inlineData":{"mimeType":"audio/wav","data":"AAAA"}},{"text":"Rain?"}]},\
        {"role":"model","parts":[{"functionCall":{"name":"w","args":{"city":"Oslo"}}}]},\
        {"role":"user","parts":[{"functionResponse":{"name":"w","response":{"rain":false}}}]},\
        {"role":"model","parts":[{"text":"No."}],"score":1}],\
        "tools":[{"functionDeclarations":[{"name":"w"}]}]}""",
        """
        gemini
        system PARTS at /systemInstruction/parts
          TEXT "Be brief." at /systemInstruction/parts/0/text
        user PARTS at /contents/0/parts turn=/contents/0
          IMAGE "gs://b/k.png" from=GS type=image/png at /contents/0/parts/0/fileData/fileUri
          AUDIO "AAAA" from=BASE64 type=audio/wav bytes=3 at /contents/0/parts/1/inlineData/data
          TEXT "Rain?" at /contents/0/parts/2/text
        assistant (model) PARTS at /contents/1/parts turn=/contents/1
          calls w type=OBJECT with {"city":"Oslo"} at /contents/1/parts/0/functionCall
        tool (user) PARTS at /contents/2/parts turn=/contents/2 answers=?
          TEXT "{"rain":false}" at /contents/2/parts/0/functionResponse/response
        assistant (model) PARTS at /contents/3/parts turn=/contents/3
          TEXT "No." at /contents/3/parts/0/text
          extra score NUMBER at /contents/3/score
        tools ARRAY [{"functionDeclarations":[{"name":"w"}]}]
        """);
  }

  @Test
  void aLoneTurnOfGeminiNeedsNoRole() {
    requireTold(
        """
        {"contents":[{"parts":[{"text":"17 + 25 = ?"}]}],"references":{"answer":42,"unit":"one"}}""",
        """
        gemini-reinforcement
        user PARTS at /contents/0/parts turn=/contents/0
          TEXT "17 + 25 = ?" at /contents/0/parts/0/text
        beside answer
        beside unit
        flaw INVALID_FIELD
        """);
  }

  @Test
  void theBetterAnswerOfGeminiIsTheOneWithTheHigherScore() {
    requireTold(
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
  void converseHoldsObjectsOfOneKey() {
    requireTold(
        """
        {"schemaVersion":"bedrock-conversation-2024","system":[{"text":"Be brief."}],\
        "toolConfig":{"tools":[{"toolSpec":{"name":"w"}}]},"messages":[{"role":"user","content":[\
        {"image":{"format":"png","source":{"s3Location":{"uri":"s3://b/k.png"}}}},\
        {"document":{"format":"pdf","source":{"bytes":"AAAA"}}},{"video":{}},{"text":"Rain?"}]},\
        {"role":"assistant","content":[{"reasoningContent":{"reasoningText":{"text":"Hm."}}},\
        {"toolUse":{"toolUseId":"t1","name":"w","input":{"city":"Oslo"}}}]},\
        {"role":"user","content":[{"toolResult":{"toolUseId":"t1","content":[{"json":{"rain":false}},\
        {"text":"dry"}]}}]},{"role":"assistant","content":[{"text":"No."},{"odd":1}]}]}""",
        """
        bedrock-converse
        system PARTS at /system
          TEXT "Be brief." at /system/0/text
        user PARTS at /messages/0/content turn=/messages/0
          IMAGE "s3://b/k.png" from=S3 type=image/png at /messages/0/content/0/image/source/s3Location/uri
          FILE "AAAA" from=BASE64 type=pdf bytes=3 at /messages/0/content/1/document/source/bytes
          VIDEO "" from=ELSEWHERE at /messages/0/content/2/video
          TEXT "Rain?" at /messages/0/content/3/text
        assistant PARTS at /messages/1/content turn=/messages/1
          REASONING "Hm." at /messages/1/content/0/reasoningContent/reasoningText/text
          calls w id=t1 type=OBJECT with {"city":"Oslo"} at /messages/1/content/1/toolUse
        tool (user) PARTS at /messages/2/content turn=/messages/2 answers=t1
          TEXT "{"rain":false}" at /messages/2/content/0/toolResult/content/0/json
          TEXT "dry" at /messages/2/content/0/toolResult/content/1/text
        assistant PARTS at /messages/3/content turn=/messages/3
          TEXT "No." at /messages/3/content/0/text
          OTHER "" at /messages/3/content/1
        tools ARRAY [{"toolSpec":{"name":"w"}}]
        flaw INVALID_FIELD
        flaw INVALID_FIELD
        flaw MISTYPED_TEXT
        """);
  }

  @Test
  void converseTakesNoPlainTexts() {
    requireTold(
        """
        {"schemaVersion":"x","system":"s","messages":[{"role":"user","content":"a"},{"role":"assistant"}]}""",
        """
        bedrock-converse
        system MISTYPED at /system
          TEXT "s" at /system
        user MISTYPED at /messages/0/content turn=/messages/0
          TEXT "a" at /messages/0/content
        assistant ABSENT at /messages/1/content turn=/messages/1
        flaw MISTYPED_TEXT
        flaw MISTYPED_TEXT
        """);
  }

  @Test
  void claudeHasItsSystemPromptBesideTheTurns() {
    requireTold(
        """
        {"system":"s","messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b",\
        "name":"c"}]}""",
        """
        bedrock-claude
        system STRING at /system
          TEXT "s" at /system
        user STRING at /messages/0/content turn=/messages/0
          TEXT "a" at /messages/0/content
        assistant STRING at /messages/1/content turn=/messages/1 name=c
          TEXT "b" at /messages/1/content
          extra name STRING at /messages/1/name
        """);
  }

  @Test
  void cohereWritesRolesItsOwnWay() {
    requireTold(
        """
        {"messages":[{"role":"System","content":"s"},{"role":"User","content":"a"},\
        {"role":"Chatbot","content":"b"}]}""",
        """
        cohere-chat
        system (System) STRING at /messages/0/content turn=/messages/0
          TEXT "s" at /messages/0/content
        user (User) STRING at /messages/1/content turn=/messages/1
          TEXT "a" at /messages/1/content
        assistant (Chatbot) STRING at /messages/2/content turn=/messages/2
          TEXT "b" at /messages/2/content
        """);
  }

  @Test
  void mistralMaySayTextForContent() {
    requireTold(
        """
        {"interactions":[{"role":"user","text":"a"},{"role":"assistant","content":"b","weight":true}],\
        "available_tools":[{"type":"function"}]}""",
        """
        mistral-instruct
        user STRING at /interactions/0/text turn=/interactions/0
          TEXT "a" at /interactions/0/text
        assistant STRING at /interactions/1/content turn=/interactions/1 weight=true
          TEXT "b" at /interactions/1/content
        tools ARRAY [{"type":"function"}]
        """);
  }

  @Test
  void llamaFactoryHasValuesOfParts() {
    requireTold(
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
  void pairsOfTalksAreReadSideBySide() {
    requireTold(
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
    requireTold(
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
    requireTold(
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
    requireTold(
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
    requireTold(
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
    requireTold(
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
    requireTold(
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

  @Test
  void promptsAloneAreForAGrader() {
    requireTold(
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
    requireTold(
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
    requireTold(
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
    requireTold(
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
