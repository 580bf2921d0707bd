package dev.tuneready.checks.images;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tuneready.checks.Audited;
import dev.tuneready.core.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Images of which the reader keeps only the first characters. */
class ImageKindTest {
  private static final String JPEG = "/9j/4AAQ";

  private static List<String> found(String address) throws Exception {
    String line =
        "{\"messages\": [{\"role\": \"user\", \"content\": [{\"type\": \"image_url\", \"image_url\": {\"url\": \""
            + address
            + "\"}}]}, {\"role\": \"assistant\", \"content\": \"a\"}]}\n";
    return Audited.messages(Audited.train(line, Settings.defaults(), new ImageKind()));
  }

  @Test
  void aLongImageIsJudgedByItsBeginning() throws Exception {
    String data = JPEG + "A".repeat(4000);
    assertEquals(List.of(), found("data:image/jpeg;base64," + data));
    assertEquals(
        List.of("1: it is said to be PNG, its first bytes are JPEG"),
        found("data:image/png;base64," + data));
  }

  @Test
  void aLongImageThatIsCutIsFoundByItsLength() throws Exception {
    assertEquals(
        List.of("1: the base64 is cut off, or not padded: its length is no multiple of 4"),
        found("data:image/jpeg;base64," + JPEG + "A".repeat(4001)));
  }

  @Test
  void aLongHeadWithoutACommaCannotBeJudged() throws Exception {
    assertEquals(List.of(), found("data:image/jpeg;name=" + "a".repeat(2000)));
  }

  @Test
  void aFewBytesThatFitAreNoOtherKind() throws Exception {
    assertEquals(List.of(), found("data:image/png;base64,iVBO"));
    assertEquals(List.of(), found("data:image/JPG;base64," + JPEG));
    assertEquals(List.of(), found("data:image/svg+xml;base64,PHN2Zz48"));
  }

  @Test
  void anAddressIsNoImageInTheRecord() throws Exception {
    assertEquals(List.of(), found("https://images.example.com/kite.png"));
    assertEquals(List.of(), found("kite"));
    assertEquals(List.of(), found(""));
  }
}
