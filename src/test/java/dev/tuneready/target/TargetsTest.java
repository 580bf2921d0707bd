package dev.tuneready.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tuneready.core.Demand;
import dev.tuneready.core.Fact;
import dev.tuneready.core.Format;
import dev.tuneready.core.Severity;
import dev.tuneready.core.Target;
import dev.tuneready.core.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The targets that ship are whole and say only what their facts allow. */
class TargetsTest {
  private static final Path FILES = Path.of("src/main/resources/dev/tuneready/targets");

  /** The tokenizers that a target may name, whether or not they can be counted with here. */
  private static final Set<String> ENCODINGS = Set.of("o200k_base", "o200k_harmony", "cl100k_base");

  @Test
  void theNamesAreThoseOfTheFiles() throws IOException {
    Set<String> files = new TreeSet<>();
    try (Stream<Path> paths = Files.list(FILES)) {
      paths.forEach(path -> files.add(path.getFileName().toString()));
    }
    Set<String> names = new TreeSet<>();
    Targets.NAMES.forEach(name -> names.add(name + ".json"));
    assertEquals(files, names);
    assertEquals(Targets.NAMES.size(), names.size(), "a name stands twice");
  }

  @Test
  void everyTargetIsCalledAsItsFile() {
    assertEquals(Targets.NAMES, Targets.all().stream().map(Target::name).toList());
  }

  @Test
  void aFileIsWrittenWithOneFactALine() throws IOException {
    for (String name : Targets.NAMES) {
      for (String line : Files.readAllLines(FILES.resolve(name + ".json"))) {
        int fact = line.indexOf("\"confidence\"");
        assertEquals(fact, line.lastIndexOf("\"confidence\""), name + ": " + line);
        assertFalse(line.contains("\t"), name + ": " + line);
      }
    }
  }

  @Test
  void everyFactSaysWhereAndWhenItWasRead() {
    for (Target target : everyTarget()) {
      for (Fact fact : facts(target)) {
        assertTrue(fact.source().matches("\\S.{9,}"), target.name() + ": " + fact);
        assertTrue(fact.read().matches("2026-1[0-2]-[0-3][0-9]"), target.name() + ": " + fact);
      }
    }
  }

  @Test
  void everyRuleAndNoticeIsSaidInWords() {
    for (Target target : everyTarget()) {
      List<Fact> said = new ArrayList<>(target.notice().stream().toList());
      target.demands().values().forEach(demand -> said.add(demand.fact()));
      for (Fact fact : said) {
        assertTrue(fact.says().length() > 10, target.name() + ": " + fact);
        assertFalse(fact.says().endsWith("."), target.name() + ": " + fact);
      }
    }
  }

  @Test
  void nothingUnsureFailsADataset() {
    for (Target target : everyTarget()) {
      target
          .demands()
          .forEach(
              (rule, demand) ->
                  demand
                      .severity()
                      .ifPresent(
                          severity ->
                              assertTrue(
                                  severity.compareTo(demand.fact().confidence().highest()) <= 0,
                                  target.name() + ": " + rule)));
    }
  }

  @Test
  void aRuleHasALimitEverywhereOrNowhere() {
    Map<String, Boolean> limited = new HashMap<>();
    for (Target target : everyTarget()) {
      target
          .demands()
          .forEach(
              (rule, demand) -> {
                boolean limit = demand.limit().isPresent();
                assertEquals(
                    limit,
                    limited.computeIfAbsent(rule, first -> limit),
                    target.name() + ": " + rule);
              });
    }
    assertTrue(limited.containsValue(true));
  }

  @Test
  void whatATargetTakesCanBeTrainedOn() {
    for (Target target : everyTarget()) {
      assertFalse(target.formats().isEmpty(), target.name());
      for (Format format : target.formats().keySet()) {
        assertTrue(format.trainable(), target.name() + ": " + format.id());
      }
    }
  }

  @Test
  void lengthsAndTokenizersAreOfAKnownKind() {
    for (Target target : everyTarget()) {
      Training training = target.training();
      training.length().ifPresent(length -> assertTrue(length.tokens() >= 512, target.name()));
      training
          .tokenizer()
          .flatMap(Training.Tokens::encoding)
          .ifPresent(encoding -> assertTrue(ENCODINGS.contains(encoding), target.name()));
    }
  }

  @Test
  void aPriceHasADayThatIsPast() {
    int prices = 0;
    for (Target target : everyTarget()) {
      Optional<Training.Price> price = target.training().price();
      if (price.isPresent()) {
        prices++;
        assertTrue(price.get().perMillionTokens() > 0, target.name());
        assertEquals("USD", price.get().currency(), target.name());
        assertTrue(price.get().day().compareTo(target.read()) <= 0, target.name());
      }
    }
    assertTrue(prices > 0);
  }

  @Test
  void aFamilyIsItsTargetsInTheirOrder() {
    assertEquals(
        List.of("azure-openai-sft", "azure-openai-dpo", "azure-openai-rft"),
        Targets.named("azure-openai").stream().map(Target::name).toList());
    assertEquals(
        List.of("openai-sft", "openai-dpo", "openai-rft"),
        Targets.named("openai").stream().map(Target::name).toList());
    assertEquals(List.of("trl"), Targets.named("trl").stream().map(Target::name).toList());
    assertEquals(List.of(), Targets.named("nobody"));
  }

  @Test
  void aFamilyTakesEachFormatOnceAtMost() {
    for (String family : List.of("azure-openai", "together", "vertex", "openai")) {
      Map<Format, String> taken = new HashMap<>();
      for (Target target : Targets.named(family)) {
        for (Format format : target.formats().keySet()) {
          assertEquals(null, taken.put(format, target.name()), target.name() + ": " + format.id());
        }
      }
    }
  }

  @Test
  void reinforcementEndsWithTheUserAndMissesNoAnswer() {
    for (String name : List.of("azure-openai-rft", "bedrock-rft", "openai-rft", "fireworks-rft")) {
      Target target = Targets.named(name).get(0);
      assertTrue(target.takes(Format.REINFORCEMENT), name);
      for (String rule : List.of("format/last-turn-not-assistant", "format/no-assistant-turn")) {
        assertEquals(Optional.empty(), demand(target, rule).severity(), name + ": " + rule);
      }
    }
  }

  @Test
  void aModelHasItsOwnLimitsAndElseThoseOfItsTarget() {
    Target llama = Targets.named("bedrock-llama").get(0);
    assertEquals(16_000, tokens(llama));
    assertEquals(10_000, tokens(model(llama, "llama-3.2-90b")));
    assertEquals(16_000, tokens(model(llama, "llama-3.1-8b")));
    assertEquals(Set.of(Format.PROMPT_COMPLETION), model(llama, "llama-3.1-8b").formats().keySet());

    Target nova = Targets.named("bedrock-nova").get(0);
    assertEquals(Optional.of(Severity.WARN), demand(nova, "size/under-target-minimum").severity());
    assertEquals(
        Optional.of(Severity.FAIL),
        demand(model(nova, "nova-lite"), "size/under-target-minimum").severity());
    assertEquals(
        Optional.of(Severity.FAIL),
        demand(model(nova, "nova-lite"), "format/starts-with-assistant").severity());
  }

  /** All targets and all their models. */
  private static List<Target> everyTarget() {
    List<Target> targets = new ArrayList<>();
    for (Target target : Targets.all()) {
      targets.add(target);
      targets.addAll(target.models().values());
    }
    return targets;
  }

  private static List<Fact> facts(Target target) {
    List<Fact> facts = new ArrayList<>(target.formats().values());
    target.notice().ifPresent(facts::add);
    target.demands().values().forEach(demand -> facts.add(demand.fact()));
    target.training().length().ifPresent(length -> facts.add(length.fact()));
    target.training().tokenizer().ifPresent(tokens -> facts.add(tokens.fact()));
    target.training().epochs().ifPresent(epochs -> facts.add(epochs.fact()));
    target.training().price().ifPresent(price -> facts.add(price.fact()));
    return facts;
  }

  private static Target model(Target target, String name) {
    return Optional.ofNullable(target.models().get(name)).orElseThrow();
  }

  private static Demand demand(Target target, String rule) {
    return Optional.ofNullable(target.demands().get(rule)).orElseThrow();
  }

  private static long tokens(Target target) {
    return target.training().length().orElseThrow().tokens();
  }
}
