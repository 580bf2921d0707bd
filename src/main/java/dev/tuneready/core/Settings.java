package dev.tuneready.core;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the user asked for.
 *
 * @param maxTokens the length one trains at; empty when the user did not say
 * @param encoding the tokenizer to count with, by its usual name
 * @param maxFindings how many findings of each rule are kept
 * @param severities what {@code --allow}, {@code --warn} and {@code --fail} say of a rule or a
 *     module, by its name; empty means allowed
 * @param options what {@code --set} says, by the option's name
 */
public record Settings(
    OptionalInt maxTokens,
    String encoding,
    int maxFindings,
    Map<String, Optional<Severity>> severities,
    Map<String, Long> options) {

  public static final String ENCODING = "o200k_base";
  public static final int MAX_FINDINGS = 1000;

  public static Settings defaults() {
    return new Settings(OptionalInt.empty(), ENCODING, MAX_FINDINGS, Map.of(), Map.of());
  }

  public Settings {
    severities = Map.copyOf(severities);
    options = Map.copyOf(options);
  }

  /**
   * What a finding of the rule is worth; empty when the rule is allowed, so that it is not looked
   * for.
   */
  public Optional<Severity> severity(Rule rule) {
    Optional<Severity> said = severities.get(rule.id());
    if (said == null) {
      said = severities.get(rule.module());
    }
    return said == null ? Optional.of(rule.severity()) : said;
  }

  /**
   * Whether the user did not allow the module as a whole; asked for what has no rule, such as
   * figures, and so is not switched off with one.
   */
  public boolean wanted(String module) {
    Optional<Severity> said = severities.get(module);
    return said == null || said.isPresent();
  }

  public long get(Option option) {
    return options.getOrDefault(option.name(), option.value());
  }
}
