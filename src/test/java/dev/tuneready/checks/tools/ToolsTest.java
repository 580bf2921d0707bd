package dev.tuneready.checks.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tuneready.checks.Audited;
import dev.tuneready.core.Finding;
import dev.tuneready.core.Report;
import dev.tuneready.core.Settings;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is too long or too particular for the pages. */
class ToolsTest {
  private static final String WEATHER =
      """
      "tools": [{"type": "function", "function": {"name": "weather", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}}}]""";

  private static final String ASKED = "{\"role\": \"user\", \"content\": \"Rain in Oslo?\"}";

  @Test
  void resultsInBedrocksConversationsAnswerByTheirIds() throws Exception {
    String record =
        """
        {"schemaVersion": "bedrock-conversation-2024", "toolConfig": {"tools": [{"toolSpec": {"name": "weather", "description": "Weather", "inputSchema": {"json": {"type": "object", "properties": {"city": {"type": "string"}}}}}}]}, "messages": [{"role": "user", "content": [{"text": "Rain in Oslo?"}]}, {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "weather", "input": {"city": "Oslo"}}}]}, {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"json": {"rain": false}}]}}]}, {"role": "assistant", "content": [{"text": "No."}]}]}
        """;
    assertEquals(List.of(), found(record));
    assertEquals(
        List.of(
            "tools/unanswered-call /messages/1/content/0/toolUse: the call of \"weather\" has no result, though the record goes on",
            "tools/orphan-result /messages/2/content/0/toolResult/toolUseId: a result for \"t2\", which is the id of no call before it"),
        found(
            record.replace(
                "{\"toolResult\": {\"toolUseId\": \"t1\"",
                "{\"toolResult\": {\"toolUseId\": \"t2\"")));
    assertEquals(
        List.of(
            "tools/arguments-mismatch /messages/1/content/0/toolUse/input/city: the call of \"weather\" does not fit the tool's schema: /city is an integer: expected a string"),
        found(record.replace("{\"city\": \"Oslo\"}", "{\"city\": 4}")));
    assertEquals(
        List.of(
            "tools/arguments-not-object /messages/1/content/0/toolUse/input: the arguments of the call of \"weather\" are a string: expected an object"),
        found(record.replace("{\"city\": \"Oslo\"}", "\"Oslo\"")));
  }

  @Test
  void argumentsThatAreTooLargeToJudgeAreCounted() throws Exception {
    String list = "[" + "1,".repeat(25_000) + "1]";
    String record =
        "{\"messages\": ["
            + ASKED
            + ", {\"role\": \"assistant\", \"tool_calls\": [{\"id\": \"c1\", \"type\": \"function\", \"function\": {\"name\": \"weather\", \"arguments\": \"{\\\"city\\\": "
            + list
            + "}\"}}]}], "
            + WEATHER
            + "}";
    Report report = Audited.train(record + "\n", Settings.defaults(), new ArgumentsMismatch());
    assertEquals(List.of(), Audited.messages(report));
    assertEquals(
        List.of("some tools or arguments: 1 text of more than 20,000 values"),
        report.coverage().skipped().stream().map(one -> one.what() + ": " + one.why()).toList());
  }

  @Test
  void geminiNeedsNoIdsAndWritesTypesInCapitals() throws Exception {
    assertEquals(
        List.of(
            "tools/arguments-mismatch /contents/1/parts/0/functionCall/args/city: the call of \"my.weather\" does not fit the tool's schema: /city is an integer: expected a string"),
        found(
            """
            {"contents": [{"role": "user", "parts": [{"text": "Rain in Oslo?"}]}, {"role": "model", "parts": [{"functionCall": {"name": "my.weather", "args": {"city": 7}}}]}, {"role": "user", "parts": [{"functionResponse": {"name": "my.weather", "response": {"rain": false}}}]}, {"role": "model", "parts": [{"text": "No."}]}], "tools": [{"functionDeclarations": [{"name": "my.weather", "description": "Weather", "parameters": {"type": "OBJECT", "properties": {"city": {"type": "STRING"}}}}]}]}
            """));
  }

  @Test
  void theLosingAnswerIsLookedAtForItself() throws Exception {
    String call =
        "{\"role\": \"assistant\", \"tool_calls\": [{\"id\": \"c1\", \"type\": \"function\", \"function\": {\"name\": \"weather\", \"arguments\": \"{\\\"city\\\": \\\"Oslo\\\"}\"}}]}";
    String losing = call.replace("\\\"Oslo\\\"", "7");
    assertEquals(
        List.of(
            "tools/arguments-mismatch /non_preferred_output/0/tool_calls/0/function/arguments: the call of \"weather\" does not fit the tool's schema: /city is an integer: expected a string"),
        found(
            "{\"input\": {\"messages\": ["
                + ASKED
                + "], "
                + WEATHER
                + "}, \"preferred_output\": ["
                + call
                + "], \"non_preferred_output\": ["
                + losing
                + "]}"));
  }

  @Test
  void functionsOfOldAreAnsweredWithoutIds() throws Exception {
    assertEquals(
        List.of(
            "tools/deprecated-functions /functions: functions and their calls are the old way to write tools"),
        found(
            "{\"messages\": ["
                + ASKED
                + """
                , {"role": "assistant", "content": null, "function_call": {"name": "weather", "arguments": "{}"}}, {"role": "function", "name": "weather", "content": "no"}, {"role": "assistant", "content": "No."}], "functions": [{"name": "weather"}]}"""));
  }

  @Test
  void oneObservationMayAnswerAllCallsOfAText() throws Exception {
    assertEquals(
        List.of(),
        found(
            """
            {"conversations": [{"from": "human", "value": "Rain?"}, {"from": "function_call", "value": "[{\\"name\\": \\"weather\\", \\"arguments\\": {}}, {\\"name\\": \\"weather\\", \\"arguments\\": {}}]"}, {"from": "observation", "value": "no"}, {"from": "gpt", "value": "No."}], "tools": "[{\\"name\\": \\"weather\\"}]"}
            """));
  }

  @Test
  void aCallInATextThatIsNoJsonIsFound() throws Exception {
    assertEquals(
        List.of(
            "tools/arguments-not-json /conversations/1/value: the call is no JSON: the text does not start with {"),
        found(
            """
            {"conversations": [{"from": "human", "value": "Rain?"}, {"from": "function_call", "value": "weather()"}, {"from": "observation", "value": "no"}, {"from": "gpt", "value": "No."}], "tools": "[{\\"name\\": \\"weather\\"}]"}
            """));
  }

  @Test
  void chatTemplatesNeedNoIds() throws Exception {
    String record =
        calling("weather", WEATHER)
            .replace("\"id\": \"c1\", ", "")
            .replace("\"{}\"", "{\"city\": \"Oslo\"}");
    assertEquals(List.of(), found(record));
  }

  /** A provider's own tools have names that the record does not say. */
  @Test
  void besideHostedToolsAnyNameMayBeDeclared() throws Exception {
    assertEquals(List.of(), found(calling("browse", "\"tools\": [{\"type\": \"web_search\"}]")));
  }

  @Test
  void toolsInATextArePointedToAsAWhole() throws Exception {
    assertEquals(
        List.of(
            "tools/invalid-schema /tools: the parameters of \"browse\" are no usable schema: /type is \"dict\", which is no type of JSON Schema; did you mean \"object\"?"),
        found(
            calling(
                "browse",
                "\"tools\": \"[{\\\"name\\\": \\\"browse\\\", \\\"parameters\\\": {\\\"type\\\": \\\"dict\\\"}}]\"")));
    assertEquals(
        List.of(
            "tools/invalid-schema /tools: the tools are a string that is no JSON: expected a list of tools"),
        found(calling("browse", "\"tools\": \"browse()\"")));
  }

  /** The cache of tools goes by what they mean, and other tools are other ones. */
  @Test
  void recordsAreJudgedByTheirOwnTools() throws Exception {
    StringBuilder records = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      records
          .append(calling("tool" + i, "\"tools\": [{\"name\": \"tool" + i + "\"}]"))
          .append('\n');
    }
    assertEquals(List.of(), found(records + records.toString()));
  }

  private static String calling(String name, String tools) {
    return "{\"messages\": ["
        + ASKED
        + ", {\"role\": \"assistant\", \"tool_calls\": [{\"id\": \"c1\", \"type\": \"function\", \"function\": {\"name\": \""
        + name
        + "\", \"arguments\": \"{}\"}}]}], "
        + tools
        + "}";
  }

  /** Rule, pointer and message of what is found. */
  private static List<String> found(String records) throws Exception {
    return Audited.train(
            records,
            Settings.defaults(),
            new Arguments(),
            new ArgumentsMismatch(),
            new ToolCallIds(),
            new Declarations(),
            new ContentBesideCalls())
        .findings()
        .stream()
        .map(ToolsTest::told)
        .toList();
  }

  private static String told(Finding finding) {
    return finding.rule().id()
        + " "
        + Objects.requireNonNull(finding.where()).pointer()
        + ": "
        + finding.message();
  }
}
