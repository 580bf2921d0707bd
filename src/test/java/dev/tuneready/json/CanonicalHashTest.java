package dev.tuneready.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that mean the same have one hash, all others have hashes of their own. */
class CanonicalHashTest {
  private static final String BASE64 = "iVBORw0KGgoAAAANSUhEUgAAA+AB/".repeat(100);

  /** Each line holds one value in several ways. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"a":1,"b":2}|{"b":2,"a":1}| { "a" : 1 ,\t"b" : 2 } |{"\\u0061":1.0,"b":20e-1}""",
        """
        "A/\\n"|"\\u0041\\/\\u000a"|"\\u0041/\\u000A\"""",
        """
        "\u00e9😀"|"\\u00e9\\ud83d\\ude00"|"é\\uD83D\\uDE00\"""",
        "1|1.0|10e-1|0.1e1|1E0|1e+0|1.000|100000e-5",
        "0|-0|0.0|-0.0|0e0|0e99999999999|-0e-99999999999|0.000e5",
        "-5|-5.0|-0.5E1|-50e-1",
        "123456789012345678|123456789012345678.0|1.23456789012345678e17",
        "-123456789012345678|-123456789012345678.0",
        "1000000000000000000|1e18|10e17|1000000000000000000.0",
        "100000000000000000|1e17",
        "12345678901234567890123|12345678901234567890123.0|1.2345678901234567890123e22",
        "0.1|1e-1|0.10|0.01e1",
        "1e-999999999|10e-1000000000|0.1e-999999998",
        "1e-99999999999999999999|10e-100000000000000000000",
        "{\"a\":[{},[],\"\",null]}|{ \"a\" : [ { } , [ ] , \"\" , null ] }",
      })
  void whatMeansTheSameHasOneHash(String ways) {
    String[] same = ways.split("\\|", -1);
    for (String way : same) {
      assertEquals(hash(same[0]), hash(way), way);
    }
  }

  @Test
  void whatMeansSomethingElseHasAnother() {
    List<String> values =
        List.of(
            "0",
            "1",
            "-1",
            "0.5",
            "\"0\"",
            "\"1\"",
            "\"0.5\"",
            "\"5e-1\"",
            "\"number 5e-1\"",
            "null",
            "true",
            "false",
            "\"null\"",
            "\"true\"",
            "\"\"",
            "[]",
            "{}",
            "[[]]",
            "[{}]",
            "{\"\":{}}",
            "[null]",
            "[0]",
            "[1,2]",
            "[2,1]",
            "[[1],2]",
            "[1,[2]]",
            "[[1,2]]",
            "{\"a\":1,\"b\":2}",
            "{\"a\":2,\"b\":1}",
            "{\"a\":{\"b\":1}}",
            "{\"b\":{\"a\":1}}",
            "{\"a\":[1]}",
            "{\"a\":\"1\"}",
            "{\"a\":null}",
            "{\"a\":1}",
            "{\"A\":1}",
            "{\"b\":2}",
            "[\"a\",1]",
            "\"a\"",
            "\"A\"",
            "\" a\"",
            "\"a \"",
            "\"\\u0000\"",
            "\"a\\u0000\"",
            "123456789012345678",
            "123456789012345679",
            "-123456789012345678",
            "9223372036854775807",
            "9223372036854775808",
            "1e18",
            "1e17",
            "1e-18",
            "1e300",
            "1e-300",
            "1e-999999999",
            "1e-999999998",
            "1e-99999999999999999999");
    Map<String, String> seen = new HashMap<>();
    for (String value : values) {
      String other = seen.put(hash(value), value);
      assertEquals(null, other, value);
    }
  }

  @Test
  void filesHashByWhatTheyMeanToo() {
    String data = "\"data:image/png;base64," + BASE64 + "\"";
    String record = "{\"image_url\":{\"url\":%s}}";
    String hash = hash(record.formatted(data));
    assertEquals(hash, hash(record.formatted(data.replace("/", "\\/"))));
    assertEquals(hash, hash(record.formatted(data.replace("+", "\\u002b"))));
    assertNotEquals(hash, hash(record.formatted(data.replace("AB/\"", "AC/\""))));
  }

  @Test
  void randomValuesHaveOneHashHoweverTheyAreWritten() {
    Map<String, Object> values = new HashMap<>();
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      Object value = value(random, 0);
      String hash = hash(written(value, random));
      assertEquals(hash, hash(written(value, random)));
      Object other = values.putIfAbsent(hash, value);
      assertEquals(other == null ? value : other, value);
    }
  }

  private static Object value(Random random, int depth) {
    return switch (random.nextInt(depth < 4 ? 6 : 4)) {
      case 0 -> random.nextInt(20) - 10L;
      case 1 -> random.nextBoolean();
      case 2 -> Optional.empty();
      case 3 -> "aé/\n\"\\".substring(random.nextInt(3), 3 + random.nextInt(4));
      case 4 -> {
        List<Object> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          items.add(value(random, depth + 1));
        }
        yield items;
      }
      default -> {
        Map<String, Object> fields = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          fields.put("k" + random.nextInt(5), value(random, depth + 1));
        }
        yield fields;
      }
    };
  }

  /** The value as JSON, in a way of many. */
  private static String written(Object value, Random random) {
    String blank = " ".repeat(random.nextInt(2));
    String json;
    if (value instanceof Long number) {
      json = List.of(number + "", number + ".0", number * 10 + "e-1").get(random.nextInt(3));
    } else if (value instanceof String text) {
      json = text(text, random);
    } else if (value instanceof List<?> items) {
      json =
          items.stream()
              .map(item -> written(item, random))
              .collect(Collectors.joining(",", "[", blank + "]"));
    } else if (value instanceof Map<?, ?> fields) {
      List<Map.Entry<?, ?>> entries = new ArrayList<>(fields.entrySet());
      Collections.shuffle(entries, random);
      json =
          entries.stream()
              .map(
                  field ->
                      text(String.valueOf(field.getKey()), random)
                          + ":"
                          + written(field.getValue(), random))
              .collect(Collectors.joining(",", "{", blank + "}"));
    } else {
      json = value instanceof Boolean flag ? flag.toString() : "null";
    }
    return blank + json + blank;
  }

  private static String text(String text, Random random) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '"' || c == '\\' || random.nextInt(4) == 0) {
        json.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
      } else {
        json.append(c == '/' && random.nextBoolean() ? "\\/" : String.valueOf(c));
      }
    }
    return json.append('"').toString();
  }

  private static String hash(String json) {
    Reading reading = Reading.of(json);
    assertNotNull(reading.value(), json);
    return reading.hashHigh() + " " + reading.hashLow();
  }
}
