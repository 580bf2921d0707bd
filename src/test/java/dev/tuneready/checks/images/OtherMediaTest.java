package dev.tuneready.checks.images;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tuneready.checks.Audited;
import dev.tuneready.core.Settings;
import dev.tuneready.core.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is too long for the page of videos, sounds and documents. */
class OtherMediaTest {
  private static final String DATA =
      "\"data:application/pdf;base64,JVBERi0=" + "A".repeat(4000) + '"';

  @Test
  void aTextThatIsADataUriIsNoDocument() throws Exception {
    assertEquals(List.of(), found(DATA));
    assertEquals(
        List.of("1: a document, which is not taken"),
        found("[{\"type\": \"file\", \"file\": {\"file_data\": " + DATA + "}}]"));
  }

  private static List<String> found(String content) throws Exception {
    String line = "{\"messages\": [{\"role\": \"user\", \"content\": " + content + "}]}\n";
    Settings settings =
        new Settings(
            OptionalInt.empty(),
            Settings.ENCODING,
            Settings.MAX_FINDINGS,
            Map.of("images/document", Optional.of(Severity.WARN)),
            Map.of());
    return Audited.messages(Audited.train(line, settings, new OtherMedia()));
  }
}
