package dev.tuneready.checks.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.checks.Audited;
import dev.tuneready.core.Check;
import dev.tuneready.core.Report;
import dev.tuneready.core.Settings;
import dev.tuneready.sketch.Histogram;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static final Check[] CHECKS = {
    new AnswerCutOff(), new OverLimit(), new LengthOutlier(), new TokenStatistics()
  };

  private static final String STAR =
      """
      {"messages": [{"role": "user", "content": "Name a star."}, {"role": "assistant", "content": "Vega."}]}
      """;

  /**
   * The messages of OpenAI's cookbook, "How to count tokens with tiktoken", which prints what the
   * service itself counted.
   */
  private static final String COOKBOOK =
      """
      {"messages": [\
      {"role": "system", "content": "You are a helpful, pattern-following assistant that translates corporate jargon into plain English."}, \
      {"role": "system", "name": "example_user", "content": "New synergies will help drive top-line growth."}, \
      {"role": "system", "name": "example_assistant", "content": "Things working well together will increase revenue."}, \
      {"role": "system", "name": "example_user", "content": "Let's circle back when we have more bandwidth to touch base on opportunities for increased leverage."}, \
      {"role": "system", "name": "example_assistant", "content": "Let's talk later when we're less busy about how to do better."}, \
      {"role": "user", "content": "This late pivot means we don't have time to boil the ocean for the client deliverable."}]}
      """;

  @Test
  void theCookbooksMessagesCostWhatTheCookbookSays() throws Exception {
    assertEquals(129L, total(COOKBOOK, "cl100k_base"));
    assertEquals(124L, total(COOKBOOK, "o200k_base"));
  }

  @Test
  void fieldsCostNothingButTheirText() throws Exception {
    assertEquals(
        4L + 3L,
        total("{\"prompt\": \"Name a star.\", \"completion\": \"Vega.\"}\n", "o200k_base"));
    assertEquals(3L, total("{\"text\": \"Vega.\"}\n", "o200k_base"));
    assertEquals(
        4L + 1L + 3L,
        total(
            "{\"instruction\": \"Name a star.\", \"input\": \"bright\", \"output\": \"Vega.\"}\n",
            "o200k_base"));
  }

  @Test
  void turnsWeighedWithNothingAreContext() throws Exception {
    String weighed =
        """
        {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b", "weight": 0}, \
        {"role": "user", "content": "c"}, {"role": "assistant", "content": "d", "weight": 1}]}
        """;
    Map<String, Object> metrics = metrics(weighed, settings("o200k_base"));
    assertEquals(1L, figure(metrics, "trained", "sum"));
    assertEquals(4 * 5L + 3 - 1, figure(metrics, "context", "sum"));
  }

  @Test
  void aPreferenceIsAsLongAsItsLongerSide() throws Exception {
    String pair = "{\"prompt\": \"a\", \"chosen\": \"b\", \"rejected\": \"c d e\"}\n";
    Map<String, Object> metrics = metrics(pair, settings("o200k_base"));
    assertEquals(2L, figure(metrics, "preferred", "sum"));
    assertEquals(4L, figure(metrics, "rejected", "sum"));
    assertEquals(4L, figure(metrics, "total", "sum"));
    assertEquals(3L, figure(metrics, "trained", "sum"));
  }

  @Test
  void toolsAreSaidToBeEstimated() throws Exception {
    String tools =
        """
        {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}], "tools": [{"type": "function"}]}
        """;
    assertEquals(
        1, Audited.train(tools, settings("o200k_base"), CHECKS).coverage().estimated().size());
    assertTrue(total(tools, "o200k_base") > total(STAR, "o200k_base") - 6);
    assertEquals(
        List.of(), Audited.train(STAR, settings("o200k_base"), CHECKS).coverage().estimated());
  }

  @Test
  void anAnswerThatEndsAtTheLimitIsWhole() throws Exception {
    // 2 + 1 + 4 + 1 for the question, 2 + 1 + 3 + 1 for the answer, 3 for the reply.
    assertEquals(List.of(), Audited.messages(Audited.train(STAR, limit(18), CHECKS)));
    assertEquals(
        List.of("1: too long: 18 tokens, --max-tokens keeps 15"),
        Audited.messages(Audited.train(STAR, limit(15), CHECKS)));
    assertEquals(
        List.of("1: answer is cut off: 18 tokens, --max-tokens keeps 14"),
        Audited.messages(Audited.train(STAR, limit(14), CHECKS)));
  }

  @Test
  void anAnswerBehindTheLimitIsGone() throws Exception {
    assertEquals(
        List.of(
            "1: nothing of the answer is left: 11 tokens stand before it, --max-tokens keeps 11"),
        Audited.messages(Audited.train(STAR, limit(11), CHECKS)));
  }

  @Test
  void theTableStopsWhereAllIsKept() throws Exception {
    Report report =
        Audited.train(
            STAR + "{\"prompt\": \"a\", \"completion\": \"" + "b ".repeat(600) + "\"}\n",
            settings("o200k_base"),
            CHECKS);
    assertEquals(
        List.of(
            List.of("512 tokens", "1", "50.0 %", "50.0 %"),
            List.of("1,024 tokens", "2", "100 %", "100 %")),
        report.modules().get(0).tables().get(0).rows());
  }

  @Test
  void theSummaryNamesTheEncoding() throws Exception {
    Report report = Audited.train(STAR.repeat(3), settings("o200k_base"), CHECKS);
    assertEquals(
        "54 tokens, median 18, p95 18, max 18 (o200k_base)", report.modules().get(0).summary());
  }

  @Test
  void whatCannotBeCountedIsToldFromTheRest() throws Exception {
    Report report = Audited.train(STAR.repeat(3) + "{\"a\": 1}\n", settings("o200k_base"), CHECKS);
    assertEquals(
        "54 tokens in 3 of 4 examples, median 18, p95 18, max 18 (o200k_base)",
        report.modules().get(0).summary());
  }

  @Test
  void oneExampleThatStandsAloneIsFound() throws Exception {
    String alone = "{\"prompt\": \"a\", \"completion\": \"" + "b ".repeat(600) + "\"}\n";
    Report report = Audited.train(STAR.repeat(30) + alone, settings("o200k_base"), CHECKS);
    assertEquals(
        List.of(
            "31: far longer than the rest: 602 tokens; half of the examples have at most 18, 95 % at most 18"),
        Audited.messages(report));
  }

  @Test
  void aSecondKindOfExampleIsNoOutlier() throws Exception {
    String other = "{\"prompt\": \"a\", \"completion\": \"" + "b ".repeat(600) + "\"}\n";
    assertEquals(
        List.of(),
        Audited.messages(
            Audited.train(STAR.repeat(98) + other.repeat(2), settings("o200k_base"), CHECKS)));
  }

  @Test
  void aLongTailIsNoOutlier() {
    Histogram lengths = new Histogram();
    for (int i = 1; i < 1000; i++) {
      lengths.add(100_000 / i);
    }
    assertEquals(0, lengths.above(LengthOutlier.threshold(lengths)));
  }

  @Test
  void aModuleThatIsAllowedSaysNothing() throws Exception {
    Settings allowed =
        new Settings(
            OptionalInt.empty(),
            "no such encoding",
            10,
            Map.of("tokens", Optional.empty()),
            Map.of());
    Report report = Audited.train(STAR, allowed, CHECKS);
    assertFalse(report.modules().stream().anyMatch(module -> !module.summary().isEmpty()));
  }

  @Test
  void onlyRecordsOfAKnownShapeAreCounted() throws Exception {
    Report report = Audited.train(STAR + "{\"a\": \"Vega\"}\n", Settings.defaults(), CHECKS);
    assertEquals(1L, report.modules().get(0).metrics().get("examples"));
    assertEquals(
        List.of(List.of("512 tokens", "1", "100 %", "100 %")),
        report.modules().get(0).tables().get(0).rows());
    assertEquals(
        "nothing to count",
        Audited.train("{\"a\": \"Vega\"}\n", Settings.defaults(), CHECKS)
            .modules()
            .get(0)
            .summary());
  }

  @Test
  void whatIsKeptWholeStandsInTheMetrics() throws Exception {
    String far = STAR.replace("Vega.", "Vega, ".repeat(400));
    assertEquals(
        List.of(
            Map.of("tokens", 512, "examples", 1L, "answers", 1L),
            Map.of("tokens", 1024, "examples", 2L, "answers", 2L)),
        metrics(STAR + far, Settings.defaults()).get("keptWhole"));
  }

  private static long total(String lines, String encoding) throws Exception {
    return figure(metrics(lines, settings(encoding)), "total", "sum");
  }

  private static Map<String, Object> metrics(String lines, Settings settings) throws Exception {
    return Audited.train(lines, settings, CHECKS).modules().get(0).metrics();
  }

  private static long figure(Map<String, Object> metrics, String name, String figure) {
    return metrics.get(name) instanceof Map<?, ?> figures
            && figures.get(figure) instanceof Long value
        ? value
        : -1;
  }

  private static Settings settings(String encoding) {
    return new Settings(OptionalInt.empty(), encoding, 1000, Map.of(), Map.of());
  }

  private static Settings limit(int maxTokens) {
    return new Settings(OptionalInt.of(maxTokens), "o200k_base", 1000, Map.of(), Map.of());
  }
}
