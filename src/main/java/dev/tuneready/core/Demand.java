package dev.tuneready.core;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a target makes of a rule.
 *
 * @param severity what a finding is worth to it; empty when it does not mind
 * @param limit the number beyond which it minds, for a rule that has limits
 */
public record Demand(Optional<Severity> severity, OptionalLong limit, Fact fact) {}
