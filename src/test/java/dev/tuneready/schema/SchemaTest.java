package dev.tuneready.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tuneready.json.InnerJson;
import dev.tuneready.json.Json;
import dev.tuneready.json.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
  /** A property x of some schema, a value for it, and what is said of that. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "{\"type\": \"string\"} | \"a\" | -",
        "{\"type\": \"string\"} | 7 | /x is an integer: expected a string",
        "{\"type\": \"integer\"} | 7.0 | -",
        "{\"type\": \"integer\"} | 7.5 | /x is a number: expected an integer",
        "{\"type\": \"number\"} | 7 | -",
        "{\"type\": [\"string\", \"null\"]} | null | -",
        "{\"type\": [\"string\", \"null\"]} | [] | /x is a list: expected a string or null",
        "{\"type\": \"string\", \"nullable\": true} | null | -",
        "{\"enum\": [\"a\", 1]} | 1.0 | -",
        "{\"enum\": [\"a\", 1]} | \"b\" | /x is \"b\": expected one of \"a\", 1",
        "{\"enum\": [1, 2, 3, 4, 5, 6, 7]} | 8 | /x is 8: expected one of 1, 2, 3, 4, 5 and 2 more",
        "{\"const\": {\"a\": 1, \"b\": 2}} | {\"b\": 2, \"a\": 1} | -",
        "{\"const\": true} | false | /x is false: expected true",
        "{\"minimum\": 1} | 0 | /x is 0: expected at least 1",
        "{\"maximum\": 9} | 9 | -",
        "{\"exclusiveMaximum\": 9} | 9 | /x is 9: expected less than 9",
        "{\"minimum\": 1, \"exclusiveMinimum\": true} | 1 | /x is 1: expected more than 1",
        "{\"multipleOf\": 0.1} | 0.3 | -",
        "{\"multipleOf\": 0.1} | 0.35 | /x is 0.35: expected a multiple of 0.1",
        "{\"minLength\": 1} | \"\" | /x has 0 characters: expected at least 1",
        "{\"maxLength\": 1} | \"\\ud83d\\ude00\" | -",
        "{\"maxItems\": 1} | [1, 2] | /x has 2 items: expected at most 1",
        "{\"minProperties\": 1} | {} | /x has 0 fields: expected at least 1",
        "{\"uniqueItems\": true} | [1, 2, 1.0] | /x/2 stands in the list before: expected no repeats",
        "{\"items\": {\"type\": \"string\"}} | [\"a\", 1] | /x/1 is an integer: expected a string",
        "{\"items\": [{\"type\": \"string\"}]} | [1, 2] | /x/0 is an integer: expected a string",
        "{\"prefixItems\": [true], \"items\": false} | [1, 2] | /x/1 is not allowed",
        "{\"required\": [\"y\"]} | {} | \"y\" is missing in /x, and required",
        "{\"properties\": {\"y\": false}} | {\"y\": 1} | /x/y is not allowed",
        "{\"additionalProperties\": {\"type\": \"string\"}} | {\"y\": 1} | /x/y is an integer: expected a string",
        "{\"additionalProperties\": false} | {\"y\": 1} | /x/y is not among the properties that are declared",
        "{\"additionalProperties\": false, \"patternProperties\": {\".\": {}}} | {\"y\": 1} | -",
        "{\"allOf\": [{\"minimum\": 1}, {\"maximum\": 2}]} | 3 | /x is 3: expected at most 2",
        "{\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"null\"}]} | 3 | /x fits none of its 2 alternatives",
        "{\"anyOf\": [{\"type\": \"string\"}, {\"items\": {\"type\": \"null\"}, \"type\": \"array\"}]} | [3] | /x/0 is an integer: expected null",
        "{\"oneOf\": [{\"type\": \"number\"}, {\"type\": \"integer\"}]} | 3 | /x fits 2 of its alternatives: expected to fit exactly one",
        "{\"not\": {\"type\": \"string\"}} | \"a\" | /x is what the schema says it must not be",
        "{\"if\": {\"type\": \"string\"}, \"then\": {\"minLength\": 1}, \"else\": {\"type\": \"null\"}} | 1 | /x is an integer: expected null",
        "{\"pattern\": \"(a+)+$\", \"format\": \"date\"} | \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\" | -",
      })
  void aValueIsJudgedByItsSchema(String schema, String value, String says) {
    Schema whole = schema("{\"type\": \"object\", \"properties\": {\"x\": " + schema + "}}");
    assertEquals(List.of(), messages(whole.faults()));
    List<Breach> breaches = whole.judge(json("{\"x\": " + value + "}")).breaches();
    assertEquals(says == null ? List.of() : List.of(says), messages(breaches));
  }

  @Test
  void whatIsNotJudgedIsNamedOnceButNotAPropertyOfThatName() {
    Schema schema =
        schema(
            """
            {"type": "object", "properties": {
              "contains": {"type": "string", "pattern": "a", "format": "date"},
              "b": {"items": {"pattern": "c"}}}}
            """);
    assertEquals(Set.of("pattern", "format"), schema.unjudged());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | the schema is a list: expected a schema, which is an object",
        "{\"properties\": {}} | the schema has no \"type\": expected \"object\"",
        "{\"type\": \"string\"} | /type is \"string\": expected \"object\"",
        "{\"type\": \"dict\"} | /type is \"dict\", which is no type of JSON Schema; did you mean \"object\"?",
        "{\"type\": \"OBJECT\"} | /type is \"OBJECT\", which is no type of JSON Schema; did you mean \"object\"?",
        "{\"type\": 1} | /type is no name of a type, nor a list of such",
        "{\"type\": []} | /type names no type",
        "{\"type\": \"object\", \"properties\": []} | /properties is a list: expected an object of names and schemas",
        "{\"type\": \"object\", \"required\": true} | /required is a boolean: expected a list of names, beside \"properties\"",
        "{\"type\": \"object\", \"required\": [1]} | /required is not made of strings: expected a list of names, beside \"properties\"",
        "{\"type\": \"object\", \"enum\": 1} | /enum is a number: expected a list of values",
        "{\"type\": \"object\", \"minProperties\": \"1\"} | /minProperties is a string: expected a number",
        "{\"anyOf\": {}} | /anyOf is no list of schemas",
        "{\"$ref\": \"#/$defs/a\"} | /$ref is \"#/$defs/a\", which is not found in the schema",
        "{\"$ref\": \"https://a.test/\"} | /$ref leads out of the schema: only \"#/…\" is followed, nothing is fetched",
      })
  void aFaultOfTheSchemaIsSaid(String schema, String says) {
    assertEquals(List.of(says), messages(schema(schema).faults()));
  }

  @Test
  void theTypesOfOpenApiAreTypesThere() {
    Schema schema =
        Schema.of(
            json("{\"type\": \"OBJECT\", \"properties\": {\"x\": {\"type\": \"STRING\"}}}"), true);
    assertEquals(List.of(), messages(schema.faults()));
    assertEquals(1, schema.judge(json("{\"x\": 1}")).breaches().size());
  }

  @Test
  void aSchemaMayReferToItself() {
    Schema tree =
        schema(
            """
            {"type": "object", "required": ["name"],
             "properties": {"children": {"type": "array", "items": {"$ref": "#"}}}}
            """);
    Json value = json("{\"name\": \"a\", \"children\": [{\"name\": \"b\"}, {}]}");
    assertEquals(
        List.of("\"name\" is missing in /children/1, and required"),
        messages(tree.judge(value).breaches()));
  }

  @Test
  void keysOfAReferenceAreUnescaped() {
    Schema schema =
        schema("{\"$ref\": \"#/$defs/a~1b~0c\", \"$defs\": {\"a/b~c\": {\"required\": [\"x\"]}}}");
    assertEquals(1, schema.judge(json("{}")).breaches().size());
  }

  @Test
  void whatGoesRoundForEverIsNotJudged() {
    assertFalse(schema("{\"$ref\": \"#\"}").judge(json("{}")).whole());
  }

  /** Each level asks the next one twice: 2^60 steps. */
  @Test
  void whatDoublesItsWorkIsNotJudged() {
    String definitions =
        IntStream.range(0, 60)
            .mapToObj(
                i -> {
                  String next = "{\"$ref\": \"#/$defs/d" + (i + 1) + "\"}";
                  return "\"d" + i + "\": {\"allOf\": [" + next + ", " + next + "]}";
                })
            .collect(Collectors.joining(", "));
    Schema schema =
        schema("{\"$ref\": \"#/$defs/d0\", \"$defs\": {" + definitions + ", \"d60\": {}}}");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertFalse(schema.judge(json("{}")).whole()));
  }

  @Test
  void manyReferencesInARowAreFollowedWithoutAStack() {
    String definitions =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "\"d" + i + "\": {\"$ref\": \"#/$defs/d" + (i + 1) + "\"}")
            .collect(Collectors.joining(", "));
    Schema schema =
        schema("{\"$ref\": \"#/$defs/d0\", \"$defs\": {" + definitions + ", \"d20000\": {}}}");
    assertEquals(List.of(), messages(schema.faults()));
    assertFalse(schema.judge(json("{}")).whole());
  }

  @Test
  void numbersWithHugeExponentsAreCheap() {
    Schema schema =
        schema(
            "{\"type\": \"object\", \"properties\": {\"x\": {\"multipleOf\": 1e-300, \"enum\": [1]}}}");
    for (String number : List.of("0e99999999999", "1e-99999999999", "1e308")) {
      assertEquals(1, schema.judge(json("{\"x\": " + number + "}")).breaches().size(), number);
    }
  }

  @Test
  void faultsComeInOneOrderHoweverTheKeysStand() {
    assertEquals(
        messages(schema("{\"type\": \"dict\", \"enum\": 1, \"required\": 1}").faults()),
        messages(schema("{\"required\": 1, \"type\": \"dict\", \"enum\": 1}").faults()));
  }

  private static Schema schema(String text) {
    return Schema.of(json(text), false);
  }

  private static Json json(String text) {
    return Objects.requireNonNull(
        new InnerJson(Limits.MOST).read(text.getBytes(StandardCharsets.UTF_8)), text);
  }

  private static List<String> messages(List<Breach> breaches) {
    return breaches.stream().map(Breach::message).toList();
  }
}
