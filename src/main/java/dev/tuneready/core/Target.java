package dev.tuneready.core;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who will train on the dataset: what it takes, and what it minds.
 *
 * @param name as people ask for it, its model behind a slash
 * @param title as people call it
 * @param read the day on which its facts were read last, as {@code 2026-11-20}
 * @param notice what one should know before one goes there, such as that it is closing
 * @param formats the formats that it takes
 * @param demands by the rule's id, in the order of its file
 * @param training what it does with the examples
 * @param models by name: the same target with what holds for that model alone
 */
public record Target(
    String name,
    String title,
    String read,
    Optional<Fact> notice,
    Map<Format, Fact> formats,
    Map<String, Demand> demands,
    Training training,
    Map<String, Target> models) {

  /** What it makes of a rule; empty when it says nothing of it. */
  public Optional<Demand> demand(Rule rule) {
    return Optional.ofNullable(demands.get(rule.id()));
  }

  /** The number that a rule's limit is set to; empty when there is none. */
  public OptionalLong limit(Rule rule) {
    Demand demand = demands.get(rule.id());
    return demand == null ? OptionalLong.empty() : demand.limit();
  }

  /** Whether it takes records of the format; chat and reinforcement records look the same. */
  public boolean takes(Format format) {
    return formats.containsKey(format);
  }
}
