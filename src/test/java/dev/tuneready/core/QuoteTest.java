package dev.tuneready.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class QuoteTest {
  @Test
  void shortTextIsQuotedWhole() {
    assertEquals("\"bot\"", Quote.of("bot"));
    assertEquals("\"\"", Quote.of(""));
    assertEquals("\"mail ***************\"", Quote.of("mail bob@example.com"));
  }

  @Test
  void longTextIsCutBetweenCodePoints() {
    assertEquals('"' + "\uD83D\uDE00".repeat(40) + "…\"", Quote.of("\uD83D\uDE00".repeat(41)));
    assertEquals('"' + "\uD83D\uDE00".repeat(40) + '"', Quote.of("\uD83D\uDE00".repeat(40)));
    assertEquals('"' + "a b ".repeat(10) + "…\"", Quote.of("a b ".repeat(1000)));
  }

  @Test
  void cuttingShowsNoPartOfASecret() {
    String secret = "qwertzuiopasdfghjklyxcvbnm0123";
    for (int before = 0; before < 420; before++) {
      String quoted = Quote.of("a ".repeat(210).substring(0, before) + " " + secret);
      assertFalse(quoted.contains(secret.substring(0, 8)), quoted);
    }
  }

  @Test
  void keysOfPlainWordsAreShown() {
    assertEquals("\"customer_support_ticket_id\"", Quote.key("customer_support_ticket_id"));
    assertEquals("\"" + "*".repeat(26) + "\"", Quote.key("abcdefghijklmnopqrstuvwxyz"));
    assertEquals("\"" + "*".repeat(24) + "\"", Quote.key("sk_live_abcdefgh12345678"));
    assertEquals("\"***************\"", Quote.key("bob@example.com"));
    assertEquals("\"*********\"", Quote.key("123456789"));
  }

  @Test
  void pointersAreMaskedKeyByKey() {
    assertEquals("", Quote.pointer(""));
    assertEquals("/", Quote.pointer("/"));
    assertEquals("/messages/12/content/0/text", Quote.pointer("/messages/12/content/0/text"));
    assertEquals("/users/***************/name", Quote.pointer("/users/bob@example.com/name"));
    assertEquals("/odd", Quote.pointer("odd"));
  }

  @Test
  void pointersStayShortAndAsTheyAre() {
    String deep = Quote.pointer("/a".repeat(1000));
    String wide = Quote.pointer("/" + "a b ".repeat(1000) + "/b");
    assertEquals("/a".repeat(32) + "/…", deep);
    assertEquals("/" + "a b ".repeat(10) + "…/b", wide);
    assertEquals(deep, Quote.pointer(deep));
    assertEquals(wide, Quote.pointer(wide));
  }
}
