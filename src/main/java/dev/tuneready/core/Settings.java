package dev.tuneready.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What the user asked for.
 *
 * @param maxTokens the length one trains at; empty when the user did not say
 * @param encoding the tokenizer to count with, by its usual name
 * @param maxFindings how many findings of each rule are kept
 * @param severities what {@code --allow}, {@code --warn} and {@code --fail} say of a rule or a
 *     module, by its name; empty means allowed
 * @param options what {@code --set} says, by the option's name
 * @param aims whom one will train with
 * @param survey whether the targets are only asked what they would say, which changes no verdict
 */
public record Settings(
    OptionalInt maxTokens,
    String encoding,
    int maxFindings,
    Map<String, Optional<Severity>> severities,
    Map<String, Long> options,
    List<Aim> aims,
    boolean survey) {

  public static final String ENCODING = "o200k_base";
  public static final int MAX_FINDINGS = 1000;

  public static Settings defaults() {
    return new Settings(OptionalInt.empty(), ENCODING, MAX_FINDINGS, Map.of(), Map.of());
  }

  public Settings {
    severities = Map.copyOf(severities);
    options = Map.copyOf(options);
    aims = List.copyOf(aims);
  }

  /** Settings without a target. */
  public Settings(
      OptionalInt maxTokens,
      String encoding,
      int maxFindings,
      Map<String, Optional<Severity>> severities,
      Map<String, Long> options) {
    this(maxTokens, encoding, maxFindings, severities, options, List.of(), false);
  }

  /** The same for who trains with these targets. */
  public Settings with(List<Aim> aims, boolean survey) {
    return new Settings(maxTokens, encoding, maxFindings, severities, options, aims, survey);
  }

  /**
   * What a finding of the rule is worth when no target is asked; empty when the rule is allowed, or
   * is one for targets.
   */
  public Optional<Severity> severity(Rule rule) {
    return said(rule, rule.severity());
  }

  /** What it is worth to a target: what the user says comes first, then what the target does. */
  public Optional<Severity> severity(Rule rule, Target target) {
    return said(rule, target.demand(rule).map(Demand::severity).orElse(rule.severity()));
  }

  /** Whether the user switched the rule off. */
  public boolean allowed(Rule rule) {
    return said(rule, Optional.of(Severity.INFO)).isEmpty();
  }

  /** Whether the rule is to be looked for. */
  public boolean asked(Rule rule) {
    if (allowed(rule)) {
      return false;
    }
    return rule.limited() ? limits(rule).length > 0 : severity(rule).isPresent() || minded(rule);
  }

  /** Whether the report tells of the rule, so that no other need say the same. */
  public boolean tells(Rule rule) {
    return !survey && asked(rule);
  }

  private boolean minded(Rule rule) {
    return targets().anyMatch(target -> severity(rule, target).isPresent());
  }

  /** The limits that the targets set to a rule, each once, in order. */
  public long[] limits(Rule rule) {
    return targets()
        .map(target -> target.limit(rule))
        .flatMapToLong(OptionalLong::stream)
        .sorted()
        .distinct()
        .toArray();
  }

  /** All targets that may be picked. */
  private Stream<Target> targets() {
    return aims.stream().flatMap(aim -> aim.candidates().stream());
  }

  /** What the user says of the rule, or else of its module. */
  private Optional<Severity> said(Rule rule, Optional<Severity> otherwise) {
    return severities.getOrDefault(rule.id(), severities.getOrDefault(rule.module(), otherwise));
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
