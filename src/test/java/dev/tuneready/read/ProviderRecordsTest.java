package dev.tuneready.read;

import org.junit.jupiter.api.Test;

/** What a record in the form of one provider becomes, all of it. */
class ProviderRecordsTest {
  @Test
  void geminiIsReadTurnByTurn() {
    Told.require(
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
    Told.require(
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
    Told.require(
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
  void converseHoldsObjectsOfOneKey() {
    Told.require(
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
    Told.require(
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
    Told.require(
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
    Told.require(
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
    Told.require(
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
}
