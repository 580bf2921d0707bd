package dev.tuneready.target;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.Confidence;
import dev.tuneready.core.Fact;
import dev.tuneready.core.Format;
import dev.tuneready.core.Target;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A target file is read as it is meant, or refused with the line and the key at fault. */
class TargetReaderTest {
  private static final String GOOD =
      """
      {
        "schema": "tuneready-target/1",
        "name": "mine",
        "title": "My trainer",
        "read": "2026-11-20",
        "sources": {
          "page": "https://example.com/rules"
        },
        "formats": {
          "chat": {"source": "page", "confidence": "confirmed"}
        },
        "rules": {
          "format/crlf": {"severity": "warn", "says": "it stops there", "source": "page", "confidence": "inferred"},
          "images/too-many": {"severity": "fail", "limit": 10, "source": "page", "confidence": "executed", "read": "2026-10-01"}
        },
        "training": {
          "length": {"tokens": 4096, "beyond": "drop", "source": "page", "confidence": "confirmed"},
          "price": {"per-million-tokens": 0.5, "currency": "USD", "day": "2026-10", "source": "page", "confidence": "reported"}
        },
        "models": {
          "small": {
            "training": {
              "length": {"tokens": 1024, "beyond": "reject", "source": "page", "confidence": "confirmed"}
            }
          }
        }
      }
      """;

  @Test
  void aGoodFileIsReadAsItStands() throws BadTargetException {
    Target target = read(GOOD);
    assertEquals("mine", target.name());
    assertEquals(
        Map.of(
            Format.CHAT,
            new Fact("", Confidence.CONFIRMED, "https://example.com/rules", "2026-11-20")),
        target.formats());
    assertEquals("[format/crlf, images/too-many]", target.demands().keySet().toString());
    Target small = Optional.ofNullable(target.models().get("small")).orElseThrow();
    assertEquals("mine/small", small.name());
    assertEquals(1024, small.training().length().orElseThrow().tokens());
    assertEquals("2026-10", small.training().price().orElseThrow().day());
    assertEquals(target.demands(), small.demands());
  }

  @Test
  void aModelTakesAwayWithNullWhatItInherits() throws BadTargetException {
    String none = GOOD.replaceFirst("\\{\"tokens\": 1024[^}]*}", "null");
    Target small = Optional.ofNullable(read(none).models().get("small")).orElseThrow();
    assertEquals(Optional.empty(), small.training().length());
    assertEquals("2026-10", small.training().price().orElseThrow().day());
  }

  @Test
  void nullIsRefusedWhereNothingIsInherited() {
    refused(17, "length", GOOD.replaceFirst("\\{\"tokens\": 4096[^}]*}", "null"));
    refused(
        23,
        "epochs",
        GOOD.replaceFirst("\"length\": \\{\"tokens\": 1024[^}]*}", "\"epochs\": null"));
    refused(13, "crlf", GOOD.replaceAll("(\"format/crlf\": ).*", "$1null,"));
  }

  @Test
  void aFactMayHaveADayOfItsOwn() throws BadTargetException {
    Target target = read(GOOD);
    assertEquals(
        "[2026-11-20, 2026-10-01]",
        target.demands().values().stream().map(demand -> demand.fact().read()).toList().toString());
  }

  @Test
  void anUnknownKeyIsRefused() {
    refused(4, "\"titel\"", GOOD.replace("\"title\"", "\"titel\""));
    refused(14, "\"limmit\"", GOOD.replace("\"limit\"", "\"limmit\""));
    refused(20, "\"modles\"", GOOD.replace("\"models\"", "\"modles\""));
    refused(17, "\"until\"", GOOD.replace("\"beyond\": \"drop\"", "\"until\": \"drop\""));
  }

  @Test
  void aMissingKeyIsRefusedWhereItBelongs() {
    refused(
        10,
        "source",
        GOOD.replace(
            "{\"source\": \"page\", \"confidence\": \"confirmed\"}\n  }",
            "{\"confidence\": \"confirmed\"}\n  }"));
    refused(13, "confidence", GOOD.replace(", \"confidence\": \"inferred\"", ""));
    refused(1, "name", GOOD.replace("  \"name\": \"mine\",\n", ""));
  }

  @Test
  void aSeverityThatIsNoneIsRefused() {
    refused(13, "allow, info, warn, fail", GOOD.replace("\"warn\"", "\"error\""));
  }

  @Test
  void aSeverityBeyondWhatIsKnownIsRefused() {
    refused(13, "inferred is worth at most warn", GOOD.replace("\"warn\"", "\"fail\""));
    refused(14, "remembered is worth at most info", GOOD.replace("executed", "remembered"));
  }

  @Test
  void aSourceThatIsNotListedIsRefused() {
    refused(
        13,
        "\"book\"",
        GOOD.replace(
            "\"page\", \"confidence\": \"inferred\"", "\"book\", \"confidence\": \"inferred\""));
  }

  @Test
  void anUnknownFormatIsRefused() {
    refused(10, "chatt", GOOD.replace("\"chat\"", "\"chatt\""));
    refused(10, "unknown", GOOD.replace("\"chat\"", "\"unknown\""));
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() {
    refused(14, "images/too-many", GOOD.replace("\"format/crlf\"", "\"images/too-many\""));
  }

  @Test
  void aValueOfAnotherTypeIsRefused() {
    refused(14, "limit", GOOD.replace("10,", "\"10\","));
    refused(14, "limit", GOOD.replace("10,", "-1,"));
    refused(14, "limit", GOOD.replace("10,", "1.5,"));
    refused(13, "crlf", GOOD.replaceAll("(\"format/crlf\": ).*", "$1\"warn\","));
    refused(4, "title", GOOD.replace("\"My trainer\"", "7"));
    refused(4, "title", GOOD.replace("\"My trainer\"", "\" \""));
    refused(4, "title", GOOD.replace("\"My trainer\"", "null"));
    refused(17, "adjustable", GOOD.replace("\"drop\",", "\"drop\", \"adjustable\": \"yes\","));
    refused(
        5,
        "rules",
        "{\n\"schema\": \"tuneready-target/1\", \"name\": \"a\", \"title\": \"a\",\n\"read\": \"2026-11-20\", \"sources\": {},\n\"formats\": {},\n\"rules\": []}");
    refused(1, "must be an object", "[]");
  }

  @Test
  void aDayThatIsNoneIsRefused() {
    refused(5, "read", GOOD.replace("2026-11-20", "20.11.2026"));
    refused(18, "day", GOOD.replace("2026-10\"", "2026-13\""));
  }

  @Test
  void anotherSchemaIsRefused() {
    refused(2, "tuneready-target/1", GOOD.replace("target/1", "target/2"));
  }

  @Test
  void whatIsNoJsonIsRefused() {
    refused(1, "no JSON", "");
    refused(1, "", "hello");
    refused(13, "comma", GOOD.replace("\"warn\",", "\"warn\""));
    refused(26, "", GOOD.strip().substring(0, GOOD.strip().length() - 1));
    refused(28, "second", GOOD.repeat(2));
  }

  @Test
  void aByteOrderMarkIsRefused() {
    refused(1, "byte order mark", "\ufeff" + GOOD);
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    BadTargetException bad =
        assertThrows(
            BadTargetException.class,
            () -> TargetReader.read("my.json", GOOD.replace("My", "M\u00fc").getBytes(ISO_8859_1)));
    assertEquals("my.json:4: it must be JSON in UTF-8", bad.getMessage());
  }

  private static void refused(int line, String key, String file) {
    BadTargetException bad = assertThrows(BadTargetException.class, () -> read(file));
    String message = String.valueOf(bad.getMessage());
    assertTrue(message.startsWith("my.json:" + line + ": "), message);
    assertTrue(message.contains(key), message);
  }

  private static Target read(String file) throws BadTargetException {
    return TargetReader.read("my.json", file.getBytes(UTF_8));
  }
}
